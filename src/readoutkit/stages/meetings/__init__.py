"""Tellings of encounters: by which words, who with whom, held or planned, which day and place.

An encounter is told by a verb (``met with``, ``received``), by a noun that a verb carries (``held talks
with``, ``the consultations between A and B took place``), or by what two sides discussed and by which
medium (``discussed A over the phone``). What only refers to a past or future encounter (``following
their meeting in May``) is marked as background; what adds to one already told (``during the call``,
``the meeting was also attended by``) is merged with it when it is resolved who took part.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import InOrder, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.meetings.discussions import may_tell, read_topics
from readoutkit.stages.meetings.nouns import read_bodies, read_nouns
from readoutkit.stages.meetings.presence import present, read_leads, read_presence
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
_TELLING = _VERB | _NOUN | _LEAD
"""A sentence with none of these tells an encounter only by what was discussed or who was present."""
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
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    quoted = _quoted(words, stretches)
    mentions, days, spots = InOrder(people), InOrder(dates), InOrder(places)
    found: list[Encounter] = []
    for number, sentence in enumerate(sentences):
        first, last = sentence.first, sentence.last
        told = by_sentence.get(number, [])
        if sentence.zone in _READ and (sentence.bits & _TELLING or _may_tell(words, first, last, told)):
            mine = mentions.within(first, last), days.within(first, last), spots.within(first, last)
            found.extend(_read(Reading(words, sentence, number, *mine, told, quoted, author)))
    return tuple(found)


def _may_tell(words: Words, first: int, last: int, clauses: list[Clause]) -> bool:
    """Say whether an encounter may be told without a verb or noun of its own."""
    return any(map(may_tell, clauses)) or any(words.phrases(name, first, last) for name in ("present", "present_after"))


def _quoted(words: Words, stretches: Sequence[QuotedStretch]) -> bytearray:
    """Say of each token whether it stands in quotation marks."""
    starts = words.tokens.starts
    quoted = bytearray(len(starts))
    for stretch in stretches:
        if not stretch.depth:
            first, beyond = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
            quoted[first:beyond] = b"\x01" * (beyond - first)
    return quoted


def _read(reading: Reading) -> list[Encounter]:
    bits = reading.bits
    leads = list(read_leads(reading)) if bits & _LEAD else []
    found = list(read_verbs(reading)) if bits & _VERB else []
    if not found and not leads:
        found.extend(read_topics(reading))
    if bits & _NOUN:
        found.extend(read_nouns(reading, found))
    if bits & _VERB and not found:
        found.extend(read_bodies(reading))
    if found:
        found = _with_those_present(reading, found)
    elif not leads:
        found.extend(read_presence(reading))
    found.extend(leads)
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
