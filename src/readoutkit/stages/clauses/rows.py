"""Which row of the tables is meant at a token: what stands behind a verb shows whether it governs that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.carriers import carried
from readoutkit.findings import MentionKind
from readoutkit.lexicon import ANY_CLASS, NO_ENCOUNTER, Form, Kind, WordClass
from readoutkit.models import MeetingKind
from readoutkit.stages.clauses.groups import LAST, Group, SentenceView

if TYPE_CHECKING:
    from readoutkit.lexicon import Term

_THAT = WordClass.COMPLEMENTIZER.value
_PREPOSITION = WordClass.PREPOSITION.value
_OF = WordClass.OF.value
_TO = WordClass.TO.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_INFINITIVE = WordClass.INFINITIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_BY = WordClass.BY.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_ARTICLE = WordClass.ARTICLE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.ON.value
_BASE_VERB = WordClass.BASE_VERB.value
_CUE = Kind.CUE
_NOUN = Kind.NOUN
_BASE = Form.BASE
_PARTICIPLE = Form.PARTICIPLE

_SIDE_NOUN = WordClass.SIDE_NOUN.value
_LEAD_VERB = WordClass.LEAD_VERB.value
_COMPLEMENT_QUESTION = WordClass.COMPLEMENT_QUESTION.value
_CONJUNCTION_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_DISCOURSE_NOUN = WordClass.DISCOURSE_NOUN.value
_EXISTENTIAL = WordClass.EXISTENTIAL.value
_IN = WordClass.IN.value
_NEGATION = WordClass.NEGATION.value
_NUMBER_WORD = WordClass.NUMBER_WORD.value
_PERSONAL = WordClass.PERSONAL.value
_DELEGATION = 30
"""How many words may stand between a verb and who leads the delegation that it has received."""
_GUESTS = 5
"""How many words a noun phrase may have that ends with a noun of people."""
_ADDRESSED = 10
"""How many words may stand between a message and to whom it goes."""
_MESSAGE = MeetingKind.MESSAGE.value
_YEAR = 4
_NOUN_PHRASE = 13
"""How many words of a noun phrase are looked at for the noun of an encounter."""
_NOUN_BIT = Kind.NOUN.bit
_FROM = WordClass.FROM.value
_OTHER_PREPOSITION = _PREPOSITION & ~_OF
_GERUND_FRAME = frozenset({"ger"})
_INFINITIVE_FRAME = frozenset({"inf"})
_QUOTE_FRAME = frozenset({"quote"})
_OBJECT_FRAME = frozenset({"objinf"})
_CLAUSE_FRAMES = frozenset({"that", "quote"})
_CLAUSAL = frozenset({"that", "inf", "quote", "frame", "to"})
_GUEST_WORDS = 5
_NO_MATTER = _TO | _COORDINATOR | WordClass.FROM.value | _OF | _PLACING
"""What follows guests (``the delegation to Lima``), where another noun would make a matter of them."""
_CLOSING = frozenset({'"', "”", "’", "'", "»"})
_BEHIND_WORDS = _CLOSING | {","}
_COUNTRY = MentionKind.COUNTRY
_PRONOUN = MentionKind.PRONOUN
_SIDES = frozenset({MentionKind.COUNTRY, MentionKind.COLLECTIVE})
_TOPIC = Kind.TOPIC
_ENCOUNTER = Kind.ENCOUNTER
_PREDICATES = (_CUE, _TOPIC, _ENCOUNTER)
PERSONS = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.PRONOUN,
        MentionKind.COLLECTIVE,
        MentionKind.SIDE,
    }
)
"""Kinds of mentions that may speak for themselves."""


class RowReader(SentenceView):
    """Chooses predicates by what follows them."""

    def _predicate(self, index: int, last: int) -> Term | None:
        """Choose the row that is meant where several begin at one token."""
        best: Term | None = None
        for term in self.terms.get(index, ()):
            kind = term.kind
            if kind not in _PREDICATES or term.last > last:
                continue
            if kind is _ENCOUNTER:
                if not self._encounter_fits(term, last):
                    continue
            elif kind is _CUE:
                if self.norms[index - 1] in _BEHIND_WORDS and self._behind_words_in_marks(index, term):
                    return term
                if not self._cue_fits(term, last):
                    continue
            else:
                whole = carried(self.words, term, last)
                if whole is None:
                    continue
                term = whole  # noqa: PLW2901
            if (
                best is None
                or term.last > best.last
                or (term.last == best.last and kind is _ENCOUNTER and best.kind is not _ENCOUNTER)
                # `A was considered`: of the two, a topic alone has a passive
                or (term.last == best.last and kind is _TOPIC and self._is_passive(index))
            ):
                best = term
        return best

    def _encounter_fits(self, term: Term, last: int) -> bool:
        """Say whether the object of an encounter verb is what the verb asks for."""
        frame = term.value.frame
        if frame in {"plural", "person"}:
            return True
        after = self._skip_adverbs(term.last + 1, last)
        if frame == "guest":
            group = self.by_first.get(after)
            if (
                term.form & _PARTICIPLE
                and term.value.id in {"receive", "host", "welcome", "greet", "join"}
                and self._is_passive(term.last)
                and after <= last
                and self._agent_after(after, last)
            ):
                return True
            if term.value.id in {"receive", "host", "welcome", "greet"} and (
                self._led_delegation(term.last + 1, last) or (group is None and self._tells_guests(after, last))
            ):
                return True
            if group is None and term.value.id in {"receive", "host"}:
                group = self._guest_behind_adjuncts(term.last + 1, last)
            if group is None or group.institution or group.mentions[0].kind is _COUNTRY:
                return False
            if group.mentions[0].kind is _PRONOUN and not self.classes[group.first] & _OBJECTIVE:
                return False
            follows = group.last + 1
            if follows <= last and (self.classes[follows] & _CLITIC or self.norms[follows] in {"'", "’"}):
                return False
            if term.value.id in {"call-on", "call-upon"}:
                return not self._infinitive_within(follows, last)
            if term.value.id == "call":
                return not (
                    follows <= last and (self.norms[follows] in {'"', "“", "‘"} or self.classes[follows] & _ARTICLE)
                )
            if term.value.id == "join":
                return True
            return True
        if frame == "noun":
            noun = self._noun_after(self._past_days(after, last), last)
            return noun is not None and (noun.value.kind != _MESSAGE or self._written_to(noun.last + 1, last))
        return frame not in {"visited", "goes"} or self._names_a_place(after, last, to=frame == "goes")

    def _names_a_place(self, index: int, last: int, *, to: bool) -> bool:
        """``visited Lima``, ``traveled this week to Lima``: a capital word, behind `to` where the verb asks for it."""
        place = index
        if to:
            place = 1 + next((at for at in range(index, min(index + 6, last)) if self.classes[at] & _TO), last)
        while place <= last and self.classes[place] & _ARTICLE:
            place += 1
        return place <= last and self.tokens.capital[place]

    def _past_days(self, index: int, last: int) -> int:
        """``received, on Monday evening, a call``, ``participated in Paris in``: step over commas, days, a city."""
        at = index
        while at <= last:
            if at in self.date_last:
                at = self.date_last[at] + 1
            elif self.classes[at] & _IN and (city := self._city_at(at + 1)) is not None:
                at = city + 1
            elif (
                self.norms[at] == ","
                or (self.classes[at] & _PLACING and at + 1 in self.date_last)
                or self.norms[at] in self.words.lexicon.calendar["day_parts"]
            ):
                at += 1
            else:
                break
        return at

    def _led_delegation(self, index: int, last: int) -> bool:
        """``received in Lima a delegation of the city of Quito, led by A``: who leads it is the guest."""
        side = False
        for at in range(index, min(index + _DELEGATION, last)):
            mask = self.classes[at]
            side = side or bool(mask & _SIDE_NOUN)
            if mask & _LEAD_VERB and side:
                return bool(self.classes[at + 1] & _BY)
            if mask & (_BE | _HAVE | _MODAL) or self.norms[at] == ";" or (mask & _CUE.bit and not side):
                return False
        return False

    def _tells_guests(self, index: int, last: int) -> bool:
        """``received a delegation of the Senate``, ``welcomed the representatives of the Bank``: a noun of people."""
        groups, retinues = self.words.lexicon.sets["groups"], self.words.lexicon.sets["retinues"]
        plural = self.words.lexicon.suffixes["plural"]
        for at in range(index, min(index + _GUESTS, last)):
            mask, behind = self.classes[at], self.classes[at + 1]
            norm = self.norms[at]
            if norm in groups and not mask & _PREPOSITION and (norm.endswith(plural) or norm in retinues):
                # `received community support`, `welcomed the delegation's report`
                told = not self.norms[at + 1].isalpha() or behind or at + 1 in self.date_last
                return bool(told) and not behind & (_CLITIC | _THAT) and self.norms[at + 1] not in {"'", "’"}
            thing = norm.endswith(plural) and not self.tokens.capital[at] and not mask  # `welcomed steps allies take`
            if mask & (_PREPOSITION | _COORDINATOR | _THAT) or thing or not norm[0].isalnum():
                return False
        return False

    def _written_to(self, index: int, last: int) -> bool:
        """``sent a message of congratulations to A``, but ``sent a message that the road was open``."""
        for at in range(index, min(index + _ADDRESSED, last)):
            if self.classes[at] & (_TO | _FROM) and at + 1 in self.by_first:
                return True
            if self.norms[at] in {",", ";"} or self.classes[at] & (_THAT | _HAVE | _BE | _MODAL):
                return False
        return False

    def _city_at(self, index: int) -> int | None:
        """Give the last token of the city that begins at a token."""
        return next((term.last for term in self.terms.get(index, ()) if term.kind in {Kind.CITY, Kind.CAPITAL}), None)

    def _guest_behind_adjuncts(self, index: int, last: int) -> Group | None:
        """``received today, in his office in Jeddah, Mr Talukder``: step over days and places."""
        reach = min(index + 26, last)
        while index <= reach:
            group = self.by_first.get(index)
            if group is not None and group.mentions[0].kind in PERSONS:
                return group
            if index in self.date_last:
                index = self.date_last[index] + 1
            elif self.norms[index] == "," or self.classes[index] & (_ADVERB | _PLACING):
                if self.classes[index] & _PLACING:
                    # the place runs to the next comma, preposition or person
                    index += 1
                    while (
                        index <= reach
                        and self.norms[index] != ","
                        and (not self.classes[index] & _PREPOSITION or self.classes[index] & _OF)
                        and not (
                            index in self.by_first
                            and self.by_first[index].mentions[0].kind in PERSONS
                            and not self.classes[index - 1] & _OF
                        )
                    ):
                        if self.classes[index] & (_HAVE | _BE | _MODAL | _THAT):
                            return None
                        index += 1
                else:
                    index += 1
            else:
                return None
        return None

    def _infinitive_within(self, index: int, last: int) -> bool:
        """Say whether an infinitive follows before the clause ends: ``called on X to do Y``."""
        for at in range(index, min(index + 12, last)):
            if self.norms[at] in {",", ";"}:
                return False
            if (
                self.classes[at] & _INFINITIVE
                and (self.norms[at + 1].isalpha() or self._prefixed(at + 1))
                and not self.tokens.capital[at + 1]
                and not self.classes[at + 1] & (_ARTICLE | _PREPOSITION)
            ):
                return True
        return False

    def _prefixed(self, at: int) -> bool:
        """``to de-escalate``, but not ``an end to anti-Christian bias``."""
        return self.norms[at].partition("-")[0] in self.words.lexicon.sets["verb_prefixes"]

    def _noun_after(self, index: int, last: int) -> Term | None:
        """Find the noun of an encounter within the noun phrase that begins at a token."""
        if not self.bits & _NOUN_BIT:
            return None
        for at in range(index, min(index + _NOUN_PHRASE, last + 1)):
            mask, norm = self.classes[at], self.norms[at]
            best = self._longest_noun(at, last) if mask & _NOUN_BIT else None
            if best is not None:
                if best.value.kind == NO_ENCOUNTER:
                    return None
                following = best.last + 1
                # `summit declaration`, `meeting room`: the noun only qualifies another
                if (
                    following > last
                    or not self.norms[following].isalpha()
                    or self.classes[following] & ANY_CLASS
                    or following in self.date_last
                    or following in self.by_first
                    or following in self.terms
                    or self.norms[following].endswith(self.participle)
                ):
                    return best
            stop = norm == ";" or (norm == "." and at < last and not self.tokens.glued(at + 1))
            if stop or (at > index and mask & _OTHER_PREPOSITION):
                return None
            if mask & (_INFINITIVE | _MODAL | _HAVE | _THAT) and not (
                mask & _DEMONSTRATIVE and at < last and not self.classes[at + 1] & (_ARTICLE | _POSSESSIVE)
            ):
                return None  # `concluded that the talks had gone well`, but `held that meeting`
            group = self.by_first.get(at)
            if (
                group is not None
                and group.mentions[0].kind not in _SIDES
                and not (group.last < last and self.classes[group.last + 1] & _CLITIC)
            ):
                return None
        return None

    def _longest_noun(self, at: int, last: int) -> Term | None:
        nouns = [term for term in self.terms[at] if term.kind is _NOUN and term.last <= last]
        return max(nouns, key=LAST) if nouns else None

    def _cue_fits(self, term: Term, last: int) -> bool:  # noqa: C901, PLR0912
        """Say whether what follows a cue can be its content."""
        frames = term.value.frames
        after = self._skip_adverbs(term.last + 1, last)
        if after > last or (after == last and self.norms[after] == "." and "addr" in frames):
            return "quote" in frames
        mask = self.classes[after]
        if mask & _IN and self._long_ago(after, last):
            return False
        if self.classes[term.last] & _PREPOSITION:
            if after in self.date_last or (mask & _PREPOSITION and not mask & _INFINITIVE):
                return False  # `the aid called for in the deal`
        elif mask & _PLACING and self._dated(term, after, last):
            return False
        if term.value.act == "reject" and self.classes[after] & _INFINITIVE and self._told_base(after + 1):
            return False  # `declined to comment`
        if "judged" in frames and self.norms[term.last - 1] in self.words.lexicon.sets["judging"]:
            return True  # `positively assessed the talks`
        if "thatonly" in frames:
            return (
                bool(self.classes[after] & _THAT)
                or self.norms[after] in {",", ":", '"', "'", "."}
                or self._marks_within(after, last, 2)
            )
        if frames <= _GERUND_FRAME:
            return self.norms[after].endswith(self.gerund)
        if frames <= _INFINITIVE_FRAME:
            return bool(self.classes[after] & _INFINITIVE) or self._infinitive_within(after, last)
        if frames <= _QUOTE_FRAME:
            return self.norms[after] in {",", ":", '"', "'", "."} or self._marks_within(after, last, 2)
        if self.classes[term.last] & _INFINITIVE and self._verb_like(term.last + 1, last):
            return False  # `committed to deepen`: the marker belongs to the content
        if "thing" in frames and self._whole_person(after):
            return False  # `presented the Minister with a stool`
        if "carry" in frames:
            at = after
            while at <= last and at - after < 8:
                for noun in self.terms.get(at, ()):
                    letter = noun.kind is _NOUN and noun.value.kind == _MESSAGE
                    if letter and noun.last < last and self.classes[noun.last + 1] & _OF:
                        return False  # `sent a message of congratulations` is an encounter
                named = self.tokens.capital[at] and self.classes[at - 1] & _OF
                if self.classes[at] & _DISCOURSE_NOUN and not named:
                    return True  # but no `Memorandum of Understanding`
                if self.classes[at] & (_THAT | _MODAL | _HAVE | _BE) or self.norms[at] in {",", ";"}:
                    return False
                at += 1
            return False
        if "named" in frames:
            return (
                self.norms[after] in {'"', "“", "‘"}
                or bool(self.classes[after] & (_OBJECTIVE | _DEMONSTRATIVE))
                or self._marks_within(after, last, 8)
                or self._ends_in_adjective(after, last)
            ) and not bool(self.classes[after] & (_PREPOSITION | _INFINITIVE))
        if frames == _OBJECT_FRAME:
            return self._infinitive_within(after, last) or after in self.by_first
        if "inf" in frames and self.classes[after] & _INFINITIVE:
            return True
        if (
            frames <= _CLAUSE_FRAMES
            and not (self.classes[after] & _THAT)
            and self.classes[after] & (_PREPOSITION & ~_SUBORDINATOR)
        ):
            # `spoke of`, `wrote to`: nothing that the frame could govern, unless the content came before
            return "quote" in frames
        if term.value.id == "welcome":
            group = self.by_first.get(after)
            if group is not None and not group.institution and group.mentions[0].kind in PERSONS:
                follows = group.last + 1
                return follows <= last and bool(self.classes[follows] & _CLITIC or self.norms[follows] in {"'", "’"})
            return not self._some_guests(after, last)
        return True

    def _behind_words_in_marks(self, index: int, term: Term) -> bool:
        """``"A", concluded Ana Roe``: what was said stands before the cue, and who said it behind."""
        before = index - 1 - (self.norms[index - 1] == ",")
        return self.norms[before] in _CLOSING and "quote" in term.value.frames and term.last + 1 in self.by_first

    def _some_guests(self, index: int, last: int) -> bool:
        """``welcomed the delegation``, ``welcomed the Chilean students to Lima``: guests, and no matter."""
        guests = self.words.lexicon.sets["groups"]
        for at in range(index, min(index + _GUEST_WORDS, last) + 1):
            behind = at + 1
            if self.norms[at] in guests:
                if behind > last or self.classes[behind] & _NO_MATTER:
                    return True
                owned = self.classes[behind] & _CLITIC or self.norms[behind] in {"'", "’"}
                return not (owned or self.norms[behind].isalpha())
            if self.classes[at] & (_PREPOSITION | _CLITIC | _THAT) or not self.norms[at].isalpha():
                return False
        return False

    def _long_ago(self, index: int, last: int) -> bool:
        """``agreed in 2023 to restore ties``: what is told of the past is no part of this meeting."""
        return (
            index + 2 <= last
            and self.norms[index + 1].isdigit()
            and len(self.norms[index + 1]) == _YEAR
            and bool(self.classes[index + 2] & (_INFINITIVE | _THAT))
        )

    def _dated(self, term: Term, after: int, last: int) -> bool:
        """``independence, celebrated on 17 August``: a day, and nothing that a preposition governs."""
        if "quote" in term.value.frames or after + 1 not in self.date_last:
            return False
        behind = self.date_last[after + 1] + 1
        return behind > last or self.norms[behind] in {",", "."}

    def _told_base(self, at: int) -> bool:
        return any(
            told.kind is Kind.CUE and told.form & Form.BASE and "quote" in told.value.frames
            for told in self.terms.get(at, ())
        )

    def _whole_person(self, at: int) -> bool:
        group = self.by_first.get(at)
        if group is None or group.institution or group.mentions[0].kind not in PERSONS:
            return False
        behind = group.last + 1
        return behind > self.sentence.last or not self.classes[behind] & _CLITIC

    def _dated_last(self, last: int) -> bool:
        """``The two states agreed to open the road in 2019.``: a sentence that ends with its year."""
        while last > self.sentence.first and not self.norms[last].isalnum():
            last -= 1
        return self.norms[last].isdigit() and len(self.norms[last]) == _YEAR and bool(self.classes[last - 1] & _IN)

    def _ends_in_adjective(self, index: int, last: int) -> bool:
        """``called any further delay unacceptable``."""
        adjective = self.words.lexicon.suffixes["adjective"]
        for at in range(index + 1, min(index + 14, last + 1)):
            if self.norms[at] in {",", ".", ";"} or self.classes[at] & _CONJUNCTION_AND:
                return self.norms[at - 1].endswith(adjective) and not self.classes[at - 2] & (_ARTICLE | _POSSESSIVE)
        return False

    def _verb_like(self, index: int, last: int) -> bool:
        """Say whether an infinitive marker before a token leads a verb, and no noun or gerund."""
        while index <= last and self.norms[index].endswith(self.adverb):
            index += 1
        if (
            index > last
            or self.tokens.capital[index]
            or self.classes[index] & (_ARTICLE | _POSSESSIVE | _DEMONSTRATIVE)
        ):
            return False
        return (
            bool(self.classes[index] & _BASE_VERB)
            or self.norms[index].endswith(self.words.lexicon.suffixes["base_verb"])
            or any(term.form & _BASE and term.kind in _PREDICATES for term in self.terms.get(index, ()))
        )

    def _bare_shared(self, term: Term, last: int) -> bool:
        """Behind a coordinator, a cue that governs clauses needs one: ``and agreed benchmarks`` is none."""
        if term.kind is not _CUE or not term.value.frames <= _CLAUSAL:
            return False
        after = term.last + 1
        if after > last:
            return False
        mask = self.classes[after]
        opens = mask & (
            _THAT
            | _INFINITIVE
            | _ARTICLE
            | _POSSESSIVE
            | _DEMONSTRATIVE
            | _PREPOSITION
            | _ADVERB
            | _PERSONAL
            | _NUMBER_WORD
            | _COMPLEMENT_QUESTION
            | _EXISTENTIAL
            | _NEGATION
        )
        bare = not opens and not self.tokens.capital[after] and self.norms[after].isalpha()
        clausal = term.value.frames >= _CLAUSE_FRAMES and "inf" not in term.value.frames
        return bare and not (clausal and self._finite_within(after, last))

    def _finite_within(self, at: int, last: int) -> bool:
        """``and said trade between them had doubled``: a clause without `that`."""
        for index in range(at + 1, min(at + 12, last) + 1):
            if self.norms[index] in {",", ";", '"'} or self.classes[index] & _COORDINATOR:
                return False
            if self.classes[index] & (_HAVE | _BE | _MODAL) or self.norms[index].endswith(self.participle):
                return True
        return False

    def _marks_within(self, index: int, last: int, reach: int) -> bool:
        return any(self.norms[at] in {'"', "“", "‘"} for at in range(index, min(index + reach, last + 1)))

    def _is_passive(self, index: int) -> bool:
        """Say whether a form of `be` stands before a participle, adverbs between them aside."""
        at = index - 1
        while (
            at > self.sentence.first
            and (self.classes[at] & _ADVERB or self.norms[at].endswith(self.adverb))
            and not self.classes[at] & _BE
        ):
            at -= 1
        return at >= self.sentence.first and bool(self.classes[at] & _BE)

    def _agent_after(self, index: int, last: int) -> bool:
        """``was received on August 20, in Brasília, by Minister Prado``."""
        for at in range(index, min(index + 14, last)):
            if self.classes[at] & _BY and at + 1 in self.by_first:
                return True
            if self.norms[at] in {".", ";"} or self.classes[at] & (_BE | _HAVE | _THAT | _MODAL):
                return False
        return False
