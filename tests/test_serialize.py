"""Readings as plain data and JSON, and back; what is wrong is refused where it stands."""

from __future__ import annotations

import copy
import json
from typing import Any

import attrs
import pytest
from hypothesis import example, given

from readoutkit import Readout, StructureError, from_dict, from_json, to_dict, to_json
from readoutkit.testing.strategies import any_reading


@given(any_reading())
@example(Readout(text=""))
# Two halves of a pair that stand side by side are two characters, of which JSON would make one.
@example(Readout(text="\ud83d\ude00 \ude00\ud83d \ud83d\ud83d\ude00\ude00"))
@example(Readout(text='\0 "\\" \\ud83d \u2028 \x85 \U0001f600'))
def test_nothing_is_lost(readout: Readout) -> None:
    """from_dict(to_dict(r)) == r, and so through JSON."""
    assert readout == from_dict(to_dict(readout))
    assert readout == from_json(to_json(readout))
    assert readout == from_json(to_json(readout, indent=2))


@given(any_reading())
def test_what_is_given_is_plain(readout: Readout) -> None:
    """The data holds nothing but what JSON knows: no enums, dates or tuples."""

    def plain(value: object) -> bool:
        if type(value) is dict:
            return all(type(key) is str and plain(one) for key, one in value.items())
        if type(value) is list:
            return all(map(plain, value))
        return value is None or type(value) in {str, int}

    assert plain(to_dict(readout))


def test_every_field_has_its_place(reading: Readout) -> None:
    data = to_dict(reading)

    assert "readoutkit/1" == data["schema"]
    assert ["wang-yi", "prime-minister-gb"] == data["meetings"][0]["participants"]
    assert "wang-yi" == data["meetings"][0]["host"]
    assert "2026-01-26" == data["meetings"][0]["date"]
    trade = {"start": 70, "end": 75, "text": "trade"}
    assert [{"text": "trade", "span": trade}] == data["meetings"][0]["topics"]
    quote = data["quotes"][0]
    assert ("“peace” and “trade”", "mixed") == (quote["text"], quote["kind"])
    assert (["wang-yi"], ["prime-minister-gb"], 0) == (quote["speakers"], quote["addressees"], quote["meeting"])
    assert ("pronoun", "urge", "uk-pm") == (quote["basis"], quote["act"], quote["attributed_by"])
    assert {"start": 16, "end": 30, "text": "Prime Minister"} == data["participants"][1]["role_text"]


def test_json_is_one_line_of_utf8_unless_indented(reading: Readout) -> None:
    line = to_json(reading)

    assert 1 == len(line.splitlines())
    assert reading == from_json(line.encode())
    assert "“peace”" in line
    assert to_dict(reading) == json.loads(to_json(reading, indent=2))


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {key: _without_empty(one) for key, one in value.items() if one is not None and one != []}
    return [_without_empty(one) for one in value] if isinstance(value, list) else value


@given(any_reading())
def test_what_is_none_or_empty_may_be_missing(readout: Readout) -> None:
    """A field that may be None or empty may be left out of the data."""
    assert readout == from_dict(_without_empty(to_dict(readout)))


def test_what_is_computed_may_be_missing(reading: Readout) -> None:
    data = to_dict(reading)
    del data["quotes"][0]["kind"], data["quotes"][0]["text"], data["meetings"][0]["topics"][0]["text"]

    assert reading == from_dict(data)


