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
from bisect import bisect_right
from itertools import accumulate, chain, compress
from operator import add
from typing import TYPE_CHECKING, Any, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        | \p{Lu}\.\p{Lu}(?![\w.])               # U.S without its second stop
        | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?      # 10:30, 1,200.5, 3rd
        | [^\W\d\p{Han}\p{Hiragana}\p{Katakana}][^\W\p{Han}\p{Hiragana}\p{Katakana}]*
          (?:(?:-|'(?![sS]\b))[^\W\p{Han}\p{Hiragana}\p{Katakana}]+)*      # words, with their hyphens
        | (?<=[\w.])'[sS]\b                      # the clitic of possession
        | \S                                    # any other sign by itself
        """,
        regex.VERBOSE,
    )


class _Stretches(dict[str, tuple[Any, ...]]):
    """Stretches without white space that were met before, and the tokens in each.

    Of a token there are word, norm, capital and width, end to end with those of the next: flat columns are
    cut from many stretches at once. The width is the way to the next token, so that of the last one holds
    the blank behind it. Where nothing stands between two blanks is a token without a word.
    """

    def __missing__(self, stretch: str) -> tuple[Any, ...]:
        """Cut a stretch, and keep what came of it: long ones will not be met again."""
        pieces: list[Any] = []
        for word in map(sys.intern, _pattern().findall(stretch) or [""]):
            pieces += word, sys.intern(word.lower()), word[:1].isupper(), len(word)
        pieces[-1] += 1
        if len(stretch) <= _LONG:
            if len(self) >= _KEPT:
                self.clear()
            self[sys.intern(stretch)] = tuple(pieces)
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
        # the folded view has no white space but these
        stretches = source.folded.replace("\n", " ").replace("\t", " ").split(" ")
        # nothing lies between two tokens of a stretch, so widths alone tell where each starts
        pieces = list(chain.from_iterable(map(_STRETCHES.__getitem__, stretches)))
        kept = pieces[::4]
        self.words: list[str] = list(compress(kept, kept))
        self.norms: list[str] = list(compress(pieces[1::4], kept))
        self.capital: list[bool] = list(compress(pieces[2::4], kept))
        self.starts: list[int] = list(compress(accumulate(pieces[3::4], initial=0), kept))
        self.ends: list[int] = list(map(add, self.starts, map(len, self.words)))

    def __len__(self) -> int:
        """Give the number of tokens."""
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Give the Span from token ``first`` to the end of token ``last``, both included."""
        return self.source.span(self.starts[first], self.ends[last])

    def word(self, index: int) -> str:
        """Give the token as it stands in the folded view."""
        return self.words[index]

    def ending_in(self, characters: Iterable[str]) -> list[int]:
        """Give the tokens that end in one of some characters, in order: quicker than to ask each token."""
        folded, ends = self.source.folded, self.ends
        found: list[int] = []
        for char in characters:
            at = folded.find(char)
            while at >= 0:
                token = bisect_right(ends, at)
                if ends[token] == at + 1:
                    found.append(token)
                at = folded.find(char, at + 1)
        found.sort()
        return found

    def glued(self, index: int) -> bool:
        """Say whether token ``index`` touches the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]
