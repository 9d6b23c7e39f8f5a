"""Personal names: capital words, initials and particles, with titles before and suffixes behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.lexicon import MARKED, Kind, WordClass
from readoutkit.stages.people.reading import SentenceView

if TYPE_CHECKING:
    from readoutkit.findings import Words

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PERSONAL = WordClass.PERSONAL.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_INSTITUTION = WordClass.INSTITUTION.value
_PARTICLE = WordClass.PARTICLE.value
_SURNAME = WordClass.SURNAME.value
_SUFFIX = WordClass.SUFFIX.value
_DEFINITE = WordClass.DEFINITE.value
_GENERATION = WordClass.GENERATION.value
_ABBREVIATED = WordClass.ABBREVIATED.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_BODY = WordClass.BODY.value
_OF = WordClass.OF.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_COUNTRY_ROW = Kind.COUNTRY.bit
_CUE_ROW = Kind.CUE.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_NOUN_ROW = Kind.NOUN.bit
_ORGANIZATION_ROW = Kind.ORGANIZATION.bit
_TOPIC_ROW = Kind.TOPIC.bit
_OF_STATES = _COUNTRY_ROW | _DEMONYM_ROW | _ORGANIZATION_ROW
CLOSED = (
    _ARTICLE
    | _POSSESSIVE
    | _PERSONAL
    | WordClass.PREPOSITION.value
    | WordClass.COORDINATOR.value
    | WordClass.SUBORDINATOR.value
    | WordClass.RELATIVE.value
    | WordClass.DEMONSTRATIVE.value
    | _HAVE
    | _BE
    | WordClass.DO.value
    | _ADVERB
    | WordClass.NEGATION.value
    | WordClass.NUMBER_WORD.value
    | WordClass.ALL.value
    | WordClass.COMPLEMENT_QUESTION.value
)
"""The closed classes: none of their words begins or goes on with a name or an office."""
_CLOSED = CLOSED | WordClass.CONVERSATION.value
_WEEKDAY = WordClass.WEEKDAY.value
_POLITY = WordClass.POLITY.value
_PARTICLE_OR_MARKED = _PARTICLE | MARKED
_TITLE_ROWS = _CUE_ROW | _TOPIC_ROW | _ENCOUNTER_ROW
_DOUBTFUL = (
    _CLOSED
    | _CALENDAR
    | _GENERATION
    | _HEAD
    | _PLURAL
    | _INSTITUTION
    | _PORTFOLIO
    | _MODIFIER
    | _OF_STATES
    | _TITLE_ROWS
    | _NOUN_ROW
)
"""What a word of a name may be besides; one that is none of these is a name wherever it may stand."""
_GIVEN = WordClass.TO.value | WordClass.DO.value | WordClass.HE.value | WordClass.NEGATION.value | _ARTICLE
"""Small words that are given names as well."""
NAME_WORDS = 7
_ABBREVIATION = 3
_QUOTES = frozenset('"“”')


class NameReader(SentenceView):
    """Reads personal names."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        classes, capital, norms = self.classes, self.capital, self.norms
        self.joined = frozenset(
            index
            for index in self.telling
            if classes[index] & MARKED
            and not capital[index]
            and words.tokens.words[index] != norms[index]
            and self._begins_with_particle(index)
        )
        """Names whose particle stands in lower case: ``al-Abadi``, ``d'Aubigny``."""

    def _name_with_title(self, at: int) -> tuple[int, int] | tuple[int, int, tuple[int, int]] | None:
        index = at
        title: tuple[int, int] | None = None
        while index <= self.last:
            term = self._row(index, _HONORIFIC_ROW) if self.classes[index] & _HONORIFIC_ROW else None
            if term is None:
                break
            title = (title[0] if title else index, term.last)
            index = term.last + 1
            index += self._stop_at(index)
            index = self._bracketed_title(index)
        name = self._name(index)
        if name is None:
            return None
        return (*name, title) if title else name

    def _bracketed_title(self, index: int) -> int:
        """``Hon. (Dr.) Josephat Rutto``: step over a title in brackets."""
        if index + 2 > self.last or self.norms[index] != "(":
            return index
        title = self._row(index + 1, _HONORIFIC_ROW)
        if title is None:
            return index
        close = next(
            (at for at in range(title.last + 1, min(title.last + 3, self.last + 1)) if self.norms[at] == ")"), None
        )
        return index if close is None else close + 1

    def _name(self, at: int, *, anchored: bool = True) -> tuple[int, int] | None:
        """Read a personal name; give its first and last token."""
        classes, capital, norms, last = self.classes, self.capital, self.norms, self.last
        if at > last or not (capital[at] or classes[at] & _PARTICLE_OR_MARKED):
            return None
        index = at
        end: int | None = None
        count = 0
        while index <= last and index - at <= 2 * NAME_WORDS:
            mask = classes[index]
            if (capital[index] or index in self.joined) and self._may_be_of_name(index, count, anchored=anchored):
                if count and self.tokens.starts[index] - self.tokens.ends[index - 1] > 3:
                    break
                count += 1
                end = index
                short = len(norms[index]) == 1 or (
                    count == 1
                    and len(norms[index]) == 2
                    and index + 2 <= last
                    and capital[index + 2]
                    and not classes[index + 2] & _CLOSED
                )
                if short and self._stop_at(index + 1):
                    end = index = index + 1
                index += 1
            elif (
                mask & _PARTICLE
                and (count or anchored)
                and index < last
                and (capital[index + 1] or classes[index + 1] & _PARTICLE)
                and not (mask & _CLOSED and not count)
            ):
                index += 1
            elif count and norms[index] in _QUOTES and index + 2 < last and norms[index + 2] in _QUOTES:
                if not (capital[index + 1] and (capital[index + 3] or classes[index + 3] & _PARTICLE)):
                    break
                index += 3  # `Ana "Nan" Lopez`
            elif count and norms[index] == "," and index < last and classes[index + 1] & _SUFFIX and capital[index + 1]:
                end = index + 2 if self._stop_at(index + 2) else index + 1
                index = end + 1
            else:
                break
        return None if end is None else self._closed_name(at, end)

    def _closed_name(self, at: int, end: int) -> tuple[int, int] | None:
        """Close a name: cut letters off its end, and leave alone what is no name of a person."""
        classes, norms = self.classes, self.norms
        # `Jr.` belongs to the name and closes with its stop, `MP` does not
        if classes[end] & _GENERATION and classes[end] & _ABBREVIATED and self._stop_at(end + 1):
            end += 1
        while end > at and (norms[end] == "," or (classes[end] & _SUFFIX and not classes[end] & _GENERATION)):
            end -= 1
        if classes[end] & _BODY:
            return None  # `Ford Motor Company`
        if len(norms[at]) == 1 and all(len(norms[token]) == 1 for token in range(at, end + 1)):
            return None
        if at == end and classes[at] & _POLITY:
            return None  # `Member States`
        return at, end

    def _initial(self, index: int) -> bool:
        """``V. Titov``: say whether a token is a letter with its stop."""
        return len(self.norms[index]) == 1 and index < self.last and self.norms[index + 1] == "."

    def _stop_at(self, index: int) -> bool:
        """Say whether a full stop closes the word before."""
        return index <= self.last and self.norms[index] == "." and self.tokens.glued(index)

    def _begins_with_particle(self, index: int) -> bool:
        classes = self.words.lexicon.classes
        for mark, kept in (("-", ""), ("'", "'")):
            particle, joined, rest = self.tokens.word(index).partition(mark)
            if joined and rest[:1].isupper() and classes.get(particle + kept, 0) & _PARTICLE:
                return True
        return False

    def _may_be_of_name(self, index: int, count: int, *, anchored: bool) -> bool:
        mask = self.classes[index]
        word = self.tokens.word(index)
        if not word[0].isalpha() or (not anchored and index == self.first and self.norms[index].endswith(self.adverb)):
            return False
        if not mask & _DOUBTFUL:
            return True
        if mask & _GENERATION and count and word.isupper():
            return True  # `King Mohammed VI`
        if mask & _WEEKDAY and count > 1:
            return False  # `met Andrew Holness Friday`
        if mask & _CALENDAR and not (
            (count and not self._digit_follows(index))
            or (
                # `Jan Lipa`, `Sun Yat`: what is also the short form of a month or a day
                (anchored or len(word) <= _ABBREVIATION)
                and not count
                and index < self.last
                and self.capital[index + 1]
                and not self.classes[index + 1] & (_HEAD | _MODIFIER | _CLOSED)
            )
        ):
            return False
        initial = count and self._initial(index) and self.tokens.glued(index + 1)  # `Mark A. Milley`
        given = anchored and not count and mask & _GIVEN and self._is_given(index)  # `President To Lam`
        if mask & _CLOSED and not (mask & _PARTICLE and count) and not initial and not given:
            return False
        if mask & (_HEAD | _PLURAL) and not (mask & _SURNAME and (anchored or count)):
            return False
        if mask & _INSTITUTION and count == 0:
            return False
        term = self._row(index, _OF_STATES) if mask & _OF_STATES else None
        if term is not None:
            if anchored and term.last == index and mask & _DEMONYM_ROW and self._closes_name(index, count):
                return True
            if term.last > index or count or not anchored:
                return False
            following = index + 1
            if not (
                following <= self.last
                and self.capital[following]
                and word.istitle()
                and not self.classes[following] & (_CLOSED | _HEAD | _PORTFOLIO | _MODIFIER)
            ):
                return False
        if self.titled and (self._row(index, _NOUN_ROW) or (self._row(index, _TITLE_ROWS) and not word.isupper())):
            return False
        return not (not anchored and mask & (_PORTFOLIO | _MODIFIER))

    def _is_given(self, index: int) -> bool:
        """``President To Lam``, ``Minister He Lifeng``: a capital amid a sentence, before one that is nothing else."""
        behind = index + 1
        if self.titled or index == self.first or behind > self.last or self.classes[index] & _DEFINITE:
            return False
        return self.capital[behind] and not self.classes[behind] & (_DOUBTFUL | _CUE_ROW | _ENCOUNTER_ROW | _TOPIC_ROW)

    def _closes_name(self, index: int, count: int) -> bool:
        """``President Peter French said``, ``Ana English,``: nobody follows whose state a word could tell."""
        if self.classes[index] & _COUNTRY_ROW or not self.tokens.word(index).istitle():
            return False
        if index == self.last or self._verb_follows(index + 1):
            return index < self.last or bool(count)
        behind = self.classes[index + 1]
        return bool(behind & _CLITIC or (count and (behind & _OF or not self.norms[index + 1][0].isalnum())))

    def _digit_follows(self, index: int) -> bool:
        return index < self.last and self.norms[index + 1][0].isdigit()
