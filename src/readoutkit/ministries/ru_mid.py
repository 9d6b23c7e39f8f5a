"""Russia, Ministry of Foreign Affairs, and TASS's relay.

Titles `Press release on ...`; a serial number that ends in the date; title, country and name without commas.
Agentless passives are the norm; `the Russian side` is its minister; TASS sets the ministry's words in marks.

https://www.interkomitet.com/press/international-news/press-release-on-foreign-minister-sergey-lavrov-s-meeting-with-turkish-minister-of-foreign-affairs-hakan-fidan/
https://tass.com/politics/965794

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Press release on Foreign Minister Ada Roe’s meeting with Minister Jan Doe").ministry
Ministry('ru-mid', 'Ministry of Foreign Affairs of the Russian Federation')
>>> text = "Jan Doe met Russian Foreign Minister Ada Roe, the Ruritanian Foreign Ministry said."
>>> known.recognize(text).ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_DID = "[met|held|had|spoke|received|took|paid]"

MINISTRY = Ministry(
    id="ru-mid",
    name="Ministry of Foreign Affairs of the Russian Federation",
    names=(*foreign_ministry_names("Russian", "Russia", "Moscow"), "Foreign Ministry of the Russian Federation"),
    country="RU",
    hosts=("mid.ru",),
    signs=(
        Sign(
            "^Press release on [|Russian ][Foreign Minister|Deputy Foreign Minister|Deputy Minister|Minister|the]",
            4,
            "title",
        ),
        Sign("^On {month} {day}, Russian [Foreign Minister|Deputy Foreign Minister] {name}", 2, "head"),
        Sign("^On {month} {day}, [|Deputy ]Foreign Minister of the Russian Federation {name}", 3, "head"),
        Sign(f"^On {{month}} {{day}}, [|Deputy ]Foreign Minister {{name}} {_DID}", 1, "head"),
        Sign("An understanding was reached", 1),
        Sign("/TASS/", 2, "head", "news"),
        Sign("- [Foreign Ministry|Lavrov|MFA]$", 1, "title", "news"),
        Sign("[the Russian side|the Russian minister|the Russian Minister]", 0.5),
        *minister_leads("Russian", "Russia"),
    ),
    own_offices=(
        OwnOffice("the Russian Minister", "Foreign Minister"),
        OwnOffice("the Russian side", None),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister", "Foreign Minister"),
    ),
    self_names=("Russia", "the Russian Federation", "the Russian side", "Moscow"),
    naming=Naming(afterwards="full"),
    furniture=(
        "^{number}-{number}-{number}-{year}$",
        "^{day} {month} {year} {number}:{number}$",
        "^{place}, {month} {day}. /TASS/.",
    ),
    sources=(
        (
            "https://interkomitet.com/press/international-news/press-release-on-foreign-minister-sergey-lavrov-s-meeting-"
            "with-turkish-minister-of-foreign-affairs-hakan-fidan/"
        ),
        "https://tass.com/politics/965794",
        "https://tass.com/politics/2019821",
    ),
)
