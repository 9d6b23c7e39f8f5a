"""Encounters that a verb tells: ``met with``, ``received``, ``held talks with``, ``will travel to``.

Most come from the predicates that `clauses` found, the rest from `predicates`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, Encounter, MentionKind
from readoutkit.lexicon import Form, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter, medium
from readoutkit.stages.meetings.carried import with_noun
from readoutkit.stages.meetings.guests import heads_of_delegation, is_guest, parted, summit_of_many, with_those_included
from readoutkit.stages.meetings.nouns import is_wished
from readoutkit.stages.meetings.predicates import GOING, Predicate, predicate_at, subject_ahead
from readoutkit.stages.meetings.reading import SIDES
from readoutkit.stages.meetings.sides import (
    a_number_of,
    common_side,
    joined_side,
    many_at_once,
    met_at,
    people_of,
    separately,
    several,
    unnamed,
)
from readoutkit.stages.meetings.visits import goal_of, visits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Mention
    from readoutkit.lexicon import EncounterVerb
    from readoutkit.stages.meetings.reading import Reading

_BY = WordClass.BY.value
_FUTURE = WordClass.FUTURE.value
_ENCOUNTER = ClauseKind.ENCOUNTER
_COLLECTIVE = MentionKind.COLLECTIVE
_GERUND = Form.GERUND.value
_PLANNED = MeetingStatus.PLANNED
_REACH = 30
_CLAUSE = 16
"""How far before a participle the verb of its clause may stand."""


def read_verbs(reading: Reading) -> Iterator[Encounter]:
    """Find the encounters that the verbs of a sentence tell."""
    told: set[int] = set()
    for clause in reading.clauses:
        if clause.kind is ClauseKind.CUE:
            told.add(clause.cue_first)  # `called A "a friend"`
        if clause.kind is not _ENCOUNTER:
            continue
        told.update(range(clause.cue_first, clause.cue_last + 1))
        subjects = clause.subjects or subject_ahead(reading, clause.cue_last)
        end = reading.last if clause.passive else clause.content_last
        row: EncounterVerb = clause.row  # type: ignore[assignment]
        ahead = row.frame in GOING and clause.form == _GERUND and _foretold(reading, clause.cue_first, _CLAUSE)
        status = _PLANNED if ahead else clause.status  # `will return to the Gulf, visiting Oman`
        yield from _encounters(
            reading, Predicate(row, clause.cue_first, clause.cue_last, end, subjects, status, clause.passive)
        )
    reach = -1
    visits: list[Predicate] = []
    for index, term in reading.verbs:
        if index in told or index <= reach or reading.quoted[index]:
            continue
        if index in reading.content and (not _foretold(reading, index) or is_wished(reading, index)):
            continue
        predicate = predicate_at(reading, index, term, visits)
        if predicate is None or (index in reading.content and not _fixed(predicate)):
            continue
        if predicate.row.frame in GOING:
            visits.append(predicate)
        for found in _encounters(reading, predicate):
            reach = term.last
            yield found


def _foretold(reading: Reading, verb: int, reach: int = 3) -> bool:
    """``highlighted that the Envoy will travel to A``: what is fixed is told, whoever says so."""
    return any(reading.classes[at] & _FUTURE for at in range(max(reading.first, verb - reach), verb))


def _fixed(predicate: Predicate) -> bool:
    named = any(mention.name is not None for mention in predicate.subjects)
    return predicate.status is _PLANNED and named


def _encounters(reading: Reading, predicate: Predicate) -> list[Encounter]:
    if reading.norms[reading.last] == "?" or _remembered(reading, predicate.first):
        return []
    if predicate.row.frame in GOING and not predicate.passive:
        return visits_of(reading, predicate)
    found = _encounter(reading, predicate)
    return [] if found is None else [found]


def _encounter(reading: Reading, predicate: Predicate) -> Encounter | None:
    row = predicate.row
    if row.frame == "plural" and not predicate.subjects:
        return None  # `Speaking at a press conference`
    if row.frame == "noun":
        return with_noun(reading, predicate)
    if predicate.passive:
        return _passive(reading, predicate)
    others = reading.listed(met_at(reading, predicate.last + 1, predicate.end))
    led = heads_of_delegation(reading, predicate)
    if row.frame == "guest" and not led and not _received(reading, predicate, others):
        return None
    others = led or people_of(others)
    subjects = people_of(predicate.subjects)
    others, included = with_those_included(reading, predicate, others)
    side = None if included else common_side(reading, others, predicate.end)
    if side is not None:
        others = ()
    elif not included:
        behind = (reading, predicate.last, predicate.end)
        side = joined_side(reading, others, predicate.end) if others else unnamed(*behind)
    if not others and side is None and (row.frame == "guest" or not several(subjects)):
        return None
    if (
        side is None
        and row.frame == "plural"
        and not others
        and medium(reading, predicate.first) is None
        and not reading.has("each_other")
        and not _dated(reading, predicate)
    ):
        # `the leaders spoke`: of what, not to each other
        return None
    specific = row.kind != "phone_call" or row.id in reading.sets["callers"]
    many = summit_of_many(reading, predicate, others, grouped=side is not None) or (
        not others and side is None and row.kind == "meeting" and _of_many(subjects)
    )
    kind = "conference" if many else row.kind
    hosts = row.id in reading.sets["hosts"]
    return encounter(
        reading,
        kind,
        predicate.first,
        predicate.last,
        predicate.status,
        subjects,
        others,
        f"encounter:{row.id}",
        specific=specific and kind != "meeting",
        caller=subjects if row.id in reading.sets["callers"] else (),
        goal=goal_of(reading, predicate.last) if hosts else None,
        host=subjects if hosts else (),
        each=separately(reading, predicate.first - len(subjects[1:3]), predicate.last, others)
        or parted(reading, others),
        general=many_at_once(others) or (side is not None and a_number_of(reading, side)),
        unnamed=side,
    )


def _received(reading: Reading, predicate: Predicate, others: tuple[Mention, ...]) -> bool:
    """``received A``, ``received a delegation of the Senate``: a person, or people by their noun alone."""
    if others:
        return is_guest(reading, predicate, others)
    if not any(mention.kind in SIDES and mention.kind is not _COLLECTIVE for mention in predicate.subjects):
        return False
    at = bisect_left(reading.clauses, predicate.first, key=lambda clause: clause.cue_first)
    clause = next(iter(reading.clauses[at : at + 1]), None)
    return clause is not None and clause.cue_first == predicate.first and clause.kind is _ENCOUNTER


def _remembered(reading: Reading, verb: int) -> bool:
    """``last met in May``: a memory."""
    first, beyond = max(reading.first, verb - 1), min(verb + 2, reading.last)
    memory = reading.sets["memory"]
    return not memory.isdisjoint(reading.norms[first:beyond]) and any(
        reading.norms[index] in memory and index not in reading.date_by_first for index in range(first, beyond)
    )


def _of_many(subjects: tuple[Mention, ...]) -> bool:
    """``Foreign Ministers of the Nordic countries met in Oslo``: a gathering, and not of two who were named before."""
    return all(
        one.plural and not one.definite and not one.countries and one.country is None and one.role is not None
        for one in subjects
    )


def _dated(reading: Reading, predicate: Predicate) -> bool:
    """``conferred in Rome``, ``spoke on Monday``: a day or place right beside the verb."""
    near = [*reading.window(reading.dates, predicate.last, 6, 6), *reading.window(reading.places, predicate.last, 0, 4)]
    return any(abs(found.first - predicate.last) < 6 for found in near)


def _passive(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``was received on 20 August, in Brasília, by A``."""
    if predicate.row.id not in {"receive", "host", "welcome", "greet", "meet"}:
        return None
    for index in range(predicate.last + 1, min(predicate.last + _REACH, reading.last)):
        if reading.classes[index] & _BY and index + 1 in reading.by_first:
            others = people_of(reading.listed(index + 1))
            if not others:
                return None
            return encounter(
                reading,
                predicate.row.kind,
                predicate.first,
                predicate.last,
                predicate.status,
                people_of(predicate.subjects),
                others,
                f"encounter:{predicate.row.id}",
                specific=False,
                host=others[:1],
            )
        if reading.norms[index] == ";":
            return None
    return None
