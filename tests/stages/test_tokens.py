"""Tokens: words, numbers, marks; each at its place in the text as it was given."""

from __future__ import annotations

import pytest

from readoutkit.text import SourceText
from readoutkit.tokens import Tokens


def _tokens(text: str) -> Tokens:
    return Tokens(SourceText(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Peace now.", ["peace", "now", "."], id="words and a stop"),
        pytest.param("the U.S. side", ["the", "u.s.", "side"], id="an abbreviation of letters is one"),
        pytest.param("H.E. Amina Yusuf", ["h.e.", "amina", "yusuf"], id="an honorific of letters is one"),
        pytest.param("at 10:30 a.m.", ["at", "10:30", "a.m."], id="a time is one"),
        pytest.param("1,200.5 tonnes", ["1,200.5", "tonnes"], id="a number with its marks is one"),
        pytest.param("the 3rd round", ["the", "3rd", "round"], id="an ordinal is one"),
        pytest.param("4/5/2031", ["4", "/", "5", "/", "2031"], id="a slash divides"),
        pytest.param("Secretary-General", ["secretary-general"], id="a hyphen joins"),
        pytest.param("Secretary‐General", ["secretary-general"], id="a typographic hyphen joins"),
        pytest.param("talks – long ones", ["talks", "–", "long", "ones"], id="a dash stands by itself"),
        pytest.param("talks—long ones", ["talks", "—", "long", "ones"], id="a dash divides without spaces"),
        pytest.param("Samoa's reefs", ["samoa", "'s", "reefs"], id="the clitic of possession is one"),
        pytest.param("Samoa’s reefs", ["samoa", "'s", "reefs"], id="a curly clitic reads the same"),
        pytest.param("SAMOA'S reefs", ["samoa", "'s", "reefs"], id="a clitic in capitals reads the same"),
        pytest.param(
            "the ministers’ talks", ["the", "ministers", "'", "talks"], id="a plural possessive leaves its mark"
        ),
        pytest.param("O’Dwyer spoke", ["o'dwyer", "spoke"], id="an apostrophe within a name joins"),
        pytest.param("d’Ivoire and Nuku’alofa", ["d'ivoire", "and", "nuku'alofa"], id="more names with apostrophes"),
        pytest.param("“Yes,” she said", ['"', "yes", ",", '"', "she", "said"], id="marks stand by themselves"),
        pytest.param("Kılıçdağ Ōno Þórður", ["kılıçdağ", "ōno", "þórður"], id="letters of all alphabets are letters"),
        pytest.param("e\u0301tude", ["e\u0301tude"], id="a combining accent belongs to its letter"),
        pytest.param("会谈 in Kunming", ["会", "谈", "in", "kunming"], id="a script without spaces goes by characters"),
        pytest.param("wait... what", ["wait", ".", ".", ".", "what"], id="each stop is one"),
        pytest.param("", [], id="an empty text has none"),
        pytest.param(" \u00a0\u2003\n\u2028", [], id="white space of every kind is none"),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert expected == _tokens(text).norms


@pytest.mark.parametrize(
    "text", ["H.E. Amina  Yusuf", "“Yes,”\u00a0she said", "İstanbul and ẞtraße", "a\r\nb", "\ud800 x", "会谈 O’Dwyer’s"]
)
def test_tokens_stand_at_their_places(text: str) -> None:
    tokens = _tokens(text)
    spans = [tokens.span(at, at) for at in range(len(tokens))]

    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert (
        text.split()
        == "".join(
            span.text if span.start == before else " " + span.text
            for span, before in zip(spans, [0, *tokens.ends], strict=False)
        ).split()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister of state", [True, False, False]),
        ("iPhone Éire ōno Ōno", [False, True, False, True]),
        ("4 May", [False, True]),
        ("“Yes", [False, True]),
    ],
)
def test_capitals_are_known(text: str, expected: list[bool]) -> None:
    assert expected == _tokens(text).capital


def test_a_token_knows_whether_it_touches_the_one_before() -> None:
    tokens = _tokens("Yes, she said.")

    assert [False, True, False, False, True] == [tokens.glued(at) for at in range(len(tokens))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes, she said. No!", [".", "!"]),
        ("at 3.5 p.m. in Lima", ["p.m."]),
        ("a list: 10:30", [":"]),
        ("none", []),
    ],
)
def test_tokens_are_found_by_the_character_they_end_in(text: str, expected: list[str]) -> None:
    tokens = _tokens(text)

    assert expected == [tokens.word(at) for at in tokens.ending_in(".!:")]
