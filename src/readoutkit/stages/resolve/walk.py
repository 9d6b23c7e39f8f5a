"""The walk itself: names first, then encounters and, with the meeting at hand known, all the rest."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import Encounter, Mention, MentionKind, Zone
from readoutkit.lexicon import FEMININE, MASCULINE, Kind, WordClass
from readoutkit.models import (
    Basis,
    Diagnostic,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Medium,
    Participant,
    Quote,
    Readout,
    Span,
    Topic,
)
from readoutkit.stages.resolve.encounters import EncounterWalk, Event
from readoutkit.stages.resolve.home import home_of
from readoutkit.stages.resolve.people import People, Person, folded
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    from readoutkit.findings import Attribution, DateMention, Findings, PlaceMention, Sentence
    from readoutkit.ministry import Ministry

_HE = WordClass.HE.value
_SHE = WordClass.SHE.value
_THEY = WordClass.THEY.value
_SELF = WordClass.SPEAKER_SELF.value
_US = WordClass.SPEAKER_US.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_SERIES = 40
_SHORT_NOUN = 7
"""The nouns of a series are long (dialogue, consultations), those of any encounter short (meeting, call)."""
_ONE_PHRASE = 14
_TWO = WordClass.BOTH.value
_HOST = WordClass.HOST.value
_GUEST = WordClass.GUEST.value
_LEAD = WordClass.LEAD_VERB.value


def resolve(
    findings: Findings, ministry: Ministry | None, medium: Medium, published: dt.date | None
) -> Readout:
    """Say who is meant by the findings, and give the reading."""
    return _Walk(findings, ministry, medium, published).read()


class _Walk(EncounterWalk):
    def __init__(
        self, findings: Findings, ministry: Ministry | None, medium: Medium, published: dt.date | None,
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
        self.last_speakers: list[Person] = []
        self.current: Event | None = None
        self.own = self._own_offices()
        self.header_person: Person | None = None
        self.own_body = self._own_body()
        self.leaders: list[Person] = []
        self.held: dict[int, list[Person]] = {}
        self.bodies = self._body_names()
        self.starts = [sentence.first for sentence in findings.sentences]

    # -- all in order -----------------------------------------------------------------------------

    def read(self) -> Readout:
        self._names()
        findings = self.findings
        told = [(e, findings.sentences[e.sentence].zone is Zone.BODY or e.frame) for e in findings.encounters]
        body = [e for e, below in told if below]
        above = [e for e, below in told if not below]
        quotes: list[tuple[Attribution, list[Person], Basis, Event | None]] = []
        topics: list[tuple[Span, Event | None]] = []
        items: list[tuple[int, int, object]] = [(e.first, 0, e) for e in body]
        items += [(a.first, 1, a) for a in findings.attributions]
        items += [(t.first, 2, t) for t in findings.topics]
        items.sort(key=lambda item: (item[0], item[1]))
        # tellings of one sentence come before what was said in it
        first_in_sentence: dict[int, int] = {}
        for place, order, item in items:
            sentence = item.sentence  # type: ignore[attr-defined]
            if order == 0:
                first_in_sentence.setdefault(sentence, place)
        if not any(self._countable(encounter) for encounter in body):
            # only the title or the standfirst tells the encounter
            told = [encounter for encounter in body if encounter.background][:1]  # `After a call of A and B, ...`
            for encounter in [*told, *sorted(above, key=lambda e: findings.sentences[e.sentence].zone is Zone.TITLE)]:
                self._encounter(encounter, title=True)
        pending: list[tuple[Span, int]] = []
        for _, order, item in items:
            if order == 0:
                before = self.current
                self._encounter(item)  # type: ignore[arg-type]
                if before is None and self.current is not None:
                    for span, _ in pending:
                        self.current.topics.append(Topic(span))
                    pending.clear()
            elif order == 1:
                read = self._attribution(item)  # type: ignore[arg-type]
                if read is not None:
                    quotes.append(read)
            else:
                subjects = item.speakers  # type: ignore[attr-defined]
                if subjects:
                    people, _ = self._mentions(subjects, item.sentence)  # type: ignore[attr-defined]
                    if people:
                        self._turn_to(people)
                        if len(people) == 1:
                            self.last_subject = people
                if self.current is None:
                    pending.append((item.span, item.sentence))  # type: ignore[attr-defined]
                else:
                    self.current.topics.append(Topic(item.span))  # type: ignore[attr-defined]
        self._drop_visits()
        self._share_day_and_place()
        if self.events and pending:
            self.events[0].topics[:0] = [Topic(span) for span, _ in pending]
        self._refine_from_title(above)
        return self._build(quotes)

    def _countable(self, encounter: Encounter) -> bool:
        people = [*encounter.subjects, *encounter.others]
        several = len(people) >= 2 or any(mention.plural and mention.kind is not MentionKind.COLLECTIVE for mention in people)
        return encounter.status is MeetingStatus.HELD and not encounter.background and not encounter.present and several

    # -- names ------------------------------------------------------------------------------------

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

    def _affiliate(self) -> None:
        """Give those whose state or body the text does not tell beside them the one that their place tells.

        A side that somebody leads, the neighbour in a list, and, for an issuer's own people, the place of
        the subject: a page tells what its own head did, with whom, and of whom it names the country.
        """
        mentions = self.findings.people
        by_mention = self.people.by_mention
        for number, mention in enumerate(mentions):
            # `counterparts from A and B, X and Y`: names in the order of their countries
            named = mentions[number + 1 : number + 1 + len(mention.countries)]
            if len(mention.countries) > 1 and len(named) == len(mention.countries) and all(
                later.name is not None and 0 < later.first - earlier.last <= 4
                for earlier, later in zip((mention, *named), named, strict=False)
            ):
                for country, holder in zip(mention.countries, named, strict=True):
                    person = by_mention.get(holder.first)
                    if person is not None and person.side is None:
                        person.country = country
                        if person.role is None and mention.role is not None:
                            person.role, person.role_given = mention.role, self.words.lexicon.singular(mention.role.text)
                            person.role_words |= self.people.role_words(mention)
                            person.heads.add(mention.head)
        told = [mention for mention in mentions if mention.kind not in {MentionKind.INSTITUTION, MentionKind.COUNTRY}]
        for earlier, later in zip(told, told[1:], strict=False):
            # `The U.S. side was led by the Agency's Assistant Administrator X`
            between = self.words.classes[earlier.last + 1 : later.first]
            person = by_mention.get(later.first)
            if earlier.kind is MentionKind.SIDE and person is not None and 4 < len(between) <= 16 and any(mask & _LEAD for mask in between[:4]):
                person.country, person.organization = earlier.country, earlier.organization
                if person not in self.leaders:
                    self.leaders.append(person)
        for earlier, later in zip(mentions, mentions[1:], strict=False):
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
            mention.country for mention in self.findings.people
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
            if first.side is None and (foreign or subjects) and zone in {Zone.BODY, Zone.STANDFIRST} and first.number not in met:
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
        return any(
            self.words.classes[index] & WordClass.NAMED_SPEAKER.value for index in range(sentence.first, sentence.last + 1)
        ) or self.words.tokens.norms[sentence.last] == ":"

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
        for term in self.words.lexicon.terms(tokens).get(0, ()):
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
        return {
            own.office.casefold().removeprefix("the "): own.role for own in self.ministry.own_offices
        }

    def _own_role(self, office: str) -> str | None:
        key = office.casefold()
        if key in self.own:
            return self.own[key] or office
        return None

    # -- mentions ---------------------------------------------------------------------------------

    def _mentions(
        self, mentions: tuple[Mention, ...], sentence: int, *, create: bool = True, switch: bool = False
    ) -> tuple[list[Person], Basis]:
        found: list[Person] = []
        basis = Basis.NONE
        holder = self._holder_of_both(mentions)
        if holder is not None:
            return self._meant(holder, mentions[0])
        for mention in mentions:
            people, how = self._mention(mention, sentence, create=create, switch=switch, among=found)
            for person in people:
                if person not in found:
                    found.append(person)
            if how is not Basis.NONE and (basis is Basis.NONE or len(mentions) == 1):
                basis = how
        return found, basis

    def _mention(
        self, mention: Mention, sentence: int, *, create: bool, switch: bool, among: list[Person]
    ) -> tuple[list[Person], Basis]:
        known = self.people.by_mention.get(mention.first)
        if mention.name is not None:
            if known is None:
                known = self.people.named(mention)
            full = known.name is None or mention.name.text == known.name.text
            return [known], Basis.NAME if full else Basis.SURNAME
        kind = mention.kind
        if kind is MentionKind.PRONOUN:
            return self._pronoun(mention)
        if kind is MentionKind.COLLECTIVE:
            return self._collective(mention)
        if kind in {MentionKind.SIDE, MentionKind.COUNTRY}:
            return self._side(mention)
        if kind is MentionKind.COUNTERPART:
            return self._counterpart(mention, create=create, among=among)
        if kind is MentionKind.OFFICE:
            if known is not None:
                return [known], Basis.OFFICE
            return self._office(mention, create=create, switch=switch, among=among)
        return [], Basis.NONE

    def _holder_of_both(self, mentions: tuple[Mention, ...]) -> Person | None:
        """`the Prime Minister and Minister of Foreign Affairs`: two offices that the page has told to be of one."""
        if len(mentions) != 2 or any(mention.name is not None or mention.role is None for mention in mentions):
            return None
        first, second = (mention.role for mention in mentions)
        if first is None or second is None:
            return None
        words = self.people.words_of(self.words.source.text[first.start : second.end])
        holders = [person for person in self._near(mentions[0]) if person.role_words and words <= person.role_words]
        return holders[0] if len(holders) == 1 and mentions[1].last - mentions[0].first < _ONE_PHRASE else None

    def _near(self, mention: Mention) -> list[Person]:
        return self.people.near(self.words.tokens.starts[mention.first])

    def _in_play(self) -> list[Person]:
        return list(self.current.people) if self.current is not None else []

    def _office(
        self, mention: Mention, *, create: bool, switch: bool, among: list[Person]
    ) -> tuple[list[Person], Basis]:
        words = self.people.role_words(mention)
        if mention.role is None and not mention.country and not mention.organization:
            if mention.honorific is not None:
                return self._honorific(mention)
            # `the Head of State`, `the guest`: a figure without a country
            office = self.words.tokens.span(*(mention.core or (mention.first, mention.last))).text
            own_people = [person for person in self._in_play() if self._is_own(person)]
            if self.words.classes[mention.last] & _HOST and self.current is not None and self.current.host is not None:
                return self._meant(self.current.host, mention)
            if self.words.classes[mention.last] & _GUEST and self.current is not None:
                own_people = [person for person in self.current.principals if not self._is_own(person)]
            if len(own_people) == 1 and (
                own_people[0].role is None or self.medium is Medium.OFFICIAL or self.words.classes[mention.last] & _GUEST
            ):
                return self._meant(own_people[0], mention)
            return [], Basis.NONE
        own_role = self._own_role(mention.role.text) if mention.role is not None and not mention.country and not mention.organization else None
        if own_role is not None and mention.definite and create and self.ministry is not None:
            mine = [person for person in self._near(mention) if self._is_own(person) and self._holds(person, mention, words)]
            if not mine:
                person = self.people.add()
                self.people.note(person, mention)
                person.country, person.organization = self.ministry.country, self.ministry.organization
                return [person], Basis.OFFICE
        for pool in (self._in_play(), self._near(mention)):
            pool = [person for person in pool if person not in among]
            candidates = [person for person in pool if self._holds(person, mention, words)]
            if not candidates:
                continue
            chosen = self._choose(candidates, mention, words, switch=switch)
            if chosen is not None:
                if mention.role is not None and chosen.role is None and not chosen.counterpart:
                    chosen.role = mention.role
                if mention.role is not None and len(mention.role.text.split()) > len((chosen.role.text if chosen.role else "").split()) and words >= chosen.role_words:
                    chosen.role = mention.role
                    chosen.role_words |= words
                return self._meant(chosen, mention)
            if pool is not self.people.all and len(candidates) > 1:
                return [], Basis.NONE
        own_side = self.home is not None and mention.country == self.home.country and mention.country is not None
        if own_side:
            # the issuer's own head is at times named without any office
            bare = [person for person in self._in_play() or self._near(mention) if person.names and person.role is None and person.side in {None, mention.country} and not person.counterpart]
            if len(bare) == 1:
                bare[0].role, bare[0].role_words = mention.role, words
                return self._meant(bare[0], mention)
        if mention.role is not None:
            # one alone in the meeting at hand has an office of this kind, by whatever name
            alike = [
                person for person in self._in_play()
                if person not in among and mention.head in person.heads and not (person.role_words ^ words) & self.words.lexicon.ranks
                and (mention.country is None or person.country in {None, mention.country})
                and (mention.organization is None or person.country is None)
            ]
            if len(alike) == 1:
                return self._meant(alike[0], mention)
        if not create or mention.role is None:
            return [], Basis.NONE
        country, organization = mention.country, mention.organization
        if country is None and organization is None:
            if self.ministry is None or (self._own_role(mention.role.text) is None and self.medium is not Medium.OFFICIAL):
                if not mention.definite:
                    return [], Basis.NONE
            else:
                country, organization = self.ministry.country, self.ministry.organization
        person = self.people.add()
        self.people.note(person, mention)
        person.country, person.organization = country, organization
        person.body = True
        own = self._own_role(mention.role.text)
        if own is not None and own != mention.role.text and person.country == (self.ministry.country if self.ministry else None):
            pass
        return [person], Basis.OFFICE

    def _meant(self, person: Person, mention: Mention) -> tuple[list[Person], Basis]:
        self.people.mark(person, mention)
        if person.side is None and (mention.country or mention.organization):
            person.country, person.organization = mention.country, mention.organization
            person.affiliation = mention.affiliation
        return [person], Basis.OFFICE

    def _is_own(self, person: Person) -> bool:
        if self.home is None:
            return False
        return person.side is not None and person.side in {self.home.country, self.home.organization, self.own_body}

    def _holds(self, person: Person, mention: Mention, words: frozenset[str]) -> bool:
        if mention.country and person.country and mention.country != person.country:
            return False
        if mention.country and person.organization:
            return False
        if mention.organization and folded(mention.organization) != folded(person.organization or ""):
            return False
        if mention.country and not person.side:
            return False if person.role is None else words <= person.role_words
        if mention.role is None:
            return bool(mention.country or mention.organization)
        if not person.role_words:
            # known by name alone: the office may be told later
            return bool(mention.country and person.country == mention.country)
        if words <= person.role_words:
            return True
        if mention.head in person.heads and mention.country and mention.country == person.country:
            return not (person.role_words ^ words) & self.words.lexicon.ranks
        return False

    def _choose(
        self, candidates: list[Person], mention: Mention, words: frozenset[str], *, switch: bool
    ) -> Person | None:
        if len(candidates) == 1:
            return candidates[0]
        exact = [person for person in candidates if not (person.role_words ^ words) & self.words.lexicon.ranks]
        if exact:
            candidates = exact
        if len(candidates) == 1:
            return candidates[0]
        if switch and self.last_speakers:
            others = [person for person in candidates if person not in self.last_speakers]
            if len(others) == 1:
                return others[0]
        own = [person for person in candidates if self._is_own(person)]
        if mention.country is None and len(own) == 1:
            return own[0]
        same = [person for person in candidates if person.role_words == words]
        if len(same) == 1:
            return same[0]
        if self.current is not None:
            here = [person for person in candidates if person in self.current.principals]
            if len(here) == 1:
                return here[0]
        place = self.words.tokens.starts[mention.first]
        recent = max(candidates, key=lambda person: person.last_before(place))
        return recent if mention.country is not None or self.ministry is None else None

    def _honorific(self, mention: Mention) -> tuple[list[Person], Basis]:
        pool = [person for person in self._in_play() if person.honorific is not None]
        own = [person for person in pool if self._is_own(person)] or pool
        if len(own) == 1:
            return self._meant(own[0], mention)
        return [], Basis.NONE

    def _pronoun(self, mention: Mention) -> tuple[list[Person], Basis]:
        mask = self.words.classes[mention.first]
        if mask & _SELF:
            if self.header_person is not None:
                return self._pronounced(self.header_person, mention)
            own = [person for person in self._near(mention) if self._is_own(person)]
            return self._pronounced(own[0], mention) if len(own) == 1 else ([], Basis.NONE)
        if mask & (_THEY | _US):
            people = self._principals()
            return people, Basis.COLLECTIVE if people else Basis.NONE
        if not mask & (_HE | _SHE):
            return [], Basis.NONE
        wanted = MASCULINE if mask & _HE else FEMININE
        for pool in (self.last_subject, self.last_speakers):
            fitting = [person for person in pool if person.gender in {None, wanted}]
            if len(fitting) == 1:
                return self._pronounced(fitting[0], mention, wanted)
        fitting = [person for person in self._principals() if person.gender == wanted]
        if len(fitting) == 1:
            return self._pronounced(fitting[0], mention, wanted)
        return [], Basis.NONE

    def _pronounced(self, person: Person, mention: Mention, gender: str | None = None) -> tuple[list[Person], Basis]:
        person.mentioned(self.words.tokens.span(mention.first, mention.last))
        person.gender = person.gender or gender
        return [person], Basis.PRONOUN

    def _principals(self) -> list[Person]:
        return list(self.current.principals) if self.current is not None else []

    def _holders(self, mention: Mention) -> list[Person]:
        """``the Foreign Ministers of A, B and C``: one of each country, known or not."""
        found: list[Person] = []
        for country in mention.countries:
            known = [person for person in self._near(mention) if person.country == country and (mention.head in person.heads or mention.role is None)]
            if len(known) == 1:
                found.append(known[0])
                continue
            person = self.people.add()
            self.people.mark(person, mention)
            person.country = country
            person.counterpart = mention.role is None
            person.role_words = self.people.role_words(mention)
            if mention.role is not None:
                person.heads.add(mention.head)
                person.role = mention.role
                singular = self.words.lexicon.singular(mention.role.text)
                person.role_given = singular
            found.append(person)
        return found

    def _collective(self, mention: Mention) -> tuple[list[Person], Basis]:
        if mention.countries:
            known = self.held.get(mention.first)
            if known is None:
                known = self.held[mention.first] = self._holders(mention)
            return known, Basis.OFFICE
        people = self._principals()
        head = mention.head
        singular = self.words.lexicon.plurals.get(head, head)
        holders = [person for person in people if singular in person.heads or singular in person.role_words]
        if self.words.classes[mention.last] & _COUNTERPART and self.last_subject:
            people = [person for person in people if person not in self.last_subject]
            return people, Basis.COLLECTIVE if people else Basis.NONE
        if mention.country is not None:
            people = [person for person in people if person.country == mention.country]
        elif 2 <= len(holders) < len(people) and self._counts_two(mention):
            people = holders
        return people, Basis.COLLECTIVE if people else Basis.NONE

    def _counts_two(self, mention: Mention) -> bool:
        """``both Ministers``, where more than two take part."""
        return any(self.words.classes[index] & _TWO for index in range(mention.first, mention.last + 1))

    def _side(self, mention: Mention) -> tuple[list[Person], Basis]:
        for pool in (self._principals(), self._in_play()):
            fitting = [
                person for person in pool
                if (mention.country and person.country == mention.country)
                or (mention.organization and folded(person.organization or "") == folded(mention.organization))
            ]
            if fitting:
                return fitting[:1], Basis.COLLECTIVE
        if mention.kind is MentionKind.SIDE:
            everyone = [person for person in self._near(mention) if mention.country and person.country == mention.country]
            if len(everyone) == 1:
                return everyone, Basis.COLLECTIVE
        return [], Basis.NONE

    def _counterpart(self, mention: Mention, *, create: bool, among: list[Person]) -> tuple[list[Person], Basis]:
        if mention.country or mention.organization:
            fitting: list[Person] = []
            for pool in (self._in_play(), self._near(mention)):
                fitting = fitting or [
                    person for person in pool
                    if person not in among and person.country == mention.country
                    and (mention.country or person.organization == mention.organization)
                ]
            if len(fitting) == 1:
                return self._meant(fitting[0], mention)
            if fitting or not create:
                return [], Basis.NONE
            person = self.people.add()
            self.people.note(person, mention)
            person.counterpart = True
            return [person], Basis.OFFICE
        others = [person for person in self._principals() if person not in (among or self.last_subject)]
        if len(others) == 1:
            return self._meant(others[0], mention)
        return [], Basis.NONE

    # -- quotes -----------------------------------------------------------------------------------

    def _attribution(self, attribution: Attribution) -> tuple[Attribution, list[Person], Basis, Event | None] | None:
        if attribution.cue is None and not attribution.speakers:
            people = self.last_speakers if len(self.last_speakers) == 1 else []
            if not people:
                return None
            return attribution, list(people), Basis.CARRIED, self.current
        if attribution.agentless or any(mention.kind is MentionKind.COLLECTIVE for mention in attribution.speakers):
            self._turn_to_series(attribution)
        if attribution.agentless:
            people = self._principals()
            if not people:
                return None
            return attribution, people, Basis.COLLECTIVE, self.current
        people, basis = self._mentions(attribution.speakers, attribution.sentence, switch=attribution.switch)
        if not people:
            kinds = {mention.kind for mention in attribution.speakers}
            if all(self.words.classes[mention.first] & (_SELF | _US) for mention in attribution.speakers):
                return None  # a speech in the first person is no account of what others said
            told = bool(self.events) or self.ministry is not None  # a page about an encounter, or an office's own
            if not kinds or (told and kinds <= {MentionKind.COUNTRY, MentionKind.COLLECTIVE, MentionKind.INSTITUTION}):
                return None
            if kinds == {MentionKind.ANONYMOUS} and self.events:
                return None
            self.warnings.append(
                Diagnostic("speaker-unknown", "It could not be told who speaks here.", attribution.cue)
            )
            return attribution, [], Basis.NONE, self.current
        self._turn_to(people)
        self.last_speakers = people
        if len(people) == 1:
            self.last_subject = people
        return attribution, people, basis, self.current

    def _turn_to_series(self, attribution: Attribution) -> None:
        """`agreed to hold the sixth Strategic Dialogue`: said in the dialogue, not in the call paid beside it."""
        content = attribution.content.text.casefold()
        for event in self.events[:_SERIES]:
            noun = event.telling.kind_text.text.split()[-1].casefold()
            if event is not self.current and event.status is MeetingStatus.HELD and len(noun) > _SHORT_NOUN and noun in content:
                self.current = event
                return

    # -- the reading ------------------------------------------------------------------------------

    def _build(self, quotes: list[tuple[Attribution, list[Person], Basis, Event | None]]) -> Readout:
        for person in self.people:
            if person.side is None and person.names and person.role is None and self.medium is Medium.OFFICIAL and self.ministry is not None:
                person.country, person.organization = self.ministry.country, self.ministry.organization
        used: set[int] = set()
        for event in self.events:
            used.update(person.number for person in event.people)
        for _, people, _, _ in quotes:
            used.update(person.number for person in people)
        ids: dict[str, int] = {}
        made: dict[int, Participant] = {}
        order = sorted(
            (person for person in self.people if person.number in used and person.mentions),
            key=lambda person: min(span.start for span in person.mentions),
        )
        for person in order:
            made[person.number] = self._participant(person, ids)
        meetings: list[Meeting] = []
        by_event: dict[int, Meeting] = {}
        for event in self.events:
            meeting = self._meeting(event, made)
            by_event[id(event)] = meeting
            meetings.append(meeting)
        read = []
        for attribution, people, basis, said_in in quotes:
            speakers = tuple(made[person.number] for person in people if person.number in made)
            read.append(
                Quote(
                    span=attribution.content, fragments=attribution.fragments, speakers=speakers,
                    addressees=self._addressees(attribution, made), cue=attribution.cue,
                    attributed_by=self._claim(speakers), act=attribution.act,
                    meeting=by_event.get(id(said_in)) if said_in is not None else None, basis=basis, rule=attribution.rule,
                )
            )
        read.sort(key=lambda quote: quote.span.start)
        findings = self.findings
        return Readout(
            text=self.words.source.text, title=findings.masthead.title, published=findings.masthead.published,
            issuer=self.issuer, medium=self.medium, language=self.words.lexicon.language,
            participants=tuple(made[person.number] for person in order), meetings=tuple(meetings), quotes=tuple(read),
            warnings=tuple(self.warnings),
        )

    def _addressees(self, attribution: Attribution, made: dict[int, Participant]) -> tuple[Participant, ...]:
        found = []
        for mention in attribution.addressees:
            person = self.people.by_mention.get(mention.first)
            if person is not None and person.number in made:
                found.append(made[person.number])
        return tuple(dict.fromkeys(found))

    def _claim(self, speakers: tuple[Participant, ...]) -> str | None:
        """A readout is one side's claim: tell who reports what the other side is said to have said."""
        if self.issuer is None or self.ministry is None or not speakers:
            return None
        side = self.ministry.country or self.ministry.organization
        known = [speaker.country or speaker.organization for speaker in speakers]
        if all(place is not None and place != side for place in known):
            return self.issuer
        return None

    def _participant(self, person: Person, ids: dict[str, int]) -> Participant:
        name = person.name
        words = name.text if name else " ".join(filter(None, (person.role.text if person.role else "someone", person.side)))
        slug = "-".join("".join(char if char.isalnum() else " " for char in folded(words)).split()) or "person"
        unique, number = slug, 2
        number = ids.get(slug, 1) + 1
        while unique in ids:
            unique, number = f"{slug}-{number}", number + 1
        ids[slug] = number - 1
        ids.setdefault(unique, 1)
        return Participant(
            id=unique, name=name.text if name else None, role=person.role_given or (person.role.text if person.role else None),
            country=person.country, organization=None if person.country else self.bodies.get(person.organization or "", person.organization),
            honorific=person.honorific.text if person.honorific else None, role_text=person.role,
            affiliation_text=person.affiliation,
            mentions=tuple(sorted(set(person.mentions), key=lambda span: span.start)),
        )

    def _meeting(self, event: Event, made: dict[int, Participant]) -> Meeting:
        day = event.date
        date = None
        if day is not None:
            date = day.ahead if event.status is not MeetingStatus.HELD and day.ahead else day.date
            if event.telling.in_dateline and day is event.telling.date and (self.medium is Medium.NEWS or date != self.published):
                day = date = None
            if date is None and day is not None and day.reason in {"weekday", "relative", "year"}:
                self.warnings.append(
                    Diagnostic("date-unknown", "The day cannot be told without a date of publication.", self.words.tokens.span(day.first, day.last))
                )
        if date is None and day is None and event.status is MeetingStatus.HELD and self.ministry is not None and self.ministry.event_stamp:
            date = self.published
        place = event.place if event.kind not in {MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL} else None  # a call is nowhere
        place_text = self.words.tokens.span(place.first, place.last) if place else None
        if place is None and event.kind in {MeetingKind.MEETING, MeetingKind.CONFERENCE} and event.status is MeetingStatus.HELD:
            dateline = self.findings.masthead.dateline_place
            if dateline is not None:
                place_text = self.words.tokens.span(*dateline)
        topics = sorted({topic.span.start: topic for topic in event.topics}.values(), key=lambda topic: topic.span.start)
        sentence = self.findings.sentences[event.telling.sentence]
        return Meeting(
            kind=event.kind, status=event.status, date=date,
            date_text=self.words.tokens.span(day.first, day.last) if day else None,
            place=self._place_name(place_text), place_text=place_text, kind_text=event.telling.kind_text,
            participants=tuple(made[person.number] for person in event.people if person.number in made),
            topics=tuple(topics),
            initiator=made.get(event.initiator.number) if event.initiator else None,
            host=made.get(event.host.number) if event.host else None, occasion=event.occasion,
            duration=event.duration, span=self.words.tokens.span(sentence.first, sentence.last), rule=event.telling.rule,
        )

    def _place_name(self, span: Span | None) -> str | None:
        if span is None:
            return None
        return span.text.title() if span.text.isupper() and len(span.text) > 4 else span.text
