"""What those who import the package may rely on: threads, pickles, ``python -O``, no code but ours."""

from __future__ import annotations

import ast
import copy
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import readoutkit
from readoutkit import Registry, StructureError, from_json, parse_readout, to_dict, to_json
from readoutkit.testing.strategies import pages

SOURCES = sorted(Path(readoutkit.__file__).parent.rglob("*.py"))
PAGE = pages()[0]


def _python(code: str, *options: str) -> str:
    done = subprocess.run([sys.executable, *options, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def test_many_threads_may_be_the_first_to_read() -> None:
    code = """if True:
        import sys, threading
        import readoutkit
        from concurrent.futures import ThreadPoolExecutor
        sys.setswitchinterval(1e-6)
        start = threading.Barrier(8)
        text = "Minister Ana Lopez met Minister Ivo Doe in Oslo today."
        def read(_):
            start.wait()
            return readoutkit.to_json(readoutkit.parse_readout(text))
        with ThreadPoolExecutor(8) as threads:
            readings = set(threads.map(read, range(8)))
        print(len(readings), "oslo" in readings.pop().lower())
    """
    assert "1 True" == _python(code)


def test_importing_it_asks_for_no_plug_in() -> None:
    code = """if True:
        import importlib.metadata, sys
        importlib.metadata.entry_points = lambda **_: sys.exit("plug-ins were asked for")
        import readoutkit
        print([name for name in sys.modules if name.startswith("readoutkit.") and "ministr" in name])
    """
    assert "[]" == _python(code)


def test_an_optimised_interpreter_reads_the_same() -> None:
    code = f"import readoutkit; print(ascii(readoutkit.to_json(readoutkit.parse_readout({PAGE!r}))))"

    assert ascii(to_json(parse_readout(PAGE))) == _python(code, "-OO")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_readings_and_registries_are_pickled(protocol: int) -> None:
    readout = parse_readout(PAGE)
    registry = Registry.default()

    assert readout == pickle.loads(pickle.dumps(readout, protocol))  # noqa: S301 - our own
    assert list(registry) == list(pickle.loads(pickle.dumps(registry, protocol)))  # noqa: S301 - our own
    assert readout == copy.deepcopy(readout) == copy.copy(readout)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


NODES = [(path.stem, node) for path in SOURCES for node in ast.walk(_tree(path))]
FORBIDDEN = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "marshal.loads", "yaml.load"}
PICKLES = {"pickle.load", "pickle.loads", "subprocess.Popen", "subprocess.run"}


def test_no_data_is_ever_run() -> None:
    """Nothing evaluates what it reads; only the processes of `readoutkit.batch` hand pickles to each other."""
    called = {(module, ast.unparse(node.func)) for module, node in NODES if isinstance(node, ast.Call)}

    assert len(called) > 1000
    assert set() == {(module, name) for module, name in called if name in FORBIDDEN}
    assert {"batch"} == {module for module, name in called if name in PICKLES}


def test_nothing_changes_what_a_module_holds() -> None:
    """No state but caches: no function of the package binds a name of its module anew."""
    assert [] == [(module, node.names) for module, node in NODES if isinstance(node, ast.Global)]


def test_nothing_asserts_what_must_hold() -> None:
    """``python -O`` drops assertions, so nothing may hang on one."""
    assert [] == [module for module, node in NODES if isinstance(node, ast.Assert)]


def test_a_text_beyond_the_limit_is_not_read() -> None:
    readout = parse_readout(PAGE, limit=100)

    assert PAGE == readout.text
    assert ((), ()) == (readout.meetings, readout.quotes)
    assert ["too-long"] == [warning.code for warning in readout.warnings]
    assert readout == from_json(to_json(readout))
    assert parse_readout(PAGE) == parse_readout(PAGE, limit=None) == parse_readout(PAGE, limit=len(PAGE))


# -- JSON that was made to harm -----------------------------------------------------------------------

TEXT = "Minister Ana Lopez met Minister Ivo Doe in Oslo. She said “peace is near”."
BASE: dict[str, Any] = to_dict(parse_readout(TEXT))
QUOTE = BASE["quotes"][0]
DEEP = 100_000


def _with(**fields: object) -> str:
    return json.dumps({**BASE, **fields})


def _with_span(**fields: object) -> str:
    return _with(title={"start": 0, "end": 8, "text": "Minister", **fields})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("[" * DEEP + "]" * DEEP, "", id="deep lists"),
        pytest.param('{"a":' * DEEP + "1" + "}" * DEEP, "", id="deep objects"),
        pytest.param(_with(title="[]").replace('"[]"', "[" * 500 + "]" * 500), "title", id="lists within"),
        pytest.param(_with_span(end=10**4000), "title", id="a number without end"),
        pytest.param(_with_span(end=8).replace('"end": 8', '"end": 1' + "0" * 5000), "", id="a number beyond reading"),
        pytest.param(_with_span(end=10**9), "title", id="a span out of the text"),
        pytest.param(_with_span(start=-1), "title", id="a span from the end"),
        pytest.param(_with_span(start=True), "title.start", id="a truth for a number"),
        pytest.param(_with_span(start=0.0), "title.start", id="a fraction"),
        pytest.param(_with_span(start=float("nan")), "title.start", id="no number"),
        pytest.param(_with(text=float("inf")), "text", id="a number for the text"),
        pytest.param(_with()[:-1] + ', "issuer": "us-state"}', "issuer", id="a field told twice"),
        pytest.param(_with()[:-1] + ', "text": "other"}', "text", id="the text told twice"),
        pytest.param(_with()[:-1] + ', "schema": "readoutkit/1"}', "schema", id="the schema told twice"),
        pytest.param(_with(participants=BASE["participants"] * 2), "participants[2].id", id="a person told twice"),
        pytest.param(_with(participants=[]), "meetings[0].participants[0]", id="a person not told"),
        pytest.param(_with(quotes=[{**QUOTE, "meeting": 7}]), "quotes[0].meeting", id="a meeting not told"),
        pytest.param(_with(quotes=[{**QUOTE, "meeting": -1}]), "quotes[0].meeting", id="a meeting from the end"),
        pytest.param(_with(quotes=[{**QUOTE, "speakers": [{}]}]), "quotes[0].speakers[0]", id="an object for an id"),
        pytest.param(_with(quotes=[BASE]), "quotes[0]", id="a reading within"),
        pytest.param(_with(published="2026-W05-1"), "published", id="a week for a day"),
        pytest.param(_with(__class__="os.system"), "__class__", id="a name of Python"),
        pytest.param("\ufeff{}", "", id="a mark of the byte order"),
        pytest.param("NaN", "", id="no object"),
    ],
)
def test_json_that_was_made_to_harm_is_refused_with_its_path(text: str, path: str) -> None:
    with pytest.raises(StructureError) as problem:
        from_json(text)

    assert problem.value.path.startswith(path)
    assert bool(path) == bool(problem.value.path)
    assert len(str(problem.value)) < 300


@pytest.mark.skipif(not hasattr(sys, "_is_gil_enabled"), reason="needs a Python that can run without its lock")
def test_threads_without_the_lock_read_the_same() -> None:
    environment = {**os.environ, "PYTHON_GIL": "0"}
    code = (
        "from concurrent.futures import ThreadPoolExecutor as Pool; import readoutkit as r;"
        f"print(len(set(Pool(4).map(lambda _: r.to_json(r.parse_readout({PAGE!r})), range(40)))))"
    )
    if sys._is_gil_enabled():  # type: ignore[attr-defined]
        pytest.skip("this Python runs with its lock")
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)  # noqa: S603
    assert b"1" == done.stdout.strip()
