"""Make the page of the tables from their declaration: every table, its key, its columns and what they mean.

    python docs/dictionary.py [--check]

With ``--check`` nothing is written, and a page that is not as it would be made is a failure.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from readoutkit.adapters.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE: Final = Path(__file__).parent
PAGE: Final = HERE / "reference" / "tables.md"


def lines() -> Iterator[str]:
    """Give the page line by line."""
    yield "# Tables"
    yield ""
    yield "Made by `python docs/dictionary.py`; do not edit it by hand."
    yield ""
    yield "`to_tables()` and `readoutkit export` give these tables; [make tables](../how-to/make-tables.md) shows how."
    yield "A column that may be null is null where the text does not tell, which is not the same as no."
    yield "The columns of a key tell the rows of a table apart, and lead from one table to another."
    for table in TABLES:
        yield ""
        yield f"## {table.name}"
        yield ""
        yield table.meaning
        yield f"Key: {', '.join(f'`{name}`' for name in table.key)}."
        yield ""
        yield "| column | type | may be null | what it means |"
        yield "| --- | --- | --- | --- |"
        for one in table.columns:
            yield f"| `{one.name}` | {one.type} | {'' if one.required else 'yes'} | {one.meaning} |"


def main() -> int:
    """Write the page, or check it."""
    made = "\n".join(lines()) + "\n"
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text(encoding="utf-8") != made)
    PAGE.write_text(made, encoding="utf-8")
    print(f"written: {PAGE.relative_to(HERE.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
