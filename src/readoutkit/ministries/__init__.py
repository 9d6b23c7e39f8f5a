"""Our ministries, one a file, listed by hand.

Importing this package imports none of them: `load` does, when a registry is made.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry

MODULES: Final = (
    "cn_mfa",
    "uk_fcdo",
    "uk_pm",
    "us_defense",
    "us_state",
    "us_white_house",
)
"""The files, in the order of their ids."""


def load() -> tuple[Ministry, ...]:
    """Import the files and give their ministries."""
    return tuple(import_module(f"{__name__}.{module}").MINISTRY for module in MODULES)
