"""Measure the comparison of readouts on pairs with gold: matters, omissions, claims, facts, people, tone, matching.

    python benchmarks/pairs.py [FOLDER] [--gold-reading] [--show]

FOLDER holds readouts and pair files in the form of ``tests/corpus/pairs``, which is measured unless another
is named. Readouts are read from their texts; with ``--gold-reading`` their gold is taken for the reading, so
that errors of reading do not count. Stretches are found again by the overlap of their words (at least half).
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import readoutkit
from readoutkit.analysis import compare, match

PAIRS = Path(__file__).parents[1] / "tests" / "corpus" / "pairs"
FACTS = ("initiator", "date", "place", "duration")


def span(text: str, part: str) -> dict[str, Any]:
    """Give a part of a text as a span."""
    start = text.index(part)
    return {"start": start, "end": start + len(part), "text": part}


def gold_reading(gold: dict[str, Any]) -> readoutkit.Readout:
    """Make a readout of a gold file, as if it had been read without fault."""
    text, ids = gold["text"], {}
    for person in gold["people"]:
        slug = re.sub(r"[^a-z0-9]+", "-", f"{person['name'] or person['role']}-{person['id']}".lower()).strip("-")
        ids[person["id"]] = slug
    people = [
        {key: person[key] for key in ("name", "role", "country", "organization")}
        | {
            "id": ids[person["id"]],
            "mentions": [span(text, told if (told := person["name"] or person["role"]) in text else text[:1])],
        }
        for person in gold["people"]
    ]
    meetings = [
        {
            "kind": meeting["kind"],
            "status": meeting["status"],
            "date": day if len(day := meeting["date"] or "") == 10 else None,
        }
        | {"place": meeting["place"], "participants": [ids[one] for one in meeting["participants"]]}
        | {
            "topics": [{"text": topic, "span": span(text, topic)} for topic in meeting["topics"]],
            "span": span(text, text[:1]),
            "rule": "gold",
        }
        for meeting in gold["meetings"]
    ]
    quotes = [
        {
            "span": span(text, quote["text"]),
            "speakers": [ids[one] for one in quote["speakers"]],
            "act": "say",
            "basis": "name",
            "rule": "gold",
        }
        | {"cue": span(text, quote["cue"]) if quote["cue"] else None, "meeting": 0 if len(meetings) == 1 else None}
        for quote in gold["quotes"]
    ]
    told = {key: gold[key] for key in ("text", "published", "issuer", "medium", "language")}
    return readoutkit.from_dict(
        {"schema": "readoutkit/1", **told, "participants": people, "meetings": meetings, "quotes": quotes}
    )


def read(gold: dict[str, Any], *, from_gold: bool) -> readoutkit.Readout:
    """Give the reading of a gold file: the gold's own, or that of its text."""
    if from_gold:
        return gold_reading(gold)
    return readoutkit.parse_readout(gold["text"], published=dt.date.fromisoformat(gold["published"]))


def words(text: str, start: int, end: int) -> set[int]:
    """Give the places of the words of a stretch."""
    return {found.start() for found in re.compile(r"\w+").finditer(text, start, end)}


def locate(text: str, parts: set[str], told: dict[str, Any]) -> str | None:
    """Find the gold stretch that a told one is."""
    mine, best = words(text, told["start"], told["end"]), (0.5, "")
    for part in sorted(parts):
        place = span(text, part)
        other = words(text, place["start"], place["end"])
        best = max(best, (len(mine & other) / max(len(mine | other), 1), part))
    return best[1] or None


def f1(hit: int, told: int, gold: int) -> float:
    """Give the harmonic mean of precision and recall."""
    return 2 * hit / (told + gold) if told + gold else 1.0


def plain(value: object) -> str:
    """Give a value without diacritics, which a text may leave out."""
    return unicodedata.normalize("NFKD", str(value)).encode("ascii", "ignore").decode()


def verdict(name: str, a: Any, b: Any) -> str:  # noqa: ANN401 - a day, a place, a party or minutes
    """Judge two gold values of one fact by themselves."""
    if a is None or b is None:
        return "silent" if a is b else "one_silent"
    if a == b or plain(a) == plain(b):
        return "same"
    if name == "initiator":
        return "disputed"
    if name == "date":
        return "compatible" if abs((dt.date.fromisoformat(a) - dt.date.fromisoformat(b)).days) == 1 else "differs"
    if name == "duration":
        return "compatible" if abs(a - b) <= 0.25 * max(a, b) else "differs"
    return "compatible" if a in b or b in a else "differs"


