"""``readoutkit compare``, ``match``, ``phrases`` and ``explain``: what analysts do with readings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from readoutkit.cli.options import format_option, published_option, reading_options
from readoutkit.cli.reading import read
from readoutkit.cli.streams import cannot_read, write
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit.analysis import Phrase


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "html", "json"]),
    default="markdown",
    show_default=True,
    help="Tables in text, a page for a browser, or JSON for programs.",
)
@published_option
def compare(files: tuple[str, ...], form: str, published: dt.date | None) -> None:
    """Lay two or three readouts of one encounter side by side.

    What both tell, what one alone tells, what each says of the other, and the facts with a verdict.
    Silence in a readout is no proof that a thing was not said.

    \b
      readoutkit compare ours.txt theirs.txt
      readoutkit compare ours.txt theirs.txt --format html > both.html
      readoutkit compare one.txt two.txt three.txt --format json
    """
    from readoutkit.analysis import compare as lay_side_by_side  # noqa: PLC0415 - only this command waits for it

    if len(files) not in {2, 3}:
        raise Trouble(f"two or three readouts can be compared, not {len(files)}; give two or three files", Exit.USAGE)
    comparison = lay_side_by_side(*(read(file, published) for file in files))
    if form == "json":
        write(comparison.to_json(indent=2) + "\n")
    else:
        write(comparison.to_html() if form == "html" else comparison.to_markdown())


@click.command()
@click.argument("files", nargs=-1, required=True)
@format_option("text")
@published_option
def match(files: tuple[str, ...], form: str, published: dt.date | None) -> None:
    """Find which FILES tell of one encounter, and say why.

    \b
      readoutkit match texts/*.txt
      readoutkit match texts/*.txt --format json
    """
    from readoutkit import analysis  # noqa: PLC0415 - as above

    groups = analysis.match([read(file, published) for file in files])
    if form == "json":
        write(_as_json([_group(group, files) for group in groups]))
        return
    lines = []
    for group in groups:
        lines.append(f"{group.score:.2f}  {'  '.join(files[at] for at in group.readouts)}")
        lines += [f"      {reason}" for reason in group.reasons]
    write("\n".join(lines) + "\n")


def _group(group: Any, files: tuple[str, ...]) -> dict[str, Any]:  # noqa: ANN401 - loaded when the command is asked for
    told = [files[at] for at in group.readouts]
    return {"files": told, "meetings": list(group.meetings), "score": group.score, "reasons": list(group.reasons)}


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--lexicon", metavar="FILE", help="The phrases to look for, one a line; found by themselves when not given."
)
@click.option(
    "--least",
    type=click.IntRange(2),
    default=3,
    show_default=True,
    help="How many readouts share a phrase that is found.",
)
@format_option("text")
@published_option
def phrases(files: tuple[str, ...], lexicon: str | None, least: int, form: str, published: dt.date | None) -> None:
    """List the phrases that FILES repeat: how often, from when to when, by whom, and in which other words.

    \b
      readoutkit phrases texts/*.txt
      readoutkit phrases texts/*.txt --lexicon phrases.txt --format json
    """
    from readoutkit import analysis  # noqa: PLC0415 - as above

    wanted = None if lexicon is None else [line for line in _lines(lexicon) if line.strip()]
    found = analysis.phrases([read(file, published) for file in files], wanted, least=least)
    if form == "json":
        write(_as_json([_phrase(phrase, files) for phrase in found]))
        return
    lines = [
        f"{phrase.count:4}  {phrase.first or '?'} – {phrase.last or '?'}  {phrase.text}"
        + "".join(f"\n      also: {variant}" for variant in phrase.variants)
        for phrase in found
    ]
    write("\n".join(lines or ["no phrase is repeated"]) + "\n")


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8-sig").splitlines()
    except OSError as problem:
        raise Trouble(cannot_read(file, problem), Exit.NO_INPUT) from None
    except UnicodeDecodeError as problem:
        raise Trouble(f"{file}: not in UTF-8 (byte {problem.start}); convert it first", Exit.NO_TEXT) from None


def _phrase(phrase: Phrase, files: tuple[str, ...]) -> dict[str, Any]:
    uses = [
        {"file": files[use.readout], "start": use.span.start, "end": use.span.end, "text": use.span.text}
        | {"date": use.date.isoformat() if use.date else None, "issuer": use.issuer, "speakers": list(use.speakers)}
        | {"verbatim": use.verbatim}
        for use in phrase.uses
    ]
    days = {name: day.isoformat() if day else None for name, day in (("first", phrase.first), ("last", phrase.last))}
    return {"phrase": phrase.text, "count": phrase.count, **days, "variants": list(phrase.variants), "uses": uses}


@click.command()
@click.argument("file", default="-")
@reading_options
def explain(file: str, published: dt.date | None, ministry: str | None) -> None:
    """Say for each value of a reading which words, which row and which steps led to it.

    \b
      readoutkit explain call.txt
    """
    from readoutkit import analysis  # noqa: PLC0415 - as above

    told = analysis.explain(read(file, published, ministry))
    write("\n".join(map(str, told)) + "\n" if told else "nothing was read: this is no readout\n")


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
