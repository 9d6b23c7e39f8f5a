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
    """Give the state with whose stance the words of an attribution begin, and the token of its noun."""
    if attribution.act not in OWN_ACTS or len(attribution.speakers) != 1:
        return None
    classes = words.classes
    token = bisect_left(words.tokens.starts, attribution.content.start)
    while token < len(classes) and classes[token] & _ARTICLE:
        token += 1
    for term in words.terms.get(token, ()):
        behind = term.last + 1
        if term.kind is Kind.COUNTRY and term.value.country and behind < len(classes) and classes[behind] & _CLITIC:
            noun = next(
                (at for at in range(behind, behind + _PHRASE) if at < len(classes) and classes[at] & _STANCE), None
            )
            return None if noun is None else (term.value.country, noun)
    return None


def places_by_stance(findings: Findings, people: People) -> dict[int, str]:
    """Give the states of those without one who tell of its hopes, thanks or commitments as theirs, by their number."""
    own = findings.words.lexicon.sets["own_stances"]
    found: dict[int, set[str]] = {}
    for attribution in findings.attributions:
        stance = state_of_stance(findings.words, attribution)
        if stance is None or findings.words.tokens.norms[stance[1]] not in own:
            continue
        person = people.by_mention.get(attribution.speakers[0].first)
        if person is not None and person.side is None:
            found.setdefault(person.number, set()).add(stance[0])
    return {number: states.pop() for number, states in found.items() if len(states) == 1}
