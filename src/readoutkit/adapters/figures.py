"""The figures of a comparison: what was found, missed and invented, and where fields agree.

>>> Found(right=3, read=4, gold=6)
Found(right=3, read=4, gold=6)
>>> f"{Found(3, 4, 6).precision:.2f} {Found(3, 4, 6).recall:.2f} {Found(3, 4, 6).f1:.2f}"
'0.75 0.50 0.60'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

FOUND: Final = (
    "people",
    "meeting (participants overlap)",
    "meeting (strict)",
    "topics (IoU 0.5)",
    "quotes (IoU 0.5)",
    "quotes (IoU 0.8 and speaker)",
    "fragments (exact)",
)
"""What is counted as found, missed or invented."""

AGREED: Final = (
    "role",
    "affiliation",
    "meeting kind",
    "meeting status",
    "meeting date",
    "meeting place",
    "meeting participants exact",
    "quote speaker",
    "quote kind",
    "quote cue",
    "fragment speaker",
    "issuer",
)
"""The fields that are compared where something was found."""


@frozen
class Found:
    """How many things are in the gold, how many were read, how many of them are right."""

    right: int = 0
    read: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The part of the things read that is right; 1 when nothing was to be read and nothing was."""
        return self.right / self.read if self.read else float(not self.gold)

    @property
    def recall(self) -> float:
        """The part of the gold that was read."""
        return self.right / self.gold if self.gold else float(not self.read)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen
class Agreed:
    """In how many of the matched things a field agrees with the gold."""

    right: int = 0
    total: int = 0

    @property
    def rate(self) -> float:
        """The part that agrees; not a number when nothing was matched."""
        return self.right / self.total if self.total else float("nan")


@frozen
class Difference:
    """One place where a reading and its gold part: the kind of error, and what it is about."""

    kind: str
    what: str


@frozen
class Score:
    """The figures of one text or of many."""

    documents: int
    crashed: int
    found: dict[str, Found]
    agreed: dict[str, Agreed]

    @classmethod
    def sum(cls, scores: Iterable[Score]) -> Score:
        """Add up what was counted in several texts."""
        scores = tuple(scores)
        return cls(
            sum(score.documents for score in scores),
            sum(score.crashed for score in scores),
            {
                key: Found(
                    *(sum(getattr(score.found[key], part) for score in scores) for part in ("right", "read", "gold"))
                )
                for key in FOUND
            },
            {
                key: Agreed(*(sum(getattr(score.agreed[key], part) for score in scores) for part in ("right", "total")))
                for key in AGREED
            },
        )
