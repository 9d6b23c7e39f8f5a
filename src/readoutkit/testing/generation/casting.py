"""Who takes part in a readout: people whose sides, names and offices nobody else has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from readoutkit.ministry import Naming
from readoutkit.testing.generation.people import Person
from readoutkit.testing.generation.stock import Office, Side

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry
    from readoutkit.testing.generation.drafts import Writing

__all__ = ["cast_aide", "cast_person"]


def cast_person(writing: Writing, ministry: Ministry | None) -> Person:
    """Draw somebody whose side and names nobody else has."""
    stock, taken = writing.stock, writing.people
    if ministry is not None:
        person = _own_person(writing, ministry)
    else:
        sides = [
            side
            for side in stock.sides
            if side not in {one.side for one in taken} and side.code not in {one.side.code for one in taken}
        ]
        if bool(taken) and writing.choose((False, False, False, True)):
            body = writing.choose([body for body in stock.bodies if body.name not in {one.side.name for one in taken}])
            office = Office(writing.choose(body.offices))
            person = _named(writing, Side(body.name, cultures=body.cultures), office)
        else:
            offices = [office for office in stock.offices if not any(one.may_be(office.name) for one in taken)]
            person = _named(writing, writing.choose(sides), writing.choose(offices))
    taken.append(person)
    return person


def _named(
    writing: Writing, side: Side, office: Office, ministry: Ministry | None = None, bare: str | None = None
) -> Person:
    stock = writing.stock
    taken = {one.family for one in writing.people}
    cultures = [stock.culture(name) for name in side.cultures] or stock.cultures
    culture = writing.choose([one for one in cultures if not taken.issuperset(one.families)] or stock.cultures)
    called = {one.given for one in writing.people}
    women = not culture.men or (bool(culture.women) and writing.maybe())
    if culture.women and culture.men and called.issuperset(culture.women if women else culture.men):
        women = not women
    family = writing.choose([name for name in culture.families if name not in taken])
    givens = culture.women if women else culture.men
    naming = ministry.naming if ministry else Naming(culture.order, afterwards=culture.afterwards)
    if naming.afterwards == "given":
        givens = tuple(name for name in givens if " " not in name) or givens  # `Juan Pablo` alone could be a whole name
    given = writing.choose([name for name in givens if name not in called] or givens)
    return Person(
        given,
        family,
        office,
        side,
        women,
        family_first="family-first" in {culture.order, naming.order},
        capitals=naming.capitals,
        afterwards="full" if "full" in {culture.afterwards, naming.afterwards} else naming.afterwards,
        own=ministry is not None,
        bare=bare,
    )


def cast_aide(writing: Writing, principals: tuple[Person, ...]) -> Person:
    """Draw somebody who comes along with one of the principals, and holds a lesser office."""
    stock, taken = writing.stock, writing.people
    sides = [one.side for one in principals if one.side in stock.sides]
    offices = [
        office
        for office in stock.offices
        if office.rank is None and not any(one.may_be_called(office.name) for one in taken)
    ]
    taken.append(_named(writing, writing.choose(sides), writing.choose(offices or [Office("Ambassador")])))
    return taken[-1]


def _own_person(writing: Writing, ministry: Ministry) -> Person:
    """Draw one of the issuer's own people, named or by the bare office."""
    stock = writing.stock
    side = (stock.side(ministry.country) if ministry.country else None) or Side(ministry.side, code=ministry.country)
    adjectives = {word.lower() for one in stock.sides for word in (one.adjective or "").split()}
    offices = [
        own
        for own in ministry.own_offices
        if own.role is not None
        and own.office.startswith("the ")
        and set(own.office.lower().split()) <= {"the", *own.role.lower().split(), *adjectives}
        and not (ministry.country == "EU" and " of the " in own.role)
        and "Spokes" not in own.role
    ]
    if not offices:
        return _named(writing, side, writing.choose(stock.offices), ministry)
    own = writing.choose(offices)
    known = next((office for office in stock.offices if office.name == own.role), Office(own.role or ""))
    joint = " and Minister" in known.name
    person = _named(writing, side, known, ministry, None if joint else own.office)
    plain = not joint and set(own.office.lower().split()) <= {"the", *(own.role or "").lower().split()}
    return attrs.evolve(person, family="", given="") if plain and writing.choose((False, False, True)) else person
