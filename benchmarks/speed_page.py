"""The page of the docs on speed: a table of what was measured, and a picture of how the time grows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from texts import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from speed import Figure

PAGE: Final = ROOT / "docs" / "reference" / "speed.md"
PICTURE: Final = PAGE.with_suffix(".svg")
_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP, _RIGHT = 640, 400, 70, 350, 20, 520
_SERIES: Final = (("the bare pass", "#7a7a7a"), ("parse_readout", "#1f5fa8"))

_INTRODUCTION: Final = """# How fast texts are read

Made by `python benchmarks/speed.py --docs`; do not edit it by hand.

Times of two machines cannot be compared, so they are told as ratios, taken in one run.
The measure is one bare pass of `regex` over the same texts that only makes a match object of each word (`\\w+`).
Both are taken by turns, a few texts at a time, in one thread and in seconds of the processor, the best of some rounds.
The other libraries do other things: spaCy tags, parses and names entities, textacy finds direct quotations in that.
They show what it costs to get at a part of a reading by their way.
"""


def write_page(told: str, figures: Iterable[Figure], seconds: Mapping[int, tuple[float, float]]) -> None:
    """Write the page and the picture."""
    rows = "\n".join(f"| {figure.what} | {figure.shown} | {figure.bar} |" for figure in figures)
    PAGE.write_text(
        f"""{_INTRODUCTION}
Measured over {told}; growth and memory over invented readouts that follow one another.

| figure | measured | bar |
| --- | ---: | --- |
{rows}

```{{image}} speed.svg
:alt: Seconds by characters from 1,000 to 10,000,000 on logarithmic scales, two straight lines side by side
:width: 640px
```
""",
        encoding="utf-8",
    )
    PICTURE.write_text(picture(seconds), encoding="utf-8")


def picture(seconds: Mapping[int, tuple[float, float]]) -> str:
    """Draw the seconds by size, both on a logarithmic scale."""
    sizes = sorted(seconds)
    low, high = math.log10(sizes[0]), math.log10(sizes[-1])
    times = [time for pair in seconds.values() for time in pair]
    least, most = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def across(size: float) -> float:
        return _LEFT + (math.log10(size) - low) / (high - low) * (_RIGHT - _LEFT)

    def up(time: float) -> float:
        return _BOTTOM - (math.log10(time) - least) / (most - least) * (_BOTTOM - _TOP)

    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
            'font-size="12" fill="#555">'
        ),
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
    ]
    for power in range(math.ceil(low), math.floor(high) + 1):
        x = across(10**power)
        parts.append(f'<path d="M{x:.0f} {_TOP}V{_BOTTOM}" stroke="#e4e4e4"/>')
        parts.append(f'<text x="{x:.0f}" y="{_BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(least, most + 1):
        y = up(10.0**power)
        parts.append(f'<path d="M{_LEFT} {y:.0f}H{_RIGHT}" stroke="#e4e4e4"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g} s</text>')
    for number, (name, colour) in enumerate(_SERIES):
        parts.extend(_line([(across(size), up(seconds[size][number])) for size in sizes], name, colour))
    parts.append(f'<text x="{(_LEFT + _RIGHT) / 2:.0f}" y="{_BOTTOM + 40}" text-anchor="middle">characters</text>')
    return "\n".join([*parts, "</svg>", ""])


def _line(points: Sequence[tuple[float, float]], name: str, colour: str) -> Iterable[str]:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    x, y = points[-1]
    yield f'<text x="{x + 8:.0f}" y="{y + 4:.0f}" fill="{colour}">{name}</text>'
