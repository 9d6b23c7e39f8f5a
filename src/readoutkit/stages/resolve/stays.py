"""Day and place of encounters that tell none: of the same visit or day, of the page, of the city of a venue."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import PlaceMention, Zone
from readoutkit.lexicon import Kind
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.resolve.groups import GroupWalk
from readoutkit.stages.resolve.settings import headings_of, setting_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import DateMention, Encounter
    from readoutkit.stages.resolve.event import Event
    from readoutkit.stages.resolve.settings import Setting

_IN_PERSON = frozenset({MeetingKind.MEETING, MeetingKind.CONFERENCE})
_CALLS = frozenset({MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL})
_TOWNS = frozenset({"city", "locality"})
_NUMERIC_DAYS = 31
_STAYS = 24
"""How many places back one looks for the one to which somebody came."""
_REACH = 100
"""How many encounters one looks back for the one of which somebody speaks again."""


class StayWalk(GroupWalk):
    """The part of the walk that shares day and place among encounters."""

    programme: Encounter | None = None
    """A telling of many encounters at once, of which the next ones have day and place."""
    settings: list[Setting] | None = None
    """Its headings that name a day or a city."""
    visits: Sequence[Event] = ()
    """The visits of the page, also those that are no entries."""

    def _share_day_and_place(self) -> None:
        """What the page tells of the one occasion holds for its encounters that tell no day or place."""
        findings = self.findings
        visit = self._visit()
        held = [
            event
            for event in self.events
            if event.status is MeetingStatus.HELD
            and (visit or event is self.events[0] or event.telling.same_day or not event.telling.further)
        ]
        dated = [
            event
            for event in self.events
            if event.status is MeetingStatus.HELD and event.date is not None and event.date.date is not None
        ]
        days = {event.date.date for event in dated if event.date is not None}
        for event in held:
            if event.date is None and len(days) == 1 and not set(event.people).isdisjoint(dated[0].people):
                event.date = dated[0].date
            elif event.date is None and event is self.events[0]:
                event.date = self._lead_day()
        self._kinds(held)
        told = [event for event in held if event.place is not None and event.kind in _IN_PERSON]
        dateline = findings.masthead.dateline_place
        above = [
            place
            for place in findings.places
            if place.kind in _TOWNS
            and not place.goal
            and findings.sentences[bisect_right(self.starts, place.first) - 1].zone in {Zone.TITLE, Zone.STANDFIRST}
        ]
        for event in held:
            if event.place is not None and event.place.kind == "venue":
                event.place = self._city_of(event.place, told) or event.place
            if event.kind in _IN_PERSON and (event.place is None or event.place.kind == "venue"):
                event.place = self._stayed_in(event) or event.place
            if event is self.events[0] and event.place is not None and event.place.kind == "venue" and dateline is None:
                event.place = self._lead_city() or event.place
            if event.place is None and event.kind in _IN_PERSON:
                event.place = next((other.place for other in told if self._one_stay(event, other)), None)
                if event.place is None and above and dateline is None:
                    event.place = above[0]

    def _told_where(self, telling: Encounter) -> None:
        """``The talks were held in Oslo``, ``During the phone call, A said``: where or how the meeting at hand was."""
        event = self.current
        if telling.kind in _CALLS and event is not None and not event.specific and event.place is None:
            event.kind, event.specific = telling.kind, True
            return
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

    def _several_days(self, date: DateMention) -> bool:
        """``On January 29 and 30``: of several encounters nobody knows which was when."""
        norms = self.words.tokens.norms
        days = [norms[token] for token in range(date.first, date.last + 1)]
        return sum(1 for day in days if day.isdecimal() and 0 < int(day) <= _NUMERIC_DAYS) > 1

    def _inherit(self, event: Event, telling: Encounter) -> None:
        """An encounter told as part of the same day or visit has its city and date."""
        earlier = next((e for e in reversed(self.events[-_REACH:]) if e.status is MeetingStatus.HELD), None)
        self._set(event, telling)
        if earlier is None:
            if telling.same_day and event.date is None:
                event.date = self._day_before(telling)
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
                    if e.place is not None
                    and e.status is MeetingStatus.HELD
                    and (e.kind in _IN_PERSON or self._came_to_town(e, event))
                ),
                None,
            )
            stay = self._stayed_in(event) if event.place is None else None
            if stay is not None and (here is None or stay.first > here.first):
                here = stay  # `On 26 May, she travelled to Gwangju. In the afternoon, she met A`
            if here is not None and (event.place is None or (event.place.kind == "venue" and here.kind == "city")):
                event.place = here

    def _came_to_town(self, visit: Event, event: Event) -> bool:
        """``On 2 June he travelled to Talca, where he met A``: the town of who takes part now."""
        return (
            visit.kind is MeetingKind.VISIT
            and visit.place is not None
            and visit.place.kind in _TOWNS
            and not set(visit.people).isdisjoint(event.people)
        )

    def _set(self, event: Event, telling: Encounter) -> None:
        """Give an encounter the day and the city of the heading above it, as far as it tells none."""
        if self.settings is None:
            self.settings = headings_of(self.findings)
        setting = setting_at(self.settings, telling.first)
        if setting is None:
            return
        event.date = event.date or setting.date
        if event.kind in _IN_PERSON and (event.place is None or event.place.kind == "venue"):
            event.place = setting.place or event.place

    def _day_before(self, telling: Encounter) -> DateMention | None:
        """``On 4 June, he sent a message to A. On the same day, he called B``: give the day named last in the body."""
        dates = self.findings.dates
        at = bisect_left(dates, telling.first, key=lambda date: date.first) - 1
        sentence = self.findings.sentences[telling.sentence]
        same = any(
            term.kind is Kind.PHRASE and term.value == "same_day"
            for token in range(sentence.first, min(sentence.last, sentence.first + _REACH))
            for term in self.words.terms.get(token, ())
        )
        if (
            not same
            or at < 0
            or self.findings.sentences[bisect_right(self.starts, dates[at].first) - 1].zone is not Zone.BODY
        ):
            return None
        return dates[at]

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
            nouns = self.words.of_kind(Kind.NOUN, sentence.first, min(sentence.last, sentence.first + 120))
            if any(noun.value.kind == "visit" and not noun.value.many for _, noun in nouns):  # a tour is several
                return True
        return False

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
            if not place.stay or place.kind not in _TOWNS or sentences[number].zone is not Zone.BODY:
                continue
            begin = bisect_left(people, sentences[number].first, key=lambda mention: mention.first)
            end = bisect_left(people, place.first, key=lambda mention: mention.first)
            came = {self.people.by_mention.get(mention.first) for mention in people[begin:end]}
            if not came.isdisjoint(event.people):
                return place
        return None

    def _one_stay(self, event: Event, other: Event) -> bool:
        """Say whether one encounter may have the place of another: told of other people on another day, it has not.

        Nor has it one to which they travelled later.
        """
        if other.place is not None and other.place.stay and other.place.first > event.telling.first:
            return False
        days = {one.date.date for one in (event, other) if one.date is not None and one.date.date is not None}
        return len(days) < 2 or not set(event.people).isdisjoint(other.people)

    def _place_name_of(self, place: PlaceMention) -> str:
        return self.words.tokens.span(place.first, place.last).text.casefold()

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
            later = bool(meetings) and meetings[0] is not event and event.telling.first > meetings[0].telling.first
            if event.kind is MeetingKind.PHONE_CALL and not event.specific and later:
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
            if days and days[-1].first > clause.subjects[0].first:
                return days[-1]
        return None

    def _lead_city(self) -> PlaceMention | None:
        """``President A on Tuesday in Abuja assured``: the city before the first verb of the body."""
        for clause in self.findings.clauses[:_STAYS]:
            if self.findings.sentences[clause.sentence].zone is not Zone.BODY or not clause.subjects:
                continue
            first = bisect_left(self.findings.places, clause.subjects[0].last, key=lambda place: place.first)
            place = next(iter(self.findings.places[first : first + 1]), None)
            near = place is not None and place.first < clause.cue_first and place.kind == "city" and not place.goal
            return place if near else None
        return None

    def _conflict(self, event: Event, telling: Encounter) -> bool:
        mine, theirs = event.date, telling.date
        if mine is not None and theirs is not None and mine.date and theirs.date and mine.date != theirs.date:
            return True
        kinds = {event.kind, telling.kind}
        if len(kinds) < 2 or not kinds & _CALLS or not telling.specific:
            return False
        return event.specific or (telling.kind in _CALLS and event.place is not None)