class Score:
    """Counts of hits, told and gold by name."""

    def __init__(self, *, show: bool) -> None:
        """Begin with nothing; with `show`, print what goes wrong."""
        self.counts: dict[str, list[int]] = {}
        self.show = show

    def add(self, name: str, hit: int, told: int, gold: int) -> None:
        """Add counts."""
        for at, number in enumerate((hit, told, gold)):
            self.counts.setdefault(name, [0, 0, 0])[at] += number

    def wrong(self, *told: object) -> None:
        """Print what goes wrong, if wanted."""
        if self.show:
            print("   ", *told)

    def pair(self, pair: dict[str, Any], golds: list[dict[str, Any]], readouts: list[readoutkit.Readout]) -> None:
        """Compare one pair and count."""
        got = compare(*readouts).to_dict()
        texts = {side: gold["text"] for side, gold in zip("ab", golds, strict=True)}
        parts = {side: {x for row in pair["aligned"] for x in row[side]} | set(pair[f"only_{side}"]) for side in "ab"}
        want = {(x, y) for row in pair["aligned"] for x in row["a"] for y in row["b"]}
        have = {
            (locate(texts["a"], parts["a"], x) or x["text"], locate(texts["b"], parts["b"], y) or y["text"])
            for row in got["aligned"] for x in row["a"] for y in row["b"]
        }  # fmt: skip
        self.add("alignment", len(want & have), len(have), len(want))
        for side in "ab":
            told = [locate(texts[side], parts[side], one) for one in got[f"only_{side}"]]
            gold = set(pair[f"only_{side}"])
            self.add("omissions", len(gold & set(told)), len(told), len(gold))
        for key, side in (("claims_about_b", "a"), ("claims_about_a", "b"), ("joint_a", "a"), ("joint_b", "b")):
            other = "b" if side == "a" else "a"
            states = {locate(texts[side], parts[side], claim[side]): claim["state"] for claim in got[key]}
            for claim in pair[key]:
                state = "told" if claim[other] else "otherwise" if claim.get("otherwise") else "not_told"
                self.add("claim states", states.get(claim[side]) == state, 1, 1)
                if states.get(claim[side]) != state:
                    self.wrong(key, state, states.get(claim[side]), claim[side][:90])
        self.facts(pair, got, golds)

    def facts(self, pair: dict[str, Any], got: dict[str, Any], golds: list[dict[str, Any]]) -> None:
        """Count verdicts of facts, people matched, and words of tone."""
        for name in FACTS:
            values = pair["values"][name]
            right = verdict(name, values["a"], values["b"]) == got["facts"][name]["verdict"]
            self.add("fact verdicts", right, 1, 1)
            if not right:
                self.wrong(name, values, got["facts"][name])
            for side in "ab":
                self.add("fact values", got["facts"][name]["values"][side] == values[side], 1, 1)
        for side in "ab":
            gold, told = (
                pair["adjectives"][side],
                [one["text"] if isinstance(one, dict) else one for one in got["adjectives"][side]],
            )
            self.add("tone", sum(word in told for word in gold), len(told), len(gold))
            if gold != told:
                self.wrong("tone", side, gold, told)
        named = [{person["id"]: person["name"] or person["role"] for person in gold["people"]} for gold in golds]
        want = {(named[0].get(x), named[1].get(y)) for x, y in pair["people"] if x and y}
        have = {tuple(row["names"]) if isinstance(row, dict) else tuple(row) for row in got["people"]}
        have = {row for row in have if None not in row}
        self.add("people", len(want & have), len(have), len(want))

    def groups(self, files: dict[str, readoutkit.Readout]) -> None:
        """Group all readouts of the folder and count the pairs of files that belong together."""
        names = sorted(files)
        have = {
            frozenset(pair)
            for group in match([files[name] for name in names])
            for pair in itertools.combinations([names[at] for at in group.readouts], 2)
        }
        want = {
            frozenset(pair)
            for pair in itertools.combinations(names, 2)
            if len({name.split("-")[0] for name in pair}) == 1
        }
        self.add("match", len(want & have), len(have), len(want))
        for pair in want ^ have:
            self.wrong("match", "missed" if pair in want else "invented", sorted(pair))


def measure(folder: Path, *, from_gold: bool, show: bool = False) -> dict[str, float]:
    """Measure all pairs of a folder and give the figures by name."""
    score = Score(show=show)
    data = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    files = {name: read(gold, from_gold=from_gold) for name, gold in data.items() if "files" not in gold}
    for name, pair in data.items():
        if "files" in pair:
            if show:
                print(name)
            stems = [file.removesuffix(".json") for file in pair["files"]]
            score.pair(pair, [data[stem] for stem in stems], [files[stem] for stem in stems])
    score.groups(files)
    return {name: round(f1(*counts), 3) for name, counts in score.counts.items()}


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", nargs="?", type=Path, default=PAIRS)
    arguments.add_argument("--gold-reading", action="store_true", help="take the gold for the reading")
    arguments.add_argument("--show", action="store_true", help="print what goes wrong")
    told = arguments.parse_args()
    for name, figure in measure(told.folder, from_gold=told.gold_reading, show=told.show).items():
        print(f"{name:15} {figure:.3f}")


if __name__ == "__main__":
    main()