_MISSING = object()


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("schema", "readoutkit/2", "schema: expected 'readoutkit/1', got 'readoutkit/2'"),
        ("schema", _MISSING, "schema: expected 'readoutkit/1', got null"),
        ("text", 3, "text: expected a string, got 3"),
        ("text", _MISSING, "text: expected a string, got null"),
        ("colour", "red", "colour: unknown field"),
        ("quotes.0.colour", "red", "quotes[0].colour: unknown field"),
        ("issuer", 4, "issuer: expected a string, got 4"),
        ("medium", "tv", "medium: expected one of official, news, got 'tv'"),
        ("medium", [], "medium: expected one of official, news, got []"),
        ("published", "20260127", "published: expected a date as YYYY-MM-DD, got '20260127'"),
        ("published", "2026-02-30", "published: expected a date as YYYY-MM-DD, got '2026-02-30'"),
        ("published", 20260127, "published: expected a date as YYYY-MM-DD, got 20260127"),
        ("title.text", "Wang Li", "title.text: the text has 'Wang Yi' there, not 'Wang Li'"),
        ("participants", None, "participants: expected a list, got null"),
        ("participants.0", 5, "participants[0]: expected an object, got 5"),
        ("participants.1.id", "wang-yi", "participants[1].id: two participants have the id 'wang-yi'"),
        ("participants.1.mentions", [], "participants[1]: a participant has at least one mention in the text"),
        ("participants.1.mentions", _MISSING, "participants[1].mentions: missing"),
        ("participants.1.country", "gb", "participants[1]: a country is told by two capital letters, not by 'gb'"),
        ("meetings", {}, "meetings: expected a list, got {}"),
        ("meetings.0.participants.1", "bob", "meetings[0].participants[1]: no participant has the id 'bob'"),
        ("meetings.0.participants", "wang-yi", "meetings[0].participants: expected a list, got 'wang-yi'"),
        ("meetings.0.host", {}, "meetings[0].host: no participant has the id {}"),
        ("meetings.0.status", "done", "meetings[0].status: expected one of held, planned, cancelled, got 'done'"),
        ("meetings.0.topics.0.text", "tea", "meetings[0].topics[0].text: expected 'trade', got 'tea'"),
        ("quotes.0.span", _MISSING, "quotes[0].span: missing"),
        ("quotes.0.span", None, "quotes[0].span: expected an object, got null"),
        ("quotes.0.span.end", "x", "quotes[0].span.end: expected a whole number, got 'x'"),
        ("quotes.0.span.end", True, "quotes[0].span.end: expected a whole number, got True"),
        ("quotes.0.span.end", 61.0, "quotes[0].span.end: expected a whole number, got 61.0"),
        ("quotes.0.span.end", 1, "quotes[0].span: a span runs forward from 0 or more, not from 57 to 1"),
        ("quotes.0.kind", "direct", "quotes[0].kind: expected 'mixed', got 'direct'"),
        ("quotes.0.text", None, "quotes[0].text: expected '“peace” and “trade”', got null"),
        ("quotes.0.meeting", 1, "quotes[0].meeting: expected the place of one of 1 meetings, from 0, got 1"),
        ("quotes.0.meeting", -1, "quotes[0].meeting: expected the place of one of 1 meetings, from 0, got -1"),
        ("quotes.0.meeting", "0", "quotes[0].meeting: expected a whole number, got '0'"),
        ("quotes.0.basis", None, "quotes[0].basis: expected one of name, surname, office, pronoun, collective,"),
        ("warnings.0.span.start", _MISSING, "warnings[0].span.start: missing"),
    ],
)
def test_a_fault_is_refused_with_its_path(reading: Readout, path: str, value: object, message: str) -> None:
    data: Any = copy.deepcopy(to_dict(reading))
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = data
    for step in way:
        place = place[step]
    if value is _MISSING:
        del place[last]
    else:
        place[last] = value

    with pytest.raises(StructureError) as caught:
        from_dict(data)

    assert str(caught.value).startswith(message)
    assert str(caught.value).startswith(caught.value.path + ": " + caught.value.problem)


def test_a_span_stays_in_the_text(reading: Readout) -> None:
    data = to_dict(reading)
    end = len(reading.text)
    data["quotes"][0]["cue"] = {"start": end - 1, "end": end + 1, "text": "xx"}

    with pytest.raises(StructureError, match=rf"quotes\[0\].cue: no span {end - 1}:{end + 1} in a text of {end} char"):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "[", "[]", "3", "null", b"\xff", "[" * 100_000, '{"schema"'])
def test_what_is_no_json_object_is_refused(text: str | bytes) -> None:
    with pytest.raises(StructureError, match=r"this is no JSON|expected an object"):
        from_json(text)


def test_strangers_cannot_be_written(reading: Readout) -> None:
    with pytest.raises(StructureError, match=r"meetings\[0\]: 'wang-yi' is not among the participants"):
        to_dict(attrs.evolve(reading, participants=reading.participants[1:]))
    with pytest.raises(StructureError, match=r"quotes\[0\]: 'wang-yi' is not among the participants"):
        to_dict(attrs.evolve(reading, participants=reading.participants[1:], meetings=()))
    with pytest.raises(StructureError, match=r"quotes\[0\].meeting: this meeting is not among the readout's"):
        to_dict(attrs.evolve(reading, meetings=()))
    with pytest.raises(StructureError, match="participants: two participants have one id"):
        to_dict(attrs.evolve(reading, participants=reading.participants * 2))
