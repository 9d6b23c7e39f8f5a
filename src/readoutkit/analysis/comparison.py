"""What a comparison is made of: values that are frozen and tied to their places in the texts of the sides.

Each side has a key: ``a``, ``b`` and, where three readouts are compared, ``c``; what is told by side is a
tuple in that order.
"""

from __future__ import annotations

import json
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from readoutkit.errors import StructureError
from readoutkit.models import Span  # noqa: TC001 - read at run time from JSON

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

CAUTION: Final = (
    "Silence in a readout is no proof that a thing was not said: each text is one side's account, "
    "written to be published. What it leaves out may have been discussed all the same."
)
KEYS: Final = "abc"


class Sort(StrEnum):
    """How a side omits what another tells."""

    SILENT = "silent"
    """It says nothing in the field."""
    HEADING = "heading_only"
    """It names the field and tells nothing in it."""
    OTHER_ITEMS = "other_items"
    """It tells other things in the field."""
    ELSEWHERE = "elsewhere"
    """The stretch is of another encounter on the same page, which the other side's page does not tell: no omission."""


class State(StrEnum):
    """What the other side says to a claim about it, or to an agreement."""

    TOLD = "told"
    OTHERWISE = "otherwise"
    """It tells of the same matter, but not this."""
    NOT_TOLD = "not_told"


class Verdict(StrEnum):
    """How the sides' tellings of a fact agree."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """Different words that can both be true: days apart by a time zone, a city and its country."""
    DIFFERS = "differs"
    ONE_SILENT = "one_silent"
    DISPUTED = "disputed"
    """Each side names the other, or itself: who asked for the talks."""
    SILENT = "silent"
    """No side tells it."""


@frozen
class Side:
    """One readout of those compared."""

    key: str
    party: str
    """The state (ISO 3166-1 alpha-2) or body that it speaks for; empty when nothing tells it."""
    issuer: str | None
    title: str | None
    published: dt.date | None
    text: str


@frozen
class Told:
    """A stretch of one side: a topic, or the content of a quote."""

    span: Span
    kind: str
    """``topic`` or ``quote``."""
    speakers: tuple[str, ...]
    """The parties that say it."""
    act: str
    cue: str | None


@frozen
class Row:
    """One matter that at least two sides tell."""

    label: str
    cells: tuple[tuple[Told, ...], ...]
    ranks: tuple[int | None, ...]
    """Where the matter comes among those of each side, counted from 1."""
    names: tuple[str | None, ...]
    """What each side calls it."""
    evidence: tuple[str, ...]
    """The matters and words that the stretches share."""


@frozen
class Omission:
    """A stretch that is in no row."""

    told: Told
    sort: Sort
    rows: tuple[str, ...]
    """The labels of the rows in the same field."""


@frozen
class Claim:
    """What one side says that another said, or that both agreed."""

    teller: str
    about: str
    joint: bool
    told: Told
    state: State
    match: tuple[Told, ...]
    otherwise: tuple[Told, ...]


@frozen
class Fact:
    """A fact of the encounter as each side tells it."""

    name: str
    values: tuple[str | int | None, ...]
    words: tuple[Span | None, ...]
    verdict: Verdict


@frozen
class Person:
    """A person as each side tells them; ``None`` where it leaves them out."""

    ids: tuple[str | None, ...]
    names: tuple[str | None, ...]
    titles: tuple[str | None, ...]
    parties: tuple[str, ...]
    verdict: Verdict


@frozen
class Commitment:
    """What is to be done by a day, for an amount or at a place, told by one side alone."""

    side: str
    told: Told
    details: tuple[Span, ...]


@frozen
class Share:
    """How much of the words of a side's stretches its own people say, the others', and both."""

    own: float
    other: float
    both: float
    nobody: float
    """Topics, which nobody is told to say."""


@frozen
class Comparison:
    """Readouts of one encounter side by side."""

    sides: tuple[Side, ...]
    rows: tuple[Row, ...]
    omissions: tuple[tuple[Omission, ...], ...]
    """By side: what it tells and no other does."""
    parts: tuple[tuple[Span, ...], ...]
    """By side: clauses of aligned stretches that name a matter which no other side tells."""
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    people: tuple[Person, ...]
    commitments: tuple[Commitment, ...]
    adjectives: tuple[tuple[Span, ...], ...]
    shares: tuple[Share, ...]
    meetings: tuple[tuple[int | None, ...], ...]
    """The encounters that are the same one: their places among the meetings of each side."""

    @property
    def caution(self) -> str:
        """What must stand beside every table of omissions."""
        return CAUTION

    @property
    def orders(self) -> tuple[tuple[str, ...], ...]:
        """By side: the labels of its rows in the order of its text."""
        found = []
        for at in range(len(self.sides)):
            ranked = [(row.ranks[at] or 0, row.label) for row in self.rows if row.ranks[at]]
            found.append(tuple(label for _, label in sorted(ranked)))
        return tuple(found)

    @property
    def order_distance(self) -> float | None:
        """How far the first two sides differ in the order of the rows they share.

        0 where the order is the same, 1 where it is reversed: the share of the pairs of rows that stand
        the other way round. ``None`` for fewer than two rows.
        """
        shared = [(row.ranks[0] or 0, row.ranks[1] or 0) for row in self.rows if row.ranks[0] and row.ranks[1]]
        pairs = [(one, other) for at, one in enumerate(shared) for other in shared[at + 1 :]]
        turned = sum((one[0] < other[0]) != (one[1] < other[1]) for one, other in pairs)
        return round(turned / len(pairs), 3) if pairs else None

    def to_dict(self) -> dict[str, Any]:
        """Give the comparison as plain data, as in the JSON."""
        return _module("exchange").to_dict(self)  # type: ignore[no-any-return]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Comparison:
        """Make a comparison of what `to_dict` gives; raises `StructureError` for what is not that."""
        return _module("exchange").from_dict(data)  # type: ignore[no-any-return]

    def to_json(self, *, indent: int | None = None) -> str:
        """Give the comparison as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=True, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Comparison:
        """Make a comparison of what `to_json` gives; raises `StructureError` for what is not that."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as problem:
            raise StructureError("", f"this is no JSON: {problem}") from problem
        return cls.from_dict(data)

    def to_rows(self) -> list[dict[str, Any]]:
        """Give the table as flat rows, which a data frame takes."""
        return _module("table").to_rows(self)  # type: ignore[no-any-return]

    def to_markdown(self) -> str:
        """Give the table, the facts, the claims, the tone and the order as Markdown."""
        return _module("table").to_markdown(self)  # type: ignore[no-any-return]

    def to_html(self) -> str:
        """Give the same as a page that stands alone, each cell linked to its place in the texts."""
        return _module("web_page").to_page(self)  # type: ignore[no-any-return]

    def _repr_html_(self) -> str:
        return _module("web_page").to_fragment(self)  # type: ignore[no-any-return]


def _module(name: str) -> Any:  # noqa: ANN401 - a module of this package
    """Load what writes a comparison when it is asked for: it needs the values of this module."""
    return import_module(f"readoutkit.analysis.{name}")
