"""How newsrooms relay readouts: offices in pairs, sources put in between, what took place before.

Each row is a text of our own, and what is to be read: people with their side, meetings, quotes with their speakers.
"""

from __future__ import annotations

import pytest

from readoutkit import Readout, parse_readout


def _people(readout: Readout) -> list[str]:
    return [f"{one.name or one.role} {one.country or one.organization}" for one in readout.participants]


def _meetings(readout: Readout) -> list[str]:
    return [
        f"{one.kind} {one.place}: {', '.join(person.name or person.id for person in one.participants)}"
        for one in readout.meetings
    ]


def _quotes(readout: Readout) -> list[str]:
    return [
        f"{', '.join(person.name or person.id for person in one.speakers)}: {one.span.text}" for one in readout.quotes
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Peruvian and Chilean foreign ministers, Ana Roe and Bo Shin, met in Lima.", ["Ana Roe PE", "Bo Shin CL"]),
        ("The Peruvian and Chilean presidents Ana Roe and Bo Shin met in Lima.", ["Ana Roe PE", "Bo Shin CL"]),
        (
            "The US, Peruvian and Chilean foreign ministers met in Lima.",
            ["foreign minister US", "foreign minister PE", "foreign minister CL"],
        ),
        ("Ana Roe, spokesperson of Peru MoFA, said that the road was open.", ["Ana Roe PE"]),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert people == _people(parse_readout(text))


def test_the_holder_of_an_office_in_the_plural_has_an_id_in_the_singular() -> None:
    readout = parse_readout("The foreign ministers of Peru and Chile met in Lima.")

    assert ["foreign-minister-pe", "foreign-minister-cl"] == [one.id for one in readout.participants]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "The foreign ministers of Peru and Chile discussed trade on Friday.",
            ["meeting None: foreign-minister-pe, foreign-minister-cl"],
        ),
        *(
            (
                f"President Ana Roe and President Bo Shin spoke by phone today, {before} Minister Carla Diaz in Lima.",
                ["phone_call None: Ana Roe, Bo Shin"],
            )
            for before in (
                "a day after Shin's meeting with",
                "two days after Shin met",
                "following Shin's talks with",
                "ahead of Shin's meeting with",
            )
        ),
        (
            "President Ana Roe spoke today ahead of the summit with President Bo Shin.",
            ["phone_call None: Ana Roe, Bo Shin"],
        ),
        ("President Ana Roe met, after the session, President Bo Shin.", ["meeting None: Ana Roe, Bo Shin"]),
    ],
)
def test_meetings(text: str, meetings: list[str]) -> None:
    assert meetings == _meetings(parse_readout(text))


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("President Ana Roe, reports Andina, said that it rains.", ["Ana Roe: it rains"]),
        ("President Ana Roe, according to Andina, also said that it rains.", ["Ana Roe: it rains"]),
        ("The Kremlin, reports Andina, said that the presidents discussed trade.", []),
        (
            "The dam will be built, says Minister Ana Roe, adding that it is safe.",
            ["Ana Roe: The dam will be built", "Ana Roe: it is safe"],
        ),
        (
            "The Minister, Ana Roe of Peru, said that it rains, adding that it is cold.",
            ["Ana Roe: it rains", "Ana Roe: it is cold"],
        ),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(text))
