r"""Measure speed as ratios, all in one run, so that the machine and its load matter little.

    python benchmarks/speed.py [--sample] [--long] [--peers [ENVIRONMENT]] [--docs] [--bars]

The floor is one bare pass of ``regex`` over the same texts that makes a match object of each word
(``\\w+``): no reader written in Python can be faster. Reads the real texts beside the repository where
they are, else (or with ``--sample``) the invented ones that ship with it.

``--peers`` measures spaCy and textacy over some of the texts too, in an environment that is made for them
where there is none. ``--docs`` writes what was measured into ``docs/reference``, with a picture of the growth.

Two workers are compared with one by the clock on the wall: that figure alone needs an idle machine.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import regex
from peers import PACKAGES
from speed_page import write_page
from texts import ROOT, real_texts, sample_texts

from readoutkit import parse_many, parse_readout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Figure(NamedTuple):
    """A row of the table."""

    what: str
    value: float
    shown: str
    bar: str
    reached: bool


BARS: Final = {
    "floor": 40.0,
    "import": 60.0,
    "first": 250.0,
    "growth": 1.3,
    "command": 600.0,
    "spacy": 15.0,
    "workers": 1.7,
}
_WORD: Final = regex.compile(r"\w+")
_SIZES: Final = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_BARRED: Final = 1_000_000
_LONG: Final = 10_000_000
_SLICE: Final = 25
_ENVIRONMENT: Final = ROOT / "benchmarks" / ".peers"
_PEER_TEXTS: Final = 40
_ENOUGH: Final = 7_000_000


def best(work: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time) -> float:
    """Give the best time of some rounds, in seconds: those of the processor, which other programs add less to."""
    times = []
    for _ in range(rounds):
        begin = clock()
        work()
        times.append(clock() - begin)
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


def compiled(folder: str) -> dict[str, str]:
    """Give an environment in which modules are compiled but once, as those of an installed package are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT / "src")}


def fresh(code: str, environment: dict[str, str], rounds: int = 7) -> list[float]:
    """Run code in a new interpreter that prints numbers; give the least of each over some runs."""
    prefix = f"import sys, time; sys.path.insert(0, {str(ROOT / 'src')!r}); clock = time.process_time; "
    runs = []
    for _ in range(rounds):
        told = subprocess.run(  # noqa: S603
            [sys.executable, "-c", prefix + code], check=True, capture_output=True, text=True, env=environment
        )
        runs.append([float(word) for word in told.stdout.split()])
    return [min(column) for column in zip(*runs, strict=True)]


FIGURES: Final[list[Figure]] = []


def line(what: str, value: float, shown: str, bar: str = "", *, reached: bool = True) -> None:
    """Print one row of the table, and keep it."""
    FIGURES.append(Figure(what, value, shown, bar, reached))
    print(f"{what:58} {shown:>14}   {bar}{'' if reached else '  <- missed'}", flush=True)


def at_most(what: str, value: float, shown: str, bar: str) -> None:
    """Print a figure that a bar is set for."""
    line(what, value, shown, f"at most {BARS[bar]:g}", reached=value <= BARS[bar])


def at_least(what: str, ratio: float, bar: str) -> None:
    """Print a ratio that a bar is set for, which it is to reach."""
    line(what, ratio, f"{ratio:.2f}", f"at least {BARS[bar]:g}", reached=ratio >= BARS[bar])


def by_turns(texts: Sequence[str], rounds: int) -> tuple[float, float]:
    """Give the seconds of the bare pass and of reading, the best of some rounds for each few texts.

    Both are taken by turns, a few texts at a time: a slow moment of the machine then falls on both alike.
    """
    floor = reading = 0.0
    for start in range(0, len(texts), _SLICE):
        some = texts[start : start + _SLICE]
        bare_times, read_times = [], []
        for _ in range(rounds):
            begin = time.process_time()
            bare(some)
            between = time.process_time()
            read(some)
            bare_times.append(between - begin)
            read_times.append(time.process_time() - between)
        floor, reading = floor + min(bare_times), reading + min(read_times)
    return floor, reading


def filled(texts: Sequence[str], size: int) -> str:
    """Give ordinary readouts one after the other, to a size."""
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def measure_floor(texts: Sequence[str], rounds: int) -> None:
    """Compare reading with the bare pass."""
    characters = sum(map(len, texts))
    read(texts[:50])
    floor, reading = by_turns(texts, rounds)
    line("bare pass, characters a second", characters / floor, f"{characters / floor:,.0f}")
    line("parse_readout, characters a second", characters / reading, f"{characters / reading:,.0f}")
    at_most("parse_readout, times the bare pass", reading / floor, f"{reading / floor:.1f}", "floor")
    line("milliseconds a text", reading / len(texts) * 1000, f"{reading / len(texts) * 1000:.2f}")


