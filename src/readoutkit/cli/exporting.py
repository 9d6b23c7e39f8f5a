"""``readoutkit export``: many texts or readings into tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

import readoutkit
from readoutkit.cli.reading import read
from readoutkit.cli.streams import read_source, write
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit import Readout


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["csv", "parquet", "jsonl"]), default="csv", show_default=True)
@click.option("--out", "folder", metavar="DIR", required=True, help="Where the tables go; made if it is not there.")
def export(files: tuple[str, ...], form: str, folder: str) -> None:
    """Read FILES and write tables: readouts, people, meetings, participants, topics, quotes and so on.

    \b
    A file is a text, a web page, or JSON that readoutkit parse or batch wrote (.json, or .jsonl with
    one a line); of a folder, those that end in .txt, .html, .htm, .json and .jsonl are taken. The
    path of a file is its readout_id. A table of the same name in DIR is written over.
      readoutkit export texts/ --out tables/
      readoutkit export readings.jsonl --format parquet --out tables/     needs the extra "tables"
    """
    from readoutkit.adapters import table_files  # noqa: PLC0415 - only this command waits for it

    readouts: dict[str, Readout] = {}
    for file in _files(files):
        for name, readout in _readings(file):
            if name in readouts:
                raise Trouble(f"{name}: given twice; a readout_id is there once", Exit.USAGE)
            readouts[name] = readout
    try:
        tables = table_files.encode(readouts, form)
    except ModuleNotFoundError as problem:
        raise Trouble(f"--format {form} cannot be written: {problem}", Exit.FAILED) from None
    write("".join(f"{path}\n" for path in _write(tables, Path(folder))))


def _files(paths: Sequence[str]) -> Iterator[str]:
    """Give each file, and of each folder what can be read, in the order of the names."""
    for path in map(Path, paths):
        inside = [one for one in sorted(path.iterdir()) if one.suffix.lower() in _SUFFIXES] if path.is_dir() else [path]
        if not inside:
            raise Trouble(f"{path}: no file in it ends in {', '.join(sorted(_SUFFIXES))}", Exit.NO_INPUT)
        yield from (one.as_posix() for one in inside)


_SUFFIXES: Final = frozenset({".txt", ".html", ".htm", ".json", ".jsonl"})


def _readings(file: str) -> Iterator[tuple[str, Readout]]:
    """Give the readings of a file by their ids: of one text, or of many that were read before."""
    suffix = Path(file).suffix.lower()
    if suffix not in {".json", ".jsonl"}:
        yield file, read(file)
        return
    text, _ = read_source(file)
    lines = [text] if suffix == ".json" else text.split("\n")
    for number, line in enumerate(lines, 1):
        name = file if suffix == ".json" else f"{file}:{number}"
        if line.strip():
            try:
                yield from _reading(json.loads(line), name)
            except (ValueError, TypeError, KeyError, readoutkit.StructureError) as problem:
                told = "give what readoutkit parse or batch wrote"
                raise Trouble(f"{name}: {problem}; {told}", Exit.NO_TEXT) from None


def _reading(data: dict[str, Any], name: str) -> Iterator[tuple[str, Readout]]:
    """Take what ``parse`` wrote, or a line of what ``batch`` wrote, which names the file that was read."""
    if "index" in data:
        source = data["source"]
        name = f"{source}:{data['index'] + 1}" if source.endswith(".jsonl") else source
        if "error" in data:
            click.echo(f"readoutkit: {name}: left out, since it could not be read: {data['error']}", err=True)
            return
        data = data["readout"]
    yield name, readoutkit.from_dict(data)


def _write(tables: dict[str, bytes], folder: Path) -> list[Path]:
    """Write all of the tables, and say where they are."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in tables.items():
            (folder / name).write_bytes(data)
    except OSError as problem:
        raise Trouble(f"{problem.filename}: cannot be written: {problem.strerror}", Exit.FAILED) from None
    return [folder / name for name in tables]
