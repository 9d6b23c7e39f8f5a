"""Encounters that a verb tells: ``met with``, ``received``, ``held talks with``, ``will travel to``.

Most come from the predicates that `clauses` found. Those that stand behind a relative clause, a planning
word (``is set to meet``) or an adjunct between verb and agent (``was received on 20 August by A``) are
read here, with the person nearest on the left as their subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutkit.findings import ClauseKind, Encounter, MentionKind
from readoutkit.lexicon import Form, WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.meetings.adjuncts import encounter, medium, purpose, refine
from readoutkit.stages.meetings.reading import SIDES, Reading, single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Mention
    from readoutkit.lexicon import EncounterVerb, Term

_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_WITH = WordClass.WITH.value
_FROM = WordClass.FROM.value
_BY = WordClass.BY.value
_OF = WordClass.OF.value
_ON = WordClass.ON.value
_TO = WordClass.TO.value
_BETWEEN = WordClass.BETWEEN.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_HAVE_PRESENT = WordClass.HAVE_PRESENT.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_ADVERB = WordClass.ADVERB.value
_THAT = WordClass.COMPLEMENTIZER.value
_RELATIVE = WordClass.RELATIVE.value
_IN = WordClass.IN.value | WordClass.AT.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_NUMBER = WordClass.NUMBER_WORD.value | WordClass.ALL.value

_KNOWN = WordClass.DEFINITE.value | WordClass.DEMONSTRATIVE.value | WordClass.ALL.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value

_HOSTS = frozenset({"receive", "host", "welcome", "host-event"})
_CALLERS = frozenset({"call", "telephone", "phone", "make", "place", "call-up"})
_GATHERED = frozenset({"attend", "participate", "take-part", "address", "join-event"})
"""Verbs of those who come to a gathering of others."""
_REACH = 30


class Predicate(NamedTuple):
    """A verb of an encounter with its subject and the tokens that it governs."""

    row: EncounterVerb
    first: int
    last: int
    end: int
    subjects: tuple[Mention, ...]
    status: MeetingStatus
    passive: bool


def read_verbs(reading: Reading) -> Iterator[Encounter]:
    """Find the encounters that the verbs of a sentence tell."""
    told: set[int] = set()
    for clause in reading.clauses:
        if clause.kind is not ClauseKind.ENCOUNTER:
            continue
        told.update(range(clause.cue_first, clause.cue_last + 1))
        subjects = clause.subjects or _subject_ahead(reading, clause.cue_last)
        end = reading.last if clause.passive else clause.content_last
        found = _encounter(
            reading, Predicate(clause.row, clause.cue_first, clause.cue_last, end, subjects, clause.status, clause.passive),  # type: ignore[arg-type]
        )
        if found is not None:
            yield found
    reach = -1
    for index, term in reading.verbs:
        if index in told or index <= reach or index in reading.content or reading.quoted[index]:
            continue
        predicate = _predicate(reading, index, term)
        if predicate is None:
            continue
        found = _encounter(reading, predicate)
        if found is not None:
            reach = term.last
            yield found


def _subject_ahead(reading: Reading, token: int) -> tuple[Mention, ...]:
    """``Meeting with A, B said``: the subject of the clause that follows."""
    for clause in reading.clauses[:6]:
        if clause.cue_first > token and clause.subjects and clause.kind is not ClauseKind.ENCOUNTER:
            return clause.subjects[:1] if clause.subjects[0].kind in SIDES and not clause.subjects[0].plural else ()
    return ()


# -- verbs that stand where no clause was found -----------------------------------------------------


def _predicate(reading: Reading, index: int, term: Term) -> Predicate | None:
    form, status, passive = term.form, MeetingStatus.HELD, False
    at = index - 1
    planned = False
    for _ in range(8):
        if at < reading.first:
            break
        mask, norm = reading.classes[at], reading.norms[at]
        if at in reading.by_last:
            break
        if mask & _ADVERB or norm.endswith("ly") or norm in reading.calendar["next"]:
            at -= 1
        elif mask & _BE and form & Form.PARTICIPLE:
            passive = True
            at -= 1
        elif mask & _HAVE and form & Form.PARTICIPLE:
            if not mask & _HAVE_PRESENT and not any(date.ahead is not None for date in reading.window(reading.dates, index, 14, 14)):
                return None  # `had met`: another time, save where it tells a day of these
            at -= 1
        elif mask & _FUTURE and (form & Form.BASE or passive):
            planned = True
            at -= 1
        elif mask & _INFINITIVE and form & Form.BASE:
            going = _going(reading, at)
            if going is not None:
                return Predicate(term.value, index, term.last, reading.last, going[0], going[1], passive=False)
            at = _planning(reading, at - 1)
            if at < reading.first - 1:
                return None
            planned = True
        else:
            break
    if planned:
        status = MeetingStatus.PLANNED
    elif passive:
        pass
    elif form & Form.GERUND and not form & Form.PAST:
        return _while_meeting(reading, index, term, at)
    elif not form & Form.PAST and not (form & Form.THIRD and reading.title):
        return None
    subjects = _subjects(reading, at)
    if not subjects:
        return None
    return Predicate(term.value, index, term.last, reading.last, subjects, status, passive)


def _going(reading: Reading, infinitive: int) -> tuple[tuple[Mention, ...], MeetingStatus] | None:
    """``travelled to A to meet with B``: he met B there."""
    for clause in reading.clauses[:8]:
        if clause.kind is ClauseKind.ENCOUNTER and clause.row.frame == "visited" and 0 < infinitive - clause.cue_last < 16:  # type: ignore[attr-defined]
            return clause.subjects, clause.status
    return None


def _planning(reading: Reading, at: int) -> int:
    """Step over ``is set``, ``are``, ``is expected`` before an infinitive; far left where there is none."""
    if at >= reading.first and reading.norms[at] in reading.calendar["planned"]:
        at -= 1
        while at > reading.first and reading.classes[at] & _ADVERB:
            at -= 1
    if at >= reading.first and reading.classes[at] & _BE:
        return at - 1
    return reading.first - 2


def _while_meeting(reading: Reading, index: int, term: Term, at: int) -> Predicate | None:
    """``When meeting with A, B said``; ``Meeting A, B said``."""
    starts = at < reading.first
    when = not starts and reading.norms[at] in reading.calendar["within"]
    if not (starts or when):
        return None
    subjects = _subject_ahead(reading, term.last)
    if not subjects and when and at > reading.first:
        # `B made the remarks when meeting with A`
        subjects = tuple(mention for mention in reading.leading()[:1] if mention.first < index)
    if not subjects:
        return None
    return Predicate(term.value, index, term.last, reading.last, subjects, MeetingStatus.HELD, passive=False)


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
    if not found and reading.people and reading.people[0].first == reading.first:
        found = reading.people[:1]  # `The ministers will take this forward and are to meet`
    return tuple(found) if found and all(mention.kind in SIDES for mention in found) else ()


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
    if mention.kind is MentionKind.COUNTRY:
        before = reading.by_last.get(mention.first - 2)
        if before is not None and before.kind is MentionKind.COUNTRY:
            return True
    elif mention.kind not in SIDES:
        return False
    left = mention.first - 1
    if left < reading.first:
        return True
    mask, norm = reading.classes[left], reading.norms[left]
    if norm in {",", "-", "–", "—", ":", ")", "•", ".", ";"} or left in reading.date_by_last or left in reading.place_by_last:
        return True
    if mask & _COORDINATOR:
        return True
    if mask & _ADVERB and not mask & _PREPOSITION:
        return True
    return norm in reading.calendar["fronted"]


def _group(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """Take with a mention those that stand before it in one list."""
    group = [mention]
    while len(group) < 12:
        left = group[0].first - 1
        if left > reading.first and reading.classes[left] & _AND and reading.norms[left - 1] == ",":
            left -= 1
        before = reading.by_last.get(left - 1)
        if before is None or before.kind not in SIDES | {MentionKind.COUNTRY}:
            break
        joined = reading.classes[left] & _AND or (reading.norms[left] == "," and len(group) > 1)
        if not joined and not (reading.norms[left] == "," and reading.classes[left + 1] & _AND):
            break
        group.insert(0, before)
    return tuple(group)


# -- what the verb says -----------------------------------------------------------------------------


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
    others = reading.listed(_object(reading, predicate.last + 1, predicate.end))
    if row.frame == "guest" and (not others or not _is_guest(reading, predicate, others)):
        return None
    others = _not_countries(others)
    subjects = _not_countries(predicate.subjects)
    side = None if others else unnamed(reading, predicate.last, predicate.end)
    if not others and side is None and not _several(subjects):
        return None
    if side is None and row.frame == "plural" and not others and medium(reading, predicate.first) is None and not reading.has("each_other") and not _dated(reading, predicate):
        # `the leaders spoke`: of what, not to each other
        return None
    specific = row.kind not in {"phone_call"} or row.id in {"telephone", "phone", "call"}
    kind = row.kind
    told = encounter(
        reading, kind, predicate.first, predicate.last, predicate.status, subjects, others, f"encounter:{row.id}",
        specific=specific and kind != "meeting",
    )
    if row.id in _HOSTS:
        told = refine(told, host=subjects)
    if row.id in _CALLERS and not told.initiator:
        told = refine(told, initiator=subjects)
    return refine(told, each=_separately(reading, predicate), general=_general(others), unnamed=side)


def _remembered(reading: Reading, verb: int) -> bool:
    """``last met in May``: a memory."""
    return any(
        reading.norms[index] in reading.calendar["memory"] for index in range(max(reading.first, verb - 1), min(verb + 2, reading.last))
    )


def _dated(reading: Reading, predicate: Predicate) -> bool:
    return any(abs(date.first - predicate.last) < 6 for date in reading.window(reading.dates, predicate.last, 6, 6))


def _general(others: tuple[Mention, ...]) -> bool:
    return bool(others) and all(mention.plural for mention in others)


def _not_countries(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if mention.kind in SIDES)


def _several(mentions: tuple[Mention, ...]) -> bool:
    return len(mentions) > 1 or any(mention.plural or mention.head in {"they", "we"} for mention in mentions)


def _separately(reading: Reading, predicate: Predicate) -> bool:
    return any(
        reading.norms[token] in reading.calendar["separately"]
        for token in range(predicate.first, min(predicate.last + 4, reading.last + 1))
    )


def _is_guest(reading: Reading, predicate: Predicate, others: tuple[Mention, ...]) -> bool:
    """Say whether who follows is met: not `called on A to act`, not `welcomed A's decision`."""
    first = others[0]
    if first.kind is MentionKind.PRONOUN and not reading.classes[first.first] & _OBJECTIVE:
        return False
    follows = others[-1].last + 1
    if follows <= reading.last and (reading.classes[follows] & _CLITIC or reading.norms[follows] in {"'", "’"}):
        return False
    if predicate.row.id in {"call-on", "call-upon", "call"}:
        for at in range(first.last + 1, min(first.last + 10, reading.last)):
            if reading.norms[at] in {",", ";"}:
                break
            if reading.classes[at] & _INFINITIVE and reading.norms[at + 1].isalpha() and not reading.words.tokens.capital[at + 1] and not reading.classes[at + 1] & (_ARTICLE | _PREPOSITION | _POSSESSIVE):
                return predicate.row.id == "call"
    return True


def _object(reading: Reading, at: int, end: int) -> int:
    """Find the token where those begin whom a verb has met: behind adverbs, days, places."""
    begin = at
    while at <= end and at - begin < _REACH:
        if at in reading.by_first and reading.by_first[at].kind in SIDES:
            return at
        date = reading.date_by_first.get(at)
        if date is not None:
            at = date.last + 1
        elif reading.classes[at] & _TO and at + 1 in reading.by_first and at > begin:
            at += 1  # `spoke today to A`
        elif reading.classes[at] & (_ADVERB | _ARTICLE) or reading.norms[at].endswith("ly") or reading.norms[at] in {",", ")"} or reading.classes[at] & _WITH:
            at += 1
        elif reading.norms[at] == "(":
            at = _after_bracket(reading, at)
        elif reading.classes[at] & (_IN | _ON | _BY | WordClass.FOR.value) or reading.norms[at] in reading.calendar["fronted"]:
            return _behind_adjunct(reading, at, end)
        elif at in reading.by_first and at - begin < 4:
            at += 1  # `Republic of Korea Foreign Minister Kim`
        elif at > begin and not reading.words.tokens.capital[at]:
            return _behind_adjunct(reading, at, end)
        else:
            return _behind_adjunct(reading, at, end)
    return at


def _after_bracket(reading: Reading, at: int) -> int:
    for index in range(at, min(at + 14, reading.last)):
        if reading.norms[index] == ")":
            return index + 1
    return at + 1


def _behind_adjunct(reading: Reading, at: int, end: int) -> int:
    """``spoke by phone today with A``; ``received, in his office in Jeddah, A``."""
    nobody = reading.last + 1
    plain: int | None = None
    for index in range(at, min(at + _REACH, end + 1)):
        mention = reading.by_first.get(index)
        before = reading.classes[index - 1]
        if mention is not None and mention.kind in SIDES:
            if before & _WITH:
                return index
            if plain is None and not before & (_PREPOSITION | _POSSESSIVE | _AND) and mention.kind is not MentionKind.COLLECTIVE and mention.kind is not MentionKind.PRONOUN:
                plain = index
        if reading.norms[index] == ";" or index in reading.heads or purpose(reading, index):
            break
    return plain if plain is not None else nobody


def _passive(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``was received on 20 August, in Brasília, by A``."""
    if predicate.row.frame != "guest" or predicate.row.id not in {"receive", "host", "welcome", "greet"}:
        return None
    for index in range(predicate.last + 1, min(predicate.last + _REACH, reading.last)):
        if reading.classes[index] & _BY and index + 1 in reading.by_first:
            others = _not_countries(reading.listed(index + 1))
            if not others:
                return None
            told = encounter(
                reading, predicate.row.kind, predicate.first, predicate.last, predicate.status,
                _not_countries(predicate.subjects), others, f"encounter:{predicate.row.id}", specific=False,
            )
            return refine(told, host=others[:1])
        if reading.norms[index] == ";":
            return None
    return None


