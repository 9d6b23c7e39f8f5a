"""Who met or called whom, when, and at whose request: an edge for each two principals of an encounter.

An encounter that several readouts tell is told once.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from attrs import frozen

from readoutkit.analysis.facts import Telling
from readoutkit.analysis.matching import match
from readoutkit.analysis.parties import parties_of, sides_of
from readoutkit.analysis.people import same_name
from readoutkit.analysis.table import called

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from readoutkit.models import Participant, Readout


@frozen
class Person:
    """Somebody who met others: one for all spellings of the name."""

    name: str
    """The name as most readouts spell it, else the office and its state."""
    party: str


@frozen
class Contact:
    """Two principals of one encounter."""

    one: Person
    other: Person
    kind: str
    status: str
    date: dt.date | None
    place: str | None
    initiator: str | None
    """The party that asked for it; ``None`` when nobody tells, or when the readouts dispute it."""
    readouts: tuple[int, ...]
    """The places of the readouts that tell it, among those given."""


@frozen
class Network:
    """Contacts, in the order of their days."""

    contacts: tuple[Contact, ...]

    def to_rows(self) -> list[dict[str, Any]]:
        """Give the contacts as flat rows, which a data frame takes."""
        return [
            {"one": contact.one.name, "one_party": contact.one.party, "other": contact.other.name}
            | {"other_party": contact.other.party, "kind": contact.kind, "status": contact.status}
            | {"date": contact.date.isoformat() if contact.date else None, "place": contact.place}
            | {"initiator": contact.initiator, "readouts": list(contact.readouts)}
            for contact in self.contacts
        ]

    def to_graph(self) -> Any:  # noqa: ANN401 - a networkx.MultiGraph, whose package is an extra
        """Give a networkx MultiGraph: people are nodes with their party, contacts edges with all that is known.

        Raises `ImportError` that names the extra when networkx is not installed.
        """
        try:
            import networkx as nx  # noqa: PLC0415 - an extra
        except ImportError as problem:
            raise ImportError('the graph needs networkx: pip install "readoutkit[network]"') from problem
        graph = nx.MultiGraph()
        for contact, row in zip(self.contacts, self.to_rows(), strict=True):
            for person in (contact.one, contact.other):
                graph.add_node((person.name, person.party), name=person.name, party=person.party)
            graph.add_edge((contact.one.name, contact.one.party), (contact.other.name, contact.other.party), **row)
        return graph


def call_network(readouts: Sequence[Readout]) -> Network:
    """Give who met or called whom: for each encounter, the first person of each party with that of each other."""
    known: dict[str, dict[str, list[str]]] = {}
    contacts = []
    for members in _encounters(readouts):
        told = [readouts[at] for at, _ in members]
        acting = parties_of(told)
        sides = sides_of(told, acting)
        meetings = [readouts[at].meetings[place] for at, place in members]
        principals: dict[str, Participant] = {}
        for meeting, parties in zip(meetings, acting, strict=True):
            for person in meeting.participants:
                party = parties.get(person.id, "")
                if party and (party not in principals or not principals[party].name):
                    principals[party] = person
        asked = {
            Telling(readout, meeting, side, parties).initiator()[0]
            for readout, meeting, side, parties in zip(told, meetings, sides, acting, strict=True)
        } - {None}
        for one, other in itertools.combinations(sorted(principals), 2):
            contacts.append(
                Contact(
                    _person(principals[one], one, known),
                    _person(principals[other], other, known),
                    str(meetings[0].kind),
                    str(meetings[0].status),
                    next((meeting.date for meeting in meetings if meeting.date), None),
                    next((meeting.place for meeting in meetings if meeting.place), None),
                    str(asked.pop()) if len(asked) == 1 else None,
                    tuple(sorted(at for at, _ in members)),
                )
            )
    return Network(
        tuple(sorted(contacts, key=lambda one: (one.date is None, str(one.date), one.readouts, str(one.one))))
    )


def _encounters(readouts: Sequence[Readout]) -> list[list[tuple[int, int]]]:
    """Give each encounter once: its readouts and its place among the meetings of each."""
    grouped = [
        [(at, place) for at, place in zip(group.readouts, group.meetings, strict=True) if place is not None]
        for group in match(readouts)
    ]
    taken = {member for group in grouped for member in group}
    alone = [
        [(at, place)]
        for at, readout in enumerate(readouts)
        for place in range(len(readout.meetings))
        if (at, place) not in taken
    ]
    return [group for group in grouped if group] + alone


def _person(person: Participant, party: str, known: dict[str, dict[str, list[str]]]) -> Person:
    """Give one person for all spellings of a name within a party; the first spelling met stands for all."""
    if not person.name:
        return Person(f"{person.role or person.id} ({called(party)})", party)
    spellings = known.setdefault(party, {})
    for name, others in spellings.items():
        if person.name in others or same_name(name, person.name):
            others.append(person.name)
            return Person(name, party)
    spellings[person.name] = [person.name]
    return Person(person.name, party)
