"""Sentences, as far as the comparison needs them: where a stretch's sentence begins, and the one before."""

from __future__ import annotations

import re
from typing import Final

_BOUNDARY: Final = re.compile(
    r"(?<![ .(][A-Za-z])(?<!Mr|Ms|Dr|St)(?<!Mrs|Gen|Hon)[.!?][”\"’')]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Give the sentences of a text as offsets, lines being sentences too.

    >>> sentences("He met Mr. Li. They spoke.")
    [(0, 15), (15, 26)]
    """
    starts = [0, *(match.end() for match in _BOUNDARY.finditer(text))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]
