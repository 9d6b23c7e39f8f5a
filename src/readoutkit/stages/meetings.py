"""Tellings of encounters: by which words, who with whom, held or planned, which day and place.

An encounter is told by a verb (``met with``, ``received``), by a noun that a verb carries (``held talks
with``, ``the consultations between A and B took place``), or by what two sides discussed and by which
medium (``discussed A over the phone``). What only refers to a past or future encounter (``following
their meeting in May``) is marked as background; what adds to one already told (``during the call``,
``the meeting was also attended by``) is merged with it when it is resolved who took part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, Encounter, Mention, MentionKind, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingKind, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Clause, DateMention, PlaceMention, Sentence, Words
    from readoutkit.lexicon import EncounterNoun, Term
    from readoutkit.models import Span

_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_FROM = WordClass.FROM.value
_BY = WordClass.BY.value
_OF = WordClass.OF.value
_TO = WordClass.TO.value
_BETWEEN = WordClass.BETWEEN.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_FUTURE = WordClass.FUTURE.value
_MODAL = WordClass.MODAL.value
_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_ADVERB = WordClass.ADVERB.value
_ON = WordClass.ON.value
_FOR = WordClass.FOR.value
_IN = WordClass.IN.value | WordClass.AT.value
_WISHES = frozenset({"agree", "propose", "hope", "invite", "urge", "ask", "wish", "offer", "accept"})
_PEOPLE = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.COLLECTIVE,
        MentionKind.PRONOUN,
        MentionKind.SIDE,
    }
)


def find_encounters(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
    clauses: Sequence[Clause],
) -> tuple[Encounter, ...]:
    """Find the tellings of encounters in title, standfirst and body, in order."""
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    found: list[Encounter] = []
    at_person = at_date = at_place = 0
    for number, sentence in enumerate(sentences):
        at_person, mine = _slice(people, at_person, sentence)
        at_date, days = _slice(dates, at_date, sentence)
        at_place, spots = _slice(places, at_place, sentence)
        if sentence.zone in {Zone.FOOTER, Zone.HEADING}:
            continue
        reader = _EncounterReader(words, sentence, number, mine, days, spots, by_sentence.get(number, []))
        found.extend(reader.read())
    return tuple(found)


def _slice(items: Sequence, at: int, sentence: Sentence) -> tuple[int, list]:  # type: ignore[type-arg]
    while at < len(items) and items[at].first < sentence.first:
        at += 1
    begin = at
    while at < len(items) and items[at].first <= sentence.last:
        at += 1
    return at, list(items[begin:at])


class _EncounterReader:
    def __init__(
        self, words: Words, sentence: Sentence, number: int, people: list[Mention], dates: list[DateMention],
        places: list[PlaceMention], clauses: list[Clause],
    ) -> None:
        self.words = words
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.sentence = sentence
        self.number = number
        self.people = people
        self.dates = dates
        self.places = places
        self.clauses = clauses
        self.by_first = {mention.first: mention for mention in people}
        self.by_last = {mention.last: mention for mention in people}
        self.city_first = {
            index for index in range(sentence.first, min(sentence.first + 2, sentence.last))
            if any(term.kind in {Kind.CITY, Kind.CAPITAL} for term in words.terms.get(index, ()))
        }

    def read(self) -> list[Encounter]:
        found: list[Encounter] = []
        for clause in self.clauses:
            if clause.kind is ClauseKind.ENCOUNTER:
                encounter = self._from_verb(clause)
                if encounter is not None:
                    found.append(encounter)
        if not found:
            found.extend(self._from_topics())
        if not found:
            joined = self._present()
            if joined:
                first = joined[0].first
                found.append(
                    self._encounter("meeting", first, first, MeetingStatus.HELD, (), joined, "encounter:present", after=first, specific=False, present=True)
                )
        found.extend(self._from_nouns({encounter.first for encounter in found}, found))
        found.sort(key=lambda encounter: encounter.first)
        return found

    # -- by a verb --------------------------------------------------------------------------------

    def _from_verb(self, clause: Clause) -> Encounter | None:
        row = clause.row
        kind, specific = row.kind, False  # type: ignore[attr-defined]
        first, last = clause.cue_first, clause.cue_last
        others: tuple[Mention, ...] = ()
        at = clause.content_first
        initiator: tuple[Mention, ...] = ()
        host: tuple[Mention, ...] = ()
        subjects = clause.subjects
        each = False
        noun: Term | None = None
        if row.frame == "noun":  # type: ignore[attr-defined]
            noun = self._noun(at, clause.content_last)
            if noun is None:
                return None
            kind, specific = noun.value.kind, True
            last = noun.last
            each = noun.value.many
            others = self._partners(noun.last + 1, clause.content_last)
            if row.id == "receive-call":  # type: ignore[attr-defined]
                if kind == "message":
                    return None
                if kind in {"meeting", "visit"}:
                    kind = "phone_call" if kind == "meeting" else kind
                initiator = others
            if row.id in {"attend", "participate", "take-part", "address"} and kind == "meeting":  # type: ignore[attr-defined]
                kind, others = "conference", tuple(mention for mention in others if not mention.plural)
            if row.id in {"make", "place"}:  # type: ignore[attr-defined]
                initiator = subjects
        elif clause.passive and row.id == "join":  # type: ignore[attr-defined]
            return None  # who joined is told by the line on those present
        elif clause.passive:
            others = ()
            for at in range(clause.cue_last + 1, min(clause.cue_last + 15, self.sentence.last)):
                if self.classes[at] & _BY:
                    others = self._list(at + 1)
                    break
            host = others
        else:
            others = self._list(self._skip(at))
        if row.id in {"receive", "host", "welcome", "host-event"} and not clause.passive:  # type: ignore[attr-defined]
            host = subjects
        if row.id in {"call", "telephone", "phone"}:  # type: ignore[attr-defined]
            initiator = subjects
        if row.frame in {"person"} and not others:  # type: ignore[attr-defined]
            # intransitive: `the two leaders met`, `A and B met`
            if not self._several(subjects):
                return None
        if "separately" in row.id or any(self.norms[token] in self.words.lexicon.calendar["separately"] for token in range(first, min(last + 3, self.sentence.last + 1))):  # type: ignore[attr-defined]
            each = True
        medium = self._medium()
        if not specific and medium is not None and kind in {"meeting", "phone_call"}:
            kind, specific = medium, True
        if not subjects and not others:
            return None
        return self._encounter(
            kind, first, last, clause.status, subjects, others, f"encounter:{row.id}",  # type: ignore[attr-defined]
            initiator=initiator, host=host, specific=specific, each=each, after=clause.cue_first,
            limit=clause.content_last if not clause.passive else self.sentence.last,
        )

    def _several(self, subjects: tuple[Mention, ...]) -> bool:
        return len(subjects) > 1 or any(mention.plural or mention.head in {"they", "we"} for mention in subjects)

    def _skip(self, at: int) -> int:
        while at <= self.sentence.last and at not in self.by_first and (
            self.classes[at] & (_ADVERB | _WITH) or self.norms[at].endswith("ly") or any(date.first == at for date in self.dates)
            or self.norms[at] == ","
        ):
            date = next((date for date in self.dates if date.first == at), None)
            at = date.last + 1 if date else at + 1
        if at <= self.sentence.last and at not in self.by_first and self.classes[at] & _IN:
            # `received today, in his office in Jeddah, Mr Talukder`
            for index in range(at, min(at + 26, self.sentence.last)):
                mention = self.by_first.get(index)
                if mention is not None and mention.kind in _PEOPLE and mention.kind is not MentionKind.COLLECTIVE and not self.classes[index - 1] & (_WITH | _OF | _FROM):
                    return index
        if at <= self.sentence.last and at not in self.by_first:
            # `spoke by phone today with A`, `held a meeting in Rome with B`: the partner behind an adjunct
            for index in range(at, min(at + 14, self.sentence.last)):
                if self.classes[index] & _INFINITIVE and not self.classes[index + 1] & (_ARTICLE | _POSSESSIVE) and not self.words.tokens.capital[index + 1]:
                    break
                if self.classes[index] & _WITH and index + 1 in self.by_first:
                    return index + 1
                if self.classes[index] & _WITH and self.norms[index + 1].isdigit() and index + 2 in self.by_first:
                    return index + 2
                if self.norms[index] in {";", "."}:
                    break
        return at

    def _noun(self, at: int, last: int) -> Term | None:
        index = at
        while index <= last and index - at < 12:
            best: Term | None = None
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.NOUN and term.last <= last and (best is None or term.last > best.last):
                    best = term
            if best is not None:
                return best
            index += 1
        return None

    def _partners(self, at: int, last: int) -> tuple[Mention, ...]:
        """Find those with whom, from whom or between whom an encounter was, behind its noun."""
        index = at
        found: tuple[Mention, ...] = ()
        while index < last:
            mask = self.classes[index]
            if mask & (_WITH | _FROM | _BETWEEN | _TO | _OF | _ON) and index + 1 in self.by_first:
                coming = self._list(index + 1)
                found = (*found, *coming)
                index = max([index, *(mention.last for mention in coming)])
            elif mask & (_WITH | _FROM | _BETWEEN):
                found = (*found, *self._list(self._after_words(index + 1)))
                if found:
                    break
            elif self.norms[index] in {";"} or (mask & _INFINITIVE and not mask & _TO):
                break
            elif any(term.kind in {Kind.CUE, Kind.TOPIC} and term.form & (Form.PAST | Form.BASE) and (self.classes[index - 1] & _INFINITIVE) for term in self.words.terms.get(index, ())):
                break
            index += 1
        return tuple(mention for mention in found if mention.kind in _PEOPLE)

    def _after_words(self, index: int) -> int:
        return index

    def _list(self, at: int) -> tuple[Mention, ...]:
        """Take the mention at a token and those that a comma or `and` joins to it."""
        mention = self.by_first.get(at)
        if mention is None or mention.kind not in _PEOPLE | {MentionKind.COUNTRY}:
            return ()
        found = [mention]
        while True:
            end = found[-1].last
            index = end + 1
            while index <= self.sentence.last and (self.norms[index] in {","} or self.classes[index] & (_AND | _ADVERB) or (self.classes[index] & _WITH and index > end + 1)):
                index += 1
            coming = self.by_first.get(index)
            if coming is None or index == end + 1 or coming.kind not in _PEOPLE - {MentionKind.PRONOUN, MentionKind.COLLECTIVE}:
                break
            clause_starts = any(clause.subjects and clause.subjects[0].first == coming.first and clause.cue_first > coming.last for clause in self.clauses)
            if clause_starts:
                break
            found.append(coming)
        if len(found) == 1 and found[0].kind is MentionKind.COUNTRY:
            return ()
        return tuple(mention for mention in found if mention.kind is not MentionKind.COUNTRY)

    # -- by what was discussed, and how -----------------------------------------------------------

    def _from_topics(self) -> list[Encounter]:
        medium = self._medium()
        found: list[Encounter] = []
        for clause in self.clauses:
            if clause.kind is not ClauseKind.TOPIC or not clause.subjects:
                continue
            others: tuple[Mention, ...] = ()
            at = clause.content_first
            for index in range(at, min(at + 25, clause.content_last)):
                if self.classes[index] & _WITH and index + 1 in self.by_first:
                    others = self._list(index + 1)
                    break
            named = sum(1 for mention in (*clause.subjects, *others) if mention.kind in {MentionKind.NAME, MentionKind.OFFICE, MentionKind.COUNTERPART})
            if named >= 2 and (medium is not None or others or clause.status is MeetingStatus.HELD):
                found.append(
                    self._encounter(
                        medium or "meeting", clause.cue_first, clause.cue_last, clause.status, clause.subjects, others,
                        "encounter:discuss", specific=medium is not None, after=clause.cue_first,
                    )
                )
                break
        return found

    # -- by a noun --------------------------------------------------------------------------------

    def _from_nouns(self, taken: set[int], told: list[Encounter]) -> list[Encounter]:
        found: list[Encounter] = []
        reach = -1
        covered = {index for encounter in told for index in range(encounter.first - 1, encounter.first + 14)}
        for index in range(self.sentence.first, self.sentence.last + 1):
            if index <= reach:
                continue
            best: Term | None = None
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.NOUN and term.last <= self.sentence.last and (best is None or term.last > best.last):
                    best = term
            if best is None:
                continue
            reach = best.last
            following = best.last + 1
            if following <= self.sentence.last and self.norms[following].isalpha() and not self.classes[following] and following not in self.words.terms and self.words.tokens.capital[following] == self.words.tokens.capital[best.last]:
                continue
            title = self.sentence.zone is Zone.TITLE
            noun: EncounterNoun = best.value
            partners = self._partners(best.last + 1, min(best.last + 40, self.sentence.last))
            owner = self._owner(index)
            background = self._background(index)
            status = self._status(best.last + 1)
            if status is MeetingStatus.PLANNED and self._wished(index):
                status = None
            taking_place = status is not None
            if index in covered and not taking_place and not title:
                continue
            if owner and partners and owner[0].first == partners[0].first:
                owner = ()
            if not owner and partners and status is None and self._within(index):
                owner = self._subject_of_sentence(index, partners)
            if status is MeetingStatus.PLANNED and not owner and not partners:
                owner = self._attending(index)
            people = (*owner, *partners)
            present = self._present()
            if not people and not present and not taking_place:
                continue
            if not title and not taking_place and not present:
                if background:
                    if len(people) < 2:
                        continue
                elif not self._within(index):
                    continue
            if present:
                people = (*people, *present)
            found.append(
                self._encounter(
                    noun.kind, index, best.last, status or MeetingStatus.HELD, owner, (*partners, *present),
                    f"encounter-noun:{noun.noun}", background=background and not taking_place, specific=True,
                    each=noun.many, present=bool(present), after=index,
                )
            )
            break
        return found

    def _wished(self, index: int) -> bool:
        """What is agreed, hoped, proposed or asked for is no entry."""
        for clause in self.clauses:
            if clause.kind is ClauseKind.CUE and clause.content_first <= index <= clause.content_last and clause.row is not None:
                return clause.row.act in _WISHES  # type: ignore[attr-defined]
        return False

    def _attending(self, index: int) -> tuple[Mention, ...]:
        """``confirmed her participation in the forum``: who will be there."""
        words = self.words.lexicon.calendar["participation"]
        for at in range(max(self.sentence.first, index - 8), index):
            if self.norms[at] in words:
                for clause in self.clauses:
                    if clause.content_first <= at <= clause.content_last and clause.subjects:
                        return clause.subjects
        return ()

    def _subject_of_sentence(self, index: int, partners: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """``In a phone call with A, B said``; ``He spoke during a meeting with A``: who met the partners."""
        taken = {mention.first for mention in partners}
        for clause in self.clauses:
            if clause.subjects and clause.subjects[0].first not in taken and clause.subjects[0].kind in _PEOPLE and not clause.subjects[0].plural:
                return clause.subjects[:1]
        for mention in self.people:
            if mention.first in taken or mention.kind not in _PEOPLE or mention.plural:
                continue
            if mention.first == self.sentence.first or (mention.first > index and self.norms[mention.first - 1] == ","):
                return (mention,)
        return ()

    def _within(self, index: int) -> bool:
        """``during a meeting with A``, ``in his meeting with A``."""
        at = index - 1
        while at >= self.sentence.first and index - at < 8:
            mask = self.classes[at]
            if self.norms[at] in self.words.lexicon.calendar["within"]:
                return True
            if mask & _PREPOSITION:
                return False
            at -= 1
        return False

    def _owner(self, index: int) -> tuple[Mention, ...]:
        """``President X's Call``, ``his meeting``: those whose encounter it is."""
        at = index - 1
        while at >= self.sentence.first and index - at < 8:
            mask = self.classes[at]
            if mask & _CLITIC or (self.norms[at] in {"'", "’"} and at - 1 in self.by_last):
                owner = self.by_last.get(at - 1)
                if owner is None:
                    return ()
                group = [owner]
                while group[0].first - 2 >= self.sentence.first and (
                    self.classes[group[0].first - 1] & _AND or self.norms[group[0].first - 1] == ","
                ) and group[0].first - 2 in self.by_last:
                    group.insert(0, self.by_last[group[0].first - 2])
                return tuple(mention for mention in group if mention.kind in _PEOPLE)
            if mask & _PREPOSITION or mask & _ARTICLE:
                return ()
            at -= 1
        return ()

    def _background(self, index: int) -> bool:
        at = index - 1
        while at >= self.sentence.first and index - at < 22:
            for term in self.words.terms.get(at, ()):
                if term.kind is Kind.PHRASE and term.value == "background":
                    return True
            if self.norms[at] in {",", ";"}:
                return False
            at -= 1
        return False

    def _status(self, after: int) -> MeetingStatus | None:
        """``was held``, ``took place``, ``will be held``: the noun as the subject of its taking place."""
        words = self.words.lexicon.calendar
        index = after
        limit = min(after + 45, self.sentence.last)
        future = False
        while index <= limit:
            norm, mask = self.norms[index], self.classes[index]
            if mask & _FUTURE or (mask & _INFINITIVE and index < limit and self.classes[index + 1] & _BE):
                future = True
            if norm in words["held"]:
                before = self.norms[index - 1]
                if self.classes[index - 1] & (_BE | _ADVERB) or norm in {"took"}:
                    return MeetingStatus.PLANNED if future else MeetingStatus.HELD
                if norm in {"take"} and future:
                    return MeetingStatus.PLANNED
                del before
            if norm in words["cancelled"] and self.classes[index - 1] & (_BE | _HAVE | _ADVERB):
                return MeetingStatus.CANCELLED
            if norm in {";", "."}:
                return None
            index += 1
        return None

    def _present(self) -> tuple[Mention, ...]:
        """``was attended by A and B``, ``A and B were present``."""
        for index in range(self.sentence.first, self.sentence.last + 1):
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.PHRASE and term.value == "present":
                    people = self._list(term.last + 1)
                    if people:
                        return people
                if term.kind is Kind.PHRASE and term.value == "present_after" and (index - 1 in self.by_last or index - 2 in self.by_last):
                    return tuple(mention for mention in self.people if mention.last < index and mention.kind in _PEOPLE)
        return ()

    # -- what goes with it ------------------------------------------------------------------------

    def _medium(self) -> str | None:
        for index in range(self.sentence.first, self.sentence.last + 1):
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.PHRASE:
                    if term.value == "by_phone":
                        return "phone_call"
                    if term.value == "by_video":
                        return "video_call"
        return None

    def _encounter(
        self, kind: str, first: int, last: int, status: MeetingStatus, subjects: tuple[Mention, ...],
        others: tuple[Mention, ...], rule: str, *, after: int, initiator: tuple[Mention, ...] = (),
        host: tuple[Mention, ...] = (), background: bool = False, specific: bool = True, each: bool = False,
        present: bool = False, limit: int | None = None,
    ) -> Encounter:
        present_people = self._present() if not present else ()
        others = (*others, *(mention for mention in present_people if mention not in others and mention not in subjects))
        date = self._date(first)
        return Encounter(
            MeetingKind(kind), self.words.tokens.span(first, last), status, subjects, others, date,
            self._place(first), self.number, first, rule, initiator=initiator or self._requested(), host=host,
            occasion=self._occasion(), duration=self._duration(), background=background, specific=specific, each=each,
            present=present, attending=present_people, same_day=self._same_day(),
            in_dateline=date is not None and date.first <= self._dateline_end(),
            further=not self._during() and any(self.norms[index] in self.words.lexicon.calendar["further"] for index in range(max(first - 2, self.sentence.first), first)),
        )

    def _date(self, first: int) -> DateMention | None:
        """Take the day of the clause: not one that belongs to a background or a further encounter."""
        best: DateMention | None = None
        dateline = self._dateline_end()
        for date in self.dates:
            if date.reason == "month" or (date.first <= dateline and any(other.first > dateline for other in self.dates)):
                continue
            if self._in_background(date.first):
                continue
            if best is None or abs(date.first - first) < abs(best.first - first):
                best = date
        if best is None:
            best = next((date for date in self.dates if date.reason == "month" and not self._in_background(date.first)), None)
        return best

    def _dateline_end(self) -> int:
        """Give the last token of a dateline (``MANILA 19 June 2025 –``), -1 where there is none."""
        if not self.words.tokens.word(self.sentence.first).isupper() and self.sentence.first not in self.city_first:
            return -1
        for index in range(self.sentence.first + 1, min(self.sentence.first + 18, self.sentence.last)):
            if self.norms[index] in {"-", "–", "—"}:
                return index
        return -1

    def _in_background(self, index: int) -> bool:
        at = index - 1
        while at >= self.sentence.first and index - at < 12:
            for term in self.words.terms.get(at, ()):
                if term.kind is Kind.PHRASE and term.value == "background":
                    return True
            if self.norms[at] in {",", ";"} or at in {clause.cue_first for clause in self.clauses}:
                return False
            at -= 1
        return False

    def _place(self, first: int) -> PlaceMention | None:
        cities = [place for place in self.places if not self._in_background(place.first)]
        limit = self._topic_start(first)
        cities = [place for place in cities if place.first < limit]
        for kinds in ({"city"}, {"locality"}, {"venue"}, {"country"}):
            for place in cities:
                if place.kind in kinds:
                    return place
        return None

    def _topic_start(self, first: int) -> int:
        """Find where the words begin that tell what was said: a place there is no place of the encounter."""
        for clause in self.clauses:
            if clause.cue_first > first and clause.kind is not ClauseKind.ENCOUNTER:
                return clause.cue_first
        for index in range(first + 1, self.sentence.last):
            if self.classes[index] & _INFINITIVE and any(
                term.kind in {Kind.CUE, Kind.TOPIC} and term.form & Form.BASE for term in self.words.terms.get(index + 1, ())
            ):
                return index
            if self.norms[index] in {"about", "on", "regarding"} and any(term.kind is Kind.NOUN and term.last == index - 1 for back in (1, 2, 3) for term in self.words.terms.get(index - back, ())) and not any(date.first == index + 1 for date in self.dates):
                return index
        return self.sentence.last + 1

    def _requested(self) -> tuple[Mention, ...]:
        """``at the request of A``, ``at her request``."""
        for index in range(self.sentence.first, self.sentence.last + 1):
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.PHRASE and term.value == "request" and term.last + 1 in self.by_first:
                    return (self.by_first[term.last + 1],)
        return ()

    def _occasion(self) -> Span | None:
        for index in range(self.sentence.first, self.sentence.last + 1):
            for term in self.words.terms.get(index, ()):
                if term.kind is Kind.PHRASE and term.value == "occasion" and term.last < self.sentence.last:
                    end = term.last + 1
                    while end < self.sentence.last and self.norms[end + 1] not in {",", ".", ";", ")"} and not (
                        self.classes[end + 1] & (_INFINITIVE | _WITH) or any(date.first == end + 1 for date in self.dates) or any(place.first - 1 == end + 1 for place in self.places)
                    ) and not (self.norms[end + 1] in {"on"} and any(date.first == end + 2 for date in self.dates)):
                        end += 1
                    return self.words.tokens.span(term.last + 1, end)
        return None

    def _duration(self) -> Span | None:
        units = self.words.lexicon.calendar["duration_units"]
        for index in range(self.sentence.first + 1, self.sentence.last + 1):
            if self.norms[index] in units and (self.norms[index - 1][0].isdigit() or self.classes[index - 1] & WordClass.NUMBER_WORD.value):
                return self.words.tokens.span(index - 1, index)
        return None

    def _during(self) -> bool:
        return any(self.norms[index] in self.words.lexicon.calendar["during"] for index in range(self.sentence.first, self.sentence.last))

    def _same_day(self) -> bool:
        text = " ".join(self.norms[self.sentence.first : self.sentence.last + 1])
        return any(phrase in text for phrase in self.words.lexicon.calendar["same_day"])
