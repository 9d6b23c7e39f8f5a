"""Read hostile texts: what a character costs beside plain prose, and what doubling a text costs.

    python benchmarks/hostile.py [--only WORD] [--size 100000] [--megabyte] [--bars]

Each text of `readoutkit.testing.hostile` is read at half the size and at the whole size. A text that
takes too long is read at smaller sizes only, so that the run ends; its factor tells the story.
The bars: at most `PER_CHARACTER` times plain prose a character, at most `DOUBLING` times for twice the size.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from texts import sample_texts

from readoutkit import parse_readout
from readoutkit.testing.hostile import HOSTILE, hostile

PER_CHARACTER = 4.0
DOUBLING = 2.3
_SMALLEST = 3_000
_NOISE = 0.004
"""Seconds below which a run says nothing about growth."""


def seconds(text: str, rounds: int = 3) -> float:
    """Give the best time of some readings, fewer where one takes long.

    What the processor spent counts, so that other programs of a busy machine do not.
    """
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        parse_readout(text)
        best = min(best, time.process_time() - begin)
        if best > 1:
            break
    return best


def prose(size: int) -> str:
    """Give ordinary readouts one after the other."""
    texts = sample_texts()
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def measure(name: str, size: int, patience: float) -> tuple[int, float, float]:
    """Give the size that was read, its seconds and the factor to half of it."""
    at = size
    while at > _SMALLEST:
        at //= 2
    half = seconds(hostile(name, at), 1)
    while True:
        whole = seconds(hostile(name, at * 2), 1)
        if at * 2 >= size * 0.9 or whole * 3 > patience:
            break
        half, at = whole, at * 2
    factor = whole / half
    # a slow moment of the machine is no growth: look again before saying so
    for _ in range(4):
        if factor <= DOUBLING or whole > patience / 3:
            break
        half, whole = min(half, seconds(hostile(name, at))), min(whole, seconds(hostile(name, at * 2)))
        factor = whole / half
    if factor > DOUBLING and whole <= patience / 8:
        # real growth goes on at the next size, a full cache or a pause does not
        factor = min(factor, seconds(hostile(name, at * 4)) / whole)
    return at * 2, whole, factor if whole > _NOISE else 2.0


def main() -> int:
    """Read them all; the exit code says whether a bar was missed when ``--bars`` asks for it."""
    parser = argparse.ArgumentParser(description="Read hostile texts.")
    parser.add_argument("--only", help="those whose name holds one of these words", nargs="*")
    parser.add_argument("--size", type=int, default=100_000, help="characters (%(default)s)")
    parser.add_argument("--megabyte", action="store_true", help="read a million characters of each")
    parser.add_argument("--patience", type=float, default=20.0, help="seconds that a text may take (%(default)s)")
    parser.add_argument("--bars", action="store_true", help="fail when a bar is missed")
    options = parser.parse_args()
    size = 1_000_000 if options.megabyte else options.size
    parse_readout(prose(10_000))
    plain_text = prose(size)
    plain = seconds(plain_text) / len(plain_text)
    print(f"plain prose: {plain * 1e6:.2f} s a million characters")
    print(f"{'text':36} {'characters':>10} {'seconds':>8} {'x prose':>8} {'doubling':>8}")
    missed = 0
    for name in HOSTILE:
        if options.only and not any(word in name for word in options.only):
            continue
        try:
            length, whole, factor = measure(name, size, options.patience)
        except Exception as problem:  # noqa: BLE001 - whatever it is, the others are read
            missed += 1
            print(f"{name:36} raised {type(problem).__name__}  <- missed", flush=True)
            continue
        ratio = whole / length / plain
        bad = ratio > PER_CHARACTER or factor > DOUBLING or length < size * 0.9
        missed += bad
        print(
            f"{name:36} {length:10} {whole:8.3f} {ratio:8.2f} {factor:8.2f}{'  <- missed' if bad else ''}", flush=True
        )
    print(f"{missed} of the texts missed a bar (at most {PER_CHARACTER:g} x prose, {DOUBLING:g} x for twice the size)")
    return int(options.bars and missed > 0)


if __name__ == "__main__":
    sys.exit(main())
