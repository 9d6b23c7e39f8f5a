"""Whether the other side too tells what one puts in its mouth, or says that both agreed.

A claim is told when a quote of the other side, in a row with it, is of the same act and the same object:
a topic is never a match, for nobody says it. It is told otherwise when the other side's people speak on
the matter, but not so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.analysis.acts import family
from readoutkit.analysis.comparison import State
from readoutkit.analysis.matters import is_near
from readoutkit.analysis.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.analysis.stretches import Stretch

_MOST: Final = 0.8
"""Two statements are one when so much of what the shorter says is in the other."""
_HALF: Final = 0.5
_SOME: Final = 0.7
"""Words that weigh less than this in all are too few to tell anything."""


def state_of(
    claim: Stretch, about: str, own: str, others: Sequence[Stretch]
) -> tuple[State, list[Stretch], list[Stretch]]:
    """Judge a claim against the other side's stretches in its rows: the state, what matches, what is told otherwise.

    `about` is the party that the claim is about and `own` the one that makes it; when the claim is joint,
    only a joint quote of the other side tells the same.
    """
    joint = own in claim.speakers
    voices = [other for other in others if about in other.speakers]
    fitting = [other for other in voices if not joint or own in other.speakers]
    best = max(((_likeness(claim, other), -at) for at, other in enumerate(fitting)), default=(0.0, 0))
    if best[0] > 0:
        return State.TOLD, [fitting[-best[1]]], []
    return (State.OTHERWISE, [], voices) if voices else (State.NOT_TOLD, [], [])


def _likeness(claim: Stretch, other: Stretch) -> float:
    """Weigh how far two quotes tell the same; nothing where they do not.

    To thank, to agree, to condemn is the same act on the same matter, whatever the words. A statement on
    the same matter can say anything, so most of its words must be the other's too; half of them, where
    one side calls a promise what the other calls a statement.
    """
    if fold(claim.text) == fold(other.text):
        return 9.0
    shared = bool(claim.narrow & other.narrow) or any(
        is_near(mine, theirs) for mine in claim.narrow for theirs in other.narrow
    )
    told = sum(min(weight, other.stems[stem]) for stem, weight in claim.stems.items() if stem in other.stems)
    least = min(sum(claim.stems.values()), sum(other.stems.values()))
    ratio = told / least if least and told >= _SOME else 0.0
    acts = {family(claim.act), family(other.act)}
    if acts == {"state"}:
        return ratio if ratio >= _MOST else 0.0
    if len(acts) == 1:
        return 1.0 + ratio if shared or ratio >= _HALF else 0.0
    return ratio if acts == {"state", "promise"} and ratio >= _HALF else 0.0
