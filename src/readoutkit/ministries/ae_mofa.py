"""United Arab Emirates, Ministry of Foreign Affairs through WAM.

Dateline with an ordinal day and `(WAM)`; `H.H. Sheikh`; the title gives `{given} bin {father}` without office.
Greetings of third persons are relayed at length; an attendance line with the name first.

https://www.urdupoint.com/en/middle-east/abdullah-bin-zayed-blinken-discuss-bilateral-1908998.html
https://thedubaitoday.com/?p=4556

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("ABU DHABI, 3rd May, 2031 (WAM) – H.H. Sheikh Ada bin Roe received today Jan Doe.").ministry
Ministry('ae-mofa', 'Ministry of Foreign Affairs of the United Arab Emirates')
>>> known.recognize("Jan Doe met the UAE's foreign minister, Sheikh Ada bin Roe, in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="ae-mofa",
    name="Ministry of Foreign Affairs of the United Arab Emirates",
    names=(
        *foreign_ministry_names("Emirati", "the UAE"),
        *foreign_ministry_names("UAE", "UAE"),
        "UAE state news agency",
        "Emirates News Agency",
        "WAM",
    ),
    country="AE",
    hosts=("mofa.gov.ae", "wam.ae"),
    signs=(
        Sign("(WAM)", 4, "head"),
        Sign("^ABU DHABI, {day} {month}", 1.5, "head"),
        Sign("[H.H.|HH] Sheikh {name} bin {name}, [Deputy Prime Minister and |]Minister of Foreign Affairs", 2, "head"),
        Sign("^{name} bin {name}, {country} [FM|foreign minister|Foreign Minister|counterpart]", 1.5, "title"),
        Sign("^{name} bin {name} [receives|meets|discusses|holds|attends]", 1.5, "title"),
        Sign("[The|the] UAE top diplomat", 1.5),
        Sign("[the UAE's keenness|the UAE and the]", 0.5),
        *minister_leads("[Emirati|UAE]", "UAE"),
    ),
    own_offices=(
        OwnOffice("H.H.", None),
        OwnOffice("His Highness", None),
        OwnOffice("the UAE top diplomat", "Minister of Foreign Affairs"),
        OwnOffice("the UAE minister", "Minister of Foreign Affairs"),
    ),
    self_names=("the UAE", "the United Arab Emirates", "Abu Dhabi"),
    naming=Naming(afterwards="given"),
    furniture=("^{place}, {day} {month}, {year} (WAM) [--|-]", "^(UrduPoint {some})"),
    sources=(
        "https://www.urdupoint.com/en/middle-east/abdullah-bin-zayed-blinken-discuss-bilateral-1908998.html",
        "https://www.onearabia.me/business/uae-diplomatic-bilateral-meetings-world-governments-summit-dubai-011-140095.html",
        "https://thedubaitoday.com/?p=4556",
    ),
)
