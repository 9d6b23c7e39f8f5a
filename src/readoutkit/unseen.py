"""Characters that nobody sees, left out before a text is read, and the way back to the text as given.

Pages carry soft hyphens, joiners and marks of direction within and around words, and letters whose
accents stand beside them. A text with any of them is read as it looks, and every span of the reading
is carried back, so that offsets count the characters of the text that was given, the unseen ones too.

>>> seen = seen_text("Min\u00adis\u00adter\u200e Doe")
>>> seen.text, seen.starts[9], seen.ends[7]
('Minister Doe', 12, 10)
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from readoutkit.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.models import Readout

# Within a word they join or part nothing that is seen.
_IN_WORDS: Final = "\u00ad\u200c\u200d\u2060"
# Where nothing else parts two words they stand for the gap (see `readoutkit.text`).
_BETWEEN: Final = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_ACCENTS: Final = "\u0300-\u036f"
_RUN: Final = re.compile(f"[{_IN_WORDS}{_BETWEEN}{_ACCENTS}]+")
_ACCENT: Final = re.compile(f"[{_ACCENTS}]")
_GAP: Final = re.compile(f"[{_BETWEEN}]")

_MOST_ACCENTS: Final = 3
"""More than a letter has in any spelling."""


class SeenText(NamedTuple):
    """A text as it looks, and where each of its characters starts and ends in the text as given."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def seen_text(text: str) -> SeenText | None:
    """Leave out what is not seen and put letters and accents together; ``None`` where nothing changes."""
    if text.isascii():
        return None
    pieces: list[str] = []
    starts: list[Sequence[int]] = []
    ends: list[Sequence[int]] = []
    done = 0
    for found in _RUN.finditer(text):
        start, end = found.span()
        shown = _shown(text, start, end)
        if shown is None:
            continue
        start -= bool(shown.strip())  # the letter before goes together with its accents
        pieces += text[done:start], shown
        starts += range(done, start), [start] * len(shown)
        ends += range(done + 1, start + 1), [end] * len(shown)
        done = end
    if not pieces:
        return None
    starts.append(range(done, len(text)))
    ends.append(range(done + 1, len(text) + 1))
    return SeenText("".join(pieces) + text[done:], array("q", chain(*starts)), array("q", chain(*ends)))


def _shown(text: str, start: int, end: int) -> str | None:
    """Say what is seen of a run: nothing, a gap, or a letter with its accents; ``None`` for what is to stay."""
    run, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if accents := "".join(_ACCENT.findall(run)):
        whole = unicodedata.normalize("NFC", before + accents) if len(accents) <= _MOST_ACCENTS else ""
        return whole if len(whole) == 1 and before.isalpha() else None
    return " " if _GAP.search(run) and before.isalnum() and after.isalnum() else ""


def carried_back(readout: Readout, seen: SeenText, text: str) -> Readout:
    """Give the reading of a text as it looks as one of the text as given."""
    known: dict[int, Any] = {}

    def carried(value: Any) -> Any:  # noqa: ANN401 - whatever a reading is made of
        if isinstance(value, Span):
            start = seen.starts[value.start] if value.start < len(seen.starts) else len(text)
            end = seen.ends[value.end - 1] if value.end > value.start else start
            return Span(start, end, text[start:end])
        if isinstance(value, tuple):
            return tuple(map(carried, value))
        if not attrs.has(type(value)):
            return value
        if id(value) not in known:
            fields = attrs.fields(type(value))
            known[id(value)] = attrs.evolve(value, **{one.name: carried(getattr(value, one.name)) for one in fields})
        return known[id(value)]

    given: Readout = attrs.evolve(carried(readout), text=text)
    return given
