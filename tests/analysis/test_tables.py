"""What people see: the page and the tables; and the facts and the tone that stand in them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from readoutkit import Readout, parse_readout
from readoutkit.analysis import compare
from readoutkit.analysis.comparison import Sort, Verdict
from readoutkit.analysis.facts import Telling, tone
from readoutkit.analysis.parties import parties_of, sides_of

if TYPE_CHECKING:
    from collections.abc import Mapping

OPENING = "Foreign Minister Ingrid Dahl of Norway {} Foreign Minister Tomas Berzins of Latvia {} on 4 May 2031. {}\n"


def _telling(how: str, more: str = "", words: str = "") -> Telling:
    readout = parse_readout(OPENING.format(how, more, words))
    acting = parties_of([readout])
    return Telling(readout, readout.meetings[0], sides_of([readout], acting)[0], acting[0])


@pytest.mark.parametrize(
    ("how", "more", "words", "party"),
    [
        ("received a phone call from", "", "", "LV"),
        ("called", "", "", "NO"),
        ("held a phone call with", "at the request of the latter", "", "LV"),
        ("held a phone call with", "at the initiative of the Norwegian side", "", "NO"),
        ("held a phone call with", "", "The conversation took place at the request of the Latvian side.", "LV"),
        ("met", "in Oslo", "", None),
    ],
)
def test_who_asked_for_it(how: str, more: str, words: str, party: str | None) -> None:
    assert party == _telling(how, more, words).initiator()[0]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("The talks lasted two hours.", 120),
        ("The call lasted approximately 50 minutes.", 50),
        ("The talks lasted almost two and a half hours.", 145),
        ("The meeting took an hour and a half.", 90),
        ("They spoke for half an hour.", 30),
        ("It was a 45-minute conversation.", 45),
        ("The meeting lasted one hour and 20 minutes.", 80),
        ("The ceasefire talks should begin in 48 hours.", None),
        ("The truce holds for 30 minutes a day.", None),
    ],
)
def test_how_long_it_took(words: str, minutes: int | None) -> None:
    assert minutes == _telling("met", "in Oslo", words).duration()[0]


@pytest.mark.parametrize(
    ("words", "adjectives"),
    [
        ("The talks were frank and constructive.", ["frank", "constructive"]),
        ("They had a candid, in-depth exchange of views.", ["candid", "in-depth"]),
        ("The meeting took place in a warm and friendly atmosphere.", ["warm", "friendly"]),
        ("The conversation lasted an hour and was very productive.", ["productive"]),
        ("They praised the ironclad friendship and expressed serious concern.", []),
        ("They look back on a good and open neighbourhood.", []),
    ],
)
def test_words_for_the_talks(words: str, adjectives: list[str]) -> None:
    assert adjectives == [span.text for span in tone(parse_readout(OPENING.format("met", "in Oslo", words)))]


def _verdict(name: str, one: str, other: str) -> Verdict:
    told = compare(parse_readout(one), parse_readout(other))
    return next(fact.verdict for fact in told.facts if fact.name == name)


def test_verdicts() -> None:
    met = OPENING.format("met", "in Oslo", "")
    one = OPENING.format("received a phone call from", "", "The call lasted about an hour.")
    other = (
        "Foreign Minister Tomas Berzins of Latvia received a phone call from Foreign Minister Ingrid Dahl of Norway "
        "on 5 May 2031. The call lasted 50 minutes.\n"
    )

    assert Verdict.DISPUTED == _verdict("initiator", one, other)
    assert Verdict.COMPATIBLE == _verdict("date", one, other)
    assert Verdict.COMPATIBLE == _verdict("duration", one, other)
    assert Verdict.SAME == _verdict("place", met, met)
    assert Verdict.ONE_SILENT == _verdict("place", met, OPENING.format("met", "", ""))
    assert Verdict.DIFFERS == _verdict("place", met, OPENING.format("met", "in Riga", ""))
    assert Verdict.SILENT == _verdict("duration", met, met)


def test_three_sorts_of_omission() -> None:
    one = OPENING.format(
        "met",
        "in Oslo",
        "They discussed tariffs, shadow fleets and energy. Dahl condemned settler violence in the West Bank.",
    )
    other = OPENING.format(
        "met", "in Oslo", "They discussed the Middle East. Berzins called for sanctions against Belarus."
    )
    told = compare(parse_readout(one), parse_readout(other))
    sorts = {omission.told.span.text: omission.sort for omission in told.omissions[0]}

    assert Sort.SILENT == sorts["tariffs"]
    assert "settler violence in the West Bank" not in sorts


def test_another_encounter_of_the_page_is_no_omission() -> None:
    page = (
        OPENING.format("met", "in Oslo", "They discussed trade.").strip()
        + "\n\nLater, Dahl met Foreign Minister Marta Kask of Estonia in Oslo. They discussed fisheries.\n"
    )
    told = compare(parse_readout(page), parse_readout(OPENING.format("met", "in Oslo", "They discussed trade.")))

    assert {"fisheries": Sort.ELSEWHERE} == {one.told.span.text: one.sort for one in told.omissions[0]}
    assert ["fisheries"] == [one["text"] for one in told.to_dict()["elsewhere_a"]]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.add(str(told["id"]))
        if tag == "a" and told.get("href"):
            self.targets.add(str(told["href"]).removeprefix("#"))


def test_each_cell_of_the_page_leads_to_its_place(pairs: list[tuple[Readout, Readout]]) -> None:
    for one, other in pairs:
        links = _Links()
        links.feed(compare(one, other).to_html())

        assert links.targets
        assert links.targets <= links.ids


def test_the_page_escapes_what_comes_from_the_texts() -> None:
    text = OPENING.format("met", "in Oslo", "They discussed <script>alert(1)</script> & trade.")
    page = compare(parse_readout(text), parse_readout(text)).to_html()

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_loads_nothing(pairs: list[tuple[Readout, Readout]]) -> None:
    page = compare(*pairs[0]).to_html()

    assert not re.search(r"\b(?:src|@import|url)\s*[=(]", page)


def test_markdown_keeps_its_columns(pairs: list[tuple[Readout, Readout]]) -> None:
    for one, other in pairs:
        table = compare(one, other).to_markdown().split("\n\n")[3]
        assert {4} == {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}


def test_readouts_with_little_in_common_are_shown_too() -> None:
    nothing = parse_readout("Nothing happened.")
    met = parse_readout(OPENING.format("met", "in Oslo", ""))
    for one, other in ((nothing, nothing), (nothing, met), (met, nothing)):
        comparison = compare(one, other)

        assert comparison.to_html().count("<table>") == comparison.to_markdown().count("## ")
        assert comparison.order_distance is None


def test_rows_hold_every_stretch(told: Mapping[str, Readout]) -> None:
    comparison = compare(told["p25-kr-mofa"], told["p25-cn-mfa"])
    shown = {(start, end) for row in comparison.to_rows() for start, end in row["a_spans"]}

    assert {(quote.span.start, quote.span.end) for quote in told["p25-kr-mofa"].quotes} <= shown
