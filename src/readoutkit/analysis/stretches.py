"""The stretches of a readout, topics and contents of quotes, with what the comparison asks of them.

Nothing is read anew: places, speakers and cues are the reading's. What a stretch is about is told by
its own words; where these only point (``such requests``, ``their support``), by the frame of its
sentence (``On trade, ...``), the sentence itself and the one before.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from readoutkit.analysis.acts import act_of, settings
from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, COURTESIES, ancestors, matters_in, names_in, narrowest
from readoutkit.analysis.sentences import sentences
from readoutkit.analysis.words import Word, meaning, weight, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.models import Meeting, Participant, Quote, Readout, Span

_COMMON: Final = 0.42
"""A stem that weighs less than this says nothing about the matter."""
_POOR: Final = 0.8
"""A stretch without matters whose words weigh less than this in all only points to its object."""
_BEGINNING: Final = 5
_REACH: Final = 600
"""So many characters before a stretch are its context at most."""


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
    places: dict[str, set[int]] = field(repr=False)
    """Which of its words name each matter; none where the context does."""
    names: frozenset[tuple[str, str]] = field(repr=False)
    """Each two capitalised words in a row that no table knows and that name no person: Enhanced Partnership."""
    stems: dict[str, float] = field(repr=False)
    """What its own words weigh, by stem; names of states and bodies count as one word."""

    @property
    def text(self) -> str:
        """The stretch as it stands in the text."""
        return self.span.text

    @property
    def is_topic(self) -> bool:
        """Whether nobody is told to say it."""
        return self.quote is None


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
            told = (told - _COMMON) / (1 - _COMMON)
            # A proper noun counts more, and by its beginning: Papua, Papuan.
            proper = word.capital and at > 0
            stem = word.norm[:_BEGINNING] if proper else meaning(word.stem)
            stems[stem] = max(told * (1.2 if proper else 1.0), stems.get(stem, 0.0))
    return {stem: told for stem, told in stems.items() if told > 0}


class Reader:
    """Makes the stretches of one readout."""

    def __init__(
        self, readout: Readout, side: int, parties: frozenset[str], people: frozenset[str], acting: Mapping[str, str]
    ) -> None:
        """Take the readout and its side, the parties of the meeting, words of names, and for whom each acts by id."""
        self.readout, self.side, self.parties, self.people, self.acting = readout, side, parties, people, acting
        self.starts = [start for start, _ in sentences(readout.text)] or [0]

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
        places = matters_in(words, self.parties)
        stems = stems_of(words, self.parties, self.people)
        own, pointing = frozenset(places), _points(words)
        borrowed = not own and (pointing or sum(stems.values()) < _POOR)
        if borrowed:
            matters = self._context(span)
        elif pointing:
            context = self._context(span)
            # To go on talking about this is about this.
            matters = context if context and all(CONTACTS in ancestors(matter) for matter in own) else own | context
        else:
            matters = own | self._frame(span)
        narrow = _leave_catch_alls(narrowest(matters))
        named = {place for at in places.values() for place in at}
        loose = settings()["heading_words"]
        other = tuple(word for at, word in enumerate(words) if at not in named and word.norm not in loose)
        rest = stems_of(other, self.parties, self.people)
        heading = quote is None and bool(narrow) and not borrowed and sum(rest.values()) < _POOR
        act = act_of(quote) if quote else "discuss"
        speakers = frozenset(self.acting.get(person.id, "") for person in quote.speakers) if quote else frozenset[str]()
        return Stretch(
            self.side,
            span,
            quote,
            meeting,
            speakers - {""},
            act,
            words,
            matters,
            narrow,
            heading,
            places,
            self._names(words, named),
            stems,
        )

    def _names(self, words: tuple[Word, ...], known: set[int]) -> frozenset[tuple[str, str]]:
        taken = known | {at for name in names_in(words) for at in range(name.first, name.last + 1)}
        proper = [word.capital and at not in taken and word.norm not in self.people for at, word in enumerate(words)]
        return frozenset(
            (words[at].norm, words[at + 1].norm)
            for at in range(len(words) - 1)
            if proper[at] and proper[at + 1] and min(weight(words[at].stem), weight(words[at + 1].stem)) > _COMMON
        )

    def _frame(self, span: Span) -> frozenset[str]:
        """Give the matters of what stands before the first comma, behind ``On`` and its like."""
        start = max(self.starts[bisect_right(self.starts, span.start) - 1], span.start - _REACH)
        head = self.readout.text[start : span.start].lstrip("0123456789.() ")
        frame, comma, _ = head.partition(",")
        framed = comma and frame.lower().startswith(tuple(f"{words} " for words in settings()["frames"]))
        return frozenset(matters_in(words_of(frame), self.parties)) if framed else frozenset()

    def _context(self, span: Span) -> frozenset[str]:
        """Give the matters of the frame, else of the sentence up to the stretch, else of the sentence before that."""
        at = bisect_right(self.starts, span.start) - 1
        start = max(self.starts[at], span.start - _REACH)
        found = self._frame(span) or frozenset(
            matters_in(words_of(self.readout.text[start : span.start]), self.parties)
        )
        if not found and at:
            before = self.readout.text[max(self.starts[at - 1], start - _REACH) : start]
            found = frozenset(matters_in(words_of(before), self.parties))
        return narrowest(found)


def _leave_catch_alls(narrow: frozenset[str]) -> frozenset[str]:
    """Leave catch-alls out where a matter stands beside them that is no mere courtesy."""
    particular = frozenset(matter for matter in narrow if CATCH_ALL not in ancestors(matter))
    return narrow if all(COURTESIES in ancestors(matter) for matter in particular) else particular


def _points(words: tuple[Word, ...]) -> bool:
    """Tell whether a stretch points back: ``such requests``, ``the act``, ``on this subject``, ``the latter issue``."""
    table = settings()
    norms = [word.norm for word in words]
    if (norms and norms[0] in table["pointers"]) or set(norms) & set(table["behind"]):
        return True
    if any(one in table["pointers"] and other in table["anaphors"] for one, other in itertools.pairwise(norms)):
        return True
    bare = norms[:1] == table["article"] and norms[1:2] and norms[1] in table["anaphors"]
    return bool(bare and (norms[2:3] == [] or norms[2] not in table["openers"]))


def people_words(people: tuple[Participant, ...]) -> frozenset[str]:
    """Give the words of the names of people."""
    return frozenset(word.norm for person in people if person.name for word in words_of(person.name))
