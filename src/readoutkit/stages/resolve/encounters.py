"""Encounters put together from their tellings: which are one, which day and place each has.

A text tells an encounter several times (``met``, ``during the meeting``, ``the talks were attended by``).
A telling belongs to an encounter told before when the same people take part and nothing speaks against
it (another day, a call instead of a meeting, ``following that meeting``); else it is a new one.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.resolve.event import Event
from readoutkit.stages.resolve.reference import ReferenceWalk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import DateMention, Encounter, Mention, PlaceMention
    from readoutkit.stages.resolve.people import Person

_IN_PERSON = frozenset({MeetingKind.MEETING, MeetingKind.CONFERENCE})
_CALLS = frozenset({MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL})
_LONE = frozenset({MeetingKind.CONFERENCE, MeetingKind.VISIT})
"""Kinds of which a reading may name one participant only."""
_ATTENDED = frozenset(
    {"encounter:attend", "encounter:participate", "encounter:take-part", "encounter:participate-then"}
)
_NUMERIC_DAYS = 31
_FIRST = 40
"""How many people or encounters are looked through for one: more would make a long page slow."""
_OLD = dt.timedelta(days=60)
_STAYS = 24
"""How many places back one looks for the one to which somebody came."""
_REACH = 100
"""How many encounters one looks back for the one of which somebody speaks again."""
_COUNTERPART = WordClass.COUNTERPART.value


class EncounterWalk(ReferenceWalk):
    """The part of the walk that puts encounters together; who is meant it asks of the whole."""

    programme: Encounter | None = None
    everywhere: Sequence[Person] = ()
    """Those who were present at all encounters of the page."""
    told_in = -1
    """The sentence of the telling before."""
    visits: tuple[Event, ...] | list[Event] = ()
    awaiting: Encounter | None = None
    """A telling of an encounter whose people the next one names (``The talks were held in Rome``)."""

    # -- one telling ------------------------------------------------------------------------------

    def _encounter(self, telling: Encounter, *, title: bool = False) -> None:
        if (telling.background and not title) or telling.kind is MeetingKind.MESSAGE:
            return
        subjects = self._subjects(telling)
        others: list[Person] = []
        aides: list[Person] = []
        known = set(subjects)
        for mention in telling.others:
            people = self._other(mention, telling, [*subjects, *others])
            coming = [person for person in people if person not in known]
            others.extend(coming)
            known.update(coming)
            if mention in telling.attending:
                aides.extend(coming)
        if telling.unnamed is not None and subjects:
            others.append(self._group(*telling.unnamed))
        self.told_in = telling.sentence
        if telling.leads:
            self._lead(telling, others)
        elif telling.present:
            self._attend(telling, [*subjects, *others])
        else:
            if len(subjects) == 1:
                self.last_subject, self.subject_sentence = subjects, telling.sentence
            self._tell(telling, subjects, others, aides, title=title)

    def _subjects(self, telling: Encounter) -> list[Person]:
        subjects, _ = self._mentions(telling.subjects)
        if len(telling.subjects) != 1:
            return subjects
        mention = telling.subjects[0]
        hero = self._hero()
        if hero is None or hero in subjects:
            return subjects
        if (
            mention.kind is MentionKind.PRONOUN
            and len(subjects) == 1
            and not self._is_own(subjects[0])
            and self.told_in != telling.sentence
        ):
            # a programme goes on with its own side, whoever spoke last
            return [hero] if hero.gender in {None, subjects[0].gender} else subjects
        if (
            not subjects
            and mention.kind is MentionKind.OFFICE
            and mention.definite
            and mention.country is None
            and mention.role is None
        ):
            return [hero]  # `the Head of State met`
        return subjects

    def _hero(self) -> Person | None:
        """Give the one person of the issuer's own side whom the page is about."""
        for event in self.events[:_FIRST]:
            own = [person for person in event.principals if self._is_own(person)]
            if own:
                return own[0] if len(own) == 1 else None
        own = [
            person for person in self.people.all[:_FIRST] if person.names and self._is_own(person) and person.mentions
        ]
        return min(own, key=lambda person: min(span.start for span in person.mentions), default=None)

    def _other(self, mention: Mention, telling: Encounter, among: list[Person]) -> list[Person]:
        if (
            mention.kind is MentionKind.COLLECTIVE
            and not mention.definite
            and not mention.countries
            and telling.subjects
        ):
            return [] if self._apposed(mention, telling) else [self._unnamed(mention)]
        if mention.countries and self._apposed(mention, telling):
            return []
        people, _ = self._mention(mention, create=True, switch=False, among=among)
        return people

    def _apposed(self, mention: Mention, telling: Encounter) -> bool:
        """``her counterparts from A and B, X and Y``: named right after."""
        named = any(other.kind is MentionKind.NAME for other in telling.others)
        return named and any(
            self.words.classes[token] & _COUNTERPART for token in range(mention.first, mention.last + 1)
        )

    def _unnamed(self, mention: Mention) -> Person:
        """``met with Emirati officials``: a side of which nobody is named."""
        known = self.people.by_mention.get(mention.first)
        if known is not None:
            return known
        person = self.people.add()
        person.role = self.words.tokens.span(mention.first, self._phrase_end(mention))
        person.role_words = frozenset()
        person.country = mention.country
        self.people.mark(person, mention)
        return person

    def _group(self, first: int, last: int) -> Person:
        """Give a side of whom nobody is named, the same for the same words."""
        role = self.words.tokens.span(first, last)
        known = (
            one for one in self._in_play() if one.role is not None and not one.names and one.role.text == role.text
        )
        person = next(known, None) or self.people.add()
        person.role = person.role or role
        person.mentioned(role)
        return person

    def _phrase_end(self, mention: Mention) -> int:
        """``foreign ministers of the CSTO member states``: to the end of the noun phrase."""
        norms, classes, tokens = self.words.tokens.norms, self.words.classes, self.words.tokens
        at = mention.last + 1
        if at + 1 >= len(norms) or not classes[at] & WordClass.OF.value:
            return mention.last
        end = mention.last
        for index in range(at + 1, min(at + 8, len(norms))):
            if classes[index] & WordClass.ARTICLE.value:
                continue
            if (
                tokens.capital[index]
                or norms[index] in self.words.lexicon.calendar["members_of"]
                or (norms[index].isalpha() and not classes[index] and index not in self.words.terms)
            ):
                end = index
            else:
                break
        return end

    def _lead(self, telling: Encounter, people: list[Person]) -> None:
        """Those who headed the sides are the principals of the encounter at hand."""
        event = self.current
        awaited = self._awaited(telling)
        if event is None or awaited is not None:
            if len(people) < 2 and awaited is None:
                return
            event = Event(awaited or telling, [], [])
            self.events.append(event)
            self.current = event
        for person in people:
            if person not in event.people:
                event.people.append(person)
            if person not in event.principals:
                event.principals.append(person)

    def _awaited(self, telling: Encounter) -> Encounter | None:
        """Give the encounter told just before without its people, once."""
        awaited, self.awaiting = self.awaiting, None
        return awaited if awaited is not None and 0 <= telling.sentence - awaited.sentence <= 1 else None

    def _attend(self, telling: Encounter, people: list[Person]) -> None:
        """Those present took part in the encounters that the line covers."""
        if telling.kind is MeetingKind.CONFERENCE:
            gatherings = [event for event in self.events if event.kind is MeetingKind.CONFERENCE][-1:]
            if not gatherings:
                self._tell(evolve(telling, present=False), people, [], [], title=False)
            for event in gatherings:
                event.people.extend(person for person in people if person not in event.people)
            return
        held = [event for event in self.events if event.status is MeetingStatus.HELD] or self.events
        covered = held if telling.every else [event for event in held if event is self.current]
        if not covered and held:
            covered = held[-1:]
        if telling.every and len(covered) > 1:
            covered = [event for event in covered if event.kind is not MeetingKind.CONFERENCE] or covered
        if telling.every:
            self.everywhere = people
        for event in covered:
            event.sentences.add(telling.sentence)
            event.people.extend(person for person in people if person not in event.people)

    # -- which encounter --------------------------------------------------------------------------

    def _tell(
        self, telling: Encounter, subjects: list[Person], others: list[Person], aides: list[Person], *, title: bool
    ) -> None:
        people = [*subjects, *others]
        if not people and telling.status is MeetingStatus.HELD and not self.events:
            # `Consultations between A and B were held`: the sides are those who led them
            people = subjects = list(self.leaders)
        if len(people) == 1 and not subjects and not title:
            hero = self._hero()
            if hero is not None and hero not in people:
                people = [hero, *people]  # `A meeting with X was also held`
        met = [person for person in others if person not in aides]
        if telling.each and len(subjects) == 1 and len(met) > 1:
            if telling.date is not None and self._several_days(telling.date):
                telling = evolve(telling, date=evolve(telling.date, date=None, reason="range"))
            for other in met:
                self._place(telling, [subjects[0], other, *aides], [subjects[0], other], title=title)
            return
        self._place(telling, people, [person for person in people if person not in aides], title=title)

    def _several_days(self, date: DateMention) -> bool:
        """``On January 29 and 30``: of several encounters nobody knows which was when."""
        norms = self.words.tokens.norms
        days = [norms[token] for token in range(date.first, date.last + 1)]
        return sum(1 for day in days if day.isdecimal() and 0 < int(day) <= _NUMERIC_DAYS) > 1

    def _place(self, telling: Encounter, people: list[Person], principals: list[Person], *, title: bool) -> None:
        held = telling.status is MeetingStatus.HELD
        if len(people) > 2 and held and self._covers_several(people):
            return
        existing = self._same(telling, people)
        if existing is not None:
            self._merge(existing, telling, people, principals)
            if existing.status is MeetingStatus.HELD or self.current is None:
                self.current = existing
            return
        if not people and held and (self.events or title):
            self._told_where(telling)
            if not title and telling.date is not None and telling.place is not None:
                self.awaiting = telling  # `On 17 March, consultations took place in Rome. A and B presided over them`
            return  # `the talks were held in a friendly atmosphere`
        if not people and telling.status is MeetingStatus.CANCELLED:
            hero = self._hero()
            people = principals = [hero] if hero is not None else []
        known = telling.place is not None or telling.date is not None
        enough = (
            len(people) >= 2 or (people and telling.kind in _LONE) or (not held and (people or known)) or not people
        )
        if not enough:
            if held and telling.general and telling.date is not None and not self.events:
                self.programme = telling  # `held a number of meetings in New York`: what follows tells them
            return
        event = Event(telling, people, principals)
        awaited = self._awaited(telling)
        if awaited is not None and event.date is None:
            event.date, event.place = awaited.date, event.place or awaited.place
        self._roles(event, telling)
        self._inherit(event, telling)
        self.events.append(event)
        if held or self.current is None:
            self.current = event

    def _told_where(self, telling: Encounter) -> None:
        """``The talks were held in Oslo``: where the meeting at hand was."""
        event = self.current
        calendar, before = (
            self.words.lexicon.calendar,
            self.words.tokens.norms[max(0, telling.first - 2) : telling.first],
        )
        other = any(norm in calendar["last"] or norm in calendar["next"] for norm in before)
        if (
            event is not None
            and telling.place is not None
            and not other  # `their previous meeting`
            and (telling.date is None or telling.date.date is not None)
            and event.status is MeetingStatus.HELD
            and event.kind in _IN_PERSON
            and (telling.kind is event.kind or not telling.specific)
            and not self._conflict(event, telling)
            and (event.place is None or (event.place.kind in {"venue", "country"} and telling.place.kind == "city"))
        ):
            event.place = telling.place

    def _covers_several(self, people: list[Person]) -> bool:
        """``In the calls, A discussed with B and C``: several encounters told before."""
        everyone = set(people)
        covered = [
            event
            for event in self.events[-12:]
            if event.status is MeetingStatus.HELD and len(event.people) > 1 and set(event.people) < everyone
        ]
        return len(covered) > 1

    def _same(self, telling: Encounter, people: list[Person]) -> Event | None:
        if not people or telling.anew:
            return None
        for event in reversed(self.events[-24:]):
            if event.status is not telling.status or (event.kind is MeetingKind.VISIT and not self._of_visit(telling)):
                continue
            if not event.people and event.status is MeetingStatus.HELD and len(people) > 1:
                return event if telling.kind is event.kind or not telling.specific else None
            shared = [person for person in people if person in event.people]
            if telling.kind is MeetingKind.CONFERENCE and event.kind is not MeetingKind.CONFERENCE and telling.specific:
                continue
            if event.kind is MeetingKind.CONFERENCE and telling.kind is not MeetingKind.CONFERENCE and len(shared) < 2:
                continue
            if event.kind is MeetingKind.CONFERENCE and self._apart(event, telling, people):
                continue
            if telling.occasion is not None and event.occasion is None and len(people) < len(event.principals):
                continue  # `On the margins of the summit, the President met with A`
            if len(shared) >= 2 and len(shared) >= min(len(people), len(event.people)):
                if self._conflict(event, telling) or (telling.further and len(people) < len(event.principals)):
                    continue
                if event.general and len(people) < len(event.people) and not telling.general:
                    event.told_singly = True
                    continue
                return event
            if len(people) == 1 and shared and telling.kind not in _LONE and not self._conflict(event, telling):
                return event
        return None

    def _apart(self, event: Event, telling: Encounter, people: list[Person]) -> bool:
        """``With the Minister of A, he discussed B``, after a gathering of many: a meeting of the two."""
        two = len(people) == 2 and len(event.people) > 3
        return two and telling.kind is not MeetingKind.CONFERENCE and bool(telling.others and telling.subjects)

    def _of_visit(self, telling: Encounter) -> bool:
        """Say whether a telling may be of a visit, and not of a meeting on it."""
        return telling.kind is MeetingKind.VISIT or not (telling.subjects and telling.rule.startswith("encounter:"))

    def _conflict(self, event: Event, telling: Encounter) -> bool:
        mine, theirs = event.date, telling.date
        if mine is not None and theirs is not None and mine.date and theirs.date and mine.date != theirs.date:
            return True
        kinds = {event.kind, telling.kind}
        if len(kinds) < 2 or not kinds & _CALLS or not telling.specific:
            return False
        return event.specific or (telling.kind in _CALLS and event.place is not None)

    def _merge(self, event: Event, telling: Encounter, people: list[Person], principals: list[Person]) -> None:
        event.sentences.add(telling.sentence)
        for person in people:
            if person not in event.people:
                event.people.append(person)
                if person in principals:
                    event.principals.append(person)
        if event.date is None or event.date.date is None:
            event.date = telling.date or event.date
        if event.place is None or (
            event.place.kind in {"venue", "country"} and telling.place is not None and telling.place.kind == "city"
        ):
            event.place = telling.place or event.place
        event.occasion = event.occasion or telling.occasion
        event.duration = event.duration or telling.duration
        if telling.specific and not event.specific:
            event.kind, event.specific = telling.kind, True
        self._roles(event, telling)

    def _roles(self, event: Event, telling: Encounter) -> None:
        if event.initiator is None and telling.initiator:
            people, _ = self._mentions(telling.initiator, create=False)
            event.initiator = people[0] if len(people) == 1 and people[0] in event.people else None
        if event.host is None and telling.host:
            people, _ = self._mentions(telling.host, create=False)
            event.host = people[0] if people and people[0] in event.people else None

    # -- day and place ----------------------------------------------------------------------------

    def _inherit(self, event: Event, telling: Encounter) -> None:
        """An encounter told as part of the same day or visit has its city and date."""
        earlier = next((e for e in reversed(self.events[-_REACH:]) if e.status is MeetingStatus.HELD), None)
        if earlier is None:
            if self.programme is not None and telling.status is MeetingStatus.HELD:
                event.date = event.date or self.programme.date
                if event.kind in _IN_PERSON:
                    event.place = event.place or self.programme.place
            return
        if telling.status is not MeetingStatus.HELD:
            self._stay(event, earlier)
            return
        if telling.kind in _CALLS and (event.date is not None or (telling.further and not telling.same_day)):
            return
        if telling.further and not telling.same_day and event.date is None and not self._visit():
            return  # `also met` alone tells neither day nor place
        if event.date is None:
            event.date = earlier.date
        if event.kind in _IN_PERSON:
            here = next(
                (
                    e.place
                    for e in reversed(self.events[-_REACH:])
                    if e.place is not None and e.kind in _IN_PERSON and e.status is MeetingStatus.HELD
                ),
                None,
            )
            if here is not None and (event.place is None or (event.place.kind == "venue" and here.kind == "city")):
                event.place = here

    def _stay(self, event: Event, earlier: Event) -> None:
        """What is planned for the next days is planned for where the visitor is."""
        if event.place is not None or event.date is None or earlier.place is None or event.kind not in _IN_PERSON:
            return
        day = event.date.ahead or event.date.date
        before = earlier.date.date if earlier.date is not None else self.published
        if day is not None and before is not None and dt.timedelta(0) <= day - before <= dt.timedelta(days=4):
            event.place = earlier.place

    def _visit(self) -> bool:
        """Say whether the page tells of a visit."""
        first = self.events[0].telling.sentence if self.events else 0
        for number in {0, 1, 2, first}:
            if number >= len(self.findings.sentences):
                continue
            sentence = self.findings.sentences[number]
            for index in range(sentence.first, min(sentence.last, sentence.first + 120) + 1):
                if any(
                    term.kind is Kind.NOUN and term.value.kind == "visit" for term in self.words.terms.get(index, ())
                ):
                    return True
        return False

    def _share_day_and_place(self) -> None:
        """What the page tells of the one occasion holds for its encounters that tell no day or place."""
        for event in self.events:
            if (
                event.general
                and any(
                    other is not event
                    and not other.general
                    and other.status is event.status
                    and event.principals
                    and event.principals[0] in other.people
                    and any(person.names for person in other.people if person is not event.principals[0])
                    for other in self.events[-40:]
                )
                and all(not person.names for person in event.people[1:])
            ):
                event.told_singly = True
        self._tell_the_rest_singly()
        self._forget()
        self._forget_nameless()
        self.events = [
            event
            for event in self.events
            if (event.people or event.status is not MeetingStatus.HELD) and not event.told_singly
        ]
        findings = self.findings
        visit = self._visit()
        held = [
            event
            for event in self.events
            if event.status is MeetingStatus.HELD
            and (visit or event is self.events[0] or event.telling.same_day or not event.telling.further)
        ]
        dated = [
            event.date
            for event in self.events
            if event.status is MeetingStatus.HELD and event.date is not None and event.date.date is not None
        ]
        days = {date.date for date in dated}
        for event in held:
            if event.date is None and len(days) == 1:
                event.date = dated[0]
            elif event.date is None and event is self.events[0]:
                event.date = self._lead_day()
        self._kinds(held)
        told = [event for event in held if event.place is not None and event.kind in _IN_PERSON]
        dateline = findings.masthead.dateline_place
        above = [
            place
            for place in findings.places
            if place.kind in {"city", "locality"}
            and not place.goal
            and findings.sentences[bisect_right(self.starts, place.first) - 1].zone in {Zone.TITLE, Zone.STANDFIRST}
        ]
        for event in held:
            if event.place is not None and event.place.kind == "venue":
                event.place = self._city_of(event.place, told) or event.place
            if event.kind in _IN_PERSON and (event.place is None or event.place.kind == "venue"):
                event.place = self._stayed_in(event) or event.place
            if event.place is None and event.kind in _IN_PERSON:
                event.place = next((other.place for other in told if self._one_stay(event, other)), None)
                if event.place is None and above and dateline is None:
                    event.place = above[0]

    def _tell_the_rest_singly(self) -> None:
        """``met his counterparts from A, B and C``, of whom only two meetings are told: the third is one too."""
        told: list[Event] = []
        for event in self.events:
            told.append(event)
            if not event.told_singly or not event.principals:
                continue
            hero = event.principals[0]
            others = [other for other in self.events if other is not event and hero in other.people]
            for person in event.people[1:]:
                if person.names and not any(person in other.people for other in others):
                    apart = Event(event.telling, [hero, person, *self.everywhere], [hero, person])
                    apart.general = False
                    told.append(apart)
        self.events = told

    def _forget_nameless(self) -> None:
        """``will meet her Swedish counterpart``, of whom neither name nor office is ever told: nobody to list."""
        for event in self.events:
            event.people = [person for person in event.people if person.names or person.role or not person.counterpart]
            event.principals = [person for person in event.principals if person in event.people]

    def _city_of(self, venue: PlaceMention, told: list[Event]) -> PlaceMention | None:
        """``On arrival in Gaborone ... at the State House``: the city of a venue, where a stay there is told."""
        abroad = [
            place
            for place in (event.place for event in self.visits)
            if place is not None and place.country not in {None, self.home.country if self.home else None}
        ]
        stays = [*abroad, *(event.place for event in told if event.place is not None and event.place.kind == "city")]
        return next(
            (
                place
                for place in reversed(self.findings.places)
                if place.kind == "city"
                and place.first < venue.first
                and any(stay.country == place.country for stay in stays)
                and venue.country in {None, place.country}
            ),
            None,
        )

    def _stayed_in(self, event: Event) -> PlaceMention | None:
        """``A arrived in Accra. She met B``: the city to which one of them is told to have come before."""
        people, places, sentences = self.findings.people, self.findings.places, self.findings.sentences
        for place in reversed(
            places[: bisect_left(places, event.telling.first, key=lambda place: place.first)][-_STAYS:]
        ):
            number = bisect_right(self.starts, place.first) - 1
            if not place.stay or place.kind != "city" or sentences[number].zone is not Zone.BODY:
                continue
            begin = bisect_left(people, sentences[number].first, key=lambda mention: mention.first)
            end = bisect_left(people, place.first, key=lambda mention: mention.first)
            came = {self.people.by_mention.get(mention.first) for mention in people[begin:end]}
            if not came.isdisjoint(event.people):
                return place
        return None

    def _one_stay(self, event: Event, other: Event) -> bool:
        """Say whether one encounter may have the place of another: told of other people on another day, it has not."""
        days = {one.date.date for one in (event, other) if one.date is not None and one.date.date is not None}
        return len(days) < 2 or not set(event.people).isdisjoint(other.people)

    def _forget(self) -> None:
        """An encounter of months ago is only remembered, where the page tells of today."""
        published = self.published
        kept = []
        for number, event in enumerate(self.events):
            old = False
            if event.status is MeetingStatus.HELD and event.date is not None and number:
                day = event.date.date
                old = event.date.reason == "month" if day is None else published is not None and published - day > _OLD
            if not old:
                kept.append(event)
        self.events = kept

    def _kinds(self, held: list[Event]) -> None:
        """``later spoke with A`` on a page of meetings is one of them."""
        meetings = [
            event
            for event in held
            if event.kind in _IN_PERSON
            and (event.place is not None or event.specific)
            and event.telling.rule != "encounter:discuss"
        ]
        for event in held:
            if event.kind is MeetingKind.PHONE_CALL and not event.specific and meetings and meetings[0] is not event:
                event.kind = MeetingKind.MEETING

    def _lead_day(self) -> DateMention | None:
        """Take the day of the first sentence in which somebody speaks or meets."""
        findings = self.findings
        told = self.events[0].telling.sentence
        for clause in findings.clauses:
            sentence = findings.sentences[clause.sentence]
            if clause.sentence >= told:
                return None
            if sentence.zone is not Zone.BODY or not clause.subjects:
                continue
            days = [
                date
                for date in findings.dates
                if sentence.first <= date.first <= max(clause.content_first, clause.cue_last + 1) + 12
                and date.last <= sentence.last
                and date.date is not None
            ]
            if days and days[-1].first - sentence.first > 4:
                return days[-1]
        return None

    def _drop_visits(self) -> None:
        """A visit is an entry only where no encounter within it is told.

        Who travels along takes part in what is planned there.
        """
        kept = []
        self.visits = [event for event in self.events if event.kind is MeetingKind.VISIT]
        for event in self.events:
            within = self._within_visit(event) if event.kind is MeetingKind.VISIT else []
            if not within or self._elsewhere(event, within[0]):
                kept.append(event)
                continue
            within[0].topics.extend(event.topics)
            for target in within:
                told_there = bool(event.sentences & target.sentences) and target.telling.place is None
                if target.kind in _IN_PERSON and (target.place is None or told_there):
                    target.place = event.place or target.place
                if target.date is None:
                    target.date = event.date
                if event.status is not MeetingStatus.HELD:
                    target.people.extend(person for person in event.people if person not in target.people)
        self.events = kept

    def _elsewhere(self, visit: Event, met: Event) -> bool:
        """``Later in the day, he visited the troops at Irbil``: a visit of its own, after a meeting in another town."""
        towns = {"city", "locality"}
        return (
            visit.status is MeetingStatus.HELD
            and visit.place is not None
            and met.place is not None
            and visit.place.kind in towns
            and met.place.kind in towns
            and self._place_name_of(visit.place) != self._place_name_of(met.place)
            and visit.telling.first > met.telling.first
        )

    def _place_name_of(self, place: PlaceMention) -> str:
        return self.words.tokens.span(place.first, place.last).text.casefold()

    def _drop_mere_attendance(self) -> None:
        """``attended the summit, where he met A``: a gathering in which nobody is told to do anything is no entry."""
        meetings = [event for event in self.events if event.kind not in _LONE and event.status is MeetingStatus.HELD]
        self.events = [
            event
            for event in self.events
            if event.kind is not MeetingKind.CONFERENCE
            or event.status is not MeetingStatus.HELD
            or event.spoken
            or event.topics
            or len(event.people) != 1
            or event.telling.rule not in _ATTENDED
            or all(set(event.people).isdisjoint(other.people) for other in meetings)
        ]

    def _within_visit(self, visit: Event) -> list[Event]:
        """Give the encounters of a visit: the first of a traveller, and all that are planned for the same place."""
        found = [
            event
            for event in self.events
            if event.kind is not MeetingKind.VISIT
            and event.status is visit.status
            and not set(event.people).isdisjoint(visit.people)
        ]
        if visit.status is MeetingStatus.HELD:
            return found[:1]
        return [event for event in found if self._one_place(event, visit)]

    def _one_place(self, event: Event, visit: Event) -> bool:
        """Say whether a planned encounter may take place on a planned visit."""
        if event.place is None or visit.place is None:
            return event.place is not None or bool(event.sentences & visit.sentences)
        return (event.place.country, event.place.kind) == (visit.place.country, visit.place.kind) or bool(
            event.sentences & visit.sentences
        )

    def _turn_to(self, people: list[Person]) -> None:
        """Let the meeting at hand be the one in which somebody took part who speaks now."""
        if self.current is not None and any(person in self.current.people for person in people):
            return
        wanted = set(people)
        fitting = next(
            (event for event in reversed(self.events[-_FIRST:]) if not wanted.isdisjoint(event.people)), None
        )
        if fitting is not None:
            self.current = fitting

    def _refine_from_title(self, above: list[Encounter]) -> None:
        """A verb that fits several kinds is decided by the noun of the title."""
        for telling in above:
            if not telling.specific or telling.kind not in {
                MeetingKind.PHONE_CALL,
                MeetingKind.VIDEO_CALL,
                MeetingKind.MEETING,
            }:
                continue
            for event in self.events:
                if (
                    not event.specific
                    and event.status is MeetingStatus.HELD
                    and event.kind is not MeetingKind.CONFERENCE
                ) and (event is self.events[0] or telling.each):
                    event.kind, event.specific = telling.kind, True
