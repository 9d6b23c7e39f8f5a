"""Read damaged texts until enough characters are read, and say what did not hold.

    python benchmarks/fuzz.py [--characters 10000000] [--seed 1]
    python benchmarks/fuzz.py --coverage FOLDER [-- -max_total_time=600]

Texts are those that ship and the real ones beside the repository where they are, damaged in the ways of
`readoutkit.testing.mutations`. With ``--coverage`` the fuzzer atheris (``pip install atheris``, in an
environment of its own) looks for damage that reaches new code; FOLDER keeps what it found worth keeping.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

if "--coverage" in sys.argv:
    import atheris  # it needs an environment of its own, and must be there before what it watches

    with atheris.instrument_imports(include=["readoutkit"]):
        importlib.import_module("readoutkit.parse")
        importlib.import_module("readoutkit.ministries").load()

from jsonschema import Draft202012Validator
from texts import real_texts, sample_texts

from readoutkit import json_schema, parse_readout
from readoutkit.testing.hostile import HOSTILE, hostile
from readoutkit.testing.mutations import HARMLESS, MUTATIONS, mutated
from readoutkit.testing.soundness import differences, faults

_MOST_SECONDS = 1.0
"""For ten thousand characters and fewer; a longer text may take its share more."""
_SCHEMA = Draft202012Validator(json_schema())


def check(text: str) -> list[str]:
    """Give what does not hold of a text, and whether it took too long."""
    begin = time.process_time()
    parse_readout(text)
    taken = time.process_time() - begin
    slow = [f"{taken:.1f} s for {len(text)} characters"] if taken > _MOST_SECONDS * max(1, len(text) / 10_000) else []
    # the schema is slow to check, and what it could find hangs on the kinds of findings alone
    return slow + list(faults(text, schema_errors=_SCHEMA.iter_errors if len(text) < 3_000 else None))


def by_chance(texts: list[str], characters: int, seed: int) -> int:
    """Damage texts by chance; give the number of those that did not hold."""
    done = number = failed = 0
    while done < characters:
        chance = random.Random(f"{seed}/{number}")
        number += 1
        text = chance.choice(texts)
        if chance.random() < 0.1:
            change = chance.choice(list(HARMLESS))
            found = list(differences(text, change))
        else:
            change = "mutated"
            if chance.random() < 0.1:
                text += hostile(chance.choice(list(HOSTILE)), 2_000) + chance.choice(texts)
            text = mutated(text, chance, chance.randint(1, 12))
            found = check(text)
        done += len(text)
        if found:
            failed += 1
            print(f"-- {seed}/{number - 1}, {change}: {found[:3]}\n   {text[:300]!r}", flush=True)
        if number % 500 == 0:
            print(f"{number} texts, {done} characters, {failed} failed", file=sys.stderr, flush=True)
    print(f"{number} texts, {done} characters, {failed} failed")
    return failed


def by_coverage(texts: list[str], folder: str, options: list[str]) -> None:
    """Let atheris choose text, damage and what stands between; it ends at the first failure."""
    done = 0

    def read_one(raw: bytes) -> None:
        nonlocal done
        told = atheris.FuzzedDataProvider(raw)
        chance = random.Random(told.ConsumeIntInRange(0, 1 << 16))
        text = told.PickValueInList(texts)
        for _ in range(told.ConsumeIntInRange(0, 6)):
            text = MUTATIONS[told.PickValueInList(list(MUTATIONS))](text, chance)
        at = told.ConsumeIntInRange(0, len(text))
        text = text[:at] + told.ConsumeUnicode(60) + text[at:]
        done += len(text)
        if found := check(text):
            Path("fuzz-failure.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
            raise AssertionError(f"{found[:3]}; the text is in fuzz-failure.txt")

    Path(folder).mkdir(parents=True, exist_ok=True)
    atheris.Setup([sys.argv[0], folder, *options], read_one)
    import atexit  # noqa: PLC0415 - only here

    atexit.register(lambda: print(f"{done} characters", flush=True))
    atheris.Fuzz()


def main() -> int:
    """Damage texts in the way that is asked for; the exit code says whether all held."""
    parser = argparse.ArgumentParser(description="Read damaged texts.")
    parser.add_argument("--characters", type=int, default=1_000_000, help="how many to read (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="which damage (%(default)s)")
    parser.add_argument("--coverage", metavar="FOLDER", help="let atheris look for new code")
    parser.add_argument("options", nargs="*", help="for atheris, after --")
    options = parser.parse_args()
    texts = sample_texts() + real_texts()
    if options.coverage:
        by_coverage(sorted(texts, key=len)[:200], options.coverage, options.options)
        return 0
    return int(by_chance(texts, options.characters, options.seed) > 0)


if __name__ == "__main__":
    sys.exit(main())
