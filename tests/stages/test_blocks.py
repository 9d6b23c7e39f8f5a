"""Spoken blocks: paragraphs that a line above them gives to a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings

    Finder = Callable[..., Findings]

SETTING = "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Addis Ababa."
OPEN, FULL = "“The road is open to all of our friends.”", "“The dam is full again this year.”"


def _page(*lines: str) -> str:
    return "\n\n".join((SETTING, *lines))


@pytest.mark.parametrize(
    ("page", "speaker", "cue", "paragraphs"),
    [
        pytest.param(
            _page("After the meeting, Minister Tesfaye said:", OPEN, FULL),
            "Minister Tesfaye",
            "said",
            [OPEN, FULL],
            id="a cue and paragraphs in marks",
        ),
        pytest.param(
            _page("Minister Tesfaye told the press after the talks:", OPEN),
            "Minister Tesfaye",
            "told",
            [OPEN],
            id="a cue and whom it was told",
        ),
        pytest.param(
            _page(
                "After the meeting, Minister Tesfaye said:",
                "We have opened the road to our neighbours. I thank my colleague for his patience.",
                "Minister Verhagen left for Nairobi in the evening.",
            ),
            "Minister Tesfaye",
            "said",
            ["We have opened the road to our neighbours. I thank my colleague for his patience."],
            id="no marks, up to where others are told of",
        ),
        pytest.param(
            _page("Quotes attributable to Minister Verhagen:", OPEN, FULL),
            "Minister Verhagen",
            None,
            [OPEN, FULL],
            id="attributable",
        ),
        pytest.param(_page("Minister Verhagen:", OPEN), "Minister Verhagen", None, [OPEN], id="a speaker and a colon"),
        pytest.param(
            _page(OPEN, FULL, "- Joost Verhagen, Foreign Minister"),
            "Joost Verhagen, Foreign Minister",
            None,
            [OPEN, FULL],
            id="a name below",
        ),
    ],
)
def test_a_block(found: Finder, page: str, speaker: str, cue: str | None, paragraphs: list[str]) -> None:
    findings = found(page)
    tokens = findings.words.tokens
    (block,) = findings.blocks

    assert [speaker] == [tokens.span(one.first, one.last).text for one in block.speakers]
    assert cue == (tokens.span(*block.cue).text if block.cue else None)
    assert paragraphs == [tokens.span(*paragraph).text for paragraph in block.paragraphs]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(_page("The spokesperson said:", OPEN), id="a spokesperson's frame"),
        pytest.param(_page("Attributed to Press Secretary Abel Roe:", OPEN), id="a press secretary's frame"),
        pytest.param(
            _page("The two ministers will meet again:", "The date is to be set in spring by both."), id="no cue"
        ),
        pytest.param(_page(f"Minister Tesfaye said: {OPEN}"), id="all on one line"),
        pytest.param(_page(OPEN), id="no line above"),
        pytest.param(_page("Minister Tesfaye said:"), id="nothing below"),
    ],
)
def test_no_block(found: Finder, page: str) -> None:
    assert () == found(page).blocks


def test_each_paragraph_in_marks_is_a_quote_and_the_first_has_the_cue(found: Finder) -> None:
    told = found(_page("After the meeting, Minister Tesfaye said:", OPEN, FULL)).attributions

    assert [("said", OPEN), (None, FULL)] == [(one.cue and str(one.cue), f"“{one.content}.”") for one in told]


def test_a_page_in_marks_below_its_press_secretary_is_read_as_if_it_had_none(found: Finder) -> None:
    lines = ("Attributed to Press Secretary Abel Roe:", f"“{SETTING} Minister Tesfaye thanked him.", "They met.”")
    findings = found("\n\n".join(lines))

    assert ((), ()) == (findings.quoted, findings.blocks)


def test_nothing_inside_a_block_is_a_clause(found: Finder) -> None:
    findings = found(_page("Minister Tesfaye said:", "“I thanked him. We agreed on a date.”", FULL))

    assert {number for block in findings.blocks for number in block.sentences}.isdisjoint(
        {clause.sentence for clause in findings.clauses}
    )


def test_what_a_press_secretary_is_given_for_a_whole_readout_is_no_block(found: Finder) -> None:
    page = _page("Attributed to Press Secretary Ada Holm:", "“Minister Tesfaye hosted Minister Verhagen on 3 May.”")

    assert () == found(page).blocks
