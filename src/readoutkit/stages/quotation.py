"""Pairs quotation marks: nested, curly or straight, mixed in one pair, or never closed.

Reads every mark of ``data/quotation_marks.toml``. A mark opens where a word follows and no word stands
before it, and closes where a word or stop stands before it; the shape of a curly mark decides first.
A single mark between letters is an apostrophe and is left alone, as is one after an ``s`` that no
single mark has opened.

A stretch ends with its paragraph at the latest. One that is never closed says so (`closed`); a
paragraph that opens with a mark, is never closed, and is followed by another that opens with one is a
run of quoted paragraphs, and counts as closed at its end. Marks that only enclose what a spokesperson or a
ministry says below a line of theirs (``A spokesman said:``) are the page's and no stretch.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import QuotedStretch
from readoutkit.lexicon import Form, Kind, WordClass, load_lexicon
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutkit.findings import Line, Words

_REACH = 14
"""How many tokens may stand between a cue and the colon of its line."""
_STOPS = ".,!?;:…)]—–"
_LEADS_IN = frozenset({"", ":", ","})
"""Behind what a quotation of several paragraphs opens: nothing, or a cue and its stop."""


@functools.cache
def _marks(language: str) -> Mapping[str, tuple[int, bool, bool]]:
    """Give rank, may open, may close of each mark."""
    marks: dict[str, tuple[int, bool, bool]] = {}
    for pair in load_lexicon(language).pairs:
        for opens, chars in ((True, pair["open"]), (False, pair["close"])):
            for char in chars:
                rank, may_open, may_close = marks.get(char, (pair["rank"], False, False))
                marks[char] = (rank, may_open or opens, may_close or not opens)
    return marks


@functools.cache
def _shown(language: str) -> frozenset[str]:
    """Give the marks as they stand in the folded view."""
    return frozenset(SourceText("".join(_marks(language))).folded)


def pair_marks(words: Words, lines: tuple[Line, ...]) -> tuple[QuotedStretch, ...]:
    """Find the quoted stretches of each paragraph, in order of their opening marks."""
    marks = _marks(words.lexicon.language)
    text, tokens = words.source.text, words.tokens
    marked = [index for index in tokens.ending_in(_shown(words.lexicon.language)) if len(tokens.words[index]) == 1]
    if not marked:
        return ()
    found: list[QuotedStretch] = []
    framed = False
    for number, line in enumerate(lines):
        mine = marked[bisect_left(marked, line.first) : bisect_right(marked, line.last)]
        if not mine:
            framed = _is_frame(words, line)
            continue
        start, end = tokens.starts[line.first], tokens.ends[line.last]
        stack: list[tuple[int, int]] = []
        ranks: Counter[int] = Counter()  # how many marks of each rank are open
        here: list[QuotedStretch] = []
        below = text[tokens.starts[lines[number + 1].first]] if number + 1 < len(lines) else ""
        free = start
        for index in mine:
            at = tokens.starts[index]
            mark = marks.get(text[at])
            if mark is None or at < free:
                continue
            width = 1
            rank = mark[0]
            if text[at : at + 2] == "''":  # two straight single marks stand for a double one
                width, rank = 2, 2
            side = _side(text, at, width, start, end, rank, mark, is_open=ranks[rank] > 0, below=below)
            if side > 0:
                stack.append((at, rank))
                ranks[rank] += 1
            elif side < 0:
                while stack:
                    opened, opened_rank = stack.pop()
                    ranks[opened_rank] -= 1
                    if opened_rank == rank:
                        here.append(_stretch(text, opened, at, at + width, len(stack), closed=True))
                        break
                    # a single mark left open within a double pair was an apostrophe
            free = at + width
        if stack:
            # a run of quoted paragraphs: opening mark each, the last alone closed
            begins = text[start : stack[0][0]].rstrip()[-1:] in _LEADS_IN
            runs_on = begins and marks.get(below, (0, False, False))[1]
            for depth, (opened, rank) in enumerate(stack):
                if rank > 1 or text[opened] == below:
                    here.append(_stretch(text, opened, end, end, depth, closed=runs_on and depth == 0))
        here.sort(key=lambda stretch: (stretch.start, -stretch.end))
        if framed and here and _encloses(words, line, here[0]):
            here = [evolve(stretch, depth=stretch.depth - 1) for stretch in here[1:]]
        else:
            framed = _is_frame(words, line)
        found.extend(here)
    return tuple(found)


def _is_frame(words: Words, line: Line) -> bool:
    """``A Foreign Office spokesman said:``: say whether a line gives what follows to nobody but the page."""
    if words.tokens.norms[line.last] != ":":
        return False
    if words.phrases("attributable", line.first, line.last) and speaks_for_others(words, line.first, line.last):
        return True
    for index in range(max(line.first + 1, line.last - _REACH), line.last):
        reports = any(term.kind is Kind.CUE and term.form & Form.PAST for term in words.terms.get(index, ()))
        if reports:
            speaks = words.classes[index - 1] & WordClass.INSTITUTION.value
            return bool(speaks) or speaks_for_others(words, line.first, index - 1)
    return False


def speaks_for_others(words: Words, first: int, last: int) -> bool:
    """Say whether a line names a spokesperson or a press secretary: what one says is what the page says."""
    named = words.within(first, last) & WordClass.NAMED_SPEAKER.value
    return bool(named or words.phrases("page_speaker", first, last))


def _encloses(words: Words, line: Line, stretch: QuotedStretch) -> bool:
    """Say whether a stretch is a whole paragraph in which nobody speaks of himself."""
    starts, ends = words.tokens.starts, words.tokens.ends
    whole = stretch.outer_start == starts[line.first] and stretch.outer_end >= ends[line.last] - 1
    first, subject = WordClass.FIRST_PERSON.value, WordClass.PERSONAL.value
    spoken = (mask for mask in words.classes[line.first : line.last + 1] if mask & first and mask & subject)
    return whole and not any(spoken)


def _stretch(text: str, opened: int, at: int, outer_end: int, depth: int, *, closed: bool) -> QuotedStretch:
    width = 2 if text[opened : opened + 2] == "''" else 1
    return QuotedStretch(min(opened + width, at), at, opened, outer_end, depth, closed)


def _side(
    text: str,
    at: int,
    width: int,
    start: int,
    end: int,
    rank: int,
    mark: tuple[int, bool, bool],
    *,
    is_open: bool,
    below: str,
) -> int:
    """Say whether the mark at `at` opens (1), closes (-1) or is no mark (0).

    `below` is the sign with which the next paragraph begins.
    """
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else " "
    word_before, word_after = before.isalnum(), after.isalnum()
    if rank == 1:
        if word_before and word_after:
            return 0  # an apostrophe within a word
        if mark[2] and is_open and not word_after and not before.isspace():
            return -1
        if mark[1] and not word_before and not after.isspace():
            return 1 if text[at] == below or _closed_later(text, at, end) else 0
        return 0
    if mark[1] and not mark[2]:
        return 1
    if mark[1] and mark[2]:
        # straight marks, or marks that both open and close: the side is told by what stands around
        if word_after and not word_before and before not in _STOPS:
            return 1  # a mark after a gap and before a word opens, even within an open stretch
        if not is_open:
            return 1 if not after.isspace() and after not in _STOPS else 0
        return -1
    return -1 if is_open or not word_after else 1


def _closed_later(text: str, at: int, end: int) -> bool:
    """Say whether a single mark that could close this one follows in the paragraph."""
    for char in "'’":
        found = text.find(char, at + 2, min(end, at + 400))
        while found >= 0:
            after = text[found + 1] if found + 1 < end else " "
            if not after.isalnum() and not text[found - 1].isspace():
                return True
            found = text.find(char, found + 1, min(end, at + 400))
    return False
