"""The subjects and objects of a sentence: mentions that a comma or coordinator joins into one."""

from __future__ import annotations

import functools
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import InOrder, MentionKind
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.clauses.candidates import Candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Clause, DateMention, Mention, QuotedStretch, Sentence, Words

_AND = WordClass.CONJUNCTION_AND.value
_COORDINATOR = WordClass.COORDINATOR.value
_CONTRAST = WordClass.CONTRAST.value
_ADVERB = WordClass.ADVERB.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_NEGATION = WordClass.NEGATION.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_PHRASE = Kind.PHRASE.bit
_OBJECTIVE = WordClass.OBJECTIVE.value
_PERSONAL = WordClass.PERSONAL.value
_SPEAKER_SELF = WordClass.SPEAKER_SELF.value
_SUFFIX = WordClass.SUFFIX.value
_PLACING = WordClass.IN.value | WordClass.AT.value
FIRST = attrgetter("first")
LAST = attrgetter("last")
_NOTHING: frozenset[int] = frozenset()
_PRONOUN = MentionKind.PRONOUN
_INSTITUTION = MentionKind.INSTITUTION
_COUNTRY = MentionKind.COUNTRY
_NAME = MentionKind.NAME
_COLLECTIVE = MentionKind.COLLECTIVE
_GAP = 3
"""How many words may stand between mentions that are joined, suffixes aside."""


class Group:
    """Mentions joined into one subject or object."""

    __slots__ = ("first", "last", "mentions")

    def __init__(self, first: int, last: int, mentions: tuple[Mention, ...]) -> None:
        self.first = first
        self.last = last
        self.mentions = mentions

    @property
    def institution(self) -> bool:
        """Say whether this is a body and no person; bodies are joined to nobody."""
        return self.mentions[0].kind is _INSTITUTION

    @property
    def plural(self) -> bool:
        """Say whether more than one is meant, so that a verb of both sides fits."""
        return len(self.mentions) > 1 or self.mentions[0].plural


class PageView:
    """What all sentences of a page share: its words, people, days and marks."""

    __slots__ = (
        "adverb",
        "aide_at",
        "aides",
        "candidates",
        "date_first",
        "date_last",
        "ending",
        "framed",
        "gerund",
        "marks",
        "participle",
        "people",
        "relayed",
        "told_names",
        "words",
    )

    def __init__(
        self,
        words: Words,
        sentences: Sequence[Sentence],
        people: Sequence[Mention],
        dates: Sequence[DateMention],
        stretches: Sequence[QuotedStretch],
        *,
        relayed: bool,
    ) -> None:
        self.words = words
        self.relayed = relayed
        self.framed = -1
        """The last sentence whose marks are a ministry's or a statement's."""
        self.aides: set[str] = set()
        """The last words of the names of those who speak for others."""
        self.aide_at = -1
        """The last sentence in which one of them speaks."""
        self.adverb = words.lexicon.suffixes["adverb"]
        self.gerund = words.lexicon.suffixes["gerund"]
        self.participle = words.lexicon.suffixes["participle"]
        self.people = InOrder(people)
        self.told_names = _told_names(words, people)
        self.marks = InOrder(stretches, "outer_start")
        self.ending = {mention.last for mention in people}
        self.date_last = {date.first: date.last for date in dates}
        self.date_first = {date.last: date.first for date in dates}
        self.candidates = Candidates(words, sentences, self.people, self.ending.union(self.date_first))

    def marks_in(self, sentence: Sentence) -> tuple[QuotedStretch, ...]:
        """Give the stretches in marks that open in a sentence."""
        tokens = self.words.tokens
        return self.marks.within(tokens.starts[sentence.first], tokens.ends[sentence.last] - 1)


def _told_names(words: Words, people: Sequence[Mention]) -> set[str]:
    """Give the words of all names that tell more than themselves: another word, an office, a title, a side."""
    found: set[str] = set()
    for mention in people:
        if mention.name is not None and mention.first < mention.last:
            found.update(words.tokens.norms[mention.first : mention.last + 1])
    return found


