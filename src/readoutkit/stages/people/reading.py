"""What all readers of people share: the tokens of one sentence and the rows that begin at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Zone
from readoutkit.lexicon import KIND_BITS, MARKED, Form, Kind, Term, WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Sentence, Words
    from readoutkit.models import Span

TITLES = (Zone.TITLE, Zone.HEADER, Zone.HEADING)
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_CUE_ROW = Kind.CUE.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_LIGHT_ROW = Kind.LIGHT.bit
_PHRASE_ROW = Kind.PHRASE.bit
_TOPIC_ROW = Kind.TOPIC.bit
_AUXILIARY = _HAVE | _BE | _MODAL
_VERB_ROWS = _CUE_ROW | _TOPIC_ROW | _ENCOUNTER_ROW | _LIGHT_ROW
AFFILIATIONS = Kind.COUNTRY.bit | Kind.DEMONYM.bit | Kind.ORGANIZATION.bit | Kind.CAPITAL.bit | Kind.SEAT.bit
TELLING = (
    WordClass.PERSONAL.value
    | WordClass.HE.value
    | WordClass.SHE.value
    | WordClass.OFFICE_HEAD.value
    | WordClass.OFFICE_PLURAL.value
    | WordClass.INSTITUTION.value
    | WordClass.STATE_ADJECTIVE.value
    | WordClass.COUNTERPART.value
    | WordClass.FIGURE.value
    | WordClass.HOMELAND.value
    | AFFILIATIONS
    | Kind.HEAD.bit
    | Kind.HONORIFIC.bit
    | Kind.COLLECTIVE.bit
    | Kind.COLLECTIVE_NOUN.bit
)
"""What makes a mention of the words around it; a capital word may do so too."""
_TELLING_OR_MARKED = TELLING | MARKED
REACH = 24
"""How many tokens of titles, modifiers or name parts in a row are read as of one person."""


class SentenceView:
    """The tokens of a text, one sentence at a time, with the questions that every reader of people asks of them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.capital = words.tokens.capital
        self.terms = words.terms
        self.adverb = words.lexicon.suffixes["adverb"]
        self.participle = words.lexicon.suffixes["participle"]
        self.first = self.last = 0
        self.titled = False
        self.bits = 0
        self.listed: set[int] = set()
        self.dull = 0
        self.telling = [index for index, mask in enumerate(words.classes) if mask & _TELLING_OR_MARKED]
        """The tokens that tell of somebody, and those with a hyphen or an apostrophe."""

    def turn_to(self, sentence: Sentence) -> None:
        """Read in this sentence from now on."""
        self.first = sentence.first
        self.last = sentence.last
        self.bits = sentence.bits
        self.titled = sentence.zone in TITLES

    def _span(self, place: tuple[int, int] | None) -> Span | None:
        return self.tokens.span(*place) if place is not None else None

    def _in_the_singular(self, role: Span) -> Span:
        """Cut the office of several to that of one where a part of it tells that: ``Foreign Ministers``."""
        single = self.words.lexicon.singular(role.text)
        return self.words.source.span(role.start, role.start + len(single)) if role.text.startswith(single) else role

    def _row(self, index: int, kinds: int) -> Term | None:
        """Give the longest row of these kinds (`Kind.bit`, joined) that begins at a token of the sentence."""
        if index > self.last or not self.classes[index] & kinds:
            return None
        best: Term | None = None
        for term in self.terms[index]:
            if KIND_BITS[term.kind] & kinds and term.last <= self.last and (best is None or term.last > best.last):
                best = term
        return best

    def _guest_verb(self, index: int) -> bool:
        """``met Ishiba Shigeru``, ``received France's Luc Roy``: a verb whose object is whom somebody met."""
        return any(
            term.kind is Kind.ENCOUNTER
            and term.last == index
            and term.form & Form.PAST
            and term.value.frame in {"guest", "person"}
            for term in self.terms.get(index, ())
        )

    def _verb_follows(self, at: int) -> bool:
        """Say whether a verb follows, after adverbs and a short turn between commas."""
        if at <= self.last and self.norms[at] == ",":
            return self._row(at + 1, _PHRASE_ROW) is not None
        while at <= self.last and (self.classes[at] & _ADVERB or self.norms[at].endswith(self.adverb)):
            at += 1
        if at > self.last:
            return False
        if self.classes[at] & _AUXILIARY or self.norms[at].endswith(self.participle):
            return True
        return self._row(at, _VERB_ROWS) is not None

    def _compound(self, last: int) -> bool:
        """``U.S.-Japan Alliance``: a name joined by a hyphen to what follows is no affiliation."""
        return last < self.last and self.norms[last + 1] == "-" and self.tokens.glued(last + 1)
