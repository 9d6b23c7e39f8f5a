"""Of whose hopes and thanks somebody tells: ``reaffirmed Pakistan's support`` is said by one of Pakistan's own."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutkit.lexicon import Kind, WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Attribution, Findings, Words
    from readoutkit.stages.resolve.people import People

_ARTICLE = WordClass.ARTICLE.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STANCE = WordClass.DISCOURSE_NOUN.value
_PHRASE = 4
OWN_ACTS = frozenset({"say", "reaffirm", "stress", "hope", "concern", "promise", "condemn", "thank"})
"""Acts in which one tells of one's own state (``expressed Kenya's gratitude``), where `praise` tells of another's."""


def state_of_stance(words: Words, attribution: Attribution) -> tuple[str, int] | None:
    """Give the state with whose stance the words of an attribution begin, and the token that tells the stance."""
    if attribution.act not in OWN_ACTS or len(attribution.speakers) != 1:
        return None
    classes = words.classes
    token = bisect_left(words.tokens.starts, attribution.content.start)
    while token < len(classes) and classes[token] & _ARTICLE:
        token += 1
    for term in words.terms.get(token, ()):
        if term.kind is Kind.COUNTRY and term.value.country:
            phrase = range(term.last + 1, min(term.last + 1 + _PHRASE, len(classes)))
            owned = bool(phrase) and classes[phrase[0]] & _CLITIC
            told = (at for at in phrase if (classes[at] & _STANCE if owned else is_attitude(words, at)))
            at = next(told, None)
            return None if at is None else (term.value.country, at)
    return None


def is_attitude(words: Words, token: int) -> bool:
    """``said that Chile attaches great importance to``: what one says of one's own state."""
    return words.tokens.norms[token] in words.lexicon.sets["own_attitudes"]


def places_by_stance(findings: Findings, people: People) -> dict[int, str]:
    """Give the states of those without one who tell of its hopes, thanks or commitments as theirs, by their number."""
    words, own = findings.words, findings.words.lexicon.sets["own_stances"]
    placed = {person.country for person in people}
    found: dict[int, set[str]] = {}
    for attribution in findings.attributions:
        state, token = state_of_stance(words, attribution) or (None, -1)
        # `said that Chile is committed` may be said of a Chilean who was met
        if state is None or not (
            words.tokens.norms[token] in own or (is_attitude(words, token) and state not in placed)
        ):
            continue
        person = people.by_mention.get(attribution.speakers[0].first)
        if person is not None and person.side is None:
            found.setdefault(person.number, set()).add(state)
    return {number: states.pop() for number, states in found.items() if len(states) == 1}
