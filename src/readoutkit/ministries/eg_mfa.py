"""Egypt, Ministry of Foreign Affairs and Presidency.

The Presidency's second sentence is its spokesman's; the ministry's own office has commas within.
Regions are handled in turn, `On Gaza, ...`; `There was an emphasis on` has no speaker.

https://www.zawya.com/en/press-release/africa-press-releases/president-el-sisi-speaks-with-united-nations-un-secretary-general-q8adpld1
https://egyptian-gazette.com/egypt/egypts-fm-us-envoy-discuss-regional-developments

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Today, President Ada Roe received a phone call from Jan Doe. Spokesman for the Presidency"
>>> known.recognize(text).ministry
Ministry('eg-mfa', 'Ministry of Foreign Affairs of the Arab Republic of Egypt')
>>> known.recognize("Jan Doe received a call from the Egyptian Foreign Minister, Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="eg-mfa",
    name="Ministry of Foreign Affairs of the Arab Republic of Egypt",
    names=(*foreign_ministry_names("Egyptian", "Egypt", "Cairo"), "Egyptian Presidency", "Egypt's Presidency"),
    country="EG",
    hosts=("mfa.gov.eg", "presidency.eg", "sis.gov.eg"),
    signs=(
        Sign("[Spokesman|Spokesperson] for the Presidency", 3, "head"),
        Sign("and Egyptian Expatriates", 3, "head"),
        Sign("^Today, President {name} [received|met|spoke|held|participated|inaugurated]", 2.5, "head"),
        Sign("^President {name} [Speaks with|Receives|Meets|Holds|Discusses]", 1.5, "title"),
        Sign("^FM [Conducts|Holds|Receives|Meets|Discusses]", 1.5, "title"),
        Sign("^[Egypt's FM|Egyptian FM]", 2, "title"),
        Sign("[Ittihadiya Palace|Ittihadia Palace|Director of the General Intelligence Service]", 1.5),
        Sign("[Egypt's categorical|Egypt's pivotal|Egypt's firm]", 1),
        Sign("APO Group on behalf of {some}Egypt", 3),
        Sign("^Short link:", 0.5),
        *minister_leads("Egyptian", "Egypt"),
    ),
    own_offices=(
        OwnOffice("the President", "President"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Spokesman", "Spokesman for the Presidency"),
    ),
    self_names=("Egypt", "the Egyptian side", "Cairo"),
    furniture=(
        "^Distributed by APO Group on behalf of {long}$",
        "^Short link:{long}$",
        "^{weekday}, {day} {month} {year}$",
    ),
    sources=(
        (
            "https://www.zawya.com/en/press-release/africa-press-releases/"
            "president-el-sisi-speaks-with-united-nations-un-secretary-general-q8adpld1"
        ),
        "https://egyptgazette.com/fm-conducts-a-phone-call-with-the-un-secretary-general",
    ),
)
