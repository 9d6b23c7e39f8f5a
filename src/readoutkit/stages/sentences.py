"""Cuts each paragraph into sentences, not fooled by abbreviations, initials or quotation marks.

A sentence ends at a stop that no abbreviation explains, where the next word could begin a sentence.
It never ends inside a closed quoted stretch: what somebody utters in several sentences stays whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import Sentence, Zone
from readoutkit.lexicon import Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from readoutkit.findings import Line, QuotedStretch, Words

_BODY = Zone.BODY
_STANDFIRST = Zone.STANDFIRST
_OUTER_END = attrgetter("outer_end")
_CUE = Kind.CUE
_PAST = Form.PAST.value
_MONTH = WordClass.MONTH.value
STOPS = (".", "!", "?", "…", "。", "！", "？")
"""With which a sentence may end."""
_CLOSERS = frozenset("\"'”’»)]")
_QUOTE_CLOSERS = _CLOSERS - {")", "]"}
_DASHES = frozenset("-–—")
_SHORT = 3
_STARTERS = (
    WordClass.ARTICLE.value
    | WordClass.PERSONAL.value
    | WordClass.POSSESSIVE.value
    | WordClass.DEMONSTRATIVE.value
    | WordClass.PREPOSITION.value
    | WordClass.ADVERB.value
    | WordClass.ALL.value
    | WordClass.SUBORDINATOR.value
)


def split_sentences(words: Words, lines: Sequence[Line], stretches: Sequence[QuotedStretch]) -> tuple[Sentence, ...]:
    """Give the sentences of all lines, in order; the number of its line is kept as its paragraph."""
    outer = [stretch for stretch in stretches if stretch.depth == 0 and stretch.closed]
    at = 0
    stops = words.tokens.ending_in(STOPS)
    found: list[Sentence] = []
    for number, line in enumerate(lines):
        first, last, zone = line.first, line.last, line.zone
        bounds: Iterable[tuple[int, int]] = ((first, last),)
        if zone is _BODY or zone is _STANDFIRST:
            here = stops[bisect_left(stops, first) : bisect_right(stops, last)]
            bounds = sentence_bounds(words, first, last, here, outer, at)
        for begin, end in bounds:
            found.append(Sentence(begin, end, zone, number, words.within(begin, end)))
        if outer:
            at = bisect_right(outer, words.tokens.ends[last], at, key=_OUTER_END)
    return tuple(found)


def sentence_bounds(
    words: Words,
    first: int,
    last: int,
    stops: Iterable[int],
    closed: Sequence[QuotedStretch] = (),
    at: int = 0,
) -> Iterator[tuple[int, int]]:
    """Give the first and last token of each sentence between two tokens; `stops` are those that end in a stop."""
    tokens = words.tokens
    starts, text = tokens.starts, words.source.text
    begin = first
    for index in stops:
        if index == first and tokens.norms[index] not in STOPS:
            continue
        place = starts[index]
        while at < len(closed) and closed[at].end <= place:
            at += 1
        inside = at < len(closed) and closed[at].start <= place
        end = index
        while end < last and text[starts[end + 1]] in _CLOSERS and tokens.glued(end + 1):
            end += 1
            if at < len(closed) and closed[at].end <= starts[end]:
                at += 1
                inside = False
        if not inside and end < last and _may_end(words, index, end, last):
            yield begin, end
            begin = end + 1
    if begin <= last:
        yield begin, last


def _may_end(words: Words, stop: int, end: int, last: int) -> bool:
    tokens, source = words.tokens, words.source
    following = end + 1
    if tokens.ends[end] == tokens.starts[following]:
        return _runs_together(words, stop, end, following)
    char = source.text[tokens.starts[following]]
    if char.islower():
        return False
    if end > stop and tokens.norms[end] in _QUOTE_CLOSERS and char in _DASHES and _tells(words, following + 1):
        return False  # `"A." – said the Minister`
    norm = tokens.norms[stop]
    if norm in {"!", "?", "…"}:
        return end == stop or not _attribution_follows(words, following, last)
    if norm == ".":
        if stop == 0 or not tokens.glued(stop):
            return True
        previous = tokens.norms[stop - 1]
        abbreviation = words.lexicon.abbreviations.get(previous + ".")
        if len(previous) == 1 and previous.isalpha() and tokens.capital[stop - 1]:
            abbreviation = "never"  # an initial
    else:
        abbreviation = words.lexicon.abbreviations.get(norm, "maybe")
    if abbreviation is None:
        return True
    if abbreviation == "never" and tokens.norms[end] in {norm, ")"}:  # `Hon. (Dr.) Ann Poe`
        # a month ends a sentence only before a word that could not follow it
        return bool(words.classes[stop - 1] & _MONTH and not char.isdigit() and words.classes[following] & _STARTERS)
    if abbreviation == "place":
        # `in Washington, D.C. Secretary A said`: nothing but a new sentence opens with a capital here
        return True
    return bool(words.classes[following] & _STARTERS) or end > stop


def _runs_together(words: Words, stop: int, end: int, following: int) -> bool:
    """``met on Sunday.The talks``: a sentence that no space parts from the one before, as on pages that lost theirs."""
    tokens = words.tokens
    before, behind = tokens.word(stop - 1), tokens.word(following)
    if tokens.norms[stop] != "." or not (before.isalpha() and behind.isalpha() and behind.istitle()):
        return False  # `U.S.Embassy`, `www.peru.Gov`, `A.B`
    if stop > 1 and tokens.norms[stop - 2] == "." and tokens.glued(stop - 1):
        return False
    opens = words.classes[following] & _STARTERS or end > stop
    plain = before.islower() and len(before) > _SHORT
    return bool(opens or plain) and tokens.norms[stop - 1] + "." not in words.lexicon.abbreviations


def _attribution_follows(words: Words, first: int, last: int) -> bool:
    """After ``…?"`` the sentence goes on when a speaker and a cue follow within a few words."""
    for index in range(first, min(first + 8, last + 1)):
        if words.tokens.norms[index] in STOPS or words.tokens.norms[index] == ",":
            return False
        if _tells(words, index):
            return True
    return False


def _tells(words: Words, index: int) -> bool:
    return any(term.kind is _CUE and term.form & _PAST for term in words.terms.get(index, ()))
