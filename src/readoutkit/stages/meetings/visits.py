"""Visits, and what is planned for them: ``visited Lima``, ``will travel to Lima for talks with A``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Encounter, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter
from readoutkit.stages.meetings.sides import partners, people_of

if TYPE_CHECKING:
    from readoutkit.findings import PlaceMention
    from readoutkit.stages.meetings.predicates import Predicate
    from readoutkit.stages.meetings.reading import Reading

_INFINITIVE = WordClass.INFINITIVE.value
_REACH = 60


def visit(reading: Reading, predicate: Predicate) -> Encounter | None:
    """Read a verb of visiting or travelling, with where it leads."""
    subjects = people_of(predicate.subjects)
    if not subjects:
        return None
    told = encounter(
        reading,
        predicate.row.kind,
        predicate.first,
        predicate.last,
        predicate.status,
        subjects,
        (),
        f"encounter:{predicate.row.id}",
    )
    goal = goal_of(reading, predicate.last, reach=8)
    if goal is None and told.place is None:
        return None
    return _for_talks(reading, predicate, evolve(told, place=goal or told.place))


def goal_of(reading: Reading, verb: int, *, reach: int = 24) -> PlaceMention | None:
    """``welcomed A to Ankara``, ``travelled to Lima``: give where somebody has come to."""
    return next(
        (place for place in reading.window(reading.places, verb, 0, reach) if place.goal and place.first > verb), None
    )


def _for_talks(reading: Reading, predicate: Predicate, told: Encounter) -> Encounter:
    """``will travel to A for talks with B``, ``to take part in a dialogue``: what is planned is the encounter there."""
    if predicate.status is MeetingStatus.HELD:
        return told
    noun = reading.noun_at(predicate.last + 1, reading.last)
    if noun is None or noun[1].value.kind not in {"meeting", "any", "conference"}:
        return told
    purposes = WordClass.FOR.value | _INFINITIVE
    if not any(
        reading.classes[token] & purposes and token > predicate.last + 1
        for token in range(max(noun[0] - 14, predicate.last), noun[0])
    ) or any(
        reading.classes[index - 1] & _INFINITIVE
        for index, term in reading.verbs_in(predicate.last + 1, predicate.last + _REACH)
        if term.value.frame in {"person", "guest"}
    ):
        return told
    others = tuple(
        mention
        for mention in partners(reading, noun[1].last + 1, reading.last)
        if mention.kind in {MentionKind.NAME, MentionKind.OFFICE}
    )
    many = noun[1].value.kind == "conference" or any(
        reading.norms[token] in reading.calendar["multilateral"] for token in range(noun[0] - 3, noun[0])
    )
    return evolve(told, kind=MeetingKind.CONFERENCE if many else MeetingKind.MEETING, others=others)
