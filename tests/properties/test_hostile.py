"""Texts that are long and made to take long: each is read, in time that grows with its length and not faster."""

from __future__ import annotations

import time

import pytest

from readoutkit import parse_readout

# Characters a second at the least; honest texts are read more than a hundred times as fast.
SLOWEST = 500


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“" * 10_000, id="marks that only open"),
        pytest.param('"' * 10_001, id="straight marks"),
        pytest.param("'" * 20_000, id="apostrophes"),
        pytest.param("He said “" * 2_000, id="quotations that only open"),
        pytest.param("“a” he said, " * 2_000, id="one sentence of quotations"),
        pytest.param("Foreign Minister Wang Yi met and " * 2_000, id="one endless line"),
        pytest.param("They discussed " + "trade, energy and " * 2_000, id="one endless list"),
        pytest.param("Wang Yi, " * 4_000, id="one name"),
        pytest.param("H.E. " * 1_000, id="one honorific"),
        pytest.param("Minister of " * 4_000, id="one office"),
        pytest.param("on 26 January 2026 " * 3_000, id="one date"),
        pytest.param("Noting that A, " * 3_000, id="participles"),
        pytest.param("Abc " * 10_000, id="capitals"),
        pytest.param("A" * 100_000, id="one word"),
        pytest.param("." * 100_000, id="full stops"),
        pytest.param("\n" * 100_000, id="line ends"),
        pytest.param(" " * 100_000 + "x", id="spaces"),
        pytest.param("a-" * 50_000, id="hyphens"),
        pytest.param("(" * 20_000, id="brackets"),
    ],
)
def test_a_hostile_text_is_read_in_time(text: str) -> None:
    began = time.perf_counter()
    parse_readout(text)

    assert len(text) / (time.perf_counter() - began) > SLOWEST
