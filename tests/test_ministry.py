"""A ministry is a value that is checked on making: each error names the field at fault."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from readoutkit.errors import MinistryError
from readoutkit.ministry import Ministry, Naming, OwnOffice, Row, Sign, foreign_ministry_names, minister_leads
from readoutkit.models import Medium

CUE = {"id": "opine", "forms": "opine opines opined opining opined", "frames": "that,quote", "act": "say"}
ENCOUNTER = {
    "id": "parley",
    "forms": "parley parleys parleyed parleying parleyed",
    "tail": "with",
    "frame": "person",
    "kind": "meeting",
}
GOOD: dict[str, Any] = {
    "id": "rt-mfa",
    "name": "Ministry of Foreign Affairs of Ruritania",
    "country": "RT",
    "names": ["Ruritanian Foreign Ministry"],
    "hosts": ("mfa.gov.rt",),
    "signs": [Sign("Castle Street Press Office", 3, "head")],
    "against": [Sign("Embassy of Ruritania")],
    "own_offices": [OwnOffice("the Chancellor", "Chancellor")],
    "self_names": ("Ruritania",),
    "naming": Naming("family-first", capitals=True, afterwards="full"),
    "furniture": ("^Castle Street Press Office$",),
    "dates": "month-first",
    "cues": [CUE],
    "encounters": [ENCOUNTER],
    "offices": [{"head": "drost", "example": "Drost Ada Roe met Jan Doe."}, {"modifier": "lord high"}],
    "sources": ("https://mfa.gov.rt/",),
}
WRONG = [
    ({"id": "RT"}, "Ministry.id"),
    ({"id": "rt--mfa"}, "Ministry.id"),
    ({"id": None}, "Ministry.id"),
    ({"name": " "}, "Ministry.name"),
    ({"country": "Ruritania"}, "Ministry.country"),
    ({"country": "rt"}, "Ministry.country"),
    ({"country": None}, "Ministry.country"),
    ({"organization": "UN"}, "Ministry.country"),
    ({"country": None, "organization": ""}, "Ministry.organization"),
    ({"language": "English"}, "Ministry.language"),
    ({"names": "Ruritanian Foreign Ministry"}, "Ministry.names"),
    ({"names": [""]}, "Ministry.names"),
    ({"hosts": ("https://mfa.gov.rt/",)}, "Ministry.hosts"),
    ({"signs": ["Castle Street"]}, "Ministry.signs"),
    ({"signs": 3}, "Ministry.signs"),
    ({"signs": [Sign("Castle Street"), Sign("Castle Street")]}, "Ministry.signs"),
    ({"against": [None]}, "Ministry.against"),
    ({"own_offices": ["the Chancellor"]}, "Ministry.own_offices"),
    ({"self_names": [1]}, "Ministry.self_names"),
    ({"naming": "family-first"}, "Ministry.naming"),
    ({"furniture": ("[open",)}, "Ministry.furniture"),
    ({"furniture": "one line"}, "Ministry.furniture"),
    ({"dates": "year-first"}, "Ministry.dates"),
    ({"cues": [3]}, "Ministry.cues"),
    ({"cues": [CUE | {"id": "two words"}]}, "Ministry.cues: id"),
    ({"cues": [CUE | {"forms": "opine opined"}]}, "Ministry.cues: forms"),
    ({"cues": [CUE | {"forms": ["opine"]}]}, "Ministry.cues: forms"),
    ({"cues": [CUE | {"frames": "that,whom"}]}, "Ministry.cues: frames"),
    ({"cues": [CUE | {"act": "sing"}]}, "Ministry.cues: act"),
    ({"cues": [CUE | {"kind": "meeting"}]}, "Ministry.cues"),
    ({"cues": [{"id": "opine"}]}, "Ministry.cues"),
    ({"encounters": [ENCOUNTER | {"kind": "party"}]}, "Ministry.encounters: kind"),
    ({"encounters": [ENCOUNTER | {"frame": "nobody"}]}, "Ministry.encounters: frame"),
    ({"offices": [{"example": "Drost Ada Roe"}]}, "Ministry.offices"),
    ({"offices": [{"head": " "}]}, "Ministry.offices: head"),
    ({"offices": {"office": "Chancellor"}}, "Ministry.offices"),
    ({"body": "a function"}, "Ministry.body"),
    ({"refine": 1}, "Ministry.refine"),
    ({"sources": [None]}, "Ministry.sources"),
]
WRONG_PARTS = [
    (lambda: Sign(3), "Sign.pattern"),  # type: ignore[arg-type]
    (lambda: Sign("[open"), "Sign.pattern"),
    (lambda: Sign("{name}"), "Sign.pattern"),
    (lambda: Sign("words", 0), "Sign.weight"),
    (lambda: Sign("words", weight=True), "Sign.weight"),
    (lambda: Sign("words", "much"), "Sign.weight"),  # type: ignore[arg-type]
    (lambda: Sign("words", 1, "margin"), "Sign.where"),  # type: ignore[arg-type]
    (lambda: Sign("words", 1, "head", "radio"), "Sign.medium"),
    (lambda: OwnOffice(""), "OwnOffice.office"),
    (lambda: OwnOffice("the Chancellor", ""), "OwnOffice.role"),
    (lambda: Naming("last-first"), "Naming.order"),  # type: ignore[arg-type]
    (lambda: Naming(capitals="yes"), "Naming.capitals"),  # type: ignore[arg-type]
    (lambda: Naming(afterwards="nickname"), "Naming.afterwards"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("change", "field"), WRONG)
def test_what_is_wrong_is_refused_with_the_name_of_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(MinistryError, match=f"^{field}: "):
        Ministry(**{**GOOD, **change})


@pytest.mark.parametrize(("make", "field"), WRONG_PARTS)
def test_a_part_that_is_wrong_is_refused_with_the_name_of_the_field(make: Any, field: str) -> None:  # noqa: ANN401
    with pytest.raises(MinistryError, match=f"^{field}: "):
        make()


def test_an_error_is_a_value_error() -> None:
    assert issubclass(MinistryError, ValueError)


def test_equal_declarations_are_equal_ministries() -> None:
    assert Ministry(**GOOD) == Ministry(**GOOD)
    assert hash(Ministry(**GOOD)) == hash(Ministry(**GOOD))
    assert Ministry(**GOOD) != Ministry(**{**GOOD, "dates": "day-first"})


def test_lists_become_tuples_and_mappings_rows() -> None:
    ministry = Ministry(**GOOD)
    assert ("Ruritanian Foreign Ministry",) == ministry.names
    assert (Row(CUE),) == ministry.cues


def test_a_ministry_goes_through_pickle() -> None:
    assert Ministry(**GOOD) == pickle.loads(pickle.dumps(Ministry(**GOOD)))  # noqa: S301  made above


def test_a_ministry_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Ministry(**GOOD).id = "other"  # type: ignore[misc]


def test_it_prints_short() -> None:
    assert "Ministry('rt-mfa', 'Ministry of Foreign Affairs of Ruritania')" == repr(Ministry(**GOOD))
    assert "Sign('words', 2, 'head', medium='news')" == repr(Sign("words", 2, "head", Medium.NEWS))
    assert "Row({'head': 'drost'})" == repr(Row({"head": "drost"}))


def test_it_acts_for_a_country_or_an_organization() -> None:
    assert "RT" == Ministry(**GOOD).side
    assert "League" == Ministry(**{**GOOD, "country": None, "organization": "League"}).side


def test_a_row_is_a_mapping() -> None:
    row = Row({"cue": "apprised", "act": "inform"})
    assert ["cue", "act"] == list(row)
    assert {"cue": "apprised", "act": "inform"} == row
    assert hash(row) == hash(Row({"act": "inform", "cue": "apprised"}))
    with pytest.raises(KeyError):
        row["none"]


def test_names_and_leads_of_a_foreign_ministry() -> None:
    assert "Ministry of Foreign Affairs of Ruritania" in foreign_ministry_names("Ruritanian", "Ruritania")
    assert all(Medium.NEWS == sign.medium for sign in minister_leads("Ruritanian", "Ruritania"))
