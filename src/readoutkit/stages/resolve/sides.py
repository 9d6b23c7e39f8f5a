"""Whose side everybody is on: the people that the page names, and the state or body that each acts for."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.models import Medium
from readoutkit.stages.resolve.home import home_of
from readoutkit.stages.resolve.people import People
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit.findings import Findings, Mention, Sentence
    from readoutkit.ministry import Ministry
    from readoutkit.models import Diagnostic
    from readoutkit.stages.resolve.event import Event
    from readoutkit.stages.resolve.people import Person

_LEAD = WordClass.LEAD_VERB.value


class SideWalk:
    """The register of people and of what the page tells about sides; the base of the walk."""

    def __init__(
        self,
        findings: Findings,
        ministry: Ministry | None,
        medium: Medium,
        published: dt.date | None,
    ) -> None:
        self.findings = findings
        self.words = findings.words
        self.ministry = ministry
        self.issuer = ministry.id if ministry is not None else None
        self.medium = medium
        self.home = home_of(findings, ministry)
        self.published = published
        self.people = People(self.words)
        self.events: list[Event] = []
        self.warnings: list[Diagnostic] = list(findings.warnings)
        self.last_subject: list[Person] = []
        self.subject_sentence = -1
        self.carried: list[Person] | None = None
        """Who goes on in a quoted sentence without a cue: empty where that one is not known, ``None`` for nobody."""
        self.last_speakers: list[Person] = []
        self.current: Event | None = None
        self.own = self._own_offices()
        self.header_person: Person | None = None
        self.own_body = self._own_body()
        self.leaders: list[Person] = []
        self.held: dict[int, list[Person]] = {}
        self.bodies = self._body_names()
        self.starts = [sentence.first for sentence in findings.sentences]

    def _names(self) -> None:
        zones = self.findings.sentences
        at = 0
        waiting: list[Mention] = []
        for mention in self.findings.people:
            while at < len(zones) and zones[at].last < mention.first:
                at += 1
            zone = zones[at].zone if at < len(zones) else Zone.BODY
            if mention.name is None:
                continue
            if zone is Zone.FOOTER:
                waiting.append(mention)
                continue
            person = self.people.named(mention)
            if zone in {Zone.BODY, Zone.STANDFIRST}:
                person.body = True
            elif zone is Zone.HEADER and not self._frame(zones[at]):
                self.header_person = self.header_person or person
                if person.role is None:
                    self._header_role(person, at)
        self._affiliate()

    def _affiliate(self) -> None:  # noqa: C901, PLR0912
        """Give those whose state or body the text does not tell beside them the one that their place tells.

        A side that somebody leads, the neighbour in a list, and, for an issuer's own people, the place of
        the subject: a page tells what its own head did, with whom, and of whom it names the country.
        """
        mentions = self.findings.people
        by_mention = self.people.by_mention
        for number, mention in enumerate(mentions):
            # `counterparts from A and B, X and Y`: names in the order of their countries
            named = mentions[number + 1 : number + 1 + len(mention.countries)]
            if (
                len(mention.countries) > 1
                and len(named) == len(mention.countries)
                and all(
                    later.name is not None and 0 < later.first - earlier.last <= 4
                    for earlier, later in zip((mention, *named), named, strict=False)
                )
            ):
                for country, holder in zip(mention.countries, named, strict=True):
                    person = by_mention.get(holder.first)
                    if person is not None and person.side is None:
                        person.country = country
                        if person.role is None and mention.role is not None:
                            person.role, person.role_given = (
                                mention.role,
                                self.words.lexicon.singular(mention.role.text),
                            )
                            person.role_words |= self.people.role_words(mention)
                            person.heads.add(mention.head)
        told = [mention for mention in mentions if mention.kind not in {MentionKind.INSTITUTION, MentionKind.COUNTRY}]
        for earlier, later in itertools.pairwise(told):
            # `The U.S. side was led by the Agency's Assistant Administrator X`
            between = self.words.classes[earlier.last + 1 : later.first]
            person = by_mention.get(later.first)
            if (
                earlier.kind is MentionKind.SIDE
                and person is not None
                and 4 < len(between) <= 16
                and any(mask & _LEAD for mask in between[:4])
            ):
                person.country, person.organization = earlier.country, earlier.organization
                if person not in self.leaders:
                    self.leaders.append(person)
        for earlier, later in itertools.pairwise(mentions):
            between = self.words.classes[earlier.last + 1 : later.first]
            if not 0 < len(between) <= 4:
                continue
            if any(mask & _LEAD for mask in between):
                for side, leader in ((earlier, later), (later, earlier)):
                    person = by_mention.get(leader.first)
                    if side.kind is MentionKind.SIDE and person is not None:
                        if person.side is None:
                            person.country, person.organization = side.country, side.organization
                        if person not in self.leaders:
                            self.leaders.append(person)
        if self.home is None:
            return
        own = (self.home.country, self.home.organization)
        leading, met = self._places_in_encounters()
        abroad = self._abroad(own[0])
        for person in self.people:
            if person.side is not None or person.counterpart:
                continue
            office = person.role.text if person.role else ""
            known = bool(office) and self._own_role(office) is not None
            if person.number in leading or (known and person.number not in met):
                person.country, person.organization = own
            elif person.number in met:
                person.country = met[person.number] or abroad
            elif self.medium is Medium.OFFICIAL and office and self.home.certain:
                person.country, person.organization = own

    def _abroad(self, own: str | None) -> str | None:
        """Give the one foreign country of the page: of its title, else of the people whose side is told."""
        title = {
            mention.country
            for mention in self.findings.people
            if mention.country and mention.country != own and self._zone(mention) is Zone.TITLE
        }
        people = {person.country for person in self.people if person.country and person.country != own}
        for found in (people, title):
            if len(found) == 1:
                return next(iter(found))
        return None

    def _zone(self, mention: Mention) -> Zone:
        at = bisect_right(self.starts, mention.first) - 1
        return self.findings.sentences[at].zone if at >= 0 else Zone.BODY

    def _places_in_encounters(self) -> tuple[set[int], dict[int, str | None]]:
        """Tell who leads a telling of an encounter, and who is met, with the country of neighbour or place."""
        leading: set[int] = set()
        met: dict[int, str | None] = {}
        own = self.home.country if self.home else None
        for encounter in self.findings.encounters:
            zone = self.findings.sentences[encounter.sentence].zone
            subjects = [self.people.by_mention.get(mention.first) for mention in encounter.subjects]
            others = [self.people.by_mention.get(mention.first) for mention in encounter.others]
            everyone = [person for person in (*subjects, *others) if person is not None]
            if not everyone or encounter.present:
                continue
            foreign = any(person.side not in {None, own} for person in everyone[1:])
            first = everyone[0]
            if (
                first.side is None
                and (foreign or subjects)
                and zone in {Zone.BODY, Zone.STANDFIRST}
                and first.number not in met
            ):
                leading.add(first.number)
            guest = first.side not in {None, own}
            before: Person | None = None
            for mention, person in zip(encounter.others, others, strict=True):
                if person is None or person is first or mention in encounter.attending:
                    continue
                country = before.country if before is not None and mention.country is None else None
                if guest:
                    country = own  # a guest is received by the issuer's own people
                elif country is None and encounter.place is not None and encounter.place.country != own:
                    country = encounter.place.country
                met[person.number] = met.get(person.number) or country
                before = person
        return leading, met

    def _frame(self, sentence: Sentence) -> bool:
        """A spokesperson's line: somebody who publishes and took no part."""
        return (
            any(
                self.words.classes[index] & WordClass.NAMED_SPEAKER.value
                for index in range(sentence.first, sentence.last + 1)
            )
            or self.words.tokens.norms[sentence.last] == ":"
        )

    def _header_role(self, person: Person, at: int) -> None:
        """The line below a name in the header tells its office."""
        zones = self.findings.sentences
        if at + 1 >= len(zones) or zones[at + 1].zone is not Zone.HEADER:
            return
        for mention in self.findings.people:
            if mention.first == zones[at + 1].first and mention.last == zones[at + 1].last and mention.role is not None:
                self.people.note(person, mention)

    def _own_body(self) -> str | None:
        """Give the name by which the tables know the body that the ministry acts for."""
        if self.ministry is None or self.ministry.organization is None:
            return None
        tokens = Tokens(SourceText(self.ministry.organization))
        for term in self.words.lexicon.read(tokens)[1].get(0, ()):
            if term.kind is Kind.ORGANIZATION:
                name: str | None = term.value.organization
                return name
        return None

    def _body_names(self) -> dict[str, str]:
        """Give the fullest name by which the text calls each body."""
        found: dict[str, str] = {}
        for index, terms in self.words.terms.items():
            for term in terms:
                if term.kind is Kind.ORGANIZATION and term.value.organization:
                    text = self.words.tokens.span(index, term.last).text
                    if text.isupper() and " " in text:
                        continue  # a headline in capitals
                    if len(text) > len(found.get(term.value.organization, "")):
                        found[term.value.organization] = text
        return found

    def _own_offices(self) -> dict[str, str | None]:
        if self.ministry is None:
            return {}
        return {own.office.casefold().removeprefix("the "): own.role for own in self.ministry.own_offices}

    def _own_role(self, office: str) -> str | None:
        key = office.casefold()
        if key in self.own:
            return self.own[key] or office
        return None

    def _is_own(self, person: Person) -> bool:
        if self.home is None:
            return False
        return person.side is not None and person.side in {self.home.country, self.home.organization, self.own_body}
