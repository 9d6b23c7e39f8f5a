"""What a predicate governs: where its content begins and ends, and the frames that end it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import define, evolve

from readoutkit.findings import Clause, ClauseKind, Mention, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.clauses.groups import FIRST
from readoutkit.stages.clauses.rows import PERSONS
from readoutkit.stages.clauses.sources import SourceReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.lexicon import Term
    from readoutkit.stages.clauses.groups import Group


_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_ADVERB = WordClass.ADVERB.value
_INFINITIVE = WordClass.INFINITIVE.value
_IT = WordClass.IT.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_BEHIND_CONTENT = frozenset({",", '"', "'", "»", "?", "!", "-", "–", "—"})
_LEAST_CONTENT = 3
_OPENS = itemgetter(0)
_VERBAL = WordClass.BE.value | WordClass.HAVE.value | WordClass.MODAL.value
_FRONTED = 30
_LAST_VERBS = 3
_BE = WordClass.BE.value
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_ADJUNCT = 9
_COORDINATOR = WordClass.COORDINATOR.value
_SOURCE_NOUN = WordClass.INSTITUTION.value | WordClass.FIGURE.value
_JOINED = (
    WordClass.PREPOSITION.value | WordClass.COORDINATOR.value | WordClass.SUBORDINATOR.value | WordClass.RELATIVE.value
)
_THAT = WordClass.COMPLEMENTIZER.value
_TOLD_OF = 3
"""How many persons in what a spokesperson tells are looked at."""
_SOURCE_REACH = 14
"""How many words a source has at most that stands behind what it tells."""
_PREDICATES = frozenset({Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER})
_CUE_ROW = Kind.CUE
_PHRASE = Kind.PHRASE
_SEAT = Kind.SEAT
_ORGANIZATION = Kind.ORGANIZATION
_PAST = Form.PAST.value
_GERUND = Form.GERUND.value
_TOLD = _PAST | Form.THIRD.value
_CUE = ClauseKind.CUE
_HELD = MeetingStatus.HELD
_INSTITUTION = MentionKind.INSTITUTION
_ANONYMOUS = MentionKind.ANONYMOUS
_COUNTRY = MentionKind.COUNTRY
_COLLECTIVE = MentionKind.COLLECTIVE
_PRONOUN = MentionKind.PRONOUN


def reports(term: Term) -> bool:
    """Say whether a row is a verb with which a source may stand behind what it tells."""
    if term.kind is not _CUE_ROW or not term.form & _TOLD:
        return False
    return "quote" in term.value.frames and term.value.act in {"say", "inform"}


@define
class Verb:
    """A verb of the tables as its left context is read."""

    term: Term
    kind: ClauseKind
    """What the predicate tells."""
    form: int
    """The forms of the verb that this word may be."""
    index: int
    first: int
    last: int
    region: int
    """Where the content begins that a cue behind it may have."""
    open_clause: Clause | None
    left: int
    """The token on the left that has not been read yet."""
    light: bool = False
    passive: bool = False
    perfect: bool = False
    pluperfect: bool = False
    modal: bool = False
    emphatic: bool = False
    inserted: bool = False
    apart: bool = False
    """Whether a turn parts the verb from its subject."""
    switch: bool = False
    status: MeetingStatus = _HELD

    @property
    def gerund(self) -> bool:
        """Whether it is a participle by its form alone."""
        return bool(self.form & _GERUND) and not self.form & _PAST and not self.light


class ClauseMaker(SourceReader):
    """Makes clauses of predicates whose subject is known."""

    def _make(
        self,
        verb: Verb,
        subjects: tuple[Mention, ...],
        start: int,
        *,
        group: Group | None = None,
        inverted: Group | None = None,
        postposed: bool = False,
        agentless: bool = False,
        passive: bool = False,
        switch: bool = False,
        status: MeetingStatus = _HELD,
        begin: int | None = None,
        end: int | None = None,
    ) -> Clause:
        """Make a clause; its content lies between `begin` and `end` where these are told.

        `group` is the subject before the verb, `inverted` the one behind it.
        """
        term, index = verb.term, verb.index
        begin = verb.region if begin is None else begin
        if group is not None and verb.kind is _CUE and "quote" in term.value.frames:
            postposed = self._follows_content(verb, group.first - 1)
        if verb.kind is _CUE and (
            self._page_speaks(subjects, start, postposed=postposed)
            or self._speaks_of_others(term, subjects, *((begin, start) if postposed else (term.last + 1, verb.last)))
        ):
            if not postposed:
                self._open_frame(term, start)
            return self._frame(term, start, None if inverted is None else inverted.last)
        if inverted is not None:
            content = begin, index - 1
        elif postposed:
            content = begin, (start if group is None else min(start, group.first)) - 1
        else:
            content = term.last + 1, verb.last if end is None else end
        return Clause(
            verb.kind,
            index,
            term.last,
            term.value,
            term.form,
            subjects,
            agentless,
            *content,
            self.number,
            status,
            self.marks,
            postposed,
            passive and not postposed,
            switch,
            index if inverted is not None else start,
        )

    def _open_frame(self, term: Term, start: int) -> None:
        """``the ministry said that A met B``: keep where the clause begins that a frame leads to."""
        opens = start <= self.sentence.first or self.norms[start - 1] in {",", ";"}
        if not (opens or term.form & _PAST):
            return  # no `the media reports that A met B`
        after = term.last + 1
        told = self.by_first.get(after) if "addr" in term.value.frames else None
        if told is not None and told.mentions[0].kind in PERSONS:
            return  # `the delegation told Ana Roe that it had come`
        for at in range(after, min(after + _ADJUNCT, self.sentence.last)):
            if self.classes[at] & _THAT:
                self.framed = at  # `said on Friday that`, `told reporters that`
                return
            if self.norms[at] == "," or self.classes[at] & (_VERBAL | _COORDINATOR):
                break
        if "addr" not in term.value.frames and self.norms[after] != ",":  # `Ana Roe, the statement added, met B`
            self.framed = after

    def _frame(self, term: Term, start: int, last: int | None = None) -> Clause:
        """``the ministry said``: nobody speaks, and what it governs is read as the page itself."""
        self.frame_end = term.last
        row, form, number = term.value, term.form, self.number
        return Clause(_CUE, start, last or term.last, row, form, (), True, 0, -1, number, start=-1)

    def _speaks_of_others(self, term: Term | None, subjects: tuple[Mention, ...], first: int, last: int) -> bool:
        """``A met B, a spokesman said``: say whether a spokesperson or a source only tells what others did or said."""
        if len(subjects) != 1:
            return False
        who = subjects[0]
        aide = self._spokesperson(who)
        serves = aide or (self._serves(who) and (who.kind is not _PRONOUN or who.first >= last))
        if not (who.kind in {_ANONYMOUS, _INSTITUTION} or serves or self._unknown(who)):
            anybody = who.kind is _COLLECTIVE and not who.definite and who.head in self.words.lexicon.sets["sources"]
            if not (anybody and (term is None or reports(term))):
                return False  # `Officials said that A met B`, but `Officials met with A and stressed B`
        begin = bisect_left(self.groups, first, key=FIRST)
        for group in self.groups[begin : begin + _TOLD_OF]:
            behind = group.last + 1
            if self._only_seems(behind):
                behind += 1  # `Roe not only praised A, but thanked B, a spokesman said`
            kind, verb = group.mentions[0].kind, self._skip_adverbs(behind, last)
            if verb >= last or not (kind in PERSONS or kind is _COUNTRY) or group.mentions[0] is who:
                continue
            if kind is _PRONOUN and not (aide and who.name is not None and self.classes[group.first] & _HE_SHE):
                continue  # `It met A, a spokesman said`, but `He thanked A, spokesman Bo Shin said`
            if any(self.classes[at] & _VERBAL for at in range(first, min(group.first, first + _FRONTED))):
                break
            kinds = {term.kind for term in self.terms.get(verb, ()) if term.form & _PAST}
            if not kinds.isdisjoint(_PREDICATES if kind in PERSONS else {_CUE_ROW}):
                self.page.aide_at = self.number if serves else self.page.aide_at
                return True
        return False

    def _follows_content(self, verb: Verb, left: int) -> bool:
        """``The road is open, Poe said.``: say whether a cue stands behind what it governs."""
        term, last = verb.term, verb.last
        return (
            left - verb.region >= _LEAST_CONTENT
            and self.norms[left] in _BEHIND_CONTENT
            and not ("inf" in term.value.frames and self._infinitive_at(term.last + 1, last))
            and self._clause_ends(self._past_addressee(term, last), last)
            and not self._is_turn(verb.region, left - 1)
        )

    def _page_speaks(self, subjects: tuple[Mention, ...], start: int, *, postposed: bool) -> bool:
        """``the Ministry said``, ``it said``: say whether those who utter something are no speakers."""
        for mention in subjects:
            kind = mention.kind
            if kind is _INSTITUTION:
                framing = self.relayed or not self._spokesperson(mention)
            elif kind is _ANONYMOUS:
                framing = self.relayed and not self.classes[start] & _RELATIVE_PERSON
            elif kind is _COUNTRY:
                framing = self.relayed and self._seat(mention, bodies=postposed)
            else:
                framing = kind is _PRONOUN and bool(self.classes[mention.first] & _IT)
            if not framing:
                return False
        return bool(subjects)

    def _is_turn(self, first: int, last: int) -> bool:
        """``For her part, Roe warned trade would suffer``: nothing but the words with which somebody takes the turn."""
        return any(
            term.kind is _PHRASE and term.value in {"turn", "switch"} and term.last == last
            for term in self.terms.get(first, ())
        )

    def _seat(self, mention: Mention, *, bodies: bool = False) -> bool:
        """``the White House``, ``the Defense Department``: an office, where a country would stand for its people."""
        return any(
            term.kind is _SEAT or (bodies and term.kind is _ORGANIZATION)
            for token in range(mention.first, mention.last + 1)
            for term in self.terms.get(token, ())
        )

    def _infinitive_at(self, at: int, last: int) -> bool:
        """``Noting that A, they agreed to reopen B``: what a cue governs follows it, though no table knows the verb."""
        return (
            at < last
            and bool(self.classes[at] & _INFINITIVE)
            and self.norms[at + 1].isalpha()
            and not self.tokens.capital[at + 1]
            and not self.classes[at + 1] & (_ARTICLE | _POSSESSIVE | _ADVERB)
        )

    def _bounded(self, found: list[Clause]) -> Iterator[Clause]:
        """End the content of each predicate where the next one, or a frame, begins."""
        frames = [group for group in self.groups if self._may_frame(group)]
        spans = list(self.spanned.values())
        tails = [*self.tails, *self._source_tail()]
        for number, clause in enumerate(found, 1):
            if clause.postposed or clause.passive:
                yield clause
                continue
            end = clause.content_last
            for at in range(number, len(found)):
                if found[at].start > clause.cue_last:
                    end = min(end, found[at].start - 1)
                    break
            for tail in tails:
                if clause.cue_last < tail <= end:
                    end = tail - 1
            within = bisect_right(spans, clause.cue_first, key=_OPENS) - 1  # stretches in marks lie apart
            if within >= 0 and clause.cue_last < spans[within][1]:
                end = min(end, spans[within][1])
            if frames:
                end = min(end, self._frame_start(frames, clause.cue_last + 1, end) - 1)
            yield clause if end == clause.content_last else evolve(clause, content_last=end)

    def _source_tail(self) -> Iterator[int]:
        """``…, state media said.``, ``…, reports Andina.``: give the comma that leads to a source nobody knows."""
        last = self.sentence.last
        for index in self.candidates.within(self.sentence.first, last)[-_LAST_VERBS:]:
            told = next((term for term in self.terms.get(index, ()) if reports(term)), None)
            if told is None or self.tokens.capital[index]:
                continue
            if self.norms[index - 1] == ",":
                behind = range(told.last + 1, last)
                if behind and all(self.tokens.capital[at] or self.classes[at] & _ARTICLE for at in behind):
                    yield index - 1
            elif self.classes[index - 1] & _BE and self.classes[index - 2] & _IT and self.norms[index - 3] == ",":
                yield index - 3  # `…, it was announced.`
            elif self._clause_ends(self._past_addressee(told, last), last):
                comma = self._before_source(index - 1)
                if comma is not None:
                    yield comma

    def _before_source(self, left: int) -> int | None:
        """Step over a source without verbs, and over nobody who may speak, to the comma or mark before it."""
        sources = self.words.lexicon.sets["sources"]
        known = self.tokens.capital[left] or self.norms[left] == ")"
        known = known or bool(self.words.phrases("page_speaker", left - 1, left))
        for at in range(left, max(left - _SOURCE_REACH, self.sentence.first), -1):
            norm, mask = self.norms[at], self.classes[at]
            if norm in {",", '"', "”"}:
                joined = self.classes[at + 1] & _JOINED or self.norms[at + 1].endswith(self.gerund)
                return at if known and not joined else None
            group = self.by_last.get(at)
            if (at == left and group is not None and self._may_speak(group)) or mask & (_VERBAL | _THAT | _COORDINATOR):
                return None
            known = known or bool(mask & _SOURCE_NOUN) or norm in sources
        return None

    def _may_speak(self, group: Group) -> bool:
        told = group.mentions[0]
        return told.kind in PERSONS and not (self._spokesperson(told) or self._unknown(told))

    def _may_frame(self, group: Group) -> bool:
        told = group.mentions[0]
        if told.kind is _COUNTRY and (told.organization is not None or self._seat(told)):
            return True
        if told.kind is _INSTITUTION or self._spokesperson(told) or self._serves(told):
            return True
        return bool(self.bits & _IT and self.classes[group.first] & _IT)

    def _frame_start(self, frames: list[Group], index: int, end: int) -> int:
        """Find a trailing frame (``, the ministry said``, ``, according to the statement``)."""
        for group in frames[bisect_right(frames, index, key=FIRST) : bisect_right(frames, end, key=FIRST)]:
            before = group.first - 1
            for back in (1, 2, 3):
                for term in self.terms.get(group.first - back, ()):
                    if term.kind is _PHRASE and term.value == "according" and term.last == before:
                        return group.first - back
            if self.norms[before] in {",", '"', "”", "’", "–", "—"}:
                at = self._skip_adverbs(self._past_bracket(group.last + 1, end), end)
                if any(
                    term.kind is _CUE_ROW and term.form & _TOLD for term in self.terms.get(at, ())
                ) and self._clause_ends(at + 1, self.sentence.last):
                    return before
            for term in self.terms.get(before, ()):
                if term.kind is _CUE_ROW and term.form & _TOLD and self.norms[before - 1] in {",", '"', "”", "’"}:
                    return before - 1
        return end + 1
