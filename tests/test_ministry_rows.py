"""The rows and hooks of a ministry are used for its own texts, and for no others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from readoutkit import Ministry, MinistryError, Span, parse_readout
from readoutkit.findings import Findings, Mention, MentionKind
from readoutkit.lexicon import lay_over, load_lexicon, read_table
from readoutkit.ministry import ACTS, ENCOUNTER_FRAMES, FRAMES, OwnOffice, Row, Sign
from readoutkit.registry import Registry

if TYPE_CHECKING:
    from readoutkit.text import SourceText

CUE = {"id": "opine-x", "forms": "opinate opinates opinated opinating opinated", "frames": "that,quote", "act": "say"}
PARLEY = {
    "id": "parley",
    "forms": "parley parleys parleyed parleying parleyed",
    "tail": "with",
    "frame": "person",
    "kind": "video_call",
}
PARTS: dict[str, Any] = {
    "id": "rt-mfa",
    "name": "Ministry of Foreign Affairs of Ruritania",
    "country": "RT",
    "signs": [Sign("Castle Street Press Office", 4)],
    "own_offices": [OwnOffice("the Drost", "Drost")],
}
RURITANIA = Ministry(**PARTS, cues=[CUE], encounters=[PARLEY], offices=[{"head": "drost", "modifier": "Lord High"}])
TEXT = """Castle Street Press Office

Drost Ada Roe parleyed with Foreign Minister Jan Doe of France on trade.

The Drost opinated that the harvest had been good.
"""


def test_a_text_of_the_ministry_is_read_by_its_rows() -> None:
    readout = parse_readout(TEXT, registry=Registry([RURITANIA]))

    assert ["encounter:parley"] == [meeting.rule for meeting in readout.meetings]
    assert "video_call" == readout.meetings[0].kind
    assert [("Ada Roe", "Drost"), ("Jan Doe", "Foreign Minister")] == [(p.name, p.role) for p in readout.participants]
    (quote,) = readout.quotes
    assert ("the harvest had been good", "say", ("Ada Roe",)) == (
        quote.span.text,
        quote.act,
        tuple(who.name for who in quote.speakers),
    )


def test_no_other_text_is_read_by_its_rows() -> None:
    readout = parse_readout(TEXT, registry=Registry([Ministry(**PARTS)]))

    assert () == readout.meetings
    assert not any("opinated" in (quote.cue.text if quote.cue else "") for quote in readout.quotes)
    assert "parleyed" not in load_lexicon("en").entries


def test_a_lexicon_is_laid_over_once() -> None:
    english = load_lexicon("en")

    assert english is lay_over(english, RURITANIA.cues[:0])
    assert lay_over(english, RURITANIA.cues) is lay_over(english, (Row(CUE),))
    assert english.entries["met"] is lay_over(english, RURITANIA.cues).entries["met"]


def test_a_row_stands_before_the_common_row_of_the_same_words() -> None:
    row = {"id": "meet-x", "forms": "meet meets met meeting met", "frame": "person", "kind": "phone_call"}
    text = "Minister Ada Roe met Minister Jan Doe of France."

    (meeting,) = parse_readout(text, ministry=Ministry(**PARTS, encounters=[row])).meetings
    assert ("encounter:meet-x", "phone_call") == (meeting.rule, meeting.kind)


def test_what_a_row_may_hold_is_what_the_tables_hold() -> None:
    cues = list(read_table("en", "reporting_cues.tsv"))

    assert set(FRAMES) == {frame for row in cues for frame in row["frames"].split(",")}
    assert set(ACTS) == {row["act"] for row in cues}
    assert set(ENCOUNTER_FRAMES) == {row["frame"] for row in read_table("en", "encounters.tsv")}


PAGE = """Minister Ada Roe received Minister Jan Doe of France on 3 May 2031.

Minister Ada Roe met Minister Max Moe of Norway in Oslo.

Minister Ada Roe spoke by phone with Minister Eve Low of Chile.
"""


def _middle(source: SourceText) -> Span:
    return source.span(source.text.index("Minister Ada Roe met"), source.text.index("Oslo.") + 5)


def test_the_body_is_what_the_hook_says() -> None:
    ministry = Ministry(**PARTS, body=_middle)

    assert 3 == len(parse_readout(PAGE, ministry=Ministry(**PARTS)).meetings)
    assert ["Oslo"] == [meeting.place for meeting in parse_readout(PAGE, ministry=ministry).meetings]


def test_a_hook_that_gives_no_body_or_all_of_it_changes_nothing() -> None:
    expected = parse_readout(PAGE, ministry=Ministry(**PARTS))

    assert expected == parse_readout(PAGE, ministry=Ministry(**PARTS, body=lambda _: None))
    assert expected == parse_readout(PAGE, ministry=Ministry(**PARTS, body=lambda source: source.span(0, len(source))))


@pytest.mark.parametrize("body", [(0, 3), Span(0, 3, "xxx"), Span(0, 10_000, "x" * 10_000)])
def test_a_body_that_is_no_span_of_the_text_is_an_error(body: Any) -> None:  # noqa: ANN401
    with pytest.raises(MinistryError, match=r"rt-mfa: Ministry\.body: a Span of the text"):
        parse_readout(PAGE, ministry=Ministry(**PARTS, body=lambda _: body))


def test_findings_may_be_refined() -> None:
    ministry = Ministry(**PARTS, refine=lambda findings: attrs.evolve(findings, topics=(), encounters=()))

    assert () == parse_readout(PAGE, ministry=ministry).meetings


def test_what_refine_makes_up_is_refused() -> None:
    def invent(findings: Findings) -> Findings:
        return attrs.evolve(findings, people=(Mention(0, 9_999, MentionKind.NAME, "roe"), *findings.people))

    with pytest.raises(MinistryError, match=r"rt-mfa: Ministry\.refine: "):
        parse_readout(PAGE, ministry=Ministry(**PARTS, refine=invent))
    with pytest.raises(MinistryError, match=r"rt-mfa: Ministry\.refine: Findings expected, NoneType"):
        parse_readout(PAGE, ministry=Ministry(**PARTS, refine=lambda _: None))  # type: ignore[arg-type, return-value]
