"""Encounters that a verb tells: ``met with``, ``received``, ``held talks with``, ``will travel to``.

Most come from the predicates that `clauses` found, the rest from `predicates`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import ClauseKind, Encounter, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter, medium
from readoutkit.stages.meetings.predicates import Predicate, predicate_at, subject_ahead
from readoutkit.stages.meetings.reading import SIDES, Reading, single
from readoutkit.stages.meetings.sides import (
    a_number_of,
    joined_side,
    many_at_once,
    met_at,
    partners,
    people_of,
    several,
    unnamed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Mention, PlaceMention
    from readoutkit.lexicon import Term

_BY = WordClass.BY.value
_OF = WordClass.OF.value
_HAVE = WordClass.HAVE.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_THAT = WordClass.COMPLEMENTIZER.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_IT = WordClass.IT.value
_NUMBER = WordClass.NUMBER_WORD.value | WordClass.ALL.value
_KNOWN = WordClass.DEFINITE.value | WordClass.DEMONSTRATIVE.value | WordClass.ALL.value
_HOSTS = frozenset({"receive", "host", "welcome", "host-event"})
_CALLERS = frozenset({"call", "telephone", "phone", "make", "place", "call-up"})
_GATHERED = frozenset(
    {"attend", "participate", "participate-then", "take-part", "address", "join-event", "conclude-his", "conclude-her"}
)
_REACH = 30


def read_verbs(reading: Reading) -> Iterator[Encounter]:
    """Find the encounters that the verbs of a sentence tell."""
    told: set[int] = set()
    for clause in reading.clauses:
        if clause.kind is not ClauseKind.ENCOUNTER:
            continue
        told.update(range(clause.cue_first, clause.cue_last + 1))
        subjects = clause.subjects or subject_ahead(reading, clause.cue_last)
        end = reading.last if clause.passive else clause.content_last
        found = _encounter(
            reading,
            Predicate(clause.row, clause.cue_first, clause.cue_last, end, subjects, clause.status, clause.passive),  # type: ignore[arg-type]
        )
        if found is not None:
            yield found
    reach = -1
    visits: list[Predicate] = []
    for index, term in reading.verbs:
        if index in told or index <= reach or index in reading.content or reading.quoted[index]:
            continue
        predicate = predicate_at(reading, index, term, visits)
        if predicate is None:
            continue
        if predicate.row.frame == "visited":
            visits.append(predicate)
        found = _encounter(reading, predicate)
        if found is not None:
            reach = term.last
            yield found


def _encounter(reading: Reading, predicate: Predicate) -> Encounter | None:
    row = predicate.row
    if reading.norms[reading.last] == "?" or _remembered(reading, predicate.first):
        return None
    if row.frame == "noun":
        return _with_noun(reading, predicate)
    if predicate.passive:
        return _passive(reading, predicate)
    if row.frame == "visited":
        return _visit(reading, predicate)
    others = reading.listed(met_at(reading, predicate.last + 1, predicate.end))
    if row.frame == "guest" and (not others or not _is_guest(reading, predicate, others)):
        return None
    others = people_of(others)
    subjects = people_of(predicate.subjects)
    side = joined_side(reading, others, predicate.end) if others else unnamed(reading, predicate.last, predicate.end)
    if not others and side is None and not several(subjects):
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
    specific = row.kind != "phone_call" or row.id in {"telephone", "phone", "call"}
    kind = row.kind
    told = encounter(
        reading,
        kind,
        predicate.first,
        predicate.last,
        predicate.status,
        subjects,
        others,
        f"encounter:{row.id}",
        specific=specific and kind != "meeting",
    )
    if row.id in _HOSTS:
        told = evolve(told, host=subjects, place=told.place or goal_of(reading, predicate.last))
    if row.id in _CALLERS and not told.initiator:
        told = evolve(told, initiator=subjects)
    general = many_at_once(others) or (side is not None and a_number_of(reading, side))
    return evolve(told, each=_separately(reading, predicate), general=general, unnamed=side)


def _remembered(reading: Reading, verb: int) -> bool:
    """``last met in May``: a memory."""
    return any(
        reading.norms[index] in reading.calendar["memory"] and index not in reading.date_by_first
        for index in range(max(reading.first, verb - 1), min(verb + 2, reading.last))
    )


def _dated(reading: Reading, predicate: Predicate) -> bool:
    """``conferred in Rome``, ``spoke on Monday``: a day or place right beside the verb."""
    near = [*reading.window(reading.dates, predicate.last, 6, 6), *reading.window(reading.places, predicate.last, 0, 4)]
    return any(abs(found.first - predicate.last) < 6 for found in near)


def _separately(reading: Reading, predicate: Predicate) -> bool:
    return any(
        reading.norms[token] in reading.calendar["separately"]
        for token in range(predicate.first, min(predicate.last + 4, reading.last + 1))
    )


def _is_guest(reading: Reading, predicate: Predicate, others: tuple[Mention, ...]) -> bool:
    """Say whether who follows is met: not `called on A to act`, not `welcomed A's decision`."""
    first = others[0]
    if first.kind is MentionKind.PRONOUN and (
        reading.classes[first.first] & _IT or not reading.classes[first.first] & _OBJECTIVE
    ):
        return False  # `called it a valuable step`
    if _thing_between(reading, predicate.last + 1, first.first):
        return False  # `welcomed the dialogue that President A has convened`
    follows = others[-1].last + 1
    if follows <= reading.last and (reading.classes[follows] & _CLITIC or reading.norms[follows] in {"'", "’"}):
        return False
    if predicate.row.id in {"call-on", "call-upon", "call"}:
        for at in range(first.last + 1, min(first.last + 10, reading.last)):
            if reading.norms[at] in {",", ";"}:
                break
            if (
                reading.classes[at] & _INFINITIVE
                and reading.norms[at + 1].isalpha()
                and not reading.words.tokens.capital[at + 1]
                and not reading.classes[at + 1] & (_ARTICLE | _PREPOSITION | _POSSESSIVE)
            ):
                return predicate.row.id == "call"
    return True


def _thing_between(reading: Reading, at: int, person: int) -> bool:
    """Say whether a noun phrase with an article stands between a verb and a person: it is what the verb is about."""
    index = at
    while index < person and (reading.classes[index] & WordClass.ADVERB.value or index in reading.date_by_first):
        index = reading.date_by_first[index].last + 1 if index in reading.date_by_first else index + 1
    return index < person and bool(reading.classes[index] & (_ARTICLE | _POSSESSIVE)) and index not in reading.by_first


def _passive(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``was received on 20 August, in Brasília, by A``."""
    if predicate.row.frame != "guest" or predicate.row.id not in {"receive", "host", "welcome", "greet"}:
        return None
    for index in range(predicate.last + 1, min(predicate.last + _REACH, reading.last)):
        if reading.classes[index] & _BY and index + 1 in reading.by_first:
            others = people_of(reading.listed(index + 1))
            if not others:
                return None
            told = encounter(
                reading,
                predicate.row.kind,
                predicate.first,
                predicate.last,
                predicate.status,
                people_of(predicate.subjects),
                others,
                f"encounter:{predicate.row.id}",
                specific=False,
            )
            return evolve(told, host=others[:1])
        if reading.norms[index] == ";":
            return None
    return None


