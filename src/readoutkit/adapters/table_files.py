"""Tables of readings as files: CSV, JSON line by line, Parquet.

CSV and JSON need nothing but readoutkit; Parquet needs the extra ``tables`` (pyarrow).
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

from readoutkit.adapters.tables import TABLES, to_rows, to_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from readoutkit.adapters.tables import Cell, Table
    from readoutkit.models import Readout


def encode(readouts: Mapping[str, Readout], form: str) -> dict[str, bytes]:
    """Give the bytes of each table by the name of its file; `form` is ``csv``, ``jsonl`` or ``parquet``.

    In CSV an empty cell is null, truth is ``true`` or ``false``, and a mark of the byte order says
    to spreadsheets that it is UTF-8. In JSON each line is an object, and null is ``null``.
    """
    if form == "parquet":
        return _parquet(readouts)
    rows = to_rows(readouts)
    return {f"{table.name}.{form}": _FORMS[form](table, rows[table.name]) for table in TABLES}


def _csv(table: Table, rows: list[tuple[Cell, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([str(cell).lower() if isinstance(cell, bool) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _jsonl(table: Table, rows: list[tuple[Cell, ...]]) -> bytes:
    names = [column.name for column in table.columns]
    lines = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows)
    return "".join(line + "\n" for line in lines).encode()


_FORMS: Final[dict[str, Callable[[Table, list[tuple[Cell, ...]]], bytes]]] = {"csv": _csv, "jsonl": _jsonl}


def _parquet(readouts: Mapping[str, Readout]) -> dict[str, bytes]:
    from readoutkit.adapters.arrow import load  # noqa: PLC0415 - it needs pyarrow

    parquet = load("pyarrow.parquet", "'readoutkit[tables]'")
    made = {}
    for name, table in to_tables(readouts).items():
        out = io.BytesIO()
        parquet.write_table(table, out)
        made[f"{name}.parquet"] = out.getvalue()
    return made
