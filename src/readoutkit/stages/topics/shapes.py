"""The shape of words next to a joint of a list: what is an adjective, a gerund, a verb, what governs.

No parser tells these apart, so the tables and endings do; every look around is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.stages.topics.sections import OPENING, closing_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Words

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_DETERMINER = _ARTICLE | _POSSESSIVE
_BETWEEN = WordClass.BETWEEN.value
_BASE_VERB = WordClass.BASE_VERB.value
_INFINITIVE = WordClass.INFINITIVE.value
_RELATIVE = WordClass.RELATIVE.value
_THAT = WordClass.COMPLEMENTIZER.value
_QUESTION = WordClass.COMPLEMENT_QUESTION.value
_PAIR = WordClass.ALL.value | WordClass.NUMBER_WORD.value
_PAIRED = _AND | _PAIR
_SUBORDINATE = _RELATIVE | _THAT
_MODAL = WordClass.MODAL.value
_STOPS = frozenset({",", ";"})
_NAMES = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.CITY})
_NAME_ROWS = Kind.COUNTRY.bit | Kind.ORGANIZATION.bit | Kind.CITY.bit
_JOINING = _AND | _NAME_ROWS
_TELLING = frozenset({Kind.CUE, Kind.TOPIC})
_BASE = Form.BASE.value
_BRACKETS: Final = {"(": 1, "[": 1, ")": -1, "]": -1}
"""The brackets, and by how much each makes what follows deeper."""
_SIGNS = _STOPS | OPENING.keys() | _BRACKETS.keys()
_REACH = 30
"""How far back a joint looks for what governs the words before it."""
_YEAR = 4
_REST = 12
"""How many further members a joint looks at."""


@define
class Chunk:
    """The words between two joints, and the joint before them."""

    first: int
    last: int
    comma: bool
    conjunction: bool

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.last - self.first + 1


class Shapes:
    """The chunks of a list and the shapes of their words."""

    def __init__(self, words: Words, first: int, last: int) -> None:
        self.words = words
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.capital = words.tokens.capital
        self.table = words.lexicon.topics
        self.suffixes = words.lexicon.suffixes
        self.chunks = list(self._chunks(first, last))

    def _chunks(self, first: int, last: int) -> Iterator[Chunk]:
        begin, comma, conjunction, depth = first, False, False, 0
        named = -1
        norms, classes = self.norms, self.classes
        for index in range(first, last + 1):
            norm, mask = norms[index], classes[index]
            if not (mask & _JOINING or norm in _SIGNS):
                continue
            if norm in _BRACKETS:
                depth = max(0, depth + _BRACKETS[norm])
            if mask & _NAME_ROWS:
                named = self._name_end(index, named)  # `Bosnia and Herzegovina`
            if norm in OPENING and index > named:
                named = closing_mark(norms, index, last)
            if norm == "," and self._in_date(index):
                continue  # `the May 27, 2024 arrangement`
            if depth or index <= named or not (mask & _AND or norm in _STOPS):
                continue
            if index > begin:
                yield Chunk(begin, index - 1, comma, conjunction)
                comma = conjunction = False
            comma = comma or norm in _STOPS
            conjunction = conjunction or bool(mask & _AND)
            begin = index + 1
        if begin <= last:
            yield Chunk(begin, last, comma, conjunction)

    def _in_date(self, comma: int) -> bool:
        """Say whether a comma parts a day from its year."""
        before, after = self.norms[comma - 1], self.norms[comma + 1] if comma + 1 < len(self.norms) else ""
        return before.isdecimal() and len(after) == _YEAR and after.isdecimal()

    def _word_in(self, index: int, name: str) -> bool:
        return self.norms[index] in self.table[name]

    def _adjectival(self, index: int, *, name: bool = False) -> bool:
        """Say whether a word qualifies what follows, so that no noun phrase can end with it.

        `name` says that it may be a part of a name (``the Comprehensive and Progressive Agreement``).
        """
        norm = self.norms[index]
        if (self.capital[index] and not name) or norm in self.table["not_adjectives"]:
            return False
        return norm.endswith(self.suffixes["qualifier"]) or norm in self.table["adjectives"]

    def _gerund(self, index: int) -> bool:
        norm = self.norms[index]
        return norm.endswith(self.suffixes["gerund"]) and norm not in self.table["not_gerunds"]

    def _verb(self, index: int) -> bool:
        if self._word_in(index, "verbs"):
            return True
        if self.classes[index] & _BASE_VERB and index + 1 < len(self.norms):
            return bool(self.classes[index + 1] & _DETERMINER) or self._word_in(index + 1, "adjectives")
        return (
            index in self.words.terms
            and not self._word_in(index, "adjectives")
            and any(term.form & _BASE and term.kind in _TELLING for term in self.words.terms[index])
        )

    def _preposition(self, chunk: Chunk) -> int | None:
        """Find the first preposition behind the head of a chunk, and not within a name."""
        named = chunk.first
        for at in range(chunk.first, min(chunk.last, chunk.first + _REACH) + 1):
            mask = self.classes[at]
            if mask & _NAME_ROWS:
                named = self._name_end(at, named)
            if at > named and mask & _PREPOSITION:
                return at
        return None

    def _name_end(self, index: int, reached: int) -> int:
        """Give the last token of the longest name of the tables at a token, if it goes beyond what is `reached`."""
        return max([reached, *(term.last for term in self.words.terms.get(index, ()) if term.kind in _NAMES)])

    def _size(self, chunk: Chunk) -> int:
        """Count the words of a chunk, a name of the tables as one."""
        size, at = 0, chunk.first
        while at <= chunk.last and size <= _REST:
            at = self._name_end(at, at) + 1
            size += 1
        return size

    def _governor(self, first: int, last: int) -> int | None:
        """Find the last preposition, infinitive or gerund before the end of a topic."""
        for at in range(last - 1, max(first - 1, last - _REACH), -1):
            if at > first and self.classes[at] & _PREPOSITION:
                return at
            if self._gerund(at) and not self.classes[at - 1] & _DETERMINER:
                return at
        return None

    def _between_open(self, first: int, last: int) -> bool:
        """Say whether ``between`` still waits for the second of its two."""
        for at in range(last, max(first - 1, last - _REACH), -1):
            if self.classes[at] & _BETWEEN:
                return True
            if self.classes[at] & _PAIRED:
                return False
            if not self.capital[at] and self.norms[at].endswith(self.suffixes["plural"]):
                return False
        return False

    def _relative(self, first: int, last: int) -> bool:
        return any(
            self.classes[at] & _SUBORDINATE and not self.classes[at] & _QUESTION
            for at in range(max(first + 1, last - _REACH), last)
        )

    def _opens(self, chunk: Chunk) -> bool:
        """``further ways``: a noun that opens a topic of its own, first or second in a chunk."""
        return any(self._word_in(at, "openers") for at in range(chunk.first, min(chunk.first + 1, chunk.last) + 1))

    def _verbal(self, first: int, last: int) -> bool:
        """Say whether a topic holds an infinitive, gerund or clause, which a further verb may go on with."""
        verbs = _INFINITIVE | (_MODAL if self.classes[first] & _QUESTION else 0)
        return any(self.classes[at] & verbs or self._gerund(at) for at in range(max(first, last - _REACH), last + 1))

    def _topical(self, chunk: Chunk) -> bool:
        """Say whether a verb's double is a noun here (``support for Ukraine``)."""
        return chunk.size > 1 and bool(self.classes[chunk.first + 1] & _PREPOSITION)
