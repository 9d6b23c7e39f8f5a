r"""Marks over a text in HTML: spans that may hold or overlap one another, woven into paragraphs.

>>> text = "a b c\nd"
>>> for start, end, line in weave(text, [Mark(0, 3, 0, {"id": "x"}), Mark(2, 7, 1, {"class": "y"})]):
...     print(start, end, line)
0 5 <span id="x" class="first last">a <span class="y first">b</span></span><span class="y"> c</span>
6 7 <span class="y last">d</span>
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# What HTML does not allow even as a reference: controls, halves of pairs, characters that are none.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LINE: Final = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@frozen
class Mark:
    """A stretch of the text, by code points, and the attributes with which it is marked."""

    start: int
    end: int
    rank: int
    """Of two with the same place, the lower holds the higher."""
    attributes: Mapping[str, str] = field(factory=dict)
    """Their values as they are, not escaped; an id is set where the stretch begins."""


def escape(text: object) -> str:
    """Make a text safe inside an element and inside quoted attributes; what HTML forbids becomes U+FFFD."""
    return html.escape(_FORBIDDEN.sub("\ufffd", str(text)))


def weave(text: str, marks: Iterable[Mark]) -> Iterator[tuple[int, int, str]]:
    """Give each line of a text that is not blank: where it starts and ends, and its HTML.

    Marks become ``span`` elements. Where one ends inside another, or a line ends, it is cut into
    pieces; the first has the class ``first`` and its id, the last the class ``last``.
    """
    waiting = sorted((one for one in marks if one.start < one.end), key=lambda one: (-one.start, one.end, -one.rank))
    weaver = _Weaver(text, waiting)
    for line in _LINE.finditer(text):
        if line[0].strip():
            yield *line.span(), "".join(weaver.line(*line.span()))


class _Weaver:
    """What is open and what is still to come, from the outermost to the innermost."""

    def __init__(self, text: str, waiting: list[Mark]) -> None:
        self.text = text
        self.waiting = waiting
        self.open: list[Mark] = []
        self.begun: set[int] = set()

    def line(self, at: int, end: int) -> Iterator[str]:
        """Give the pieces of one line, in which everything that is open is opened anew and closed again."""
        # A mark may end, and another begin, in white space that is not shown.
        held = [mark for mark in self.open if mark.end > at]
        while self.waiting and self.waiting[-1].start <= at:
            mark = self.waiting.pop()
            held += [mark] if mark.end > at else []
        self.open = []
        yield from self._begin(held, end)
        while at < end:
            stop = min([end, *(mark.end for mark in self.open), *(mark.start for mark in self.waiting[-1:])])
            yield escape(self.text[at:stop])
            at = stop
            if at < end:
                yield from self._end(at, end)
        yield "</span>" * len(self.open)

    def _end(self, at: int, end: int) -> Iterator[str]:
        """Close what ends here, with all that lies in it; open again what does not end, then what begins."""
        outermost = next((place for place, mark in enumerate(self.open) if mark.end <= at), len(self.open))
        yield "</span>" * (len(self.open) - outermost)
        cut = [mark for mark in self.open[outermost:] if mark.end > at]
        del self.open[outermost:]
        while self.waiting and self.waiting[-1].start <= at:
            cut.append(self.waiting.pop())
        yield from self._begin(cut, end)

    def _begin(self, marks: Iterable[Mark], end: int) -> Iterator[str]:
        for mark in marks:
            attributes = dict(mark.attributes)
            classes = [attributes.pop("class")] if "class" in attributes else []
            if id(mark) in self.begun:
                attributes.pop("id", None)
            else:
                self.begun.add(id(mark))
                classes.append("first")
            if mark.end <= min([end, *(outer.end for outer in self.open)]):
                classes.append("last")
            if classes:
                attributes["class"] = " ".join(classes)
            self.open.append(mark)
            yield f"<span{write_attributes(attributes)}>"


def write_attributes(attributes: Mapping[str, str]) -> str:
    """Give attributes as they stand in a tag, each behind a space."""
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
