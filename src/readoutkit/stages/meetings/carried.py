"""Encounters that a verb carries as a noun: ``held talks with A``, ``received a call``, ``attended the summit``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Encounter, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter
from readoutkit.stages.meetings.reading import SIDES, Reading, single
from readoutkit.stages.meetings.sides import (
    common_side,
    joined_side,
    many_at_once,
    partners,
    people_of,
    separately,
    unnamed,
)

if TYPE_CHECKING:
    from readoutkit.findings import Mention
    from readoutkit.lexicon import Term
    from readoutkit.stages.meetings.predicates import Predicate

_AND = WordClass.CONJUNCTION_AND.value
_OF = WordClass.OF.value
_HAVE = WordClass.HAVE.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_THAT = WordClass.COMPLEMENTIZER.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_NEXT_VERB = _INFINITIVE | _HAVE | _FUTURE
_NUMBER = WordClass.NUMBER_WORD.value | WordClass.ALL.value
_KNOWN = WordClass.DEFINITE.value | WordClass.DEMONSTRATIVE.value | WordClass.ALL.value
_TOLD = frozenset({Kind.CUE, Kind.TOPIC})
_PARTICIPLE = Form.PARTICIPLE.value
_CANCELS = frozenset({"cancel", "cancel-us", "call-off"})
_WRITTEN = frozenset({"receive-call", "send"})
"""Verbs of letters and messages that somebody has written to somebody."""
_HANDED_OVER = frozenset({"present", "accept"})
"""Verbs of what an ambassador hands over, and of nothing else that tells an encounter."""
_GATHERED = frozenset(
    {
        "attend",
        "participate",
        "participate-then",
        "take-part",
        "take-part-then",
        "address",
        "join-event",
        "conclude-his",
        "conclude-her",
    }
)


def with_noun(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``held talks with``, ``received a call from``, ``attended the summit``."""
    row = predicate.row
    if predicate.passive:
        return None
    if row.id in _CANCELS:
        predicate = predicate._replace(status=MeetingStatus.CANCELLED)
    found = reading.noun_at(predicate.last + 1, predicate.end)
    if found is None or not _governs(reading, predicate.last + 1, found[0]):
        return None
    noun = found[1]
    others = people_of(
        partners(
            reading,
            noun.last + 1,
            predicate.end,
            by=row.id == "receive-call" or row.id in _GATHERED,
            hosted=row.id in reading.sets["hosts"],
        )
    )
    kind = _kind(reading, predicate, noun, others)
    subjects = predicate.subjects
    if kind is None:
        return None
    if row.id in _GATHERED and _is_line(reading, predicate.last + 1, found[0], noun):
        return _attended(reading, predicate, noun)
    if kind in {"conference", "visit"}:
        others = ()
    people = people_of(subjects)
    ahead = kind == "conference" and predicate.status is MeetingStatus.PLANNED
    if not people and not others and not subjects and not ahead:
        return None
    side = None
    if kind not in {"conference", "visit", "message"}:
        side = common_side(reading, others, predicate.end)
        if side is not None:
            others = ()
        else:
            side = joined_side(reading, others, predicate.end) if others else unnamed(reading, noun.last, predicate.end)
    if kind == "visit" and not people:
        return None
    told = encounter(
        reading,
        kind,
        predicate.first,
        noun.last,
        predicate.status,
        people,
        others,
        f"encounter:{row.id}",
        caller=others if row.id == "receive-call" else subjects if row.id in reading.sets["callers"] else (),
        host=people[:1] if row.id in reading.sets["hosts"] else (),
        each=noun.value.many or separately(reading, predicate.first, predicate.last),
        general=many_at_once(others) or (noun.value.many and not others),
        anew=_anew(reading, found[0], noun),
        unnamed=side,
    )
    goal = None
    if kind == "visit":
        goal = next((place for place in reading.window(reading.places, noun.last, 0, 10) if place.goal), None)
    return told if goal is None else evolve(told, place=goal)


def _kind(reading: Reading, predicate: Predicate, noun: Term, others: tuple[Mention, ...]) -> str | None:
    """Tell the kind by noun and verb together; ``None`` where they tell no encounter."""
    row, kind = predicate.row, str(noun.value.kind)
    credentials = noun.value.noun in reading.sets["credentials"]
    if (row.id in _HANDED_OVER) is not credentials and (row.id in _HANDED_OVER or row.id != "receive-call"):
        return None
    if kind == "message":
        return kind if row.id in _WRITTEN and 0 < single(others) == len(others) else None
    if row.id == "send":
        return None
    if row.id == "receive-call":
        if kind in {"visit", "conference"}:
            return None
        courtesy = noun.value.noun in reading.sets["courtesies"]
        return "phone_call" if kind in {"meeting", "any"} and not courtesy else kind
    few = any(
        reading.norms[token] in reading.sets["few"] for token in range(max(reading.first, noun.last - 4), noun.last)
    )
    if (
        kind in {"meeting", "any"}
        and not few
        and (_gathering(reading, noun.last + 1) or (row.id in _GATHERED and single(others) == 0))
    ):
        return "conference"
    if kind == "conference" and noun.value.noun in reading.sets["sittings"] and _two_sides(predicate.subjects):
        return "meeting"  # `the two ministers co-chaired the session`
    sitting = kind == "conference" and row.id not in _GATHERED and noun.value.noun in reading.sets["sittings"]
    if sitting and (others or unnamed(reading, noun.last, predicate.end) is not None):
        return "meeting"  # `had a roundtable with youth leaders`
    if kind == "conference" and row.id not in _GATHERED and 0 < single(others) == len(others) < 3:
        return "meeting"  # `held a summit with A`
    return kind


