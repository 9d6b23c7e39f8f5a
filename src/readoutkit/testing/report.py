"""What an author of a ministry tells `readoutkit.testing.check_ministry`, and what it tells the author."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from readoutkit.ministry import Ministry

__all__ = ["Advice", "Example", "Report"]


def _tuple_or_none(values: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if values is None else tuple(values)


@attrs.frozen
class Example:
    """A text of the ministry, and as much of its true reading as its author wants to tell.

    `people` are the names of all who take part, or the offices of those without a name; `meetings` the kinds of
    all meetings in their order; `quotes` how many quotes there are. What is None is not compared.
    """

    text: str
    people: tuple[str, ...] | None = attrs.field(default=None, converter=_tuple_or_none)
    meetings: tuple[str, ...] | None = attrs.field(default=None, converter=_tuple_or_none)
    quotes: int | None = None
    published: dt.date | None = None


@attrs.frozen
class Advice:
    """What is wrong, or could be better, and what to do about it."""

    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.what}\n  {self.todo}"


@attrs.frozen
class Report:
    """What `check_ministry` found; `print()` shows it."""

    ministry: Ministry
    passed: tuple[str, ...]
    """The checks in which nothing was amiss."""
    problems: tuple[Advice, ...]
    """What must be mended."""
    notes: tuple[Advice, ...]
    """What could be better."""

    @property
    def ok(self) -> bool:
        """Whether nothing must be mended."""
        return not self.problems

    def raise_if_bad(self) -> None:
        """Raise ``AssertionError`` with the whole report, unless it is `ok`."""
        if not self.ok:
            raise AssertionError(f"\n{self}")

    def __str__(self) -> str:
        verdict = f"{len(self.problems)} to mend" if self.problems else "all well"
        shown = [f"{self.ministry.id}, {self.ministry.name}: {verdict}"]
        shown += [f"ok    {one}" for one in self.passed]
        for mark, several in (("MEND", self.problems), ("note", self.notes)):
            shown += [f"{mark}  {one.what}\n      {one.todo}" for one in several]
        return "\n".join(shown)
