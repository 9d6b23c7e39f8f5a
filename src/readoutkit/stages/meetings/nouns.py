"""Encounters that a noun tells without a verb of encounter.

``The consultations between A and B were held in Zagreb``, ``during a call with A, B said``, the title
``Readout of A's Meeting with B``.

A noun that only refers to another time (``following their meeting in May``) is left alone, and so is one
inside what somebody says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import ClauseKind, Encounter, MentionKind, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter
from readoutkit.stages.meetings.reading import SIDES, Reading, single
from readoutkit.stages.meetings.sides import partners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Mention
    from readoutkit.lexicon import EncounterNoun, Term

_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_OF = WordClass.OF.value
_ARTICLE = WordClass.ARTICLE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_ADVERB = WordClass.ADVERB.value
_RELATIVE = WordClass.RELATIVE.value
_BE_PAST = WordClass.BE_PAST.value
_NEGATION = WordClass.NEGATION.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_BETWEEN = WordClass.BETWEEN.value
_MODAL = WordClass.MODAL.value
_ON = WordClass.ON.value
_IN = WordClass.IN.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_DO = WordClass.DO.value
_KNOWN = _DEFINITE | _POSSESSIVE | _DEMONSTRATIVE
_NOT_TOLD = _MODAL | _NEGATION | _RELATIVE
_OPENS_PHRASE = _PREPOSITION | _ARTICLE
_BEFORE_SUBJECT = _PREPOSITION | _BE | _HAVE
_SHOWN = frozenset({Zone.TITLE, Zone.STANDFIRST, Zone.HEADER})
_BODY = Zone.BODY
_CUE = ClauseKind.CUE
_ENCOUNTER = Kind.ENCOUNTER
_VERBS = frozenset({Kind.CUE, Kind.TOPIC})
_VERB_ROWS = Kind.CUE.bit | Kind.TOPIC.bit | Kind.LIGHT.bit
_RELATIVE_DAY = Kind.RELATIVE_DAY.bit
_PAST = Form.PAST.value
_HELD, _PLANNED, _CANCELLED = MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.CANCELLED
_OPENING = 4
_TWO = 2
"""How far into a sentence a noun stands with which it begins."""
_CALLS = frozenset({"phone_call", "video_call"})
_CLAUSE = 40
"""How far behind those who met the verb of the clause may stand."""
_WISHES = frozenset({"agree", "propose", "hope", "invite", "urge", "ask", "wish", "offer", "accept"})


def read_nouns(reading: Reading, told: list[Encounter]) -> Iterator[Encounter]:
    """Find the encounters that nouns of a sentence tell, beside those that its verbs `told`."""
    covered = {token for one in told for token in range(one.first - 1, one.first + 14)}
    shown = reading.sentence.zone in _SHOWN
    frame = _is_frame(reading)
    taking_place = reading.bits & _NEGATION or not reading.page.taking_place.isdisjoint(
        reading.norms[reading.first : reading.last + 1]
    )
    count = 0
    for index, term in reading.nouns:
        if reading.quoted[index] or count >= 4:
            continue
        status = _taking_place(reading, term.last + 1) if taking_place and not _is_on(reading, index) else None
        if status is _PLANNED and is_wished(reading, index):
            status = None
        if index in reading.content and status is not _PLANNED:
            continue
        if (index in covered and status is None) or reading.qualifies(term) or _manner(reading, index):
            continue
        if _calls_on(reading, index, term) or reading.classes[index - 1] & (_FUTURE | _INFINITIVE):
            continue  # `calls on A`, `will visit A`: verbs
        found = _encounter(reading, index, term, status, shown=shown, frame=frame, alone=not told)
        if found is not None:
            count += 1
            yield found


def _encounter(
    reading: Reading, index: int, term: Term, status: MeetingStatus | None, *, shown: bool, frame: bool, alone: bool
) -> Encounter | None:
    noun: EncounterNoun = term.value
    if noun.kind == "message":
        return None
    background = reading.in_background(index) and not frame and not _just_held(reading, index, term)
    people = partners(reading, term.last + 1, min(term.last + 40, reading.last))
    owner = _owner(reading, index)
    theirs = alone and background and not (owner or people) and reading.classes[index - 1] & _POSSESSIVE
    pair = _pair_before(reading, index, term) if theirs else ()
    owner, background = pair or owner, background and not pair
    if owner and people and owner[0].first == people[0].first:
        owner = ()
    within = _within(reading, index)
    said_after = background and any(
        reading.norms[at] in reading.sets["upon"] for at in range(max(index - 3, reading.first), index)
    )
    if not owner and people and status is None and (within or said_after):
        owner = _subject(reading, people)
    if not owner and not people and status is None and within and noun.kind not in {"conference", "visit"}:
        owner, people = _pair_ahead(reading, index, term)
    if not owner and not people and status is None and within and noun.kind in _CALLS and _opens(reading, index):
        owner = _speaker(reading, term)
    mine = bool(reading.author) and status is None and not background and _mine(reading, index, term)
    owner = reading.author if mine and people and not owner else owner
    everyone = tuple(mention for mention in (*owner, *people) if mention.kind in SIDES)
    if status is None and not everyone and _again(reading, index, term):
        status = _HELD
    elif status is None and not shown and not frame and not mine:
        opens = everyone and not background and ((within and index - reading.first < 6) or _heads(reading, index, term))
        shows = pair or within or background or _between(reading, term, everyone) or opens
        if not shows or (len(everyone) < 2 and not opens):
            return None
    if status is None and shown and not everyone:
        return None
    if status is _PLANNED and not everyone:
        owner = everyone = _attending(reading, index)
    if status is _CANCELLED and not everyone:
        everyone = tuple(reading.leading()[:1])
    told = encounter(
        reading,
        "conference" if not everyone and _of_gathering(reading, term) else noun.kind,
        index,
        term.last,
        status or _HELD,
        tuple(mention for mention in owner if mention.kind in SIDES),
        tuple(mention for mention in people if mention.kind in SIDES),
        f"encounter-noun:{noun.noun}",
        specific=shown or noun.kind != "meeting",
        each=noun.many,
        background=background and status is None,
        frame=frame,
    )
    if status is None and noun.kind == "visit" and not shown:
        return None
    if status is _PLANNED and not everyone and told.place is None and (told.date is None or told.date.date is None):
        return None
    if noun.kind == "visit":
        goal = next((place for place in reading.window(reading.places, term.last, 0, 14) if place.goal), None)
        told = evolve(told, place=goal or told.place)
    return told


def _pair_before(reading: Reading, index: int, term: Term) -> tuple[Mention, ...]:
    """``A held a press conference with B after their talks in Lima on Thursday``: the only two, who met these days."""
    if term.value.kind not in {"meeting", "any", *_CALLS} or reading.norms[index - 1] in reading.words.lexicon.genders:
        return ()  # not `after his meeting`
    before = [mention for mention in reading.people if mention.last < index and mention.kind in SIDES]
    days = reading.window(reading.dates, index, _CLAUSE, _CLAUSE)
    recent = any(reading.classes[day.first] & _RELATIVE_DAY or day.ahead is not None for day in days)
    return tuple(before) if len(before) == single(before) == _TWO and recent else ()


def _just_held(reading: Reading, index: int, term: Term) -> bool:
    """``will begin work, following a meeting between A and B in Lima yesterday``: told for the first time."""
    new = reading.classes[index - 1] & _ARTICLE and not reading.classes[index - 1] & _DEFINITE
    if not new or reading.sentence.zone is not _BODY or term.value.kind not in {"meeting", "any", *_CALLS}:
        return False
    days = reading.window(reading.dates, index, 0, _CLAUSE)
    return any(reading.classes[day.first] & _RELATIVE_DAY or day.ahead is not None for day in days)


def _mine(reading: Reading, index: int, term: Term) -> bool:
    """``Good talk with A today.``: a sentence of who signs the page, with a noun for its predicate."""
    behind = range(term.last + 1, min(term.last + _OPENING, reading.last))  # `Good call this morning with A`
    with_whom = any(reading.classes[at] & _WITH for at in behind)
    return with_whom and _opens(reading, index) and not any(clause.subjects for clause in reading.clauses)


def _opens(reading: Reading, index: int) -> bool:
    """``In a 40-minute phone call, A pressed B``: a call of which nothing was told before."""
    near = range(max(reading.first, index - _OPENING), index)
    return index - reading.first <= _OPENING + 1 and not any(reading.classes[at] & _KNOWN for at in near)


def _speaker(reading: Reading, term: Term) -> tuple[Mention, ...]:
    """Give the one who speaks or acts behind a noun with which the sentence opens."""
    mention = next((one for one in reading.people if one.first > term.last), None)
    fits = mention is not None and mention.kind in SIDES and reading.norms[mention.first - 1] == ","
    return (mention,) if fits and mention is not None else ()


def _again(reading: Reading, index: int, term: Term) -> bool:
    """``The talks in Oslo focused on A``, ``During the phone call, they``: told before, and now where or how."""
    if (
        reading.sentence.zone is not _BODY
        or not reading.first < index < reading.first + _OPENING
        or not reading.classes[index - 1] & (_DEFINITE | _POSSESSIVE)
    ):
        return False
    if term.value.kind in _CALLS:
        return not term.value.many and _within(reading, index)
    behind = term.last + 2 + (reading.norms[min(term.last + 1, reading.last)] in reading.sets["held"])
    return term.value.kind in {"meeting", "any"} and any(
        place.first == behind and not place.goal for place in reading.window(reading.places, term.last, 0, 5)
    )


def _between(reading: Reading, term: Term, everyone: tuple[Mention, ...]) -> bool:
    """``were the topics of Tuesday's meeting between A and B in Warsaw``: where day or place shows that it is told."""
    at = term.last + 1
    if at > reading.last or not reading.classes[at] & _BETWEEN or single(everyone) < 2:
        return False
    near = reading.window(reading.dates, term.last, 6, 40)
    if any(date.reason == "month" for date in near):
        return False
    return bool(near or reading.window(reading.places, everyone[-1].last, 0, 6))


