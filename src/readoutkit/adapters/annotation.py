"""A reading as marks and links on a text, as tools for annotation have them, and back as gold.

Marks are stretches with a label: ``Person``, ``Content``, ``Cue``, ``Fragment``, ``Meeting``, ``Topic``.
Links go from a content to its ``cue`` and the ``source`` (the mention of the speaker that stands nearest), from a
meeting to each ``participant`` and ``topic``, and from a further mention of a person to the first (``same``).
What is no stretch stands in a note, as in ``name=Wang Yi | country=CN``.
`readoutkit.adapters.brat` and `readoutkit.adapters.label_studio` write sheets down and take them back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

from readoutkit.adapters.gold import Gold, GoldMeeting, GoldPerson, GoldQuote
from readoutkit.errors import StructureError
from readoutkit.models import Basis, MeetingKind, MeetingStatus, Quote
from readoutkit.text import SourceText
from readoutkit.unseen import seen_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from readoutkit.models import Meeting, Participant, Readout, Span

LABELS: Final = ("Person", "Content", "Cue", "Fragment", "Meeting", "Topic", "Document")
LINKS: Final = ("source", "cue", "participant", "topic", "same")


@frozen
class Mark:
    """A stretch of the text with a label and a note; half-open, in code points."""

    id: str
    label: str
    start: int
    end: int
    note: str = ""


@frozen
class Link:
    """A link from one mark to another, both told by their ids."""

    label: str
    start: str
    end: str


@frozen
class Sheet:
    """A text as annotated."""

    name: str
    text: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()


def write_note(told: Mapping[str, object | None]) -> str:
    """Write what is told into one line.

    >>> write_note({"name": "Wang Yi", "role": None, "country": "CN"})
    'name=Wang Yi | country=CN'
    """
    return " | ".join(f"{key}={' '.join(str(value).split())}" for key, value in told.items() if value)


def read_note(note: str) -> dict[str, str]:
    """Take a note apart; what has no ``=`` is passed over.

    >>> read_note("name=Wang Yi | country = CN | doubtful")
    {'name': 'Wang Yi', 'country': 'CN'}
    """
    pairs = (part.partition("=") for part in note.split("|"))
    return {key.strip(): value.strip() for key, equals, value in pairs if equals and value.strip()}


# -- from a reading ---------------------------------------------------------------------------------


def sheet_of(readout: Readout, name: str) -> Sheet:
    """Give a reading as marks and links; `name` is that of the text."""
    writer = _Writer(readout)
    return Sheet(name, readout.text, tuple(writer.marks), tuple(writer.links))


class _Writer:
    """Numbers the marks as they are made; each stretch is marked once a label."""

    def __init__(self, readout: Readout) -> None:
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.known: dict[tuple[str, int, int, str], str] = {}
        self.document(readout)
        for person in readout.participants:
            self.person(person)
        for meeting in readout.meetings:
            self.meeting(meeting)
        for quote in readout.quotes:
            self.quote(quote)

    def mark(self, label: str, span: Span, note: str = "", whose: str = "") -> str:
        """Mark a stretch once a label; a plural that several people share once for each of them."""
        key = (label, span.start, span.end, whose)
        if key not in self.known:
            self.known[key] = f"T{len(self.marks) + 1}"
            self.marks.append(Mark(self.known[key], label, span.start, span.end, note))
        return self.known[key]

    def document(self, readout: Readout) -> None:
        head = readout.title or SourceText(readout.text).span(0, len(readout.text.partition("\n")[0]))
        told = {key: getattr(readout, key) for key in ("issuer", "published", "medium", "language")}
        if head.text.strip() and (note := write_note(told)):
            self.mark("Document", head, note)

    def person(self, person: Participant) -> None:
        first, *others = person.mentions
        told = {key: getattr(person, key) for key in ("name", "role", "country", "organization")}
        head = self.mark("Person", first, write_note(told), person.id)
        for mention in others:
            if (other := self.mark("Person", mention, "", person.id)) != head:
                self.links.append(Link("same", other, head))

    def meeting(self, meeting: Meeting) -> None:
        told = {key: getattr(meeting, key) for key in ("kind", "status", "date", "place")}
        # Several meetings may be told by one sentence: each has a mark of its own.
        mark = f"T{len(self.marks) + 1}"
        span = meeting.kind_text or meeting.span
        self.marks.append(Mark(mark, "Meeting", span.start, span.end, write_note(told)))
        for one in meeting.participants:
            self.links.append(Link("participant", mark, self.mark("Person", one.mentions[0], "", one.id)))
        self.links += [Link("topic", mark, self.mark("Topic", topic.span)) for topic in meeting.topics]

    def quote(self, quote: Quote) -> None:
        content = self.mark("Content", quote.span)
        for fragment in quote.fragments:
            self.mark("Fragment", fragment)
        if quote.cue:
            self.links.append(Link("cue", content, self.mark("Cue", quote.cue)))
        at = quote.cue or quote.span
        for person in quote.speakers:
            nearest = min(person.mentions, key=lambda mention: (_apart(mention, at), mention.start))
            self.links.append(Link("source", content, self.mark("Person", nearest, "", person.id)))


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


# -- to gold ----------------------------------------------------------------------------------------


def gold_of_sheet(sheet: Sheet) -> Gold:
    """Give the marks and links of a text, as people have corrected them, as a gold file.

    A person without a note is told by the words that are marked. Raises `StructureError` with the
    name of the text and the id of the mark that is wrong.
    """
    return _Reader(sheet).gold()


class _Reader:
    """Looks marks up by id, and people by any of their mentions."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.source = SourceText(sheet.text)
        self.marks = {mark.id: mark for mark in sheet.marks}
        for mark in sheet.marks:
            self.cut(mark)  # refuses what is no stretch of the text
        self.heads = {mark.id: mark.id for mark in self.labelled("Person")}
        for link in sheet.links:
            for end in (link.start, link.end):
                if end not in self.marks:
                    raise self.wrong(end, "a link to it, but no such mark")
            if link.label == "same":
                self.heads[self.head(link.start)] = self.head(link.end)
        self.people: dict[str, GoldPerson] = {}
        for mark in self.labelled("Person"):
            self.person(mark.id)

    def gold(self) -> Gold:
        document = next((read_note(mark.note) for mark in self.labelled("Document")), {})
        try:
            published = dt.date.fromisoformat(document["published"]) if "published" in document else None
        except ValueError as problem:
            raise self.wrong("Document", f"published: {problem}") from None
        return Gold(
            id=self.sheet.name,
            text=self.sheet.text,
            people=tuple(self.people.values()),
            meetings=tuple(map(self.meeting, self.labelled("Meeting"))),
            quotes=tuple(map(self.quote, self.labelled("Content"))),
            issuer=document.get("issuer"),
            published=published,
            medium=document.get("medium"),
            language=document.get("language"),
        )

    def labelled(self, label: str) -> list[Mark]:
        return sorted((mark for mark in self.sheet.marks if mark.label == label), key=lambda mark: mark.start)

    def head(self, mark: str) -> str:
        """Give the first mention of the person of a mention, however many links lie between."""
        seen = {mark}
        while self.heads.get(mark, mark) not in seen:
            mark = self.heads[mark]
            seen.add(mark)
        return mark

    def linked(self, mark: Mark, label: str) -> Iterator[Mark]:
        return (self.marks[link.end] for link in self.sheet.links if link.start == mark.id and link.label == label)

    def person(self, mark: str) -> str:
        head = self.head(mark)
        if head not in self.people:
            told = read_note(self.marks[head].note)
            if not told.get("name") and not told.get("role"):
                told["name"] = self.cut(self.marks[head])
            fields = {key: self.stretch(told.get(key), head) for key in ("name", "role")}
            fields |= {key: told.get(key) for key in ("country", "organization")}
            self.people[head] = GoldPerson(f"p{len(self.people) + 1}", **fields)
        return self.people[head].id

    def people_of(self, mark: Mark, label: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.person(one.id) for one in self.linked(mark, label)))

    def meeting(self, mark: Mark) -> GoldMeeting:
        told = read_note(mark.note)
        kind, status = told.get("kind", MeetingKind.MEETING), told.get("status", MeetingStatus.HELD)
        if kind not in set(MeetingKind) or status not in set(MeetingStatus):
            raise self.wrong(mark.id, f"no meeting is {str(kind)!r} and {str(status)!r}")
        people = self.people_of(mark, "participant")
        topics = tuple(self.cut(topic) for topic in self.linked(mark, "topic"))
        return GoldMeeting(str(kind), str(status), people, told.get("date"), told.get("place"), topics)

    def quote(self, mark: Mark) -> GoldQuote:
        fragments = tuple(
            self.source.span(one.start, one.end)
            for one in self.labelled("Fragment")
            if mark.start <= one.start and one.end <= mark.end
        )
        kind = Quote(span=self.source.span(mark.start, mark.end), fragments=fragments, basis=Basis.NONE, rule="").kind
        cue = next((self.cut(one) for one in self.linked(mark, "cue")), None)
        told = tuple(fragment.text for fragment in fragments)
        return GoldQuote(str(kind), self.people_of(mark, "source"), self.cut(mark), cue, told)

    def cut(self, mark: Mark) -> str:
        if not 0 <= mark.start < mark.end <= len(self.sheet.text):
            raise self.wrong(mark.id, f"{mark.start} to {mark.end} is no stretch of the text")
        return self.sheet.text[mark.start : mark.end]

    def stretch(self, told: str | None, mark: str) -> str | None:
        """Give the words of a note as they stand in the text, whatever spaces part them there, unseen ones too."""
        if not told:
            return None
        text, words = self.sheet.text, r"\s+".join(map(regex.escape, told.split()))
        if found := regex.search(words, text):
            return str(found.group())
        seen = seen_text(text)
        if seen and (found := regex.search(words, seen.text)):
            return text[seen.starts[found.start()] : seen.ends[found.end() - 1]]
        raise self.wrong(mark, f"the text does not have {told!r}")

    def wrong(self, mark: str, what: str) -> StructureError:
        return StructureError(f"{self.sheet.name}: {mark}", what)
