"""The text as the finders of encounters see it, and which verbs of its sentences may tell an encounter at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from readoutkit.findings import InOrder, Zone
from readoutkit.lexicon import Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import DateMention, Mention, PlaceMention, QuotedStretch, Sentence, Words
    from readoutkit.lexicon import Term

_AUXILIARY = (
    WordClass.ADVERB.value
    | WordClass.BE.value
    | WordClass.HAVE.value
    | WordClass.FUTURE.value
    | WordClass.INFINITIVE.value
)
_PAST, _THIRD, _GERUND = Form.PAST.value, Form.THIRD.value, Form.GERUND.value
_NOUN_PHRASE = 14
"""How many tokens behind a verb its noun may begin."""


class Page:
    """What was found in the whole text, for all its sentences."""

    def __init__(
        self,
        words: Words,
        people: Sequence[Mention],
        dates: Sequence[DateMention],
        places: Sequence[PlaceMention],
        stretches: Sequence[QuotedStretch],
        author: tuple[Mention, ...],
    ) -> None:
        self.words = words
        self.people, self.dates, self.places = InOrder(people), InOrder(dates), InOrder(places)
        self.quoted = _quoted(words, stretches)
        self.author = author
        sets = words.lexicon.sets
        self.taking_place = sets["held"].union(*(sets[name] for name in ("happen", "cancelled", "called")))
        """The words one of which says that something took place, or did not."""
        end = len(words.classes)
        self.verbs = words.of_kind(Kind.ENCOUNTER, 0, end)
        self.noun_starts = [index for index, _ in words.of_kind(Kind.NOUN, 0, end)]


def _quoted(words: Words, stretches: Sequence[QuotedStretch]) -> bytearray:
    """Say of each token whether it stands in quotation marks."""
    starts = words.tokens.starts
    quoted = bytearray(len(starts))
    for stretch in stretches:
        if not stretch.depth:
            first, beyond = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
            quoted[first:beyond] = b"\x01" * (beyond - first)
    return quoted


def find_verbs(page: Page, sentence: Sentence) -> list[tuple[int, Term]]:
    """Give the verbs of encounters in a sentence that may tell one, by their form and what stands beside them.

    Most don't: ``to address``, ``have`` and ``make`` need a noun of an encounter behind them, and a bare
    infinitive tells nothing without an auxiliary.
    """
    first, last = sentence.first, sentence.last
    rows = page.verbs
    found = []
    for at in range(bisect_left(rows, (first,)), bisect_left(rows, (last + 1,))):
        index, term = rows[at]
        if term.last > last or (term.value.frame == "noun" and not _noun_follows(page, term.last)):
            continue
        if term.form & _PAST or _may_tell(page.words, sentence, index, term.form):
            found.append((index, term))
    return found


def _noun_follows(page: Page, verb: int) -> bool:
    """Say whether a noun of an encounter begins behind a verb, near enough to be governed by it."""
    starts = page.noun_starts
    at = bisect_right(starts, verb)
    return at < len(starts) and starts[at] - verb <= _NOUN_PHRASE


def _may_tell(words: Words, sentence: Sentence, index: int, form: int) -> bool:
    """Say whether a verb in no past form may tell an encounter: behind an auxiliary, in a title, or as a participle."""
    if form & _THIRD and sentence.zone is Zone.TITLE:
        return True
    if index == sentence.first:
        return bool(form & _GERUND)
    before, lexicon = words.tokens.norms[index - 1], words.lexicon
    return bool(
        words.classes[index - 1] & _AUXILIARY
        or before.endswith(lexicon.suffixes["adverb"])
        or before in lexicon.calendar["next"]
        or before in lexicon.sets["planned"]
        or (form & _GERUND and (before == "," or before in lexicon.sets["upon"] or before in lexicon.sets["within"]))
    )
