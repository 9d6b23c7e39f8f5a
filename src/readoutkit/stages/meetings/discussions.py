"""Encounters told by what was discussed or agreed: ``A and B discussed C over the phone``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import ClauseKind, MentionKind
from readoutkit.lexicon import Cue, WordClass
from readoutkit.stages.meetings.adjuncts import encounter, medium
from readoutkit.stages.meetings.reading import SIDES, Reading, single

if TYPE_CHECKING:
    from readoutkit.findings import Clause, Encounter, Mention

_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_CUE, _TOPIC = ClauseKind.CUE, ClauseKind.TOPIC


def read_discussion(reading: Reading) -> list[Encounter]:
    """Find the encounter that is told by what was discussed: ``A and B discussed C over the phone``."""
    for clause in reading.clauses[:6]:
        if not may_tell(clause):
            continue
        others: tuple[Mention, ...] = ()
        end = clause.content_first if _known_pair(clause.subjects) else clause.content_last
        # `exchanged views with B on A`: the partner may stand within what carries the topic
        for index in range(clause.cue_first + 1, min(clause.content_first + 25, end)):
            if reading.classes[index] & _WITH and index + 1 in reading.by_first:
                others = reading.listed(index + 1)
                break
        if not others:
            others = _fronted_partner(reading, clause.cue_first)
        subjects = _joined_subjects(reading, clause.subjects)
        several = any(len(mention.countries) > 1 for mention in subjects)  # `the foreign ministers of A and B`
        if single((*subjects, *others)) < 2 and not (subjects and (others or several)):
            continue
        told = encounter(
            reading,
            medium(reading, reading.first + 30) or "any",
            clause.cue_first,
            clause.cue_last,
            clause.status,
            tuple(mention for mention in subjects if mention.kind in SIDES),
            tuple(mention for mention in others if mention.kind in SIDES),
            "encounter:discuss",
        )
        if told.place is not None and told.place.first > clause.cue_last and not _held_in(reading, told.place.first):
            told = evolve(told, place=None)  # `discussed the situation in Gaza`
        return [told]
    return []


def _known_pair(subjects: tuple[Mention, ...]) -> bool:
    """``The ministers discussed ties with President A``: of two who were told before, none needs a partner."""
    return len(subjects) == 1 and (subjects[0].kind is MentionKind.COLLECTIVE or subjects[0].plural)


def _held_in(reading: Reading, place: int) -> bool:
    """``discussed trade with A during a meeting in Lima``: where the noun of the encounter stands before."""
    return any(
        term.value.kind != "conference" and term.last >= place - 2 for _, term in reading.nouns_in(place - 5, place)
    )


def may_tell(clause: Clause) -> bool:
    """Say whether a clause tells of what is only said when people meet."""
    if clause.kind is _TOPIC:
        return bool(clause.subjects)
    return clause.kind is _CUE and len(clause.subjects) > 1 and _agreed(clause)


def _agreed(clause: Clause) -> bool:
    """``Minister A and Minister B agreed to C``: two who are named cannot have agreed without an encounter."""
    return (
        isinstance(clause.row, Cue)
        and clause.row.act == "agree"
        and sum(1 for mention in clause.subjects if mention.name is not None) > 1
    )


def _joined_subjects(reading: Reading, subjects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """``A, the minister of X, and B, the minister of Y, discussed``: all before the verb."""
    first = subjects[0]
    left = first.first - 1
    if left - 1 > reading.first and reading.classes[left] & _AND:
        before = reading.by_last.get(left - 1) or (
            reading.by_last.get(left - 2) if reading.norms[left - 1] == "," else None
        )
        if before is not None and before.kind in SIDES:
            return (before, *subjects)
    return subjects


def _fronted_partner(reading: Reading, verb: int) -> tuple[Mention, ...]:
    """``With the Minister of A, on 28 April, he discussed``."""
    if reading.classes[reading.first] & _WITH and reading.first + 1 in reading.by_first:
        return tuple(mention for mention in reading.listed(reading.first + 1) if mention.last < verb)
    return ()
