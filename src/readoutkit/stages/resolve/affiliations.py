"""Whose people those are whose state or body the text does not tell beside them: their place tells it.

A side that somebody leads, the neighbour in a list, the host in whose capital they met, and, for an
issuer's own people, the place of the subject: a page tells what its own head did, with whom, and of whom
it names the country.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, MentionKind, Zone
from readoutkit.lexicon import WordClass
from readoutkit.models import Medium, MeetingKind
from readoutkit.stages.resolve.company import company_of, told_apart
from readoutkit.stages.resolve.leaders import leaders_of
from readoutkit.stages.resolve.settings import headings_of, setting_at
from readoutkit.stages.resolve.stances import places_by_stance

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Encounter, Findings, Mention
    from readoutkit.stages.resolve.home import Home
    from readoutkit.stages.resolve.people import People, Person
    from readoutkit.stages.resolve.settings import Setting

_SELF = WordClass.SPEAKER_SELF.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_PERSONS = frozenset({MentionKind.NAME, MentionKind.OFFICE})
_TELLING = frozenset({Zone.BODY, Zone.STANDFIRST})
_SURE = {Medium.OFFICIAL: 1, Medium.NEWS: 6}
"""How much must speak for a home for the first whom the body names to be of it; a newsroom has no people of its own."""
_PLAIN = 6
"""How much must speak for a home for all who bear an office without a state to be of it."""
_NEAR = 4
_TWO_WORDS = 2
_PAIR = 2


class Affiliations:
    """Gives the people of a page their sides, as far as their places tell them."""

    def __init__(
        self,
        findings: Findings,
        people: People,
        home: Home | None,
        medium: Medium,
        own_role: Callable[[str], str | None],
        own_body: str | None = None,
    ) -> None:
        self.findings = findings
        self.words = findings.words
        self.people = people
        self.home = home
        self.medium = medium
        self.own_role = own_role
        self.own_body = own_body
        """The name by which the tables know the body that the page is of."""
        self.starts = list(map(attrgetter("first"), findings.sentences))
        self.leading: set[int] = set()
        self.present: set[int] = set()
        self.sure = False
        """Whether the page is that side's own."""
        self.traveller: Person | None = None
        """The one told last to have met others."""
        self.at_home: set[int] = set()
        """Those whom somebody of the page's own state received, with no other state told."""
        self.met: dict[int, str | None] = {}
        self.hosts: dict[int, set[str | None]] = {}
        """By paragraph, the states of those whom it has told to have been met."""
        self.beside: dict[int, set[str | None]] = {}
        """The sides of those with whom somebody met."""

    @cached_property
    def _said(self) -> list[tuple[int, int]]:
        """What somebody says or what was talked about, in order: first and last token."""
        return sorted(
            (clause.content_first, clause.content_last)
            for clause in self.findings.clauses
            if clause.kind in {ClauseKind.CUE, ClauseKind.TOPIC}
        )

    @cached_property
    def headings(self) -> list[Setting]:
        """The lines of the page that name a day or a city alone."""
        return headings_of(self.findings)

    def give(self) -> list[Person]:
        """Give the sides; return those who are said to lead one."""
        self._by_office()
        self._in_the_order_of_countries()
        self._of_their_head()
        leaders = leaders_of(self.findings, self.people)
        for number, country in places_by_stance(self.findings, self.people).items():
            self.people.all[number].country = country
        company = company_of(self.findings, self.people)
        self._of_their_company(company)
        if self.home is not None:
            self._by_place(self.home, company)
            self._of_their_company(company)
        return leaders

    def _of_their_company(self, company: dict[int, Person]) -> None:
        """``the Ambassador was accompanied by A``: of the side of the one with whom somebody came."""
        for number, principal in company.items():
            person = self.people.all[number]
            if person.side is None:
                person.country, person.organization = principal.country, principal.organization

    def _by_office(self) -> None:
        """``European Commissioner for Enlargement``: an office that no other state has."""
        sides = self.words.lexicon.office_sides
        for person in self.people:
            office = person.role.text.casefold() if person.role is not None and person.side is None else ""
            if office.startswith(tuple(sides)):
                person.country = next(country for known, country in sides.items() if office.startswith(known))

    def _in_the_order_of_countries(self) -> None:
        """``counterparts from A and B, X and Y``: names in the order of their countries."""
        mentions = self.findings.people
        for number, mention in enumerate(mentions):
            if len(mention.countries) < _PAIR:
                continue
            named = mentions[number + 1 : number + 1 + len(mention.countries)]
            if len(named) < len(mention.countries) or not all(
                later.name is not None and 0 < later.first - earlier.last <= _NEAR
                for earlier, later in zip((mention, *named), named, strict=False)
            ):
                continue
            for country, holder in zip(mention.countries, named, strict=True):
                person = self.people.by_mention.get(holder.first)
                if person is None or person.side is not None:
                    continue
                person.country = country
                if person.role is None and mention.role is not None:
                    person.role, person.role_given = mention.role, self.words.lexicon.singular(mention.role.text)
                    person.role_words |= self.people.role_words(mention)
                    person.heads.add(mention.head)

    def _of_their_head(self) -> None:
        """``Ma's spokesperson, Bo Shin``: who serves somebody is of that side."""
        named = [mention for mention in self.findings.people if mention.name is not None]
        for head, aide in itertools.pairwise(named):
            if aide.first != head.last + _TWO_WORDS or not self.words.classes[head.last + 1] & _CLITIC:
                continue
            served, serving = (self.people.by_mention.get(mention.first) for mention in (head, aide))
            if served is not None and serving is not None and serving.side is None and aide.role is not None:
                serving.country, serving.organization = served.country, served.organization

    def _by_place(self, home: Home, company: dict[int, Person]) -> None:
        """Tell by the place in an encounter who belongs to the page and who is abroad."""
        unplaced = [person for person in self.people if person.side is None and not person.counterpart]
        if not unplaced:
            return
        self.sure = home.certain and self.medium is Medium.OFFICIAL
        for encounter in self.findings.encounters:
            self._look_at(encounter, home)
            if len(encounter.subjects) == 1 and not encounter.present:
                self.traveller = self.people.by_mention.get(encounter.subjects[0].first) or self.traveller
        own = (home.country, home.organization)
        abroad = self._abroad(home.country) if self.met else None
        opening = self._opening()
        for person in unplaced:
            if person.number in company:
                continue
            office = person.role.text if person.role else ""
            known = bool(office) and self.own_role(office) is not None
            first = person is opening and (home.certain or home.weight >= _SURE[self.medium])
            # newsrooms of one state relay the ministries of another, whose head theirs has met
            first = first and not (self.medium is Medium.NEWS and own[0] in self.beside.get(person.number, ()))
            if person.number in self.leading or ((known or first) and person.number not in self.met):
                person.country, person.organization = own
            elif person.number in self.met:
                beside = self.beside.get(person.number, set())
                other = None if abroad in beside or self._only_spoken_of(person) else abroad
                person.country = self.met[person.number] or other
                if abroad is None and person.number in self.at_home:
                    person.country, person.organization = own
            elif office and (
                person.number in self.present
                or (
                    self.medium is Medium.OFFICIAL
                    and (home.certain or (home.weight >= _PLAIN and not self._only_spoken_of(person)))
                )
            ):
                person.country, person.organization = own

    def _only_spoken_of(self, person: Person) -> bool:
        """``The President said: I told President Roe so``: of whom others speak alone may be of any side."""
        told = [first for first, _ in person.mentions if self._zone(first) in _TELLING]
        return bool(told) and all(_within(self._said, first) for first in told)

    def _opening(self) -> Person | None:
        """Give the one with an office of whom the body speaks first: on most pages one of its own."""
        for mention in self.findings.people:
            if mention.role is not None and mention.kind in _PERSONS and self._zone(mention.first) in _TELLING:
                return self.people.by_mention.get(mention.first)
        return None

    def _abroad(self, own: str | None) -> str | None:
        """Give the one foreign country of the page: of its title, else of the people whose side is told."""
        title = {
            mention.country
            for mention in self.findings.people
            if mention.country and mention.country != own and self._zone(mention.first) is Zone.TITLE
        }
        telling = {encounter.sentence for encounter in self.findings.encounters}
        people = {
            mention.country
            for mention in self.findings.people
            if mention.kind in _PERSONS
            and mention.country not in {None, own}
            and not _within(self._said, mention.first)
            and bisect_right(self.starts, mention.first) - 1 in telling
        }
        for found in (people, title):
            if len(found) == 1:
                return next(iter(found))
        return None

    def _zone(self, token: int) -> Zone:
        at = bisect_right(self.starts, token) - 1
        return self.findings.sentences[at].zone if at >= 0 else Zone.BODY

    def _look_at(self, encounter: Encounter, home: Home) -> None:
        """Note who leads the telling of an encounter, and who is met, with the country of neighbour or place."""
        by_mention = self.people.by_mention
        subjects = [by_mention.get(mention.first) for mention in encounter.subjects]
        others = [by_mention.get(mention.first) for mention in encounter.others]
        everyone = [person for person in (*subjects, *others) if person is not None]
        attending = {mention.first for mention in encounter.attending}
        aides = everyone if encounter.present else [by_mention.get(mention.first) for mention in encounter.attending]
        self.present.update([person.number for person in aides if person is not None])
        if not everyone or encounter.present or (encounter.kind is MeetingKind.VISIT and not encounter.subjects):
            return  # `the visit of A to Oman` tells not whose A is
        for one in everyone:
            if one.side is None:
                there = others if one in subjects else subjects or everyone
                sides = {other.side for other in there if other is not None and other is not one}
                self.beside.setdefault(one.number, set()).update(sides)
        own, first = home.country or self.own_body or home.organization, everyone[0]
        rest = everyone[1:]
        if not self.sure and own is not None and rest and all(other.side == own for other in rest):
            return  # filed from where the guest was received, or relayed by newsrooms of the other side
        zone = self.findings.sentences[encounter.sentence].zone
        foreign = False
        if not subjects:
            # `between A and her Cypriot counterpart`: who has no name yet is told by the state alone
            nameless = {one.country for one, person in zip(encounter.others, others, strict=True) if person is None}
            foreign = not nameless.union([other.side for other in rest]) <= {None, own}
        # `the Minister A and I met`: who stands beside the page's own
        beside_own = any(self.words.classes[mention.first] & _SELF for mention in encounter.subjects)
        subject = first in subjects and not beside_own
        if first.side is None and (subject or foreign) and zone in _TELLING and first.number not in self.met:
            self.leading.add(first.number)
        # `the Korean President was received by A`: a guest may be told by the office alone
        told = [self._told_side(mention) for mention in encounter.subjects if by_mention.get(mention.first) is None]
        guest = (subject and first.side not in {None, own}) or any(country not in {None, own} for country in told)
        before: Person | None = None
        last: Mention | None = None
        for mention, person in zip(encounter.others, others, strict=True):
            earlier, last = last, mention
            if earlier is not None and told_apart(self.words, earlier, mention):
                continue  # `met with A of Chile, along with B`: whose B is, is not told
            if person is None or person.number in self.leading or mention.first in attending:
                continue
            if person is first and (foreign or (rest and not subjects)):
                continue  # `Telephone call between A and B`: who comes first meets the others
            country = before.country if before is not None and mention.country is None else None
            if guest:
                country = home.country  # a guest is received by the issuer's own people
                if home.country is None:
                    self.leading.add(person.number)  # those of a body
            elif country is None and encounter.kind is not MeetingKind.VISIT:
                country = self._state_of_place(encounter, mention, own)
            country = country or self._host_of_the_day(encounter, own)
            self.met[person.number] = self.met.get(person.number) or country
            if country is None and self._of_one_state(encounter, mention, own):
                self.at_home.add(person.number)
            before = person
        self._note_the_hosts(encounter, own)

    def _state_of_place(self, encounter: Encounter, mention: Mention, own: str | None) -> str | None:
        """Give the foreign state where an encounter took place, as its telling or the heading above tells."""
        if encounter.occasion is not None and mention.head not in self.words.lexicon.sets["local"]:
            return None  # whoever came to a gathering may be of any state
        heading = setting_at(self.headings, encounter.first)
        place = encounter.place or (heading.place if heading is not None else None)
        return place.country if place is not None and place.country != own else None

    def _of_one_state(self, encounter: Encounter, guest: Mention, own: str | None) -> bool:
        """``the President of Peru received the Minister of Trade``: two offices, and the state of one is told."""
        host = encounter.subjects[0] if encounter.subjects else None
        if host is None or host.country is None or host.country != own or guest.role is None:
            return False
        other = {mention.country for mention in (*encounter.subjects, *encounter.others)} - {None, own}
        return not other and not self.people.role_words(host) & self.people.role_words(guest)

    def _told_side(self, mention: Mention) -> str | None:
        """Give the side of an office: its own, else that of the one nearby who is told to hold it.

        `He` who goes on to others is the one told last to have done so.
        """
        unsure = self.home is not None and not self.home.certain
        if mention.kind is MentionKind.PRONOUN and self.traveller is not None and unsure:
            return None if mention.plural else self.traveller.side
        if mention.country is not None or mention.role is None:
            return mention.country
        words, near = self.people.role_words(mention), self.people.near(mention.first)
        holders = [one for one in near if words and words <= one.role_words and mention.head in one.heads]
        return holders[0].side if len(holders) == 1 else None

    def _host_of_the_day(self, encounter: Encounter, own: str | None) -> str | None:
        """``called on the Premier of Mauritius, A. Then she met the Minister, B``: those of one paragraph."""
        hosts = self.hosts.get(self.findings.sentences[encounter.sentence].paragraph, set())
        return next(iter(hosts)) if len(hosts) == 1 and own not in hosts else None

    def _note_the_hosts(self, encounter: Encounter, own: str | None) -> None:
        """Note of which state those were whom a paragraph has told the page's own people to have met."""
        if encounter.subjects and encounter.subjects[0].country not in {None, own}:
            return
        hosts = self.hosts.setdefault(self.findings.sentences[encounter.sentence].paragraph, set())
        hosts.update(mention.country for mention in encounter.others if mention.country not in {None, own})


def _within(stretches: list[tuple[int, int]], token: int) -> bool:
    """Say whether a token stands in what somebody says: of whom one speaks, need not have been met."""
    at = bisect_right(stretches, token, key=itemgetter(0)) - 1
    return at >= 0 and token <= stretches[at][1]
