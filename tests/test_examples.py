"""Every example runs: in the docstrings of the installed package, in the README and in the docs."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import readoutkit
from readoutkit.cli import Exit, run

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted(module.name for module in pkgutil.walk_packages(readoutkit.__path__, "readoutkit."))
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

TEXT = "Foreign Minister Ingrid Dahl met UK Foreign Secretary Eleanor Marsh in Oslo on Tuesday.\n"
# What is not installed everywhere, by the module or the page whose examples need it.
NEEDED = {
    "readoutkit.adapters.arrow": ["pyarrow"],
    "make-tables": ["pyarrow", "pandas", "polars"],
    "use-a-cluster": ["pyarrow"],
    "read-a-web-page": ["trafilatura"],
}
HTML = f"""<!DOCTYPE html><html><head><title>Talks in Oslo</title>
<meta property="article:published_time" content="2026-03-11"></head><body><p>{TEXT}</p></body></html>"""


def _skip_without(name: str) -> None:
    for package in NEEDED.get(name, ()):
        pytest.importorskip(package, reason=f"{package} is not installed, and the examples of {name} need it")


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the examples speak of."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "call.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "page.html").write_text(HTML, encoding="utf-8")
    pair = ROOT / "src" / "readoutkit" / "data" / "demo" / "pair"
    for name, side in (("ours.txt", "us-state.txt"), ("theirs.txt", "za-dirco.txt")):
        (tmp_path / name).write_bytes((pair / side).read_bytes())
    (tmp_path / "readouts").mkdir()
    (tmp_path / "readouts" / "call.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "readings.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (gold,) = _blocks(ROOT / "docs" / "how-to" / "report-a-wrong-reading.md", "json")
    for path in (tmp_path / "gold" / "one-sentence.json", tmp_path / "one-sentence.json"):
        path.write_text(gold, encoding="utf-8")


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    if name.endswith("__main__"):
        return
    _skip_without(name)
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=OPTIONS)

    assert 0 == failed


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_python_of_the_pages(page: Path) -> None:
    _skip_without(page.stem)
    blocks = _blocks(page, "python")
    dialogue = "\n".join(block for block in blocks if ">>>" in block)
    script = "\n".join(block for block in blocks if ">>>" not in block)
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    runner.run(doctest.DocTestParser().get_doctest(dialogue, {}, page.name, str(page), 0))
    exec(compile(script, str(page), "exec"), {})  # noqa: S102 - our own pages

    assert 0 == runner.failures


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_of_the_pages(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of a shell example that runs readoutkit alone succeeds."""
    _skip_without(page.stem)
    lines = [line for block in _blocks(page, "sh") for line in block.splitlines() if line.startswith("readoutkit ")]
    inline = re.findall(r"`(readoutkit (?:score|--)[^`|\[]*)`", page.read_text(encoding="utf-8"))
    for line in lines + inline:
        arguments = shlex.split(line.partition(" > ")[0])[1:]
        assert (line, Exit.DONE) == (line, run(arguments))

    assert "Traceback" not in capsys.readouterr().err


def test_the_first_screen_says_how_to_begin() -> None:
    screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40])

    assert "python -m pip install '.[cli]' && readoutkit demo" in screen
    assert "python -m pip install '.[test]' && python -m pytest" in screen


def test_the_changelog_and_the_exit_codes_are_whole() -> None:
    table = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")

    assert [] == [code for code in Exit if f"| {code:d} |" not in table]
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["codebook", "dictionary"])
def test_a_page_is_as_the_code_makes_it(name: str) -> None:
    script = ROOT / "docs" / f"{name}.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, check=False)  # noqa: S603 - ours

    assert (0, b"") == (done.returncode, done.stderr), f"run python docs/{name}.py"
