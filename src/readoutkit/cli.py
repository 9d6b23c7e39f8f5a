"""The command line: arguments in, the library called, an exit code out.

All output is made before any of it is written, so that a failure leaves nothing half-written.
Every failure is one line on standard error that says what to do, and a code from `Exit`.
Needs the extra ``cli`` (click, rich).
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from enum import IntEnum
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import readoutkit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from readoutkit import Readout
    from readoutkit.adapters.figures import Difference, Score
    from readoutkit.adapters.gold import Gold


_Command = TypeVar("_Command", bound="Callable[..., Any]")

_AFTER_DEMO = """
This readout is invented; its text:  readoutkit demo --source
Read one of your own:                readoutkit parse FILE --format text
"""


class Exit(IntEnum):
    """What an exit code says."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NO_INPUT = 3
    NO_TEXT = 4
    NO_GOLD = 5
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class Trouble(click.ClickException):
    """A failure that the user can mend: one line, and the exit code."""

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.code = code


class _ClosedPipeError(Exception):
    """Whoever reads the output has had enough. No OSError, since click would make its own of it."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code; arguments are those of the process unless given."""
    try:
        code = commands.main(args=arguments, prog_name="readoutkit", standalone_mode=False)
    except _ClosedPipeError:
        return Exit.CLOSED_PIPE
    except click.UsageError as problem:
        command = problem.ctx.command_path if problem.ctx else "readoutkit"
        return _fail(f"{problem.format_message()} See: {command} --help", Exit.USAGE)
    except click.ClickException as problem:
        return _fail(problem.format_message(), problem.code if isinstance(problem, Trouble) else Exit.USAGE)
    except readoutkit.MinistryError as problem:
        return _fail(f"{problem}; mend or uninstall the package that brings it", Exit.FAILED)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", Exit.INTERRUPTED)
    return code if isinstance(code, int) else Exit.DONE


