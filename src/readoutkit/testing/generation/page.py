"""A page that is being written: text that only grows, so that a place in it stays what it was."""

from __future__ import annotations

from readoutkit.models import Span

__all__ = ["Page"]


class Page:
    """The text so far.

    >>> page = Page()
    >>> _ = page.write("The Minister met ")
    >>> page.write("Ana Lopez")
    Span(17, 26, 'Ana Lopez')
    >>> page.since(4)
    Span(4, 26, 'Minister met Ana Lopez')
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.at = 0
        """How many code points are written."""
        self._comma = False
        self._capital = False

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._pieces)

    def write(self, words: str) -> Span:
        """Write words and give their place; a comma that was promised comes before them, where it is needed."""
        if self._comma and words:
            self._comma = False
            if words[0] not in ".,;:":
                self._put(",")
        if self._capital and words:
            self._capital = False
            words = words[0].upper() + words[1:]
        start = self.at
        self._put(words)
        return Span(start, self.at, words)

    def begin_sentence(self) -> int:
        """Begin the next word with a capital; give the place where the sentence starts."""
        self._capital = True
        return self.at

    def promise_comma(self) -> None:
        """Close an apposition with a comma, unless other punctuation follows or nothing does."""
        self._comma = True

    def since(self, start: int) -> Span:
        """Give the place from a start to what was written last."""
        return Span(start, self.at, self.text[start:])

    def _put(self, words: str) -> None:
        self._pieces.append(words)
        self.at += len(words)
