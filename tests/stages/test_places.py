"""Places of meetings in invented texts."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

PUBLISHED = dt.date(2026, 6, 12)
MET = "President Alan Smith met with President Carla Diaz of Chile"

PLACES = [
    (f"{MET} in Lima.", "Lima"),
    (f"{MET} in Lima today.", "Lima"),
    (f"{MET} at the Sunrise Palace in Lima.", "Lima"),
    (f"{MET} at the Sunrise Palace.", "Sunrise Palace"),
    (f"{MET} in Washington, D.C., on 3 June.", "Washington"),
    (f"{MET} in the central city of Da Nang.", "Da Nang"),
    (f"{MET} to discuss the war in Ukraine.", None),
    (f"{MET} and discussed the situation in Sudan.", None),
    (f"{MET} following the earthquake in Japan.", None),
    (f"{MET} in the Astana format.", None),
    ("President Alan Smith spoke by phone with President Carla Diaz of Chile from his office in Lima.", None),
    ("President Alan Smith will travel to Lima tomorrow.", "Lima"),
    ("President Alan Smith, who is visiting Manila, met with President Carla Diaz of Chile.", "Manila"),
]


@pytest.mark.parametrize(("text", "place"), PLACES, ids=[row[0][-45:] for row in PLACES])
def test_the_place_of_a_meeting(text: str, place: str | None) -> None:
    assert [place] == [meeting.place for meeting in parse_readout(text, published=PUBLISHED).meetings]


def test_a_dateline_is_the_place_of_a_meeting_but_not_of_a_call() -> None:
    met = f"MANILA, June 3 – {MET}."
    called = "MANILA, June 3 – President Alan Smith spoke by phone with President Carla Diaz of Chile."
    assert ["Manila", None] == [meeting.place for text in (met, called) for meeting in parse_readout(text).meetings]


def test_a_later_meeting_of_the_day_is_in_the_same_city() -> None:
    text = f"{MET} in Lima on 3 June. Later, he met with Prime Minister Bo Kim of Japan at the Sunrise Palace."
    assert ["Lima", "Lima"] == [meeting.place for meeting in parse_readout(text, published=PUBLISHED).meetings]
