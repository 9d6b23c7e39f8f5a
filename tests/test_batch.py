"""Many texts at once: in order, lazily, none lost with another, also when processes are killed."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readoutkit import Failure, Ministry, Readout, Registry, UnknownMinistryError, from_dict, parse_many, parse_readout
from readoutkit.batch import work_on
from readoutkit.cli import Exit, run

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = [
    f"Foreign Minister Ana Lopez{letter} met Foreign Minister Ivo Doe in Oslo on Monday." for letter in "abcdefghij"
]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="kills processes in the way of POSIX")


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_readings_come_in_the_order_of_the_texts(workers: int) -> None:
    assert [parse_readout(text) for text in TEXTS] == list(parse_many(TEXTS, workers=workers))


@pytest.mark.parametrize("workers", [0, 2])
def test_what_holds_for_one_text_holds_for_many(workers: int) -> None:
    day = dt.date(2026, 1, 27)
    ministry = Ministry(id="rt-mfa", name="Ruritanian Foreign Ministry", country="RT")
    registry = Registry([ministry])
    pairs = [(text, day) for text in TEXTS[:2]]

    found = list(parse_many(pairs, ministry="rt-mfa", registry=registry, workers=workers))
    assert [parse_readout(text, published=day, ministry=ministry) for text in TEXTS[:2]] == found


def test_what_cannot_be_read_is_told_in_its_place() -> None:
    texts: list[str] = [TEXTS[0], b"bytes", TEXTS[1]]  # type: ignore[list-item]
    first, second, third = parse_many(texts, workers=2)

    assert isinstance(first, Readout)
    assert isinstance(second, Failure)
    assert 1 == second.index
    assert "TypeError: parse_readout() takes a str, not bytes" in second.error
    assert isinstance(third, Readout)


def test_what_is_wrong_with_the_call_is_raised_at_once() -> None:
    with pytest.raises(UnknownMinistryError, match="uk-fcdo"):
        parse_many(TEXTS, ministry="uk-fcod")
    with pytest.raises(ValueError, match="workers: 0 or more"):
        parse_many(TEXTS, workers=-1)


def test_texts_are_taken_a_few_at_a_time() -> None:
    taken = 0
    others = _children_of(os.getpid())

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield TEXTS[0]

    readings = parse_many(endless(), workers=2)
    for _ in range(3):
        next(readings)

    assert taken <= 2 * 4 + 3
    readings.close()  # type: ignore[attr-defined]
    assert others == _children_of(os.getpid())


def test_progress_is_told() -> None:
    told: list[int] = []
    list(parse_many(TEXTS[:3], workers=1, progress=told.append))

    assert [1, 2, 3] == told


def _children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    if not (tasks / str(process) / "children").exists():
        pytest.skip("needs /proc")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]


@POSIX
def test_a_text_that_ends_its_worker_loses_no_other(tmp_path: Path) -> None:
    (tmp_path / "deadly.py").write_text(
        "import os, signal\n\n\ndef work(task):\n    if task == 4:\n        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return task * 10\n",
        encoding="utf-8",
    )
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import deadly; from readoutkit.batch import work_on\n"
        "print(list(work_on(deadly.work, range(8), 2)))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603

    failure = "Failure(index=4, error='the process that read it died: killed by signal 9')"
    assert f"[0, 10, 20, 30, {failure}, 50, 60, 70]" == told.strip()


@POSIX
def test_a_worker_that_is_killed_from_outside_loses_nothing() -> None:
    others = _children_of(os.getpid())
    readings = parse_many(TEXTS, workers=2)
    found = [next(readings)]
    for child in set(_children_of(os.getpid())).difference(others):
        os.kill(child, signal.SIGKILL)
    found += readings

    assert [parse_readout(text) for text in TEXTS] == found
    assert others == _children_of(os.getpid())


def test_work_that_a_worker_cannot_find_is_told() -> None:
    def local(task: int) -> int:
        return task

    with pytest.raises((AttributeError, TypeError), match="local"):
        list(work_on(local, [1], 1))


# -- the command --------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of texts, one of them in the wrong encoding, and a file of lines, two of them wrong."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for number, text in enumerate(TEXTS[:3]):
        (tmp_path / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "in" / "deep" / "bad.txt").write_bytes(b"caf\xe9")
    lines = [json.dumps({"text": TEXTS[3], "published": "2026-01-27"}), "", '{"txt": 1}', "no JSON"]
    (tmp_path / "in" / "more.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "in" / "left.out").write_text("not a text", encoding="utf-8")
    return tmp_path


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_folder_becomes_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.jsonl"
    assert Exit.PARTLY == run(["batch", str(folder / "in"), "--out", str(out), "--workers", "1"])

    lines = _lines(out)
    told = {(Path(str(line["source"])).name, line["index"]): line for line in lines}
    assert len(told) == len(lines) == 7
    readout = told["more.jsonl", 0]["readout"]
    assert isinstance(readout, dict)
    assert parse_readout(TEXTS[3], published=dt.date(2026, 1, 27)) == from_dict(readout)
    assert "UnicodeDecodeError" in str(told["bad.txt", 0]["error"])
    assert 'expected an object with a field "text"' in str(told["more.jsonl", 2]["error"])
    assert "JSONDecodeError" in str(told["more.jsonl", 3]["error"])
    assert "7 texts read into" in capsys.readouterr().err
    assert not Path(f"{out}.part").exists()


def test_a_run_that_was_cut_goes_on_without_loss_or_doubles(folder: Path) -> None:
    out, part = folder / "out.jsonl", folder / "out.jsonl.part"
    run(["batch", str(folder / "in"), "--out", str(out), "--workers", "0"])
    whole = out.read_bytes()
    lines = whole.splitlines(keepends=True)
    for kept in (b"", b"".join(lines[:3]), b"".join(lines[:3]) + lines[3][:20], whole):
        out.unlink(missing_ok=True)
        part.write_bytes(kept)
        assert Exit.PARTLY == run(["batch", str(folder / "in"), "--out", str(out), "--workers", "0", "--resume"])
        assert whole == out.read_bytes()


def test_trouble_with_a_batch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(folder / "out.jsonl")
    (folder / "empty").mkdir()
    for arguments, code, said in (
        ([str(folder / "no"), "--out", out], Exit.NO_INPUT, "no such file"),
        ([str(folder / "empty"), "--out", out], Exit.NO_INPUT, "no .txt or .jsonl file in it"),
        ([str(folder / "in"), "--out", str(folder / "no" / "out")], Exit.FAILED, "the output cannot be written"),
        ([str(folder / "in"), "--out", out, "--ministry", "uk-fcod"], Exit.USAGE, "near it: uk-fcdo"),
    ):
        assert code == run(["batch", *arguments])
        told = capsys.readouterr().err
        assert said in told
        assert 1 == told.count("\n")
    Path(f"{out}.part").touch()
    assert Exit.FAILED == run(["batch", str(folder / "in"), "--out", out])
    assert "go on with --resume, or remove it" in capsys.readouterr().err


@contextlib.contextmanager
def _running(folder: Path, out: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "readoutkit", "batch", str(folder), "--out", str(out), "--workers", "2", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:  # noqa: S603 - our own
        yield process


def _wait_for_lines(part: Path, count: int) -> None:
    for _ in range(3000):
        if part.exists() and part.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.01)
    pytest.fail(f"{part} never had {count} lines")


def _alive(process: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


def _wait_for_the_end(processes: list[int]) -> None:
    for _ in range(3000):
        if not any(map(_alive, processes)):
            return
        time.sleep(0.01)
    pytest.fail("workers are left behind")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with work for some seconds."""
    (tmp_path / "many").mkdir()
    for number in range(120):
        (tmp_path / "many" / f"{number:03}.txt").write_text("\n\n".join(TEXTS * 5), encoding="utf-8")
    return tmp_path / "many"


