"""``readoutkit render`` and ``export``, and web pages as input."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

import readoutkit
from readoutkit.adapters.tables import TABLES
from readoutkit.cli import Exit, run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Foreign Minister Ingrid Dahl met Foreign Secretary Eleanor Marsh in Oslo on Tuesday. Marsh said “so”.\r\n"
PAGE = f"""<!DOCTYPE html><html><head><title>Talks</title>
<meta property="article:published_time" content="2026-03-11"></head><body><p>{TEXT}</p></body></html>"""
NAMES = [table.name for table in TABLES]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one readout in every form."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "call.txt").write_bytes(TEXT.encode())
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    readout = readoutkit.parse_readout(TEXT)
    (tmp_path / "call.json").write_text(readoutkit.to_json(readout, indent=2), encoding="utf-8")
    lines = readoutkit.to_json(readout) + "\n\n" + readoutkit.to_json(readout) + "\n"
    (tmp_path / "readings.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_render_gives_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["render", "call.txt", "--published", "2026-03-11", "--ministry", "uk-fcdo"])
    readout = readoutkit.parse_readout(TEXT, published=readoutkit.from_dict(_dated()).published, ministry="uk-fcdo")

    assert readoutkit.render_html(readout) == capsys.readouterr().out


def _dated() -> dict[str, str]:
    return {"schema": "readoutkit/1", "text": "", "published": "2026-03-11"}


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_export_writes_every_table(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed; it is part of the extra tables")
    files = ["call.txt", "call.json", "readings.jsonl"]
    assert Exit.DONE == run(["export", *files, "--format", form, "--out", "new/tables"])

    assert [f"new/tables/{name}.{form}" for name in NAMES] == capsys.readouterr().out.split()
    assert {f"{name}.{form}" for name in NAMES} == {path.name for path in (folder / "new" / "tables").iterdir()}
    if form == "jsonl":
        told = [json.loads(line) for line in (folder / "new/tables/quotes.jsonl").read_text("utf-8").splitlines()]
        assert ["call.txt", "call.json", "readings.jsonl:1", "readings.jsonl:3"] == [one["readout_id"] for one in told]


def test_export_takes_what_can_be_read_of_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in").mkdir()
    for name in ("b.txt", "a.TXT", "c.csv"):
        (folder / "in" / name).write_bytes(TEXT.encode())
    assert Exit.DONE == run(["export", "in/", "call.txt", "--format", "jsonl", "--out", "out"])
    assert capsys.readouterr().out

    lines = (folder / "out" / "readouts.jsonl").read_text(encoding="utf-8").split("\n")
    assert ["in/a.TXT", "in/b.txt", "call.txt"] == [json.loads(line)["readout_id"] for line in lines if line]


def test_export_takes_what_batch_wrote(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "texts.jsonl").write_text(f"{json.dumps({'text': TEXT})}\n{{}}\n", encoding="utf-8")
    assert Exit.PARTLY == run(["batch", "call.txt", "texts.jsonl", "--out", "read.jsonl", "--workers", "0"])
    assert Exit.DONE == run(["export", "read.jsonl", "--format", "jsonl", "--out", "out"])

    lines = (folder / "out" / "readouts.jsonl").read_text(encoding="utf-8").split("\n")
    assert ["call.txt", "texts.jsonl:1"] == [json.loads(line)["readout_id"] for line in lines if line]
    assert "texts.jsonl:2: left out, since it could not be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["call.txt", "call.txt", "--out", "o"], Exit.USAGE, "call.txt: given twice"),
        (["call.txt"], Exit.USAGE, "--out"),
        (["--out", "o"], Exit.USAGE, "FILES"),
        (["empty", "--out", "o"], Exit.NO_INPUT, "empty: no file in it ends in .htm, .html, .json, .jsonl, .txt"),
        (["none.txt", "--out", "o"], Exit.NO_INPUT, "none.txt: no such file"),
        (["bad.json", "--out", "o"], Exit.NO_TEXT, "bad.json: schema: expected 'readoutkit/1'"),
        (["call.txt", "--out", "call.txt"], Exit.FAILED, "call.txt: cannot be written"),
    ],
)
def test_export_says_what_is_wrong(
    folder: Path, arguments: list[str], code: Exit, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.json").write_text("{}", encoding="utf-8")
    (folder / "empty").mkdir()
    assert code == run(["export", *arguments])
    captured = capsys.readouterr()

    assert told in captured.err
    assert (1, "") == (captured.err.count("\n"), captured.out)
    assert not (folder / "o").exists()


@pytest.mark.parametrize("name", ["page.html", "page"])
def test_a_web_page_is_read_by_its_name_or_its_first_words(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("trafilatura", reason="trafilatura is not installed; it is part of the extra html")
    (folder / name).write_text(PAGE, encoding="utf-8")
    assert Exit.DONE == run(["parse", name])
    readout = readoutkit.from_json(capsys.readouterr().out)

    assert f"Talks\n\n{TEXT.strip()}" == readout.text
    assert ("2026-03-11", "2026-03-10") == (str(readout.published), str(readout.meetings[0].date))


@pytest.mark.usefixtures("folder")
def test_the_day_that_is_told_wins_over_that_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura", reason="trafilatura is not installed; it is part of the extra html")
    assert Exit.DONE == run(["parse", "page.html", "--published", "2026-03-18"])

    assert '"2026-03-17"' in capsys.readouterr().out


def test_a_page_without_a_text_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura", reason="trafilatura is not installed; it is part of the extra html")
    (folder / "page.html").write_text("<!DOCTYPE html><title>x</title>", encoding="utf-8")

    assert Exit.NO_TEXT == run(["parse", "page.html"])
    assert "page.html: no text was found on this page" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "package", "extra"),
    [
        (["parse", "page.html"], "trafilatura", "html"),
        (["export", "call.txt", "--format", "parquet", "--out", "o"], "pyarrow", "tables"),
    ],
)
def test_a_missing_extra_is_named(
    arguments: list[str],
    package: str,
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [
        name for name in sys.modules if name.partition(".")[0] == package or name == "readoutkit.adapters.arrow"
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)

    assert Exit.FAILED == run(arguments)
    assert f"python -m pip install 'readoutkit[{extra}]'" in capsys.readouterr().err
