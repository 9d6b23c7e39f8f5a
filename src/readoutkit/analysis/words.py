"""The words of a stretch as the comparison counts them: folded, cut to stems, weighed by rarity.

No model: a stem is what is left when the commonest English endings are cut, and its weight comes from
``data/en/word_weights.tsv``, which tells in how few readouts a stem occurs. A stem that is not in the
table is rare and weighs 1.

>>> [word.stem for word in words_of("Normalising the countries' relations")]
['normaliz', 'the', 'country', 'relat']
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final, NamedTuple

from readoutkit.lexicon import read_table

# The clitic of a possessive is no word; dots and apostrophes inside a word are part of it (U.S., Ren'ai).
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]\.(?:[^\W\d_]\.)+|(?!(?<=')s\b)[^\W_]+(?:'(?!s\b)[^\W_]+)*")
_FOLDS: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})

_SPELLINGS: Final = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"))
_PLAIN: Final = frozenset(
    {"four", "your", "hour", "tour", "pour", "our", "raise", "rise", "wise", "exercise", "otherwise"}
)
_SINGULAR: Final = frozenset(
    {
        "crisis",
        "basis",
        "analysis",
        "emphasis",
        "axis",
        "oasis",
        "paris",
        "tunis",
        "this",
        "his",
        "its",
        "isis",
        "thesis",
    }
)
_ENDINGS: Final = (
    "ization", "izing", "ized", "izes", "ations", "ation", "ements", "ement", "ments", "ions", "ing", "ion", "ive",
    "ely", "edly", "ed", "ers", "er", "al", "ly", "es", "e",
)  # fmt: skip


class Word(NamedTuple):
    """A word of a text: its place, its inflected root (`norm`), its stem, and how it is written."""

    start: int
    end: int
    norm: str
    stem: str
    capital: bool
    upper: bool


@functools.lru_cache(maxsize=65536)
def _cut(word: str) -> tuple[str, str]:
    """Give norm (number of a noun undone, spelling made one) and stem (endings cut) of a folded word."""
    norm = word
    if len(norm) > 3 and norm.endswith("ies"):
        norm = norm[:-3] + "y"
    elif len(norm) > 4 and norm.endswith(("ches", "shes", "sses", "xes", "zes")):
        norm = norm[:-2]
    elif len(norm) > 3 and norm.endswith("s") and not norm.endswith(("ss", "us")) and norm not in _SINGULAR:
        norm = norm[:-1]
    if norm not in _PLAIN and len(norm) > 4:
        for ending, american in _SPELLINGS:
            if norm.endswith(ending):
                norm = norm[: -len(ending)] + american
                break
    norm = norm.replace("defence", "defense").replace("programme", "program")
    stem = norm
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= (4 if len(ending) > 1 else 3):
            stem = stem[: -len(ending)] + ("iz" if ending.startswith("iz") else "")
            break
    if len(stem) > 4 and stem[-1] == stem[-2] and stem[-1] not in "aeious":
        stem = stem[:-1]
    return norm, stem


def fold(text: str) -> str:
    """Give a text of the same length in small letters, without diacritics, with straight apostrophes."""
    plain = text.translate(_FOLDS)
    if plain.isascii():
        return plain.lower()
    return "".join(_fold_letter(letter) for letter in plain)


@functools.lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[:1] or letter
    low = base.lower()
    return low if len(low) == 1 else letter


def words_of(text: str) -> list[Word]:
    """Cut a text into words; offsets count the code points of the text given."""
    folded = fold(text)
    found = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        written = text[start:end]
        norm, stem = _cut(match[0].replace(".", "") if match[0][0].isalpha() else match[0])
        letters = [char for char in written if char.isalpha()]
        upper = len(letters) > 1 and all(char.isupper() for char in letters)
        found.append(Word(start, end, norm, stem, written[0].isupper(), upper))
    return found


@functools.lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {row["stem"]: float(row["weight"]) for row in read_table("en", "word_weights.tsv")}


@functools.lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    """Give for each stem of ``data/en/synonyms.tsv`` the stem of the word that stands for its group."""
    rows = [(row["word"], row["others"].split("|")) for row in read_table("en", "synonyms.tsv")]
    heads = {_cut(head)[1] for head, _ in rows}
    return {_cut(other)[1]: _cut(head)[1] for head, others in rows for other in others if _cut(other)[1] not in heads}


def meaning(stem: str) -> str:
    """Give the stem that stands for all of its synonyms; a stem without any as it is."""
    return _synonyms().get(stem, stem)


def weight(stem: str) -> float:
    """Tell how much a stem says about the matter, from 0 (in every readout) to 1 (in hardly any)."""
    return _weights().get(stem, 1.0)
