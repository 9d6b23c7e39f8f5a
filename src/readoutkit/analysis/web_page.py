"""A comparison as a page: the table that is published by hand, each cell linked to its place in the texts below.

The page stands alone: its style is in it, nothing is loaded. Everything that comes from a text is escaped.
"""

from __future__ import annotations

import html
import itertools
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from readoutkit.analysis.comparison import CAUTION, KEYS, State, Verdict
from readoutkit.analysis.table import (
    FACTS,
    NOT_MENTIONED,
    STATES,
    VERDICTS,
    by_whom,
    claim_sentence,
    fact_value,
    headings,
    lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutkit.analysis.comparison import Comparison, Told
    from readoutkit.models import Span


def _file(name: str) -> str:
    return resources.files("readoutkit").joinpath("data", "comparison", name).read_text(encoding="utf-8")


def to_page(comparison: Comparison) -> str:
    """Give a whole page."""
    title = html.escape(" and ".join(headings(comparison)))
    return Template(_file("page.html")).substitute(title=title, body=to_fragment(comparison))


def to_fragment(comparison: Comparison) -> str:
    """Give what stands in the page, with its style, for a notebook or another page."""
    names = [html.escape(name) for name in headings(comparison)]
    parts = [
        f"<style>{_file('style.css')}</style>",
        '<article class="readoutkit comparison">',
        f"<header><h1>{' and '.join(names)}</h1><p>One encounter as {len(names)} readouts tell it.</p></header>",
        f'<p class="caution" role="note">{html.escape(CAUTION)}</p>',
        _matters(comparison, names),
        _facts(comparison, names),
        _claims(comparison),
        _commitments(comparison, names),
        _tone(comparison, names),
        _texts(comparison, names),
        "</article>",
    ]
    return "\n".join(part for part in parts if part)


def _table(caption: str, head: Iterable[str], rows: Iterable[tuple[str, Iterable[tuple[str, str, str]]]]) -> str:
    """Make a table of rows, each a class and its cells: label of the column, class, content."""
    columns = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "\n".join(
        f'<tr class="{kind}">'
        + "".join(f'<td data-column="{label}" class="{style}">{content}</td>' for label, style, content in cells)
        + "</tr>"
        for kind, cells in rows
    )
    table = f"<table><thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    return f"<section><h2>{caption}</h2>\n{table}</section>"


def _matters(comparison: Comparison, names: list[str]) -> str:
    rows = []
    for line in lines(comparison):
        cells = [
            (
                "Matter",
                "matter",
                html.escape(line.matter) or f'<span class="soft">{names[KEYS.index(line.side or "a")]} alone</span>',
            )
        ]
        for at, (cell, rank) in enumerate(zip(line.cells, line.ranks, strict=True)):
            number = f'<span class="rank" title="place in the order of this side">{rank}</span>' if rank else ""
            content = number + "".join(f"<p>{_link(KEYS[at], told.span)} {_act(told)}</p>" for told in cell)
            cells.append((names[at], "told" if cell else "silent", content if cell else html.escape(line.note)))
        rows.append((line.kind, cells))
    return _table("Matters", ["Matter", *names], rows)


def _link(key: str, span: Span) -> str:
    return f'<a href="#{key}-{span.start}">{html.escape(span.text)}</a>'


def _act(told: Told) -> str:
    return f'<span class="act">{html.escape(by_whom(told))}</span>'


def _facts(comparison: Comparison, names: list[str]) -> str:
    rows = []
    for fact in comparison.facts:
        if fact.verdict == Verdict.SILENT:
            continue
        cells = [("Fact", "matter", FACTS[fact.name])]
        for at, words in enumerate(fact.words):
            silent = fact.values[at] is None
            shown = html.escape(fact_value(fact, at))
            quoted = f' <span class="act">{_link(KEYS[at], words)}</span>' if words and not silent else ""
            cells.append((names[at], "silent" if silent else "told", shown + quoted))
        rows.append((str(fact.verdict), [*cells, ("Verdict", "verdict", VERDICTS[fact.verdict])]))
    for person in comparison.people:
        told_by = [
            html.escape(", ".join(part for part in told if part)) or NOT_MENTIONED
            for told in zip(person.names, person.titles, strict=True)
        ]
        cells = [(names[at], "told" if person.ids[at] else "silent", cell) for at, cell in enumerate(told_by)]
        rows.append(
            (
                str(person.verdict),
                [("Fact", "matter", "Person"), *cells, ("Verdict", "verdict", VERDICTS[person.verdict])],
            )
        )
    return _table("Facts", ["Fact", *names, "Verdict"], rows)


def _claims(comparison: Comparison) -> str:
    rows = []
    for one in comparison.claims:
        others = "".join(f"<p>{_link(one.about, told.span)}</p>" for told in one.match or one.otherwise)
        style = "silent" if one.state == State.NOT_TOLD else "told"
        words = f"{_link(one.teller, one.told.span)} {_act(one.told)}"
        cells = [("Claim", "matter", html.escape(claim_sentence(one, comparison))), ("Words", "told", words)]
        rows.append((str(one.state), [*cells, ("The other side", style, STATES[one.state] + others)]))
    return (
        _table("What one side says of the other, and of both", ["Claim", "Words", "The other side"], rows)
        if rows
        else ""
    )


def _commitments(comparison: Comparison, names: list[str]) -> str:
    rows = [
        (
            "alone",
            [
                ("Side", "matter", names[KEYS.index(one.side)]),
                ("Commitment", "told", f"{_link(one.side, one.told.span)} {_act(one.told)}"),
                ("Detail", "told", html.escape(", ".join(detail.text for detail in one.details))),
            ],
        )
        for one in comparison.commitments
    ]
    return (
        _table("Days, amounts and places that one side alone gives", ["Side", "Commitment", "Detail"], rows)
        if rows
        else ""
    )


def _tone(comparison: Comparison, names: list[str]) -> str:
    rows = []
    for at, (words, share, order) in enumerate(
        zip(comparison.adjectives, comparison.shares, comparison.orders, strict=True)
    ):
        told = ", ".join(_link(KEYS[at], word) for word in words) or "none"
        shares = (
            f"own {share.own:.0%}, the other's {share.other:.0%}, of both {share.both:.0%}, topics {share.nobody:.0%}"
        )
        cells = [("Side", "matter", names[at]), ("Words for the talks", "told", told), ("Whose words", "told", shares)]
        rows.append(("side", [*cells, ("Order of matters", "told", html.escape(" – ".join(order)) or "none")]))
    table = _table("Tone and order", ["Side", "Words for the talks", "Whose words", "Order of matters"], rows)
    if comparison.order_distance is None:
        return table
    note = f"The order differs by {comparison.order_distance:.0%}: 0% is the same order, 100% the reverse."
    return table.replace("</section>", f'<p class="soft">{note}</p></section>')


def _texts(comparison: Comparison, names: list[str]) -> str:
    """Give the texts with an anchor where each linked stretch begins."""
    marks: dict[str, set[int]] = {side.key: set() for side in comparison.sides}
    for line in lines(comparison):
        for key, cell in zip(marks, line.cells, strict=True):
            marks[key].update(told.span.start for told in cell)
    for claim in comparison.claims:
        marks[claim.teller].add(claim.told.span.start)
        marks[claim.about].update(told.span.start for told in (*claim.match, *claim.otherwise))
    for fact in comparison.facts:
        for key, words in zip(marks, fact.words, strict=True):
            marks[key].update({words.start} if words else set())
    for key, adjectives in zip(marks, comparison.adjectives, strict=True):
        marks[key].update(word.start for word in adjectives)
    shown = []
    for side, name in zip(comparison.sides, names, strict=True):
        cuts = [0, *sorted(marks[side.key]), len(side.text)]
        pieces = [html.escape(side.text[start:end]) for start, end in itertools.pairwise(cuts)]
        anchors = ["", *(f'<a id="{side.key}-{at}"></a>' for at in cuts[1:-1])]
        body = "".join(anchor + piece for anchor, piece in zip(anchors, pieces, strict=True))
        about = " · ".join(html.escape(str(part)) for part in (side.issuer, side.published) if part)
        shown.append(
            f'<section class="text"><h3>{name}</h3><p class="soft">{about}</p><div class="body">{body}</div></section>'
        )
    return f'<section><h2>Texts</h2><div class="columns">{"".join(shown)}</div></section>'
