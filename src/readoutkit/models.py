"""What a reading is made of: values that are frozen, compare, hash and pickle.

They hold one another, not ids (``readout.quotes[0].speakers[0].name``), and know nothing of their
JSON, which is the business of `readoutkit.serialize`.
What the text does not tell is ``None``, never a guess and never ``False``; what was read from the
text has its place in the text beside it, as a Span.

>>> speaker = Participant(id="wang-yi", name="Wang Yi", mentions=(Span(0, 7, "Wang Yi"),))
>>> speaker.name, str(speaker.mentions[0])
('Wang Yi', 'Wang Yi')
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - cattrs reads the types of fields at run time
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrs import Attribute


class Medium(StrEnum):
    """Who published the text."""

    OFFICIAL = "official"
    """The office itself."""
    NEWS = "news"
    """A newsroom that reports it."""


class MeetingKind(StrEnum):
    """How the sides met."""

    MEETING = "meeting"
    """In person, two sides or a few."""
    PHONE_CALL = "phone_call"
    VIDEO_CALL = "video_call"
    CONFERENCE = "conference"
    """A gathering, summit or session with many sides."""
    VISIT = "visit"
    """Only when no encounter within it is told."""
    MESSAGE = "message"
    """A letter, a congratulation."""
    OTHER = "other"


class MeetingStatus(StrEnum):
    """Whether the encounter took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class QuoteKind(StrEnum):
    """How much of what was conveyed stands in quotation marks."""

    DIRECT = "direct"
    """One stretch in marks is the whole content."""
    MIXED = "mixed"
    """Some of it stands in marks."""
    INDIRECT = "indirect"
    """None of it does."""


class Basis(StrEnum):
    """How the speaker of a quote was found, from the surest to none."""

    NAME = "name"
    SURNAME = "surname"
    OFFICE = "office"
    PRONOUN = "pronoun"
    COLLECTIVE = "collective"
    """The two sides, both leaders, they."""
    CARRIED = "carried"
    """The subject of an earlier clause that this one continues."""
    NONE = "none"
    """The speaker is not known."""


def _short(text: str, width: int = 48) -> str:
    """Cut a text for a repr."""
    return repr(text if len(text) <= width else text[: width - 1] + "…")


def _ids(people: Sequence[Participant]) -> str:
    return "+".join(person.id for person in people) or "?"


@frozen(repr=False)
class Span:
    """A stretch of the text, and where it stands.

    Made by `readoutkit.text.SourceText.span` alone, so that text and place cannot part.
    """

    start: int
    """The first code point, counted from 0 in the text that was given."""
    end: int
    """The code point after the last."""
    text: str = field()
    """The stretch itself."""

    @text.validator
    def _is_as_long_as_its_text(self, _: Attribute[str], text: str) -> None:
        if self.start >= 0 and len(text) == self.end - self.start:
            return
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or more, not from {self.start} to {self.end}")
        raise ValueError(f"a span from {self.start} to {self.end} has no text of {len(text)} characters")

    def __str__(self) -> str:
        """Give the text."""
        return self.text

    def __repr__(self) -> str:
        """Show place and text on one short line."""
        return f"Span({self.start}, {self.end}, {_short(self.text)})"


@frozen(kw_only=True, repr=False)
class Participant:
    """A person, office or body that takes part in a meeting or says something."""

    id: str
    """The slug of the name, else of office and country: ``wang-yi``, ``prime-minister-gb``."""
    name: str | None = None
    """The fullest form of the personal name in the text, without title or honorific."""
    role: str | None = None
    """The fullest form of the office in the text, without the country or organization."""
    country: str | None = field(default=None)
    """The state acted for, ISO 3166-1 alpha-2; ``EU`` for the Union itself."""
    organization: str | None = None
    """The body acted for when it is no state or part of one."""
    honorific: str | None = None
    """What stands before the name and is no office: ``H.E. Dr.``."""
    role_text: Span | None = None
    """Where the text tells the role."""
    affiliation_text: Span | None = None
    """Where the text tells country or organization."""
    mentions: tuple[Span, ...] = field()
    """Every place that speaks of this participant alone, in the order of the text; at least one."""

    @country.validator
    def _is_a_code(self, _: Attribute[str | None], country: str | None) -> None:
        if country is not None and not (
            len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()
        ):
            raise ValueError(f"a country is told by two capital letters, not by {country!r}")

    @mentions.validator
    def _is_mentioned(self, _: Attribute[tuple[Span, ...]], mentions: tuple[Span, ...]) -> None:
        if not mentions:
            raise ValueError("a participant has at least one mention in the text")

    def __repr__(self) -> str:
        """Show the id and what is known, without the mentions."""
        told = (self.name, self.role, self.country or self.organization)
        return f"Participant({self.id!r}: {', '.join(part or '-' for part in told)})"


@frozen(repr=False)
class Topic:
    """A thing that was discussed, as the noun phrase in the text."""

    span: Span
    """The noun phrase, and its place."""

    @property
    def text(self) -> str:
        """The noun phrase."""
        return self.span.text

    def __repr__(self) -> str:
        """Show the noun phrase."""
        return f"Topic({_short(self.text)})"