def measure_start(environment: dict[str, str]) -> None:
    """Measure the import over its dependencies, the first call, and the command on one page."""
    over, reader = fresh(
        "import attrs, cattrs, regex; a = clock(); import readoutkit; b = clock();"
        "readoutkit.parse_readout; c = clock();"
        "print((b - a) * 1000, (c - b) * 1000)",
        environment,
    )
    first, second = fresh(
        "import attrs, cattrs, regex, readoutkit; read = readoutkit.parse_readout;"
        "text = 'Minister Doe met Minister Roe.';"
        "a = clock(); read(text); b = clock(); read(text); print((b - a) * 1000, (clock() - b) * 1000)",
        environment,
    )
    at_most("import readoutkit over attrs, cattrs, regex, ms", over, f"{over:.1f}", "import")
    line("the modules of the reader, on first use, ms", reader, f"{reader:.1f}")
    at_most("first call, ms", first, f"{first:.1f}", "first")
    line("second call, ms", second, f"{second:.2f}")
    page = min((ROOT / "benchmarks" / "sample").glob("*.txt"))
    command = [sys.executable, "-m", "readoutkit", "parse", str(page)]

    def parse() -> None:
        subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603

    took = best(parse, 5, lambda: sum(os.times()[2:4]))  # what the processor spent on programs that were started
    at_most("`readoutkit parse` on a page, from the shell, ms", took * 1000, f"{took * 1000:.0f}", "command")


def measure_growth(texts: Sequence[str], *, long: bool) -> dict[int, tuple[float, float]]:
    """Measure the time a character from small to large; give the seconds of the bare pass and of reading."""
    sizes = (*_SIZES, _LONG) if long else _SIZES
    seconds = {size: (float("inf"), float("inf")) for size in sizes}
    for turn in range(3):  # by turns, so that a slow moment of the machine falls on all
        for size in sizes:
            if size == _LONG and turn:
                continue
            text, again = filled(texts, size), max(1, 200_000 // size)
            floor, reading = seconds[size]
            floor = min(floor, best(functools.partial(bare, [text]), again))
            seconds[size] = floor, min(reading, best(functools.partial(parse_readout, text), again))
    least = seconds[10_000][1] / 10_000
    for size, (_, reading) in seconds.items():
        ratio = reading / size / least
        told = f"time a character at {size:,}, times that at 10,000"
        if size == _BARRED:
            at_most(told, ratio, f"{ratio:.2f}", "growth")
        else:
            line(told, ratio, f"{ratio:.2f}")
    return seconds


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
            line("memory with all tables loaded, MB", low, f"{low:.0f}")
        line(f"memory at the peak of {size:,} characters, MB more", more, f"{more:.0f}")


def measure_workers(texts: Sequence[str]) -> None:
    """Compare two workers with one over enough texts that their start matters little, by the clock on the wall."""
    if (os.cpu_count() or 1) < 2:
        return  # nothing could be gained
    enough = list(texts) * max(1, _ENOUGH // sum(map(len, texts)))
    seconds = {}
    for workers in (1, 2):
        seconds[workers] = best(
            lambda workers=workers: sum(1 for _ in parse_many(enough, workers=workers)), 2, time.perf_counter
        )
    at_least("two workers, times one", seconds[1] / seconds[2], "workers")


def measure_peers(texts: Sequence[str], environment: Path) -> None:
    """Measure spaCy and textacy over some of the texts, and reading over the same, each in one thread."""
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.is_file():
        venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)  # noqa: S603
    some = list(texts[:: max(1, len(texts) // _PEER_TEXTS)])
    read(some)
    before = by_turns(some, 3)[1]
    alone = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    told = subprocess.run(  # noqa: S603
        [python, ROOT / "benchmarks" / "peers.py"],
        input=json.dumps(some), check=True, capture_output=True, text=True, env=os.environ | alone,
    )  # fmt: skip
    reading = min(before, by_turns(some, 3)[1])
    figures = json.loads(told.stdout)
    print(f"over {len(some)} of the texts: {', '.join(f'{name} {told}' for name, told in figures['versions'].items())}")
    at_least("spaCy's small English pipeline, times parse_readout", figures["spacy"] / reading, "spacy")
    ratio = figures["textacy"] / reading
    line("textacy's direct quotations on top of it, times the same", ratio, f"{ratio:.1f}")
    line("texts that textacy refused for an unclosed mark", figures["refused"], f"{figures['refused']}")


def main() -> int:
    """Print the table; the exit code says whether a bar was missed when ``--bars`` asks for it."""
    parser = argparse.ArgumentParser(description="Measure speed as ratios.")
    parser.add_argument("--sample", action="store_true", help="the shipped sample, though real texts are at hand")
    parser.add_argument("--long", action="store_true", help="ten million characters too")
    parser.add_argument("--rounds", type=int, default=3, help="of the whole set (%(default)s)")
    parser.add_argument("--peers", nargs="?", type=Path, const=_ENVIRONMENT, help="measure spaCy and textacy too")
    parser.add_argument("--docs", action="store_true", help="write the page of the docs; measures --long too")
    parser.add_argument("--bars", action="store_true", help="fail when a bar is missed")
    options = parser.parse_args()
    sample = sample_texts()
    texts = [] if options.sample else real_texts()
    told = f"{len(texts)} real texts" if texts else f"the sample of {len(sample)} texts"
    texts = texts or sample
    told = f"{told}, {sum(map(len, texts)):,} characters"
    print(f"over {told}\n")
    measure_floor(texts, options.rounds)
    with tempfile.TemporaryDirectory() as folder:
        measure_start(compiled(folder))
    seconds = measure_growth(sample, long=options.long or options.docs)
    measure_memory(sample)
    measure_workers(texts)
    if options.peers:
        measure_peers(texts, options.peers)
    if options.docs:
        write_page(told, FIGURES, seconds)
    return int(options.bars and not all(figure.reached for figure in FIGURES))


if __name__ == "__main__":
    sys.exit(main())
