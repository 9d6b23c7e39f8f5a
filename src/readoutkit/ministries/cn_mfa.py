"""China, Ministry of Foreign Affairs, as its embassies carry it, and Xinhua's relay.

The Chinese side has its full name at every mention; long titles with an `and` of their own.
Xinhua uses the surname for both. Sentences without a cue go on voicing the last speaker.

http://bb.chineseembassy.org/eng/zgyw/t1348082.htm
http://en.people.cn/n3/2023/0619/c90000-20033517.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "On May 3, 2031, State Councilor and Foreign Minister Roe Ada met with Jan Doe in Beijing."
>>> known.recognize(text).ministry
Ministry('cn-mfa', "Ministry of Foreign Affairs of the People's Republic of China")
>>> known.recognize("Jan Doe met the Chinese Foreign Minister, the Ruritanian Foreign Ministry said.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_MEETS = (
    "[Meets with|Has a Phone Call with|Holds Telephone Talks with|Holds a Phone Call with|Holds Talks with|Meets|"
    "Has a Telephone Conversation with|Has a Video Call with|Holds a Video Meeting with|Speaks with]"
)
_BUREAU = "Member of the Political Bureau of the [CPC|Communist Party of China] Central Committee"

MINISTRY = Ministry(
    id="cn-mfa",
    name="Ministry of Foreign Affairs of the People's Republic of China",
    names=foreign_ministry_names("Chinese", "China", "Beijing"),
    country="CN",
    hosts=("fmprc.gov.cn", "mfa.gov.cn", "china-embassy.gov.cn", "chineseembassy.org", "china-consulate.org"),
    signs=(
        Sign("Home > China News", 4, "head"),
        Sign("[Suggest To A Friend|Suggset To Friend]", 4, "tail"),
        Sign(f"^On {{some}}, {_BUREAU}", 4, "head"),
        Sign("^On {some}, [|Chinese ]State Councilor and Foreign Minister {name}", 3, "head"),
        Sign("^On {some}, [|Chinese ]Foreign Minister {name} met with {office} {name}", 1, "head"),
        Sign(_BUREAU, 1.5, "head"),
        Sign(f"^{{name}} {_MEETS} {{office}}", 1.5, "title"),
        Sign("(Xinhua) --", 1.5, "head", "news"),
        Sign("Source: Xinhua", 1, "head", "news"),
        Sign("^{dateline}[China|Chinese] {some}[says|said]", 1, "title", "news"),
        *minister_leads("Chinese", "China"),
    ),
    own_offices=(
        OwnOffice("the Chinese Foreign Minister", "Foreign Minister"),
        OwnOffice("the Chinese premier", "Premier"),
        OwnOffice("the Chinese side", None),
    ),
    self_names=("China", "the Chinese side", "Beijing"),
    naming=Naming(order="family-first", afterwards="full"),
    furniture=(
        "^Home > China News$",
        "^<Suggest To A Friend>$",
        "^Suggset To Friend:{long}$",
        "^Source: Xinhua{long}$",
        "Enditem$",
    ),
    dates="month-first",
    sources=(
        "http://bb.chineseembassy.org/eng/zgyw/t1348082.htm",
        "http://en.people.cn/n3/2023/0619/c90000-20033517.html",
    ),
)
