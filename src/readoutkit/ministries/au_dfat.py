r"""Australia, the Foreign Minister and the Department of Foreign Affairs and Trade.

Media releases in the first person: the author is only in the header. Joint statements have `Ministers` without article.
`Quotes attributable to` open blocks; telephone numbers close the page.

https://www.marketscreener.com/news/Australian-Government-Consultations-with-New-Zealand-s-Minister-for-Foreign-Affairs--27146939/
https://www.foreignminister.gov.au/minister/penny-wong/transcript/doorstop-following-g20-foreign-ministers-meeting

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Senator the Hon Ada Roe\nMinister for Foreign Affairs\n\nToday in Perth I hosted Jan Doe."
>>> known.recognize(text).ministry
Ministry('au-dfat', 'Department of Foreign Affairs and Trade of Australia')
>>> known.recognize("Today the Minister for Foreign Affairs hosted Jan Doe in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="au-dfat",
    name="Department of Foreign Affairs and Trade of Australia",
    names=(
        "DFAT",
        "Australian Department of Foreign Affairs and Trade",
        *foreign_ministry_names("Australian", "Australia"),
    ),
    country="AU",
    hosts=("foreignminister.gov.au", "dfat.gov.au", "minister.defence.gov.au"),
    signs=(
        Sign("^Senator the Hon[|ourable|.] {name}$", 2, "head"),
        Sign("^The Hon {name} MP$", 1, "head"),
        Sign("^Minister for Foreign Affairs$", 1, "head"),
        Sign("^[|Joint ][M|m]edia [R|r]elease", 1.5, "head"),
        Sign("^Today in {place} I [hosted|met|welcomed|held|spoke]", 2, "head"),
        Sign("[DFAT Media|DFAT media]", 3),
        Sign("Department of Foreign Affairs and Trade", 1),
        Sign("E&OE", 1, "head"),
        Sign("^[Quotes attributable to|Attributable to] [Minister|Senator]", 1),
        Sign("^Australia and {country} [confirm|strengthen|agree|deepen|reaffirm|sign]", 1.5, "head"),
        Sign("^Australia has [convened|hosted|joined|welcomed]", 1, "head"),
        Sign("^Foreign Minister {name} [|today ][met|spoke|hosted]", 1, "head"),
        Sign("^Foreign Minister {name} [met|hosted] {some}of {country}, {some}in Canberra on", 0.5, "head"),
        Sign("[Australia|Australian]", 0.5),
        Sign("in Canberra on {day} {month}", 1.5, "head"),
        Sign("^Authorised by {some}", 1, "tail"),
        *minister_leads("Australian", "Australia"),
    ),
    own_offices=(
        OwnOffice("I", "Minister for Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister for Foreign Affairs", "Minister for Foreign Affairs"),
    ),
    self_names=("Australia", "the Australian Government", "we", "our"),
    furniture=(
        "^[|Joint ][M|m]edia [R|r]elease$",
        "^Senator the Hon {name}$",
        "^Media enquiries$",
        "^- {some}: ({number}) {some}$",
        "^Authorised by {long}$",
        "^E&OE{some}$",
    ),
    sources=(
        (
            "https://www.marketscreener.com/news/"
            "Australian-Government-Consultations-with-New-Zealand-s-Minister-for-Foreign-Affairs--27146939/"
        ),
        "https://www.foreignminister.gov.au/minister/penny-wong/transcript/doorstop-following-g20-foreign-ministers-meeting",
    ),
)
