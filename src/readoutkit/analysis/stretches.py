"""The stretches of a readout, topics and contents of quotes, with what the comparison asks of them.

Nothing is read anew: places, speakers and cues are the reading's. What a stretch is about is told by
its own words; where these only point (``such requests``, ``their support``), by the frame of its
sentence (``On trade, ...``), the sentence itself and the one before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from readoutkit.analysis.acts import act_of, settings
from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, ancestors, matters_in, names_in, narrowest
from readoutkit.analysis.words import Word, weight, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.models import Meeting, Participant, Quote, Readout, Span

_COMMON: Final = 0.42
"""A stem that weighs less than this says nothing about the matter."""
_POOR: Final = 0.8
"""A stretch without matters whose words weigh less than this in all only points to its object."""
_POINTERS: Final = frozenset({"such", "this", "these"})
_FRAMES: Final = ("on", "regarding", "concerning", "as for", "as regards", "turning to", "with regard to", "with respect to",
                  "in relation to", "in regard to", "on the subject of", "on the issue of", "when it comes to", "in terms of")  # fmt: skip
_BOUNDARY: Final = re.compile(r"(?<![ .][A-Za-z])(?<!Mr|Ms|Dr|St)(?<!Mrs|Gen|Hon)[.!?][”\"’')]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*")


@frozen(eq=False)
class Stretch:
    """A topic or the content of a quote."""

    side: int
    span: Span
    quote: Quote | None
    meeting: Meeting | None
    speakers: frozenset[str]
    """The parties that say it; empty for a topic."""
    act: str
    words: tuple[Word, ...] = field(repr=False)
    matters: frozenset[str] = field()
    """All matters that it names, or that its context names for it."""
    narrow: frozenset[str] = field()
    heading: bool
    """A topic that names a field and nothing more."""
    stems: dict[str, float] = field(repr=False)
    """What its own words weigh, by stem; names of states and bodies count as one word."""
    borrowed: bool
    """Whether the matters are those of the context."""

    @property
    def text(self) -> str:
        """The stretch as it stands in the text."""
        return self.span.text

    @property
    def is_topic(self) -> bool:
        """Whether nobody is told to say it."""
        return self.quote is None


def sentences(text: str) -> list[tuple[int, int]]:
    """Give the sentences of a text as offsets, lines being sentences too."""
    starts = [0, *(match.end() for match in _BOUNDARY.finditer(text))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]


def stems_of(words: tuple[Word, ...], parties: frozenset[str], people: frozenset[str]) -> dict[str, float]:
    """Weigh the words of a stretch; the parties and their people say nothing about the matter."""
    stems: dict[str, float] = {}
    named: set[int] = set()
    for name in names_in(words):
        named.update(range(name.first, name.last + 1))
        if name.owner not in parties:
            stems["@" + name.owner] = 0.7
    for at, word in enumerate(words):
        if at in named or word.norm in people or word.norm.isdigit():
            continue
        told = weight(word.stem)
        if told >= _COMMON:
            stems[word.stem] = (told - _COMMON) / (1 - _COMMON) * (1.2 if word.capital and at else 1.0)
    return {stem: told for stem, told in stems.items() if told > 0}


class Reader:
    """Makes the stretches of one readout."""

    def __init__(self, readout: Readout, side: int, parties: frozenset[str], people: frozenset[str], acting: Mapping[str, str]) -> None:
        """Take the readout, the place of its side, the parties of the meeting, the words of names of people, and whom each acts for by id."""
        self.readout, self.side, self.parties, self.people, self.acting = readout, side, parties, people, acting
        self.sentences = sentences(readout.text)

    def stretches(self) -> tuple[Stretch, ...]:
        """Give each place once, in the order of the text."""
        told: dict[tuple[int, int], Stretch] = {}
        for meeting in self.readout.meetings:
            for topic in meeting.topics:
                told.setdefault((topic.span.start, topic.span.end), self._stretch(topic.span, None, meeting))
        for quote in self.readout.quotes:
            told[quote.span.start, quote.span.end] = self._stretch(quote.span, quote, quote.meeting)
        return tuple(told[place] for place in sorted(told))

    def _stretch(self, span: Span, quote: Quote | None, meeting: Meeting | None) -> Stretch:
        words = tuple(words_of(span.text))
        found = matters_in(words, self.parties)
        stems = stems_of(words, self.parties, self.people)
        borrowed = False
        pointing = _points(words)
        if (pointing and not found) or (not found and sum(stems.values()) < _POOR):
            found, borrowed = dict.fromkeys(self._context(span), set[int]()), True
        elif pointing:
            context = self._context(span)
            if context and all(CONTACTS in ancestors(matter) for matter in found):
                found = {}
            found |= dict.fromkeys(context, set[int]())
        elif not narrowest(found) - {"bilateral-relations"}:
            found |= dict.fromkeys(self._frame(span), set[int]())
        narrow = self._told(narrowest(found))
        covered = set().union(*found.values()) if found else set()
        rest = stems_of(tuple(word for at, word in enumerate(words) if at not in covered), self.parties, self.people)
        speakers = frozenset(self.acting.get(person.id, "") for person in quote.speakers) - {""} if quote else frozenset[str]()
        return Stretch(
            self.side, span, quote, meeting, speakers, act_of(quote) if quote else "discuss", words,
            frozenset(found), narrow, quote is None and bool(narrow) and not borrowed and sum(rest.values()) < _POOR,
            stems, borrowed,
        )  # fmt: skip

    @staticmethod
    def _told(narrow: frozenset[str]) -> frozenset[str]:
        """Leave a catch-all out where a matter stands beside it."""
        particular = frozenset(matter for matter in narrow if CATCH_ALL not in ancestors(matter))
        return particular if particular - frozenset(m for m in particular if "courtesies" in ancestors(m)) else narrow

    def _sentence(self, start: int) -> int:
        low, high = 0, len(self.sentences)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.sentences[middle][0] <= start else (low, middle)
        return low

    def _frame(self, span: Span) -> dict[str, set[int]]:
        """Give the matters of what stands before the first comma, behind ``On`` and its like."""
        start = self.sentences[self._sentence(span.start)][0]
        head = self.readout.text[start : span.start].lstrip("0123456789.() ")
        frame, comma, _ = head.partition(",")
        if comma and frame.lower().startswith(tuple(word + " " for word in _FRAMES)):
            return matters_in(words_of(frame), self.parties)
        return {}

    def _context(self, span: Span) -> dict[str, set[int]]:
        """Give the matters of the frame, else of the sentence before the stretch, else of the sentence before that."""
        at = self._sentence(span.start)
        start = self.sentences[at][0]
        found = self._frame(span) or matters_in(words_of(self.readout.text[start : span.start]), self.parties)
        if not found and at:
            found = matters_in(words_of(self.readout.text[self.sentences[at - 1][0] : start]), self.parties)
        return {matter: places for matter, places in found.items() if matter in narrowest(found)}


def _points(words: tuple[Word, ...]) -> bool:
    """Tell whether a stretch begins by pointing back: ``such requests``, ``the act``, ``this approach``."""
    opening = [word.norm for word in words[:4]]
    if len(opening) < 2:
        return bool(opening) and opening[0] in _POINTERS
    if opening[0] in _POINTERS:
        return True
    anaphors = settings()["anaphors"]
    told = {word.norm for word in words}
    return (
        "latter" in told
        or any(one.norm in _POINTERS and other.norm in anaphors for one, other in zip(words, words[1:], strict=False))
        or (opening[0] == "the" and opening[1] in anaphors and (len(opening) == 2 or opening[2] not in {"of", "to", "on", "for", "in", "that"}))
    )


def people_words(people: tuple[Participant, ...]) -> frozenset[str]:
    """Give the words of the names of people."""
    return frozenset(word.norm for person in people if person.name for word in words_of(person.name))
