r"""Russia, the President: readouts of the Kremlin.

The counterpart's name alone is in the title; the standfirst names the president without a title.
Date, clock time and place are lines of their own; both keep given name and surname on every mention.

http://en.special.kremlin.ru/events/president/news/62122
http://en.special.kremlin.ru/catalog/countries/MY/events/16421

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Telephone conversation with President of Ruritania Jan Doe\n\nMay 3, 2031").ministry
Ministry('ru-kremlin', 'President of Russia')
>>> known.recognize("Jan Doe had a telephone conversation with the President of Russia, Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign

_GUEST = (
    "[President|Prime Minister|Emir|King|Chancellor|Crown Prince|Federal Chancellor|Chairman|Minister|Secretary|"
    "General Secretary]"
)

MINISTRY = Ministry(
    id="ru-kremlin",
    name="President of Russia",
    names=("Kremlin", "Kremlin press service"),
    country="RU",
    hosts=("kremlin.ru",),
    signs=(
        Sign(f"^[Telephone conversation|Telephone conversations] with [|the ][|Acting ]{_GUEST}", 4, "title"),
        Sign(
            f"^[Meeting|Talks|Russian-{{country}} talks|Videoconference|Video call|Conversation] with {_GUEST} of",
            2.5,
            "title",
        ),
        Sign("[At|at] the initiative of the {country} side", 1, "head"),
        Sign(
            "^[|At the initiative of the {country} side, ]{name} had a telephone conversation with {office}",
            1.5,
            "head",
        ),
        Sign("^The Kremlin, Moscow$", 4),
        Sign("^President of Russia {name}:", 4, "head"),
        Sign("[The|the] President of Russia [informed|reaffirmed|shared|thanked|expressed|congratulated|noted]", 2),
        Sign("It was agreed to [maintain|continue]", 0.5, "tail"),
        Sign("[the Ukraine settlement|the Special Military Operation]", 0.5),
        Sign("[the Russian side|the Russian leader]", 0.5),
    ),
    own_offices=(
        OwnOffice("the President of Russia", "President"),
        OwnOffice("the President", "President"),
        OwnOffice("the head of state", "President"),
        OwnOffice("the Russian leader", "President"),
    ),
    self_names=("Russia", "the Russian side", "Moscow"),
    naming=Naming(afterwards="full"),
    furniture=(
        "^{month} {day}, {year}$",
        "^{number}:{number}$",
        "^The Kremlin, Moscow$",
        "^* * *$",
    ),
    event_stamp=True,
    sources=(
        "http://en.special.kremlin.ru/events/president/news/62122",
        "http://en.special.kremlin.ru/catalog/countries/MY/events/16421",
        "https://mediamax.am/en/news/foreignpolicy/57389/",
    ),
)
