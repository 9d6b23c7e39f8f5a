"""Where a predicate may stand: what the word on the left of a row shows before any sentence is read.

Most rows of the tables that a text holds are nouns there (``the visit``, ``of support``, ``their call``) or
stand within a name (``United States``). The readers of clauses would refuse them all, each after a look at
what is around it; told apart here, they cost next to nothing, and a sentence without others is not read.
What is left is decided by the readers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.lexicon import Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import InOrder, Mention, Sentence, Words
    from readoutkit.lexicon import Term

_INFINITIVE = WordClass.INFINITIVE.value
_ARTICLE = WordClass.ARTICLE.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.ON.value
_OPEN = (
    WordClass.ADVERB.value
    | WordClass.COORDINATOR.value
    | WordClass.CONJUNCTION_AND.value
    | WordClass.SUBORDINATOR.value
    | WordClass.AS.value
    | WordClass.RELATIVE_PERSON.value
    | WordClass.BE.value
    | WordClass.HAVE.value
    | WordClass.DID.value
    | WordClass.FUTURE.value
    | WordClass.SUFFIX.value
)
"""What may stand between a predicate and its subject, or join it to another predicate."""
_CLOSED = (
    _ARTICLE
    | WordClass.DEMONSTRATIVE.value
    | WordClass.POSSESSIVE.value
    | WordClass.POSSESSIVE_CLITIC.value
    | WordClass.PREPOSITION.value
    | WordClass.COMPLEMENTIZER.value
    | WordClass.RELATIVE.value
    | WordClass.CONTRAST.value
    | WordClass.NEGATION.value
    | WordClass.MODAL.value
    | WordClass.DO.value
    | WordClass.PERSONAL.value
    | WordClass.CONVERSATION.value
)
"""Behind these stands a noun, or a verb that is no top of its sentence."""
_SOURCE = WordClass.OBJECTIVE.value | WordClass.QUANTITY.value | WordClass.NUMBER_WORD.value
"""Closed words with which a source may end all the same: ``people close to her said``, ``few said``."""
_PAST = Form.PAST.value
_BASE = Form.BASE.value
_GERUND = Form.GERUND.value
_FINITE = _PAST | Form.THIRD.value | _BASE
_PLACE_WORDS = 5


class Candidates:
    """The tokens of a text at which a predicate may stand, in order."""

    def __init__(self, words: Words, sentences: Sequence[Sentence], people: InOrder[Mention], told: set[int]) -> None:
        end = len(words.tokens)
        self.norms, self.capital, self.classes = words.tokens.norms, words.tokens.capital, words.classes
        self.adverb = words.lexicon.suffixes["adverb"]
        self.people = people
        firsts = [sentence.first for sentence in sentences]
        self.before_sentences = {first - 1 for first in firsts}
        self.told = told.union(words.turns, [term.last for _, term in words.of_kind(Kind.LIGHT, 0, end)])
        self.sources = dict(words.phrases("according", 0, end))
        """The first and last tokens of ``according to``, behind which a source follows."""
        free: set[int] = set(self.sources)
        bound: set[int] = set()
        for kind in (Kind.CUE, Kind.ENCOUNTER, Kind.TOPIC):
            for at, term in words.of_kind(kind, 0, end):
                stands = self._stands(at, term)
                if stands is not None:
                    (free if stands else bound).add(at)
        self.places = sorted(free | bound)
        self.bound = bound - free
        """Those that need another predicate before them, or a subject that their sentence does not tell."""
        self.sentences = {bisect_right(firsts, at) - 1 for at in free}
        """The numbers of the sentences with others."""

    def within(self, first: int, last: int) -> list[int]:
        """Give the candidates between two tokens, both included."""
        return self.places[bisect_left(self.places, first) : bisect_right(self.places, last)]

    def _stands(self, at: int, term: Term) -> bool | None:
        """Say whether a row may be a predicate (``True``), one that is bound to another (``False``), or is none."""
        left, form = at - 1, term.form
        if left in self.before_sentences:
            return True if form & _GERUND else False if form & _PAST else None
        if self.capital[at] and (form == _BASE or self._in_name(at)):
            return None
        if left in self.told:
            return True
        norm, mask = self.norms[left], self.classes[left]
        if mask & _OPEN or len(norm) == 1 or norm.endswith(self.adverb):
            return True
        if mask & _INFINITIVE:
            return False if form & _BASE else None
        if (mask & _ARTICLE or self.capital[left]) and self._behind_place(left):
            return True
        if mask & _CLOSED and not mask & _SOURCE:
            return None
        return True if term.kind is Kind.CUE and form & _FINITE and "quote" in term.value.frames else None

    def _in_name(self, at: int) -> bool:
        """``United States``: say whether a word stands within a mention."""
        nearest = bisect_left(self.people.places, at)
        return nearest > 0 and self.people.items[nearest - 1].last >= at

    def _behind_place(self, left: int) -> bool:
        """``The Minister in Gondar assured``: say whether a token may end a place told behind a subject."""
        begin = left
        while begin and left - begin < _PLACE_WORDS and (self.capital[begin] or self.classes[begin] & _ARTICLE):
            begin -= 1
        return bool(self.classes[begin] & _PLACING)
