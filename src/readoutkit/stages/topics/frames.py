"""What carries a topic besides a verb with people as its subject.

Nouns do (``talks on A``, ``an exchange of views took place on B``), encounters that are themselves said
to deal with something (``the call focused on A``, ``the agenda included B``), passives with a noun
(``views were exchanged on A``), and verbs with a noun before the preposition (``exchanged candid views
with her on A``). All looks are bounded, so that a sentence of any length is read in linear time.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.carriers import carried, fits_topic
from readoutkit.findings import ClauseKind
from readoutkit.lexicon import ANY_CLASS, TALK, Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from readoutkit.findings import Clause, Mention, Sentence, Words
    from readoutkit.lexicon import Term

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_ON = WordClass.ON.value
_IN = WordClass.IN.value
_AT = WordClass.AT.value
_BETWEEN = WordClass.BETWEEN.value
_RELATIVE = WordClass.RELATIVE.value
_THAT = WordClass.COMPLEMENTIZER.value
_DEFINITE = WordClass.DEFINITE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_INFINITIVE = WordClass.INFINITIVE.value
_ADVERB = WordClass.ADVERB.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_MODAL = WordClass.MODAL.value
_FUTURE = WordClass.FUTURE.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_DETERMINER = _DEFINITE | WordClass.POSSESSIVE.value
_ASIDE = _ADVERB | _HAVE | _BE
"""What may stand between a subject and its verb."""
_NOT_GOVERNED = _PREPOSITION | _BE | WordClass.INCLUDE.value
_BEFORE_VERB = _MODAL | _INFINITIVE | _BE | WordClass.PERSONAL.value | WordClass.DO.value | WordClass.OBJECTIVE.value
_SUBORDINATE = _RELATIVE | _THAT
_JOINING = WordClass.COORDINATOR.value | WordClass.CONTRAST.value | _THAT
_BEHIND_NOUN = _PREPOSITION | _RELATIVE
_OF_OR_SUBORDINATE = _OF | _SUBORDINATE
_WITHIN_CLAUSE = (_PREPOSITION & ~_OF) | _MODAL | _BE | _HAVE
_NEXT_CLAUSE = _SUBORDINATE | _INFINITIVE | _HAVE | _MODAL
_NO_AGENDA = _HAVE | _MODAL | _RELATIVE
_PARTNER = WordClass.WITH.value | _BETWEEN | _IN | _AT | _AND | _OF | WordClass.BY.value | WordClass.FROM.value
"""What may stand between a noun of talks and its matter: who, where."""
_ENCOUNTER, _CUE_CLAUSE = ClauseKind.ENCOUNTER, ClauseKind.CUE
_NOUN, _TOPIC, _CUE, _PHRASE = Kind.NOUN, Kind.TOPIC, Kind.CUE, Kind.PHRASE
_TELLING = frozenset({_TOPIC, _CUE})
_PAST, _PARTICIPLE, _GERUND, _BASE = Form.PAST.value, Form.PARTICIPLE.value, Form.GERUND.value, Form.BASE.value
_FINITE = _PAST | _BASE | Form.THIRD.value
_NOUN_ROW = _NOUN.bit
CARRYING = _TOPIC.bit | _NOUN_ROW | TALK
"""A sentence without any of these carries no topic outside of its clauses."""
_KINDS = frozenset({"meeting", "phone_call", "video_call"})
_FAR = 60
"""How far behind an agenda its list may stand, in tokens."""
_REST = 30
"""How far before a participle the noun of its encounter may stand."""
_STAY = 6
"""How many words may stand between `who` and what somebody has come for."""
_HEADS = 8
"""How many words may stand between those who discuss something and their verb."""
_STOPS = frozenset({";", ":", ".", "(", ")", '"', "“", "”"})


class Carriers:
    """The carriers of one sentence that no clause with people as its subject has claimed."""

    def __init__(
        self, words: Words, sentence: Sentence, clauses: Sequence[Clause], people: Mapping[int, Mention]
    ) -> None:
        self.words = words
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.terms = words.terms
        self.table = words.lexicon.topics
        self.sentence = sentence
        self.clauses = clauses
        self.people = people
        self.cues = {clause.cue_first for clause in clauses}
        named = sentence.bits & _NAMED_SPEAKER
        self.frames = {clause.content_first: clause for clause in clauses if self._is_frame(clause)} if named else {}
        """The clauses in which a spokesperson tells what the page itself could tell, by the start of what is told."""

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where clauses begin."""
        return sorted([clause.start for clause in self.clauses])

    @functools.cached_property
    def frame_starts(self) -> list[int]:
        """Where what a spokesperson tells begins, in order."""
        return sorted(self.frames)

    @functools.cached_property
    def first_clause(self) -> int:
        """Where the first clause has its verb, else behind the sentence."""
        return min(self.cues, default=self.sentence.last + 1)

    @functools.cached_property
    def first_encounter(self) -> int:
        """Where the first encounter is told, else behind the sentence."""
        told = (clause.cue_first for clause in self.clauses if clause.kind is _ENCOUNTER)
        return min(told, default=self.sentence.last + 1)

    def read(self) -> Iterator[tuple[int, int, str]]:
        """Give the first and last token of what is carried, and by what."""
        subject = self._subject_of_agenda() or self._inverted()
        if subject is not None:
            yield *subject, "topic:agenda"
        reached = self.sentence.first if subject is None else subject[1] + 1
        classes = self.classes
        carriers = [
            at
            for at in range(reached, self.sentence.last + 1)
            if classes[at] & CARRYING and (classes[at] & TALK or self._may_carry(at))
        ]
        covered = self._covered() if carriers else []
        span = 0
        for index in carriers:
            if index < reached:
                continue
            while span < len(covered) and covered[span][1] < index:
                span += 1
            if span < len(covered) and covered[span][0] <= index:
                continue
            end = self._end(index)
            found = self._at(index, end)
            if found is not None and found[0] <= end:
                end = self._participle(found[0], end)
                yield found[0], end, found[1]
                reached = end + 1
            elif self.frames and (passive := self._passive(index)) is not None:
                yield *passive, "topic:passive"

    def _may_carry(self, index: int) -> bool:
        """Say whether a row at a token may carry a topic: not a verb that a clause has claimed, nor any noun."""
        for term in self.terms[index]:
            if term.kind is _NOUN:
                if term.value.kind in _KINDS:
                    return True
            elif term.kind is _TOPIC and index not in self.cues:
                return True
        return False

    def _covered(self) -> list[tuple[int, int]]:
        """Give what clauses govern already, in order."""
        frames = self.frames
        return sorted(
            [
                (clause.content_first, clause.content_last)
                for clause in self.clauses
                if clause.kind is not _ENCOUNTER and frames.get(clause.content_first) is not clause
            ]
        )

    def _is_frame(self, clause: Clause) -> bool:
        return clause.kind is _CUE_CLAUSE and any(
            self.classes[at] & _NAMED_SPEAKER
            for mention in clause.subjects
            for at in range(max(self.sentence.first, mention.first - 1), min(mention.last, mention.first + 12) + 1)
        )

    def _participle(self, first: int, end: int) -> int:
        """``the talks focused on A, reaffirming B``: what is reaffirmed is no topic."""
        for at in range(first + 1, end):
            if self.norms[at] == "," and any(
                term.kind is _CUE and term.form & _GERUND and term.value.act in {"reaffirm", "stress", "note", "say"}
                for term in self.terms.get(at + 1, ())
            ):
                return at - 1
        return end

    def _passive(self, index: int) -> tuple[int, int] | None:
        """``the spokesman said A was discussed``, where no clause has claimed it."""
        term = next(
            (term for term in self.terms.get(index, ()) if term.kind is _TOPIC and term.form & _PARTICIPLE),
            None,
        )
        at = bisect_left(self.frame_starts, index) - 1
        frame = self.frames[self.frame_starts[at]] if at >= 0 else None
        if (
            term is None
            or frame is None
            or index > frame.content_last
            or index in self.cues
            or term.value.frame == "carrier"
        ):
            return None
        left = index - 1
        while left > frame.content_first and self.classes[left] & _ADVERB:
            left -= 1
        if not self.classes[left] & _BE or left - frame.content_first > 40:
            return None
        first = frame.content_first
        while self.classes[first] & _THAT:
            first += 1
        return (first, left - 1) if first < left else None

    def _end(self, index: int) -> int:
        """Find the last token before the next clause."""
        at = bisect_right(self.starts, index)
        return self.starts[at] - 1 if at < len(self.starts) else self.sentence.last

    def _at(self, index: int, end: int) -> tuple[int, str] | None:
        verb = noun = None
        for term in self.terms.get(index, ()):
            if term.kind is _TOPIC and index not in self.cues and (verb is None or term.last > verb.last):
                verb = term
            elif (
                term.kind is _NOUN
                and term.value.kind in _KINDS
                and (noun is None or term.last > noun.last)
                and not self._qualifies(term.last)
            ):
                noun = term
        if verb is not None:
            after = self._by_verb(verb, index, end)
            if after is not None:
                return after, f"topic:{verb.value.id}"
        talk = self.classes[index] & TALK
        named = self.words.tokens.capital[index] and index > self.sentence.first  # `the Strategic Dialogue on A`
        if (
            (noun is not None or (talk and self.norms[index] in self.table["talk_nouns"]))
            and not named
            and not self._is_verb(index)
        ):
            last = noun.last if noun is not None else index
            after = self._by_noun(index, last, end)
            if after is None and self._centre(index):
                after = self._behind_centre(index, end)
            if after is not None:
                return after, "topic:noun"
        if talk and self.norms[index] in self.table["agenda_nouns"]:
            after = self._by_agenda(index, end)
            if after is not None:
                return after, "topic:agenda"
        return None

    def _is_verb(self, index: int) -> bool:
        """``to talk``, ``can talk``, ``was meeting``: a noun's double."""
        before = self.classes[index - 1] if index > self.sentence.first else 0
        return bool(before & _BEFORE_VERB)

    def _qualifies(self, last: int) -> bool:
        """``bilateral relations``: the noun only qualifies another."""
        after = last + 1
        return (
            after <= self.sentence.last
            and self.norms[after].isalpha()
            and not self.classes[after] & ANY_CLASS
            and after not in self.people
            and after not in self.terms
        )

    # -- by a verb --------------------------------------------------------------------------------

    def _by_verb(self, term: Term, index: int, end: int) -> int | None:
        first, left = self.sentence.first, index - 1
        passive = False
        aside = _ASIDE | _FUTURE if term.form & _BASE else _ASIDE
        adverb = self.words.lexicon.suffixes["adverb"]
        while left >= first and (self.classes[left] & aside or self.norms[left].endswith(adverb)):
            passive = passive or bool(self.classes[left] & _BE)
            left -= 1
        if passive:
            if term.value.frame != "carrier" or not term.form & _PARTICIPLE or term.last >= end:
                return None
            noun = any(self.norms[at] in self.table["carriers"] for at in range(max(first, left - 4), left + 1)) or (
                self._encounter_ends(left)  # `the talks were devoted to A`
            )
            after = term.last + 1
            while after < end and self.norms[after] not in self.table["carrier_prepositions"] and after - index < 6:
                after += 1
            return (
                after + 1
                if noun
                and self.norms[after] in self.table["carrier_prepositions"]
                and fits_topic(self.words, after, end)
                else None
            )
        if term.form & _GERUND:
            if left > first and self.norms[left] == "," and self.norms[index] in self.table["spanning"]:
                whole = carried(self.words, term, end) if self._encounter_before(left) else None
                return whole.last + 1 if whole is not None and whole.last < end else None
            # `in addition to discussing A, he said B`; `for discussions` is a noun
            opens = (
                left >= first
                and left - first < 4
                and self.classes[left] & _PREPOSITION
                and not self.classes[left] & _OF
            )
            whole = carried(self.words, term, end) if opens else None
            return whole.last + 1 if whole is not None and whole.last < end else None
        if left < first or not term.form & _FINITE:
            return None
        told = (
            (term.form & _BASE and not term.form & _PAST and self._purpose(left, first))
            or self._encounter_ends(left)
            or self._unknown_subject(term, left, end)
        )
        whole = carried(self.words, term, end) if told else None
        return whole.last + 1 if whole is not None else None

    def _encounter_before(self, left: int) -> bool:
        """``held talks with A, covering B``: an encounter is told in the words before."""
        return any(
            term.kind is _NOUN and term.value.kind in _KINDS
            for at in range(max(self.sentence.first, left - _REST), left)
            for term in self.terms.get(at, ())
        )

    def _purpose(self, left: int, first: int) -> bool:
        """``sat down with A to review B``, ``met A to deepen ties and discuss B``."""
        if self.classes[left] & _INFINITIVE:
            return any(
                term.kind is _NOUN or (term.kind is Kind.ENCOUNTER and bool(term.form & _PAST))
                for at in range(max(first, left - 60), left)
                for term in self.terms.get(at, ())
            )
        if not (self.classes[left] & _AND or self.norms[left] == ","):
            return False
        return self.first_encounter < left and any(
            self.classes[at] & _INFINITIVE and self.norms[at + 1] in self.table["verbs"]
            for at in range(max(first, left - 30), left)
        )

    def _unknown_subject(self, term: Term, left: int, end: int) -> bool:
        """``The six partner countries discussed A``: a subject that no table knows, at the head of a clause."""
        if (
            term.value.frame != "np"
            or not term.form & _PAST
            or term.last >= end
            or not self.norms[left].isalpha()
            or self.first_encounter < left  # `met with bodies focused on aid`
        ):
            return False
        headed = self._heads_of(left)
        if self.classes[left] & ANY_CLASS and not headed and self.norms[left] not in self.words.lexicon.sets["bodies"]:
            return False
        if self.classes[term.last + 1] & _NOT_GOVERNED or self.norms[term.last + 1] in _STOPS | {","}:
            return False
        body = self.norms[left] in self.words.lexicon.sets["bodies"]  # `The Committee reviewed A`
        plural = self.norms[left].endswith(self.words.lexicon.suffixes["plural"])
        return (body or plural or headed) and self._heads_clause(left)

    def _heads_of(self, left: int) -> bool:
        """``Heads of the Peruvian and Kenyan diplomacy discussed A``: many, whatever they are the heads of."""
        groups = self.words.lexicon.sets["groups"]
        begin = max(self.sentence.first + 1, left - _HEADS)
        return any(self.classes[at] & _OF and self.norms[at - 1] in groups for at in range(begin, left))

    def _encounter_ends(self, left: int) -> bool:
        """Say whether the words before a verb are an encounter or an agenda at the head of a clause."""
        subjects = self.table["subject_nouns"]
        for at in range(left, max(self.sentence.first, left - 20) - 1, -1):
            norm = self.norms[at]
            if norm in _STOPS or at in self.cues:
                return False
            if not self.classes[at] & _NOUN_ROW and norm not in subjects:
                continue
            last = at if norm in subjects else None
            for term in self.terms.get(at, ()):
                if term.kind is _NOUN and term.last <= left and term.value.kind != "visit":
                    last = max(term.last, last or at)
            if last is None:
                continue
            follows = last + 1
            joined = (
                last == left
                or self.norms[follows] in {",", ")"}
                or self.classes[follows] & _BEHIND_NOUN
                or any(term.kind is _TOPIC for term in self.terms.get(follows, ()))
            )
            if joined and self._heads_clause(at):
                return True
        return False

    def _heads_clause(self, noun: int) -> bool:
        """Say whether a noun phrase stands at the head of its sentence or clause."""
        at, first = noun - 1, self.sentence.first
        while at >= first and noun - at < 9:
            mask = self.classes[at]
            if self.norms[at] in {",", ";", ":", '"', "“", "."} or (mask & _JOINING and not mask & _DEMONSTRATIVE):
                return True
            if mask & _THAT or any(term.kind is _CUE for term in self.terms.get(at, ())):
                return True  # `said the call focused on A`, where a ministry says so
            if mask & _WITHIN_CLAUSE:
                return False
            at -= 1
        return at < first

    # -- by a noun --------------------------------------------------------------------------------

    def _by_noun(self, index: int, last: int, end: int) -> int | None:
        if not self._told(index):
            return None
        at = last + 1
        if at < end and self.classes[at] & _OF and self.norms[last] in self.table["of_nouns"]:
            return at + 1
        while at < end and at - last < 40:
            mention = self.people.get(at)
            if mention is not None:
                at = mention.last + 1
                continue
            norm, mask = self.norms[at], self.classes[at]
            if norm in self.table["about"]:
                if fits_topic(self.words, at, end) and at + 1 not in self.people:
                    return at + 1
                return (
                    None
                    if any(term.kind is _PHRASE and term.value == "occasion" for term in self.terms.get(at, ()))
                    else self._by_noun_after_day(at, end)
                )
            if norm == "," and at + 1 not in self.people and not self.classes[at + 1] & _PREPOSITION:
                return None
            if norm in _STOPS or (mask & _NEXT_CLAUSE and not mask & _DEMONSTRATIVE):
                return None
            if mask & _PREPOSITION and not mask & _PARTNER:
                return None
            if mask & _OF and at == last + 1 and self.norms[at + 1] not in self.table["carriers"]:
                return None
            if any(term.kind in _TELLING and not term.form & _BASE for term in self.terms.get(at, ())):
                return None
            at += 1
        return None

    def _by_noun_after_day(self, at: int, end: int) -> int | None:
        """``held talks on Monday on A``: look a little behind the day."""
        for place in range(at + 2, min(at + 5, end)):
            if self.norms[place] in self.table["about"] and fits_topic(self.words, place, end):
                return place + 1
            if self.norms[place] in {",", ";"}:
                return None
        return None

    def _told(self, index: int) -> bool:
        """Say whether a noun tells what took place, and is not what something else came of or after."""
        first = self.sentence.first
        at = index - 1
        while at >= first and index - at < 12:
            for term in self.terms.get(at, ()):
                if term.kind is _PHRASE and term.value == "background" and term.last < index:
                    return False
            mask = self.classes[at]
            if self.norms[at] in {",", ";"} or at in self.cues:
                return True
            if mask & _FOR:
                if any(self.classes[back] & _RELATIVE for back in range(max(first, at - _STAY), at)):
                    return False  # `met A, who is in Lima for the dialogue on trade`
                return self.first_clause < at or not any(
                    term.kind is _CUE for back in range(max(first, at - 3), at) for term in self.terms.get(back, ())
                )
            if mask & _PREPOSITION and not mask & _OF:
                return self.norms[at] in self.words.lexicon.sets["within"] or bool(
                    mask & _INFINITIVE and index - at > 1
                )
            if mask & _OF:
                return False
            if mask & _SUBORDINATE:
                return False
            at -= 1
        return at < first

    def _centre(self, index: int) -> bool:
        """``At the centre of the talks were A and B``."""
        first = self.sentence.first
        return any(self.norms[at] in self.table["centres"] for at in range(first + 1, min(first + 4, index))) and bool(
            self.classes[first] & (_AT | _IN)
        )

    def _behind_centre(self, index: int, end: int) -> int | None:
        return next((at + 1 for at in range(index + 1, min(index + 8, end)) if self.classes[at] & _BE), None)

    def _subject_of_agenda(self) -> tuple[int, int] | None:
        """``A and B were the main topics of the meeting``: the subject of the sentence."""
        first = self.sentence.first
        here, bits = self.norms[first : self.sentence.last + 1], self.sentence.bits
        told = bits & TALK and bits & _BE and not self.table["agenda_nouns"].isdisjoint(here)
        if not told and self.table["topping"].isdisjoint(here):
            return None
        for at in range(first + 1, min(first + 60, self.sentence.last - 1)):
            if self.classes[at] & _NO_AGENDA or at in self.cues:
                return None
            if (
                self.norms[at] == ","
                and self.classes[self.sentence.first] & _PREPOSITION
                and first == self.sentence.first
            ):
                first = at + 1  # `During the talks, A topped the agenda`
            if self.norms[at] in self.table["topping"] and self._agenda_after(at + 1) and first not in self.people:
                return self._listed(at) or (first, at - 1)
            if self.classes[at] & _BE:
                if self._agenda_after(at + 1, on=True):
                    return first, at - 1
                begin = at + 1 + bool(self.classes[at + 1] & _BETWEEN)  # `A and B were among the subjects of the talks`
                noun = next(
                    (
                        of
                        for of in range(begin, at + 7)
                        if of <= self.sentence.last and self.classes[of] & _OF_OR_SUBORDINATE
                    ),
                    None,
                )
                named = noun is not None and self.norms[noun - 1] in self.table["agenda_nouns"]
                return (first, at - 1) if named and self.classes[begin] & _DEFINITE else None
        return None

    def _listed(self, verb: int) -> tuple[int, int] | None:
        """``Four matters topped the agenda: A, B and C``: what a colon lists."""
        if self.norms[verb - 1] not in self.table["agenda_nouns"]:
            return None
        last = self.sentence.last
        colon = next((at for at in range(verb, min(verb + _FAR, last)) if self.norms[at] == ":"), None)
        return (colon + 1, last) if colon is not None else None

    def _agenda_after(self, at: int, *, on: bool = False) -> bool:
        """``topped the agenda``, ``featured prominently in their talks``, ``was high on the agenda``."""
        begun = at
        while at < self.sentence.last and (
            self.classes[at] & _ADVERB
            or self.norms[at].endswith(self.words.lexicon.suffixes["adverb"])
            or self.norms[at] in self.table["placed"]
        ):
            at += 1
        if self.classes[at] & (_ON | _IN):
            at += 1
        elif on or at > begun:
            return False
        if at >= self.sentence.last or not self.classes[at] & _DETERMINER:
            return False
        return any(
            self.norms[noun] in self.table["agenda_nouns"]
            or (not on and self.norms[noun] in self.table["talk_nouns"])
            or (not on and any(term.kind is _NOUN and term.value.kind in _KINDS for term in self.terms.get(noun, ())))
            for noun in range(at + 1, min(at + 3, self.sentence.last) + 1)
        )

    def _inverted(self) -> tuple[int, int] | None:
        """``High on the agenda was A``, ``Among the topics discussed were A and B``, ``Also discussed was A``."""
        first = self.sentence.first
        if self.norms[first] not in self.table["inverting"] or first in self.people:
            return None
        named = False
        for at in range(first + 1, min(first + 9, self.sentence.last)):
            if self.norms[at] in _STOPS | {","} or at in self.people:
                return None
            if self.classes[at] & _BE:
                told = any(term.kind in _TELLING for term in self.terms.get(at + 1, ()))
                return (at + 1, self._end(at)) if named and not told else None
            named = (
                named
                or self.norms[at] in self.table["agenda_nouns"]
                or any(term.kind is _TOPIC and term.form & _PARTICIPLE for term in self.terms.get(at, ()))
            )
        return None

    # -- by an agenda -----------------------------------------------------------------------------

    def _by_agenda(self, index: int, end: int) -> int | None:
        """``the agenda included A``, ``topics discussed were A``, ``the spotlight was on A``."""
        if self._centre(index):
            return self._behind_centre(index, end)
        if not self._heads_clause(index):
            return None
        discussed = False
        for at in range(index + 1, min(index + 12, end)):
            if self.norms[at] in self.table["agenda_verbs"]:
                return at + 1
            if self.classes[at] & _BE:
                if self.norms[index] in self.table["focus_nouns"] and self.norms[at + 1] in self.table["about"]:
                    return at + 2 if fits_topic(self.words, at + 1, end) else None
                verb = any(term.kind in _TELLING for term in self.terms.get(at + 1, ()))
                discussed = discussed or self.norms[index] in self.table["named"]
                return at + 1 if discussed and not verb else None
            discussed = discussed or any(term.kind is _TOPIC for term in self.terms.get(at, ()))
            if self.norms[at] in {",", ";"}:
                return None
        return None
