"""With whom somebody met: the page's own head, counterparts, and sides of whom nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.stages.resolve.reference import ReferenceWalk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Encounter, Mention
    from readoutkit.stages.resolve.people import Person

_FIRST = 40
"""How many people or encounters are looked through for one: more would make a long page slow."""
_COUNTERPART = WordClass.COUNTERPART.value


class GroupWalk(ReferenceWalk):
    """The part of the walk that makes sides of common nouns."""

    travellers: Sequence[Person] = ()
    """Those of whom many encounters are told at once, before any of these."""

    def _hero(self) -> Person | None:
        """Give the one person of the issuer's own side whom the page is about."""
        for event in self.events[:_FIRST]:
            own = [person for person in event.principals if self._is_own(person)]
            if own:
                return own[0] if len(own) == 1 else None
        if self.home is None and len(self.travellers) == 1:
            return self.travellers[0]
        if self.home is None and self.events:
            everywhere = set(self.events[0].people).intersection(*(event.people for event in self.events[1:_FIRST]))
            if len(everywhere) == 1:
                return everywhere.pop()  # whoever writes: the one who took part in all that was told
        own = [
            person for person in self.people.all[:_FIRST] if person.name and self._is_own(person) and person.mentions
        ]
        return min(own, key=lambda person: person.mentions[0][0], default=None)

    def _other(self, mention: Mention, telling: Encounter, among: list[Person]) -> list[Person]:
        if (
            mention.kind is MentionKind.COLLECTIVE
            and not mention.definite
            and not mention.countries
            and telling.subjects
        ):
            return [] if self._apposed(mention, telling) else [self._unnamed(mention)]
        if mention.countries and self._apposed(mention, telling):
            return []
        people, _ = self._mention(mention, create=True, switch=False, among=among)
        return people

    def _apposed(self, mention: Mention, telling: Encounter) -> bool:
        """``her counterparts from A and B, X and Y``: named right after."""
        named = any(other.kind is MentionKind.NAME for other in telling.others)
        return named and any(
            self.words.classes[token] & _COUNTERPART for token in range(mention.first, mention.last + 1)
        )

    def _unnamed(self, mention: Mention) -> Person:
        """``met with Emirati officials``: a side of which nobody is named."""
        known = self.people.by_mention.get(mention.first)
        if known is not None:
            return known
        person = self.people.add()
        person.several = mention.plural
        person.role = self.words.tokens.span(mention.first, self._phrase_end(mention))
        person.role_words = frozenset()
        person.country = mention.country
        if mention.organization is not None and mention.role is not None and self._staff(mention):
            person.role, person.organization = mention.role, mention.organization
            person.affiliation = mention.affiliation
        self.people.mark(person, mention)
        return person

    def _staff(self, mention: Mention) -> bool:
        """``representatives of the Bank``: those who act for a body, as the ministers of its members do not."""
        staff = mention.role is not None and mention.role.text.casefold() in self.words.lexicon.sets["staff"]
        return staff and self._phrase_end(mention) == mention.last

    def _group(self, first: int, last: int) -> Person:
        """Give a side of whom nobody is named, the same for the same words."""
        role = self.words.tokens.span(first, last)
        known = (
            one for one in self._in_play() if one.role is not None and one.name is None and one.role.text == role.text
        )
        person = next(known, None) or self.people.add()
        person.several = True
        person.role = person.role or role
        person.mentioned(first, last)
        return person

    def _phrase_end(self, mention: Mention) -> int:
        """``foreign ministers of the CSTO member states``: to the end of the noun phrase."""
        norms, classes, tokens = self.words.tokens.norms, self.words.classes, self.words.tokens
        at = mention.last + 1
        if at + 1 >= len(norms) or not classes[at] & WordClass.OF.value:
            return mention.last
        end = mention.last
        for index in range(at + 1, min(at + 8, len(norms))):
            if classes[index] & WordClass.ARTICLE.value:
                continue
            if (
                tokens.capital[index]
                or norms[index] in self.words.lexicon.sets["members_of"]
                or (norms[index].isalpha() and not classes[index] and index not in self.words.terms)
            ):
                end = index
            else:
                break
        return end
