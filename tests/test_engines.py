"""Texts read by the batch: what is taken and given, and every engine's script run as it stands."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

import readoutkit

pa: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed; it is part of the extra tables")

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Foreign Minister Ingrid Dahl met Foreign Secretary Eleanor Marsh in Oslo on Tuesday. "
    "They discussed trade. Marsh thanked Norway and said that the sea was “open”."
)
ENGINES = {"polars": "polars", "duckdb": "duckdb", "dask": "dask", "spark": "pyspark", "ray": "ray"}


def _read(**columns: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - columns of any kind
    table = readoutkit.parse_batch(pa.table(columns))
    assert readoutkit.SCHEMA == table.schema
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def test_a_row_is_the_json_of_a_reading_without_loss() -> None:
    (row,) = _read(id=["a"], text=[TEXT], published=[dt.date(2026, 3, 11)], ministry=["uk-fcdo"])
    readout = readoutkit.parse_readout(TEXT, published=dt.date(2026, 3, 11), ministry="uk-fcdo")

    assert "a" == row.pop("id")
    assert readout == readoutkit.from_json(json.dumps(row, default=str))
    assert dt.date(2026, 3, 10) == row["meetings"][0]["date"]


def test_every_row_gives_one_row_in_its_place() -> None:
    rows = _read(id=[3, 1, None], text=[TEXT, None, ""], other=[0, 0, 0])

    assert [("3", TEXT), ("1", None), (None, "")] == [(row["id"], row["text"]) for row in rows]
    assert [False, True, False] == [row["quotes"] is None for row in rows]
    assert {None} == {value for name, value in rows[1].items() if name != "id"}


@pytest.mark.parametrize(
    "days",
    [
        ["2026-03-11", None],
        [dt.datetime(2026, 3, 11, 15, 30), None],  # noqa: DTZ001 - as tables have it
        [dt.datetime(2026, 3, 11, 15, 30, tzinfo=dt.UTC), None],
        pa.array([dt.date(2026, 3, 11), None], pa.date64()),
    ],
    ids=["string", "time", "time with zone", "date64"],
)
def test_days_may_be_written_in_several_ways(days: Any) -> None:  # noqa: ANN401 - a list or an array
    rows = _read(text=[TEXT, TEXT], published=days)

    assert [dt.date(2026, 3, 11), None] == [row["published"] for row in rows]


@pytest.mark.parametrize("name", ["string", "large_string", "string_view", "dictionary"])
def test_strings_may_be_kept_in_several_ways(name: str) -> None:
    texts = pa.array([TEXT, None])
    kept = texts.dictionary_encode() if name == "dictionary" else texts.cast(getattr(pa, name)())

    assert _read(text=texts) == _read(text=kept)


def test_a_batch_and_a_table_of_several_are_read_alike() -> None:
    table = pa.table({"text": [TEXT, "", "x"]})
    pieces = pa.concat_tables([table.slice(0, 1), table.slice(1)])

    assert readoutkit.parse_batch(table) == readoutkit.parse_batch(pieces)
    assert readoutkit.parse_batch(table.to_batches()[0]) == readoutkit.parse_batch(table)
    assert 0 == readoutkit.parse_batch(table.slice(0, 0)).num_rows


def test_what_cannot_be_meant_is_refused() -> None:
    with pytest.raises(KeyError, match="a column named text is needed, among"):
        readoutkit.parse_batch(pa.table({"body": [TEXT]}))
    with pytest.raises(pa.ArrowInvalid):
        _read(text=[TEXT], published=["yesterday"])
    with pytest.raises(readoutkit.UnknownMinistryError, match="uk-fcdo"):
        _read(text=[TEXT], ministry=["uk-fcod"])


@pytest.mark.parametrize("engine", ENGINES)
def test_the_script_of_each_engine_runs(root: Path, tmp_path: Path, engine: str) -> None:
    """As the how-to shows it, in a process of its own, with the readings that come without an engine."""
    if find_spec(ENGINES[engine]) is None:
        pytest.skip(
            f"{ENGINES[engine]} is not installed; python -m pip install 'readoutkit[engines]' brings every engine"
        )
    if engine == "spark" and shutil.which("java") is None:
        pytest.skip("no java was found; Spark needs it")
    parquet = pytest.importorskip("pyarrow.parquet")
    texts = tmp_path / "texts"
    texts.mkdir()
    for number, text in enumerate([TEXT, "No readout.", TEXT.replace("Dahl", "Núñez"), ""]):
        (texts / f"{number}.txt").write_bytes(text.encode())
    scripts = root / "examples" / "engines"
    names = sorted(f"texts/{path.name}" for path in texts.iterdir())
    for command in (["make_texts.py", "texts.parquet", *names], [f"with_{engine}.py", "texts.parquet", "out"]):
        done = subprocess.run(  # noqa: S603 - our own
            [sys.executable, str(scripts / command[0]), *command[1:]],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
            env=os.environ | {"PYTHONWARNINGS": "default"},
        )
        assert 0 == done.returncode, done.stderr
    written = parquet.read_table(tmp_path / "out").to_pylist()
    expected = readoutkit.parse_batch(parquet.read_table(tmp_path / "texts.parquet")).to_pylist()
    if engine in {"polars", "duckdb"}:
        columns = ("text", "kind", "speakers", "act")
        expected = [
            {"id": row["id"], **{name: quote[name] for name in columns}} for row in expected for quote in row["quotes"]
        ]

    assert sorted(expected, key=_order) == sorted(written, key=_order)


def _order(row: dict[str, Any]) -> str:
    """Give an order to rows, which engines write as they come."""
    return json.dumps(row, default=str, sort_keys=True)
