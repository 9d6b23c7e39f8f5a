"""Viet Nam, Ministry of Foreign Affairs and Government, as told by VNA, VNS, VGP and VOV.

The state agency publishes, so the medium is news; a caption runs into the dateline; people go by their given name.
The main clause comes first and the attribution after; `East Sea`; closes with `./.` or the agency's name.

https://betaen.vietnamplus.vn/fm-bui-thanh-son-holds-phone-talk-with-chinese-counterpart-post200250.vnp
https://en.baochinhphu.vn/foreign-minister-holds-phone-conversations-with-malaysian-lao-counterparts-111251213140613738.htm

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Hanoi (VNA) – Foreign Minister Roe Van Ada held talks with his Ruritanian counterpart.").ministry
Ministry('vn-mofa', 'Ministry of Foreign Affairs of Viet Nam')
>>> known.recognize("Jan Doe met Vietnamese Foreign Minister Roe Van Ada in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="vn-mofa",
    name="Ministry of Foreign Affairs of Viet Nam",
    names=(*foreign_ministry_names("Vietnamese", "Vietnam", "Hanoi"), "Ministry of Foreign Affairs of Viet Nam"),
    country="VN",
    hosts=("mofa.gov.vn", "vietnamplus.vn", "baochinhphu.vn", "vovworld.vn", "vietnamnews.vn"),
    signs=(
        Sign("[Hanoi|HANOI|Hà Nội|{place}] (VNA) -", 3, "head", "news"),
        Sign("(Photo: [VNA|VGP|VOV|VNS])", 2.5, "head", "news"),
        Sign("VNA/VNS Photo", 3, "head", "news"),
        Sign("^VGP -", 4, "head", "news"),
        Sign("(VOV[|world]) -", 4, "head", "news"),
        Sign("^HÀ NỘI -", 2.5, "head", "news"),
        Sign("[-|—|–] [VNS|VNA/VNS|VNA]$", 2, "tail", "news"),
        Sign("./.", 1, "tail", "news"),
        Sign("Việt Nam", 1, "head"),
        Sign(
            "^[PM|FM|Deputy PM|Deputy FM|State President] {name} [receives|holds|meets|hosts|talks]", 1, "title", "news"
        ),
        Sign("East Sea", 1, medium="news"),
        *minister_leads("Vietnamese", "Vietnam"),
    ),
    own_offices=(
        OwnOffice("the PM", "Prime Minister"),
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("the FM", "Foreign Minister"),
        OwnOffice("the host", None),
        OwnOffice("the Government leader", "Prime Minister"),
    ),
    self_names=("Viet Nam", "Việt Nam", "Vietnam", "the Vietnamese side"),
    naming=Naming(order="family-first", afterwards="given"),
    furniture=("^See more$", "^- VNS$", "^VNA$", "^{some}(Photo: [VNA|VGP|VOV])"),
    sources=(
        "https://en.vietnamplus.vn/pm-receives-outgoing-lao-ambassador/267978.vnp",
        "https://betaen.vietnamplus.vn/fm-bui-thanh-son-holds-phone-talk-with-chinese-counterpart-post200250.vnp",
        "https://vovworld.vn/en-US/news/deputy-pm-receives-outgoing-us-ambassador-254177.vov",
    ),
)
