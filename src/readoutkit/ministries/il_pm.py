r"""Israel, Prime Minister's Office and Ministry of Foreign Affairs.

The date stands in brackets between subject and verb; `(Communicated by the Prime Minister's Media Adviser)`.
Opening remarks follow, a mark opening each paragraph and one closing the last; captions and GPO credits repeat.

https://embassies.gov.il/yaounde/NewsAndEvents/Pages/PM-Netanyahu-speaks-with-world-leaders.aspx
https://embassies.gov.il/MFA/PressRoom/2018/Pages/PM-Netanyahu-meets-with-Russian-delegation-23-July-2018.aspx

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("PM Roe speaks with Jan Doe\n\n(Communicated by the Prime Minister's Media Adviser)").ministry
Ministry('il-pm', "Prime Minister's Office of Israel")
>>> known.recognize("Jan Doe spoke with Israeli Prime Minister Ada Roe this evening.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

_SPEAKS = "[speaks with|meets with|meets|spoke with|met with|receives]"

MINISTRY = Ministry(
    id="il-pm",
    name="Prime Minister's Office of Israel",
    names=(
        "Israeli Prime Minister's Office",
        "Israel's Prime Minister's Office",
        *foreign_ministry_names("Israeli", "Israel"),
    ),
    country="IL",
    hosts=("gov.il", "embassies.gov.il"),
    signs=(
        Sign("(Communicated by the", 4, "head"),
        Sign(f"^[PM|FM] {{name}} {_SPEAKS}", 2.5, "title"),
        Sign(
            "^[Prime Minister|Foreign Minister|Minister] {name}, this [evening|morning|afternoon] ({weekday}", 4, "head"
        ),
        Sign("[today|yesterday|this evening|this morning] ({weekday}, {day} {month}", 2.5, "head"),
        Sign("Prime Minister's Office in Jerusalem", 2, "head"),
        Sign("[Prime Minister's Media Adviser|Prime Minister's Military Secretary]", 2, "head"),
        Sign("[GPO|GPO)|Copyright: GPO]$", 2, "tail"),
        Sign("[the citizens of Israel|Israel's]", 0.5),
        Sign("^{dateline}Israeli Prime Minister {name}", 1, "head", "news"),
        *minister_leads("Israeli", "Israel"),
    ),
    own_offices=(
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("the PM", "Prime Minister"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
    ),
    self_names=("Israel", "the State of Israel", "Jerusalem"),
    furniture=(
        "^(Communicated by {long})$",
        "^Photo: {long}$",
        "^{some}Copyright: GPO{some}$",
        "^{number}.{number}.{year}$",
    ),
    sources=(
        "https://embassies.gov.il/yaounde/NewsAndEvents/Pages/PM-Netanyahu-speaks-with-world-leaders.aspx",
        "https://embassies.gov.il/MFA/PressRoom/2018/Pages/PM-Netanyahu-meets-with-Russian-delegation-23-July-2018.aspx",
        "https://www.israelnationalnews.com/news/413983",
    ),
)
