"""Arrow: tables of readings, and texts read batch by batch on any engine that speaks it.

`SCHEMA` is the JSON of a reading as Arrow types, derived from `readoutkit.json_schema`, so a row of
what `parse_batch` gives is what `readoutkit.from_dict` takes.
Needs the extra ``tables`` (pyarrow).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from readoutkit.adapters.tables import Type
from readoutkit.parse import parse_readout
from readoutkit.schema import json_schema
from readoutkit.serialize import to_dict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from readoutkit.adapters.tables import Cell, Table


def load(name: str, install: str) -> ModuleType:
    """Import what is not always installed, or say what to install."""
    try:
        return import_module(name)
    except ModuleNotFoundError as problem:
        package = name.partition(".")[0]
        if problem.name != package:
            raise
        raise ModuleNotFoundError(
            f"{package} is not installed; install it with: python -m pip install {install}", name=package
        ) from None


if TYPE_CHECKING:
    import pyarrow as pa
else:
    pa = load("pyarrow", "'readoutkit[tables]'")

_ARROW: Final = {
    Type.STRING: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DATE: pa.date32(),
}


def as_table(table: Table, rows: Sequence[tuple[Cell, ...]]) -> pa.Table:
    """Give rows as an Arrow table with the declared columns; each field carries its meaning."""
    fields = [
        pa.field(one.name, _ARROW[one.type], nullable=not one.required, metadata={"meaning": one.meaning})
        for one in table.columns
    ]
    cells = list(zip(*rows, strict=True)) or [()] * len(fields)
    schema = pa.schema(fields, metadata={"meaning": table.meaning, "key": " ".join(table.key)})
    return pa.Table.from_arrays(list(map(_array, cells, fields)), schema=schema)


def _array(cells: Sequence[Cell], field: pa.Field) -> pa.Array:
    # Days stand in rows as they are written.
    return (
        pa.array(cells, pa.string()).cast(field.type) if pa.types.is_date(field.type) else pa.array(cells, field.type)
    )


def _for_pandas() -> Callable[[pa.Table], Any]:
    pd = load("pandas", "pandas")
    # The types of pandas that know null; with the others a number beside a null becomes a fraction.
    types = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    return lambda table: table.to_pandas(types_mapper=types.get, date_as_object=False)


def _for_polars() -> Callable[[pa.Table], Any]:
    return load("polars", "polars").from_arrow  # type: ignore[no-any-return]


LIBRARIES: Final[dict[str, Callable[[], Callable[[pa.Table], Any]]]] = {
    "arrow": lambda: lambda table: table,
    "pandas": _for_pandas,
    "polars": _for_polars,
}
"""Whose tables can be had, each with what makes them of an Arrow table."""


def _type(schema: dict[str, Any], whole: dict[str, Any]) -> pa.DataType:
    """Give the Arrow type of the values that a part of the JSON Schema allows."""
    if "anyOf" in schema:
        return _type(schema["anyOf"][0], whole)
    if "$ref" in schema:
        return pa.struct(_fields(whole["$defs"][schema["$ref"].rpartition("/")[2]], whole))
    kinds = schema.get("type", "string")
    if kinds == "array":
        return pa.list_(pa.field("item", _type(schema["items"], whole), nullable=False))
    if "integer" in kinds:
        return pa.int32()
    return pa.date32() if schema.get("format") == "date" else pa.string()


def _fields(schema: dict[str, Any], whole: dict[str, Any]) -> list[pa.Field]:
    return [pa.field(name, _type(one, whole)) for name, one in schema["properties"].items()]


def _schema() -> pa.Schema:
    whole = json_schema()
    return pa.schema([pa.field("id", pa.string()), *_fields(whole, whole)])


SCHEMA: Final[pa.Schema] = _schema()
"""What `parse_batch` gives: the ``id`` of the text, then the fields of the JSON of its reading."""


def parse_batch(batch: pa.Table | pa.RecordBatch) -> pa.Table:
    """Read the texts of an Arrow table or batch; gives one row a text, in their order, with `SCHEMA`.

    Of the columns given, ``text`` must be there; ``published`` (days, or strings as in
    ``2026-03-11``) and ``ministry`` (ids) may be, and mean what they mean to
    `readoutkit.parse_readout`; ``id`` is handed through as a string. Others are passed over. A text
    that is null gives a row that is null but for its id.

    Every engine that hands out Arrow batches can call it, and each call is on its own: no state, no
    clock, no network. Raises ``KeyError`` when there is no column ``text``, `UnknownMinistryError` for
    a ministry that is not known, and ``pyarrow.ArrowInvalid`` for a day that is none.
    """
    if "text" not in batch.schema.names:
        raise KeyError(f"a column named text is needed, among {batch.schema.names}")
    named = {"text": pa.string(), "id": pa.string(), "published": pa.date32(), "ministry": pa.string()}
    texts, ids, days, ministries = (_values(batch, name, wanted) for name, wanted in named.items())
    rows = [
        {"id": name} if text is None else {"id": name, **_row(text, published, ministry)}
        for text, name, published, ministry in zip(texts, ids, days, ministries, strict=True)
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def _values(batch: pa.Table | pa.RecordBatch, name: str, wanted: pa.DataType) -> list[Any]:
    """Give the values of a column that may be missing; engines write the same strings in several ways."""
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    values: list[Any] = batch.column(name).cast(wanted).to_pylist()
    return values


def _row(text: str, published: dt.date | None, ministry: str | None) -> dict[str, Any]:
    readout = parse_readout(text, published=published, ministry=ministry)
    data = to_dict(readout)
    # The JSON writes days as strings, Arrow has a type for them.
    data["published"] = readout.published
    for told, meeting in zip(data["meetings"], readout.meetings, strict=True):
        told["date"] = meeting.date
    return data
