"""Whom a readout speaks for, and whom its people act for: codes of states, full names of bodies.

The other readouts of the same encounter help: a minister whom one text calls only ``the Minister`` has a
country in the other.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from readoutkit.analysis.matters import names_in
from readoutkit.analysis.people import same_name
from readoutkit.analysis.words import words_of
from readoutkit.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from readoutkit.models import Participant, Readout


@functools.lru_cache(maxsize=4096)
def canonical(body: str) -> str:
    """Give the full name of a body by one of its names; a body that no table knows as it is told."""
    names = names_in(words_of(body))
    return names[0].owner if names else body


def party_of(person: Participant) -> str:
    """Give the state or body that a person acts for; empty when it is not told."""
    return person.country or (canonical(person.organization) if person.organization else "")


def parties_of(readouts: Sequence[Readout]) -> tuple[Mapping[str, str], ...]:
    """Give by readout the party of each participant, by id.

    Where a readout tells none, the party that another readout tells for the same name holds.
    """
    told = [_told_parties(readout) for readout in readouts]
    found = []
    for at, readout in enumerate(readouts):
        own = dict(told[at])
        for person in readout.participants:
            if own[person.id] or not person.name:
                continue
            others = {
                told[k][other.id]
                for k, second in enumerate(readouts)
                if k != at
                for other in second.participants
                if other.name and same_name(person.name, other.name)
            } - {""}
            if len(others) == 1:
                own[person.id] = others.pop()
        found.append(own)
    return tuple(found)


def _told_parties(readout: Readout) -> dict[str, str]:
    """Give the parties that a readout tells.

    Talks have two parties. Where a page whose issuer is not known tells one and the same for several
    people, it holds for the one who stands nearest to the words that tell it.
    """
    told = {person.id: party_of(person) for person in readout.participants}
    parties = [party for party in told.values() if party]
    if len(parties) > 1 and len(set(parties)) == 1 and not _ministry_party(readout, set(parties)):
        near = min((person for person in readout.participants if told[person.id]), key=_distance)
        told = {who: party if who == near.id else "" for who, party in told.items()}
    return told


def _distance(person: Participant) -> int:
    """Give how far the words that tell a person's affiliation stand from where the text introduces them by name."""
    told = person.affiliation_text
    named = [span for span in person.mentions if person.name and person.name in span.text] or person.mentions[:1]
    return min(abs(told.start - span.start) for span in named) if told else 1 << 30


def sides_of(readouts: Sequence[Readout], parties: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """Give the party that each readout speaks for; empty when nothing tells it.

    The issuer's ministry says it. A readout whose issuer is not known speaks for the party of the first
    person that it names whom no other side has taken.
    """
    known = [_ministry_party(readout, set(told.values())) for readout, told in zip(readouts, parties, strict=True)]
    sides = list(known)
    for at, readout in enumerate(readouts):
        if not sides[at]:
            taken = {party for k, party in enumerate(sides) if k != at}
            order = [person for meeting in readout.meetings for person in meeting.participants] or list(
                readout.participants
            )
            told = [parties[at].get(person.id, "") for person in order]
            sides[at] = next((party for party in told if party and party not in taken), "")
    return tuple(sides)


def _ministry_party(readout: Readout, told: set[str]) -> str:
    registry = Registry.default()
    if readout.issuer is None or readout.issuer not in registry:
        return ""
    ministry = registry.get(readout.issuer)
    body = canonical(ministry.organization) if ministry.organization else ""
    return next((party for party in (ministry.country or "", body) if party in told), ministry.country or body)
