"""One sentence as the finders of encounters see it: its mentions by their tokens, its phrases, its zones.

All that a finder asks about many tokens is worked out here in one pass, so that a sentence of any
length is read in linear time.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from readoutkit.findings import ClauseKind, MentionKind, Phrase, Zone
from readoutkit.lexicon import NO_ENCOUNTER, Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Clause, DateMention, Mention, PlaceMention, Sentence
    from readoutkit.lexicon import Term
    from readoutkit.stages.meetings.page import Page

_THAT = WordClass.COMPLEMENTIZER.value
_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_ADVERB = WordClass.ADVERB.value
_ARTICLE = WordClass.ARTICLE.value
_PREPOSITION = WordClass.PREPOSITION.value
_JOINING = _AND | _ADVERB
_LEADING = _WITH | _ARTICLE | _PREPOSITION
_NUMBER = WordClass.NUMBER_WORD.value
_QUANTITY = WordClass.QUANTITY.value

SIDES = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.COLLECTIVE,
        MentionKind.PRONOUN,
        MentionKind.SIDE,
    }
)
"""The mentions that can be a side of an encounter."""
SIDES_OR_STATES = SIDES | {MentionKind.COUNTRY}
_LISTED = SIDES_OR_STATES - {MentionKind.PRONOUN}
_SINGLE = frozenset({MentionKind.NAME, MentionKind.OFFICE, MentionKind.COUNTERPART})
_BACKGROUND_REACH = 22
_STOPS = frozenset({",", ";"})
_PHRASE, _NOUN = Kind.PHRASE.bit, Kind.NOUN.bit
_PHRASE_ROW, _NOUN_ROW = Kind.PHRASE, Kind.NOUN
_TOWNS = frozenset({Kind.CITY, Kind.CAPITAL})
_BODY, _TITLE = Zone.BODY, Zone.TITLE
_CUE = ClauseKind.CUE
_COUNTRY, _COLLECTIVE = MentionKind.COUNTRY, MentionKind.COLLECTIVE
_NONE: Final[list[Phrase]] = []


class Reading:
    """A sentence with all that was found in it so far."""

    def __init__(
        self, page: Page, sentence: Sentence, number: int, clauses: Sequence[Clause], verbs: list[tuple[int, Term]]
    ) -> None:
        self.page = page
        words = self.words = page.words
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.terms = words.terms
        self.calendar, self.sets = words.lexicon.calendar, words.lexicon.sets
        self.sentence = sentence
        first, last = self.first, self.last = sentence.first, sentence.last
        self.bits = sentence.bits
        self.number = number
        people = self.people = page.people.within(first, last)
        dates = self.dates = page.dates.within(first, last)
        self.places = page.places.within(first, last)
        self.clauses = clauses
        self.verbs = verbs
        """The verbs of encounters that may tell one."""
        self.quoted = page.quoted
        self.author = page.author if sentence.zone is _BODY else ()
        self.title = sentence.zone is _TITLE
        self.by_first = {mention.first: mention for mention in people}
        self.by_last = {mention.last: mention for mention in people}
        self.date_by_first = {date.first: date for date in dates}
        self.heads = {clause.cue_first for clause in clauses}
        self.content = self._content()
        """The tokens that are said by somebody: an encounter there is told by that person."""
        self.nouns = self._nouns() if sentence.bits & _NOUN else []
        """The nouns of encounters: of several at a token the longest, and none within another noun."""
        self._background: list[bool] | None = None
        self._by_set: dict[str, list[Phrase]] | None = None

    @functools.cached_property
    def date_by_last(self) -> dict[int, DateMention]:
        """The dates by their last token."""
        return {date.last: date for date in self.dates}

    @functools.cached_property
    def place_by_last(self) -> dict[int, PlaceMention]:
        """The places by their last token."""
        return {place.last: place for place in self.places}

    @functools.cached_property
    def clause_starts(self) -> frozenset[int]:
        """Where clauses with a subject begin."""
        return frozenset(clause.start for clause in self.clauses if clause.subjects)

    @functools.cached_property
    def unit(self) -> int | None:
        """The first unit of time behind a number: ``40 minutes``, ``for an hour``."""
        units, leads = self.calendar["duration_units"], self.calendar["duration_leads"]
        if units.isdisjoint(self.norms[self.first + 1 : self.last + 1]):
            return None
        for index in range(self.first + 1, self.last + 1):
            before = index - 1
            if self.norms[index] in units and (
                self.norms[before][0].isdigit()
                or self.classes[before] & _NUMBER
                or (self.classes[before] & _QUANTITY and self.classes[before - 1] & _ARTICLE)  # `two and a half hours`
                or (self.classes[before] & _ARTICLE and self.classes[before - 1] & _QUANTITY)  # `half an hour`
                or (before > self.first and self.classes[before] & _ARTICLE and self.norms[before - 1] in leads)
            ):
                return index
        return None

    def _nouns(self) -> list[tuple[int, Term]]:
        found: list[tuple[int, Term]] = []
        reach = -1
        for index, term in self.words.of_kind(_NOUN_ROW, self.first, self.last):
            if term.last > self.last:
                continue
            if index > reach:
                found.append((index, term))
                reach = term.last
            elif index == found[-1][0] and term.last > reach:
                found[-1] = index, term
                reach = term.last
        return [row for row in found if row[1].value.kind != NO_ENCOUNTER]

    def _marked_background(self) -> list[bool]:
        """Say of each token whether it only refers to another time; of none where none does."""
        opened = {said.first for said in self.phrases("background") if not self._just_done(said.last + 1)}
        if not opened:
            return []
        found: list[bool] = []
        reach = -1
        for index in range(self.first, self.last + 1):
            if index in opened:
                reach = index + _BACKGROUND_REACH
            if self.norms[index] in _STOPS or (index in self.heads and index > self.first):
                reach = -1
            found.append(index <= reach)
        return found

    def _just_done(self, index: int) -> bool:
        """``after holding a meeting with A``: what has just taken place is no background."""
        return any(
            term.kind is Kind.ENCOUNTER and term.form & Form.GERUND
            for term in (self.terms.get(index, ()) if index <= self.last else ())
        )

    def _content(self) -> set[int]:
        found: set[int] = set()
        reach = self.first
        for clause in self.clauses:
            if clause.kind is _CUE:
                begin = max(clause.content_first, reach) if not clause.postposed else clause.content_first
                found.update(range(begin, clause.content_last + 1))
                reach = max(reach, clause.content_last + 1)
        return found

    @functools.cached_property
    def dateline_end(self) -> int:
        """The last token of a dateline (``MANILA 19 June 2025 –``), -1 where there is none."""
        city = any(
            term.kind in _TOWNS
            for index in range(self.first, min(self.first + 2, self.last))
            for term in self.terms.get(index, ())
        )
        if not city and not self.words.tokens.word(self.first).isupper():
            return -1
        for index in range(self.first + 1, min(self.first + 18, self.last)):
            if self.norms[index] in {"-", "–", "—", ":"}:
                return index
        return -1

    def phrases(self, name: str) -> list[Phrase]:
        """Give the phrases of a set."""
        if self._by_set is None:
            self._by_set = {}
            last = self.last
            for index, term in self.words.of_kind(_PHRASE_ROW, self.first, last) if self.bits & _PHRASE else ():
                if term.last <= last:
                    self._by_set.setdefault(term.value, []).append(Phrase(index, term.last))
        return self._by_set.get(name, _NONE)

    def has(self, name: str) -> bool:
        """Say whether the sentence has a phrase of a set."""
        return bool(self.phrases(name))

    def near(self, name: str, token: int, before: int, after: int) -> Phrase | None:
        """Find a phrase of a set around a token."""
        for found in self.phrases(name)[:8]:
            if token - before <= found.first <= token + after:
                return found
        return None

    def in_background(self, token: int) -> bool:
        """Say whether a token belongs to what came before or will come after."""
        if self._background is None:
            self._background = self._marked_background()
        return bool(self._background) and self._background[token - self.first]

    def window(
        self, items: Sequence[DateMention] | Sequence[PlaceMention], token: int, before: int, after: int
    ) -> list:  # type: ignore[type-arg]
        """Give the dates or places around a token."""
        if not items:
            return []
        begin = bisect_left(items, token - before, key=lambda item: item.first)
        end = bisect_left(items, token + after, key=lambda item: item.first)
        return list(items[begin:end])

    def listed(self, at: int) -> tuple[Mention, ...]:
        """Take the mention at a token and those that a comma or `and` joins to it."""
        mention = self.by_first.get(at)
        if mention is None or mention.kind not in SIDES_OR_STATES:
            return ()
        found = [mention]
        while True:
            end = found[-1].last
            index = end + 1
            while (
                index <= self.last
                and index - end < 6
                and (
                    self.norms[index] in _STOPS
                    or self.classes[index] & _JOINING
                    or self.norms[index] in self.sets["separately"]
                    or (self.classes[index] & _LEADING and index > end + 1 and index not in self.by_first)
                )
            ):
                index += 1
            joined = None
            for term in self.terms.get(end + 1, ()):
                if term.kind is _PHRASE_ROW and term.value == "in_addition":
                    joined = term.last
                    index = joined + 1
                    break
            coming = self.by_first.get(index)
            if coming is None or index == end + 1 or coming.kind not in _LISTED:
                break
            if joined is None and not any(
                self.norms[token] in _STOPS or self.classes[token] & _AND for token in range(end + 1, index)
            ):
                break
            if joined is None and self._explains(coming, range(end + 1, index)):
                break
            if coming.first in self.clause_starts or (coming.kind is _COLLECTIVE and coming.definite):
                break
            if joined is None and any(
                term.kind is Kind.CUE and term.form & Form.PAST for term in self.terms.get(coming.last + 1, ())
            ):
                break  # `met Bo Shin, spokesman Carl Doe said`
            found.append(coming)
        if len(found) == 1 and found[0].kind is _COUNTRY:
            return ()
        return tuple(mention for mention in found if mention.kind is not _COUNTRY)

    def _explains(self, coming: Mention, between: range) -> bool:
        """``Adviser Ana Lopez, head of the interim government of Peru``: who she is, and nobody else."""
        return (
            coming.kind is MentionKind.OFFICE
            and not self.words.tokens.capital[coming.first]
            and not self.classes[coming.first] & _ARTICLE
            and not any(self.classes[token] & _AND for token in between)
        )

    def noun_at(self, at: int, last: int) -> tuple[int, Term] | None:
        """Find the noun of an encounter within the noun phrase that begins at a token."""
        begin = bisect_left(self.nouns, at, key=lambda item: item[0])
        for index, term in self.nouns[begin : begin + 4]:
            if index - at >= 14 or term.last > last:
                return None
            if not self.qualifies(term):
                return index, term
        return None

    def nouns_in(self, first: int, last: int) -> list[tuple[int, Term]]:
        """Give the nouns of encounters that begin between two tokens."""
        return _between(self.nouns, first, last)

    def verbs_in(self, first: int, last: int) -> list[tuple[int, Term]]:
        """Give the verbs of encounters that begin between two tokens."""
        return _between(self.verbs, first, last)

    def qualifies(self, term: Term) -> bool:
        """``summit declaration``, ``meeting room``: the noun only qualifies another."""
        following = term.last + 1
        if following > self.last or not self.norms[following].isalpha():
            return False
        if (
            self.classes[following]
            or following in self.terms
            or following in self.date_by_first
            or following in self.by_first
            or self.norms[following] in self.sets["taking"]
        ):
            return False
        tokens = self.words.tokens
        return tokens.capital[following] == tokens.capital[term.last] and not self.norms[following].endswith(
            self.words.lexicon.suffixes["adverb"]
        )

    def leading(self) -> list[Mention]:
        """Give those with whom the sentence and its clauses begin, in order: the likely subjects."""
        found = [
            clause.subjects[0] for clause in self.clauses[:4] if clause.subjects and clause.subjects[0].kind in SIDES
        ]
        found.extend(
            mention
            for mention in self.people[:6]
            if mention.kind in SIDES
            and (
                mention.first == self.first
                or self.norms[mention.first - 1] in {",", "-", "–", "—", ":"}
                or mention.first - 1 in self.date_by_last
                # `the ministry said that A made the remarks`
                or (self.classes[mention.first - 1] & _THAT and mention.name is not None)
            )
        )
        return found


def single(mentions: Sequence[Mention]) -> int:
    """Count the mentions that mean one person each."""
    return sum(1 for mention in mentions if mention.kind in _SINGLE)


def _between(rows: list[tuple[int, Term]], first: int, last: int) -> list[tuple[int, Term]]:
    begin = bisect_left(rows, first, key=lambda row: row[0])
    end = bisect_left(rows, last + 1, key=lambda row: row[0])
    return rows[begin:end]