def _visit(reading: Reading, predicate: Predicate) -> Encounter | None:
    subjects = people_of(predicate.subjects)
    if not subjects:
        return None
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
    if goal is None and told.place is None:
        return None
    return _for_talks(reading, predicate, evolve(told, place=goal or told.place))


def goal_of(reading: Reading, verb: int, *, reach: int = 24) -> PlaceMention | None:
    """``welcomed A to Ankara``, ``travelled to Lima``: give where somebody has come to."""
    return next(
        (place for place in reading.window(reading.places, verb, 0, reach) if place.goal and place.first > verb), None
    )


def _for_talks(reading: Reading, predicate: Predicate, told: Encounter) -> Encounter:
    """``will travel to A for talks with B``, ``to take part in a dialogue``: what is planned is the encounter there."""
    if predicate.status is MeetingStatus.HELD:
        return told
    noun = reading.noun_at(predicate.last + 1, reading.last)
    if noun is None or noun[1].value.kind not in {"meeting", "any", "conference"}:
        return told
    purposes = WordClass.FOR.value | _INFINITIVE
    if not any(
        reading.classes[token] & purposes and token > predicate.last + 1
        for token in range(max(noun[0] - 14, predicate.last), noun[0])
    ) or any(
        index > predicate.last and reading.classes[index - 1] & _INFINITIVE
        for index, term in reading.verbs
        if term.value.frame in {"person", "guest"}
    ):
        return told
    others = tuple(
        mention
        for mention in partners(reading, noun[1].last + 1, reading.last)
        if mention.kind in {MentionKind.NAME, MentionKind.OFFICE}
    )
    many = noun[1].value.kind == "conference" or any(
        reading.norms[token] in reading.calendar["multilateral"] for token in range(noun[0] - 3, noun[0])
    )
    return evolve(told, kind=MeetingKind.CONFERENCE if many else MeetingKind.MEETING, others=others)


