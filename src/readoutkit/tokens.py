"""One pass over the text: words with their places, shared by all stages.

A token is a word (hyphens and inner apostrophes included), a number, an abbreviation of letters with
full stops, a possessive clitic, or a single sign. White space is no token. Scripts that put no space
between words (Han, kana) are cut into one token a character, so that phrases of a table are found in
them just the same.

The pattern has no two ways to read the same characters, so it runs in linear time.

>>> from readoutkit.text import SourceText
>>> tokens = Tokens(SourceText("The U.S.'s envoy met Marc-André."))
>>> [tokens.source.text[s:e] for s, e in zip(tokens.starts, tokens.ends)]
['The', 'U.S.', "'s", 'envoy', 'met', 'Marc-André', '.']
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

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


class Tokens:
    """The tokens of a text as parallel lists; a token is known by its index.

    ``starts`` and ``ends`` are code points of the text, half-open; ``norms`` are the tokens in the
    folded view, in lower case (for looking up, never for offsets); ``capital`` says whether a token
    begins with an upper-case letter.
    """

    __slots__ = ("capital", "ends", "norms", "source", "starts")

    def __init__(self, source: SourceText) -> None:
        self.source = source
        words = _pattern().findall(source.folded)
        starts: list[int] = []
        ends: list[int] = []
        find = source.folded.find
        end = 0
        for word in words:
            # nothing but white space lies between two tokens, so the next place of a word is its own
            start = find(word, end)
            end = start + len(word)
            starts.append(start)
            ends.append(end)
        self.starts = starts
        self.ends = ends
        self.norms: list[str] = [word.lower() for word in words]
        self.capital: list[bool] = [word[0].isupper() for word in words]

    def __len__(self) -> int:
        """Give the number of tokens."""
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Give the Span from token ``first`` to the end of token ``last``, both included."""
        return self.source.span(self.starts[first], self.ends[last])

    def word(self, index: int) -> str:
        """Give the token as it stands in the folded view."""
        return self.source.folded[self.starts[index] : self.ends[index]]

    def glued(self, index: int) -> bool:
        """Say whether token ``index`` touches the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]
