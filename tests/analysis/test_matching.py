"""Which readouts tell of one encounter, and which only look like it."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout
from readoutkit.analysis import match
from readoutkit.analysis.people import names_alike, offices_alike

BASE = "Foreign Minister Ingrid Dahl of Norway met Foreign Minister Tomas Berzins of Latvia in Oslo on 4 May 2031.\n"
SAME = {
    "order, title and spelling": "Latvian Foreign Minister Tomass Bērziņš held talks with Norwegian Foreign Minister "
    "Ingrid Dahl in Oslo on 4 May 2031.\n",
    "a day later, elsewhere on the globe": "Tomas Berzins, Foreign Minister of Latvia, met with Ingrid Dahl, Foreign "
    "Minister of Norway, on 5 May 2031.\n",
}
OTHER = {
    "the same people on another day": "Foreign Minister Ingrid Dahl of Norway met Foreign Minister Tomas Berzins of "
    "Latvia in Riga on 9 May 2031.\n",
    "the same day with somebody else": "Foreign Minister Ingrid Dahl of Norway met Foreign Minister Marta Kask of "
    "Estonia in Oslo on 4 May 2031.\n",
    "the same offices held by others": "Foreign Minister Harald Moe of Norway met Foreign Minister Liga Ozola of "
    "Latvia in Oslo on 4 May 2031.\n",
    "the same day by telephone": "Foreign Minister Ingrid Dahl of Norway held a phone call with Foreign Minister "
    "Tomas Berzins of Latvia on 4 May 2031.\n",
    "a later call that mentions the first": "Foreign Minister Ingrid Dahl of Norway spoke by phone with Foreign "
    "Minister Tomas Berzins of Latvia on 7 May 2031, following their meeting in Oslo on 4 May.\n",
}


def _grouped(text: str) -> bool:
    readouts = [parse_readout(one, published=dt.date(2031, 5, 9)) for one in (BASE, text)]
    return [(0, 1)] == [group.readouts for group in match(readouts)]


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_one_encounter(text: str) -> None:
    assert _grouped(text)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_another_encounter(text: str) -> None:
    assert not _grouped(text)


def test_a_group_says_why() -> None:
    group = match([parse_readout(text) for text in (BASE, SAME["order, title and spelling"])])[0]

    assert "Ingrid Dahl is Ingrid Dahl" in group.reasons
    assert "both on 2031-05-04" in group.reasons
    assert "both in Oslo" in group.reasons
    assert 0.6 < group.score <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roh Taejin", "Noh Tae-jin"),
        ("MIZUSHIMA Kaori", "Kaori Mizushima"),
        ("Yasser Abdelwahab", "Yasser Abdel Wahab"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Muhammad Ali Khan", "Mohammed Ali Khan"),
        ("Margaret E. Holloway", "Holloway"),
        ("Tomass Bērziņš", "Tomas Berzins"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert names_alike(one, other) == names_alike(other, one) > 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Li", "Wang Yi"),
        ("Kim Min-jae", "Kim Min-seok"),
        ("Tanaka Ken", "Tanaka Jun"),
        ("John Smith", "Jane Smith"),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    assert names_alike(one, other) < 0.74


def test_offices_under_other_titles() -> None:
    assert offices_alike("Secretary of State", "Minister of Foreign Affairs")
    assert offices_alike("Foreign Minister", "Member of the Political Bureau and Foreign Minister")
    assert not offices_alike("President", "Prime Minister")
    assert not offices_alike("Secretary of State", "Defence Minister")
