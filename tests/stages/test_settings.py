"""Day and place that the page tells between encounters: headings, journeys, days of a visit, the same day."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

DAY = dt.date(2026, 5, 8)


def _told(text: str) -> list[tuple[str | None, str | None]]:
    reading = parse_readout(text, published=DAY)
    return [(meeting.date.isoformat()[5:] if meeting.date else None, meeting.place) for meeting in reading.meetings]


def test_headings_tell_day_and_place_of_what_follows() -> None:
    assert _told(
        "Minister Roe returns\n\nMonday, May 4 – Tokyo\n\n"
        "Minister Ada Roe of Peru met with Prime Minister Ren Mori of Japan.\n\n"
        "Tuesday, May 5 – Hanoi\n\nOver tea, Minister Roe met with the Prime Minister of Viet Nam, Lan Tran.\n\n"
        "Minister Roe met with the Minister of Trade of Viet Nam, Minh Ho.\n\nWednesday, May 6\n\n"
        "Minister Roe held a telephone conversation with the Prime Minister of Fiji, Semi Kua."
    ) == [("05-04", "Tokyo"), ("05-05", "Hanoi"), ("05-05", "Hanoi"), ("05-06", None)]


def test_a_stamp_above_the_body_is_no_heading_of_a_day() -> None:
    assert _told(
        "Minister meets guests\n\nFriday, May 8\n\nMinister Ada Roe of Peru met with Prime Minister Ren Mori of Japan "
        "in Lima on May 4.\n\nShe also held a telephone conversation with the Prime Minister of Fiji, Semi Kua."
    ) == [("05-04", "Lima"), (None, None)]


@pytest.mark.parametrize("verb", ["travelled", "flew", "then proceeded", "proceeded"])
def test_a_journey_tells_where_they_met_from_then_on(verb: str) -> None:
    assert _told(
        "A visit\n\nOn 4 May, Minister Ada Roe of Peru met with Prime Minister Ren Mori of Japan in Tokyo.\n\n"
        f"On 5 May, Minister Roe {verb} to Osaka. Over lunch with the Mayor of Osaka, Ken Abe, she praised the port."
        "\n\nMinister Roe met with the Governor of Kyoto, Rin Ito."
    )[-1] == ("05-05", "Osaka")


@pytest.mark.parametrize(("day", "expected"), [("first", "05-04"), ("second", "05-05")])
def test_the_nth_day_is_counted_from_the_first_of_the_visit(day: str, expected: str) -> None:
    told = _told(
        "A visit\n\nThe visit of Minister Ada Roe of Peru to Japan took place on May 4-6.\n\n"
        f"On the {day} day, Minister Roe met with Prime Minister Ren Mori of Japan."
    )

    assert [date for date, _ in told] == [expected]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        pytest.param(
            "Minister Ada Roe of Fiji met Minister Ren Mori of Japan at her Suva office.", "Suva", id="office"
        ),
        pytest.param(
            "Minister Ada Roe of Peru met Minister Ren Mori of Japan at the Quai d’Auteuil.",
            "Quai d’Auteuil",
            id="elided",
        ),
    ],
)
def test_places_are_not_cut(sentence: str, place: str) -> None:
    assert [told for _, told in _told(f"A meeting\n\n{sentence}")] == [place]


def test_a_title_may_close_with_place_and_day() -> None:
    text = (
        "Cyprus – Working lunch between Ada Roe and her Cypriot counterpart (Paris – 5 May 2026)\n\n"
        "Minister Ada Roe of Peru met with Minister Eleni Hadji of Cyprus at the Quai d’Auteuil."
    )

    assert [place for _, place in _told(text)] == ["Paris"]
