"""Scores: what is counted as right, missed and invented, and that the figures are those of the gold's own scorer."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import readoutkit
from readoutkit import Readout
from readoutkit.adapters import evaluation
from readoutkit.adapters.figures import Score
from readoutkit.adapters.gold import Gold, GoldMeeting, GoldPerson, GoldQuote, gold_files, read_gold

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def gold(reading: Readout) -> Gold:
    """The gold of the reading made by hand."""
    return Gold(
        id="made-by-hand",
        text=reading.text,
        issuer="uk-pm",
        people=(
            GoldPerson(id="p1", name="Wang Yi", country="CN"),
            GoldPerson(id="p2", role="Prime Minister", country="GB"),
        ),
        meetings=(
            GoldMeeting(
                kind="meeting",
                status="held",
                date="2026-01-26",
                place="Beijing",
                participants=("p1", "p2"),
                topics=("trade",),
            ),
        ),
        quotes=(
            GoldQuote(
                kind="mixed",
                speakers=("p1",),
                cue="called for",
                text="peace” and “trade",
                fragments=("peace", "trade"),
            ),
        ),
    )


def test_a_reading_that_is_right_scores_one(gold: Gold, reading: Readout) -> None:
    score, differences = evaluation.score(gold, reading)

    assert () == differences
    assert {1.0} == {one.f1 for one in score.found.values()} | {one.rate for one in score.agreed.values()}


def test_nothing_where_nothing_is_scores_one_and_has_no_rates(gold: Gold) -> None:
    score, _ = evaluation.score(attrs.evolve(gold, people=(), meetings=(), quotes=()), Readout(text=gold.text))

    assert {1.0} == {one.f1 for one in score.found.values()}
    assert math.isnan(score.agreed["role"].rate)


def test_what_is_missed_and_what_is_invented_is_named(gold: Gold, reading: Readout) -> None:
    score, missed = evaluation.score(gold, Readout(text=gold.text, issuer="uk-pm"))

    assert {0.0} == {one.f1 for one in score.found.values()}
    assert ["Wang Yi", "Prime Minister"] == [one.what for one in missed if one.kind == "person missed"]
    assert 7 == len(missed)
    _, invented = evaluation.score(attrs.evolve(gold, people=(), meetings=(), quotes=()), reading)
    kinds = ["person", "person", "meeting", "topic", "quote", "fragment", "fragment"]
    assert [f"{kind} invented" for kind in kinds] == [one.kind for one in invented]


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        ({"place": "Shanghai"}, "meeting place: gold 'Shanghai' got 'Beijing'"),
        ({"date": "2026-01-25"}, "meeting date: gold '2026-01-25' got '2026-01-26'"),
        # A month alone is no date, so the reading's date is one too many.
        ({"date": "2026-01"}, "meeting date: gold '2026-01' got '2026-01-26'"),
        ({"kind": "visit"}, "meeting kind: gold 'visit' got 'meeting'"),
        ({"status": "planned"}, "meeting status: gold 'planned' got 'held'"),
        ({"participants": ("p1",)}, "meeting participants: gold ['p1'] got ['p1', 'p2']"),
    ],
)
def test_each_field_of_a_meeting_is_compared(
    gold: Gold, reading: Readout, change: dict[str, Any], difference: str
) -> None:
    changed = attrs.evolve(gold, meetings=(attrs.evolve(gold.meetings[0], **change),))
    _, differences = evaluation.score(changed, reading)

    assert [difference] == [f"{one.kind}: {one.what}" for one in differences]


def test_a_quote_with_other_edges_is_found_but_not_exact(gold: Gold, reading: Readout) -> None:
    quote = attrs.evolve(gold.quotes[0], text="peace” and")
    score, differences = evaluation.score(attrs.evolve(gold, quotes=(quote,)), reading)

    assert (1.0, 0.0) == (score.found["quotes (IoU 0.5)"].f1, score.found["quotes (IoU 0.8 and speaker)"].f1)
    assert ["quote boundary"] == [one.kind for one in differences]


def test_sums_count_before_they_divide(gold: Gold, reading: Readout) -> None:
    right, _ = evaluation.score(gold, reading)
    wrong, _ = evaluation.score(gold, Readout(text=gold.text))
    total = Score.sum([right, wrong])

    people = total.found["people"]
    assert (2, 1.0, 0.5) == (total.documents, people.precision, people.recall)
    assert 0.5 == total.agreed["issuer"].rate


def test_a_crash_is_counted_and_the_other_texts_are_read(gold: Gold, reading: Readout) -> None:
    def parse(text: str, **_: object) -> Readout:
        if not text:
            raise ZeroDivisionError("no text")
        return reading

    lost, kept = evaluation.evaluate([attrs.evolve(gold, text=""), gold], parse)

    assert [1, 0] == [lost[1].crashed, kept[1].crashed]
    assert ("crash", "ZeroDivisionError: no text") == (lost[2][0].kind, lost[2][0].what)
    assert 0.0 == lost[1].found["people"].f1


def test_the_figures_are_those_of_the_golds_own_scorer(shared_gold: Path) -> None:
    files = list(gold_files([shared_gold]))[::4]
    told = subprocess.run(  # noqa: S603 - the scorer beside the repository
        [sys.executable, str(shared_gold / "score.py"), "--json", *map(str, files)], check=True, capture_output=True
    ).stdout
    theirs = json.loads(told)
    ours = Score.sum(
        score for _, score, _ in evaluation.evaluate((read_gold(path) for path in files), readoutkit.parse_readout)
    )

    assert (theirs["docs"], theirs["crashed"]) == (ours.documents, ours.crashed)
    assert theirs["f1"] == pytest.approx({key: one.f1 for key, one in ours.found.items()})
    rates = {key: one.rate for key, one in ours.agreed.items()}
    assert theirs["accuracy"] == pytest.approx(rates, nan_ok=True)
