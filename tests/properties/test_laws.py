"""What holds of the reading of any text; each docstring is the law."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from readoutkit import Readout, from_dict, from_json, json_schema, parse_readout, to_dict, to_json
from readoutkit.testing.spans import spans_of
from readoutkit.testing.strategies import any_text, prose, published

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

SCHEMA = Draft202012Validator(json_schema())
EACH_TEXT = any_text() | prose()


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - plain data
    """Give plain data with every inner value changed, the innermost first."""
    if isinstance(value, dict):
        return change({key: _mapped(one, change) for key, one in value.items()})
    return change([_mapped(one, change) for one in value] if isinstance(value, list) else value)


def _shifted(readout: Readout, by: int) -> dict[str, Any]:
    """Give a reading as data without its text, all places moved."""

    def move(value: Any) -> Any:  # noqa: ANN401 - plain data
        if isinstance(value, dict) and {"start", "end"} <= value.keys():
            return {**value, "start": value["start"] + by, "end": value["end"] + by}
        return value

    data: dict[str, Any] = _mapped(to_dict(readout), move)
    del data["text"]
    return data


@given(EACH_TEXT, published())
@example("", None)
@example("\0", None)
@example("“" * 200, None)
@example('"' * 201, None)
@example("\ud800 said “\udfff", None)
def test_every_span_is_its_slice(text: str, day: dt.date | None) -> None:
    """Reading never raises on any string, and every span equals the slice at its place."""
    readout = parse_readout(text, published=day)

    assert text == readout.text
    assert [] == [span for span in spans_of(readout) if span.text != text[span.start : span.end]]


@given(EACH_TEXT, published())
def test_every_reading_is_written_and_read_back(text: str, day: dt.date | None) -> None:
    """from_dict(to_dict(r)) == r, also through JSON, and the data is valid against the schema."""
    readout = parse_readout(text, published=day)

    assert readout == from_dict(to_dict(readout))
    assert readout == from_json(to_json(readout))
    SCHEMA.validate(to_dict(readout))


@given(EACH_TEXT, published())
def test_one_text_has_one_reading(text: str, day: dt.date | None) -> None:
    """The same text gives the same reading twice."""
    assert parse_readout(text, published=day) == parse_readout(text, published=day)


def test_the_reading_does_not_hang_on_the_order_of_sets() -> None:
    """Processes that hash strings differently give the same reading."""
    code = (
        "import readoutkit, sys; from importlib.resources import files;"
        "text = files('readoutkit').joinpath('data/demo/readout.txt').read_text('utf-8');"
        "sys.stdout.buffer.write(readoutkit.to_json(readoutkit.parse_readout(text)).encode())"
    )
    readings = {
        subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert 1 == len(readings)


@given(EACH_TEXT, st.integers(1, 4))
def test_blank_lines_before_shift_all_offsets_alike(text: str, lines: int) -> None:
    """Blank lines put in front shift all offsets alike and change nothing else."""
    assert _shifted(parse_readout(text), lines) == _shifted(parse_readout("\n" * lines + text), 0)


@given(prose())
def test_a_neutral_paragraph_at_the_end_changes_nothing(text: str) -> None:
    """A paragraph that tells nothing changes no meeting and no quote of the text before it.

    That text ends its sentence: what follows a colon is what the colon announces.
    """
    text = f"A title\n\nA first paragraph.\n\n{text} so.\n\n"
    before, after = parse_readout(text), parse_readout(text + "The weather was mild for the season.\n")

    assert (before.participants, before.meetings, before.quotes) == (after.participants, after.meetings, after.quotes)


_WORDS = st.sampled_from(
    ["peace", "the two sides", "Minister Wang Yi said", "he added", "that trade", "China", "met Ms. Dahl", "in Oslo"]
)
_QUOTED = st.lists(_WORDS, min_size=1, max_size=4).map(lambda words: f"“{' '.join(words)}”")
_PAIRED = st.lists(
    st.tuples(_WORDS | _QUOTED, st.sampled_from([" ", " ", ", ", ". ", ".\n\n"])).map("".join), max_size=20
).map("".join)


@given(_PAIRED)
def test_marks_read_the_same_curly_or_straight(text: str) -> None:
    """Well-paired double marks read the same, curly or straight, at the same offsets."""

    def straight(value: Any) -> Any:  # noqa: ANN401 - plain data
        return value.replace("“", '"').replace("”", '"') if isinstance(value, str) else value

    assert _mapped(to_dict(parse_readout(text)), straight) == to_dict(parse_readout(straight(text)))


@given(EACH_TEXT)
def test_participants_come_once_in_the_order_of_the_text(text: str) -> None:
    """Each participant has a mention, is listed once, and in the order of first mention."""
    people = parse_readout(text).participants
    first = [person.mentions[0].start for person in people]

    assert first == sorted(first)
    assert len(people) == len({person.id for person in people})
    for person in people:
        assert list(person.mentions) == sorted(person.mentions, key=lambda span: span.start)


@given(EACH_TEXT)
def test_fragments_lie_in_the_content_and_the_cue_outside(text: str) -> None:
    """The fragments of a quote lie inside its content, in order and apart; its cue is no part of it."""
    for quote in parse_readout(text).quotes:
        edges = [quote.span.start, *(at for one in quote.fragments for at in (one.start, one.end)), quote.span.end]
        assert edges == sorted(edges)
        if quote.cue:
            assert quote.cue.end <= quote.span.start or quote.span.end <= quote.cue.start


@given(EACH_TEXT, st.dates())
def test_what_the_caller_tells_wins(text: str, day: dt.date) -> None:
    """The day of publication that the caller tells is the reading's own, whatever the page says."""
    assert day == parse_readout(text, published=day).published