def _heads(reading: Reading, index: int, term: Term) -> bool:
    """``The talks with A focused on B``, ``The first item was a meeting in Lima with A``: a subject, or what was."""
    at = index - 1
    while at >= reading.first and index - at < _OPENING and not reading.classes[at] & _BEFORE_SUBJECT:
        at -= 1
    if at >= reading.first and not reading.classes[at] & _BE_PAST:
        return False
    behind = term.last + 1
    place = next((one for one in reading.window(reading.places, behind, 0, 3) if one.first <= behind + 2), None)
    if place is not None:
        behind = place.last + 1
    return (
        reading.sentence.zone is _BODY
        and term.value.kind not in {"conference", "visit", "message"}
        and behind < reading.last
        and bool(reading.classes[behind] & (_WITH | _BETWEEN))
        and (at >= reading.first or _was(reading, behind))
    )


def _was(reading: Reading, at: int) -> bool:
    """Say whether the verb behind those who met tells what has been: no modal comes first."""
    for index in range(at, min(at + _CLAUSE, reading.last) + 1):
        mask = reading.classes[index]
        if mask & _NOT_TOLD:
            return False
        past = mask & _VERB_ROWS and any(
            term.kind in _VERBS and term.form & _PAST for term in reading.terms.get(index, ())
        )
        if past or mask & _BE_PAST or reading.norms[index].endswith(reading.words.lexicon.suffixes["participle"]):
            return index not in reading.by_last or not reading.words.tokens.capital[index]
    return False