def _visit(reading: Reading, predicate: Predicate) -> Encounter | None:
    subjects = _not_countries(predicate.subjects)
    if not subjects:
        return None
    told = encounter(
        reading, predicate.row.kind, predicate.first, predicate.last, predicate.status, subjects, (),
        f"encounter:{predicate.row.id}",
    )
    goal = next(
        (place for place in reading.window(reading.places, predicate.last, 0, 8) if place.goal and place.first > predicate.last), None,
    )
    if goal is None and told.place is None:
        return None
    return _for_talks(reading, predicate, refine(told, place=goal or told.place))


def _for_talks(reading: Reading, predicate: Predicate, told: Encounter) -> Encounter:
    """``will travel to A for talks with B``: what is planned is the meeting there."""
    if predicate.status is MeetingStatus.HELD:
        return told
    noun = reading.noun_at(predicate.last + 1, reading.last)
    if noun is None or noun[1].value.kind not in {"meeting", "any"}:
        return told
    if not any(reading.classes[token] & WordClass.FOR.value for token in range(max(noun[0] - 8, predicate.last), noun[0])):
        return told
    others = tuple(
        mention for mention in partners(reading, noun[1].last + 1, reading.last)
        if mention.kind in {MentionKind.NAME, MentionKind.OFFICE}
    )
    return refine(told, kind=MeetingKind.MEETING, others=others)