def _fail(message: str, code: Exit) -> Exit:
    click.echo(f"readoutkit: {' '.join(message.split())}", err=True)
    return code


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(readoutkit.__version__, prog_name="readoutkit")
@click.pass_context
def commands(context: click.Context) -> None:
    """Read English diplomatic readouts: who met whom, where, when, what was discussed, who said what.

    \b
    See what a reading looks like:
      readoutkit demo
    Read a text of your own, for people or for programs:
      readoutkit parse call.txt --format text
      readoutkit parse call.txt --published 2026-03-11 > call.json
    Read what another program prints:
      curl -s https://example.org/call.txt | readoutkit parse -
    Measure how well texts with a known reading are read:
      readoutkit score gold/
    See whose readouts are known, and add a ministry:
      readoutkit ministries
      readoutkit ministries --new xx-mfa

    \b
    Exit codes:
      0    done, also when the text turns out to be no readout
      1    the output cannot be written, the extra "cli" is not installed, or a
           ministry of another package is at fault
      2    the command is not as it should be: an option, a date, a ministry
      3    the input cannot be read: no such file, a folder, no permission
      4    the input is no text: not in UTF-8, or empty
      5    a file is no gold file
      130  interrupted
      141  the program that reads the output has closed it
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def _format_option(default: str) -> Callable[[_Command], _Command]:
    told = "JSON for programs or text for people."
    return click.option(
        "--format", "form", type=click.Choice(["json", "text"]), default=default, show_default=True, help=told
    )


@commands.command()
@click.option("--source", is_flag=True, help="Print the text instead of its reading.")
@_format_option("text")
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
        _write(text)
    elif form == "json":
        _write(_as_json(readoutkit.parse_readout(text)))
    else:
        _write(_as_text(readoutkit.parse_readout(text)) + _AFTER_DEMO)


def _date(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """Make a date of what was typed, or say how to type it."""
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date() if value else None  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as in 2026-03-11.") from None


@commands.command()
@click.argument("file", default="-")
@click.option(
    "--published", callback=_date, metavar="DATE", help='The day of publication, as in 2026-03-11; places "on Monday".'
)
@click.option("--ministry", metavar="ID", help='Who wrote the text, as in "uk-fcdo"; recognised when not given.')
@_format_option("json")
def parse(file: str, published: dt.date | None, ministry: str | None, form: str) -> None:
    """Read FILE, or standard input for "-" or nothing, in UTF-8.

    \b
    Give the text as it stands on the page, title and all: offsets count its characters.
      readoutkit parse call.txt                            JSON
      readoutkit parse call.txt --format text              for people
      readoutkit parse call.txt --published 2026-03-11     "on Monday" becomes a date
      readoutkit parse call.txt --ministry uk-fcdo         "the Prime Minister" becomes the UK's
      readoutkit parse - < call.txt                        standard input
    """
    text = _read_text(file)
    try:
        readout = readoutkit.parse_readout(text, published=published, ministry=ministry)
    except readoutkit.UnknownMinistryError as problem:
        raise Trouble(f"{problem}; leave --ministry out to have it recognised", Exit.USAGE) from None
    _write(_as_text(readout) if form == "text" else _as_json(readout))


@commands.command()
@click.argument("ministry", metavar="[ID]", required=False)
@click.option("--new", metavar="ID", help="Write the files with which a ministry of that id begins.")
@click.option("--dir", "folder", metavar="DIR", help="Where to write them; here when not given.")
def ministries(ministry: str | None, new: str | None, folder: str | None) -> None:
    """List the ministries whose readouts are known, show the one with ID, or begin a new one.

    \b
      readoutkit ministries                         id, name, country, whence; with tabs when piped
      readoutkit ministries uk-pm                   one, with its sources and an example
      readoutkit ministries --new xx-mfa            writes xx_mfa.py and test_xx_mfa.py
      readoutkit ministries --new xx-mfa --dir DIR  in another folder
    """
    from readoutkit.adapters import ministry_pages  # noqa: PLC0415 - only this command waits for it

    registry = readoutkit.Registry.default()
    if folder is not None and new is None:
        raise click.UsageError("--dir is for --new: it says where the new files go.", click.get_current_context())
    if new is not None:
        if ministry is not None:
            raise click.UsageError("Give one ID: to show it, or to --new.", click.get_current_context())
        _write(_begin(new, Path(folder or "."), registry))
    elif ministry is None:
        _write(ministry_pages.listed(registry, terminal=sys.stdout.isatty()))
    else:
        from readoutkit.testing import common_texts  # noqa: PLC0415 - the same

        try:
            found = registry.get(ministry)
        except readoutkit.UnknownMinistryError as problem:
            raise Trouble(f"{problem}; readoutkit ministries lists them all", Exit.USAGE) from None
        example = next((text for issuer, text in common_texts() if issuer == found.id), None)
        _write(ministry_pages.shown(found, registry.origin(found.id), example))


def _begin(new: str, folder: Path, registry: readoutkit.Registry) -> str:
    """Write the files with which a ministry begins, none of them over another, and say what comes next."""
    from readoutkit.adapters import ministry_pages  # noqa: PLC0415 - the same

    if new in registry:
        raise Trouble(f"{new!r} is taken, by {registry.origin(new)}; choose another id", Exit.USAGE)
    try:
        readoutkit.Ministry(id=new, name=new, country="XX")
    except readoutkit.MinistryError as problem:
        raise Trouble(str(problem).removeprefix("Ministry.id: "), Exit.USAGE) from None
    files = {folder / name: text for name, text in ministry_pages.starting_files(new).items()}
    for path in files:
        if path.exists():
            raise Trouble(f"{path}: is there already, and nothing was written; give another --dir", Exit.FAILED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as problem:
        raise Trouble(f"{problem.filename}: cannot be written: {problem.strerror}", Exit.FAILED) from None
    ministry, test = files
    return f"{ministry}\n{test}\nNext: python -m pytest {test}, then change both field by field.\n"


@commands.command()
@click.argument("gold", nargs=-1, required=True)
@click.option("--errors", is_flag=True, help="Also list every difference, text by text.")
@_format_option("text")
def score(gold: tuple[str, ...], form: str, *, errors: bool) -> None:
    """Read the texts of gold files blind and compare: GOLD are files, or folders of them.

    \b
    A gold file is a JSON object with a text and its true reading.
      readoutkit score gold/              every .json file of a folder
      readoutkit score a.json b.json      some files
      readoutkit score gold/ --errors     and what was read otherwise
    """
    from readoutkit.adapters import evaluation, figures  # noqa: PLC0415 - only this command waits for them

    results = list(evaluation.evaluate(_read_golds(gold), readoutkit.parse_readout))
    total = figures.Score.sum(one for _, one, _ in results)
    if form == "json":
        shown = {
            "documents": total.documents,
            "crashed": total.crashed,
            "f1": {key: found.f1 for key, found in total.found.items()},
            "accuracy": {key: agreed.rate if agreed.total else None for key, agreed in total.agreed.items()},
        }
        _write(json.dumps(shown, indent=2) + "\n")
    else:
        listed = [line for result in results for line in _differences(*result)] if errors else []
        _write("\n".join([*listed, *_figures(total), _weakest(results)]) + "\n")


def _read_golds(paths: Sequence[str]) -> list[Gold]:
    from readoutkit.adapters import gold  # noqa: PLC0415 - only one command waits for it

    try:
        golds = [gold.read_gold(path) for path in gold.gold_files(map(Path, paths))]
    except readoutkit.StructureError as problem:
        raise Trouble(f"{problem}; readoutkit score --help says what one is", Exit.NO_GOLD) from None
    except OSError as problem:
        raise Trouble(_cannot_read(str(problem.filename), problem), Exit.NO_INPUT) from None
    if not golds:
        raise Trouble(f"{', '.join(paths)}: no .json file in it; give gold files or a folder of them", Exit.NO_GOLD)
    return golds


def _differences(gold: Gold, _: Score, differences: Sequence[Difference]) -> list[str]:
    return [f"== {gold.id}", *(f"   {one.kind}: {one.what}" for one in differences)]


def _figures(total: Score) -> list[str]:
    return [
        f"{total.documents} documents, {total.crashed} crashed",
        *(
            f"{key:34s} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}   (gold {one.gold}, read {one.read})"
            for key, one in total.found.items()
        ),
        *(f"{key:34s} {one.rate:.3f}   (of {one.total})" for key, one in total.agreed.items()),
    ]


def _weakest(results: Sequence[tuple[Gold, Score, Sequence[Difference]]]) -> str:
    """Name the texts whose quotes, then meetings, were read worst."""
    ranked = sorted(
        (one.found["quotes (IoU 0.8 and speaker)"].f1, one.found["meeting (strict)"].f1, gold.id)
        for gold, one, _ in results
    )
    return "weakest: " + ", ".join(f"{name} q{quotes:.2f} m{meetings:.2f}" for quotes, meetings, name in ranked[:12])


def _read_text(file: str) -> str:
    """Read a text in UTF-8, with its line ends as they are, since offsets count them."""
    name = "standard input" if file == "-" else file
    try:
        if file == "-" and sys.stdin.isatty():
            click.echo("readoutkit: type or paste the text, then end it with Ctrl-D", err=True)
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as problem:
        raise Trouble(_cannot_read(name, problem), Exit.NO_INPUT) from None
    try:
        # A mark of the byte order belongs to the encoding, not to the text.
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        where = f"{name}: not in UTF-8 (byte {problem.start})"
        raise Trouble(
            f"{where}; convert it first, for example: iconv -f {_guess(raw)} -t UTF-8", Exit.NO_TEXT
        ) from None
    if not text.strip():
        raise Trouble(f"{name}: empty; give the text of a readout", Exit.NO_TEXT)
    return text


def _guess(raw: bytes) -> str:
    return "UTF-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "WINDOWS-1252"


def _cannot_read(name: str, problem: Exception) -> str:
    if isinstance(problem, FileNotFoundError):
        return f"{name}: no such file; give a file, or - for standard input"
    if isinstance(problem, IsADirectoryError):
        return f"{name}: a folder; give one file of it"
    return f"{name}: cannot be read: {getattr(problem, 'strerror', None) or problem}"


def _as_json(readout: Readout) -> str:
    return readoutkit.to_json(readout, indent=2) + "\n"


def _as_text(readout: Readout) -> str:
    from readoutkit.adapters import terminal  # noqa: PLC0415 - rich is slow to import and not always needed

    return terminal.show(readout, terminal=sys.stdout.isatty())


def _write(text: str) -> None:
    """Write to standard output in UTF-8, or in what a terminal takes."""
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.buffer.write(text.encode(encoding, errors="replace"))
        sys.stdout.buffer.flush()
    except OSError as problem:
        # What Python would still flush when it ends goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(problem, BrokenPipeError):
            raise _ClosedPipeError from None
        raise Trouble(f"the output cannot be written: {problem.strerror or problem}", Exit.FAILED) from None
