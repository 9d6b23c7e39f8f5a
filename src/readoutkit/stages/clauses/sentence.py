"""One sentence: its predicates at the top, from left to right, and where the content of each ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Clause, ClauseKind, Mention, MentionKind, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.clauses.groups import Group
from readoutkit.stages.clauses.sources import SourceReader
from readoutkit.stages.sentences import sentence_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import QuotedStretch
    from readoutkit.lexicon import Term

_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_CONTRAST = WordClass.CONTRAST.value
_THAT = WordClass.COMPLEMENTIZER.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_PREPOSITION = WordClass.PREPOSITION.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_HAVE_PRESENT = WordClass.HAVE_PRESENT.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_BY = WordClass.BY.value
_IT = WordClass.IT.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_ARTICLE = WordClass.ARTICLE.value
_AS = WordClass.AS.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.ON.value
_BOUNDARY_VERB = WordClass.BOUNDARY_VERB.value
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_OPENING = frozenset(
    {",", ";", ":", "-", "–", "—", "(", ")", '"', "”", "“", "'", "’", "»", "•", "*", "·", "°", ".", "]", "?", "!"}
)
_BEHIND_CONTENT = frozenset({",", '"', "'", "»", "?", "!", "–", "—"})
_LEAST_CONTENT = 3
PREDICATES = Kind.CUE.bit | Kind.TOPIC.bit | Kind.ENCOUNTER.bit | Kind.PHRASE.bit
"""A sentence without a row of these kinds has no clause."""
_SUBJECTS = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.PRONOUN,
        MentionKind.COLLECTIVE,
        MentionKind.SIDE,
        MentionKind.COUNTRY,
        MentionKind.INSTITUTION,
    }
)
_PERSONS = _SUBJECTS - {MentionKind.INSTITUTION, MentionKind.COUNTRY}


class SentenceReader(SourceReader):
    """Reads the clauses of one sentence."""

    def read(self) -> list[Clause]:
        """Give the clauses in the order of their predicates; none for a line that is no sentence."""
        sentence = self.sentence
        if sentence.zone in {Zone.HEADER, Zone.FOOTER, Zone.HEADING}:
            return []
        opaque: list[tuple[int, int]] = []
        for stretch in self.marks:
            if stretch.depth or not stretch.closed:
                continue
            first, last = self._inside(stretch)
            if last < first:
                continue
            if last - first >= 6 and self._only_page_speaks(first, last):
                for begin, end in sentence_bounds(self.words, first, last):
                    self._scan(begin, end, [])
            opaque.append((first, last))
        self._scan(sentence.first, sentence.last, opaque)
        self.clauses.sort(key=lambda clause: clause.cue_first)
        return self.clauses

    def _inside(self, stretch: QuotedStretch) -> tuple[int, int]:
        starts, ends = self.tokens.starts, self.tokens.ends
        beyond = self.sentence.last + 1
        first = bisect_left(starts, stretch.start, self.sentence.first, beyond)
        return first, bisect_right(ends, stretch.end, first, beyond) - 1

    def _only_page_speaks(self, first: int, last: int) -> bool:
        """Say whether a ministry or statement, and no person, is said to utter a stretch."""
        after = last + 1
        while after <= self.sentence.last and (self.norms[after] in _OPENING or self.classes[after] & _ADVERB):
            after += 1
        group = self.by_first.get(after)
        if group is None and after < self.sentence.last:
            for term in self.terms.get(after, ()):
                if term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD):
                    group = self.by_first.get(term.last + 1)
        if group is not None:
            return group.institution or (
                group.mentions[0].kind is MentionKind.PRONOUN and bool(self.classes[group.first] & _IT)
            )
        before = first - 1
        while before > self.sentence.first and self.norms[before] in _OPENING:
            before -= 1
        nearest = bisect_right(self.group_lasts, before)
        speaker = self.groups[nearest - 1] if nearest else None
        return speaker is not None and speaker.institution

    def _scan(self, first: int, last: int, opaque: list[tuple[int, int]]) -> None:  # noqa: C901, PLR0912, PLR0915
        """Read the predicates between two tokens, leaping over what lies in opaque marks."""
        open_clause: Clause | None = None
        region = told = first
        index = first
        leaps = dict(opaque)
        found: list[Clause] = []
        fronted: list[Clause] = []
        while index <= last:
            if index in leaps and leaps[index] >= index:
                index = leaps[index] + 1
                continue
            clause = None
            if not self.classes[index] & PREDICATES and (
                open_clause is None or not self.classes[index] & (_BOUNDARY_VERB | _FUTURE)
            ):
                index += 1
                continue
            according = self._according(index, first, last, told)
            if according is not None:
                clause, index_after = according
                if clause is not None:
                    found.append(clause)
                    open_clause = clause
                    told = index_after if clause.postposed else told
                index = index_after
                continue
            term = self._predicate(index, last)
            if term is None and self.classes[index] & (_BOUNDARY_VERB | _FUTURE) and open_clause is not None:
                start = self._other_act(index, first, open_clause)
                if start is not None:
                    found.append(
                        Clause(
                            ClauseKind.OTHER, index, index, None, 0, (), True, index + 1, last, self.number, start=start
                        )
                    )
            if term is not None:
                clause = self._clause(term, index, first, last, open_clause, region)
            if clause is None:
                index += 1
                continue
            if (
                clause.kind is not ClauseKind.TOPIC
                and not clause.subjects
                and not clause.agentless
                and clause.form & Form.GERUND
            ):
                fronted.append(clause)
            elif fronted and clause.subjects:
                for at in range(len(found) - 1, -1, -1):
                    if not fronted:
                        break
                    if found[at] is fronted[-1]:
                        found[at] = evolve(fronted.pop(), subjects=clause.subjects)
                fronted.clear()
            if clause.postposed and clause.subjects and not (leaps and not found):
                # what the sentence told up to here is the content: nothing in it stands at the top
                inside = len(found)
                while inside and found[inside - 1].start >= clause.content_first:
                    inside -= 1
                found[inside:] = [
                    earlier
                    for earlier in found[inside:]
                    if not earlier.subjects or (earlier.form & Form.GERUND and not earlier.form & Form.PAST)
                ]
            found.append(clause)
            if clause.start < 0:
                found.pop()
                open_clause = None
                region = clause.cue_last + 1
            else:
                open_clause = clause
            index = clause.cue_last + 1
            if clause.postposed:
                region = index
        self.clauses.extend(self._bounded(found))

    def _other_act(self, index: int, first: int, open_clause: Clause) -> int | None:
        """Find where an act begins that ends the content before it: ``and signed a plan``, ``and will meet``."""
        left = index - 1
        while (
            left > first
            and (self.classes[left] & _ADVERB or self.norms[left].endswith(self.adverb))
            and left not in self.by_last
        ):
            left -= 1
        group = self.by_last.get(left)
        if group is not None:
            before = group.first - 1
            joined = before > open_clause.cue_last and (
                self.norms[before] == ";"
                or (bool(self.classes[before] & (_COORDINATOR | _CONTRAST)) and self.norms[before - 1] == ",")
            )
            return before if joined and not self.classes[index] & _FUTURE else None
        if left <= open_clause.cue_last or not self.classes[left] & _COORDINATOR:
            return None
        row = open_clause.row
        if self.classes[index] & _FUTURE or (
            open_clause.kind is ClauseKind.CUE and row is not None and self.norms[left - 1] != ","
        ):
            # a clause may itself go on with `and will`; a noun phrase or an infinitive cannot
            start = open_clause.cue_last + 1
            opens_phrase = self.classes[start] & (_INFINITIVE | _ARTICLE | _POSSESSIVE)
            if self.classes[start] & _THAT or not (opens_phrase or self._bare_phrase(open_clause, left)):
                return None
        return left

    def _according(self, index: int, first: int, last: int, told: int) -> tuple[Clause | None, int] | None:
        """``according to him, A`` and ``A, according to him``; a ministry is no speaker."""
        for term in self.terms.get(index, ()):
            if term.kind is Kind.PHRASE and term.value == "according":
                group = self.by_first.get(term.last + 1)
                if group is None and term.last < last and self.classes[term.last + 1] & _HE_SHE:
                    place = term.last + 1
                    pronoun = Mention(place, place, MentionKind.PRONOUN, self.norms[place], core=(place, place))
                    group = Group(place, place, (pronoun,))
                if group is not None and not group.institution and self._possessed(group, group.last + 2):
                    if self.relayed:
                        return None, group.last + 1
                    group = None
                if group is None and not self.relayed:
                    group = self._source_after(term.last + 1, last)
                after = group.last + 1 if group else term.last + 1
                if (
                    group is None
                    or (group.institution and self.relayed)
                    or (group.mentions[0].kind is MentionKind.COUNTRY and self.relayed)
                ):
                    return None, after
                alone = index == first
                content_first = after
                while content_first <= last and self.norms[content_first] == ",":
                    content_first += 1
                clause = Clause(
                    ClauseKind.CUE,
                    index,
                    term.last,
                    None,
                    Form.PAST,
                    group.mentions,
                    False,
                    content_first if alone else told,
                    last if alone else index - 1,
                    self.number,
                    marks=tuple(self.marks),
                    postposed=not alone,
                    start=index,
                )
                return clause, after
        return None

    def _clause(  # noqa: C901, PLR0912, PLR0915
        self,
        term: Term,
        index: int,
        first: int,
        last: int,
        open_clause: Clause | None,
        region: int,
    ) -> Clause | None:
        kind = ClauseKind[term.kind.name]
        status = MeetingStatus.HELD
        left = index - 1
        light = self._light_before(index, first)
        if light is not None:
            left = light - 1
        passive = inserted = False
        perfect = pluperfect = modal = False
        while left >= first and left not in self.by_last:
            mask = self.classes[left]
            if left in self.date_first and self._day_behind_subject(left, first):
                left = self.date_first[left] - 1
                if self.classes[left] & _PLACING:
                    left -= 1
                continue
            if (
                self.norms[left].isalpha()
                and (mask & _ADVERB or self.norms[left].endswith(self.adverb))
                and not (mask & _AND)
            ):
                left -= 1
            elif mask & _BE and light is None and term.form & (Form.PARTICIPLE | Form.GERUND):
                passive = passive or bool(term.form & Form.PARTICIPLE)
                left -= 1
            elif mask & _HAVE and light is None and term.form & Form.PARTICIPLE:
                perfect, pluperfect = True, not mask & _HAVE_PRESENT
                left -= 1
            elif mask & _MODAL and (term.form & Form.BASE or passive):
                modal = True
                if mask & _FUTURE:
                    status = MeetingStatus.PLANNED
                left -= 1
            else:
                break
        if pluperfect:
            return None
        if modal and (status is MeetingStatus.HELD or kind is ClauseKind.CUE):
            return None
        form = term.form
        infinitive = (
            left >= first and bool(self.classes[left] & _INFINITIVE) and bool(form & Form.BASE) and light is None
        )
        if infinitive and not modal:
            return self._purpose(term, kind, index, left, first, last, open_clause)
        if passive:
            return self._passive(term, kind, index, left, first, last, open_clause, status, region)
        turn_first, switch = self._turn_before(left, first)
        if turn_first == left and left > first and self.norms[left] == ")":
            before = self._before_bracket(left, first)
            if before in self.by_last:
                turn_first = left = before
        group = self.by_last.get(turn_first)
        if group is not None and turn_first < first:
            group = None
        if group is not None and kind is ClauseKind.CUE:
            group = self._described(group, first)
        if (
            group is None
            and term.kind is Kind.CUE
            and "quote" in term.value.frames
            and form & (Form.PAST | Form.THIRD | Form.BASE)
        ):
            inserted = left > first and self.norms[left] == ","
            reader = self._before_insertion if inserted else self._anonymous
            group = reader(left, first, open_clause)
            if group is not None and self._reads_as_noun(term, group, last):
                return None
            if group is not None:
                turn_first = left
        inverted = self._inverted(term, left, last) if group is None or self.norms[left] == '"' else None
        if inverted is not None:
            return self._make(
                term,
                kind,
                index,
                inverted.mentions,
                last,
                region,
                start=left if left >= first else index,
                postposed=True,
                group_last=inverted.last,
                inverted=True,
            )
        finite = bool(form & (Form.PAST | Form.THIRD | Form.BASE)) or light is not None
        if group is not None and (
            finite or (form & Form.GERUND and (turn_first < left or self._absolute(group, first)))
        ):
            if form & Form.GERUND and not form & Form.PAST and self._absolute(group, first):
                return self._make(term, kind, index, group.mentions, last, region, start=group.first - 2)
            if kind is ClauseKind.CUE and self._as_told(group, term, first, last):
                trailing = group.first - 1 > first
                return self._make(
                    term, kind, index, group.mentions, last, region, start=group.first - 1, postposed=trailing
                )
            if self._which_told(group, term, first, last):
                # `decried the cost, which he said could ruin them`
                return self._make(term, kind, index, group.mentions, last, region, start=group.first - 1)
            if not self._top_level(group, first, open_clause):
                source = self._source_of(group, term, first, open_clause)
                if source is not None:
                    return self._make(
                        term,
                        kind,
                        index,
                        source.mentions,
                        last,
                        region,
                        start=source.first,
                        group=source,
                    )
                if form & Form.GERUND and not form & Form.PAST and light is None:
                    return self._participle(term, kind, index, left, first, last, open_clause, region)
                return None
            if form & Form.GERUND and not form & Form.PAST and light is None:
                # `X, noting that A, said B`
                return self._make(term, kind, index, group.mentions, last, region, start=left)
            past = perfect or self._dated_last(last)
            if past and kind is ClauseKind.CUE and group.mentions[0].kind is MentionKind.COUNTRY:
                return None  # `China has noted the statement`: what its envoy goes on to say
            if not form & Form.PAST and light is None and not modal:
                if form & Form.THIRD and (
                    open_clause is not None or group.plural or group.mentions[0].kind is MentionKind.COUNTRY
                ):
                    return None
                if form & Form.BASE and not form & Form.THIRD and (open_clause is not None or not group.plural):
                    return None
            if self._possessed(group, index):
                return None
            return self._make(
                term,
                kind,
                index,
                group.mentions,
                last,
                region,
                start=left if inserted else group.first,
                status=status,
                switch=switch or self._switch_before(group, first),
                group=group,
            )
        if left >= first and self.classes[left] & _RELATIVE_PERSON:
            who = self._antecedent(left)
            if who is None and open_clause is not None and open_clause.kind is ClauseKind.ENCOUNTER:
                who = self._unnamed_before(left, first)
            if (
                who is not None
                and form & Form.PAST
                and who.mentions[-1].kind in _PERSONS | {MentionKind.ANONYMOUS}
                and kind is ClauseKind.CUE
                and (
                    open_clause is None
                    or (
                        self.norms[left - 1] == ","
                        and (open_clause.kind is ClauseKind.ENCOUNTER or open_clause.postposed)
                    )
                )
            ):
                end = self._relative_end(index, last) if who.first == first else last
                return self._make(term, kind, index, who.mentions[-1:], end, region, start=left)
            return None
        shared = open_clause.subjects if open_clause is not None else ()
        quoted = self._quoted_as(term, left, first)
        if quoted is not None:
            return self._make(term, kind, index, quoted.mentions, last, region, start=left)
        if form & Form.GERUND and not form & Form.PAST and light is None:
            return self._participle(term, kind, index, left, first, last, open_clause, region)
        if (
            left >= first
            and (self.norms[left] in {",", ";"} or self.classes[left] & _COORDINATOR)
            and (form & Form.PAST or light is not None or self._joins_alike(form, left, open_clause))
        ):
            after = self._skip_adverbs(term.last + 1, last)
            if after <= last and self.classes[after] & _BY and form & Form.PARTICIPLE:
                return None
            if self._bare_shared(term, last) and not (open_clause is not None and open_clause.form & Form.GERUND):
                return None
            if kind is ClauseKind.CUE and "named" in term.value.frames and self.norms[left] == ",":
                return None
            if open_clause is None:
                subject = self._first_subject(first, left)
                if subject is None:
                    return None
                return self._make(term, kind, index, subject.mentions, last, region, start=left)
            if kind is not ClauseKind.CUE and self.norms[left] == "," and kind is ClauseKind.ENCOUNTER and not shared:
                return None
            return self._make(term, kind, index, shared, last, region, start=left, agentless=open_clause.agentless)
        return None

    def _purpose(
        self, term: Term, kind: ClauseKind, index: int, left: int, first: int, last: int, open_clause: Clause | None
    ) -> Clause | None:
        """``spoke today to reaffirm A``, ``met to discuss B``."""
        if open_clause is None or kind is ClauseKind.ENCOUNTER:
            return None
        encounter = open_clause.kind is ClauseKind.ENCOUNTER
        chained = bool(open_clause.form & Form.BASE) and not open_clause.form & Form.PAST
        if encounter and not self._purpose_place(left - 1, open_clause):
            return None
        if not (encounter or (chained and (self.norms[left - 1] == "," or self.classes[left - 1] & _AND))):
            return None
        if open_clause.status is not MeetingStatus.HELD:
            return (
                None
                if kind is ClauseKind.CUE
                else self._make(term, kind, index, open_clause.subjects, last, first, start=left)
            )
        return self._make(term, kind, index, open_clause.subjects, last, first, start=left)

    def _participle(
        self,
        term: Term,
        kind: ClauseKind,
        index: int,
        left: int,
        first: int,
        last: int,
        open_clause: Clause | None,
        region: int,
    ) -> Clause | None:
        """``Noting that A, he said B, adding that C``."""
        if left < first:
            return self._make(term, kind, index, (), last, region, start=index)
        norm, mask = self.norms[left], self.classes[left]
        if norm in {",", "–", "—", ";"} or (norm in {'"', "”"} and left > first):
            subjects = open_clause.subjects if open_clause is not None else ()
            if open_clause is None:
                group = self._first_subject(first, left)
                subjects = group.mentions if group else ()
                if not subjects:
                    return None
            return self._make(
                term,
                kind,
                index,
                subjects,
                last,
                region,
                start=left,
                agentless=bool(open_clause and open_clause.agentless),
            )
        if mask & _SUBORDINATOR and (left == first or self.norms[left - 1] == ","):
            subjects = open_clause.subjects if open_clause is not None else ()
            if not subjects and left > first:
                group = self.by_last.get(left - 2)
                subjects = group.mentions if group is not None else ()
            if kind is ClauseKind.CUE and mask & _AS:
                return None
            return self._make(term, kind, index, subjects, last, region, start=left)
        if (
            mask & _AND
            and kind is ClauseKind.CUE
            and open_clause is not None
            and open_clause.form & Form.GERUND
            and not open_clause.form & Form.PAST
        ):
            return self._make(term, kind, index, open_clause.subjects, last, region, start=left)
        return None

    def _passive(
        self,
        term: Term,
        kind: ClauseKind,
        index: int,
        left: int,
        first: int,
        last: int,
        open_clause: Clause | None,
        status: MeetingStatus,
        region: int,
    ) -> Clause | None:
        """``A was discussed``, ``It was agreed that B``, ``was received by C``."""
        group = self.by_last.get(left)
        after = term.last + 1
        if kind is ClauseKind.TOPIC:
            governed = (
                left >= first
                and group is not None
                and group.first > first
                and self.classes[group.first - 1] & _PREPOSITION
            )
            if (
                group is not None
                and not governed
                and group.mentions[0].kind in _PERSONS
                and not self.classes[group.first] & _IT
            ):
                return None
            if open_clause is not None and open_clause.kind is ClauseKind.CUE:
                return None
            return Clause(
                kind,
                index,
                term.last,
                term.value,
                term.form,
                (),
                True,
                region,
                left,
                self.number,
                marks=tuple(self.marks),
                passive=True,
                start=region,
            )
        if kind is ClauseKind.CUE:
            if (
                left >= first
                and self.classes[left] & _IT
                and "agree" in term.value.act
                and (left == first or self.norms[left - 1] in {",", ";"} or self.classes[left - 1] & _COORDINATOR)
            ):
                return self._make(term, kind, index, (), last, first, start=left, agentless=True)
            return None
        by = after <= last and (self.classes[after] & _BY or self._agent_after(after, last))
        if group is None and left > first and self.norms[left] == ",":
            behind = self._turn_before(left, first)[0]  # `Ada Roe, Minister of Peru, was received by B`
            group = self.by_last.get(behind) if behind >= first else None
        if group is None and left >= first and self.classes[left] & (_AND | _COORDINATOR) and open_clause is not None:
            return (
                self._make(
                    term,
                    kind,
                    index,
                    open_clause.subjects,
                    last,
                    first,
                    start=left,
                    status=status,
                    passive=True,
                )
                if by
                else None
            )
        if by and group is not None and self._top_level(group, first, open_clause):
            return self._make(
                term,
                kind,
                index,
                group.mentions,
                last,
                first,
                start=group.first,
                status=status,
                passive=True,
            )
        return None

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
                postposed = left - region >= _LEAST_CONTENT
        institution = bool(subjects) and all(
            (mention.kind is MentionKind.INSTITUTION and (self.relayed or not self._spokesperson(mention)))
            or (mention.kind is MentionKind.ANONYMOUS and self.relayed and not self.classes[start] & _RELATIVE_PERSON)
            or (mention.kind is MentionKind.COUNTRY and self.relayed and self._seat(mention, bodies=postposed))
            or (mention.kind is MentionKind.PRONOUN and self.classes[mention.first] & _IT)
            for mention in subjects
        )
        if kind is ClauseKind.CUE and institution:
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
        return (
            Clause(
                kind,
                index,
                term.last,
                term.value,
                term.form,
                subjects,
                agentless,
                after,
                last,
                self.number,
                status=status,
                marks=tuple(self.marks),
                postposed=postposed,
                passive=passive,
                switch=switch,
                start=start if not inverted else index,
            )
            if not postposed
            else Clause(
                kind,
                index,
                term.last,
                term.value,
                term.form,
                subjects,
                agentless,
                region,
                (index if inverted else min(start, group.first if group is not None else start)) - 1,
                self.number,
                status=status,
                marks=tuple(self.marks),
                postposed=True,
                switch=switch,
                start=start if not inverted else index,
            )
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
        for number, clause in enumerate(found):
            if clause.postposed or clause.passive:
                yield clause
                continue
            end = clause.content_last
            for at in range(number + 1, len(found)):
                if found[at].start > clause.cue_last:
                    end = min(end, found[at].start - 1)
                    break
            end = min(end, self._frame_start(clause.cue_last + 1, end) - 1)
            yield evolve(clause, content_last=end)

    def _frame_start(self, index: int, end: int) -> int:
        """Find a trailing frame (``, the ministry said``, ``, according to the statement``)."""
        for group in self.groups[bisect_right(self.group_firsts, index) : bisect_right(self.group_firsts, end)]:
            told = group.mentions[0]
            named = told.kind is MentionKind.COUNTRY and (told.organization is not None or self._seat(told))
            if not (group.institution or named or self.classes[group.first] & _IT):
                continue
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
