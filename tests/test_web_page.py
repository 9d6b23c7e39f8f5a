"""The readout on a web page: text, title, day and address, and nothing around it."""

from __future__ import annotations

import datetime as dt

import pytest

import readoutkit
from readoutkit import WebPage, read_html

pytest.importorskip("trafilatura", reason="trafilatura is not installed; it is part of the extra html")

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Foreign Secretary meets José Núñez - Ministry</title>
<meta property="og:title" content="Foreign Secretary meets José Núñez">
<meta property="article:published_time" content="2026-03-11T10:00:00Z">
<link rel="canonical" href="https://www.example.org/news/oslo">
</head><body><nav><a href="/">Home</a> <a href="/news">All the news</a></nav><main><article>
<h1>Foreign Secretary meets José Núñez</h1>
<p>The Foreign Secretary, Eleanor Marsh, met <a href="/dahl">Norwegian Foreign Minister</a> <b>Ingrid
   Dahl</b> in Oslo on&nbsp;Tuesday.</p>
<p>They discussed trade,<br>energy and fish.</p>
<blockquote><p>Marsh said “so”.</p><p>“And so,” she added.</p></blockquote>
<ul><li>They agreed to meet again.</li><li><p>Dahl thanked Marsh for the talks.</p></li></ul>
<table><tr><th>Place</th><td>Oslo</td></tr></table>
<p>Foreign Minister Dahl, for her part, called for closer cooperation between the two coast guards.</p>
</article></main><footer><p>© 2019 Ministry</p><a href="/cookies">Cookies</a></footer></body></html>"""

TEXT = """\
Foreign Secretary meets José Núñez

The Foreign Secretary, Eleanor Marsh, met Norwegian Foreign Minister Ingrid Dahl in Oslo on Tuesday.

They discussed trade,
energy and fish.

Marsh said “so”.

“And so,” she added.

- They agreed to meet again.
- Dahl thanked Marsh for the talks.

Place Oslo

Foreign Minister Dahl, for her part, called for closer cooperation between the two coast guards."""


@pytest.mark.parametrize("page", [PAGE, PAGE.encode(), PAGE.replace("utf-8", "latin-1").encode("cp1252")], ids=type)
def test_a_page_gives_its_readout_and_what_it_says_of_itself(page: str | bytes) -> None:
    title = "Foreign Secretary meets José Núñez"

    assert WebPage(TEXT, title, dt.date(2026, 3, 11), "https://www.example.org/news/oslo") == read_html(page)


def test_offsets_of_the_reading_count_the_text_that_is_given_back() -> None:
    page = read_html(PAGE)
    readout = readoutkit.parse_readout(page.text, published=page.published)

    assert readout.text == page.text
    assert dt.date(2026, 3, 10) == readout.meetings[0].date
    assert ["so"] == [str(one) for one in readout.quotes[0].fragments]


def test_a_title_that_is_not_in_the_body_is_put_before_it() -> None:
    page = PAGE.replace("<h1>Foreign Secretary meets José Núñez</h1>", "")

    assert TEXT == read_html(page).text


def test_a_day_in_the_footer_or_in_a_sentence_is_no_day_of_publication() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2026-03-11T10:00:00Z">', "")

    assert read_html(page.replace("on&nbsp;Tuesday", "on 3 February 2026")).published is None


def test_a_day_after_today_is_taken_as_told() -> None:
    assert dt.date(2096, 3, 11) == read_html(PAGE.replace("2026-03-11", "2096-03-11")).published


@pytest.mark.parametrize(
    "page", ["", " ", b"", "no page", "<p>", "<" * 5000, "<div>" * 20_000, "\x00\ud800<p>x", b"\xff\xfe"]
)
def test_what_is_no_page_gives_an_empty_text(page: str | bytes) -> None:
    assert WebPage("") == read_html(page)


def test_anything_else_is_refused() -> None:
    with pytest.raises(TypeError, match="str or bytes, not int"):
        read_html(3)  # type: ignore[arg-type]
