"""What holds between the stages holds for any text: see `readoutkit.invariants`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import example, given

from readoutkit import Readout, parse_readout
from readoutkit.findings import MentionKind, Sentence, Zone
from readoutkit.invariants import (
    FINDINGS,
    READING,
    InvariantError,
    check,
    check_reading,
    failures,
    reading_failures,
)
from readoutkit.models import Span
from readoutkit.testing.strategies import any_text, prose, published

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings

    Finder = Callable[..., Findings]

CORPUS = [
    path
    for path in sorted((Path(__file__).resolve().parents[1] / "corpus").rglob("*.json"))
    if path.parent.name != "pairs"
]
PAGE = (
    "Foreign Minister Sefa Tuilagi of Samoa met Latvian Foreign Minister Ilze Ozoliņa in Apia on 4 May 2031.\n\n"
    "Ms. Ozoliņa said that “the ocean joins us” and thanked her host. They discussed fisheries and visas."
)


@given(any_text() | prose(), published())
@example("“a 'b” c' he said", None)
@example("According to him, both sides met him.", None)
def test_findings_hold_together(found: Finder, text: str, day: dt.date | None) -> None:
    """Whatever the text, all of FINDINGS holds."""
    assert () == failures(found(text, day))


@given(any_text() | prose(), published())
def test_readings_hold_together(text: str, day: dt.date | None) -> None:
    """Whatever the text, all of READING holds."""
    assert () == reading_failures(parse_readout(text, published=day))


def test_the_corpus_holds_together(found: Finder) -> None:
    """All of FINDINGS and of READING holds for each text of the corpus."""
    for path in CORPUS:
        gold = json.loads(path.read_bytes())
        day = dt.date.fromisoformat(gold["published"]) if gold["published"] else None
        check(found(gold["text"], day))
        check_reading(parse_readout(gold["text"], published=day))


# Texts that broke a law once, as short as they could be made.
@pytest.mark.parametrize(
    "text",
    [
        f"{PAGE} They discussed the treaty that is being negotiated in Lima and the fate of the bill.",
        pytest.param(
            'She reviewed the role," and the statement.',
            marks=pytest.mark.xfail(reason="a mark between comma and coordinator is a topic by itself", strict=True),
        ),
        pytest.param(
            "Vongdara\n\nwas also discussed.",
            marks=pytest.mark.xfail(
                reason="a passive that opens a paragraph takes the one above as its topic", strict=True
            ),
        ),
    ],
)
def test_a_text_that_broke_a_law(found: Finder, text: str) -> None:
    assert () == failures(found(text)) + reading_failures(parse_readout(text))


def test_each_law_is_a_sentence() -> None:
    assert len({law.__name__ for law in (*FINDINGS, *READING)}) == len(FINDINGS) + len(READING)
    assert [] == [law.__name__ for law in (*FINDINGS, *READING) if not (law.__doc__ or "").endswith(".")]


def _first_span_elsewhere(findings: Findings) -> Findings:
    said = attrs.evolve(findings.attributions[0], content=Span(0, 5, "Peace"))
    return attrs.evolve(findings, attributions=(said, *findings.attributions[1:]))


def _fragment_outside(findings: Findings) -> Findings:
    said = attrs.evolve(findings.attributions[0], fragments=(findings.words.source.span(0, 7),))
    return attrs.evolve(findings, attributions=(said, *findings.attributions[1:]))


def _cue_inside(findings: Findings) -> Findings:
    said = attrs.evolve(findings.attributions[0], cue=findings.attributions[0].content)
    return attrs.evolve(findings, attributions=(said, *findings.attributions[1:]))


def _speaker_made_up(findings: Findings) -> Findings:
    someone = attrs.evolve(findings.people[0], first=5, last=5, kind=MentionKind.OFFICE)
    said = attrs.evolve(findings.attributions[0], speakers=(someone,))
    return attrs.evolve(findings, attributions=(said, *findings.attributions[1:]))


def _rule_lost(findings: Findings) -> Findings:
    return attrs.evolve(findings, topics=tuple(attrs.evolve(topic, rule="") for topic in findings.topics))


def _mention_lost(findings: Findings) -> Findings:
    return attrs.evolve(findings, people=findings.people[1:])


def _mention_doubled(findings: Findings) -> Findings:
    return attrs.evolve(findings, people=(findings.people[0], *findings.people))


def _sentence_lost(findings: Findings) -> Findings:
    return attrs.evolve(findings, sentences=findings.sentences[:-1])


def _sentence_shortened(findings: Findings) -> Findings:
    first, *others = findings.sentences
    return attrs.evolve(findings, sentences=(attrs.evolve(first, last=first.last - 1), *others))


def _token_made_up(findings: Findings) -> Findings:
    mention = attrs.evolve(findings.people[-1], last=len(findings.words.tokens))
    return attrs.evolve(findings, people=(*findings.people[:-1], mention))


def _sentence_cut(findings: Findings) -> Findings:
    whole = findings.sentences[-1]
    word = attrs.evolve(whole, last=whole.first)
    others = Sentence(whole.first + 1, whole.last, Zone.FOOTER, whole.paragraph)
    return attrs.evolve(findings, sentences=(*findings.sentences[:-1], word, others))


def _date_lost(findings: Findings) -> Findings:
    return attrs.evolve(findings, dates=())


def _stretch_crossed(findings: Findings) -> Findings:
    stretch = findings.quoted[0]
    other = attrs.evolve(
        stretch, outer_start=stretch.start + 2, start=stretch.start + 3, end=stretch.end + 4, outer_end=stretch.end + 5
    )
    return attrs.evolve(findings, quoted=(stretch, other))


@pytest.mark.parametrize(
    ("change", "law"),
    [
        (_first_span_elsewhere, "Every span is its slice"),
        (_fragment_outside, "Fragments lie inside their content"),
        (_cue_inside, "Cue and content are apart"),
        (_speaker_made_up, "Speakers are found mentions"),
        (_rule_lost, "Every telling names its rule"),
        (_mention_lost, "Sides are found mentions"),
        (_mention_lost, "Subjects are found mentions"),
        (_mention_doubled, "Mentions of people are apart"),
        (_sentence_lost, "Every place is of the page"),
        (_sentence_shortened, "Sentences follow one another"),
        (_token_made_up, "Every place is of the page"),
        (_sentence_cut, "Sentences lie in their lines"),
        (_date_lost, "Day and place of encounters are found"),
        (_stretch_crossed, "Quoted stretches are nested or apart"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__.strip("_"),
)
def test_what_a_plug_in_breaks_is_named(found: Finder, change: Callable[[Findings], Findings], law: str) -> None:
    findings = found(PAGE)
    check(findings)

    with pytest.raises(InvariantError) as problem:
        check(change(findings))

    assert law in {failure.partition(":")[0] for failure in problem.value.failures}
    assert law in str(problem.value)


def _listed_twice(readout: Readout) -> Readout:
    return attrs.evolve(readout, participants=(readout.participants[0], *readout.participants))


def _unlisted(readout: Readout) -> Readout:
    return attrs.evolve(readout, participants=readout.participants[:1])


def _backwards(readout: Readout) -> Readout:
    return attrs.evolve(readout, quotes=readout.quotes[::-1], participants=readout.participants[::-1])


def _meeting_lost(readout: Readout) -> Readout:
    return attrs.evolve(readout, meetings=())


def _topic_twice(readout: Readout) -> Readout:
    meeting = readout.meetings[0]
    twice = attrs.evolve(meeting, topics=(*meeting.topics, *meeting.topics), participants=meeting.participants * 2)
    return attrs.evolve(readout, meetings=(twice,))


def _other_text(readout: Readout) -> Readout:
    return attrs.evolve(readout, text=readout.text.upper())


@pytest.mark.parametrize(
    ("change", "law"),
    [
        (_listed_twice, "Each participant is listed once"),
        (_unlisted, "Everyone is listed"),
        (_backwards, "Quotes come in the order of the text"),
        (_backwards, "Each participant is listed once"),
        (_meeting_lost, "Quotes belong to listed meetings"),
        (_topic_twice, "Topics stand once in order"),
        (_topic_twice, "Nobody counts twice"),
        (_other_text, "Every span of the reading is its slice"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__.strip("_"),
)
def test_a_reading_that_does_not_hold_together_is_named(change: Callable[[Readout], Readout], law: str) -> None:
    readout = parse_readout(PAGE)
    check_reading(readout)

    with pytest.raises(InvariantError) as problem:
        check_reading(change(readout))

    assert law in {failure.partition(":")[0] for failure in problem.value.failures}
