"""What mentions open with, and the states and bodies that stand for themselves.

``the Norwegian``, ``Chile's former``, ``H.E. Mr.`` open a mention; ``France``, ``the Russian Foreign Ministry``,
``the Indian side`` are whole ones.
"""

from __future__ import annotations

from typing import NamedTuple

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Affiliation, Form, Kind, Term, WordClass
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.offices import OfficeReader
from readoutkit.stages.people.reading import AFFILIATIONS, REACH

_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_FORMER = WordClass.FORMER.value
_HEAD = WordClass.OFFICE_HEAD.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_INSTITUTION = WordClass.INSTITUTION.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_SIDE = WordClass.SIDE_NOUN.value
_HOMELAND = WordClass.HOMELAND.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_COUNTRY_ROW = Kind.COUNTRY.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_OWNERS = _ARTICLE | _POSSESSIVE
_KNOWN = _DEFINITE | _POSSESSIVE
_OF_WHOM = AFFILIATIONS | _HONORIFIC_ROW | _STATE
_OPENINGS = _OWNERS | _OF_WHOM
_OF_BODIES = _INSTITUTION | _MODIFIER | _PORTFOLIO
_NO_BODIES = CLOSED | _CALENDAR
_BODY_WORDS = 5


class Opening(NamedTuple):
    """What stands before the office or the name of a mention; places are token numbers."""

    first: int
    at: int
    """The token behind it."""
    affiliation: Affiliation | None = None
    affiliation_at: tuple[int, int] | None = None
    honorific: tuple[int, int] | None = None
    former: bool = False
    definite: bool = False


