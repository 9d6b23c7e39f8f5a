r"""Türkiye, Ministry of Foreign Affairs and Directorate of Communications, and Anadolu's relay.

Participles carry the President's words; `the call addressed ...` has no person; closes `Respectfully announced`.
The ministry's pages list many meetings, name first and office in apposition, with topics in a fronted passive.

https://www.mfa.gov.tr/sayin-bakanimizin-birlesmis-milletler-78-genel-kurulu-na-katilmak-uzere-abd-yi-ziyareti--17-23-eylul-2023.en.mfa
https://tccb.gov.tr/en/speeches-statements/558/74816/abd-baskani-trump-ile-telefon-gorusmesi.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "President Roe speaks by phone with President Doe\n\nRespectfully announced to the public."
>>> known.recognize(text).ministry
Ministry('tr-mfa', 'Ministry of Foreign Affairs of the Republic of Türkiye')
>>> known.recognize("Jan Doe discussed relations with Türkiye with her Turkish counterpart Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="tr-mfa",
    name="Ministry of Foreign Affairs of the Republic of Türkiye",
    names=(
        *foreign_ministry_names("Turkish", "Türkiye"),
        *foreign_ministry_names("Turkish", "Turkey", "Ankara"),
        "Turkish diplomatic",
        "Turkish Communications Directorate",
        "Türkiye's Communications Directorate",
    ),
    country="TR",
    hosts=("mfa.gov.tr", "tccb.gov.tr", "iletisim.gov.tr"),
    signs=(
        Sign("Respectfully announced to the public", 5, "tail"),
        Sign(
            "^President {name} [speaks|spoke] by phone with [President|Prime Minister|King|Chancellor|Emir]", 2, "head"
        ),
        Sign("^President {name}'s Phone Call with", 1.5, "title"),
        Sign("^President {name} [meets with|receives|met with] {some}", 0.5, "title"),
        Sign("^The [call|meeting|phone call] addressed", 2, "head"),
        Sign("^[Visit|Participation] of [|the ][Minister of Foreign Affairs|Foreign Minister] {name}", 3, "title"),
        Sign("^[Minister of Foreign Affairs|Foreign Minister] {name} met with {name}, {office}", 1, "head"),
        Sign("[At the meeting, {some}|were discussed at the meeting|was discussed at the meeting]", 0.5),
        Sign("Türkiye-{country} relations", 1.5, "head"),
        Sign("Directorate of Communications", 3, "head"),
        Sign("Turkish House", 1),
        Sign("(AA) -", 1, "head", "news"),
        Sign("Türkiye", 0.5, "head"),
        *minister_leads("Turkish", "[Türkiye|Turkey]"),
    ),
    own_offices=(
        OwnOffice("the President", "President"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Turkish foreign minister", "Foreign Minister"),
    ),
    self_names=("Türkiye", "Turkey", "the Turkish side", "Ankara"),
    furniture=("^Respectfully announced to the public.$", "^{number}.{number}.{year}$"),
    sources=(
        "https://tccb.gov.tr/en/speeches-statements/558/74816/abd-baskani-trump-ile-telefon-gorusmesi.html",
        (
            "https://www.marketscreener.com/news/"
            "Presidency-of-Republic-of-Turkey-Phone-Call-with-U-S-President-Trump--27793607/"
        ),
    ),
)
