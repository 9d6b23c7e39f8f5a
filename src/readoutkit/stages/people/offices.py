"""Offices: ``[modifier]* head [(word)] [of|for portfolio] [(/ | - | and) office]``, and whose they are."""

from __future__ import annotations

from typing import NamedTuple

from readoutkit.lexicon import Affiliation, Kind, WordClass
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.portfolios import PortfolioReader
from readoutkit.stages.people.reading import AFFILIATIONS

_ARTICLE = WordClass.ARTICLE.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_TO = WordClass.TO.value
_ON = WordClass.ON.value | WordClass.IN.value
_IN = WordClass.IN.value
_AT = WordClass.AT.value
_FROM = WordClass.FROM.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_POLITY = WordClass.POLITY.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_FIGURE = WordClass.FIGURE.value
_GUEST = WordClass.GUEST.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_INSTITUTION = WordClass.INSTITUTION.value
_HOMELAND = WordClass.HOMELAND.value
_CAPITAL_ROW = Kind.CAPITAL.bit
_CITY_ROW = Kind.CITY.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_FIGURE_ROW = Kind.FIGURE.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_ORGANIZATION_ROW = Kind.ORGANIZATION.bit
_SEAT_ROW = Kind.SEAT.bit
_DEFINITE = WordClass.DEFINITE.value
_BODY_WORDS = 3
_NAME_LENGTH = 2
_JOINTS = frozenset({"/", "-", "–", "—"})
_JOINED = 5
_PHRASE = 8
"""How many words of whom an office serves are read behind it."""


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


class Body(NamedTuple):
    """A body whose office somebody holds: its tokens, and what is known of it where it is none of a state."""

    first: int
    last: int
    affiliation: Affiliation | None


