r"""New Zealand, the Minister of Foreign Affairs and MFAT.

Mostly quotation: each paragraph opens with a mark, only the last of a run closes, the tag comes once.
Between them narrator sentences; te reo names with macrons; offices on several lines of the masthead.

https://www.scoop.co.nz/stories/PA2111/S00148/joint-statement-following-australia-aotearoa-new-zealand-foreign-minister-consultations.htm
https://www.devdiscourse.com/article/law-order/2861705-nz-and-chinese-foreign-ministers-hold-official-talks

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Press Release: New Zealand Government\nRt Hon Ada Roe\nMinister of Foreign Affairs").ministry
Ministry('nz-mfat', 'Ministry of Foreign Affairs and Trade of New Zealand')
>>> known.recognize("Jan Doe met with New Zealand Foreign Minister Ada Roe in Strelsau today.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="nz-mfat",
    name="Ministry of Foreign Affairs and Trade of New Zealand",
    names=(
        "MFAT",
        "New Zealand Ministry of Foreign Affairs and Trade",
        *foreign_ministry_names("New Zealand", "New Zealand"),
    ),
    country="NZ",
    hosts=("beehive.govt.nz", "mfat.govt.nz"),
    signs=(
        Sign("Press Release: New Zealand Government", 4, "head"),
        Sign("Minita Take Aorere", 4, "head"),
        Sign("Aotearoa New Zealand", 1.5, "head"),
        Sign("^[|Rt |The Rt ]Hon {name}$", 1, "head"),
        Sign("^Minister of Foreign Affairs$", 1, "head"),
        Sign("^NZ and {country} [Foreign|foreign]", 3, "title"),
        Sign("[beehive.govt.nz|Scoop Media|NZ MFAT]", 1.5),
        Sign(
            "^[Deputy Prime Minister and |]Foreign [|Affairs ]Minister {name} [has announced|met with|met]", 1, "head"
        ),
        Sign("[Mr|Ms] {name} [says|says.]", 1),
        Sign("New Zealand's", 0.5),
        *minister_leads("New Zealand", "New Zealand"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Foreign Affairs Minister", "Foreign Affairs Minister"),
    ),
    self_names=("New Zealand", "Aotearoa New Zealand", "we", "our"),
    furniture=(
        "^Press Release: New Zealand Government$",
        "^[|Rt |The Rt ]Hon {name}$",
        "^Minita Take Aorere$",
        "^ENDS$",
        "^© Scoop Media$",
        "^Advertisement - scroll to continue reading$",
    ),
    sources=(
        "https://www.devdiscourse.com/article/law-order/2861705-nz-and-chinese-foreign-ministers-hold-official-talks",
        "https://www.scoop.co.nz/stories/PA2403/S00072/china-foreign-minister-to-visit.htm",
    ),
)
