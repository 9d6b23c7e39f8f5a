"""How a page shows whose it is: a line of its masthead, or a newsroom's word on its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.template import anchor_of

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry
    from readoutkit.testing.generation.drafts import Writing

__all__ = ["masthead_of", "relay_of"]

ENOUGH: Final = 3


def masthead_of(writing: Writing, ministry: Ministry) -> str | None:
    """Give a line that shows by itself whose page it is; None where the ministry has no such line."""
    lines = [
        words
        for sign in ministry.signs
        if sign.weight >= ENOUGH
        and sign.where in {"title", "head"}
        and sign.medium == "official"
        and sign.pattern.startswith("^")
        and sign.pattern.endswith("$")
        and (words := sign.pattern[1:-1]) == anchor_of(sign.pattern)
        and words.isprintable()
    ]
    return writing.choose(lines) if lines else None


def relay_of(writing: Writing, ministry: Ministry) -> str:
    """Give the words by which a newsroom names the ministry as its source; empty where it has no name for it.

    Letters alone, names in which an office stands and those of bodies are left out: a reader may take them otherwise.
    """
    offices = {own.role for own in ministry.own_offices if own.role}
    names = [name for name in ministry.names if " " in name and not any(office in name for office in offices)]
    if not names or ministry.country is None:
        return ""
    name = writing.choose(names)
    article = "" if "’s " in name or "'s " in name or name.lower().startswith("the ") else "the "
    form = writing.choose(("{} said", "{} said in a statement", "{} announced", "according to {}"))
    return form.format(f"{article}{name}")
