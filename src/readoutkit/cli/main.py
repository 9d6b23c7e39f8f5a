"""The command line: arguments in, the library called, an exit code out.

Every failure is one line on standard error that says what to do, and a code from `Exit`.
Needs the extra ``cli`` (click, rich).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

import click

import readoutkit
from readoutkit.cli.trouble import ClosedPipeError, Exit, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS: Final = {
    "demo": "reading",
    "parse": "reading",
    "render": "reading",
    "export": "exporting",
    "batch": "batching",
    "compare": "analysing",
    "match": "analysing",
    "phrases": "analysing",
    "explain": "analysing",
    "score": "scoring",
    "annotate": "annotating",
    "collect": "annotating",
    "ministries": "ministries",
}
"""Each command and the module it stands in, in the order in which ``--help`` lists them."""


class _Commands(click.Group):
    """Imports the module of a command when it is asked for, so that no command waits for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Give a command by its name."""
        if cmd_name not in _COMMANDS:
            return None
        command: object = getattr(import_module(f"readoutkit.cli.{_COMMANDS[cmd_name]}"), cmd_name)
        return command if isinstance(command, click.Command) else None


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code; arguments are those of the process unless given."""
    try:
        code = commands.main(args=arguments, prog_name="readoutkit", standalone_mode=False)
    except ClosedPipeError:
        return Exit.CLOSED_PIPE
    except click.UsageError as problem:
        command = problem.ctx.command_path if problem.ctx else "readoutkit"
        return _fail(f"{problem.format_message()} See: {command} --help", Exit.USAGE)
    except click.ClickException as problem:
        return _fail(problem.format_message(), problem.code if isinstance(problem, Trouble) else Exit.USAGE)
    except readoutkit.MinistryError as problem:
        return _fail(f"{problem}; mend or uninstall the package that brings it", Exit.FAILED)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", Exit.INTERRUPTED)
    return code if isinstance(code, int) else Exit.DONE


def _fail(message: str, code: Exit) -> Exit:
    click.echo(f"readoutkit: {' '.join(message.split())}", err=True)
    return code


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(readoutkit.__version__, prog_name="readoutkit")
@click.pass_context
def commands(context: click.Context) -> None:
    """Read English diplomatic readouts: who met whom, where, when, what was discussed, who said what.

    \b
    See what a reading looks like:
      readoutkit demo
    Read a text of your own, for people or for programs:
      readoutkit parse call.txt --format text
      readoutkit parse call.txt --published 2026-03-11 > call.json
    See it marked in the text, in a browser:
      readoutkit render call.txt > call.html
    Read a folder into one file, a line of JSON a text:
      readoutkit batch texts/ --out readings.jsonl
    Make tables of many texts:
      readoutkit export texts/ --format csv --out tables/
    Lay two sides of one meeting side by side, and find which texts belong together:
      readoutkit compare ours.txt theirs.txt --format html > both.html
      readoutkit match texts/*.txt
    See which phrases come back, and why a text is read as it is:
      readoutkit phrases texts/*.txt
      readoutkit explain call.txt
    Read what another program prints:
      curl -s https://example.org/call.txt | readoutkit parse -
    Correct readings, and measure how well texts with a known reading are read:
      readoutkit annotate call.txt --out work
      readoutkit collect work --out gold
      readoutkit score gold/
    See whose readouts are known, and add a ministry:
      readoutkit ministries
      readoutkit ministries --new xx-mfa

    \b
    Exit codes:
      0    done, also when the text turns out to be no readout
      1    the output cannot be written, an extra is not installed, or a
           ministry of another package is at fault
      2    the command is not as it should be: an option, a date, a ministry
      3    the input cannot be read: no such file, a folder, no permission
      4    the input is no text: not in UTF-8, or empty
      5    a file is no gold file
      6    some texts of a batch could not be read; the others are written
      130  interrupted
      141  the program that reads the output has closed it
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
