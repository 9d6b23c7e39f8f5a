"""Which readouts tell of one encounter: principals across spellings, dates a day apart, kind and place.

Two encounters are one when people of two parties match, no party sends somebody else, the days are at
most one apart, and kind and status agree. Nothing else counts: not the topics, and not a meeting that
the text only refers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from readoutkit.analysis.parties import parties_of
from readoutkit.analysis.people import pair_people
from readoutkit.analysis.words import fold
from readoutkit.models import MeetingKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from readoutkit.models import Meeting, Participant, Readout

Acting = Mapping[str, str]
"""The party of each participant, by id."""
_ENOUGH: Final = 0.6
_REMOTE: Final = frozenset({MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL})
_GATHERINGS: Final = frozenset({MeetingKind.MEETING, MeetingKind.CONFERENCE, MeetingKind.VISIT})


@frozen
class Group:
    """Readouts of one encounter, by their places among those given."""

    readouts: tuple[int, ...]
    meetings: tuple[int | None, ...]
    """The place of the encounter among the meetings of each readout."""
    score: float
    """How sure the match is, from 0 to 1; 1 for a readout that stands alone."""
    reasons: tuple[str, ...]


def encounter_score(
    one: Readout, meeting: Meeting, other: Readout, second: Meeting, acting: tuple[Acting, Acting]
) -> tuple[float, tuple[str, ...]]:
    """Tell how far two meetings are one encounter, from 0 to 1, and why."""
    if not _kinds_agree(meeting.kind, second.kind) or meeting.status != second.status:
        return 0.0, ()
    near, when = _days(one, meeting, other, second)
    if not near:
        return 0.0, ()
    parties = tuple(
        [told.get(person.id, "") for person in encounter.participants]
        for encounter, told in zip((meeting, second), acting, strict=True)
    )
    pairs = pair_people(meeting.participants, second.participants, (parties[0], parties[1]))
    matched = {parties[0][i] or parties[1][j] for i, j, _ in pairs}
    if len(pairs) < 2 or len(matched - {""}) < 2 or _others_sent(meeting, second, acting, pairs):
        return 0.0, ()
    who = [f"{_called(meeting.participants[i])} is {_called(second.participants[j])}" for i, j, _ in pairs]
    sure = sum(score for _, _, score in pairs) / len(pairs)
    place, where = _places(meeting, second)
    score = round(min(1.0, 0.55 * sure + near + place), 3)
    return score, (
        *who,
        when,
        *where,
        f"both tell of a {meeting.kind.replace('_', ' ')}"
        if meeting.kind == second.kind
        else f"{meeting.kind} and {second.kind} can be one".replace("_", " "),
    )


def _called(person: Participant) -> str:
    return person.name or f"the {person.role or person.id}"


def _kinds_agree(one: MeetingKind, other: MeetingKind) -> bool:
    return one == other or {one, other} <= _REMOTE or {one, other} <= _GATHERINGS


def _others_sent(
    meeting: Meeting, second: Meeting, acting: tuple[Acting, Acting], pairs: Sequence[tuple[int, int, float]]
) -> bool:
    """Tell whether some party's first participant on one side is somebody else on the other."""
    firsts: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for first, encounter, told in zip(firsts, (meeting, second), acting, strict=True):
        for at, person in enumerate(encounter.participants):
            first.setdefault(told.get(person.id, ""), at)
    paired = ({i for i, _, _ in pairs}, {j for _, j, _ in pairs})
    return any(
        party and party in firsts[1] and at not in paired[0] and firsts[1][party] not in paired[1]
        for party, at in firsts[0].items()
    )


def _days(one: Readout, meeting: Meeting, other: Readout, second: Meeting) -> tuple[float, str]:
    """Weigh how far apart the days are; nothing when they are more than one apart."""
    if meeting.date and second.date:
        apart = abs((meeting.date - second.date).days)
        if apart == 0:
            return 0.35, f"both on {meeting.date}"
        return (
            (0.3, f"{min(meeting.date, second.date)} and the day after: a time zone can part them")
            if apart == 1
            else (0.0, "")
        )
    days = [told.date or readout.published for readout, told in ((one, meeting), (other, second))]
    if days[0] and days[1]:
        # The day of publication stands for the day of the encounter, and may be a few days late.
        return (0.15, "published within days of each other") if abs((days[0] - days[1]).days) <= 2 else (0.0, "")
    return 0.05, "a day is not told"


