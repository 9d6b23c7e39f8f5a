"""The errors that readoutkit raises, each with a message that shows the place and what to do.

Prose never raises: whatever a text says, it has a reading. Errors are for what people write for
the library: ids of ministries, plug-ins, tables, JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReadoutError(ValueError):
    """The base of all errors of readoutkit."""


class UnknownMinistryError(ReadoutError):
    """No ministry has the id that was asked for; ``near`` are the ids most like it.

    >>> print(UnknownMinistryError("cn-mof", ["cn-mfa", "cn-mod"]))
    no ministry has the id 'cn-mof'; near it: cn-mfa, cn-mod
    """

    def __init__(self, ministry_id: str, near: Sequence[str] = ()) -> None:
        super().__init__(ministry_id, tuple(near))
        self.ministry_id = ministry_id
        self.near = tuple(near)

    def __str__(self) -> str:
        """Give the id and the near ones."""
        near = f"; near it: {', '.join(self.near)}" if self.near else ""
        return f"no ministry has the id {self.ministry_id!r}{near}"


class MinistryError(ReadoutError):
    """A ministry declares or returns what it may not: the message names it and the field."""


class DuplicateMinistryError(MinistryError):
    """Two ministries claim one id; the message names where each comes from.

    >>> print(DuplicateMinistryError("xx-mfa", "readoutkit", "their-package 1.0"))
    two ministries have the id 'xx-mfa': one from readoutkit, one from their-package 1.0
    """

    def __init__(self, ministry_id: str, first: str, second: str) -> None:
        super().__init__(ministry_id, first, second)
        self.ministry_id = ministry_id
        self.first = first
        self.second = second

    def __str__(self) -> str:
        """Give the id and both origins."""
        return f"two ministries have the id {self.ministry_id!r}: one from {self.first}, one from {self.second}"


class TableError(ReadoutError):
    """A table under ``data/``, or a ministry's rows over it, is not as it should be.

    ``place`` is the file with its line, or the path of the entry.

    >>> print(TableError("en/encounters.toml:12", "unknown key 'knid'"))
    en/encounters.toml:12: unknown key 'knid'
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem

    def __str__(self) -> str:
        """Give place and problem."""
        return f"{self.place}: {self.problem}"


class StructureError(ReadoutError):
    """Data or JSON that is no readout; ``path`` leads to the value at fault.

    >>> print(StructureError("quotes[2].span.end", "expected a whole number, got 'x'"))
    quotes[2].span.end: expected a whole number, got 'x'
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        """Give path and problem."""
        return f"{self.path}: {self.problem}" if self.path else self.problem
