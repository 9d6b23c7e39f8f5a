"""The pairs of the corpus: two readouts of one encounter, with what people found in comparing them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from readoutkit import parse_readout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit import Readout

PAIRS = Path(__file__).resolve().parents[1] / "corpus" / "pairs"


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="session")
def pair_files() -> list[dict[str, Any]]:
    """What people found in each pair."""
    return [data for path in sorted(PAIRS.glob("*.json")) if "files" in (data := _read(path))]


@pytest.fixture(scope="session")
def told() -> Mapping[str, Readout]:
    """The readouts of the pairs by the names of their files, read from their texts."""
    found = {}
    for path in sorted(PAIRS.glob("*.json")):
        data = _read(path)
        if "text" in data:
            found[path.stem] = parse_readout(data["text"], published=dt.date.fromisoformat(data["published"]))
    return found


@pytest.fixture(scope="session")
def pairs(pair_files: list[dict[str, Any]], told: Mapping[str, Readout]) -> list[tuple[Readout, Readout]]:
    """The two readouts of each pair."""
    found = []
    for data in pair_files:
        one, other = (told[file.removesuffix(".json")] for file in data["files"])
        found.append((one, other))
    return found
