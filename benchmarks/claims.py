"""Measure how many texts are claimed for a ministry that did not write them.

    python benchmarks/claims.py [--show] [--bars]

Each text of a known issuer is shown to all the others alone; news articles, and texts of issuers that are not known,
to all. Texts that are made, and which only the caller can place, are counted too. What is not beside the repository
is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from accuracy import gold_paths
from hypothesis import HealthCheck, Phase, given, settings
from texts import SHARED

from readoutkit.registry import Registry
from readoutkit.testing.strategies import Made, readouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readoutkit import Ministry

BAR: Final = 0.02
_RELATED: Final = {"uk-gov": {"uk-fcdo", "uk-pm"}, "us-centcom": {"us-defense"}, "us-state-re3d": {"us-state"}}
"""Issuers as the real texts name them, and those of ours that may be the same."""
_MADE: Final = 25

Text = tuple[str, str | None, str]


def gold_texts() -> Iterator[Text]:
    """Give the texts of the gold files, with their issuers."""
    for path in gold_paths():
        gold: dict[str, Any] = json.loads(path.read_bytes())
        if "text" in gold:
            yield gold["id"], gold.get("issuer"), gold["text"]


def real_texts() -> Iterator[Text]:
    """Give the real texts, with their issuers."""
    for path in sorted((SHARED / "real").glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            row = json.loads(line)
            yield row["id"], row["issuer"].removesuffix("-other").removesuffix("-domestic"), row["text"]


def news_texts() -> Iterator[Text]:
    """Give the articles of PolNeAR, which no ministry wrote."""
    for path in sorted((SHARED / "polnear").glob("*/text/*.txt")):
        yield path.stem, None, path.read_text(encoding="utf-8")


def made_texts(known: Registry) -> Iterator[Text]:
    """Give texts that are made and say nothing of whose they are but by their style."""
    for ministry in known:
        yield from ((f"made for {ministry.id}", ministry.id, text) for text in _drawn(ministry))


def _drawn(ministry: Ministry) -> list[str]:
    found: list[str] = []

    @given(readouts(ministry).filter(lambda made: made.ministry is not None))
    @settings(
        max_examples=_MADE,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def collect(made: Made) -> None:
        found.append(made.text)

    collect()
    return found


def claimed(known: Registry, texts: Iterable[Text]) -> tuple[int, list[str]]:
    """Count the texts, and tell those that one who did not write them claims; each text counts once."""
    others: dict[frozenset[str | None], Registry] = {}
    seen: set[str] = set()
    wrong: list[str] = []
    for name, issuer, text in texts:
        if text in seen:
            continue
        seen.add(text)
        own = frozenset(_RELATED.get(issuer or "", {issuer}))
        if own not in others:
            others[own] = Registry(one for one in known if one.id not in own)
        found = others[own].recognize(text)
        if found.ministry is not None:
            signs = [text[item.start : item.end] for item in found.evidence]
            wrong.append(f"{name}: {found.ministry.id} ({found.score:g}) by {signs}")
    return len(seen), wrong


def main() -> int:
    """Print the share of each kind of texts that is claimed wrongly, and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="show each text that is claimed, and the signs that did it")
    parser.add_argument("--bars", action="store_true", help="fail above two in a hundred")
    arguments = parser.parse_args()
    known = Registry.builtin()
    kinds = {"gold": gold_texts(), "real": real_texts(), "news": news_texts(), "made": made_texts(known)}
    texts = bad = 0
    for kind, those in kinds.items():
        count, wrong = claimed(known, those)
        texts, bad = texts + count, bad + len(wrong)
        print(f"{kind:5} {len(wrong):4} of {count:5}")
        if arguments.show:
            print(*(f"  {one}" for one in wrong), sep="\n")
    share = bad / texts
    print(f"all   {bad:4} of {texts:5}: {share:.4f}, bar {BAR}")
    return int(arguments.bars and share > BAR)


if __name__ == "__main__":
    sys.exit(main())
