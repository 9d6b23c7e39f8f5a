"""NATO, the Secretary General.

The date stands in full in brackets after the weekday; a caption repeats the names; quotations are frequent.
Afterwards `Mr. {Surname}` and `the Secretary General`; `Allies` speak as one.

https://www.nato.int/cps/en/natohq/news_215029.htm?selectedLocale=en
https://www.nato.int/cps/en/natohq/news_170796.htm

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("NATO Secretary General Ada Roe met with Ruritanian President Jan Doe in Brussels.").ministry
Ministry('nato', 'North Atlantic Treaty Organization')
>>> known.recognize("President Jan Doe of Ruritania received the Secretary General of NATO.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_DID = "[meets|met|welcomes|welcomed|discusses|visits|in|held|thanked|praised]"

MINISTRY = Ministry(
    id="nato",
    name="North Atlantic Treaty Organization",
    names=("NATO",),
    organization="NATO",
    hosts=("nato.int",),
    signs=(
        Sign(
            f"^[|The ]NATO Secretary General [|{{name}} ]{_DID}",
            3,
            "head",
        ),
        Sign("^[|The ]NATO Secretary General", 1, "head"),
        Sign(
            "^[|NATO ]Secretary General [praises|thanks|welcomes|meets|discusses|visits|underlines|stresses|addresses]",
            1.5,
            "title",
        ),
        Sign("Last updated: {day} {month}", 2.5, "head"),
        Sign("at NATO Headquarters", 1, "head"),
    ),
    own_offices=(
        OwnOffice("the Secretary General", "Secretary General"),
        OwnOffice("the NATO Secretary General", "Secretary General"),
        OwnOffice("the Deputy Secretary General", "Deputy Secretary General"),
    ),
    self_names=("NATO", "the Alliance", "Allies"),
    furniture=("^Last updated: {some}$", "^{day} {month} {year} -$"),
    sources=(
        "https://www.nato.int/cps/en/natohq/news_215029.htm?selectedLocale=en",
        "https://www.nato.int/cps/en/natohq/news_170796.htm",
        "https://www.nato.int/cps/en/natohq/news_158024.htm",
    ),
)
