"""Republic of Korea, Ministry of Foreign Affairs.

Titles `Outcome of ...`; page scraps `Date` and `hit`; numbered paragraphs; `* unofficial translation`.
Family name first, no capitals; the last paragraph tells how many such meetings there were.

http://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=321493
http://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=318838

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Outcome of Foreign Minister’s Telephone Conversation with his Ruritanian Counterpart").ministry
Ministry('kr-mofa', 'Ministry of Foreign Affairs of the Republic of Korea')
>>> known.recognize("Jan Doe met Roe Ada, Minister of Foreign Affairs of the Republic of Korea (ROK).").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_OWN = (
    "[Minister of Foreign Affairs|Foreign Minister|First Vice Minister|Second Vice Minister|Vice Minister|"
    "Vice Foreign Minister|Deputy Minister|Special Representative]"
)

MINISTRY = Ministry(
    id="kr-mofa",
    name="Ministry of Foreign Affairs of the Republic of Korea",
    names=(*foreign_ministry_names("South Korean", "South Korea", "Seoul"), *foreign_ministry_names("Korean", "Korea")),
    country="KR",
    hosts=("mofa.go.kr",),
    signs=(
        Sign("^Outcome of", 3, "head"),
        Sign("unofficial translation", 3, "tail"),
        Sign("바로가기", 4, "head"),
        Sign("^hit$", 3, "head"),
        Sign(f"^1. {_OWN}", 1.5, "head"),
        Sign(f"^{_OWN} {{name}} [Holds|Attends|Meets|Has|Speaks|Receives|Pays]", 1, "title"),
        Sign("ROK-{country}", 1, "head"),
        Sign("[the ROK government|the Korean government|the ROK Government]", 1),
        *minister_leads("South Korean", "South Korea"),
    ),
    against=(Sign("The [overview|summary] of the {some} is as follows", 3, "head"),),
    own_offices=(
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Vice Minister", "Vice Minister of Foreign Affairs"),
        OwnOffice("the Special Representative", "Special Representative"),
    ),
    self_names=("the ROK", "the Republic of Korea", "Korea", "the Korean side", "the ROK side"),
    naming=Naming(order="family-first"),
    furniture=(
        "^Press Releases$",
        "^Date$",
        "^hit$",
        "^{year}-{number}-{number}$",
        "^{number}$",
        "^{some}바로가기$",
        "^* unofficial translation$",
    ),
    dates="month-first",
    sources=(
        "http://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=321493",
        "http://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=319928",
        "http://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=318838",
    ),
)
