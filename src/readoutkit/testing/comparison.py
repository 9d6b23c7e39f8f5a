"""Compare a reading with the true one, field by field, and tell the first difference in words.

Leaves alone `rule`, which only a reader has, and `warnings`. Of a mention it asks that it is found, not how far
it reaches; of the affiliation that its place is told, since a text may tell it twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.models import Meeting, Participant, Quote, Readout, Span

_OF_MEETING: Final = (
    "kind", "status", "date", "date_text", "place", "place_text", "kind_text", "topics", "occasion", "duration",
    "span",
)  # fmt: skip
__all__ = ["differences", "first_difference"]


def first_difference(told: Readout, read: Readout) -> str | None:
    """Say in what a reading first differs from the true one; None where it does not."""
    return next(differences(told, read), None)


def differences(told: Readout, read: Readout) -> Iterator[str]:
    """Say in what a reading differs from the true one: the page, its people, its meetings, its quotes."""
    for field in ("text", "issuer", "medium", "language", "published", "title"):
        yield from _differ("the readout", field, getattr(told, field), getattr(read, field))
    yield from _paired("participant", told.participants, read.participants, _participant)
    yield from _paired("meeting", told.meetings, read.meetings, _meeting)
    yield from _paired("quote", told.quotes, read.quotes, _quote)


def _differ(of: str, field: str, told: object, read: object) -> Iterator[str]:
    if told != read:
        yield f"{of}: {field}: {told!r} is told, {read!r} is read"


def _paired(what: str, told: Sequence[object], read: Sequence[object], compare: object) -> Iterator[str]:
    for number, (one, other) in enumerate(zip(told, read, strict=False), 1):
        yield from compare(f"{what} {number}", one, other)  # type: ignore[operator]
    if len(told) > len(read):
        yield f"{what} {len(read) + 1}: {told[len(read)]!r} is told, none is read"
    elif len(read) > len(told):
        yield f"{what} {len(told) + 1}: none is told, {read[len(told)]!r} is read"


def _participant(of: str, told: Participant, read: Participant) -> Iterator[str]:
    for field in ("name", "role", "country", "organization", "honorific", "id"):
        yield from _differ(of, field, getattr(told, field), getattr(read, field))
    yield from _differ(of, "role_text", str(told.role_text), str(read.role_text))
    yield from _differ(of, "affiliation_text", told.affiliation_text is None, read.affiliation_text is None)
    for mention in told.mentions:
        if not any(_overlap(mention, other) for other in read.mentions):
            yield f"{of}: mentions: {mention!r} is told, and not read"
    for mention in read.mentions:
        if not any(_overlap(mention, other) for other in told.mentions):
            yield f"{of}: mentions: {mention!r} is read, and not told"


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _meeting(of: str, told: Meeting, read: Meeting) -> Iterator[str]:
    for field in _OF_MEETING:
        yield from _differ(of, field, getattr(told, field), getattr(read, field))
    yield from _differ(of, "participants", _ids(told.participants), _ids(read.participants))
    for field in ("initiator", "host"):
        one, other = getattr(told, field), getattr(read, field)
        yield from _differ(of, field, one and one.id, other and other.id)


def _quote(of: str, told: Quote, read: Quote) -> Iterator[str]:
    for field in ("span", "fragments", "cue", "kind", "act", "basis", "attributed_by"):
        yield from _differ(of, field, getattr(told, field), getattr(read, field))
    yield from _differ(of, "speakers", sorted(_ids(told.speakers)), sorted(_ids(read.speakers)))
    yield from _differ(of, "addressees", _ids(told.addressees), _ids(read.addressees))
    yield from _differ(of, "meeting", told.meeting and told.meeting.kind_text, read.meeting and read.meeting.kind_text)


def _ids(people: Sequence[Participant]) -> tuple[str, ...]:
    return tuple(person.id for person in people)