@POSIX
@pytest.mark.parametrize("whole", [False, True], ids=["of a worker", "of the whole run"])
def test_kill_9_loses_nothing(many: Path, *, whole: bool) -> None:
    out, part = many.parent / "out.jsonl", many.parent / "out.jsonl.part"
    with _running(many, out) as process:
        _wait_for_lines(part, 10)
        workers = _children_of(process.pid)
        assert workers
        os.kill(process.pid if whole else workers[0], signal.SIGKILL)
        process.wait()
    _wait_for_the_end(workers)
    if whole:
        assert not out.exists()
        assert part.read_bytes().count(b"\n") < 120
        assert Exit.DONE == run(["batch", str(many), "--out", str(out), "--workers", "1", "--resume"])
    else:
        assert 0 == process.returncode

    assert [str(path) for path in sorted(many.iterdir())] == [line["source"] for line in _lines(out)]
    assert all("readout" in line for line in _lines(out))


@POSIX
def test_ctrl_c_ends_cleanly(many: Path) -> None:
    out, part = many.parent / "out.jsonl", many.parent / "out.jsonl.part"
    with _running(many, out) as process:
        _wait_for_lines(part, 5)
        workers = _children_of(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        told = process.stderr.read().decode()
    _wait_for_the_end(workers)

    assert Exit.INTERRUPTED == process.returncode
    assert "readoutkit: interrupted; the same command with --resume goes on\n" == told
    assert not out.exists()
    assert all("readout" in line for line in _lines(part))
