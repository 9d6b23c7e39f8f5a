"""Read the texts of a Parquet file with Spark and two workers.

python with_spark.py texts.parquet readings/
"""

import sys
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from readoutkit import SCHEMA, parse_batch

WORKERS = 2


def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Read the texts of one partition, batch by batch."""
    for batch in batches:
        yield from parse_batch(batch).to_batches()


def main(source: str, out: str) -> None:
    """Write a row a text."""
    spark = (
        SparkSession.builder.master(f"local[{WORKERS}]")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 100)
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    texts = spark.read.parquet(source).repartition(4 * WORKERS)
    texts.mapInArrow(read, from_arrow_schema(SCHEMA)).write.mode("overwrite").parquet(out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
