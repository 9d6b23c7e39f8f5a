"""Measure meetings against what the titles of official readouts tell.

A title such as ``Secretary Smith's Call with Foreign Minister Kim`` names the counterpart and the kind.
Each text is read without its title; then the counterpart should be among the participants of its
meetings, and a call should be a call. Texts and titles come from a folder of real readouts that is no
part of this repository; without it there is nothing to measure.

usage: python benchmarks/titles.py [--failures] [readouts.jsonl]
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import unicodedata
from pathlib import Path

from readoutkit import parse_readout

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "real" / "readouts.jsonl"
_CALL = re.compile(r"\b(calls?|phone|telephone|speaks|spoke)\b", re.IGNORECASE)
_MEETING = re.compile(r"\b(meetings?|meets|met|lunch|dinner|breakfast|bilateral|pull-aside|visit)\b", re.IGNORECASE)
_VIDEO = re.compile(r"\b(video|virtual|virtually|secure|conference|summit|participation|trilateral)\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|receives|hosts)\b (?P<who>.+)$", re.IGNORECASE)
_PARTS = re.compile(r"\s+and\s+|[,:(\u2013\u2014]|\s-\s", re.IGNORECASE)
_CUT = re.compile(r"\s+(?:of|from|in|on|at|to|for|ahead|before|during|regarding)\s.*$", re.IGNORECASE)
_OFFICE = re.compile(
    r".*\b(?:Minister|Secretary|Ambassador|President|Director|Advisor|Adviser|Activist|Representative)\s+(?=[A-Z])"
)
_COMMON = re.compile(
    r"(?:s|leaders?|officials?|delegation|minister|president|secretary|counterpart|family|envoy|affairs|country|commission|general|chair|team|council|group|government|g7|g20|nato|executive|commissioner|women|representative|ambassador|journalist|activist|member|assistant|advisor|adviser|chairman|coordinator|speaker|department|agency|republic|relief|humanitarian|situation|meeting|commander|director|chancellor|premier|prince|king|queen|pope|house)$",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    """Give a text in lower case without diacritics."""
    decomposed = unicodedata.normalize("NFD", text.replace("\u2019", "'").casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def counterpart(title: str) -> str | None:
    """Give the last word of the name of the one with whom a title says that the encounter was.

    A title that tells an office or a body and no name (``with French Ambassador``) names nobody.
    """
    match = _WITH.search(title)
    if match is None:
        return None
    for number, part in enumerate(_PARTS.split(match["who"])):
        # `Director of the Office` names nobody, `Minister of Trade Secretary Jan Adams` does behind its last office
        behind = _OFFICE.sub("x ", part)
        told = [_CUT.sub("", one) for one in dict.fromkeys((part, behind))]
        if number and behind == part:
            continue  # `and Global Health Security`
        for words in map(str.split, told):
            if len(words) > 1 and words[-1][0].isupper() and not _COMMON.search(words[-1]):
                return folded(words[-1].strip(".,'"))
        if not _COMMON.search(told[0]):
            return None
    return None


def kind(title: str, text: str) -> str | None:
    """Give the kind that a title tells beyond doubt, where the text tells of no screen."""
    call, meeting = bool(_CALL.search(title)), bool(_MEETING.search(title))
    if _VIDEO.search(title + " " + text[:400]) or call == meeting:
        return None
    return "phone_call" if call else "meeting"


def main() -> None:
    """Read all texts and print the shares of titles that the readings agree with."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--failures"]
    path = Path(arguments[0]) if arguments else DEFAULT
    if not path.is_file():
        print(f"no readouts at {path}: nothing to measure")
        return
    right = {"counterpart": 0, "kind": 0, "any": 0}
    total = {"counterpart": 0, "kind": 0, "any": 0}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = dt.date.fromisoformat(row["published"]) if row.get("published") else None
        reading = parse_readout(row["text"], published=published)
        checks: dict[str, bool] = {"any": bool(reading.meetings)}
        name = counterpart(row["title"])
        if name is not None and name in folded(row["text"]):
            taking_part = [
                person.name for meeting in reading.meetings for person in meeting.participants if person.name
            ]
            checks["counterpart"] = any(name in folded(person) for person in taking_part)
        wanted = kind(row["title"], row["text"])
        if wanted is not None and reading.meetings:
            checks["kind"] = wanted in {meeting.kind.value for meeting in reading.meetings}
        for check, passed in checks.items():
            total[check] += 1
            right[check] += passed
            if not passed and "--failures" in sys.argv:
                print(f"{check}\t{row['id']}\t{row['title']}\t{row['text'][:400]!r}")
    for check, count in total.items():
        print(f"{check:12} {right[check] / count if count else 0:.3f} of {count}")


if __name__ == "__main__":
    main()
