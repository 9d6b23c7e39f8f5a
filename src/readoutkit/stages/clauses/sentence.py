"""One sentence: its predicates at the top, from left to right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Clause, ClauseKind, Mention, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.stages.clauses.groups import LAST, Group
from readoutkit.stages.clauses.predicates import PredicateReader
from readoutkit.stages.sentences import STOPS, sentence_bounds

if TYPE_CHECKING:
    from readoutkit.findings import QuotedStretch
    from readoutkit.lexicon import Term


_COORDINATOR = WordClass.COORDINATOR.value
_CONTRAST = WordClass.CONTRAST.value
_THAT = WordClass.COMPLEMENTIZER.value
_ADVERB = WordClass.ADVERB.value
_FUTURE = WordClass.FUTURE.value
_INFINITIVE = WordClass.INFINITIVE.value
_IT = WordClass.IT.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_BOUNDARY_VERB = WordClass.BOUNDARY_VERB.value
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_SELF = WordClass.FIRST_PERSON.value
_INSTITUTION = WordClass.INSTITUTION.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_OPENING = frozenset(
    {",", ";", ":", "-", "–", "—", "(", ")", '"', "”", "“", "'", "’", "»", "•", "*", "·", "°", ".", "]", "?", "!"}
)
_CUE = ClauseKind.CUE
_TOPIC = ClauseKind.TOPIC
_OTHER = ClauseKind.OTHER
_COUNTRY = MentionKind.COUNTRY
_PRONOUN = MentionKind.PRONOUN
_NO_SPEAKERS = frozenset({MentionKind.INSTITUTION, MentionKind.ANONYMOUS})
_PAST = Form.PAST.value
_GERUND = Form.GERUND.value
_TOLD = _PAST | Form.THIRD.value
_CUE_KIND = Kind.CUE
_CUE_FIRST = attrgetter("cue_first")
_CUE_ROW = Kind.CUE.bit
PREDICATES = _CUE_ROW | Kind.TOPIC.bit | Kind.ENCOUNTER.bit
_ACT = _BOUNDARY_VERB | _FUTURE
_SOURCE_WORDS = 6
"""How many words the name of a source has at most."""


class SentenceReader(PredicateReader):
    """Reads the clauses of one sentence."""

    def read(self) -> list[Clause]:
        """Give the clauses in the order of their predicates."""
        sentence = self.sentence
        if self.bits & _NAMED_SPEAKER:
            self._note_aides()
        opaque: list[tuple[int, int]] = []
        for stretch in self.marks:
            if stretch.depth or not stretch.closed:
                continue
            first, last = self._inside(stretch)
            if last < first:
                continue
            page = self._only_page_speaks(first, last) or self._continues_page(stretch, first, last)
            if page:
                self.page.framed = self.number
            if self._opens_with_verb(first, last):
                self.spanned[stretch.outer_start] = first, last
                continue
            if last - first >= 6 and page:
                stops = (at for at in range(first, last + 1) if self.norms[at].endswith(STOPS))
                for begin, end in sentence_bounds(self.words, first, last, stops):
                    self._scan(begin, end, [])
            opaque.append((first, last))
        self._scan(sentence.first, sentence.last, opaque)
        if opaque:
            self.clauses.sort(key=_CUE_FIRST)
        return self.clauses

    def _inside(self, stretch: QuotedStretch) -> tuple[int, int]:
        starts, ends = self.tokens.starts, self.tokens.ends
        beyond = self.sentence.last + 1
        first = bisect_left(starts, stretch.start, self.sentence.first, beyond)
        return first, bisect_right(ends, stretch.end, first, beyond) - 1

    def _opens_with_verb(self, first: int, last: int) -> bool:
        """``They "condemned A and agreed to B"``: say whether the subject of what is in marks stands before them."""
        verb = self._skip_adverbs(first, last)
        if not any(term.kind is Kind.CUE and term.form & Form.PAST for term in self.terms.get(verb, ())):
            return False
        before = first - 2
        return before in self.by_last or bool(before >= self.sentence.first and self.classes[before] & _COORDINATOR)

    def _continues_page(self, stretch: QuotedStretch, first: int, last: int) -> bool:
        """``"A thanked B," the readout said. "They agreed to C."``: words of the page, in marks like those before.

        Who speaks of himself there is somebody.
        """
        if self.page.framed != self.number - 1 or stretch.outer_start != self.tokens.starts[self.sentence.first]:
            return False
        return last >= self.sentence.last - 2 and not self._in_first_person(first, last)

    def _of_others(self, group: Group, first: int, last: int) -> bool:
        """``"Roe thanked A," her spokesman said``: what stands in marks tells of others, and of nobody there."""
        return self._speaks_of_others(None, group.mentions, first, last) and not self._in_first_person(first, last)

    def _in_first_person(self, first: int, last: int) -> bool:
        return any(mask & _SELF for mask in self.classes[first : last + 1])

    def _is_document(self, at: int) -> bool:
        """``the phone call readout said``: a noun of a page or an office behind others, and its cue."""
        if not self.classes[at] & _ARTICLE:
            return False
        for noun in range(at + 1, min(at + _SOURCE_WORDS, self.sentence.last)):
            if self.classes[noun] & _INSTITUTION:
                following = self.terms.get(noun + 1, ())
                if any(term.kind is _CUE_KIND and term.form & _TOLD for term in following):
                    return True
            if not self.norms[noun].isalpha() or noun in self.by_first:
                break
        return False

    def _only_page_speaks(self, first: int, last: int) -> bool:
        """Say whether a ministry or statement, and no person, is said to utter a stretch."""
        after = last + 1
        while after <= self.sentence.last and (self.norms[after] in _OPENING or self.classes[after] & _ADVERB):
            after += 1
        group = self.by_first.get(after)
        if group is None and after < self.sentence.last:
            for term in self.terms.get(after, ()):
                if term.kind is _CUE_KIND and term.form & _TOLD:
                    group = self.by_first.get(term.last + 1)
        if group is not None:
            who = group.mentions[0]
            if group.institution or (who.kind is _PRONOUN and bool(self.classes[group.first] & _IT)):
                return True
            return (self._spokesperson(who) or self._serves(who)) and self._of_others(group, first, last)
        if after < self.sentence.last and self._is_document(after):
            return True
        before = first - 1
        while before > self.sentence.first and self.norms[before] in _OPENING:
            before -= 1
        source = self.candidates.sources.get(self.sentence.first)
        if source is not None:  # `According to the statement of Peru, "A met B"`
            speaker = self.by_first.get(source + 1)
        else:
            nearest = bisect_right(self.groups, before, key=LAST)
            speaker = self.groups[nearest - 1] if nearest else None
        return speaker is not None and speaker.institution

    def _within(self, first: int, last: int, opaque: list[tuple[int, int]]) -> list[int]:
        """Give the tokens at which something may be told between two, without what opaque marks or insertions hold."""
        found = self.candidates.within(first, last)
        classes, norms = self.classes, self.norms
        if found and self.bits & _ACT:
            # an act ends what an earlier predicate governs, so none before the first matters
            found = sorted({*found, *[at for at in range(found[0] + 1, last + 1) if classes[at] & _ACT]})
        inserted = [
            (at, close)
            for at in found
            if norms[at - 1] == "," and (close := self._behind_insertion(at, first, last)) is not None
        ]
        return _without(found, sorted([*opaque, *inserted])) if opaque or inserted else found

    def _scan(self, first: int, last: int, opaque: list[tuple[int, int]]) -> None:
        """Read the predicates between two tokens, leaping over what lies in opaque marks."""
        open_clause: Clause | None = None
        region = told = reached = first
        sources, bound = self.candidates.sources, self.candidates.bound
        found: list[Clause] = []
        fronted: list[Clause] = []
        for index in self._within(first, last, opaque):
            if index < reached or (open_clause is None and index in bound and not self.lead):
                continue
            if index in sources and sources[index] <= last:
                clause, reached = self._according(index, sources[index], first, last, told)
                if clause is not None:
                    found.append(clause)
                    open_clause = clause
                    told = reached if clause.postposed else told
                continue
            mask = self.classes[index]
            term = self._told_at(index, last, open_clause) if mask & PREDICATES else None
            if term is None:
                start = self._other_act(index, first, open_clause) if open_clause is not None and mask & _ACT else None
                if start is not None:
                    other = _OTHER, index, index, None, 0, (), True, index + 1, last, self.number
                    found.append(Clause(*other, start=start))
                continue
            clause = self._clause(term, index, first, last, open_clause, region)
            if clause is None:
                continue
            reached = clause.cue_last + 1
            if clause.start < 0:
                open_clause, region = None, reached
                continue
            open_clause = clause
            if fronted and clause.subjects:
                _lend(found, fronted, clause.subjects)
            elif _is_fronted(clause):
                fronted.append(clause)
            if clause.postposed:
                region = reached
                if clause.subjects:
                    _drop_told(found, clause.content_first)
            found.append(clause)
        if found:
            self.clauses += self._bounded(found)

    def _behind_insertion(self, index: int, first: int, last: int) -> int | None:
        """``Ana Roe, reports Andina, told``: give the token behind a source that parts a subject and its verb."""
        if not self.classes[index] & _CUE_ROW or not self._bare_subject(index, first):
            return None
        at = index + 1
        while at < last and at - index <= _SOURCE_WORDS and (self.tokens.capital[at] or self.classes[at] & _ARTICLE):
            at += 1
        return at if at > index + 1 and self._goes_on(at, last) else None

    def _bare_subject(self, index: int, first: int) -> bool:
        """Say whether nothing but a subject stands before the comma that leads to a token."""
        group = self.by_last.get(index - 2)
        return group is not None and (group.first == first or bool(self.classes[group.first - 1] & _THAT))

    def _goes_on(self, comma: int, last: int) -> bool:
        """Say whether the verb of a clause follows behind a comma."""
        return (
            comma < last
            and self.norms[comma] == ","
            and bool(self.classes[comma + 1] & (_ADVERB | _HAVE | _BE | _MODAL | PREDICATES))
            and not self.tokens.capital[comma + 1]
        )

    def _told_at(self, index: int, last: int, open_clause: Clause | None) -> Term | None:
        """Choose the row at a token; none for a cue in ``According to A, B has accepted that C``."""
        term = self._predicate(index, last)
        if open_clause is None or open_clause.row is not None or open_clause.kind is not _CUE:
            return term
        if open_clause.subjects[0].kind in _NO_SPEAKERS:
            return term
        return None if term is not None and term.kind is _CUE_KIND and not open_clause.postposed else term

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
            open_clause.kind is _CUE and row is not None and self.norms[left - 1] != ","
        ):
            # a clause may itself go on with `and will`; a noun phrase or an infinitive cannot
            start = open_clause.cue_last + 1
            opens_phrase = self.classes[start] & (_INFINITIVE | _ARTICLE | _POSSESSIVE)
            if self.classes[start] & _THAT or not (opens_phrase or self._bare_phrase(open_clause, left)):
                return None
        return left

    def _according(self, index: int, end: int, first: int, last: int, told: int) -> tuple[Clause | None, int]:
        """``according to him, A`` and ``A, according to him``; a ministry is no speaker."""
        place = end + 1
        group = self.by_first.get(place)
        if group is None and end < last and self.classes[place] & _HE_SHE:
            pronoun = Mention(place, place, _PRONOUN, self.norms[place], core=(place, place))
            group = Group(place, place, (pronoun,))
        if group is not None and not group.institution and self._possessed(group, group.last + 2):
            if self.relayed:
                return None, group.last + 1
            group = None
        if group is None and not self.relayed:
            group = self._source_after(place, last)
        after = group.last + 1 if group else place
        if (
            group is None
            or (group.institution and self.relayed)
            or (group.mentions[0].kind is _COUNTRY and self.relayed)
        ):
            return None, after
        if self._speaks_of_others(None, group.mentions, *((first, index) if index > first else (after, last))):
            self.tails.append(index)
            return None, after
        if index > first and self._bare_subject(index, first) and self._goes_on(after, last):
            return None, after  # `Ana Roe, according to Andina, told`
        alone = index == first
        content_first = after
        while content_first <= last and self.norms[content_first] == ",":
            content_first += 1
        clause = Clause(
            _CUE,
            index,
            end,
            None,
            _PAST,
            group.mentions,
            False,
            content_first if alone else told,
            last if alone else index - 1,
            self.number,
            marks=self.marks,
            postposed=not alone,
            start=index,
        )
        return clause, after


def _without(found: list[int], gaps: list[tuple[int, int]]) -> list[int]:
    """Leave out the tokens that lie in gaps; both are in order."""
    kept: list[int] = []
    reach, passed = -1, 0
    for at in found:
        while passed < len(gaps) and gaps[passed][0] <= at:
            reach = max(reach, gaps[passed][1])
            passed += 1
        if at > reach:
            kept.append(at)
    return kept


def _is_fronted(clause: Clause) -> bool:
    """``Noting that A, he said B``: say whether the subject is told only by what follows."""
    told = clause.subjects or clause.agentless or clause.kind is _TOPIC
    return not told and bool(clause.form & _GERUND)


def _lend(found: list[Clause], fronted: list[Clause], subjects: tuple[Mention, ...]) -> None:
    """Give the subject of a predicate to those before it that had none."""
    for at in range(len(found) - 1, -1, -1):
        if not fronted:
            break
        if found[at] is fronted[-1]:
            found[at] = evolve(fronted.pop(), subjects=subjects)
    fronted.clear()


def _drop_told(found: list[Clause], content_first: int) -> None:
    """Drop what the sentence told up to a postposed cue: it is the content, and nothing in it stands at the top."""
    inside = len(found)
    while inside and found[inside - 1].start >= content_first:
        inside -= 1
    found[inside:] = [
        earlier
        for earlier in found[inside:]
        if not earlier.subjects or (earlier.form & _GERUND and not earlier.form & _PAST)
    ]
