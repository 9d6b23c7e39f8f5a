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
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Attribution, ClauseKind, Mention, MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stretches import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Clause, DateMention, QuotedStretch, Sentence, SpokenBlock, Words
    from readoutkit.models import Span

_THAT = WordClass.COMPLEMENTIZER.value
_TO = WordClass.TO.value
_PREPOSITION = WordClass.PREPOSITION.value
_INFINITIVE = WordClass.INFINITIVE.value
_ADVERB = WordClass.ADVERB.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_PERSONAL = WordClass.PERSONAL.value
_ABOUT = WordClass.ABOUT.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_MARKS = frozenset({'"', "“", "”", "‘", "«", "„"})
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_AS = WordClass.AS.value
_FIRST_PERSON = WordClass.FIRST_PERSON.value
_FINITE = WordClass.BE.value | WordClass.HAVE.value | WordClass.MODAL.value | WordClass.DO.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_COUNTING = _ARTICLE | WordClass.NUMBER_WORD.value
_OPENS_ADJUNCT = _PREPOSITION | _SUBORDINATOR | _THAT | WordClass.RELATIVE.value | WordClass.COORDINATOR.value
_BODY = Zone.BODY
_CUE = ClauseKind.CUE
_COLLECTIVE = MentionKind.COLLECTIVE
_PHRASE = Kind.PHRASE
_NOUN = Kind.NOUN.bit
_CALLS = frozenset({"phone_call", "video_call"})
_CALL = 7
"""Within how many words behind `during` a call is named."""
_LEAST = 3
_THAT_FRAME = frozenset({"that"})
_NOBODY = 9
"""Within how many tokens the clause begins that is told to somebody whom nobody introduced."""
_DATELINE = 14
_TURN = 6
_ADJUNCT = 10
"""How many tokens a turn and an adjunct have at most that stand between commas."""
_GAP = 90
"""How far the cue and its speaker may part two stretches of one quotation, in code points."""
_DASHES = frozenset({"-", "–", "—"})
_CLAUSAL = frozenset({"that", "thatonly", "quote", "to", "frame", "addr"})
_TO_SOMEBODY = frozenset({"obj", "objinf", "objof"})
_PEOPLE = frozenset(
    {
        MentionKind.NAME,
        MentionKind.OFFICE,
        MentionKind.COUNTERPART,
        MentionKind.COLLECTIVE,
        MentionKind.SIDE,
        MentionKind.PRONOUN,
        MentionKind.COUNTRY,
    }
)


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
    marks = _Marks(stretches)
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


class _Marks:
    """The stretches in marks, in order, to be asked for those around a place."""

    def __init__(self, stretches: Sequence[QuotedStretch]) -> None:
        self.all = stretches
        self.starts = [stretch.start for stretch in stretches]
        self.reach = list(accumulate((stretch.end if stretch.closed else -1 for stretch in stretches), max))
        self.outermost = [stretch for stretch in stretches if stretch.depth == 0]
        self.opened = [stretch.outer_start for stretch in self.outermost]

    def touching(self, start: int, end: int) -> Iterator[QuotedStretch]:
        """Give the closed stretches that share words with these places, and the others that begin there."""
        first = min(bisect_right(self.reach, start), bisect_left(self.starts, start))
        return (self.all[at] for at in range(first, bisect_left(self.starts, end)))

    def opening(self, after: int, before: int) -> Sequence[QuotedStretch]:
        """Give the outermost stretches that open between two places."""
        return self.outermost[bisect_right(self.opened, after) : bisect_left(self.opened, before)]


def _spoken(words: Words, block: SpokenBlock, marks: _Marks) -> Iterator[Attribution]:
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
            cue, content, _fragments(words, content, marks), block.speakers, (), False, rule, act, block.lead, edges[0]
        )
        cue = None


