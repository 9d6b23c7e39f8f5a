"""A comparison as plain data and back: the policy of its JSON.

The keys are those of the pair files in ``tests/corpus/pairs`` (``aligned``, ``only_a``, ``claims_about_b``,
``joint_a``, ``facts``, ...), with spans for stretches, and some more. What is told twice is computed, and
must agree when it comes back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from readoutkit.analysis.comparison import (
    CAUTION,
    Claim,
    Commitment,
    Comparison,
    Fact,
    Omission,
    Person,
    Row,
    Share,
    Side,
    Sort,
    State,
    Told,
    Verdict,
)
from readoutkit.errors import StructureError
from readoutkit.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCHEMA: Final = "readoutkit.comparison/1"

_Data = dict[str, Any]


def to_dict(comparison: Comparison) -> _Data:
    """Give a comparison as plain data: dicts, lists, strings, numbers and ``None``, as in the JSON."""
    keys = [side.key for side in comparison.sides]

    def by_side(values: Iterable[Any]) -> _Data:
        return dict(zip(keys, values, strict=True))

    data: _Data = {
        "schema": SCHEMA,
        "caution": CAUTION,
        "sides": by_side(side.party for side in comparison.sides),
        "readouts": by_side(
            {
                "issuer": side.issuer,
                "title": side.title,
                "published": side.published.isoformat() if side.published else None,
                "text": side.text,
            }
            for side in comparison.sides
        ),
        "same_meeting": [list(row) for row in comparison.meetings],
        "people": [
            {"ids": list(one.ids), "names": list(one.names), "titles": list(one.titles), "parties": list(one.parties)}
            | {"verdict": str(one.verdict)}
            for one in comparison.people
        ],
        "aligned": [
            {"label": row.label}
            | by_side([_told(one) for one in cell] for cell in row.cells)
            | {"ranks": by_side(row.ranks), "names": by_side(row.names), "evidence": list(row.evidence)}
            for row in comparison.rows
        ],
    }
    for key, only, parts, order in zip(keys, comparison.omissions, comparison.parts, comparison.orders, strict=True):
        data[f"only_{key}"] = [_told(one.told) | {"sort": str(one.sort), "rows": list(one.rows)} for one in only]
        data[f"parts_only_{key}"] = [_span(part) for part in parts]
        data[f"elsewhere_{key}"] = [_told(one.told) for one in only if one.sort == Sort.ELSEWHERE]
        data[f"order_{key}"] = list(order)
        data[f"claims_about_{key}"] = [_claim(one) for one in comparison.claims if one.about == key and not one.joint]
        data[f"joint_{key}"] = [_claim(one) for one in comparison.claims if one.teller == key and one.joint]
    data["order_distance"] = comparison.order_distance
    data["facts"] = {
        fact.name: by_side(_span(words) if words else None for words in fact.words)
        | {"values": by_side(fact.values), "verdict": str(fact.verdict)}
        for fact in comparison.facts
    }
    data["values"] = {fact.name: by_side(fact.values) for fact in comparison.facts}
    data["commitments"] = [
        {"side": one.side, "told": _told(one.told), "details": [_span(detail) for detail in one.details]}
        for one in comparison.commitments
    ]
    data["adjectives"] = by_side([_span(one) for one in words] for words in comparison.adjectives)
    data["shares"] = by_side(
        {"own": one.own, "other": one.other, "both": one.both, "nobody": one.nobody} for one in comparison.shares
    )
    return data


def _span(span: Span) -> _Data:
    return {"start": span.start, "end": span.end, "text": span.text}


def _told(told: Told) -> _Data:
    return _span(told.span) | {"kind": told.kind, "speakers": list(told.speakers), "act": told.act, "cue": told.cue}


def _claim(claim: Claim) -> _Data:
    return {
        claim.teller: _told(claim.told),
        "teller": claim.teller,
        "about": claim.about,
        "state": str(claim.state),
        "match": [_told(one) for one in claim.match],
        "otherwise": [_told(one) for one in claim.otherwise],
    }


def from_dict(data: Mapping[str, Any]) -> Comparison:
    """Make a comparison of what `to_dict` gives.

    Raises `StructureError` with the path of the first value that is missing, unknown or wrong.
    """
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise StructureError("schema", f"expected {SCHEMA!r}")
    try:
        comparison = _Reader(data).comparison()
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as problem:
        raise StructureError("", f"this is no comparison: {type(problem).__name__}: {problem}") from problem
    path = _difference(data, to_dict(comparison))
    if path is not None:
        raise StructureError(path, "unknown, missing, or not what the rest of the comparison tells")
    return comparison


def _difference(told: Any, made: Any) -> str | None:  # noqa: ANN401 - plain data of any shape
    """Give the path of the first place where two pieces of plain data differ."""
    if isinstance(told, dict) and isinstance(made, dict):
        for key in sorted({*told, *made}, key=str):
            if key not in told or key not in made:
                return str(key)
            inner = _difference(told[key], made[key])
            if inner is not None:
                return f"{key}.{inner}" if inner and not inner.startswith("[") else f"{key}{inner}"
        return None
    if isinstance(told, list) and isinstance(made, list):
        for at, (one, other) in enumerate(zip(told, made, strict=False)):
            inner = _difference(one, other)
            if inner is not None:
                return f"[{at}].{inner}" if inner and not inner.startswith("[") else f"[{at}]{inner}"
        return None if len(told) == len(made) else f"[{min(len(told), len(made))}]"
    return None if type(told) is type(made) and told == made else ""


class _Reader:
    """Reads the plain data of one comparison."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.keys = list(data["sides"])

    def comparison(self) -> Comparison:
        """Put the comparison together."""
        data, keys = self.data, self.keys
        return Comparison(
            sides=tuple(map(self._side, keys)),
            rows=tuple(map(self._row, data["aligned"])),
            omissions=tuple(
                tuple(
                    Omission(self._told(key, one), Sort(one["sort"]), tuple(one["rows"])) for one in data[f"only_{key}"]
                )
                for key in keys
            ),
            parts=tuple(tuple(self._span(key, one) for one in data[f"parts_only_{key}"]) for key in keys),
            claims=tuple(self._claims()),
            facts=tuple(self._fact(name, fact) for name, fact in data["facts"].items()),
            people=tuple(
                Person(
                    tuple(one["ids"]),
                    tuple(one["names"]),
                    tuple(one["titles"]),
                    tuple(one["parties"]),
                    Verdict(one["verdict"]),
                )
                for one in data["people"]
            ),
            commitments=tuple(
                Commitment(
                    one["side"],
                    self._told(one["side"], one["told"]),
                    tuple(self._span(one["side"], detail) for detail in one["details"]),
                )
                for one in data["commitments"]
            ),
            adjectives=tuple(tuple(self._span(key, one) for one in data["adjectives"][key]) for key in keys),
            shares=tuple(Share(**data["shares"][key]) for key in keys),
            meetings=tuple(map(tuple, data["same_meeting"])),
        )

    def _side(self, key: str) -> Side:
        told = self.data["readouts"][key]
        published = dt.date.fromisoformat(told["published"]) if told["published"] else None
        return Side(key, self.data["sides"][key], told["issuer"], told["title"], published, told["text"])

    def _span(self, key: str, told: Mapping[str, Any]) -> Span:
        text = self.data["readouts"][key]["text"]
        span = Span(told["start"], told["end"], told["text"])
        if text[span.start : span.end] != span.text:
            raise ValueError(
                f"the text of {key} has {text[span.start : span.end]!r} at {span.start}, not {span.text!r}"
            )
        return span

    def _told(self, key: str, told: Mapping[str, Any]) -> Told:
        return Told(self._span(key, told), told["kind"], tuple(told["speakers"]), told["act"], told["cue"])

    def _row(self, row: Mapping[str, Any]) -> Row:
        return Row(
            row["label"],
            tuple(tuple(self._told(key, one) for one in row[key]) for key in self.keys),
            tuple(row["ranks"][key] for key in self.keys),
            tuple(row["names"][key] for key in self.keys),
            tuple(row["evidence"]),
        )

    def _claims(self) -> list[Claim]:
        """Put the claims in the order in which they are made: by teller, by place, by whom they are about."""
        found = [
            Claim(
                one["teller"],
                one["about"],
                joint,
                self._told(one["teller"], one[one["teller"]]),
                State(one["state"]),
                tuple(self._told(one["about"], other) for other in one["match"]),
                tuple(self._told(one["about"], other) for other in one["otherwise"]),
            )
            for joint, name in ((False, "claims_about_"), (True, "joint_"))
            for key in self.keys
            for one in self.data[name + key]
        ]
        return sorted(found, key=lambda claim: (claim.teller, claim.told.span.start, claim.told.span.end, claim.about))

    def _fact(self, name: str, fact: Mapping[str, Any]) -> Fact:
        return Fact(
            name,
            tuple(fact["values"][key] for key in self.keys),
            tuple(self._span(key, fact[key]) if fact[key] else None for key in self.keys),
            Verdict(fact["verdict"]),
        )
