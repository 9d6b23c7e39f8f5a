"""Whom a verb has met: a guest or a thing, one by one, or some of a group."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, Phrase
from readoutkit.lexicon import WordClass
from readoutkit.stages.meetings.sides import people_of

if TYPE_CHECKING:
    from readoutkit.findings import Mention
    from readoutkit.stages.meetings.predicates import Predicate
    from readoutkit.stages.meetings.reading import Reading

_INFINITIVE = WordClass.INFINITIVE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_IT = WordClass.IT.value
_GROUP = 14
"""How many words may stand between a verb or person and those whom the group behind it includes."""
_BY = WordClass.BY.value
_LEAD = WordClass.LEAD_VERB.value
_SIDE = WordClass.SIDE_NOUN.value
_ADVERB = WordClass.ADVERB.value
_RELATIVE = WordClass.RELATIVE.value
_REACH = 30
_MANY = 3
_TITLE = 10
"""How many words the name of a gathering may have."""


def parted(reading: Reading, others: tuple[Mention, ...]) -> bool:
    """``met with A and, separately, with B``."""
    apart = reading.sets["separately"]
    return any(
        not apart.isdisjoint(reading.norms[earlier.last + 1 : later.first])
        for earlier, later in itertools.pairwise(others)
    )


def with_those_included(
    reading: Reading, predicate: Predicate, others: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], bool]:
    """``met with the heads of the agencies, including A and B``: those of a group who are named are met."""
    begin = others[-1].last if others else predicate.last
    colon = next((at for at in range(begin + 1, min(begin + _GROUP, predicate.end)) if reading.norms[at] == ":"), None)
    leads = [*reading.phrases("including")[:3], *([Phrase(colon, colon)] if colon is not None else ())]
    for found in leads:
        at = found.last + 1
        while at < predicate.end and reading.classes[at] & _ARTICLE and at not in reading.by_first:
            at += 1
        first = reading.by_first.get(at)
        if not 0 < found.first - begin < _GROUP or at > predicate.end or first is None or first.name is None:
            continue
        named = people_of(reading.listed(at))
        known = tuple(one for one in others if not (one.plural and one.kind is MentionKind.COLLECTIVE))
        return (*known, *(one for one in named if one not in known)), True
    return others, False


def is_guest(reading: Reading, predicate: Predicate, others: tuple[Mention, ...]) -> bool:
    """Say whether who follows is met: not `called on A to act`, not `welcomed A's decision`."""
    first = others[0]
    if first.kind is MentionKind.PRONOUN and (
        reading.classes[first.first] & _IT or not reading.classes[first.first] & _OBJECTIVE
    ):
        return False  # `called it a valuable step`
    if _thing_between(reading, predicate.last + 1, first.first):
        return False  # `welcomed the dialogue that President A has convened`
    follows = others[-1].last + 1
    if follows <= reading.last and (reading.classes[follows] & _CLITIC or reading.norms[follows] in {"'", "’"}):
        return False
    if predicate.row.id in {"call-on", "call-upon", "call"}:
        for at in range(first.last + 1, min(first.last + 10, reading.last)):
            if reading.norms[at] in {",", ";"}:
                break
            if (
                reading.classes[at] & _INFINITIVE
                and reading.norms[at + 1].isalpha()
                and not reading.words.tokens.capital[at + 1]
                and not reading.classes[at + 1] & (_ARTICLE | _PREPOSITION | _POSSESSIVE)
            ):
                return predicate.row.id == "call"
    return True


def _thing_between(reading: Reading, at: int, person: int) -> bool:
    """Say whether a noun phrase with an article stands between a verb and a person: it is what the verb is about."""
    index = at
    while index < person and (reading.classes[index] & _ADVERB or index in reading.date_by_first):
        index = reading.date_by_first[index].last + 1 if index in reading.date_by_first else index + 1
    return index < person and bool(reading.classes[index] & (_ARTICLE | _POSSESSIVE)) and index not in reading.by_first


def heads_of_delegation(reading: Reading, predicate: Predicate) -> tuple[Mention, ...]:
    """``met with a delegation led by A``, ``met with President-elect B's delegation, headed by A``."""
    if not reading.bits & _LEAD:
        return ()
    delegation = False
    for index in range(predicate.last + 1, min(predicate.end, predicate.last + _REACH)):
        mask = reading.classes[index]
        delegation = delegation or bool(mask & _SIDE)
        if mask & _LEAD and delegation and reading.classes[index + 1] & _BY:
            return people_of(reading.listed(index + 2))
        if index in reading.heads or reading.norms[index] == ";":
            return ()
    return ()


def summit_of_many(reading: Reading, predicate: Predicate, others: tuple[Mention, ...], *, grouped: bool) -> bool:
    """``hosted A, B and C for the summit``, ``joined the leaders of D for the forum``: a gathering."""
    if len(others) < _MANY and not grouped and not any(one.plural for one in others):
        return False
    begin = others[-1].last if others else predicate.last
    for index, term in reading.nouns_in(begin + 1, begin + _REACH):
        named = term.value.kind == "conference" or reading.words.tokens.capital[index]
        if not named or term.value.kind in {"visit", "phone_call", "message"}:
            continue
        if any(reading.classes[at] & _RELATIVE for at in range(begin + 1, index)):
            return False  # `met ministers of A and B, who are here for the forum`
        lead = range(max(begin + 1, index - _TITLE), index)
        return any(reading.norms[at] in reading.sets["gathered_for"] for at in lead)
    return False
