"""Cutting what was discussed where more than a comma divides, before its lists are read.

Semicolons, dashes around an insertion, what leads into a list of its own (``including``) and a relative
clause cut; brackets and names in marks are whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.lexicon import Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Words

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_RELATIVE = WordClass.RELATIVE.value
_THAT = WordClass.COMPLEMENTIZER.value
_INCLUDE = WordClass.INCLUDE.value
_PAIR = WordClass.ALL.value | WordClass.NUMBER_WORD.value
_FINITE = WordClass.BE.value | WordClass.MODAL.value | WordClass.HAVE.value
_DETERMINER = WordClass.ARTICLE.value | WordClass.POSSESSIVE.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_DASHES = frozenset({"-", "–", "—"})
_STOPS = frozenset({",", ";"})
OPENING: Final = {'"': '"', "“": "”", "«": "»"}
"""The marks that open a name, each with the one that closes it."""
_OPENING_BRACKETS = frozenset("([")
_CLOSING_BRACKETS = frozenset(")]")
_CUTTING = _DASHES | _STOPS | _OPENING_BRACKETS | _CLOSING_BRACKETS | OPENING.keys() | {"."}
_PHRASE_ROW, _PHRASE = Kind.PHRASE, Kind.PHRASE.bit
"""A token that is none of the signs that cut, and begins no phrase, leads into nothing."""
_REACH = 30
"""How far before a joint the relative clause may begin in which it stands."""
_NAME = 12
"""How many tokens a name in marks has at most."""


def find_sections(words: Words, first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Cut at semicolons, insertions and what leads into a list of its own; drop a relative clause."""
    norms = words.tokens.norms
    last = _without_next(words, first, last)
    whole = ";" in norms[first : last + 1]  # where semicolons divide, commas do not
    begin = index = first
    depth = 0
    named_until = -1
    while index <= last:
        norm = norms[index]
        if norm not in _CUTTING and not words.classes[index] & _PHRASE:
            pass
        elif norm in _OPENING_BRACKETS:
            depth += 1
        elif norm in _CLOSING_BRACKETS:
            depth = max(0, depth - 1)
        elif norm in OPENING and index > named_until:
            named_until = closing_mark(norms, index, last)
        elif depth or index == first or index <= named_until:
            pass
        elif norm == "." and index < last and _sentence_ends(words, index):
            last = index - 1
            break
        elif norm == ";":
            yield begin, index - 1, whole
            begin = index + 1
        elif norm in _DASHES and not words.tokens.glued(index):
            closing = next(
                (at for at in range(index + 1, last + 1) if norms[at] in _DASHES and not words.tokens.glued(at)), last
            )
            # `how the loan – including its terms – will help`: the words before and behind are one clause
            if closing == last or not words.classes[closing + 1] & _FINITE:
                yield begin, index - 1, whole
                begin = closing + 1
            index = closing
        elif norm == "," and index < last and _relative_at(words, index + 1):
            yield begin, index - 1, whole
            begin = last + 1
            break
        else:
            lead = _lead(words, index)
            if lead is not None and not _told_of(words, begin, index, lead):
                yield begin, index - 1, whole
                begin = lead + 1
                index = lead
        index += 1
    if begin <= last:
        yield begin, last, whole


def _without_next(words: Words, first: int, last: int) -> int:
    """``discussed A and B; they agreed``, ``• A; and``: what parts the next clause or line is none of the list."""
    while last > first and (words.tokens.norms[last] == ";" or words.classes[last] & _AND):
        last -= 1
    return last


def closing_mark(norms: Sequence[str], index: int, last: int) -> int:
    """Find the mark that closes a name in marks (``the next "Asia - Europe" summit``), or the mark that opens."""
    closing = OPENING[norms[index]]
    return next((at for at in range(index + 1, min(index + _NAME, last) + 1) if norms[at] == closing), index)


def _sentence_ends(words: Words, stop: int) -> bool:
    """Say whether another sentence begins, as within direct speech, and no abbreviation explains the stop."""
    before = words.tokens.norms[stop - 1]
    return (
        len(before) > 1
        and words.lexicon.abbreviations.get(before + ".") is None
        and (words.tokens.capital[stop + 1] or _goes_on(words, stop + 1))
        and not words.tokens.glued(stop + 1)
    )


def _goes_on(words: Words, index: int) -> bool:
    """``the reforms in Peru. highlighting A``: a participle whose sentence a stop has cut off."""
    return any(term.kind is Kind.CUE and term.form == Form.GERUND for term in words.terms.get(index, ()))


def _relative_at(words: Words, index: int) -> bool:
    """``, which was launched``, ``, to which he replied``: what is told of a topic is none of it."""
    classes = words.classes
    for _ in range(3):  # `, all of which`
        if index + 1 < len(classes) and classes[index] & (_PREPOSITION | _PAIR) and not classes[index] & _RELATIVE:
            index += 1
    return index < len(classes) and bool(classes[index] & _RELATIVE) and not classes[index] & _THAT


def _told_of(words: Words, begin: int, index: int, lead: int) -> bool:
    """``relations which are based on A as well as B``: both are told of the relations, and nothing is added to them."""
    classes = words.classes
    if lead < len(classes) - 1 and classes[lead + 1] & _DETERMINER:
        return False
    for at in range(index - 1, max(begin, index - _REACH), -1):
        if words.tokens.norms[at] in _STOPS:
            return False
        if classes[at] & _RELATIVE and not classes[at] & _THAT:
            return bool(classes[at + 1] & _FINITE)
    return False


def _lead(words: Words, index: int) -> int | None:
    """Find the end of ``including``, ``, particularly`` or ``as well as``, unless a preposition follows."""
    norms, classes = words.tokens.norms, words.classes
    for term in words.terms.get(index, ()):
        if term.kind is not _PHRASE_ROW or term.value not in {"including", "in_addition"}:
            continue
        after = term.last + 1
        if after < len(norms) and classes[after] & (_PREPOSITION | _SUBORDINATOR):
            if norms[index - 1] in _STOPS and any(
                norm in words.lexicon.topics["areas"] for norm in norms[after + 1 : after + 3]
            ):
                return after  # `, particularly in the field of food security`
            continue
        if norms[index] in words.lexicon.topics["exemplary"] and norms[index - 1] not in _STOPS:
            continue  # `new areas such as hydrogen`
        # `a particularly grave case`: one word needs a comma before it, or is what lists are led in by
        if norms[index - 1] in _STOPS or term.last > index or classes[index] & _INCLUDE:
            return term.last
    return None
