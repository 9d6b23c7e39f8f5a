"""brat standoff in the layout of PolNeAR, out and in.

An attribution is an event with its ``Source``, ``Cue`` and ``Content``, as in PolNeAR, so that files of that corpus are
taken as well. Beside these stand a ``Person`` for each mention, those of one person tied by ``Same``, a ``Meeting``
event with ``Participant`` and ``Topic``, and notes for what is no stretch of the text.
brat has no stretch over a line end: one that has is written in pieces.
Offsets count code points, as brat's do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import resources
from itertools import count, pairwise
from typing import TYPE_CHECKING

import regex

from readoutkit.adapters.annotation import Link, Mark, Sheet, gold_of_sheet, sheet_of
from readoutkit.errors import StructureError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.adapters.gold import Gold
    from readoutkit.models import Readout

_ROLES = {"Source": "source", "Cue": "cue", "Participant": "participant", "Topic": "topic"}


def brat_configuration() -> str:
    """Give the ``annotation.conf`` that brat needs beside the texts."""
    return resources.files("readoutkit").joinpath("data", "annotation", "annotation.conf").read_text(encoding="utf-8")


def to_brat(readout: Readout) -> str:
    """Give a reading as the content of an ``.ann`` file; the text belongs beside it as a ``.txt`` file."""
    return "".join(f"{line}\n" for line in _lines(sheet_of(readout, "")))


def from_brat(text: str, annotations: str, name: str) -> Gold:
    """Take the content of a ``.txt`` and of its ``.ann`` file as a gold file with the id `name`.

    A source that nobody marked as a person becomes one by its own words; a content in pieces becomes
    a quote a piece. Raises `StructureError` with the line that is wrong.
    """
    return gold_of_sheet(_Reader(text, annotations, name).sheet())


def _lines(sheet: Sheet) -> Iterator[str]:
    marks = {mark.id: mark for mark in sheet.marks}
    shared = Counter((mark.start, mark.end) for mark in sheet.marks if mark.label == "Person")
    numbers = map("T{}".format, count(len(sheet.marks) + 1))
    events, notes = count(1), count(1)
    leaving, coming = defaultdict[str, list[Link]](list), defaultdict[str, list[str]](list)
    for link in sheet.links:
        leaving[link.start].append(link)
        if link.label == "same":
            coming[link.end].append(link.start)
    for mark in sheet.marks:
        yield _stretch(sheet.text, mark)
        if mark.note:
            yield f"#{next(notes)}\tAnnotatorNotes {mark.id}\t{mark.note}"
        if coming[mark.id]:
            yield f"*\tSame {' '.join([mark.id, *coming[mark.id]])}"
    for mark in sheet.marks:
        if mark.label == "Meeting":
            roles = [(link.label.capitalize(), link.end) for link in leaving[mark.id]]
            yield f"E{next(events)}\tMeeting:{mark.id} {_arguments(roles)}".rstrip()
        elif mark.label == "Content":
            roles = [("Content", mark.id)]
            trigger = Mark(next(numbers), "Attribution", mark.start, mark.end)
            for link in leaving[mark.id]:
                end = marks[link.end]
                if link.label == "cue":
                    trigger = Mark(trigger.id, "Attribution", end.start, end.end)
                elif shared[end.start, end.end] == 1:  # a plural that several share is told by the person itself
                    end = Mark(next(numbers), "Source", end.start, end.end)
                    yield _stretch(sheet.text, end)
                roles.append((link.label.capitalize(), end.id))
            yield _stretch(sheet.text, trigger)
            yield f"E{next(events)}\tAttribution:{trigger.id} {_arguments(roles)}"


def _stretch(text: str, mark: Mark) -> str:
    pieces = [
        (found.start(), found.end()) for found in regex.finditer(r"[^\r\n]+", text, pos=mark.start, endpos=mark.end)
    ] or [(mark.start, mark.end)]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"{mark.id}\t{mark.label} {places}\t{' '.join(text[start:end] for start, end in pieces)}"


def _arguments(roles: list[tuple[str, str]]) -> str:
    """Number the roles that occur again, as brat does."""
    seen: dict[str, int] = {}
    told = []
    for role, mark in roles:
        seen[role] = seen.get(role, 0) + 1
        told.append(f"{role}{seen[role] if seen[role] > 1 else ''}:{mark}")
    return " ".join(told)


class _Reader:
    """Takes the lines of an ``.ann`` file."""

    def __init__(self, text: str, annotations: str, name: str) -> None:
        self.text = text
        self.name = name
        self.pieces: dict[str, list[Mark]] = {}
        self.events: list[tuple[str, list[tuple[str, str]]]] = []
        self.notes: dict[str, str] = {}
        self.links: list[Link] = []
        take = {"T": self.stretch, "E": self.event, "#": self.note, "*": self.same, "R": self.relation}
        for number, line in enumerate(annotations.splitlines(), 1):
            if line.strip() and line[0] in take:
                try:
                    take[line[0]](line.split("\t"))
                except (IndexError, ValueError):
                    raise StructureError(f"{name}: line {number}", f"no brat annotation: {line[:60]!r}") from None

    def stretch(self, cells: list[str]) -> None:
        label, _, places = cells[1].partition(" ")
        pieces: list[Mark] = []
        for place in places.split(";"):
            start, end = map(int, place.split())
            # What only white space parts is one stretch over a line end.
            if pieces and pieces[-1].end <= start and not self.text[pieces[-1].end : start].strip():
                pieces[-1] = Mark(pieces[-1].id, label, pieces[-1].start, end)
            else:
                pieces.append(Mark(f"{cells[0]}.{len(pieces)}" if pieces else cells[0], label, start, end))
        self.pieces[cells[0]] = pieces

    def event(self, cells: list[str]) -> None:
        trigger, *roles = (part.rsplit(":", 1) for part in cells[1].split())
        self.events.append((trigger[1], [(role.rstrip("0123456789"), mark) for role, mark in roles]))

    def note(self, cells: list[str]) -> None:
        self.notes[cells[1].split()[1]] = cells[2]

    def same(self, cells: list[str]) -> None:
        kind, *marks = cells[1].split()
        if kind == "Same":
            self.links += [Link("same", other, one) for one, other in pairwise(marks)]

    def relation(self, cells: list[str]) -> None:
        kind, first, second = cells[1].split()
        if kind == "Same":
            self.links.append(Link("same", second.rpartition(":")[2], first.rpartition(":")[2]))

    def sheet(self) -> Sheet:
        for trigger, roles in self.events:
            starts = [mark for role, mark in roles if role == "Content"] or [trigger]
            for piece in (piece for start in starts for piece in self.known(start)):
                for role, mark in roles:
                    if role in _ROLES:
                        ends = self.people(mark) if role == "Source" else [self.known(mark)[0].id]
                        self.links += [Link(_ROLES[role], piece.id, end) for end in ends]
        marks = [
            Mark(mark.id, mark.label, mark.start, mark.end, self.notes.get(mark.id, ""))
            for pieces in self.pieces.values()
            for mark in pieces
        ]
        return Sheet(self.name, self.text, tuple(marks), tuple(self.links))

    def known(self, mark: str) -> list[Mark]:
        if mark not in self.pieces:
            raise StructureError(f"{self.name}: {mark}", "an event names it, but no line makes it")
        return self.pieces[mark]

    def people(self, source: str) -> list[str]:
        """Give those whose mention a source is, several for a plural; a source that no person lies in becomes one."""
        mark = self.known(source)[0]
        if mark.label == "Person":
            return [mark.id]
        within = [
            one
            for pieces in self.pieces.values()
            for one in pieces
            if one.label == "Person" and mark.start <= one.start and one.end <= mark.end
        ]
        if within:
            widest = max(one.end - one.start for one in within)
            return [one.id for one in within if one.end - one.start == widest]
        self.pieces[source][0] = Mark(mark.id, "Person", mark.start, mark.end)
        return [mark.id]
