"""At the head of a side: ``The U.S. side was led by the Administrator X``, ``X represented the European Union``."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind
from readoutkit.lexicon import Kind, WordClass

if TYPE_CHECKING:
    from readoutkit.findings import Findings, Mention
    from readoutkit.stages.resolve.people import People, Person

_AND = WordClass.CONJUNCTION_AND.value
_LEAD = WordClass.LEAD_VERB.value
_BY = WordClass.BY.value
_WITH = WordClass.WITH.value
_SIDE = WordClass.SIDE_NOUN.value
_SIDES = frozenset({MentionKind.SIDE, MentionKind.COUNTRY})
_PERSONS = frozenset({MentionKind.NAME, MentionKind.OFFICE})
_NEAR = 4
_TWO_WORDS = 2
_DELEGATION = 12
"""How many words before its head a delegation may be told."""
_WHOLE_OFFICE = 16
_BESIDE = 8
"""How many words after one leader of a side another may begin, whose body stands before the office."""


def leaders_of(findings: Findings, people: People) -> list[Person]:
    """Give those who are said to lead a side, each once, in order, and give them and their company that side."""
    reader = _Leaders(findings, people)
    reader.read()
    return list(reader.leaders)


class _Leaders:
    """The leaders of a page."""

    def __init__(self, findings: Findings, people: People) -> None:
        self.findings = findings
        self.words = findings.words
        self.people = people
        self.leaders: dict[Person, None] = {}

    def read(self) -> None:
        """Look at the people on both sides of each verb that tells who leads."""
        classes = self.words.classes
        led = [one for one in self.findings.sentences if one.bits & _LEAD]
        verbs = {token for one in led for token in range(one.first, one.last + 1) if classes[token] & _LEAD}
        if not verbs:
            return
        for leader in self.findings.people:
            if leader.first - _TWO_WORDS in verbs and classes[leader.first - 1] & _BY:
                self._head_of_delegation(leader)
        told = [mention for mention in self.findings.people if mention.kind is not MentionKind.INSTITUTION]
        side: Mention | None = None  # of whom the leader named last leads it
        for earlier, later in itertools.pairwise(told):
            beside = side is not None and classes[earlier.last + 1] & _AND and later.first - earlier.last <= _BESIDE
            if side is not None and beside and later.kind in _PERSONS:
                self._lead(side, later)  # `was co-led by A and B`
                continue
            with_it = side is not None and later.first - earlier.last <= _BESIDE and self._goes_with(earlier, later)
            if side is not None and with_it and later.kind in _PERSONS:
                self._belong(side, later)  # `was led by A, with B`
                continue
            side = None
            behind = earlier.last + 1
            between = later.first - behind
            if between > _WHOLE_OFFICE or verbs.isdisjoint(range(behind, min(later.first, behind + _NEAR))):
                continue
            if between <= _NEAR and later.kind in _SIDES:
                self._lead(later, earlier)
            if earlier.kind in _SIDES:
                self._lead(earlier, later)
                side = earlier

    def _head_of_delegation(self, leader: Mention) -> None:
        """``a delegation of the Danish Parliament headed by the Speaker A``: whose delegation tells whose head."""
        classes, lead = self.words.classes, leader.first - _TWO_WORDS
        person = self.people.by_mention.get(leader.first)
        if person is None or person.side is not None:
            return
        sides: set[str] = set()
        for token in range(lead - 1, max(lead - _DELEGATION, 0), -1):
            if classes[token] & _SIDE:
                person.country = sides.pop() if len(sides) == 1 else None
                return
            for term in self.words.terms.get(token, ()):
                if term.kind in {Kind.COUNTRY, Kind.DEMONYM} and term.value.country is not None:
                    sides.add(term.value.country)

    def _goes_with(self, earlier: Mention, later: Mention) -> bool:
        """``A, with B``, ``A, together with B``."""
        between = range(earlier.last + 1, later.first)
        return any(self.words.classes[token] & _WITH for token in between) and not any(
            term.kind in {Kind.ENCOUNTER, Kind.CUE} for token in between for term in self.words.terms.get(token, ())
        )

    def _belong(self, side: Mention, member: Mention) -> Person | None:
        """Give somebody the side; return who it is."""
        person = self.people.by_mention.get(member.first)
        if person is not None and person.side is None:
            person.country, person.organization = side.country, side.organization
        return person

    def _lead(self, side: Mention, leader: Mention) -> None:
        person = self._belong(side, leader)
        if person is not None:
            self.leaders[person] = None