def _places(meeting: Meeting, second: Meeting) -> tuple[float, tuple[str, ...]]:
    if not meeting.place or not second.place:
        return 0.05, ()
    alike = fold(meeting.place) in fold(second.place) or fold(second.place) in fold(meeting.place)
    return (0.1, (f"both in {meeting.place}",)) if alike else (0.0, (f"{meeting.place} and {second.place} differ",))


def same_encounters(one: Readout, other: Readout) -> list[tuple[int, int, float, tuple[str, ...]]]:
    """Pair the meetings of two readouts that are one encounter, the surest first, each once."""
    acting = parties_of([one, other])
    found = [
        (*encounter_score(one, meeting, other, second, (acting[0], acting[1])), i, j)
        for i, meeting in enumerate(one.meetings)
        for j, second in enumerate(other.meetings)
    ]
    pairs, used = [], (set[int](), set[int]())
    for score, reasons, i, j in sorted(found, key=lambda told: (-told[0], told[2] + told[3], told[2])):
        if score >= _ENOUGH and i not in used[0] and j not in used[1]:
            pairs.append((i, j, score, reasons))
            used[0].add(i)
            used[1].add(j)
    return pairs


def match(readouts: Sequence[Readout]) -> tuple[Group, ...]:
    """Group the readouts that tell of one encounter; those that no other matches stand alone.

    A page with several encounters can be in several groups. The order in which the readouts are given
    makes no difference to what is grouped.
    """
    links = [
        (score, first, i, second, j, reasons)
        for first, second in _candidates(readouts)
        for i, j, score, reasons in same_encounters(readouts[first], readouts[second])
    ]
    groups: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for _, first, i, second, j, _ in links:
        joined = groups.get((first, i), {(first, i)}) | groups.get((second, j), {(second, j)})
        groups.update(dict.fromkeys(joined, joined))
    made = []
    for members in {min(group): group for group in groups.values()}.values():
        told = sorted(members)
        inner = [link for link in links if (link[1], link[2]) in members and (link[3], link[4]) in members]
        reasons = tuple(dict.fromkeys(reason for link in inner for reason in link[5]))
        made.append(
            Group(tuple(at for at, _ in told), tuple(at for _, at in told), min(link[0] for link in inner), reasons)
        )
    alone = set(range(len(readouts))) - {at for group in made for at in group.readouts}
    made += [Group((at,), (None,), 1.0, ("no other readout tells of the same people, day and kind",)) for at in alone]
    return tuple(sorted(made, key=lambda group: group.readouts))


def _candidates(readouts: Sequence[Readout]) -> Iterator[tuple[int, int]]:
    """Give the pairs of readouts that can share a day, each once: not all pairs, for a corpus is long."""
    by_day: dict[dt.date, list[int]] = {}
    undated = []
    for at, readout in enumerate(readouts):
        days = {meeting.date or readout.published for meeting in readout.meetings} - {None}
        for day in days:
            if day:
                by_day.setdefault(day, []).append(at)
        if readout.meetings and not days:
            undated.append(at)
    seen = set()
    for day, here in sorted(by_day.items()):
        near = here + [at for other, told in _near(by_day, day) for at in told if other > day]
        for one in here:
            for other in near:
                if one != other:
                    seen.add((min(one, other), max(one, other)))
    for one in undated:
        seen.update((min(one, other), max(one, other)) for other in range(len(readouts)) if other != one)
    yield from sorted(seen)


def _near(by_day: dict[dt.date, list[int]], day: dt.date) -> Iterator[tuple[dt.date, list[int]]]:
    for ordinal in (day.toordinal() + 1, day.toordinal() + 2):
        try:
            other = day.fromordinal(ordinal)
        except ValueError:
            continue
        if other in by_day:
            yield other, by_day[other]
