"""The text as it was given, a view of it that is easier to match, and the only maker of Spans.

The text is never rewritten: patterns run over the folded view, which has a character for each
character of the text, and whatever is found there is cut from the text itself.
Folding makes alike what writers of pages use alike (marks, spaces, hyphens); it never lower-cases,
composes, trims or drops anything, because each of these can change the number of characters.
Dashes stay what they are: they part clauses, while a hyphen joins words.

>>> source = SourceText("“Peace”\u00a0now")
>>> source.folded
'"Peace" now'
>>> source.span(0, 7)
Span(0, 7, '“Peace”')
"""

from __future__ import annotations

from typing import Final

from readoutkit.models import Span

# Each row is a character of the view and those that are shown as it.
_FOLDS: Final = {
    '"': "“”„‟″＂",
    "'": "‘’‚‛′ʼ＇`´",
    "-": "\u2010\u2011\u2012\u2043\u2212\ufe63\uff0d",
    # Spaces of every width, and the invisible marks that pages written from right to left leave
    # around English words: for a pattern they are all the gap between two words.
    " ": (
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
        "\u200b\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        # Separators of records, which Python takes for blanks and patterns do not.
        "\x1c\x1d\x1e\x1f"
    ),
    "\n": "\r\v\f\u0085\u2028\u2029",
}
_TABLE: Final = {char: shown for shown, chars in _FOLDS.items() for char in chars}
_PLAIN: Final = tuple(filter(str.isascii, _TABLE))


class SourceText:
    """A text and its folded view, both of one length.

    Takes the string as it stands on the page. Offsets everywhere are code points of that string.
    """

    __slots__ = ("folded", "text")

    text: Final[str]
    """The string that was given, unchanged."""
    folded: Final[str]
    """As long as ``text``; curly marks are straight, spaces plain, hyphens ``-``, line ends ``\\n``."""

    def __init__(self, text: str) -> None:
        self.text = text
        # A line end of two characters must not become two lines.
        folded = text.replace("\r\n", " \n")
        # a page has few of these characters, and looking for each of them is quicker than looking up each letter
        for char in _PLAIN if folded.isascii() else _TABLE:
            folded = folded.replace(char, _TABLE[char])
        self.folded = folded

    def span(self, start: int, end: int) -> Span:
        """Give the Span of ``text[start:end]``, both in code points, half-open.

        Raises ``IndexError`` unless ``0 <= start <= end <= len(text)``: negative offsets, which a
        slice would take from the end, are always a mistake here.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"no span {start}:{end} in a text of {len(self.text)} characters")
        return Span(start, end, self.text[start:end])

    def __len__(self) -> int:
        """Give the number of code points."""
        return len(self.text)

    def __repr__(self) -> str:
        """Show the beginning of the text and its length."""
        shown = self.text if len(self.text) <= 40 else self.text[:39] + "…"
        return f"SourceText({shown!r}, {len(self.text)} characters)"
