"""The masthead: title, header, standfirst, body, footer; the day of publication; the city of the dateline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings

    Finder = Callable[..., Findings]

TITLE = "Minister Taufa Meets Minister Vunipola"
BODY = (
    "Foreign Minister Ofa Taufa of Tonga met Fijian Foreign Minister Sela Vunipola on the margins of the forum. "
    "They discussed fisheries."
)


def _page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("lines", "zones"),
    [
        pytest.param([TITLE, BODY], "title body", id="a title"),
        pytest.param([BODY], "body", id="no title"),
        pytest.param([TITLE, "4 May 2031", BODY], "title header body", id="a stamp below the title"),
        pytest.param(["4 May 2031", TITLE, BODY], "header title body", id="a stamp above the title"),
        pytest.param(["No. 12/2031", TITLE, BODY], "header title body", id="a number above the title"),
        pytest.param(
            [TITLE, "The ministers agreed to reopen the fishing grounds.", "4 May 2031", BODY],
            "title standfirst header body",
            id="a standfirst above the stamp",
        ),
        pytest.param(
            ["4 May 2031", TITLE, "Monday, April 28 – Suva", BODY, "Tuesday, April 29 – Apia", BODY],
            "header title header body heading body",
            id="days below a date",
        ),
        pytest.param([TITLE, "On fisheries", BODY], "title header body", id="a second line above the body"),
        pytest.param(
            [TITLE, BODY, "On climate", "The two ministers agreed to act on the rising sea."],
            "title body heading body",
            id="a sub-heading",
        ),
        pytest.param(
            [TITLE, BODY, "Nuku’alofa", "4 May 2031"], "title body footer footer", id="place and day at the foot"
        ),
        pytest.param(
            [BODY, "Contact: press@example.org", "Tel: 12345"], "body footer footer", id="a contact at the foot"
        ),
        pytest.param(
            [
                BODY,
                "• The two ministers will open a new ferry line;",
                "• They will share weather data from the station.",
            ],
            "body body body",
            id="a list",
        ),
        pytest.param(
            ["The following is attributable to Spokesperson Ana Reyes:", BODY],
            "header body",
            id="a spokesperson's frame",
        ),
        pytest.param(["Minister Ana Reyes met Jan Lipa in Riga today"], "body", id="one line without a stop"),
        pytest.param(
            ["A visit", "4 May 2031", "Minister Ana Reyes met Jan Lipa in Riga"],
            "title header body",
            id="one line without a stop below a title",
        ),
        pytest.param(["Meeting of Ana Reyes with Jan Lipa"], "heading", id="a title alone"),
        pytest.param(
            ["Reyes met Lipa", "Lipa met Vondra", "Vondra met Reyes"], "title heading heading", id="a list of headlines"
        ),
        pytest.param([], "", id="an empty page"),
    ],
)
def test_each_line_has_its_zone(found: Finder, lines: list[str], zones: str) -> None:
    masthead = found(_page(*lines)).masthead

    assert zones.split() == [line.zone for line in masthead.lines]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        pytest.param(_page(TITLE, BODY), TITLE, id="the first line"),
        pytest.param(_page("4 May 2031", TITLE, BODY), TITLE, id="the line below the stamp"),
        pytest.param(f"{TITLE}\n{BODY}", TITLE, id="a single line end"),
        pytest.param(f"{TITLE}\r\n\r\n{BODY}", TITLE, id="line ends of two characters"),
        pytest.param(BODY, None, id="a sentence is none"),
        pytest.param("", None, id="an empty page has none"),
        pytest.param("\n \n\t", None, id="a blank page has none"),
        pytest.param(
            _page("Press Release", TITLE, BODY),
            TITLE,
            id="the kind of page is no title",
            marks=pytest.mark.xfail(
                reason="the first line above the body is the title, even `Press Release`", strict=True
            ),
        ),
    ],
)
def test_the_title(found: Finder, page: str, title: str | None) -> None:
    masthead = found(page).masthead

    assert title == (masthead.title.text if masthead.title else None)


@pytest.mark.parametrize(
    ("page", "published"),
    [
        pytest.param(_page(TITLE, "4 May 2031", BODY), dt.date(2031, 5, 4), id="day month year"),
        pytest.param(_page(TITLE, "May 4, 2031", BODY), dt.date(2031, 5, 4), id="month day, year"),
        pytest.param(_page("2031-05-04", TITLE, BODY), dt.date(2031, 5, 4), id="in figures"),
        pytest.param(_page("Monday, 5 May 2031 14:30", TITLE, BODY), dt.date(2031, 5, 5), id="with weekday and hour"),
        pytest.param(_page(TITLE, BODY, "Nuku’alofa", "4 May 2031"), dt.date(2031, 5, 4), id="at the foot"),
        pytest.param(_page(TITLE, f"SUVA, 4 May 2031 – {BODY}"), dt.date(2031, 5, 4), id="in a dateline"),
        pytest.param(f"Suva, Nov. 4, 2031 (Agency) -- {BODY}", dt.date(2031, 11, 4), id="in an agency's dateline"),
        pytest.param(f"SUVA, May 4 – {BODY}", None, id="a dateline without a year"),
        pytest.param(f"Suva, Fiji. On 4 May 2031 the dam broke. {BODY}", None, id="a day behind a city is none"),
        pytest.param(_page(TITLE, BODY), None, id="none"),
        pytest.param(
            _page(TITLE, f"{BODY} A further round is set for 4 May 2031."), None, id="a day in the body is none"
        ),
    ],
)
def test_the_stamp_tells_the_day_of_publication(found: Finder, page: str, published: dt.date | None) -> None:
    assert published == found(page).masthead.published


@pytest.mark.parametrize("page", [_page(TITLE, BODY), _page(TITLE, "4 May 2031", BODY), ""])
def test_the_day_that_the_caller_tells_wins(found: Finder, page: str) -> None:
    assert dt.date(2031, 5, 6) == found(page, published=dt.date(2031, 5, 6)).masthead.published


@pytest.mark.parametrize(
    ("opening", "city"),
    [
        pytest.param("SUVA, May 4 (Agency) -- ", "SUVA", id="an agency's"),
        pytest.param("NUKU’ALOFA, May 4 (Agency) -- ", "NUKU’ALOFA", id="a city with an apostrophe"),
        pytest.param("SUVA, May 4. /Agency/. ", "SUVA", id="between slashes"),
        pytest.param("Suva – ", "Suva", id="a dash"),
        pytest.param("Suva is the capital. ", None, id="a subject is none"),
        pytest.param("Suva: ", "Suva", id="a colon"),
        pytest.param("Suva\n\n4 May 2031\n\n", "Suva", id="a line of its own at the top"),
        pytest.param("In Suva, ", None, id="an adjunct is none"),
        pytest.param("", None, id="none"),
    ],
)
def test_the_dateline(found: Finder, opening: str, city: str | None) -> None:
    findings = found(opening + BODY)
    place = findings.masthead.dateline_place

    assert city == (findings.words.tokens.span(*place).text if place else None)


def test_a_line_that_the_page_broke_goes_on(found: Finder) -> None:
    text = "A title in one line\nThe two ministers went on\nin lower case as the page breaks it, and ended with a stop."

    assert ["title", "body"] == [line.zone for line in found(text).masthead.lines]