@frozen(kw_only=True, repr=False)
class Meeting:
    """An encounter that the text says took place, will, or will not."""

    kind: MeetingKind
    """How the sides met."""
    status: MeetingStatus
    """Whether it took place, is to, or will not."""
    date: dt.date | None = None
    """The day on which it took place or began; ``None`` where the text gives no full date."""
    date_text: Span | None = None
    """The words that tell when; a month alone stays here."""
    place: str | None = None
    """Where: the most specific city, else the country or venue."""
    place_text: Span | None = None
    """The words that tell where."""
    kind_text: Span | None = None
    """The words that tell the encounter: ``met with``, ``held a phone call``."""
    participants: tuple[Participant, ...] = ()
    """Who took part, in the order in which this meeting's telling names them."""
    topics: tuple[Topic, ...] = ()
    """What was discussed, reviewed, raised or exchanged views on."""
    initiator: Participant | None = None
    """At whose request it took place, or who called."""
    host: Participant | None = None
    """Who received the others."""
    occasion: Span | None = None
    """The event on whose sidelines it took place."""
    duration: Span | None = None
    """The words that tell how long it took."""
    span: Span
    """The sentence that tells it."""
    rule: str
    """The row of data that made it."""

    def __repr__(self) -> str:
        """Show how, whether, when, where and who."""
        when = self.date or "no date"
        return f"Meeting({self.kind}, {self.status}, {when}, {self.place or 'no place'}: {_ids(self.participants)})"


@frozen(kw_only=True, repr=False)
class Quote:
    """One attribution: who conveyed what, and by which words."""

    span: Span
    """The content alone: without its cue, outer marks and closing punctuation."""
    fragments: tuple[Span, ...] = ()
    """Each stretch in quotation marks within the content, without its marks."""
    speakers: tuple[Participant, ...] = ()
    """Who conveyed it; empty when not known."""
    addressees: tuple[Participant, ...] = ()
    """To whom it was said, where the text tells."""
    cue: Span | None = None
    """The reporting words; ``None`` for forms without any."""
    attributed_by: str | None = None
    """The issuer's id when the speaker is not of the issuer's side, and so is reported by the other."""
    act: str | None = None
    """What the speaker does by it (say, praise, urge, warn, ...), from the row of the cue."""
    meeting: Meeting | None = None
    """The meeting it was said in."""
    basis: Basis
    """How the speaker was found."""
    rule: str
    """The row of data that made it."""

    @property
    def text(self) -> str:
        """The content, as it stands in the text."""
        return self.span.text

    @property
    def kind(self) -> QuoteKind:
        """Direct, mixed or indirect, from fragments and content.

        Direct when the one fragment is the whole content; marks, punctuation and spaces at the
        edges of either do not count.
        """
        if not self.fragments:
            return QuoteKind.INDIRECT
        if len(self.fragments) == 1 and _core(self.fragments[0]) == _core(self.span):
            return QuoteKind.DIRECT
        return QuoteKind.MIXED

    @property
    def is_claim_about_other_side(self) -> bool:
        """Whether one side tells here what the other conveyed; a readout is one side's claim."""
        return self.attributed_by is not None

    def __repr__(self) -> str:
        """Show who, by which words, and the beginning of what."""
        return f"Quote({_ids(self.speakers)} {self.cue or '-'}: {_short(self.text)})"


def _core(span: Span) -> tuple[int, int]:
    """Give the offsets from the first to the last letter or digit of a span."""
    inner = [at for at, char in enumerate(span.text) if char.isalnum()]
    return (span.start + inner[0], span.start + inner[-1] + 1) if inner else (span.start, span.end)


@frozen(repr=False)
class Diagnostic:
    """Something that the reading could not settle, so that it left it open."""

    code: str
    """A fixed word for the kind of trouble."""
    message: str
    """A sentence for people."""
    span: Span | None = None
    """Where in the text."""

    def __repr__(self) -> str:
        """Show code and place."""
        return f"Diagnostic({self.code!r} at {self.span.start if self.span else '-'}: {_short(self.message)})"


@frozen(kw_only=True, repr=False)
class Readout:
    """A text and its reading."""

    text: str
    """The text as it was given; all offsets count its code points."""
    title: Span | None = None
    """The title line of the page."""
    published: dt.date | None = None
    """The day of publication: what the caller told, else what the page says."""
    issuer: str | None = None
    """The id of the ministry whose statement this is or relays."""
    medium: Medium | None = None
    """Who published the text: the office itself, or a newsroom that reports it."""
    language: str | None = None
    """The language of the text, in ISO 639-1: ``en``."""
    participants: tuple[Participant, ...] = ()
    """Everyone who takes part or speaks, each once, in the order of first mention."""
    meetings: tuple[Meeting, ...] = ()
    """The encounters that the text tells, in its order."""
    quotes: tuple[Quote, ...] = ()
    """What was conveyed, an attribution each, in the order of the text."""
    warnings: tuple[Diagnostic, ...] = ()
    """What the reading left open."""

    def quotes_by(self, participant: Participant) -> tuple[Quote, ...]:
        """Give the quotes that the participant speaks, alone or with others, in the order of the text."""
        return tuple(quote for quote in self.quotes if participant in quote.speakers)

    def _repr_html_(self) -> str:
        """Give the reading as a notebook shows it: as `readoutkit.render_html`, in a part of a page."""
        # Notebooks look for this method on the value itself. The adapter, which knows of HTML what the
        # models must not, is named and not imported, so that nothing waits for it but a notebook.
        shown: str = import_module("readoutkit.adapters.page").render_fragment(self)
        return shown

    def __repr__(self) -> str:
        """Show the title or the beginning of the text, and how much was found."""
        head = self.title.text if self.title else self.text
        return (
            f"Readout({_short(head)}, issuer={self.issuer!r}, {len(self.participants)} participants, "
            f"{len(self.meetings)} meetings, {len(self.quotes)} quotes)"
        )
