"""Cities, countries and venues where something can take place.

A place is read where a preposition of place leads to it (``in Brasília``, ``at NATO Headquarters``).
What follows a city after a comma (its state or country) is left out. A name in capitals that no table
knows is a place only after the preposition for towns and countries.
Leaves alone names in which a place is only a part (``Beijing Declaration``, ``Lima Group``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, PlaceMention
from readoutkit.lexicon import Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readoutkit.findings import DateMention, Mention, Sentence, Words

_IN = WordClass.IN.value
_AT = WordClass.AT.value
_ARTICLE = WordClass.ARTICLE.value
_NO_PLACE = (
    WordClass.MONTH.value
    | WordClass.WEEKDAY.value
    | WordClass.ARTICLE.value
    | WordClass.POSSESSIVE.value
    | WordClass.PERSONAL.value
    | WordClass.OFFICE_HEAD.value
)
_INNER = WordClass.OF.value | WordClass.FOR.value | WordClass.CONJUNCTION_AND.value | WordClass.PARTICLE.value


def find_places(
    words: Words, sentences: Iterable[Sentence], people: Sequence[Mention], dates: Sequence[DateMention]
) -> tuple[PlaceMention, ...]:
    """Find the places of all sentences, in order, none of them inside a mention of people or a date."""
    taken = {
        token for mention in people if mention.kind is not MentionKind.COUNTRY
        for token in range(mention.first, mention.last + 1)
    }
    taken.update(token for date in dates for token in range(date.first, date.last + 1))
    found: list[PlaceMention] = []
    for sentence in sentences:
        index = sentence.first
        while index < sentence.last:
            mask = words.classes[index]
            if mask & (_IN | _AT) and index + 1 not in taken:
                place = _place(words, index + 1, sentence.last, bool(mask & _AT))
                if place is not None:
                    found.append(place)
                    index = place.last
            index += 1
    return tuple(found)


def _place(words: Words, first: int, last: int, venue: bool) -> PlaceMention | None:
    tokens, classes = words.tokens, words.classes
    start = first
    while start <= last and classes[start] & _ARTICLE:
        start += 1
    if start > last or not tokens.capital[start]:
        return None
    known = {term.kind: term for term in words.terms.get(start, ())}
    for kind in (Kind.CITY, Kind.CAPITAL, Kind.COUNTRY):
        term = known.get(kind)
        if term is None:
            continue
        following = term.last + 1
        if following <= last and tokens.capital[following] and not classes[following] & _NO_PLACE:
            break  # a part of a longer name
        if following <= last and classes[following] & WordClass.POSSESSIVE_CLITIC.value:
            return None
        country = term.value if kind is Kind.CITY else term.value.country
        return PlaceMention(start, term.last, country, "country" if kind is Kind.COUNTRY else "city")
    end = start - 1
    at = start
    while at <= last:
        if tokens.capital[at] and not classes[at] & _NO_PLACE:
            end = at
        elif not (at < last and classes[at] & _INNER and tokens.capital[at + 1] and venue):
            break
        at += 1
    if end < start:
        return None
    if end < last and classes[end + 1] & WordClass.POSSESSIVE_CLITIC.value:
        return None
    if venue or start > first:
        if end == start and not venue:
            return None
        return PlaceMention(start, end, None, "venue")
    return PlaceMention(start, end, None, "locality")
