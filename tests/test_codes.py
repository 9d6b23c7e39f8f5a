"""Meetings and quotes as events of PLOVER and CAMEO: which row, who acts, what is left out."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import Participant, Readout, codes, parse_readout
from readoutkit.lexicon import read_table

MET = "Ruritanian Foreign Minister Jan Doe {met} French Foreign Minister Anne Roux{where}."


def _one(text: str) -> codes.Event:
    (event,) = codes.meeting_events(parse_readout(text, published=dt.date(2026, 3, 4)))
    return event


def _codes(actors: tuple[codes.Actor, ...]) -> list[str]:
    return [actor.id or actor.code for actor in actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "French Foreign Minister Anne Roux spoke by phone with Italian Foreign Minister Ugo Bo on Monday.",
            ("CONSULT", "phone", "041", ["anne-roux", "ugo-bo"], []),
        ),
        (
            "French Foreign Minister Anne Roux met Italian Foreign Minister Ugo Bo in Rome on Monday.",
            ("CONSULT", "visit", "042", ["anne-roux"], ["ugo-bo"]),
        ),
        (
            "French Foreign Minister Anne Roux met Italian Foreign Minister Ugo Bo in Vienna on Monday.",
            ("CONSULT", "third-party", "044", ["anne-roux", "ugo-bo"], []),
        ),
        (
            "French Foreign Minister Anne Roux met Italian Foreign Minister Ugo Bo on Monday.",
            ("CONSULT", None, "040", ["anne-roux", "ugo-bo"], []),
        ),
        (
            "French Foreign Minister Anne Roux will meet Italian Foreign Minister Ugo Bo in Rome on Friday.",
            ("AGREE", None, "036", ["anne-roux", "ugo-bo"], []),
        ),
    ],
)
def test_a_meeting_is_one_event(text: str, expected: tuple[str, str | None, str, list[str], list[str]]) -> None:
    event = _one(text)

    assert expected == (event.type, event.mode, event.cameo, _codes(event.actors), _codes(event.recipients))


def test_a_planned_meeting_is_an_intention_and_no_consultation() -> None:
    event = _one("French Foreign Minister Anne Roux will meet Italian Foreign Minister Ugo Bo in Rome on Friday.")

    assert ("AGREE", "diplomatic") == (event.type, event.context)


def test_a_visit_without_a_told_host_is_to_the_state() -> None:
    event = _one("French Foreign Minister Anne Roux visited Rome on Monday.")

    assert (["anne-roux"], ["ITAGOV"]) == (_codes(event.actors), _codes(event.recipients))


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said that the road was open", []),
        ("stressed the importance of trade", []),
        ("called for restraint", []),
        ("agreed to open the road", ["AGREE"]),
        ("condemned the attack", ["ACCUSE"]),
        ("rejected the accusation", ["REJECT"]),
        ("praised the reforms", ["SUPPORT"]),
    ],
)
def test_only_words_that_change_policy_are_events(cue: str, expected: list[str]) -> None:
    text = f"French Foreign Minister Anne Roux met Italian Foreign Minister Ugo Bo in Rome. Roux {cue}."
    readout = parse_readout(text)

    assert 1 == len(readout.quotes)
    assert expected == [event.type for event in codes.quote_events(readout)]


def test_a_union_and_a_body_are_no_states() -> None:
    text = "NATO Secretary General Kaj Holm spoke by phone with EU High Representative Ana Sol on Monday."

    assert ["IGO", "IGO"] == [actor.code for actor in _one(text).actors]


def test_events_come_in_the_order_of_the_text_and_as_flat_rows() -> None:
    text = (
        "French Foreign Minister Anne Roux met Italian Foreign Minister Ugo Bo in Rome on 2 March 2026. "
        "They agreed to open the road."
    )
    rows = [event.to_row() for event in codes.events(parse_readout(text))]

    assert [("CONSULT", "FRAGOV", "ITAGOV"), ("AGREE", "FRAGOV;ITAGOV", None)] == [
        (row["type"], row["actors"], row["recipients"]) for row in rows
    ]
    assert {"2026-03-02"} == {row["date"] for row in rows}
    assert [("0", "event:visit"), ("107", "event:agree")] == [(row["start"], row["rule"]) for row in rows]


def test_a_text_without_meetings_has_no_events() -> None:
    assert () == codes.events(Readout(text="No readout."))


def test_each_row_of_the_table_has_its_own_id_and_a_code_of_cameo() -> None:
    rows = list(read_table("event_codes.tsv"))

    assert len(rows) == len({row["id"] for row in rows})
    assert all(row["cameo"].isdigit() and len(row["cameo"]) == 3 for row in rows)


def test_each_country_that_can_be_read_has_its_code() -> None:
    known = {row["code"] for row in read_table("iso3166.tsv")}

    assert {"EU"} == {row["code"] for row in read_table("en", "countries.tsv")} - known


def test_somebody_of_whom_nothing_is_known_has_no_code() -> None:
    person = Participant(id="x", mentions=parse_readout("Ann Lee said so.").participants[0].mentions)

    assert "" == codes._actor(person).code
