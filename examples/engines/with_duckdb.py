"""Read the texts of a Parquet file with DuckDB and two worker processes.

python with_duckdb.py texts.parquet quotes.parquet
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import duckdb
import pyarrow as pa

from readoutkit import SCHEMA, parse_batch

WORKERS = 2


def main(source: str, out: str) -> None:
    """Write a row a quote."""
    database = duckdb.connect()
    texts = database.read_parquet(source).to_arrow_table().to_batches(max_chunksize=100)
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        # The readings are handed to DuckDB as they come, one batch after the other.
        batches = (batch for readings in pool.map(parse_batch, texts) for batch in readings.to_batches())
        database.register("readings", pa.RecordBatchReader.from_batches(SCHEMA, batches))
        quotes = database.sql("""
            select id, quote.text, quote.kind, quote.speakers, quote.act
            from (select id, unnest(quotes) as quote from readings)
        """)
        quotes.write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
