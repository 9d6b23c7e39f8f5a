"""The readout that comes with the package is read as it should be."""

from __future__ import annotations

from importlib import resources

import pytest

from readoutkit import Readout, parse_readout


@pytest.fixture(scope="module")
def readout() -> Readout:
    text = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
    return parse_readout(text)


def test_who_wrote_it_and_when(readout: Readout) -> None:
    assert ("uk-fcdo", "official", "en") == (readout.issuer, readout.medium, readout.language)
    assert "2026-03-11" == str(readout.published)
    assert "Foreign Secretary meets Norwegian Foreign Minister in Oslo" == str(readout.title)


def test_people(readout: Readout) -> None:
    assert [
        ("eleanor-marsh", "Eleanor Marsh", "Foreign Secretary", "GB"),
        ("ingrid-dahl", "Ingrid Dahl", "Foreign Minister", "NO"),
        ("marc-tremblay", "Marc Tremblay", "Foreign Minister", "CA"),
    ] == [(person.id, person.name, person.role, person.country) for person in readout.participants]


def test_meetings(readout: Readout) -> None:
    talks, call = readout.meetings

    assert ("meeting", "held", "2026-03-10", "Oslo") == (talks.kind, talks.status, str(talks.date), talks.place)
    assert ["eleanor-marsh", "ingrid-dahl"] == [person.id for person in talks.participants]
    assert [
        "the situation in the Black Sea",
        "energy security",
        "the protection of undersea cables",
    ] == [topic.text for topic in talks.topics]
    assert ("phone_call", "held", "2026-03-11", None) == (call.kind, call.status, str(call.date), call.place)
    assert ["eleanor-marsh", "marc-tremblay"] == [person.id for person in call.participants]
    assert ["the upcoming NATO summit"] == [topic.text for topic in call.topics]


def test_quotes(readout: Readout) -> None:
    marsh, dahl, tremblay = "eleanor-marsh", "ingrid-dahl", "marc-tremblay"

    assert [
        ([marsh], "thanked", "indirect", "Norway for its support to Ukraine"),
        ([marsh], "stressed", "direct", "no country can keep these waters safe on its own"),
        ([marsh], "welcomed", "indirect", "the progress made on the fisheries agreement"),
        ([dahl], "said", "mixed", "Norway would “do its share” in the North Atlantic"),
        ([dahl], "called for", "indirect", "closer cooperation between the two coast guards"),
        ([dahl], "expressed", "indirect", "concern about the humanitarian situation in Gaza"),
        ([marsh, dahl], "agreed", "indirect", "to hold regular talks on maritime security"),
        ([tremblay], "said", "direct", "We will come to Ankara with a common position"),
    ] == [([person.id for person in one.speakers], str(one.cue), str(one.kind), one.text) for one in readout.quotes]


def test_what_the_other_side_said_is_a_claim(readout: Readout) -> None:
    claims = {person.id for quote in readout.quotes if quote.is_claim_about_other_side for person in quote.speakers}

    assert {"ingrid-dahl", "marc-tremblay"} == claims - {"eleanor-marsh"}
