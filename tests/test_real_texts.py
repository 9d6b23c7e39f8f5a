"""Real texts without gold, where they lie beside the repository: no exception, no wrong span, valid JSON."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from readoutkit import json_schema
from readoutkit.testing.soundness import faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLE = 150


@pytest.fixture(scope="module")
def documents(shared_real: Path, profile: str) -> list[dict[str, Any]]:
    """All texts, or with the default profile an even sample of them."""
    lines = [line for path in sorted(shared_real.glob("*.jsonl")) for line in path.read_bytes().splitlines()]
    step = max(1, len(lines) // SAMPLE) if profile == "default" else 1
    return [json.loads(line) for line in lines[::step]]


def _faults(document: dict[str, Any], schema: Draft202012Validator) -> Iterator[str]:
    day = dt.date.fromisoformat(document["published"]) if document.get("published") else None
    for fault in faults(document["text"], published=day, schema_errors=schema.iter_errors):
        yield f"{document['id']}: {fault}"


def test_every_text_has_a_sound_reading(documents: list[dict[str, Any]]) -> None:
    schema = Draft202012Validator(json_schema())

    assert documents
    assert [] == [fault for document in documents for fault in _faults(document, schema)]
