"""In whose company people are told: who stands beside somebody is of the same side, where nothing tells another."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.lexicon import WordClass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Encounter, Findings, Mention, Words
    from readoutkit.stages.resolve.people import People, Person

_ADVERB = WordClass.ADVERB.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_BETWEEN = _ADVERB | _BE | _HAVE
_NEAR = 8
"""How many words lie at most between somebody and those who came along."""


def company_of(findings: Findings, people: People) -> dict[int, Person]:
    """Give to those who are told without a side, by their number, the one in whose company they are."""
    found: dict[int, Person] = {}
    for encounter in findings.encounters:
        pairs = (
            *_joined(findings.words, encounter, people),
            *(_in_delegations(encounter) if encounter.leads else _escorted(findings, encounter)),
        )
        for principal, beside in pairs:
            one, other = people.by_mention.get(principal.first), people.by_mention.get(beside.first)
            if (
                one is not None
                and other is not None
                and one is not other
                and other.side is None
                and not one.organization
            ):
                found.setdefault(other.number, one)
    return found


def told_apart(words: Words, earlier: Mention, later: Mention) -> bool:
    """``met A, along with B``: who came along, and it is not told with whom."""
    between = words.classes[earlier.last + 1 : min(later.first, earlier.last + 1 + _NEAR)]
    return any(mask & _WITH for mask in between) and not any(mask & _AND for mask in between)


def _joined(words: Words, encounter: Encounter, people: People) -> Iterator[tuple[Mention, Mention]]:
    """``Minister A of Peru and Ambassador B met Minister C of Chile and Senator D``: offices that one side may have."""
    if not encounter.subjects or not encounter.others or encounter.present:
        return
    guests = [mention for mention in encounter.others if mention not in encounter.attending]
    for side in (encounter.subjects, guests):
        for other in side[1:]:
            office, beside = side[0].role, other.role
            if office is None or beside is None or told_apart(words, side[0], other):
                continue
            if people.role_words(side[0]) != people.role_words(other):
                yield side[0], other


def _in_delegations(encounter: Encounter) -> Iterator[tuple[Mention, Mention]]:
    """``The Peruvian delegation was led by A and comprised B``: who came is of the side of whoever led."""
    heads = [mention for mention in encounter.others if mention not in encounter.attending]
    for aide in encounter.attending:
        before = [head for head in heads if head.first < aide.first]
        if before:
            yield before[-1], aide


def _escorted(findings: Findings, encounter: Encounter) -> Iterator[tuple[Mention, Mention]]:
    """``Minister A was accompanied by B and C``."""
    aides = encounter.attending or (encounter.others if encounter.present else ())
    if not aides:
        return
    words, first = findings.words, aides[0].first
    company = words.lexicon.sets["company"]
    verb = next((at for at in range(first - 1, max(first - _NEAR, 0), -1) if words.tokens.norms[at] in company), None)
    if verb is None:
        return
    at = bisect_left(findings.people, verb, key=attrgetter("first")) - 1
    if at < 0:
        return
    principal = findings.people[at]
    between = range(principal.last + 1, verb)
    closed = len(between) <= _NEAR and all(words.classes[token] & _BETWEEN for token in between)
    apart = [words.tokens.norms[token] for token in between] == [","] and principal in encounter.subjects
    if closed or apart:
        yield from ((principal, aide) for aide in aides)
