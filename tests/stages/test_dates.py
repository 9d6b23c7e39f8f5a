"""Days of meetings in invented texts."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

PUBLISHED = dt.date(2026, 6, 12)  # a Friday
MET = "President Alan Smith met with President Carla Diaz of Chile"

DAYS = [
    (f"{MET} today.", "2026-06-12"),
    (f"{MET} yesterday.", "2026-06-11"),
    (f"{MET} on Monday.", "2026-06-08"),
    (f"{MET} on 3 June.", "2026-06-03"),
    (f"{MET} on June 3, 2026.", "2026-06-03"),
    (f"{MET} on Tuesday (9 June).", "2026-06-09"),
    (f"{MET} on June 3-4.", "2026-06-03"),
    (f"On 3 June, {MET}.", "2026-06-03"),
    (f"{MET} in May.", None),
    (f"{MET}.", None),
    (f"{MET} following the attack of 1 June.", None),
    (f"{MET} on 31 December.", "2025-12-31"),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[row[0][-40:] for row in DAYS])
def test_the_day_of_a_meeting(text: str, day: str | None) -> None:
    meetings = parse_readout(text, published=PUBLISHED).meetings
    assert [day] == [str(meeting.date) if meeting.date else None for meeting in meetings]


def test_a_weekday_ahead_is_the_next_one() -> None:
    text = "President Alan Smith will meet with President Carla Diaz of Chile on Monday."
    assert [dt.date(2026, 6, 15)] == [meeting.date for meeting in parse_readout(text, published=PUBLISHED).meetings]


def test_also_met_alone_inherits_no_day() -> None:
    text = f"{MET} in Lima on 3 June. Vice President Bo Kim of Japan also met with President Carla Diaz."
    assert [dt.date(2026, 6, 3), None] == [
        meeting.date for meeting in parse_readout(text, published=PUBLISHED).meetings
    ]


def test_the_same_day_inherits_the_day() -> None:
    text = f"{MET} in Lima on 3 June. The same day, he also met with Prime Minister Bo Kim of Japan."
    assert [dt.date(2026, 6, 3)] * 2 == [meeting.date for meeting in parse_readout(text, published=PUBLISHED).meetings]


def test_without_a_publication_a_weekday_is_unknown_and_warned_of() -> None:
    reading = parse_readout(f"{MET} on Monday.")
    assert [None] == [meeting.date for meeting in reading.meetings]
    assert "date-unknown" in {warning.code for warning in reading.warnings}


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_calendar_has_ends(day: dt.date) -> None:
    text = "Foreign Minister Ann Lee of Chile met Minister Bo Ek of Peru yesterday. They meet tomorrow and on Monday."

    assert all(
        meeting.date is None or meeting.date <= dt.date.max for meeting in parse_readout(text, published=day).meetings
    )


def test_a_year_told_later_holds_for_the_day_before_it() -> None:
    text = "Foreign Minister Alan Smith visited Chile on 4 April and Kenya from 5-6 April 2026."
    assert [dt.date(2026, 4, 4), dt.date(2026, 4, 5)] == [meeting.date for meeting in parse_readout(text).meetings]
