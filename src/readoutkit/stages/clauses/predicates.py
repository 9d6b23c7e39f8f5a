"""One predicate: which subject it has by what stands on its left, and which kind of clause it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from readoutkit.findings import Clause, ClauseKind, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.clauses.bounds import ClauseMaker
from readoutkit.stages.clauses.rows import PERSONS

if TYPE_CHECKING:
    from readoutkit.findings import Mention
    from readoutkit.lexicon import Term
    from readoutkit.stages.clauses.groups import Group


_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_PREPOSITION = WordClass.PREPOSITION.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_HAVE_PRESENT = WordClass.HAVE_PRESENT.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_DID = WordClass.DID.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_BY = WordClass.BY.value
_IT = WordClass.IT.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_AS = WordClass.AS.value
_THAT = WordClass.COMPLEMENTIZER.value
_ATTITUDES = frozenset({"praise", "welcome", "appreciate", "condemn", "criticize", "reject", "concern"})
"""Acts that a passive tells too: `was welcomed by A`, but not `was presented by A`."""
_FRONTED = 20
_SIGNS = 3
_AUXILIARY = _BE | _HAVE | _MODAL | _DID
_PAST = Form.PAST.value
_THIRD = Form.THIRD.value
_BASE = Form.BASE.value
_GERUND = Form.GERUND.value
_PARTICIPLE = Form.PARTICIPLE.value
_FINITE = _PAST | _THIRD | _BASE
_NON_FINITE = _PARTICIPLE | _GERUND
_CUE = ClauseKind.CUE
_TOLD_BEHIND_WHO = frozenset({ClauseKind.CUE, ClauseKind.TOPIC})
_ENCOUNTER = ClauseKind.ENCOUNTER
_TOLD = {Kind.CUE: _CUE, Kind.TOPIC: ClauseKind.TOPIC, Kind.ENCOUNTER: _ENCOUNTER}


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
    status: MeetingStatus = MeetingStatus.HELD

    @property
    def gerund(self) -> bool:
        """Whether it is a participle by its form alone."""
        return bool(self.form & _GERUND) and not self.form & _PAST and not self.light


class PredicateReader(ClauseMaker):
    """Reads finite verbs, infinitives of purpose, participles and passives."""

    def _clause(
        self,
        term: Term,
        index: int,
        first: int,
        last: int,
        open_clause: Clause | None,
        region: int,
    ) -> Clause | None:
        if index > first and self.tokens.capital[index] and not term.form & ~Form.BASE:
            return None  # `Ana Roe, State Secretary of Peru`
        kind = _TOLD[term.kind]
        verb = Verb(term, kind, term.form, index, first, last, region, open_clause, left=index - 1)
        self._step_over_auxiliaries(verb)
        if verb.pluperfect or (verb.modal and (verb.status is MeetingStatus.HELD or kind is _CUE)):
            return None
        left = verb.left
        marked = left >= first and bool(self.classes[left] & _INFINITIVE) and not verb.light
        if marked and verb.form & _BASE and not verb.modal:
            if self.lead and any(turn.last == left for turn in self.words.phrases("glad", first, left)[:1]):
                return self._of(verb, self.lead, index)  # `Great to speak with A`
            return self._purpose(term, kind, index, left, first, last, open_clause)
        if verb.passive:
            return self._passive(term, kind, index, left, first, last, open_clause, verb.status, region)
        group = self._subject(verb)
        if group is not None and self._reads_as_noun(term, group, last):
            return None
        inverted = self._inverted(term, verb.left, last) if group is None or self.norms[verb.left] == '"' else None
        if inverted is not None:
            start = verb.left if verb.left >= first else index
            return self._of(verb, inverted.mentions, start, postposed=True, group_last=inverted.last, inverted=True)
        finite = verb.form & _FINITE or verb.light
        apart = verb.form & _GERUND and group is not None and (verb.apart or self._absolute(group, first))
        if group is not None and (finite or apart):
            return self._with_subject(verb, group)
        if verb.left >= first and self.classes[verb.left] & _RELATIVE_PERSON:
            return self._in_relative(verb)
        return self._without_subject(verb)

    def _of(self, verb: Verb, mentions: tuple[Mention, ...], start: int, **more: Any) -> Clause | None:  # noqa: ANN401 - handed on to `_make`
        return self._make(verb.term, verb.kind, verb.index, mentions, verb.last, verb.region, start=start, **more)

    def _step_over_auxiliaries(self, verb: Verb) -> None:
        """Step to the left over adverbs, days, auxiliaries and turns, and keep what they tell."""
        light = self._light_before(verb.index, verb.first)
        if light is not None:
            verb.light, verb.left = True, light - 1
        left, form = verb.left, verb.form
        capital = self.tokens.capital[verb.index]  # `in the United States`
        while left >= verb.first:
            if not capital:
                left = self._before_day_and_place(left, verb.first)
            if left in self.by_last:
                break
            mask, norm = self.classes[left], self.norms[left]
            if (mask & _ADVERB or norm.endswith(self.adverb)) and norm.isalpha() and not mask & _AND:
                pass
            elif not mask & _AUXILIARY:
                if not self._parted(left, verb.first):
                    break
                left -= 2
            elif mask & _BE and not verb.light and form & _NON_FINITE:
                verb.passive = verb.passive or bool(form & _PARTICIPLE)
            elif mask & _HAVE and not verb.light and form & _PARTICIPLE:
                verb.perfect, verb.pluperfect = True, not mask & _HAVE_PRESENT
            elif mask & _DID and form & _BASE and not verb.light:
                verb.emphatic = True  # `She did, however, promise`
            elif mask & _MODAL and (form & _BASE or verb.passive):
                verb.modal = True
                verb.status = MeetingStatus.PLANNED if mask & _FUTURE else verb.status
            else:
                break
            left -= 1
        verb.left = left

    def _parted(self, left: int, first: int) -> bool:
        """``did, however, promise``: say whether a word between commas parts an auxiliary from its verb."""
        if left - 3 < first or self.norms[left] != "," or self.norms[left - 2] != ",":
            return False
        turn = (left - 1) in (self.turns.get(left - 1) or {})
        return turn and bool(self.classes[left - 3] & (_DID | _HAVE | _MODAL))

    def _subject(self, verb: Verb) -> Group | None:
        """Find the subject on the left, before a turn, a bracket or what stands between commas."""
        left, first = verb.left, verb.first
        turn_first, verb.switch = self._turn_before(left, first)
        if turn_first == left and left > first and self.norms[left] == ")":
            before = self._before_bracket(left, first)
            if before in self.by_last:
                turn_first = verb.left = left = before
        verb.apart = turn_first < left
        group = self.by_last.get(turn_first) if turn_first >= first else None
        if group is not None:
            return self._described(group, first) if verb.kind is _CUE else group
        frames = verb.term.value.frames if verb.term.kind is Kind.CUE else frozenset()
        verb.inserted = left > first and self.norms[left] == ","
        # `Ann Poe, who was tired, called it "frank"`, but `a plan called "A"`
        reports = "quote" in frames or ("named" in frames and verb.inserted)
        if not reports or not verb.form & _FINITE:
            return None
        reader = self._before_insertion if verb.inserted else self._anonymous
        group = reader(left, first, verb.open_clause)
        verb.apart = verb.apart and group is None
        return group

    def _with_subject(self, verb: Verb, group: Group) -> Clause | None:
        """``A said B``: a subject that stands right before its verb."""
        mentions, before, open_clause = group.mentions, group.first - 1, verb.open_clause
        if verb.form & _GERUND and not verb.form & _PAST and self._absolute(group, verb.first):
            return self._of(verb, mentions, before - 1)
        if verb.kind is _CUE and self._as_told(group, verb.term, verb.first, verb.last):
            return self._of(verb, mentions, before, postposed=before > verb.first)
        if self._which_told(group, verb.term, verb.first, verb.last):
            return self._of(verb, mentions, before)  # `decried the cost, which he said could ruin them`
        if not self._top_level(group, verb.first, open_clause):
            source = self._source_of(group, verb.term, verb.first, open_clause)
            if source is not None:
                return self._of(verb, source.mentions, source.first, group=source)
            return self._as_participle(verb) if verb.gerund else None
        if verb.gerund:
            return self._of(verb, mentions, verb.left)  # `X, noting that A, said B`
        country = mentions[0].kind is MentionKind.COUNTRY
        if country and verb.kind is _CUE and (verb.perfect or self._dated_last(verb.last)):
            return None  # `China has noted the statement`: what its envoy goes on to say
        if not verb.form & _PAST and not verb.light and not verb.modal and not verb.emphatic:
            if verb.form & _THIRD and (open_clause is not None or group.plural or country):
                return None
            if verb.form & _BASE and not verb.form & _THIRD and (open_clause is not None or not group.plural):
                return None
        if self._possessed(group, verb.index):
            return None
        return self._of(
            verb,
            mentions,
            verb.left if verb.inserted else group.first,
            status=verb.status,
            switch=verb.switch or self._switch_before(group, verb.first),
            group=group,
        )

    def _in_relative(self, verb: Verb) -> Clause | None:
        """``met B, who said A``: a relative clause at the top, or behind an encounter or a quotation."""
        left, open_clause = verb.left, verb.open_clause
        who = self._antecedent(left)
        behind = open_clause is not None and open_clause.kind is _ENCOUNTER
        if who is None and behind:
            who = self._unnamed_before(left, verb.first)
        if who is None or not verb.form & _PAST or verb.kind not in _TOLD_BEHIND_WHO:
            return None
        if who.mentions[-1].kind not in PERSONS | {MentionKind.ANONYMOUS}:
            return None
        if open_clause is not None and not (self.norms[left - 1] == "," and (behind or open_clause.postposed)):
            return None
        end = self._relative_end(verb.index, verb.last) if who.first == verb.first else verb.last
        return self._make(verb.term, verb.kind, verb.index, who.mentions[-1:], end, verb.region, start=left)

    def _as_participle(self, verb: Verb) -> Clause | None:
        return self._participle(
            verb.term, verb.kind, verb.index, verb.left, verb.first, verb.last, verb.open_clause, verb.region
        )

    def _without_subject(self, verb: Verb) -> Clause | None:
        """``A said B and added C``, ``adding that C``, ``quoted her as saying C``: the subject stands elsewhere."""
        left, form, open_clause = verb.left, verb.form, verb.open_clause
        quoted = self._quoted_as(verb.term, left, verb.first)
        if quoted is not None:
            return self._of(verb, quoted.mentions, left)
        if verb.gerund:
            return self._as_participle(verb)
        if self.lead and form & Form.PAST and self._opens_item(verb.first, left):
            return self._of(verb, self.lead, verb.index)
        if left < verb.first or not (self.norms[left] in {",", ";"} or self.classes[left] & _COORDINATOR):
            return None
        if not (form & _PAST or verb.light or self._joins_alike(form, left, open_clause)):
            return None
        after = self._skip_adverbs(verb.term.last + 1, verb.last)
        if after <= verb.last and self.classes[after] & _BY and form & _PARTICIPLE:
            return None
        if self._bare_shared(verb.term, verb.last) and not (open_clause and open_clause.form & _GERUND):
            return None
        if verb.kind is _CUE and "named" in verb.term.value.frames and self.norms[left] == ",":
            return None
        if open_clause is None:
            subject = self._first_subject(verb.first, left)
            return self._of(verb, subject.mentions, left) if subject is not None else None
        if verb.kind is _ENCOUNTER and self.norms[left] == "," and not open_clause.subjects:
            return None
        return self._of(verb, open_clause.subjects, left, agentless=open_clause.agentless)

    def _opens_item(self, first: int, left: int) -> bool:
        """``• condemned the attack``, ``(a) agreed to meet``: nothing but a sign or number stands before the verb."""
        return left - first < _SIGNS and not any(len(self.norms[at]) > 1 for at in range(first, left + 1))

    def _purpose(
        self, term: Term, kind: ClauseKind, index: int, left: int, first: int, last: int, open_clause: Clause | None
    ) -> Clause | None:
        """``spoke today to reaffirm A``, ``met to discuss B``."""
        if open_clause is None or kind is _ENCOUNTER:
            return None
        encounter = open_clause.kind is _ENCOUNTER
        chained = bool(open_clause.form & _BASE) and not open_clause.form & _PAST
        if encounter and not self._purpose_place(left - 1, open_clause):
            return None
        if not (encounter or (chained and (self.norms[left - 1] == "," or self.classes[left - 1] & _AND))):
            return None
        if open_clause.status is not MeetingStatus.HELD and kind is _CUE:
            return None  # what is only planned to be said
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
        if self._listed(term, norm, open_clause, last):
            return None
        quoted = norm in {'"', "”"} and left > first and self.norms[left - 1] in {",", ".", "?", "!"}
        if norm in {",", "–", "—", ";"} or quoted:
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
                # `A, while noting B, said C`, `A, for her part, while noting B, said C`
                group = self.by_last.get(self._turn_before(left - 1, first)[0]) or self.by_last.get(left - 2)
                subjects = group.mentions if group is not None else ()
            if kind is _CUE and mask & _AS:
                return None
            return self._make(term, kind, index, subjects, last, region, start=left)
        if (
            mask & _AND
            and kind is _CUE
            and open_clause is not None
            and open_clause.form & _GERUND
            and not open_clause.form & _PAST
        ):
            return self._make(term, kind, index, open_clause.subjects, last, region, start=left)
        return None

    def _told_by(self, term: Term, index: int, left: int, first: int, last: int) -> Clause | None:
        """``The plan was hailed by both sides``: an attitude to what is the subject, with who takes it."""
        after = term.last + 1
        who = self.by_first.get(after + 1) if after < last and self.classes[after] & _BY else None
        if who is None or term.value.act not in _ATTITUDES or left <= first or left in self.by_last:
            return None
        if any(mention.kind not in PERSONS for mention in who.mentions):
            return None
        begin = first
        if self.classes[first] & (_PREPOSITION | _SUBORDINATOR):
            begin = next((at + 1 for at in range(first, min(left, first + _FRONTED)) if self.norms[at] == ","), left)
        if left - begin < 1 or self.classes[begin] & (_PREPOSITION | _SUBORDINATOR | WordClass.PERSONAL.value):
            return None
        return self._make(term, ClauseKind.CUE, index, who.mentions, last, begin, start=left + 1, postposed=True)

    def _listed(self, term: Term, before: str, open_clause: Clause | None, last: int) -> bool:
        """``discussed opening the port, resolving the strike and easing visas``: a matter, and no participle."""
        if before != "," or open_clause is None or open_clause.kind is not ClauseKind.TOPIC:
            return False
        after = term.last + 1
        opens = open_clause.content_first <= last and self.norms[open_clause.content_first].endswith(self.gerund)
        if not opens or after > last or self.classes[after] & _THAT:
            return False
        row = term.value
        return term.kind is Kind.CUE and (row.frames <= {"that", "inf", "quote"} or row.act == "support")

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
                and group.mentions[0].kind in PERSONS
                and not self.classes[group.first] & _IT
            ):
                return None
            if open_clause is not None and open_clause.kind is _CUE:
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
                marks=self.marks,
                passive=True,
                start=region,
            )
        if kind is _CUE:
            if (
                left >= first
                and self.classes[left] & _IT
                and "agree" in term.value.act
                and (left == first or self.norms[left - 1] in {",", ";"} or self.classes[left - 1] & _COORDINATOR)
            ):
                return self._make(term, kind, index, (), last, first, start=left, agentless=True)
            return self._told_by(term, index, left, first, last) if open_clause is None else None
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
