r"""Brazil, Ministry of Foreign Affairs (Itamaraty).

Titles are noun phrases, `Visit to Brazil of ...`; a release number and a `Published on` line; scraps in Portuguese.
Itamaraty is a palace, a venue and an institution; announcements are as common as reports.

http://www.itamaraty.gov.br/en/press-releases/14622-statements-from-uruguayan-foreign-minister
https://anba.com.br/en/brazilian-fm-travels-to-four-arab-countries

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "PRESS RELEASE No. 12\n\nVisit to Brazil of the Minister of Foreign Affairs of Ruritania"
>>> known.recognize(text).ministry
Ministry('br-mre', 'Ministry of Foreign Affairs of Brazil')
>>> known.recognize("The Minister of Foreign Affairs of Ruritania paid a visit to Brazil in May.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_DID = "[participated|visited|chaired|received|met|will]"

MINISTRY = Ministry(
    id="br-mre",
    name="Ministry of Foreign Affairs of Brazil",
    names=("Itamaraty", *foreign_ministry_names("Brazilian", "Brazil")),
    country="BR",
    hosts=("gov.br", "itamaraty.gov.br"),
    signs=(
        Sign("^PRESS RELEASE No. {number}", 3, "title"),
        Sign("^Visit to Brazil of", 2, "head"),
        Sign("[at|in] the Itamaraty Palace", 2.5),
        Sign("Itamaraty", 1.5),
        Sign("^Published on {month} {day}, {year} {number}:", 2, "head"),
        Sign("[Ir direto para|Fim do conteúdo|Assessoria]", 3),
        Sign(
            f"^[|The ]Minister of Foreign Affairs, [|Ambassador ]{{name}}, {_DID}",
            1.5,
            "head",
        ),
        Sign("[the Brazilian Government|the Brazilian government]", 1),
        Sign("- Brasília, {month} {day}", 2, "head"),
        *minister_leads("Brazilian", "Brazil"),
    ),
    own_offices=(
        OwnOffice("the Minister of Foreign Affairs", "Minister of Foreign Affairs"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Chancellor", "Minister of Foreign Affairs"),
        OwnOffice("the Secretary-General of Foreign Affairs", "Secretary-General of Foreign Affairs"),
    ),
    self_names=("Brazil", "the Brazilian Government", "Itamaraty"),
    naming=Naming(afterwards="full"),
    furniture=(
        "^PRESS RELEASE No. {number}$",
        "^Published on {long}$",
        "^Ir direto para {some}$",
        "^Fim do conteúdo da página$",
    ),
    sources=(
        "http://www.itamaraty.gov.br/en/press-releases/14622-statements-from-uruguayan-foreign-minister",
        "https://anba.com.br/en/brazilian-fm-travels-to-four-arab-countries",
        "https://newslite.tv/mauro-vieira-participates-in-meeting-of-brics-foreign-ministers-in-russia/",
    ),
)
