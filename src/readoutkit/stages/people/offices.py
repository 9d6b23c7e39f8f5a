"""Offices: ``[modifier]* head [(word)] [of|for portfolio] [(/ | - | and) office]``, and whose they are."""

from __future__ import annotations

from typing import NamedTuple

from readoutkit.lexicon import Affiliation, Kind, WordClass
from readoutkit.stages.people.names import NameReader

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PERSONAL = WordClass.PERSONAL.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_TO = WordClass.TO.value
_ON = WordClass.ON.value | WordClass.IN.value
_SURNAME = WordClass.SURNAME.value
_POLITY = WordClass.POLITY.value
_IN = WordClass.IN.value
_FROM = WordClass.FROM.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_FIGURE = WordClass.FIGURE.value
_INSTITUTION = WordClass.INSTITUTION.value
_HOMELAND = WordClass.HOMELAND.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_ADVERB = WordClass.ADVERB.value
_SELF = WordClass.SELF_CONTAINED.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_CAPITAL_ROW = Kind.CAPITAL.bit
_CITY_ROW = Kind.CITY.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_CUE_ROW = Kind.CUE.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_FIGURE_ROW = Kind.FIGURE.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_ORGANIZATION_ROW = Kind.ORGANIZATION.bit
_SEAT_ROW = Kind.SEAT.bit
_TOPIC_ROW = Kind.TOPIC.bit
_CLOSED = (
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
_AFFILIATIONS = Kind.COUNTRY.bit | Kind.DEMONYM.bit | Kind.ORGANIZATION.bit | Kind.CAPITAL.bit | Kind.SEAT.bit
_JOINTS = frozenset({"/", "-", "–", "—"})
_MODIFIER_WORDS = 6
_JOINED = 5
_DEEP = 4


class Office(NamedTuple):
    """An office as it stands in the text, before it is known whose it is; places are token numbers."""

    first: int
    last: int
    head: str
    plural: bool
    end: int
    """The last token of office and affiliation."""
    affiliation: Affiliation | None
    affiliation_first: int
    affiliation_last: int
    named: bool = False


class OfficeReader(NameReader):
    """Reads offices with the state or body that they belong to."""

    def _office(self, at: int, *, joined: int = _JOINED) -> Office | None:
        """Read an office that begins at a token, with at most `joined` others that a person holds beside it."""
        if at > self.last:
            return None
        head = self._office_head(at)
        if head is None:
            return None
        first, last, plural = at, head, bool(self.classes[head] & _PLURAL)
        end = last
        affiliation: Affiliation | None = None
        affiliation_at = (-1, -1)
        if end < self.last and self.classes[end + 1] & _CLITIC and self.capital[first]:
            inner = self._office_head(end + 2)
            if inner is not None and self.capital[end + 2]:
                last = end = inner
        if self._bracketed(end + 1) and self.capital[end + 2] and not self._row(end + 2, _AFFILIATIONS):
            if not self.tokens.word(end + 2).isupper():
                last = end + 3  # `Secretary (West)`, but not `External Affairs Minister (EAM)`
            end += 3
        while end < self.last and self.classes[end + 1] & (_OF | _FOR | _TO | _ON):
            at_preposition = end + 1
            term, term_at = self._affiliation_after(at_preposition)
            if term is not None and self.classes[at_preposition] & (_OF | _TO):
                end = term_at[1]
                if self.classes[at_preposition] & _OF:
                    affiliation, affiliation_at = term, term_at
                break  # an ambassador to a country is not of it
            organ = self._organ_of_country(end + 1) if self.classes[end + 1] & _OF else None
            if organ is not None:
                affiliation, affiliation_at, end = organ
                break
            posted = (
                self._row(end + 2, _CAPITAL_ROW | _CITY_ROW)
                if self.classes[end + 1] & _ON and end + 2 <= self.last
                else None
            )
            if posted is not None and self._name_with_title(posted.last + 1) is not None:
                end = posted.last  # `Ambassador in Moscow Teresa Muxima`
                break
            served = self._served(end + 1) if self.classes[end + 1] & _TO else None
            if served is not None:
                last = end = served
                continue
            if self.classes[end + 1] & (_TO | _IN) and not self.classes[end + 1] & _FOR:
                break
            portfolio = self._portfolio(end + 1)
            if portfolio is None:
                break
            last = end = portfolio[0]
        end = self._skip_bracket(end)
        office = Office(first, last, self._singular(head), plural, end, affiliation, *affiliation_at)
        return self._join(office, joined) if joined and not plural else office

    def _served(self, at: int) -> int | None:
        """``Assistant to the President``: give the last token of the office that is served."""
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        if index > self.last or not self.capital[index]:
            return None
        head = self._office_head(index)
        return head if head is not None and self.capital[head] and head - index <= 2 else None

    def _organ_of_country(self, at: int) -> tuple[Affiliation, tuple[int, int], int] | None:
        """``Chairman of Sudan's Sovereign Council``: the country, its place, and the end of the organ."""
        term = self._row(at + 1, _COUNTRY_ROW)
        if term is None or term.last + 2 > self.last or not self.classes[term.last + 1] & _CLITIC:
            return None
        end = term.last + 1
        while end < self.last and self.capital[end + 1] and not self.classes[end + 1] & _CLOSED and end - term.last < 6:
            end += 1
            if self.classes[end] & _INSTITUTION:
                return term.value, (at + 1, term.last), end
        return None

    def _skip_bracket(self, end: int) -> int:
        """Skip ``(OIC)`` after what it abbreviates."""
        if end + 2 < self.last and self.norms[end + 1] == "(":
            close = self._closing(end + 1)
            if (
                close is not None
                and close - end <= 4
                and (self._row(end + 2, _AFFILIATIONS) or self.tokens.word(end + 2).isupper())
            ):
                return close
        return end

    def _closing(self, at: int) -> int | None:
        for index in range(at + 1, min(at + 8, self.last + 1)):
            if self.norms[index] == ")":
                return index
        return None

    def _singular(self, index: int) -> str:
        norm = self.norms[index]
        return self.words.lexicon.plurals.get(norm, norm.rsplit("-", 1)[-1] if norm.startswith("minister-") else norm)

    def _office_head(self, at: int, depth: int = 0) -> int | None:
        """Find the last token of the head of an office whose modifiers begin at `at`."""
        if at > self.last or depth > _DEEP:
            return None
        if at not in self.heads:
            self.heads[at] = self._read_head(at, depth)
        return self.heads[at]

    def _read_head(self, at: int, depth: int) -> int | None:
        head: int | None = None
        index = at
        unknown = 0
        capitals = self.capital[at]
        while index <= self.last and index - at <= _MODIFIER_WORDS:
            mask = self.classes[index]
            term = self._row(index, _HEAD_ROW)
            if head is not None and mask & _SURNAME and not (index < self.last and self.classes[index + 1] & _OF):
                break  # `Minister Sultan bin Meshaal`: an office word that is a name
            if (term is not None and self._cased(index, capitals)) or self._hyphenated_office(index):
                head = term.last if term is not None else index
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
                and not mask & (_CLOSED & ~_AND | _CALENDAR)
                and not (mask & _AND)
                and not self._row(index, _AFFILIATIONS | _HONORIFIC_ROW)
                and not (index == self.first and self._row(index, _ENCOUNTER_ROW | _CUE_ROW | _TOPIC_ROW))
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
                and self.classes[index + 1] & _PORTFOLIO
            ):
                index += 1
                continue
            break
        return head

    def _bracketed(self, at: int) -> bool:
        """Say whether one word in brackets stands here."""
        return at + 2 <= self.last and self.norms[at] == "(" and self.norms[at + 2] == ")"

    def _cased(self, index: int, capitals: bool) -> bool:
        """Modifiers and head are written alike; a lower-case head may follow a capital modifier."""
        return self.capital[index] or not capitals or index == self.first or self.norms[index].isdigit()

    def _hyphenated_office(self, index: int) -> bool:
        """``Minister-Minister``, ``minister-counsellor``."""
        if "-" not in self.norms[index]:
            return False
        pieces = self.norms[index].split("-")
        get = self.words.lexicon.classes.get
        return all(get(piece, 0) & _HEAD for piece in pieces)

    def _portfolio(self, at: int, *, institution: bool = False) -> tuple[int, bool] | None:  # noqa: PLR0915
        """Read ``of|for [the] PORTFOLIO``; give its last token."""
        own = bool(self.classes[at] & _FOR)
        index = at + 1
        end: int | None = None
        joint_of = bool(self.classes[at] & _OF)
        while index <= self.last:
            mask = self.classes[index]
            if mask & _ARTICLE:
                index += 1
                continue
            term = self._row(index, _COUNTRY_ROW | _ORGANIZATION_ROW | _DEMONYM_ROW)
            if term is not None:
                follows = term.last + 1
                portfolio_next = (
                    follows <= self.last
                    and self.capital[follows]
                    and bool(self.classes[follows] & (_PORTFOLIO | _INSTITUTION))
                )
                if term.kind is Kind.DEMONYM and not portfolio_next:
                    break
                if (
                    joint_of
                    and not own
                    and not portfolio_next
                    and not (
                        # an organ of a body stays in the office: `Member of the Political Bureau of the CPC`
                        end is not None and term.kind is Kind.ORGANIZATION and self.classes[end] & _INSTITUTION
                    )
                ):
                    break
                end = term.last
                index = self._skip_bracket(end) + 1
                joint_of = False
                continue
            if self.capital[index] and mask & (_PORTFOLIO | _INSTITUTION):
                end = index
                index += 1
                joint_of = False
                if index <= self.last and self.classes[index] & _CLITIC:
                    if index + 1 <= self.last and self.classes[index + 1] & (_PORTFOLIO | _INSTITUTION):
                        index += 1
                    else:
                        break
                continue
            if (
                not self.capital[index]
                and end is None
                and mask & (_PORTFOLIO | _SELF | _INSTITUTION)
                and not self.capital[at - 1]
            ):
                while (
                    index <= self.last
                    and self.classes[index] & (_PORTFOLIO | _INSTITUTION | _SELF)
                    and not self.capital[index]
                ):
                    end = index
                    index += 1
                break
            if not self.capital[index] and mask & _SELF and end is None:
                end = index
                index += 1
                continue
            owned = (
                index + 2 <= self.last
                and self.capital[index]
                and bool(mask & _HEAD)
                and bool(self.classes[index + 1] & _CLITIC)
                and bool(self.classes[index + 2] & (_PORTFOLIO | _INSTITUTION))
            )
            if (end is None or owned) and self.capital[index] and mask & _HEAD and index > at + 1:
                term_head = self._row(index, _HEAD_ROW)
                end = term_head.last if term_head else index
                index = end + 1
                if (
                    index < self.last
                    and self.classes[index] & _CLITIC
                    and self.classes[index + 1] & (_PORTFOLIO | _INSTITUTION)
                ):
                    index += 1
                    continue
                break
            if end is not None and self._connects(index, institution=institution):
                joint_of = bool(mask & _OF)
                own = own and not joint_of
                index += 1
                continue
            break
        return None if end is None else (end, True)

    def _connects(self, index: int, *, institution: bool = False) -> bool:
        """Say whether a portfolio goes on behind this `and`, comma or preposition."""
        mask = self.classes[index]
        if not (mask & (_AND | _OF | _FOR | _ON) or self.norms[index] in {",", "&"}):
            return False
        following = index + 1
        if self.norms[index] == "," and following <= self.last and self.classes[following] & _AND:
            following += 1
        while following <= self.last and self.classes[following] & _ARTICLE:
            if not mask & (_OF | _FOR | _ON):
                return False
            following += 1
        if following > self.last or not self.capital[following]:
            return False
        if mask & (_OF | _FOR | _ON):
            return bool(
                self.classes[following] & (_PORTFOLIO | _INSTITUTION)
                or (self.classes[following] & _HEAD and following > index + 1 and mask & _OF)
                or (mask & (_FOR | _ON) and self._row(following, _COUNTRY_ROW | _ORGANIZATION_ROW | _DEMONYM_ROW))
            )
        if self.norms[index] == "," and self.classes[following] & _INSTITUTION:
            return False  # `State Secretary for Political Affairs, Ministry of Foreign Affairs`
        if not self.classes[following] & _PORTFOLIO:
            term = self._row(following, _DEMONYM_ROW)
            return (
                term is not None
                and term.last < self.last
                and bool(self.classes[term.last + 1] & _PORTFOLIO and self.capital[term.last + 1])
                and self._office_head(term.last + 1) is None
            )
        # `the Department of Foreign Affairs and Trade Secretary Ana Lopez`: Trade is still the department's
        return institution or self._office_head(following) is None

    def _affiliation_after(self, at: int) -> tuple[Affiliation | None, tuple[int, int]]:
        """Read ``of the Republic of Croatia``, ``to the OIC``."""
        index = at + 1
        while (
            index <= self.last
            and self.classes[index] & (_ARTICLE | _STATE)
            and not (self.classes[index] & _STATE and self.capital[index])
        ):
            index += 1
        term = (
            self._row(index, _COUNTRY_ROW | _ORGANIZATION_ROW | _SEAT_ROW | _CAPITAL_ROW)
            if index <= self.last
            else None
        )
        if term is None and index <= self.last and self.classes[index] & _POLITY:
            # `the Republic of France`, where the table only knows France
            inner = index
            while inner < min(index + 4, self.last) and self.classes[inner] & _POLITY:
                inner += 1
            if self.classes[inner] & _OF and inner < self.last:
                term = self._row(inner + 1, _COUNTRY_ROW)
        if term is None:
            nation = self._row(index, _DEMONYM_ROW) if index <= self.last else None
            if nation is not None and nation.last < self.last and self.classes[nation.last + 1] & _HOMELAND:
                return nation.value, (index, nation.last + 1)  # `the Head of the Ukrainian state`
            return None, (-1, -1)
        following = term.last + 1
        if (
            following <= self.last
            and self.capital[following]
            and self.classes[following] & _PORTFOLIO
            and not self.classes[following] & _HEAD
        ):
            return None, (-1, -1)
        if following <= self.last and self.classes[following] & _CLITIC:
            return None, (-1, -1)
        return term.value, (index, self._skip_bracket(term.last))

    def _join(self, office: Office, joined: int) -> Office:
        """Take several offices of one person as one phrase."""
        at = office.end + 1
        if at >= self.last or office.affiliation is not None:
            return office
        norm = self.norms[at]
        text = " ".join(self.norms[office.first : office.last + 1])
        if norm in _JOINTS:
            further = self._office(at + 1, joined=0)
            if further is None:
                return office
        elif self.classes[at] & _AND or (norm == "," and self.capital[at + 1]):
            further = self._office(at + 1, joined=joined - 1)
            if further is None or further.plural:
                return office
            named = self._name_with_title(further.end + 1) is not None
            always = text in self.words.lexicon.joined or any(
                text.startswith(known + " of") for known in self.words.lexicon.joined
            )
            if norm == ",":
                if not (always and named):
                    return office
            elif not always and not (named and self.capital[office.first] and not self._definite_before(office.first)):
                return office
        else:
            return office
        return Office(
            office.first,
            further.last,
            further.head,
            further.plural,
            further.end,
            further.affiliation,
            further.affiliation_first,
            further.affiliation_last,
        )

    def _definite_before(self, index: int) -> bool:
        return index > self.first and bool(self.classes[index - 1] & (_ARTICLE | _POSSESSIVE))

    def _several_countries(
        self, office: Office, affiliation: Affiliation | None, end: int
    ) -> tuple[tuple[str, ...], int]:
        """``the Foreign Ministers of A, B and C``: give the countries and the last token."""
        if office.affiliation is None or affiliation is None or affiliation.country is None:
            return (), end
        found = [affiliation.country]
        while end < self.last:
            at = end + 1
            while at <= self.last and (self.norms[at] == "," or self.classes[at] & (_AND | _ARTICLE)):
                at += 1
            term = self._row(at, _COUNTRY_ROW) if end + 1 < at <= self.last else None
            if term is None or (term.last < self.last and self.classes[term.last + 1] & _CLITIC):
                break
            if term.value.country is None:
                break
            found.append(term.value.country)
            end = term.last
        return (tuple(found), end) if len(found) > 1 else ((), end)

    def _countries_after(self, end: int) -> tuple[tuple[str, ...], int]:
        """``counterparts from A, B and C``: give the countries and the last token."""
        if end >= self.last or not self.classes[end + 1] & (_OF | _FROM):
            return (), end
        found: list[str] = []
        last = end
        at = end + 2
        while at <= self.last:
            while at <= self.last and (self.norms[at] == "," or self.classes[at] & (_AND | _ARTICLE)):
                at += 1
            term = self._row(at, _COUNTRY_ROW) if at <= self.last else None
            if (
                term is None
                or term.value.country is None
                or (term.last < self.last and self.classes[term.last + 1] & _CLITIC)
            ):
                break
            found.append(term.value.country)
            last = term.last
            at = last + 1
            if at <= self.last and self.norms[at] != "," and not self.classes[at] & _AND:
                break
        return (tuple(found), last) if found else ((), end)

    def _figure(self, office: Office) -> bool:
        """``the OIC chief``, ``the Cuban diplomat``, ``the Head of State``: a word that tells no office."""
        term = self._row(office.first, _FIGURE_ROW)
        if term is not None and term.last >= office.last:
            return True
        return bool(self.classes[office.last] & _FIGURE) and not self.capital[office.last]

    def _name_after_comma(
        self, at: int, *, opening: bool = False
    ) -> tuple[int, int] | tuple[int, int, tuple[int, int]] | None:
        """``the President of Nigeria, Adewale Oyelaran,``: a name between commas."""
        if at >= self.last or self.norms[at] != ",":
            return None
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        found = self._name_with_title(index)
        if found is None:
            return None
        if len(found) == 2 and (index > at + 1 or found[0] == found[1]):
            return None
        following = found[1] + 1
        if following <= self.last and self.norms[following] != "," and self._verb_follows(following) and not opening:
            return None  # `at the meeting with the Minister, Ana Lopez said`: a new clause begins
        if following <= self.last and self.norms[following] == ",":
            office = self._office(following + 1)
            if office is not None and not self.classes[following + 1] & _AND:
                return None  # a list of people with their offices behind them
        return found
