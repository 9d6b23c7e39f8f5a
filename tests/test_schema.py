"""The JSON Schema takes all that is written, and refuses the shapes that are refused."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from readoutkit import Readout, json_schema, to_dict
from readoutkit.testing.strategies import any_reading

VALIDATOR = Draft202012Validator(json_schema())


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@given(any_reading())
def test_what_is_written_is_valid(readout: Readout) -> None:
    """Every output validates."""
    VALIDATOR.validate(to_dict(readout))


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [
        ([], "colour", "red"),
        ([], "schema", "readoutkit/2"),
        ([], "medium", "tv"),
        ([], "published", "27 January"),
        (["quotes", 0], "meeting", "0"),
        (["quotes", 0], "kind", "verbatim"),
        (["quotes", 0], "speakers", [{}]),
        (["quotes", 0, "span"], "start", -1),
        (["meetings", 0], "host", 3),
        (["meetings", 0], "topics", ["trade"]),
        (["participants", 0], "country", "gb"),
        (["participants", 0], "mentions", []),
        (["participants", 0, "mentions", 0], "text", None),
    ],
)
def test_what_is_wrong_is_not_valid(reading: Readout, place: list[str | int], name: str, value: object) -> None:
    data: Any = copy.deepcopy(to_dict(reading))
    at = data
    for step in place:
        at = at[step]
    at[name] = value

    assert not VALIDATOR.is_valid(data)


def test_each_call_gives_a_schema_of_its_own() -> None:
    json_schema()["properties"].clear()

    assert "text" in json_schema()["properties"]
    assert "participants" in json_schema()["properties"]
