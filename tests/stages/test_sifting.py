"""What is left aside without being read would have told nothing: readers may sift by cheap signs, never by a guess."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest import mock

from hypothesis import example, given
from hypothesis import strategies as st

from readoutkit.lexicon import Kind
from readoutkit.stages import meetings
from readoutkit.stages.topics.frames import Carriers

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Encounter, Findings, Sentence, TopicMention
    from readoutkit.lexicon import Term
    from readoutkit.stages.meetings.page import Page

CORPUS: Final = Path(__file__).parent.parent / "corpus"
FILES: Final = tuple(path for path in sorted(CORPUS.rglob("*.json")) if path.parent.name != "pairs")
VOCABULARY: Final = (
    "President Alan Smith/Minister Bo Kim of Japan/they/the Council/Lima/Monday/a meeting/talks/the summit/a visit"
    "/trade/met/meet/meets/meeting/spoke/speak/received/visited/visit/visiting/travel/held/hold/holding/had/has/have"
    "/call on/attend/attended/discuss/discussed/focused/covering/views/the agenda/was/were/been/is/will/to/set/due"
    "/recently/next/with/between/on/in/at/of/by/for/and/,/;/after/during/upon/following/the/his/that/said/who"
)


def _all_verbs(page: Page, sentence: Sentence) -> list[tuple[int, Term]]:
    rows = page.words.of_kind(Kind.ENCOUNTER, sentence.first, sentence.last)
    return [row for row in rows if row[1].last <= sentence.last]


def _read(findings: Findings) -> tuple[tuple[Encounter, ...], tuple[TopicMention, ...]]:
    return findings.encounters, findings.topics


def _is_sifted_rightly(found: Callable[..., Findings], text: str) -> bool:
    sifted = _read(found(text))
    with (
        mock.patch.object(meetings, "find_verbs", _all_verbs),
        mock.patch.object(Carriers, "_may_carry", return_value=True),
    ):
        return _read(found(text)) == sifted


def test_nothing_is_lost_in_the_corpus(found: Callable[..., Findings]) -> None:
    """Verbs and carriers that are left aside tell nothing in whole readouts."""
    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in FILES]
    assert texts
    assert [text for text in texts if not _is_sifted_rightly(found, text)] == []


@given(words=st.lists(st.sampled_from(VOCABULARY.split("/")), min_size=3, max_size=16))
@example(words=["President Alan Smith", "recently", "met", "with", "Minister Bo Kim of Japan"])
@example(words=["the Council", "is", "set", "to", "meet", "in", "Lima", "on", "Monday"])
@example(words=["visiting", "Lima", ",", "President Alan Smith", "held", "talks", "on", "trade"])
def test_nothing_is_lost_in_any_order_of_words(found: Callable[..., Findings], words: list[str]) -> None:
    """Verbs and carriers that are left aside tell nothing, whatever stands around them."""
    assert _is_sifted_rightly(found, " ".join(words) + ".")
