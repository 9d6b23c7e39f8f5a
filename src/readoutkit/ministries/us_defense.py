"""United States, Department of Defense: readouts by the Pentagon press secretary, and news of its own service.

A press secretary's line, then one to four short paragraphs; a bare date without `on` may close the opener.
`Secretary` may be both sides; at times the whole readout stands in one pair of marks.

https://www.defense.gov/News/Releases/Release/Article/3697566/readout-of-secretary-of-defense-lloyd-j-austin-iiis-call-with-german-minister-o/
https://military-online.blogspot.com/2012/05/panetta-meets-with-united-kingdom.html?m=1

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Secretary of Defense Ada B. Roe spoke by phone with Ruritanian Minister of Defense Jan Doe."
>>> known.recognize(text).ministry
Ministry('us-defense', 'United States Department of Defense')
>>> known.recognize("Jan Doe told the Secretary of Defense that he agreed.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_MET = "[spoke|met|held|hosted|called|conducted|welcomed|traveled|participated]"

MINISTRY = Ministry(
    id="us-defense",
    name="United States Department of Defense",
    names=("Defense Department", "U.S. Department of Defense", "Pentagon"),
    country="US",
    hosts=("defense.gov", "war.gov", "centcom.mil"),
    signs=(
        Sign("^Readout of {some}Secretary of Defense", 5, "title"),
        Sign("^Readout of {some}Secretary {name}'s {some}Minister of Defense", 3, "title"),
        Sign("provided the following readout", 3, "head"),
        Sign("[Attributed|Attributable|attributable] to {some}Pentagon [|Deputy ]Press Secretary", 4, "head"),
        Sign("Pentagon [|Deputy ]Press Secretary", 2, "head"),
        Sign(f"^[|Today, ][|Acting |Deputy |Under ]Secretary of Defense {{name}} {_MET}", 4, "head"),
        Sign("^Defense Secretary {name} [|today ][|{weekday} ][met|spoke|hosted|said|welcomed]", 2, "head"),
        Sign("according to a Defense Department news release", 4),
        Sign("[American Forces Press Service|DoD News|DOD News]", 3, "head"),
        Sign("U.S. Central Command", 1, "head"),
        Sign("^[|For ]Immediate Release$", 1, "head"),
    ),
    own_offices=(
        OwnOffice("the Secretary", "Secretary of Defense"),
        OwnOffice("the secretary", "Secretary of Defense"),
        OwnOffice("the Deputy Secretary", "Deputy Secretary of Defense"),
        OwnOffice("the Secretary of Defense", "Secretary of Defense"),
    ),
    self_names=("the United States", "the Department", "the U.S. side"),
    furniture=(
        "^[|For ]Immediate Release$",
        "^[|Pentagon |Department of Defense ]{some} provided the following readout:$",
        "^[Attributed|Attributable] to {some}:$",
    ),
    dates="month-first",
    sources=(
        (
            "https://www.defense.gov/News/Releases/Release/Article/3697566/"
            "readout-of-secretary-of-defense-lloyd-j-austin-iiis-call-with-german-minister-o/"
        ),
        "https://military-online.blogspot.com/2012/05/panetta-meets-with-united-kingdom.html?m=1",
    ),
)
