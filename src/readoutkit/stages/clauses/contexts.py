"""The left context of a predicate: its subject, and whether that stands at the top of the sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, MentionKind
from readoutkit.lexicon import Cue, Form, Kind, WordClass
from readoutkit.stages.clauses.groups import LAST
from readoutkit.stages.clauses.rows import PERSONS, RowReader

if TYPE_CHECKING:
    from readoutkit.findings import Clause
    from readoutkit.lexicon import Term
    from readoutkit.stages.clauses.groups import Group

_COORDINATOR = WordClass.COORDINATOR.value
_CONTRAST = WordClass.CONTRAST.value
_THAT = WordClass.COMPLEMENTIZER.value
_RELATIVE = WordClass.RELATIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_AND = WordClass.CONJUNCTION_AND.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_INFINITIVE = WordClass.INFINITIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_AS = WordClass.AS.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_ARTICLE = WordClass.ARTICLE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_DO = WordClass.DO.value
_FIRST_PERSON = WordClass.FIRST_PERSON.value
_FOR = WordClass.FOR.value
_PERSONAL = WordClass.PERSONAL.value
_WITH = WordClass.WITH.value
_LIGHT_REACH = 7
_AGENT = 10
"""How many words back the verb stands that says who was quoted, before those who quote."""
_CUE = ClauseKind.CUE
_ENCOUNTER = ClauseKind.ENCOUNTER
_COUNTRY = MentionKind.COUNTRY
_PRONOUN = MentionKind.PRONOUN
_CUE_ROW = Kind.CUE
_NOUN = Kind.NOUN
_PHRASE = Kind.PHRASE
_PAST = Form.PAST.value
_THIRD = Form.THIRD.value
_BASE = Form.BASE.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.ON.value
_DETERMINER = _ARTICLE | _DEMONSTRATIVE | WordClass.POSSESSIVE.value | WordClass.NUMBER_WORD.value
_OPENING = frozenset(
    {",", ";", ":", "-", "–", "—", "(", ")", '"', "”", "“", "'", "’", "»", "•", "*", "·", "°", ".", "]", "?", "!"}
)
_NAME_REACH = 8
_PLAIN_WORDS = 4
_CLOSED = _DETERMINER | _COORDINATOR | _HAVE | _BE | _MODAL | _ADVERB | _INFINITIVE | WordClass.PERSONAL.value
_ADJUNCTS = 2
_FRONTED = 20
_PLACE_WORDS = 5
_TALK = 5
"""How many words the noun of an encounter may have, and how many may stand before it."""
_ENDING = frozenset({".", "!", "?", "…", ";", '"', "”", "’", "'", "»", ")", "]"})


class ContextReader(RowReader):
    """Finds subjects, and the turns, days and brackets between a subject and its verb."""

    def _light_before(self, index: int, first: int) -> int | None:
        """Find a turn such as ``went on to`` that ends before the cue."""
        before = self.words.of_kind(Kind.LIGHT, max(first, index - _LIGHT_REACH), index - 2)
        return next((at for at, term in reversed(before) if term.last == index - 1), None)

    def _turn_before(self, left: int, first: int) -> tuple[int, bool]:
        """Step over ``, for his part,`` to the subject before it."""
        comma = left >= first and self.norms[left] == ","
        turns = self.turns.get(left - comma)
        for at, switch in sorted(turns.items(), reverse=True) if turns else ():
            end = at - 1
            if end >= first and self.norms[end] == ",":
                end -= 1
            if at >= first and (comma or (at < left and end in self.by_last)):
                return end, switch
        if not comma:
            return left, False
        group = self.by_last.get(left - 1)
        if group is not None and group.mentions[-1].name is not None:
            return left - 1, False  # `the Prime Minister, Marc Lavoie, met`
        return left, False

    def _before_day_and_place(self, left: int, first: int) -> int:
        """``The Minister on Saturday in Gondar assured``: step over days and places to the subject before them."""
        at = left
        for _ in range(_ADJUNCTS + 1):
            group = self.by_last.get(at)
            if group is not None and group.mentions[0].kind is not _COUNTRY:
                return at
            if at < first:
                break
            if at < left and self.norms[at] == "," and at - 1 in self.by_last:
                return at  # `Ana Roe, this morning met`
            if at - 1 in self.date_first and self.norms[at] in self.words.lexicon.calendar["day_parts"]:
                at -= 1  # `The Minister on Monday evening said`
            begin = at
            if at < left and self.classes[at] & _ADVERB:
                at -= 1  # `The Minister here on Saturday met`
                continue
            if at in self.date_first:
                begin = self.date_first[at] - 1
                at = begin - 1 if begin >= first and self.classes[begin] & _PLACING else begin
            else:
                while begin > first and at - begin < _PLACE_WORDS and self._in_place(begin):
                    begin -= 1
                if begin == at or not self.classes[begin] & _PLACING:
                    break
                at = begin - 1
        return left

    def _who_talked(self, group: Group, first: int) -> Group:
        """``The Minister, in a phone call with B, said``: step over with whom the subject talked."""
        noun = group.first - 2
        opens = next(
            (
                at
                for at in range(noun, max(noun - _TALK, first), -1)
                if any(term.kind is Kind.NOUN and term.last == noun for term in self.terms.get(at, ()))
            ),
            None,
        )
        if opens is None:
            return group
        for at in range(opens - 1, max(opens - _TALK, first), -1):
            if self.norms[at] in self.words.lexicon.sets["within"]:
                before = self.by_last.get(at - 1 - (self.norms[at - 1] == ","))
                return before if before is not None and before.mentions[0].kind in PERSONS else group
            if self.classes[at] & _PREPOSITION or not self.norms[at][0].isalnum():
                break
        return group

    def _in_place(self, at: int) -> bool:
        return self.tokens.capital[at] or bool(self.classes[at] & _ARTICLE)

    def _before_bracket(self, left: int, first: int) -> int:
        """``Sen. Ann Poe (R-S.C.) said``: step over what a bracket adds to the subject."""
        for at in range(left - 1, max(first, left - 9), -1):
            if self.norms[at] == "(":
                return at - 1
        return left

    def _switch_before(self, group: Group, first: int) -> bool:
        """``In response, the Minister said``: the turn stands before the subject."""
        at = group.first - 1
        if at >= first and self.norms[at] == ",":
            at -= 1
        turns = self.turns.get(at)
        return turns is not None and any(turns[place] for place in turns if place >= first)

    def _top_level(self, group: Group, first: int, open_clause: Clause | None) -> bool:
        """Say whether a subject stands at the top of its sentence."""
        left = group.first - 1
        if left < first:
            return True
        norm, mask = self.norms[left], self.classes[left]
        if mask & _THAT and not mask & _COORDINATOR:
            # `the ministry said that A met B and that C said D`
            return left == self.framed or self._framed_further(left, open_clause)
        if open_clause is None:
            if (
                mask & _RELATIVE
                and not (left > first and self.classes[left - 1] & _PREPOSITION)
                and not mask & _SUBORDINATOR
            ):
                return False
            if group.mentions[0].kind is _COUNTRY and mask & _RELATIVE and mask & _SUBORDINATOR:
                return False  # `ties grew worse in May, when Tokyo lodged a protest`
            return not (mask & _PREPOSITION and not mask & _CONTRAST and not self._date_ends(left))
        if open_clause.cue_last >= left or (norm == "," and self._fronted(open_clause, left)):
            return False
        if norm in _OPENING or mask & (_COORDINATOR | _CONTRAST):
            return True
        if self._date_ends(left) or mask & _ADVERB:
            return self.norms[left - 1] in _OPENING or bool(self.classes[left - 1] & _COORDINATOR)
        spoken = open_clause.kind is _CUE and group.mentions[0].kind is _PRONOUN
        # `a forum at which he said A` goes on; `recalled B, including when she hosted him` is told by who recalled it
        within = spoken and (bool(mask & _SUBORDINATOR) or not self.classes[left - 1] & _PREPOSITION)
        if (
            mask & _RELATIVE
            and not within
            and (open_clause.kind is _ENCOUNTER or self.classes[left - 1] & _PREPOSITION or self.norms[left - 1] == ",")
        ):
            return not mask & _THAT
        return left in self.turns

    def _framed_further(self, left: int, open_clause: Clause | None) -> bool:
        """``and that C said D``: say whether a further clause of a frame begins, and none of a speaker."""
        if not 0 <= self.framed < left or not self.classes[left - 1] & _AND:
            return False
        return open_clause is None or not self.classes[open_clause.cue_last + 1] & _THAT

    def _fronted(self, open_clause: Clause, comma: int) -> bool:
        """``said that under the plan, trade has grown``: a comma within the clause that a cue governs."""
        begin = open_clause.cue_last + 2
        if not self.classes[begin - 1] & _THAT or comma - begin > _FRONTED:
            return False
        mask = self.classes[begin]
        finite = 0 if mask & _SUBORDINATOR else _HAVE | _BE | _MODAL
        return bool(mask & (_PREPOSITION | _SUBORDINATOR)) and not any(
            self.classes[at] & finite or self.norms[at] == "," for at in range(begin + 1, comma)
        )

    def _absolute(self, group: Group, first: int) -> bool:
        """``, with both sides agreeing to A``."""
        left = group.first - 1
        return left > first and bool(self.classes[left] & _WITH) and self.norms[left - 1] == ","

    def _clause_ends(self, index: int, last: int) -> bool:
        """Say whether nothing but adjuncts stands from a token to the end of the clause."""
        while index <= last:
            if index in self.date_last:
                index = self.date_last[index] + 1
                continue
            if (unit := self._past_unit(index, last)) > index:
                index = unit
                continue
            norm, mask = self.norms[index], self.classes[index]
            if self.tokens.starts[index] in self.opened:
                return False  # `she said "A": what follows is the content
            if norm in _ENDING:
                return True
            if norm in {",", "-", "–", "—"}:
                # `said, "The plan is good"`: a whole sentence is what the cue governs
                spoken = index < last and self.tokens.starts[index + 1] in self.opened
                return not (spoken and index + 2 <= last and self.tokens.capital[index + 2])
            if mask & _ADVERB or norm.endswith(self.adverb):
                index += 1
                continue
            if mask & _INFINITIVE and self._verb_like(index + 1, last):
                return False
            if mask & (_PREPOSITION | _SUBORDINATOR) and not mask & _THAT:
                # an adjunct runs to the next comma or stop
                while (
                    index <= last and self.norms[index] not in _ENDING and self.norms[index] not in {",", "-", "–", "—"}
                ):
                    if self.classes[index] & _THAT:
                        return False
                    index += 1
                continue
            return bool(mask & _COORDINATOR)
        return True

    def _past_unit(self, index: int, last: int) -> int:
        """``last month``, ``this week``, ``Monday night``: step over a stretch of time."""
        calendar = self.words.lexicon.calendar
        norm = self.norms[index]
        if norm in calendar["day_parts"] or norm in calendar["units"]:
            return index + 1
        leads = norm in calendar["last"] or norm in calendar["this"] or self.classes[index] & _DETERMINER
        follows = self.norms[index + 1] if index < last else ""
        return index + 2 if leads and (follows in calendar["day_parts"] or follows in calendar["units"]) else index

    def _as_told(self, group: Group, term: Term, first: int, last: int) -> bool:
        """``As she pointed out, A`` and ``A, as she pointed out``."""
        before = group.first - 1
        if before < first or not self.classes[before] & _AS or not term.value.frames & {"that", "quote"}:
            return False
        if before > first and self.norms[before - 1] != ",":
            return False
        if self.classes[group.first] & _FIRST_PERSON:
            return False  # `as I said`: somebody who repeats himself in a speech
        after = term.last + 1
        return after <= last and self.norms[after] in {",", "."} and term.form & (_PAST | _THIRD) != 0

    def _quoted_as(self, term: Term, left: int, first: int) -> Group | None:
        """``the agency quoted her as saying that A``."""
        if left <= first or not self.classes[left] & _AS or term.kind is not _CUE_ROW:
            return None
        if term.form & _PAST or "quote" not in term.value.frames:
            return None
        quoted = self.words.lexicon.sets["quoted"]
        for at in range(left - 1, max(left - _AGENT, first), -1):
            if self.norms[at] in quoted and self.classes[at - 1] & _BE:
                return self.by_last.get(at - 2)  # `A was quoted by state media as saying`
        group = self.by_last.get(left - 1)
        if group is None or group.first <= first:
            return None
        return None if self.classes[group.first - 1] & _PREPOSITION else group

    def _past_bracket(self, index: int, last: int) -> int:
        """``the Department of Foreign Affairs (DFA) said``: step over a short form in brackets."""
        if index + 2 <= last and self.norms[index] == "(" and self.norms[index + 2] == ")":
            return index + 3
        return index

    def _antecedent(self, relative: int) -> Group | None:
        """Find who is meant by ``who``: the one before it, or before a comma, or before a day and a comma."""
        at = relative - 1
        if self.norms[at] == ",":
            at -= 1
        elif at in self.by_last:
            return self.by_last[at]
        else:
            return None
        if at in self.date_first:
            at = self.date_first[at] - 1
            if self.classes[at] & _PLACING:
                at -= 1
        if at in self.by_last:
            return self.by_last[at]
        # `Mr. Poe, the Special Envoy for Freedom of Belief, who`: the name before the office
        nearest = self.groups[bisect_right(self.groups, at, key=LAST) - 1] if self.groups else None
        if nearest is None or nearest.last > at or nearest.mentions[-1].name is None:
            return None
        between = range(nearest.last + 1, at + 1)
        verbal = any(
            self.classes[index] & (_HAVE | _BE | _MODAL) or any(term.form & _PAST for term in self.terms.get(index, ()))
            for index in between
        )
        follows = nearest.last + 1
        return nearest if not verbal and (self.norms[follows] == "," or self.classes[follows] & _PREPOSITION) else None

    def _which_told(self, group: Group, term: Term, first: int, last: int) -> bool:
        """``, which he said could ruin them``: a relative clause with a verb of its own behind the cue."""
        before, after = group.first - 1, term.last + 1
        if before <= first or after > last or term.kind is not _CUE_ROW:
            return False
        if not self.classes[before] & _RELATIVE or self.norms[before - 1] != ",":
            return False
        if "that" in term.value.frames:
            return bool(self.classes[after] & (_HAVE | _BE | _MODAL))
        # `her guests, whom she described as a bridge`, `whom she thanked for coming`
        return bool(term.value.frames & {"np", "obj"}) and bool(self.classes[after] & (_AS | _FOR))

    def _bare_phrase(self, open_clause: Clause, left: int) -> bool:
        """``called for calm``: say whether a cue governs no clause, but a noun phrase without an article."""
        row = open_clause.row
        between = range(open_clause.cue_last + 1, left)
        if not isinstance(row, Cue) or "np" not in row.frames or any(self.classes[at] & _THAT for at in between):
            return False
        verbal = _HAVE | _BE | _MODAL | _DO
        return "thatonly" not in row.frames and not any(self.classes[at] & verbal for at in between)

    def _relative_end(self, index: int, last: int) -> int:
        """``Ann Poe, who said that A, left early.``: give the last token before the predicate of the sentence."""
        loose = _DETERMINER | _COORDINATOR | _PREPOSITION | _RELATIVE | _THAT | _PERSONAL
        for at in range(index + 1, last):
            follows = at + 1
            if (
                self.norms[at] == ","
                and self.norms[follows].isalpha()
                and not self.classes[follows] & loose
                and not self.tokens.capital[follows]
                and not self.norms[follows].endswith(self.gerund)
            ):
                return at - 1
        return last

    def _joins_alike(self, form: int, left: int, open_clause: Clause | None) -> bool:
        """``met to discuss A and reaffirm B``, ``hopes for A and looks forward to B``: a second verb in one form."""
        if open_clause is None or not self.classes[left] & _AND:
            return False
        if form & _THIRD and open_clause.form & _THIRD and open_clause.kind is _CUE:
            return open_clause.cue_last + 2 < left
        if not form & _BASE:
            return False
        if not open_clause.form & _BASE or open_clause.form & _PAST:
            return False
        if self.classes[left + 2] & _PREPOSITION and not self.classes[left + 2] & (_INFINITIVE | _THAT):
            return False  # `to discuss trade and support for the talks`: a noun
        return not any(self.classes[at] & _INFINITIVE for at in range(open_clause.cue_last + 1, left))

    def _purpose_place(self, before: int, open_clause: Clause) -> bool:
        """An infinitive of purpose follows a person, a day, a place, the noun of an encounter or its verb."""
        if before <= open_clause.cue_last or before in self.by_last or self._date_ends(before):
            return True
        if self.norms[before] in {",", ")"} or self.tokens.capital[before] or self.classes[before] & _ADVERB:
            return True
        if before in self.ending or self.norms[before] in self.words.lexicon.calendar["day_parts"]:
            return True
        for at in range(before, max(before - 4, open_clause.cue_last), -1):
            for term in self.terms.get(at, ()):
                if term.last == before and (
                    term.kind is _NOUN or (term.kind is _PHRASE and term.value in {"by_phone", "by_video", "in_person"})
                ):
                    return True
        return False

    def _past_addressee(self, term: Term, last: int) -> int:
        """``she told President Karaca.``: step over the one spoken to."""
        after = term.last + 1
        if "addr" not in term.value.frames:
            return after
        group = self.by_first.get(after)
        if group is not None:
            return group.last + 1
        while after <= last and self.classes[after] & (_ARTICLE | _OBJECTIVE):
            after += 1
        # `told reporters`, `told the Wall Street Journal`, `told a joint press conference`
        begin = after
        determined = begin > term.last + 1
        while after <= last and self.norms[after].isalpha() and after - begin < _NAME_REACH:
            if self.classes[after] & (_THAT | _PREPOSITION) or after in self.date_last:
                break
            after += 1
            plain = after <= last and not (self.tokens.capital[after] or self.tokens.capital[after - 1])
            if plain and not (determined and after - begin < _PLAIN_WORDS and not self.classes[after] & _CLOSED):
                break
        return after
