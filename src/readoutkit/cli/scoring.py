"""``readoutkit score``: how well texts with a known reading are read."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

import click

import readoutkit
from readoutkit.cli.options import format_option
from readoutkit.cli.streams import cannot_read, write
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.adapters.figures import Difference, Score
    from readoutkit.adapters.gold import Gold


@click.command()
@click.argument("gold", nargs=-1, required=True)
@click.option("--errors", is_flag=True, help="Also list every difference, text by text.")
@click.option("--with", "other", metavar="DIR", help="Compare with the gold files of a second annotator instead.")
@format_option("text")
def score(gold: tuple[str, ...], other: str | None, form: str, *, errors: bool) -> None:
    """Read the texts of gold files blind and compare: GOLD are files, or folders of them.

    \b
    A gold file is a JSON object with a text and its true reading.
      readoutkit score gold/              every .json file of a folder
      readoutkit score a.json b.json      some files
      readoutkit score gold/ --errors     and what was read otherwise
      readoutkit score ann/ --with ben/   how far two annotators agree
    """
    from readoutkit.adapters import evaluation, figures  # noqa: PLC0415 - only this command waits for them

    alphas: dict[str, float] = {}
    if other is None:
        results = list(evaluation.evaluate(_read_golds(gold), readoutkit.parse_readout))
    else:
        results, alphas = _agreement(_read_golds(gold), _read_golds([other]))
    total = figures.Score.sum(one for _, one, _ in results)
    if form == "json":
        shown = {
            "documents": total.documents,
            "crashed": total.crashed,
            "f1": {key: found.f1 for key, found in total.found.items()},
            "accuracy": {key: agreed.rate if agreed.total else None for key, agreed in total.agreed.items()},
        }
        if other is not None:
            shown["alpha"] = {layer: None if math.isnan(value) else value for layer, value in alphas.items()}
        write(json.dumps(shown, indent=2) + "\n")
    else:
        listed = [line for result in results for line in _differences(*result)] if errors else []
        told = [f"Krippendorff's alpha, {layer:11s} {value:.3f}" for layer, value in alphas.items()]
        write("\n".join([*listed, *_figures(total), *told, _weakest(results)]) + "\n")


def _agreement(
    first: Sequence[Gold], second: Sequence[Gold]
) -> tuple[list[tuple[Gold, Score, tuple[Difference, ...]]], dict[str, float]]:
    from readoutkit.adapters import agreement  # noqa: PLC0415 - the same

    try:
        pairs = agreement.paired(first, second)
        return [(one, *agreement.agree(one, other)) for one, other in pairs], agreement.alphas(pairs)
    except readoutkit.StructureError as problem:
        raise Trouble(f"{problem}; give two folders of gold files on the same texts", Exit.NO_GOLD) from None
    except ModuleNotFoundError as problem:
        install = "python -m pip install 'readoutkit[agreement]'"
        raise Trouble(f"--with needs {problem.name}; install it with: {install}", Exit.FAILED) from None


def _read_golds(paths: Sequence[str]) -> list[Gold]:
    from readoutkit.adapters import gold  # noqa: PLC0415 - only one command waits for it

    try:
        golds = [gold.read_gold(path) for path in gold.gold_files(map(Path, paths))]
    except readoutkit.StructureError as problem:
        raise Trouble(f"{problem}; readoutkit score --help says what one is", Exit.NO_GOLD) from None
    except OSError as problem:
        raise Trouble(cannot_read(str(problem.filename), problem), Exit.NO_INPUT) from None
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
