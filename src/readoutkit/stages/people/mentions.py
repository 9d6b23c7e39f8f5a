"""Mentions: what a title, an office, a pronoun or a collective noun tells to be a person or several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import MARKED, Kind, Term, WordClass
from readoutkit.stages.people.counterparts import CounterpartReader
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.reading import AFFILIATIONS, REACH, TELLING

if TYPE_CHECKING:
    from readoutkit.findings import Sentence, Words
    from readoutkit.stages.people.bodies import Opening
    from readoutkit.stages.people.offices import Office

_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PERSONAL = WordClass.PERSONAL.value
_OF = WordClass.OF.value
_AND = WordClass.CONJUNCTION_AND.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_INSTITUTION = WordClass.INSTITUTION.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_COLLECTIVE_DETERMINER = WordClass.COLLECTIVE_DETERMINER.value
_COLLECTIVE_ADJECTIVE = WordClass.COLLECTIVE_ADJECTIVE.value
_PARTICLE = WordClass.PARTICLE.value
_HOMELAND = WordClass.HOMELAND.value
_SURNAME = WordClass.SURNAME.value
_SIDE = WordClass.SIDE_NOUN.value
_IN = WordClass.IN.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.FROM.value
_AT = WordClass.AT.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_THAT = WordClass.COMPLEMENTIZER.value
_COORDINATOR = WordClass.COORDINATOR.value
_HAVE = WordClass.HAVE.value
_MODAL = WordClass.MODAL.value
_BE = WordClass.BE.value
_COLLECTIVE_ROW = Kind.COLLECTIVE.bit
_COLLECTIVE_NOUN_ROW = Kind.COLLECTIVE_NOUN.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_DETERMINERS = _ARTICLE | _POSSESSIVE | _COLLECTIVE_DETERMINER | _COLLECTIVE_ADJECTIVE
_LEADING = _DETERMINERS | _MODIFIER | _PORTFOLIO
"""Words that stand before what is meant, and tell nothing by themselves."""
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_OPENERS = TELLING & ~(_INSTITUTION | _FIGURE | _HOMELAND | _HONORIFIC_ROW | _COLLECTIVE_NOUN_ROW) | (
    _ARTICLE | _POSSESSIVE | _COLLECTIVE_DETERMINER | _MODIFIER
)
"""With what a mention begins, if not with a capital word."""

_PRONOUN = MentionKind.PRONOUN
_TOGETHER = WordClass.THEY.value | WordClass.SPEAKER_US.value
_COUNTERPARTS = MentionKind.COUNTERPART
_COLLECTIVE_ROWS = _COLLECTIVE_ROW | _COLLECTIVE_NOUN_ROW
_COLLECTIVE_OPENERS = _DETERMINERS & ~_POSSESSIVE | _COLLECTIVE_ROWS
_GOES_ON = (
    _HEAD_ROW | _PLURAL | _MODIFIER | _PORTFOLIO | _INSTITUTION | _SIDE | _COUNTERPART | _FIGURE | _HOMELAND | MARKED
)
"""Words in lower case with which an office, a body or a side may begin, or a name that has its particle within."""
_BEFORE_COUNTERPART = _MODIFIER | _FIGURE | _COUNTERPART
_OWNERS = _ARTICLE | _POSSESSIVE
_LEADING_OR_TELLING = _LEADING | TELLING
_LINKS = _LEADING | _AND | _PARTICLE
"""Words in lower case with which titles and names go on."""


class MentionReader(CounterpartReader):
    """Reads the mentions of a sentence that a word or a row of the tables anchors."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.anchors = self._find_anchors()

    def anchored(self, sentence: Sentence) -> list[Mention]:
        """Find what a title, an office, a pronoun or a collective noun tells to be a mention."""
        self.turn_to(sentence)
        classes, capital, norms = self.classes, self.capital, self.norms
        found: list[Mention] = []
        free = self.first
        for anchor in self.anchors[bisect_left(self.anchors, free) : bisect_right(self.anchors, self.last)]:
            if anchor < free:
                continue
            begin, lowest = anchor, anchor - REACH
            while free < begin > lowest and (
                capital[begin - 1]
                or classes[begin - 1] & _LINKS
                or (norms[begin - 1] == "." and len(norms[begin - 2]) <= 2)  # an initial
            ):
                begin -= 1
            for index in range(begin, anchor + 1):
                if index < free:
                    continue
                mask = classes[index]
                if mask & _PERSONAL and not mask & _HONORIFIC_ROW:  # `HE` is no `he`
                    several = bool(mask & _TOGETHER)
                    found.append(Mention(index, index, _PRONOUN, norms[index], plural=several, core=(index, index)))
                elif mask & _OPENERS or (
                    capital[index]
                    and (not mask & CLOSED or mask & _LEADING_OR_TELLING)
                    and (mask & TELLING or index < anchor or self._goes_on(index))
                ):
                    mention = self._mention(index)
                    if mention is not None:
                        found.append(mention)
                        if mention.kind is _COUNTERPARTS:
                            found += self._further_counterparts(mention)
                        free = found[-1].last + 1
            if free <= anchor:
                free = anchor + 1
        return found

    def _goes_on(self, index: int) -> bool:
        """``President-elect Lula met``, but not ``Co-operation is``."""
        following = index + 1
        return following <= self.last and (
            self.capital[following]
            or bool(self.classes[following] & (_LINKS | TELLING))
            or self.norms[following] == ","
        )

    def _find_anchors(self) -> list[int]:
        """Find the words of the text that make a mention of what stands before them in capitals, with its articles.

        Such is any that tells of a person, a state or a body; the comma before an office (``Ana Lopez, Minister of``)
        and the cue behind letters that no table knows (``the DFA said``), too.
        """
        classes, capital = self.classes, self.capital
        telling = [
            index
            for index in self.telling
            if classes[index] & TELLING or index in self.hyphenated or index in self.joined
        ]
        cues = [
            index
            for index, _ in self.words.of_kind(Kind.CUE, 2, len(classes))
            if capital[index - 1] and classes[index - 2] & _OWNERS
        ]
        return sorted([*telling, *self.appositions, *cues])

    def _mention(self, index: int) -> Mention | None:
        if index < self.dull:
            return None
        mask = self.classes[index]
        if mask & _OBJECTIVE and mask & _HE_SHE and self._ends_object(index + 1):
            return Mention(index, index, MentionKind.PRONOUN, self.norms[index], core=(index, index))
        collective = self._collective(index) if mask & _COLLECTIVE_OPENERS and self.bits & _COLLECTIVE_ROWS else None
        noun = collective.core[1] if collective is not None and collective.core is not None else self.last
        if noun < self.last and self.classes[noun + 1] & _OF:
            holders = self._person(index)
            if holders is not None and (holders.countries or (holders.plural and holders.organization)):
                return holders  # `the Foreign Ministers of A and B`, `foreign ministers of ASEAN nations`
        found = collective or self._person(index)
        return None if found is not None and found.name is not None and self._venue(index, found) else found

    def _ends_object(self, at: int) -> bool:
        """``assured him that``, ``thanked her for``, but ``assured her counterpart``."""
        return (
            at > self.last
            or bool(self.classes[at] & (_PREPOSITION | _THAT | _COORDINATOR))
            or not self.norms[at][0].isalnum()
        )

    def _venue(self, index: int, mention: Mention) -> bool:
        """``at the State Guest House``: an office word and one name behind `at the` are a building."""
        article = index
        while article > max(self.first, index - 3) and self.capital[article] and not self.classes[article] & _ARTICLE:
            article -= 1
        return (
            article > self.first
            and bool(self.classes[article] & _ARTICLE and self.classes[article - 1] & _AT)
            and mention.kind is MentionKind.NAME
            and mention.role is not None
            and mention.name is not None
            and " " not in mention.name.text
        )

    def _collective(self, index: int) -> Mention | None:
        """``the two sides``, ``both Ministers``, ``host and guest``, ``Ministers``."""
        at = index
        definite = False
        while at <= self.last and at - index < 5:
            mask = self.classes[at]
            term = self._row(at, _COLLECTIVE_NOUN_ROW) if mask & _COLLECTIVE_NOUN_ROW else None
            if term is not None and not (self._office_follows(term.last + 1)):
                named = term.last < self.last and self.classes[term.last + 1] & _OF
                if at > index or self.capital[at]:
                    if at == index and (self.titled or not self._verb_follows(term.last + 1)):
                        return None
                    if not definite and at == index and named:
                        return None
                    return Mention(
                        index,
                        self._of_whom(term.last),
                        MentionKind.COLLECTIVE,
                        self.norms[term.last],
                        plural=True,
                        definite=definite,
                        core=(at, term.last),
                    )
            if mask & (_ARTICLE | _COLLECTIVE_DETERMINER | _COLLECTIVE_ADJECTIVE):
                definite = definite or bool(mask & (_DEFINITE | _COLLECTIVE_DETERMINER))
                at += 1
                continue
            break
        term = self._row(index, _COLLECTIVE_ROW) if self.classes[index] & _COLLECTIVE_ROW else None
        if term is not None and self._verb_follows(term.last + 1):
            return Mention(
                index,
                term.last,
                MentionKind.COLLECTIVE,
                self.norms[term.last],
                plural=True,
                definite=True,
                core=(index, term.last),
            )
        return None

    def _of_whom(self, last: int) -> int:
        """``the heads of the foreign ministries``: take what belongs to a collective before its verb."""
        if last >= self.last or not self.classes[last + 1] & _OF:
            return last
        for index in range(last + 2, min(last + 8, self.last)):
            if not self.norms[index].isalpha() or self.classes[index] & (_HAVE | _BE | _MODAL):
                return last
            if self._verb_follows(index + 1) and not self.classes[index] & CLOSED:
                return index
        return last

    def _office_follows(self, at: int) -> bool:
        return at <= self.last and self.capital[at] and bool(self.classes[at] & _HEAD)

    def _person(self, index: int) -> Mention | None:
        """Read a person, or a state or body that stands for itself, from the first word on."""
        place = self._where(index) if self.classes[index - 1] & _PLACING else None
        if place is not None:
            return self._country(index, place.value, (index, place.last))
        officers = self._officers_of_states(index) if self.bits & _PLURAL else None
        if officers is not None:
            return officers
        opening = self._opening(index)
        if opening is None:
            return None
        at, affiliation, affiliation_at = opening.at, opening.affiliation, opening.affiliation_at
        if at > self.last:
            return self._country(index, affiliation, affiliation_at)
        if not (self.capital[at] or self.classes[at] & _GOES_ON or opening.honorific):
            behind = affiliation_at is not None and at == affiliation_at[1] + 1
            return self._country(index, affiliation, affiliation_at) if behind else None
        institution = self._institution(index, at, affiliation)
        if institution is not None:
            at = self._skip_bracket(institution.last) + 1
            if self._office(at) is None or self.classes[institution.last] & _NAMED_SPEAKER:
                return institution
            opening = opening._replace(at=at)
        mention = (
            (self._unknown_body(index, at) if at > index and self.capital[at] else None)
            or (self._side(opening) if self.classes[at] & _SIDE else None)
            or (
                self._counterpart(opening)
                if self.bits & _COUNTERPART and self.classes[at] & _BEFORE_COUNTERPART
                else None
            )
        )
        if mention is not None:
            return mention
        office = self._office(at)
        if office is not None and not self._is_surname(opening, office):
            return self._officer(opening, office)
        if opening.honorific is not None:
            return self._titled(opening, opening.honorific)
        if affiliation is None and not opening.definite and self.capital[at]:
            return self._introduced(index, at)
        national = self._national(opening)
        if national is None and affiliation_at is not None and at == affiliation_at[1] + 1:
            return self._country(index, affiliation, affiliation_at)
        return national

    def _where(self, index: int) -> Term | None:
        """``received in Cairo President X``, ``In Peru Minister Y met``: a place that is where, not whose."""
        if index == self.first or self.classes[index] & _OWNERS:
            return None
        term = self._row(index, AFFILIATIONS)
        if term is None or not (
            term.kind is Kind.CAPITAL or (term.kind is Kind.COUNTRY and self.classes[index - 1] & _IN)
        ):
            return None
        return term

    def _is_surname(self, opening: Opening, office: Office) -> bool:
        """``Mr. King``: one office word behind a title may be a name."""
        return (
            opening.honorific is not None
            and office.first == office.last
            and bool(self.classes[opening.at] & _SURNAME)
            and opening.at > opening.first
            and self._name(opening.at + 1) is None  # `His Majesty King Abdullah II`
        )
