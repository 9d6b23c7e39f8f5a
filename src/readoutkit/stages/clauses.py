"""Predicates at the top of their sentence: who does what there, and which words that governs.

Most of a readout is indirect speech, several cues under one subject, statements, topics and encounters
mixed (``A met B to discuss C, stressed D and briefed B on E, noting that F``). This stage finds these
predicates for the three stages that follow (meetings, topics, quotes), so that all of them see one
division of the sentence. A predicate is taken when its left neighbour shows that it stands at the top:

- its subject, which begins the sentence or follows a comma, a coordinator, a contrast;
- a comma or coordinator, behind which it shares the subject of the predicate before;
- as a participle, the beginning of the sentence or a comma;
- as an infinitive, the purpose of an encounter, or a turn such as ``went on to``.

A cue inside the content of another stands behind a complementizer, an auxiliary of the past or a
relative pronoun, and is left alone. So is all that stands in quotation marks, unless only a ministry
or a statement is said to utter it: then the marks are the page's, and what they hold is read like the
page itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import Clause, ClauseKind, Mention, MentionKind, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.models import MeetingStatus
from readoutkit.stages.sentences import sentence_bounds
from readoutkit.stages.topic_frames import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import DateMention, QuotedStretch, Sentence, SpokenBlock, Words
    from readoutkit.lexicon import Term

_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_CONTRAST = WordClass.CONTRAST.value
_THAT = WordClass.COMPLEMENTIZER.value
_RELATIVE = WordClass.RELATIVE.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_PREPOSITION = WordClass.PREPOSITION.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_HAVE_PRESENT = WordClass.HAVE_PRESENT.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_FUTURE = WordClass.FUTURE.value
_NEGATION = WordClass.NEGATION.value
_INFINITIVE = WordClass.INFINITIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_BY = WordClass.BY.value
_IT = WordClass.IT.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_ARTICLE = WordClass.ARTICLE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_AS = WordClass.AS.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.ON.value
_DETERMINER = _ARTICLE | _DEMONSTRATIVE | WordClass.POSSESSIVE.value | WordClass.NUMBER_WORD.value
_CLOSED_CLASS = (
    _DETERMINER | _PREPOSITION | _COORDINATOR | _CONTRAST | _RELATIVE | _THAT | _ADVERB | _HAVE | _BE | _MODAL | _NEGATION
    | _INFINITIVE | _CLITIC | _OBJECTIVE | WordClass.PERSONAL.value | WordClass.DO.value | _SUBORDINATOR
)
_BOUNDARY_VERB = WordClass.BOUNDARY_VERB.value
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_BASE_VERB = WordClass.BASE_VERB.value

_PREDICATES = (Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER)
_OPENING = frozenset({",", ";", ":", "-", "–", "—", "(", ")", '"', "”", "“", "'", "’", "»", "•", "*", "·", "°", ".", "]", "?", "!"})
_ENDING = frozenset({".", "!", "?", "…", ";", '"', "”", "’", "'", "»", ")", "]"})
_BEHIND_CONTENT = frozenset({",", '"', "'", "»", "?", "!", "–", "—"})
_LEAST_CONTENT = 3
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


def find_clauses(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    stretches: Sequence[QuotedStretch],
    blocks: Sequence[SpokenBlock] = (),
    *,
    relayed: bool = True,
) -> tuple[Clause, ...]:
    """Find the predicates of all sentences, in order; none in spoken blocks.

    `relayed` says that an office wrote the text or is relayed by it: whoever else is named by a common
    noun (``the analysts said``) then only frames what is told, and is no speaker.
    """
    found: list[Clause] = []
    spoken = {number for block in blocks for number in block.sentences}
    at_person = at_stretch = at_date = 0
    for number, sentence in enumerate(sentences):
        start, end = words.tokens.starts[sentence.first], words.tokens.ends[sentence.last]
        mine: list[Mention] = []
        while at_person < len(people) and people[at_person].first <= sentence.last:
            mine.append(people[at_person])
            at_person += 1
        marks: list[QuotedStretch] = []
        while at_stretch < len(stretches) and stretches[at_stretch].outer_start < end:
            if stretches[at_stretch].outer_start >= start:
                marks.append(stretches[at_stretch])
            at_stretch += 1
        days: list[DateMention] = []
        while at_date < len(dates) and dates[at_date].first <= sentence.last:
            days.append(dates[at_date])
            at_date += 1
        if number not in spoken:
            found.extend(_SentenceReader(words, sentence, number, mine, marks, days, relayed=relayed).read())
    return tuple(found)


class _Group:
    """Mentions joined into one subject or object."""

    __slots__ = ("first", "last", "mentions")

    def __init__(self, first: int, last: int, mentions: tuple[Mention, ...]) -> None:
        self.first = first
        self.last = last
        self.mentions = mentions

    @property
    def institution(self) -> bool:
        return all(mention.kind is MentionKind.INSTITUTION for mention in self.mentions)

    @property
    def plural(self) -> bool:
        return len(self.mentions) > 1 or self.mentions[0].plural or self.mentions[0].head in {"they", "we", "i"}


class _SentenceReader:
    def __init__(
        self,
        words: Words,
        sentence: Sentence,
        number: int,
        people: list[Mention],
        marks: list[QuotedStretch],
        dates: list[DateMention],
        *,
        relayed: bool,
    ) -> None:
        self.relayed = relayed
        self.words = words
        self.adverb = words.lexicon.suffixes["adverb"]
        self.gerund = words.lexicon.suffixes["gerund"]
        self.participle = words.lexicon.suffixes["participle"]
        self.tokens = words.tokens
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.terms = words.terms
        self.sentence = sentence
        self.number = number
        self.people = people
        self.marks = tuple(marks)
        self.date_last = {date.first: date.last for date in dates}
        self.date_first = {date.last: date.first for date in dates}
        self.ending = {mention.last for mention in people}
        self.at_person = {mention.first: at for at, mention in enumerate(people)}
        self.closing: dict[int, bool] = {}
        self.openers: dict[int, _Group | None] = {}
        self.groups = self._groups()
        self.group_firsts = [group.first for group in self.groups]
        self.group_lasts = [group.last for group in self.groups]
        self.by_last = {group.last: group for group in self.groups}
        self.by_first = {group.first: group for group in self.groups}
        for group in self.groups:
            # a group of several may also be entered by its last member
            for mention in group.mentions[1:]:
                self.by_first.setdefault(mention.first, _Group(mention.first, mention.last, (mention,)))
        self.clauses: list[Clause] = []

    # -- groups -----------------------------------------------------------------------------------

    def _groups(self) -> list[_Group]:
        groups: list[_Group] = []
        index = 0
        people = self.people
        while index < len(people):
            members = [people[index]]
            index += 1
            while index < len(people) and self._joins(members, people[index]):
                members.append(people[index])
                index += 1
            groups.append(_Group(members[0].first, members[-1].last, tuple(members)))
        return groups

    def _joins(self, members: list[Mention], coming: Mention) -> bool:
        last = members[-1]
        if coming.kind is MentionKind.INSTITUTION or last.kind is MentionKind.INSTITUTION:
            return False
        if (coming.kind is MentionKind.COUNTRY) is not (last.kind is MentionKind.COUNTRY) and coming.kind is not MentionKind.NAME:
            return False
        between = self.norms[last.last + 1 : coming.first]
        if not between or len(between) > 3:
            return False
        masks = [self.classes[token] for token in range(last.last + 1, coming.first)]
        if between == [","]:
            # `A, B and C`: a comma joins only in a list that an `and` closes
            return self._list_closes(coming) and coming.kind is not MentionKind.PRONOUN
        if len(between) == 1 and masks[0] & _AND:
            return True
        if between[0] == "," and masks[-1] & _AND:
            apposed = "," in self.norms[last.first : last.last]
            return (len(members) > 1 or apposed) and coming.kind is not MentionKind.COLLECTIVE
        return len(between) == 3 and " ".join(between) in self.words.lexicon.phrases["in_addition"]

    def _list_closes(self, coming: Mention) -> bool:
        known = self.closing.get(coming.first)
        if known is not None:
            return known
        at = coming.last + 1
        listed = [coming.first]
        closes = False
        for place in range(self.at_person[coming.first] + 1, len(self.people)):
            following = self.people[place]
            if at <= self.sentence.last and self.norms[at] == ",":
                at += 1
            if at <= self.sentence.last and self.classes[at] & _AND:
                closes = following.first == at + 1
                break
            if following.first != at:
                break
            listed.append(following.first)
            at = following.last + 1
        # the list closes for each of its members or for none
        self.closing.update(dict.fromkeys(listed, closes))
        return closes

    # -- reading ----------------------------------------------------------------------------------

    def read(self) -> list[Clause]:
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
            if last - first >= 6 and self._only_page_speaks(stretch, first, last):
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

    def _only_page_speaks(self, stretch: QuotedStretch, first: int, last: int) -> bool:
        """Say whether a ministry or statement, and no person, is said to utter a stretch."""
        after = last + 1
        while after <= self.sentence.last and (
            self.norms[after] in _OPENING or self.classes[after] & _ADVERB
        ):
            after += 1
        group = self.by_first.get(after)
        if group is None and after < self.sentence.last:
            for term in self.terms.get(after, ()):
                if term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD):
                    group = self.by_first.get(term.last + 1)
        if group is not None:
            return group.institution or (group.mentions[0].kind is MentionKind.PRONOUN and bool(self.classes[group.first] & _IT))
        before = first - 1
        while before > self.sentence.first and self.norms[before] in _OPENING:
            before -= 1
        nearest = bisect_right(self.group_lasts, before)
        speaker = self.groups[nearest - 1] if nearest else None
        return speaker is not None and speaker.institution

    def _scan(self, first: int, last: int, opaque: list[tuple[int, int]]) -> None:
        """Read the predicates between two tokens, leaping over what lies in opaque marks."""
        open_clause: Clause | None = None
        region = first
        index = first
        leaps = dict(opaque)
        found: list[Clause] = []
        fronted: list[Clause] = []
        while index <= last:
            if index in leaps and leaps[index] >= index:
                index = leaps[index] + 1
                continue
            clause = None
            according = self._according(index, first, last)
            if according is not None:
                clause, index_after = according
                if clause is not None:
                    found.append(clause)
                    open_clause = clause
                index = index_after
                continue
            term = self._predicate(index, last)
            if term is None and self.classes[index] & (_BOUNDARY_VERB | _FUTURE) and open_clause is not None:
                start = self._other_act(index, first, open_clause)
                if start is not None:
                    found.append(
                        Clause(ClauseKind.OTHER, index, index, None, 0, (), True, index + 1, last, self.number, start=start)
                    )
            if term is not None:
                clause = self._clause(term, index, first, last, open_clause, region)
            if clause is None:
                index += 1
                continue
            if clause.kind is not ClauseKind.TOPIC and not clause.subjects and not clause.agentless and clause.form & Form.GERUND:
                fronted.append(clause)
            elif fronted and clause.subjects:
                from attrs import evolve

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
                found[inside:] = [earlier for earlier in found[inside:] if not earlier.subjects or earlier.form & Form.GERUND and not earlier.form & Form.PAST]
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
        self.clauses.extend(self._bounded(found, first, last))

    def _other_act(self, index: int, first: int, open_clause: Clause) -> int | None:
        """Find where an act begins that ends the content before it: ``and signed a plan``, ``and will meet``."""
        left = index - 1
        while left > first and (self.classes[left] & _ADVERB or self.norms[left].endswith(self.adverb)) and left not in self.by_last:
            left -= 1
        group = self.by_last.get(left)
        if group is not None:
            before = group.first - 1
            joined = before > open_clause.cue_last and (self.norms[before] in {";"} or (
                bool(self.classes[before] & (_COORDINATOR | _CONTRAST)) and self.norms[before - 1] == ","
            ))
            return before if joined and not self.classes[index] & _FUTURE else None
        if left <= open_clause.cue_last or not self.classes[left] & _COORDINATOR:
            return None
        row = open_clause.row
        if self.classes[index] & _FUTURE or (open_clause.kind is ClauseKind.CUE and row is not None and self.norms[left - 1] != ","):
            # a clause may itself go on with `and will`; a noun phrase or an infinitive cannot
            start = open_clause.cue_last + 1
            if self.classes[start] & _THAT or not (self.classes[start] & (_INFINITIVE | _ARTICLE | _POSSESSIVE)):
                return None
        return left

    def _according(self, index: int, first: int, last: int) -> tuple[Clause | None, int] | None:
        """``according to him, A`` and ``A, according to him``; a ministry is no speaker."""
        for term in self.terms.get(index, ()):
            if term.kind is Kind.PHRASE and term.value == "according":
                group = self.by_first.get(term.last + 1)
                if group is None and term.last < last and self.classes[term.last + 1] & _HE_SHE:
                    place = term.last + 1
                    pronoun = Mention(place, place, MentionKind.PRONOUN, self.norms[place], core=(place, place))
                    group = _Group(place, place, (pronoun,))
                after = group.last + 1 if group else term.last + 1
                if group is not None and not group.institution and after <= last and self.classes[after] & _CLITIC:
                    return None, after
                if group is None or (group.institution and self.relayed) or (
                    group.mentions[0].kind is MentionKind.COUNTRY and self.relayed
                ):
                    return None, after
                alone = index == first
                content_first = after
                while content_first <= last and self.norms[content_first] == ",":
                    content_first += 1
                clause = Clause(
                    ClauseKind.CUE, index, term.last, None, Form.PAST, group.mentions, False,
                    content_first if alone else first, last if alone else index - 1, self.number,
                    marks=tuple(self.marks), postposed=not alone, start=index,
                )
                return clause, after
        return None

    def _predicate(self, index: int, last: int) -> Term | None:
        """Choose the row that is meant where several begin at one token."""
        best: Term | None = None
        for term in self.terms.get(index, ()):
            if term.kind not in _PREDICATES or term.last > last:
                continue
            if term.kind is Kind.ENCOUNTER and not self._encounter_fits(term, last):
                continue
            if term.kind is Kind.CUE and not self._cue_fits(term, last):
                continue
            if term.kind is Kind.TOPIC:
                whole = carried(self.words, term, last)
                if whole is None:
                    continue
                term = whole  # noqa: PLW2901
            if best is None or term.last > best.last or (term.last == best.last and term.kind is Kind.ENCOUNTER and best.kind is not Kind.ENCOUNTER):
                best = term
        return best

    def _skip_adverbs(self, index: int, last: int) -> int:
        while index <= last and (self.classes[index] & _ADVERB or self.norms[index].endswith(self.adverb)) and index not in self.by_first:
            index += 1
        return index

    def _encounter_fits(self, term: Term, last: int) -> bool:
        """Say whether the object of an encounter verb is what the verb asks for."""
        frame = term.value.frame
        after = self._skip_adverbs(term.last + 1, last)
        if frame == "noun":
            after = self._past_days(after, last)
        group = self.by_first.get(after)
        if frame == "plural":
            return True
        if frame == "person":
            return True
        if frame == "guest":
            if (
                term.form & Form.PARTICIPLE and term.value.id in {"receive", "host", "welcome", "greet", "join"}
                and self._is_passive(term.last) and after <= last and self._agent_after(after, last)
            ):
                return True
            if group is None and term.value.id in {"receive", "host"}:
                group = self._guest_behind_adjuncts(term.last + 1, last)
            if group is None or group.institution or group.mentions[0].kind is MentionKind.COUNTRY:
                return False
            if group.mentions[0].kind is MentionKind.PRONOUN and not self.classes[group.first] & _OBJECTIVE:
                return False
            follows = group.last + 1
            if follows <= last and (self.classes[follows] & _CLITIC or self.norms[follows] in {"'", "’"}):
                return False
            if term.value.id in {"call-on", "call-upon"}:
                return not self._infinitive_within(follows, last)
            if term.value.id == "call":
                return not (follows <= last and self.norms[follows] in {'"', "“", "‘", "a", "an", "the"})
            if term.value.id == "join":
                return True
            return True
        if frame == "noun":
            return self._noun_after(after, last) is not None
        if frame == "visited":
            place = after
            while place <= last and self.classes[place] & _ARTICLE:
                place += 1
            return place <= last and self.tokens.capital[place]
        return True

    def _past_days(self, index: int, last: int) -> int:
        """``received, on Monday evening, a call``: step over commas and days."""
        at = index
        while at <= last:
            if at in self.date_last:
                at = self.date_last[at] + 1
            elif self.norms[at] == "," or (self.classes[at] & _PLACING and at + 1 in self.date_last):
                at += 1
            elif self.norms[at] in self.words.lexicon.calendar["day_parts"]:
                at += 1
            else:
                break
        return at

    def _guest_behind_adjuncts(self, index: int, last: int) -> _Group | None:
        """``received today, in his office in Jeddah, Mr Talukder``: step over days and places."""
        reach = min(index + 26, last)
        while index <= reach:
            group = self.by_first.get(index)
            if group is not None and group.mentions[0].kind in _PERSONS:
                return group
            if index in self.date_last:
                index = self.date_last[index] + 1
            elif self.norms[index] == "," or self.classes[index] & (_ADVERB | _PLACING):
                if self.classes[index] & _PLACING:
                    # the place runs to the next comma, preposition or person
                    index += 1
                    while index <= reach and self.norms[index] != "," and not self.classes[index] & _PREPOSITION and not (
                        index in self.by_first and self.by_first[index].mentions[0].kind in _PERSONS
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
            if self.classes[at] & _INFINITIVE and self.norms[at + 1].isalpha() and not self.tokens.capital[at + 1] and not self.classes[at + 1] & (_ARTICLE | _PREPOSITION):
                return True
        return False

    def _noun_after(self, index: int, last: int) -> Term | None:
        """Find the noun of an encounter within the noun phrase that begins at a token."""
        at = index
        while at <= last and at - index < 13:
            best: Term | None = None
            for term in self.terms.get(at, ()):
                if term.kind is Kind.NOUN and term.last <= last and (best is None or term.last > best.last):
                    best = term
            if best is not None:
                following = best.last + 1
                # `summit declaration`, `meeting room`: the noun only qualifies another
                if following > last or not self.norms[following].isalpha() or self.classes[following] or following in self.date_last or following in self.by_first or following in self.terms or self.norms[following].endswith(self.participle):
                    return best
            mask = self.classes[at]
            stop = self.norms[at] == ";" or (self.norms[at] == "." and at < last and not self.tokens.glued(at + 1))
            if mask & (_PREPOSITION & ~WordClass.OF.value) and at > index or stop:
                return None
            if mask & (_INFINITIVE | _MODAL | _HAVE | _THAT) and not mask & _DEMONSTRATIVE:
                return None
            if at in self.by_first and self.by_first[at].mentions[0].kind not in {MentionKind.COUNTRY, MentionKind.COLLECTIVE}:
                group = self.by_first[at]
                if not (group.last < last and self.classes[group.last + 1] & _CLITIC):
                    return None
            at += 1
        return None

    def _cue_fits(self, term: Term, last: int) -> bool:
        """Say whether what follows a cue can be its content."""
        frames = term.value.frames
        after = self._skip_adverbs(term.last + 1, last)
        if after > last:
            return "quote" in frames
        if "thatonly" in frames:
            return bool(self.classes[after] & _THAT) or self.norms[after] in {",", ":", '"', "'", "."} or self._marks_within(after, last, 2)
        if frames <= {"ger"}:
            return self.norms[after].endswith(self.gerund)
        if frames <= {"quote"}:
            return self.norms[after] in {",", ":", '"', "'", "."} or self._marks_within(after, last, 2)
        if self.classes[term.last] & _INFINITIVE and self._verb_like(term.last + 1, last):
            return False  # `committed to deepen`: the marker belongs to the content
        if "carry" in frames:
            at = after
            while at <= last and at - after < 8:
                if self.classes[at] & WordClass.DISCOURSE_NOUN.value:
                    return True
                if self.classes[at] & (_THAT | _MODAL | _HAVE | _BE) or self.norms[at] in {",", ";"}:
                    return False
                at += 1
            return False
        if "named" in frames:
            return (self.norms[after] in {'"', "“", "‘"} or bool(self.classes[after] & (_OBJECTIVE | _DEMONSTRATIVE)) or self._marks_within(after, last, 8)) and not bool(self.classes[after] & (_PREPOSITION | _INFINITIVE))
        if frames <= {"objinf"} and "objinf" in frames:
            return self._infinitive_within(after, last) or after in self.by_first
        if "inf" in frames and self.classes[after] & _INFINITIVE:
            return True
        if frames <= {"that", "quote"} and not (self.classes[after] & _THAT) and self.classes[after] & (_PREPOSITION & ~_SUBORDINATOR):
            # `spoke of`, `wrote to`: nothing that the frame could govern, unless the content came before
            return "quote" in frames
        if term.value.id in {"welcome"}:
            group = self.by_first.get(after)
            if group is not None and not group.institution and group.mentions[0].kind in _PERSONS:
                follows = group.last + 1
                return follows <= last and bool(self.classes[follows] & _CLITIC or self.norms[follows] in {"'", "’"})
        return True

    def _verb_like(self, index: int, last: int) -> bool:
        """Say whether an infinitive marker before a token leads a verb, and no noun or gerund."""
        while index <= last and self.norms[index].endswith(self.adverb):
            index += 1
        if index > last or self.tokens.capital[index] or self.classes[index] & (_ARTICLE | _POSSESSIVE | _DEMONSTRATIVE):
            return False
        return bool(self.classes[index] & _BASE_VERB) or self.norms[index].endswith(self.words.lexicon.suffixes["base_verb"]) or any(
            term.form & Form.BASE and term.kind in _PREDICATES for term in self.terms.get(index, ())
        )

    def _bare_shared(self, term: Term, last: int) -> bool:
        """Behind a coordinator, a cue that governs clauses needs one: ``and agreed benchmarks`` is none."""
        if term.kind is not Kind.CUE or not term.value.frames <= {"that", "inf", "quote", "frame", "to"}:
            return False
        after = term.last + 1
        if after > last:
            return False
        mask = self.classes[after]
        opens = mask & (
            _THAT | _INFINITIVE | _ARTICLE | _POSSESSIVE | _DEMONSTRATIVE | _PREPOSITION | _ADVERB
            | WordClass.PERSONAL.value | WordClass.NUMBER_WORD.value | WordClass.COMPLEMENT_QUESTION.value | WordClass.EXISTENTIAL.value
        )
        return not opens and not self.tokens.capital[after] and self.norms[after].isalpha()

    def _marks_within(self, index: int, last: int, reach: int) -> bool:
        return any(self.norms[at] in {'"', "“", "‘"} for at in range(index, min(index + reach, last + 1)))

    # -- the left context -------------------------------------------------------------------------

    def _clause(
        self, term: Term, index: int, first: int, last: int, open_clause: Clause | None, region: int,
    ) -> Clause | None:
        kind = ClauseKind[term.kind.name]
        status = MeetingStatus.HELD
        left = index - 1
        light = self._light_before(index, first)
        if light is not None:
            left = light - 1
        passive = False
        present = pluperfect = modal = False
        while left >= first and left not in self.by_last:
            mask = self.classes[left]
            if left in self.date_first and self._day_behind_subject(left, first):
                left = self.date_first[left] - 1
                if self.classes[left] & _PLACING:
                    left -= 1
                continue
            if self.norms[left].isalpha() and (mask & _ADVERB or self.norms[left].endswith(self.adverb)) and not (mask & _AND):
                left -= 1
            elif mask & _BE and light is None and term.form & (Form.PARTICIPLE | Form.GERUND):
                passive = passive or bool(term.form & Form.PARTICIPLE)
                left -= 1
            elif mask & _HAVE and light is None and term.form & Form.PARTICIPLE:
                present, pluperfect = bool(mask & _HAVE_PRESENT), not mask & _HAVE_PRESENT
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
        infinitive = left >= first and bool(self.classes[left] & _INFINITIVE) and bool(form & Form.BASE) and light is None
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
        if group is None and term.kind is Kind.CUE and "quote" in term.value.frames and form & (Form.PAST | Form.THIRD | Form.BASE):
            group = self._anonymous(left, first, open_clause)
            if group is not None:
                turn_first = left
        inverted = self._inverted(term, left, last) if group is None or self.norms[left] == '"' else None
        if inverted is not None:
            return self._make(term, kind, index, inverted.mentions, open_clause, first, last, region, start=left if left >= first else index, postposed=True, group_last=inverted.last, inverted=True)
        finite = bool(form & (Form.PAST | Form.THIRD | Form.BASE)) or light is not None
        if group is not None and (finite or (form & Form.GERUND and (turn_first < left or self._absolute(group, first)))):
            if form & Form.GERUND and not form & Form.PAST and self._absolute(group, first):
                return self._make(term, kind, index, group.mentions, open_clause, first, last, region, start=group.first - 2)
            if not self._top_level(group, first, open_clause):
                source = self._source_of(group, term, first, open_clause)
                if source is not None:
                    return self._make(
                        term, kind, index, source.mentions, open_clause, first, last, region, start=source.first, group=source,
                    )
                if form & Form.GERUND and not form & Form.PAST and light is None:
                    return self._participle(term, kind, index, left, first, last, open_clause, region)
                return None
            if form & Form.GERUND and not form & Form.PAST and light is None:
                # `X, noting that A, said B`
                return self._make(term, kind, index, group.mentions, open_clause, first, last, region, start=left)
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
                term, kind, index, group.mentions, open_clause, first, last, region, start=group.first,
                status=status, switch=switch or self._switch_before(group, first), group=group,
            )
        if left >= first and self.classes[left] & _RELATIVE_PERSON:
            who = self.by_last.get(left - 1) or (self.by_last.get(left - 2) if self.norms[left - 1] == "," else None)
            if who is not None and form & Form.PAST and who.mentions[-1].kind in _PERSONS and kind is ClauseKind.CUE and open_clause is None:
                return self._make(term, kind, index, who.mentions[-1:], open_clause, first, last, region, start=left)
            return None
        shared = open_clause.subjects if open_clause is not None else ()
        if form & Form.GERUND and not form & Form.PAST and light is None:
            return self._participle(term, kind, index, left, first, last, open_clause, region)
        if left >= first and (self.norms[left] in {",", ";"} or self.classes[left] & _COORDINATOR) and form & Form.PAST | (light is not None):
            after = term.last + 1
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
                return self._make(term, kind, index, subject.mentions, open_clause, first, last, region, start=left)
            if kind is not ClauseKind.CUE and self.norms[left] == "," and kind is ClauseKind.ENCOUNTER and not shared:
                return None
            return self._make(term, kind, index, shared, open_clause, first, last, region, start=left, agentless=open_clause.agentless)
        return None

    def _source_of(self, group: _Group, term: Term, first: int, open_clause: Clause | None) -> _Group | None:
        """``advisers to Mr. Poe say``, ``a spokeswoman for Ann Poe said``: the noun before the preposition speaks."""
        before = group.first - 1
        if self.relayed or term.kind is not Kind.CUE or "quote" not in term.value.frames or before <= first:
            return None
        if not self.classes[before] & _PREPOSITION or not term.form & (Form.PAST | Form.THIRD | Form.BASE):
            return None
        known = self.by_last.get(before - 1)
        if known is not None:
            return known if self._top_level(known, first, open_clause) else None
        return self._anonymous(before - 1, first, open_clause)

    def _anonymous(self, left: int, first: int, open_clause: Clause | None) -> _Group | None:
        """``analysts said``, ``the woman said``: a source told by a common noun."""
        if left < first or not self.norms[left].isalpha() or self.classes[left] & _CLOSED_CLASS or left in self.terms and any(
            term.kind in _PREDICATES for term in self.terms[left]
        ):
            return None
        begin = left
        while begin > first and left - begin < 6:
            mask = self.classes[begin - 1]
            if mask & _DETERMINER:
                begin -= 1
                break
            if not self.norms[begin - 1].isalpha() or mask & _CLOSED_CLASS or begin - 1 in self.by_last:
                break
            begin -= 1
        plural = self.norms[left].endswith("s")
        mention = Mention(begin, left, MentionKind.ANONYMOUS, self.norms[left], plural=plural, core=(begin, left))
        group = _Group(begin, left, (mention,))
        if not self._top_level(group, first, open_clause):
            return None
        if begin > first and self.classes[begin - 1] & (_PREPOSITION | _HAVE | _BE | _MODAL):
            return None
        return group

    def _light_before(self, index: int, first: int) -> int | None:
        """Find a turn such as ``went on to`` that ends before the cue."""
        for back in range(2, 8):
            at = index - back
            if at < first:
                return None
            for term in self.terms.get(at, ()):
                if term.kind is Kind.LIGHT and term.last == index - 1:
                    return at
        return None

    def _turn_before(self, left: int, first: int) -> tuple[int, bool]:
        """Step over ``, for his part,`` to the subject before it."""
        if left < first or self.norms[left] != ",":
            for back in range(1, 6):
                at = left - back
                if at < first:
                    break
                for term in self.terms.get(at, ()):
                    if term.kind is Kind.PHRASE and term.last == left and term.value in {"turn", "switch"}:
                        end = at - 1
                        if end >= first and self.norms[end] == ",":
                            end -= 1
                        if end in self.by_last:
                            return end, term.value == "switch" or self._is_switch(at, left)
            return left, False
        for back in range(1, 7):
            at = left - back
            if at < first:
                break
            for term in self.terms.get(at, ()):
                if term.kind is Kind.PHRASE and term.last == left - 1 and term.value in {"turn", "switch"}:
                    end = at - 1
                    if end >= first and self.norms[end] == ",":
                        end -= 1
                    return end, self._is_switch(at, left - 1)
        group = self.by_last.get(left - 1)
        if group is not None and group.mentions[-1].name is not None:
            return left - 1, False  # `the Prime Minister, Marc Lavoie, met`
        return left, False

    def _day_behind_subject(self, left: int, first: int) -> bool:
        """``The Minister on Saturday discussed``: a day between subject and cue."""
        before = self.date_first[left] - 1
        if before >= first and self.classes[before] & _PLACING:
            before -= 1
        return before in self.by_last

    def _before_bracket(self, left: int, first: int) -> int:
        """``Sen. Ann Poe (R-S.C.) said``: step over what a bracket adds to the subject."""
        for at in range(left - 1, max(first, left - 9), -1):
            if self.norms[at] == "(":
                return at - 1
        return left

    def _is_switch(self, at: int, last: int) -> bool:
        return any(term.kind is Kind.PHRASE and term.value == "switch" and term.last == last for term in self.terms.get(at, ()))

    def _switch_before(self, group: _Group, first: int) -> bool:
        """``In response, the Minister said``: the turn stands before the subject."""
        at = group.first - 1
        if at >= first and self.norms[at] == ",":
            at -= 1
        for back in range(5):
            place = at - back
            if place < first:
                return False
            for term in self.terms.get(place, ()):
                if term.kind is Kind.PHRASE and term.value == "switch" and term.last == at:
                    return True
        return False

    def _possessed(self, group: _Group, index: int) -> bool:
        return group.last + 1 < index and bool(self.classes[group.last + 1] & _CLITIC)

    def _top_level(self, group: _Group, first: int, open_clause: Clause | None) -> bool:
        """Say whether a subject stands at the top of its sentence."""
        left = group.first - 1
        if left < first:
            return True
        norm, mask = self.norms[left], self.classes[left]
        if mask & _THAT and not mask & _COORDINATOR:
            return False
        if open_clause is None:
            if mask & _RELATIVE and not (left > first and self.classes[left - 1] & _PREPOSITION) and not mask & _SUBORDINATOR:
                return False
            return not (mask & _PREPOSITION and not mask & _CONTRAST and not self._date_ends(left))
        if open_clause.cue_last >= left:
            return False
        if norm in _OPENING or mask & (_COORDINATOR | _CONTRAST):
            return True
        if self._date_ends(left) or mask & _ADVERB:
            return self.norms[left - 1] in _OPENING or bool(self.classes[left - 1] & _COORDINATOR)
        if mask & _RELATIVE and (open_clause.kind is ClauseKind.ENCOUNTER or self.classes[left - 1] & _PREPOSITION or self.norms[left - 1] == ","):
            return not mask & _THAT
        for back in range(1, 6):
            for term in self.terms.get(left - back + 1, ()):
                if term.kind is Kind.PHRASE and term.last == left and term.value in {"turn", "switch"}:
                    return True
        return False

    def _absolute(self, group: _Group, first: int) -> bool:
        """``, with both sides agreeing to A``."""
        left = group.first - 1
        return left > first and bool(self.classes[left] & WordClass.WITH.value) and self.norms[left - 1] == ","

    def _date_ends(self, token: int) -> bool:
        return token in self.date_first

    def _first_subject(self, first: int, left: int) -> _Group | None:
        """Find the subject with which the sentence opens, before an apposition or relative clause."""
        if first not in self.openers:
            self.openers[first] = self._opener(first)
        group = self.openers[first]
        return group if group is not None and group.first <= left else None

    def _opener(self, first: int) -> _Group | None:
        for place in range(bisect_left(self.group_firsts, first), len(self.groups)):
            group = self.groups[place]
            before = group.first - 1
            if group.institution or group.mentions[0].kind is MentionKind.COUNTRY:
                continue
            if before < first or (self.norms[before] in {",", '"', "“"} or self.classes[before] & (_COORDINATOR | _CONTRAST)):
                return group
        return None

    def _inverted(self, term: Term, left: int, last: int) -> _Group | None:
        """``…," said Ms Solheim``: the subject follows a cue that follows its content."""
        if term.kind is not Kind.CUE or not term.form & (Form.PAST | Form.THIRD) or "quote" not in term.value.frames:
            return None
        if left < self.sentence.first or self.norms[left] not in {",", '"', "”", "’", "'", "»", "?", "!"}:
            return None
        group = self.by_first.get(term.last + 1)
        if group is None or (group.last < last and self.classes[group.last + 1] & (_CLITIC | _THAT)):
            return None
        if self.norms[left] == "," and not self._clause_ends(group.last + 1, last):
            return None
        if group.mentions[0].kind is MentionKind.PRONOUN:
            return None
        return group

    def _clause_ends(self, index: int, last: int) -> bool:
        """Say whether nothing but adjuncts stands from a token to the end of the clause."""
        while index <= last:
            if index in self.date_last:
                index = self.date_last[index] + 1
                continue
            norm, mask = self.norms[index], self.classes[index]
            if norm in _ENDING:
                return True
            if norm in {",", "-", "–", "—"}:
                return True
            if mask & _ADVERB or norm.endswith(self.adverb):
                index += 1
                continue
            if mask & _INFINITIVE and self._verb_like(index + 1, last):
                return False
            if mask & (_PREPOSITION | _SUBORDINATOR) and not mask & _THAT:
                # an adjunct runs to the next comma or stop
                while index <= last and self.norms[index] not in _ENDING and self.norms[index] not in {",", "-", "–", "—"}:
                    if self.classes[index] & _THAT:
                        return False
                    index += 1
                continue
            return bool(mask & _COORDINATOR)
        return True

    # -- the ways to be at the top ----------------------------------------------------------------

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
            return None if kind is ClauseKind.CUE else self._make(term, kind, index, open_clause.subjects, open_clause, first, last, first, start=left)
        return self._make(term, kind, index, open_clause.subjects, open_clause, first, last, first, start=left)

    def _is_passive(self, index: int) -> bool:
        """Say whether a form of `be` stands before a participle, adverbs between them aside."""
        at = index - 1
        while at > self.sentence.first and self.classes[at] & _ADVERB and not self.classes[at] & _BE:
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

    def _purpose_place(self, before: int, open_clause: Clause) -> bool:
        """An infinitive of purpose follows a person, a day, a place, the noun of an encounter or its verb."""
        if before <= open_clause.cue_last or before in self.by_last or self._date_ends(before):
            return True
        if self.norms[before] in {",", ")"} or self.tokens.capital[before] or self.classes[before] & _ADVERB:
            return True
        if before in self.ending:
            return True
        for at in range(before, max(before - 4, open_clause.cue_last), -1):
            for term in self.terms.get(at, ()):
                if term.last == before and (term.kind is Kind.NOUN or (term.kind is Kind.PHRASE and term.value in {"by_phone", "by_video", "in_person"})):
                    return True
        return False

    def _participle(
        self, term: Term, kind: ClauseKind, index: int, left: int, first: int, last: int,
        open_clause: Clause | None, region: int,
    ) -> Clause | None:
        """``Noting that A, he said B, adding that C``."""
        if left < first:
            return self._make(term, kind, index, (), open_clause, first, last, region, start=index)
        norm, mask = self.norms[left], self.classes[left]
        if norm in {",", "–", "—", ";"} or (norm in {'"', "”"} and left > first):
            subjects = open_clause.subjects if open_clause is not None else ()
            if open_clause is None:
                group = self._first_subject(first, left)
                subjects = group.mentions if group else ()
                if not subjects:
                    return None
            return self._make(term, kind, index, subjects, open_clause, first, last, region, start=left, agentless=bool(open_clause and open_clause.agentless))
        if mask & _SUBORDINATOR and (left == first or self.norms[left - 1] == ","):
            subjects = open_clause.subjects if open_clause is not None else ()
            if not subjects and left > first:
                group = self.by_last.get(left - 2)
                subjects = group.mentions if group is not None else ()
            if kind is ClauseKind.CUE and mask & _AS:
                return None
            return self._make(term, kind, index, subjects, open_clause, first, last, region, start=left)
        if mask & _AND and kind is ClauseKind.CUE and open_clause is not None and open_clause.form & Form.GERUND and not open_clause.form & Form.PAST:
            return self._make(term, kind, index, open_clause.subjects, open_clause, first, last, region, start=left)
        return None

    def _passive(
        self, term: Term, kind: ClauseKind, index: int, left: int, first: int, last: int,
        open_clause: Clause | None, status: MeetingStatus, region: int,
    ) -> Clause | None:
        """``A was discussed``, ``It was agreed that B``, ``was received by C``."""
        group = self.by_last.get(left)
        after = term.last + 1
        if kind is ClauseKind.TOPIC:
            governed = left >= first and group is not None and group.first > first and self.classes[group.first - 1] & _PREPOSITION
            if group is not None and not governed and group.mentions[0].kind in _PERSONS and not self.classes[group.first] & _IT:
                return None
            if open_clause is not None and open_clause.kind is ClauseKind.CUE:
                return None
            return Clause(
                kind, index, term.last, term.value, term.form, (), True, region, left, self.number,
                marks=tuple(self.marks), passive=True, start=region,
            )
        if kind is ClauseKind.CUE:
            if left >= first and self.classes[left] & _IT and "agree" in term.value.act and (left == first or self.norms[left - 1] in {",", ";"} or self.classes[left - 1] & _COORDINATOR):
                return self._make(term, kind, index, (), open_clause, first, last, first, start=left, agentless=True)
            return None
        by = after <= last and (self.classes[after] & _BY or self._agent_after(after, last))
        if group is None and left >= first and self.classes[left] & (_AND | _COORDINATOR) and open_clause is not None:
            return self._make(term, kind, index, open_clause.subjects, open_clause, first, last, first, start=left, status=status, passive=True) if by else None
        if by and group is not None and self._top_level(group, first, open_clause):
            return self._make(term, kind, index, group.mentions, open_clause, first, last, first, start=group.first, status=status, passive=True)
        return None

    def _make(
        self, term: Term, kind: ClauseKind, index: int, subjects: tuple[Mention, ...], open_clause: Clause | None,
        first: int, last: int, region: int, *, start: int, status: MeetingStatus = MeetingStatus.HELD,
        postposed: bool = False, agentless: bool = False, passive: bool = False, switch: bool = False,
        group: _Group | None = None, group_last: int | None = None, inverted: bool = False,
    ) -> Clause | None:
        institution = bool(subjects) and all(
            (mention.kind is MentionKind.INSTITUTION and (self.relayed or not self._spokesperson(mention)))
            or (mention.kind is MentionKind.ANONYMOUS and self.relayed) or (mention.kind is MentionKind.PRONOUN and self.classes[mention.first] & _IT)
            for mention in subjects
        )
        after = term.last + 1
        if kind is ClauseKind.CUE and not inverted and group is not None and "quote" in term.value.frames:
            left = group.first - 1
            if left >= region and self.norms[left] in _BEHIND_CONTENT and self._clause_ends(self._past_addressee(term, last), last):
                postposed = left - region >= _LEAST_CONTENT
        if kind is ClauseKind.CUE and institution:
            # a frame: nobody speaks, what it governs is read as the page itself
            return Clause(kind, start, after - 1 if not inverted else (group_last or term.last), term.value, term.form, (), True, 0, -1, self.number, start=-1)
        return Clause(
            kind, index, term.last, term.value, term.form, subjects, agentless, after, last, self.number,
            status=status, marks=tuple(self.marks), postposed=postposed, passive=passive, switch=switch,
            start=start if not inverted else index,
        ) if not postposed else Clause(
            kind, index, term.last, term.value, term.form, subjects, agentless, region,
            (index if inverted else start) - 1, self.number, status=status, marks=tuple(self.marks), postposed=True,
            switch=switch, start=start if not inverted else index,
        )

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
        # `told the meeting`, `told reporters`
        if after <= last and self.norms[after].isalpha() and not self.classes[after] & (_THAT | _PREPOSITION):
            return after + 1
        return after

    def _spokesperson(self, mention: Mention) -> bool:
        """``A spokeswoman for Ann Poe``: a person, though without a name."""
        return any(self.classes[index] & WordClass.NAMED_SPEAKER.value for index in range(mention.first, mention.last + 1))

    # -- the extent of contents -------------------------------------------------------------------

    def _bounded(self, found: list[Clause], first: int, last: int) -> Iterator[Clause]:
        """End the content of each predicate where the next one, or a frame, begins."""
        from attrs import evolve

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
            named = group.mentions[0].kind is MentionKind.COUNTRY and group.mentions[0].organization is not None
            if not (group.institution or named or self.classes[group.first] & _IT):
                continue
            before = group.first - 1
            for back in (1, 2, 3):
                for term in self.terms.get(group.first - back, ()):
                    if term.kind is Kind.PHRASE and term.value == "according" and term.last == before:
                        return group.first - back
            if self.norms[before] in {",", '"', "”", "’", "–", "—"}:
                at = self._skip_adverbs(group.last + 1, end)
                if any(term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD) for term in self.terms.get(at, ())) and self._clause_ends(at + 1, self.sentence.last):
                    return before
            for term in self.terms.get(before, ()):
                if term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD) and self.norms[before - 1] in {",", '"', "”", "’"}:
                    return before - 1
        return end + 1
