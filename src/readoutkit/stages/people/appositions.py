"""Names with their office behind: ``Ana Lopez, Minister of Trade``."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Affiliation, Kind, WordClass
from readoutkit.stages.people.bodies import BodyReader, Opening
from readoutkit.stages.people.names import NAME_WORDS
from readoutkit.stages.people.reading import AFFILIATIONS

if TYPE_CHECKING:
    from readoutkit.findings import Words
    from readoutkit.models import Span

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_OF = WordClass.OF.value
_TO = WordClass.TO.value
_IN = WordClass.IN.value
_AT = WordClass.AT.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_FORMER = WordClass.FORMER.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_PREPOSITION = WordClass.PREPOSITION.value
_SUFFIX = WordClass.SUFFIX.value
_HEAD_ROW = Kind.HEAD.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_SEAT_ROW = Kind.SEAT.bit
_STATES = Kind.COUNTRY.bit | Kind.DEMONYM.bit
_PLACE_OF_POST = _COUNTRY_ROW | Kind.CAPITAL.bit | Kind.CITY.bit
_BRACKET = 3
_APPOSITION = 16
"""How far behind the comma after a name the head of an office may stand."""


class AppositionReader(BodyReader):
    """Reads a name and the office in apposition to it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        norms, capital = self.norms, self.capital
        self.appositions = sorted(
            {
                at
                for index in self.office_words
                if self.classes[index] & _HEAD_ROW or index in self.hyphenated
                for at in range(max(1, index - _APPOSITION), index)
                if norms[at] == "," and (capital[at - 1] or norms[at - 1] == "." or at - 1 in self.joined)
            }
        )
        """The commas that an office may follow as what somebody is: ``Ana Lopez, Minister of``."""

    def _holder(
        self,
        opening: Opening,
        last: int,
        kind: MentionKind,
        head: str,
        core: tuple[int, int],
        *,
        name: Span | None = None,
        role: Span | None = None,
        definite: bool = False,
    ) -> Mention:
        """Make a mention with all that its opening tells of it."""
        whose = opening.affiliation
        return Mention(
            opening.first,
            last,
            kind,
            head,
            name=name,
            role=role,
            country=whose.country if whose else None,
            organization=whose.organization if whose else None,
            affiliation=self._span(opening.affiliation_at),
            honorific=self._span(opening.honorific),
            former=opening.former,
            definite=definite,
            core=core,
        )

    def _introduced(self, first: int, at: int) -> Mention | None:
        """``Hissein Brahim Taha, secretary-general of the OIC``: a name that its office follows."""
        nearest = bisect_left(self.appositions, at)
        if nearest == len(self.appositions) or self.appositions[nearest] > at + 3 * NAME_WORDS:
            return None
        if self.titled and self.first == first and not self._closes_alone():
            return None
        name = self._name(at, anchored=False)
        if name is not None and name[1] < self.last and self.classes[name[1] + 1] & _PORTFOLIO:
            name = self._name(at)  # `Ann West, Minister of Peru`: a family name that is a word of portfolios, too
        if name is None or name[1] - name[0] > NAME_WORDS or name[1] >= self.last or self.norms[name[1] + 1] != ",":
            return None
        if name[1] == name[0]:
            return None
        mention = self._apposed(Opening(first, at), name)
        return mention if mention.role is not None else None

    def _closes_alone(self) -> bool:
        """A line of a header that is a name and its office holds no verb; a headline (``A, Dutch FM meet``) may."""
        return not any(
            term.kind in {Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER, Kind.NOUN}
            for index in range(self.first, min(self.last, self.first + 40) + 1)
            for term in self.terms.get(index, ())
        )

    def _apposed(self, opening: Opening, name: tuple[int, int]) -> Mention:
        """Read an office after a name: ``NAME, [the] [Chilean] Minister of X [of Y],``."""
        end = name[1]
        role = None
        head = self.norms[end]
        at = self._behind_letters(end + 1)
        # `Ambassador Ann Poe US Ambassador to Peru`
        beside = opening.honorific is None and at < self.last and self._row(at, _STATES) is not None
        if at < self.last and (self.norms[at] == "," or beside):
            at += not beside
            while (
                at < self.last
                and self.classes[at] & (_ARTICLE | _POSSESSIVE | _STATE)
                and self._row(at, AFFILIATIONS) is None  # `New Zealand`
            ):
                opening = opening._replace(former=True) if self.classes[at] & _FORMER else opening
                at += 1
            if at < self.last and self.classes[at] & _MODIFIER and self._row(at + 1, _STATES) is not None:
                at += 1  # `Ana Lopez, the interim U.S. Embassy spokesperson`
            before = self._row(at, AFFILIATIONS)
            before_at = None
            if before is not None and not self._compound(before.last):
                before_at = (at, before.last)
                at = before.last + 1
                if at <= self.last and self.classes[at] & _CLITIC:
                    at += 1
                institution = self._institution(at, at, before.value) if at <= self.last else None
                if institution is not None and self._post(institution.last):
                    at = institution.last + 1  # `the U.S. Embassy spokesperson`
            office = self._office(at, behind=True) if at <= self.last else None
            if office is not None and not office.plural and self._stands_behind(opening.first, office.end + 1):
                role = self.tokens.span(office.first, office.last)
                head = office.head
                end = office.end
                if before is not None and before_at is not None:
                    opening = opening._replace(affiliation=before.value, affiliation_at=before_at)
                elif office.affiliation is not None:
                    at_office = (office.affiliation_first, office.affiliation_last)
                    opening = opening._replace(affiliation=office.affiliation, affiliation_at=at_office)
                else:
                    opening, end = self._at_institution(opening, end)
        if end < self.last and self.classes[end + 1] & _OF and opening.affiliation is None:
            later, later_at = self._affiliation_after(end + 1)
            if later is not None:
                opening, end = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
        if role is not None and opening.affiliation is None and end + 1 < self.last and self.classes[end + 1] & _AT:
            opening, end = self._at_a_ministry(opening, end)
        core = (opening.first, name[1])
        return self._holder(opening, end, MentionKind.NAME, head, core, name=self.tokens.span(*name), role=role)

    def _stands_behind(self, first: int, behind: int) -> bool:
        """Say whether an office behind a name is its bearer's: no name follows it, and no verb of a new clause."""
        if self._name(behind) is not None:
            return False
        # `At the request of Ana Lopez, the Minister told`: what follows the comma has a verb of its own
        governed = first > self.first and self.classes[first - 1] & _PREPOSITION
        opens = governed and behind <= self.last and self.norms[behind] != "," and self._verb_follows(behind)
        return not opens

    def _at_institution(self, opening: Opening, end: int) -> tuple[Opening, int]:
        """``Secretary (West), Ministry of External Affairs``, ``First Secretary at the Embassy of Chile in Peru``."""
        comma = end + 1 < self.last and self.norms[end + 1] == ","
        if not comma and not (end + 1 < self.last and self.classes[end + 1] & _AT):
            return opening, end
        before = None if comma else self._opening(end + 2)
        institution = (
            self._institution(end + 2, before.at, before.affiliation)
            if before is not None
            else self._institution(end + 2, end + 2, None)
        )
        if institution is None or not (comma or institution.country):
            return opening, end
        if institution.country:
            state = Affiliation(institution.country, None, "")
            opening = opening._replace(affiliation=state, affiliation_at=None)
        end = institution.last
        posted = any(self._post(token) for token in range(institution.first, end + 1))
        place = self._row(end + 2, _PLACE_OF_POST) if posted and end + 1 < self.last else None
        return opening, place.last if place is not None and self.classes[end + 1] & (_IN | _TO) else end

    def _at_a_ministry(self, opening: Opening, end: int) -> tuple[Opening, int]:
        """``Ana Bell, Minister for Trade at the UK Foreign Office``: step over the ministry, which tells the state."""
        at = end + 2
        while at < self.last and self.classes[at] & _ARTICLE:
            at += 1
        state = self._row(at, _STATES)
        behind = state.last + 1 if state else at
        seat = self._row(behind, _SEAT_ROW) if behind < self.last else None
        ministry = self._institution(at, behind, None) if seat is None and behind < self.last else None
        if seat is None and ministry is None:
            return opening, end
        own = seat.value.country if seat is not None else ministry.country if ministry is not None else None
        country = state.value.country if state else own
        if country is not None:
            told = (at, state.last) if state else None
            opening = opening._replace(affiliation=Affiliation(country, None, ""), affiliation_at=told)
        return opening, seat.last if seat is not None else ministry.last if ministry is not None else end

    def _lettered(self, end: int) -> int:
        """``Minister Ana Bell, SC met``: step over letters behind a name that no comma closes."""
        letters = end + 2
        if letters >= self.last or self.norms[end + 1] != "," or not self.capital[letters]:
            return end
        return letters if self.classes[letters] & _SUFFIX and self.norms[letters + 1] != "," else end

    def _behind_letters(self, at: int) -> int:
        """Step over what stands between a name and its comma: ``the Hon Ana Bell MP,``, ``Ana Bell (Progress),``.

        Letters may have commas of their own: ``Ana Bell, CBE, PhD, the Commander``.
        """
        while at < self.last and self.classes[at] & _SUFFIX:
            at += 1
        while at + 2 < self.last and self.norms[at] == "," and self.classes[at + 1] & _SUFFIX:
            at += 2
        if at < self.last and self.norms[at] == "(":
            close = self._closing(at)
            return close + 1 if close is not None and close - at <= _BRACKET else at
        return at
