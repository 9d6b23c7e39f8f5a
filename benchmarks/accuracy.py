"""Score the reader against gold: figures, errors by cause, and what a change gained and lost.

    python benchmarks/accuracy.py [--errors [KIND]] [--against FILE] [--save FILE] [--bars] [--generic] [--docs]

Reads the gold beside the repository (``../shared/gold``, the readouts of ``../shared/pairs``) and
``tests/corpus``, whichever is there. The outcome of each run is kept in ``benchmarks/.last``, and the
next run says which errors are gone and which are new.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from texts import LAST, ROOT, SHARED, absent

from readoutkit import parse_readout
from readoutkit.adapters.evaluation import score
from readoutkit.adapters.figures import AGREED, FOUND, Score
from readoutkit.adapters.gold import read_gold
from readoutkit.errors import StructureError
from readoutkit.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readoutkit import Readout
    from readoutkit.adapters.figures import Difference
    from readoutkit.adapters.gold import Gold

BARS: Final = {
    "people": 0.96,
    "role": 0.93,
    "affiliation": 0.95,
    "meeting (participants overlap)": 0.94,
    "meeting (strict)": 0.84,
    "meeting kind": 0.95,
    "meeting status": 0.95,
    "meeting date": 0.93,
    "meeting place": 0.92,
    "topics (IoU 0.5)": 0.86,
    "quotes (IoU 0.5)": 0.93,
    "quotes (IoU 0.8 and speaker)": 0.84,
    "quote cue": 0.95,
    "quote kind": 0.98,
    "fragments (exact)": 0.97,
    "fragment speaker": 0.95,
    "issuer": 0.97,
}
"""What each figure is to reach over all gold files."""

REAL_BELOW: Final = 0.04
"""How far a figure of the real texts alone may lie below that of all."""

_SHOWN = 8
_KEPT = LAST / "accuracy.json"


def gold_paths() -> Iterator[Path]:
    """Give the gold files that are at hand, each once."""
    for pattern in ("gold/*-0*.json", "gold/seed-oic.json", "pairs/*-*.json"):
        yield from sorted(SHARED.glob(pattern))
    corpus = ROOT / "tests" / "corpus"
    yield from (path for path in sorted(corpus.glob("**/*.json")) if path.parent != corpus / "pairs")


def golds(paths: Iterable[Path]) -> Iterator[Gold]:
    """Read the gold files, a text that two folders have once; what has no text (the table of a pair) is passed over."""
    seen: set[str] = set()
    for path in paths:
        if not (data := json.loads(path.read_bytes())) or data.get("text") in {None, *seen}:
            continue
        seen.add(data["text"])
        try:
            yield read_gold(path)
        except StructureError as problem:
            print(f"passed over: {problem}", file=sys.stderr)


def barred(gold: Gold) -> bool:
    """Tell whether a text is one of those over which the bars are set."""
    return (SHARED / "gold" / f"{gold.id}.json").is_file()


def cause(difference: Difference, gold: Gold, readout: Readout) -> str:
    """Say by what an error came: the cue or rule that fired or should have, else the issuer."""
    kind, what = difference.kind, difference.what
    if kind in {"quote missed", "quote invented"}:
        return what[1 : what.index("]")] if what.startswith("[") else "?"
    if kind in {"quote speaker", "quote boundary"}:
        for quote in gold.quotes:
            if repr(quote.text[:40])[1:-1] in what:
                return str(quote.cue)
    if kind == "meeting invented":
        return next((meeting.rule for meeting in readout.meetings if repr(meeting) == what), "?")
    if kind == "meeting missed":
        return ", ".join(what.split(", ")[:2])
    if kind in {"meeting kind", "meeting status", "quote cue"}:
        return what
    return issuer(gold)


def issuer(gold: Gold) -> str:
    """Give the issuer of a text, or the first word of its id for those that no office wrote."""
    return gold.issuer or gold.id.split("-", maxsplit=1)[0]


def figure(scored: Score, key: str) -> float:
    """Give F1 of what is found, the rate of what agrees."""
    return scored.found[key].f1 if key in scored.found else scored.agreed[key].rate


def weight(scored: Score, key: str) -> int:
    """Give by how many things a figure is borne."""
    return scored.found[key].gold if key in scored.found else scored.agreed[key].total


class Run:
    """What one reading of all gold files gave."""

    def __init__(self, registry: Registry | None = None) -> None:
        self.registry = registry
        """The ministries that may be recognised; None for all that are known."""
        self.scores: list[tuple[Gold, Score]] = []
        self.errors: list[tuple[Gold, Difference, str]] = []
        self.failed = 0

    def read(self, gold: Gold) -> None:
        """Read one text and compare."""
        try:
            readout = parse_readout(gold.text, published=gold.published, registry=self.registry)
        except Exception as problem:  # noqa: BLE001 - a failure is counted, and the others are read
            self.failed += 1
            print(f"{gold.id}: {type(problem).__name__}: {problem}", file=sys.stderr)
            return
        scored, differences = score(gold, readout)
        self.scores.append((gold, scored))
        self.errors += [(gold, difference, cause(difference, gold, readout)) for difference in differences]

    def total(self, *, real: bool = False) -> Score:
        """Add up the scores of the texts that the bars are set over (of all where those are absent), or of the real."""
        scores = [(gold, scored) for gold, scored in self.scores if barred(gold)] or self.scores
        return Score.sum(scored for gold, scored in scores if not real or gold.id.startswith("real-"))

    def whole(self) -> Score:
        """Add up the scores of all texts."""
        return Score.sum(scored for _, scored in self.scores)

    def outcomes(self) -> dict[str, list[list[str]]]:
        """Give the errors of each text as plain data."""
        kept: dict[str, list[list[str]]] = {gold.id: [] for gold, _ in self.scores}
        for gold, difference, _ in self.errors:
            kept[gold.id].append([difference.kind, difference.what])
        return kept


def print_figures(run: Run) -> None:
    """Print each figure over all texts, on the real ones, and beside its bar."""
    whole, real, every = run.total(), run.total(real=True), run.whole()
    print(f"\n{'figure':34} {'gold':>6} {'real':>6} {'bar':>6} {'all':>6}   counted in the gold")
    for key in (*FOUND, *AGREED):
        bar = BARS.get(key)
        told = f"{bar:6.2f}" if bar is not None else "      "
        counts = f"{weight(whole, key)}"
        if key in whole.found:
            found = whole.found[key]
            counts = f"{found.gold}, read {found.read}: precision {found.precision:.3f}, recall {found.recall:.3f}"
        print(
            f"{key:34} {figure(whole, key):6.3f} {figure(real, key):6.3f} {told} {figure(every, key):6.3f}   {counts}"
        )


def print_issuers(run: Run) -> None:
    """Print the figures that matter most by issuer, the weakest first."""
    keys = (*FOUND[0:1], *FOUND[2:4], FOUND[5], "meeting date", "meeting place")
    by_issuer: dict[str, list[Score]] = defaultdict(list)
    for gold, scored in run.scores:
        by_issuer[issuer(gold)].append(scored)
    rows = [(name, Score.sum(scores)) for name, scores in by_issuer.items()]
    rows.sort(key=lambda row: figure(row[1], "meeting (strict)") + figure(row[1], "quotes (IoU 0.8 and speaker)"))
    print(f"\n{'issuer':16} texts  " + "  ".join(f"{key.split(' (')[0][:14]:>14}" for key in keys))
    for name, scored in rows:
        print(f"{name:16} {scored.documents:5}  " + "  ".join(f"{figure(scored, key):14.3f}" for key in keys))


def print_gains(run: Run) -> None:
    """Print what each ministry gains on its own texts over a reading that knows none."""
    generic = Run(Registry())
    for gold, _ in run.scores:
        generic.read(gold)
    keys = ("people", "affiliation", "meeting (strict)", "quotes (IoU 0.8 and speaker)")
    plain = {gold.id: scored for gold, scored in generic.scores}
    by_issuer: dict[str, list[tuple[Score, Score]]] = defaultdict(list)
    for gold, scored in run.scores:
        by_issuer[issuer(gold)].append((scored, plain[gold.id]))
    by_issuer["all"] = [pair for pairs in by_issuer.values() for pair in pairs]
    print(f"\n{'with, and gained':16} texts  " + "  ".join(f"{key.split(' (')[0][:16]:>16}" for key in keys))
    for name, pairs in sorted(by_issuer.items()):
        with_it, without = (Score.sum(side) for side in zip(*pairs, strict=True))
        told = (f"{figure(with_it, key):8.3f} {figure(with_it, key) - figure(without, key):+7.3f}" for key in keys)
        print(f"{name:16} {with_it.documents:5}  " + "  ".join(told))


def print_causes(run: Run, wanted: str | None) -> None:
    """Print the errors by kind, and each kind by its causes; all of one kind where it is asked for."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for _, difference, by in run.errors:
        kinds[difference.kind][by] += 1
    print("\nerrors by kind and cause")
    for kind, causes in sorted(kinds.items(), key=lambda item: -item[1].total()):
        told = "; ".join(f"{by} {count}" for by, count in causes.most_common(_SHOWN))
        rest = len(causes) - _SHOWN
        print(f"{causes.total():5} {kind:22} {told}{f'; {rest} more' if rest > 0 else ''}")
    if wanted is not None:
        for gold, difference, by in sorted(run.errors, key=lambda error: (error[1].kind, error[2], error[0].id)):
            if wanted in difference.kind:
                print(f"  {difference.kind} | {by} | {gold.id}: {difference.what}")


