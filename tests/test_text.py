"""The text, its view of equal length, its spans."""

from __future__ import annotations

import pytest
from hypothesis import given

from readoutkit.testing.strategies import any_text
from readoutkit.text import SourceText


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“a” ‘b’", "\"a\" 'b'"),
        ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("co\u2011operate", "co-operate"),
        # A dash parts clauses, a hyphen joins words.
        ("1990–91 — so", "1990–91 — so"),
        ("a\r\nb\rc\u2028d", "a \nb\nc\nd"),
        # Its lower case would have two characters.
        ("İ", "İ"),
        ("e\u0301", "e\u0301"),
        ("\0\ud800", "\0\ud800"),
        ("\u200eMinister", " Minister"),
        ("«a»", "«a»"),
    ],
)
def test_folds_what_pages_write_in_several_ways(text: str, folded: str) -> None:
    assert folded == SourceText(text).folded


@given(any_text())
def test_the_view_is_as_long_as_the_text_and_folds_no_further(text: str) -> None:
    source = SourceText(text)

    assert text == source.text
    assert len(text) == len(source.folded) == len(source)
    assert source.folded == SourceText(source.folded).folded


def test_cuts_spans_from_the_text_as_it_is() -> None:
    span = SourceText("“a” 😀 b").span(4, 5)

    assert (4, 5, "😀") == (span.start, span.end, str(span))


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 4), (4, 4)])
def test_refuses_places_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(IndexError, match=r"no span .* in a text of 3 characters"):
        SourceText("abc").span(start, end)


def test_shows_itself_shortly() -> None:
    assert len(repr(SourceText("x" * 1000))) < 80
