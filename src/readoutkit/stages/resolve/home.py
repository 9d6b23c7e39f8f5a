"""The side that a page is written from: the ministry's, or, where nobody knows the ministry, the one it shows.

An unknown issuer still tells whose it is, in several ways, of which none is sure: by the state above its
letters, the capital in which the text was filed, the ministry that it names as its source, the state for
which its people speak (``ratified Chile's interest``), the capital in which it received its guests. And it
tells whose it is not: a page names the state of those whom its own people met. Each kind of evidence has a
weight; the side for which most of it speaks is the home of the page, a tie is nobody's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.models import Medium, MeetingKind
from readoutkit.stages.resolve.pairs import states_in_compounds, states_in_pairs
from readoutkit.stages.resolve.stances import state_of_stance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readoutkit.findings import Encounter, Findings, Mention
    from readoutkit.lexicon import Term
    from readoutkit.ministry import Ministry
    from readoutkit.stages.resolve.people import People, Person

    Side = tuple[str | None, str | None]
    """A state, or a body."""

_ARTICLE = WordClass.ARTICLE.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_TO = WordClass.TO.value
_SPEAKING = _TO | WordClass.BY.value
_POSTED = _TO | WordClass.IN.value
_POLITY = WordClass.POLITY.value
_OF_A_STATE = _ARTICLE | _AND | WordClass.OF.value | WordClass.INSTITUTION.value | WordClass.PORTFOLIO.value | _POLITY
_SHORT = 8
_PHRASE = 4
_TELLING = frozenset({Zone.BODY, Zone.STANDFIRST})
_EDGES = frozenset({Zone.HEADER, Zone.FOOTER})
_ABOVE = frozenset({Zone.TITLE, Zone.HEADER})
_OFFICERS = frozenset({MentionKind.NAME, MentionKind.OFFICE})


@frozen
class Home:
    """A state or a body, and whether it is certain or only what the page shows."""

    country: str | None
    organization: str | None
    certain: bool
    weight: int = 0
    """How much of the evidence speaks for it, where it is not certain."""


def home_of(
    findings: Findings, ministry: Ministry | None, people: People, medium: Medium, signer: Person | None = None
) -> Home | None:
    """Tell the side that a page is written from; ``None`` where nothing shows it, or two sides alike."""
    if ministry is not None:
        return Home(ministry.country, ministry.organization, certain=True)
    return _Evidence(findings, people, medium, signer).weigh()


class _Evidence:
    """What a page shows of its home, a method for each kind; each gives the sides for which it speaks."""

    def __init__(self, findings: Findings, people: People, medium: Medium, signer: Person | None) -> None:
        self.findings = findings
        self.words = findings.words
        self.people = people
        self.medium = medium
        self.signer = signer
        self.starts = list(map(attrgetter("first"), findings.sentences))
        self.body: list[Mention] = []
        """Those whose office the body tells."""
        self.institutions: list[Mention] = []
        self.counterparts: list[Mention] = []
        for mention in findings.people:
            if mention.kind in _OFFICERS:
                if mention.role is not None and self._zone(mention) in _TELLING:
                    self.body.append(mention)
            elif mention.kind is MentionKind.INSTITUTION:
                self.institutions.append(mention)
            elif mention.kind is MentionKind.COUNTERPART:
                self.counterparts.append(mention)
        self.envoys = [mention for mention in self.body if self._is_envoy(mention)]
        self.led_by_own = bool(self.body) and self._unplaced(self.body[0])
        """Whether the first who bears an office stands without a state, as a page's own people do."""

    def weigh(self) -> Home | None:
        """Give the side for which most of the evidence speaks."""
        kinds: tuple[tuple[Callable[[], set[Side]], int], ...] = (
            (self._letterhead, 6),
            (self._signature, 5),
            (self._leading_body, 5),
            (self._dateline, 4),
            (self._capital_alone, 3),
            (self._sources, 3),
            (self._spoken_for, 3),
            (self._in_pairs, 3),
            (self._subject_of_the_title, 2),
            (self._accredited_to, 2),
            (self._hosting, 2),
            (self._envoys, 1),
            (self._first_subject, 2),
            (self._town_of_the_opening, 2),
            (self._named_with_their_state, -4),
            (self._guests, -1),
            (self._met, -5),
        )
        votes: dict[Side, int] = {}
        for kind, weight in kinds:
            for side in kind():
                votes[side] = votes.get(side, 0) + weight
        *_, next_best, most = sorted([0, 0, *votes.values()])
        if most == next_best:
            return None
        best = next(side for side, weight in votes.items() if weight == most)
        return Home(*best, certain=False, weight=most - next_best)

    def _zone(self, mention: Mention) -> Zone:
        at = bisect_right(self.starts, mention.first) - 1
        return self.findings.sentences[at].zone if at >= 0 else Zone.BODY

    def _rows(self, token: int, *kinds: Kind) -> Iterator[Term]:
        return (term for term in self.words.terms.get(token, ()) if term.kind in kinds)

    def _person(self, mention: Mention) -> Person | None:
        return self.people.by_mention.get(mention.first)

    def _side(self, mention: Mention) -> Side | None:
        """Give the side of somebody, as far as the text tells it anywhere."""
        person = self._person(mention)
        if person is not None and person.side is not None:
            return person.country, None if person.country else person.organization
        if mention.country is None and mention.organization is None:
            return None
        return mention.country, None if mention.country else mention.organization

    def _unplaced(self, mention: Mention) -> bool:
        return mention.kind in _OFFICERS and self._side(mention) is None

    def _told(self) -> Iterator[tuple[Encounter, list[Mention]]]:
        """Give the encounters that the body tells, and their people."""
        for encounter in self.findings.encounters:
            zone = self.findings.sentences[encounter.sentence].zone
            if zone in _TELLING and not encounter.background and not encounter.present:
                yield encounter, [*encounter.subjects, *encounter.others]

    def _letterhead(self) -> set[Side]:
        """``REPUBLIC OF KENYA``, ``Government of Nepal``: a state that fills a line above the body."""
        found: set[Side] = set()
        for line in self.findings.masthead.lines:
            if line.zone is Zone.BODY:
                break
            if line.last - line.first > _SHORT:
                continue
            for token, term in self.words.of_kind(Kind.COUNTRY, line.first, line.last):
                before = self.words.classes[line.first : token]
                style = any(mask & _POLITY for mask in self.words.classes[token : term.last])
                if term.last == line.last and (before or style) and all(mask & _OF_A_STATE for mask in before):
                    found.add((term.value.country, None))
        return found

    def _signature(self) -> set[Side]:
        """``Ada Roe, Director General of the Agency`` above or below the body: who signs writes for that side."""
        if self.signer is None or self.signer.side is None or self.medium is Medium.NEWS:
            return set()
        return {(self.signer.country, None if self.signer.country else self.signer.organization)}

    def _leading_body(self) -> set[Side]:
        """``The Chairperson of the Commission convened``: who is of a body speaks for it, wherever it has its seat."""
        if self.medium is Medium.NEWS:
            return set()
        for _, people in self._told():
            side = self._side(people[0]) if people and people[0].kind in _OFFICERS else None
            return {side} if side is not None and side[1] is not None else set()
        return set()

    def _dateline(self) -> set[Side]:
        dateline = self.findings.masthead.dateline_place
        return {(term.value.country, None) for term in self._rows(dateline[0], Kind.CAPITAL)} if dateline else set()

    def _capital_alone(self) -> set[Side]:
        """``New Delhi`` at the foot, ``BTA, Sofia`` above the body: a capital at the edge of a short line."""
        if self.findings.masthead.dateline_place is not None:
            return set()
        return {
            (term.value.country, None)
            for line in self.findings.masthead.lines
            if line.zone in _EDGES and line.last - line.first <= _SHORT
            for token, term in self.words.of_kind(Kind.CAPITAL, line.first, line.last)
            if token == line.first or (term.last == line.last and line.zone is Zone.HEADER)
        }

    def _sources(self) -> set[Side]:
        """``Seoul's foreign ministry said``: the one state whose ministry or embassy speaks."""
        found: set[Side] = {
            (mention.country, None)
            for mention in self.institutions
            if mention.country and mention.organization is None
            if self.medium is Medium.NEWS or mention.affiliation is not None or self._speaks(mention)
        }
        return found if len(found) == 1 else set()

    def _speaks(self, mention: Mention) -> bool:
        """Say whether a ministry tells something, or is told to: ``the Foreign Ministry said``, ``according to``."""
        if any(True for _ in self._rows(mention.last + 1, Kind.CUE)):
            return True
        return mention.first > 0 and bool(self.words.classes[mention.first - 1] & _SPEAKING)

    def _spoken_for(self) -> set[Side]:
        """``ratified Chile's interest``: the state of whose hopes and thanks somebody without one tells."""
        found: set[Side] = set()
        for attribution in self.findings.attributions:
            stance = state_of_stance(self.words, attribution)
            if stance is not None and self._unplaced(attribution.speakers[0]):
                found.add((stance[0], None))
        return found

    def _subject_of_the_title(self) -> set[Side]:
        """``Chile and Namibia will exchange experience``: the states with which a title begins, or what it quotes."""
        found: set[Side] = set()
        for line in self.findings.masthead.lines:
            if line.zone not in _ABOVE or line.last - line.first < _PHRASE:
                continue
            norms = self.words.tokens.norms[line.first : line.last]
            token = line.first + (norms.index(":") + 1 if ":" in norms else 0)
            while token <= line.last:
                state = next(self._rows(token, Kind.COUNTRY), None)
                if state is not None and state.last < line.last and self.words.classes[state.last + 1] & _CLITIC:
                    break  # `Haiti's PM thanks Jamaica`: a page names the state of others
                if state is not None:
                    found.add((state.value.country, state.value.organization))
                elif not (self.words.classes[token] & _AND or self.words.tokens.norms[token] == ","):
                    break
                token = token + 1 if state is None else state.last + 1
        return found

    def _accredited_to(self) -> set[Side]:
        """``the Ambassador of Ireland to Mexico``, ``at the Embassy in Mexico``: where an envoy is accredited."""
        return {
            (term.value.country, None)
            for mention in self.envoys
            for token in range(mention.first, mention.last)
            if self.words.classes[token] & _POSTED
            for term in self._rows(token + 1, Kind.COUNTRY)
        }

    def _envoys(self) -> set[Side]:
        """``Kenya's Ambassador in Seoul``: an envoy is told by the state even on its own pages."""
        return {(mention.country, None) for mention in self.envoys if mention.country}

    def _is_envoy(self, mention: Mention) -> bool:
        known = self.words.lexicon.sets["envoys"]
        return mention.role is not None and not known.isdisjoint(mention.role.text.casefold().split())

    def _hosting(self) -> set[Side]:
        """Give the states in whose capital a meeting with people of other states was held."""
        found: set[Side] = set()
        for encounter, people in self._told():
            place = encounter.place
            if place is None or place.country is None or place.goal or len(people) < 2:
                continue
            if any(mention.country == place.country for mention in people):
                continue
            capital = encounter.host or any(True for _ in self._rows(place.first, Kind.CAPITAL))
            if capital and any(mention.country or mention.organization for mention in people):
                found.add((place.country, None))
        return found

    def _first_subject(self) -> set[Side]:
        """Give the side of the one with whom the first telling of an encounter begins, where others are of others."""
        for _, people in self._told():
            countries = {mention.country for mention in people if mention.country is not None}
            first = people[0].country if people and people[0] not in self.envoys else None
            return {(first, None)} if first is not None and len(countries) > 1 else set()
        return set()

    def _town_of_the_opening(self) -> set[Side]:
        """``Ljubljana and Chengdu have been friendly cities``: the town with which the body opens."""
        opening = next((one for one in self.findings.sentences if one.zone is Zone.BODY), None)
        if opening is None or self.findings.masthead.dateline_place is not None:
            return set()
        return {(term.value.country, None) for term in self._rows(opening.first, Kind.CAPITAL)}

    def _in_pairs(self) -> set[Side]:
        """``relations between Chile and Peru``, ``Chile-Peru trade``: the state beside that of somebody who was met."""
        met = {country for country, _ in self._named_with_their_state() | self._met() | self._guests() if country}
        for pairs in (states_in_pairs, states_in_compounds) if met else ():
            found: set[Side] = {
                (other, None)
                for pair in pairs(self.words)
                for one, other in (pair, pair[::-1])
                if one in met and other not in {None, "EU"} and other not in met  # `EU-UK engagement`: as a member
            }
            if found:
                return found
        return set()

    def _guests(self) -> set[Side]:
        """``Ambassador A of Peru called on Minister B``: the one side that an office's page tells beside its own."""
        if self.medium is Medium.NEWS:
            return set()
        sides = {
            side
            for _, people in self._told()
            if any(map(self._unplaced, people))
            for side in map(self._side, people)
            if side is not None
        }
        return sides if len(sides) == 1 else set()

    def _named_with_their_state(self) -> set[Side]:
        """``the French Minister Luc Roy``: whose state a page tells beside the name, is none of its own people.

        Nor is a counterpart of theirs.
        """
        if not self.led_by_own:
            return set()
        return {
            (mention.country, None)
            for mention in self.body
            if mention.country and mention.name and not self._is_envoy(mention) and not self._of_an_organ(mention)
        } | {(mention.country, None) for mention in self.counterparts if mention.country}

    def _of_an_organ(self, mention: Mention) -> bool:
        """``the Chief of Staff of the Polish Army``: an organ has the state in its name at home, too."""
        if mention.affiliation is None or mention.role is None or mention.affiliation.start < mention.role.end:
            return False
        behind = bisect_left(self.words.tokens.starts, mention.affiliation.end)
        if behind > mention.last or not self.words.tokens.capital[behind]:
            return False
        return mention.name is None or mention.name.start > self.words.tokens.starts[behind]

    def _met(self) -> set[Side]:
        """Give the sides of those whom the page's own people met, and the states that they went to."""
        found: set[Side] = set()
        for encounter, people in self._told():
            if not people or not self._unplaced(people[0]):
                continue
            place = encounter.place
            if encounter.kind is MeetingKind.VISIT and place is not None and place.kind == "country":
                found.add((place.country, None))
            aides = {mention.first for mention in encounter.attending}
            for mention in people[1:]:
                side = self._side(mention)
                if side is not None and mention.first not in aides:
                    found.add(side)
        return found
