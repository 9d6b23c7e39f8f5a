"""Make the codebook from the code: what each field means, an example, what its absence means, how well it is read.

    python docs/codebook.py [--check]

Definitions are the docstrings beside the fields of `readoutkit.models`, examples come from the readout that ships with
the package, figures from ``docs/reference/accuracy.json``, which ``python benchmarks/accuracy.py --docs`` writes.
With ``--check`` nothing is written, and a page that is not as it would be made is a failure.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from readoutkit import Diagnostic, Meeting, Participant, Quote, Readout, Span, Topic, models, parse_readout

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE: Final = Path(__file__).parent
PAGE: Final = HERE / "reference" / "codebook.md"
CLASSES: Final = (Readout, Participant, Meeting, Topic, Quote, Diagnostic, Span)

ABSENT: Final = {
    "Readout.title": "no title line stands above the text",
    "Readout.published": "neither the caller nor the page tells; weekdays then stay without a date",
    "Readout.issuer": "no ministry is known by the text; it may still be an official one",
    "Readout.medium": "never absent in what is read",
    "Readout.language": "never absent in what is read",
    "Readout.participants": "empty: the text names nobody who takes part or speaks",
    "Readout.meetings": "empty: the text tells of no encounter, so it may be no readout",
    "Readout.quotes": "empty: nobody is said to convey anything",
    "Readout.warnings": "empty: nothing was left open",
    "Participant.name": "the text gives an office only",
    "Participant.role": "the text gives a name only, or `counterpart`",
    "Participant.country": "it cannot be known from the text for which state, or the person acts for a body",
    "Participant.organization": "the person acts for a state, or it is not known",
    "Participant.honorific": "none stands before the name",
    "Participant.role_text": "as `role`",
    "Participant.affiliation_text": "country or body is known from the issuer alone, or not at all",
    "Meeting.date": "the text does not let the day be known; a month alone stays in `date_text`",
    "Meeting.date_text": "no words tell the day",
    "Meeting.place": "the text tells none, or it was a call",
    "Meeting.place_text": "as `place`, or the place is that of the page's dateline",
    "Meeting.kind_text": "never absent in what is read",
    "Meeting.participants": "empty: a planned encounter whose participants nobody names",
    "Meeting.topics": "empty: the text names none; that is no proof that nothing was discussed",
    "Meeting.initiator": "the text does not tell at whose request",
    "Meeting.host": "the text does not tell who received whom",
    "Meeting.occasion": "no event is told on whose sidelines it took place",
    "Meeting.duration": "the text does not tell how long it took",
    "Quote.fragments": "empty: nothing in it stands in quotation marks",
    "Quote.speakers": "empty: it could not be told who speaks, and a warning says so",
    "Quote.addressees": "empty: the text does not tell",
    "Quote.cue": "a form without reporting words: a quoted sentence that goes on, a block under a name",
    "Quote.attributed_by": "the speaker belongs to the issuer's own side, or the issuer is not known",
    "Quote.act": "the form has no cue that tells",
    "Quote.meeting": "it was said in no encounter that the text tells",
    "Diagnostic.span": "the whole text is meant",
}
"""What it means that a field is ``None`` or empty; fields that always have a value are not listed."""

FIGURES: Final = {
    "Readout.issuer": "issuer",
    "Readout.participants": "people",
    "Readout.meetings": "meeting (participants overlap)",
    "Readout.quotes": "quotes (IoU 0.5)",
    "Participant.name": "people",
    "Participant.role": "role",
    "Participant.country": "affiliation",
    "Participant.organization": "affiliation",
    "Meeting.kind": "meeting kind",
    "Meeting.status": "meeting status",
    "Meeting.date": "meeting date",
    "Meeting.place": "meeting place",
    "Meeting.participants": "meeting participants exact",
    "Meeting.topics": "topics (IoU 0.5)",
    "Quote.span": "quotes (IoU 0.8 and speaker)",
    "Quote.fragments": "fragments (exact)",
    "Quote.speakers": "quote speaker",
    "Quote.cue": "quote cue",
}
"""The measured figure that tells how well a field is read."""


def definitions(owner: type) -> dict[str, str]:
    """Give the docstrings that stand beside the fields of a class."""
    (node,) = ast.parse(inspect.getsource(owner)).body
    assert isinstance(node, ast.ClassDef)  # noqa: S101 - what getsource gives
    found = {}
    for field, doc in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(doc, ast.Expr):
            value = doc.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found[field.target.id] = " ".join(value.value.split()).replace("``", "`")
    return found


def examples(readout: Readout) -> dict[str, str]:
    """Give for each field the first value in a reading that tells something."""
    values = (
        readout,
        *readout.participants,
        *readout.meetings,
        *(topic for meeting in readout.meetings for topic in meeting.topics),
        *readout.quotes,
        *readout.warnings,
        *(quote.span for quote in readout.quotes),
    )
    found: dict[str, str] = {}
    for value in values:
        for field in attrs.fields(type(value)):
            name = f"{type(value).__name__}.{field.name}"
            told = getattr(value, field.name)
            if name not in found and told not in (None, ()):
                found[name] = _shown(told)
    return found


def _shown(value: object, most: int = 44) -> str:
    """Show a value as a cell of a table has room for."""
    if isinstance(value, tuple):
        rest = f" and {len(value) - 1} more" if len(value) > 1 else ""
        return _shown(value[0]) + rest
    told = next(
        (getattr(value, key) for key in ("id", "text", "code") if not isinstance(value, str) and hasattr(value, key)),
        f"{value.kind} of {value.date}" if isinstance(value, models.Meeting) else str(value),
    )
    told = " ".join(str(told).split()).replace("|", "\\|")
    return f"`{told if len(told) <= most else told[: most - 1] + '…'}`"


def lines() -> Iterator[str]:
    """Give the page line by line."""
    text = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
    shown = examples(parse_readout(text))
    figures = json.loads((HERE / "reference" / "accuracy.json").read_text(encoding="utf-8"))
    yield "# Codebook"
    yield ""
    yield "Made by `python docs/codebook.py`; do not edit it by hand."
    yield ""
    yield "Examples are from the readout that `readoutkit demo` reads."
    yield "The figure says how well a field is read, F1 or a rate; [accuracy](accuracy.md) tells how it is measured."
    yield "Where there is none, the field is not measured by itself."
    for owner in CLASSES:
        told = definitions(owner)
        yield ""
        yield f"## {owner.__name__}"
        yield ""
        yield " ".join((inspect.getdoc(owner) or "").partition("\n\n")[0].split())
        yield ""
        yield "| field | what it is | example | when it is absent | figure |"
        yield "| --- | --- | --- | --- | --- |"
        for field in attrs.fields(owner):
            name = f"{owner.__name__}.{field.name}"
            figure = f"{figures[FIGURES[name]]:.3f}" if name in FIGURES else ""
            yield f"| `{field.name}` | {told[field.name]} | {shown.get(name, '')} | {ABSENT.get(name, '')} | {figure} |"


def main() -> int:
    """Write the page, or check it."""
    made = "\n".join(lines()) + "\n"
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text(encoding="utf-8") != made)
    PAGE.write_text(made, encoding="utf-8")
    print(f"written: {PAGE.relative_to(HERE.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
