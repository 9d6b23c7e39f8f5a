"""How many texts each engine reads in a second with two workers: the scripts of ``examples/engines`` as they stand.

    python benchmarks/engines.py [ENGINE...]

Each script runs over the texts of ``tests/corpus`` once, and over them so many times; what the second run takes
longer, the further texts took, so that starting an engine does not count. Engines that are not installed are left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from readoutkit import parse_batch

ROOT: Final = Path(__file__).resolve().parents[1]
TIMES: Final = 8
ENGINES: Final = {"polars": "polars", "duckdb": "duckdb", "dask": "dask", "spark": "pyspark", "ray": "ray"}


def main(*chosen: str) -> None:
    """Print a line an engine."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(ROOT.glob("tests/corpus/*/*.json"))]
    texts = [gold["text"] for gold in golds if "text" in gold]
    size = sum(map(len, texts)) / len(texts)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for times in (1, TIMES + 1):
            table = pa.table({"id": [str(at) for at in range(len(texts) * times)], "text": texts * times})
            pq.write_table(table, folder / f"{times}.parquet")
        further = len(texts) * TIMES
        parse_batch(pa.table({"text": texts[:1]}))
        begun = time.perf_counter()
        parse_batch(pa.table({"text": texts}))
        alone = len(texts) / (time.perf_counter() - begun)
        print(f"{further} texts of {size:.0f} characters; one process without an engine: {alone:.0f} texts a second")
        for engine, package in ENGINES.items():
            if (chosen and engine not in chosen) or find_spec(package) is None:
                continue
            once, often = (_run(engine, folder, times) for times in (1, TIMES + 1))
            rate = further / (often - once)
            print(f"{engine:8s} {rate:6.0f} texts a second; {once:5.1f} s for {len(texts)}, its start among them")


def _run(engine: str, folder: Path, times: int) -> float:
    script = ROOT / "examples" / "engines" / f"with_{engine}.py"
    begun = time.perf_counter()
    command = [sys.executable, str(script), str(folder / f"{times}.parquet"), str(folder / f"{engine}-{times}")]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*sys.argv[1:])
