"""Cities, countries and venues where something can take place.

A place is read where a preposition of place leads to it (``in Brasília``, ``at NATO Headquarters``).
What follows a city after a comma (its state or country) is left out. A name in capitals that no table
knows is a place only after the preposition for towns and countries.
Leaves alone names in which a place is only a part (``Beijing Declaration``, ``Lima Group``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, PlaceMention
from readoutkit.lexicon import ANY_CLASS, Form, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import DateMention, Mention, Sentence, Words
    from readoutkit.lexicon import Term

_IN = WordClass.IN.value
_AT = WordClass.AT.value
_TO = WordClass.TO.value
_OF = WordClass.OF.value
_ARTICLE = WordClass.ARTICLE.value
_IN_OR_AT = _IN | _AT
_LEADING = _IN | _AT | _TO
_COUNTRY = MentionKind.COUNTRY
_PREPOSITION = WordClass.PREPOSITION.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_NO_PLACE = (
    WordClass.MONTH.value
    | WordClass.WEEKDAY.value
    | WordClass.ARTICLE.value
    | WordClass.POSSESSIVE.value
    | WordClass.PERSONAL.value
    | WordClass.OFFICE_HEAD.value
)
_ADVERB = WordClass.ADVERB.value
_BE = WordClass.BE.value
_ON = WordClass.ON.value
_FROM = WordClass.FROM.value
_CONJUNCTION_AND = WordClass.CONJUNCTION_AND.value
_PLACES = _CITY, _CAPITAL, _STATE = Kind.CITY, Kind.CAPITAL, Kind.COUNTRY
_TOWNS = (_CITY, _CAPITAL)
_PLACE_ROWS = _CITY.bit | _CAPITAL.bit | _STATE.bit
_SEAT_ROW = Kind.SEAT.bit
_FORM = 3
"""How many words the form of a state has at most: ``Federal Democratic Republic``."""
_INNER = WordClass.OF.value | WordClass.FOR.value | WordClass.CONJUNCTION_AND.value | WordClass.PARTICLE.value


def find_places(
    words: Words, sentences: Sequence[Sentence], people: Sequence[Mention], dates: Sequence[DateMention]
) -> tuple[PlaceMention, ...]:
    """Find the places of all sentences, in order, none of them inside a mention of people or a date."""
    taken = {
        token
        for mention in people
        if mention.kind is not _COUNTRY and not _is_seat(words, mention)
        for token in range(mention.first, mention.last + 1)
    }
    for date in dates:
        taken.update(range(date.first, date.last + 1))
    days = {date.first: date.last for date in dates}
    found: list[PlaceMention] = []
    goes = _verbs_of_going(words)
    leads = [index for index, mask in enumerate(words.classes) if mask & _LEADING]
    if goes:
        leads = sorted({*leads, *goes})
    free = at = 0
    for index in leads:
        while at < len(sentences) and sentences[at].last <= index:
            at += 1
        if at == len(sentences):
            break
        if index < free or index < sentences[at].first:
            continue
        last = sentences[at].last
        place = _led_to(words, index, last, taken, goes.get(index))
        while place is not None:
            found.append(place)
            free = max(index, place.last) + 1
            place = _joined(words, place, last, days) if place.goal or place.stay else None
    return tuple(found)


def _verbs_of_going(words: Words) -> dict[int, Term]:
    """Give the verbs that lead to a place by themselves (``visited``), each by its last token."""
    rows = words.of_kind(Kind.ENCOUNTER, 0, len(words.classes))
    return {term.last: term for _, term in rows if term.value.frame == "visited"}


def _is_seat(words: Words, mention: Mention) -> bool:
    """``the White House``: what speaks for a state may also be where people met."""
    core = mention.core
    if core is None or not words.classes[core[0]] & _SEAT_ROW:
        return False
    return any(term.kind is Kind.SEAT and term.last == core[1] for term in words.terms.get(core[0], ()))


def _at_seat(words: Words, place: PlaceMention) -> bool:
    """``welcomed them to the White House``."""
    return any(term.kind is Kind.SEAT and term.last == place.last for term in words.terms.get(place.first, ()))


def _led_to(words: Words, index: int, last: int, taken: set[int], goes: Term | None) -> PlaceMention | None:
    """Read the place to which a preposition or a verb of going leads."""
    mask, follows = words.classes[index], words.classes[index + 1]
    if not mask & _IN_OR_AT and not (words.tokens.capital[index + 1] or follows & _ARTICLE):
        return None
    own = mask & _AT and follows & _POSSESSIVE and index + 1 < last
    if index + 1 in taken and not (own and _in_town(words, index + 2, last)):
        return None
    if mask & _IN_OR_AT:
        place = _place(words, index + 1, last, taken, venue=bool(mask & _AT)) or _within_place(words, index + 1, last)
        return _reached(place, goal=False, stay=True) if place is not None and _has_come(words, index) else place
    if goes is None and _names_source(words, index):
        return None
    place = _place(words, index + 1, last, taken, venue=False)
    if place is None or (place.kind == "venue" and not _at_seat(words, place)):
        return None
    # who `is visiting Manila` is there
    goal = goes is None or not goes.form & Form.GERUND or bool(mask & _TO)
    stay = (goes is not None and bool(goes.form & Form.PAST)) or _pays_visit(words, index)
    return _reached(place, goal=goal, stay=stay)


def _reached(place: PlaceMention, *, goal: bool, stay: bool) -> PlaceMention:
    """Say of a place that somebody goes there, or has come there."""
    return PlaceMention(place.first, place.last, place.country, place.kind, goal, stay)


def _names_source(words: Words, index: int) -> bool:
    """``according to the White House``: nobody goes there."""
    return any(
        term.kind is Kind.PHRASE and term.value == "according" and term.last == index
        for term in words.terms.get(index - 1, ())
    )


def _joined(words: Words, before: PlaceMention, last: int, days: dict[int, int]) -> PlaceMention | None:
    """``visited Turkey on 4 April and Peru``, ``a trip to Nuuk, Greenland, and Oslo``: one more place of a journey."""
    norms, classes = words.tokens.norms, words.classes
    at = before.last + 1
    if at < last and norms[at] == ",":
        state = _place(words, at + 1, last, set(), venue=False) if before.kind == "city" else None
        if state is not None and state.country == before.country:
            at = state.last + 1  # `Boston, Massachusetts`, `Nassau, The Bahamas`
    day = at + 1 if at < last and classes[at] & (_ON | _FROM) else at
    at = days.get(day, at - 1) + 1
    joined = at
    while at < last and at - joined < 2 and (norms[at] == "," or classes[at] & _CONJUNCTION_AND):
        at += 1
    place = _place(words, at, last, set(), venue=False) if at > joined else None
    known = place is not None and any(
        term.kind in _PLACES and term.last == place.last for term in words.terms.get(place.first, ())
    )  # `will visit Geneva, the U.S. Department of Defense said`: one place
    if place is None or not known:
        return None
    behind = place.last + 1
    if behind < last and (classes[behind] & (_BE | _CLITIC) or norms[behind] in {"'", "’"}):
        return None
    return _reached(place, goal=before.goal, stay=before.stay)


def _has_come(words: Words, index: int) -> bool:
    """``arrived in Accra``, ``is currently in Geneva``."""
    at = index - 1
    while at > 0 and words.classes[at] & _ADVERB:
        at -= 1
    return at >= 0 and (bool(words.classes[at] & _BE) or words.tokens.norms[at] in words.lexicon.sets["arrived"])


def _pays_visit(words: Words, index: int) -> bool:
    """``paid a two-day working visit to``: the verb shows that it took place."""
    visit = words.terms.get(index - 1, ())
    if not any(term.kind is Kind.NOUN and term.value.kind == "visit" for term in visit):
        return False
    return any(words.tokens.norms[at] in words.lexicon.sets["paid_visit"] for at in range(max(0, index - 9), index))


def _within_place(words: Words, first: int, last: int) -> PlaceMention | None:
    """``in the central city of Da Nang``, ``in the Peruvian capital, Lima``, ``in south China's Shenzhen``."""
    norms, settlements = words.tokens.norms, words.lexicon.sets["settlements"]
    settled = False
    for index in range(first, min(first + 5, last)):
        mask, norm = words.classes[index], norms[index]
        if mask & _CLITIC or (settled and (mask & _OF or norm == ",")):
            place = _place(words, index + 1, last, set(), venue=False)
            # `in the presence of Japan's Special Envoy` is nowhere
            return (
                place if place is not None and place.kind in ({"city", "locality"} if settled else {"city"}) else None
            )
        if not (norm.isalpha() or "-" in norm):
            return None
        settled = norm in settlements
    return None


