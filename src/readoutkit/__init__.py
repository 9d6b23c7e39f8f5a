"""Read English diplomatic readouts into typed data.

>>> import readoutkit
>>> readout = readoutkit.parse_readout("")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from readoutkit.errors import (
    DuplicateMinistryError,
    MinistryError,
    ReadoutError,
    StructureError,
    TableError,
    UnknownMinistryError,
)
from readoutkit.models import (
    Basis,
    Diagnostic,
    Medium,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participant,
    Quote,
    QuoteKind,
    Readout,
    Span,
    Topic,
)

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry
    from readoutkit.parse import parse_readout
    from readoutkit.registry import Registry
    from readoutkit.schema import json_schema
    from readoutkit.serialize import from_dict, from_json, to_dict, to_json

__version__ = "0.1.0"

__all__ = [
    "Basis",
    "Diagnostic",
    "DuplicateMinistryError",
    "Medium",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Ministry",
    "MinistryError",
    "Participant",
    "Quote",
    "QuoteKind",
    "Readout",
    "ReadoutError",
    "Registry",
    "Span",
    "StructureError",
    "TableError",
    "Topic",
    "UnknownMinistryError",
    "__version__",
    "from_dict",
    "from_json",
    "json_schema",
    "parse_readout",
    "to_dict",
    "to_json",
]

# Loaded on first use, so that a program that only handles readings does not wait for the reader.
_LATER = {
    "Ministry": "ministry",
    "Registry": "registry",
    "from_dict": "serialize",
    "from_json": "serialize",
    "json_schema": "schema",
    "parse_readout": "parse",
    "to_dict": "serialize",
    "to_json": "serialize",
}

# A checker of types would take any name from this function.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import what is named on first use."""
        module = _LATER.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{module}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names, those not yet loaded among them."""
    return sorted(__all__)