def print_changes(before: dict[str, list[list[str]]], now: dict[str, list[list[str]]]) -> None:
    """Print which errors are gone and which are new since another run."""
    gone: list[tuple[str, str, str]] = []
    new: list[tuple[str, str, str]] = []
    for name in sorted(before.keys() & now.keys()):
        was = Counter((name, kind, what) for kind, what in before[name])
        is_now = Counter((name, kind, what) for kind, what in now[name])
        gone += (was - is_now).elements()
        new += (is_now - was).elements()
    print(f"\nagainst the last run: {len(gone)} errors gained back, {len(new)} lost")
    for sign, errors in (("+", gone), ("-", new)):
        for name, kind, what in errors:
            print(f"  {sign} {name}: {kind}: {what}")
    if apart := before.keys() ^ now.keys():
        print(f"  texts in one of the runs only: {len(apart)}")


def print_bars(run: Run) -> int:
    """Print each bar as reached or missed; give how many are missed."""
    whole, real = run.total(), run.total(real=True)
    missed = 0
    print("\nbars")
    for key, bar in BARS.items():
        value, alone = figure(whole, key), figure(real, key)
        reached = value >= bar
        near = not weight(real, key) or alone >= value - REAL_BELOW
        missed += (not reached) + (not near)
        told = "" if near else f"   real texts {alone:.3f}: more than {REAL_BELOW} below, missed"
        print(f"{key:34} {value:.3f} of {bar:.2f} {'reached' if reached else 'missed'}{told}")
    print(f"{missed} missed")
    return missed


