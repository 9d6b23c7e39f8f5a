"""Read the texts of a Parquet file with Polars and two worker processes.

python with_polars.py texts.parquet quotes.parquet
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import polars as pl

from readoutkit import parse_batch

WORKERS = 2


def main(source: str, out: str) -> None:
    """Write a row a quote."""
    batches = pl.read_parquet(source).to_arrow().to_batches(max_chunksize=100)
    # A process that is forked while Polars has threads would hang, so new ones are started.
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        readings = pl.concat(map(pl.from_arrow, pool.map(parse_batch, batches)))
    quotes = readings.select("id", "quotes").explode("quotes").drop_nulls("quotes").unnest("quotes")
    quotes.select("id", "text", "kind", "speakers", "act").write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
