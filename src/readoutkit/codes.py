"""Meetings and quotes as events of PLOVER, with the code of CAMEO beside it.

A held call or meeting is CONSULT; where a side is at home in the place, the visitors are the actors and the hosts
the recipients, else all who took part are actors. A planned meeting is an intention, AGREE, and no consultation.
A message, a cancelled meeting (who cancelled it is not told) and words without an act of policy (plain ``said``,
``stressed``, ``called for``: PLOVER leaves comments and appeals out) are no events.
The table is ``data/event_codes.tsv``; what it follows is told by `SOURCES`.

>>> from readoutkit import parse_readout
>>> readout = parse_readout("Ruritanian Foreign Minister Jan Doe met French Foreign Minister Anne Roux in Paris.")
>>> event, = meeting_events(readout)
>>> event.type, event.mode, event.cameo, [actor.code for actor in event.recipients]
('CONSULT', 'visit', '042', ['FRAGOV'])
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - those who read the fields of an Event need it at run time
import functools
from typing import TYPE_CHECKING, Final

from attrs import frozen

from readoutkit.lexicon import read_table
from readoutkit.models import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from readoutkit.models import Meeting, Participant, Quote, Readout

__all__ = ["SOURCES", "VERSION", "Actor", "Event", "events", "meeting_events", "quote_events"]

VERSION: Final = "1"
"""Changes whenever a row of the table does, so that coded data can say by which table they were coded."""

SOURCES: Final = (
    "PLOVER manual, draft of 2021 (Open Event Data Alliance): types, modes of CONSULT, who is actor and recipient",
    "CAMEO to PLOVER conversion table of 17 September 2021 (Philip Schrodt): which CAMEO code is which type",
    "CAMEO 1.1b3 (Schrodt 2012): the codes 03, 04, 05, 11 and 12",
)
"""What the table follows."""

_UNION: Final = "EU"
_LANGUAGE: Final = "en"


@frozen
class Actor:
    """Who acts in an event, or to whom it is done."""

    id: str | None
    """The participant's id; ``None`` for a state in which a visit took place and for which nobody is named."""
    country: str | None
    """ISO 3166-1 alpha-3, as event data have it; ``None`` for a body, for the Union, and where none is known."""
    sector: str | None
    """``GOV`` for who acts for a state, ``IGO`` for who acts for an organization; ``None`` where neither is known."""

    @property
    def code(self) -> str:
        """Country and sector in one word, as in ``FRAGOV``; empty where neither is known."""
        return (self.country or "") + (self.sector or "")


@frozen(kw_only=True)
class Event:
    """One row of event data."""

    type: str
    """The PLOVER type: ``CONSULT``, ``AGREE``, ``SUPPORT``, ``ACCUSE``, ``REJECT``."""
    mode: str | None
    context: str | None
    cameo: str
    date: dt.date | None
    """The day of the meeting, also of what was said in it; ``None`` where the text gives none."""
    place: str | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    source: Meeting | Quote
    """What was coded, with its place in the text."""
    rule: str
    """The row of the table: ``event:visit``."""

    def to_row(self) -> dict[str, str | None]:
        """Give the event as a flat row of strings; several actors are parted by semicolons."""
        return {
            "type": self.type,
            "mode": self.mode,
            "context": self.context,
            "cameo": self.cameo,
            "date": self.date.isoformat() if self.date else None,
            "place": self.place,
            "actors": ";".join(actor.code for actor in self.actors) or None,
            "actor_ids": ";".join(actor.id for actor in self.actors if actor.id) or None,
            "recipients": ";".join(actor.code for actor in self.recipients) or None,
            "recipient_ids": ";".join(actor.id for actor in self.recipients if actor.id) or None,
            "start": str(self.source.span.start),
            "end": str(self.source.span.end),
            "rule": self.rule,
            "version": VERSION,
        }


def events(readout: Readout) -> tuple[Event, ...]:
    """Give the events of a readout, those of its meetings and of its quotes, in the order of the text."""
    return tuple(sorted([*meeting_events(readout), *quote_events(readout)], key=lambda event: event.source.span.start))


