"""What a readout that is being written tells, before all its mentions are known, and the writing itself."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar

import attrs
from hypothesis import strategies as st

from readoutkit.models import Basis, Meeting, MeetingKind, MeetingStatus, Quote, Span, Topic
from readoutkit.testing.generation.page import Page
from readoutkit.testing.generation.people import Cast, first_forms, later_forms

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from readoutkit.ministry import Ministry
    from readoutkit.models import Participant
    from readoutkit.testing.generation.people import Person
    from readoutkit.testing.generation.stock import Stock

T = TypeVar("T")


@functools.cache
def _below(count: int) -> SearchStrategy[int]:
    """Draw a number below another: quicker than a strategy of its own for each choice."""
    return st.integers(0, count - 1)


@attrs.frozen
class Style:
    """How a page is written throughout."""

    marks: tuple[str, str]
    inside: bool
    """Whether a full stop stands before the closing mark."""
    month_first: bool
    that: bool
    """Whether `that` stands after a cue."""


@attrs.define(eq=False)
class Told:
    """An encounter as far as it is told."""

    kind: MeetingKind
    status: MeetingStatus
    people: list[Person]
    start: int
    words: Span | None = None
    date: dt.date | None = None
    date_text: Span | None = None
    place: str | None = None
    place_text: Span | None = None
    topics: list[Span] = attrs.field(factory=list)
    initiator: Person | None = None
    host: Person | None = None
    occasion: Span | None = None
    duration: Span | None = None
    span: Span | None = None
    principals: tuple[Person, ...] = ()

    def _told_once(self) -> tuple[Topic, ...]:
        """Give the topics in the order of the text; one that is told again in the same words is the same."""
        first = {span.text: span for span in reversed(self.topics)}
        return tuple(map(Topic, sorted(first.values(), key=lambda span: span.start)))

    def meeting(self, made: dict[Person, Participant]) -> Meeting:
        """Give the true meeting."""
        if self.span is None:
            raise AssertionError("an encounter is told by a sentence")
        return Meeting(
            kind=self.kind,
            status=self.status,
            date=self.date,
            date_text=self.date_text,
            place=self.place,
            place_text=self.place_text,
            kind_text=self.words,
            participants=tuple(made[person] for person in self.people),
            topics=self._told_once(),
            initiator=made[self.initiator] if self.initiator else None,
            host=made[self.host] if self.host else None,
            occasion=self.occasion,
            duration=self.duration,
            span=self.span,
            rule="made",
        )


@attrs.define(eq=False)
class Said:
    """A quote before its people are known in full."""

    span: Span
    fragments: tuple[Span, ...]
    speakers: tuple[Person, ...]
    cue: Span | None
    act: str | None
    basis: Basis
    told: Told | None
    addressees: tuple[Person, ...] = ()

    def quote(self, made: dict[Person, Participant], meetings: dict[Told, Meeting], issuer: Ministry | None) -> Quote:
        """Give the true quote."""
        reported = issuer is not None and bool(self.speakers) and not any(one.own for one in self.speakers)
        return Quote(
            span=self.span,
            fragments=self.fragments,
            speakers=tuple(made[person] for person in self.speakers),
            addressees=tuple(made[person] for person in self.addressees),
            cue=self.cue,
            attributed_by=issuer.id if reported and issuer else None,
            act=self.act,
            meeting=meetings[self.told] if self.told else None,
            basis=self.basis,
            rule="made",
        )


class Writing:
    """A readout in the making: the page, what it has told, and the choices that are drawn."""

    def __init__(self, draw: DrawFn, stock: Stock, style: Style, published: dt.date | None) -> None:
        self.draw = draw
        self.stock = stock
        self.style = style
        self.published = published
        self.page = Page()
        self.cast = Cast(frozenset(side.adjective for side in stock.sides if side.adjective))
        self.people: list[Person] = []
        self.meetings: list[Told] = []
        self.quotes: list[Said] = []
        self.several = False
        """Whether several encounters are told: each then tells its own day and place, or they would be in doubt."""
        self.dateline: Span | None = None
        """The city with which the body opens, until the first encounter is told."""
        self.dateline_city: str | None = None
        self.subject: Person | None = None
        """Whom a pronoun at the beginning of the next sentence means, if anybody."""

    def choose(self, options: Sequence[T]) -> T:
        """Draw one; the first is the plainest."""
        return options[self.draw(_below(len(options)))]

    def maybe(self) -> bool:
        """Draw yes or no; no is plainer."""
        return self.choose((False, True))

    def introduce(self, person: Person, *, commas: bool = True) -> Span:
        """Tell who somebody is."""
        forms = [form for form in first_forms(person) if commas or ("," not in form)]
        return self.cast.write(self.page, person, self.choose(forms))

    def name(self, person: Person, *, bare: bool = True) -> Span:
        """Tell somebody so that nobody else could be meant; by the office alone only where that is allowed."""
        if not self.cast.knows(person):
            return self.introduce(person)
        forms = [form for form in later_forms(person, self.people) if bare or "name}" in form]
        return self.cast.write(self.page, person, self.choose(forms))
