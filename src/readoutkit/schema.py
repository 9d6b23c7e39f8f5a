"""The JSON Schema of a reading, derived from the models.

>>> json_schema()["properties"]["issuer"]
{'type': ['string', 'null']}
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from readoutkit.models import Diagnostic, Meeting, Participant, Quote, Readout, Span, Topic
from readoutkit.serialize import COMPUTED, SCHEMA

_Schema = dict[str, Any]

_PLAIN: Final[dict[Any, _Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": 0},
    dt.date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}

# Inside other objects people are told by id and meetings by their place in the list.
_BY_REFERENCE: Final[dict[Any, _Schema]] = {
    Participant: {"type": "string", "description": "The id of one of the participants."},
    Meeting: {"type": "integer", "minimum": 0, "description": "The place in the list of meetings, from 0."},
}

# What the types of the models do not say.
_NARROWER: Final[dict[tuple[type, str], _Schema]] = {
    (Participant, "id"): {"minLength": 1},
    (Participant, "country"): {"pattern": "^[A-Z]{2}$"},
    (Participant, "mentions"): {"minItems": 1},
}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `readoutkit.to_dict` gives and `readoutkit.from_dict` takes.

    A field that may be left out is one that may be ``None`` or empty; `readoutkit.to_dict` writes
    all of them. What a schema cannot say (that a span equals its slice, that an id is known) is
    checked by `readoutkit.from_dict` alone.
    """
    whole = _object(Readout)
    lists = {"participants": Participant, "meetings": Meeting, "quotes": Quote}
    whole["properties"] = (
        {"schema": {"const": SCHEMA}}
        | whole["properties"]
        | {name: {"type": "array", "items": _ref(kind)} for name, kind in lists.items()}
    )
    whole["required"] = ["schema", *whole["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Readout",
        **whole,
        "$defs": {kind.__name__: _object(kind) for kind in (Span, Participant, Topic, Meeting, Quote, Diagnostic)},
    }


def _ref(kind: type) -> _Schema:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(kind: type[attrs.AttrsInstance]) -> _Schema:
    """Give the schema of a class of the models: a property a field, and what it computes of them."""
    types = get_type_hints(kind)
    properties = {name: _computed(kind, name) for name in COMPUTED.get(kind, ())}
    for field in attrs.fields(kind):
        properties[field.name] = _value(types[field.name]) | _NARROWER.get((kind, field.name), {})
    return {
        "type": "object",
        "description": (kind.__doc__ or "").partition("\n")[0],
        "properties": properties,
        "required": [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _computed(kind: type, name: str) -> _Schema:
    return _value(get_type_hints(getattr(kind, name).fget)["return"])


def _value(kind: Any) -> _Schema:  # noqa: ANN401 - a type, an alias or a union
    """Give the schema of the values of a type."""
    if get_origin(kind) is UnionType:
        (inner,) = (one for one in get_args(kind) if one is not NoneType)
        schema = _value(inner)
        return {**schema, "type": [schema["type"], "null"]} if "type" in schema else _or_null(schema)
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0])}
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind in _BY_REFERENCE:
        return dict(_BY_REFERENCE[kind])
    if issubclass(kind, StrEnum):
        return {"enum": [str(member) for member in kind]}
    return _ref(kind)


def _or_null(schema: _Schema) -> _Schema:
    return {"anyOf": [schema, {"type": "null"}]}
