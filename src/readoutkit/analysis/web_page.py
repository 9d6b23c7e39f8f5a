"""A comparison as a page: the tables that are published by hand, each cell linked to its place in the texts below.

The page stands alone: its style is in it, nothing is loaded. Everything that comes from a text is escaped.
"""

from __future__ import annotations

import html
import itertools
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from readoutkit.analysis.comparison import CAUTION
from readoutkit.analysis.table import headings, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.analysis.comparison import Comparison, Side
    from readoutkit.analysis.table import Cell, Section


def _file(name: str) -> str:
    return resources.files("readoutkit").joinpath("data", "comparison", name).read_text(encoding="utf-8")


def to_page(comparison: Comparison) -> str:
    """Give a whole page."""
    title = html.escape(" and ".join(headings(comparison)))
    return Template(_file("page.html")).substitute(title=title, body=to_fragment(comparison))


def to_fragment(comparison: Comparison) -> str:
    """Give what stands in the page, with its style, for a notebook or another page."""
    names = [html.escape(name) for name in headings(comparison)]
    tables = list(sections(comparison))
    texts = "".join(_text(side, name, tables) for side, name in zip(comparison.sides, names, strict=True))
    return "\n".join(
        [
            f"<style>{_file('style.css')}</style>",
            '<article class="readoutkit comparison">',
            f"<header><h1>{' and '.join(names)}</h1><p>One encounter as {len(names)} readouts tell it.</p></header>",
            f'<p class="caution" role="note">{html.escape(CAUTION)}</p>',
            *map(_table, tables),
            f'<section><h2>Texts</h2><div class="columns">{texts}</div></section>',
            "</article>",
        ]
    )


def _table(section: Section) -> str:
    head = [html.escape(column) for column in section.head]
    body = "\n".join(
        f'<tr class="{line.kind}">'
        + "".join(
            _cell(cell, column, first=not at) for at, (cell, column) in enumerate(zip(line.cells, head, strict=True))
        )
        + "</tr>"
        for line in section.lines
    )
    columns = "".join(f'<th scope="col">{column}</th>' for column in head)
    note = f'<p class="soft">{html.escape(section.note)}</p>' if section.note else ""
    table = f"<table><thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    return f"<section><h2>{html.escape(section.title)}</h2>\n{table}{note}</section>"


def _cell(cell: Cell, column: str, *, first: bool) -> str:
    shown = []
    for part in cell.parts:
        text = html.escape(part.text)
        link = f'<a href="#{part.key}-{part.span.start}">{text}</a>' if part.span else text
        note = f' <span class="act">{html.escape(part.note)}</span>' if part.note else ""
        shown.append(f"<p>{link}{note}</p>")
    rank = f'<span class="rank" title="place in the order of this side">{cell.rank}</span>' if cell.rank else ""
    style = "matter" if first else "silent" if cell.silent else "told"
    return f'<td data-column="{column}" class="{style}">{rank}{"".join(shown)}</td>'


def _text(side: Side, name: str, tables: Sequence[Section]) -> str:
    """Give a text with an anchor where each linked stretch begins."""
    parts = (part for table in tables for line in table.lines for cell in line.cells for part in cell.parts)
    marks = sorted({part.span.start for part in parts if part.span and part.key == side.key})
    pieces = [html.escape(side.text[start:end]) for start, end in itertools.pairwise([0, *marks, len(side.text)])]
    anchors = ["", *(f'<a id="{side.key}-{at}"></a>' for at in marks)]
    body = "".join(anchor + piece for anchor, piece in zip(anchors, pieces, strict=True))
    about = " · ".join(html.escape(str(part)) for part in (side.issuer, side.published) if part)
    return f'<section class="text"><h3>{name}</h3><p class="soft">{about}</p><div class="body">{body}</div></section>'
