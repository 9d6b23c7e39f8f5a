r"""What happens to texts on their way: damage that may change the reading, and changes that must not.

A mutation takes a text and a source of chance and gives a damaged text; a harmless change gives for
each character what stands in its place, so that offsets can be carried back.

>>> import random
>>> MUTATIONS["a paragraph twice"]("They met.", random.Random(1))
'They met.\n\nThey met.'
>>> changed = harmless("line ends of Windows", "One\nTwo")
>>> changed
['O', 'n', 'e', '\r\n', 'T', 'w', 'o']
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

MARKS: Final = "\"'“”‘’„‚‟‛«»‹›「」『』`´"
"""Marks that open or close a quotation somewhere."""

UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2069\ufeff"
"""Characters that are not seen: hyphens and spaces of no width, marks of direction, of the byte order."""

SPACES: Final = " \t\n\r\v\f\u00a0\u1680\u2002\u2003\u2009\u200a\u200b\u202f\u3000\u2028\u2029\u0085\ufeff"
"""What parts words, seen or unseen."""

_FOREIGN: Final = (
    *("Пекин", "وزير", "外交部长", "ミュンヘン", "İstanbul", "ŞAHİN", "ﬁne", "𝐌𝐢𝐧𝐢𝐬𝐭𝐞𝐫"),
    *("\U0001f469\u200d\U0001f4bb", "ß", "Ǆ", "\ud800", "\udfff", "\0"),
)
_LOOK_ALIKE: Final = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
_FULL_WIDTH: Final = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}


# -- damage -------------------------------------------------------------------------------------------


def mutated(text: str, chance: random.Random, times: int) -> str:
    """Damage a text so many times, each time in one of the ways of `MUTATIONS`."""
    for name in chance.choices(list(MUTATIONS), k=times):
        text = MUTATIONS[name](text, chance)
    return text


def _change_marks(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    """Change about a third of the marks, at least where there are any."""
    mark = re.compile(f"[{MARKS}]")
    return lambda text, chance: mark.sub(
        lambda found: change(found[0], chance) if chance.random() < 0.3 else found[0], text
    )


def _insert(pieces: str | tuple[str, ...]) -> Callable[[str, random.Random], str]:
    def insert(text: str, chance: random.Random) -> str:
        for _ in range(chance.randint(1, 8)):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(pieces) + text[at:]
        return text

    return insert


def _replace(old: str, new: str, share: float) -> Callable[[str, random.Random], str]:
    return lambda text, chance: re.sub(old, lambda found: new if chance.random() < share else found[0], text)


def _arrange(
    parting: str, arrange: Callable[[list[str], random.Random], list[str]]
) -> Callable[[str, random.Random], str]:
    return lambda text, chance: parting.join(arrange(text.split(parting), chance))


def _shuffled(parts: list[str], chance: random.Random) -> list[str]:
    return chance.sample(parts, len(parts))


def _one_lost(parts: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(parts))
    return parts[:at] + parts[at + 1 :]


def _one_twice(parts: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(parts))
    return parts[: at + 1] + parts[at:]


def _one_cut(parts: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(parts))
    return [*parts[:at], parts[at][: chance.randint(0, len(parts[at]))], *parts[at + 1 :]]


def _stretch(change: Callable[[str], str]) -> Callable[[str, random.Random], str]:
    """Change one stretch of at most two hundred characters."""

    def stretch(text: str, chance: random.Random) -> str:
        start = chance.randint(0, len(text))
        end = start + chance.randint(1, 200)
        return text[:start] + change(text[start:end]) + text[end:]

    return stretch


MUTATIONS: Final[Mapping[str, Callable[[str, random.Random], str]]] = {
    "marks dropped": _change_marks(lambda _mark, _chance: ""),
    "marks doubled": _change_marks(lambda mark, _chance: mark * 2),
    "marks swapped": _change_marks(lambda _mark, chance: chance.choice(MARKS)),
    "marks anywhere": _insert(MARKS),
    "signs anywhere": _insert(".,;:!?()[]-–—…*/\\&@#%0159"),
    "paragraphs shuffled": _arrange("\n\n", _shuffled),
    "lines shuffled": _arrange("\n", _shuffled),
    "sentences shuffled": _arrange(". ", _shuffled),
    "words shuffled": _arrange(" ", lambda parts, chance: parts[:5] + _shuffled(parts[5:25], chance) + parts[25:]),
    "a paragraph lost": _arrange("\n\n", _one_lost),
    "a paragraph twice": _arrange("\n\n", _one_twice),
    "a sentence lost": _arrange(". ", _one_lost),
    "a sentence twice": _arrange(". ", _one_twice),
    "a sentence cut": _arrange(". ", _one_cut),
    "a word lost": _arrange(" ", _one_lost),
    "a word twice": _arrange(" ", _one_twice),
    "foreign words": _insert(_FOREIGN),
    "letters that look alike": _stretch(lambda part: part.translate(_LOOK_ALIKE)),
    "letters decomposed": _stretch(lambda part: unicodedata.normalize("NFD", part)),
    "letters of full width": _stretch(
        lambda part: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in part)
    ),
    "capital letters": _stretch(str.upper),
    "small letters": _stretch(str.lower),
    "accents anywhere": _insert("\u0301\u0323\u0308\u20dd"),
    "entities left in": _stretch(lambda part: html.escape(part).replace(" ", "&nbsp;").replace("’", "&#8217;")),
    "tags left in": _insert(("<p>", "</p>", "<br/>", "<a href='x'>", "<b>", "<!--")),
    "unseen characters": _insert(UNSEEN),
    "soft hyphens": _replace(r"(?<=\w\w)(?=\w\w)", "\u00ad", 0.05),
    "spaces of all kinds": _insert(SPACES),
    "spaces lost": _replace(" ", "", 0.05),
    "tabs": _replace(" ", "\t", 0.2),
    "form feeds": _replace("\n\n", "\n\f\n", 0.5),
    "lines broken": _replace(" ", "\n", 0.1),
    "lines joined": _replace("\n+", " ", 0.5),
    "line ends of Windows": _replace("\n", "\r\n", 0.7),
}
"""The ways in which a text is damaged, by name."""


# -- changes that must not matter ---------------------------------------------------------------------


def harmless(name: str, text: str) -> list[str]:
    """Change a text in the way of that name: for each character of the text what stands in its place."""
    return HARMLESS[name](text)


def _each(old: str, new: str) -> Callable[[str], list[str]]:
    """Put something in the place of each character of `old`."""
    return lambda text: [new if char in old else char for char in text]


def _before(new: str) -> Callable[[str], list[str]]:
    return lambda text: [new + text[:1], *text[1:]]


def _in_words(new: str) -> Callable[[str], list[str]]:
    """Put something within each word of six letters and more, where a page would part it."""

    def change(text: str) -> list[str]:
        pieces = list(text)
        for word in re.finditer(r"[^\W\d_]{6,}", text):
            pieces[word.start() + 2] += new
        return pieces

    return change


def _straight_apostrophes(text: str) -> list[str]:
    pieces = list(text)
    for found in re.finditer(r"(?<=\w)’(?=\w)", text):
        pieces[found.start()] = "'"
    return pieces


def _straight_marks(text: str) -> list[str]:
    """Straighten double marks, line by line, where they come in pairs that nothing else is within."""
    pieces = list(text)
    for line in re.finditer(r"[^\n]+", text):
        if re.fullmatch(r"(?:[^“”\"]*+(?<![\w“])“(?=\w)[^“”\"]++”(?!\w))*+[^“”\"]*+", line[0]):
            pieces[line.start() : line.end()] = ['"' if char in "“”" else char for char in line[0]]
    return pieces


HARMLESS: Final[Mapping[str, Callable[[str], list[str]]]] = {
    "line ends of Windows": _each("\n", "\r\n"),
    "line ends of old": _each("\n", "\r"),
    "spaces at the ends of lines": _each("\n", "  \n"),
    "blank lines before": _before("\n\n"),
    "a mark of the byte order": _before("\ufeff"),
    "spaces that do not break": _each(" ", "\u00a0"),
    "wide spaces": _each(" ", "\u2003"),
    "two spaces between sentences": lambda text: [
        "  " if char == " " and text[at - 1] in ".?!" else char for at, char in enumerate(text)
    ],
    "tabs": _each(" ", "\t"),
    "spaces of no width": _each(" ", " \u200b"),
    "marks of direction": _each(" ", "\u200e "),
    "hyphens that do not break": _each("-", "\u2011"),
    "soft hyphens": _in_words("\u00ad"),
    "joiners": _in_words("\u2060"),
    "letters decomposed": lambda text: [unicodedata.normalize("NFD", char) for char in text],
    "straight apostrophes": _straight_apostrophes,
    "straight marks": _straight_marks,
}
"""Changes that a reader does not see or does not mind, by name: the reading stays the same."""
