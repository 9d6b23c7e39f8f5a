"""Whole readouts: who takes part, how the page looks, what is told, and the true reading of it all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from readoutkit.ministry import Naming
from readoutkit.models import Medium, MeetingKind, Readout, Span
from readoutkit.testing.generation.drafts import Style, Writing
from readoutkit.testing.generation.masthead import masthead_of, relay_of
from readoutkit.testing.generation.people import Person
from readoutkit.testing.generation.saying import say_something
from readoutkit.testing.generation.stock import Office, Side, load_stock
from readoutkit.testing.generation.telling import tell_encounter, tell_topics, write_day

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from readoutkit.ministry import Ministry
    from readoutkit.testing.generation.drafts import Told

__all__ = ["Made", "readouts"]

MARKS: Final = (("“", "”"), ('"', '"'), ("‘", "’"))
DAYS: Final = (dt.date(2031, 5, 5), dt.date(2031, 1, 3), dt.date(2030, 12, 31), dt.date(2032, 2, 29))


@attrs.frozen
class Made:
    """A readout together with its true reading."""

    text: str
    reading: Readout = attrs.field(repr=False)
    published: dt.date | None = None
    """What the caller has to tell, because the text does not."""
    ministry: Ministry | None = None
    """Whose text it is, where the caller has to tell that."""


def readouts(ministry: Ministry | None = None) -> SearchStrategy[Made]:
    """Draw readouts with their true reading: those of a ministry, or by default those of nobody that is known."""
    return _readouts(ministry)


@st.composite
def _readouts(draw: DrawFn, ministry: Ministry | None) -> Made:
    stock = load_stock()
    month_first = ministry.dates == "month-first" if ministry else draw(st.booleans())
    style = Style(draw(st.sampled_from(MARKS)), draw(st.booleans()), month_first, draw(st.booleans()))
    published = draw(st.none() | st.sampled_from(DAYS))
    writing = Writing(draw, stock, style, published)
    a, b = _person(writing, ministry), _person(writing, None)
    # `between the Secretary and Minister Roe` could be one person
    named = a.family != ""
    telling = writing.choose(
        [one for one in stock.encounters if one.status == "held" and (named or "{a} and" not in one.telling)]
    )
    source = writing.choose(("caller", "masthead", "relay")) if ministry else ""
    line = masthead_of(writing, ministry) if ministry and source == "masthead" else None
    frame = relay_of(writing, ministry) if ministry and source == "relay" else ""
    if line is not None:
        writing.page.write(f"{line}\n\n")
    title = None if line else _write_title(writing, telling.kind, a, b)
    stamped = published is not None and (writing.maybe() or bool(ministry and ministry.event_stamp))
    if stamped and published:
        writing.page.write(f"{write_day(published, month_first=month_first)}\n\n")
    writing.several = writing.maybe()
    told = tell_encounter(writing, a, b, telling, frame)
    if stamped and ministry and ministry.event_stamp and told.date is None:
        told.date = published
    _write_statements(writing, told)
    if writing.several:
        c = _person(writing, None)
        writing.page.write("\n\n")
        status = writing.choose(("held", "planned"))
        further = [one for one in stock.encounters if one.status == status and (named or "{a} and" not in one.telling)]
        again = tell_encounter(writing, a, c, writing.choose(further))
        if again.status == "held":
            _write_statements(writing, again)
    if writing.maybe():
        writing.page.write(f"\n\n{writing.choose(stock.page.neutral)}")
    return Made(
        writing.page.text,
        _reading(writing, title, ministry, Medium.NEWS if frame else Medium.OFFICIAL),
        None if stamped else published,
        None if line or frame else ministry,
    )


def _reading(writing: Writing, title: Span | None, issuer: Ministry | None, medium: Medium) -> Readout:
    made = writing.cast.participants()
    meetings = {told: told.meeting(made) for told in writing.meetings}
    return Readout(
        text=writing.page.text,
        title=title,
        published=writing.published,
        issuer=issuer.id if issuer else None,
        medium=medium,
        language="en",
        participants=tuple(made.values()),
        meetings=tuple(meetings.values()),
        quotes=tuple(said.quote(made, meetings, issuer) for said in writing.quotes),
    )


def _person(writing: Writing, ministry: Ministry | None) -> Person:
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
    culture = stock.culture(writing.choose(side.cultures or tuple(culture.id for culture in stock.cultures)))
    taken = {one.family for one in writing.people}
    women = not culture.men or (bool(culture.women) and writing.maybe())
    family = writing.choose([name for name in culture.families if name not in taken])
    called = {one.given for one in writing.people}
    givens = culture.women if women else culture.men
    given = writing.choose([name for name in givens if name not in called] or givens)
    naming = ministry.naming if ministry else Naming(culture.order, afterwards=culture.afterwards)
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


def _write_title(writing: Writing, kind: str, a: Person, b: Person) -> Span | None:
    page, words = writing.page, writing.stock.page
    if not writing.maybe():
        return None
    start = page.at
    if MeetingKind(kind) not in {MeetingKind.MEETING, MeetingKind.PHONE_CALL} or not (a.family and b.family):
        page.write("Talks on a New Ferry Line")
    else:
        rest = writing.choose(words.titles if kind == MeetingKind.MEETING else words.calls)
        page.begin_sentence()
        while rest:
            before, _, rest = rest.partition("{")
            page.write(before)
            slot, _, rest = rest.partition("}")
            if slot:
                writing.introduce(a if slot == "a" else b, commas=False)
    span = page.since(start)
    page.write("\n\n")
    return span


def _write_statements(writing: Writing, told: Told) -> None:
    for _ in range(writing.choose((0, 1, 2, 3, 4))):
        kind = writing.choose(("said", "said", "topics"))
        if writing.choose((False, False, True)):
            writing.page.write("\n\n")
            writing.subject = None
        else:
            writing.page.write(" ")
        if kind == "said":
            say_something(writing, told)
        else:
            tell_topics(writing, told)
