"""Counterparts, and others who are told by their state: ``her Danish counterpart``, ``Denmark's Jakob Lund``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Affiliation, Kind, WordClass
from readoutkit.stages.people.holders import HolderReader
from readoutkit.stages.people.reading import REACH

if TYPE_CHECKING:
    from readoutkit.models import Span
    from readoutkit.stages.people.bodies import Opening

_ARTICLE = WordClass.ARTICLE.value
_OF = WordClass.OF.value
_AND = WordClass.CONJUNCTION_AND.value
_FROM = WordClass.FROM.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_INSTITUTION = WordClass.INSTITUTION.value
_WITH = WordClass.WITH.value
_COUNTRY_ROW = Kind.COUNTRY.bit
_COUNTERPARTS = 8
"""How many counterparts in a row are read with their states."""


class CounterpartReader(HolderReader):
    """Reads the people whom the other side or a state alone tells."""

    def _national(self, opening: Opening) -> Mention | None:
        """``held a call with Denmark's Jakob Winther Lassen``: a full name behind its state, whom somebody met.

        Or who does something together with somebody else: ``Minister A and France's Luc Roy called for``.
        """
        first, at, affiliation, affiliation_at, *_ = opening
        if (
            affiliation is None
            or affiliation_at is None
            or affiliation_at[0] != first
            or not self.classes[at - 1] & _CLITIC
            or first == self.first
            or not (self.classes[first - 1] & (_WITH | _AND) or self._guest_verb(first - 1))
        ):
            return None
        name = self._name(at, anchored=False)
        if (
            name is None
            or name[1] == name[0]
            or any(self.classes[token] & (_PORTFOLIO | _INSTITUTION) for token in range(at, name[1] + 1))
            or (self.classes[first - 1] & _AND and not self._verb_follows(name[1] + 1))
        ):
            return None
        return Mention(
            first,
            name[1],
            MentionKind.NAME,
            self.norms[name[1]],
            name=self.tokens.span(*name),
            country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*affiliation_at),
            core=name,
        )

    def _counterpart(self, opening: Opening) -> Mention | None:
        """``her Danish counterpart``, ``counterparts from A and B``, and the name where one follows."""
        end = at = opening.at
        while (
            end < min(self.last, at + REACH)
            and self.classes[end] & (_MODIFIER | _FIGURE)
            and not self.classes[end] & _COUNTERPART
        ):
            end += 1
        if not self.classes[end] & _COUNTERPART:
            return None
        plural = self.norms[end].endswith("s")
        named: tuple[Span | None, Span | None, int] = (None, None, end)
        if end == self.last or not self.classes[end + 1] & _CLITIC:
            whose = _OF if plural else _OF | _FROM
            if end < self.last and self.classes[end + 1] & whose and opening.affiliation is None:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None:
                    opening, end = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
            end = self._seated(end)  # `her Kenyan counterpart to Peru Ana Lopez`
            named = self._name_of_counterpart(end, opening.affiliation, plural=plural)
        name, role, last = named
        if plural and name is None:
            countries, last = self._countries_after(end)
            if countries:
                self.listed.add(opening.first)
            return Mention(
                opening.first,
                last,
                MentionKind.COLLECTIVE,
                self.norms[end],
                plural=True,
                core=(at, end),
                country=opening.affiliation.country if opening.affiliation and not countries else None,
                countries=countries,
            )
        if plural and opening.affiliation is None:
            later, later_at = self._state_of_name(last)  # `her counterparts Ben Okoro of Kenya and Cal Dunn of Malta`
            if later is not None:
                opening, last = opening._replace(affiliation=later, affiliation_at=later_at), later_at[1]
        return self._holder(opening, last, MentionKind.COUNTERPART, self.norms[at], (at, end), name=name, role=role)

    def _state_of_name(self, name: int) -> tuple[Affiliation | None, tuple[int, int]]:
        """``Ben Okoro of Kenya``: the state behind the last token of a name."""
        if name + 1 >= self.last or not self.classes[name + 1] & _OF:
            return None, (name, name)
        state, at = self._affiliation_after(name + 1)
        return (state, at) if state is not None and state.country is not None else (None, (name, name))

    def _further_counterparts(self, mention: Mention) -> list[Mention]:
        """``his counterparts of North Macedonia, A, and of Bulgaria, B``, ``A of Peru and B of Oman``: each of them."""
        found: list[Mention] = []
        if mention.name is None or mention.core is None:
            return found
        noun = next((at for at in range(mention.first, mention.last) if self.classes[at] & _COUNTERPART), mention.last)
        named_first = mention.affiliation is not None and mention.name.start < mention.affiliation.start
        at = mention.last + 1
        while self.norms[noun].endswith("s") and len(found) < _COUNTERPARTS:
            joint = at
            while at < self.last and (self.norms[at] == "," or self.classes[at] & (_AND | _OF | _FROM | _ARTICLE)):
                at += 1
            if joint < at < self.last and named_first:
                further = self._named_of_state(at, mention.head)
                if further is None:
                    break
                found.append(further)
                at = further.last + 1
                continue
            state = self._row(at, _COUNTRY_ROW) if joint < at < self.last else None
            name = self._name_after_comma(state.last + 1) or self._name_with_title(state.last + 1) if state else None
            if state is None or name is None or state.value.country is None:
                break
            found.append(
                Mention(
                    at,
                    name[1],
                    MentionKind.COUNTERPART,
                    mention.head,
                    name=self.tokens.span(name[0], name[1]),
                    country=state.value.country,
                    affiliation=self.tokens.span(at, state.last),
                    core=(at, name[1]),
                )
            )
            at = name[1] + 1
        return found

    def _named_of_state(self, at: int, head: str) -> Mention | None:
        """``and Cal Dunn of Malta``: one more counterpart, by name and then state."""
        name = self._name_with_title(at)
        if name is None:
            return None
        state, place = self._state_of_name(name[1])
        if state is None:
            return None
        return Mention(
            at,
            place[1],
            MentionKind.COUNTERPART,
            head,
            name=self.tokens.span(name[0], name[1]),
            country=state.country,
            affiliation=self.tokens.span(*place),
            core=(name[0], name[1]),
        )

    def _name_of_counterpart(
        self, end: int, affiliation: Affiliation | None, *, plural: bool
    ) -> tuple[Span | None, Span | None, int]:
        """Read the name behind a counterpart, with an office before or behind it; give both and the last token."""
        name = self._name_with_title(end + 1)
        if name is not None or end + 1 >= self.last or self.norms[end + 1] != ",":
            return (self.tokens.span(name[0], name[1]), None, name[1]) if name is not None else (None, None, end)
        office = self._office(end + 2)
        if office is not None:  # `his Israeli counterpart, National Security Advisor Eyal Hulata,`
            name = self._name_with_title(office.end + 1)
            if name is None or (
                name[1] < self.last and self.norms[name[1] + 1] != "," and self._verb_follows(name[1] + 1)
            ):
                return None, None, end
            return self.tokens.span(name[0], name[1]), self.tokens.span(office.first, office.last), name[1]
        name = self._name_after_comma(end + 1)
        if name is not None:
            return self.tokens.span(name[0], name[1]), None, name[1]
        behind = None if plural else self._introduced(end + 2, end + 2)
        state = affiliation.country if affiliation else None
        if behind is None or behind.country not in {None, state}:
            return None, None, end
        return behind.name, behind.role, behind.last  # `his counterpart, Ola Berg, Minister of Finance,`
