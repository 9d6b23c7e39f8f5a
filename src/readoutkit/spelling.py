"""Names as they are compared: without capitals and accents, and by what two spellings of one have in common.

>>> folded("Türk"), spelling("sergei") == spelling("sergey"), spelling("li") == spelling("ly")
('turk', True, False)
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPELT: Final = 5
"""From how many letters on two spellings of a word are taken for one name."""
_KEPT: Final = 1 << 12
"""How many words are kept with their spelling: most are told again, on this page or the next."""
_ALIKE: Final = str.maketrans("yj", "ii")
"""Letters for one sound within a name."""
_ALIKE_AHEAD: Final = str.maketrans("yjeck", "iiikk")
"""Those with which one name begins in two spellings: ``Yevgeny`` and ``Evgeny``."""


def folded(text: str) -> str:
    """Lower case without diacritics, for comparing names."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@functools.lru_cache(maxsize=_KEPT)
def spelling(word: str) -> str:
    """Give what two spellings of a name have in common: ``sergei`` and ``sergey``, ``hassan`` and ``hasan``.

    Short names differ by such letters alone, and keep them (``li`` and ``ly``).
    """
    if len(word) < _SPELT:
        return word
    plain = word.translate(_ALIKE)
    return "".join(char for at, char in enumerate(plain) if at == 0 or char != plain[at - 1])


def initials_fit(short: Iterable[str], full: Iterable[str]) -> bool:
    """Say whether the initials among some words may be those of others, both folded.

    >>> initials_fit(("i", "roe"), ("ivan", "roe")), initials_fit(("k", "roe"), ("ivan", "roe"))
    (True, False)
    """
    heads = {word[0].translate(_ALIKE_AHEAD) for word in full}
    return all(len(word) > 1 or word.translate(_ALIKE_AHEAD) in heads for word in short)