def meeting_events(readout: Readout) -> tuple[Event, ...]:
    """Give one event for each meeting that is one."""
    found = []
    for meeting in readout.meetings:
        hosts, visitors, setting = _sides(meeting)
        row = _row("meeting", str(meeting.kind), str(meeting.status), setting)
        if row is None or not meeting.participants:
            continue
        apart = row["setting"] == "visit"
        found.append(
            _event(
                row,
                meeting,
                meeting,
                visitors if apart else [_actor(person) for person in meeting.participants],
                hosts if apart else [],
            )
        )
    return tuple(found)


def quote_events(readout: Readout) -> tuple[Event, ...]:
    """Give one event for each quote whose act is one; the recipients are those it is told to have been said to."""
    found = []
    for quote in readout.quotes:
        row = _row("quote", quote.act or "", "", "")
        if row is not None and quote.speakers:
            speakers = [_actor(person) for person in quote.speakers]
            found.append(_event(row, quote, quote.meeting, speakers, [_actor(person) for person in quote.addressees]))
    return tuple(found)


def _event(
    row: Mapping[str, str],
    source: Meeting | Quote,
    meeting: Meeting | None,
    actors: Iterable[Actor],
    recipients: Iterable[Actor],
) -> Event:
    return Event(
        type=row["type"],
        mode=row["mode"] or None,
        context=row["context"] or None,
        cameo=row["cameo"],
        date=meeting.date if meeting else None,
        place=meeting.place if meeting else None,
        actors=tuple(actors),
        recipients=tuple(recipients),
        source=source,
        rule=f"event:{row['id']}",
    )


def _sides(meeting: Meeting) -> tuple[list[Actor], list[Actor], str]:
    """Tell hosts and visitors apart by the place, or by who is told to have received the others."""
    soil = _soil(meeting.place)
    people = meeting.participants
    if meeting.host is not None:
        soil = meeting.host.country or soil
    hosts = [person for person in people if person == meeting.host or (soil and person.country == soil)]
    visitors = [person for person in people if person not in hosts]
    if hosts and visitors:
        return list(map(_actor, hosts)), list(map(_actor, visitors)), "visit"
    if soil and visitors and meeting.kind is MeetingKind.VISIT:
        return [Actor(None, _alpha3().get(soil), "GOV")], list(map(_actor, visitors)), "visit"
    sides = {person.country or person.organization for person in people}
    if soil and not hosts and len(sides) > 1 and None not in sides:
        return [], [], "third"
    return [], [], "any"


def _actor(person: Participant) -> Actor:
    if person.country == _UNION or (person.country is None and person.organization):
        return Actor(person.id, None, "IGO")
    return Actor(person.id, _alpha3().get(person.country or ""), "GOV" if person.country else None)


def _row(what: str, kind: str, status: str, setting: str) -> Mapping[str, str] | None:
    """Give the first row that fits; the table has the particular ones before the general."""
    for row in _table():
        fits = row["what"] == what and row["kind"] in {kind, "any"} and row["status"] == status
        if fits and row["setting"] in {setting, "any", ""}:
            return row
    return None


@functools.cache
def _table() -> tuple[Mapping[str, str], ...]:
    return tuple(read_table("event_codes.tsv"))


@functools.cache
def _alpha3() -> Mapping[str, str]:
    return {row["code"]: row["alpha3"] for row in read_table("iso3166.tsv")}


def _soil(place: str | None) -> str | None:
    """Give the state in which a place lies: a city or a country, as the tables of places have them."""
    return _places().get(place.removeprefix("the ")) if place else None


@functools.cache
def _places() -> Mapping[str, str]:
    found = {row["name"]: row["country"] for row in read_table(_LANGUAGE, "cities.tsv")}
    for row in read_table(_LANGUAGE, "seats.tsv"):
        found.setdefault(row["phrase"], row["country"])
    for row in read_table(_LANGUAGE, "countries.tsv"):
        for cell in (row["name"], row["names"], row["capital"]):
            found |= dict.fromkeys(filter(None, cell.split("|")), row["code"])
    return found
