"""Formulaic phrases: those that readouts repeat, with first and last use, speakers and near variants.

A phrase is told by its words of weight, in their order; number, tense, spelling and the small words between
make a near variant of it. Time and space grow with the length of the texts, not with its square.

>>> one = phrases([], lexicon=["no end of talks"])
>>> one
()
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from readoutkit.analysis.parties import party_of
from readoutkit.analysis.sentences import sentences
from readoutkit.analysis.words import Word, weight, words_of
from readoutkit.text import SourceText

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from readoutkit.models import Readout, Span

_SHORTEST: Final = 3
_LONGEST: Final = 9
"""Words of weight in a phrase that is found without a lexicon."""
_FUNCTION: Final = 0.12
"""A stem that weighs less is a small word: it can change within a phrase."""
_EDGE: Final = 0.4
"""A phrase that is found without a lexicon begins and ends with words that weigh at least this."""
_GAP: Final = 15
"""So many characters, small words among them, can stand between two words of a phrase."""
_SAME_USES: Final = 0.8
"""A phrase within a longer one is left out when so much of its uses are the longer one's."""

_Key = tuple[str, ...]


@frozen
class Use:
    """A phrase where a readout uses it."""

    readout: int
    """The place of the readout among those given."""
    span: Span
    date: dt.date | None
    issuer: str | None
    speakers: tuple[str, ...]
    """Those who say it, by name, else by office; empty where it stands in no quote."""
    verbatim: bool
    """Whether it is worded as the phrase is told."""


