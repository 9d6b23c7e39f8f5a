"""The law of the generator: what it renders plainly is read back exactly, field by field.

Run for the night with ``HYPOTHESIS_PROFILE=night``: two thousand readouts of each ministry, and of nobody known.
What it finds goes into ``tests/found.toml``, as short as it was shrunk.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readoutkit import Ministry, parse_readout
from readoutkit.registry import Registry
from readoutkit.testing.comparison import first_difference
from readoutkit.testing.strategies import Made, readouts

KNOWN = Registry.builtin()
EXAMPLES = {"default": 25, "ci": 50, "night": 2_000}[os.environ.get("HYPOTHESIS_PROFILE", "default")]


@pytest.mark.parametrize("ministry", [None, *KNOWN], ids=lambda ministry: ministry.id if ministry else "nobody")
def test_what_is_rendered_plainly_is_read_back(ministry: Ministry | None) -> None:
    @given(readouts(ministry))
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    def law(made: Made) -> None:
        read = parse_readout(made.text, published=made.published, ministry=made.ministry, registry=KNOWN)
        assert first_difference(made.reading, read) is None

    law()


@given(st.sampled_from([None, *KNOWN]).flatmap(readouts).filter(lambda made: made.ministry is None))
@settings(max_examples=EXAMPLES)
def test_a_text_of_one_is_claimed_for_no_other(made: Made) -> None:
    """Where the text tells whose it is, nobody else is named; where nobody's it is, nobody is.

    What only the caller can place may be in the very style of another (`The Secretary-General met with H.E. ...`);
    how many such texts are claimed is a figure of ``benchmarks/claims.py``.
    """
    issuer = KNOWN.recognize(made.text).ministry

    assert issuer is None or issuer.id == made.reading.issuer
