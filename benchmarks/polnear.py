"""Score attributions in news against PolNeAR, which lies beside the repository (``../shared/polnear``).

    python benchmarks/polnear.py [--join-by-cue] [--bars]

A quote without a cue that goes on with the one before is joined to it, since PolNeAR takes both as one.
Its attributions include thoughts and wishes, which a readout does not report; so recall has a ceiling.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from texts import LAST, SHARED, absent

from readoutkit import parse_readout

if TYPE_CHECKING:
    from readoutkit import Quote, Readout

BARS: Final = {("quoted", "f1"): 0.71, ("all", "f1"): 0.53, ("all", "precision"): 0.75}
_PEERS: Final = (
    ("textacy", 0.13, 0.44, 0.06),
    ("sayswho", 0.31, 0.63, 0.08),
    ("dependency baseline", 0.51, 0.67, 0.42),
    ("Citron, trained", 0.587, 0.71, 0.53),
)
"""Peers on the same articles, F1 at a content IoU of 0.5: all, quoted, unquoted."""


def attributions(readout: Readout) -> list[dict[str, list[list[int]]]]:
    """Give the quotes of a reading as PolNeAR has them: the places of content, cue and source."""
    found: list[dict[str, list[list[int]]]] = []
    for quote in readout.quotes:
        content = [quote.span.start, quote.span.end]
        if quote.cue is None and found:
            found[-1]["content"].append(content)
            continue
        cue = [[quote.cue.start, quote.cue.end]] if quote.cue else []
        found.append({"content": [content], "cue": cue, "source": _source(quote)})
    return found


def _source(quote: Quote) -> list[list[int]]:
    """Give the mention of the speaker that stands nearest to the cue."""
    place = quote.cue.start if quote.cue else quote.span.start
    mentions = [mention for speaker in quote.speakers for mention in speaker.mentions]
    nearest = min(mentions, key=lambda mention: abs(mention.start - place), default=None)
    return [[nearest.start, nearest.end]] if nearest else []


def main() -> int:
    """Read all articles, score them, print the figures beside the bars."""
    parser = argparse.ArgumentParser(description="Score attributions in news against PolNeAR.")
    parser.add_argument("--join-by-cue", action="store_true", help="take all quotes on one cue as one")
    parser.add_argument("--part", default="dev", choices=("dev", "train"), help="which compartment (%(default)s)")
    parser.add_argument("--bars", action="store_true", help="fail when a bar is missed")
    options = parser.parse_args()
    folder = SHARED / "polnear" / options.part
    if not (folder / "text").is_dir():
        return absent("polnear")
    begin = time.perf_counter()
    lines = []
    for path in sorted((folder / "text").glob("*.txt")):
        readout = parse_readout(path.read_bytes().decode("utf-8"))
        lines.append(json.dumps({"file": path.name, "quotes": attributions(readout)}))
    took = time.perf_counter() - begin
    LAST.mkdir(exist_ok=True)
    predictions = LAST / "polnear.jsonl"
    predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, str(SHARED / "polnear" / "score.py"), str(folder), str(predictions), "--json"]
    command += ["--join-by-cue"] if options.join_by_cue else []
    report: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603 - its own scorer
    print(f"{len(lines)} articles, {took:.1f} s\n")
    print(f"{'attributions':22} {'precision':>9} {'recall':>9} {'F1':>9}   gold  read")
    for part in ("all", "quoted", "unquoted"):
        row = report[part]["attribution"]
        print(
            f"{part:22} {row['precision']:9.3f} {row['recall']:9.3f} {row['f1']:9.3f} "
            f"{row['gold']:5} {row['predicted']:5}"
        )
    print("\npeers' F1                    all    quoted  unquoted")
    for name, *figures in _PEERS:
        print(f"{name:22} " + " ".join(f"{value:9.3f}" for value in figures))
    missed = 0
    print()
    for (part, measure), bar in BARS.items():
        value = report[part]["attribution"][measure]
        missed += value < bar
        print(f"{part + ' ' + measure:22} {value:9.3f} of {bar:.2f} {'reached' if value >= bar else 'missed'}")
    return int(options.bars and missed > 0)


if __name__ == "__main__":
    sys.exit(main())
