"""The tables of a comparison, as they are published by hand: a matter a row, a side a column, `not mentioned` cells.

Markdown, HTML and the rows for a data frame are made of the same sections.

>>> called("ZA"), called("Arab Parliament"), called("", "b")
('South Africa', 'Arab Parliament', 'Side B')
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from readoutkit.analysis.comparison import CAUTION, KEYS, Sort, State, Verdict
from readoutkit.lexicon import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readoutkit.analysis.comparison import Comparison, Fact, Told
    from readoutkit.models import Span

NOT_MENTIONED: Final = "not mentioned"
_SORTS: Final = {
    Sort.SILENT: NOT_MENTIONED,
    Sort.HEADING: "only the field is named",
    Sort.OTHER_ITEMS: "other items of the field are told",
    Sort.ELSEWHERE: "another encounter on the same page",
}
_STATES: Final = {State.TOLD: "told by both", State.OTHERWISE: "told otherwise", State.NOT_TOLD: "not told"}
_VERDICTS: Final = {
    Verdict.SAME: "same",
    Verdict.COMPATIBLE: "compatible",
    Verdict.DIFFERS: "differs",
    Verdict.ONE_SILENT: "one side is silent",
    Verdict.DISPUTED: "disputed",
    Verdict.SILENT: "nobody tells it",
}
_FACTS: Final = {
    "kind": "Form",
    "date": "Day",
    "place": "Place",
    "initiator": "Asked for by",
    "host": "Host",
    "duration": "Length in minutes",
    "occasion": "Occasion",
}


@frozen
class Part:
    """A stretch in a cell, with its place, or words of ours."""

    text: str
    key: str | None = None
    """The side in whose text it stands."""
    span: Span | None = None
    note: str = ""
    """Who does what by it."""


@frozen
class Cell:
    """What stands in one column of a row."""

    parts: tuple[Part, ...]
    silent: bool = False
    rank: int | None = None
    """The place of the matter in the order of its side."""


@frozen
class Line:
    """A row and its kind: what is aligned, omitted, disputed."""

    kind: str
    cells: tuple[Cell, ...]


@frozen
class Section:
    """A table with its heading."""

    title: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    note: str = ""


@functools.lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {row["code"]: row["name"] for row in read_table("en", "countries.tsv")}


def called(party: str, key: str = "") -> str:
    """Give the name of a party for people: that of the state for its code."""
    return _countries().get(party, party) or f"Side {key.upper()}"


def headings(comparison: Comparison) -> list[str]:
    """Give the names of the sides, told apart where two are the same."""
    names = [called(side.party, side.key) for side in comparison.sides]
    keys = [side.key for side in comparison.sides]
    return [f"{name} ({key})" if names.count(name) > 1 else name for name, key in zip(names, keys, strict=True)]


def sections(comparison: Comparison) -> Iterator[Section]:
    """Give the tables: matters, facts, claims, what one side alone gives, tone and order; none that is empty."""
    for section in (_matters(comparison), _facts(comparison), _claims(comparison), _alone(comparison)):
        if section.lines:
            yield section
    yield _tone(comparison)


def _words(text: str) -> Cell:
    return Cell((Part(text),))


def _told(key: str, told: Iterable[Told], rank: int | None = None) -> Cell:
    return Cell(tuple(Part(one.span.text, key, one.span, _by_whom(one)) for one in told), rank=rank)


def _silent(text: str) -> Cell:
    return Cell((Part(text),), silent=True)


def _by_whom(told: Told) -> str:
    if told.kind == "topic":
        return "discussed"
    speakers = " and ".join(called(party) for party in told.speakers)
    return ": ".join(part for part in (speakers, told.cue or told.act) if part)


def _matters(comparison: Comparison) -> Section:
    names, lines = headings(comparison), []
    for row in comparison.rows:
        cells = zip(KEYS, row.cells, row.ranks, strict=False)
        told = [_told(key, cell, rank) if cell else _silent(NOT_MENTIONED) for key, cell, rank in cells]
        lines.append(Line("aligned", (_words(row.label), *told)))
    for at, omissions in enumerate(comparison.omissions):
        for one in omissions:
            note = _SORTS[one.sort] + (f" (see {', '.join(one.rows)})" if one.rows else "")
            told = [_told(KEYS[at], [one.told]) if k == at else _silent(note) for k in range(len(names))]
            lines.append(Line(str(one.sort), (_words(f"{names[at]} alone"), *told)))
    return Section("Matters", ("Matter", *names), tuple(lines))


def _facts(comparison: Comparison) -> Section:
    lines = []
    for fact in comparison.facts:
        if fact.verdict != Verdict.SILENT:
            cells = [_fact(fact, at) for at in range(len(fact.values))]
            lines.append(Line(str(fact.verdict), (_words(_FACTS[fact.name]), *cells, _words(_VERDICTS[fact.verdict]))))
    for person in comparison.people:
        shown = [", ".join(filter(None, told)) for told in zip(person.names, person.titles, strict=True)]
        cells = [_words(told) if told else _silent(NOT_MENTIONED) for told in shown]
        lines.append(Line(str(person.verdict), (_words("Person"), *cells, _words(_VERDICTS[person.verdict]))))
    return Section("Facts", ("Fact", *headings(comparison), "Verdict"), tuple(lines))


def _fact(fact: Fact, at: int) -> Cell:
    value, words = fact.values[at], fact.words[at]
    if value is None:
        return _silent(NOT_MENTIONED)
    shown = called(str(value)) if fact.name in {"initiator", "host"} else str(value)
    parts = [Part(shown.replace("_", " ") if fact.name == "kind" else shown)]
    return Cell((*parts, Part(words.text, KEYS[at], words)) if words and words.text != shown else tuple(parts))


def _claims(comparison: Comparison) -> Section:
    names = dict(zip(KEYS, headings(comparison), strict=False))
    lines = []
    for one in comparison.claims:
        who = f"{names[one.teller]}: both sides" if one.joint else f"{names[one.teller]} of {names[one.about]}"
        others = _told(one.about, one.match or one.otherwise).parts
        answer = Cell((Part(_STATES[one.state]), *others), silent=one.state == State.NOT_TOLD)
        lines.append(Line(str(one.state), (_words(who), _told(one.teller, [one.told]), answer)))
    return Section("What one side says of the other, and of both", ("Claim", "Words", "The other side"), tuple(lines))


def _alone(comparison: Comparison) -> Section:
    names = dict(zip(KEYS, headings(comparison), strict=False))
    lines = [
        Line("alone", (_words(names[one.side]), _told(one.side, [one.told]), _spans(one.side, one.details)))
        for one in comparison.commitments
    ]
    lines += [
        Line("alone", (_words(names[key]), _words("a further matter in a stretch that both tell"), _spans(key, [part])))
        for key, parts in zip(KEYS, comparison.parts, strict=False)
        for part in parts
    ]
    return Section("Told by one side alone", ("Side", "Within", "Words"), tuple(lines))


def _spans(key: str, spans: Iterable[Span]) -> Cell:
    parts = tuple(Part(span.text, key, span) for span in spans)
    return Cell(parts or (Part("none"),))


def _tone(comparison: Comparison) -> Section:
    lines = []
    for at, name in enumerate(headings(comparison)):
        share = comparison.shares[at]
        shares = (
            f"own {share.own:.0%}, the other's {share.other:.0%}, of both {share.both:.0%}, topics {share.nobody:.0%}"
        )
        order = _words(" – ".join(comparison.orders[at]) or "none")
        lines.append(Line("side", (_words(name), _spans(KEYS[at], comparison.adjectives[at]), _words(shares), order)))
    distance = comparison.order_distance
    note = "" if distance is None else f"The order differs by {distance:.0%}: 0% is the same order, 100% the reverse."
    head = ("Side", "Words for the talks", "Whose words", "Order of matters")
    return Section("Tone and order", head, tuple(lines), note)


def to_rows(comparison: Comparison) -> list[dict[str, Any]]:
    """Give the first table as flat rows for a data frame: texts, acts, offsets and ranks by side, and the caution."""
    told: list[tuple[dict[str, Any], list[tuple[Told, ...]], tuple[int | None, ...]]] = [
        ({"matter": row.label, "kind": "aligned", "only": None}, list(row.cells), row.ranks) for row in comparison.rows
    ]
    sides = range(len(comparison.sides))
    for at, omissions in enumerate(comparison.omissions):
        for one in omissions:
            about = {"matter": None, "kind": str(one.sort), "only": KEYS[at]}
            told.append((about, [(one.told,) if k == at else () for k in sides], (None,) * len(sides)))
    found = []
    for row, cells, ranks in told:
        for key, cell, rank in zip(KEYS, cells, ranks, strict=False):
            row[key] = "; ".join(one.span.text for one in cell) or None
            row[f"{key}_acts"] = "; ".join(one.act for one in cell) or None
            row[f"{key}_spans"] = [[one.span.start, one.span.end] for one in cell]
            row[f"{key}_rank"] = rank
        found.append(row | {"caution": CAUTION})
    return found


def to_markdown(comparison: Comparison) -> str:
    """Give the tables as Markdown, places in the texts as offsets."""
    names = headings(comparison)
    parts = [f"# {' and '.join(names)}: one encounter, {len(names)} readouts", f"> {CAUTION}"]
    for section in sections(comparison):
        rows = [
            section.head,
            ("---",) * len(section.head),
            *(tuple(map(_markdown, line.cells)) for line in section.lines),
        ]
        grid = "\n".join(
            f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in row)} |" for row in rows
        )
        parts += [f"## {section.title}", grid, *filter(None, [section.note])]
    return "\n\n".join(parts) + "\n"


def _markdown(cell: Cell) -> str:
    shown = []
    for part in cell.parts:
        notes = [part.note, f"{part.span.start}–{part.span.end}" if part.span else ""]
        told = "; ".join(filter(None, notes))
        shown.append(f"{part.text} ({told})" if told else part.text)
    text = "<br>".join(shown)
    return f"*{text}*" if cell.silent else f"{cell.rank}. {text}" if cell.rank else text
