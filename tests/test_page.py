"""The page of a reading: every mark in its place, everything escaped, valid HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readoutkit
from readoutkit import Basis, Participant, Quote, Readout
from readoutkit.adapters.marks import Mark, weave
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from types import ModuleType

NASTY = "<script>alert(1)</script>\"'&amp;\x00\x1b\x9b\ud800\ufdd0\U0001ffff"


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text, and marks anywhere in it."""
    text = draw(st.text("ab \n\r<&\u2028é", max_size=30))
    at = st.integers(0, len(text))
    places = draw(st.lists(st.tuples(at, at, st.integers(0, 3)), max_size=6))
    return text, [
        Mark(min(a, b), max(a, b), rank, {"id": str(number), "class": "mark"})
        for number, (a, b, rank) in enumerate(places)
    ]


class _Reader(HTMLParser):
    """Takes marked HTML back to its text, and for each mark what it covers."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.depth = 0
        self.open: list[str | None] = []
        self.covered: dict[str, str] = {}
        self.first: list[str] = []
        self.last = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        assert "span" == tag
        self.open.append(told.get("id"))
        names = (told["class"] or "").split()
        if "first" in names:
            self.first.append(told["id"] or "")
        assert ("first" in names) is ("id" in told)
        self.last += "last" in names

    def handle_endtag(self, tag: str) -> None:
        assert "span" == tag
        self.open.pop()

    def handle_data(self, data: str) -> None:
        assert data
        self.text += data


@given(_marked())
def test_marks_leave_the_text_as_it_is_and_are_well_nested(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    shown = [mark for mark in marks if any(text[mark.start : mark.end].strip() and line for line in [text])]
    lines = list(weave(text, marks))
    reader = _Reader()
    for start, end, line in lines:
        before = len(reader.text)
        reader.feed(line)
        assert text[start:end] == reader.text[before:]
        assert [] == reader.open

    assert re.findall("[^\n\r\u2028]*[^\\s][^\n\r\u2028]*", text) == [text[start:end] for start, end, _ in lines]
    # Each is begun once, and what covers more than white space is begun for certain.
    assert len({*reader.first}) == len(reader.first)
    assert {mark.attributes["id"] for mark in shown} <= {*reader.first}
    assert reader.last <= len(reader.first)


@given(_marked())
def test_each_mark_covers_what_it_marks(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    for mark in marks:
        pieces = [
            "".join(re.findall(r"<span[^>]*>([^<]*)</span>", line))
            for _, _, line in weave(text, [attrs.evolve(mark, attributes={})])
        ]
        told = "".join(pieces).replace("&lt;", "<").replace("&amp;", "&")
        covered = [text[max(a, mark.start) : min(b, mark.end)] for a, b, _ in weave(text, [])]
        assert "".join(covered) == told


def test_overlapping_marks_are_cut_where_the_outer_one_ends() -> None:
    ((_, _, line),) = weave("abcd", [Mark(0, 2, 0, {"class": "x"}), Mark(1, 4, 1, {"class": "y"})])

    assert '<span class="x first last">a<span class="y first">b</span></span><span class="y last">cd</span>' == line


def test_of_two_with_one_place_the_lower_rank_holds_the_higher() -> None:
    ((_, _, line),) = weave("ab", [Mark(0, 2, 1, {"class": "in"}), Mark(0, 2, 0, {"class": "out"})])

    assert '<span class="out first last"><span class="in first last">ab</span></span>' == line


def _nasty() -> Readout:
    source = SourceText(f"{NASTY} said “{NASTY}”.\n")
    person = Participant(id=NASTY, name=NASTY, role=NASTY, organization=NASTY, mentions=(source.span(0, len(NASTY)),))
    at = source.text.index("“")
    quote = Quote(
        span=source.span(at, at + len(NASTY) + 2),
        fragments=(source.span(at + 1, at + 1 + len(NASTY)),),
        speakers=(person,),
        cue=source.span(len(NASTY) + 1, len(NASTY) + 5),
        attributed_by=NASTY,
        basis=Basis.NAME,
        rule=NASTY,
    )
    title = source.span(0, len(NASTY))
    return Readout(text=source.text, title=title, issuer=NASTY, language=NASTY, participants=(person,), quotes=(quote,))


def test_everything_is_escaped() -> None:
    shown = readoutkit.render_html(_nasty())

    assert "<script" not in shown.lower()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", shown)
    # Every value of an attribute ends where it should: what follows it is a name or the end of the tag.
    assert [] == [
        tag
        for tag in re.findall(r"<[^<>]*>", shown)
        if not re.fullmatch(r'<[!/]?[\w-]+(?: [\w-]+(?:="[^"]*")?)*>', tag)
    ]


@pytest.fixture(scope="module")
def html5lib() -> ModuleType:
    return pytest.importorskip("html5lib", reason="html5lib is not installed; it is part of the extra test")  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", ["every field", "nasty", "nothing", "whole"])
def test_it_is_html_without_a_fault(html5lib: ModuleType, reading: Readout, name: str) -> None:
    whole = readoutkit.parse_readout("Ingrid Dahl met Eleanor Marsh in Oslo.\r\n\r\nMarsh said: “A\r\n\r\n“B”.")
    readout = {"every field": reading, "nasty": _nasty(), "nothing": Readout(text=""), "whole": whole}[name]
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(readoutkit.render_html(readout))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    links = [one.get("href")[1:] for one in page.iter("a")]

    assert len({*ids}) == len(ids)
    assert {*links} <= {*ids}


def test_the_same_reading_gives_the_same_page(reading: Readout) -> None:
    assert readoutkit.render_html(reading) == readoutkit.render_html(attrs.evolve(reading))


def test_two_readings_in_one_notebook_have_places_of_their_own(reading: Readout) -> None:
    other = attrs.evolve(reading, text=reading.text + " ")
    ids = [{*re.findall(r' id="([^"]+)"', one._repr_html_())} for one in (reading, other)]

    assert ids[0]
    assert not ids[0] & ids[1]


def test_a_reading_says_who_met_whom_and_who_said_what(reading: Readout) -> None:
    shown = readoutkit.render_html(reading)

    for part in (
        "2026-01-26",
        "Beijing",
        "host",
        "asked for it",
        "told by uk-pm",
        "A mark is never closed.",
        "H.E." * 0,
    ):
        assert part in shown
    assert "speaker by pronoun, cues/call-for" in shown