def _two_sides(subjects: tuple[Mention, ...]) -> bool:
    """Say whether two people of two countries are told, and nobody else."""
    return len(subjects) == 2 and all(single((one,)) == 1 for one in subjects)


def _attended(reading: Reading, predicate: Predicate, noun: Term) -> Encounter | None:
    """``A also attended the meeting``: who was present at one told before."""
    if not predicate.subjects:
        return None
    gathering = noun.value.kind == "conference"
    told = encounter(
        reading,
        "conference" if gathering else "any",
        predicate.first,
        noun.last,
        predicate.status,
        (),
        people_of(predicate.subjects),
        f"encounter:{predicate.row.id}",
    )
    return evolve(told, present=True, every=noun.value.many, date=told.date if gathering else None, place=None)


def _gathering(reading: Reading, following: int) -> bool:
    """``the meeting of BRICS foreign ministers``: of many, of whom none is named."""
    if following >= reading.last or not reading.classes[following] & _OF:
        return False
    mention = reading.by_first.get(following + 1) or reading.by_first.get(following + 2)
    return mention is not None and mention.kind is MentionKind.COLLECTIVE and mention.plural and not mention.countries


def _governs(reading: Reading, at: int, noun: int) -> bool:
    """Say whether only the words of a noun phrase stand between a verb and the noun of an encounter."""
    for index in range(at, noun):
        mask = reading.classes[index]
        if mask & _NEXT_VERB or reading.norms[index] == ";":
            return False
        if mask & _AND and any(term.kind is Kind.ENCOUNTER for term in reading.words.terms.get(index + 1, ())):
            return False  # `will give remarks and participate in a discussion`
        if mask & _THAT and not (mask & _DEMONSTRATIVE and not reading.classes[index + 1] & _ARTICLE):
            return False  # `concluded that the talks had gone well`, but `held that meeting`
        if index == at and any(
            (term.kind is Kind.ENCOUNTER and term.value.id in _CANCELS)
            or (term.kind in _TOLD and term.form & _PARTICIPLE and reading.classes[at - 1] & _HAVE)
            for term in reading.words.terms.get(index, ())
        ):
            return False  # `has cancelled her visit`, `has discussed bilateral cooperation`
        if (
            mask & _PREPOSITION
            and not mask & _OF
            and index > at
            and reading.norms[index] not in reading.sets["through"]
            # `received, on Monday evening, a call`: a day or place may stand between
            and not any(index + step in reading.date_by_first for step in (1, 2, 3))
            and reading.norms[index - 1] != ","
        ):
            return False
        mention = reading.by_first.get(index)
        if mention is not None and mention.kind in SIDES and mention.kind is not MentionKind.COLLECTIVE:
            after = mention.last + 1
            owns = after <= reading.last and (
                reading.classes[after] & _CLITIC or reading.norms[after] in {"'", "’", "-"}
            )
            told = mention.name is None and mention.country is None and not reading.words.tokens.capital[mention.last]
            if not owns and not told:
                return mention.last >= noun
    return True


def _is_line(reading: Reading, at: int, noun: int, term: Term) -> bool:
    """``the meeting``, ``the two meetings``: known from before, without a name of its own."""
    if term.value.kind in {"visit", "message"} or not reading.classes[at] & _KNOWN:
        return False
    if term.value.kind == "conference" and (at + 1 != noun or reading.words.tokens.capital[noun]):
        return False
    if any(not reading.classes[token] & (_NUMBER | _ARTICLE) for token in range(at + 1, noun)):
        return False
    following = term.last + 1
    return (
        following > reading.last
        or reading.norms[following] in {".", ",", ";", ")"}
        or not (
            reading.classes[following] & _OF
            or (reading.norms[following].isalpha() and reading.words.tokens.capital[following])
        )
    )


def _anew(reading: Reading, noun: int, term: Term) -> bool:
    """``Following the meeting, the two co-chaired``: another one after that at hand."""
    begin = reading.phrases("afterwards")
    if not begin or begin[0].first > reading.first + 3:
        return False
    return not term.value.many and term.value.kind in {"meeting", "conference"} and noun > begin[0].last
