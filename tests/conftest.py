"""Profiles of Hypothesis, the gold and the real texts that may lie beside the repository, one whole reading."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import settings

from readoutkit import (
    Basis,
    Diagnostic,
    Medium,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participant,
    Quote,
    Readout,
    Span,
    Topic,
)
from readoutkit.text import SourceText

# No deadline: a slow machine is no fault of the code. What runs for every change draws the same
# examples each time; the night looks for new ones.
settings.register_profile("default", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("ci", deadline=None, max_examples=500, derandomize=True)
settings.register_profile("night", deadline=None, max_examples=20_000, print_blob=True)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
settings.load_profile(PROFILE)

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def profile() -> str:
    """How much is to be tried: default, ci or night."""
    return PROFILE


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


def _beside(folder: str) -> Path:
    path = SHARED / folder
    if not path.is_dir():
        pytest.skip(f"the texts of {folder}/ are not part of the repository; they are looked for in ../shared/{folder}")
    return path


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """A folder of gold files that is not part of the repository."""
    return _beside("gold")


@pytest.fixture(scope="session")
def shared_real() -> Path:
    """A folder of real texts without gold that is not part of the repository."""
    return _beside("real")


TEXT = "Wang Yi met the Prime Minister in Beijing. He called for “peace” and “trade”, \ud800 she said\u2028"


@pytest.fixture
def reading() -> Readout:
    """A reading in which every field tells something, made by hand."""
    source = SourceText(TEXT)

    def cut(part: str) -> Span:
        start = TEXT.index(part)
        return source.span(start, start + len(part))

    wang = Participant(
        id="wang-yi", name="Wang Yi", honorific="H.E.", country="CN", mentions=(cut("Wang Yi"), cut("He"))
    )
    premier = Participant(
        id="prime-minister-gb",
        role="Prime Minister",
        country="GB",
        role_text=cut("Prime Minister"),
        affiliation_text=cut("the"),
        mentions=(cut("the Prime Minister"),),
    )
    meeting = Meeting(
        kind=MeetingKind.MEETING,
        status=MeetingStatus.HELD,
        date=dt.date(2026, 1, 26),
        date_text=cut("called"),
        place="Beijing",
        place_text=cut("Beijing"),
        kind_text=cut("met"),
        participants=(wang, premier),
        topics=(Topic(cut("trade")),),
        initiator=premier,
        host=wang,
        occasion=cut("she"),
        duration=cut("and"),
        span=cut("Wang Yi met the Prime Minister in Beijing."),
        rule="encounters/met",
    )
    quote = Quote(
        span=cut("“peace” and “trade”"),
        fragments=(cut("peace"), cut("trade")),
        speakers=(wang,),
        addressees=(premier,),
        cue=cut("called for"),
        attributed_by="uk-pm",
        act="urge",
        meeting=meeting,
        basis=Basis.PRONOUN,
        rule="cues/call-for",
    )
    return Readout(
        text=TEXT,
        title=cut("Wang Yi"),
        published=dt.date(2026, 1, 27),
        issuer="uk-pm",
        medium=Medium.OFFICIAL,
        language="en",
        participants=(wang, premier),
        meetings=(meeting,),
        quotes=(quote,),
        warnings=(Diagnostic("unclosed-mark", "A mark is never closed.", cut("“")),),
    )
