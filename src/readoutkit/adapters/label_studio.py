"""Tasks of Label Studio, out and in.

A reading goes out as the prediction of a task, which annotators correct; what they submit comes back as gold.
`label_studio_configuration()` is the labelling interface that both sides speak of.
Offsets count code points, as those of Label Studio do since release 1.6; older ones counted units of UTF-16, which is
noticed by the text that stands beside them.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any

from readoutkit import __version__
from readoutkit.adapters.annotation import LABELS, LINKS, Link, Mark, Sheet, gold_of_sheet, sheet_of
from readoutkit.errors import StructureError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.adapters.gold import Gold
    from readoutkit.models import Readout

_TIES = {"from_name": "label", "to_name": "text"}


def label_studio_configuration() -> str:
    """Give the labelling interface, to be pasted into the settings of a project."""
    return resources.files("readoutkit").joinpath("data", "annotation", "label_studio.xml").read_text(encoding="utf-8")


def to_label_studio(readout: Readout, name: str) -> dict[str, Any]:
    """Give a reading as a task; a list of tasks is what Label Studio imports."""
    sheet = sheet_of(readout, name)
    result: list[dict[str, Any]] = []
    for mark in sheet.marks:
        place = {"start": mark.start, "end": mark.end, "text": sheet.text[mark.start : mark.end]}
        result.append({"id": mark.id, "type": "labels", **_TIES, "value": {**place, "labels": [mark.label]}})
        if mark.note:
            value = {**place, "text": [mark.note]}
            result.append({"id": mark.id, "type": "textarea", **_TIES, "from_name": "note", "value": value})
    for link in sheet.links:
        ends = {"from_id": link.start, "to_id": link.end}
        result.append({"type": "relation", "direction": "right", **ends, "labels": [link.label]})
    return {
        "data": {"name": name, "text": sheet.text},
        "predictions": [{"model_version": f"readoutkit {__version__}", "result": result}],
    }


def from_label_studio(task: Mapping[str, Any]) -> Gold:
    """Take the last annotation that was submitted for a task, else its prediction, as a gold file.

    `task` is one object of the list that Label Studio exports as JSON. Raises `StructureError` with
    the path of what is missing or wrong.
    """
    try:
        data, submitted = task["data"], task.get("annotations") or []
        name, text = str(data.get("name") or task.get("id") or "task"), str(data["text"])
        kept = [one for one in submitted if not one.get("was_cancelled")] or task.get("predictions") or []
        result = kept[-1]["result"] if kept else []
    except (KeyError, TypeError, AttributeError) as problem:
        raise StructureError("task", f"no task of Label Studio: {problem}") from None
    marks: dict[str, Mark] = {}
    notes: dict[str, str] = {}
    links: list[Link] = []
    for number, region in enumerate(result):
        try:
            _take(text, region, marks, notes, links)
        except (KeyError, TypeError, ValueError, IndexError) as problem:
            raise StructureError(f"{name}: result[{number}]", f"no region of ours: {problem}") from None
    noted = (Mark(mark.id, mark.label, mark.start, mark.end, notes.get(mark.id, "")) for mark in marks.values())
    return gold_of_sheet(Sheet(name, text, tuple(noted), tuple(links)))


def _take(
    text: str, region: Mapping[str, Any], marks: dict[str, Mark], notes: dict[str, str], links: list[Link]
) -> None:
    if region["type"] == "relation":
        links += [
            Link(label, region["from_id"], region["to_id"]) for label in region.get("labels", ()) if label in LINKS
        ]
    elif region["type"] == "labels":
        value = region["value"]
        start, end = _place(text, int(value["start"]), int(value["end"]), value.get("text"))
        labels = [label for label in value["labels"] if label in LABELS]
        if labels:
            marks[region["id"]] = Mark(region["id"], labels[0], start, end)
    elif region["type"] == "textarea":
        notes[region["id"]] = " | ".join(region["value"]["text"])


def _place(text: str, start: int, end: int, told: str | None) -> tuple[int, int]:
    """Give the offsets in code points, whichever the tool has counted."""
    if told is None or text[start:end] == told:
        return start, end
    units = text.encode("utf-16-le", "surrogatepass")
    first = len(units[: 2 * start].decode("utf-16-le", "surrogatepass"))
    last = len(units[: 2 * end].decode("utf-16-le", "surrogatepass"))
    if text[first:last] != told:
        raise ValueError(f"the text has {text[start:end][:40]!r} there, not {told[:40]!r}")
    return first, last
