"""Hostile texts: each makes one part of a reader work hard, at any size; none should take long.

A name says of what a text is full. `hostile` builds one of about so many characters; a reader is linear
when a text of twice the size takes it about twice the time.

>>> hostile("commas", 6)
',,,,,,'
>>> hostile("endless sentence", 60)
'the two sides agreed to deepen practical cooperation in trad'
"""

from __future__ import annotations

import functools
import itertools
import string
from typing import TYPE_CHECKING, Final

from readoutkit.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def hostile(name: str, size: int) -> str:
    """Build the text of that name with `size` characters; ``KeyError`` for a name not in `HOSTILE`."""
    return HOSTILE[name](size)


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _numbered(piece: str) -> Callable[[int], str]:
    """Fill in names of which no two are alike."""

    def build(size: int) -> str:
        numbers = itertools.count()
        return _up_to((piece.format(a=_name(2 * number), b=_name(2 * number + 1)) for number in numbers), size)

    return build


def _begun(head: str, piece: str, tail: str = "") -> Callable[[int], str]:
    """Repeat something between a beginning and an end."""
    return lambda size: head + _repeated(piece)(max(0, size - len(head) - len(tail))) + tail


def _begun_numbered(head: str, piece: str) -> Callable[[int], str]:
    return lambda size: head + _numbered(piece)(max(0, size - len(head)))


