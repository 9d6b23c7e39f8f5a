"""Lines on those present (``The meeting was attended by A``) and on who headed a side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import ClauseKind, Encounter, Mention, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter
from readoutkit.stages.meetings.reading import SIDES, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Sentence, Words

_BE = WordClass.BE.value
_BY = WordClass.BY.value
_OF = WordClass.OF.value
_LEAD = WordClass.LEAD_VERB.value
_SIDE = WordClass.SIDE_NOUN.value
_OTHER_SIDE = _SIDE | _BY | _LEAD
_RELATIVE = WordClass.RELATIVE_PERSON.value
_PRESENT = frozenset({MentionKind.NAME, MentionKind.OFFICE})
_GAP = 14
_REACH = 30
"""How many words may stand between a gathering and who chaired it."""
_BESIDE = 4
_BEFORE = 3
"""How many clauses before who chaired it may tell of a gathering."""


def find_lines(words: Words, sentences: Sequence[Sentence]) -> set[int]:
    """Find the sentences that may tell who was present."""
    end = len(words.classes)
    phrases = words.phrases("present", 0, end) + words.phrases("present_after", 0, end)
    starts = [sentence.first for sentence in sentences] if phrases else []
    return {bisect_right(starts, phrase.first) - 1 for phrase in phrases}


def present(reading: Reading) -> tuple[Mention, ...]:
    """``attended by A and B``, ``in the presence of A``, ``A and B were present``."""
    for found in reading.phrases("present")[:3]:
        if reading.quoted[found.first]:
            continue
        people = _row(reading, found.last + 1)
        if people:
            return people
    for found in reading.phrases("present_after")[:3]:
        before = reading.by_last.get(found.first - 1)
        if before is None and found.first > reading.first and reading.norms[found.first - 1] == ",":
            before = reading.by_last.get(found.first - 2)
        if before is not None and before.kind in SIDES and not before.plural:
            return tuple(
                mention for mention in reading.people[:40] if mention.last < found.first and mention.kind in _PRESENT
            )
    return ()


def _row(reading: Reading, at: int) -> tuple[Mention, ...]:
    """Take the people of a row whose offices may stand between them, to its end."""
    found: list[Mention] = []
    for mention in reading.people:
        if mention.first < at:
            continue
        if mention.first - at > _GAP or len(found) >= 40:
            break
        if mention.first in reading.clause_starts or any(
            reading.classes[token] & _RELATIVE for token in range(at, mention.first)
        ):
            break
        if mention.kind in _PRESENT and not mention.plural:
            found.append(mention)
        elif mention.kind not in {
            MentionKind.COUNTRY,
            MentionKind.INSTITUTION,
            MentionKind.COLLECTIVE,
            MentionKind.PRONOUN,
        }:
            break
        at = mention.last + 1
    return tuple(found)


def read_presence(reading: Reading) -> Iterator[Encounter]:
    """Find a line that only tells who else took part."""
    people = present(reading)
    if not people:
        return
    first = people[0].first
    told = encounter(reading, "any", first, first, MeetingStatus.HELD, (), people, "encounter:present")
    yield evolve(told, present=True, every=_every(reading), date=None, place=None)


def _every(reading: Reading) -> bool:
    """``The two meetings were attended by``: the line covers several encounters."""
    return any(term.value.many and term.value.kind != "phone_call" for _, term in reading.nouns[:3])


def read_leads(reading: Reading) -> Iterator[Encounter]:
    """``The Indian side was led by A, and the Croatian side by B``; ``A led the Pakistan delegation``."""
    heads: list[Mention] = []
    seen = False
    for index in range(reading.first + 1, reading.last):
        if not reading.classes[index] & _LEAD or reading.quoted[index] or index in reading.content:
            continue
        if reading.classes[index + 1] & _BY and reading.classes[index - 1] & _BE:
            if (
                _side_before(reading, index - 2)
                or _noun_before(reading, index - 2)
                or _state(reading.by_last, index - 2)
            ):
                heads.extend(reading.listed(index + 2))
                seen = True
        elif reading.classes[index + 1] & _BY and reading.norms[index - 1] == "," and _gathering_before(reading, index):
            heads.extend(reading.listed(index + 2))  # `attended a meeting of the Process, co-chaired by A`
        elif _state(reading.by_first, index + 1) or any(
            reading.classes[token] & _SIDE and not (token < reading.last and reading.classes[token + 1] & _OF)
            for token in range(index + 1, min(index + 8, reading.last + 1))
        ):  # not `leads the party of farmers`
            comma = index - 2 > reading.first and reading.norms[index - 1] == ","
            before = reading.by_last.get(index - 2 if comma else index - 1)
            if before is not None and before.kind in _PRESENT:
                heads.append(before)
                seen = True
    if seen:
        for index in range(reading.first + 1, reading.last):
            # `..., and the Croatian side by B`
            if reading.classes[index] & _BY and (
                reading.classes[index - 1] & _SIDE or _state(reading.by_last, index - 1)
            ):
                heads.extend(reading.listed(index + 1))
    company = tuple(dict.fromkeys(_company(reading))) if heads else ()
    heads = [mention for mention in dict.fromkeys(heads) if mention.kind in _PRESENT and mention not in company]
    if not heads:
        return
    first = heads[0].first
    everyone = (*heads, *company)
    told = encounter(reading, "any", first, first, MeetingStatus.HELD, (), everyone, "encounter:lead")
    yield evolve(told, leads=True, attending=company)


def _company(reading: Reading) -> Iterator[Mention]:
    """``was led by A, accompanied by B, and comprised C``: who came with those who led."""
    for name in ("present", "company"):
        for found in reading.phrases(name)[:3]:
            coming = _row(reading, found.last + 1) if not reading.quoted[found.first] else ()
            if not coming or coming[0].first - found.last > _BESIDE:
                continue
            at = found.last + 1
            for mention in coming:
                if any(mask & _OTHER_SIDE for mask in reading.classes[at : mention.first]):
                    break  # `accompanied by B, and the Chilean side by C`
                yield mention
                at = mention.last + 1


def _side_before(reading: Reading, at: int) -> bool:
    return any(reading.classes[token] & _SIDE for token in range(max(at - 2, reading.first), at + 1))


def _state(mentions: dict[int, Mention], at: int) -> bool:
    """``South Africa was represented by A``, ``A represented the United States``."""
    mention = mentions.get(at)
    return mention is not None and mention.kind is MentionKind.COUNTRY


def _gathering_before(reading: Reading, at: int) -> bool:
    """Say whether a verb that tells of an encounter, and a noun of one behind it, stand before a token."""
    begun = bisect_left(reading.clauses, at, key=lambda clause: clause.cue_first)
    for clause in reading.clauses[max(0, begun - _BEFORE) : begun]:
        between = range(max(clause.cue_last + 1, at - _REACH), at)
        if clause.kind is ClauseKind.ENCOUNTER and not any(reading.classes[token] & _SIDE for token in between):
            nouns = reading.nouns_in(max(clause.cue_first, at - _REACH), at - 1)
            if any(not reading.in_background(index) for index, _ in nouns):
                return True
    # `The ninth round of consultations took place in Lima, co-chaired by A and B`
    told = [term.last for index, term in reading.nouns_in(at - _REACH, at - 1) if not reading.in_background(index)]
    return bool(told) and any(reading.norms[token] in reading.sets["held"] for token in range(told[-1] + 1, at))


def _noun_before(reading: Reading, at: int) -> bool:
    return any(term.last in {at, at - 1} for _, term in reading.nouns[:6])
