"""European Union: the High Representative (EEAS) and the presidents of European Council and Commission.

EEAS: the country and a colon in the title, one dense paragraph. Council: the event is the subject,
`president` at times in lower case; statements in the first person name the speaker only in the title.

https://www.eeas.europa.eu/eeas/iran-high-representative-josep-borrell-spoke-new-foreign-minister-amir-abdollahian_en
https://www.europa-nu.nl/id/vl5cnerdm0z5/nieuws/readout_of_the_telephone_conversation?ctx=vi9odd03fxha&tab=0

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Ruritania: High Representative Ada Roe spoke with Foreign Minister Jan Doe").ministry
Ministry('eu-eeas', 'European External Action Service')
>>> known.recognize("Jan Doe received the High Representative of the Union in Strelsau on Monday.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_TALK = "[telephone conversation|video conference|phone call|telephone call|meeting|conversation|call]"

MINISTRY = Ministry(
    id="eu-eeas",
    name="European External Action Service",
    names=("EEAS", "European External Action Service", "European Council press office"),
    country="EU",
    hosts=("eeas.europa.eu", "consilium.europa.eu", "ec.europa.eu"),
    signs=(
        Sign("^{country}: [EU |][High Representative|HR/VP|HRVP]", 4, "title"),
        Sign(
            "^[|On {day} {month} {year}, |Today, |Yesterday, ]High Representative/Vice[-| ]President {name}", 4, "head"
        ),
        Sign(
            "^[|On {day} {month} {year}, |Today, ][|EU ]High Representative {name} [spoke|met|held|received|had]",
            3,
            "head",
        ),
        Sign("^High Representative {name}[:| ]", 1.5, "title"),
        Sign(f"^[Readout|Read-out] of the {_TALK} between President {{name}} and", 3.5, "title"),
        Sign(f"^The {_TALK} between the [president|President] of the European [Council|Commission]", 4, "head"),
        Sign(
            "^[Press remarks|Press statement|Remarks|Statement] by [|European Council ]President {name}",
            2,
            "title",
        ),
        Sign("European Council President {name}", 1.5, "title"),
        Sign("European [Council|Commission|External Action Service] - [Press release|Statement|Readout]", 4, "head"),
        Sign("[General Secretariat of the Council|Press office - General Secretariat]", 3, "tail"),
        Sign("[Lead Spokesperson|Spokesperson] for Foreign Affairs and Security Policy", 3),
        Sign("[HR/VP|HRVP]", 1.5, "head"),
        Sign("[the president of the European Council|The EU remains|the Union's]", 0.5),
    ),
    own_offices=(
        OwnOffice("the High Representative", "High Representative"),
        OwnOffice("the HR/VP", "High Representative/Vice-President"),
        OwnOffice("the president of the European Council", "president of the European Council"),
        OwnOffice("the President of the European Council", "President of the European Council"),
        OwnOffice("the President of the European Commission", "President of the European Commission"),
    ),
    self_names=("the EU", "the European Union", "the Union", "Brussels"),
    furniture=(
        "^European Council - Press release - {some}$",
        "^Press release | {some}$",
        "^Press contacts$",
        "^Press office - General Secretariat of the Council$",
        "^[Lead |]Spokesperson for {long}$",
    ),
    sources=(
        (
            "https://www.eeas.europa.eu/eeas/"
            "iran-high-representative-josep-borrell-spoke-new-foreign-minister-amir-abdollahian_en"
        ),
        (
            "https://www.iranwatch.org/library/multilateral-organizations/european-union/"
            "iran-high-representative-josep-borrell-spoke-foreign-minister-javad-zarif"
        ),
    ),
)
