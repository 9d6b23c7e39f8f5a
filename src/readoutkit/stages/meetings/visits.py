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
_TO = WordClass.TO.value
_FOR = WordClass.FOR.value
_REACH = 60
_APART = 14
"""How many tokens may stand between two places of one journey."""


def visits_of(reading: Reading, predicate: Predicate) -> list[Encounter]:
    """Read a verb of visiting or travelling, with where it leads: ``visited Lima and Quito`` tells of two."""
    subjects = people_of(predicate.subjects)
    if not subjects:
        return []
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
    if goal is None and (told.place is None or predicate.row.frame == "goes"):
        return []
    first = _for_talks(reading, predicate, evolve(told, place=goal or told.place))
    if goal is None or first.kind is not MeetingKind.VISIT:
        return [first]
    return each_place(reading, first, goal)


def each_place(reading: Reading, told: Encounter, goal: PlaceMention) -> list[Encounter]:
    """Part a journey into its visits, each with the day behind its place, else that of them all."""
    goals = [goal]
    for place in reading.window(reading.places, goal.last + 1, 0, _REACH):
        nearby = place.first - goals[-1].last < _APART and place.goal is goal.goal and place.stay is goal.stay
        if not nearby or reading.classes[place.first - 1] & _TO:
            break
        goals.append(place)
    if len(goals) == 1:
        return [told]
    found = []
    for number, place in enumerate(goals):
        end = goals[number + 1].first if number + 1 < len(goals) else place.last + _APART
        day = next((date for date in reading.window(reading.dates, place.last + 1, 0, 4) if date.last < end), None)
        found.append(evolve(told, place=place, date=day or told.date))
    return found


def goal_of(reading: Reading, verb: int, *, reach: int = 24) -> PlaceMention | None:
    """``welcomed A to Ankara``, ``travelled to Lima``: give where somebody has come to."""
    return next(
        (place for place in reading.window(reading.places, verb, 0, reach) if place.goal and place.first > verb), None
    )


def _for_talks(reading: Reading, predicate: Predicate, told: Encounter) -> Encounter:
    """``will travel to A for talks with B``, ``to take part in a dialogue``: what is planned is the encounter there."""
    noun = reading.noun_at(predicate.last + 1, reading.last)
    if noun is None or noun[1].value.kind not in {"meeting", "any", "conference"}:
        return told
    if reading.words.phrases("according", predicate.last + 1, noun[0]):
        return told  # `will travel to A, according to the Council`: the name of who tells it
    purposes = _FOR | _INFINITIVE
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
    if predicate.status is MeetingStatus.HELD and not others:
        return told  # `travelled to A for the forum`: what was done there is told, or nothing was
    many = noun[1].value.kind == "conference" or any(
        reading.norms[token] in reading.sets["multilateral"] for token in range(noun[0] - 3, noun[0])
    )
    kind = MeetingKind.CONFERENCE if many else MeetingKind.MEETING
    return evolve(told, kind=kind, others=others, each=noun[1].value.many)
