"""Spoken blocks: paragraphs that a line above or below them gives to a speaker.

Three lines lead to a block: one that ends in a cue and a colon (``Following the visit, the Minister
said:``), a speaker and a colon before paragraphs in marks (``Foreign Minister Hanzlík:``), and
``Quotes attributable to`` a person. In marks each paragraph is a quote of its own; without marks the
paragraphs are one quote, which ends where the page speaks of people in the third person again. A fourth
line stands below its paragraphs in marks: a dash, a name and an office (``- Ann Poe, Foreign Minister``).

A spokesperson's line above a whole readout opens no block: the page itself is what that one says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, SpokenBlock, Zone
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.stages.quotation import speaks_for_others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Mention, QuotedStretch, Sentence, Words
    from readoutkit.lexicon import Term

_FIRST_PERSON = WordClass.FIRST_PERSON.value
_SPEAKERS = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.COLLECTIVE,
        MentionKind.PRONOUN,
        MentionKind.SIDE,
    }
)
_LINE = 30
"""How many tokens the line below a block may have."""
_DASHES = frozenset({"-", "–", "—"})
_NO_NAME = frozenset({":", '"', "“", "”", ";", "?"})
_REACH = 14
"""How many tokens may stand between a cue and the colon: ``said at the start of the meeting:``."""


def find_blocks(
    words: Words, sentences: Sequence[Sentence], people: Sequence[Mention], stretches: Sequence[QuotedStretch]
) -> tuple[SpokenBlock, ...]:
    """Find the blocks of the page, in order."""
    norms = words.tokens.norms
    leading = [
        number
        for number, sentence in enumerate(sentences)
        if norms[sentence.last] == ":" or norms[sentence.first] in _DASHES
    ]
    if not leading:
        return ()
    wholes = {stretch.outer_start: stretch.outer_end for stretch in stretches if stretch.depth == 0}
    by_sentence: dict[int, list[Mention]] = {}
    at = 0
    for mention in people:
        while at < len(sentences) and sentences[at].last < mention.first:
            at += 1
        by_sentence.setdefault(at, []).append(mention)
    found: list[SpokenBlock] = []
    free = 0
    for number in leading:
        if number < free:
            continue
        block = _block(words, sentences, number, by_sentence, wholes)
        if block is None:
            block = _signed(words, sentences, number, by_sentence.get(number, []), wholes, free)
        if block is not None:
            found.append(block)
            free = max(number, *block.sentences) + 1
    return tuple(found)


def _signed(
    words: Words,
    sentences: Sequence[Sentence],
    number: int,
    mine: list[Mention],
    wholes: dict[int, int],
    free: int,
) -> SpokenBlock | None:
    """Take the paragraphs in marks above a line that holds a dash, a name and no more than an office."""
    line = sentences[number]
    if not mine or mine[0].name is None or mine[0].first != line.first + 1 or line.last - line.first > _LINE:
        return None
    dash = words.tokens.norms[line.first]
    others = words.tokens.norms[line.first + 1 : line.last + 1]
    if dash not in _DASHES or not _NO_NAME.isdisjoint(others) or others[-1] == ".":
        return None
    first = number
    while first > free and (whole := _marked_above(words, sentences, first, wholes)) is not None:
        first = whole
    marked = _paragraphs(words, sentences[:number], first, wholes) if first < number else None
    if marked is None:
        return None
    return SpokenBlock(number, frozenset(marked[0]), marked[1], (mine[0],), None, None)


def _marked_above(words: Words, sentences: Sequence[Sentence], number: int, wholes: dict[int, int]) -> int | None:
    """Give the first sentence of the paragraph above one, where that paragraph stands in marks."""
    last = first = number - 1
    while first > 0 and sentences[first - 1].paragraph == sentences[last].paragraph:
        first -= 1
    start, end = words.tokens.starts[sentences[first].first], words.tokens.ends[sentences[last].last]
    return first if wholes.get(start, -1) >= end - 2 else None


def _block(
    words: Words, sentences: Sequence[Sentence], number: int, people: dict[int, list[Mention]], wholes: dict[int, int]
) -> SpokenBlock | None:
    line = sentences[number]
    if number + 1 >= len(sentences) or words.tokens.norms[line.last] != ":" or line.zone in {Zone.TITLE, Zone.FOOTER}:
        return None
    mine = people.get(number, [])
    if not mine or speaks_for_others(words, line.first, line.last - 1):
        return None
    cue = _cue(words, line)
    speakers = tuple(
        mention for mention in mine if mention.kind in _SPEAKERS and (cue is None or mention.last < cue[0])
    )
    if not speakers:
        return None
    speakers = speakers[-1:]
    attributable = bool(words.phrases("attributable", line.first, line.last - 1))
    marked = _paragraphs(words, sentences, number + 1, wholes)
    if marked:
        numbers, paragraphs = marked
    elif cue is not None or attributable:
        numbers, paragraphs = _unmarked(words, sentences, number + 1, people)
    else:
        return None
    if not paragraphs:
        return None
    if cue is None and not attributable and mine[0].first > line.first + 1:
        return None
    return SpokenBlock(
        number,
        frozenset(numbers),
        paragraphs,
        speakers,
        (cue[0], cue[1].last) if cue else None,
        cue[1].value if cue else None,
    )


def _cue(words: Words, line: Sentence) -> tuple[int, Term] | None:
    """Find the cue that the colon closes."""
    for index in range(max(line.first, line.last - _REACH), line.last):
        for term in words.terms.get(index, ()):
            if term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD) and "quote" in term.value.frames:
                return index, term
    return None


def _paragraphs(
    words: Words, sentences: Sequence[Sentence], number: int, wholes: dict[int, int]
) -> tuple[list[int], tuple[tuple[int, int], ...]] | None:
    """Take the paragraphs in marks that follow a line."""
    numbers: list[int] = []
    paragraphs: list[tuple[int, int]] = []
    while number < len(sentences):
        last = number
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[number].paragraph:
            last += 1
        start, end = words.tokens.starts[sentences[number].first], words.tokens.ends[sentences[last].last]
        if start not in wholes or wholes[start] < end - 2:
            break
        numbers.extend(range(number, last + 1))
        paragraphs.append((sentences[number].first, sentences[last].last))
        number = last + 1
    return (numbers, tuple(paragraphs)) if paragraphs else None


def _unmarked(
    words: Words, sentences: Sequence[Sentence], number: int, people: dict[int, list[Mention]]
) -> tuple[list[int], tuple[tuple[int, int], ...]]:
    """Take the paragraphs without marks that follow a line, as one quote."""
    numbers: list[int] = []
    first = last = -1
    while number < len(sentences) and sentences[number].zone is Zone.BODY:
        end = number
        while end + 1 < len(sentences) and sentences[end + 1].paragraph == sentences[number].paragraph:
            end += 1
        spoken = any(
            words.classes[index] & _FIRST_PERSON for index in range(sentences[number].first, sentences[end].last + 1)
        )
        told = any(
            mention.kind in {MentionKind.NAME, MentionKind.OFFICE, MentionKind.COLLECTIVE}
            for sentence in range(number, end + 1)
            for mention in people.get(sentence, ())
        )
        if told and not spoken:
            break
        if first < 0:
            first = sentences[number].first
        last = sentences[end].last
        numbers.extend(range(number, end + 1))
        number = end + 1
    return numbers, ((first, last),) if first >= 0 else ()