def _with_noun(reading: Reading, predicate: Predicate) -> Encounter | None:
    """``held talks with``, ``received a call from``, ``attended the summit``."""
    row = predicate.row
    if predicate.passive:
        return None
    found = reading.noun_at(predicate.last + 1, predicate.end)
    if found is None or not _governs(reading, predicate.last + 1, found[0]):
        return None
    noun = found[1]
    kind: str = noun.value.kind
    others = _not_countries(partners(reading, noun.last + 1, predicate.end))
    if not others and predicate.end < reading.last:
        others = ()
    subjects = predicate.subjects
    initiator: tuple[Mention, ...] = ()
    if row.id == "receive-call":
        if kind in {"message", "visit", "conference"}:
            return None
        kind = "phone_call" if kind in {"meeting", "any"} else kind
        initiator = others
    elif row.id in _CALLERS:
        initiator = subjects
    if kind == "message":
        return None
    if row.id in _GATHERED and _is_line(reading, predicate.last + 1, found[0], noun):
        # `A also attended the meeting`: who was present at one told before
        if not subjects:
            return None
        told = encounter(
            reading, "any", predicate.first, noun.last, predicate.status, (), _not_countries(subjects),
            f"encounter:{row.id}",
        )
        return refine(told, present=True, every=noun.value.many, date=None, place=None)
    if row.id == "conclude" and kind not in {"conference", "visit"}:
        return None
    if kind in {"meeting", "any"} and _gathering(reading, noun.last + 1):
        kind, others = "conference", ()
    if row.id in _GATHERED and kind in {"meeting", "any"} and single(others) == 0:
        kind, others = "conference", ()
    people = _not_countries(subjects)
    if not people and not others and not subjects:
        return None
    side = None if others or kind in {"conference", "visit"} else unnamed(reading, noun.last, predicate.end)
    if kind == "conference" and row.frame == "noun" and row.id not in _GATHERED and 0 < single(others) == len(others) < 3:
        kind = "meeting"  # `held a summit with A`
    if kind == "visit" and not people:
        return None
    told = encounter(
        reading, kind, predicate.first, noun.last, predicate.status, people, others, f"encounter:{row.id}",
    )
    if kind == "visit":
        goal = next((place for place in reading.window(reading.places, noun.last, 0, 10) if place.goal), None)
        if goal is not None:
            told = refine(told, place=goal)
    if row.id in _HOSTS:
        told = refine(told, host=people[:1])
    if initiator and not told.initiator:
        told = refine(told, initiator=initiator)
    return refine(
        told, each=noun.value.many or _separately(reading, predicate), general=_general(others) or (noun.value.many and not others),
        anew=_anew(reading, found[0], noun), unnamed=side,
    )


