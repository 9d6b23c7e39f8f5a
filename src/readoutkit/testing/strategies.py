"""Hypothesis strategies: readouts with their true reading, texts of any kind, readings that hold together.

`readouts` draws what the reader must read back exactly; `any_text`, `prose` and `damaged` draw texts of which only
the laws are known that hold of any text; `any_reading` draws readings that no text would have.
Importing this module, or hypothesis where readoutkit is installed, lets ``st.from_type(Readout)`` and the like work.

>>> from readoutkit import Readout
>>> from hypothesis import find, strategies as st
>>> find(st.from_type(Readout), lambda readout: readout.quotes).quotes[0].text
'the ports would reopen in spring'
"""

from __future__ import annotations

import datetime as dt
import functools
from importlib import resources
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from readoutkit.models import (
    Basis,
    Diagnostic,
    Medium,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participant,
    Quote,
    Readout,
    Topic,
)
from readoutkit.testing.generation import Made, readouts
from readoutkit.testing.mutations import MARKS, SPACES, mutated
from readoutkit.testing.registration import register
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from readoutkit.ministry import Ministry
    from readoutkit.models import Span

__all__ = [
    "Made",
    "any_reading",
    "any_text",
    "damaged",
    "meetings",
    "participants",
    "prose",
    "published",
    "quotes",
    "readings",
    "readouts",
    "spans",
]


def readings(ministry: Ministry | None = None) -> SearchStrategy[Readout]:
    """Draw the true reading of a readout."""
    return readouts(ministry).map(lambda made: made.reading)


def participants(ministry: Ministry | None = None) -> SearchStrategy[Participant]:
    """Draw a participant of a true reading, its mentions at their places in that readout."""
    return readouts(ministry).flatmap(lambda made: st.sampled_from(made.reading.participants))


def meetings(ministry: Ministry | None = None) -> SearchStrategy[Meeting]:
    """Draw a meeting of a true reading."""
    return readouts(ministry).flatmap(lambda made: st.sampled_from(made.reading.meetings))


def quotes(ministry: Ministry | None = None) -> SearchStrategy[Quote]:
    """Draw a quote of a true reading."""
    telling = readouts(ministry).filter(lambda made: made.reading.quotes)
    return telling.flatmap(lambda made: st.sampled_from(made.reading.quotes))


_PEOPLE = (
    "Foreign Minister Wang Yi",
    "the Prime Minister",
    "H.E. Dr. Amal Said",
    "Secretary Marsh",
    "Ms. Dahl",
    "the two sides",
    "both leaders",
    "he",
    "they",
    "the Ministry",
)
_VERBS = (
    "met with",
    "spoke by phone with",
    "will meet",
    "discussed",
    "said",
    "said that",
    "stressed the importance of",
    "thanked",
    "called on",
    "agreed to",
    "expressed the hope that",
    "noting that",
    "according to",
    "told",
    "added",
)
_THINGS = (
    "the situation in Gaza",
    "trade, energy and security",
    "China",
    "the United Kingdom",
    "Beijing",
    "the OIC",
    "on Monday",
    "today",
    "on 26 January 2026",
    "in May",
    "peace",
    "U.S.",
    "no. 5",
    "to deepen ties",
)
_JOINTS = (" ", " ", " ", ", ", ". ", ".\n", "\n\n", " and ", "; ", ": ", " - ", " – ", "? ", "…")


def prose() -> SearchStrategy[str]:
    """Draw texts made of the words of readouts in any order, with marks of any kind between them."""
    words = st.sampled_from(_PEOPLE + _VERBS + _THINGS)
    joints = st.sampled_from(_JOINTS) | st.sampled_from(MARKS).map(lambda mark: " " + mark) | st.sampled_from(MARKS)
    return st.lists(st.tuples(words, joints).map("".join), max_size=40).map("".join)