@frozen
class Phrase:
    """A phrase and its uses, the earliest first."""

    text: str
    """The commonest wording, or that of the lexicon."""
    uses: tuple[Use, ...] = field(repr=False)
    variants: tuple[str, ...]
    """Other wordings, the commonest first."""

    @property
    def count(self) -> int:
        """How often it is used."""
        return len(self.uses)

    @property
    def first(self) -> dt.date | None:
        """The day of the first use that has one."""
        return min((use.date for use in self.uses if use.date), default=None)

    @property
    def last(self) -> dt.date | None:
        """The day of the last use that has one."""
        return max((use.date for use in self.uses if use.date), default=None)

    @property
    def issuers(self) -> tuple[str, ...]:
        """Those who publish it."""
        return tuple(sorted({use.issuer for use in self.uses if use.issuer}))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Those who say it."""
        return tuple(sorted({name for use in self.uses for name in use.speakers}))


@frozen
class _Passage:
    """A sentence or stretch of a readout by its words of weight."""

    readout: int
    start: int
    words: tuple[Word, ...]


def day_of(readout: Readout) -> dt.date | None:
    """Give the day of the first encounter of a readout, else of its publication."""
    return next((meeting.date for meeting in readout.meetings if meeting.date), readout.published)


def phrases(readouts: Sequence[Readout], lexicon: Iterable[str] | None = None, *, least: int = 3) -> tuple[Phrase, ...]:
    """Find the phrases of a lexicon, or without one those that at least `least` readouts share.

    A lexicon is looked for in the whole texts; without one, what is shared is looked for in topics and in
    the contents of quotes. Gives the phrases by the number of their uses, the most used first. Names of the
    people of a readout are no words of a phrase.
    """
    places = _sentences if lexicon is not None else _stretches
    passages = [_passage(at, readout, *place) for at, readout in enumerate(readouts) for place in places(readout)]
    if lexicon is None:
        wanted: dict[_Key, str | None] = dict.fromkeys(_shared(passages, least))
    else:
        wanted = {tuple(word.stem for word in words_of(text) if _counts(word)): text for text in lexicon}
        wanted.pop((), None)
    found: dict[_Key, list[tuple[_Passage, int]]] = {key: [] for key in wanted}
    sizes = sorted({len(key) for key in wanted})
    for passage in passages:
        stems = tuple(word.stem for word in passage.words)
        for at in range(len(stems)):
            for size in sizes:
                hits = found.get(stems[at : at + size])
                if hits is not None and at + size <= len(stems) and _is_close(passage.words[at : at + size]):
                    hits.append((passage, at))
    sources = [SourceText(readout.text) for readout in readouts]
    made = [_phrase(readouts, sources, text, len(key), found[key]) for key, text in wanted.items() if found[key]]
    return tuple(sorted(made, key=lambda phrase: (-phrase.count, phrase.text)))


def _counts(word: Word) -> bool:
    return weight(word.stem) >= _FUNCTION


def _sentences(readout: Readout) -> Iterator[tuple[int, int]]:
    skip = readout.title.end if readout.title else 0
    return (place for place in sentences(readout.text) if place[0] >= skip)


def _stretches(readout: Readout) -> list[tuple[int, int]]:
    topics = {(topic.span.start, topic.span.end) for meeting in readout.meetings for topic in meeting.topics}
    return sorted(topics | {(quote.span.start, quote.span.end) for quote in readout.quotes})


def _passage(at: int, readout: Readout, start: int, end: int) -> _Passage:
    names = {word.stem for person in readout.participants if person.name for word in words_of(person.name)}
    told = words_of(readout.text[start:end])
    return _Passage(at, start, tuple(word for word in told if _counts(word) and word.stem not in names))


def _is_close(words: Sequence[Word]) -> bool:
    """Tell whether words of weight stand near enough to be one phrase: only small words between them."""
    return all(later.start - earlier.end <= _GAP for earlier, later in itertools.pairwise(words))


def _shared(passages: Sequence[_Passage], least: int) -> list[_Key]:
    """Find the longest runs of words of weight that enough readouts share.

    A run is looked at only where the two runs within it are shared, so that little is counted for each length.
    """
    shared: dict[int, dict[_Key, int]] = {}
    for size in range(2, _LONGEST + 1):
        inner = shared.get(size - 1)
        readers: dict[_Key, set[int]] = {}
        for passage in passages:
            stems = tuple(word.stem for word in passage.words)
            for at in range(len(stems) - size + 1):
                key = stems[at : at + size]
                if (inner is None or (key[1:] in inner and key[:-1] in inner)) and _is_close(
                    passage.words[at : at + size]
                ):
                    readers.setdefault(key, set()).add(passage.readout)
        shared[size] = {key: len(told) for key, told in readers.items() if len(told) >= least}
        if not shared[size]:
            break
    longer: dict[_Key, int] = {}
    for told in shared.values():
        for key, count in told.items():
            for part in (key[1:], key[:-1]):
                longer[part] = max(longer.get(part, 0), count)
    return [
        key
        for size, told in shared.items()
        if size >= _SHORTEST
        for key, count in told.items()
        if longer.get(key, 0) < _SAME_USES * count and min(weight(key[0]), weight(key[-1])) >= _EDGE
    ]


def _phrase(
    readouts: Sequence[Readout],
    sources: Sequence[SourceText],
    text: str | None,
    size: int,
    hits: Iterable[tuple[_Passage, int]],
) -> Phrase:
    spans = []
    for passage, at in hits:
        first, last = passage.words[at], passage.words[at + size - 1]
        span = sources[passage.readout].span(passage.start + first.start, passage.start + last.end)
        spans.append((passage.readout, span))
    wordings = Counter(" ".join(span.text.lower().split()) for _, span in spans)
    ordered = sorted(wordings, key=lambda wording: (-wordings[wording], wording))
    told = " ".join(words.lower().split()) if (words := text) else ordered[0]
    uses = [
        Use(at, span, day_of(readouts[at]), readouts[at].issuer, _speakers(readouts[at], span), _same(span.text, told))
        for at, span in spans
    ]
    uses.sort(key=lambda use: (use.date is None, use.date.toordinal() if use.date else 0, use.readout, use.span.start))
    return Phrase(text or told, tuple(uses), tuple(wording for wording in ordered if not _same(wording, told)))


def _same(one: str, other: str) -> bool:
    return [word.norm for word in words_of(one)] == [word.norm for word in words_of(other)]


def _speakers(readout: Readout, span: Span) -> tuple[str, ...]:
    for quote in readout.quotes:
        if quote.span.start <= span.start < quote.span.end:
            return tuple(person.name or person.role or party_of(person) or person.id for person in quote.speakers)
    return ()
