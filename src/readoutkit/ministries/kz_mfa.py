"""Kazakhstan, Ministry of Foreign Affairs and Akorda, the presidency; often relayed by Kazinform.

An office with a dash, `Deputy Prime Minister – Minister of Foreign Affairs`; `the interlocutors`, `Head of State`.
The full name again and again; agentless passives; the side that called is told in a sentence of its own.

https://www.inform.kz/en/president-tokayev-has-telephone-conversation-with-vladimir-putin_a3838802/amp
https://en.inform.kz/news/kazakh-fm-murat-nurtleu-chinese-deputy-fm-sun-weidong-discuss-bilateral-cooperation-in-astana-dc8002/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "ASTANA, 3 May 2031 – Minister of Foreign Affairs of Kazakhstan Ada Roe held talks with Jan Doe."
>>> known.recognize(text).ministry
Ministry('kz-mfa', 'Ministry of Foreign Affairs of the Republic of Kazakhstan')
>>> known.recognize("Jan Doe held talks with Ada Roe of Kazakhstan in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_LAND = "[|the Republic of ]Kazakhstan"
_DID = "[held|met|received|spoke|had]"

MINISTRY = Ministry(
    id="kz-mfa",
    name="Ministry of Foreign Affairs of the Republic of Kazakhstan",
    names=(*foreign_ministry_names("Kazakh", "Kazakhstan", "Astana"), "Akorda press service", "Akorda"),
    country="KZ",
    hosts=("gov.kz", "akorda.kz"),
    signs=(
        Sign("Press Service of the President of the Republic of Kazakhstan", 4),
        Sign("[Akorda|Aqorda]", 2.5),
        Sign("^[ASTANA|NUR-SULTAN][.|,| ]{some}KAZINFORM", 3, "head", "news"),
        Sign("^[ASTANA|Astana], {day} {month}", 2, "head"),
        Sign("Deputy Prime Minister - Minister of Foreign Affairs", 1, "head"),
        Sign(
            f"^{{dateline}}{{some}}Minister of Foreign Affairs of {_LAND} {{name}} [|today ]{_DID}",
            2,
            "head",
        ),
        Sign("^[|The ]Head of State {name} [has|held|received|met|had]", 2, "head"),
        Sign("The conversation was initiated by the {country} side", 1, "head"),
        Sign("^Kazakhstan and {country}", 1.5, "title"),
        Sign("[the Kazakh side|the Kazakh Foreign Minister|the Kazakh President]", 1),
        *minister_leads("Kazakh", "Kazakhstan"),
    ),
    own_offices=(
        OwnOffice("the Head of State", "President"),
        OwnOffice("the President", "President"),
        OwnOffice("the Kazakh President", "President"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
    ),
    self_names=("Kazakhstan", "the Kazakh side", "Astana"),
    naming=Naming(afterwards="full"),
    furniture=(
        "^Press Service of the President of the Republic of Kazakhstan{some}$",
        "^Photo credit: {some}$",
        "^Currently reading{long}$",
        "^[ASTANA|NUR-SULTAN]. KAZINFORM -",
    ),
    sources=(
        "https://www.inform.kz/en/president-tokayev-has-telephone-conversation-with-vladimir-putin_a3838802/amp",
        "https://www.inform.kz/en/meetings-with-us-assistant-secretary-donald-lu-take-place-at-kazakh-mfa_a3938016",
    ),
)