class SentenceView:
    """The tokens of a sentence with its people, days and marks, for all who read clauses in it."""

    def __init__(self, page: PageView, sentence: Sentence, number: int, lead: tuple[Mention, ...]) -> None:
        self.page = page
        self.relayed = page.relayed
        self.lead = lead
        """Who does what the items of a list tell."""
        words = self.words = page.words
        self.told_names = page.told_names
        self.adverb = page.adverb
        self.gerund = page.gerund
        self.participle = page.participle
        self.tokens = words.tokens
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.terms = words.terms
        self.turns = words.turns
        self.candidates = page.candidates
        self.ending = page.ending
        self.date_last = page.date_last
        self.date_first = page.date_first
        self.sentence = sentence
        self.bits = sentence.bits
        self.number = number
        self.people = page.people.within(sentence.first, sentence.last)
        self.marks = page.marks_in(sentence) if page.marks.items else ()
        self.opened = {stretch.outer_start for stretch in self.marks} if self.marks else _NOTHING
        self.spanned: dict[int, tuple[int, int]] = {}
        """The opening marks behind which the verb of a subject before them stands: ``They "condemned A"``."""
        self.tails: list[int] = []
        """Where sources begin that stand behind what they tell, and speak of others."""
        self.closing: dict[int, bool] = {}
        self.openers: dict[int, Group | None] = {}
        self.suffixed = bool(self.bits & _SUFFIX)
        self.groups: list[Group] = []
        self.by_first: dict[int, Group] = {}
        self.by_last: dict[int, Group] = {}
        self._join_people()
        self.clauses: list[Clause] = []
        self.frame_end = -1
        """The verb of the last frame."""
        self.framed = -1
        """The token behind the last frame (``the ministry said``), which may be a bare complementizer."""

    @functools.cached_property
    def at_person(self) -> dict[int, int]:
        """The number of each mention by the token at which it begins."""
        return {mention.first: at for at, mention in enumerate(self.people)}

    def _join_people(self) -> None:
        """Make the groups, and find them by the tokens at which they begin and end."""
        people, groups, by_first, by_last = self.people, self.groups, self.by_first, self.by_last
        begin, count = 0, len(people)
        for end, mention in enumerate(people, 1):
            last = self._past_suffix(mention.last) if self.suffixed else mention.last
            near = end < count and people[end].first - last <= _GAP + 1
            if near and self._joins(people[begin], mention, last + 1, people[end]):
                continue
            first = people[begin].first
            group = by_first[first] = by_last[last] = Group(first, mention.last, people[begin:end])
            groups.append(group)
            for member in people[begin + 1 : end]:
                # a group of several may also be entered by its last member
                by_first.setdefault(member.first, Group(member.first, member.last, (member,)))
            begin = end

    def _joins(self, opening: Mention, last: Mention, behind: int, coming: Mention) -> bool:
        """Say whether a mention goes on with those that begin with one and end with another."""
        gap = coming.first - behind
        comma, joined = self.norms[behind] == ",", self.classes[coming.first - 1] & _AND
        listed = comma and gap == 1
        joins = listed or (joined and (comma or gap == 1)) or (gap == _GAP and self._adds(behind))
        if gap < 1 or not joins or not self._of_one_kind(opening, last, coming):
            return False
        if listed:
            # `A, B and C`: a comma joins only in a list that an `and` closes
            return coming.kind is not _PRONOUN and self._list_closes(coming)
        if comma and joined:
            apposed = "," in self.norms[last.first : last.last]
            return (opening is not last or apposed) and coming.kind is not _COLLECTIVE
        return True

    def _adds(self, behind: int) -> bool:
        """Say whether a phrase such as ``as well as`` stands between two mentions."""
        return " ".join(self.norms[behind : behind + _GAP]) in self.words.lexicon.phrases["in_addition"]

    def _of_one_kind(self, opening: Mention, last: Mention, coming: Mention) -> bool:
        """Say whether two who stand side by side may be of one group: no body, and no country beside a person."""
        if coming.kind is _PRONOUN and last.kind is not _PRONOUN and self._subjective(coming):
            before = opening.first - 1
            opens = before < self.sentence.first or self.norms[before] == "," or self._date_ends(before)
            if not (opens and self.classes[coming.first] & _SPEAKER_SELF):
                return False  # `held calls with A and B and they agreed`, but `Minister A and I met B`
        if coming.kind is _INSTITUTION or last.kind is _INSTITUTION:
            return False
        if last.kind is _COUNTRY and last.first and self.classes[last.first - 1] & _PLACING:
            return False  # `During a meeting in Lima, A and B agreed`
        return (coming.kind is _COUNTRY) is (last.kind is _COUNTRY) or coming.kind is _NAME

    def _past_suffix(self, last: int) -> int:
        """``Ada Roe MP``: give the last token of a name with the letters behind it."""
        behind = last + 1
        if behind > self.sentence.last or not self.classes[behind] & _SUFFIX:
            return last
        return behind if self.tokens.capital[behind] else last

    def _subjective(self, pronoun: Mention) -> bool:
        mask = self.classes[pronoun.first]
        return bool(mask & _PERSONAL) and not mask & _OBJECTIVE

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

    def _date_ends(self, token: int) -> bool:
        return token in self.date_first

    def _possessed(self, group: Group, index: int) -> bool:
        after = group.last + 1
        return after < min(index, len(self.classes)) and bool(self.classes[after] & _CLITIC)

    def _skip_adverbs(self, index: int, last: int) -> int:
        while (
            index <= last
            and (self.classes[index] & _ADVERB or self.norms[index].endswith(self.adverb))
            and index not in self.by_first
        ):
            index += 1
        return index

    def _only_seems(self, at: int) -> bool:
        """``not only``: a negation that denies nothing."""
        if at >= self.sentence.last or not self.classes[at] & _NEGATION:
            return False
        return self.norms[at + 1] in self.words.lexicon.sets["merely"]

    def _first_subject(self, first: int, left: int) -> Group | None:
        """Find the subject with which the sentence opens, before an apposition or relative clause."""
        if first not in self.openers:
            self.openers[first] = self._opener(first)
        group = self.openers[first]
        return group if group is not None and group.first <= left else None

    def _opener(self, first: int) -> Group | None:
        for place in range(bisect_left(self.groups, first, key=FIRST), len(self.groups)):
            group = self.groups[place]
            before = group.first - 1
            if group.institution or group.mentions[0].kind is _COUNTRY:
                continue
            if (
                before < first
                or before == self.framed
                or (self.norms[before] in {",", '"', "“"} or self.classes[before] & (_COORDINATOR | _CONTRAST))
            ):
                return group
        return None

    def leading(self) -> tuple[Mention, ...]:
        """``They also:``: give who does what the items below tell, where the line ends so."""
        at = self.sentence.last - 1
        while at > self.sentence.first and self.classes[at] & _ADVERB and at not in self.by_last:
            at -= 1
        group = self.by_last.get(at)
        return () if group is None or group.institution else group.mentions

    def itemized(self) -> bool:
        """Say whether the line begins like an item of a list: with a sign, a number or a small letter."""
        first = self.sentence.first
        told = bool(self.clauses) and self.clauses[0].subjects is self.lead
        return told or not self.norms[first].isalpha() or not self.tokens.capital[first]

    def _spokesperson(self, mention: Mention) -> bool:
        """``A spokeswoman for Ann Poe``, ``the ministry's spokesman Bo Shin``: a person, with a name or not."""
        first, last = max(mention.first - 1, self.sentence.first), mention.last
        if self.bits & _NAMED_SPEAKER and any(self.classes[at] & _NAMED_SPEAKER for at in range(first, last + 1)):
            return True
        return bool(self.bits & _PHRASE and self.words.phrases("page_speaker", first, last))

    def _serves(self, mention: Mention) -> bool:
        """``he said``, ``Doe added``: say whether a spokesperson is meant who was told before."""
        if mention.kind is MentionKind.PRONOUN:
            return self.page.aide_at >= self.number - 1 >= 0 and bool(self.classes[mention.first] & _HE_SHE)
        return mention.kind is MentionKind.NAME and self.norms[mention.last] in self.page.aides

    def _note_aides(self) -> None:
        """Remember the spokespersons whom the sentence names."""
        named = [mention for mention in self.people if mention.name is not None]
        aides = [mention for mention in named if self._spokesperson(mention)]
        self.page.aides.update([self.norms[mention.last] for mention in aides])
        if aides and len(aides) == len(named):
            self.page.aide_at = self.number  # nobody else can be meant by `she said` in the next one

    def _unknown(self, mention: Mention) -> bool:
        """``Andina reported``: a lone word in capitals that is no part of a name told on the page."""
        if mention.kind is not MentionKind.NAME or mention.role is not None or mention.honorific is not None:
            return False
        return mention.first == mention.last and mention.country is None and mention.head not in self.told_names