class BodyReader(OfficeReader):
    """Reads what a mention opens with, and states and bodies that no office or name follows."""

    def _opening(self, index: int) -> Opening | None:
        """Read determiners, a state or body, and titles."""
        classes, last, at = self.classes, self.last, index
        if not classes[at] & _OPENINGS:
            return Opening(at, at)
        definite = former = False
        affiliation: Affiliation | None = None
        affiliation_at: tuple[int, int] | None = None
        honorific: tuple[int, int] | None = None
        while at <= last and classes[at] & _OWNERS:
            if classes[at] & _HONORIFIC_ROW and self._row(at, _HONORIFIC_ROW):
                break
            definite = definite or bool(classes[at] & _KNOWN)
            at += 1
            if at - index > 2:
                return None
        if at > index and at + 1 < last and classes[at - 1] & _POSSESSIVE:
            own = classes[at] & _HOMELAND and classes[at + 1] & _CLITIC
            at += 2 if own else 0  # `our country's Foreign Minister`
        while at <= last and classes[at] & _OF_WHOM:
            if at - index > REACH:
                self.dull = at  # a heap of titles names nobody
                return None
            mask = classes[at]
            if mask & AFFILIATIONS and (term := self._row(at, AFFILIATIONS)) is not None and self._is_whose(term):
                if affiliation is not None:
                    break
                affiliation, affiliation_at = term.value, (at, term.last)
                if self._office_with(at, term):
                    break  # `United States Trade Representative`: the state belongs to the office
                at = self._behind_owner(term.last)
            elif (
                mask & _HONORIFIC_ROW
                and (title := self._row(at, _HONORIFIC_ROW)) is not None
                and not self._office_with(at, title)
            ):
                honorific = (honorific[0] if honorific else at, title.last)
                at = self._behind_title(title.last)
            elif mask & _STATE and self._is_adjective(at, owned=affiliation is not None):
                former = former or bool(mask & _FORMER)
                at += 1
                at += at <= last and self.norms[at] == "-"
            else:
                break
        return Opening(index, at, affiliation, affiliation_at, honorific, former, definite)

    def _is_whose(self, term: Term) -> bool:
        """Say whether a state or body is whose the office is, and no part of another name."""
        following = term.last + 1
        return not (
            term.kind is Kind.CAPITAL
            and following <= self.last
            and self.capital[following]
            and not self.classes[following] & (_HEAD | _MODIFIER)
        ) and not self._compound(term.last)

    def _behind_owner(self, last: int) -> int:
        """Step behind a state with its short form in brackets and its possessive."""
        at = self._skip_bracket(last) + 1
        if at <= self.last and (
            self.classes[at] & _CLITIC or (self.norms[at] in {"'", "’"} and self.norms[at - 1][-1] == "s")
        ):
            at += 1
        return at

    def _behind_title(self, last: int) -> int:
        at = last + 1
        if at <= self.last and self.norms[at] == "." and self.tokens.glued(at):
            at += 1
        if (
            at < self.last
            and self.norms[at] == ","
            and self.capital[at + 1]
            and (self._row(at + 1, _HONORIFIC_ROW) or self._office_head(at + 1) is not None)
        ):
            at += 1  # `His Highness, Crown Prince Mishal`
        if at <= self.last and self.classes[at] & _DEFINITE and self._row(at + 1, _HONORIFIC_ROW):
            at += 1
        return at

    def _office_with(self, at: int, term: Term) -> bool:
        """``Crown Prince``, ``United States Trade Representative``: an office may begin with a title or a state."""
        head = self._row(at, _HEAD_ROW) if self.classes[at] & _HEAD_ROW else None
        return head is not None and head.last >= term.last

    def _is_adjective(self, at: int, *, owned: bool) -> bool:
        """``visiting``, ``former``: say whether a word of state is no part of an office or a body."""
        return (
            not self.capital[at]
            or (at < self.last and not owned and self._row(at + 1, _DEMONYM_ROW | _COUNTRY_ROW) is not None)
            or (  # `Visiting Minister Ana Lopez`
                at == self.first and not self.classes[at] & _FORMER and self._office_head(at + 1) is not None
            )
        ) and not self._row(at, AFFILIATIONS)

    def _country(self, first: int, affiliation: Affiliation | None, at: tuple[int, int] | None) -> Mention | None:
        """``France``, ``the White House``: a state, or a seat that speaks for it."""
        if affiliation is None or at is None:
            return None
        kind = self._row(at[0], AFFILIATIONS)
        if kind is None or kind.kind is Kind.DEMONYM:
            return None
        if at[1] < self.last and self.classes[at[1] + 1] & _CLITIC:
            return None
        return Mention(
            first,
            at[1],
            MentionKind.INSTITUTION if kind.kind is Kind.SEAT else MentionKind.COUNTRY,
            self.norms[at[1]],
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*at),
            core=at,
        )

    def _institution(self, first: int, at: int, affiliation: Affiliation | None) -> Mention | None:
        """``the Russian Foreign Ministry``, ``a State Department spokesperson``, ``the statement``."""
        if not self.bits & _INSTITUTION:
            return None
        classes, capital = self.classes, self.capital
        for place in range(at, min(at + _BODY_WORDS, self.last + 1)):
            mask = classes[place]
            if mask & _INSTITUTION:
                return self._institution_at(place, first, at, affiliation)
            if not (
                mask & _OF_BODIES
                or (capital[place] and not mask & _NO_BODIES)
                or (mask & _AND and place > at and capital[place - 1])
            ):
                return None
        return None

    def _institution_at(self, place: int, first: int, at: int, affiliation: Affiliation | None) -> Mention | None:
        """Read an institution whose first noun stands at `place`, behind words that begin at `at`."""
        end = place
        while end < min(self.last, at + REACH) and self.classes[end + 1] & _INSTITUTION:
            end += 1
        if end < self.last and self.classes[end + 1] & (_OF | _FOR):
            portfolio = self._portfolio(end + 1, institution=True)
            if portfolio is not None:
                end = portfolio[0]
                if end < self.last and self.classes[end + 1] & _INSTITUTION:
                    end += 1
        if end < self.last and self.classes[end + 1] & _OF:
            term, term_at = self._affiliation_after(end + 1)
            if term is not None:
                affiliation, end = term, term_at[1]
        if any(self.classes[token] & _NAMED_SPEAKER for token in range(at, end + 1)):
            office = self._office(at)
            after = max(end, office.end if office else end) + 1
            if self._name_with_title(after) is not None or (
                office is not None and self._name_after_comma(after) is not None
            ):
                return None
        if end + 1 < self.last and self.classes[end + 1] & _CLITIC and self.classes[end + 2] & _INSTITUTION:
            end += 2  # `the Foreign Ministry's website`
        if end == place and end < self.last and self.classes[end + 1] & _CLITIC:
            return None
        return Mention(
            first,
            end,
            MentionKind.INSTITUTION,
            self.norms[end],
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            core=(at, end),
        )

    def _unknown_body(self, first: int, at: int) -> Mention | None:
        """``the DFA said``: letters that no table knows, and that speak."""
        if at == first or at >= self.last or not self.tokens.word(at).isupper() or not 2 <= len(self.norms[at]) <= 6:
            return None
        if not self.norms[at].isalpha() or self._row(at, AFFILIATIONS | _HEAD_ROW):
            return None
        if any(term.kind is Kind.CUE and term.form & Form.PAST for term in self.terms.get(at + 1, ())):
            return Mention(first, at, MentionKind.INSTITUTION, self.norms[at], core=(at, at))
        return None

    def _side(self, opening: Opening) -> Mention | None:
        """``the Indian side``, ``Peru's delegation``."""
        first, at, affiliation, affiliation_at, *_ = opening
        if affiliation is None or not self.classes[at] & _SIDE:
            return None
        owned = self.classes[at - 1] & _CLITIC and self.norms[at] in self.words.lexicon.sets["retinues"]
        if not (opening.definite or self.titled or owned):
            return None
        return Mention(
            first,
            at,
            MentionKind.SIDE,
            self.norms[at],
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self._span(affiliation_at),
            core=(at, at),
        )