_REPORT = """\
OSLO, March 11 (Agency) -- Norway's foreign minister has said that "nobody gains from closed seas,\u201d the ministry
in Oslo reported on Wednesday.

\u201cWe are ready to talk at any time,\u201d Ms. Ingrid Dahl told reporters after talks with her Canadian counterpart,
Marc Tremblay, in Ottawa. \u201cBut not at any price.

\u201cThe door is open,\u201d she added, noting that the U.S. and the EU had been informed.

Tremblay, for his part, thanked Norway and called on both sides to show \u201crestraint\u201d. They agreed to meet again
in May. He will also visit Beijing, according to the statement.
"""


@functools.cache
def pages() -> tuple[str, ...]:
    """Give pages that read well; their people are invented."""
    demo = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
    return demo, _REPORT


def damaged() -> SearchStrategy[str]:
    """Draw a page that reads well, damaged in some of the ways of `readoutkit.testing.mutations`."""
    return st.builds(mutated, st.sampled_from(pages()), st.randoms(use_true_random=False), st.integers(0, 6))


def any_text() -> SearchStrategy[str]:
    """Draw any string at all: lone surrogates, NUL, mixed scripts, all marks and spaces, words of readouts."""
    characters = st.text(st.characters(), max_size=20)
    marks = st.text(st.sampled_from(MARKS + SPACES + "\0.,:;!?-–—"), max_size=10)
    return damaged() | st.lists(characters | marks | prose(), max_size=6).map("".join)


def published() -> SearchStrategy[dt.date | None]:
    """Draw a day of publication, or none."""
    return st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))


@st.composite
def spans(draw: DrawFn, source: SourceText) -> Span:
    """Draw a span of a text."""
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(source.text))] * 2)))
    return source.span(start, end)


@st.composite
def any_reading(draw: DrawFn, texts: SearchStrategy[str] | None = None) -> Readout:
    """Draw a reading that holds together, though no text would be read so."""
    source = SourceText(draw(texts or any_text()))
    some_span = spans(source)
    maybe_span = st.none() | some_span
    word = st.none() | st.text(st.characters(), max_size=8)
    day = st.none() | st.dates()
    ids = draw(st.lists(st.from_regex("[a-z]{1,6}(-[a-z]{2})?", fullmatch=True), unique=True, max_size=4))
    people = [
        Participant(
            id=name,
            name=draw(word),
            role=draw(word),
            country=draw(st.sampled_from([None, "CN", "GB", "EU"])),
            organization=draw(word),
            honorific=draw(word),
            role_text=draw(maybe_span),
            affiliation_text=draw(maybe_span),
            mentions=tuple(draw(st.lists(some_span, min_size=1, max_size=3))),
        )
        for name in ids
    ]
    some_people = st.lists(st.sampled_from(people), max_size=3).map(tuple) if people else st.just(())
    one = st.none() | st.sampled_from(people) if people else st.none()
    meeting = st.builds(
        Meeting,
        kind=st.sampled_from(MeetingKind),
        status=st.sampled_from(MeetingStatus),
        date=day,
        date_text=maybe_span,
        place=word,
        place_text=maybe_span,
        kind_text=maybe_span,
        participants=some_people,
        topics=st.lists(st.builds(Topic, some_span), max_size=3).map(tuple),
        initiator=one,
        host=one,
        occasion=maybe_span,
        duration=maybe_span,
        span=some_span,
        rule=st.text(max_size=5),
    )
    meetings = draw(st.lists(meeting, max_size=3))
    quote = st.builds(
        Quote,
        span=some_span,
        fragments=st.lists(some_span, max_size=2).map(tuple),
        speakers=some_people,
        addressees=some_people,
        cue=maybe_span,
        attributed_by=word,
        act=word,
        meeting=st.none() | st.sampled_from(meetings) if meetings else st.none(),
        basis=st.sampled_from(Basis),
        rule=st.text(max_size=5),
    )
    return Readout(
        text=source.text,
        title=draw(maybe_span),
        published=draw(day),
        issuer=draw(word),
        medium=draw(st.none() | st.sampled_from(Medium)),
        language=draw(word),
        participants=tuple(people),
        meetings=tuple(meetings),
        quotes=tuple(draw(st.lists(quote, max_size=3))),
        warnings=tuple(draw(st.lists(st.builds(Diagnostic, st.text(max_size=5), st.text(max_size=5), maybe_span)))),
    )


register()
