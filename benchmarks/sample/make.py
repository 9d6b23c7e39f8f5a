"""Make the sample that is measured wherever the real texts are not at hand: forty invented readouts.

    python benchmarks/sample/make.py

Nobody in them exists and nothing in them was said; length, sentences and layout are those of the pages
of offices. The same files come out each time.
"""

# ruff: noqa: E501, ISC004 - the sentences are easier to read whole

from __future__ import annotations

import random
from pathlib import Path

_SIDES = (
    ("Norway", "Norwegian", "Oslo"), ("Chile", "Chilean", "Santiago"), ("Kenya", "Kenyan", "Nairobi"),
    ("Japan", "Japanese", "Tokyo"), ("Portugal", "Portuguese", "Lisbon"), ("Jordan", "Jordanian", "Amman"),
    ("Vietnam", "Vietnamese", "Hanoi"), ("Croatia", "Croatian", "Zagreb"), ("Ghana", "Ghanaian", "Accra"),
    ("Peru", "Peruvian", "Lima"), ("Iceland", "Icelandic", "Reykjavik"), ("Malaysia", "Malaysian", "Kuala Lumpur"),
)  # fmt: skip
_GIVEN = (
    "Ana",
    "Ivo",
    "Marit",
    "Tomas",
    "Leila",
    "Kenji",
    "Amara",
    "Nils",
    "Rosa",
    "Farid",
    "Hana",
    "Pavel",
    "Ines",
    "Joao",
)
_FAMILY = (
    "Solheim", "Arrieta", "Wanjala", "Morikawa", "Tavares", "Haddadin", "Tranh", "Babicek", "Ofosu-Bram", "Quintal",
    "Thorsdal", "Rahmanov", "Delacourt", "Lindqvister", "van der Velden", "al-Abadi", "Okonjima", "Strand",
)  # fmt: skip
_OFFICES = (
    "Foreign Minister",
    "Minister of Foreign Affairs",
    "Deputy Foreign Minister",
    "Prime Minister",
    "State Secretary",
)
_TOPICS = (
    "trade and investment", "the situation in the Black Sea", "food security", "the protection of undersea cables",
    "cooperation in education, science and technology", "preparations for the summit in June", "visa facilitation",
    "the humanitarian situation in Gaza", "renewable energy", "regional connectivity, including rail and ports",
    "the implementation of the agreement on fisheries", "maritime security", "climate finance", "the fight against trafficking",
)  # fmt: skip
_SAYINGS = (
    "no country can keep these waters safe on its own", "our partnership rests on trust", "words must be followed by deeds",
    "the door to dialogue remains open", "we will do our share", "a lasting peace needs patience and courage",
    "trade between us has doubled in five years", "we stand by the Charter of the United Nations",
)  # fmt: skip
_CLAIMS = (
    "the two countries share a common interest in stability", "further steps would be taken in the coming months",
    "a political solution is the only way forward", "the joint committee should meet before the end of the year",
    "both sides had made progress on the agreement", "international law must be respected by all",
    "the embassy would reopen in the autumn", "humanitarian access remains a priority",
)  # fmt: skip
_DAYS = ("11 March 2026", "2 February 2026", "17 November 2025", "5 June 2025", "28 January 2026", "30 September 2025")


class _Writer:
    def __init__(self, number: int) -> None:
        self.random = random.Random(number)
        (self.land, self.own, self.city), (self.other_land, self.other, self.other_city) = self.random.sample(_SIDES, 2)
        self.office, self.other_office = self.random.choice(_OFFICES), self.random.choice(_OFFICES)
        self.family, self.other_family = self.random.sample(_FAMILY, 2)
        given, other_given = self.random.sample(_GIVEN, 2)
        self.name, self.other_name = f"{given} {self.family}", f"{other_given} {self.other_family}"
        self.day = self.random.choice(_DAYS)

    def pick(self, words: tuple[str, ...], count: int) -> list[str]:
        return self.random.sample(words, count)

    def title(self) -> str:
        verb = self.random.choice(("meets", "holds talks with", "speaks with"))
        return f"{self.office} {self.family} {verb} {self.other} {self.other_office} {self.other_name}"

    def opening(self) -> str:
        first = self.random.choice(
            (
                f"{self.office} {self.name} met with {self.other} {self.other_office} {self.other_name} in {self.city} on {self.day}",
                f"Today, {self.own} {self.office} {self.name} spoke by phone with {self.other_office} {self.other_name} of "
                f"{self.other_land}",
                f"The {self.office} of {self.land}, {self.name}, received the {self.other_office} of {self.other_land}, "
                f"H.E. {self.other_name}, who is paying an official visit to {self.city}",
            )
        )
        return first + "."

    def topics(self) -> str:
        a, b, c = self.pick(_TOPICS, 3)
        return self.random.choice(
            (
                f"The two sides exchanged views on {a}, {b} and {c}.",
                f"They discussed {a} as well as {b}. {c[0].upper()}{c[1:]} was also taken up.",
                f"During the meeting, the Ministers reviewed {a}, with a focus on {b}, and agreed to continue talks on {c}.",
            )
        )

    def own_words(self) -> str:
        (saying, other), (claim, more) = self.pick(_SAYINGS, 2), self.pick(_CLAIMS, 2)
        return self.random.choice(
            (
                f"{self.office} {self.family} stressed that {claim}, noting that “{saying}.” "
                f"He thanked {self.other_land} for its hospitality and called for closer cooperation.",
                f"“{saying[0].upper()}{saying[1:]},” {self.family} said. “{other[0].upper()}{other[1:]}.” "
                f"She welcomed the results of the talks and reaffirmed that {claim}.",
                f"In this regard, the {self.office} underlined that {claim} and expressed the hope that {more}. "
                f"He recalled that “{saying}”, and briefed his counterpart on {self.pick(_TOPICS, 1)[0]}.",
            )
        )

    def their_words(self) -> str:
        saying, claim = self.pick(_SAYINGS, 1)[0], self.pick(_CLAIMS, 1)[0]
        return self.random.choice(
            (
                f"{self.other_office} {self.other_family}, for his part, said that {claim} and expressed his appreciation for the "
                f"support of {self.land}.",
                f"Minister {self.other_family} said {self.other_land} would “{saying}”, adding that {claim}.",
                f"The {self.other} side noted that {claim}. It was agreed that the consultations would go on at expert level.",
            )
        )

    def ending(self) -> str:
        return self.random.choice(
            (
                f"The meeting was attended by Ambassador {self.pick(_GIVEN, 1)[0]} {self.pick(_FAMILY, 1)[0]} and senior officials "
                "of both ministries.",
                f"The two ministers agreed to meet again in {self.other_city} next year.",
                f"Earlier in the day, {self.family} had laid a wreath at the memorial and visited the Academy of Sciences.",
            )
        )

    def page(self) -> str:
        middle = [self.topics(), self.own_words(), self.their_words()]
        for _ in range(self.random.randrange(4)):
            more = self.random.choice((self.topics, self.own_words, self.their_words))
            middle.append(more())
        head = [self.title(), self.day] if self.random.random() < 0.8 else [self.title()]
        return "\n\n".join([*head, self.opening(), *middle, self.ending()]) + "\n"


def main() -> None:
    """Write the forty files beside this one."""
    for number in range(1, 41):
        Path(__file__).with_name(f"{number:02}.txt").write_text(_Writer(number).page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