def _attribution(
    words: Words,
    clause: Clause,
    following: int,
    by_first: dict[int, Mention],
    day_last: dict[int, int],
    marks: _Marks,
    sentence: Sentence,
) -> Attribution | None:
    first, last = clause.content_first, clause.content_last
    addressees: tuple[Mention, ...] = ()
    row = clause.row
    frames: frozenset[str] = row.frames if row is not None else frozenset({"that"})  # type: ignore[attr-defined]
    if not clause.postposed:
        first, addressees = _content_start(words, first, last, frames, by_first, day_last)
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
            last = _before_adjunct(words, first, last)
        if sentence.bits & _NOUN:
            last = _before_call(words, first, last)
        addressees = addressees or _object(words, first, last, frames, by_first)
    if clause.postposed and first == sentence.first:
        first = _past_dateline(words, first, last)
    if clause.postposed:
        # `"A. B," she said`: what stands before an opening mark belongs to another sentence
        for stretch in marks.opening(words.tokens.starts[first], words.tokens.ends[last]):
            runs_in = words.tokens.starts[first] < stretch.outer_start and stretch.outer_end >= words.tokens.ends[last]
            if runs_in and words.tokens.norms[_token_before(words, stretch.outer_start)] in {".", "!", "?"}:
                while first < last and words.tokens.starts[first] < stretch.start:
                    first += 1
    content = words.tokens.span(first, last)
    if not any(map(str.isalnum, content.text)):
        return None
    fragments = _fragments(words, content, marks, words.tokens.starts[clause.cue_first])
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


def _before_adjunct(words: Words, first: int, last: int) -> int:
    """``said A, a day after meeting B``: give the last token before an adjunct of the cue that ends the sentence."""
    classes, norms = words.classes, words.tokens.norms
    for at in range(first + 1, last - 2):
        if norms[at] == "," and classes[at + 1] & _COUNTING:
            mask = classes[at + 3]
            if mask & _SUBORDINATOR and mask & _PREPOSITION and not mask & _AS:
                return at - 1
    return last


def _before_call(words: Words, first: int, last: int) -> int:
    """``wished her well during a phone call on Saturday``: give the last token before the call in which it was said."""
    classes, norms, during = words.classes, words.tokens.norms, words.lexicon.sets["during"]
    ended = min(last + 1, len(norms) - 1)
    told = next((at for at in range(ended, first, -1) if classes[at] & _FINITE or norms[at] in _MARKS), first)
    for at in range(told + 1, last - 1):
        if norms[at] in during and classes[at + 1] & (_ARTICLE | _POSSESSIVE):
            near = range(at + 2, min(at + _CALL, last + 1))
            nouns = (term.value for noun in near for term in words.terms.get(noun, ()) if term.kind is Kind.NOUN)
            if any(noun.kind in _CALLS for noun in nouns):
                return at - 1
    return last


def _past_dateline(words: Words, first: int, last: int) -> int:
    """``ZAGREB, April 16 (Adria Press) – A, she said``: give where the content begins behind the dateline."""
    if not words.tokens.word(first).isupper() or words.tokens.ends[first] - words.tokens.starts[first] < _LEAST:
        return first
    for at in range(first + 1, min(first + _DATELINE, last)):
        norm = words.tokens.norms[at]
        if norm in _DASHES:
            return at + 1 if norm != words.tokens.norms[at + 1] else at + 2
        if norm.isalpha() and not words.tokens.capital[at]:
            break
    return first


def _token_before(words: Words, offset: int) -> int:
    return max(0, bisect_left(words.tokens.starts, offset) - 1)


