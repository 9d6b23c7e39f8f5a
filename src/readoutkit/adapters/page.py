"""A reading to look at: its text with everything that was read marked in it, and a card a meeting and a person.

One page, or a part of one for a notebook, that loads nothing and runs no script. Its look stands in
``data/page/``. Needs no extra.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Final

from readoutkit.adapters.marks import Mark, escape, weave, write_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from readoutkit.models import Meeting, Participant, Quote, Readout, Span


def render_html(readout: Readout) -> str:
    """Give a reading as a whole page of HTML, to be written to a file and opened in a browser.

    The text stands in it with quotes, their cues and the words in quotation marks, people, meetings
    and topics marked; beside it each meeting has a card, and each person with what he or she said.
    A link leads from each to its place in the text, and what is marked says under the pointer by
    which rule it was read. The page is one file without script; it follows the reader's choice of
    light or dark, and can be printed. The same reading gives the same page.
    """
    title = readout.title.text if readout.title else "Untitled readout"
    body = _Page(readout, top=1).parts()
    return Template(_data("page.html")).substitute(
        title=escape(" ".join(title.split())), style=_data("style.css"), body=body
    )


def render_fragment(readout: Readout) -> str:
    """Give a reading as a part of a page, with a style that touches nothing else; notebooks show it."""
    return f"<div><style>{_data('style.css')}</style>{_Page(readout, top=3).parts()}</div>"


@cache
def _data(name: str) -> str:
    return resources.files("readoutkit").joinpath("data", "page", name).read_text(encoding="utf-8")


# Steps of the golden angle keep the colours of any number of people apart.
_FIRST_HUE: Final = 255
_HUE_STEP: Final = 137.508


class _Page:
    """The parts of one page: what they share are the names of places and the colours of people."""

    def __init__(self, readout: Readout, top: int) -> None:
        self.readout = readout
        self.top = top
        # A notebook may show several readings; each has places of its own.
        self.prefix = f"r{hashlib.sha256(repr(readout.text).encode()).hexdigest()[:8]}"
        self.hues = {
            person.id: f"--h:{(_FIRST_HUE + at * _HUE_STEP) % 360:.0f}"
            for at, person in enumerate(readout.participants)
        }
        # An id may hold anything; a number is safe as the name of a place.
        self.people = {person.id: at for at, person in enumerate(readout.participants, 1)}
        self.meetings = {id(meeting): at for at, meeting in enumerate(readout.meetings, 1)}

    def parts(self) -> str:
        """Give the head, the text, and the cards."""
        cards = f"{self._meetings()}{self._people()}{self._warnings()}"
        text = f'<section class="text" aria-label="The text">{self._text()}{_data("legend.html")}</section>'
        aside = f'<section class="cards" aria-label="The reading" tabindex="0">{cards}</section>' if cards else ""
        return f'<div class="readoutkit">{self._head()}<div class="columns">{text}{aside}</div></div>\n'

    def _place(self, kind: str, number: int | str) -> str:
        return f"{self.prefix}-{kind}-{number}"

    def _heading(self, level: int, content: str, **attributes: str) -> str:
        tag = f"h{self.top + level}"
        return f"<{tag}{write_attributes(attributes)}>{content}</{tag}>"

    def _head(self) -> str:
        readout = self.readout
        told = [
            f"<span>{escape(readout.issuer)}</span>" if readout.issuer else "<span>issuer not known</span>",
            f"<span>{escape(readout.medium)}</span>" if readout.medium else "",
            f"<span>published <time>{readout.published}</time></span>" if readout.published else "",
        ]
        counts = [
            self._jump("meetings", _count(len(readout.meetings), "meeting", "meetings")),
            self._jump("people", _count(len(readout.participants), "person", "people")),
            self._jump("people", _count(len(readout.quotes), "quote", "quotes")),
            self._jump("open", f"{len(readout.warnings)} left open") if readout.warnings else "",
        ]
        untitled = "" if readout.title else self._heading(0, "Untitled readout")
        return f'<header><p>{"".join(told)}</p><p class="counts">{"".join(counts)}</p>{untitled}</header>'

    def _jump(self, part: str, label: str) -> str:
        there = label[0] != "0"
        return f'<a href="#{self._place(part, "all")}">{label}</a>' if there else f"<span>{label}</span>"

    # The text

    def _text(self) -> str:
        title = self.readout.title
        told: list[str] = []
        for start, end, line in weave(self.readout.text, self._marks()):
            is_title = title is not None and start <= title.start < end
            told.append(self._heading(0, line, dir="auto") if is_title else f'<p dir="auto">{line}</p>')
        language = f' lang="{escape(self.readout.language)}"' if self.readout.language else ""
        return f'<div class="body"{language}>{"".join(told) or "<p>This text is empty.</p>"}</div>'

    def _marks(self) -> Iterator[Mark]:
        """Give everything that the page marks in its text."""
        for at, quote in enumerate(self.readout.quotes, 1):
            yield from self._quote_marks(at, quote)
        for at, meeting in enumerate(self.readout.meetings, 1):
            yield from self._meeting_marks(at, meeting)
        for person in self.readout.participants:
            about = f"{_name(person)}{_tail(_office(person))}"
            for at, mention in enumerate(person.mentions):
                place = {"id": self._place("person", self.people[person.id])} if at == 0 else {}
                yield _mark(mention, 5, "person hue", place | {"style": self.hues[person.id], "title": about})

    def _quote_marks(self, at: int, quote: Quote) -> Iterator[Mark]:
        hue = self._hue(quote.speakers)
        who = _names(quote.speakers) or "Speaker not known"
        told = f"; told by {quote.attributed_by}" if quote.attributed_by else ""
        about = f"{who}: {quote.kind} quote{told}; {_reason(quote)}"
        label = "+".join(map(_initials, quote.speakers[:3])) or "?"
        place = {"id": self._place("quote", at), "data-who": label, "title": about, "style": hue}
        yield _mark(quote.span, 0, f"quote {quote.kind} hue", place)
        for fragment in quote.fragments:
            yield _mark(fragment, 1, "fragment", {})
        if quote.cue is not None:
            yield _mark(quote.cue, 4, "cue hue", {"style": hue, "title": about})

    def _meeting_marks(self, at: int, meeting: Meeting) -> Iterator[Mark]:
        number = f"Meeting {at}"
        # The words where they are told, else the whole sentence.
        told = {"id": self._place("meeting", at), "data-number": str(at)}
        about = f"{number}: {_kind(meeting)}, {meeting.status}. Rule: {meeting.rule}"
        yield _mark(meeting.kind_text or meeting.span, 3, "meeting", told | {"title": about})
        for span, what in (
            (meeting.date_text, f"when: {meeting.date or 'no full date'}"),
            (meeting.place_text, f"where: {meeting.place}"),
            (meeting.occasion, "on the sidelines of this"),
            (meeting.duration, "how long"),
        ):
            if span is not None:
                yield _mark(span, 3, "fact", {"title": f"{number}, {what}"})
        for topic in meeting.topics:
            yield _mark(topic.span, 2, "topic", {"title": f"A topic of meeting {at}"})

    def _hue(self, people: Sequence[Participant]) -> str:
        # Several who speak as one, and nobody, have no colour of their own.
        return self.hues.get(people[0].id, "--c:0") if len(people) == 1 else "--c:0"

    # The cards

    def _section(self, part: str, heading: str, content: str) -> str:
        place = self._place(part, "all")
        return f'<section id="{place}">{self._heading(1, heading)}{content}</section>' if content else ""

    def _meetings(self) -> str:
        return self._section("meetings", "Meetings", "".join(map(self._meeting, self.readout.meetings)))

    def _meeting(self, meeting: Meeting) -> str:
        at = self.meetings[id(meeting)]
        kind = f'<b class="number">{at}</b> {escape(_kind(meeting).capitalize())}'
        link = f'<a href="#{self._place("meeting", at)}">{kind}</a>'
        status = f'<span class="status {meeting.status}">{meeting.status}</span>'
        when = f"<time>{meeting.date}</time>" if meeting.date else ""
        if meeting.date_text:
            when += f" <q>{_words(meeting.date_text)}</q>"
        facts = [
            ("When", when),
            ("Where", _bdi(meeting.place)),
            ("How long", _words(meeting.duration)),
            ("Sidelines of", _words(meeting.occasion)),
            ("Who", self._who(meeting)),
            ("Topics", _items(_words(topic.span) for topic in meeting.topics)),
        ]
        told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts if value)
        return (
            f'<article class="card">{self._heading(2, link + " " + status)}<dl>{told}</dl>'
            f'<p class="reason">{escape(meeting.rule)}</p></article>'
        )

    def _who(self, meeting: Meeting) -> str:
        return _items(
            self._chip(person)
            + (" <small>host</small>" if person == meeting.host else "")
            + (" <small>asked for it</small>" if person == meeting.initiator else "")
            for person in meeting.participants
        )

    def _chip(self, person: Participant) -> str:
        hue = self.hues.get(person.id, "--c:0")
        return f'<span class="dot hue" style="{hue}"></span>{_bdi(_name(person))}'

    def _people(self) -> str:
        """Give a card a person with what he or she said, and one for each who speak together."""
        # By ids, since comparing people compares all of their mentions.
        said: dict[tuple[str, ...], tuple[Sequence[Participant], list[tuple[int, Quote]]]] = {
            (one.id,): ((one,), []) for one in self.readout.participants
        }
        for at, quote in enumerate(self.readout.quotes, 1):
            ids = tuple(person.id for person in quote.speakers)
            said.setdefault(ids, (quote.speakers, []))[1].append((at, quote))
        cards = "".join(self._speaker(people, quotes) for people, quotes in said.values())
        return self._section("people", "People, and what they said", cards)

    def _speaker(self, people: Sequence[Participant], quotes: list[tuple[int, Quote]]) -> str:
        name = " and ".join(map(self._chip, people)) or "Speaker not known"
        about = [_office(person) for person in people] if len(people) == 1 else []
        if len(people) == 1 and people[0].id in self.people:
            name = f'<a href="#{self._place("person", self.people[people[0].id])}">{name}</a>'
        office = f'<p class="office">{_bdi(about[0])}</p>' if about and about[0] else ""
        listed = "".join(self._said(at, quote) for at, quote in quotes)
        told = f'<ol class="said">{listed}</ol>' if listed else ""
        return f'<article class="card">{self._heading(2, name)}{office}{told}</article>'

    def _said(self, at: int, quote: Quote) -> str:
        cue = f"<i>{_words(quote.cue)}</i> " if quote.cue else ""
        told = f", told by {quote.attributed_by}" if quote.attributed_by else ""
        meeting = f", meeting {self.meetings[id(quote.meeting)]}" if id(quote.meeting) in self.meetings else ""
        return (
            f'<li class="hue {quote.kind}" style="{self._hue(quote.speakers)}">'
            f'<a href="#{self._place("quote", at)}">{cue}<bdi>{_content(quote)}</bdi></a>'
            f'<p class="reason">{quote.kind}{escape(told)}{meeting} · {escape(_reason(quote))}</p></li>'
        )

    def _warnings(self) -> str:
        items = "".join(
            f"<li>{escape(one.message)}{f' <q>{_words(one.span)}</q>' if one.span else ''}</li>"
            for one in self.readout.warnings
        )
        return self._section("open", "Left open", f'<ul class="card">{items}</ul>' if items else "")


def _mark(span: Span, rank: int, name: str, attributes: dict[str, str]) -> Mark:
    return Mark(span.start, span.end, rank, {**attributes, "class": name})


def _content(quote: Quote) -> str:
    """Give the words of a quote with those in quotation marks standing out."""
    marks = [
        Mark(one.start - quote.span.start, one.end - quote.span.start, 0, {"class": "fragment"})
        for one in quote.fragments
    ]
    return " ".join(line for _, _, line in weave(quote.text, marks))


def _reason(quote: Quote) -> str:
    found = "speaker not found" if quote.basis == "none" else f"speaker by {quote.basis}"
    return f"{found}, {quote.rule}"


def _items(items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{listed}</ul>" if listed else ""


def _words(span: Span | None) -> str:
    return _bdi(" ".join(span.text.split())) if span else ""


def _bdi(text: str | None) -> str:
    """Isolate words whose direction may differ from that of the page."""
    return f"<bdi>{escape(text)}</bdi>" if text else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _kind(meeting: Meeting) -> str:
    return str(meeting.kind).replace("_", " ")


def _name(person: Participant) -> str:
    return " ".join((person.name or person.role or person.id).split())


def _names(people: Iterable[Participant]) -> str:
    return ", ".join(map(_name, people))


def _office(person: Participant) -> str:
    known = (person.role if person.name else None, person.organization or person.country)
    return ", ".join(" ".join(part.split()) for part in known if part)


def _tail(text: str) -> str:
    return f", {text}" if text else ""


def _initials(person: Participant) -> str:
    """Give two letters, the first of the first word and of the last."""
    words = [word for word in _name(person).replace("-", " ").split() if word[0].isalnum()] or ["?"]
    return words[0][0] + (words[-1][0] if len(words) > 1 else "")
