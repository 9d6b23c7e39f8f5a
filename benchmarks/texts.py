"""Where the benchmarks find their texts: the sample that ships, and what may lie beside the repository."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SHARED: Final = ROOT.parent / "shared"
LAST: Final = ROOT / "benchmarks" / ".last"
"""Where a run leaves what the next is compared with; git leaves it alone."""


def sample_texts() -> list[str]:
    """Give the readouts of the sample, in order."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "benchmarks" / "sample").glob("*.txt"))]


def real_texts() -> list[str]:
    """Give the real texts beside the repository, none where there are none."""
    return [
        json.loads(line)["text"]
        for path in sorted((SHARED / "real").glob("*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]


def absent(folder: str) -> int:
    """Say that texts are not at hand, and leave it at that: nothing is wrong with the reader."""
    print(f"skipped: {folder} is not beside the repository (looked for in {SHARED})", file=sys.stderr)
    return 0
