"""Read the texts of a Parquet file with Dask and two worker processes.

python with_dask.py texts.parquet readings/
"""

import sys

import dask
import dask.dataframe as dd
import pandas as pd
import pyarrow as pa

from readoutkit import SCHEMA, parse_batch

WORKERS = 2


def to_pandas(table: pa.Table) -> pd.DataFrame:
    """Keep the types of Arrow, lists and structs among them."""
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def read(texts: pd.DataFrame) -> pd.DataFrame:
    """Read the texts of one partition."""
    return to_pandas(parse_batch(pa.Table.from_pandas(texts, preserve_index=False)))


def main(source: str, out: str) -> None:
    """Write a row a text."""
    texts = dd.read_parquet(source).repartition(npartitions=4 * WORKERS)
    readings = texts.map_partitions(read, meta=to_pandas(SCHEMA.empty_table()))
    with dask.config.set(scheduler="processes", num_workers=WORKERS):
        readings.to_parquet(out, schema=SCHEMA, write_index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
