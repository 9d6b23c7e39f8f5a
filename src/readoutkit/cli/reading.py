"""``readoutkit demo``, ``parse`` and ``render``: read one text and show its reading."""

from __future__ import annotations

import sys
from importlib import resources
from typing import TYPE_CHECKING

import click

import readoutkit
from readoutkit.cli.options import format_option, reading_options
from readoutkit.cli.streams import read_source, write
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit import Readout

_AFTER_DEMO = """
This readout is invented; its text:  readoutkit demo --source
Read one of your own:                readoutkit parse FILE --format text
"""


@click.command()
@click.option("--source", is_flag=True, help="Print the text instead of its reading.")
@format_option("text")
def demo(form: str, *, source: bool) -> None:
    """Read a readout that comes with the package.

    \b
    Its people and their words are invented.
      readoutkit demo                  the reading, for people
      readoutkit demo --source         the text it was read from
      readoutkit demo --format json    the reading, for programs
    """
    text = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
    if source:
        write(text)
    elif form == "json":
        write(_as_json(readoutkit.parse_readout(text)))
    else:
        write(_as_text(readoutkit.parse_readout(text)) + _AFTER_DEMO)


@click.command()
@click.argument("file", default="-")
@reading_options
@format_option("json")
def parse(file: str, published: dt.date | None, ministry: str | None, form: str) -> None:
    """Read FILE, or standard input for "-" or nothing: a text in UTF-8, or a web page.

    \b
    Give the text as it stands on the page, title and all: offsets count its characters.
      readoutkit parse call.txt                            JSON
      readoutkit parse call.txt --format text              for people
      readoutkit parse call.txt --published 2026-03-11     "on Monday" becomes a date
      readoutkit parse call.txt --ministry uk-fcdo         "the Prime Minister" becomes the UK's
      readoutkit parse - < call.txt                        standard input
      readoutkit parse page.html                           its text is taken out, and offsets
                                                           count that; needs the extra "html"
    """
    readout = read(file, published, ministry)
    write(_as_text(readout) if form == "text" else _as_json(readout))


@click.command()
@click.argument("file", default="-")
@reading_options
def render(file: str, published: dt.date | None, ministry: str | None) -> None:
    """Read FILE as `parse` does and give a page for the browser, with the reading marked in the text.

    \b
    The page is one file that loads nothing and runs no script.
      readoutkit render call.txt > call.html
    """
    write(readoutkit.render_html(read(file, published, ministry)))


def read(file: str, published: dt.date | None = None, ministry: str | None = None) -> Readout:
    """Read a text or a web page; what the user tells wins over what the page tells."""
    text, told = read_source(file)
    try:
        return readoutkit.parse_readout(text, published=published or told, ministry=ministry)
    except readoutkit.UnknownMinistryError as problem:
        raise Trouble(f"{problem}; leave --ministry out to have it recognised", Exit.USAGE) from None


def _as_json(readout: Readout) -> str:
    return readoutkit.to_json(readout, indent=2) + "\n"


def _as_text(readout: Readout) -> str:
    from readoutkit.adapters import terminal  # noqa: PLC0415 - rich is slow to import and not always needed

    return terminal.show(readout, terminal=sys.stdout.isatty())
