"""``readoutkit ministries``: list and show them, and begin a new one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import readoutkit
from readoutkit.cli.streams import write, write_files
from readoutkit.cli.trouble import Exit, Trouble


@click.command()
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
        write(_begin(new, Path(folder or "."), registry))
    elif ministry is None:
        write(ministry_pages.listed(registry, terminal=sys.stdout.isatty()))
    else:
        from readoutkit.testing import common_texts  # noqa: PLC0415 - the same

        try:
            found = registry.get(ministry)
        except readoutkit.UnknownMinistryError as problem:
            raise Trouble(f"{problem}; readoutkit ministries lists them all", Exit.USAGE) from None
        example = next((text for issuer, text in common_texts() if issuer == found.id), None)
        write(ministry_pages.shown(found, registry.origin(found.id), example))


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
    write_files(files)
    ministry, test = files
    return f"{ministry}\n{test}\nNext: python -m pytest {test}, then change both field by field.\n"
