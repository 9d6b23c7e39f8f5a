"""Holders: an office with a name behind it or before it, a counterpart, a title and a name."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Affiliation, Kind, WordClass
from readoutkit.stages.people.bodies import BodyReader, Opening
from readoutkit.stages.people.names import CLOSED, NAME_WORDS
from readoutkit.stages.people.reading import AFFILIATIONS, REACH

if TYPE_CHECKING:
    from readoutkit.findings import Words
    from readoutkit.models import Span
    from readoutkit.stages.people.offices import Office

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_OF = WordClass.OF.value
_TO = WordClass.TO.value
_IN = WordClass.IN.value
_AT = WordClass.AT.value
_AND = WordClass.CONJUNCTION_AND.value
_FROM = WordClass.FROM.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_FORMER = WordClass.FORMER.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_INSTITUTION = WordClass.INSTITUTION.value
_PREPOSITION = WordClass.PREPOSITION.value
_STYLE = WordClass.STYLE.value
_SUFFIX = WordClass.SUFFIX.value
_HEAD_ROW = Kind.HEAD.bit
_HONORIFIC_ROW = Kind.HONORIFIC.bit
_WITH = WordClass.WITH.value
_AT = WordClass.AT.value
_MODAL = WordClass.MODAL.value
_CUE_ROW = Kind.CUE.bit
_ENCOUNTER_ROW = Kind.ENCOUNTER.bit
_TOPIC_ROW = Kind.TOPIC.bit
_COUNTRY_ROW = Kind.COUNTRY.bit
_SEAT_ROW = Kind.SEAT.bit
_STATES = Kind.COUNTRY.bit | Kind.DEMONYM.bit
_PLACE_OF_POST = _COUNTRY_ROW | Kind.CAPITAL.bit | Kind.CITY.bit

_BRACKET = 3
_APPOSITION = 16
"""How far behind the comma after a name the head of an office may stand."""
_TWO_OFFICES = 20
"""How far from the beginning of its sentence the second of two subjects may stand."""
_PREDICATES = frozenset({Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER})
_COUNTERPARTS = 8
"""How many counterparts in a row are read with their states."""


class HolderReader(BodyReader):
    """Reads the people that an office, a title or a state tells."""

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

    def _national(self, opening: Opening) -> Mention | None:
        """``held a call with Denmark's Jakob Winther Lassen``: a full name behind its state, whom somebody met.

        Or who does something together with somebody else: ``Minister A and France's Luc Roy called for``.
        """
        first, at, affiliation, affiliation_at, *_ = opening
        if (
            affiliation is None
            or affiliation_at is None
            or affiliation_at[0] != first
            or not self.classes[at - 1] & _CLITIC
            or first == self.first
            or not (self.classes[first - 1] & (_WITH | _AND) or self._guest_verb(first - 1))
        ):
            return None
        name = self._name(at, anchored=False)
        if (
            name is None
            or name[1] == name[0]
            or any(self.classes[token] & (_PORTFOLIO | _INSTITUTION) for token in range(at, name[1] + 1))
            or (self.classes[first - 1] & _AND and not self._verb_follows(name[1] + 1))
        ):
            return None
        return Mention(
            first,
            name[1],
            MentionKind.NAME,
            self.norms[name[1]],
            name=self.tokens.span(*name),
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*affiliation_at),
            core=name,
        )

    def _counterpart(self, opening: Opening) -> Mention | None:
        """``her Danish counterpart``, ``counterparts from A and B``, and the name where one follows."""
        end = at = opening.at
        while (
            end < min(self.last, at + REACH)
            and self.classes[end] & (_MODIFIER | _FIGURE)
            and not self.classes[end] & _COUNTERPART
        ):
            end += 1
        if not self.classes[end] & _COUNTERPART:
            return None
        plural = self.norms[end].endswith("s")
        named: tuple[Span | None, Span | None, int] = (None, None, end)
        if end == self.last or not self.classes[end + 1] & _CLITIC:
            whose = _OF if plural else _OF | _FROM
            if end < self.last and self.classes[end + 1] & whose and opening.affiliation is None:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None:
                    opening, end = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
            end = self._seated(end)  # `her Kenyan counterpart to Peru Ana Lopez`
            named = self._name_of_counterpart(end, opening.affiliation, plural=plural)
        name, role, last = named
        if plural and name is None:
            countries, last = self._countries_after(end)
            if countries:
                self.listed.add(opening.first)
            return Mention(
                opening.first,
                last,
                MentionKind.COLLECTIVE,
                self.norms[end],
                plural=True,
                core=(at, end),
                country=opening.affiliation.country if opening.affiliation and not countries else None,
                countries=countries,
            )
        if plural and opening.affiliation is None:
            later, later_at = self._state_of_name(last)  # `her counterparts Ben Okoro of Kenya and Cal Dunn of Malta`
            if later is not None:
                opening, last = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
        return self._holder(opening, last, MentionKind.COUNTERPART, self.norms[at], (at, end), name=name, role=role)

    def _state_of_name(self, name: int) -> tuple[Affiliation | None, tuple[int, int]]:
        """``Ben Okoro of Kenya``: the state behind the last token of a name."""
        if name + 1 >= self.last or not self.classes[name + 1] & _OF:
            return None, (name, name)
        state, at = self._affiliation_after(name + 1)
        return (state, at) if state is not None and state.country is not None else (None, (name, name))

    def _further_counterparts(self, mention: Mention) -> list[Mention]:
        """``his counterparts of North Macedonia, A, and of Bulgaria, B``, ``A of Peru and B of Oman``: each of them."""
        found: list[Mention] = []
        if mention.name is None or mention.core is None:
            return found
        noun = next((at for at in range(mention.first, mention.last) if self.classes[at] & _COUNTERPART), mention.last)
        named_first = mention.affiliation is not None and mention.name.start < mention.affiliation.start
        at = mention.last + 1
        while self.norms[noun].endswith("s") and len(found) < _COUNTERPARTS:
            joint = at
            while at < self.last and (self.norms[at] == "," or self.classes[at] & (_AND | _OF | _FROM | _ARTICLE)):
                at += 1
            if joint < at < self.last and named_first:
                further = self._named_of_state(at, mention.head)
                if further is None:
                    break
                found.append(further)
                at = further.last + 1
                continue
            state = self._row(at, _COUNTRY_ROW) if joint < at < self.last else None
            name = self._name_after_comma(state.last + 1) or self._name_with_title(state.last + 1) if state else None
            if state is None or name is None or state.value.country is None:
                break
            found.append(
                Mention(
                    at,
                    name[1],
                    MentionKind.COUNTERPART,
                    mention.head,
                    name=self.tokens.span(name[0], name[1]),
                    country=state.value.country,
                    affiliation=self.tokens.span(at, state.last),
                    core=(at, name[1]),
                )
            )
            at = name[1] + 1
        return found

    def _named_of_state(self, at: int, head: str) -> Mention | None:
        """``and Cal Dunn of Malta``: one more counterpart, by name and then state."""
        name = self._name_with_title(at)
        if name is None:
            return None
        state, place = self._state_of_name(name[1])
        if state is None:
            return None
        return Mention(
            at,
            place[1],
            MentionKind.COUNTERPART,
            head,
            name=self.tokens.span(name[0], name[1]),
            country=state.country,
            affiliation=self.tokens.span(*place),
            core=(name[0], name[1]),
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
