"""The table of matters: what holds of its rows, and what it finds and leaves alone."""

from __future__ import annotations

import pytest

from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, COURTESIES, ancestors, is_near, matters_in, narrowest
from readoutkit.analysis.words import meaning, words_of
from readoutkit.lexicon import read_table

ROWS = list(read_table("en", "matters.tsv"))


def _narrow(text: str, *parties: str) -> set[str]:
    return set(narrowest(matters_in(words_of(text), frozenset(parties))))


def test_rows_are_sorted_and_named_once() -> None:
    ids = [row["matter"] for row in ROWS]

    assert sorted(set(ids)) == ids


def test_fields_are_rows() -> None:
    ids = {row["matter"] for row in ROWS} | {CATCH_ALL, CONTACTS, COURTESIES}

    assert set() == {field for row in ROWS for field in row["fields"].split("|") if field} - ids


def test_no_matter_is_a_part_of_itself() -> None:
    assert [] == [row["matter"] for row in ROWS if row["matter"] in ancestors(row["matter"])]


def test_forms_and_names_are_told_once_a_row() -> None:
    for row in ROWS:
        forms = row["forms"].split("|")
        assert row["name"]
        assert row["kind"] in {"field", "matter"}
        assert len(forms) == len(set(forms)), row["matter"]
        assert all(words_of(piece) for form in forms for piece in form.split("+")), row["matter"]


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("the Taiwan question", {"taiwan"}),
        ("peace and stability across the Taiwan Strait", {"taiwan"}),
        ("the standoff at Bajo de Masinloc", {"scarborough"}),
        ("what the other side calls Huangyan Dao", {"scarborough"}),
        ("settler violence in Judea and Samaria", {"west-bank"}),
        ("the fight against illegal migration", {"migration"}),
        ("combating irregular migration", {"migration"}),
        ("the filling of the Renaissance Dam", {"nile-dam"}),
        ("a truce in Gaza", {"gaza-ceasefire"}),
        ("the Sahrawi people's right to self-determination", {"western-sahara"}),
        ("the Moroccan autonomy plan", {"western-sahara"}),
        ("the situation in Jammu and Kashmir", {"kashmir"}),
        ("the Association of Serb-majority Municipalities", {"serb-municipalities"}),
        ("export licences for lithography machines", {"export-controls", "semiconductors"}),
        ("the treatment of Zambia's external debt", {"debt"}),
        ("bottom trawling in the Palk Strait", {"katchatheevu"}),
        ("virtual assets stolen by North Korean hackers", {"crypto-theft"}),
        ("commercial shipping in the Red Sea", {"red-sea", "shipping"}),
        ("the case of two journalists in custody", {"consular", "media"}),
        ("regional and international issues of common concern", {"international-issues", "regional-issues"}),
        ("to stay in touch", {"keeping-in-touch"}),
        ("condolences on the death of the former President", {"condolences"}),
    ],
)
def test_what_is_found(text: str, matters: set[str]) -> None:
    assert matters == _narrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "the Minister welcomed her guest",
        "a good doc and a safe return",
        "the removal of the old rules",
        "the development of the matter",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert set() == _narrow(text)


def test_the_name_of_a_party_says_nothing() -> None:
    assert {"ukraine"} == _narrow("aid for Ukraine")
    assert set() == _narrow("aid for Ukraine", "UA")
    assert {"ukraine-war"} == _narrow("the war in Ukraine", "UA")


def test_a_part_is_near_its_whole_unless_that_is_a_field() -> None:
    assert is_near("arming-taiwan", "taiwan")
    assert is_near("taiwan", "arming-taiwan")
    assert not is_near("scarborough", "south-china-sea")
    assert not is_near("taiwan", "xinjiang")


def test_synonyms_are_one_word() -> None:
    def stems(text: str) -> set[str]:
        return {meaning(word.stem) for word in words_of(text)}

    assert stems("kidnapped") == stems("abductions")
    assert stems("the accord") == stems("the treaty")
    assert stems("soldiers") == stems("troops")
    assert not stems("tariffs") & stems("fish")


def test_each_synonym_is_told_once() -> None:
    others = [other for row in read_table("en", "synonyms.tsv") for other in row["others"].split("|")]
    heads = [row["word"] for row in read_table("en", "synonyms.tsv")]

    assert sorted(set(heads)) == heads
    assert [] == [row for row in others if not row]
