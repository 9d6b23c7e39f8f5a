"""Whether two texts name one person: spellings, order of names, offices under other titles."""

from __future__ import annotations

import difflib
import functools
import itertools
from typing import TYPE_CHECKING, Final

from readoutkit.analysis.acts import settings
from readoutkit.analysis.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.models import Participant

_ALIKE: Final = 0.74
"""Names more alike than this can be spellings of one, if they act for the same party."""
_SURE: Final = 0.84
_SPELLED: Final = 0.9
_LONG: Final = 8


def _parts(name: str) -> list[str]:
    """Give the parts of a name, hyphens and apostrophes closed up, so that Tae-jin and Taejin are one part."""
    return [word.norm for word in words_of(name.translate({ord(mark): None for mark in "-‐‑'’ʼ"}))]


@functools.lru_cache(maxsize=4096)
def names_alike(one: str, other: str) -> float:
    """Tell how far two names can be spellings of one, from 0 to 1, whatever the order of their parts."""
    left, right = _parts(one), _parts(other)
    if not left or not right:
        return 0.0
    if sorted(left) == sorted(right):
        return 1.0
    closed = max(_parts_fit(*pair) for pair in itertools.product(_joined(left), _joined(right)))
    # Parts that only resemble each other when written as one are not one: Wang Li, Wang Yi.
    return closed if closed >= _SPELLED else _parts_fit(left, right)


def _joined(parts: list[str]) -> list[list[str]]:
    """Give the parts as they are, and with any two neighbours written as one: Abdel Wahab, Abdelwahab."""
    joined = [[*parts[:at], parts[at] + parts[at + 1], *parts[at + 2 :]] for at in range(min(len(parts) - 1, _LONG))]
    return [parts, *joined]


def _parts_fit(left: list[str], right: list[str]) -> float:
    """Tell how well the parts of the shorter name are found in the longer: as well as the worst of them."""
    short, long = sorted((left, right), key=lambda parts: (len(parts), parts))
    open_parts, scores = list(long), []
    for part in short:
        score, best = max((_parts_alike(part, candidate), candidate) for candidate in open_parts)
        scores.append(score)
        open_parts.remove(best)
    if len(short) == 1 < len(long):
        # A surname alone stands for its bearer when it is the same to the letter, or nearly.
        return _SURE + 0.01 if scores[0] > _SURE else 0.0
    return min(scores)


@functools.lru_cache(maxsize=16384)
def _parts_alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return _SURE if one[0] == other[0] else 0.0
    if _skeleton(one) == _skeleton(other):
        return _SPELLED
    first, second = sorted((one, other))
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


@functools.lru_cache(maxsize=4096)
def _skeleton(part: str) -> str:
    """Write a part of a name by the classes of its sounds, which transliterations keep: Roh and Noh."""
    for sounds, letter in settings()["transliteration"].items():
        for sound in sounds.split():
            part = part.replace(sound, letter)
    return "".join(letter for at, letter in enumerate(part) if not at or letter != part[at - 1])


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are surely one person's, though no party is told."""
    return names_alike(one, other) > _SURE


def people_alike(one: Participant, other: Participant, parties: tuple[str, str]) -> float:
    """Tell how far two participants, who act for `parties`, can be one person, from 0 to 1."""
    if all(parties) and parties[0] != parties[1]:
        return 0.0
    if one.name and other.name:
        alike = names_alike(one.name, other.name)
        return alike if alike >= (_ALIKE if all(parties) else _SURE) else 0.0
    if not all(parties) or not (one.role and other.role):
        return 0.0
    return 0.8 if offices_alike(one.role, other.role) else 0.0


def offices_alike(one: str, other: str) -> bool:
    """Tell whether two titles can be one office: one's words are all in the other, or both are foreign ministers'."""
    left, right = (
        {word.norm for word in words_of(role)} - set(settings()["empty_office_words"]) for role in (one, other)
    )
    if not left or not right:
        return False
    return left <= right or right <= left or all(_names_foreign_minister(words) for words in (left, right))


def _names_foreign_minister(words: set[str]) -> bool:
    return any(set(office) <= words for office in settings()["foreign_minister"])


def pair_people(
    left: Sequence[Participant], right: Sequence[Participant], parties: tuple[Sequence[str], Sequence[str]]
) -> list[tuple[int, int, float]]:
    """Pair the people of two sides, the surest first, each once: places in either list, and how sure."""
    scores = [
        (people_alike(one, other, (parties[0][i], parties[1][j])), i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
    ]
    pairs: list[tuple[int, int, float]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted(scores, key=lambda found: (-found[0], sorted((left[found[1]].id, right[found[2]].id)))):
        if score > 0 and i not in used[0] and j not in used[1]:
            pairs.append((i, j, score))
            used[0].add(i)
            used[1].add(j)
    return pairs
