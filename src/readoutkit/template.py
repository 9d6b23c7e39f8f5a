r"""Templates: the small language in which a ministry writes what its pages look like.

Literal words stand for themselves; `[a|b]` is one of several (`[|today ]`: or nothing), `{name}` and the other
`slots` stand for what changes; `^` at the start and `$` at the end tie the template to a line.
A template is turned into a pattern whose repetitions are all bounded, so no template can make a search slow.
A blank in a template is one to three blanks or one line break in the text; marks are compared in their straight form.

>>> bool(compile_template("Readout of President {name}'s [Call|Meeting]").search("Readout of President Ada Roe's Call"))
True
>>> compile_template("[never closed")
Traceback (most recent call last):
...
readoutkit.template.TemplateError: '[never closed': a '[' that is never closed
"""

from __future__ import annotations

import functools
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import regex

from readoutkit.lexicon import read_toml
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "Needed",
    "TemplateError",
    "anchor_of",
    "check_template",
    "compile_template",
    "has_words",
    "needed_words",
    "plain_dashes",
    "slots",
    "straight",
]

_LANGUAGE: Final = "en"
"""Whose words the slots are made of; another language brings a `recognition.toml` of its own."""

_ANY_LANGUAGE: Final = {
    "office": r"[\p{Lu}][\p{L}'.,()&/\-]{0,30}(?: [\p{L}'.,()&/\-]{1,30}){0,10}?",
    "place": r"[\p{Lu}][\p{L}'.\-]{0,24}(?:[ ,\-]{1,2}[\p{Lu}][\p{L}'.\-]{0,24}){0,3}",
    "initial": r"\p{Lu}\.",
    "some": r"[^\n]{0,80}?",
    "long": r"[^\n]{0,240}?",
    "year": r"(?:19|20)[0-9]{2}",
    "number": r"[0-9]{1,6}",
}


@functools.cache
def slots() -> Mapping[str, str]:
    """Give what each slot stands for, as a pattern; all repetitions are bounded."""
    return MappingProxyType(_ANY_LANGUAGE | read_toml(_LANGUAGE, "recognition.toml")["slots"])


# The view that templates are compared with also takes every dash for a hyphen: pages change them freely.
_DASHES: Final = {"–": "-", "—": "-", "―": "-", "\t": " "}


_CLOSING_SLOTS: Final = frozenset({"dateline"})
"""Slots that end in a mark or a blank, or are nothing at all: what stands behind them begins a word."""


class TemplateError(ValueError):
    """A template that cannot be read; the message shows it and says what is wrong."""


def straight(text: str) -> str:
    """The text with straight marks, plain blanks and plain dashes: as long as before, sign for sign.

    >>> straight("the Secretary’s call")
    "the Secretary's call"
    """
    return plain_dashes(SourceText(text).folded)


def plain_dashes(folded: str) -> str:
    """The folded view of a text as templates are compared with it."""
    for char, shown in _DASHES.items():
        folded = folded.replace(char, shown)
    return folded


def check_template(template: str) -> None:
    """Refuse a template that cannot be read.

    >>> check_template("{nobody} said")
    Traceback (most recent call last):
    ...
    readoutkit.template.TemplateError: '{nobody} said': no slot '{nobody}'; there are office, place, initial, ...
    """
    parts = _parts(template)
    if not parts:
        raise TemplateError(f"{template!r}: nothing in it")
    for kind, value in parts:
        if kind == "choice":
            for option in value.split("|"):
                _parts(option)  # a slot within a choice is one as well


def has_words(template: str) -> bool:
    """Whether a template asks for a literal word, or for three marks in a row: slots alone are found everywhere."""
    literal = [regex.sub(r"\{[^}]*\}", "", value) for kind, value in _parts(template) if kind in ("words", "choice")]
    return any(any(c.isalnum() for c in value) or len(value.strip()) > 2 for value in literal)


def anchor_of(template: str) -> str:
    """The longest stretch of literal words outside of choices; empty when there is none.

    >>> anchor_of("Readout of President {name}'s [Call|Meeting] with")
    'Readout of President'
    """
    stretches = [piece for kind, value in _parts(template) if kind == "words" for piece in value.split(" ")]
    joined = [value.strip() for kind, value in _parts(template) if kind == "words"]
    return max([*joined, *stretches], key=len, default="")


_SLOT: Final = re.compile(r"\{[^}]*\}")
_WORD: Final = re.compile(r"[^\W_]+")


class Needed(NamedTuple):
    """The words, in lower case, that a text must hold for a template to be found in it."""

    always: frozenset[str]
    one_of: tuple[tuple[frozenset[str], ...], ...]
    """Of each choice what its options need: one of them has to be there."""

    def within(self, words: frozenset[str]) -> bool:
        """Whether a text of these words may hold the template."""
        if not self.always <= words:
            return False
        for options in self.one_of:
            for option in options:
                if option <= words:
                    break
            else:
                return False
        return True


