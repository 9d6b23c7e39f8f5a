"""Clauses: the predicates at the top of a sentence, with their subjects, and where each ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readoutkit.stages.clauses.candidates import Candidates
from readoutkit.stages.clauses.sentence import SentenceReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from _pytest.mark import ParameterSet

    from readoutkit.findings import Clause, Findings

    Finder = Callable[..., Findings]


def _failing(*values: object, reason: str) -> ParameterSet:
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=True))


TEXTS = [
    json.loads(path.read_text(encoding="utf-8"))["text"]
    for path in sorted((Path(__file__).parents[1] / "corpus").rglob("*.json"))
    if path.parent.name != "pairs"
]
SETTING = "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Addis Ababa.\n\n"


def _clauses(found: Finder, sentence: str) -> tuple[Findings, list[Clause]]:
    findings = found(SETTING + sentence)
    return findings, [one for one in findings.clauses if one.sentence > 0]


def _cut(findings: Findings, first: int, last: int) -> str:
    return findings.words.tokens.span(first, last).text if first <= last else ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tesfaye said that the road was open.", "cue said"),
        ("They discussed the harvest.", "topic discussed"),
        ("Tesfaye met Verhagen again on Tuesday.", "encounter met"),
        ("Tesfaye met Verhagen and discussed the dam.", "encounter met; topic discussed"),
        ("Tesfaye met Verhagen to discuss the dam.", "encounter met; topic discuss"),
        _failing(
            "Tesfaye met Verhagen, thanked him for coming and stressed the role of trade.",
            "encounter met; cue thanked; cue stressed",
            reason="a name before the comma is taken for the subject of `thanked`, which then is lost",
        ),
        ("Tesfaye met Verhagen in Gondar, thanked him and praised the dam.", "encounter met; cue thanked; cue praised"),
        ("They discussed the dam and agreed to meet again.", "topic discussed; cue agreed"),
        ("Tesfaye called for an end to the war and signed the treaty.", "cue called for; other signed"),
        ("Tesfaye called for calm and signed the treaty.", "cue called for; other signed"),
        ("It was agreed that the road would open.", "cue agreed"),
        ("The dam was discussed.", "topic discussed"),
        ("Tesfaye said that Verhagen had met the herders.", "cue said"),
        ("Tesfaye had met Verhagen in May.", ""),
        ("Tesfaye would welcome a reply.", ""),
        ("The road is long.", ""),
        ("The herders sold milk.", ""),
    ],
)
def test_the_predicates_of_a_sentence(found: Finder, sentence: str, expected: str) -> None:
    findings, clauses = _clauses(found, sentence)

    assert expected == "; ".join(f"{one.kind} {_cut(findings, one.cue_first, one.cue_last)}" for one in clauses)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tesfaye said that the road was open.", ["Tesfaye"]),
        ("The Dutch minister said that the road was open.", ["The Dutch minister"]),
        ("The two sides agreed to open the road.", ["The two sides"]),
        ("She added that the dam was full.", ["She"]),
        ("Ethiopia commended the mediators.", ["Ethiopia"]),
        ("Tesfaye and Verhagen agreed to open the road.", ["Tesfaye", "Verhagen"]),
        ("On Tuesday Tesfaye said that the road was open.", ["Tesfaye"]),
        ("In Lalibela, Tesfaye said that the road was open.", ["Tesfaye"]),
        ("Tesfaye on Tuesday discussed the dam.", ["Tesfaye"]),
        ("In response, Verhagen said that the road was open.", ["Verhagen"]),
        ("Verhagen, for his part, said that the road was open.", ["Verhagen"]),
        ("Tesfaye also noted that the road was open.", ["Tesfaye"]),
        ("Tesfaye has urged patience.", ["Tesfaye"]),
        ("Tesfaye (in white) said that the road was open.", ["Tesfaye"]),
        ("“The road is open,” said Tesfaye.", ["Tesfaye"]),
        ("It was agreed that the road would open.", []),
    ],
)
def test_the_subject(found: Finder, sentence: str, expected: list[str]) -> None:
    findings, (clause,) = _clauses(found, sentence)

    assert expected == [_cut(findings, one.first, one.last) for one in clause.subjects]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tesfaye thanked Verhagen and praised the dam.",
        "Noting the late hour, Tesfaye praised the dam.",
        "Tesfaye praised the dam, adding that the road was open.",
        "Tesfaye met the herders, praised the dam and urged patience.",
    ],
)
def test_clauses_of_one_subject_share_it(found: Finder, sentence: str) -> None:
    findings, clauses = _clauses(found, sentence)

    assert len(clauses) > 1
    assert {("Tesfaye",)} == {
        tuple(_cut(findings, one.first, one.last) for one in clause.subjects) for clause in clauses
    }


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Tesfaye met Verhagen again.", "held"),
        ("Tesfaye will meet Verhagen again.", "planned"),
        _failing("Tesfaye is to meet Verhagen again.", "planned", reason="`is to meet` is read as no encounter"),
        ("Tesfaye will visit Lalibela.", "planned"),
    ],
)
def test_what_is_still_to_come_is_planned(found: Finder, sentence: str, status: str) -> None:
    _, (clause,) = _clauses(found, sentence)

    assert status == clause.status


@pytest.mark.parametrize(
    ("sentence", "switch"),
    [
        ("Verhagen, for his part, said that the road was open.", True),
        ("For his part, Verhagen said that the road was open.", True),
        ("In turn, the minister said that the road was open.", True),
        ("In response, Verhagen said that the road was open.", True),
        ("Verhagen said that the road was open.", False),
        ("In addition, Verhagen said that the road was open.", False),
    ],
)
def test_a_turn_of_phrase_switches_the_speaker(found: Finder, sentence: str, *, switch: bool) -> None:
    _, (clause,) = _clauses(found, sentence)

    assert switch is clause.switch


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Tesfaye praised the dam, the ministry said.", "the dam"),
        ("Tesfaye praised the dam, according to the statement.", "the dam,"),
        ("Tesfaye praised the dam and signed the treaty.", "the dam"),
        ("Tesfaye praised the dam.", "the dam."),
        ("Tesfaye recalled the dam, including when he hosted Sarpong.", "the dam, including when he hosted Sarpong."),
        ("“We built the dam,” Tesfaye said.", "“We built the dam,”"),
    ],
)
def test_content_ends_where_a_frame_or_another_act_begins(found: Finder, sentence: str, content: str) -> None:
    findings, clauses = _clauses(found, sentence)

    assert content == _cut(findings, clauses[0].content_first, clauses[0].content_last)


def test_titles_of_sections_and_the_foot_of_the_page_have_no_clauses(found: Finder) -> None:
    text = f"{SETTING}Tesfaye Praises Dam\n\nThe two ministers parted in the evening as friends.\n\nPraised: the dam"

    assert {0} == {clause.sentence for clause in found(text).clauses}


def test_no_predicate_is_lost_before_its_sentence_is_read(found: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the word on its left rules out, the readers of the sentence refuse as well."""
    quick = [found(text).clauses for text in TEXTS]
    monkeypatch.setattr(Candidates, "_stands", lambda candidates, at, _: None if candidates._in_name(at) else True)
    assert [found(text).clauses for text in TEXTS] == quick


@pytest.mark.parametrize(
    "sentence",
    [
        "The support of the herders and their call for calm were in vain.",
        "The United States and the Foreign Minister were in Gondar.",
        "Ways to support the herders and to discuss trade are few.",
    ],
)
def test_a_sentence_of_nouns_is_not_read(found: Finder, monkeypatch: pytest.MonkeyPatch, sentence: str) -> None:
    """Rows behind an article, a preposition, a possessive or within a name cost no reading."""
    monkeypatch.setattr(SentenceReader, "read", lambda reader: pytest.fail(f"read: {reader.sentence}"))
    assert found(sentence).clauses == ()
