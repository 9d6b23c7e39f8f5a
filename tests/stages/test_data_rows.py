"""Each row of the tables that make findings fires in its examples, and keeps silent in its counter-examples.

The examples stand in ``data/en/examples.tsv``: table, row, sentence, and whether the row reads the sentence.
Each sentence is read behind one that tells who met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from readoutkit import parse_readout
from readoutkit.lexicon import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from _pytest.mark import ParameterSet

    from readoutkit.findings import Findings

PREFIX: Final = {"reporting_cues": "cue", "encounters": "encounter", "topics": "topic"}
SETTING: Final = (
    "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Addis Ababa "
    "on 4 May 2031.\n\n"
)
EXAMPLES: Final = tuple(read_table("en", "examples.tsv"))
ROWS: Final = tuple((table, row["id"]) for table in PREFIX for row in read_table("en", f"{table}.tsv"))

FAILING: Final = {
    "The flag was raised at noon.": "any passive of a topic verb makes its subject a topic",
    "Ambassador Wim Kuiper took up his post in spring.": "a post that is taken up is no topic",
}
"""The examples that are not read as they should be, and why."""


def _cases(reads: str) -> list[ParameterSet]:
    cases = []
    for row in EXAMPLES:
        if row["reads"] == reads:
            reason = FAILING.get(row["sentence"])
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            rule = f"{PREFIX[row['table']]}:{row['row']}"
            cases.append(pytest.param(rule, row["sentence"], marks=marks, id=f"{rule} {row['sentence']}"))
    return cases


@pytest.fixture(scope="module")
def rules(found: Callable[..., Findings]) -> Callable[[str], set[str]]:
    """The rules that fire in a sentence: of its quotes, of its encounters and of its topics."""

    def fired(sentence: str) -> set[str]:
        text = SETTING + sentence
        findings = found(text)
        told = [(quote.span.start, quote.rule) for quote in parse_readout(text).quotes]
        told += [(encounter.kind_text.start, encounter.rule) for encounter in findings.encounters]
        told += [(topic.span.start, topic.rule) for topic in findings.topics]
        return {rule for start, rule in told if start >= len(SETTING)}

    return fired


@pytest.mark.parametrize(("rule", "sentence"), _cases("yes"))
def test_a_row_reads_its_example(rules: Callable[[str], set[str]], rule: str, sentence: str) -> None:
    assert rule in rules(sentence)


@pytest.mark.parametrize(("rule", "sentence"), _cases("no"))
def test_a_row_leaves_its_counter_example_alone(rules: Callable[[str], set[str]], rule: str, sentence: str) -> None:
    assert rule not in rules(sentence)


def test_every_row_has_an_example() -> None:
    shown = {(row["table"], row["row"]) for row in EXAMPLES if row["reads"] == "yes"}

    assert set() == set(ROWS) - shown


def test_every_example_is_of_a_row() -> None:
    assert [] == [row for row in EXAMPLES if (row["table"], row["row"]) not in ROWS]
    assert {"yes", "no"} == {row["reads"] for row in EXAMPLES}


def test_examples_are_sentences_and_stand_once() -> None:
    told = [tuple(row.values()) for row in EXAMPLES]

    assert sorted(set(told)) == sorted(told)
    assert [] == [row["sentence"] for row in EXAMPLES if row["sentence"].strip() != row["sentence"]]
    assert [] == [row["sentence"] for row in EXAMPLES if not row["sentence"].endswith((".", "”"))]


def test_the_ambiguous_rows_have_counter_examples() -> None:
    assert len({(row["table"], row["row"]) for row in EXAMPLES if row["reads"] == "no"}) >= 40


def test_every_failing_example_is_there() -> None:
    assert set() == set(FAILING) - {row["sentence"] for row in EXAMPLES}
