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
    from readoutkit.adapters.arrow import SCHEMA as SCHEMA
    from readoutkit.adapters.arrow import parse_batch as parse_batch
    from readoutkit.adapters.page import render_html
    from readoutkit.adapters.tables import to_tables
    from readoutkit.adapters.web_page import WebPage, read_html
    from readoutkit.batch import Failure, parse_many
    from readoutkit.ministry import Ministry
    from readoutkit.parse import parse_readout
    from readoutkit.registry import Registry
    from readoutkit.schema import json_schema
    from readoutkit.serialize import from_dict, from_json, to_dict, to_json

__version__ = "0.1.0"

# Without the names that are Arrow's own, so that a star import does not want it.
__all__ = [
    "Basis",
    "Diagnostic",
    "DuplicateMinistryError",
    "Failure",
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
    "WebPage",
    "__version__",
    "from_dict",
    "from_json",
    "json_schema",
    "parse_many",
    "parse_readout",
    "read_html",
    "render_html",
    "to_dict",
    "to_json",
    "to_tables",
]

# Loaded on first use, so that a program that only handles readings does not wait for the reader.
_LATER = {
    "SCHEMA": "adapters.arrow",
    "Failure": "batch",
    "Ministry": "ministry",
    "Registry": "registry",
    "WebPage": "adapters.web_page",
    "from_dict": "serialize",
    "from_json": "serialize",
    "json_schema": "schema",
    "parse_batch": "adapters.arrow",
    "parse_many": "batch",
    "parse_readout": "parse",
    "read_html": "adapters.web_page",
    "render_html": "adapters.page",
    "to_dict": "serialize",
    "to_json": "serialize",
    "to_tables": "adapters.tables",
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
    return sorted({*__all__, *_LATER})
