"""A reading for people: who met whom, where and when, what was discussed, who said what.

In colour and wrapped with hanging indents on a terminal; elsewhere plain, a line a thing.
Needs the extra ``cli`` (rich).
"""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from readoutkit.models import Diagnostic, Meeting, Participant, Quote, Readout


def show(readout: Readout, *, terminal: bool = False, width: int | None = None) -> str:
    """Give a reading as it is to be printed.

    For a terminal it has colours and is wrapped to so many columns, by default to those of the
    terminal; otherwise it has neither.
    """
    # Nothing is printed here: a console that writes would also have its own way of failing.
    console = Console(file=io.StringIO(), force_terminal=terminal, width=width, highlight=False)
    with console.capture() as capture:
        console.print(Group(*_sections(readout)), soft_wrap=not terminal)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _sections(readout: Readout) -> Iterator[RenderableType]:
    yield Text(_line(readout.title.text if readout.title else "Untitled"), style="bold")
    published = readout.published and f"published {readout.published}"
    yield Text(
        ", ".join(str(part) for part in (readout.issuer or "issuer not known", readout.medium, published) if part)
    )
    yield from _section("People", map(_participant, readout.participants))
    yield from _section("Meetings", (_meeting(number, one) for number, one in enumerate(readout.meetings, 1)))
    yield from _section("Quotes", map(_quote, readout.quotes))
    yield from _section("Left open", map(_warning, readout.warnings))
    if not readout.meetings and not readout.quotes:
        yield Text("\nNo meeting and no quote was found: this text may be no readout.", style="yellow")


def _section(heading: str, items: Iterable[tuple[Text, ...]]) -> Iterator[RenderableType]:
    """Give a heading and its items, each a first line and lines that hang below it."""
    told = list(items)
    if told:
        yield Text(f"\n{heading}", style="bold cyan")
    for first, *others in told:
        yield Padding(first, (0, 0, 0, 2), expand=False)
        for other in others:
            yield Padding(other, (0, 0, 0, 6), expand=False)


def _participant(person: Participant) -> tuple[Text, ...]:
    text = Text(_name(person), style="bold")
    about = [person.role if person.name else None, person.country or person.organization]
    return (text.append("".join(f", {_line(part)}" for part in about if part), style="not bold"),)


def _meeting(number: int, meeting: Meeting) -> tuple[Text, ...]:
    kind = str(meeting.kind).replace("_", " ")
    when = meeting.date or (meeting.date_text and _line(meeting.date_text.text))
    known = (kind, meeting.status, when, meeting.place and _line(meeting.place))
    lines = [
        Text(f"{number}. ").append(", ".join(str(part) for part in known if part), style="bold"),
        Text("; ".join(map(_name, meeting.participants)) or "nobody named"),
    ]
    lines += [Text("- ").append(_line(topic.text), style="green") for topic in meeting.topics]
    return tuple(lines)


def _quote(quote: Quote) -> tuple[Text, ...]:
    head = Text("; ".join(map(_name, quote.speakers)) or "Speaker not known", style="bold")
    if quote.cue:
        head.append(f" {_line(quote.cue.text)}", style="not bold magenta")
    if quote.is_claim_about_other_side:
        head.append(f" (as told by {quote.attributed_by})", style="not bold dim")
    return head, _content(quote)


def _content(quote: Quote) -> Text:
    """Give the content with its fragments standing out, in marks where they touch its edges."""
    text, at = Text(), quote.span.start
    for fragment in quote.fragments:
        text.append(_line(quote.text[at - quote.span.start : fragment.start - quote.span.start]))
        inner = _line(fragment.text)
        opened = "“" if fragment.start == quote.span.start else ""
        closed = "”" if fragment.end == quote.span.end else ""
        text.append(opened + inner + closed, style="yellow")
        at = fragment.end
    return text.append(_line(quote.text[at - quote.span.start :]))


def _warning(warning: Diagnostic) -> tuple[Text, ...]:
    told = Text(_line(warning.message))
    return (told.append(f" ({_line(warning.span.text)})", style="dim") if warning.span else told,)


def _name(person: Participant) -> str:
    return _line(person.name or person.role or person.id)


def _line(text: str) -> str:
    """Put a text on one line, and show what would command a terminal as a mark."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    safe = "".join("\ufffd" if unicodedata.category(char) in {"Cc", "Cs"} else char for char in spaced)
    while "  " in safe:
        safe = safe.replace("  ", " ")
    return safe
