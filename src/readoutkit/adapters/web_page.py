"""Web pages: the readout on one, without its menus and footers, and what the page says of itself.

Asks no network and no clock; what stands in the page is all that is read. The text is made here, so
it is given back: offsets of a reading count its code points, not those of the page.
Needs the extra ``html`` (trafilatura).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class WebPage:
    """What was taken from a web page; what it does not tell is ``None``."""

    text: str
    """The readout: its title, then its paragraphs with a blank line between them; ``""`` where none was found."""
    title: str | None = None
    """The title, without the name of the site."""
    published: dt.date | None = None
    """The day of publication, from the data of the page, not from its sentences."""
    address: str | None = None
    """Where the page says that it stands."""


def read_html(page: str | bytes) -> WebPage:
    """Take the readout from a web page: its text, title, day of publication and address.

    `page` is the HTML, as a string or as the bytes that were received, whose encoding is then found.
    Give `WebPage.text` and `WebPage.published` to `readoutkit.parse_readout`; offsets of the reading
    count code points of `WebPage.text`. A page without a text gives an empty one.

    Raises ``TypeError`` for what is neither ``str`` nor ``bytes``, and ``ModuleNotFoundError`` with what
    to install where the extra ``html`` is missing.
    """
    if not isinstance(page, str | bytes):
        raise TypeError(f"read_html() takes the HTML of a page as str or bytes, not {type(page).__name__}")
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError as problem:
        if problem.name != "trafilatura":
            raise
        raise ModuleNotFoundError(
            "trafilatura is not installed; install it with: python -m pip install 'readoutkit[html]'",
            name="trafilatura",
        ) from None
    found = trafilatura.bare_extraction(
        _decode(page), with_metadata=True, include_comments=False, date_extraction_params=_DATES, fast=False
    )
    if found is None:
        return WebPage("")
    title = " ".join((found.title or "").split()) or None
    day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", found.date or "")
    return WebPage(_text(found.body, title), title, dt.date.fromisoformat(day[0]) if day else None, found.url or None)


def _decode(page: str | bytes) -> str | bytes:
    """Decode what is declared to be Latin-1 as browsers do, to whom that has curly quotation marks.

    Bytes of any other kind are left to trafilatura.
    """
    declared = re.search(rb"charset=[\"']?([\w-]+)", page[:2048]) if isinstance(page, bytes) else None
    if isinstance(page, str) or declared is None or declared[1].lower() not in _LATIN:
        return page
    return page.decode("cp1252", errors="replace")


_LATIN: Final = frozenset({b"iso-8859-1", b"iso8859-1", b"latin-1", b"latin1", b"us-ascii", b"ascii"})

# A day that only stands in a sentence or a footer is no day of publication; and by default the
# clock is asked, so that no page is from tomorrow.
_DATES: Final = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}

_BLOCKS: Final = frozenset({"head", "p", "quote", "list", "item", "table", "row"})


def _text(body: Any, title: str | None) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """Lay out the blocks of a body, a blank line between them, with the items of a list line by line."""
    text, block, bullet = "", "", ""
    first = next(iter(body), None)
    if title and (first is None or first.tag != "head"):
        text = title
    for piece, kind in _pieces(body):
        if kind is None:
            block += piece
            continue
        told = re.sub("\n{3,}", "\n\n", "\n".join(" ".join(line.split()) for line in block.split("\n"))).strip()
        if told and told != text:
            listed = bullet and text.rpartition("\n")[2].startswith(_BULLET)
            text += ("\n" if listed else "\n\n" if text else "") + bullet + told
            bullet = ""
        block = ""
        bullet = _BULLET if kind == "item" else bullet
    return text


_BULLET: Final = "- "


def _pieces(element: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401 - the same
    """Give what an element holds in order: texts, and the kind of each block where it begins and ends."""
    yield "", "item" if element.tag == "item" else "begin" if element.tag in _BLOCKS else None
    yield element.text or "", None
    for child in element:
        if child.tag == "lb":
            yield "\n", None
        else:
            yield from _pieces(child)
            yield (" ", None) if child.tag == "cell" else ("", None)
        yield child.tail or "", None
    yield "", "end" if element.tag in _BLOCKS | {"body"} else None
