"""Readings as tidy tables: a row a thing, a column a fact, keys that join them.

`TABLES` declares every column once, with its type and its meaning; what is written as CSV, JSON or
Parquet, the frames of pandas and polars and the page of the docs that explains them all come from it.
A value that the text does not tell is null, never an empty string and never "no". Offsets count code
points of ``readouts.text``.

>>> [table.name for table in TABLES]
['readouts', 'people', 'meetings', 'participants', 'topics', 'quotes', 'speakers', 'fragments']
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from attrs import frozen

from readoutkit.serialize import to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from readoutkit.models import Readout

Cell = str | int | bool | None
"""What stands in a table; days are written as in ``2026-03-11``."""


class Type(StrEnum):
    """What the values of a column are."""

    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"


@frozen
class Column:
    """A column: its name, the type of its values, and what they mean in one sentence."""

    name: str
    type: Type
    meaning: str
    required: bool = False
    """Whether it is never null."""


@frozen
class Table:
    """A table: its name, what one row of it is, its columns, and which of them tell its rows apart."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def _text(name: str, meaning: str, *, required: bool = False) -> Column:
    return Column(name, Type.STRING, meaning, required)


def _number(name: str, meaning: str, *, required: bool = True) -> Column:
    return Column(name, Type.INTEGER, meaning, required)


def _place(name: str, of: str, *, required: bool = False) -> tuple[Column, Column]:
    """Declare where the words of a column stand."""
    return (
        _number(f"{name}start", f"The first code point of {of} in the text, counted from 0.", required=required),
        _number(f"{name}end", f"The code point after the last of {of}.", required=required),
    )


_READOUT: Final = _text("readout_id", "Which readout; the key of the table readouts.", required=True)
_PERSON: Final = _text("person_id", "Who; the key of the table people within a readout.", required=True)
_MEETING: Final = _number("meeting", "Which meeting; its place among those of the readout, counted from 0.")
_QUOTE: Final = _number("quote", "Which quote; its place among those of the readout, counted from 0.")
_RULE: Final = _text("rule", "The row of data that made it be read.", required=True)

