r"""Templates: the small language in which a ministry writes what its pages look like.

Literal words stand for themselves; `[a|b]` is one of several (`[|today ]`: or nothing), `{name}` and the other
`SLOTS` stand for what changes; `^` at the start and `$` at the end tie the template to a line.
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
from types import MappingProxyType
from typing import Final

import regex

from readoutkit.text import SourceText

__all__ = [
    "SLOTS",
    "TemplateError",
    "anchor_of",
    "check_template",
    "compile_template",
    "has_words",
    "needles_of",
    "straight",
]

_MONTH: Final = (
    r"(?:Jan(?:\.|uary)?|Feb(?:\.|ruary)?|Mar(?:\.|ch)?|Apr(?:\.|il)?|May|June?\.?|July?\.?|Aug(?:\.|ust)?"
    r"|Sept?(?:\.|ember)?|Oct(?:\.|ober)?|Nov(?:\.|ember)?|Dec(?:\.|ember)?)"
)
_PLACE: Final = r"[\p{Lu}][\p{L}'.\-]{0,24}(?:[ ,\-]{1,2}[\p{Lu}][\p{L}'.\-]{0,24}){0,3}"

SLOTS: Final = MappingProxyType(
    {
        "name": r"[\p{Lu}][\p{L}'.,\-]{0,30}(?: {1,2}[\p{L}'.,\-]{1,30}){0,6}?",
        "office": r"[\p{Lu}][\p{L}'.,()&/\-]{0,30}(?: [\p{L}'.,()&/\-]{1,30}){0,10}?",
        "country": r"(?:the )?\p{Lu}[\p{L}'.\-]{0,30}(?: (?:of|and|the|\p{Lu}[\p{L}'.\-]{0,30})){0,6}?",
        "place": _PLACE,
        "initial": r"\p{Lu}\.",
        "some": r"[^\n]{0,80}?",
        "long": r"[^\n]{0,240}?",
        "day": r"[0-9]{1,2}(?:st|nd|rd|th)?",
        "month": _MONTH,
        "year": r"(?:19|20)[0-9]{2}",
        "number": r"[0-9]{1,6}",
        "when": r"(?:today|yesterday|this (?:morning|afternoon|evening|week))",
        "weekday": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        "dateline": r"(?:[^\n]{0,90}(?:--|-|:|/\.?) ?|date [0-9\-]{8,10} )?",
    }
)
"""What each slot stands for; all repetitions are bounded."""

# The view that templates are compared with also takes every dash for a hyphen: pages change them freely.
_DASHES: Final = str.maketrans({"–": "-", "—": "-", "―": "-", "\t": " "})


class TemplateError(ValueError):
    """A template that cannot be read; the message shows it and says what is wrong."""


def straight(text: str) -> str:
    """The text with straight marks, plain blanks and plain dashes: as long as before, sign for sign.

    >>> straight("the Secretary’s call")
    "the Secretary's call"
    """
    return SourceText(text).folded.translate(_DASHES)


def check_template(template: str) -> None:
    """Refuse a template that cannot be read.

    >>> check_template("{nobody} said")
    Traceback (most recent call last):
    ...
    readoutkit.template.TemplateError: '{nobody} said': no slot '{nobody}'; there are name, office, country, ...
    """
    if not _parts(template):
        raise TemplateError(f"{template!r}: nothing in it")


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


@functools.lru_cache(maxsize=4096)
def needles_of(template: str) -> tuple[str, ...]:
    """Words of which a text must hold one for the template to be found in it; empty when nothing is known.

    >>> needles_of("{name} [Meets with|Has a Phone Call with] {office}")
    ('Meets', 'Phone')
    """
    anchor = anchor_of(template)
    if len(anchor) > 2:
        return (anchor,)
    best: tuple[str, ...] = ()
    for kind, value in _parts(template):
        if kind == "choice":
            words = tuple(dict.fromkeys(_longest_word(option) for option in value.split("|")))
            if all(words) and (not best or min(map(len, words)) > min(map(len, best))):
                best = words
    return best or ((anchor,) if anchor else ())


def _longest_word(option: str) -> str:
    words = [word for kind, value in _parts(option) if kind == "words" for word in value.split(" ")]
    return max(words, key=len, default="")


@functools.lru_cache(maxsize=4096)
def compile_template(template: str, *, ignore_case: bool = False) -> regex.Pattern[str]:
    """Turn a template into a pattern for a text with straight marks, on first use."""
    pieces = []
    for kind, value in _parts(template):
        if kind == "words":
            pieces.append(_literal(value))
        elif kind == "slot":
            pieces.append(f"(?:{SLOTS[value]})")
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
        pieces.append(f"(?:{SLOTS[value]})" if kind == "slot" else _literal(value))
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
            if rest[1:end] not in SLOTS:
                raise TemplateError(f"{template!r}: no slot {rest[: end + 1]!r}; there are {', '.join(SLOTS)}")
            parts.append(("slot", rest[1:end]))
        else:
            end = next((i for i, c in enumerate(rest) if c in "[{"), len(rest)) - 1
            parts.append(("words", straight(rest[: end + 1])))
        rest = rest[end + 1 :]
    if closing:
        parts.append(("line", " {0,3}$"))
    return tuple(parts)
