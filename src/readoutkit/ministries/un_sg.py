"""United Nations, the Secretary-General.

City, date, title, and the author line with the Secretary-General's name, its only place; afterwards offices alone.
No place and no date in the body; half of the sentences are lists of what was discussed.

https://www.un.org/sg/es/node/214048
https://news.un.org/en/story/2012/09/421302

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Readout of the Secretary-General’s meeting with H.E. Mr. Jan Doe, President of Ruritania").ministry
Ministry('un-sg', 'Secretary-General of the United Nations')
>>> known.recognize("Jan Doe met the Secretary-General of the United Nations in New York.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

MINISTRY = Ministry(
    id="un-sg",
    name="Secretary-General of the United Nations",
    names=(
        "UN Secretary-General's office",
        "Office of the UN Secretary-General",
        "Spokesperson for the Secretary-General",
    ),
    organization="United Nations",
    hosts=("un.org", "press.un.org", "news.un.org"),
    signs=(
        Sign("^[Readout|Read-out] of the Secretary-General's", 4, "head"),
        Sign("^{name}, Secretary-General$", 3, "head"),
        Sign("^The United Nations Secretary-General [met|spoke|called|held|received|had]", 3, "head"),
        Sign(
            "^The Secretary-General [met|spoke|called|held|received|had] {some}[with|by|from] H.E. {name}, ",
            2.5,
            "head",
        ),
        Sign("^The Secretary-General ", 0.5, "head"),
        Sign(
            "[Spokesperson|Spokesman] for the Secretary-General",
            2,
        ),
        Sign("attributable to the [Spokesperson|Spokesman] for the Secretary-General", 4, "head"),
    ),
    against=(
        Sign("[Organization of Islamic Cooperation|Organisation of Islamic Cooperation|NATO Secretary]", 2, "head"),
    ),
    own_offices=(
        OwnOffice("the Secretary-General", "Secretary-General"),
        OwnOffice("the United Nations Secretary-General", "Secretary-General"),
        OwnOffice("the Deputy Secretary-General", "Deputy Secretary-General"),
    ),
    self_names=("the United Nations", "the UN", "the Organization"),
    furniture=("^{name}, Secretary-General$", "^{day} {month} {year}$"),
    sources=(
        "https://www.un.org/sg/es/node/214048",
        "https://news.un.org/en/story/2012/09/421302",
        "https://press.un.org/en/2021/db210521.doc.htm",
    ),
)