TABLES: Final = (
    Table(
        "readouts",
        "One row a text.",
        ("readout_id",),
        (
            _READOUT,
            _text("title", "The title line."),
            *_place("title_", "the title"),
            Column("published", Type.DATE, "The day of publication, as told by the caller, else by the page."),
            _text("issuer", "The id of the ministry or office whose statement it is or relays."),
            _text("medium", "official when the office itself published it, news when a newsroom reports it."),
            _text("language", "The language of the text, ISO 639-1."),
            _number("people", "How many people were read."),
            _number("meetings", "How many meetings were read."),
            _number("quotes", "How many quotes were read."),
            _number("warnings", "How many things the reading left open."),
            _text("text", "The text as it was given; all offsets count its code points.", required=True),
        ),
    ),
    Table(
        "people",
        "One row a person, office or body of a readout.",
        ("readout_id", "person_id"),
        (
            _READOUT,
            _PERSON,
            _text("name", "The fullest form of the personal name, without title or honorific."),
            _text("role", "The fullest form of the office, without country or organization."),
            _text("country", "The state acted for, ISO 3166-1 alpha-2; EU for the Union itself."),
            _text("organization", "The body acted for when it is no state or part of one."),
            _text("honorific", "What stands before the name and is no office."),
            _number("mentions", "How many places of the text speak of this person alone."),
            *_place("first_mention_", "the first mention", required=True),
        ),
    ),
    Table(
        "meetings",
        "One row an encounter that the text tells.",
        ("readout_id", "meeting"),
        (
            _READOUT,
            _MEETING,
            _text("kind", "meeting, phone_call, video_call, conference, visit, message or other.", required=True),
            _text("status", "held, planned or cancelled.", required=True),
            Column("date", Type.DATE, "The day on which it took place or began; null without a full date."),
            _text("date_text", "The words that tell when."),
            *_place("date_text_", "the words that tell when"),
            _text("place", "The most specific city, else the country or venue."),
            *_place("place_text_", "the words that tell where"),
            _text("kind_text", "The words that tell the encounter."),
            *_place("kind_text_", "the words that tell the encounter"),
            _text("initiator_id", "The person at whose request it took place, or who called."),
            _text("host_id", "The person who received the others."),
            _text("occasion", "The event on whose sidelines it took place."),
            _text("duration", "The words that tell how long it took."),
            *_place("", "the sentence that tells it", required=True),
            _RULE,
        ),
    ),
    Table(
        "participants",
        "One row a person in a meeting.",
        ("readout_id", "meeting", "person_id"),
        (
            _READOUT,
            _MEETING,
            _PERSON,
            _number("position", "The place in the order in which the telling names them, counted from 0."),
            Column("is_initiator", Type.BOOLEAN, "Whether this person asked for it; null where the text tells nobody."),
            Column("is_host", Type.BOOLEAN, "Whether this person received the others; null where it tells nobody."),
        ),
    ),
    Table(
        "topics",
        "One row a thing that was discussed in a meeting.",
        ("readout_id", "meeting", "topic"),
        (
            _READOUT,
            _MEETING,
            _number("topic", "The place among the topics of the meeting, counted from 0."),
            _text("text", "The noun phrase.", required=True),
            *_place("", "the noun phrase", required=True),
        ),
    ),
    Table(
        "quotes",
        "One row an attribution: who conveyed what, and by which words.",
        ("readout_id", "quote"),
        (
            _READOUT,
            _QUOTE,
            _text("text", "The content, without cue, outer marks and closing punctuation.", required=True),
            *_place("", "the content", required=True),
            _text(
                "kind", "direct (all of it in quotation marks), mixed (some) or indirect (none of it).", required=True
            ),
            _text("speaker_id", "The one speaker; null when nobody is known or several speak (see speakers)."),
            _number("speakers", "How many speakers are known."),
            _text("cue", "The reporting words; null for forms without any."),
            *_place("cue_", "the cue"),
            _text("act", "What the speaker does by it: say, praise, urge, warn and so on."),
            _text("attributed_by", "The issuer when one side tells here what the other conveyed; else null."),
            _number("meeting", "The meeting it was said in; null when not known.", required=False),
            _text(
                "basis",
                "How the speaker was found: name, surname, office, pronoun, collective, carried or none.",
                required=True,
            ),
            _RULE,
        ),
    ),
    Table(
        "speakers",
        "One row a person who speaks in a quote or is spoken to.",
        ("readout_id", "quote", "part", "person_id"),
        (
            _READOUT,
            _QUOTE,
            _text("part", "speaker or addressee.", required=True),
            _PERSON,
        ),
    ),
    Table(
        "fragments",
        "One row a stretch in quotation marks within a quote.",
        ("readout_id", "quote", "fragment"),
        (
            _READOUT,
            _QUOTE,
            _number("fragment", "The place among the fragments of the quote, counted from 0."),
            _text("text", "The stretch, without its marks.", required=True),
            *_place("", "the stretch", required=True),
        ),
    ),
)
"""Every table, every column."""


@overload
def to_tables(readouts: _Readouts, library: Literal["arrow"] = "arrow") -> dict[str, pa.Table]: ...
@overload
def to_tables(readouts: _Readouts, library: Literal["pandas"]) -> dict[str, pd.DataFrame]: ...
@overload
def to_tables(readouts: _Readouts, library: Literal["polars"]) -> dict[str, pl.DataFrame]: ...
def to_tables(readouts: _Readouts, library: Literal["arrow", "pandas", "polars"] = "arrow") -> dict[str, Any]:
    """Give readings as tidy tables by name: readouts, people, meetings, participants, topics, quotes and so on.

    `readouts` are readings, or a mapping from an id of your own to each; without ids they are told
    apart by their number, from 0. `library` says whose tables are wanted: Arrow, pandas or polars.
    Each has the same columns with the same types, also when it has no row; what the text does not
    tell is null (in pandas ``<NA>``, so a column of numbers stays one). A lone surrogate, which no
    table can hold, becomes U+FFFD, so offsets stay as they are.

    Needs the extra ``tables`` (pyarrow), and pandas or polars where asked for: raises `ImportError`
    with what to install. Raises `StructureError` as `readoutkit.to_dict` does, and ``ValueError`` for
    another library.
    """
    from readoutkit.adapters import arrow  # noqa: PLC0415 - it needs pyarrow, the declaration does not

    if library not in arrow.LIBRARIES:
        raise ValueError(f"library is one of {', '.join(arrow.LIBRARIES)}, not {library!r}")
    convert = arrow.LIBRARIES[library]()
    rows = to_rows(readouts)
    return {table.name: convert(arrow.as_table(table, rows[table.name])) for table in TABLES}


