"""Which of the encounters told are entries: no visit within which somebody was met, none of months ago."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.resolve.event import Event
from readoutkit.stages.resolve.stays import StayWalk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from readoutkit.stages.resolve.people import Person

_NOT_WITHIN = frozenset({MeetingKind.VISIT, MeetingKind.MESSAGE})
"""Kinds that are no encounter within a visit."""
_IN_PERSON = frozenset({MeetingKind.MEETING, MeetingKind.CONFERENCE})
_LONE = frozenset({MeetingKind.CONFERENCE, MeetingKind.VISIT})
"""Kinds of which a reading may name one participant only."""
_ATTENDED = frozenset(
    {
        "encounter:attend",
        "encounter:participate",
        "encounter:take-part",
        "encounter:take-part-then",
        "encounter:participate-then",
    }
)
_OLD = dt.timedelta(days=60)
_FIRST = 40
"""How many encounters are looked through for those of one place of a journey."""
_Taking = tuple["Person", MeetingStatus]
"""Somebody who takes part in what was held, is planned or was cancelled."""


def _by_person(events: Iterable[Event]) -> dict[_Taking, dict[int, Event]]:
    """Give the encounters that each takes part in by their number, so that none is looked for among all."""
    told: dict[_Taking, dict[int, Event]] = {}
    for number, event in enumerate(events):
        for person in event.people:
            told.setdefault((person, event.status), {})[number] = event
    return told


class EntryWalk(StayWalk):
    """The part of the walk that drops what is no entry."""

    journeys: Mapping[int, int] = Counter()
    """How many visits each telling of one leads to."""
    everywhere: Sequence[Person] = ()
    """Those who were present at all encounters of the page."""

    def _settle(self) -> None:
        """Say which encounters are entries: what was told of many at once gives way to each of them."""
        for event in self.events:
            if (
                event.general
                and any(
                    other is not event
                    and not other.general
                    and other.status is event.status
                    and event.principals
                    and event.principals[0] in other.people
                    and any(person.name for person in other.people if person is not event.principals[0])
                    for other in self.events[-40:]
                )
                and all(not person.name for person in event.people[1:])
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

    def _tell_the_rest_singly(self) -> None:
        """``met his counterparts from A, B and C``, of whom only two meetings are told: the third is one too."""
        told: list[Event] = []
        for event in self.events:
            told.append(event)
            if not event.told_singly or not event.principals:
                continue
            hero = event.principals[0]
            others = [other for other in self.events if other is not event and hero in other.people]
            rest: list[Event] = []
            for person in event.people[1:]:
                if person.name and not any(person in other.people for other in others):
                    apart = Event(event.telling, [hero, person, *self.everywhere], [hero, person])
                    apart.general = False
                    rest.append(apart)
            if len(rest) == 1:
                rest[0].topics = event.topics  # what was told before anybody else was met alone
                rest[0].sentences |= event.sentences
            told += rest
        self.events = told

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

    def _forget_nameless(self) -> None:
        """``will meet her Swedish counterpart``, of whom neither name nor office is ever told: nobody to list."""
        for event in self.events:
            event.people = [person for person in event.people if person.name or person.role or not person.counterpart]
            told = set(event.people)
            event.principals = [person for person in event.principals if person in told]

    def _drop_visits(self) -> None:
        """A visit is an entry only where no encounter within it is told.

        Who travels along takes part in what is planned there.
        """
        self.visits = [event for event in self.events if event.kind is MeetingKind.VISIT]
        self.journeys = Counter(event.telling.first for event in self.visits)
        encounters = _by_person(event for event in self.events if event.kind not in _NOT_WITHIN)
        # an encounter that the same sentence tells has its place from there
        met = {number for event in self.events if event.kind not in _NOT_WITHIN for number in event.sentences}
        given_way: set[Event] = set()
        for event in sorted(self.visits, key=lambda visit: met.isdisjoint(visit.sentences)):
            within = self._within_visit(event, encounters)
            if not within or self._elsewhere(event, within[0]):
                continue
            given_way.add(event)
            within[0].topics.extend(event.topics)
            for target in within:
                told_there = bool(event.sentences & target.sentences) and target.telling.place is None
                if told_there and self._of_journey(event):
                    continue  # `travelled to A and B to meet C`: nobody knows where
                if target.kind in _IN_PERSON and (target.place is None or told_there):
                    target.place = event.place or target.place
                if target.date is None:
                    target.date = event.date
                if event.status is not MeetingStatus.HELD:
                    target.people.extend(person for person in event.people if person not in target.people)
        self.events = [event for event in self.events if event not in given_way]

    def _within_visit(self, visit: Event, encounters: Mapping[_Taking, Mapping[int, Event]]) -> list[Event]:
        """Give the encounters of a visit: the first of a traveller, and all that are planned for the same place."""
        found = [encounters[person, visit.status] for person in visit.people if (person, visit.status) in encounters]
        if visit.status is MeetingStatus.HELD and not self._of_journey(visit):
            first = min((next(iter(told.items())) for told in found), default=None, key=itemgetter(0))
            if first is None or not self._elsewhere(visit, first[1]):
                return [] if first is None else [first[1]]
        merged = {number: event for told in found for number, event in told.items()}
        if visit.status is MeetingStatus.HELD:
            inside = self._at_home if self._of_journey(visit) else self._in_that_town
            return [merged[number] for number in sorted(merged)[:_FIRST] if inside(merged[number], visit)][:1]
        return [merged[number] for number in sorted(merged) if self._one_place(merged[number], visit)]

    def _at_home(self, event: Event, visit: Event) -> bool:
        """``visited Fiji and Samoa``, and met somebody in Suva: a meeting in one state is not of a visit to another."""
        states = {one.place.country for one in (event, visit) if one.place is not None} - {None}
        return len(states) < 2

    def _in_that_town(self, event: Event, visit: Event) -> bool:
        """``travelled to Irbil, where she met``, after meetings in another town."""
        if not event.sentences.isdisjoint(visit.sentences):
            return True
        return (
            event.place is not None
            and visit.place is not None
            and self._place_name_of(event.place) == self._place_name_of(visit.place)
        )

    def _of_journey(self, visit: Event) -> bool:
        """Say whether one telling leads to several places."""
        return self.journeys[visit.telling.first] > 1

    def _one_place(self, event: Event, visit: Event) -> bool:
        """Say whether a planned encounter may take place on a planned visit."""
        if event.place is None or visit.place is None:
            there = event.place is not None or event.telling.same_day  # `During the visit, she will meet B`
            return there or bool(event.sentences & visit.sentences)
        alike = visit.place.kind == "country" or self._place_name_of(event.place) == self._place_name_of(visit.place)
        return (alike and event.place.country == visit.place.country) or bool(event.sentences & visit.sentences)

    def _elsewhere(self, visit: Event, met: Event) -> bool:
        """``Later in the day, he visited the troops at Irbil``: a visit of its own, after a meeting in another town."""
        towns = {"city", "locality"}
        return (
            visit.status is MeetingStatus.HELD
            and visit.sentences.isdisjoint(met.sentences)  # `visited the base, where she met A`
            and visit.place is not None
            and met.place is not None
            and visit.place.kind in towns
            and met.place.kind in towns
            and self._place_name_of(visit.place) != self._place_name_of(met.place)
            and visit.telling.first > met.telling.first
        )

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
