"""Ruritania's readouts are known as its own, installed as they would be, and read well."""

from readoutkit import parse_readout
from readoutkit.registry import Registry
from readoutkit.testing import Example, check_ministry
from readoutkit_ruritania import MINISTRY

CALL = """Castle Street Press Office
Strelsau, 3 May 2031

The Chancellor, Ada Roe, spoke by phone with Foreign Minister Jan Doe of France. They discussed trade.

The Chancellor said that the harvest had been good.
"""
PARLEY = """Castle Street Press Office
Strelsau, 4 May 2031

Chancellor Ada Roe parleyed with Prime Minister Max Moe of Norway in Oslo. She thanked Norway for its hospitality.
"""
EXAMPLES = [
    Example(CALL, people=("Ada Roe", "Jan Doe"), meetings=("phone_call",), quotes=1),
    Example(PARLEY, people=("Ada Roe", "Max Moe"), meetings=("meeting",), quotes=1),
    "Ada Roe will travel to Paris, the Ruritanian Foreign Ministry said on Monday.",
]


def test_ministry() -> None:
    check_ministry(MINISTRY, EXAMPLES).raise_if_bad()


def test_readoutkit_finds_it_by_its_entry_point() -> None:
    assert Registry.default().get("rt-mfa") == MINISTRY
    assert Registry.default().origin("rt-mfa") == "readoutkit-ruritania 0.1.0"
    assert parse_readout(CALL).issuer == "rt-mfa"