def to_rows(readouts: _Readouts) -> dict[str, list[tuple[Cell, ...]]]:
    """Give the rows of each table by its name, the cells in the order of its columns.

    Needs nothing but readoutkit itself.
    """
    named = readouts.items() if isinstance(readouts, Mapping) else ((str(at), one) for at, one in enumerate(readouts))
    rows: dict[str, list[tuple[Cell, ...]]] = {table.name: [] for table in TABLES}
    for readout_id, readout in named:
        data = to_dict(readout)
        for table in TABLES:
            for told in _ROWS[table.name](data):
                told["readout_id"] = readout_id
                rows[table.name].append(tuple(_cell(told[column.name]) for column in table.columns))
    return rows


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _cell(value: Cell) -> Cell:
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value


_Data = dict[str, Any]


def _readouts(data: _Data) -> Iterator[_Data]:
    counted = {name: len(data[name]) for name in ("meetings", "quotes", "warnings")}
    title = _words("title", data["title"], "title_")
    yield data | counted | title | {"people": len(data["participants"])}


def _people(data: _Data) -> Iterator[_Data]:
    for person in data["participants"]:
        first = _words("", person["mentions"][0], "first_mention_")
        yield person | first | {"person_id": person["id"], "mentions": len(person["mentions"])}


def _meetings(data: _Data) -> Iterator[_Data]:
    for at, meeting in enumerate(data["meetings"]):
        yield (
            meeting
            | _words("date_text", meeting["date_text"], "date_text_")
            | _words("", meeting["place_text"], "place_text_")
            | _words("kind_text", meeting["kind_text"], "kind_text_")
            | _words("occasion", meeting["occasion"])
            | _words("duration", meeting["duration"])
            | _words("", meeting["span"])
            | {"meeting": at, "initiator_id": meeting["initiator"], "host_id": meeting["host"]}
        )


def _participants(data: _Data) -> Iterator[_Data]:
    for at, meeting in enumerate(data["meetings"]):
        initiator, host = meeting["initiator"], meeting["host"]
        for position, person in enumerate(meeting["participants"]):
            yield {
                "meeting": at,
                "person_id": person,
                "position": position,
                # A text that names no host does not say that this person was none.
                "is_initiator": None if initiator is None else person == initiator,
                "is_host": None if host is None else person == host,
            }


def _topics(data: _Data) -> Iterator[_Data]:
    for at, meeting in enumerate(data["meetings"]):
        for number, topic in enumerate(meeting["topics"]):
            yield _words("text", topic["span"]) | {"meeting": at, "topic": number}


def _quotes(data: _Data) -> Iterator[_Data]:
    for at, quote in enumerate(data["quotes"]):
        speakers = quote["speakers"]
        told = quote | _words("text", quote["span"]) | _words("cue", quote["cue"], "cue_")
        yield told | {
            "quote": at,
            "speaker_id": speakers[0] if len(speakers) == 1 else None,
            "speakers": len(speakers),
        }


def _speakers(data: _Data) -> Iterator[_Data]:
    for at, quote in enumerate(data["quotes"]):
        for part, people in (("speaker", quote["speakers"]), ("addressee", quote["addressees"])):
            yield from ({"quote": at, "part": part, "person_id": person} for person in people)


def _fragments(data: _Data) -> Iterator[_Data]:
    for at, quote in enumerate(data["quotes"]):
        for number, fragment in enumerate(quote["fragments"]):
            yield _words("text", fragment) | {"quote": at, "fragment": number}


def _words(name: str, span: _Data | None, place: str = "") -> _Data:
    """Lay a span out in three cells: the words, where they begin and end; null when there is none."""
    words, start, end = (span["text"], span["start"], span["end"]) if span else (None, None, None)
    return {name: words, f"{place}start": start, f"{place}end": end}


_ROWS: Final = {
    "readouts": _readouts,
    "people": _people,
    "meetings": _meetings,
    "participants": _participants,
    "topics": _topics,
    "quotes": _quotes,
    "speakers": _speakers,
    "fragments": _fragments,
}

if TYPE_CHECKING:
    _Readouts = Iterable[Readout] | Mapping[str, Readout]