def _gathering(reading: Reading, following: int) -> bool:
    """``the meeting of BRICS foreign ministers``: of many, of whom none is named."""
    if following >= reading.last or not reading.classes[following] & _OF:
        return False
    mention = reading.by_first.get(following + 1) or reading.by_first.get(following + 2)
    return mention is not None and mention.kind is MentionKind.COLLECTIVE and mention.plural and not mention.countries


def unnamed(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    """``met with members of the diaspora``: a side that only a common noun tells."""
    for index in range(at, min(at + 16, end)):
        if reading.classes[index] & _WITH or (index == at and reading.classes[index + 1] & (_ARTICLE | _NUMBER) == 0):
            found = _side_phrase(reading, index + 1, end)
            if found is not None or reading.classes[index] & _WITH:
                return found
        if index > at and (purpose(reading, index) or index in reading.heads or reading.norms[index] == ";"):
            return None
    return None


def _side_phrase(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    while at < end and reading.classes[at] & (_ARTICLE | _POSSESSIVE):
        at += 1
    group = -1
    last = at - 1
    for index in range(at, min(at + 14, end + 1)):
        mask, norm = reading.classes[index], reading.norms[index]
        if index in reading.date_by_first or index in reading.heads or (mask & _ADVERB and group >= 0):
            break
        mention = reading.by_first.get(index)
        if mention is not None and mention.kind in {MentionKind.NAME, MentionKind.PRONOUN}:
            break
        if (mask & _PREPOSITION and not mask & (_OF | _FROM)) or not (norm[0].isalpha() or norm[0] in "('&") or mask & (_BE | _HAVE | _FUTURE):
            break
        if mask & _AND and group >= 0 and not (index < end and reading.norms[index + 1] in reading.calendar["groups"]):
            break
        if norm in reading.calendar["groups"] and not reading.words.tokens.capital[index] or group < 0 and norm in reading.calendar["groups"]:
            group = index
        last = index
    if group < 0:
        return None
    while last > group and (reading.classes[last] & (_PREPOSITION | _ARTICLE | _AND) or not reading.norms[last][0].isalpha()):
        last -= 1
    return at, last


def _governs(reading: Reading, at: int, noun: int) -> bool:
    """Say whether only the words of a noun phrase stand between a verb and the noun of an encounter."""
    for index in range(at, noun):
        mask = reading.classes[index]
        if mask & (_INFINITIVE | _HAVE | _FUTURE) or reading.norms[index] == ";":
            return False
        if mask & _THAT and not mask & WordClass.DEMONSTRATIVE.value:
            return False
        if mask & _PREPOSITION and not mask & _OF and index > at and reading.norms[index] not in reading.calendar["through"]:
            # `received, on Monday evening, a call`: a day or place may stand between
            if index + 1 not in reading.date_by_first and not any(index + step in reading.date_by_first for step in (2, 3)) and reading.norms[index - 1] != ",":
                return False
        mention = reading.by_first.get(index)
        if mention is not None and mention.kind in SIDES and mention.kind is not MentionKind.COLLECTIVE:
            after = mention.last + 1
            owns = after <= reading.last and (reading.classes[after] & _CLITIC or reading.norms[after] in {"'", "’", "-"})
            told = mention.name is None and mention.country is None and not reading.words.tokens.capital[mention.last]
            if not owns and not told:
                return mention.last >= noun
    return True


def _is_line(reading: Reading, at: int, noun: int, term: Term) -> bool:
    """``the meeting``, ``the two meetings``: known from before, without a name of its own."""
    if term.value.kind in {"conference", "visit", "message"} or not reading.classes[at] & _KNOWN:
        return False
    if any(not reading.classes[token] & (_NUMBER | _ARTICLE) for token in range(at + 1, noun)):
        return False
    following = term.last + 1
    return following > reading.last or reading.norms[following] in {".", ",", ";", ")"} or not (
        reading.classes[following] & _OF or reading.norms[following].isalpha() and reading.words.tokens.capital[following]
    )


def _anew(reading: Reading, noun: int, term: Term) -> bool:
    """``Following the meeting, the two co-chaired``: another one after that at hand."""
    begin = reading.phrases.get("afterwards")
    if not begin or begin[0].first > reading.first + 3:
        return False
    return not term.value.many and term.value.kind in {"meeting", "conference"} and noun > begin[0].last


def partners(reading: Reading, at: int, last: int) -> tuple[Mention, ...]:
    """Find those with whom, from whom or between whom an encounter was, behind its noun."""
    found: list[Mention] = []
    index = at
    limit = min(last, at + 45)
    while index < limit:
        mask = reading.classes[index]
        if mask & (_WITH | _FROM | _BETWEEN | _TO | _OF | _ON):
            start = index + 1
            while start < limit and reading.classes[start] & (_ARTICLE | WordClass.ALL.value) and start not in reading.by_first:
                start += 1
            if mask & _WITH and start not in reading.by_first:
                start = _object(reading, start, min(last, start + 3)) if reading.classes[start] & _ADVERB else start
            coming = reading.listed(start)
            if coming:
                found.extend(mention for mention in coming if mention not in found)
                index = coming[-1].last
        elif reading.norms[index] == ";" or index in reading.heads or purpose(reading, index):
            break
        elif mask & _RELATIVE and not mask & _THAT:
            break
        index += 1
    return tuple(found)
