"""What goes with the telling of an encounter: medium, day, place, occasion, duration, who asked for it.

A day or place belongs to the encounter when it stands in the clause that tells it: not in what only
refers to another time (``following their meeting in May``), and not in what was talked about.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypedDict

from readoutkit.findings import ClauseKind, Encounter, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.meetings.reading import SIDES

if TYPE_CHECKING:
    from typing import Unpack

    from readoutkit.findings import DateMention, Mention, PlaceMention
    from readoutkit.models import Span
    from readoutkit.stages.meetings.reading import Reading

_WITH = WordClass.WITH.value
_BE = WordClass.BE.value
_FOR = WordClass.FOR.value
_INFINITIVE = WordClass.INFINITIVE.value
_NO_VERB = WordClass.ARTICLE.value | WordClass.POSSESSIVE.value
_ON = WordClass.ON.value
_AT_ON = WordClass.AT.value | WordClass.ON.value
_AND = WordClass.CONJUNCTION_AND.value
_ARTICLE = WordClass.ARTICLE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_QUANTITY = WordClass.QUANTITY.value
_AMOUNT = WordClass.NUMBER_WORD.value | WordClass.ARTICLE.value | _AND | _QUANTITY
_CALLS = frozenset({MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL})
_MEDIUMS = {"by_phone": "phone_call", "by_video": "video_call", "in_person": "meeting"}
_FUTURE = WordClass.FUTURE.value
_IN = WordClass.IN.value
_TOPIC, _ENCOUNTER = ClauseKind.TOPIC, ClauseKind.ENCOUNTER
_KINDS = {kind.value: kind for kind in MeetingKind}
_NUMBER_WORD = WordClass.NUMBER_WORD.value
_REACH = 70
_NAMED = 4
_STAMP, _YEAR = 2, 4
"""A day that begins with its year among so many first words of a page is that of the page."""
_QUALIFIERS = 3
"""How many words before the noun of an encounter may tell its medium."""
_IN_HIS = 3
_OWN = 4
_VISIT = 9
"""How many tokens before a place its visit may stand, and before the visit what leads to it."""


class Told(TypedDict, total=False):
    """The fields of an `Encounter` that only the finder of its words can tell."""

    host: tuple[Mention, ...]
    background: bool
    each: bool
    frame: bool
    unnamed: tuple[int, int] | None
    general: bool
    anew: bool


def encounter(
    reading: Reading,
    kind: str,
    first: int,
    last: int,
    status: MeetingStatus,
    subjects: tuple[Mention, ...],
    others: tuple[Mention, ...],
    rule: str,
    *,
    specific: bool = True,
    caller: tuple[Mention, ...] = (),
    goal: PlaceMention | None = None,
    **told_else: Unpack[Told],
) -> Encounter:
    """Make the telling of an encounter whose words stand from `first` to `last`.

    `kind` may be ``any``: words such as ``talks`` that fit meetings and calls alike. Where the clause tells
    neither who asked for it nor the place, it was the `caller`, and where it led to (`goal`).
    """
    if kind == "any":
        kind, specific = "meeting", False
    told = _KINDS[kind]
    by = _in_its_name(reading, last) if told is MeetingKind.MEETING else None
    if by is None and not specific:
        by = medium(reading, first)
    if by is not None:
        told, specific = _KINDS[by], True
    end = topic_start(reading, last) if reading.dates or reading.places else reading.last + 1
    date = _date(reading, first, end, ahead=status is not MeetingStatus.HELD)
    initiator, owner = requested(reading)
    place: PlaceMention | None = None
    if told not in _CALLS:
        place = _place(reading, first, last, end) if told is not MeetingKind.MESSAGE else None
    elif told is MeetingKind.PHONE_CALL and not specific:
        # `spoke in Rome with A` was no call
        place = _place(reading, first, last, end, strict=True)
        told = told if place is None else MeetingKind.MEETING
    return Encounter(
        told,
        reading.words.tokens.span(first, last),
        status,
        subjects,
        tuple(mention for mention in dict.fromkeys(others) if mention not in subjects),
        date,
        place or goal,
        reading.number,
        first,
        rule,
        initiator=initiator or caller,
        owner=owner,
        occasion=occasion(reading),
        duration=duration(reading),
        specific=specific,
        same_day=_same_day(reading, first),
        in_dateline=date is not None and date.first <= reading.dateline_end,
        further=_further(reading, first),
        **told_else,
    )


def _in_its_name(reading: Reading, noun: int) -> str | None:
    """``a virtual consultative meeting``: tell a call by a word before its noun."""
    before = reading.norms[max(reading.first, noun - _QUALIFIERS) : noun]
    if not reading.sets["on_line"].isdisjoint(before):
        return "video_call"
    return None if reading.sets["on_the_phone"].isdisjoint(before) else "phone_call"


def medium(reading: Reading, token: int) -> str | None:
    """Tell a call or a meeting by the words around its verb (``spoke by phone with``)."""
    for name, kind in _MEDIUMS.items():
        found = reading.near(name, token, 30, 60)
        if found is not None and not reading.in_background(found.first):
            return kind
    return None


def _date(reading: Reading, first: int, end: int, *, ahead: bool) -> DateMention | None:
    """Take the nearest day of the clause, which ends at `end`; a month alone only where no day is told.

    What is still `ahead` is not on the day of a dateline.
    """
    if not reading.dates:
        return None
    best: DateMention | None = None
    month: DateMention | None = None
    aside = reading.in_background(first)  # `preparations for the forum to be held in Lima`
    for date in reading.window(reading.dates, first, _REACH, _REACH):
        if reading.in_background(date.first) and not aside:
            continue
        first_word = reading.norms[date.first]
        if date.first < _STAMP and len(first_word) >= _YEAR and first_word[:_YEAR].isdecimal():
            continue  # `2026-03-17 The Minister met A`
        if date.reason == "month":
            if month is None and date.first < end:
                month = date
            continue
        opens = reading.dateline_end + 2  # `RIGA, 5 May – In March A met B`
        if date.first <= reading.dateline_end and (
            ahead
            or any(
                other.first > reading.dateline_end and (other.reason != "month" or other.first == opens)
                for other in reading.dates[:4]
            )
        ):
            continue
        if best is None or _distance(date.first, first, end) < _distance(best.first, first, end):
            best = date
    return best or month


def _distance(at: int, first: int, end: int) -> tuple[bool, int]:
    return at >= end, abs(at - first)


def _place(reading: Reading, first: int, last: int, end: int, *, strict: bool = False) -> PlaceMention | None:
    """Take the city, else the venue, else the country in which the clause up to `end` says that it took place.

    Where it says none, a visit that it tells of does: ``during her visit to Accra``.
    """
    if not reading.places:
        return None
    topic = next(
        (clause.content_first for clause in reading.clauses[:12] if clause.cue_last == last and clause.kind is _TOPIC),
        end,
    )
    near: list[PlaceMention] = [
        place
        for place in reading.window(reading.places, first, _REACH, _REACH)
        if place.first < end
        and (reading.in_background(first) or not reading.in_background(place.first))
        # `discussed the situation in Sudan`, but `discussed trade in Riga`
        and (place.first < topic or place.kind == "city")
        and not (strict and place.kind == "country")
        and not _on_duty(reading, place)
        and not (place.kind == "venue" and first < place.first <= last)  # `took part in the Munich Security Conference`
        and (not place.goal or (_on_visit(reading, place) and not strict))
    ]
    for goal in (False, True) if near else ():
        for kind in ("city", "locality", "venue", "country"):
            mine = [place for place in near if place.kind == kind and place.goal is goal]
            if mine:
                after = [place for place in mine if place.first > first]
                return after[0] if after else mine[-1]
    return None


def _on_duty(reading: Reading, place: PlaceMention) -> bool:
    """``who ends her posting in Accra``: where somebody serves, not where a meeting was."""
    at = place.first - 2
    return (
        at > reading.first
        and bool(reading.classes[at + 1] & _IN)
        and reading.norms[at] in reading.sets["duties"]
        and any(reading.classes[token] & _POSSESSIVE for token in range(max(reading.first, at - _OWN), at))
    )


def _on_visit(reading: Reading, place: PlaceMention) -> bool:
    """``who is on an official visit to Lima``, ``within the framework of her visit to``: whoever is there now."""
    begin = max(reading.first, place.first - 2 * _VISIT)
    at = bisect_left(reading.nouns, place.first, key=lambda noun: noun[0]) - 1
    if at < 0 or reading.nouns[at][1].value.kind != "visit" or reading.nouns[at][0] < place.first - _VISIT:
        return False
    before = range(max(begin, reading.nouns[at][0] - _VISIT), reading.nouns[at][0])
    own = before[-_IN_HIS:]
    now = any(reading.norms[token] in reading.sets["on_visit"] for token in before) or (
        # `In her first visit to Accra`
        any(reading.classes[token] & _IN for token in own)
        and any(reading.classes[token] & _POSSESSIVE for token in own)
    )
    return now and not any(reading.classes[token] & (_FUTURE | _INFINITIVE) for token in before)


def topic_start(reading: Reading, last: int) -> int:
    """Find where the words begin that tell what was said: a place there is no place of the encounter."""
    for clause in reading.clauses[:12]:
        if clause.cue_first > last and clause.kind is not _ENCOUNTER:
            return clause.cue_first
    about, norms, classes = reading.sets["about"], reading.norms, reading.classes
    for index in range(last + 1, min(last + _REACH, reading.last)):
        if classes[index] & _INFINITIVE and purpose(reading, index):
            return index
        if norms[index] in about and index + 1 not in reading.date_by_first and index + 1 not in reading.by_first:
            following = norms[index + 1 : index + 3]
            if classes[index] & _ON and not reading.calendar["day"].isdisjoint(norms[index + 1 : index + 4]):
                continue  # `on the last day of her visit to Peru`
            if not any(reading.date_by_first.get(index + step) for step in (1, 2, 3)) and not (
                classes[index] & _ON and any(norm in reading.sets["margins"] for norm in following)
            ):
                return index
    return reading.last + 1


def purpose(reading: Reading, index: int) -> bool:
    """Say whether an infinitive of purpose begins: who and what stands in it is spoken of."""
    if index >= reading.last or not reading.classes[index] & _INFINITIVE:
        return False
    following = index + 1
    before = reading.norms[index - 1] if index > reading.first else ""
    if reading.classes[following] & _BE or before in reading.sets["planned"]:
        return False  # `the forum to be held`, `is due to convene`
    if reading.classes[following] & _NUMBER_WORD or reading.classes[index - 1] & _BE:
        return False  # `for close to three hours`, `was to take place`
    return (
        not reading.classes[following] & _NO_VERB
        and not reading.words.tokens.capital[following]
        and following not in reading.by_first
    )


def requested(reading: Reading) -> tuple[tuple[Mention, ...], int | None]:
    """``at the request of A``, ``initiated by A``, ``at A's request``, ``at her request``: who, and the possessive."""
    for found in reading.phrases("request")[:3]:
        mention = reading.by_first.get(found.last + 1)
        if mention is not None:
            return (mention,), None
    for found in reading.phrases("request_after")[:3]:
        owner = found.first - 1
        mention = reading.by_last.get(owner - 1)
        if reading.classes[owner] & _CLITIC and mention is not None and mention.kind is not MentionKind.PRONOUN:
            return (mention,), None
        if reading.classes[owner] & (_CLITIC | _POSSESSIVE) and _at_request(reading, owner):
            named = [one for one in reading.people if one.last < owner - 1 and one.kind in SIDES and not one.plural]
            return tuple(named[-_NAMED:]), owner
    return (), None


