"""Gold files: texts with the true readings that people wrote.

A gold file is a JSON object with a text, its date of publication if known, and lists of people,
meetings and quotes in which every piece of text is a substring of the text.
Fields that are not compared (where the text comes from, its language) are carried along.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import frozen
from cattrs import BaseValidationError, Converter, transform_error

from readoutkit.errors import StructureError
from readoutkit.models import (
    Basis,
    Medium,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participant,
    Quote,
    QuoteKind,
    Readout,
    Topic,
)
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from readoutkit.models import Span

_Word = TypeVar("_Word", MeetingKind, MeetingStatus, QuoteKind)

RULE: Final = "gold"
"""The rule of what is not read from a text but told by a person."""

_DAY: Final = 10
"""How long a full date is; a month alone is shorter, and no date in a reading."""


@frozen
class GoldPerson:
    """A person of a gold file."""

    id: str
    name: str | None = None
    role: str | None = None
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
    medium: str | None = None
    language: str | None = None
    origin: str | None = None


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


def gold_json(gold: Gold) -> str:
    """Give a gold file as JSON, with the fields in the order in which people read them."""
    return json.dumps(_CONVERTER.unstructure(gold), ensure_ascii=False, indent=2) + "\n"


def gold_of(readout: Readout, name: str) -> Gold:
    """Give a reading in the form of a gold file, to be corrected; `name` becomes its id."""
    ids = {person: f"p{number}" for number, person in enumerate(readout.participants, 1)}
    return Gold(
        id=name,
        text=readout.text,
        people=tuple(
            GoldPerson(ids[person], person.name, person.role, person.country, person.organization)
            for person in readout.participants
        ),
        meetings=tuple(
            GoldMeeting(
                str(meeting.kind),
                str(meeting.status),
                tuple(ids[person] for person in meeting.participants),
                meeting.date.isoformat() if meeting.date else None,
                meeting.place,
                tuple(topic.text for topic in meeting.topics),
            )
            for meeting in readout.meetings
        ),
        quotes=tuple(
            GoldQuote(
                str(quote.kind),
                tuple(ids[person] for person in quote.speakers),
                quote.text,
                quote.cue.text if quote.cue else None,
                tuple(fragment.text for fragment in quote.fragments),
            )
            for quote in readout.quotes
        ),
        issuer=readout.issuer,
        published=readout.published,
        medium=str(readout.medium) if readout.medium else None,
        language=readout.language,
    )


def reading_of(gold: Gold) -> Readout:
    """Give a gold file as the reading that it is, so that whatever takes readings takes it.

    A gold file tells stretches by their words, not by their place: each is put where it stands first
    in the text, a cue as near to its content as can be. Raises `StructureError` with the path of the
    first stretch that the text does not have and of the first word that no reading has.
    """
    places = _Places(gold.text)
    people = {person.id: _participant(places, person, f"people[{number}]") for number, person in enumerate(gold.people)}

    def known(ids: tuple[str, ...], path: str) -> tuple[Participant, ...]:
        for name in ids:
            if name not in people:
                raise StructureError(path, f"no person has the id {name!r}")
        return tuple(people[name] for name in ids)

    meetings = []
    for number, meeting in enumerate(gold.meetings):
        path = f"meetings[{number}]"
        topics = tuple(Topic(places.find(text, f"{path}.topics")) for text in meeting.topics)
        meetings.append(
            Meeting(
                kind=_word(MeetingKind, meeting.kind, f"{path}.kind"),
                status=_word(MeetingStatus, meeting.status, f"{path}.status"),
                date=dt.date.fromisoformat(meeting.date) if len(meeting.date or "") == _DAY and meeting.date else None,
                place=meeting.place,
                participants=known(meeting.participants, f"{path}.participants"),
                topics=topics,
                span=topics[0].span if topics else places.find(gold.text, path),
                rule=RULE,
            )
        )
    quotes: list[Quote] = []
    for number, quote in enumerate(gold.quotes):
        path = f"quotes[{number}]"
        _word(QuoteKind, quote.kind, f"{path}.kind")
        content = places.after(quotes[-1].span.start if quotes else 0, quote.text, f"{path}.text")
        quotes.append(
            Quote(
                span=content,
                fragments=places.within(content, quote.fragments, f"{path}.fragments"),
                speakers=known(quote.speakers, f"{path}.speakers"),
                cue=places.near(content, quote.cue, f"{path}.cue") if quote.cue else None,
                meeting=meetings[0] if len(meetings) == 1 else None,
                basis=Basis.NAME if quote.speakers else Basis.NONE,
                rule=RULE,
            )
        )
    return Readout(
        text=gold.text,
        published=gold.published,
        issuer=gold.issuer,
        medium=Medium(gold.medium) if gold.medium else None,
        language=gold.language,
        participants=tuple(people.values()),
        meetings=tuple(meetings),
        quotes=tuple(quotes),
    )


class _Places:
    """Where the stretches of a gold file stand."""

    def __init__(self, text: str) -> None:
        self.source = SourceText(text)

    def find(self, part: str, path: str, start: int = 0, end: int | None = None) -> Span:
        at = self.source.text.find(part, start, end)
        if at < 0:
            raise StructureError(path, f"the text does not have {part[:60]!r}")
        return self.source.span(at, at + len(part))

    def after(self, start: int, part: str, path: str) -> Span:
        """Find a stretch behind a place, since gold files tell quotes in the order of the text; else anywhere."""
        at = self.source.text.find(part, start)
        return self.find(part, path, max(at, 0))

    def near(self, content: Span, part: str, path: str) -> Span:
        """Find a cue: the last one before its content, or the first one behind it, whichever is nearer."""
        before = self.source.text.rfind(part, 0, content.start)
        behind = self.source.text.find(part, content.end)
        if before < 0 <= behind or (behind >= 0 and behind - content.end < content.start - before - len(part)):
            return self.source.span(behind, behind + len(part))
        return self.find(part, path, max(before, 0))

    def within(self, content: Span, parts: tuple[str, ...], path: str) -> tuple[Span, ...]:
        found: list[Span] = []
        for part in parts:
            found.append(self.find(part, path, found[-1].end if found else content.start, content.end))
        return tuple(found)


def _participant(places: _Places, person: GoldPerson, path: str) -> Participant:
    told = person.name or person.role
    if not told:
        raise StructureError(path, "a person has a name or a role")
    return Participant(
        id=person.id,
        name=person.name,
        role=person.role,
        country=person.country,
        organization=person.organization,
        mentions=(places.find(told, path),),
    )


def _word(words: type[_Word], told: str, path: str) -> _Word:
    try:
        return words(told)
    except ValueError:
        raise StructureError(path, f"one of {', '.join(words)} expected, got {told!r}") from None


_CONVERTER: Final = Converter()
_CONVERTER.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
_CONVERTER.register_unstructure_hook(dt.date, dt.date.isoformat)
