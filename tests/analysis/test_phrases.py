"""Phrases that come back, changes against the last readout, contacts, and explanations."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import Readout, parse_readout
from readoutkit.analysis import call_network, diff_previous, explain, phrases
from readoutkit.analysis.changes import Edit


def _met(day: str, words: str, who: str = "Norwegian Foreign Minister Ingrid Dahl", how: str = "met") -> Readout:
    return parse_readout(
        f"The Foreign Secretary, Eleanor Marsh, {how} {who} on {day} 2026. {words}", ministry="uk-fcdo"
    )


JANUARY = _met("12 January", "She stressed the protection of undersea cables. They discussed energy security.")
MARCH = _met("10 March", "She stressed the urgent protection of undersea cables. They discussed migration.")
MAY = _met("5 May", "She praised the protection of undersea cables.", "Latvian Foreign Minister Liga Ozola")


def test_a_phrase_that_three_readouts_share() -> None:
    (phrase,) = phrases([MARCH, MAY, JANUARY])

    assert "protection of undersea cables" == phrase.text
    assert 3 == phrase.count
    assert (dt.date(2026, 1, 12), dt.date(2026, 5, 5)) == (phrase.first, phrase.last)
    assert [2, 0, 1] == [use.readout for use in phrase.uses]
    assert ("uk-fcdo",) == phrase.issuers
    assert ("Eleanor Marsh",) == phrase.speakers
    assert all(use.span.text == "protection of undersea cables" and use.verbatim for use in phrase.uses)


def test_fewer_readouts_share_nothing() -> None:
    assert () == phrases([MARCH, JANUARY])
    assert 1 == len(phrases([MARCH, JANUARY], least=2))
    assert () == phrases([])


def test_near_variants_of_a_lexicon() -> None:
    near = _met("1 June", "She said that protecting the undersea cable matters.")
    (phrase,) = phrases([JANUARY, near], lexicon=["protection of undersea cables", "no such words"])

    assert ("protecting the undersea cable",) == phrase.variants
    assert [True, False] == [use.verbatim for use in phrase.uses]


def test_what_is_new_against_the_last_time() -> None:
    changes = diff_previous(MARCH, [MAY, MARCH, JANUARY])

    assert JANUARY == changes.previous
    assert ["migration"] == [span.text for span in changes.new]
    assert ["energy security"] == [span.text for span in changes.dropped]
    (reworded,) = changes.reworded
    assert (Edit("", "urgent"),) == reworded.edits
    assert "reworded: the urgent protection" in changes.to_markdown()


def test_a_counterpart_of_whom_nothing_earlier_tells() -> None:
    changes = diff_previous(MAY, [JANUARY, MARCH])

    assert changes.previous is None
    assert "No earlier readout" in changes.to_markdown()


def test_a_readout_does_not_change_against_itself_a_day_later() -> None:
    later = _met("13 January", "She stressed the protection of undersea cables. They discussed energy security.")
    changes = diff_previous(later, [JANUARY])

    assert ((), (), ()) == (changes.new, changes.dropped, changes.reworded)
    assert 2 == len(changes.kept)


def test_one_meeting_told_by_two_is_one_edge() -> None:
    other = parse_readout(
        "Norwegian Foreign Minister Ingrid Dahl met British Foreign Secretary Eleanor Marsh on 12 January 2026.\n"
    )
    called = parse_readout(
        "Foreign Minister Ingrid Dahl of Norway received a phone call from Foreign Minister Liga Ozola of Latvia "
        "on 3 April 2026.\n"
    )
    network = call_network([JANUARY, other, called])

    assert [((0, 1), None), ((2,), "LV")] == [(one.readouts, one.initiator) for one in network.contacts]
    assert ["2026-01-12", "2026-04-03"] == [row["date"] for row in network.to_rows()]


def test_the_graph() -> None:
    pytest.importorskip("networkx", reason="the extra network is not installed")
    graph = call_network([JANUARY, MARCH, MAY]).to_graph()

    assert {"Eleanor Marsh", "Ingrid Dahl", "Liga Ozola"} == {name for _, name in graph.nodes(data="name")}
    assert 3 == graph.number_of_edges()


def test_every_value_is_explained() -> None:
    told = {one.path: one for one in explain(MARCH)}

    assert {f"quotes[{at}]" for at in range(len(MARCH.quotes))} <= set(told)
    assert {f"participants[{at}]" for at in range(len(MARCH.participants))} <= set(told)
    assert {f"meetings[0].topics[{at}]" for at in range(len(MARCH.meetings[0].topics))} <= set(told)
    assert "reporting_cues.tsv" in " ".join(told["quotes[0]"].steps)
    assert "encounters.tsv" in " ".join(told["meetings[0]"].steps)
    for one in told.values():
        assert one.steps
        assert one.words is None or MARCH.text[one.words.start : one.words.end] == one.words.text


def test_what_is_no_readout_has_nothing_to_explain() -> None:
    assert () == explain(parse_readout("Nothing happened."))