def _content_start(  # noqa: C901, PLR0912
    words: Words, first: int, last: int, frames: frozenset[str], by_first: dict[int, Mention], day_last: dict[int, int]
) -> tuple[int, tuple[Mention, ...]]:
    """Step over what stands between a cue and its content."""
    norms, classes = words.tokens.norms, words.classes
    addressees: tuple[Mention, ...] = ()
    at = first
    for term in words.terms.get(at, ()):
        if term.kind is _PHRASE and term.value == "manner":
            at = first = term.last + 1
            break
    ends = words.lexicon.suffixes["adverb"]
    while at < last and norms[at].endswith(ends) and at not in by_first and classes[at + 1] & (_ARTICLE | _POSSESSIVE):
        at = first = at + 1  # `recalled fondly the visit`
    # adverbs and days: `said today that`, `added further:`
    while (
        at <= last
        and ((classes[at] & _ADVERB and not classes[at] & _PREPOSITION) or at in day_last)
        and at not in by_first
        and not (classes[at] & WordClass.ALL.value and "objinf" in frames)  # `called on all to help`
    ):
        at = day_last.get(at, at) + 1
    if at > first and not (
        at <= last
        and (classes[at] & (_THAT | _INFINITIVE) or norms[at] in {",", ":"} or norms[at] in _MARKS or first in day_last)
    ):
        at = first
    if at <= last and classes[at] & _TO and "to" in frames and at + 1 in by_first:
        mention, after = _addressed(words, at + 1, last, by_first)
        if after <= last and not (norms[after] in {",", "."} and after + 1 > last):
            addressees, at = mention, after
    elif at in by_first and (frames & {"addr", "objthat"}) and by_first[at].kind in _PEOPLE:
        mention, after = _addressed(words, at, last, by_first)
        if after in day_last or (after + 1 in day_last and classes[after] & _PREPOSITION):
            after = day_last[after if after in day_last else after + 1] + 1
        if after < last and classes[after] & _PREPOSITION and not classes[after] & (_ABOUT | _INFINITIVE | _THAT):
            goal = _past_adjunct(words, after, last, _THAT_FRAME)  # `told her at the talks that A`
            after = after if goal is None else goal
        if after <= last:
            clausal = classes[after] & _THAT or norms[after] in {":", ","} or norms[after] in _MARKS
            if "frame" in frames and not (classes[after] & (_ABOUT | _INFINITIVE)):
                clausal = True
            if clausal:
                addressees, at = mention, after
    elif (
        at <= last
        and classes[at] & _OBJECTIVE
        and frames & {"addr", "objthat"}
        and at + 1 <= last
        and (
            classes[at + 1] & _THAT
            or norms[at + 1] in {":", ","}
            or norms[at + 1] in _MARKS
            or ("frame" in frames and not classes[at + 1] & (_ABOUT | _INFINITIVE))
        )
    ):
        at += 1
    if frames & {"addr", "objthat"} and at == first and at not in by_first:
        at = _past_unknown(words, at, last)
    if (
        at <= last
        and classes[at] & _PREPOSITION
        and not classes[at] & _INFINITIVE
        and frames & {"that", "inf", "quote"}
        and not frames & {"on"}
    ):
        goal = _past_adjunct(words, at, last, frames)
        if goal is not None:
            at = goal
    if "that" in frames or "np" in frames:
        at = _past_turn(words, at, last, clausal="that" in frames)
    if at <= last and classes[at] & _THAT and at < last:
        at += 1
    while at <= last and norms[at] in {",", ":", "-", "–", "—"}:
        at += 1
    return at, addressees


def _past_unknown(words: Words, at: int, last: int) -> int:
    """``told The Times that``, ``assured investors in the region that``: one spoken to whom nobody introduced."""
    classes, norms = words.classes, words.tokens.norms
    for index in range(at + 1, min(at + _NOBODY, last)):
        if classes[index] & _THAT and not classes[index - 1] & _PREPOSITION:
            return at if classes[index + 1] & _FINITE else index
        if not norms[index].isalpha() or classes[index] & (_INFINITIVE | _PERSONAL | _FINITE):
            break
    return at


def _past_turn(words: Words, at: int, last: int, *, clausal: bool) -> int:
    """``urged, however, that A``, ``expressed, on behalf of B, her hope``: step over commas to what is told."""
    norms, classes = words.tokens.norms, words.classes
    if at >= last or norms[at] != ",":
        return at
    if clausal and classes[at + 1] & _THAT:
        return at + 1
    noun = _ARTICLE | _POSSESSIVE if classes[at + 1] & _PREPOSITION else 0
    for stop in range(at + 2, min(at + (_ADJUNCT if noun else _TURN), last)):
        if norms[stop] == ",":
            return stop + 1 if classes[stop + 1] & (noun | (_THAT if clausal else 0)) else at
        if classes[stop] & _FINITE:
            break
    return at


def _addressed(words: Words, at: int, last: int, by_first: dict[int, Mention]) -> tuple[tuple[Mention, ...], int]:
    """Take one or several who are spoken to; give them with the token after."""
    mentions = [by_first[at]]
    after = mentions[0].last + 1
    while after + 1 <= last and words.classes[after] & _AND and after + 1 in by_first:
        mentions.append(by_first[after + 1])
        after = mentions[-1].last + 1
    return tuple(mentions), after


