"""Tells hypothesis how the models are drawn; named as its entry point, so it runs when hypothesis is imported.

Nothing of the generator is imported before one of the models is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from readoutkit.models import Meeting, Participant, Quote, Readout

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

DRAWN: Final = {Readout: "readings", Participant: "participants", Meeting: "meetings", Quote: "quotes"}


def register() -> None:
    """Let ``st.from_type(Readout)``, and the same of its parts, draw true readings."""
    from hypothesis import strategies as st  # noqa: PLC0415 - an extra

    for model in DRAWN:
        st.register_type_strategy(model, _drawn)


def _drawn(model: type) -> SearchStrategy[Any]:
    strategies = import_module("readoutkit.testing.strategies")
    strategy: SearchStrategy[Any] = getattr(strategies, DRAWN[model])()
    return strategy
