"""What an office is for and whose it is: ``of Foreign Affairs and Trade``, ``of the Republic of Croatia``."""

from __future__ import annotations

from readoutkit.lexicon import Affiliation, Kind, Term, WordClass
from readoutkit.stages.people.heads import HeadReader
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.reading import AFFILIATIONS

_ARTICLE = WordClass.ARTICLE.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_IN = WordClass.IN.value
_ON = WordClass.ON.value | _IN
_POLITY = WordClass.POLITY.value
_COORDINATOR = WordClass.COORDINATOR.value
_AND = WordClass.CONJUNCTION_AND.value
_GENERATION = WordClass.GENERATION.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_INSTITUTION = WordClass.INSTITUTION.value
_HOMELAND = WordClass.HOMELAND.value
_SELF = WordClass.SELF_CONTAINED.value
_CAPITAL_ROW = Kind.CAPITAL.bit
_CITY_ROW = Kind.CITY.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_ORGANIZATION_ROW = Kind.ORGANIZATION.bit
_SEAT_ROW = Kind.SEAT.bit
_BODY_WORDS = 3


class PortfolioReader(HeadReader):
    """Reads portfolios, states and bodies behind the head of an office."""

    def _portfolio(self, at: int, *, institution: bool = False) -> tuple[int, bool] | None:  # noqa: C901, PLR0912, PLR0915
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
            if term is None and own:
                term = self._row(index, _CITY_ROW)  # `Coordinator for Gaza`
            if term is not None:
                follows = term.last + 1
                portfolio_next = (
                    follows <= self.last
                    and self.capital[follows]
                    and bool(self.classes[follows] & (_PORTFOLIO | _INSTITUTION))
                )
                if term.kind is Kind.DEMONYM and not portfolio_next:
                    break
                if end is not None and follows <= self.last and self.classes[follows] & _CLITIC:
                    break  # `the Envoy for the Sahel, China's Foreign Ministry said`
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
                if (
                    end is not None
                    and self.classes[end] & _INSTITUTION
                    and self._row(index, _HONORIFIC_ROW)
                    and self._name(index + 1) is not None
                ):
                    break  # `the Central Military Commission General Zhang`
                end = index
                index += 1
                joint_of = False
                if index <= self.last and self.classes[index] & _CLITIC:
                    if index + 1 <= self.last and self.classes[index + 1] & (_PORTFOLIO | _INSTITUTION):
                        index += 1
                    else:
                        break
                continue
            if end is not None and mask & _PLURAL and self._of_holders(index - 1):
                end = index
                index += 1
                continue
            unknown = self._until_state(index) if end is not None and self.classes[index - 1] & _AND else None
            if unknown is not None:
                end = unknown
                index = end + 1
                joint_of = False
                continue
            if (
                not self.capital[index]
                and end is None
                and mask & (_PORTFOLIO | _INSTITUTION | (_SELF if joint_of else 0))
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
            if not self.capital[index] and mask & _SELF and end is None and joint_of:
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
            if (end is None or owned) and self.capital[index] and mask & (_HEAD | _HEAD_ROW) and index > at + 1:
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
            if end is not None and self._connects(index, institution=institution, charge=own):
                joint_of = bool(mask & _OF)
                own = own and not joint_of
                index += 1
                continue
            break
        if end is not None and self.classes[at] & _OF and self.classes[at + 1] & _ARTICLE:
            end = self._agency(end)
        if (
            end is not None
            and end < self.last
            and self.classes[end + 1] & _GENERATION
            and self.tokens.word(end + 1).isupper()
            and not self._initial(end + 1)
        ):
            end += 1  # `Minister of Foreign Affairs II`
        return None if end is None else (end, True)

    def _agency(self, end: int) -> int:
        """``of the State Patent Office``: words that no table knows, up to the noun of an institution."""
        for index in range(end + 1, min(end + _BODY_WORDS + 2, self.last + 1)):
            if not self.capital[index] or self.classes[index] & (CLOSED | _HEAD | _HONORIFIC_ROW):
                return end
            if self.classes[index] & _INSTITUTION:
                return index
        return end

    def _of_holders(self, preposition: int) -> bool:
        """``Chairman of the Cabinet of Ministers``: an organ that consists of those who hold an office."""
        return bool(
            self.classes[preposition] & _OF
            and self.classes[preposition - 1] & (_INSTITUTION | _PORTFOLIO)
            and preposition < self.last
            and self.capital[preposition - 1]
            and self.capital[preposition + 1]
            and self.classes[preposition + 1] & _PLURAL
        )

    def _until_state(self, at: int) -> int | None:
        """``Foreign Affairs and Emigrants of Lebanon``: a portfolio that no table knows, up to its state."""
        for index in range(at, min(at + _BODY_WORDS, self.last)):
            if not self._may_be_of_body(index, 0):
                return None
            following = index + 1
            if self.classes[following] & _OF and self._affiliation_after(following)[0] is not None:
                return index
            if self.classes[following] & (_PORTFOLIO | _INSTITUTION) and self.capital[following]:
                return following  # `Political and Peacebuilding Affairs`
        return None

    def _connects(self, index: int, *, institution: bool = False, charge: bool = False) -> bool:
        """Say whether a portfolio goes on behind this `and`, comma or preposition."""
        mask = self.classes[index]
        following = index + 1
        if not (mask & (_AND | _OF | _FOR | _ON) or self.norms[index] in {",", "&"}):
            # `for Freedom of Religion or Belief`
            named = following <= self.last and self.capital[following]
            return bool(mask & _COORDINATOR and named and self.classes[following] & _PORTFOLIO)
        if self.norms[index] == "," and following <= self.last and self.classes[following] & _AND:
            following += 1
        while following <= self.last and self.classes[following] & _ARTICLE:
            if not (mask & (_OF | _FOR | _ON) or (charge and mask & _AND)):
                return False
            following += 1
        if following > self.last or not self.capital[following]:
            return False
        if mask & _AND and following > index + 1 and self.classes[following] & (_INSTITUTION | AFFILIATIONS):
            return False  # `the Minister for Trade and the European Union`, but `for Trade and the Pacific`
        if institution and mask & _IN:
            return False  # `at the Ministry of Foreign Affairs in Singapore`
        if mask & (_OF | _FOR | _ON):
            return bool(
                self.classes[following] & (_PORTFOLIO | _INSTITUTION)
                or (self.classes[following] & _HEAD and following > index + 1 and mask & _OF)
                or self._of_holders(index)
                or (mask & (_FOR | _ON) and self._row(following, _COUNTRY_ROW | _ORGANIZATION_ROW | _DEMONYM_ROW))
            )
        if self.norms[index] == "," and self.classes[following] & _INSTITUTION:
            return False  # `State Secretary for Political Affairs, Ministry of Foreign Affairs`
        if self.norms[index] == "," and self.classes[following] & _POLITY and self._affiliation_after(index)[0]:
            return False  # `the Minister of Trade, Republic of Peru, Bo Shin`
        if not self.classes[following] & _PORTFOLIO:
            if mask & _AND and self._until_state(following) is not None:
                return True
            term = self._row(following, _DEMONYM_ROW | _ORGANIZATION_ROW)  # `Foreign and CARICOM Affairs`
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
        body = self._row(index, _ORGANIZATION_ROW)
        organ = self._organ_of_body(body) if body is not None else None
        if organ is not None:
            name = f"{self.tokens.span(index, term.last).text} {self.tokens.span(*organ).text}"
            return Affiliation(None, name, name), (index, self._skip_bracket(organ[1]))
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

    def _organ_of_body(self, term: Term) -> tuple[int, int] | None:
        """``of the African Union (AU) Commission``, ``of the European Union Agency for Asylum``: a body of a body."""
        at = self._skip_bracket(term.last) + 1
        if at > self.last or not self.capital[at] or self.norms[at] not in self.words.lexicon.sets["organs"]:
            return None
        portfolio = self._portfolio(at + 1) if at < self.last and self.classes[at + 1] & (_OF | _FOR) else None
        return at, portfolio[0] if portfolio is not None else at

    def _skip_bracket(self, end: int) -> int:
        """Skip ``(OIC)`` after what it abbreviates."""
        if end + 2 < self.last and self.norms[end + 1] == "(":
            close = self._closing(end + 1)
            if (
                close is not None
                and close - end <= 4
                and (self._row(end + 2, AFFILIATIONS) or self.tokens.word(end + 2).isupper())
            ):
                return close
        return end

    def _closing(self, at: int) -> int | None:
        for index in range(at + 1, min(at + 8, self.last + 1)):
            if self.norms[index] == ")":
                return index
        return None
