"""Mentions: what a title, an office, a pronoun or a collective noun tells to be a person or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Affiliation, Form, Kind, Term, WordClass
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.offices import OfficeReader

if TYPE_CHECKING:
    from readoutkit.models import Span
    from readoutkit.stages.people.offices import Office

_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_SHORT_FORM = 5
_PERSONAL = WordClass.PERSONAL.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_FORMER = WordClass.FORMER.value
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
_SIDE = WordClass.SIDE_NOUN.value
_PARTICLE = WordClass.PARTICLE.value
_SUFFIX = WordClass.SUFFIX.value
_HOMELAND = WordClass.HOMELAND.value
_STYLE = WordClass.STYLE.value
_SURNAME = WordClass.SURNAME.value
_IN = WordClass.IN.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.FROM.value
_WITH = WordClass.WITH.value
_AT = WordClass.AT.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_THAT = WordClass.COMPLEMENTIZER.value
_COORDINATOR = WordClass.COORDINATOR.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_MODAL = WordClass.MODAL.value
_BE = WordClass.BE.value
_COLLECTIVE_ROW = Kind.COLLECTIVE.bit
_COLLECTIVE_NOUN_ROW = Kind.COLLECTIVE_NOUN.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_CUE_ROW = Kind.CUE.bit
_DEMONYM_ROW = Kind.DEMONYM.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_TOPIC_ROW = Kind.TOPIC.bit
_DETERMINERS = _ARTICLE | _POSSESSIVE | _COLLECTIVE_DETERMINER | _COLLECTIVE_ADJECTIVE
_LEADING = _DETERMINERS | _MODIFIER | _PORTFOLIO
"""Words that stand before what is meant, and tell nothing by themselves."""
_AFFILIATIONS = Kind.COUNTRY.bit | Kind.DEMONYM.bit | Kind.ORGANIZATION.bit | Kind.CAPITAL.bit | Kind.SEAT.bit
_HE_SHE = WordClass.HE.value | WordClass.SHE.value
_TELLING = (
    _PERSONAL
    | _HE_SHE
    | _HEAD
    | _PLURAL
    | _INSTITUTION
    | _STATE
    | _COUNTERPART
    | _FIGURE
    | _HOMELAND
    | _AFFILIATIONS
    | _HEAD_ROW
    | _HONORIFIC_ROW
    | _COLLECTIVE_ROW
    | _COLLECTIVE_NOUN_ROW
)
"""What makes a mention of the words around it; a capital word may do so too."""
_OPENERS = _TELLING & ~(_INSTITUTION | _FIGURE | _HOMELAND | _HONORIFIC_ROW | _COLLECTIVE_NOUN_ROW) | (
    _ARTICLE | _POSSESSIVE | _COLLECTIVE_DETERMINER | _MODIFIER
)
"""With what a mention begins, if not with a capital word."""
_NAME_WORDS = 7
_REACH = 24
"""How many tokens of titles, modifiers or name parts in a row are read as of one person."""


class MentionReader(OfficeReader):
    """Reads the mentions of a sentence, in two rounds: the anchored ones, then names that stand alone."""

    def anchored(self) -> list[Mention]:
        """Find what a title, an office, a pronoun or a collective noun tells to be a mention."""
        found: list[Mention] = []
        index = self.first
        classes, capital, last = self.classes, self.capital, self.last
        while index <= last:
            if capital[index]:
                barren = self._lonely(index)
            elif not classes[index] & _OPENERS:
                index += 1
                continue
            else:
                barren = self._barren(index)
            mention = None if barren else self._mention(index)
            if mention is None:
                index += 1
            else:
                found.append(mention)
                index = mention.last + 1
        return found

    def _barren(self, index: int) -> bool:
        """``the peace process``: say whether nothing behind determiners and modifiers can be of a person."""
        for at in range(index, min(index + _REACH, self.last + 1)):
            mask = self.classes[at]
            if mask & _TELLING or "-" in self.norms[at]:
                return False
            if self.capital[at] and not mask & (_ARTICLE | _POSSESSIVE):
                return self._lonely(at) and not (at < self.last and self.classes[at + 1] & _CUE_ROW)
            if not mask & _LEADING:
                return True
        return index + _REACH > self.last

    def _lonely(self, index: int) -> bool:
        """``Peace is near``: say whether a capital word that tells nothing stands before another that tells nothing."""
        mask, following = self.classes[index], index + 1
        if mask & _TELLING:
            return False
        if following > self.last:
            return True
        if mask & (_ARTICLE | _POSSESSIVE):
            return self._barren(following)
        norm = self.norms[following]
        return not (
            self.capital[following]
            or self.classes[following] & (_TELLING | _LEADING | _AND | _PARTICLE)
            or "-" in norm
            or "'" in norm[1:]
            or (norm == "." and len(self.norms[index]) <= 2)
            or (norm == "," and following < self.last and self.classes[following + 1] & _SUFFIX)
        )

    def completed(self, anchored: list[Mention], parts: frozenset[str]) -> list[Mention]:
        """Add the names that stand without an office."""
        found: list[Mention] = []
        waiting = iter((*anchored, None))
        coming = next(waiting)
        past = self.first
        for index in self.capitals:
            while coming is not None and coming.first <= index:
                found.append(coming)
                past = coming.last + 1
                coming = next(waiting)
            if index < past:
                continue
            limit = coming.first - 1 if coming is not None else self.last
            if found and self._listed_behind(found[-1], index):
                name = self._name(index, anchored=False)
                if name is not None and name[0] < name[1] <= limit:
                    found.append(
                        Mention(
                            index,
                            name[1],
                            MentionKind.NAME,
                            self.norms[name[1]],
                            name=self.tokens.span(*name),
                            core=name,
                        )
                    )
                    self.listed.add(index)
                    past = name[1] + 1
                    continue
            mention = self._bare_name(self._particles_before(index, past, parts), limit, parts)
            if mention is not None:
                found.append(mention)
                past = mention.last + 1
        while coming is not None:
            found.append(coming)
            coming = next(waiting)
        return found

    def _listed_behind(self, before: Mention, index: int) -> bool:
        """``the Foreign Ministers of A, B and C, X, Y and Z``: names behind their countries."""
        between = range(before.last + 1, index)
        return (
            (bool(before.countries) or before.first in self.listed)
            and 0 < len(between) <= 2
            and all(self.norms[token] == "," or self.classes[token] & _AND for token in between)
        )

    def _mention(self, index: int) -> Mention | None:
        if index < self.dull:
            return None
        mask = self.classes[index]
        if mask & _PERSONAL and self._row(index, _HONORIFIC_ROW) is None:  # `HE` is no `he`
            return Mention(index, index, MentionKind.PRONOUN, self.norms[index], core=(index, index))
        if mask & _OBJECTIVE and mask & _HE_SHE and self._ends_object(index + 1):
            return Mention(index, index, MentionKind.PRONOUN, self.norms[index], core=(index, index))
        collective = self._collective(index)
        noun = collective.core[1] if collective is not None and collective.core is not None else self.last
        if noun < self.last and self.classes[noun + 1] & _OF:
            holders = self._person(index)
            if holders is not None and (holders.countries or (holders.plural and holders.organization)):
                return holders  # `the Foreign Ministers of A and B`, `foreign ministers of ASEAN nations`
        found = collective or self._person(index)
        return None if found is not None and self._venue(index, found) else found

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
            term = self._row(at, _COLLECTIVE_NOUN_ROW)
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
        term = self._row(index, _COLLECTIVE_ROW)
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

    def _person(self, index: int) -> Mention | None:  # noqa: C901, PLR0912, PLR0915
        at = index
        definite = former = False
        affiliation: Affiliation | None = None
        affiliation_at: tuple[int, int] | None = None
        honorific: tuple[int, int] | None = None
        while at <= self.last and self.classes[at] & (_ARTICLE | _POSSESSIVE) and not self._row(at, _HONORIFIC_ROW):
            definite = definite or bool(self.classes[at] & (_DEFINITE | _POSSESSIVE))
            at += 1
            if at - index > 2:
                return None
        possessed = bool(at > index and self.classes[at - 1] & _POSSESSIVE)
        if possessed and at + 1 < self.last and self.classes[at] & _HOMELAND and self.classes[at + 1] & _CLITIC:
            at += 2  # `our country's Foreign Minister`
        while at <= self.last:
            if at - index > _REACH:
                self.dull = at  # a heap of titles names nobody
                return None
            term = self._row(at, _AFFILIATIONS)
            if (
                term is not None
                and at == index > self.first
                and (
                    (term.kind is Kind.CAPITAL and self.classes[at - 1] & _PLACING)
                    or (term.kind is Kind.COUNTRY and self.classes[at - 1] & _IN)
                )
            ):
                # `received in Cairo President X`, `In Peru Minister Y met`: it is where, not whose
                return self._country(index, term.value, (at, term.last))
            if (
                term is not None
                and not (
                    term.kind is Kind.CAPITAL
                    and term.last < self.last
                    and self.capital[term.last + 1]
                    and not self.classes[term.last + 1] & (_HEAD | _MODIFIER)
                )
                and not self._compound(term.last)
            ):
                if affiliation is not None:
                    break
                affiliation, affiliation_at = term.value, (at, term.last)
                at = self._skip_bracket(term.last) + 1
                if (at <= self.last and self.classes[at] & _CLITIC) or (
                    at <= self.last and self.norms[at] in {"'", "’"} and self.norms[at - 1][-1] == "s"
                ):
                    at += 1
                continue
            title = self._row(at, _HONORIFIC_ROW)
            if title is not None and not self._office_at_honorific(at, title):
                honorific = (honorific[0] if honorific else at, title.last)
                at = title.last + 1
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
                continue
            if (
                self.classes[at] & _STATE
                and (
                    not self.capital[at]
                    or (at < self.last and affiliation is None and self._row(at + 1, _DEMONYM_ROW | _COUNTRY_ROW))
                    or (  # `Visiting Minister Ana Lopez`
                        at == self.first and not self.classes[at] & _FORMER and self._office_head(at + 1) is not None
                    )
                )
                and not self._row(at, _AFFILIATIONS)
            ):
                former = former or bool(self.classes[at] & _FORMER)
                at += 1
                if at <= self.last and self.norms[at] == "-":
                    at += 1
                continue
            break
        if at > self.last:
            return self._country(index, affiliation, affiliation_at)
        institution = self._institution(index, at, affiliation)
        if institution is not None:
            end, mention = institution
            office_at = self._skip_bracket(end) + 1
            if self._office(office_at) is None or self.classes[end] & _NAMED_SPEAKER:
                return mention
            at = office_at
        body = self._unknown_body(index, at)
        if body is not None:
            return body
        side = self._side(index, at, affiliation, affiliation_at, definite)
        if side is not None:
            return side
        counterpart = self._counterpart(index, at, affiliation, affiliation_at, honorific, former)
        if counterpart is not None:
            return counterpart
        office = self._office(at)
        if (
            office is not None
            and honorific is not None
            and office.first == office.last
            and self.classes[at] & _SURNAME
            and at > index
            and self._name(at + 1) is None  # `His Majesty King Abdullah II`
        ):
            office = None  # `Mr. King`
        if office is not None:
            return self._officer(index, at, office, affiliation, affiliation_at, honorific, definite, former)
        if honorific is not None:
            return self._titled(index, at, affiliation, affiliation_at, honorific, former)
        if affiliation is None and not definite and self.capital[at] and not possessed:
            return self._introduced(index, at)
        national = self._national(index, at, affiliation, affiliation_at)
        if national is not None:
            return national
        if at == (affiliation_at[1] + 1 if affiliation_at else -1):
            return self._country(index, affiliation, affiliation_at)
        return None

    def _national(
        self, index: int, at: int, affiliation: Affiliation | None, affiliation_at: tuple[int, int] | None
    ) -> Mention | None:
        """``held a call with Denmark's Jakob Winther Lassen``: a full name behind its state, whom somebody met."""
        if (
            affiliation is None
            or affiliation_at is None
            or affiliation_at[0] != index
            or not self.classes[at - 1] & _CLITIC
            or index == self.first
            or not self.classes[index - 1] & _WITH
        ):
            return None
        name = self._name(at, anchored=False)
        if (
            name is None
            or name[1] == name[0]
            or any(self.classes[token] & (_PORTFOLIO | _INSTITUTION) for token in range(at, name[1] + 1))
        ):
            return None
        return Mention(
            index,
            name[1],
            MentionKind.NAME,
            self.norms[name[1]],
            name=self.tokens.span(*name),
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*affiliation_at),
            core=name,
        )

    def _office_at_honorific(self, at: int, title: Term) -> bool:
        """``Crown Prince``, ``High Representative``: an office may begin with what is else a title."""
        head = self._row(at, _HEAD_ROW)
        return head is not None and head.last >= title.last

    def _country(self, index: int, affiliation: Affiliation | None, at: tuple[int, int] | None) -> Mention | None:
        if affiliation is None or at is None:
            return None
        kind = self._row(at[0], _AFFILIATIONS)
        if kind is None or kind.kind is Kind.DEMONYM:
            return None
        if at[1] < self.last and self.classes[at[1] + 1] & _CLITIC:
            return None
        return Mention(
            index,
            at[1],
            MentionKind.INSTITUTION if kind.kind is Kind.SEAT else MentionKind.COUNTRY,
            self.norms[at[1]],
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*at),
            core=at,
        )

    def _institution(self, index: int, at: int, affiliation: Affiliation | None) -> tuple[int, Mention] | None:
        """``the Russian Foreign Ministry``, ``a State Department spokesperson``, ``the statement``."""
        place = at
        while place <= self.last and place - at < 5:
            mask = self.classes[place]
            if mask & _INSTITUTION:
                end = place
                while end < min(self.last, at + _REACH) and self.classes[end + 1] & _INSTITUTION:
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
                return end, Mention(
                    index,
                    end,
                    MentionKind.INSTITUTION,
                    self.norms[end],
                    country=affiliation.country if affiliation else None,
                    organization=affiliation.organization if affiliation else None,
                    core=(at, end),
                )
            known = mask & (_MODIFIER | _PORTFOLIO) or (self.capital[place] and not mask & (CLOSED | _CALENDAR))
            if not known and not (mask & _AND and place > at and self.capital[place - 1]):
                return None
            place += 1
        return None

    def _unknown_body(self, index: int, at: int) -> Mention | None:
        """``the DFA said``: letters that no table knows, and that speak."""
        if at == index or at >= self.last or not self.tokens.word(at).isupper() or not 2 <= len(self.norms[at]) <= 6:
            return None
        if not self.norms[at].isalpha() or self._row(at, _AFFILIATIONS | _HEAD_ROW):
            return None
        if any(term.kind is Kind.CUE and term.form & Form.PAST for term in self.terms.get(at + 1, ())):
            return Mention(index, at, MentionKind.INSTITUTION, self.norms[at], core=(at, at))
        return None

    def _side(
        self,
        index: int,
        at: int,
        affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None,
        definite: bool,
    ) -> Mention | None:
        if affiliation is None or not (definite or self.titled) or not self.classes[at] & _SIDE:
            return None
        return Mention(
            index,
            at,
            MentionKind.SIDE,
            self.norms[at],
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            core=(at, at),
        )

    def _counterpart(
        self,
        index: int,
        at: int,
        affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int] | None,
        former: bool,
    ) -> Mention | None:
        end = at
        while (
            end < min(self.last, at + _REACH)
            and self.classes[end] & (_MODIFIER | _FIGURE)
            and not self.classes[end] & _COUNTERPART
        ):
            end += 1
        if not self.classes[end] & _COUNTERPART:
            return None
        plural = self.norms[end].endswith("s")
        named: tuple[Span | None, Span | None, int] = (None, None, end)
        if end == self.last or not self.classes[end + 1] & _CLITIC:
            if end < self.last and self.classes[end + 1] & _OF and affiliation is None:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None:
                    affiliation, affiliation_at, end = later, later_at, later_at[1]
            named = self._name_of_counterpart(end, affiliation, plural=plural)
        name, role, last = named
        if plural and name is None:
            countries, last = self._countries_after(end)
            return Mention(
                index,
                last,
                MentionKind.COLLECTIVE,
                self.norms[end],
                plural=True,
                core=(at, end),
                country=affiliation.country if affiliation and not countries else None,
                countries=countries,
            )
        return Mention(
            index,
            last,
            MentionKind.COUNTERPART,
            self.norms[at],
            core=(at, end),
            name=name,
            role=role,
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None,
            former=former,
        )

    def _name_of_counterpart(
        self, end: int, affiliation: Affiliation | None, *, plural: bool
    ) -> tuple[Span | None, Span | None, int]:
        """Read the name behind a counterpart, with an office before or behind it; give both and the last token."""
        name = self._name_with_title(end + 1)
        if name is not None or end + 1 >= self.last or self.norms[end + 1] != ",":
            return (self.tokens.span(name[0], name[1]), None, name[1]) if name is not None else (None, None, end)
        office = self._office(end + 2)
        if office is not None:  # `his Israeli counterpart, National Security Advisor Eyal Hulata,`
            name = self._name_with_title(office.end + 1)
            if name is None or (
                name[1] < self.last and self.norms[name[1] + 1] != "," and self._verb_follows(name[1] + 1)
            ):
                return None, None, end
            return self.tokens.span(name[0], name[1]), self.tokens.span(office.first, office.last), name[1]
        name = self._name_after_comma(end + 1)
        if name is not None:
            return self.tokens.span(name[0], name[1]), None, name[1]
        behind = None if plural else self._introduced(end + 2, end + 2)
        state = affiliation.country if affiliation else None
        if behind is None or behind.country not in {None, state}:
            return None, None, end
        return behind.name, behind.role, behind.last  # `his counterpart, Ola Berg, Minister of Finance,`

    def _officer(
        self,
        index: int,
        at: int,
        office: Office,
        affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int] | None,
        definite: bool,
        former: bool,
    ) -> Mention | None:
        """Read what follows an office: the name, and an affiliation after it."""
        end = office.end
        if (
            office.affiliation is not None
            and (affiliation is None or office.affiliation.organization or office.affiliation.country)
            and (
                affiliation is None or affiliation.country == office.affiliation.country or affiliation.country is None
            )
        ):
            affiliation, affiliation_at = office.affiliation, (office.affiliation_first, office.affiliation_last)
        name = None
        if end < self.last and not (self.classes[end + 1] & _CLITIC):
            found = self._name_with_title(end + 1)
            if (
                found is None
                and not self._figure(office)
                and (
                    definite or office.affiliation is not None or affiliation is not None or self.capital[office.first]
                )
            ):
                found = self._name_after_comma(end + 1, opening=index == self.first or self.norms[index - 1] == ":")
            if found is not None:
                name = found
                end = found[1]
                if len(found) > 2 and honorific is None:
                    honorific = found[2]
        if name is not None and end < self.last and self.classes[end + 1] & _OF:
            later, later_at = self._affiliation_after(end + 1)
            if later is not None and (affiliation is None or (affiliation.country is None and later.country)):
                affiliation, affiliation_at, end = later, later_at, later_at[1]
        if office.plural and name is None:
            if not definite and at == index and affiliation is None and not self._verb_follows(end + 1):
                return None
            countries, end = self._several_countries(office, affiliation, end)
            whole = office.last
            if office.affiliation is not None and not countries:
                # `foreign ministers of ASEAN nations`: the body only qualifies what follows
                while end < self.last and end - office.end < 3 and self._plain_noun(end + 1):
                    end = whole = end + 1
            return Mention(
                index,
                end,
                MentionKind.COLLECTIVE,
                office.head,
                plural=True,
                definite=definite,
                country=affiliation.country if affiliation and not countries else None,
                organization=affiliation.organization if affiliation and not countries else None,
                core=(at, office.last),
                role=self.tokens.span(office.first, whole),
                countries=countries,
            )
        figure = self._figure(office)
        if name is None and affiliation is None and not definite and not self.capital[office.first]:
            return None  # `foreign minister` in lower case, of nobody
        return Mention(
            index,
            end,
            MentionKind.NAME if name else MentionKind.OFFICE,
            office.head,
            name=self.tokens.span(name[0], name[1]) if name else None,
            role=None if figure else self.tokens.span(office.first, office.last),
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None,
            former=former,
            definite=definite,
            core=(at, end),
        )

    def _plain_noun(self, index: int) -> bool:
        """Say whether a word in lower case is no closed word and no verb that the tables know."""
        return self.norms[index] in self.words.lexicon.calendar["members_of"] or (
            self.norms[index].isalpha()
            and not self.capital[index]
            and not self.classes[index] & (CLOSED | _MODAL)
            and self._row(index, _CUE_ROW | _TOPIC_ROW | _ENCOUNTER_ROW) is None
        )

    def _titled(
        self,
        index: int,
        at: int,
        affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int],
        former: bool,
    ) -> Mention | None:
        """``H.E. Ms. Dubravka Šimić, State Secretary for Political Affairs``; ``His Highness`` alone."""
        name = self._name(at)
        if name is None:
            if self.classes[index] & _POSSESSIVE or at > self.last or self.classes[honorific[0]] & _STYLE:
                return Mention(
                    index,
                    at - 1,
                    MentionKind.OFFICE,
                    self.norms[at - 1],
                    definite=True,
                    honorific=self.tokens.span(*honorific),
                    core=(index, at - 1),
                )
            return None
        return self._apposed(index, name, affiliation, affiliation_at, honorific, former)

    def _introduced(self, index: int, at: int) -> Mention | None:
        """``Hissein Brahim Taha, secretary-general of the OIC``: a name that its office follows."""
        if self.titled and self.first == index and not self._closes_alone():
            return None
        name = self._name(at, anchored=False)
        if name is None or name[1] - name[0] > _NAME_WORDS or name[1] >= self.last or self.norms[name[1] + 1] != ",":
            return None
        if name[1] == name[0]:
            return None
        mention = self._apposed(index, name, None, None, None, False)
        return mention if mention is not None and mention.role is not None else None

    def _closes_alone(self) -> bool:
        """A line of a header that is a name and its office holds no verb; a headline (``A, Dutch FM meet``) may."""
        return not any(
            term.kind in {Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER, Kind.NOUN}
            for index in range(self.first, min(self.last, self.first + 40) + 1)
            for term in self.terms.get(index, ())
        )

    def _apposed(
        self,
        index: int,
        name: tuple[int, int],
        affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int] | None,
        former: bool,
    ) -> Mention | None:
        """Read an office after a name: ``NAME, [the] [Chilean] Minister of X [of Y],``."""
        end = name[1]
        role = None
        head = self.norms[end]
        at = end + 1
        if at < self.last and self.norms[at] == "(":
            close = self._closing(at)
            if close is not None and close - at <= 3:
                at = close + 1
        if at < self.last and self.norms[at] == ",":
            at += 1
            while at < self.last and self.classes[at] & (_ARTICLE | _POSSESSIVE | _STATE):
                former = former or bool(self.classes[at] & _FORMER)
                at += 1
            before = self._row(at, _AFFILIATIONS)
            before_at = None
            if before is not None and not self._compound(before.last):
                before_at = (at, before.last)
                at = before.last + 1
                if at <= self.last and self.classes[at] & _CLITIC:
                    at += 1
            office = self._office(at, behind=True) if at <= self.last else None
            if office is not None and not office.plural and self._name(office.end + 1) is None:
                role = self.tokens.span(office.first, office.last)
                head = office.head
                end = office.end
                if before is not None and before_at is not None:
                    affiliation, affiliation_at = before.value, before_at
                elif office.affiliation is not None:
                    affiliation = office.affiliation
                    affiliation_at = (office.affiliation_first, office.affiliation_last)
                elif end + 1 < self.last and self.norms[end + 1] == ",":
                    # `Secretary (West), Ministry of External Affairs`
                    institution = self._institution(end + 2, end + 2, None)
                    if institution is not None:
                        end = institution[0]
                        if institution[1].country:
                            affiliation = Affiliation(institution[1].country, None, "")
                            affiliation_at = None
        if end < self.last and self.classes[end + 1] & _OF and affiliation is None:
            later, later_at = self._affiliation_after(end + 1)
            if later is not None:
                affiliation, affiliation_at, end = later, later_at, later_at[1]
        return Mention(
            index,
            end,
            MentionKind.NAME,
            head,
            name=self.tokens.span(*name),
            role=role,
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None,
            former=former,
            core=(index, name[1]),
        )

    def _bare_name(self, index: int, limit: int, parts: frozenset[str]) -> Mention | None:
        """Read a name without an office: one that the text knows, or the subject of a reporting cue."""
        norm = self.norms[index]
        known = self._known_part(index, limit, parts)
        if known is not None and not (
            self.classes[index] & (_HEAD | _CALENDAR | CLOSED) and not self.classes[index] & _PARTICLE
        ):
            end = known
            at = end + 1
            while at <= min(limit, index + _REACH):
                part = self._known_part(at, limit, parts)
                if part is None and (
                    (self.norms[at] == "." and len(self.norms[at - 1]) == 1 and self.tokens.glued(at))
                    or (self.capital[at] and len(self.norms[at]) == 1 and at < limit)
                ):
                    part = at
                if part is None:
                    break
                end = part
                at = end + 1
            if end < limit and self.norms[end + 1] == "," and end + 1 < limit and self.classes[end + 2] & _SUFFIX:
                end += 2
                if end < limit and self.norms[end + 1] == ".":
                    end += 1
            if self._part_of_longer(index, end, limit):
                longer = self._name(index, anchored=False)
                if longer is None or longer[1] > limit or not self._met(longer):
                    return None
                end = longer[1]  # `called Ishiba Shigeru`, who is `Ishiba` elsewhere
            return Mention(
                index, end, MentionKind.NAME, self.norms[end], name=self.tokens.span(index, end), core=(index, end)
            )
        if self.titled or not self.telling:
            return None
        if index > self.first and (
            self.classes[index - 1] & _ARTICLE or (self.capital[index - 1] and self.norms[index - 1][0].isalpha())
        ):
            return None
        name = self._name(index, anchored=False)
        if name is None or name[1] > limit or name[1] - name[0] > 4:
            return None
        if name[0] == name[1] == self.first and norm.endswith("s"):
            return None  # `Respondents said`: a plural with which a sentence begins
        if name[0] == name[1] and len(norm) <= _SHORT_FORM and self.tokens.word(index).isupper():
            return None  # `CDC said`: the short form of a body
        if (
            not self._speaks(name)
            and not self._met(name)
            and not (name[1] > name[0] and self._speaks_behind_apposition(name[1]))
        ):
            return None
        return Mention(
            index, name[1], MentionKind.NAME, self.norms[name[1]], name=self.tokens.span(*name), core=(index, name[1])
        )

    def _particles_before(self, index: int, past: int, parts: frozenset[str]) -> int:
        """Step back over particles in lower case before a name that the text knows (``de la Vega``)."""
        begin = index
        if self.norms[index] in parts:
            while begin > max(past, index - 3) and not self.capital[begin - 1]:
                if not self.classes[begin - 1] & _PARTICLE or self.classes[begin - 1] & CLOSED:
                    break
                begin -= 1
        return begin

    def _known_part(self, at: int, limit: int, parts: frozenset[str]) -> int | None:
        """Find a word of a name that the text knows, at a token or behind its particles (``de la Vega``)."""
        index = at
        while (
            index < min(limit, at + 3)
            and self.classes[index] & _PARTICLE
            and self.norms[index] not in parts
            and (self.capital[index] or not self.classes[index] & CLOSED)
        ):
            index += 1
        known = index <= limit and self.norms[index] in parts
        return index if known and (self.capital[index] or self._joined_particle(index)) else None

    def _part_of_longer(self, first: int, last: int, limit: int) -> bool:
        """``Biden Administration``, ``Morgan Stanley``: a known surname in another name."""
        following = last + 1
        if (
            following <= limit
            and self.capital[following]
            and not self.classes[following] & (CLOSED | _CALENDAR | _HEAD)
        ):
            return not self.titled and self.tokens.word(following)[0].isalpha()
        before = first - 1
        return (
            before >= self.first
            and self.capital[before]
            and before > self.first
            and not self.classes[before] & (CLOSED | _CALENDAR | _HEAD | _SUFFIX)
            and self.tokens.word(before).isalpha()
            and not self.titled
        )

    def _speaks_behind_apposition(self, last: int) -> bool:
        """``Ann Poe, a fellow of the Institute, said``: a reporting cue stands behind the second comma."""
        if last + 2 > self.last or self.norms[last + 1] != "," or not self.classes[last + 2] & (_ARTICLE | _POSSESSIVE):
            return False
        for index in range(last + 3, min(last + 40, self.last)):
            if self.norms[index] == ",":
                return any(
                    term.kind is Kind.CUE and term.form & Form.PAST and term.value.frames & {"quote", "addr"}
                    for term in self.terms.get(index + 1, ())
                )
        return False

    def _met(self, name: tuple[int, int]) -> bool:
        """``called Ishiba Shigeru today``: a full name as the object of an encounter."""
        before = name[0] - 1
        return (
            name[1] > name[0]
            and before >= self.first
            and any(
                term.kind is Kind.ENCOUNTER
                and term.last == before
                and term.form & Form.PAST
                and term.value.frame in {"guest", "person"}
                for term in self.terms.get(before, ())
            )
        )

    def _speaks(self, name: tuple[int, int]) -> bool:
        """Say whether a reporting cue stands behind or, after a comma or mark, before the name."""
        following = name[1] + 1
        if (
            name[1] > name[0]
            and following <= self.last
            and any(term.kind is Kind.ENCOUNTER and term.form & Form.PAST for term in self.terms.get(following, ()))
        ):
            return True
        while following <= self.last and (
            self.classes[following] & (_ADVERB | _HAVE) or self.norms[following].endswith(self.adverb)
        ):
            following += 1
        several = name[1] > name[0]
        if several and name[0] > self.first and self.classes[name[0] - 1] & _WITH:
            return True
        for term in self.terms.get(following, ()) if following <= self.last else ():
            if (
                term.kind is Kind.CUE
                and term.form & (Form.PAST | Form.THIRD)
                and (several or term.value.frames & {"quote", "addr"})
            ):
                return True
            if several and term.kind in {Kind.ENCOUNTER, Kind.TOPIC} and term.form & Form.PAST:
                return True
        before = name[0] - 1
        if before <= self.first:
            return False
        for term in self.terms.get(before, ()):
            if (
                term.kind is Kind.CUE
                and term.last == before
                and term.form & Form.PAST
                and "quote" in term.value.frames
                and self.norms[before - 1] in {",", '"', "”", "'", "’", "?", "!"}
            ):
                return True
        return False
