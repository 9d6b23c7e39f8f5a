"""One predicate: which subject it has by what stands on its left, and which kind of clause it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Clause, ClauseKind, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.clauses.bounds import ClauseMaker, Verb, reports
from readoutkit.stages.clauses.rows import PERSONS

if TYPE_CHECKING:
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
_SELF = WordClass.SPEAKER_SELF.value
_BASE_VERB = WordClass.BASE_VERB.value
_WITH = WordClass.WITH.value
_NOUN_ROW = Kind.NOUN.bit
_MODAL = WordClass.MODAL.value
_DID = WordClass.DID.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_BY = WordClass.BY.value
_IT = WordClass.IT.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_AS = WordClass.AS.value
_THAT = WordClass.COMPLEMENTIZER.value
_ATTITUDES = frozenset(
    {"praise", "welcome", "appreciate", "condemn", "criticize", "reject", "concern", "stress", "reaffirm"}
)
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
_TOPIC = ClauseKind.TOPIC
_TOLD = {Kind.CUE: _CUE, Kind.TOPIC: _TOPIC, Kind.ENCOUNTER: _ENCOUNTER}
_COUNTRY = MentionKind.COUNTRY
_SPEAKERS = PERSONS | {MentionKind.ANONYMOUS}
_HELD = MeetingStatus.HELD
_PLANNED = MeetingStatus.PLANNED
_LIGHT = Kind.LIGHT.bit
_PERSONAL = WordClass.PERSONAL.value
_CLAUSAL = frozenset({"that", "inf", "quote"})
_NO_FRAMES: frozenset[str] = frozenset()


class PredicateReader(ClauseMaker):
    """Reads finite verbs, infinitives of purpose, participles and passives."""

    def _clause(
        self, term: Term, index: int, first: int, last: int, open_clause: Clause | None, region: int
    ) -> Clause | None:
        if index > first and self.tokens.capital[index] and term.form == _BASE:
            return None  # `Ana Roe, State Secretary of Peru`
        verb = Verb(term, _TOLD[term.kind], term.form, index, first, last, region, open_clause, index - 1)
        self._step_over_auxiliaries(verb)
        if verb.pluperfect or (verb.modal and (verb.status is _HELD or verb.kind is _CUE)):
            return None
        left = verb.left
        if left >= first and self.classes[left] & _INFINITIVE and verb.form & _BASE and not (verb.light or verb.modal):
            if self.lead and any(turn.last == left for turn in self.words.phrases("glad", first, left)[:1]):
                return self._make(verb, self.lead, index)  # `Great to speak with A`
            return self._purpose(verb)
        if verb.passive:
            return self._passive(verb)
        if open_clause is not None and verb.form & _PAST and self._behind_while(verb, open_clause):
            return self._make(verb, open_clause.subjects, verb.left + 1)
        group = self._subject(verb)
        if group is not None and self._reads_as_noun(term, group, last):
            return None
        inverted = self._inverted(term, verb.left, last) if group is None or self.norms[verb.left] == '"' else None
        if inverted is not None:
            start = verb.left if verb.left >= first else index
            return self._make(verb, inverted.mentions, start, postposed=True, inverted=inverted)
        finite = verb.form & _FINITE or verb.light
        if group is not None and (finite or (verb.form & _GERUND and (verb.apart or self._absolute(group, first)))):
            return self._with_subject(verb, group)
        if verb.left >= first and self.classes[verb.left] & _RELATIVE_PERSON:
            return self._in_relative(verb)
        return self._without_subject(verb)

    def _step_over_auxiliaries(self, verb: Verb) -> None:
        """Step to the left over adverbs, days, auxiliaries and turns, and keep what they tell."""
        light = self._light_before(verb.index, verb.first) if self.bits & _LIGHT else None
        if light is not None:
            verb.light, verb.left = True, light - 1
        left, first, form = verb.left, verb.first, verb.form
        capital = self.tokens.capital[verb.index]  # `in the United States`
        while left >= first:
            group = self.by_last.get(left)
            if not capital and (group is None or group.mentions[0].kind is _COUNTRY):
                left = self._before_day_and_place(left, first)
                group = self.by_last.get(left)
            if group is not None:
                break
            mask, norm = self.classes[left], self.norms[left]
            if (mask & _ADVERB or norm.endswith(self.adverb)) and norm.isalpha() and not mask & _AND:
                pass
            elif self._only_seems(left):
                pass  # `not only reaffirmed A, but noted B`
            elif not mask & _AUXILIARY:
                if self.tokens.starts[left] not in self.spanned:
                    if not self._parted(left, first):
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
                verb.status = _PLANNED if mask & _FUTURE else verb.status
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
        if group is not None and self.bits & _NOUN_ROW and self.classes[group.first - 1] & _WITH:
            group = self._who_talked(group, first)
        if group is not None:
            return self._described(group, first) if verb.kind is _CUE else group
        frames = verb.term.value.frames if verb.kind is _CUE else _NO_FRAMES
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
            return self._make(verb, mentions, before - 1)
        if verb.kind is _CUE and self._as_told(group, verb.term, verb.first, verb.last):
            return self._make(verb, mentions, before, postposed=before > verb.first)
        if self._which_told(group, verb.term, verb.first, verb.last):
            return self._make(verb, mentions, before)  # `decried the cost, which he said could ruin them`
        if not self._top_level(group, verb.first, open_clause):
            source = self._source_of(group, verb.term, verb.first, open_clause)
            if source is not None:
                return self._make(verb, source.mentions, source.first, group=source)
            return self._participle(verb) if verb.gerund else None
        if verb.gerund:
            return self._make(verb, mentions, verb.left)  # `X, noting that A, said B`
        country = mentions[0].kind is _COUNTRY
        if country and verb.kind is _CUE and (verb.perfect or self._dated_last(verb.last)):
            return None  # `China has noted the statement`: what its envoy goes on to say
        if not verb.form & _PAST and not verb.light and not verb.modal and not verb.emphatic:
            bare = group.plural or bool(self.classes[group.first] & _SELF)
            if verb.form & _THIRD and (open_clause is not None or bare or country):
                return None
            if verb.form & _BASE and not verb.form & _THIRD and (open_clause is not None or not bare):
                return None
        if self._possessed(group, verb.index):
            return None
        return self._make(
            verb,
            mentions,
            verb.left if verb.inserted else self._begins(group),
            status=verb.status,
            switch=verb.switch or self._switch_before(group, verb.first),
            group=group,
        )

    def _begins(self, group: Group) -> int:
        """``and that C said D`` below a frame: what stands before the subject belongs to no clause before it."""
        left = group.first - 1
        return left - 1 if 0 <= self.framed < left and self.classes[left] & _THAT else group.first

    def _in_relative(self, verb: Verb) -> Clause | None:
        """``met B, who said A``: a relative clause at the top, or behind an encounter or a quotation."""
        left, open_clause = verb.left, verb.open_clause
        who = self._antecedent(left)
        behind = open_clause is not None and open_clause.kind is _ENCOUNTER
        if who is None and behind:
            who = self._unnamed_before(left, verb.first)
        if who is None or not verb.form & _PAST or verb.kind not in _TOLD_BEHIND_WHO:
            return None
        if who.mentions[-1].kind not in _SPEAKERS:
            return None
        if open_clause is not None and not (self.norms[left - 1] == "," and (behind or open_clause.postposed)):
            return None
        end = self._relative_end(verb.index, verb.last) if who.first == verb.first else verb.last
        return self._make(verb, who.mentions[-1:], left, end=end)

    def _without_subject(self, verb: Verb) -> Clause | None:
        """``A said B and added C``, ``adding that C``, ``quoted her as saying C``: the subject stands elsewhere."""
        left, form, open_clause = verb.left, verb.form, verb.open_clause
        quoted = self._quoted_as(verb.term, left, verb.first)
        if quoted is not None:
            return self._make(verb, quoted.mentions, left)
        if verb.gerund:
            return self._participle(verb)
        if self.lead and form & _PAST and self._opens_item(verb.first, left):
            return self._make(verb, self.lead, verb.index)
        left = self._joined_by(left)
        if left < verb.first or not (self.norms[left] in {",", ";"} or self.classes[left] & _COORDINATOR):
            return None
        if open_clause is not None and self._told_within(open_clause, left):
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
            subject = self._first_subject(max(verb.first, self.framed), left)
            return self._make(verb, subject.mentions, left) if subject is not None else None
        if verb.kind is _ENCOUNTER and self.norms[left] == "," and not open_clause.subjects:
            return None
        # `will visit A and meet B`: what is joined in the base form is planned too
        status = verb.status if form & (_PAST | _THIRD) else open_clause.status
        return self._make(verb, open_clause.subjects, left, agentless=open_clause.agentless, status=status)

    def _behind_while(self, verb: Verb, open_clause: Clause) -> bool:
        """``The Minister while recalling A stressed B``: the verb behind what no commas part."""
        put_in = open_clause.form & _GERUND and self.classes[open_clause.start] & _SUBORDINATOR
        begin = open_clause.cue_last + 1
        if not put_in or open_clause.start - 1 not in self.by_last or verb.left < begin or self.classes[begin] & _THAT:
            return False
        group = self.by_last.get(verb.left)
        if group is not None and group.first != begin and not self.classes[group.first - 1] & _PREPOSITION:
            return False
        after = verb.term.last + 1
        agent = after <= verb.last and self.classes[after] & _BY
        return not agent and verb.kind is _CUE and not self.classes[verb.left] & (_PREPOSITION | _COORDINATOR)

    def _joined_by(self, left: int) -> int:
        """``noted A and in this context praised B``, ``while at the same time noting C``: step over a turn."""
        for at in self.turns.get(left) or ():
            if self.classes[at - 1] & (_COORDINATOR | _SUBORDINATOR) or self.norms[at - 1] == ",":
                return at - 1
        return left

    def _told_within(self, open_clause: Clause, left: int) -> bool:
        """``said that both sides noted A and agreed to B``: a second verb of those who are spoken of."""
        at = open_clause.cue_last + 1
        if open_clause.kind is not _CUE or open_clause.postposed or self.norms[left] == "," or at >= left:
            return False
        group = self.by_first.get(at + 1) if self.classes[at] & _THAT and self.norms[left - 1] != "," else None
        if group is None or group.mentions[0].kind not in PERSONS:
            return False
        verb = self._skip_adverbs(group.last + 1, left)
        return any(term.kind in _TOLD and term.form & _PAST for term in self.terms.get(verb, ()))

    def _opens_item(self, first: int, left: int) -> bool:
        """``• condemned the attack``, ``(a) agreed to meet``: nothing but a sign or number stands before the verb."""
        return left - first < _SIGNS and not any(len(self.norms[at]) > 1 for at in range(first, left + 1))

    def _purpose(self, verb: Verb) -> Clause | None:
        """``spoke today to reaffirm A``, ``met to discuss B``."""
        left, open_clause = verb.left, verb.open_clause
        if open_clause is None or verb.kind is _ENCOUNTER:
            return None
        encounter = open_clause.kind is _ENCOUNTER
        chained = bool(open_clause.form & _BASE) and not open_clause.form & _PAST
        if encounter and not self._purpose_place(left - 1, open_clause):
            return None
        if not (encounter or (chained and (self.norms[left - 1] == "," or self.classes[left - 1] & _AND))):
            return None
        if open_clause.status is not _HELD and verb.kind is _CUE:
            return None  # what is only planned to be said
        return self._make(verb, open_clause.subjects, left)

    def _participle(self, verb: Verb) -> Clause | None:
        """``Noting that A, he said B, adding that C``."""
        left, first, open_clause = self._joined_by(verb.left), verb.first, verb.open_clause
        if left < first:
            return self._make(verb, (), verb.index)
        norm, mask = self.norms[left], self.classes[left]
        if verb.kind is _CUE and open_clause is None and norm == "," and left - 1 == self.frame_end:
            return self._frame(verb.term, left)  # `the statement said, adding that`
        if self._listed(verb.term, norm, open_clause, verb.last):
            return None
        subjects = open_clause.subjects if open_clause is not None else ()
        quoted = norm in {'"', "”"} and left > first and self.norms[left - 1] in {",", ".", "?", "!"}
        if norm in {",", "–", "—", ";", "."} or quoted:
            if open_clause is None:
                group = self._first_subject(first, left)
                if group is None:
                    # `In talks with A, hailing B, C said`: who does so is told behind
                    ahead = verb.kind is _CUE and self.classes[first] & _PREPOSITION
                    return self._make(verb, (), left) if ahead else None
                subjects = group.mentions
            return self._make(verb, subjects, left, agentless=bool(open_clause and open_clause.agentless))
        group = self.by_last.get(left - 1)
        if mask & _SUBORDINATOR and group is not None and group.first == first and not mask & _AS:
            return self._make(verb, group.mentions, left)  # `The Minister while recalling A stressed B`
        if mask & _SUBORDINATOR and (left == first or self.norms[left - 1] in {",", '"', "”"}):
            if not subjects and left > first:
                # `A, while noting B, said C`, `A, for her part, while noting B, said C`
                group = self.by_last.get(self._turn_before(left - 1, first)[0]) or self.by_last.get(left - 2)
                subjects = group.mentions if group is not None else ()
            return None if verb.kind is _CUE and mask & _AS else self._make(verb, subjects, left)
        if (
            mask & _AND
            and verb.kind is _CUE
            and open_clause is not None
            and open_clause.form & _GERUND
            and not open_clause.form & _PAST
        ):
            return self._make(verb, subjects, left)
        return None

    def _told_by(self, verb: Verb) -> Clause | None:
        """``The plan was hailed by both sides``: an attitude to what is the subject, with who takes it."""
        term, left, first = verb.term, verb.left, verb.first
        after = term.last + 1
        who = self.by_first.get(after + 1) if after < verb.last and self.classes[after] & _BY else None
        if who is None or term.value.act not in _ATTITUDES or left <= first or left in self.by_last:
            return None
        if any(mention.kind not in PERSONS for mention in who.mentions):
            return None
        begin = first
        if self.classes[first] & (_PREPOSITION | _SUBORDINATOR):
            begin = next((at + 1 for at in range(first, min(left, first + _FRONTED)) if self.norms[at] == ","), left)
        if left - begin < 1 or self.classes[begin] & (_PREPOSITION | _SUBORDINATOR | _PERSONAL):
            return None
        return self._make(verb, who.mentions, left + 1, postposed=True, begin=begin)

    def _listed(self, term: Term, before: str, open_clause: Clause | None, last: int) -> bool:
        """``discussed opening the port, resolving the strike and easing visas``: a matter, and no participle."""
        if before != "," or open_clause is None or open_clause.kind is not _TOPIC:
            return False
        after = term.last + 1
        opens = open_clause.content_first <= last and self.norms[open_clause.content_first].endswith(self.gerund)
        if not opens or after > last or self.classes[after] & _THAT:
            return False
        row = term.value
        return term.kind is Kind.CUE and (row.frames <= _CLAUSAL or row.act == "support")

    def _passive(self, verb: Verb) -> Clause | None:
        """``A was discussed``, ``It was agreed that B``, ``was received by C``."""
        if verb.kind is _TOPIC:
            return self._discussed(verb)
        if verb.kind is _ENCOUNTER:
            return self._received(verb)
        left, first = verb.left, verb.first
        if (
            left >= first
            and self.classes[left] & _IT
            and "agree" in verb.term.value.act
            and (left == first or self.norms[left - 1] in {",", ";"} or self.classes[left - 1] & _COORDINATOR)
        ):
            return self._make(verb, (), left, agentless=True)
        if verb.open_clause is None and left == first and self.classes[left] & _IT and reports(verb.term):
            self._open_frame(verb.term, left)
            return self._frame(verb.term, left)  # `It was announced that A met B`
        return self._told_by(verb) if verb.open_clause is None else None

    def _discussed(self, verb: Verb) -> Clause | None:
        """``A was discussed``: what was talked about is the subject."""
        term, left, first, region = verb.term, verb.left, verb.first, verb.region
        group = self.by_last.get(left)
        if group is not None and group.mentions[0].kind in PERSONS and not self.classes[group.first] & _IT:
            governed = left >= first and group.first > first and self.classes[group.first - 1] & _PREPOSITION
            if not governed:
                return None
        if verb.open_clause is not None and verb.open_clause.kind is _CUE:
            return None
        return Clause(
            _TOPIC,
            verb.index,
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

    def _received(self, verb: Verb) -> Clause | None:
        """``A was received by B``: the subject is the guest, the agent the host."""
        left, first, last, open_clause = verb.left, verb.first, verb.last, verb.open_clause
        after = verb.term.last + 1
        if after > last or not (self.classes[after] & _BY or self._agent_after(after, last)):
            return None
        group = self.by_last.get(left)
        if group is None and left > first and self.norms[left] == ",":
            behind = self._turn_before(left, first)[0]  # `Ada Roe, Minister of Peru, was received by B`
            group = self.by_last.get(behind) if behind >= first else None
        if group is not None:
            if not self._top_level(group, first, open_clause):
                return None
            return self._make(verb, group.mentions, group.first, status=verb.status, passive=True)
        if open_clause is None or left < first or not self.classes[left] & (_AND | _COORDINATOR):
            return None
        bare = self.classes[left + 1] & _BE and self.classes[left + 1] & _BASE_VERB
        status = open_clause.status if bare else verb.status  # `will meet A and be received by B`
        return self._make(verb, open_clause.subjects, left, status=status, passive=True)
