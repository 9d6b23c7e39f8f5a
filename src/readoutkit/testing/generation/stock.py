"""The stock of words that readouts are made of, as typed records; the words themselves stand in ``stock.toml``."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any, Literal

import attrs
import cattrs

__all__ = ["Body", "Cue", "Culture", "Office", "Side", "Stock", "Telling", "load_stock"]


@attrs.frozen
class Culture:
    """How people of one culture are named."""

    id: str
    families: tuple[str, ...]
    women: tuple[str, ...] = ()
    men: tuple[str, ...] = ()
    order: Literal["given-first", "family-first"] = "given-first"
    afterwards: Literal["surname", "full"] = "surname"


@attrs.frozen
class Side:
    """A country, or a body in its place, for which people speak."""

    name: str
    code: str | None = None
    long: str | None = None
    adjective: str | None = None
    capital: str | None = None
    cultures: tuple[str, ...] = ()


@attrs.frozen
class Body:
    """A body that is no state, and the offices that it has."""

    name: str
    offices: tuple[str, ...]
    cultures: tuple[str, ...]


@attrs.frozen
class Office:
    """An office: in full, before a surname afterwards, and what several holders are called."""

    name: str
    title: str | None = None
    rank: str | None = None


@attrs.frozen
class Telling:
    """How an encounter is told, and what it then is."""

    telling: str
    kind: str
    status: str = "held"
    host: str | None = None
    initiator: str | None = None


@attrs.frozen
class Cue:
    """Reporting words, what they may govern, and what is done by them."""

    words: str
    governs: tuple[str, ...]
    act: str


@attrs.frozen
class Topics:
    """What is discussed, and the clauses that tell it."""

    clauses: tuple[str, ...]
    things: tuple[str, ...]


@attrs.frozen
class Said:
    """What is conveyed, by what a cue governs."""

    clauses: tuple[str, ...]
    things: tuple[str, ...]
    deeds: tuple[str, ...]
    parties: tuple[str, ...]
    favours: tuple[str, ...]
    reports: tuple[str, ...]
    feelings: tuple[str, ...]
    speeches: tuple[str, ...]
    afterthoughts: tuple[str, ...]


@attrs.frozen
class PageWords:
    """What else stands on a page."""

    titles: tuple[str, ...]
    calls: tuple[str, ...]
    neutral: tuple[str, ...]
    occasions: tuple[str, ...]
    venues: tuple[str, ...]
    cities: tuple[str, ...]


@attrs.frozen
class Stock:
    """All of it."""

    cultures: tuple[Culture, ...]
    sides: tuple[Side, ...]
    bodies: tuple[Body, ...]
    offices: tuple[Office, ...]
    encounters: tuple[Telling, ...]
    journeys: tuple[Telling, ...]
    topics: Topics
    said: Said
    cues: tuple[Cue, ...]
    page: PageWords

    def culture(self, name: str) -> Culture:
        """Give the culture of that id."""
        return next(culture for culture in self.cultures if culture.id == name)

    def side(self, code: str | None) -> Side | None:
        """Give the country of that code, if the stock has it."""
        return next((side for side in self.sides if side.code == code), None)


@functools.cache
def load_stock() -> Stock:
    """Read the stock, once; what it should not hold is an error.

    >>> load_stock().side("LV").capital
    'Riga'
    """
    raw: dict[str, Any] = tomllib.loads(
        resources.files("readoutkit.testing.generation").joinpath("stock.toml").read_text(encoding="utf-8")
    )
    converter = cattrs.Converter(forbid_extra_keys=True)
    return converter.structure(raw, Stock)
