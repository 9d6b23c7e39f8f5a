"""Ministries for people: a list of them, one in full, and the files with which a new one begins."""

from __future__ import annotations

import keyword
import sys
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry
    from readoutkit.registry import Registry


def listed(registry: Registry, *, terminal: bool = False) -> str:
    r"""Give a line a ministry: id, name, country or organization, whence; in columns on a terminal, else with tabs.

    >>> from readoutkit.ministry import Ministry
    >>> from readoutkit.registry import Registry
    >>> listed(Registry([Ministry(id="rt-mfa", name="Ruritania", country="RT")], origin="here"))
    'rt-mfa\tRuritania\tRT\there\n'
    """
    rows = [(one.id, one.name, one.side, registry.origin(one.id)) for one in registry]
    if not terminal:
        return "".join("\t".join(row) + "\n" for row in rows)
    widths = [max(map(len, column), default=0) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(line.rstrip() + "\n" for line in lines)


def shown(ministry: Ministry, origin: str, example: str | None) -> str:
    """Give all that a reader wants to know of one ministry, with a text in its style if there is one."""
    offices = [f"{own.office} = {own.role}" if own.role else own.office for own in ministry.own_offices]
    parts = {
        "Also called": ministry.names,
        "Known by": [sign.pattern for sign in sorted(ministry.signs, key=lambda sign: -sign.weight)[:5]],
        "Its own offices": offices,
        "Pages": ministry.hosts,
        "Sources": ministry.sources,
        "An invented example": (example or "").strip().splitlines(),
    }
    lines = [f"{ministry.id}  {ministry.name}", f"for {ministry.side}, from {origin}"]
    for heading, values in parts.items():
        if values:
            lines += ["", heading, *(f"  {value}".rstrip() for value in values)]
    return "\n".join(lines) + "\n"


def starting_files(ministry_id: str) -> dict[str, str]:
    """Give the files with which a new ministry begins, by name: the ministry and its test.

    >>> list(starting_files("xx-mfa"))
    ['xx_mfa.py', 'test_xx_mfa.py']
    """
    module = ministry_id.replace("-", "_")
    if not module.isidentifier() or keyword.iskeyword(module) or module in sys.stdlib_module_names:
        module = f"ministry_{module}"
    country = ministry_id.partition("-")[0].upper()
    if len(country) != 2 or not country.isalpha():
        country = "XX"
    made = {}
    for name, template in ((f"{module}.py", "ministry.txt"), (f"test_{module}.py", "test.txt")):
        text = resources.files("readoutkit").joinpath("data", "new", template).read_text(encoding="utf-8")
        made[name] = text.replace("@ID@", ministry_id).replace("@MODULE@", module).replace("@COUNTRY@", country)
    return made
