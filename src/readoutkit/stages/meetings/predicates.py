"""Verbs of encounters that `clauses` did not find at the top of a sentence, and their subjects.

They stand behind a relative clause, a planning word (``is set to meet``) or an adjunct between verb and
agent (``was received on 20 August by A``); the person nearest on the left is taken as their subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutkit.findings import ClauseKind, MentionKind
from readoutkit.lexicon import EncounterVerb, Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.meetings.reading import SIDES, SIDES_OR_STATES, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Mention
    from readoutkit.lexicon import Term

_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_HAVE_PRESENT = WordClass.HAVE_PRESENT.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_ADVERB = WordClass.ADVERB.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_BASE_VERB = WordClass.BASE_VERB.value
_BY = WordClass.BY.value
_LEAD_VERB = WordClass.LEAD_VERB.value
_COMPLEMENTIZER = WordClass.COMPLEMENTIZER.value

GOING = frozenset({"visited", "goes"})
"""The frames of verbs of visiting and travelling."""
_GOING = 16
_JOINED = 40
"""How far before a verb the one may stand to which it is joined."""


_BASE, _THIRD, _PAST = Form.BASE.value, Form.THIRD.value, Form.PAST.value
_GERUND, _PARTICIPLE = Form.GERUND.value, Form.PARTICIPLE.value
_RELATIVE_DAY = Kind.RELATIVE_DAY.bit
_ENCOUNTER = ClauseKind.ENCOUNTER
_COUNTRY = MentionKind.COUNTRY
_HELD, _PLANNED = MeetingStatus.HELD, MeetingStatus.PLANNED


class Predicate(NamedTuple):
    """A verb of an encounter with its subject and the tokens that it governs."""

    row: EncounterVerb
    first: int
    last: int
    end: int
    subjects: tuple[Mention, ...]
    status: MeetingStatus
    passive: bool


def subject_ahead(reading: Reading, token: int) -> tuple[Mention, ...]:
    """``Meeting with A, B said``: the subject of the clause that follows."""
    for clause in reading.clauses[:6]:
        if clause.cue_first > token and clause.subjects and clause.kind is not _ENCOUNTER:
            return clause.subjects[:1] if clause.subjects[0].kind in SIDES and not clause.subjects[0].plural else ()
    return ()


def predicate_at(  # noqa: C901, PLR0912
    reading: Reading, index: int, term: Term, visits: Sequence[Predicate] = ()
) -> Predicate | None:
    """Read a verb of encounter at a token; ``None`` where it tells of another time or has no subject.

    `visits` are those told before it in the sentence, on which it may take place.
    """
    form, status, passive = term.form, _HELD, False
    at = index - 1
    planned = False
    for _ in range(8):
        if at < reading.first:
            break
        mask, norm = reading.classes[at], reading.norms[at]
        if at in reading.by_last:
            break
        if (
            mask & _ADVERB
            or norm.endswith(reading.words.lexicon.suffixes["adverb"])
            or norm in reading.calendar["next"]
        ):
            at -= 1
        elif mask & _BE and form & _PARTICIPLE:
            passive = True
            at -= 1
        elif mask & _HAVE and form & _PARTICIPLE:
            if not mask & _HAVE_PRESENT and not any(
                date.ahead is not None or reading.classes[date.first] & _RELATIVE_DAY
                for date in reading.window(reading.dates, index, 14, 14)
            ):
                return None  # `had met`: another time, save where it tells a day of these
            at -= 1
        elif mask & _FUTURE and (form & _BASE or passive):
            planned = True
            at -= 1
        elif mask & _INFINITIVE and form & _BASE:
            going = _going(reading, at, visits)
            if going is not None:
                return Predicate(term.value, index, term.last, reading.last, going[0], going[1], passive=False)
            at = _planning(reading, at - 1)
            if at < reading.first - 1:
                return None
            planned = True
        else:
            break
    if passive and not planned and reading.classes[at + 1] & _BASE_VERB:
        planned = _plan_before(reading, at)
        if not planned:
            return None
    if planned:
        status = _PLANNED
    elif passive:
        pass
    elif form & _GERUND and not form & _PAST:
        return _while_meeting(reading, index, term, at)
    elif not form & _PAST and not (form & _THIRD and reading.title):
        return None
    subjects = _subjects(reading, at)
    if not subjects and not (planned and term.value.frame == "noun"):
        return None
    return Predicate(term.value, index, term.last, reading.last, subjects, status, passive)


def _plan_before(reading: Reading, at: int) -> bool:
    """``is expected to meet A and be received by B``: joined to what is planned."""
    return any(
        reading.classes[token] & _FUTURE or reading.norms[token] in reading.sets["planned"]
        for token in range(max(reading.first, at - _JOINED), at)
    )


def _going(
    reading: Reading, infinitive: int, visits: Sequence[Predicate]
) -> tuple[tuple[Mention, ...], MeetingStatus] | None:
    """``travelled to A to meet with B``: he met B there."""
    for clause in reading.clauses[:8]:
        if (
            isinstance(clause.row, EncounterVerb)
            and clause.row.frame in GOING
            and 0 < infinitive - clause.cue_last < _GOING
        ):
            return clause.subjects, clause.status
    for visit in visits:
        if 0 < infinitive - visit.last < _GOING:
            return visit.subjects, visit.status
    return None


def _planning(reading: Reading, at: int) -> int:
    """Step over ``is set``, ``are``, ``is expected`` before an infinitive; far left where there is none."""
    if at >= reading.first and reading.norms[at] in reading.sets["planned"]:
        at -= 1
        while at > reading.first and reading.classes[at] & _ADVERB:
            at -= 1
    if at >= reading.first and reading.classes[at] & _BE:
        return at - 1
    return reading.first - 2


def _while_meeting(reading: Reading, index: int, term: Term, at: int) -> Predicate | None:
    """``When meeting with A, B said``; ``Meeting A, B said``."""
    starts = at < reading.first
    if term.value.frame == "plural":
        return None  # `Speaking at a press conference`
    if not starts and reading.norms[at] == "," and term.value.frame in GOING:
        return _on_the_way(reading, index, term)
    upon = not starts and reading.norms[at] in reading.sets["upon"]
    when = upon or (not starts and reading.norms[at] in reading.sets["within"])
    if not (starts or when) or (
        upon and any(date.reason == "month" for date in reading.window(reading.dates, index, 0, 16))
    ):
        return None
    subjects = subject_ahead(reading, term.last)
    if not subjects and when and at > reading.first:
        # `B made the remarks when meeting with A`
        subjects = tuple(mention for mention in reading.leading()[:1] if mention.first < index)
    if not subjects:
        return None
    return Predicate(term.value, index, term.last, reading.last, subjects, _HELD, passive=False)


def _on_the_way(reading: Reading, index: int, term: Term) -> Predicate | None:
    """``The Minister will return to the Gulf, visiting Oman``: as the sentence began."""
    for at in range(index - 1, max(reading.first, index - _GOING), -1):
        if reading.classes[at] & _FUTURE and at - 1 in reading.by_last:
            ahead = (reading.by_last[at - 1],)
            return Predicate(term.value, index, term.last, reading.last, ahead, _PLANNED, passive=False)
    leading = tuple(mention for mention in reading.leading()[:1] if mention.last < index)
    if not leading:
        return None
    return Predicate(term.value, index, term.last, reading.last, leading, _HELD, passive=False)


def _subjects(reading: Reading, at: int) -> tuple[Mention, ...]:
    """Find the subject of a verb before whose auxiliaries `at` stands."""
    for _ in range(4):
        date = reading.date_by_last.get(at)
        place = reading.place_by_last.get(at)
        if date is not None and at not in reading.by_last:
            at = date.first - 1
            if at >= reading.first and reading.classes[at] & _PREPOSITION:
                at -= 1
        elif place is not None:
            at = place.first - 1
            while at >= reading.first and reading.classes[at] & (_PREPOSITION | _ARTICLE):
                at -= 1
        elif at >= reading.first and reading.norms[at] == "," and at - 1 in reading.date_by_last:
            at -= 1
        else:
            break
    if at < reading.first:
        return ()
    if reading.norms[at] == ")":
        at = _bracket(reading, at)
    mention = reading.by_last.get(at)
    if mention is not None:
        return _group(reading, mention) if _top(reading, mention) else ()
    if reading.classes[at] & _RELATIVE_PERSON:
        return _who(reading, at)
    if reading.norms[at] == "," or reading.classes[at] & _COORDINATOR:
        closed = reading.by_last.get(at - 1) if reading.classes[at + 1] & (_BE | _HAVE) else None
        if closed is not None and "," in reading.norms[closed.first : closed.last] and _top(reading, closed):
            return _group(reading, closed)  # `the Minister of Peru, Ana Roe, is to meet`
        if reading.classes[at] & _COORDINATOR:
            shared = _shared(reading, at)
            if shared:
                return shared
        return _before_insertion(reading, at)
    return ()


def _bracket(reading: Reading, at: int) -> int:
    for index in range(at, max(at - 12, reading.first), -1):
        if reading.norms[index] == "(":
            return index - 1
    return at


def _shared(reading: Reading, at: int) -> tuple[Mention, ...]:
    """``A paid a visit and was received``: the subject of the verb before."""
    found: tuple[Mention, ...] = ()
    for clause in reading.clauses[:12]:
        if clause.cue_first < at and clause.subjects:
            found = clause.subjects
    if not found:
        # `The ministers will take this forward and are to meet`, `HANOI — Chairman A hosted a ceremony for and met`
        found = tuple(mention for mention in reading.leading()[:1] if mention.last < at)
    return found if found and all(mention.kind in SIDES for mention in found) else ()


def _who(reading: Reading, at: int) -> tuple[Mention, ...]:
    """``A, who talked with B on Friday, said``: only where a day of these shows that it is no memory."""
    before = reading.by_last.get(at - 1) or (reading.by_last.get(at - 2) if reading.norms[at - 1] == "," else None)
    recent = any(date.ahead is not None for date in reading.window(reading.dates, at, 0, 14))
    return (before,) if before is not None and before.kind in SIDES and recent else ()


def _before_insertion(reading: Reading, at: int) -> tuple[Mention, ...]:
    """``A, who is in Istanbul for the session, held``: who stands before the commas."""
    for mention in reading.people[:5]:
        if mention.first >= at or mention.kind not in SIDES:
            continue
        following = mention.last + 1
        if following < at and reading.norms[following] == "," and _top(reading, mention):
            return _group(reading, mention)
        if following < at and reading.norms[following] == "(":
            return _group(reading, mention)
        return ()
    return ()


def _top(reading: Reading, mention: Mention) -> bool:
    """Say whether a mention can be the subject at the top of its sentence."""
    if mention.kind is _COUNTRY:
        before = reading.by_last.get(mention.first - 2)
        if before is not None and before.kind is _COUNTRY:
            return True
    elif mention.kind not in SIDES:
        return False
    left = mention.first - 1
    if left < reading.first:
        return True
    mask, norm = reading.classes[left], reading.norms[left]
    if mask & _BY and left > reading.first and reading.classes[left - 1] & _LEAD_VERB:
        return True  # `A delegation led by Minister A called on B`
    if (
        norm in {",", "-", "–", "—", ":", ")", "•", ".", ";"}
        or left in reading.date_by_last
        or left in reading.place_by_last
    ):
        return True
    if mask & _COMPLEMENTIZER:
        return mention.name is not None  # `highlighted that Envoy A will travel`
    if mask & _COORDINATOR:
        return True
    if mask & _ADVERB and not mask & _PREPOSITION:
        return True
    return norm in reading.sets["fronted"]


def _group(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """Take with a mention those that stand before it in one list."""
    group = [mention]
    while len(group) < 12:
        left = group[0].first - 1
        if left > reading.first and reading.classes[left] & _AND and reading.norms[left - 1] == ",":
            left -= 1
        before = reading.by_last.get(left - 1)
        if before is None or before.kind not in SIDES_OR_STATES:
            break
        joined = reading.classes[left] & _AND or (reading.norms[left] == "," and len(group) > 1)
        if not joined and not (reading.norms[left] == "," and reading.classes[left + 1] & _AND):
            break
        group.insert(0, before)
    return tuple(group)
