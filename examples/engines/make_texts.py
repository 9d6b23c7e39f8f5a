"""Put texts into a Parquet file for the engines: a row a text, with its name as id.

python make_texts.py texts.parquet readouts/*.txt
"""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def main(out: str, *files: str) -> None:
    """Write the texts."""
    texts = [Path(file).read_bytes().decode("utf-8") for file in files]
    pq.write_table(pa.table({"id": files, "text": pa.array(texts, pa.string())}), out)


if __name__ == "__main__":
    main(*sys.argv[1:])
