"""What a speaker does by a quote, and which acts count as one: ``said`` and ``noted``, ``urged`` and ``asked``."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from readoutkit.analysis.words import words_of
from readoutkit.lexicon import read_table, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.models import Quote

_OPENING = 5
"""A noun that carries the act is among the first so many words of a content."""


@functools.lru_cache(maxsize=1)
def settings() -> Mapping[str, Any]:
    """Give the table of what the comparison asks of English."""
    return read_toml("en", "analysis.toml")


@functools.lru_cache(maxsize=1)
def _cues() -> Mapping[str, str]:
    return {
        f"{form} {row['tail']}".strip(): row["act"]
        for row in read_table("en", "reporting_cues.tsv")
        for form in row["forms"].split()
    }


@functools.lru_cache(maxsize=1)
def _carried() -> Mapping[str, str]:
    return {words_of(noun)[0].norm: act for noun, act in settings()["carried"].items()}


def act_of(quote: Quote) -> str:
    """Give the act of a quote: that of the noun which its cue carries, else that of its cue."""
    act = quote.act or "say"
    if act == "say" and quote.cue:
        cue = quote.cue.text.lower()
        act = _cues().get(cue) or _cues().get(cue.split()[0]) or act
    if act in {"say", "reaffirm", "stress"}:
        for word in words_of(quote.text[:60])[:_OPENING]:
            if word.norm in _carried():
                return _carried()[word.norm]
    return act


@functools.lru_cache(maxsize=64)
def family(act: str) -> str:
    """Give the family of an act, which two tellings of the same thing share."""
    return next((name for name, acts in settings()["families"].items() if act in acts), "state")
