"""Quotation marks: nested, of every shape, mixed in one pair, never closed; apostrophes are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings

    Finder = Callable[..., Findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She said “yes” and “no” to them.", ["yes", "no"], id="curly"),
        pytest.param('She said "yes" and "no" to them.', ["yes", "no"], id="straight"),
        pytest.param('She wrote "A” and then left for home.', ["A"], id="straight and curly in one pair"),
        pytest.param("She called it «un pas» and left.", ["un pas"], id="guillemets"),
        pytest.param("„Wir sind bereit“ were his words to them.", ["Wir sind bereit"], id="low and high"),
        pytest.param("「和平」 was the word of the day here.", ["和平"], id="corner brackets"),
        pytest.param("He called it 'a new page' in Lima.", ["a new page"], id="single straight"),
        pytest.param("He called it ‘a new page’ in Lima.", ["a new page"], id="single curly"),
        pytest.param("He said ''peace'' to the envoys here.", ["peace"], id="two single marks stand for a double one"),
        pytest.param('It was ("quoted") in brackets by her.', ["quoted"], id="in brackets"),
        pytest.param("He said: “Come in.” “Go out,” she said.", ["Come in.", "Go out,"], id="side by side"),
        pytest.param('She said "one." He said "two." They left.', ["one.", "two."], id="stops inside"),
        pytest.param(
            "A spokesman said:\n\n“The Minister praised the ‘brave’ crew.\n\n“She left for home.”",
            ["brave"],
            id="marks that only enclose what a spokesman says",
        ),
        pytest.param(
            "A spokesman said:\n\n“I thank the crew of the ship.”",
            ["I thank the crew of the ship."],
            id="a spokesman who speaks for himself",
        ),
        pytest.param("An empty “” pair stands in the text here.", [""], id="with nothing inside"),
        pytest.param("O’Brien said “it’s time” to go home.", ["it’s time"], id="an apostrophe inside"),
        pytest.param("The ministers' talks and the envoy's visit went well.", [], id="possessives are none"),
        pytest.param("’Tis the season, the envoy said to us.", [], id="an elision is none"),
        pytest.param("The '90s were hard, the envoy said.", [], id="a decade is none"),
        pytest.param("The 5'10\" wall of the port was seen.", [], id="feet and inches are none"),
        pytest.param("Nothing is quoted in this line.", [], id="no marks"),
    ],
)
def test_outer_stretches(found: Finder, text: str, expected: list[str]) -> None:
    outer = [stretch for stretch in found(text).quoted if stretch.depth == 0]

    assert expected == [text[stretch.start : stretch.end] for stretch in outer]
    assert all(stretch.closed for stretch in outer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "She said “the word ‘peace’ is old” today.",
            [("the word ‘peace’ is old", 0), ("peace", 1)],
            id="single in double",
        ),
        pytest.param(
            "She said \"the word 'peace' is old\" today.",
            [("the word 'peace' is old", 0), ("peace", 1)],
            id="straight single in straight double",
        ),
        pytest.param(
            "“A “nested” word” was heard in the hall.", [("A “nested” word", 0), ("nested", 1)], id="double in double"
        ),
        pytest.param(
            'A "first "inner" last" pair of marks here.',
            [('first "inner" last', 0), ("inner", 1)],
            id="straight in straight",
        ),
        pytest.param(
            "‘The “open door” stays,’ he said to us.",
            [("The “open door” stays,", 0), ("open door", 1)],
            id="double in single",
        ),
    ],
)
def test_nested_stretches(found: Finder, text: str, expected: list[tuple[str, int]]) -> None:
    assert expected == [(text[stretch.start : stretch.end], stretch.depth) for stretch in found(text).quoted]


def test_an_unclosed_stretch_says_so_and_ends_with_its_paragraph(found: Finder) -> None:
    text = "“We agree, she said to us.\n\nThe next paragraph tells of other things."

    (stretch,) = found(text).quoted
    assert ("We agree, she said to us.", False) == (text[stretch.start : stretch.end], stretch.closed)


def test_a_run_of_quoted_paragraphs_opens_each_and_closes_the_last(found: Finder) -> None:
    text = "“First came the flood.\n\n“Then came the drought.\n\n“Now comes the harvest,” she said."

    assert [("First came the flood.", True), ("Then came the drought.", True), ("Now comes the harvest,", True)] == [
        (text[stretch.start : stretch.end], stretch.closed) for stretch in found(text).quoted
    ]


def test_a_mark_that_only_opens_in_the_last_line_is_unclosed(found: Finder) -> None:
    text = "They met at the “Hall"

    (stretch,) = found(text).quoted
    assert (len(text), len(text), False) == (stretch.end, stretch.outer_end, stretch.closed)


@pytest.mark.parametrize(
    "text",
    [
        "She said “yes, we “can” do it” and “no” to them.",
        "“First part.”\n\n“Second part,” she said, “and third.”",
        "He “opened (“and”) never” closed.",
    ],
)
def test_curly_and_straight_marks_pair_alike(found: Finder, text: str) -> None:
    straight = text.replace("“", '"').replace("”", '"')

    assert found(text).quoted == found(straight).quoted
