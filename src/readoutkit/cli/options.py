"""Options that several commands take."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def format_option(default: str) -> Callable[[_Command], _Command]:
    """Let the user choose between JSON and text, the one named being taken when nothing is said."""
    told = "JSON for programs or text for people."
    return click.option(
        "--format", "form", type=click.Choice(["json", "text"]), default=default, show_default=True, help=told
    )


def as_date(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """Make a date of what was typed, or say how to type it."""
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date() if value else None  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as in 2026-03-11.") from None


published_option = click.option(
    "--published",
    callback=as_date,
    metavar="DATE",
    help='The day of publication, as in 2026-03-11; places "on Monday".',
)
"""The day of publication, which the texts may not tell."""


def reading_options(command: _Command) -> _Command:
    """Let the user tell what a page may not: when it was published and who wrote it."""
    who = 'Who wrote the text, as in "uk-fcdo"; recognised when not given.'
    return published_option(click.option("--ministry", metavar="ID", help=who)(command))
