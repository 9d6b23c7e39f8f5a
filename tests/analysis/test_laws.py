"""What holds of every comparison, whatever the readouts: each test's docstring is its law."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from readoutkit import Readout, parse_readout
from readoutkit.analysis import CAUTION, Comparison, compare, match
from readoutkit.analysis.comparison import State, Verdict
from readoutkit.errors import StructureError
from readoutkit.testing.strategies import prose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.analysis.comparison import Row, Told

_SWAP = {"a": "b", "b": "a"}


def _stretches(readout: Readout) -> set[tuple[int, int]]:
    topics = {(topic.span.start, topic.span.end) for meeting in readout.meetings for topic in meeting.topics}
    return topics | {(quote.span.start, quote.span.end) for quote in readout.quotes}


def _places(told: tuple[Told, ...]) -> set[tuple[int, int]]:
    return {(one.span.start, one.span.end) for one in told}


def _check_no_difference(readout: Readout) -> None:
    same = compare(readout, readout)

    assert ((), ()) == same.omissions
    assert same.order_distance in {None, 0.0}
    assert {claim.state for claim in same.claims} <= {State.TOLD}
    assert {fact.verdict for fact in same.facts} <= {Verdict.SAME, Verdict.SILENT}
    assert {person.verdict for person in same.people} <= {Verdict.SAME}
    assert ((), ()) == same.parts
    assert () == same.commitments


def _check_mirror(one: Readout, other: Readout) -> None:
    there, back = compare(one, other), compare(other, one)

    def rows(comparison: Comparison, step: int) -> list[tuple[object, ...]]:
        def turned(row: Row) -> tuple[object, ...]:
            return row.label, row.cells[::step], row.names[::step], row.evidence

        return sorted(map(turned, comparison.rows), key=repr)

    assert rows(there, 1) == rows(back, -1)
    assert there.omissions == back.omissions[::-1]
    assert there.parts == back.parts[::-1]
    assert there.adjectives == back.adjectives[::-1]
    assert there.shares == back.shares[::-1]
    assert there.order_distance == back.order_distance
    assert [fact.verdict for fact in there.facts] == [fact.verdict for fact in back.facts]
    assert sorted((claim.teller, claim.about, claim.state, claim.told.span.start) for claim in there.claims) == sorted(
        (_SWAP[claim.teller], _SWAP[claim.about], claim.state, claim.told.span.start) for claim in back.claims
    )


def _check_none_lost(one: Readout, other: Readout) -> None:
    told = compare(one, other)
    for side, readout in enumerate((one, other)):
        aligned = {place for row in told.rows for place in _places(row.cells[side])}
        alone = [(one.told.span.start, one.told.span.end) for one in told.omissions[side]]

        assert len(alone) == len(set(alone))
        assert not aligned & set(alone)
        assert _stretches(readout) == aligned | set(alone)


def test_a_readout_does_not_differ_from_itself(told: Mapping[str, Readout]) -> None:
    """compare(a, a) finds no difference."""
    for readout in told.values():
        _check_no_difference(readout)


def test_sides_can_be_swapped(told: Mapping[str, Readout]) -> None:
    """compare(a, b) and compare(b, a) mirror each other, whether or not they tell of one encounter."""
    for one, other in itertools.pairwise(told.values()):
        _check_mirror(one, other)


def test_no_stretch_is_lost(told: Mapping[str, Readout]) -> None:
    """Every stretch is in a row or in one list of what a side alone tells."""
    for one, other in itertools.pairwise(told.values()):
        _check_none_lost(one, other)


@given(prose(), prose())
def test_the_laws_hold_of_any_prose(first: str, second: str) -> None:
    """All of these hold of whatever is read from any prose."""
    one, other = parse_readout(first), parse_readout(second)
    _check_no_difference(one)
    _check_mirror(one, other)
    _check_none_lost(one, other)


def test_json_comes_back_as_it_went(pairs: list[tuple[Readout, Readout]]) -> None:
    """Comparison.from_json(c.to_json()) == c."""
    for one, other in pairs:
        comparison = compare(one, other)
        assert comparison == Comparison.from_json(comparison.to_json())


def test_three_readouts_stand_in_one_comparison(told: Mapping[str, Readout]) -> None:
    """compare(a, b, c) has three cells a row, and comes back from JSON."""
    three = compare(*(told[name] for name in ("p21-eg-mfa", "p21-et-mfa", "p28-za-dirco")))

    assert {3} == {len(row.cells) for row in three.rows}
    assert three == Comparison.from_dict(three.to_dict())


def test_every_output_carries_the_caution(pairs: list[tuple[Readout, Readout]]) -> None:
    """Silence in a readout is no proof: each output says so."""
    told = compare(*pairs[0])

    assert CAUTION == told.caution == told.to_dict()["caution"]
    assert CAUTION in told.to_markdown()
    assert CAUTION.replace("'", "&#x27;") in told.to_html()
    assert CAUTION.replace("'", "&#x27;") in told._repr_html_()
    assert {CAUTION} == {row["caution"] for row in told.to_rows()}


def test_what_is_no_comparison_is_refused_with_its_path(pairs: list[tuple[Readout, Readout]]) -> None:
    data = compare(*pairs[0]).to_dict()
    data["aligned"][0]["b"][0]["colour"] = "red"

    with pytest.raises(StructureError, match=r"aligned\[0\].b\[0\].colour"):
        Comparison.from_dict(data)
    with pytest.raises(StructureError, match="schema"):
        Comparison.from_dict({})
    with pytest.raises(StructureError, match="no JSON"):
        Comparison.from_json("{")
    data = compare(*pairs[0]).to_dict()
    data["only_a"][0]["start"] += 1
    with pytest.raises(StructureError, match="no comparison"):
        Comparison.from_dict(data)


def test_match_does_not_depend_on_the_order(told: Mapping[str, Readout]) -> None:
    """The same readouts are grouped, in whatever order they are given."""
    names = sorted(told)

    def groups(order: list[str]) -> set[frozenset[str]]:
        return {frozenset(order[at] for at in group.readouts) for group in match([told[name] for name in order])}

    for seed in range(5):
        assert groups(names) == groups(random.Random(seed).sample(names, len(names)))  # noqa: S311 - no secret