def _pair_ahead(reading: Reading, index: int, term: Term) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """``During a meeting in Lima, A and B agreed``, ``At a meeting, A told B that``: the two of that clause."""
    for clause in reading.clauses[:6]:
        if clause.cue_first <= term.last or not clause.subjects:
            continue
        subjects = tuple(mention for mention in clause.subjects if mention.kind in SIDES)
        if clause.kind is not _CUE or single(subjects) != len(subjects):
            return (), ()
        if len(subjects) > 1:
            return subjects, ()
        told = reading.by_first.get(clause.cue_last + 1)
        indefinite = not reading.classes[index - 1] & (_DEFINITE | _DEMONSTRATIVE)
        if told is None or not single((told,)) or not indefinite:
            return (), ()
        return subjects, (told,)
    return (), ()


def _manner(reading: Reading, index: int) -> bool:
    """``in consultation with A``: how something is done."""
    return index > reading.first and bool(reading.classes[index - 1] & _IN)


def _of_gathering(reading: Reading, term: Term) -> bool:
    """``the meeting of the Supreme Council``: a body of many meets."""
    at = term.last + 1
    if at > reading.last or not reading.classes[at] & _OF:
        return False
    return any(other.value.kind == "conference" for _, other in reading.nouns_in(at + 1, at + 7))


