"""Verbs that carry a noun to their matter: ``exchanged candid views with her on A``, ``paid attention to A``.

Shared by the stage that finds predicates, which has to know how far such a verb reaches, and by the
stage that finds topics behind nouns of the same kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.lexicon import Kind, WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Words
    from readoutkit.lexicon import Term

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_OF = WordClass.OF.value
_TO = WordClass.TO.value
_RELATIVE = WordClass.RELATIVE.value
_THAT = WordClass.COMPLEMENTIZER.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_DETERMINER = WordClass.ARTICLE.value | WordClass.POSSESSIVE.value | WordClass.DEMONSTRATIVE.value
_DAY = WordClass.WEEKDAY.value | WordClass.MONTH.value
_STOPS = frozenset({";", ":", ".", "(", ")", '"', "“", "”"})


def fits_topic(words: Words, preposition: int, last: int) -> bool:
    """Say whether a preposition leads to a topic, and not to a day, an occasion or a set phrase."""
    after = preposition + 1
    if after > last or words.classes[after] & _DAY or words.tokens.norms[after][0].isdigit():
        return False
    units = words.lexicon.calendar["duration_units"]
    if words.classes[after] & WordClass.NUMBER_WORD.value and after < last and words.tokens.norms[after + 1] in units:
        return False  # `for about forty minutes`
    if words.classes[after] & WordClass.ARTICLE.value and after < last and words.tokens.norms[after + 1] in units:
        return False  # `lasted over an hour`
    definite = words.classes[after] & WordClass.DEFINITE.value
    for at in (preposition, after):
        for term in words.terms.get(at, ()):
            if term.kind is Kind.RELATIVE_DAY or (
                term.kind is Kind.PHRASE
                and term.value in {"occasion", "by_phone", "by_video", "in_person", "turn", "same_day"}
            ):
                return False
    # `on an official visit`, `on camera`, `on the last day`
    day = words.lexicon.calendar["day"]
    for at in range(after, min(after + 4, last + 1)):
        if words.tokens.norms[at] in words.lexicon.calendar["day_parts"]:
            return False
        if definite and at > after and words.tokens.norms[at] in day:
            return False
        if not definite and any(
            term.kind is Kind.NOUN and term.value.kind == "visit" for term in words.terms.get(at, ())
        ):
            return False
        if not words.classes[at] & _DETERMINER and words.tokens.norms[at] in words.lexicon.topics["never"]:
            return False
        if words.classes[at] & (_PREPOSITION | _AND):
            break
    return True


def carried(words: Words, term: Term, last: int) -> Term | None:
    """Give a topic verb with all that it carries to its topic; ``None`` where it carries nothing.

    ``exchanged`` becomes ``exchanged candid views with her on``.
    """
    if term.value.frame == "talks":
        after = term.last + 1
        while after < last and words.classes[after] & _DETERMINER:
            after += 1
        if after <= last and words.tokens.norms[after] in words.lexicon.topics["listeners"]:
            return None  # `addressed the media`
    if term.value.frame != "carrier":
        on = words.tokens.norms[term.last] in words.lexicon.topics["about"]
        return term if not on or fits_topic(words, term.last, last) else None
    norms, classes, table = words.tokens.norms, words.classes, words.lexicon.topics
    noun = next(
        (at for at in range(term.last + 1, min(term.last + 7, last + 1)) if norms[at] in table["carriers"]), None
    )
    if noun is None or any(classes[at] & (_THAT | _BE) or norms[at] in _STOPS for at in range(term.last + 1, noun)):
        return None
    for at in range(noun + 1, min(noun + 14, last)):
        if norms[at] in _STOPS or classes[at] & (_RELATIVE | _THAT | _BE | _HAVE):
            return None
        if norms[at] in table["carrier_prepositions"] and not (classes[at] & (_OF | _TO) and at > noun + 1):
            return term._replace(last=at) if fits_topic(words, at, last) else None
    return None
