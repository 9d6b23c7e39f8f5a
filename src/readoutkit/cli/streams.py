"""What the commands read and write: texts in UTF-8, web pages, files and standard streams.

All output is made before any of it is written, so that a failure leaves nothing half-written.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readoutkit.cli.trouble import ClosedPipeError, Exit, Trouble

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


def read_source(file: str) -> tuple[str, dt.date | None]:
    """Read a text in UTF-8 or the readout on a web page; gives the day of publication that such a page tells.

    A text keeps its line ends as they are, since offsets count them.
    """
    name = "standard input" if file == "-" else file
    raw = _read_bytes(file, name)
    is_page = file.lower().endswith((".html", ".htm", ".xhtml")) or raw[:256].lstrip().lower().startswith(_PAGE)
    text, published = _read_page(raw, name) if is_page else (_decode(raw, name), None)
    if not text.strip():
        found = "no text was found on this page; save its text in a file" if is_page and raw.strip() else "empty"
        raise Trouble(f"{name}: {found}; give the text of a readout", Exit.NO_TEXT)
    return text, published


_PAGE = (b"<!doctype html", b"<html", b"\xef\xbb\xbf<!doctype html")


def _read_bytes(file: str, name: str) -> bytes:
    try:
        if file == "-" and sys.stdin.isatty():
            click.echo("readoutkit: type or paste the text, then end it with Ctrl-D", err=True)
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as problem:
        raise Trouble(cannot_read(name, problem), Exit.NO_INPUT) from None


def _decode(raw: bytes, name: str) -> str:
    try:
        # A mark of the byte order belongs to the encoding, not to the text.
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        where = f"{name}: not in UTF-8 (byte {problem.start})"
        raise Trouble(
            f"{where}; convert it first, for example: iconv -f {_guess(raw)} -t UTF-8", Exit.NO_TEXT
        ) from None


def _read_page(raw: bytes, name: str) -> tuple[str, dt.date | None]:
    from readoutkit.adapters.web_page import read_html  # noqa: PLC0415 - only web pages wait for it

    try:
        page = read_html(raw)
    except ImportError as problem:
        raise Trouble(f"{name}: a web page, and {problem}", Exit.FAILED) from None
    return page.text, page.published


def _guess(raw: bytes) -> str:
    return "UTF-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "WINDOWS-1252"


def cannot_read(name: str, problem: Exception) -> str:
    """Say why an input cannot be read and what to give instead."""
    if isinstance(problem, FileNotFoundError):
        return f"{name}: no such file; give a file, or - for standard input"
    if isinstance(problem, IsADirectoryError):
        return f"{name}: a folder; give one file of it"
    return f"{name}: cannot be read: {getattr(problem, 'strerror', None) or problem}"


def write(text: str) -> None:
    """Write to standard output in UTF-8, or in what a terminal takes."""
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.buffer.write(text.encode(encoding, errors="replace"))
        sys.stdout.buffer.flush()
    except OSError as problem:
        # What Python would still flush when it ends goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(problem, BrokenPipeError):
            raise ClosedPipeError from None
        raise Trouble(f"the output cannot be written: {problem.strerror or problem}", Exit.FAILED) from None


def write_files(files: Mapping[Path, str]) -> None:
    """Write new files in UTF-8, none of them over another; where one is there already, none is written."""
    for path in files:
        if path.exists():
            raise Trouble(f"{path}: is there already, and nothing was written; give another folder", Exit.FAILED)
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(text.encode("utf-8", errors="surrogatepass"))
    except OSError as problem:
        raise Trouble(f"{problem.filename}: cannot be written: {problem.strerror}", Exit.FAILED) from None
