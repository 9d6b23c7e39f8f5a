"""What goes wrong on the command line: one line on standard error, and an exit code."""

from __future__ import annotations

from enum import IntEnum

import click


class Exit(IntEnum):
    """What an exit code says."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NO_INPUT = 3
    NO_TEXT = 4
    NO_GOLD = 5
    PARTLY = 6
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class Trouble(click.ClickException):
    """A failure that the user can mend: one line, and the exit code."""

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.code = code


class ClosedPipeError(Exception):
    """Whoever reads the output has had enough. No OSError, since click would make its own of it."""
