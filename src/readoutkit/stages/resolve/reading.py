"""The reading itself: people, encounters and attributions of the walk as the public values."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from readoutkit.findings import MentionKind
from readoutkit.lexicon import Kind, WordClass
from readoutkit.models import Diagnostic, Medium, Meeting, MeetingKind, MeetingStatus, Participant, Quote, Readout
from readoutkit.spelling import folded
from readoutkit.stages.resolve.encounters import EncounterWalk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Attribution, Mention
    from readoutkit.models import Basis
    from readoutkit.stages.resolve.event import Event
    from readoutkit.stages.resolve.people import Person


_OBJECTS = frozenset({MentionKind.PRONOUN, MentionKind.OFFICE})
_OF = WordClass.OF.value
_LEAST = 4
"""How long a place in capitals must be to be no abbreviation."""


class Said(NamedTuple):
    """An attribution with those who are meant by it."""

    attribution: Attribution
    speakers: list[Person]
    basis: Basis
    said_in: Event | None
    addressees: list[Person]


class ReadingWalk(EncounterWalk):
    """Makes the values of the reading when all is resolved."""

    def _build(self, quotes: list[Said]) -> Readout:
        self._complete()
        self._mark_objects(quotes)
        taking_part: set[Person] = set()
        for event in self.events:
            taking_part.update(event.people)
        for said in quotes:
            taking_part.update(said.speakers)
        ids: dict[str, int] = {}
        people = [person for person in self.people if person in taking_part and person.mentions]
        people.sort(key=lambda person: person.mentions[0][0])
        made = {person: self._participant(person, ids) for person in people}
        meetings = {event: self._meeting(event, made) for event in self.events}
        read = [self._quote(said, made, meetings) for said in quotes]
        read.sort(key=lambda quote: quote.span.start)
        findings, warnings = self.findings, [*self.warnings, *self._unclosed()]
        return Readout(
            text=self.words.source.text,
            title=findings.masthead.title,
            published=findings.masthead.published,
            issuer=self.issuer,
            medium=self.medium,
            language=self.words.lexicon.language,
            participants=tuple(made.values()),
            meetings=tuple(meetings.values()),
            quotes=tuple(read),
            warnings=tuple(warnings if len(warnings) < 2 else dict.fromkeys(warnings)),  # what two meetings share, once
        )

    def _complete(self) -> None:
        """Give the page's own side to those of whom it tells a name alone, and an office to whom only a title tells."""
        own = self.ministry if self.medium is Medium.OFFICIAL else None
        for person in self.people:
            if person.role is not None:
                continue
            if own is not None and person.name is not None and person.side is None:
                person.country, person.organization = own.country, own.organization
            mandates = self.words.lexicon.sets["mandates"]
            if person.honorific is not None and person.honorific.text.casefold() in mandates:
                person.role = person.honorific  # `Congressman A`

    def _unclosed(self) -> Iterator[Diagnostic]:
        """Warn of each mark that opens a quote which nothing closes."""
        for stretch in self.findings.quoted:
            if not stretch.closed:
                mark = self.words.source.span(stretch.outer_start, stretch.start)
                yield Diagnostic("unclosed-mark", "A quotation mark opens here that is never closed.", mark)

    def _mark_objects(self, quotes: list[Said]) -> None:
        """``A thanked him``, ``A assured the Minister that``: of two who met, the one who does not speak."""
        known = self.people.by_mention
        for attribution, people, _, said_in, _ in quotes:
            if said_in is None or len(people) != 1:
                continue
            two = said_in.people if len(said_in.people) == 2 else said_in.principals
            if len(two) != 2 or people[0] not in two:
                continue
            other = next(person for person in two if person is not people[0])
            for mention in (self._object_at(attribution.content.start), *attribution.addressees):
                if mention is not None and mention.first not in known and self._may_mean(mention, other):
                    self.people.mark(other, mention)

    def _object_at(self, place: int) -> Mention | None:
        """Give the pronoun or office that stands at a place of the text."""
        starts, people = self.words.tokens.starts, self.findings.people
        token = bisect_left(starts, place)
        at = bisect_left(people, token, key=attrgetter("first"))
        if at == len(people) or starts[people[at].first] != place:
            return None
        return people[at] if people[at].kind in _OBJECTS else None

    def _may_mean(self, mention: Mention, person: Person) -> bool:
        if mention.kind is MentionKind.PRONOUN:
            wanted = self.words.lexicon.genders.get(mention.head)
            return wanted is not None and person.gender in {None, wanted}
        words = self.people.role_words(mention)
        return mention.head in person.heads and words <= person.role_words and mention.country in {None, person.country}

    def _claim(self, speakers: tuple[Participant, ...]) -> str | None:
        """A readout is one side's claim: tell who reports what the other side is said to have said."""
        if self.issuer is None or self.ministry is None or not speakers:
            return None
        side = self.ministry.country or self.ministry.organization
        # the name of a body stands in the text, where any space may part its words
        known = [" ".join((speaker.country or speaker.organization or "").split()) for speaker in speakers]
        if all(place and place != side for place in known):
            return self.issuer
        return None

    def _participant(self, person: Person, ids: dict[str, int]) -> Participant:
        name, span = person.name, self.words.tokens.span
        role = person.role_given or (person.role.text if person.role else None)
        if role is not None and name is not None:
            role = self.words.lexicon.singular(role)  # `Cabinet Secretaries Ann Poe and Bo Shin`
        words = name.text if name else " ".join(filter(None, (role or "someone", person.side)))
        slug = "-".join(_cleaned(folded(words)).split()) or "person"
        unique, number = slug, 2
        number = ids.get(slug, 1) + 1
        while unique in ids:
            unique, number = f"{slug}-{number}", number + 1
        ids[slug] = number - 1
        ids.setdefault(unique, 1)
        body = person.organization if not person.country else None
        return Participant(
            id=unique,
            name=name.text if name else None,
            role=role,
            country=person.country,
            organization=self._bodies.get(body, body) if body is not None else None,
            honorific=person.honorific.text if person.honorific else None,
            role_text=person.role,
            affiliation_text=person.affiliation,
            mentions=tuple([span(first, last) for first, last in dict.fromkeys(person.mentions)]),
        )

    def _quote(self, said: Said, made: dict[Person, Participant], meetings: dict[Event, Meeting]) -> Quote:
        attribution = said.attribution
        speakers = tuple([made[person] for person in said.speakers if person in made])
        return Quote(
            span=attribution.content,
            fragments=attribution.fragments,
            speakers=speakers,
            addressees=tuple([made[person] for person in said.addressees if person in made]),
            cue=attribution.cue,
            attributed_by=self._claim(speakers),
            act=attribution.act,
            meeting=meetings.get(said.said_in) if said.said_in is not None else None,
            basis=said.basis,
            rule=attribution.rule,
        )

    def _meeting(self, event: Event, made: dict[Person, Participant]) -> Meeting:
        day = event.date
        date = None
        if day is not None:
            date = day.ahead if event.status is not MeetingStatus.HELD and day.ahead else day.date
            if (
                event.telling.in_dateline
                and day is event.telling.date
                and (self.medium is Medium.NEWS or date != self.published)
            ):
                day = date = None
            if date is None and day is not None and day.reason in {"weekday", "relative", "year"}:
                self.warnings.append(
                    Diagnostic(
                        "date-unknown",
                        "The day cannot be told without a date of publication.",
                        self.words.tokens.span(day.first, day.last),
                    )
                )
        if (
            date is None
            and day is None
            and event.status is MeetingStatus.HELD
            and self.ministry is not None
            and self.ministry.event_stamp
        ):
            date = self.published
        place = (
            event.place if event.kind not in {MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL} else None
        )  # a call is nowhere
        where, city = (place.first, place.last) if place else None, False
        if (
            (place is None or place.kind == "venue")
            and event.kind in {MeetingKind.MEETING, MeetingKind.CONFERENCE}
            and event.status is MeetingStatus.HELD
        ):
            dateline = self.findings.masthead.dateline_place
            if dateline is not None:
                where, city = dateline, True
        elif place is not None and place.kind == "country" and self._filed_from(place.country):
            where, city = self.findings.masthead.dateline_place, True
        topics = sorted(
            # told again in the same words, it is the same
            {topic.span.text: topic for topic in reversed(event.topics)}.values(),
            key=lambda topic: topic.span.start,
        )
        sentence = self.findings.sentences[event.telling.sentence]
        return Meeting(
            kind=event.kind,
            status=event.status,
            date=date,
            date_text=self.words.tokens.span(day.first, day.last) if day else None,
            place=self._place_name(*where, city=city) if where else None,
            place_text=self.words.tokens.span(*where) if where else None,
            kind_text=event.telling.kind_text,
            participants=tuple([made[person] for person in event.people if person in made]),
            topics=tuple(topics),
            initiator=made.get(event.initiator) if event.initiator is not None else None,
            host=made.get(event.host) if event.host is not None else None,
            occasion=event.occasion,
            duration=event.duration,
            span=self.words.tokens.span(sentence.first, sentence.last),
            rule=event.telling.rule,
        )

    def _filed_from(self, country: str | None) -> bool:
        """``ASTANA – A met B, who is in Kazakhstan on a visit``: the city of the dateline lies in the state told."""
        dateline = self.findings.masthead.dateline_place
        terms = self.words.terms.get(dateline[0], ()) if dateline is not None else ()
        cities = [term for term in terms if term.kind in {Kind.CITY, Kind.CAPITAL}]
        return any(country == (one.value if one.kind is Kind.CITY else one.value.country) for one in cities)

    def _place_name(self, first: int, last: int, *, city: bool) -> str:
        """``DOHA``, ``PORT OF SPAIN`` in a dateline: write the city as a name; ``NATO`` stays."""
        span = self.words.tokens.span(first, last)
        if not span.text.isupper() or not (city or len(span.text) > _LEAST):
            return span.text
        small = {self.words.tokens.word(at) for at in range(first + 1, last) if self.words.classes[at] & _OF}
        # `NUKU’ALOFA` has one capital, `WASHINGTON, D.C.` three
        return " ".join(
            name.lower() if name in small else name.capitalize() if "’" in name else name.title()
            for name in span.text.split(" ")
        )


def _cleaned(words: str) -> str:
    """Put a space where neither letter nor digit stands."""
    if words.replace(" ", "").isalnum():
        return words
    return "".join([char if char.isalnum() else " " for char in words])
