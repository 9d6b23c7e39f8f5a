"""Real texts without gold, where they lie beside the repository: no exception, no wrong span, valid JSON."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from readoutkit import Readout, from_json, json_schema, parse_readout, to_dict, to_json
from readoutkit.testing.spans import spans_of

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
    text = document["text"]
    day = dt.date.fromisoformat(document["published"]) if document.get("published") else None
    try:
        readout: Readout = parse_readout(text, published=day)
    except Exception as problem:  # noqa: BLE001 - whatever it is, the text is to be named
        yield f"{document['id']}: {type(problem).__name__}: {problem}"
        return
    for span in spans_of(readout):
        if text[span.start : span.end] != span.text:
            yield f"{document['id']}: {span!r} is not its slice"
    for error in schema.iter_errors(to_dict(readout)):
        yield f"{document['id']}: {error.json_path}: {error.message[:100]}"
    if from_json(to_json(readout)) != readout:
        yield f"{document['id']}: is not the same when read back"


def test_every_text_has_a_sound_reading(documents: list[dict[str, Any]]) -> None:
    schema = Draft202012Validator(json_schema())

    assert documents
    assert [] == [fault for document in documents for fault in _faults(document, schema)]
