"""States in pairs: ``relations between Chile and Peru``, ``Chile-Peru trade``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.lexicon import MARKED, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Words

    Pair = tuple[str | None, str | None]

_ARTICLE = WordClass.ARTICLE.value
_AND = WordClass.CONJUNCTION_AND.value
_NAMES = frozenset({Kind.COUNTRY, Kind.DEMONYM})
_BOTH = 2


def states_in_pairs(words: Words) -> Iterator[Pair]:
    """Give the states that stand side by side with nothing but `and` between: ``between Chile and Peru``."""
    classes, last = words.classes, len(words.classes) - 1
    states = dict(words.of_kind(Kind.COUNTRY, 0, last))
    for term in states.values():
        behind = term.last + 1
        if behind < last and classes[behind] & _AND:
            beside = states.get(behind + 1 + bool(classes[behind + 1] & _ARTICLE))
            if beside is not None:
                yield term.value.country, beside.value.country


def states_in_compounds(words: Words) -> Iterator[Pair]:
    """Give the states that stand in one word: ``Chile-Peru trade``."""
    for token, mask in enumerate(words.classes):
        if mask & MARKED and words.tokens.capital[token]:
            sides = [_state_named(words, part) for part in words.tokens.norms[token].split("-")]
            if len(sides) == _BOTH:
                yield sides[0], sides[1]


def _state_named(words: Words, part: str) -> str | None:
    """Give the state of which a part of a compound is the name."""
    entries = words.lexicon.entries.get(part, ())
    return next((one.value.country for one in entries if one.kind in _NAMES and len(one.norms) == 1), None)