def _with_noun(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``held talks with``, ``received a call from``, ``attended the summit``."""
    row = predicate.row
    if predicate.passive:
        return None
    found = reading.noun_at(predicate.last + 1, predicate.end)
    if found is None or not _governs(reading, predicate.last + 1, found[0]):
        return None
    noun = found[1]
    others = people_of(
        partners(reading, noun.last + 1, predicate.end, by=row.id == "receive-call" or row.id in _GATHERED)
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
    if kind not in {"conference", "visit"}:
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
    )
    if kind == "visit":
        goal = next((place for place in reading.window(reading.places, noun.last, 0, 10) if place.goal), None)
        if goal is not None:
            told = evolve(told, place=goal)
    if row.id in _HOSTS:
        told = evolve(told, host=people[:1])
    if row.id in {"receive-call", *_CALLERS} and not told.initiator:
        told = evolve(told, initiator=others if row.id == "receive-call" else subjects)
    return evolve(
        told,
        each=noun.value.many or _separately(reading, predicate),
        general=many_at_once(others) or (noun.value.many and not others),
        anew=_anew(reading, found[0], noun),
        unnamed=side,
    )


def _kind(reading: Reading, predicate: Predicate, noun: Term, others: tuple[Mention, ...]) -> str | None:
    """Tell the kind by noun and verb together; ``None`` where they tell no encounter."""
    row, kind = predicate.row, str(noun.value.kind)
    if row.id == "receive-call":
        if kind in {"message", "visit", "conference"}:
            return None
        courtesy = noun.value.noun in reading.calendar["courtesies"]
        return "phone_call" if kind in {"meeting", "any"} and not courtesy else kind
    if kind == "message":
        return None
    few = any(
        reading.norms[token] in reading.calendar["few"] for token in range(max(reading.first, noun.last - 4), noun.last)
    )
    if (
        kind in {"meeting", "any"}
        and not few
        and (_gathering(reading, noun.last + 1) or (row.id in _GATHERED and single(others) == 0))
    ):
        return "conference"
    if kind == "conference" and noun.value.noun in reading.calendar["sittings"] and _two_sides(predicate.subjects):
        return "meeting"  # `the two ministers co-chaired the session`
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
        if mask & (_INFINITIVE | _HAVE | _FUTURE) or reading.norms[index] == ";":
            return False
        if mask & _THAT and not mask & WordClass.DEMONSTRATIVE.value:
            return False
        if (
            mask & _PREPOSITION
            and not mask & _OF
            and index > at
            and reading.norms[index] not in reading.calendar["through"]
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
    begin = reading.phrases.get("afterwards")
    if not begin or begin[0].first > reading.first + 3:
        return False
    return not term.value.many and term.value.kind in {"meeting", "conference"} and noun > begin[0].last
