"""Damaged texts are read soundly; changes that nobody sees change no reading."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from readoutkit import json_schema, parse_readout
from readoutkit.testing.kit import common_texts
from readoutkit.testing.mutations import HARMLESS, MUTATIONS, mutated
from readoutkit.testing.soundness import differences, faults
from readoutkit.testing.strategies import pages

PAGES = ["Foreign Minister José Núñez met Ebba Åström in Malmö.", *pages(), *(text for _, text in common_texts())]
SCHEMA = Draft202012Validator(json_schema())


@given(st.sampled_from(PAGES), st.randoms(use_true_random=False), st.integers(1, 12))
def test_a_damaged_text_is_read_soundly(text: str, chance: random.Random, times: int) -> None:
    """No exception, exact spans, the laws of a reading, JSON without loss that fits its schema."""
    assert [] == list(faults(mutated(text, chance, times), schema_errors=SCHEMA.iter_errors))


@given(st.sampled_from(PAGES), st.data())
def test_a_text_may_end_anywhere(text: str, data: st.DataObject) -> None:
    """What every stage looks at behind a word may not be there."""
    end = data.draw(st.sampled_from([word.end() for word in re.finditer(r"\w+", text)]))

    assert [] == list(faults(text[:end], schema_errors=SCHEMA.iter_errors))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Minister Poe met Minister Shin. Peru was discussed", id="a passive is the last word"),
        pytest.param("Minister Poe met Karl Roe, Prime Minister of the Polish Army", id="a state is the last word"),
        pytest.param('"<\x1b\x1b.', id="marks around what nobody can read"),
    ],
)
def test_what_once_went_wrong_is_read_soundly(text: str) -> None:
    assert [] == list(faults(text, schema_errors=SCHEMA.iter_errors))


@given(st.sampled_from(PAGES), st.sampled_from(sorted(HARMLESS)))
def test_what_is_not_seen_changes_no_reading(text: str, change: str) -> None:
    """The same people, meetings, topics and quotes at the same places."""
    assert [] == list(differences(text, change))


@pytest.mark.parametrize("change", sorted(HARMLESS))
def test_each_harmless_change_changes_no_reading(change: str) -> None:
    assert [] == [fault for text in pages() for fault in differences(text, change)]


@pytest.mark.parametrize("name", sorted(MUTATIONS))
def test_each_mutation_changes_texts(name: str) -> None:
    chance = random.Random(1)  # noqa: S311 - damage, no secret

    assert any(MUTATIONS[name](text, chance) != text for text in PAGES for _ in range(20))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For\u00adeign Min\u00adister Ana Lo\u00adpez met Foreign Minister Ivo Doe in Oslo.", "Ana Lopez"),
        ("Foreign Minister \u200eAna\u200f \u200bLopez\u200e, met Foreign Minister Ivo Doe in Oslo.", "Ana Lopez"),
        ("Foreign Minister Ana\u200bLopez met Foreign Minister Ivo Doe in Oslo.", "Ana Lopez"),
        ("Foreign Minister Jose\u0301 Nun\u0303ez met Foreign Minister Ivo Doe in Oslo.", "José Nuñez"),
    ],
)
def test_a_name_is_told_as_it_is_seen(text: str, name: str) -> None:
    person = parse_readout(text).participants[0]

    assert name == person.name
    assert text[person.mentions[0].start : person.mentions[0].end] == person.mentions[0].text