def _place(words: Words, first: int, last: int, taken: set[int], *, venue: bool) -> PlaceMention | None:
    tokens, classes = words.tokens, words.classes
    start = first
    while start <= last and classes[start] & _ARTICLE and not _named(words, start):
        start += 1
    start = _behind_form(words, start + (first < start < last and not tokens.capital[start]), last)
    if venue and start < last and classes[start] & _POSSESSIVE and _in_town(words, start + 1, last):
        start += 1
    if start > last or not tokens.capital[start] or classes[start] & _PREPOSITION:
        return None  # nothing, or `VISIT OF` in a title
    known = {term.kind: term for term in words.terms[start]} if classes[start] & _PLACE_ROWS else {}
    for kind in _PLACES if known else ():
        term = known.get(kind)
        if term is None:
            continue
        following = term.last + 1
        longer = following <= last and tokens.capital[following] and following not in taken
        if longer and not classes[following] & _NO_PLACE:
            break  # a part of a longer name
        if following <= last and classes[following] & _CLITIC:
            return None
        if (
            kind is not _STATE
            and start > first
            and following <= last
            and _common(words, following)
            and not (venue and _in_town(words, start, last))
        ):
            return None  # `in the Astana format`
        country = term.value if kind is _CITY else term.value.country
        return PlaceMention(
            start, _without_state(words, start, term.last), country, "country" if kind is _STATE else "city"
        )
    end = _name_end(words, start, last, venue=venue)
    if end < start or (end < last and classes[end + 1] & _CLITIC):
        return None
    if (venue or start == first) and any(term.kind is Kind.NOUN for term in words.terms.get(end, ())):
        return None  # `spoke at the Lima Security Forum`, `Received in Audience`
    if venue and end + 2 <= last and tokens.norms[end + 1] == ",":
        city = next((row for row in words.terms.get(end + 2, ()) if row.kind in _TOWNS), None)
        if city is not None:  # `at State House, Nairobi`
            country = city.value if city.kind is Kind.CITY else city.value.country
            return PlaceMention(end + 2, city.last, country, "city")
    if venue or start > first:
        if (end == start and not venue) or (end < last and not venue and _common(words, end + 1)):
            return None
        return PlaceMention(start, end, None, "venue")
    return PlaceMention(start, end, None, "locality")