def _calls_on(reading: Reading, index: int, term: Term) -> bool:
    """``Ugandan Minister calls on Foreign Adviser``: a verb, and no calls."""
    return term.last == index and any(
        verb.kind is _ENCOUNTER and verb.value.frame == "guest" and index < verb.last <= reading.last
        for verb in reading.terms[index]
    )


def _is_frame(reading: Reading) -> bool:
    """``Following the meeting of A with B in Kyiv, a spokesperson issued the following statement:``."""
    return reading.norms[reading.last] == ":" and any(
        reading.classes[index] & _NAMED_SPEAKER for index in range(max(reading.first, reading.last - 24), reading.last)
    )


def is_wished(reading: Reading, index: int) -> bool:
    """What is agreed, hoped, proposed or asked for is no entry."""
    for clause in reading.clauses[:24]:
        if clause.kind is _CUE and clause.content_first <= index <= clause.content_last and clause.row is not None:
            return clause.row.act in _WISHES  # type: ignore[attr-defined]
    return False


def _attending(reading: Reading, index: int) -> tuple[Mention, ...]:
    """``confirmed her participation in the forum``: who will be there."""
    for at in range(max(reading.first, index - 8), index):
        if reading.norms[at] in reading.sets["participation"]:
            for clause in reading.clauses[:24]:
                if clause.content_first <= at <= clause.content_last and clause.subjects:
                    return clause.subjects
    return ()


