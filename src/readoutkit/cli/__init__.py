"""The command line; a module a command, or two that belong together."""

from readoutkit.cli.main import commands, run
from readoutkit.cli.trouble import Exit

__all__ = ["Exit", "commands", "run"]
