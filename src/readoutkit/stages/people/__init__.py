"""Mentions of people: names, offices, pronouns, collectives, sides, countries that stand for their people.

Reads, from left to right, what English texts make of a person::

    person  = [determiner] [state] [affiliation ['s]] [honorific]* ( office [place] [name] | name )
              [`,` name `,`] [`,` office]
    office  = [modifier]* head [`(` word `)`] [(of | for) portfolio] [(/ | - | and) office]
    name    = capital word, initial or particle, one or more, [suffix]

An office is cut of its state or body (`Affiliation`), which stands before it (``Norwegian Foreign
Minister``, ``Chile's Minister``), after it (``Minister of External Relations of Angola``) or after the
name (``President Karaca of Türkiye``). Ministries, statements and spokespersons are mentions too
(`MentionKind.INSTITUTION`): they speak on many pages, and the reader has to know that nobody does.

Names without an office are found when the text has introduced them elsewhere, when an office follows
in apposition, or when they are the subject of a reporting cue.
Leaves alone who is meant: that is resolved later.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import WordClass
from readoutkit.spelling import spelling
from readoutkit.stages.people.lone_names import LoneNameReader
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.reading import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readoutkit.findings import Mention, Sentence, Words

_SIGNED = frozenset({Zone.TITLE, Zone.HEADER, Zone.FOOTER})
_BODIES = frozenset({MentionKind.COUNTRY, MentionKind.INSTITUTION})
_SELF = WordClass.SPEAKER_SELF.value
_FIRST_PERSON = WordClass.FIRST_PERSON.value
_PARTICLE = WordClass.PARTICLE.value
_SUFFIX = WordClass.SUFFIX.value


def find_people(words: Words, sentences: Iterable[Sentence]) -> tuple[Mention, ...]:
    """Find the mentions of all sentences, in order, none overlapping another."""
    sentences = tuple(sentences)
    reader = LoneNameReader(words, sentences)
    found = [reader.anchored(sentence) for sentence in sentences]
    _sign(reader, sentences, found)
    parts = _name_parts(words, found)
    parts |= _spelt_otherwise(reader, parts)
    reader.know(parts)
    found = [reader.completed(sentence, mine) for sentence, mine in zip(sentences, found, strict=True)]
    fresh = _name_parts(words, [reader.added]) - parts
    if fresh:
        # names that stood without an office are known from here on, in other sentences too
        reader.know(parts | fresh)
        for at, sentence in enumerate(sentences):
            if not fresh.isdisjoint(words.tokens.norms[sentence.first : sentence.last + 1]):
                found[at] = reader.completed(sentence, found[at])
    titles = [
        at
        for at, sentence in enumerate(sentences)
        if sentence.zone in TITLES
        and any(mention.name is not None and mention.first < mention.last for mention in found[at])
    ]
    if titles:
        below = [mine for sentence, mine in zip(sentences, found, strict=True) if sentence.zone not in TITLES]
        known, lasts = _name_parts(words, below), _last_names(words, below)
        for at in titles:
            found[at] = [_cut_behind_last_name(words, mention, lasts, known) for mention in found[at]]
    return tuple(mention for mine in found for mention in mine)


def find_author(words: Words, sentences: Sequence[Sentence], people: Sequence[Mention]) -> tuple[Mention, ...]:
    """Find who signs a page that is told in the first person."""
    signers = [mention for mention in people if mention.signs]
    if len(signers) != 1:
        return ()
    body = [sentence for sentence in sentences if sentence.zone is Zone.BODY]
    above = bool(body) and signers[0].first < body[0].first
    wanted = _FIRST_PERSON if above else _SELF  # below stands at times who sent the page out
    return tuple(signers) if any(words.within(one.first, one.last) & wanted for one in body) else ()


def _last_names(words: Words, found: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Gather the last words of all full names."""
    return frozenset(
        words.source.folded[mention.name.start : mention.name.end].split()[-1].casefold()
        for mentions in found
        for mention in mentions
        if mention.name is not None and " " in mention.name.text
    )


def _cut_behind_last_name(words: Words, mention: Mention, lasts: frozenset[str], known: frozenset[str]) -> Mention:
    """``President Danjuma Tells Norvane``: a title writes its verb like a name; the body tells where that ends."""
    if mention.name is None:
        return mention
    norms, starts = words.tokens.norms, words.tokens.starts
    first = bisect_left(starts, mention.name.start)
    for index in range(first, mention.last):
        if starts[index + 1] >= mention.name.end:
            break
        if norms[index] in lasts and norms[index + 1].isalpha() and norms[index + 1] not in known:
            return evolve(mention, last=index, name=words.tokens.span(first, index), core=(mention.first, index))
    return mention


def _sign(reader: LoneNameReader, lines: Sequence[Sentence], found: list[list[Mention]]) -> None:
    """Read a name that fills a line as one where the line below or above it is an office: who signs a page."""
    for at, line in enumerate(lines):
        mine = found[at]
        if line.zone not in _SIGNED or len(mine) > 1:
            continue
        beside = (by for by in (at + 1, at - 1) if 0 <= by < len(lines) and lines[by].zone in _SIGNED)
        office = next((found[by] for by in beside if _is_office(reader.norms, lines[by], found[by])), None)
        signer = None if office is None else mine[0] if mine else reader.signer(line)
        if office is None or signer is None or signer.name is None:
            continue
        letters = reader.classes[signer.last + 1 : line.last + 1]
        if signer.first != line.first or not all(mask & _SUFFIX for mask in letters):
            continue  # but `The Hon Petra Vasil MP`
        told = office[0] if office[0].country or office[0].organization else office[-1]
        if signer.role is None:
            signer = evolve(signer, role=office[0].role, head=office[0].head)
        if signer.country is None and signer.organization is None:
            whose = told.country, told.organization, told.affiliation
            signer = evolve(signer, country=whose[0], organization=whose[1], affiliation=whose[2])
        found[at] = [evolve(signer, signs=True)]


def _is_office(norms: Sequence[str], line: Sentence, mentions: Sequence[Mention]) -> bool:
    """``Minister of Trade``, ``Director General, International Labour Organization``: an office that fills a line."""
    office = mentions[0] if mentions else None
    if office is None or office.kind is not MentionKind.OFFICE or office.first != line.first:
        return False
    rest = mentions[-1]
    body = len(mentions) == 1 or (norms[office.last + 1] == "," and rest.kind in _BODIES)
    return body and rest.last == line.last


def _spelt_otherwise(reader: LoneNameReader, parts: frozenset[str]) -> set[str]:
    """Gather the words of the text that spell a word of these names in another way: ``Sergey`` for ``Sergei``."""
    heads, told = {part[:2] for part in parts}, {spelling(part) for part in parts}
    norms = {reader.norms[index] for index in reader.capitals} - parts
    return {norm for norm in norms if norm[:2] in heads and spelling(norm) in told}


def _name_parts(words: Words, found: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Gather the words of all names that the text has introduced with an office or a title."""
    parts: set[str] = set()
    for mentions in found:
        for mention in mentions:
            if mention.name is None:
                continue
            for index in range(mention.first, mention.last + 1):
                place = words.tokens.starts[index]
                if mention.name.start <= place < mention.name.end:
                    norm = words.tokens.norms[index]
                    if len(norm) > 1 and not words.classes[index] & (_PARTICLE | _SUFFIX | CLOSED):
                        parts.add(norm)
    return frozenset(parts)
