"""``readoutkit batch``: read many texts into one file, a line of JSON a text."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

import readoutkit
from readoutkit.batch import Failure, shown, work_on
from readoutkit.cli.options import published_option
from readoutkit.cli.streams import cannot_read
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO


class _Told(NamedTuple):
    """One text of the input: its file, its place in it, and the line of JSON that holds it where there is one."""

    source: str
    at: int
    line: bytes | None = None


class _Settings(NamedTuple):
    """What holds for all texts."""

    published: dt.date | None
    ministry: str | None


@click.command()
@click.argument("sources", metavar="IN...", nargs=-1, required=True)
@click.option("--out", required=True, metavar="FILE", help="Where the lines go; written whole or not at all.")
@click.option("--workers", type=click.IntRange(min=0), metavar="N", help="Processes; one a processor when not given.")
@click.option("--resume", is_flag=True, help="Go on where a run with the same --out was cut.")
@published_option
@click.option("--ministry", metavar="ID", help='Who wrote the texts, as in "uk-fcdo"; recognised when not given.')
def batch(
    sources: tuple[str, ...],
    out: str,
    workers: int | None,
    published: dt.date | None,
    ministry: str | None,
    *,
    resume: bool,
) -> Exit:
    """Read every text of IN into one file, a line of JSON a text.

    \b
    IN are files with one text each, .jsonl files with a text a line, or folders of both:
    all .txt and .jsonl files in them. A line of .jsonl is an object with a field "text", and
    "published" if the day is known.
      readoutkit batch readouts/ --out readings.jsonl
      readoutkit batch readouts/ --out readings.jsonl --resume     after a run that was cut
      readoutkit batch a.txt more.jsonl --out readings.jsonl --workers 4

    \b
    Each line has "source", the file; "index", the place in it, from 0; and "readout",
    or "error" for a text that could not be read.
    """
    if ministry is not None:
        try:
            readoutkit.Registry.default().get(ministry)
        except readoutkit.UnknownMinistryError as problem:
            raise Trouble(f"{problem}; leave --ministry out to have it recognised", Exit.USAGE) from None
    files = _files(sources)
    target, part = Path(out), Path(f"{out}.part")
    if resume and target.exists() and not part.exists():
        click.echo(f"readoutkit: {out} is whole; nothing is left to read", err=True)
        return Exit.DONE
    try:
        with _opened(part, resume=resume) as lines:
            done, failed = _taken_back(lines)
            made, failed_now = _write_all(lines, files, done, _Settings(published, ministry), workers)
            lines.flush()
            os.fsync(lines.fileno())
        part.replace(target)
    except OSError as problem:
        raise Trouble(f"the output cannot be written: {problem.strerror or problem}", Exit.FAILED) from None
    except KeyboardInterrupt:
        raise Trouble("interrupted; the same command with --resume goes on", Exit.INTERRUPTED) from None
    failed += failed_now
    click.echo(f"readoutkit: {len(done) + made} texts read into {out}, {failed} of them with an error", err=True)
    return Exit.PARTLY if failed else Exit.DONE


def _files(sources: Sequence[str]) -> list[Path]:
    """Give the files to read, those of folders in order of their names."""
    files: list[Path] = []
    for source in sources:
        path = Path(source)
        if path.is_dir():
            inside = sorted(one for one in path.rglob("*") if one.suffix in {".txt", ".jsonl"} and one.is_file())
            if not inside:
                raise Trouble(f"{source}: no .txt or .jsonl file in it; give a folder of readouts", Exit.NO_INPUT)
            files += inside
        elif path.exists():
            files.append(path)
        else:
            raise Trouble(cannot_read(source, FileNotFoundError()), Exit.NO_INPUT)
    return list(dict.fromkeys(files))


def _opened(part: Path, *, resume: bool) -> BinaryIO:
    if resume:
        return part.open("r+b" if part.exists() else "x+b")
    try:
        return part.open("x+b")
    except FileExistsError:
        raise Trouble(f"{part}: left by a run that was cut; go on with --resume, or remove it", Exit.FAILED) from None


def _taken_back(lines: BinaryIO) -> tuple[set[tuple[str, int]], int]:
    """Give the texts that an earlier run has read, and how many with an error; a line that it left half is cut off."""
    done: set[tuple[str, int]] = set()
    failed = end = 0
    for line in lines:
        try:
            told = json.loads(line) if line.endswith(b"\n") else {}
            place = (told["source"], told["index"])
        except (ValueError, TypeError, KeyError):
            break
        done.add(place)
        failed += "error" in told
        end += len(line)
    lines.seek(end)
    lines.truncate()
    return done, failed


def _write_all(
    lines: BinaryIO, files: Iterable[Path], done: set[tuple[str, int]], settings: _Settings, workers: int | None
) -> tuple[int, int]:
    """Read what is not done and write each line as it comes; give how many there were, and how many failed."""
    flying: deque[_Told] = deque()

    def still_to_read() -> Iterator[_Told]:
        for told in _texts(files):
            if (told.source, told.at) not in done:
                flying.append(told)
                yield told

    made = failed = 0
    for line in shown(work_on(partial(_as_line, settings=settings), still_to_read(), workers), progress=True):
        told = flying.popleft()
        key, value = ("error", json.dumps(line.error)) if isinstance(line, Failure) else ("readout", line)
        lines.write(f'{{"source": {json.dumps(told.source)}, "index": {told.at}, "{key}": {value}}}\n'.encode())
        lines.flush()
        made += 1
        failed += isinstance(line, Failure)
    return made, failed


def _texts(files: Iterable[Path]) -> Iterator[_Told]:
    """Give the texts of all files, one after the other."""
    for path in files:
        if path.suffix != ".jsonl":
            yield _Told(str(path), 0)
            continue
        try:
            with path.open("rb") as lines:
                yield from (_Told(str(path), at, line) for at, line in enumerate(lines) if line.strip())
        except OSError as problem:
            raise Trouble(cannot_read(str(path), problem), Exit.NO_INPUT) from None


def _as_line(told: _Told, *, settings: _Settings) -> str:
    """Read one text and give its JSON; what goes wrong is told in its place."""
    raw = Path(told.source).read_bytes() if told.line is None else told.line
    text, published = raw.decode("utf-8-sig"), settings.published
    if told.line is not None:
        text, published = _of_line(text, published)
    return readoutkit.to_json(readoutkit.parse_readout(text, published=published, ministry=settings.ministry))


def _of_line(line: str, published: dt.date | None) -> tuple[str, dt.date | None]:
    """Take text and day out of a line of JSON."""
    data: object = json.loads(line)
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise readoutkit.StructureError("text", 'expected an object with a field "text"')
    day = data.get("published")
    return data["text"], dt.date.fromisoformat(day) if day else published
