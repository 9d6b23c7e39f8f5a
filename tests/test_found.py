"""What the generator of readouts found in the reader stays found: the texts of ``found.toml`` are read as they tell."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from readoutkit import Meeting, MeetingStatus, Participant, Quote, parse_readout

FOUND = tomllib.loads(Path(__file__).with_name("found.toml").read_text(encoding="utf-8"))["found"]


def _person(one: Participant) -> str:
    return ", ".join(filter(None, (one.name, one.role, one.country or one.organization)))


def _meeting(one: Meeting) -> str:
    status = None if one.status is MeetingStatus.HELD else one.status
    told = [str(part) for part in (status, one.kind, one.date, one.place, one.duration) if part is not None]
    topics = "; ".join(topic.text for topic in one.topics)
    return " ".join(told) + f": {_surnames(one.participants)}" + (f" on {topics}" if topics else "")


def _quote(one: Quote) -> str:
    return f"{_surnames(one.speakers)} {one.cue}: {one.text}"


def _surnames(people: tuple[Participant, ...]) -> str:
    return ", ".join(person.id.split("-")[-1] for person in people)


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["what"])
def test_what_was_found_is_read(row: dict[str, Any]) -> None:
    readout = parse_readout(row["text"])

    told = [
        *map(_person, readout.participants), *map(_meeting, readout.meetings), *map(_quote, readout.quotes)
    ]  # fmt: skip
    assert row["told"] == told
