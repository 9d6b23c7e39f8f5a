"""What was discussed: the noun phrases that a verb or noun of discussing governs.

First the stretch is found that such a verb or noun governs, then the adjuncts of the clause (partner,
medium, day, occasion, the source of the news) are cut from its ends, then it is divided into topics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.carriers import fits_topic
from readoutkit.findings import ClauseKind, MentionKind, TopicMention, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.stages.topics.frames import CARRYING, Carriers
from readoutkit.stages.topics.lists import split_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Clause, DateMention, Mention, Sentence, Words

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_WITH = WordClass.WITH.value
_ON = WordClass.ON.value
_IN = WordClass.IN.value
_RELATIVE = WordClass.RELATIVE.value
_ADVERB = WordClass.ADVERB.value
_INFINITIVE = WordClass.INFINITIVE.value
_IT = WordClass.IT.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_BE_PAST = WordClass.BE_PAST.value
_ALL = WordClass.ALL.value
_NEXT_CLAUSE = _RELATIVE | _INFINITIVE
_MEDIA = frozenset({"by_phone", "by_video", "in_person", "occasion", "request", "present"})
_PERSONS = frozenset(
    {MentionKind.NAME, MentionKind.OFFICE, MentionKind.COUNTERPART, MentionKind.PRONOUN, MentionKind.COLLECTIVE}
)
_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_PLACING = _IN | WordClass.AT.value
_OPENS_ADJUNCT = Kind.PHRASE.bit | _WITH | _ON | _PLACING
_TOPIC_CLAUSE, _ENCOUNTER_CLAUSE = ClauseKind.TOPIC, ClauseKind.ENCOUNTER
_GOVERNING = frozenset({_TOPIC_CLAUSE, _ENCOUNTER_CLAUSE})
_NOUN, _TOPIC, _CUE, _PHRASE = Kind.NOUN, Kind.TOPIC, Kind.CUE, Kind.PHRASE
_TALKED = frozenset({_NOUN, _TOPIC})
_LISTENING = frozenset({_NOUN, Kind.ORGANIZATION, Kind.COUNTRY})
_BULLETS = frozenset({"•", "-", "–", "*", "·", "°", "▪"})
_NONE: Final[list[Clause]] = []
_SHORT = 3
_REACH = 30
"""How far before a participle the noun of its encounter may stand."""
_LONGEST = 200
"""How far before a passive verb its subject may begin, in tokens."""
_ALONE = frozenset({MentionKind.NAME, MentionKind.OFFICE, MentionKind.PRONOUN})
_TALKS = frozenset({"meeting", "any", "phone_call", "video_call"})
_TALKING = frozenset({"person", "plural"})


def find_topics(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    clauses: Sequence[Clause],
) -> tuple[TopicMention, ...]:
    """Find the topics of the body, in order."""
    stage = _Topics(words, people, dates)
    by_sentence: dict[int, list[Clause]] = {}
    governed: set[int] = set()
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
        if clause.kind in _GOVERNING:
            governed.add(clause.sentence)
    found: list[TopicMention] = []
    body, norms = Zone.BODY, words.tokens.norms
    listing = False
    for number, sentence in enumerate(sentences):
        told = by_sentence.get(number, _NONE)
        if listing and not told and norms[sentence.first] in _BULLETS:
            found.extend(stage.listed(number, sentence))
            continue
        listing = norms[sentence.last] == ":" and stage.lists(sentence, told)
        if sentence.zone is body:
            carrying = sentence.bits & CARRYING
            if carrying or number in governed:
                found.extend(stage.read(number, sentence, told, carrying=bool(carrying)))
    return tuple(found)


class _Topics:
    def __init__(self, words: Words, people: Sequence[Mention], dates: Sequence[DateMention]) -> None:
        self.words = words
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.table = words.lexicon.topics
        self.people = {mention.first: mention for mention in people}
        self.day_last = {date.first: date.last for date in dates if date.reason != "month"}

    def read(self, number: int, sentence: Sentence, clauses: list[Clause], *, carrying: bool) -> list[TopicMention]:
        """Give the topics of a sentence; `carrying` says whether it may carry some outside of its clauses."""
        stretches: dict[int, tuple[int, int, tuple[Mention, ...], str]] = {}
        for at, clause in enumerate(clauses):
            if clause.kind not in _GOVERNING:
                continue
            until = clauses[at + 1].start - 1 if at + 1 < len(clauses) else sentence.last
            for first, last, rule in self._stretches(clause, clauses[max(0, at - 1) : at], until):
                stretches.setdefault(first, (first, last, clause.subjects, rule))
        if carrying:
            for first, last, rule in Carriers(self.words, sentence, clauses, self.people).read():
                stretches.setdefault(first, (first, last, (), rule))
        found: list[TopicMention] = []
        if not stretches:
            return found
        reached = -1
        met = any(clause.kind is _ENCOUNTER_CLAUSE for clause in clauses)
        for opens, closes, subjects, rule in sorted(stretches.values(), key=lambda stretch: stretch[0]):
            if opens <= reached:
                continue
            first, last = self._without_adjuncts(opens, closes)
            if len(subjects) == 1 and not met:
                last = self._without_partner(first, last, subjects[0])
            for begin, end in split_list(self.words, first, last):
                found.append(TopicMention(self.words.tokens.span(begin, end), number, begin, subjects, rule))
                reached = end
        return found

    def lists(self, sentence: Sentence, clauses: list[Clause]) -> bool:
        """``They discussed:``, ``They discussed several issues, among others:``: lines below give topics."""
        return any(clause.kind is _TOPIC_CLAUSE for clause in clauses) or any(
            term.kind is _TOPIC and term.last == sentence.last - 1
            for at in range(max(sentence.first + 1, sentence.last - _SHORT), sentence.last)
            for term in self.words.terms.get(at, ())
        )

    def listed(self, number: int, sentence: Sentence) -> list[TopicMention]:
        """``They discussed:`` and below it a list with a mark before each line: give the topics of a line."""
        return [
            TopicMention(self.words.tokens.span(begin, end), number, begin, (), "topic:list")
            for begin, end in split_list(self.words, sentence.first + 1, sentence.last)
            if begin <= end
        ]

    # -- what a clause governs --------------------------------------------------------------------

    def _stretches(self, clause: Clause, before: list[Clause], until: int) -> Iterator[tuple[int, int, str]]:
        if clause.kind is _TOPIC_CLAUSE:
            row = clause.row
            rule = f"topic:{row.id}"  # type: ignore[attr-defined]
            if clause.passive:
                yield from self._passive(clause, before, until, rule)
            elif clause.cue_last < clause.content_last and (row.frame != "talks" or self._several(clause)):  # type: ignore[attr-defined]
                yield clause.content_first, clause.content_last, rule
        elif clause.kind is _ENCOUNTER_CLAUSE and not clause.passive:
            about = self._about_person(clause)
            if about is not None:
                yield about, clause.content_last, "topic:encounter"

    def _several(self, clause: Clause) -> bool:
        """``They covered A``, but not ``the Minister addressed the council``."""
        if self.norms[clause.cue_first] in self.table["spanning"]:
            # `held talks with A, covering B`
            before = range(max(0, clause.cue_first - _REACH), clause.cue_first)
            return any(term.kind is _NOUN for at in before for term in self.words.terms.get(at, ()))
        if not clause.subjects:
            return not clause.form & Form.GERUND or self._matter(clause)
        return (
            len(clause.subjects) > 1 or clause.subjects[0].plural or clause.subjects[0].kind is MentionKind.COLLECTIVE
        )

    def _matter(self, clause: Clause) -> bool:
        """``Addressing the pandemic, he said``, but not ``Addressing the forum`` or ``Addressing reporters``."""
        listeners = self.words.lexicon.sets["groups"]
        return not any(
            self.norms[at] in listeners
            or any(term.kind in _LISTENING for term in self.words.terms.get(at, ()))
            or (self.words.tokens.word(at).isupper() and self.norms[at].isalpha())
            for at in range(clause.content_first, min(clause.content_last, clause.content_first + 12) + 1)
        )

    def _passive(self, clause: Clause, before: list[Clause], until: int, rule: str) -> Iterator[tuple[int, int, str]]:
        """``A was discussed``, ``A was touched upon, in particular B``, ``Views were exchanged on A``."""
        behind, last = clause.cue_last + 1, clause.content_last
        if self.norms[last] in self.table["carriers"] and behind < until:
            yield behind, until, rule
            return
        first = self._passive_start(clause, before)
        if self._of_talks(clause, first) and behind < until:
            yield behind, until, rule  # `The discussions were centred on A`
            return
        if first == last and self.classes[first] & (_IT | _DEMONSTRATIVE):
            return
        at_end = behind >= len(self.norms) or not self.norms[behind].isalpha()
        told = at_end or self.classes[behind] & (_PREPOSITION | _ADVERB | _AND)
        finite = any(self.classes[at] & _BE_PAST for at in range(last + 1, clause.cue_first))
        if clause.row.frame == "talks" and not (told and finite):  # type: ignore[attr-defined]
            return  # `A was considered necessary`, `A is being considered`
        yield first, last, rule
        tail = self._tail(behind, until)
        if tail is not None:
            yield tail, until, rule

    def _of_talks(self, clause: Clause, first: int) -> bool:
        """Say whether the subject of a passive is a talk or meeting, of which the verb tells what it was about."""
        last = clause.content_last
        if clause.cue_first == clause.cue_last or last - first >= _SHORT:
            return False
        noun = any(
            term.kind is _NOUN and term.last == last
            for at in range(first, last + 1)
            for term in self.words.terms.get(at, ())
        )
        return noun or self.norms[last] in self.table["talk_nouns"]

    def _passive_start(self, clause: Clause, before: list[Clause]) -> int:
        """Find where the subject of a passive begins, behind an adjunct or an earlier clause."""
        last = clause.content_last
        first = max(clause.content_first, last - _LONGEST)
        if before and before[0].cue_last >= first:
            first = (
                next(
                    (
                        at
                        for at in range(before[0].cue_last + 1, last)
                        if self.norms[at] == "," or self.classes[at] & _AND
                    ),
                    before[0].cue_last,
                )
                + 1
            )
        for at in range(first, last):
            if self.classes[at] & _PREPOSITION and self.classes[at + 1] & _RELATIVE:
                first = at + 2
        mask = self.classes[first]
        while first < last and (mask & (_PREPOSITION | _SUBORDINATOR | _ADVERB | _AND) or first in self.day_last):
            comma = next((at for at in range(first, last) if self.norms[at] == ","), None)
            first = comma + 1 if comma is not None else first + 1
            mask = self.classes[first]
            if comma is None:
                break
        return first

    def _tail(self, index: int, until: int) -> int | None:
        """``were reviewed, in addition to B``, ``were touched upon, in particular C``."""
        for at in range(index, min(index + 3, until)):
            for term in self.words.terms.get(at, ()):
                if term.kind is _PHRASE and term.value in {"including", "in_addition"} and term.last < until:
                    return term.last + 1
        return None

    def _about_person(self, clause: Clause) -> int | None:
        """``spoke today with A about B``: the preposition behind the partner."""
        row = clause.row
        if (row.frame not in _TALKING and row.kind != "phone_call") or row.frame == "noun":  # type: ignore[attr-defined]
            return None
        at, end = clause.content_first, clause.content_last
        behind = -1
        while at < end:
            mention = self.people.get(at)
            if mention is not None:
                behind = at = max(mention.last, at) + 1
                continue
            if (
                self.norms[at] in self.table["about_person"]
                and fits_topic(self.words, at, end)
                and (at + 1 not in self.people or self.people[at + 1].kind is MentionKind.COUNTRY)
                # `chair of the Committee on Foreign Affairs`
                and (at == behind or not (self.words.tokens.capital[at - 1] and self.words.tokens.capital[at + 1]))
            ):
                return at + 1
            if (
                self.norms[at] == ";"
                or self.classes[at] & _NEXT_CLAUSE
                or any(term.kind in _TALKED for term in self.words.terms.get(at, ()))
            ):
                return None  # `met with bodies focused on aid`
            at += 1
        return None

    # -- what is no part of a topic ---------------------------------------------------------------

    def _without_adjuncts(self, first: int, last: int) -> tuple[int, int]:
        last = self._source(first, last)
        first = self._lead(first, last)
        for index in range(first + 1, last + 1):
            opens = self.classes[index] & _OPENS_ADJUNCT or index in self.day_last
            if (opens or self.norms[index] in self.table["during"]) and self._adjunct(index, last):
                last = index - 1
                break
        while last > first and self.norms[last] in self.words.lexicon.sets["fronted"] and last not in self.day_last:
            last -= 1  # `discussed trade here on Thursday`
        return first, last

    def _without_partner(self, first: int, last: int, subject: Mention) -> int:
        """``A discussed ties with her counterpart B``: who alone is told to discuss talked with B."""
        if subject.plural or subject.kind not in _ALONE:
            return last
        for at in range(first + 1, min(first + _REACH, last)):
            partner = self.people.get(at + 1) if self.classes[at] & _WITH else None
            if partner is not None and (partner.kind is MentionKind.COUNTERPART or (partner.name and partner.role)):
                return at - 1
        return last

    def _lead(self, first: int, last: int) -> int:
        """Step over a partner or a medium before the topic: ``discussed with him by phone A``."""
        for _ in range(6):
            begun = first
            while first <= last and (
                self.norms[first] == ","
                or (
                    self.classes[first] & _ADVERB
                    and not self.classes[first] & (_PREPOSITION | _ALL)
                    and self.norms[first] not in self.table["adjectives"]  # `further steps`
                )
            ):
                first += 1
            for term in self.words.terms.get(first, ()):
                if term.kind is _PHRASE and (
                    term.value in {"by_phone", "by_video", "in_person", "detail"}
                    # `discussed, among other things, A`
                    or (term.value == "turn" and term.last < last and self.norms[term.last + 1] == ",")
                ):
                    first = max(first, term.last + 1)
            if first < last and self.classes[first] & _WITH and first + 1 in self.people:
                first = self.people[first + 1].last + 1
                while (
                    first < last
                    and (self.classes[first] & _AND or self.norms[first] == ",")
                    and first + 1 in self.people
                ):
                    first = self.people[first + 1].last + 1
            if first in self.day_last:
                first = self.day_last[first] + 1
            if first == begun:
                break
        return min(first, last)

    def _adjunct(self, index: int, last: int) -> bool:
        """Say whether a medium, a partner, a day or an occasion begins at a token."""
        mask, norms = self.classes[index], self.norms
        for term in self.words.terms.get(index, ()):
            if term.kind is not _PHRASE:
                continue
            ends = term.last >= last or not norms[term.last + 1].isalnum()
            if term.value == "topic_end" or (term.value == "topic_aside" and norms[index - 1] == ","):
                return True
            if (term.value in _MEDIA or term.value == "according") and (ends or term.last > index):
                return True
            if term.value == "turn" and ends:
                return True
        if mask & _WITH and index + 1 in self.people:
            partner = self.people[index + 1]
            return partner.kind in _PERSONS and norms[index - 1] not in self.table["with_nouns"]
        if mask & _WITH and norms[index - 1] not in self.table["with_nouns"]:
            return any(norms[at] in self.table["partner_nouns"] for at in range(index + 1, min(index + 7, last + 1)))
        if mask & _ON and index + 1 in self.day_last and self.day_last[index + 1] >= last - 1:
            return norms[index - 1] not in self.table["held"]
        if index in self.day_last and self.day_last[index] >= last - 1 and not self.classes[index - 1] & _PREPOSITION:
            return any(term.kind is Kind.RELATIVE_DAY for term in self.words.terms.get(index, ()))
        if mask & _PLACING and self._in_a_meeting(index, last):
            return True
        if norms[index] in self.table["during"]:
            return (
                any(
                    term.kind is _NOUN and term.value.kind != "conference"
                    for at in range(index + 1, min(index + 6, last + 1))
                    for term in self.words.terms.get(at, ())
                )
                and norms[index - 1] not in self.table["held"]
            )
        return False

    def _in_a_meeting(self, index: int, last: int) -> bool:
        """``discussed trade in a meeting``, ``at a working lunch``: where nobody had heard of it before."""
        if index + 2 > last or self.classes[index + 1] & (_ARTICLE | _DEFINITE) != _ARTICLE:
            return False
        return any(
            term.kind is _NOUN and term.value.kind in _TALKS
            for at in range(index + 2, min(index + 5, last + 1))
            for term in self.words.terms.get(at, ())
        )

    def _source(self, first: int, last: int) -> int:
        """Cut the source of the news from the end: ``, the state agency said``."""
        end = last
        while end > first and (not self.norms[end][0].isalnum() or self.norms[end] in self.table["tail_verbs"]):
            last = end - 1 if self.norms[end] in self.table["tail_verbs"] else last
            end -= 1
        for comma in range(end, max(first, end - 14), -1):
            if self.norms[comma] != ",":
                continue
            for at in range(comma + 2, end + 1):
                for term in self.words.terms.get(at, ()):
                    if (
                        term.kind is _CUE
                        and term.form & Form.PAST
                        and "quote" in term.value.frames
                        and (
                            term.last == end
                            or self.classes[term.last + 1] & (_PREPOSITION | _ADVERB)
                            or term.last + 1 in self.day_last
                        )
                    ):
                        return comma - 1
            return last
        return last
