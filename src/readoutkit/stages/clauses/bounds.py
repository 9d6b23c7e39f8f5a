"""What a predicate governs: where its content begins and ends, and the frames that end it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Clause, ClauseKind, Mention, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.clauses.groups import FIRST
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
_BEHIND_CONTENT = frozenset({",", '"', "'", "»", "?", "!", "–", "—"})
_LEAST_CONTENT = 3
_INSTITUTION = MentionKind.INSTITUTION
_ANONYMOUS = MentionKind.ANONYMOUS
_COUNTRY = MentionKind.COUNTRY
_PRONOUN = MentionKind.PRONOUN


class ClauseMaker(SourceReader):
    """Makes clauses of predicates whose subject is known."""

    def _make(
        self,
        term: Term,
        kind: ClauseKind,
        index: int,
        subjects: tuple[Mention, ...],
        last: int,
        region: int,
        *,
        start: int,
        status: MeetingStatus = MeetingStatus.HELD,
        postposed: bool = False,
        agentless: bool = False,
        passive: bool = False,
        switch: bool = False,
        group: Group | None = None,
        group_last: int | None = None,
        inverted: bool = False,
    ) -> Clause | None:
        after = term.last + 1
        if kind is ClauseKind.CUE and not inverted and group is not None and "quote" in term.value.frames:
            left = group.first - 1
            if (
                left >= region
                and self.norms[left] in _BEHIND_CONTENT
                and not ("inf" in term.value.frames and self._infinitive_at(after, last))
                and self._clause_ends(self._past_addressee(term, last), last)
            ):
                postposed = left - region >= _LEAST_CONTENT and not self._is_turn(region, left - 1)
        if kind is ClauseKind.CUE and self._page_speaks(subjects, start, postposed=postposed):
            # a frame: nobody speaks, what it governs is read as the page itself
            return Clause(
                kind,
                start,
                after - 1 if not inverted else (group_last or term.last),
                term.value,
                term.form,
                (),
                True,
                0,
                -1,
                self.number,
                start=-1,
            )
        content = after, last
        if postposed:
            subject = start if group is None else min(start, group.first)
            content = region, (index if inverted else subject) - 1
        return Clause(
            kind,
            index,
            term.last,
            term.value,
            term.form,
            subjects,
            agentless,
            *content,
            self.number,
            status=status,
            marks=self.marks,
            postposed=postposed,
            passive=passive and not postposed,
            switch=switch,
            start=index if inverted else start,
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
            term.kind is Kind.PHRASE and term.value in {"turn", "switch"} and term.last == last
            for term in self.terms.get(first, ())
        )

    def _seat(self, mention: Mention, *, bodies: bool = False) -> bool:
        """``the White House``, ``the Defense Department``: an office, where a country would stand for its people."""
        return any(
            term.kind is Kind.SEAT or (bodies and term.kind is Kind.ORGANIZATION)
            for token in range(mention.first, mention.last + 1)
            for term in self.words.terms.get(token, ())
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
        frames = [group for group in self.groups if self._may_frame(group)] if found else []
        for number, clause in enumerate(found):
            if clause.postposed or clause.passive:
                yield clause
                continue
            end = clause.content_last
            for at in range(number + 1, len(found)):
                if found[at].start > clause.cue_last:
                    end = min(end, found[at].start - 1)
                    break
            if frames:
                end = min(end, self._frame_start(frames, clause.cue_last + 1, end) - 1)
            yield clause if end == clause.content_last else evolve(clause, content_last=end)

    def _may_frame(self, group: Group) -> bool:
        told = group.mentions[0]
        if told.kind is _COUNTRY and (told.organization is not None or self._seat(told)):
            return True
        return told.kind is _INSTITUTION or bool(self.classes[group.first] & _IT)

    def _frame_start(self, frames: list[Group], index: int, end: int) -> int:
        """Find a trailing frame (``, the ministry said``, ``, according to the statement``)."""
        for group in frames[bisect_right(frames, index, key=FIRST) : bisect_right(frames, end, key=FIRST)]:
            before = group.first - 1
            for back in (1, 2, 3):
                for term in self.terms.get(group.first - back, ()):
                    if term.kind is Kind.PHRASE and term.value == "according" and term.last == before:
                        return group.first - back
            if self.norms[before] in {",", '"', "”", "’", "–", "—"}:
                at = self._skip_adverbs(self._past_bracket(group.last + 1, end), end)
                if any(
                    term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD) for term in self.terms.get(at, ())
                ) and self._clause_ends(at + 1, self.sentence.last):
                    return before
            for term in self.terms.get(before, ()):
                if (
                    term.kind is Kind.CUE
                    and term.form & (Form.PAST | Form.THIRD)
                    and self.norms[before - 1] in {",", '"', "”", "’"}
                ):
                    return before - 1
        return end + 1