def _object(
    words: Words, first: int, last: int, frames: frozenset[str], by_first: dict[int, Mention]
) -> tuple[Mention, ...]:
    """``thanked A for B``, ``urged A to B``: the object with which a content begins is the one spoken to."""
    if not frames & _TO_SOMEBODY or first not in by_first or by_first[first].kind not in _PEOPLE:
        return ()
    mentions, after = _addressed(words, first, last, by_first)
    owner = after <= last and words.classes[after] & _CLITIC  # `thanked A's people`
    # `urged both parties to A`: those of a conflict as well as those of the meeting
    return () if owner or any(mention.kind is _COLLECTIVE for mention in mentions) else mentions


def _past_adjunct(words: Words, at: int, last: int, frames: frozenset[str]) -> int | None:
    """``agreed during talks in Seoul to A``, ``said in a statement that B``: find where the content begins."""
    norms, classes = words.tokens.norms, words.classes
    for index in range(at + 1, min(at + 14, last)):
        if norms[index] in {";", "."}:
            return None
        if classes[index] & _THAT and words.tokens.norms[index - 1] not in {",", "so"}:
            return index if "that" in frames else None
        if norms[index] == ":" or (norms[index] in _MARKS and norms[index - 1] in {",", ":"}):
            return index
        if (
            "inf" in frames
            and classes[index] & _INFINITIVE
            and index > at + 1
            and not words.tokens.capital[index + 1]
            and not classes[index + 1] & (_ARTICLE | _POSSESSIVE | _PREPOSITION)
        ):
            return index
    return None


def _fragments(words: Words, content: Span, marks: _Marks, cue: int = -1) -> tuple[Span, ...]:
    """Give the stretches in marks within a content, the outermost alone, closing stops left out.

    Marks that enclose the cue, too, are those of whoever tells of it.
    """
    if not marks.all:
        return ()
    text = words.source.text
    found: list[Span] = []
    reach = -1
    for stretch in marks.touching(content.start, content.end):
        if reach >= content.end:
            break
        if not stretch.closed and stretch.start < content.start:
            continue  # left open in an earlier clause, where it ended
        if stretch.start < reach or stretch.end <= content.start or stretch.start >= content.end:
            continue
        if stretch.closed and stretch.start <= cue < stretch.end:
            continue
        start, end = max(stretch.start, content.start), stretch.end
        if not stretch.closed or end > content.end:
            end = min(end, content.end)
        while end > start and text[end - 1] in " ,.;:\u00a0\n\t":
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        if end > start:
            found.append(words.source.span(start, min(end, content.end)))
            reach = stretch.end if stretch.closed else end
    return tuple(span for span in found if span.end > span.start)


def _second_stretch(
    words: Words,
    clause: Clause,
    attribution: Attribution,
    marks: _Marks,
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
            return _repeated(words, attribution, first, sentence.last, marks)
    last = sentence.last
    if (
        after + _LEAST < last
        and words.tokens.norms[after] == ","
        and not _opens_adjunct(words, after + 1)
        and any(words.classes[at] & _FINITE for at in range(after + 1, min(after + 5, last)))
    ):
        # `The two countries, she noted, are good friends`
        return _repeated(words, attribution, after + 1, last, marks)
    return None


def _opens_adjunct(words: Words, at: int) -> bool:
    return bool(words.classes[at] & _OPENS_ADJUNCT) or words.tokens.norms[at].endswith(words.lexicon.suffixes["gerund"])


def _repeated(words: Words, attribution: Attribution, first: int, last: int, marks: _Marks) -> Attribution | None:
    """Give a further stretch of what a cue governs."""
    edges = trim(words, first, last, bounded=False)
    if edges is None:
        return None
    content = words.tokens.span(*edges)
    fragments = _fragments(words, content, marks)
    return evolve(attribution, content=content, fragments=fragments, addressees=(), first=edges[0])


def _standing_alone(words: Words, sentence: Sentence, number: int, marks: _Marks) -> Attribution | None:
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
                _fragments(words, content, marks),
                (),
                (),
                False,
                "quoted-sentence",
                "say",
                number,
                edges[0],
            )
    return None
