"""Cutting a stretch of tokens to size: what stands at its edges and belongs to the clauses around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.lexicon import WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Words
    from readoutkit.models import Span

_EDGE = frozenset(
    {",", ".", ";", ":", "!", "?", '"', "”", "“", "'", "’", "‘", "«", "»", "-", "–", "—", "…", "•", "*", "`"}
)
_TRAILING = WordClass.COORDINATOR.value | WordClass.CONTRAST.value
_ADVERB = WordClass.ADVERB.value
_RELATIVE = WordClass.RELATIVE.value
_PREPOSITION = WordClass.PREPOSITION.value


def trim(words: Words, first: int, last: int, *, bounded: bool) -> tuple[int, int] | None:
    """Take marks and stops from both ends, and what leads over to the next clause from the end.

    `bounded` says that another clause follows, so that a coordinator, a contrast or an adverb at the
    end belongs to that one. Gives the first and last token, or ``None`` when nothing is left.
    """
    norms, classes = words.tokens.norms, words.classes
    while last >= first:
        norm = norms[last]
        if norm in _EDGE or (bounded and classes[last] & _TRAILING):
            last -= 1
        elif bounded and classes[last] & _RELATIVE and last > first and classes[last - 1] & _PREPOSITION:
            last -= 2
        elif bounded and classes[last] & _ADVERB and last > first and norms[last - 1] in {",", ";"}:
            last -= 1
        elif bounded and (turn := _turn_at_end(words, first, last)) is not None:
            last = turn - 1
        else:
            break
    while first <= last and norms[first] in _EDGE:
        first += 1
    return (first, last) if first <= last else None


def _turn_at_end(words: Words, first: int, last: int) -> int | None:
    """Find a turn (``for his part``) with which the tokens end behind a comma or coordinator."""
    for at in sorted(words.turns.get(last, ())):
        if at > first and (words.tokens.norms[at - 1] in {",", ";"} or words.classes[at - 1] & _TRAILING):
            return at
    return None


def cut(words: Words, first: int, last: int) -> Span:
    """Give the Span of tokens without the stop that an abbreviation does not explain."""
    return words.tokens.span(first, last)
