"""Stretches in quotation marks within what is reported."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.stretches import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Attribution, QuotedStretch, Words
    from readoutkit.models import Span


class Marks:
    """The stretches in marks, in order, to be asked for those around a place."""

    def __init__(self, stretches: Sequence[QuotedStretch]) -> None:
        self.all = stretches
        self.starts = [stretch.start for stretch in stretches]
        self.reach = list(accumulate((stretch.end if stretch.closed else -1 for stretch in stretches), max))
        self.outermost = [stretch for stretch in stretches if stretch.depth == 0]
        self.opened = [stretch.outer_start for stretch in self.outermost]

    def touching(self, start: int, end: int) -> Iterator[QuotedStretch]:
        """Give the closed stretches that share words with these places, and the others that begin there."""
        first = min(bisect_right(self.reach, start), bisect_left(self.starts, start))
        return (self.all[at] for at in range(first, bisect_left(self.starts, end)))

    def opening(self, after: int, before: int) -> Sequence[QuotedStretch]:
        """Give the outermost stretches that open between two places."""
        return self.outermost[bisect_right(self.opened, after) : bisect_left(self.opened, before)]


def fragments_of(words: Words, content: Span, marks: Marks, cue: int = -1) -> tuple[Span, ...]:
    """Give the stretches in marks within a content, the outermost alone, closing stops left out.

    Marks that enclose the cue, too, are those of whoever tells of it.
    """
    if not marks.all:
        return ()
    text = words.source.text
    found: list[Span] = []
    reach = -1
    for stretch in marks.touching(content.start, content.end):
        if reach >= content.end:
            break
        if not stretch.closed and stretch.start < content.start:
            continue  # left open in an earlier clause, where it ended
        if stretch.start < reach or stretch.end <= content.start or stretch.start >= content.end:
            continue
        if stretch.closed and stretch.start <= cue < stretch.end:
            continue
        start, end = max(stretch.start, content.start), stretch.end
        if not stretch.closed or end > content.end:
            end = min(end, content.end)
        while end > start and text[end - 1] in " ,.;:\u00a0\n\t":
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        if end > start:
            found.append(words.source.span(start, min(end, content.end)))
            reach = stretch.end if stretch.closed else end
    return tuple(span for span in found if span.end > span.start)


def repeated(words: Words, attribution: Attribution, first: int, last: int, marks: Marks) -> Attribution | None:
    """Give a further stretch of what a cue governs."""
    edges = trim(words, first, last, bounded=False)
    if edges is None:
        return None
    content = words.tokens.span(*edges)
    fragments = fragments_of(words, content, marks)
    return evolve(attribution, content=content, fragments=fragments, addressees=(), first=edges[0])