class OfficeReader(PortfolioReader):
    """Reads offices with the state or body that they belong to."""

    def _office(  # noqa: C901, PLR0912, PLR0915
        self, at: int, *, joined: int = _JOINED, behind: bool = False
    ) -> Office | None:
        """Read an office that begins at a token, with at most `joined` others that a person holds beside it.

        `behind` says that it stands behind the name of its holder.
        """
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
                last = end = head = inner
        last, end = self._charge_in_brackets(last, end)
        if behind:
            bare = self._bare_charge(end)
            last, end = (bare, bare) if bare > end else (last, end)
        while end < self.last and self.classes[end + 1] & (_OF | _FOR | _TO | _ON | _AT):
            at_preposition = end + 1
            ministry = self._at_ministry(at_preposition) if self.classes[at_preposition] & (_AT | _TO) else None
            if ministry is not None:
                last = end = ministry
                continue
            if self.classes[at_preposition] & _AT:
                break
            homeland = self._homeland(end + 1)
            if homeland is not None:
                end = homeland
                break
            organ = self._organ_of_country(end + 1) if self.classes[end + 1] & (_OF | _FOR) else None
            if organ is not None:
                bare = end == head and not self.classes[organ[1][1] + 1] & _CLITIC and not self._post(organ[2])
                bare = bare and self.norms[organ[1][1] + 1] not in self.words.lexicon.sets["ministries"]
                affiliation, affiliation_at, organ_end = organ
                end = self._seated(organ_end)
                last = (
                    end if bare and end == organ_end and not self.classes[end] & _HOMELAND else last
                )  # `Secretary of the Russian Security Council`
                break
            term, term_at = self._affiliation_after(at_preposition)
            if term is not None and self.classes[at_preposition] & (_OF | _TO):
                end = term_at[1]
                if self.classes[at_preposition] & _OF:
                    affiliation, affiliation_at = term, term_at
                    last = self._organ(at_preposition, term_at, last)
                    end = self._charged(self._seated(self._named_again(end, term)))
                break  # an ambassador to a country is not of it
            seated = self._seated(end)
            if seated > end:
                end = seated  # `Ambassador in Moscow Teresa Muxima`, `Resident Coordinator in Kenya, Anna Kalm`
                break
            served = self._served(end + 1) if self.classes[end + 1] & _TO else None
            if served is not None:
                last = end = served
                continue
            if self.classes[end + 1] & (_TO | _IN) and not self.classes[end + 1] & _FOR:
                break
            portfolio = self._portfolio(end + 1)
            if portfolio is not None and self._post(portfolio[0]):
                end = portfolio[0]
                continue
            if portfolio is not None:
                last, end = self._charge_in_brackets(portfolio[0], portfolio[0])
                continue
            body = self._body(end + 1) if self.classes[end + 1] & _OF else self._charge(end + 1)
            if body is None:
                break
            if body.affiliation is not None:
                end = body.last
                if body.affiliation.country or body.affiliation.organization:
                    affiliation, affiliation_at = body.affiliation, (body.first, body.last)
                break
            last = end = body.last
            gloss = self._closing(end + 1) if end < self.last and self.norms[end + 1] == "(" else None
            if gloss is not None and gloss < self.last and self.classes[gloss + 1] & _OF:
                end = gloss  # `the Riigikogu (Parliament) of Estonia`
        end = self._skip_bracket(end)
        office = Office(first, last, self._singular(head), plural, end, affiliation, *affiliation_at)
        return self._join(office, joined, behind=behind) if joined and not plural else office

    def _post(self, index: int) -> bool:
        """``Chargé d'affaires of the Embassy of China``: a post abroad, which is cut of the office as its state is."""
        return self.norms[index] in self.words.lexicon.sets["posts"]

    def _charge_in_brackets(self, last: int, end: int) -> tuple[int, int]:
        """``Secretary (West)``, ``Minister for Petroleum (Gas)``, but not ``External Affairs Minister (EAM)``."""
        if not self._bracketed(end + 1) or not self.capital[end + 2] or self._row(end + 2, AFFILIATIONS):
            return last, end
        return last if self.tokens.word(end + 2).isupper() else end + 3, end + 3

    def _bare_charge(self, end: int) -> int:
        """``Ana Lopez, Director Americas``, ``Director UN & Multilateral Affairs``: a portfolio just behind it."""
        at = end
        while at < self.last and at - end < _PHRASE:
            step = at + 1 + bool(at > end and self.classes[at + 1] & _AND)
            if step > self.last or not self.capital[step] or not self.classes[step] & _PORTFOLIO:
                break
            at = step
        return at if at == self.last or not self.capital[at + 1] else end

    def _organ(self, preposition: int, place: tuple[int, int], last: int) -> int:
        """``the Speaker of the Knesset``, ``Head of the Office of the President of Ukraine``: an organ of a state."""
        if self._row(place[0], _SEAT_ROW) is None or place[0] == preposition + 1:
            return last
        state = next(
            (at for at in range(place[1], place[0], -1) if self.classes[at] & _OF and self._row(at + 1, _COUNTRY_ROW)),
            None,
        )
        return place[1] if state is None else state - 1

    def _charged(self, end: int) -> int:
        """``the Special Envoy of Germany for Afghanistan Nadja Hart``: step over the charge, before a name."""
        if end + 2 > self.last or not self.classes[end + 1] & (_FOR | _ON):
            return end
        charge = self._portfolio(end + 1)
        place = self._row(end + 2, _COUNTRY_ROW)
        last = charge[0] if charge is not None else place.last if place is not None else end
        named = self._name_with_title(last + 1) or self._name_after_comma(last + 1)
        return last if named is not None else end

    def _named_again(self, end: int, affiliation: Affiliation) -> int:
        """``the Chairman of the Verkhovna Rada of Ukraine``: step over the state of an organ."""
        if end + 1 >= self.last or not self.classes[end + 1] & _OF:
            return end
        again, again_at = self._affiliation_after(end + 1)
        return again_at[1] if again is not None and again.country == affiliation.country else end

    def _served(self, at: int) -> int | None:
        """``Assistant to the President``: give the last token of the office that is served."""
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        if index > self.last or not self.capital[index]:
            return None
        head = self._office_head(index)
        return head if head is not None and self.capital[head] and head - index <= 2 else None

    def _homeland(self, at: int) -> int | None:
        """``the head of our state``, ``the leader of the brotherly country``: a state that is not named."""
        index, told = at + 1, 0
        while index < self.last and self.classes[index] & (_ARTICLE | _POSSESSIVE | _GUEST):
            told |= self.classes[index]
            index += 1
        named = self.classes[at] & _OF and index <= self.last and self.classes[index] & _HOMELAND
        return index if named and told & (_POSSESSIVE | _GUEST) else None

    def _organ_of_country(self, at: int) -> tuple[Affiliation, tuple[int, int], int] | None:
        """``Chairman of Sudan's Sovereign Council``, ``Chief of the Polish Armed Forces``, ``speaker for Peru MoFA``.

        Gives the country, its place, and the end of the organ.
        """
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        term = self._row(index, _DEMONYM_ROW) or self._row(index, _COUNTRY_ROW)
        if term is None or term.last + 2 > self.last:
            return None
        state = self._row(index, _COUNTRY_ROW)
        if state is not None and state.last > term.last:
            return None  # `of the Czech Republic`
        body = self._row(index, _ORGANIZATION_ROW)
        if body is not None and self._organ_of_body(body) is not None:
            return None  # `of the European Union Agency for Asylum`
        owned = bool(self.classes[term.last + 1] & _CLITIC)
        ministry = self.classes[at] & _FOR or (not owned and term.kind is not Kind.DEMONYM)
        end = term.last + owned
        at = index - 1
        while end < self.last and self.capital[end + 1] and not self.classes[end + 1] & CLOSED and end - term.last < 6:
            end += 1
            if self.classes[end] & _INSTITUTION or (not owned and not ministry and self._closes_organ(end)):
                if end < self.last and self.classes[end + 1] & (_OF | _FOR):
                    portfolio = self._portfolio(end + 1, institution=True)  # `of the U.S. Department of Energy`
                    end = portfolio[0] if portfolio is not None else end
                return term.value, (at + 1, term.last), end
        return None

    def _seated(self, end: int) -> int:
        """``of the U.S. Embassy to Yemen Cathy Westley``: step over where somebody is posted, before a name."""
        if end + 2 > self.last or not self.classes[end + 1] & (_TO | _IN):
            return end
        at = end + 2
        while at < self.last and self.classes[at] & _ARTICLE:
            at += 1
        place = self._row(at, _COUNTRY_ROW | _CAPITAL_ROW | _CITY_ROW | _ORGANIZATION_ROW)
        if place is None and not (self.classes[at] & _POLITY and self.capital[at]):
            return end
        posted = place.last if place is not None else at  # `Ambassador of Cuba to the Kingdom Ernesto Leal`
        if posted < self.last and self.norms[posted + 1] == "(":
            posted = self._closing(posted + 1) or posted  # `to Tajikistan (with residence in Astana)`
        named = self._name_with_title(posted + 1) or self._name_after_comma(posted + 1)
        return posted if named is not None else end

    def _at_ministry(self, at: int) -> int | None:
        """``Minister of State at the Ministry of Foreign Affairs Sultan Al Muraikhi``: only before a name."""
        portfolio = self._portfolio(at, institution=True)
        if portfolio is None or not any(mask & _INSTITUTION for mask in self.classes[at : at + 3]):
            return None
        end = behind = portfolio[0]
        if end < self.last and self.classes[end + 1] & _OF:
            behind = self._affiliation_after(end + 1)[1][1]
        named = behind >= end and (self._name_with_title(behind + 1) or self._name_after_comma(behind + 1))
        return end if named else None

    def _closes_organ(self, end: int) -> bool:
        """``Armed Forces``: the last words of a portfolio before a name or the end of the office."""
        following = end + 1
        return bool(self.classes[end] & _PORTFOLIO) and not (
            following <= self.last and self.capital[following] and self.classes[following] & (_PORTFOLIO | _INSTITUTION)
        )

    def _charge(self, at: int) -> Body | None:
        """``Minister for Overseas Territories, Ana Bell``: a charge that no table knows, before a comma and a name."""
        article = at < self.last and bool(self.classes[at + 1] & _DEFINITE)
        last = begin = at + article
        while last < self.last and last - begin < _BODY_WORDS and self._may_be_of_body(last + 1, last - begin):
            last += 1
        if last == begin or not self.classes[at] & _FOR or self._name_after_comma(last + 1) is None:
            return None
        return Body(at + 1, last, None)

    def _body(self, at: int) -> Body | None:
        """``of the Knesset, Yael Amar``, ``of Airbus,``: a body that no table knows.

        One with an article is an organ of a state and stays in the office; one without is a company or a
        town, and only a comma tells it from the name of the office-holder.
        """
        index = at + 1
        city = self._row(index, _CITY_ROW)
        if city is not None and (self._name_with_title(city.last + 1) or self._name_after_comma(city.last + 1)):
            return Body(index, city.last, Affiliation(city.value, None, self.tokens.span(index, city.last).text))
        article = bool(self.classes[index] & _DEFINITE) if index <= self.last else False
        first = index + article
        last = first - 1
        while last < self.last and last - first < _BODY_WORDS + 2 and self._may_be_of_body(last + 1, last - first + 1):
            last += 1
        if last < first:
            return None
        following = last + 1
        comma = following <= self.last and self.norms[following] == ","
        if article:
            of_state = following < self.last and self.classes[following] & _OF and self._affiliation_after(following)[0]
            named = last - first + 1 > _NAME_LENGTH and not comma and not of_state
            last -= _NAME_LENGTH if named else 0  # `the Speaker of the Knesset Yael Amar`
            return Body(first, last, None) if last - first < _BODY_WORDS else None
        name = self.tokens.span(first, last).text
        apart = following > self.last or not self.capital[following]
        if not comma and apart and last - first == _NAME_LENGTH and not self.classes[at - 1] & _PLURAL:
            return Body(first, first, Affiliation(None, None, name))  # `Foreign Minister of Norvane Ana Lopez`
        if not comma or last - first >= _BODY_WORDS or self._name_after_comma(following) is None:
            return None
        return Body(first, last, Affiliation(None, name, name))

    def _join(self, office: Office, joined: int, *, behind: bool = False) -> Office:
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
        elif self.classes[at] & _AND or norm == ",":
            begin = at + 1 + bool(norm == "," and at < self.last and self.classes[at + 1] & _AND)
            if begin > self.last:
                return office
            if not self.classes[at] & _AND and not self.capital[begin]:
                return office
            further = self._office(begin, joined=joined - 1)
            if further is None or further.plural:
                return office
            named = self._name_with_title(further.end + 1) is not None
            apart = self._name_after_comma(further.end + 1) if self.classes[at] & _AND and not named else None
            one_name = apart is not None and not (apart[1] < self.last and self.classes[apart[1] + 1] & _AND)
            named = named or one_name
            always = text in self.words.lexicon.joined or any(
                text.startswith(f"{known} ") for known in self.words.lexicon.joined
            )
            one = (
                named
                and (one_name or not self._definite_before(office.first))
                and self.capital[office.first] == self.capital[begin]
            )
            if norm == "," and further.first == further.last and self._row(begin, _HONORIFIC_ROW):
                return office  # `Vice Minister for Trade, Ambassador Pedro Rui`: a title of the one who is named
            if norm == ",":
                if not (named and (always or (one and not behind))):
                    return office
            elif behind and not named and self.capital[begin]:
                pass  # `Ana Lopez, Prime Minister and Minister of Finance of Chile`
            elif not always and not one:
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
        """``the Foreign Minister``, ``the Ukrainian Foreign Minister``: one who is known."""
        for side in range(index - 1, max(self.first, index - 4), -1):
            term = self._row(side, AFFILIATIONS)
            if term is not None and term.last == index - 1:
                index = side
                break
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
            another = self._name(office.end + 1) if office is not None and not office.plural else None
            if another is not None and found[0] < found[1] and self._verb_follows(another[1] + 1):
                return (
                    found  # `with the Danish Minister, Ana Lopez, President Bo Shin said`: the office of the next one
                )
            if office is not None and not self.classes[following + 1] & _AND:
                # a list of people with their offices behind them
                return found if opening and self._closes_subject(office.end + 1) else None
        return found

    def _closes_subject(self, at: int) -> bool:
        """``Minister of Trade, Ana Lopez, Special Envoy of President Bo Shin, called on``: a verb behind a comma."""
        close = next((index for index in range(at, min(at + _PHRASE, self.last)) if self.norms[index] == ","), None)
        return close is not None and self._verb_follows(close + 1)
