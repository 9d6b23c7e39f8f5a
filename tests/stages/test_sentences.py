"""Sentences: stops that end one, and stops that abbreviations, initials, numbers and quotations explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings

    Finder = Callable[..., Findings]

OPENING = "They met in Lima on Friday."


def _sentences(findings: Findings) -> list[str]:
    return [findings.words.tokens.span(one.first, one.last).text for one in findings.sentences]


# A bar shows where one sentence ends and the next begins.
@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Mr. Okonkwo met Ms. Sefton. | They spoke.", id="titles before names"),
        pytest.param("Dr. J. P. Mensah spoke. | Prof. Adeyemi listened.", id="initials"),
        pytest.param("Ambassador K. met the press. | He left.", id="an initial alone"),
        pytest.param("Gen. Akoto and Lt. Gen. Sow met. | They shook hands.", id="ranks"),
        pytest.param("The U.S. side agreed. | It signed.", id="a country before its noun"),
        pytest.param("He arrived in the U.S. | The talks began at noon.", id="a country at the end"),
        pytest.param("The E.U. and the A.U. met. | They agreed.", id="bodies"),
        pytest.param("They met in Washington, D.C. | The talks were long.", id="a district at the end"),
        pytest.param("They met at 10 a.m. on Monday. | They left at noon.", id="an hour in the middle"),
        pytest.param("They met at 3 p.m. | The talks lasted an hour.", id="an hour at the end"),
        pytest.param("Trade rose by 3.5 percent. | Tourism fell.", id="a decimal"),
        pytest.param("See Resolution No. 2334 of the Council. | It stands.", id="a number"),
        pytest.param("They met on 5 Jan. 2031 in Lima. | Then they left.", id="a short month"),
        pytest.param("He works for Acme Inc. in Lima. | She does not.", id="a company"),
        pytest.param("They discussed energy, trade, etc. | The talks were long.", id="a list that goes on"),
        pytest.param("St. Lucia and Mt. Vernon are places. | He went.", id="places"),
        pytest.param("The file is at www.example.org. | Read it.", id="an address"),
        pytest.param("The meeting ended... | It had been long.", id="dots"),
        pytest.param("What a day! | Everybody left.", id="an exclamation"),
        pytest.param("Who will pay? | Nobody knows.", id="a question"),
        pytest.param("One. | Two. | Three.", id="one word each"),
        pytest.param("It was (they said) late. | (The talks had begun at noon.) | They left.", id="brackets"),
        pytest.param("He said “no.” | She left.", id="a stop inside the marks"),
        pytest.param("He said “no”. | She left.", id="a stop outside the marks"),
        pytest.param("He said ‘no.’ | She left.", id="a stop inside single marks"),
        pytest.param("“We will come.” | He agreed.", id="a quoted sentence"),
        pytest.param("“We will come. We are ready,” she said. | He agreed.", id="two quoted sentences stay whole"),
        pytest.param("“Will you come? We hope so.” | He nodded.", id="a quoted question stays whole"),
        pytest.param("She asked: “Why? When?” | He did not answer.", id="quoted questions at the end"),
        pytest.param("“Enough!” he said. | They left.", id="an exclamation before its cue"),
        pytest.param("“Really?” asked Ms. Dlamini. | He nodded.", id="a question before its cue and a capital"),
    ],
)
def test_a_paragraph_is_cut_into_sentences(found: Finder, marked: str) -> None:
    expected = [OPENING, *marked.split(" | ")]

    assert expected == _sentences(found(" ".join(expected)))


def test_a_sentence_ends_with_its_paragraph_even_inside_marks(found: Finder) -> None:
    text = "She said to the herders of the lake: “We will come\n\nand we will stay with you this year,” and she left."

    assert text.split("\n\n") == _sentences(found(text))


def test_a_title_is_one_sentence_whatever_stops_it_has(found: Finder) -> None:
    text = "Minister Okonkwo Meets Mr. Sefton. In Lima\n\nThe minister met Mr. Sefton in Lima. They spoke."

    assert 3 == len(_sentences(found(text)))


def test_sentences_know_their_paragraph_and_zone(found: Finder) -> None:
    text = (
        "Minister Okonkwo Meets Envoy Sefton\n\nThe minister met the envoy. They spoke.\n\nThey met in Lima on Friday."
    )
    findings = found(text)

    assert [(0, "title"), (1, "body"), (1, "body"), (2, "body")] == [
        (one.paragraph, one.zone) for one in findings.sentences
    ]
