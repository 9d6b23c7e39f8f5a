"""A reading as people see it: plain when piped, wrapped and in colour on a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from readoutkit import Basis, Quote, Readout
from readoutkit.adapters.terminal import show
from readoutkit.text import SourceText

if TYPE_CHECKING:
    import pytest

PLAIN = """\
Wang Yi
uk-pm, official, published 2026-01-27

People
  Wang Yi, CN
  Prime Minister, GB

Meetings
  1. meeting, held, 2026-01-26, Beijing
      Wang Yi; Prime Minister
      - trade

Quotes
  Wang Yi called for (as told by uk-pm)
      “peace” and “trade”

Left open
  A mark is never closed. (“)
"""


def test_a_reading_is_plain_without_a_terminal(reading: Readout) -> None:
    assert PLAIN == show(reading)


def test_on_a_terminal_the_same_words_have_colours(reading: Readout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = show(reading, terminal=True, width=80)

    assert "\x1b[" in shown
    assert PLAIN == re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_a_narrow_terminal_wraps_with_the_indent_kept(reading: Readout) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", show(reading, terminal=True, width=20))

    assert all(len(line) <= 20 for line in shown.splitlines())
    assert "      Wang Yi; Prime\n      Minister\n" in shown


def test_fragments_at_the_edges_have_their_marks(reading: Readout) -> None:
    source = SourceText("He said “peace\n now”.")
    whole = Quote(span=source.span(9, 19), fragments=(source.span(9, 19),), basis=Basis.NONE, rule="")
    shown = show(Readout(text=source.text, quotes=(whole,), issuer=reading.issuer))

    assert "  Speaker not known\n      “peace now”\n" in shown


def test_a_text_without_anything_says_so() -> None:
    assert "this text may be no readout" in show(Readout(text=""))


def test_what_would_command_a_terminal_is_shown_as_a_mark(reading: Readout) -> None:
    person = attrs.evolve(reading.participants[0], name="A\x1b[31m\x9b\ud800\tB")

    assert "A\ufffd[31m\ufffd\ufffd B" in show(Readout(text="", participants=(person,)))