def _at_request(reading: Reading, owner: int) -> bool:
    return any(reading.classes[token] & _AT_ON for token in range(max(reading.first, owner - 3), owner))


def occasion(reading: Reading) -> Span | None:
    """Find the event on whose sidelines the encounter took place."""
    for found in reading.phrases("occasion")[:2]:
        begin = end = found.last + 1
        if begin > reading.last:
            return None
        while end < min(reading.last, begin + 30) and not _ends_occasion(reading, end + 1):
            end += 1
        return reading.words.tokens.span(begin, end)
    return None


def _ends_occasion(reading: Reading, token: int) -> bool:
    if reading.norms[token] in {",", ".", ";", ")", "("} or reading.classes[token] & (_INFINITIVE | _WITH):
        return True
    if token in reading.heads or token in reading.date_by_first:
        return True
    following = token + 1
    if reading.unit is not None and token + 1 <= reading.unit <= token + 4 and reading.classes[token] & _FOR:
        return True  # `on the sidelines of the forum for about forty minutes`
    return following in reading.date_by_first or any(
        place.first - 1 == token for place in reading.window(reading.places, token, 0, 3)
    )


def duration(reading: Reading) -> Span | None:
    """``for 40 minutes``, ``one hour``, ``two and a half hours``, ``an hour and a half``."""
    if reading.unit is None:
        return None
    first = last = reading.unit
    while first > reading.first and (reading.classes[first - 1] & _AMOUNT or reading.norms[first - 1][0].isdigit()):
        first -= 1
    while reading.classes[first] & _AND or (
        reading.classes[first] & _QUANTITY and not reading.classes[first + 1] & _ARTICLE
    ):
        first += 1  # `some 50 minutes`, but `half an hour`
    if last + 3 <= reading.last and reading.classes[last + 1] & _AND and reading.classes[last + 3] & _QUANTITY:
        last += 3
    return reading.words.tokens.span(min(first, reading.unit - 1), last)


def _same_day(reading: Reading, first: int) -> bool:
    return reading.has("same_day") or reading.near("same_visit", first, 40, 40) is not None


def _further(reading: Reading, first: int) -> bool:
    """``also met``: one more, told without the day of the one before."""
    if reading.sets["further"].isdisjoint(reading.norms[max(first - 2, reading.first) : first]):
        return False
    return reading.sets["during"].isdisjoint(
        reading.norms[max(first - 40, reading.first) : min(first + 40, reading.last)]
    )
