"""Attributions: which words are reported, by which cue, with which fragments in quotation marks.

The content runs from the first word after the cue (and after a bare complementizer, comma, colon or the
one spoken to) to the end of the clause that the cue governs; where the cue stands behind its content,
from the beginning of the clause to the cue. Marks and stops at the edges are left out.

A sentence in quotation marks without a cue continues what was said before. Leaves alone who speaks:
the mentions that are the subject are handed on.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Attribution, ClauseKind, Mention, MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.quotes.content import (
    before_adjunct,
    before_call,
    content_start,
    object_of,
    opens_adjunct,
    past_dateline,
    token_before,
)
from readoutkit.stages.quotes.fragments import Marks, fragments_of, repeated
from readoutkit.stretches import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Clause, DateMention, QuotedStretch, Sentence, SpokenBlock, Words

_THAT = WordClass.COMPLEMENTIZER.value
_PREPOSITION = WordClass.PREPOSITION.value
_MARKS = frozenset({'"', "“", "”", "‘", "«", "„"})
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_AS = WordClass.AS.value
_FIRST_PERSON = WordClass.FIRST_PERSON.value
_FINITE = WordClass.BE.value | WordClass.HAVE.value | WordClass.MODAL.value | WordClass.DO.value
_BODY = Zone.BODY
_CUE = ClauseKind.CUE
_NOUN = Kind.NOUN.bit
_LEAST = 3
_GAP = 90
"""How far the cue and its speaker may part two stretches of one quotation, in code points."""
_DASHES = frozenset({"-", "–", "—"})
_CLAUSAL = frozenset({"that", "thatonly", "quote", "to", "frame", "addr"})


def find_attributions(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    clauses: Sequence[Clause],
    stretches: Sequence[QuotedStretch],
    blocks: Sequence[SpokenBlock] = (),
) -> tuple[Attribution, ...]:
    """Find the attributions of all sentences, in order of their places."""
    leads = {block.lead: block for block in blocks}
    spoken = {number for block in blocks for number in block.sentences}
    by_first = {mention.first: mention for mention in people}
    day_last = {date.first: date.last for date in dates}
    found: list[Attribution] = []
    per_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        per_sentence.setdefault(clause.sentence, []).append(clause)
    marks = Marks(stretches)
    numbers = {*per_sentence, *leads}
    if marks.opened:
        begins = [words.tokens.starts[sentence.first] for sentence in sentences]
        numbers.update([bisect_right(begins, opened) - 1 for opened in marks.opened])
    for number in sorted(numbers):
        sentence = sentences[number]
        if number in leads:
            found.extend(_spoken(words, leads[number], marks))
        if sentence.zone is not _BODY or number in spoken or (number in leads and leads[number].cue is not None):
            continue
        mine = per_sentence.get(number)
        if mine is None:
            alone = _standing_alone(words, sentence, number, marks)
            if alone is not None:
                found.append(alone)
            continue
        for position, clause in enumerate(mine, 1):
            if clause.kind is not _CUE:
                continue
            attribution = _attribution(words, clause, _next_start(mine, position), by_first, day_last, marks, sentence)
            if attribution is not None:
                last = position == len(mine)
                if last and clause.postposed and not attribution.fragments:
                    attribution = _with_speech_before(words, sentences, number, attribution, found)
                found.append(attribution)
                rest = _second_stretch(words, clause, attribution, marks, sentence) if last else None
                if rest is not None:
                    found.append(rest)
    return tuple(found)


def _with_speech_before(
    words: Words, sentences: Sequence[Sentence], number: int, attribution: Attribution, found: list[Attribution]
) -> Attribution:
    """``We are glad. Our ties are good, said A.``: take in what A said before, without marks."""
    paragraph = sentences[number].paragraph
    if number + 1 < len(sentences) and sentences[number + 1].paragraph == paragraph:
        return attribution
    if any(words.classes[who.first - 1] & _AS or who.kind is MentionKind.PRONOUN for who in attribution.speakers):
        return attribution  # `as she said`: what somebody else recalls in a speech
    first = at = number
    while at and sentences[at - 1].paragraph == paragraph and sentences[at - 1].zone is _BODY:
        at -= 1
        first = at if _in_first_person(words, sentences[at]) else first
    if first == number:
        return attribution
    begin = len(found)
    while begin and found[begin - 1].sentence >= first:
        begin -= 1
        told = found[begin]
        if told.fragments or not all(words.classes[who.first] & _FIRST_PERSON for who in told.speakers):
            return attribution
    del found[begin:]
    opening, last = sentences[first].first, bisect_left(words.tokens.starts, attribution.content.end) - 1
    while words.tokens.norms[opening] in _DASHES:
        opening += 1
    return evolve(attribution, content=words.tokens.span(opening, last), first=opening)


def _in_first_person(words: Words, sentence: Sentence) -> bool:
    """Say whether a sentence says `we` or `I`; the United States are no `us`."""
    if not sentence.bits & _FIRST_PERSON:
        return False
    tokens = range(sentence.first, sentence.last + 1)
    told = [words.tokens.words[at] for at in tokens if words.classes[at] & _FIRST_PERSON]
    return any(len(word) == 1 or not word.isupper() for word in told)


def _spoken(words: Words, block: SpokenBlock, marks: Marks) -> Iterator[Attribution]:
    """Give the quotes of a block; the cue belongs to the first."""
    cue = words.tokens.span(*block.cue) if block.cue else None
    rule = f"cue:{block.row.id}" if block.row is not None else "spoken-block"  # type: ignore[attr-defined]
    act = block.row.act if block.row is not None else "say"  # type: ignore[attr-defined]
    for first, last in block.paragraphs:
        edges = trim(words, first, last, bounded=False)
        if edges is None:
            continue
        content = words.tokens.span(*edges)
        yield Attribution(
            cue,
            content,
            fragments_of(words, content, marks),
            block.speakers,
            (),
            False,
            rule,
            act,
            block.lead,
            edges[0],
        )
        cue = None


def _attribution(
    words: Words,
    clause: Clause,
    following: int,
    by_first: dict[int, Mention],
    day_last: dict[int, int],
    marks: Marks,
    sentence: Sentence,
) -> Attribution | None:
    first, last = clause.content_first, clause.content_last
    addressees: tuple[Mention, ...] = ()
    row = clause.row
    frames: frozenset[str] = row.frames if row is not None else frozenset({"that"})  # type: ignore[attr-defined]
    if not clause.postposed:
        first, addressees = content_start(words, first, last, frames, by_first, day_last)
        if (
            first <= last
            and words.classes[first] & _PREPOSITION
            and not (words.classes[first] | words.classes[first - 1]) & _THAT
            and frames <= _CLAUSAL
            and not words.classes[first] & _SUBORDINATOR
        ):
            return None  # `responded to a question`, `commented on the bombings`: an adjunct, and no content
    bounded = clause.postposed or following <= last + 1
    bounded = bounded or last < sentence.last - 1
    if clause.postposed and words.tokens.norms[last] in _MARKS:
        bounded = False  # `"Lagos can, too," she said`: the marks show where it ends
    edges = trim(words, first, last, bounded=bounded)
    if edges is None:
        return None
    first, last = edges
    if not clause.postposed:
        if sentence.bits & _SUBORDINATOR:
            last = before_adjunct(words, first, last)
        if sentence.bits & _NOUN:
            last = before_call(words, first, last)
        addressees = addressees or object_of(words, first, last, frames, by_first)
    if clause.postposed and first == sentence.first:
        first = past_dateline(words, first, last)
    if clause.postposed:
        # `"A. B," she said`: what stands before an opening mark belongs to another sentence
        for stretch in marks.opening(words.tokens.starts[first], words.tokens.ends[last]):
            runs_in = words.tokens.starts[first] < stretch.outer_start and stretch.outer_end >= words.tokens.ends[last]
            if runs_in and words.tokens.norms[token_before(words, stretch.outer_start)] in {".", "!", "?"}:
                while first < last and words.tokens.starts[first] < stretch.start:
                    first += 1
    content = words.tokens.span(first, last)
    if not any(map(str.isalnum, content.text)):
        return None
    fragments = fragments_of(words, content, marks, words.tokens.starts[clause.cue_first])
    rule = row.id if row is not None else "according-to"  # type: ignore[attr-defined]
    act = row.act if row is not None else "say"  # type: ignore[attr-defined]
    return Attribution(
        words.tokens.span(clause.cue_first, clause.cue_last),
        content,
        fragments,
        clause.subjects,
        addressees,
        clause.agentless,
        f"cue:{rule}",
        act,
        clause.sentence,
        clause.cue_first,
        clause.switch,
    )


def _next_start(mine: Sequence[Clause], position: int) -> int:
    """Give where the next predicate of a sentence begins behind the cue before a position."""
    cue_last = mine[position - 1].cue_last
    for at in range(position, len(mine)):
        if mine[at].start > cue_last:
            return mine[at].start
    return sys.maxsize


def _second_stretch(
    words: Words,
    clause: Clause,
    attribution: Attribution,
    marks: Marks,
    sentence: Sentence,
) -> Attribution | None:
    """``"A," he said, "and B"``: the second stretch repeats the cue."""
    if not clause.postposed:
        return None
    after = clause.cue_last + 1
    place = words.tokens.starts[clause.cue_last]
    for stretch in marks.opening(place, words.tokens.ends[sentence.last]):
        if stretch.outer_start > place:
            gap = words.source.text[words.tokens.ends[clause.cue_last] : stretch.outer_start]
            if len(gap) > _GAP or not gap.rstrip().endswith((",", ":", ";", "—", "–")):
                return None
            first = after
            while first <= sentence.last and words.tokens.starts[first] < stretch.start:
                first += 1
            return repeated(words, attribution, first, sentence.last, marks)
    last = sentence.last
    if (
        after + _LEAST < last
        and words.tokens.norms[after] == ","
        and not opens_adjunct(words, after + 1)
        and any(words.classes[at] & _FINITE for at in range(after + 1, min(after + 5, last)))
    ):
        # `The two countries, she noted, are good friends`
        return repeated(words, attribution, after + 1, last, marks)
    return None


def _standing_alone(words: Words, sentence: Sentence, number: int, marks: Marks) -> Attribution | None:
    """A sentence that lies wholly in marks and has no cue continues what was said before."""
    starts = words.tokens.starts
    if not marks.opening(starts[sentence.first] - 1, words.tokens.ends[sentence.last]):
        return None
    edges = trim(words, sentence.first, sentence.last, bounded=False)
    if edges is None:
        return None
    content = words.tokens.span(*edges)
    if not any(map(str.isalnum, content.text)):
        return None
    at = bisect_right(marks.opened, content.start) - 1
    for stretch in marks.outermost[max(at, 0) : at + 1]:
        if stretch.start <= content.start and stretch.end >= content.end and edges[1] - edges[0] >= 2:
            begins = stretch.outer_start >= words.tokens.starts[sentence.first]
            if not begins:
                return None
            return Attribution(
                None,
                content,
                fragments_of(words, content, marks),
                (),
                (),
                False,
                "quoted-sentence",
                "say",
                number,
                edges[0],
            )
    return None
