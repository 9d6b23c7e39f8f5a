"""Where the words begin and end that a cue governs."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Kind, WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Words

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
_FINITE = WordClass.BE.value | WordClass.HAVE.value | WordClass.MODAL.value | WordClass.DO.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_COUNTING = _ARTICLE | WordClass.NUMBER_WORD.value
_OPENS_ADJUNCT = _PREPOSITION | _SUBORDINATOR | _THAT | WordClass.RELATIVE.value | WordClass.COORDINATOR.value
_COLLECTIVE = MentionKind.COLLECTIVE
_PHRASE = Kind.PHRASE
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
_DASHES = frozenset({"-", "–", "—"})
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


def content_start(  # noqa: C901, PLR0912
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


def before_adjunct(words: Words, first: int, last: int) -> int:
    """``said A, a day after meeting B``: give the last token before an adjunct of the cue that ends the sentence."""
    classes, norms = words.classes, words.tokens.norms
    for at in range(first + 1, last - 2):
        if norms[at] == "," and classes[at + 1] & _COUNTING:
            mask = classes[at + 3]
            if mask & _SUBORDINATOR and mask & _PREPOSITION and not mask & _AS:
                return at - 1
    return last


def before_call(words: Words, first: int, last: int) -> int:
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


def past_dateline(words: Words, first: int, last: int) -> int:
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


def object_of(
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


def token_before(words: Words, offset: int) -> int:
    """Give the last token that begins before a place, in code points."""
    return max(0, bisect_left(words.tokens.starts, offset) - 1)


def opens_adjunct(words: Words, at: int) -> bool:
    """Say whether an adjunct may begin at a token: with a preposition, or with a participle."""
    return bool(words.classes[at] & _OPENS_ADJUNCT) or words.tokens.norms[at].endswith(words.lexicon.suffixes["gerund"])
