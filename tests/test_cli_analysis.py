"""The commands compare, match, phrases and explain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from readoutkit.analysis import Comparison
from readoutkit.cli import Exit, run

if TYPE_CHECKING:
    import pytest

PAIR = Path(__file__).resolve().parents[1] / "src" / "readoutkit" / "data" / "demo" / "pair"
FILES = [str(PAIR / "us-state.txt"), str(PAIR / "za-dirco.txt")]


def test_compare_in_three_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["compare", *FILES])
    assert "| AGOA |" in capsys.readouterr().out
    assert Exit.DONE == run(["compare", *FILES, "--format", "html"])
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert Exit.DONE == run(["compare", *FILES, "--format", "json"])
    assert 2 == len(Comparison.from_json(capsys.readouterr().out).sides)


def test_compare_wants_two_or_three(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.USAGE == run(["compare", FILES[0]])
    assert "give two or three files" in capsys.readouterr().err


def test_match(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["match", *FILES])
    assert "both on 2026-04-15" in capsys.readouterr().out
    assert Exit.DONE == run(["match", *FILES, "--format", "json"])
    (group,) = json.loads(capsys.readouterr().out)
    assert FILES == group["files"]


def test_phrases(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lexicon = tmp_path / "phrases.txt"
    lexicon.write_text("expropriation of land\n\n", encoding="utf-8")

    assert Exit.DONE == run(["phrases", *FILES])
    assert "no phrase is repeated" in capsys.readouterr().out
    assert Exit.DONE == run(["phrases", *FILES, "--lexicon", str(lexicon), "--format", "json"])
    (phrase,) = json.loads(capsys.readouterr().out)
    assert (1, FILES[0]) == (phrase["count"], phrase["uses"][0]["file"])
    assert Exit.NO_INPUT == run(["phrases", *FILES, "--lexicon", str(tmp_path / "none.txt")])
    lexicon.write_bytes(b"\xff\xfe")
    assert Exit.NO_TEXT == run(["phrases", *FILES, "--lexicon", str(lexicon)])


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["explain", FILES[0]])
    assert "reporting_cues.tsv" in capsys.readouterr().out
