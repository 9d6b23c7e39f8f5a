"""One pass over the text: words with their places, shared by all stages.

A token is a word (hyphens and inner apostrophes included), a number, an abbreviation of letters with
full stops, a possessive clitic, or a single sign. White space is no token. Scripts that put no space
between words (Han, kana) are cut into one token a character, so that phrases of a table are found in
them just the same.

The pattern has no two ways to read the same characters, so it runs in linear time. No token reaches
over white space or depends on what stands beyond it, so a stretch between two blanks is cut once, and
what came of it is kept for the next time the stretch is met: most words of a page are.

>>> from readoutkit.text import SourceText
>>> tokens = Tokens(SourceText("The U.S.'s envoy met Marc-André."))
>>> [tokens.source.text[s:e] for s, e in zip(tokens.starts, tokens.ends)]
['The', 'U.S.', "'s", 'envoy', 'met', 'Marc-André', '.']
"""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from readoutkit.models import Span
    from readoutkit.text import SourceText


@functools.cache
def _pattern() -> regex.Pattern[str]:
    """Compile the token pattern on first use."""
    return regex.compile(
        r"""
        [A-Za-z]++(?![\w.'-])                   # a plain word: nearly all are
        | [.,](?=\s)                            # a stop or comma, likewise
        | [\p{Han}\p{Hiragana}\p{Katakana}]     # a character of a script without spaces
        | (?:\p{L}\.){2,}                       # U.S., H.E., p.m.
        | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?      # 10:30, 1,200.5, 3rd
        | [^\W\d\p{Han}\p{Hiragana}\p{Katakana}][^\W\p{Han}\p{Hiragana}\p{Katakana}]*
          (?:(?:-|'(?!s\b))[^\W\p{Han}\p{Hiragana}\p{Katakana}]+)*      # words, with their hyphens
        | (?<=[\w.])'s\b                         # the clitic of possession
        | \S                                    # any other sign by itself
        """,
        regex.VERBOSE,
    )


_Piece = tuple[int, int, str, str, bool]
"""A token within a stretch without white space: where it starts and ends there, and its forms."""


class _Stretches(dict[str, tuple[_Piece, ...]]):
    """Stretches without white space that were met before, each with the tokens in it."""

    def __missing__(self, stretch: str) -> tuple[_Piece, ...]:
        """Cut a stretch, and keep what came of it: long ones will not be met again."""
        pieces: list[_Piece] = []
        end = 0
        for word in _pattern().findall(stretch):
            # nothing lies between two tokens, so the next place of a word is its own
            start = stretch.find(word, end)
            end = start + len(word)
            pieces.append((start, end, word, sys.intern(word.lower()), word[0].isupper()))
        if len(stretch) <= _LONG:
            if len(self) >= _KEPT:
                self.clear()
            self[stretch] = tuple(pieces)
        return tuple(pieces)


_KEPT: Final = 1 << 15
"""How many stretches are kept: some megabytes of memory, whatever is read."""
_LONG: Final = 40
_STRETCHES: Final = _Stretches()


class Tokens:
    """The tokens of a text as parallel lists; a token is known by its index.

    ``starts`` and ``ends`` are code points of the text, half-open; ``words`` are the tokens as they stand
    in the folded view, ``norms`` the same in lower case (for looking up, never for offsets); ``capital``
    says whether a token begins with an upper-case letter.
    """

    __slots__ = ("capital", "ends", "norms", "source", "starts", "words")

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.norms: list[str] = []
        self.capital: list[bool] = []
        add_start, add_end = self.starts.append, self.ends.append
        add_word, add_norm, add_capital = self.words.append, self.norms.append, self.capital.append
        stretches = _STRETCHES
        place = 0
        # the folded view has no white space but these
        for stretch in source.folded.replace("\n", " ").replace("\t", " ").split(" "):
            for start, end, word, norm, capital in stretches[stretch]:
                add_start(place + start)
                add_end(place + end)
                add_word(word)
                add_norm(norm)
                add_capital(capital)
            place += len(stretch) + 1

    def __len__(self) -> int:
        """Give the number of tokens."""
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Give the Span from token ``first`` to the end of token ``last``, both included."""
        return self.source.span(self.starts[first], self.ends[last])

    def word(self, index: int) -> str:
        """Give the token as it stands in the folded view."""
        return self.words[index]

    def glued(self, index: int) -> bool:
        """Say whether token ``index`` touches the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]
