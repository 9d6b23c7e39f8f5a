"""Tellings of encounters: by which words, who with whom, held or planned, which day and place.

An encounter is told by a verb (``met with``, ``received``), by a noun that a verb carries (``held talks
with``, ``the consultations between A and B took place``), or by what two sides discussed and by which
medium (``discussed A over the phone``). What only refers to a past or future encounter (``following
their meeting in May``) is marked as background; what adds to one already told (``during the call``,
``the meeting was also attended by``) is merged with it when it is resolved who took part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import ClauseKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.meetings.discussions import may_tell, read_discussion
from readoutkit.stages.meetings.nouns import read_bodies, read_nouns
from readoutkit.stages.meetings.page import Page, find_verbs
from readoutkit.stages.meetings.presence import find_lines, present, read_leads, read_presence
from readoutkit.stages.meetings.reading import Reading
from readoutkit.stages.meetings.verbs import read_verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import (
        Clause,
        DateMention,
        Encounter,
        Mention,
        PlaceMention,
        QuotedStretch,
        Sentence,
        Words,
    )

__all__ = ["find_encounters"]

_VERB = Kind.ENCOUNTER.bit
_NOUN = Kind.NOUN.bit
_LEAD = WordClass.LEAD_VERB.value
_TELLING = _NOUN | _LEAD
"""A sentence with none of these tells an encounter only by a verb, by what was discussed or who was present."""
_ENCOUNTER = ClauseKind.ENCOUNTER
_READ = frozenset({Zone.TITLE, Zone.HEADER, Zone.STANDFIRST, Zone.BODY})


def find_encounters(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
    clauses: Sequence[Clause],
    stretches: Sequence[QuotedStretch] = (),
    *,
    author: tuple[Mention, ...] = (),
) -> tuple[Encounter, ...]:
    """Find the tellings of encounters in title, standfirst and body, in order.

    `author` is who signs the page and may be left out: ``Good talk with A today.``
    """
    page = Page(words, people, dates, places, stretches, author)
    told: dict[int, list[Clause]] = {}
    telling: set[int] = set()
    for clause in clauses:
        told.setdefault(clause.sentence, []).append(clause)
        if clause.kind is _ENCOUNTER or may_tell(clause):
            telling.add(clause.sentence)
    attended = find_lines(words, sentences)
    found: list[Encounter] = []
    for number, sentence in enumerate(sentences):
        if sentence.zone in _READ:
            bits = sentence.bits
            verbs = find_verbs(page, sentence) if bits & _VERB else []
            if verbs or bits & _TELLING or number in telling or number in attended:
                reading = Reading(page, sentence, number, told.get(number, []), verbs)
                found.extend(_read(reading, clauses=number in telling, attended=number in attended))
    return tuple(found)


def _read(reading: Reading, *, clauses: bool, attended: bool) -> list[Encounter]:
    """Read a sentence, of which `clauses` may tell an encounter, or a line who `attended`."""
    bits = reading.bits
    leads = list(read_leads(reading)) if bits & _LEAD else []
    found = list(read_verbs(reading)) if clauses or reading.verbs else []
    if clauses and not found and not leads:
        found = read_discussion(reading)
    if bits & _NOUN:
        found.extend(read_nouns(reading, found))
    if not found and reading.verbs:
        found.extend(read_bodies(reading))
    if attended and found:
        found = _with_those_present(reading, found)
    elif attended and not leads:
        found.extend(read_presence(reading))
    found.extend(leads)
    if len(found) > 1:
        found.sort(key=lambda encounter: encounter.first)
    return found


def _with_those_present(reading: Reading, found: list[Encounter]) -> list[Encounter]:
    """``received A, in the presence of B``: B takes part in what the sentence tells."""
    people = present(reading)
    if not people or any(encounter.present for encounter in found):
        return found
    held = [encounter for encounter in found if not encounter.background]
    if not held:
        return [*found, *read_presence(reading)]
    first = held[0]
    named = {mention.first for mention in (*first.subjects, *first.others)}
    coming = tuple(mention for mention in people if mention.first not in named)
    return [
        evolve(encounter, others=(*encounter.others, *coming), attending=coming)
        if encounter.first == first.first  # `flew to Lima and Quito, accompanied by A`
        else encounter
        for encounter in found
    ]
