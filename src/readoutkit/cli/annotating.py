"""``readoutkit annotate`` and ``readoutkit collect``: readings out to tools for annotation, and back as gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

import readoutkit
from readoutkit.cli.options import published_option
from readoutkit.cli.reading import read
from readoutkit.cli.streams import cannot_read, write, write_files
from readoutkit.cli.trouble import Exit, Trouble

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from readoutkit.adapters.gold import Gold

_OUT = click.option("--out", "folder", metavar="DIR", required=True, help="Where to write, made if it is not there.")


@click.command()
@click.argument("files", nargs=-1, required=True)
@_OUT
@click.option(
    "--format",
    "form",
    type=click.Choice(["brat", "label-studio"]),
    default="brat",
    show_default=True,
    help="For which tool.",
)
@published_option
def annotate(files: tuple[str, ...], folder: str, form: str, published: dt.date | None) -> None:
    """Read FILES and write their readings for annotators to correct.

    \b
      readoutkit annotate call.txt --out work                          brat: open the folder
      readoutkit annotate call.txt --out work --format label-studio    import work/tasks.json
      readoutkit collect work --out gold                               what was corrected, as gold
    """
    from readoutkit.adapters import brat, label_studio  # noqa: PLC0415 - only this command waits for them

    readouts = {Path(file).stem: read(file, published) for file in files}
    if len(readouts) < len(files):
        raise Trouble("two of the files have one name; annotations are told apart by it: rename one", Exit.USAGE)
    out = Path(folder)
    if form == "brat":
        made = {out / f"{name}.txt": readout.text for name, readout in readouts.items()}
        made |= {out / f"{name}.ann": brat.to_brat(readout) for name, readout in readouts.items()}
        made[out / "annotation.conf"] = brat.brat_configuration()
    else:
        tasks = [label_studio.to_label_studio(readout, name) for name, readout in readouts.items()]
        made = {
            out / "tasks.json": json.dumps(tasks, ensure_ascii=False, indent=1) + "\n",
            out / "label_studio.xml": label_studio.label_studio_configuration(),
        }
    write_files(made)
    write("".join(f"{path}\n" for path in made))


@click.command()
@click.argument("annotated", metavar="FROM")
@_OUT
def collect(annotated: str, folder: str) -> None:
    """Take what annotators have corrected, and write gold files.

    FROM is a folder of .txt and .ann files (brat), or a JSON file that Label Studio exported.

    \b
      readoutkit collect work --out gold           from brat
      readoutkit collect export.json --out gold    from Label Studio
      readoutkit score gold                        how well the texts are read
    """
    from readoutkit.adapters import gold  # noqa: PLC0415 - the same

    path = Path(annotated)
    try:
        golds = list(_brat(path) if path.is_dir() else _label_studio(path))
    except readoutkit.StructureError as problem:
        raise Trouble(f"{problem}; correct it there and collect again", Exit.NO_GOLD) from None
    except (OSError, UnicodeDecodeError) as problem:
        raise Trouble(cannot_read(annotated, problem), Exit.NO_INPUT) from None
    if not golds:
        raise Trouble(f"{annotated}: no .ann file with its .txt in it", Exit.NO_GOLD)
    made = {Path(folder) / f"{one.id}.json": gold.gold_json(one) for one in golds}
    write_files(made)
    write("".join(f"{path}\n" for path in made))


def _brat(folder: Path) -> Iterator[Gold]:
    from readoutkit.adapters import brat  # noqa: PLC0415 - the same

    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield brat.from_brat(text, path.read_bytes().decode("utf-8"), path.stem)


def _label_studio(path: Path) -> Sequence[Gold]:
    from readoutkit.adapters import label_studio  # noqa: PLC0415 - the same

    try:
        tasks = json.loads(path.read_bytes())
    except ValueError as problem:
        raise readoutkit.StructureError(str(path), f"this is no JSON: {problem}") from None
    return [label_studio.from_label_studio(task) for task in (tasks if isinstance(tasks, list) else [tasks])]