def _behind_form(words: Words, start: int, last: int) -> int:
    """``the Republic of Peru``, ``the friendly Sultanate of Oman``: a state goes by its short name."""
    forms, norms = words.lexicon.sets["forms_of_state"], words.tokens.norms
    for at in range(start, min(start + _FORM, last - 1)):
        if not words.tokens.capital[at]:
            break
        if norms[at] in forms and words.classes[at + 1] & _OF:
            name = at + 2 + bool(words.classes[at + 2] & _ARTICLE and at + 2 < last)
            terms = [term for term in words.terms.get(name, ()) if term.kind is _STATE]
            # not `the Republic of Korea`, for there are two Koreas
            short = any(term.value.name == words.tokens.span(name, term.last).text for term in terms)
            return name if short else start
    return start


def _in_town(words: Words, index: int, last: int) -> bool:
    """``at his Suva office``, ``at the Geneva headquarters``: a city before the common noun of a venue."""
    return any(
        term.kind in _TOWNS and term.last < last and words.tokens.norms[term.last + 1] in words.lexicon.sets["venues"]
        for term in words.terms.get(index, ())
    )


def _named(words: Words, index: int) -> bool:
    """``The Hague``: a city whose name begins with an article."""
    return words.tokens.capital[index] and any(term.kind is Kind.CITY for term in words.terms.get(index, ()))


def _common(words: Words, index: int) -> bool:
    """A common noun, of which the name before it is only a part."""
    return (
        words.tokens.norms[index].isalpha() and not words.tokens.capital[index] and not words.classes[index] & ANY_CLASS
    )


def _without_state(words: Words, first: int, last: int) -> int:
    """``Washington, D.C.``, ``Washington DC``: the city without its state."""
    for index in range(first + 1, last + 1):
        if words.tokens.norms[index] == "," or words.tokens.norms[index] in words.lexicon.sets["districts"]:
            return index - 1
    return last


def _name_end(words: Words, start: int, last: int, *, venue: bool) -> int:
    tokens, classes = words.tokens, words.classes
    end = start - 1
    for at in range(start, min(last, start + 12) + 1):
        if (tokens.capital[at] and not classes[at] & _NO_PLACE) or (at > start and _elided(tokens.words[at])):
            end = at
        elif not (venue and at < last and _inside_name(words, at)):
            break
    if venue and start <= end < last and tokens.norms[end + 1] in words.lexicon.sets["venues"]:
        end += 1  # `the African Union headquarters`
    return end


def _elided(word: str) -> bool:
    """``Quai d'Orsay``: a name whose particle stands before its apostrophe."""
    return word.partition("'")[2][:1].isupper()


def _inside_name(words: Words, at: int) -> bool:
    """``the Great Hall of the People``: a small word inside the name of a venue."""
    capital, classes = words.tokens.capital, words.classes
    if classes[at] & _ARTICLE:
        return bool(classes[at - 1] & _OF) and capital[at + 1]
    inner = classes[at] & _INNER
    return bool(inner and (capital[at + 1] or (classes[at] & _OF and classes[at + 1] & _ARTICLE)))
