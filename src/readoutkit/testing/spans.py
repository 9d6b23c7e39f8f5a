"""A walk over all the spans of a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from readoutkit.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def spans_of(value: object) -> Iterator[Span]:
    """Give every span that a reading, or any part of it, holds, however deep.

    >>> from readoutkit.models import Topic
    >>> list(spans_of((Topic(Span(0, 5, "trade")), None)))
    [Span(0, 5, 'trade')]
    """
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_of(one)
    elif attrs.has(kind := type(value)):
        for field in attrs.fields(kind):
            yield from spans_of(getattr(value, field.name))
