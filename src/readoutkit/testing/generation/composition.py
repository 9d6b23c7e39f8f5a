"""Whole readouts: who takes part, how the page looks, what is told, and the true reading of it all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from readoutkit.models import Medium, MeetingKind, MeetingStatus, Readout, Span
from readoutkit.testing.generation.casting import cast_person
from readoutkit.testing.generation.drafts import Style, Writing
from readoutkit.testing.generation.masthead import masthead_of, relay_of
from readoutkit.testing.generation.saying import say_something
from readoutkit.testing.generation.stock import load_stock
from readoutkit.testing.generation.telling import tell_encounter, tell_topics, write_day

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from readoutkit.ministry import Ministry
    from readoutkit.testing.generation.drafts import Told
    from readoutkit.testing.generation.people import Person
    from readoutkit.testing.generation.stock import Telling

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
    a, b = cast_person(writing, ministry), cast_person(writing, None)
    # `between the Secretary and Minister Roe` could be one person
    tellings = [one for one in stock.encounters if a.family or "{a} and" not in one.telling]
    telling = writing.choose([*(one for one in tellings if one.status == "held"), *tellings])
    source = writing.choose(("caller", "masthead", "relay")) if ministry else ""
    line = masthead_of(writing, ministry) if ministry and source == "masthead" else None
    frame = relay_of(writing, ministry) if ministry and source == "relay" else ""
    if line is not None:
        writing.page.write(f"{line}\n\n")
    title = None if line else _write_title(writing, telling, a, b)
    shown = _write_published(writing, ministry, a, b)
    writing.several = writing.maybe()
    alone = title is None and writing.choose((False, False, False, False, True))
    if alone:
        writing.several = False
        telling = writing.choose(stock.journeys)
    told = tell_encounter(writing, (a,) if alone else (a, b), telling, frame)
    if shown == "stamp" and ministry and ministry.event_stamp and not told.date_text and told.status == "held":
        told.date = published
    if not alone:
        _write_statements(writing, told)
    if writing.several:
        writing.page.write("\n\n")
        if writing.choose((False, False, True)):
            tell_encounter(writing, (a,), writing.choose(_further_journeys(writing, told)))
        else:
            again = tell_encounter(writing, (a, cast_person(writing, None)), writing.choose(tellings))
            _write_statements(writing, again)
    if writing.maybe():
        writing.page.write(f"\n\n{writing.choose(stock.page.neutral)}")
    return Made(
        writing.page.text,
        _reading(writing, title, ministry, Medium.NEWS if frame else Medium.OFFICIAL),
        None if shown else published,
        None if line or frame else ministry,
    )


def _write_published(writing: Writing, ministry: Ministry | None, *people: Person) -> str:
    """Write the day of publication, if the page shows it, above the body or in its dateline; say which."""
    if writing.published is None:
        return ""
    stamped = bool(ministry and ministry.event_stamp)
    shown = "stamp" if stamped else writing.choose(("", "stamp", "dateline"))
    day = write_day(writing.published, month_first=writing.style.month_first)
    if shown == "stamp":
        writing.page.write(f"{day}\n\n")
    elif shown == "dateline":
        city = writing.choose([one.side.capital for one in people if one.side.capital] or writing.stock.page.cities)
        writing.dateline = writing.page.write(city.upper() if writing.maybe() else city)
        writing.dateline_city = city
        writing.page.write(f", {day}{writing.choose((' – ', ': '))}")
    return shown


def _further_journeys(writing: Writing, told: Told) -> list[Telling]:
    """Give what somebody may do alone besides.

    A visit could be the one on which they met, or are to meet; who only took part in a gathering met there.
    """
    visits = {"cancelled"} if told.status is MeetingStatus.PLANNED else {"planned", "cancelled"}
    return [
        one
        for one in writing.stock.journeys
        if (one.status in visits if one.kind == "visit" else "address" in one.telling)
    ]


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


def _write_title(writing: Writing, telling: Telling, a: Person, b: Person) -> Span | None:
    page, words, kind = writing.page, writing.stock.page, telling.kind
    if not writing.maybe():
        return None
    start = page.at
    plain = telling.status != "held" or not (a.family and b.family)
    if plain or MeetingKind(kind) not in {MeetingKind.MEETING, MeetingKind.PHONE_CALL}:
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
    """Write what was said in an encounter that was held."""
    if told.status is not MeetingStatus.HELD:
        return
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