@functools.lru_cache(maxsize=4096)
def needed_words(template: str) -> Needed:
    """The words without which a template is not found; parts of words and words of marks are left aside.

    >>> needed_words("^{name} [Meets|Has a Call] with {office}").always
    frozenset({'with'})
    >>> needed_words("{name}'s call").one_of
    ()
    """
    parts = _parts(template)
    always: set[str] = set()
    one_of: list[tuple[frozenset[str], ...]] = []
    for number, (kind, value) in enumerate(parts):
        before, after = _neighbour(parts, number, -1), _neighbour(parts, number, 1)
        if kind == "words":
            always.update(_whole_words(before + value + after))
        elif kind == "choice":
            options = tuple(frozenset(_whole_words(before + option + after)) for option in value.split("|"))
            if all(options):
                one_of.append(options)
    return Needed(frozenset(always), tuple(one_of))


def _neighbour(parts: Sequence[tuple[str, str]], number: int, step: int) -> str:
    """A character that may stand before (-1) or behind (1) a part: a letter where one may."""
    number += step
    if not 0 <= number < len(parts) or parts[number][0] == "line":
        return " "  # no letter stands before a template, nor behind one that ends in a word
    kind, value = parts[number]
    if step < 0 and value in _CLOSING_SLOTS:
        return _neighbour(parts, number, step)
    for option in value.split("|") if kind == "choice" else (value,):
        edge = option[-1 if step < 0 else 0] if option else _neighbour(parts, number, step)
        if kind == "slot" or edge.isalnum() or edge in "{}":
            return "x"
    return " "


def _whole_words(text: str) -> Iterator[str]:
    """The words of plain letters that do not touch the ends of a text or a slot."""
    shown = _SLOT.sub("x", text)
    for word in _WORD.finditer(shown):
        if word.start() > 0 and word.end() < len(shown) and word[0].isascii() and word[0].isalpha():
            yield word[0].lower()


@functools.lru_cache(maxsize=4096)
def compile_template(template: str, *, ignore_case: bool = False) -> regex.Pattern[str]:
    """Turn a template into a pattern for a text with straight marks, on first use."""
    pieces = []
    for kind, value in _parts(template):
        if kind == "words":
            pieces.append(_literal(value))
        elif kind == "slot":
            pieces.append(f"(?:{slots()[value]})")
        elif kind == "choice":
            pieces.append(f"(?:{'|'.join(_choice(option) for option in value.split('|'))})")
        else:
            pieces.append(value)
    body = "".join(pieces)
    before = "" if template.startswith("^") else r"(?<![\p{L}\p{N}])"
    after = r"(?![\p{L}\p{N}])" if _ends_in_word(template) else ""
    flags = regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(f"{before}(?:{body}){after}", flags)


def _choice(option: str) -> str:
    pieces = []
    for kind, value in _parts(option):
        pieces.append(f"(?:{slots()[value]})" if kind == "slot" else _literal(value))
    return "".join(pieces)


def _ends_in_word(template: str) -> bool:
    return bool(template) and (template[-1].isalnum() or template[-1] == "]")


def _literal(words: str) -> str:
    return "(?: {1,3}|\\n)".join(regex.escape(word) for word in straight(words).split(" "))


@functools.lru_cache(maxsize=8192)
def _parts(template: str) -> tuple[tuple[str, str], ...]:
    """Cut a template into words, slots, choices and the two line marks."""
    parts: list[tuple[str, str]] = []
    rest = template
    if rest.startswith("^"):
        parts.append(("line", "^[ >*•-]{0,4}"))
        rest = rest[1:]
    closing = rest.endswith("$")
    rest = rest[:-1] if closing else rest
    while rest:
        if rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise TemplateError(f"{template!r}: a '[' that is never closed")
            if "[" in rest[1:end]:
                raise TemplateError(f"{template!r}: choices do not stand within choices")
            parts.append(("choice", rest[1:end]))
        elif rest[0] == "{":
            end = rest.find("}")
            if end < 0:
                raise TemplateError(f"{template!r}: a '{{' that is never closed")
            if rest[1:end] not in slots():
                raise TemplateError(f"{template!r}: no slot {rest[: end + 1]!r}; there are {', '.join(slots())}")
            parts.append(("slot", rest[1:end]))
        else:
            end = next((i for i, c in enumerate(rest) if c in "[{"), len(rest)) - 1
            parts.append(("words", straight(rest[: end + 1])))
        rest = rest[end + 1 :]
    if closing:
        parts.append(("line", " {0,3}$"))
    return tuple(parts)
