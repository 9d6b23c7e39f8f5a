"""What users hold: values that compare, hash, pickle and show themselves shortly."""

from __future__ import annotations

import pickle

import attrs
import pytest

from readoutkit import Basis, Participant, Quote, QuoteKind, Readout, Span
from readoutkit.text import SourceText


@pytest.mark.parametrize(
    ("content", "fragments", "kind"),
    [
        ("peace is near", [], "indirect"),
        ("peace is near", ["peace is near"], "direct"),
        ("peace is near", ["peace"], "mixed"),
        ("peace” is “near", ["peace", "near"], "mixed"),
        # Marks, punctuation and spaces at the edges are nobody's words.
        ("“peace is near.”", ["peace is near"], "direct"),
        ("peace is near,", ["peace is near,"], "direct"),
        ("“peace is near” now", ["peace is near"], "mixed"),
        # Two stretches that touch are still two.
        ("peace” “is near", ["peace", "is near"], "mixed"),
        ("…", ["…"], "direct"),
    ],
)
def test_the_kind_of_a_quote_follows_from_its_fragments(content: str, fragments: list[str], kind: str) -> None:
    source = SourceText(f"He said {content} to all")
    spans = tuple(source.span(start := source.text.index(part), start + len(part)) for part in fragments)
    quote = Quote(span=source.span(8, 8 + len(content)), fragments=spans, basis=Basis.NONE, rule="")

    assert QuoteKind(kind) is quote.kind


def test_readings_compare_hash_and_pickle(reading: Readout) -> None:
    again = pickle.loads(pickle.dumps(reading))  # noqa: S301 - our own

    assert reading == again
    assert hash(reading) == hash(again)


def test_readings_are_frozen(reading: Readout) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        reading.issuer = "cn-mfa"  # type: ignore[misc]


def test_every_repr_is_short_enough_to_read(reading: Readout) -> None:
    long = attrs.evolve(reading, text="x" * 100_000, title=None)
    shown = [long, *reading.participants, *reading.meetings, *reading.quotes, *reading.meetings[0].topics]

    assert [] == [repr(one) for one in (*shown, *reading.warnings, Span(0, 999, "x" * 999)) if len(repr(one)) > 140]


def test_reprs_say_who_and_what(reading: Readout) -> None:
    assert "Participant('wang-yi': Wang Yi, -, CN)" == repr(reading.participants[0])
    assert "Meeting(meeting, held, 2026-01-26, Beijing: wang-yi+prime-minister-gb)" == repr(reading.meetings[0])
    assert "Quote(wang-yi called for: '“peace” and “trade”')" == repr(reading.quotes[0])
    assert "Topic('trade')" == repr(reading.meetings[0].topics[0])
    assert "Readout('Wang Yi', issuer='uk-pm', 2 participants, 1 meetings, 1 quotes)" == repr(reading)


def test_people_are_held_not_named(reading: Readout) -> None:
    wang, premier = reading.participants

    assert "Wang Yi" == reading.quotes[0].speakers[0].name
    assert reading.quotes == reading.quotes_by(wang)
    assert () == reading.quotes_by(premier)


def test_a_quote_of_the_other_side_is_a_claim(reading: Readout) -> None:
    assert reading.quotes[0].is_claim_about_other_side
    assert not attrs.evolve(reading.quotes[0], attributed_by=None).is_claim_about_other_side


def test_two_unnamed_ministers_are_never_equal() -> None:
    here, there = (Participant(id="minister", role="Minister", mentions=(Span(at, at + 1, "M"),)) for at in (0, 5))

    assert here != there


def test_a_participant_has_a_mention() -> None:
    with pytest.raises(ValueError, match="at least one mention"):
        Participant(id="nobody", mentions=())


@pytest.mark.parametrize("country", ["gb", "GBR", "", "G1", "ÄÖ"])
def test_a_country_is_a_code(country: str) -> None:
    with pytest.raises(ValueError, match="two capital letters"):
        Participant(id="x", country=country, mentions=(Span(0, 1, "x"),))


@pytest.mark.parametrize(("start", "end", "text"), [(0, 2, "a"), (3, 2, ""), (-1, 0, "a")])
def test_a_span_is_as_long_as_its_text(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end, text)
