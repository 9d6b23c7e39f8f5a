"""Readings out to brat and Label Studio and back as gold, and how far two annotators agree."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given

from readoutkit import StructureError, parse_readout
from readoutkit.adapters.agreement import agree, alphas, paired
from readoutkit.adapters.brat import from_brat, to_brat
from readoutkit.adapters.evaluation import score
from readoutkit.adapters.gold import Gold, GoldMeeting, GoldQuote, gold_json, gold_of, read_gold, reading_of
from readoutkit.adapters.label_studio import from_label_studio, to_label_studio
from readoutkit.cli import Exit, run
from readoutkit.testing.strategies import any_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit import Quote, Readout

CORPUS = [
    path
    for path in sorted((Path(__file__).parent / "corpus").rglob("*.json"))
    if "text" in json.loads(path.read_bytes())  # the table of a pair has none
]
TEXT = (
    "Foreign Minister Ingrid Dahl met UK Foreign Secretary Eleanor Marsh in Oslo on 10 March 2026.\n\n"
    "They discussed energy security and the war in Ukraine. Marsh thanked Norway for its support and said that "
    "no country could “keep these waters safe on its own”.\n"
)


def _through_brat(readout: Readout) -> Gold:
    return from_brat(readout.text, to_brat(readout), "page")


def _through_label_studio(readout: Readout) -> Gold:
    return from_label_studio(json.loads(json.dumps(to_label_studio(readout, "page"))))


WAYS = pytest.mark.parametrize("through", [_through_brat, _through_label_studio])


@WAYS
@pytest.mark.parametrize("path", CORPUS[::6], ids=lambda path: path.stem)
def test_a_reading_comes_back_as_it_went(path: Path, through: Callable[[Readout], Gold]) -> None:
    gold = read_gold(path)
    readout = parse_readout(gold.text, published=gold.published)
    _, differences = score(through(readout), readout)

    assert () == differences


@WAYS
@given(text=any_text())
def test_any_text_comes_back(through: Callable[[Readout], Gold], text: str) -> None:
    """Whatever is read of a text, its quotes come back with their words, cues and fragments."""
    readout = parse_readout(text)
    expected = [(quote.text, quote.cue and quote.cue.text) for quote in gold_quotes(readout)]

    assert sorted(expected, key=str) == sorted(((quote.text, quote.cue) for quote in through(readout).quotes), key=str)


def gold_quotes(readout: Readout) -> list[Quote]:
    """The quotes of a reading, those of one content once: a tool marks a stretch once a label."""
    return list({(quote.span.start, quote.span.end): quote for quote in reversed(readout.quotes)}.values())


def test_what_an_annotator_corrects_in_brat_is_what_comes_back() -> None:
    lines = to_brat(parse_readout(TEXT))
    corrected = lines.replace("role=Foreign Secretary", "role=Secretary").replace("place=Oslo", "place=Norway")
    gold = from_brat(
        TEXT, corrected + "T99\tPerson 0 16\tForeign Minister\n#99\tAnnotatorNotes T99\trole=Minister\n", "x"
    )

    assert [("Ingrid Dahl", "Foreign Minister"), ("Eleanor Marsh", "Secretary"), (None, "Minister")] == [
        (person.name, person.role)
        for person in sorted(gold.people, key=lambda person: (person.name is None, person.id))
    ]
    assert ("2026-03-10", "Norway") == (gold.meetings[0].date, gold.meetings[0].place)


POLNEAR = """\
T1\tSource 60 65\tMarsh
T2\tCue 66 70\tsaid
T3\tContent 1 20;73 82\tNo sea is closed to and so on
T4\tAttribution 66 70\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
"""


def test_files_of_polnear_are_taken_a_quote_a_piece() -> None:
    text = "“No sea is closed to anyone, and none of them will be, ever,” Marsh said, “and so on.”\n"
    annotations = POLNEAR.replace("60 65", f"{text.index('Marsh')} {text.index('Marsh') + 5}")
    gold = from_brat(text, annotations, "x")

    assert ["Marsh"] == [person.name for person in gold.people]
    assert [("p1",), ("p1",)] == [quote.speakers for quote in gold.quotes]


def test_a_stretch_over_a_line_end_is_one_stretch() -> None:
    text = "Marsh said that no sea\nis closed."
    gold = from_brat(text, "T1\tContent 16 22;23 32\tno sea is closed\n", "x")

    assert ["no sea\nis closed"] == [quote.text for quote in gold.quotes]


@pytest.mark.parametrize(
    ("annotations", "told"),
    [
        ("T1\tContent 0\tx\n", "x: line 1: no brat annotation"),
        ("T1\tContent 0 900\tx\n", "x: T1: 0 to 900 is no stretch of the text"),
        ("E1\tAttribution:T9 Content:T9\n", "x: T9: an event names it, but no line makes it"),
        ("T1\tPerson 0 5\tx\n#1\tAnnotatorNotes T1\tname=Nobody\n", "x: T1: the text does not have 'Nobody'"),
        ("T1\tMeeting 0 5\tx\n#1\tAnnotatorNotes T1\tkind=lunch\n", "x: T1: no meeting is 'lunch' and 'held'"),
        ("T1\tDocument 0 5\tx\n#1\tAnnotatorNotes T1\tpublished=May\n", "x: Document: published: "),
    ],
)
def test_what_is_wrong_in_brat_is_told_with_its_place(annotations: str, told: str) -> None:
    with pytest.raises(StructureError) as raised:
        from_brat(TEXT, annotations, "x")

    assert told in str(raised.value)


def test_older_offsets_of_label_studio_are_noticed() -> None:
    text = "\U0001f91d Marsh said that no sea was closed."
    at = text.index("no sea")
    value = {"start": at + 1, "end": at + 7, "text": "no sea", "labels": ["Content"]}
    task = {"data": {"text": text}, "annotations": [{"result": [{"id": "a", "type": "labels", "value": value}]}]}

    assert ["no sea"] == [quote.text for quote in from_label_studio(task).quotes]
    value["text"] = "no lake"
    with pytest.raises(StructureError, match=r"task: result\[0\]: .*not 'no lake'"):
        from_label_studio(task)


@pytest.mark.parametrize("task", [{}, {"data": None}, {"data": {"text": ""}, "predictions": [{}]}, []])
def test_what_is_no_task_is_refused(task: object) -> None:
    with pytest.raises(StructureError, match="no task of Label Studio"):
        from_label_studio(task)  # type: ignore[arg-type]


def test_a_cancelled_annotation_does_not_count() -> None:
    task = to_label_studio(parse_readout(TEXT), "x")
    task["annotations"] = [{"was_cancelled": True, "result": []}]

    assert 2 == len(from_label_studio(task).quotes)


@pytest.mark.parametrize("path", CORPUS[::9], ids=lambda path: path.stem)
def test_gold_is_a_reading_and_back(path: Path) -> None:
    gold = read_gold(path)

    assert () == score(gold, reading_of(gold))[1]
    assert () == score(gold, reading_of(gold_of(reading_of(gold), gold.id)))[1]


def test_gold_is_written_as_it_is_read(tmp_path: Path) -> None:
    gold = read_gold(CORPUS[0])
    (tmp_path / "x.json").write_text(gold_json(gold), encoding="utf-8")

    assert gold == read_gold(tmp_path / "x.json")


GOLD = gold_of(parse_readout(TEXT), "x")


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        (attrs.evolve(GOLD, quotes=(GoldQuote("indirect", ("p9",), "no country"),)), "quotes[0].speakers: no person"),
        (attrs.evolve(GOLD, quotes=(GoldQuote("loud", (), "no country"),)), "quotes[0].kind: one of direct, mixed"),
        (attrs.evolve(GOLD, quotes=(GoldQuote("indirect", (), "no such"),)), "quotes[0].text: the text does not have"),
        (attrs.evolve(GOLD, meetings=(GoldMeeting("lunch", "held", ()),)), "meetings[0].kind: one of meeting"),
        (attrs.evolve(GOLD, people=(attrs.evolve(GOLD.people[0], name=None, role=None),)), "people[0]: a person has"),
    ],
)
def test_gold_that_is_no_reading_is_refused_with_the_path(gold: Gold, told: str) -> None:
    with pytest.raises(StructureError) as raised:
        reading_of(gold)

    assert told in str(raised.value)


def test_those_who_annotate_alike_agree() -> None:
    figures, differences = agree(GOLD, GOLD)

    assert (1.0, ()) == (figures.found["quotes (IoU 0.8 and speaker)"].f1, differences)
    assert {"contents": 1.0, "cues": 1.0, "fragments": 1.0, "topics": 1.0} == alphas([(GOLD, GOLD)])


def test_alpha_falls_with_each_token_that_one_marks_alone() -> None:
    """Two layers, one told wholly otherwise: by hand, alpha = 1 - (n - 1) * mixed / (marked * unmarked)."""
    text = "one two three four five six seven eight nine ten"
    first = Gold("x", text, (), (), (GoldQuote("indirect", (), "one two three"),))
    second = attrs.evolve(first, quotes=(GoldQuote("indirect", (), "one two"),))
    found = alphas([(first, second)])
    marked, mixed, pairable = 5, 1, 20

    assert math.isclose(1 - (pairable - 1) * mixed / (marked * (pairable - marked)), found["contents"])
    assert math.isnan(found["topics"])


def test_two_annotators_are_paired_by_text() -> None:
    other = attrs.evolve(GOLD, id="y")
    assert [(GOLD, GOLD)] == paired([GOLD, other], [GOLD])
    with pytest.raises(StructureError, match="no text is annotated in both"):
        paired([GOLD], [other])
    with pytest.raises(StructureError, match="x: the two annotators did not have the same text"):
        paired([GOLD], [attrs.evolve(GOLD, text="other")])


@pytest.mark.parametrize("form", ["brat", "label-studio"])
def test_from_text_to_gold_on_the_command_line(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "call.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    arguments = ["annotate", str(tmp_path / "call.txt"), "--out", str(tmp_path / "work"), "--format", form]
    assert Exit.DONE == run(arguments)
    source = tmp_path / "work" if form == "brat" else tmp_path / "work" / "tasks.json"
    assert Exit.DONE == run(["collect", str(source), "--out", str(tmp_path / "gold")])
    assert Exit.DONE == run(["score", str(tmp_path / "gold"), "--with", str(tmp_path / "gold")])
    told = capsys.readouterr().out

    assert "Krippendorff's alpha, contents    1.000" in told
    assert TEXT.replace("\n", "\r\n") == read_gold(tmp_path / "gold" / "call.json").text
    assert Exit.FAILED == run(arguments)
    assert "is there already, and nothing was written" in capsys.readouterr().err


def test_trouble_with_annotations_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.ann").write_text("T1\tContent\n", encoding="utf-8")
    (tmp_path / "bad.json").write_text("[", encoding="utf-8")
    out = ["--out", str(tmp_path / "gold")]
    for source, code, told in [
        ("a", Exit.NO_INPUT, "no such file"),
        ("bad.json", Exit.NO_GOLD, "this is no JSON"),
        ("none", Exit.NO_INPUT, "no such file"),
    ]:
        assert code == run(["collect", str(tmp_path / source), *out])
        captured = capsys.readouterr()
        assert ("", 1) == (captured.out, captured.err.count("\n"))
        assert told in captured.err
    assert not (tmp_path / "gold").exists()
