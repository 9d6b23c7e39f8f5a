"""Heads of offices: ``[modifier]* head``, as in ``Deputy Foreign Minister``."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.lexicon import MARKED, Form, Kind, WordClass
from readoutkit.stages.people.names import CLOSED, NameReader
from readoutkit.stages.people.reading import AFFILIATIONS

if TYPE_CHECKING:
    from readoutkit.findings import Words

_OF = WordClass.OF.value
_SURNAME = WordClass.SURNAME.value
_AND = WordClass.CONJUNCTION_AND.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_FOLLOWER = WordClass.OFFICE_FOLLOWER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_PARTICLE = WordClass.PARTICLE.value
_PREPOSITION = WordClass.PREPOSITION.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_CAPITAL_ROW = Kind.CAPITAL.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_CUE_ROW = Kind.CUE.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_ORGANIZATION_ROW = Kind.ORGANIZATION.bit
_SEAT_ROW = Kind.SEAT.bit
_TOPIC_ROW = Kind.TOPIC.bit
_OF_OFFICES = _HEAD | _PLURAL | _MODIFIER | _PORTFOLIO | _AND | _HEAD_ROW | MARKED
"""Words of offices; others may stand before a head in capitals."""
_NO_MODIFIER = AFFILIATIONS | _HONORIFIC_ROW
_TELLING_ROW = _ENCOUNTER_ROW | _CUE_ROW | _TOPIC_ROW
_HEADS = _HEAD_ROW | _PLURAL
_JOINED = _HEAD | _FOLLOWER
_MODIFIER_WORDS = 6
_DEEP = 4


class HeadReader(NameReader):
    """Reads the words that an office is made of, up to its head."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        classes = self.classes
        self.hyphenated = frozenset(
            index for index in self.telling if classes[index] & MARKED and self._joins_offices(index)
        )
        """Offices whose words are joined: ``minister-counsellor``, ``Minister-Designate``."""
        self.office_words = [index for index in self.telling if classes[index] & _HEADS or index in self.hyphenated]
        """The words with which the heads of offices begin."""
        self.heads: dict[int, int | None] = {}

    def _office_head(self, at: int, depth: int = 0) -> int | None:
        """Find the last token of the head of an office whose modifiers begin at `at`."""
        if at > self.last or depth > _DEEP:
            return None
        if not self.capital[at]:
            mask = self.classes[at]
            if not mask & _OF_OFFICES or (mask & _PREPOSITION and at < self.last and self.capital[at + 1]):
                return None  # `under Prime Minister Meloni` tells no under-secretary
        if at not in self.heads:
            nearest = bisect_left(self.office_words, at)
            within = nearest < len(self.office_words) and self.office_words[nearest] <= at + _MODIFIER_WORDS
            self.heads[at] = self._read_head(at, depth) if within else None
        return self.heads[at]

    def _read_head(self, at: int, depth: int) -> int | None:
        head: int | None = None
        index = at
        unknown = 0
        capitals = self.capital[at]
        while index <= self.last and index - at <= _MODIFIER_WORDS:
            mask = self.classes[index]
            if not mask & _OF_OFFICES and not (capitals and self.capital[index]):
                break
            term = self._row(index, _HEAD_ROW) if mask & _HEAD_ROW else None
            if (
                mask & _SURNAME
                and (head is not None or unknown)
                and self._in_name(index, after_office=head is not None)
            ):
                break  # `Minister Sultan bin Meshaal`, `Badr Sultan Al-Muhairbi`: an office word that is a name
            if mask & _SURNAME and index < self.last and self.classes[index + 1] & _PARTICLE & ~CLOSED:
                break
            if (
                head is not None
                and self.capital[index]
                and not self.capital[head]
                and not self.classes[head] & _MODIFIER
            ):
                break  # `will host President Nhaca`
            if head is not None and self.norms[index] in self.words.lexicon.sets["styles"] and self._name(index + 1):
                break  # `Foreign Minister Ambassador Ana Lopez`: a title of the one who is named
            if (term is not None and self._cased(index, capitals)) or index in self.hyphenated:
                head = self._followed(term.last if term is not None else index, capitals)
                index = head + 1
                continue
            if mask & _PLURAL and self._cased(index, capitals):
                return index
            if mask & _MODIFIER and self._cased(index, capitals):
                if head is not None and self._office_head(index, depth + 1) is None:
                    break
                index += 1
                continue
            if (
                head is None
                and self.capital[index]
                and capitals
                and unknown < 3
                and not mask & (CLOSED & ~_AND | _CALENDAR)
                and not (mask & _AND)
                and not (mask & _NO_MODIFIER and self._row(index, _NO_MODIFIER))
                and not (mask & _TELLING_ROW and self._telling(index))
                and self.tokens.word(index).isalpha()
                and (mask & _PORTFOLIO or unknown < 2)
            ):
                unknown += 0 if mask & _PORTFOLIO else 1
                index += 1
                continue
            if (
                head is None
                and mask & _AND
                and index > at
                and self.classes[index - 1] & _PORTFOLIO
                and index < self.last
                and self.capital[index + 1]
                and (
                    self.classes[index + 1] & _PORTFOLIO
                    # `Humanitarian and Reconstruction Coordinator`
                    or (self._may_be_of_body(index + 1, 0) and self._row(index + 2, _HEAD_ROW) is not None)
                )
            ):
                index += 1
                continue
            break
        return head

    def _in_name(self, index: int, *, after_office: bool) -> bool:
        """Say whether a word that is both an office and a name is a name here."""
        if after_office:
            deputy = self.norms[index - 1] in self.words.lexicon.ranks  # `Deputy Mayor`
            return not deputy and not (index < self.last and self.classes[index + 1] & _OF)
        following = index + 1
        return bool(
            following <= self.last
            and self.capital[following]
            and not self.classes[following] & (CLOSED | _HEAD | _MODIFIER)
        )

    def _bracketed(self, at: int) -> bool:
        """Say whether one word in brackets stands here."""
        return at + 2 <= self.last and self.norms[at] == "(" and self.norms[at + 2] == ")"

    def _cased(self, index: int, capitals: bool) -> bool:
        """Modifiers and head are written alike; a lower-case head may follow a capital modifier."""
        return self.capital[index] or not capitals or index == self.first or self.norms[index].isdigit()

    def _telling(self, index: int) -> bool:
        """``Tuilagi Meets President Faleolo``: a verb that tells, which a title writes like an office."""
        term = self._row(index, _TELLING_ROW)
        return term is not None and (index == self.first or not term.form & Form.BASE)

    def _followed(self, head: int, capitals: bool) -> int:
        """``Prime Minister Designate``, ``Ambassador Extraordinary and Plenipotentiary``."""
        while head < self.last:
            at = head + 2 if self.classes[head + 1] & _AND else head + 1
            interim = at <= self.last and self.norms[at] in self.words.lexicon.sets["interim"]
            if at > self.last or not (interim or (self.classes[at] & _FOLLOWER and self._cased(at, capitals))):
                break
            head = at
        return head

    def _joins_offices(self, index: int) -> bool:
        get = self.words.lexicon.classes.get
        first, _, others = self.norms[index].partition("-")
        return bool(get(first, 0) & _HEAD and others) and all(get(word, 0) & _JOINED for word in others.split("-"))

    def _singular(self, index: int) -> str:
        norm = self.norms[index]
        return self.words.lexicon.plurals.get(norm, norm)

    def _may_be_of_body(self, index: int, count: int) -> bool:
        return (
            self.capital[index]
            and self.tokens.word(index)[0].isalpha()
            and not self.classes[index] & (CLOSED | _CALENDAR | _HEAD | _PLURAL)
            and not self._row(index, _HONORIFIC_ROW | _COUNTRY_ROW | _DEMONYM_ROW | _ORGANIZATION_ROW | _SEAT_ROW)
            and not (count and self._row(index, _CAPITAL_ROW))
        )
