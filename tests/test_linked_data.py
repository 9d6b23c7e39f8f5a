"""Web Annotations and schema.org: every stretch is found by its place and by its words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from readoutkit import Readout, parse_readout
from readoutkit.adapters.linked_data import to_schema_org, to_web_annotations
from readoutkit.testing.strategies import any_text

TEXT = (
    "Call of Minister Roux\n\nFrench Foreign Minister Anne Roux spoke by phone with Italian Foreign Minister Ugo Bo on "
    "2 March 2026. They discussed trade. Roux said that the road was “open”.\n"
)


@given(text=any_text())
def test_both_selectors_tell_the_same_stretch(text: str) -> None:
    """The text at the place is the words, and what is told around them stands around them."""
    for annotation in to_web_annotations(parse_readout(text), "urn:x"):
        place, words = annotation["target"]["selector"]
        start, end = place["start"], place["end"]

        assert words["exact"] == text[start:end]
        assert text[:start].endswith(words["prefix"])
        assert text[end:].startswith(words["suffix"])


def test_annotations_come_in_the_order_of_the_text_with_who_is_meant() -> None:
    annotations = to_web_annotations(parse_readout(TEXT), "https://example.org/call")
    starts = [annotation["target"]["selector"][0]["start"] for annotation in annotations]

    assert starts == sorted(starts)
    assert {"https://example.org/call"} == {annotation["target"]["source"] for annotation in annotations}
    quote = annotations[-1]["body"]
    assert ("Quotation", ["anne-roux"], "said", "mixed") == tuple(
        quote[key] for key in ("type", "speakers", "cue", "kind")
    )


def test_a_call_is_an_event_that_is_attended_from_afar() -> None:
    page = to_schema_org(parse_readout(TEXT), "https://example.org/call")
    (event,) = page["about"]

    assert ("https://example.org/call", "Call of Minister Roux") == (page["url"], page["headline"])
    assert ("2026-03-02", ["trade"]) == (event["startDate"], event["keywords"])
    assert event["eventAttendanceMode"].endswith("OnlineEventAttendanceMode")
    assert ["Anne Roux", "Ugo Bo"] == [person["name"] for person in event["attendee"]]
    assert {"@type": "Country", "identifier": "FR"} == event["attendee"][0]["worksFor"]
    assert ["the road was “open"] == [quote["text"].rstrip("”") for quote in page["hasPart"]]


@pytest.mark.parametrize("text", ["", TEXT])
def test_what_is_not_told_is_left_out_and_the_rest_is_json(text: str) -> None:
    for made in (to_schema_org(parse_readout(text)), *to_web_annotations(parse_readout(text), "urn:x")):
        assert made == json.loads(json.dumps(made))
        assert None not in made.values()


def test_a_page_that_is_no_readout_has_no_annotation() -> None:
    assert [] == to_web_annotations(Readout(text="Nothing."), "urn:x")
