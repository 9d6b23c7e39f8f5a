"""Read the texts of a Parquet file with Ray Data and two workers.

python with_ray.py texts.parquet readings/
"""

import sys

import ray

from readoutkit import parse_batch

WORKERS = 2


def main(source: str, out: str) -> None:
    """Write a row a text."""
    ray.init(num_cpus=WORKERS, include_dashboard=False)
    texts = ray.data.read_parquet(source).repartition(4 * WORKERS)
    readings = texts.map_batches(parse_batch, batch_format="pyarrow", batch_size=100)
    readings.write_parquet(out)
    ray.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
