"""Templates stand for what they say and refuse what they cannot."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.template import (
    TemplateError,
    anchor_of,
    check_template,
    compile_template,
    has_words,
    needed_words,
    slots,
    straight,
)

FOUND = [
    ("Readout of President {name}'s [Call|Meeting] with", "Readout of President Ada B. Roe, Jr.’s Call with Jan Doe"),
    ("[|Deputy ]Secretary {name}'s Call", "Deputy Secretary Roe's Call"),
    ("[|Deputy ]Secretary {name}'s Call", "Secretary Roe's Call"),
    ("^Top of page$", "text\nTop of page \nmore"),
    ("On {month} {day}, {year}", "It met. On May 3, 2031 they"),
    ("Home > China News", "Home >  China News"),
    ("an official visit", "an official\nvisit"),
    ("{place}, {month} {day} (Xinhua) --", "NEW STRELSAU, Oct. 8 (Xinhua) --"),
    ("{some} (WAM) -", "ABU DHABI, 3rd May, 2031 (WAM) — H.H."),
    ("{country}: High", "United Republic of Ruritania: High"),
]
NOT_FOUND = [
    ("Secretary {name}'s Call", "secretary roe's call"),
    ("^Top of page$", "see Top of page"),
    ("EAM", "TEAMS"),
    ("an official visit", "an official\n\nvisit"),
    ("said", "unsaid"),
]
WRONG = [
    ("[never closed", "'[' that is never closed"),
    ("{never closed", "'{' that is never closed"),
    ("{nobody} said", "no slot '{nobody}'"),
    ("[a[b|c]]", "choices do not stand within choices"),
    ("", "nothing in it"),
]


@pytest.mark.parametrize(("template", "text"), FOUND)
def test_a_template_finds_what_it_stands_for(template: str, text: str) -> None:
    assert compile_template(template).search(straight(text))


@pytest.mark.parametrize(("template", "text"), NOT_FOUND)
def test_a_template_finds_nothing_else(template: str, text: str) -> None:
    assert compile_template(template).search(straight(text)) is None


@pytest.mark.parametrize(("template", "complaint"), WRONG)
def test_a_template_that_cannot_be_read_is_refused_with_the_reason(template: str, complaint: str) -> None:
    with pytest.raises(TemplateError) as caught:
        check_template(template)
    assert complaint in str(caught.value)


def test_the_anchor_is_the_longest_literal_stretch() -> None:
    assert "Readout of President" == anchor_of("Readout of President {name}'s [Call|Meeting] with")
    assert "" == anchor_of("[a|b] {name}")


@pytest.mark.parametrize(
    ("template", "expected"), [("{name}: ", False), ("./.", True), ("[a|b]", True), ("{day}", False)]
)
def test_slots_alone_are_no_words(template: str, expected: bool) -> None:  # noqa: FBT001
    assert expected is has_words(template)


@given(st.text())
def test_the_straight_view_is_as_long_as_the_text(text: str) -> None:
    assert len(text) == len(straight(text))


@given(st.text(alphabet="abc [|]{}^$.name", max_size=30))
def test_any_template_is_either_refused_or_compiled(template: str) -> None:
    try:
        check_template(template)
    except TemplateError:
        return
    compile_template(template).search("abc")


@given(st.text(alphabet="ab Mx.,'-", min_size=3, max_size=20).filter(str.strip))
def test_literal_words_find_themselves(words: str) -> None:
    words = " ".join(words.split())
    if words:
        assert compile_template(words).search(straight(words))


@pytest.mark.parametrize("slot", slots())
def test_no_slot_finds_what_is_not_there(slot: str) -> None:
    pattern = compile_template(f"{{{slot}}} of {{{slot}}} never")
    for text in ("Aa " * 700, "A" * 2000, "A, " * 700, "of " * 700, "May 3 " * 350):
        assert pattern.search(text) is None


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Readout of President {name}'s [Call|Meeting] with", "Readout of President Ada Roe's\nMeeting with Jan Doe"),
        ("[the United States|U.S.|American|the US]", "of the U.S.-led talks"),
        ("[re|]statement of", "his restatement of it"),
        ("{name}'s office", "Ada Roe's office-holders"),
        ("^[|Today, ]President {name} met", "- Today, President Roe met"),
        ("(AFP)", "_(AFP)_"),
        ("^{dateline}Turkish FM", "ANKARA, May 3 (XNA)-Turkish FM"),
        ("^{dateline}Turkish FM", "Turkish FM"),
    ],
)
def test_a_text_in_which_a_template_is_found_holds_the_words_it_needs(template: str, text: str) -> None:
    assert compile_template(template).search(straight(text))
    words = frozenset(regex.findall(r"[\p{L}\p{N}]+", text.lower()))
    assert needed_words(template).within(words)


def test_what_stands_behind_a_dateline_begins_a_word() -> None:
    assert needed_words("^{dateline}Turkish FM said").always == {"turkish", "fm", "said"}
    assert needed_words("^{name}Turkish FM said").always == {"fm", "said"}


def test_a_text_without_the_words_of_any_option_is_left_out() -> None:
    needed = needed_words("{name} [Meets with|Has a Call with] {office}")
    assert not needed.within(frozenset({"with", "has", "a"}))
    assert needed.within(frozenset({"with", "meets"}))