PAGE: Final = ROOT / "docs" / "reference" / "accuracy.md"
_HEAD: Final = """\
# How well texts are read

Made by `python benchmarks/accuracy.py --docs`; do not edit it by hand.

Each text is read blind: only the text and its date of publication are given.
People are matched by name or office, meetings by their participants.
Topics and quotes are matched by the words they share with the gold: half of all words in either.
A quote is right in the strict figure when it shares eight in ten and has the right speakers.
Things that are found have F1, the harmonic mean of precision and recall; fields have the rate at which they agree.

{gold} texts have a true reading by which the bars of the project are set, {real} of them real ones.
{every} have one in all, the corpus of the tests and pairs of readouts among them.
The rules were made with these texts in view, so expect less on yours.
The corpus of the tests stands in the repository: measure over it with the command `score`.

"""


def write_page(run: Run) -> None:
    """Write the figures as a page of the documentation, and beside it as JSON for the codebook."""
    whole, real, every = run.total(), run.total(real=True), run.whole()
    lines = ["| figure | gold | real texts alone | all | counted in |", "| --- | --- | --- | --- | --- |"]
    for key in (*FOUND, *AGREED):
        told = " | ".join(f"{figure(scored, key):.3f}" for scored in (whole, real, every))
        lines.append(f"| {key} | {told} | {weight(whole, key)} |")
    lines += ["", "## By issuer", ""]
    lines += [
        "| issuer | texts | people | meetings (strict) | topics | quotes (strict) |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    keys = ("people", "meeting (strict)", "topics (IoU 0.5)", "quotes (IoU 0.8 and speaker)")
    for name in sorted({issuer(gold) for gold, _ in run.scores}):
        scored = Score.sum(one for gold, one in run.scores if issuer(gold) == name)
        lines.append(
            f"| {name} | {scored.documents} | " + " | ".join(f"{figure(scored, key):.3f}" for key in keys) + " |"
        )
    head = _HEAD.format(gold=whole.documents, real=real.documents, every=every.documents)
    PAGE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    figures = {key: round(figure(whole, key), 3) for key in (*FOUND, *AGREED)}
    PAGE.with_suffix(".json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")


def main() -> int:
    """Score, print, and keep the outcome for the next run."""
    parser = argparse.ArgumentParser(description="Score the reader against gold.")
    parser.add_argument(
        "--errors", nargs="?", const="", metavar="KIND", help="print each error (whose kind holds this)"
    )
    parser.add_argument("--against", type=Path, metavar="FILE", help="compare with this run, not with the last")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep this run there too")
    parser.add_argument("--bars", action="store_true", help="say which bars are reached, and fail when one is missed")
    parser.add_argument(
        "--docs", action="store_true", help="write the page of the documentation that tells the figures"
    )
    parser.add_argument(
        "--generic", action="store_true", help="print what each ministry gains over a reading that knows none"
    )
    options = parser.parse_args()
    paths = list(gold_paths())
    if not paths:
        return absent("gold")
    run = Run()
    begin = time.perf_counter()
    for gold in golds(paths):
        run.read(gold)
    took = time.perf_counter() - begin
    print(f"{len(run.scores)} texts, {run.failed} failed, {took:.1f} s")
    print_figures(run)
    print_issuers(run)
    print_causes(run, options.errors)
    against = options.against or _KEPT
    if against.is_file():
        print_changes(json.loads(against.read_text(encoding="utf-8")), run.outcomes())
    elif options.against:
        parser.error(f"there is no {options.against}")
    for path in filter(None, (_KEPT, options.save)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(run.outcomes(), ensure_ascii=False, indent=0), encoding="utf-8")
    if options.docs:
        write_page(run)
    if options.generic:
        print_gains(run)
    missed = print_bars(run) if options.bars else 0
    return int(missed > 0 or run.failed > 0)


if __name__ == "__main__":
    sys.exit(main())
