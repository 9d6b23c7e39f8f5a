"""The kit tells authors of ministries what to mend, and nothing that is not so."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from readoutkit import Ministry, parse_readout
from readoutkit.ministry import OwnOffice, Sign
from readoutkit.registry import Registry
from readoutkit.testing import Example, check_ministry, common_texts

if TYPE_CHECKING:
    from readoutkit import Span
    from readoutkit.findings import Findings
    from readoutkit.text import SourceText

CUE = {"id": "opinate", "forms": "opinate opinates opinated opinating opinated", "frames": "that,quote", "act": "say"}
TEXT = """Castle Street Press Office

The Chancellor, Ada Roe, met Foreign Minister Jan Doe of France in Strelsau.

The Chancellor opinated that the harvest had been good.
"""
PARTS: dict[str, Any] = {
    "id": "rt-mfa",
    "name": "Ministry of Foreign Affairs of Ruritania",
    "country": "RT",
    "signs": [Sign("^Castle Street Press Office$", 4, "head")],
    "own_offices": [OwnOffice("the Chancellor", "Chancellor")],
    "cues": [CUE | {"example": "Foreign Minister Ada Roe opinated that the harvest had been good."}],
    "sources": ("https://mfa.example/",),
}
EXAMPLE = Example(TEXT, people=["Ada Roe", "Jan Doe"], meetings=["meeting"], quotes=1)


def _problems(*, examples: tuple[Example | str, ...] = (TEXT,), **changes: object) -> str:
    report = check_ministry(Ministry(**{**PARTS, **changes}), examples)
    assert report.ok is not bool(report.problems)
    return "\n".join(map(str, report.problems))


def test_a_good_ministry_is_all_well() -> None:
    report = check_ministry(Ministry(**PARTS), [EXAMPLE, EXAMPLE, TEXT])

    report.raise_if_bad()
    assert str(report).startswith(
        "rt-mfa, Ministry of Foreign Affairs of Ruritania: all well\nok    examples are given"
    )
    assert () == report.notes
    assert 10 == len(report.passed)


def test_a_bad_report_is_raised_whole() -> None:
    report = check_ministry(Ministry(**PARTS), [])

    with pytest.raises(AssertionError, match=r"1 to mend(.|\n)*MEND  there are no examples"):
        report.raise_if_bad()


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ((), "example 1: not recognised: none of its signs is in the text"),
        ([Sign("Castle Street", 2), Sign("Elsewhere")], "its signs weigh 2, and 3 are needed: [Sign('Castle Street'"),
    ],
)
def test_an_example_that_is_not_recognised_is_told_with_what_to_do(signs: Any, expected: str) -> None:  # noqa: ANN401
    told = _problems(signs=signs)

    assert expected in told
    assert "Its first line is 'Castle Street Press Office'" in told


def test_an_example_that_is_taken_for_another_is_told() -> None:
    twin = Ministry(**PARTS | {"id": "rt-pm", "signs": [Sign("Castle Street Press Office", 6)]})
    report = check_ministry(Ministry(**PARTS), [TEXT], registry=Registry([twin]))

    assert "example 1: not recognised: taken for rt-pm" in str(report)


def test_claiming_texts_of_others_is_told_with_the_words_that_did_it() -> None:
    told = _problems(signs=[*PARTS["signs"], Sign("The Prime Minister", 10)])

    assert "claims a text of uk-pm" in told
    assert "Make the signs narrower that found 'The Prime Minister'" in told


def test_what_is_told_of_the_reading_is_compared() -> None:
    told = _problems(examples=(Example(TEXT, people=["Ada Roe"], meetings=["visit"], quotes=3),))

    assert "example 1: people: ('Ada Roe',) told, ('Ada Roe', 'Jan Doe') read" in told
    assert "example 1: meetings: ('visit',) told, ('meeting',) read" in told
    assert "example 1: quotes: 3 told, 1 read" in told


def test_a_row_that_does_not_read_its_example_is_told() -> None:
    assert "cues: opinate does not read its example 'He sang.'" in _problems(cues=[CUE | {"example": "He sang."}])


def test_a_row_that_loses_what_is_read_without_it_is_told() -> None:
    row = {
        "id": "speak-x",
        "forms": "speak speaks spoke speaking spoken",
        "tail": "to",
        "frame": "person",
        "kind": "visit",
    }

    assert "loses the phone_call of" in _problems(encounters=[row])


def test_a_hook_that_breaks_its_word_is_told_by_its_field() -> None:
    assert "rt-mfa: Ministry.body: a Span of the text expected" in _problems(body=lambda _: (0, 3))


def test_a_hook_that_raises_is_told_with_its_line_once() -> None:
    def broken(_: Findings) -> Findings:
        raise KeyError("harvest")

    report = check_ministry(Ministry(**PARTS, refine=broken), [TEXT])

    (problem,) = report.problems
    assert problem.what.startswith("KeyError: 'harvest' (test_kit.py, line ")
    assert "must not raise" in problem.todo
    assert "all spans are exact and readings hold together" not in report.passed


def test_hooks_that_lose_what_is_read_without_them_are_noted_unless_the_reading_is_told() -> None:
    ministry = Ministry(**PARTS, refine=lambda findings: attrs.evolve(findings, encounters=(), attributions=()))

    assert "its hooks lose the meeting of Ada Roe, Jan Doe" in str(check_ministry(ministry, [TEXT]))
    assert "its hooks lose" not in str(check_ministry(ministry, [Example(TEXT, meetings=[])]))


@pytest.mark.parametrize(
    "wide",
    [{"signs": [*PARTS["signs"], Sign("Minister", 3)]}, {"names": ("Foreign Ministry",)}],
    ids=["a sign", "a name"],
)
def test_what_would_claim_texts_of_others_by_itself_is_told(wide: dict[str, Any]) -> None:
    told = _problems(**wide)

    assert "would claim a text of " in told
    assert "narrower that found '" in told


def test_the_id_of_a_built_in_ministry_is_noted() -> None:
    assert "'uk-pm' is built in" in str(check_ministry(Ministry(**PARTS | {"id": "uk-pm"}), [TEXT]))


def test_a_hook_that_calls_nothing_and_is_slow_all_the_same_is_told() -> None:
    def slow(source: SourceText) -> Span:
        same = 0
        for first in source.text[::8]:
            for second in source.text[::8]:
                same += first == second
        return source.span(0, len(source.text))

    assert "times the work" in _problems(body=slow)


def test_a_hook_that_leaves_to_chance_is_told() -> None:
    turns = itertools.count()

    def fickle(findings: Findings) -> Findings:
        return attrs.evolve(findings, encounters=()) if next(turns) % 2 else findings

    assert "read twice, it reads differently" in _problems(refine=fickle)


def test_a_hook_that_takes_more_than_its_share_is_told() -> None:
    def slow(findings: Findings) -> Findings:
        for _ in itertools.product(findings.words.tokens.norms, repeat=2):
            len(findings.sentences)
        return findings

    assert "times the work" in _problems(refine=slow)


def test_notes_name_what_no_example_shows() -> None:
    ministry = Ministry(**PARTS | {"sources": (), "cues": [CUE], "own_offices": [OwnOffice("the Margrave")]})
    told = "\n".join(map(str, check_ministry(ministry, ["Castle Street"]).notes))

    for part in (
        "fewer than three",
        "Sign('^Castle Street Press Office$'",
        "the Margrave",
        "sources",
        "opinate has no",
    ):
        assert part in told


def test_the_common_texts_are_of_many_and_each_is_its_own() -> None:
    registry = Registry.builtin()

    for issuer, text in common_texts():
        recognized = registry.recognize(text).ministry
        assert issuer == (recognized and recognized.id)
        assert parse_readout(text).participants


@pytest.mark.parametrize("issuer", ["uk-fcdo", "cn-mfa"])
def test_our_own_ministries_pass(issuer: str) -> None:
    texts = [text for name, text in common_texts() if name == issuer]

    check_ministry(Registry.builtin().get(issuer), texts).raise_if_bad()
