"""The command line: what it prints, its one line of trouble, its exit codes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import readoutkit
from readoutkit.cli import Exit, commands, run

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = "Foreign Minister Wang Yi met Foreign Secretary Eleanor Marsh in Beijing on Monday.\r\n\r\nMarsh said “so”.\n"
GOLD = {"id": "one", "text": TEXT, "published": "2026-01-27", "people": [], "meetings": [], "quotes": []}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file with a readout."""
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode())
    return path


def _trouble(capsys: pytest.CaptureFixture[str], arguments: Sequence[object], code: Exit) -> str:
    """Run what must fail: nothing on standard output, one line on standard error."""
    assert code == run([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    assert "" == captured.out
    assert 1 == captured.err.count("\n")
    assert captured.err.startswith("readoutkit: ")
    assert "Traceback" not in captured.err
    return captured.err


def test_demo_shows_who_met_whom_and_who_said_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["demo"])
    shown = capsys.readouterr().out

    for part in ("People", "Meetings", "Quotes", "Eleanor Marsh", "Ingrid Dahl", "Oslo", "energy security", "\x1b"):
        assert (part in shown) is (part != "\x1b")


def test_demo_gives_its_text_and_its_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["demo", "--source"])
    text = capsys.readouterr().out
    assert Exit.DONE == run(["demo", "--format", "json"])

    assert readoutkit.parse_readout(text) == readoutkit.from_json(capsys.readouterr().out)


def test_parse_gives_json_with_the_text_as_it_is(page: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert Exit.DONE == run(["parse", str(page), "--published", "2026-01-27"])
    readout = readoutkit.from_json(capsysbinary.readouterr().out)

    assert TEXT == readout.text
    assert "2026-01-27" == str(readout.published)


def test_parse_leaves_the_mark_of_the_byte_order_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_bytes(b"\xef\xbb\xbfText")
    run(["parse", str(tmp_path / "page.txt")])

    assert "Text" == json.loads(capsys.readouterr().out)["text"]


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "-"]])
def test_parse_reads_standard_input(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert Exit.DONE == run(arguments)

    assert TEXT == json.loads(capsys.readouterr().out)["text"]


def test_parse_gives_text_for_people(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["parse", str(page), "--format", "text", "--ministry", "uk-fcdo"])
    shown = capsys.readouterr().out

    assert "uk-fcdo" in shown
    assert "\x1b" not in shown


def test_a_text_that_is_no_readout_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_text("Apples \x1b[31m are red.", encoding="utf-8")

    assert Exit.DONE == run(["parse", str(tmp_path / "page.txt"), "--format", "text"])
    shown = capsys.readouterr().out
    assert "this text may be no readout" in shown
    # What would command the terminal is not passed on.
    assert "\x1b" not in shown


def test_trouble_with_the_input(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "cannot be read: " in _trouble(capsys, ["parse", page / "no"], Exit.NO_INPUT)
    assert "no such file; give a file, or -" in _trouble(capsys, ["parse", "no.txt"], Exit.NO_INPUT)
    assert "a folder; give one file of it" in _trouble(capsys, ["parse", page.parent], Exit.NO_INPUT)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty; give the text of a readout"),
        (b" \n\r\n\t", "empty; give the text of a readout"),
        (b"caf\xe9", "not in UTF-8 (byte 3); convert it first, for example: iconv -f WINDOWS-1252"),
        ("text".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
    ],
)
def test_trouble_with_the_text(raw: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_bytes(raw)

    assert said in _trouble(capsys, ["parse", tmp_path / "page.txt"], Exit.NO_TEXT)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--ministry", "uk-fcod"], "no ministry has the id 'uk-fcod'; near it: uk-fcdo"),
        (["--published", "27 January 2026"], "'27 January 2026' is no date; write it as in 2026-03-11"),
        (["--published", "2026-02-30"], "'2026-02-30' is no date"),
        (["--format", "xml"], "'xml' is not one of 'json', 'text'"),
        (["--colour"], "No such option"),
        (["second.txt"], "readoutkit parse --help"),
    ],
)
def test_trouble_with_the_command(
    arguments: list[str], said: str, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in _trouble(capsys, ["parse", page, *arguments], Exit.USAGE)


def test_trouble_with_the_command_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert "No such command 'read'" in _trouble(capsys, ["read"], Exit.USAGE)
    assert "Missing argument" in _trouble(capsys, ["score"], Exit.USAGE)


def test_help_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run([])
    bare = capsys.readouterr().out
    assert Exit.DONE == run(["--help"])

    assert bare == capsys.readouterr().out
    for code in Exit:
        assert f"\n    {code:d} " in bare
    for name in commands.list_commands(click.Context(commands)):
        run([name, "--help"])
        assert f"    readoutkit {name} " in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["--version"])
    assert readoutkit.__version__ in capsys.readouterr().out


def test_score_takes_files_and_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text(json.dumps(GOLD), encoding="utf-8")

    assert Exit.DONE == run(["score", str(tmp_path)])
    of_folder = capsys.readouterr().out
    assert Exit.DONE == run(["score", str(tmp_path / "a.json"), str(tmp_path / "b.json")])

    assert of_folder == capsys.readouterr().out
    assert of_folder.startswith("2 documents, 0 crashed\n")
    assert Exit.DONE == run(["score", str(tmp_path), "--format", "json"])
    assert 2 == json.loads(capsys.readouterr().out)["documents"]
    assert Exit.DONE == run(["score", str(tmp_path), "--errors"])
    assert "person invented: Wang Yi" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["", "[]", '{"text": "a"}', '{"id": 3', json.dumps({**GOLD, "published": "May"})])
def test_trouble_with_gold(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gold.json").write_text(content, encoding="utf-8")

    assert "this is no gold file: " in _trouble(capsys, ["score", tmp_path / "gold.json"], Exit.NO_GOLD)


def test_trouble_with_gold_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no .json file in it" in _trouble(capsys, ["score", tmp_path], Exit.NO_GOLD)
    assert "no such file" in _trouble(capsys, ["score", tmp_path / "no.json"], Exit.NO_INPUT)


def _process(code: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)  # noqa: S603 - ours


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_its_extra_it_says_what_to_install(missing: str) -> None:
    hide = f"import sys; sys.modules[{missing!r}] = None; from readoutkit.__main__ import main; sys.exit(main())"
    done = _process(hide, "demo")

    assert (1, b"") == (done.returncode, done.stdout)
    told = f"readoutkit: the command line needs {missing}; install it with: python -m pip install 'readoutkit[cli]'"
    assert told == done.stderr.decode().strip()


def test_a_closed_pipe_is_no_traceback() -> None:
    read, write = subprocess.PIPE, subprocess.PIPE
    with subprocess.Popen([sys.executable, "-m", "readoutkit", "demo"], stdout=write, stderr=read) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"" == process.stderr.read()

    assert Exit.CLOSED_PIPE == process.returncode


def test_a_full_disk_is_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "readoutkit", "demo"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert Exit.FAILED == done.returncode
    assert b"readoutkit: the output cannot be written: No space left on device\n" == done.stderr
