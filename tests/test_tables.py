"""Tables of readings: the columns that are declared, keys that hold, null apart from no, one look in every library."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Literal

import attrs
import pytest

import readoutkit
from readoutkit import Participant, Readout
from readoutkit.adapters.table_files import encode
from readoutkit.adapters.tables import TABLES, Type, to_rows

if TYPE_CHECKING:
    from pathlib import Path

    from readoutkit.adapters.tables import Cell

BY_NAME = {table.name: table for table in TABLES}
KINDS = {Type.STRING: str, Type.INTEGER: int, Type.BOOLEAN: bool, Type.DATE: str}


@pytest.fixture(scope="module")
def readings(root: Path) -> dict[str, Readout]:
    """Readings of many texts by their names."""
    texts = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in root.glob("tests/corpus/*/*-00*.json")}
    assert len(texts) > 30
    return {name: readoutkit.parse_readout(text["text"]) for name, text in texts.items()}


def _dicts(readouts: dict[str, Readout], name: str) -> list[dict[str, Cell]]:
    names = [column.name for column in BY_NAME[name].columns]
    return [dict(zip(names, row, strict=True)) for row in to_rows(readouts)[name]]


def _arrow() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed; it is part of the extra tables")


def test_each_column_is_declared_once_and_says_what_it_means() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len({*names}) == len(names)
        assert {*table.key} <= {*names}
        assert all(column.meaning.endswith(".") for column in table.columns)
        assert all(column.required for column in table.columns if column.name in table.key)


def test_cells_are_what_their_column_declares(readings: dict[str, Readout]) -> None:
    for name, rows in to_rows(readings).items():
        for at, column in enumerate(BY_NAME[name].columns):
            cells = [row[at] for row in rows]
            assert {type(cell) for cell in cells if cell is not None} <= {KINDS[column.type]}
            assert not (column.required and None in cells), (name, column.name)


def test_rows_are_told_apart_by_their_key(readings: dict[str, Readout]) -> None:
    for table in TABLES:
        keys = [tuple(row[name] for name in table.key) for row in _dicts(readings, table.name)]
        assert keys
        assert len({*keys}) == len(keys)


@pytest.mark.parametrize(
    ("table", "columns", "other"),
    [
        ("people", ("readout_id",), "readouts"),
        ("meetings", ("readout_id",), "readouts"),
        ("participants", ("readout_id", "meeting"), "meetings"),
        ("participants", ("readout_id", "person_id"), "people"),
        ("topics", ("readout_id", "meeting"), "meetings"),
        ("quotes", ("readout_id", "meeting"), "meetings"),
        ("quotes", ("readout_id", "speaker_id"), "people"),
        ("speakers", ("readout_id", "quote"), "quotes"),
        ("speakers", ("readout_id", "person_id"), "people"),
        ("fragments", ("readout_id", "quote"), "quotes"),
    ],
)
def test_tables_join(readings: dict[str, Readout], table: str, columns: tuple[str, ...], other: str) -> None:
    known = {tuple(row[name] for name in BY_NAME[other].key) for row in _dicts(readings, other)}
    told = {tuple(row[name] for name in columns) for row in _dicts(readings, table)}

    assert {key for key in told if None not in key} <= known


def test_places_lead_to_the_words(readings: dict[str, Readout]) -> None:
    """Each table with words and a place beside them has the words that stand there."""
    texts = {row["readout_id"]: str(row["text"]) for row in _dicts(readings, "readouts")}
    pairs = [
        ("readouts", "title", "title_"),
        ("meetings", "date_text", "date_text_"),
        ("meetings", "kind_text", "kind_text_"),
        ("topics", "text", ""),
        ("quotes", "text", ""),
        ("quotes", "cue", "cue_"),
        ("fragments", "text", ""),
    ]
    for name, words, place in pairs:
        for row in _dicts(readings, name):
            start, end = row[f"{place}start"], row[f"{place}end"]
            assert (start is None) is (row[words] is None)
            if isinstance(start, int) and isinstance(end, int):
                assert row[words] == texts[row["readout_id"]][start:end]


def test_what_is_not_told_is_kept_apart_from_no(reading: Readout) -> None:
    silent = attrs.evolve(reading, meetings=(attrs.evolve(reading.meetings[0], host=None, initiator=None),), quotes=())
    told = [row["is_host"] for row in _dicts({"told": reading}, "participants")]

    assert [True, False] == told
    assert [None, None] == [row["is_host"] for row in _dicts({"silent": silent}, "participants")]


def test_several_speakers_are_several_rows_and_no_one_speaker(reading: Readout) -> None:
    both = attrs.evolve(reading, quotes=(attrs.evolve(reading.quotes[0], speakers=reading.participants),))
    (quote,) = _dicts({"both": both}, "quotes")
    parts = [(row["part"], row["person_id"]) for row in _dicts({"both": both}, "speakers")]

    assert (None, 2) == (quote["speaker_id"], quote["speakers"])
    assert [("speaker", "wang-yi"), ("speaker", "prime-minister-gb"), ("addressee", "prime-minister-gb")] == parts


def test_readings_without_ids_are_told_apart_by_their_number(reading: Readout) -> None:
    rows = to_rows([reading, Readout(text="")])

    assert [("0", 2), ("1", 0)] == [(row[0], row[8]) for row in rows["readouts"]]


def test_a_lone_surrogate_becomes_a_mark_of_the_same_length(reading: Readout) -> None:
    (row,) = _dicts({"one": reading}, "readouts")

    assert reading.text.replace("\ud800", "\ufffd") == row["text"]


@pytest.mark.parametrize("library", ["arrow", "pandas", "polars"])
def test_every_library_has_the_same_columns_and_values(
    reading: Readout, library: Literal["arrow", "pandas", "polars"]
) -> None:
    _arrow()
    if library != "arrow":
        pytest.importorskip(library, reason=f"{library} is not installed; it is part of the extra test")
    tables = readoutkit.to_tables({"one": reading}, library)
    empty = readoutkit.to_tables({}, library)
    for name, rows in to_rows({"one": reading}).items():
        types = tables[name].schema if library != "pandas" else list(tables[name].dtypes)
        shown = _as_rows(tables[name], library)
        assert [column.name for column in BY_NAME[name].columns] == list(shown[0] if shown else rows[0])
        assert rows == [tuple(row.values()) for row in shown]
        assert types == (empty[name].schema if library != "pandas" else list(empty[name].dtypes))


def _as_rows(
    table: Any,  # noqa: ANN401 - of any library
    library: str,
) -> list[dict[str, Cell]]:
    """Give a table as plain rows; days as they are written."""
    if library == "arrow":
        rows = table.to_pylist()
    elif library == "polars":
        rows = table.to_dicts()
    else:
        pd = pytest.importorskip("pandas")
        whole = table.astype(object).where(table.notna(), None)
        rows = [
            {name: value.date() if isinstance(value, pd.Timestamp) else value for name, value in row.items()}
            for row in whole.to_dict("records")
        ]
    return [{name: str(value) if isinstance(value, dt.date) else value for name, value in row.items()} for row in rows]


def test_columns_say_what_they_mean_in_arrow_and_parquet(reading: Readout) -> None:
    _arrow()
    parquet = pytest.importorskip("pyarrow.parquet")
    files = encode({"one": reading}, "parquet")
    for table in TABLES:
        read = parquet.read_table(io.BytesIO(files[f"{table.name}.parquet"]))
        assert readoutkit.to_tables({"one": reading})[table.name].equals(read, check_metadata=True)
        for column, field in zip(table.columns, read.schema, strict=True):
            assert (column.meaning.encode(), not column.required) == (field.metadata[b"meaning"], field.nullable)


def test_another_library_is_refused(reading: Readout) -> None:
    _arrow()
    with pytest.raises(ValueError, match="arrow, pandas, polars, not 'numpy'"):
        readoutkit.to_tables([reading], "numpy")  # type: ignore[call-overload]


@pytest.fixture
def namibian(reading: Readout) -> Readout:
    """A reading with what files trip over: NA that is a country, accents, marks, line ends."""
    source = reading.participants[0].mentions[:1]
    person = Participant(id="na", name='José "Pepe"\r\nÑandú, 外', country="NA", role="=1+1", mentions=source)
    return Readout(text=reading.text, participants=(person,))


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_csv_is_read_as_it_was_written(namibian: Readout, library: str, tmp_path: Path) -> None:
    """As the how-to says: only an empty cell is null, so that the country NA stays one."""
    module: Any = pytest.importorskip(library, reason=f"{library} is not installed; it is part of the extra test")
    path = tmp_path / "people.csv"
    path.write_bytes(encode({"one": namibian}, "csv")["people.csv"])
    if library == "pandas":
        row = module.read_csv(path, keep_default_na=False, na_values=[""]).iloc[0].to_dict()
        row = {name: None if module.isna(value) else value for name, value in row.items()}
    elif library == "polars":
        row = module.read_csv(path).row(0, named=True)
    else:
        found = module.sql(f"from read_csv('{path}')")
        row = dict(zip(found.columns, found.fetchall()[0], strict=True))

    assert _dicts({"one": namibian}, "people") == [row]


def test_json_lines_keep_null(reading: Readout) -> None:
    files = encode({"one": reading}, "jsonl")

    for table in TABLES:
        assert _dicts({"one": reading}, table.name) == [
            json.loads(line) for line in files[f"{table.name}.jsonl"].decode().split("\n") if line
        ]


def test_libreoffice_opens_csv_with_all_columns_and_accents(namibian: Readout, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice was not found; to open CSV in it: apt-get install libreoffice-calc")
    path = tmp_path / "people.csv"
    plain = attrs.evolve(namibian, participants=(attrs.evolve(namibian.participants[0], role="Minister"),))
    path.write_bytes(encode({"one": plain}, "csv")["people.csv"])
    # As its window does: comma, double quotation mark, UTF-8.
    form = "Text - txt - csv (StarCalc):44,34,76"
    command = [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", f"--infilter={form}"]
    subprocess.run(  # noqa: S603 - our own
        [*command, "--convert-to", f"csv:{form}", "--outdir", str(tmp_path / "out"), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    rows = [
        list(csv.reader(io.StringIO(one.read_bytes().decode("utf-8-sig"), newline="")))
        for one in (path, tmp_path / "out" / "people.csv")
    ]

    assert [[cell.replace("\r\n", "\n") for cell in row] for row in rows[0]] == rows[1]
