"""India, Ministry of External Affairs and Prime Minister's Office, and ANI's and PTI's relay.

Paragraphs numbered from the second one; `Shri`, `H.E.`; `EAM`; `Prime Minister` without article, `Secretary (East)`.
`called on` is a courtesy meeting; agentless `Views were exchanged on`.

https://orissadiary.com/4th-india-romania-foreign-office-consultations/
https://www.narendramodi.in/ur/telephone-conversation-between-prime-minister-narendra-modi-and-president-of-usa-550071

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Telephone conversation between PM and President of Ruritania").ministry
Ministry('in-mea', 'Ministry of External Affairs of India')
>>> known.recognize("Jan Doe met with Indian External Affairs Minister Ada Roe in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

MINISTRY = Ministry(
    id="in-mea",
    name="Ministry of External Affairs of India",
    names=(
        "Ministry of External Affairs",
        "External Affairs Ministry",
        "MEA",
        "Indian Foreign Ministry",
        "India's Foreign Ministry",
        "India's Ministry of External Affairs",
    ),
    country="IN",
    hosts=("mea.gov.in", "pmindia.gov.in", "pib.gov.in"),
    signs=(
        Sign("^[Telephone conversation|Phone call|Telephonic conversation] between [PM|Prime Minister]", 4, "title"),
        Sign("The Indian [side|delegation] was led by", 3, "head"),
        Sign("India-{country} {some}Consultations", 2.5, "title"),
        Sign("^{some}Foreign Office Consultations{some}between India and", 2, "head"),
        Sign("^[|Meeting of |Visit of |Remarks by ]External Affairs Minister", 3, "head"),
        Sign("^{dateline}External Affairs Minister[,| (EAM)|] {name}", 2.5, "head"),
        Sign("EAM", 1.5, "head"),
        Sign("External Affairs Minister [Dr.|Shri|Smt.] {name}", 1),
        Sign("[Shri|Smt.] {name}", 1, "head"),
        Sign(
            "^Prime Minister {name} [had a telephone|spoke|had a phone|met] {some}[His Excellency|H.E.]",
            2.5,
            "head",
        ),
        Sign("[Release ID|Posted On]:", 3),
        Sign("[entire gamut|full spectrum] of bilateral", 0.5),
        Sign("[New Delhi|NEW DELHI][,| ]{some}(PTI)", 2, "head", "news"),
        Sign("^New Delhi$", 1, "tail"),
    ),
    own_offices=(
        OwnOffice("EAM", "External Affairs Minister"),
        OwnOffice("the External Affairs Minister", "External Affairs Minister"),
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("Prime Minister", "Prime Minister"),
        OwnOffice("the Foreign Secretary", "Foreign Secretary"),
        OwnOffice("Foreign Secretary", "Foreign Secretary"),
    ),
    self_names=("India", "the Indian side", "New Delhi"),
    furniture=(
        "^New Delhi$",
        "^{month} {day}, {year}$",
        "^Posted On:{some}$",
        "^(Release ID: {some}$",
        "(This story has not been edited {long})$",
    ),
    sources=(
        "https://orissadiary.com/4th-india-romania-foreign-office-consultations/",
        "https://www.canindia.com/india-canada-hold-foreign-office-consultations/",
        "https://theindianawaaz.com/pm-modi-speaks-with-french-president-macron/",
    ),
)
