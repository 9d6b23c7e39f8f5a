"""Holders: an office or a title with the name behind it, and offices whose holders are not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.people.appositions import AppositionReader
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.reading import REACH

if TYPE_CHECKING:
    from readoutkit.stages.people.bodies import Opening
    from readoutkit.stages.people.offices import Office

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_OF = WordClass.OF.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_PREPOSITION = WordClass.PREPOSITION.value
_STYLE = WordClass.STYLE.value
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_MODAL = WordClass.MODAL.value
_CUE_ROW = Kind.CUE.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_TOPIC_ROW = Kind.TOPIC.bit
_STATES = Kind.COUNTRY.bit | Kind.DEMONYM.bit
_TWO_OFFICES = 20
"""How far from the beginning of its sentence the second of two subjects may stand."""
_PREDICATES = frozenset({Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER})


class HolderReader(AppositionReader):
    """Reads the people that an office or a title tells."""

    def _officer(self, opening: Opening, office: Office) -> Mention | None:
        """Read what follows an office: the name, and an affiliation after it."""
        whose = opening.affiliation
        end = office.end
        if (
            office.affiliation is not None
            and (whose is None or office.affiliation.organization or office.affiliation.country)
            and (whose is None or whose.country == office.affiliation.country or whose.country is None)
        ):
            whose = office.affiliation
            opening = opening._replace(
                affiliation=whose, affiliation_at=(office.affiliation_first, office.affiliation_last)
            )
        elif whose is None and end < self.last and self.norms[end + 1] == ",":
            opening, office = self._state_behind(opening, office)
            whose, end = opening.affiliation, office.end
        name = self._name_of_officer(opening, office) if end < self.last else None
        if name is not None:
            end = name[1]
            if len(name) > 2 and opening.honorific is None:
                opening = opening._replace(honorific=name[2])
            end = self._lettered(end)
            if end < self.last and self.classes[end + 1] & _OF:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None and (whose is None or (whose.country is None and later.country)):
                    opening, end = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
            if office.first == office.last and self._row(office.first, _HONORIFIC_ROW) is not None:
                fuller = self._apposed(opening, name[:2])
                if fuller.role is not None:
                    return fuller  # `Ambassador Ana Lopez, Head of the Asia Department`: a title before an office
            end = self._behind_second_office(end)
        elif office.plural:
            return self._officers(opening, office, end)
        elif opening.affiliation is None and not opening.definite and not self.capital[office.first]:
            return None  # `foreign minister` in lower case, of nobody
        elif (bureau := self._bureau(end)) is not None:
            return self._holder(opening, bureau, MentionKind.INSTITUTION, self.norms[bureau], (opening.at, bureau))
        role = self.tokens.span(office.first, office.last)
        if office.plural:  # `Foreign Ministers Ann Poe of A and Bo Shin of B`
            self.listed.add(opening.first)
            role = self._in_the_singular(role)
        return self._holder(
            opening,
            end,
            MentionKind.NAME if name else MentionKind.OFFICE,
            office.head,
            (opening.at, end),
            name=self.tokens.span(name[0], name[1]) if name else None,
            role=None if self._figure(office) else role,
            definite=opening.definite,
        )

    def _state_behind(self, opening: Opening, office: Office) -> tuple[Opening, Office]:
        """``the Minister of Trade, Republic of Peru, Mr Bo Shin``: a state between commas, before the name."""
        state, at = self._affiliation_after(office.end + 1)
        if state is None or state.country is None or self._name_after_comma(at[1] + 1) is None:
            return opening, office
        return opening._replace(affiliation=state, affiliation_at=at), office._replace(end=at[1])

    def _bureau(self, end: int) -> int | None:
        """``the Israeli Prime Minister's office``: an office that serves its holder is neither he nor she."""
        served = end + 1 < self.last and self.classes[end + 1] & _CLITIC
        return end + 2 if served and self.norms[end + 2] in self.words.lexicon.sets["bureaus"] else None

    def _behind_second_office(self, end: int) -> int:
        """``Federal Councillor A, Head of the Department of Foreign Affairs,``: step over what else somebody is."""
        at = end + 2
        if at >= self.last or self.norms[end + 1] != "," or not self.capital[at]:
            return end
        office = self._office(at, joined=0, behind=True)
        if office is None or office.plural or office.last == office.first or office.end >= self.last:
            return end
        closes = self.norms[office.end + 1] == "," or not self.norms[office.end + 1][0].isalnum()
        named = self._name_with_title(office.end + 1) or self._name_after_comma(office.end + 1)
        return office.end if closes and named is None else end

    def _name_of_officer(
        self, opening: Opening, office: Office
    ) -> tuple[int, int] | tuple[int, int, tuple[int, int]] | None:
        """Read the name behind an office, at once or behind a comma."""
        at = office.end + 1
        if self.classes[at] & _CLITIC:
            return None
        name = self._name_with_title(at)
        state = opening.affiliation.country if opening.affiliation is not None else None
        # `In his talks with Peru's leader, Ana Lopez, smiling, said`
        before = self.norms[max(self.first, opening.first - REACH) : opening.first]
        fronted = self.classes[self.first] & _PREPOSITION and len(before) < REACH and "," not in before
        if name is not None or (self._figure(office) and (state is None or fronted)):
            return name  # but `met Peru's top diplomat, Ana Lopez,`
        owned = opening.first > self.first and self.classes[opening.first - 1] & _CLITIC  # `Ma's spokesperson, Bo Shin`
        if not (opening.definite or owned or opening.affiliation is not None or self.capital[office.first]):
            return None
        opens = opening.first == self.first or self.norms[opening.first - 1] == ":" or self._beside_subject(opening)
        named = self._name_after_comma(at, opening=opens)
        if named is None and at + 1 < self.last and self.norms[at] == "," and self.capital[at + 1]:
            # `The Permanent Secretary, Ministry of Foreign Affairs, Amb. Thabo Nkosi,`
            ministry = self._institution(at + 1, at + 1, None)
            named = self._name_after_comma(ministry.last + 1, opening=opens) if ministry is not None else None
        return named

    def _beside_subject(self, opening: Opening) -> bool:
        """``The Envoy of Peru, Ana Lopez and the Danish Envoy, Bo Shin called``: nothing is told before the two."""
        if opening.first - self.first > _TWO_OFFICES or not self.classes[opening.first - 1] & _AND:
            return False
        if self.classes[self.first] & _PREPOSITION:
            return False
        return not any(
            term.kind in _PREDICATES for at in range(self.first, opening.first) for term in self.terms.get(at, ())
        )

    def _officers(self, opening: Opening, office: Office, end: int) -> Mention | None:
        """``the Foreign Ministers of A and B``, ``Ministers``: several holders whom no name follows."""
        whose, at = opening.affiliation, opening.at
        bare = not opening.definite and at == opening.first and whose is None
        # `A met B, officials said`
        anybody = (
            self.norms[at - 1] == ","
            and self.norms[end] in self.words.lexicon.sets["sources"]
            and any(
                term.kind is Kind.CUE and term.value.act in {"say", "inform"} for term in self.terms.get(end + 1, ())
            )
        )
        if bare and (anybody or not self._verb_follows(end + 1)):
            return None
        countries, end = self._several_countries(office, whose, end)
        if countries:
            self.listed.add(opening.first)
        whole = office.last
        if office.affiliation is not None and not countries:
            # `foreign ministers of ASEAN nations`: the body only qualifies what follows
            while end < self.last and end - office.end < 3 and self._plain_noun(end + 1):
                end = whole = end + 1
        return Mention(
            opening.first,
            end,
            MentionKind.COLLECTIVE,
            office.head,
            plural=True,
            definite=opening.definite,
            country=whose.country if whose and not countries else None,
            organization=whose.organization if whose and not countries else None,
            core=(at, office.last),
            role=self.tokens.span(office.first, whole),
            countries=countries,
        )

    def _officers_of_states(self, first: int) -> Mention | None:
        """``the Russian and Chinese foreign ministers``: holders of one office, told by their states."""
        at = first + bool(self.classes[first] & _ARTICLE)
        states: list[str] = []
        while True:
            state = self._row(at, _STATES)
            if state is None or state.value.country is None or state.last >= self.last or at - first > REACH:
                return None
            states.append(state.value.country)
            at = joint = state.last + 1
            while at < self.last and (self.norms[at] == "," or self.classes[at] & _AND):
                at += 1
            if at == joint:
                break
        office = self._office(at, joined=0) if len(states) > 1 else None
        if office is None or not office.plural or office.affiliation is not None:
            return None
        if self.words.lexicon.classes.get(office.head, 0) & _FIGURE:
            return None  # `the U.S. and Israeli officials`: whoever was there
        self.listed.add(first)
        equals = self.words.lexicon.classes.get(office.head, 0) & _COUNTERPART  # `her Irish and Greek counterparts`
        return Mention(
            first,
            office.end,
            MentionKind.COLLECTIVE,
            office.head,
            plural=True,
            definite=bool(self.classes[first] & _ARTICLE),
            core=(at, office.last),
            role=None if equals else self.tokens.span(office.first, office.last),
            countries=tuple(states),
        )

    def _plain_noun(self, index: int) -> bool:
        """Say whether a word in lower case is no closed word and no verb that the tables know."""
        return self.norms[index] in self.words.lexicon.sets["members_of"] or (
            self.norms[index].isalpha()
            and not self.capital[index]
            and not self.classes[index] & (CLOSED | _MODAL)
            and self._row(index, _CUE_ROW | _TOPIC_ROW | _ENCOUNTER_ROW) is None
        )

    def _titled(self, opening: Opening, honorific: tuple[int, int]) -> Mention | None:
        """``H.E. Ms. Dubravka Šimić, State Secretary for Political Affairs``; ``His Highness`` alone."""
        first, at = opening.first, opening.at
        name = self._name(at)
        if name is not None:
            return self._apposed(opening, name)
        rank = self._row(honorific[0], _HONORIFIC_ROW)
        ranked = opening.definite and rank is not None and rank.value == "rank" and self._verb_follows(at)
        style = self.classes[first] & _POSSESSIVE or at > self.last or self.classes[honorific[0]] & _STYLE
        if not style and not ranked:
            return None
        return Mention(
            first,
            at - 1,
            MentionKind.OFFICE,
            self.norms[at - 1],
            definite=True,
            honorific=self._span(honorific),
            core=(first, at - 1),
        )