def _subject(reading: Reading, taken: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """``In a phone call with A, B said``; ``He spoke during a meeting with A``: who met the partners."""
    inside = {mention.first for mention in taken}
    for mention in reading.leading():
        if mention.first not in inside and not mention.plural:
            return (mention,)
    return ()


def _within(reading: Reading, index: int) -> bool:
    """``during a meeting with A``, ``in his meeting with A``."""
    for at in range(index - 1, max(index - 8, reading.first - 1), -1):
        if reading.norms[at] in reading.sets["within"]:
            return True
        if reading.classes[at] & _PREPOSITION:
            return False
    return False


def _owner(reading: Reading, index: int) -> tuple[Mention, ...]:
    """``President X's Call``, ``his meeting``: those whose encounter it is."""
    for at in range(index - 1, max(index - 8, reading.first - 1), -1):
        mask = reading.classes[at]
        if mask & _CLITIC or (reading.norms[at] in {"'", "’"} and at - 1 in reading.by_last):
            owner = reading.by_last.get(at - 1)
            if owner is None:
                return ()
            group = [owner]
            while len(group) < 8:
                left = group[0].first - 1
                before = reading.by_last.get(left - 1)
                if before is None or not (reading.classes[left] & _AND or reading.norms[left] == ","):
                    break
                group.insert(0, before)
            return tuple(mention for mention in group if mention.kind in SIDES)
        if mask & _OPENS_PHRASE:
            return ()
        own = reading.by_last.get(at)
        if (
            reading.title
            and own is not None
            and own.kind in {MentionKind.NAME, MentionKind.OFFICE}
            and own.first == reading.first
        ):
            # `PM call with President A`
            return (own,)
    return ()


def _taking_place(reading: Reading, after: int) -> MeetingStatus | None:
    """``was held``, ``took place``, ``will be held``, ``to be held``: the noun as the subject of its taking place."""
    words = reading.sets
    future, planned = False, None
    for index in range(after, min(after + 60, reading.last + 1)):
        norm, mask = reading.norms[index], reading.classes[index]
        before = reading.classes[index - 1]
        if (
            mask & _FUTURE
            or norm in words["planned"]
            or (mask & _INFINITIVE and index < reading.last and reading.classes[index + 1] & _BE)
        ):
            future = True
        if norm in words["taking"] and not (index < reading.last and reading.norms[index + 1] in words["place"]):
            continue
        if norm in words["held"] and (before & (_BE | _ADVERB) or norm in words["happened"]):
            return _PLANNED if future else _HELD
        if norm in words["happen"] and future:
            planned = _PLANNED  # unless it `has been postponed`
        off = norm in words["called"] and index < reading.last and reading.norms[index + 1] in words["off"]
        if (norm in words["cancelled"] or off) and before & (_BE | _HAVE | _ADVERB):
            return _CANCELLED
        if mask & _NEGATION and before & _DO and _happens(reading, index + 1):
            return _CANCELLED  # `A meeting scheduled for the same day did not take place`
        if norm == ";" or (index in reading.heads and index > after):
            break
        if mask & _RELATIVE and index > after + 2 and reading.norms[index - 1] != ",":
            break
    return planned


def _is_on(reading: Reading, noun: int) -> bool:
    """``The Minister, who is on a tour of A, will meet B``: no tour meets anybody."""
    return any(
        reading.classes[at] & _ON and reading.classes[at - 1] & _BE
        for at in range(max(noun - _OPENING, reading.first + 1), noun)
    )


def _happens(reading: Reading, at: int) -> bool:
    """``take place``, ``materialise``: the base form by which a noun comes about."""
    words = reading.sets
    return at < reading.last and reading.norms[at] in words["taking"] and reading.norms[at + 1] in words["place"]


def read_bodies(reading: Reading) -> Iterator[Encounter]:
    """Find sittings of a body that are told ahead: ``The Executive Committee will meet in A on B``."""
    for index, term in reading.verbs:
        if term.value.frame not in {"person", "sitting"} or reading.quoted[index] or index in reading.content:
            continue
        at = index - 1
        future = False
        for _ in range(6):
            if at <= reading.first:
                break
            mask = reading.classes[at]
            if mask & _FUTURE or (
                mask & _INFINITIVE
                and (reading.classes[at - 1] & _BE or reading.norms[at - 1] in reading.sets["planned"])
            ):
                future = True
            elif not (mask & (_ADVERB | _BE) or reading.norms[at] in reading.sets["planned"]):
                break
            at -= 1
        if (
            not future
            or at < reading.first
            or reading.norms[at] not in reading.sets["bodies"]
            or (at in reading.by_last and reading.by_last[at].kind in SIDES)
        ):
            continue
        told = encounter(
            reading,
            "conference",
            index,
            term.last,
            _PLANNED,
            (),
            (),
            f"encounter:{term.value.id}",
        )
        if told.place is not None or (told.date is not None and told.date.date is not None):
            yield told
            return