def _of_many_days(size: int) -> str:
    days = ((1 + number % 28, 1900 + number // 28 % 200) for number in itertools.count())
    return _up_to((f"Minister Lopez met Minister Doe on {day} March {year}. " for day, year in days), size)


def _up_to(pieces: Iterable[str], size: int) -> str:
    found: list[str] = []
    length = 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(found)[:size]


def _name(number: int) -> str:
    """Give a surname to each number."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters += string.ascii_lowercase[rest]
        if not number:
            return "Z" + letters + "ov"


def _nested(size: int) -> str:
    """Marks within marks, a thousand deep, and the whole again and again."""
    tower = "“‘" * 500 + "peace is near" + "’”" * 500 + " said the man with them. "
    return tower * max(1, size // len(tower))


@functools.cache
def _rows(kind: str) -> str:
    """Give a part of the tables as a text."""
    lexicon = load_lexicon("en")
    return (
        ", ".join(
            " ".join(entry.norms).title()
            for entries in lexicon.entries.values()
            for entry in entries
            if entry.kind.name == kind
        )
        + " "
    )


def _table(kind: str) -> Callable[[int], str]:
    def build(size: int) -> str:
        return _repeated(_rows(kind))(size)

    return build


_PROSE: Final = "the two sides agreed to deepen practical cooperation in trade and transit with a view to peace "

HOSTILE: Final[Mapping[str, Callable[[int], str]]] = {
    # quotation marks
    "open curly marks": _repeated("“"),
    "open marks with words": _repeated("“peace "),
    "straight marks": _repeated('"'),
    "straight marks with words": _repeated('"peace '),
    "single open marks": _repeated("‘a "),
    "closing marks": _repeated("peace” "),
    "nested marks": _nested,
    "quoted words": _repeated("“peace” "),
    "quoted words with a speaker": _repeated("“Peace,” he said, "),
    "acts in marks": _repeated('they "condemned the plan" and '),
    "quoted paragraphs": _repeated("“Peace is near.\n\n"),
    "quoted page": _begun('She said: "', "We met. We agreed. ", '"'),
    "marks of many kinds": _repeated("“a «b „c ‘d \"e 'f "),
    "apostrophes": _repeated("'"),
    "letters and apostrophes": _repeated("a'"),
    "possessives": _repeated("minister's "),
    # one kind of character
    "newlines": _repeated("\n"),
    "spaces": _repeated(" "),
    "lines of one word": _repeated("peace\n\n"),
    "lines of one capital word": _repeated("Peace\n"),
    "combining characters": _repeated("\u0301"),
    "a letter under many accents": _begun("e", "\u0301"),
    "letters with combining characters": _repeated("e\u0301\u0323"),
    "digits": _repeated("7"),
    "grouped digits": _repeated("7,"),
    "numbers": _repeated("17 "),
    "hyphens": _repeated("-"),
    "hyphenated word": _repeated("co-"),
    "dashes": _repeated("peace — "),
    "brackets": _repeated("("),
    "brackets with words": _repeated("(peace "),
    "closed brackets": _repeated("(a) "),
    "commas": _repeated(","),
    "stops": _repeated("."),
    "colons": _repeated("peace: "),
    "slashes": _repeated("/"),
    "letters": _repeated("a"),
    "capital letters": _repeated("A"),
    "control characters": _repeated("\0\x07\x1b"),
    "tabs": _repeated("\t"),
    "spaces before a word": _begun("", " ", "peace"),
    "soft hyphens": _repeated("\u00ad"),
    "words with soft hyphens": _repeated("min\u00adis\u00adter "),
    "words with marks of direction": _repeated("minister\u200f \u200b"),
    "kana": _repeated("ミ"),
    "Han characters": _repeated("中"),
    "zero-width characters": _repeated("\u200b\u200e"),
    "stars": _repeated("* "),
    # one kind of word
    "endless sentence": _repeated(_PROSE),
    "capital words": _repeated("Peace "),
    "different capital words": _numbered("{a} {b} "),
    "listed capital words": _repeated("Peace, "),
    "and": _repeated("and "),
    "to": _repeated("to "),
    "of": _repeated("of the "),
    "that": _repeated("that "),
    "with": _repeated("with A "),
    "adverbs": _repeated("firmly "),
    "initials": _repeated("A. "),
    "glued initials": _repeated("A."),
    "abbreviations": _repeated("H.E. Mr. "),
    "titles": _repeated("Mr. "),
    "titles and names": _numbered("Mr. {a}, "),
    "particles": _repeated("van der "),
    "names in a row": _repeated("Ana Lopez "),
    "names and commas": _repeated("Ana Lopez, "),
    "offices and names": _numbered("Foreign Minister {a}, "),
    "ministers": _repeated("minister "),
    "Ministers": _repeated("Minister "),
    "Ministers of": _repeated("Minister of "),
    "offices joined": _repeated("Prime Minister and "),
    "every office": _table("HEAD"),
    "every country": _table("COUNTRY"),
    "every city": _table("CITY"),
    "every organization": _table("ORGANIZATION"),
    "every cue": _table("CUE"),
    "every encounter": _table("ENCOUNTER"),
    "every topic verb": _table("TOPIC"),
    "ministers of countries": _begun("The Foreign Ministers of ", "France, Italy, "),
    "countries of ministers": _begun("The ", "French, Italian, ", "foreign ministers met."),
    "counterparts from countries": _begun("He met his counterparts from ", "France, Italy, "),
    "pronouns": _repeated("he "),
    "collectives": _repeated("the two sides "),
    "cues": _repeated("said "),
    "cues and subjects": _repeated("he said that "),
    "cues with commas": _repeated("he said, "),
    "participles": _repeated("Noting that peace is near, "),
    "shared subject": _begun("Minister Lopez met Minister Doe, ", "stressed peace, "),
    "fronted clauses": _begun("", "noting that, ", "Minister Lopez said."),
    "sources": _repeated("according to him, "),
    "frames": _repeated("peace, the ministry said, "),
    "dates": _repeated("on 26 January 2026 "),
    "listed dates": _repeated("26 January 2026, "),
    "weekdays": _repeated("on Monday "),
    "months": _repeated("in May "),
    "places": _repeated("in Paris "),
    "venues": _repeated("at the Palace of Peace "),
    "encounter nouns": _repeated("meeting "),
    "talks with": _repeated("talks with "),
    "topics": _begun("They discussed ", "trade, transit and "),
    "topics between": _begun("They discussed ties between ", "trade and transit, "),
    "included topics": _begun("They discussed ", "trade, including "),
    # many of a kind
    "encounters": _repeated("Minister Lopez met Minister Doe. "),
    "encounters of many": _numbered("Minister {a} met Minister {b}. "),
    "encounters in one sentence": _numbered("Minister {a} met Minister {b} and "),
    "visits": _numbered("Minister {a} visited France. "),
    "planned encounters": _repeated("Minister Lopez will meet Minister Doe on Monday. "),
    "encounters of many days": _of_many_days,
    "an encounter of many": _begun_numbered("Minister Lopez met ", "Minister {a}, "),
    "names that others share": _begun("Minister Lopez met Minister Doe. ", "Lopez ", "Street"),
    "sides and their heads": _numbered("The French side was led by Director {a}. "),
    "speeches": _repeated("Minister Lopez said that peace was near. "),
    "speeches of many": _numbered("Minister {a} said that peace was near. "),
    "speeches of offices": _repeated("The Foreign Minister said that peace was near. "),
    "speeches of namesakes": _numbered("Minister Ana {a} met Minister Ivo {b}. The Minister said that peace is near. "),
    "speeches of pronouns": _repeated("He said that peace was near. "),
    "speeches of people with one name": _repeated("Ana said that peace was near. "),
    "quotes": _repeated("“Peace is near,” said Minister Lopez. "),
    "spoken blocks": _repeated("Minister Lopez said:\n\n“Peace is near.”\n\n"),
    "leads to spoken blocks": _repeated("Minister Lopez said:\n\n"),
    "blocks without marks": _repeated("Minister Lopez said:\n\nI am glad that we met today.\n\n"),
    "quotes of blocks": _begun("Minister Lopez said:\n\n", "“Peace is near.”\n\n"),
    "headers": _repeated("Minister Lopez met Minister Doe\n\n"),
    "stamps": _repeated("26 January 2026\n\n"),
}
