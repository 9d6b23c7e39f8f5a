"""Gold files: texts with the true readings that people wrote.

A gold file is a JSON object with a text, its date of publication if known, and lists of people,
meetings and quotes in which every piece of text is a substring of the text.
Fields that are not compared (where the text comes from, its language) are left aside.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final

from attrs import frozen
from cattrs import BaseValidationError, Converter, transform_error

from readoutkit.errors import StructureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@frozen
class GoldPerson:
    """A person of a gold file."""

    id: str
    role: str | None = None
    name: str | None = None
    country: str | None = None
    organization: str | None = None


@frozen
class GoldMeeting:
    """A meeting of a gold file; ``date`` may be a month alone."""

    kind: str
    status: str
    participants: tuple[str, ...]
    date: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = ()


@frozen
class GoldQuote:
    """A quote of a gold file."""

    kind: str
    speakers: tuple[str, ...]
    text: str
    cue: str | None = None
    fragments: tuple[str, ...] = ()


@frozen
class Gold:
    """A text with its true reading."""

    id: str
    text: str
    people: tuple[GoldPerson, ...]
    meetings: tuple[GoldMeeting, ...]
    quotes: tuple[GoldQuote, ...]
    issuer: str | None = None
    published: dt.date | None = None


def gold_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files, and for each folder the JSON files in it, in the order of their names."""
    for path in paths:
        yield from sorted(path.glob("*.json")) if path.is_dir() else (path,)


def read_gold(path: Path) -> Gold:
    """Read a gold file.

    Raises ``OSError`` when the file cannot be read, `StructureError` when it is no gold file.
    """
    try:
        return _CONVERTER.structure(json.loads(path.read_bytes()), Gold)
    except BaseValidationError as problem:
        raise StructureError(str(path), f"this is no gold file: {transform_error(problem)[0]}") from problem
    except (ValueError, TypeError) as problem:
        raise StructureError(str(path), f"this is no gold file: {problem}") from problem


_CONVERTER: Final = Converter()
_CONVERTER.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
