"""The table of a comparison, as it is published by hand: a matter a row, a side a column, `not mentioned` cells.

All outputs are made of these lines: Markdown, HTML, and rows for a data frame.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from readoutkit.analysis.comparison import CAUTION, KEYS, Sort, State, Verdict
from readoutkit.lexicon import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.analysis.comparison import Claim, Comparison, Fact, Told
    from readoutkit.models import Span

NOT_MENTIONED: Final = "not mentioned"

SORTS: Final = {
    Sort.SILENT: "not mentioned",
    Sort.HEADING: "only the field is named",
    Sort.OTHER_ITEMS: "other items of the field are told",
    Sort.ELSEWHERE: "another encounter on the same page",
}
STATES: Final = {
    State.TOLD: "told by both",
    State.OTHERWISE: "told otherwise",
    State.NOT_TOLD: "not told",
}
VERDICTS: Final = {
    Verdict.SAME: "same",
    Verdict.COMPATIBLE: "compatible",
    Verdict.DIFFERS: "differs",
    Verdict.ONE_SILENT: "one side is silent",
    Verdict.DISPUTED: "disputed",
    Verdict.SILENT: "nobody tells it",
}
FACTS: Final = {
    "kind": "Form",
    "date": "Day",
    "place": "Place",
    "initiator": "Asked for by",
    "host": "Host",
    "duration": "Length in minutes",
    "occasion": "Occasion",
}


@frozen
class Line:
    """A row of the table."""

    matter: str
    kind: str
    """``aligned``, or the sort of the omission."""
    side: str | None
    """Who tells it, where only one does."""
    cells: tuple[tuple[Told, ...], ...]
    ranks: tuple[int | None, ...]
    note: str
    """What stands where a side tells nothing."""


def lines(comparison: Comparison) -> Iterator[Line]:
    """Give the rows that both tell, then by side what it alone tells."""
    sides = len(comparison.sides)
    for row in comparison.rows:
        yield Line(row.label, "aligned", None, row.cells, row.ranks, NOT_MENTIONED)
    for at, omissions in enumerate(comparison.omissions):
        for one in omissions:
            cells = tuple((one.told,) if k == at else () for k in range(sides))
            note = SORTS[one.sort] + (f" (see {', '.join(one.rows)})" if one.rows else "")
            yield Line("", str(one.sort), KEYS[at], cells, (None,) * sides, note)


@functools.lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {row["code"]: row["name"] for row in read_table("en", "countries.tsv")}


def called(party: str, key: str = "") -> str:
    """Give the name of a party for people: that of the state for its code."""
    return _countries().get(party, party) or f"Side {key.upper()}"


def headings(comparison: Comparison) -> list[str]:
    """Give the names of the sides, told apart where two are the same."""
    names = [called(side.party, side.key) for side in comparison.sides]
    return [
        f"{name} ({side.key})" if names.count(name) > 1 else name
        for name, side in zip(names, comparison.sides, strict=True)
    ]


def by_whom(told: Told) -> str:
    """Give who does what by a stretch: ``Japan: urged``."""
    if told.kind == "topic":
        return "discussed"
    speakers = " and ".join(called(party) for party in told.speakers)
    return ": ".join(part for part in (speakers, told.cue or told.act) if part)


def fact_value(fact: Fact, at: int) -> str:
    """Give the value of a fact at one side, for people."""
    value = fact.values[at]
    if value is None:
        return NOT_MENTIONED
    if fact.name in {"initiator", "host"}:
        return called(str(value))
    return str(value).replace("_", " ") if fact.name == "kind" else str(value)


def claim_sentence(claim: Claim, comparison: Comparison) -> str:
    """Say who claims what about whom."""
    names = dict(zip((side.key for side in comparison.sides), headings(comparison), strict=True))
    return f"{names[claim.teller]}: both sides" if claim.joint else f"{names[claim.teller]} of {names[claim.about]}"


def to_rows(comparison: Comparison) -> list[dict[str, Any]]:
    """Give the table as flat rows, which a data frame takes: texts, offsets and ranks by side, and the caution."""
    found = []
    for line in lines(comparison):
        row: dict[str, Any] = {"matter": line.matter or None, "kind": line.kind, "only": line.side}
        for side, cell, rank in zip(comparison.sides, line.cells, line.ranks, strict=True):
            row[side.key] = "; ".join(told.span.text for told in cell) or None
            row[f"{side.key}_acts"] = "; ".join(told.act for told in cell) or None
            row[f"{side.key}_spans"] = [[told.span.start, told.span.end] for told in cell]
            row[f"{side.key}_rank"] = rank
        row["note"] = line.note if line.side else None
        row["caution"] = CAUTION
        found.append(row)
    return found


def to_markdown(comparison: Comparison) -> str:
    """Give the comparison as Markdown: the table, the facts, the claims, tone and order."""
    names = headings(comparison)
    parts = [f"# {' and '.join(names)}: one encounter, {len(names)} readouts", f"> {CAUTION}"]
    parts.append(_grid(["Matter", *names], [
        [line.matter, *(_cell(cell, rank, line.note) for cell, rank in zip(line.cells, line.ranks, strict=True))]
        for line in lines(comparison)
    ]))  # fmt: skip
    told = [fact for fact in comparison.facts if fact.verdict != Verdict.SILENT]
    parts += ["## Facts", _grid(["Fact", *names, "Verdict"], [
        [FACTS[fact.name], *(fact_value(fact, at) for at in range(len(names))), VERDICTS[fact.verdict]] for fact in told
    ])]  # fmt: skip
    parts += ["## People", _grid([*names, "Verdict"], [
        [*(_person(name, title) for name, title in zip(one.names, one.titles, strict=True)), VERDICTS[one.verdict]]
        for one in comparison.people
    ])]  # fmt: skip
    if comparison.claims:
        claims = [
            [
                claim_sentence(one, comparison),
                one.told.span.text,
                STATES[one.state] + _words(one.match or one.otherwise),
            ]
            for one in comparison.claims
        ]
        head = ["Claim", "Words", "The other side"]
        parts += ["## What one side says of the other, and of both", _grid(head, claims)]
    if comparison.commitments:
        parts += ["## Told by one side alone", _grid(["Side", "Commitment", "Detail"], [
            [names[KEYS.index(one.side)], one.told.span.text, ", ".join(detail.text for detail in one.details)]
            for one in comparison.commitments
        ])]  # fmt: skip
    parts += ["## Tone and order", *(_side(comparison, at, name) for at, name in enumerate(names))]
    if comparison.order_distance is not None:
        parts.append(
            f"The order of matters differs by {comparison.order_distance:.0%} (0% is the same order, 100% the reverse)."
        )
    return "\n\n".join(parts) + "\n"


def _side(comparison: Comparison, at: int, name: str) -> str:
    share, words = comparison.shares[at], ", ".join(word.text for word in comparison.adjectives[at]) or "none"
    return (
        f"{name}: words for the talks: {words}. Order: {' – '.join(comparison.orders[at]) or 'none'}. "
        f"Its own words {share.own:.0%}, the other's {share.other:.0%}, of both {share.both:.0%}, "
        f"topics {share.nobody:.0%}."
    )


def _person(name: str | None, title: str | None) -> str:
    return ", ".join(part for part in (name, title) if part) or NOT_MENTIONED


def _words(told: tuple[Told, ...]) -> str:
    return ": " + "; ".join(one.span.text for one in told) if told else ""


def _cell(cell: tuple[Told, ...], rank: int | None, note: str) -> str:
    if not cell:
        return f"*{note}*"
    told = "<br>".join(f"{one.span.text} ({by_whom(one)}; {place(one.span)})" for one in cell)
    return f"{rank}. {told}" if rank else told


def place(span: Span) -> str:
    """Give where a stretch stands in its text."""
    return f"{span.start}–{span.end}"


def _grid(head: list[str], rows: list[list[str]]) -> str:
    told = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in row) + " |" for row in told
    )
