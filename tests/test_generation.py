"""Readouts that are made: their readings hold together, and together they show what readouts are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from readoutkit import Meeting, MeetingKind, MeetingStatus, Participant, Quote, QuoteKind, Readout, from_json, to_json
from readoutkit.invariants import reading_failures
from readoutkit.registry import Registry
from readoutkit.testing.comparison import differences, first_difference
from readoutkit.testing.generation.stock import load_stock
from readoutkit.testing.spans import spans_of
from readoutkit.testing.strategies import Made, readouts

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
ANYBODY = st.sampled_from([None, *Registry.builtin()]).flatmap(readouts)


@given(ANYBODY)
def test_a_true_reading_holds_together(made: Made) -> None:
    """Each span is its slice, all laws of a reading hold, and it goes through JSON unchanged."""
    assert made.text == made.reading.text
    assert [] == [span for span in spans_of(made.reading) if span.text != made.text[span.start : span.end]]
    assert () == reading_failures(made.reading)
    assert made.reading == from_json(to_json(made.reading))


@given(readouts())
def test_nothing_differs_from_itself(made: Made) -> None:
    assert first_difference(made.reading, made.reading) is None


@given(readouts().filter(lambda made: bool(made.reading.quotes)))
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_what_is_missing_is_a_difference(made: Made) -> None:
    empty = Readout(text=made.text)

    told = list(differences(made.reading, empty))

    assert any(one.startswith("participant 1: ") for one in told)
    assert any(one.startswith("meeting 1: ") for one in told)
    assert any(one.startswith("quote 1: ") for one in told)


def test_the_models_are_drawn_by_their_type() -> None:
    assert _some(st.from_type(Readout)).participants
    assert _some(st.from_type(Participant)).mentions
    assert _some(st.from_type(Meeting)).participants
    assert _some(st.from_type(Quote)).speakers


def _some(strategy: st.SearchStrategy[T], fits: Callable[[T], bool] = lambda _: True) -> T:
    """Give something that is drawn, as it is drawn first."""
    return find(
        strategy, fits, settings=settings(max_examples=500, database=None, derandomize=True, phases=[Phase.generate])
    )


@pytest.mark.parametrize("kind", QuoteKind)
def test_all_kinds_of_quotes_are_made(kind: QuoteKind) -> None:
    made = _some(readouts(), lambda made: any(quote.kind == kind for quote in made.reading.quotes))

    assert kind in {quote.kind for quote in made.reading.quotes}


@pytest.mark.parametrize(
    "kind",
    [
        MeetingKind.MEETING,
        MeetingKind.PHONE_CALL,
        MeetingKind.VIDEO_CALL,
        MeetingKind.VISIT,
        MeetingKind.CONFERENCE,
    ],
)
def test_all_kinds_of_encounters_are_made(kind: MeetingKind) -> None:
    made = _some(readouts(), lambda made: any(meeting.kind == kind for meeting in made.reading.meetings))

    assert kind in {meeting.kind for meeting in made.reading.meetings}


@pytest.mark.parametrize("status", MeetingStatus)
def test_encounters_are_held_planned_and_cancelled(status: MeetingStatus) -> None:
    made = _some(readouts(), lambda made: any(meeting.status == status for meeting in made.reading.meetings))

    assert status in {meeting.status for meeting in made.reading.meetings}


@pytest.mark.parametrize(
    "shows",
    [
        lambda made: any(len(meeting.participants) > 2 for meeting in made.reading.meetings),
        lambda made: any(meeting.date_text and not meeting.date for meeting in made.reading.meetings),
        lambda made: " – " in made.text[:60] and made.reading.published is not None,
        lambda made: any(quote.cue and quote.cue.text.lower() == "according to" for quote in made.reading.quotes),
        lambda made: any(quote.cue is None and "\n\n" + made.reading.text[quote.span.start - 1] in made.text
                         for quote in made.reading.quotes),
    ],
    ids=["aides", "months", "datelines", "according to", "paragraphs in marks"],
)  # fmt: skip
def test_what_real_readouts_do_is_made(shows: Callable[[Made], bool]) -> None:
    assert shows(_some(readouts(), shows))


def test_a_ministry_writes_of_its_own_people() -> None:
    ministry = Registry.builtin().get("uk-pm")

    made = _some(readouts(ministry), lambda made: made.reading.issuer == "uk-pm")

    assert "GB" == made.reading.participants[0].country


def test_each_name_of_the_stock_stands_once() -> None:
    stock = load_stock()
    names: list[list[str | None]] = [
        [culture.id for culture in stock.cultures],
        [side.code for side in stock.sides],
        [office.name for office in stock.offices],
        [cue.words for cue in stock.cues],
        [telling.telling for telling in (*stock.encounters, *stock.journeys)],
    ]

    assert [len(set(one)) for one in names] == [len(one) for one in names]
    assert [] == [one for side in stock.sides for one in side.cultures if not stock.culture(one).families]
