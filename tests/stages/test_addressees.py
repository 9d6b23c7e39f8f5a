"""To whom a thing was said: the object of a cue, a counterpart, a pronoun, within the encounter at hand."""

from __future__ import annotations

import pytest

from readoutkit import parse_readout


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tesfaye thanked Verhagen for his visit.", ["joost-verhagen"]),
        ("Tesfaye told him that the road was open.", ["joost-verhagen"]),
        ("Tesfaye assured her Dutch counterpart of help.", ["joost-verhagen"]),
        ("Tesfaye urged the Netherlands to sign.", ["joost-verhagen"]),
        ("Tesfaye thanked the Netherlands' people.", []),
        ("Tesfaye urged Norway to sign.", []),
        ("Tesfaye urged both parties to sign.", []),
        ("They told reporters that the road was open.", []),
        ("Tesfaye said that Verhagen was right.", []),
    ],
)
def test_to_whom_it_was_said(sentence: str, expected: list[str]) -> None:
    text = (
        "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Delft on 4 May 2031. "
    )
    (quote,) = parse_readout(text + sentence).quotes

    assert expected == [person.id for person in quote.addressees]


def test_the_one_spoken_to_gives_the_speaker_no_gender() -> None:
    """`informed her about the state of the talks`: the pronoun is hers, though a possessive could stand there."""
    readout = parse_readout(
        "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen. Tesfaye informed him "
        "about the talks. Verhagen informed her about the state of the dam."
    )

    assert ["her", "him"] == [
        person.mentions[2 if person.name == "Selam Tesfaye" else 1].text for person in readout.participants
    ]
