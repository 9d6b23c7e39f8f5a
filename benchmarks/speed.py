r"""Measure speed as ratios, all in one run, so that the machine and its load matter little.

    python benchmarks/speed.py [--sample] [--long] [--bars]

The floor is one bare pass of ``regex`` over the same texts that makes a match object of each word
(``\\w+``): no reader written in Python can be faster. Reads the real texts beside the repository where
they are, else (or with ``--sample``) the invented ones that ship with it.
"""

from __future__ import annotations

import argparse
import functools
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import regex
from texts import ROOT, real_texts, sample_texts

from readoutkit import parse_readout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BARS: Final = {"floor": 40.0, "import": 60.0, "first": 250.0, "growth": 1.3}
_WORD: Final = regex.compile(r"\w+")
_SIZES: Final = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_LONG: Final = 10_000_000


def best(work: Callable[[], object], rounds: int) -> float:
    """Give the best time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def bare(texts: Sequence[str]) -> None:
    """Make a match object of each word."""
    for text in texts:
        for _ in _WORD.finditer(text):
            pass


def read(texts: Sequence[str]) -> None:
    """Read all texts."""
    for text in texts:
        parse_readout(text)


def fresh(code: str, rounds: int = 7) -> list[float]:
    """Run code in a new interpreter that prints numbers; give the least of each over some runs."""
    prefix = f"import sys, time; sys.path.insert(0, {str(ROOT / 'src')!r}); clock = time.perf_counter; "
    runs = []
    for _ in range(rounds):
        told = subprocess.run([sys.executable, "-c", prefix + code], check=True, capture_output=True, text=True)  # noqa: S603
        runs.append([float(word) for word in told.stdout.split()])
    return [min(column) for column in zip(*runs, strict=True)]


def line(what: str, value: str, bar: str = "", *, reached: bool = True) -> None:
    """Print one row of the table."""
    print(f"{what:58} {value:>14}   {bar}{'' if reached else '  <- missed'}")


def filled(texts: Sequence[str], size: int) -> str:
    """Give ordinary readouts one after the other, to a size."""
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def measure_floor(texts: Sequence[str], rounds: int) -> bool:
    """Compare reading with the bare pass."""
    characters = sum(map(len, texts))
    read(texts[:50])
    # taken by turns: a slow moment of the machine then falls on both
    pairs = [(best(lambda: bare(texts), 3), best(lambda: read(texts), 1)) for _ in range(rounds)]
    floor, reading = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    ratio = reading / floor
    line("bare pass, characters a second", f"{characters / floor:,.0f}")
    line("parse_readout, characters a second", f"{characters / reading:,.0f}")
    line(
        "parse_readout, times the bare pass",
        f"{ratio:.1f}",
        f"at most {BARS['floor']:g}",
        reached=ratio <= BARS["floor"],
    )
    line("milliseconds a text", f"{reading / len(texts) * 1000:.2f}")
    return ratio <= BARS["floor"]


def measure_start() -> bool:
    """Measure the import over its dependencies, and the first call."""
    over, reader = fresh(
        "import attrs, cattrs, regex; a = clock(); import readoutkit; b = clock();"
        "readoutkit.parse_readout; c = clock();"
        "print((b - a) * 1000, (c - b) * 1000)"
    )
    first, second = fresh(
        "import attrs, cattrs, regex, readoutkit; read = readoutkit.parse_readout;"
        "text = 'Minister Doe met Minister Roe.';"
        "a = clock(); read(text); b = clock(); read(text); print((b - a) * 1000, (clock() - b) * 1000)"
    )
    line(
        "import readoutkit over attrs, cattrs, regex, ms",
        f"{over:.1f}",
        f"at most {BARS['import']:g}",
        reached=over <= BARS["import"],
    )
    line("the modules of the reader, on first use, ms", f"{reader:.1f}")
    line("first call, ms", f"{first:.1f}", f"at most {BARS['first']:g}", reached=first <= BARS["first"])
    line("second call, ms", f"{second:.2f}")
    return over <= BARS["import"] and first <= BARS["first"]


def measure_growth(texts: Sequence[str], *, long: bool) -> bool:
    """Measure the time a character from small to large, as a multiple of that at 10 kB."""
    sizes = (*_SIZES, _LONG) if long else _SIZES
    costs = dict.fromkeys(sizes, float("inf"))
    for _ in range(3):  # by turns, so that a slow moment of the machine falls on all
        for size in sizes:
            text = filled(texts, size)
            costs[size] = min(costs[size], best(functools.partial(parse_readout, text), max(1, 200_000 // size)) / size)
    for size, cost in costs.items():
        ratio = cost / costs[10_000]
        judged = size >= 1_000_000
        line(
            f"time a character at {size:,}, times that at 10,000", f"{ratio:.2f}",
            f"at most {BARS['growth']:g}" if judged else "", reached=not judged or ratio <= BARS["growth"],
        )  # fmt: skip
    return all(cost / costs[10_000] <= BARS["growth"] for size, cost in costs.items() if size >= 1_000_000)


def measure_memory(texts: Sequence[str]) -> None:
    """Measure the peak of memory in processes of their own, over that of the first call."""
    code = (
        "from readoutkit import parse_readout; parse_readout('Minister Doe met Minister Roe.'); low = peak();"
        "text = sys.stdin.read(); parse_readout(text); print(low / 1024, (peak() - low) / 1024)"
    )
    if not Path("/proc/self/status").is_file():
        return  # elsewhere a process inherits the peak of the one that started it
    prefix = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r})\n"
        "def peak(): return next(int(row.split()[1]) for row in open('/proc/self/status') if row.startswith('VmHWM'))\n"
    )
    for size in (10_000, 1_000_000):
        told = subprocess.run(  # noqa: S603
            [sys.executable, "-c", prefix + code], input=filled(texts, size), check=True, capture_output=True, text=True
        )
        low, more = (float(word) for word in told.stdout.split())
        if size == 10_000:
            line("memory with all tables loaded, MB", f"{low:.0f}")
        line(f"memory at the peak of {size:,} characters, MB more", f"{more:.0f}")


def main() -> int:
    """Print the table; the exit code says whether a bar was missed when ``--bars`` asks for it."""
    parser = argparse.ArgumentParser(description="Measure speed as ratios.")
    parser.add_argument("--sample", action="store_true", help="the shipped sample, though real texts are at hand")
    parser.add_argument("--long", action="store_true", help="ten million characters too")
    parser.add_argument("--rounds", type=int, default=3, help="of the whole set (%(default)s)")
    parser.add_argument("--bars", action="store_true", help="fail when a bar is missed")
    options = parser.parse_args()
    sample = sample_texts()
    texts = [] if options.sample else real_texts()
    told = f"{len(texts)} real texts" if texts else f"the sample of {len(sample)} texts"
    texts = texts or sample
    print(f"over {told}, {sum(map(len, texts)):,} characters\n")
    reached = [measure_floor(texts, options.rounds), measure_start(), measure_growth(sample, long=options.long)]
    measure_memory(sample)
    return int(options.bars and not all(reached))


if __name__ == "__main__":
    sys.exit(main())
