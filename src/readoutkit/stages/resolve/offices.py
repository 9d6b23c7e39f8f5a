"""Who is meant by an office: its holder in the meeting at hand, else on the page, else somebody new."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import Basis, Medium
from readoutkit.spelling import folded
from readoutkit.stages.resolve.sides import SideWalk

if TYPE_CHECKING:
    from readoutkit.findings import Mention
    from readoutkit.stages.resolve.people import Person

_AND = WordClass.CONJUNCTION_AND.value
_ARTICLE = WordClass.ARTICLE.value
_QUANTITY = WordClass.QUANTITY.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_STATE = WordClass.STATE_ADJECTIVE.value
_HOST = WordClass.HOST.value
_GUEST = WordClass.GUEST.value
_FIGURE = WordClass.FIGURE.value
_TOLD_OF = 12
"""How many mentions in what somebody says are looked at."""


class OfficeWalk(SideWalk):
    """Resolves offices; a tie resolves to nobody."""

    def _near(self, mention: Mention) -> list[Person]:
        return self.people.near(mention.first)

    def _in_play(self) -> list[Person]:
        return list(self.current.people) if self.current is not None else []

    def _office(
        self, mention: Mention, *, create: bool, switch: bool, among: list[Person]
    ) -> tuple[list[Person], Basis]:
        if mention.role is None and not mention.country and not mention.organization:
            return self._honorific(mention) if mention.honorific is not None else self._figure(mention)
        if self._somebody(mention):
            return [], Basis.NONE
        words = self.people.role_words(mention)
        own = self._own_holder(mention, words) if create else None
        if own is not None:
            return [own], Basis.OFFICE
        for pool in (self._in_play(), self._near(mention)):
            candidates = [person for person in pool if person not in among and self._holds(person, mention, words)]
            if not candidates:
                continue
            chosen = self._choose(candidates, mention, words, switch=switch)
            if chosen is not None:
                self._learn_role(chosen, mention, words)
                return self._meant(chosen, mention)
            if len(candidates) > 1:
                return [], Basis.NONE
        fitting = self._fitting(mention, words, among)
        if fitting is not None:
            return self._meant(fitting, mention)
        if self.speaking and mention.country is not None:
            # `the Swiss Foreign Minister` of one who was introduced as Federal Councillor, alone from there
            there = self.current.principals if self.current is not None else []
            alone = [person for person in there if person.country == mention.country and person not in among]
            if len(alone) == 1:
                return self._meant(alone[0], mention)
        if self.speaking and mention.definite and self.words.lexicon.classes.get(mention.head, 0) & _FIGURE:
            # `the Head of the Parliament` of one who was introduced as its President
            heads = [person for person in self._in_play() if self._is_own(person) and person.name]
            if len(heads) == 1 and heads[0] not in among:
                return self._meant(heads[0], mention)
        return self._newcomer(mention) if create and mention.role is not None else ([], Basis.NONE)

    def _somebody(self, mention: Mention) -> bool:
        """``a Chilean official``, ``another Chilean diplomat``: whoever it is, nobody told before."""
        classes, first = self.words.classes, mention.first
        if mention.definite or mention.role is not None or mention.name is not None:
            return False
        while first and classes[first - 1] & (_MODIFIER | _STATE):
            first -= 1  # `a senior Chilean official`
        opens = classes[first] | (classes[first - 1] if first else 0)
        return bool(opens & (_ARTICLE | _QUANTITY) and not opens & WordClass.DEFINITE.value)

    @cached_property
    def _told_by(self) -> list[tuple[Mention, Person, Mention]]:
        """Give whom the words of others name: the mention, whom it means, and who speaks."""
        people, by_mention = self.findings.people, self.people.by_mention
        found = []
        for clause in self.findings.clauses:
            if clause.kind is ClauseKind.CUE and clause.subjects:
                begin = bisect_left(people, clause.content_first, key=attrgetter("first"))
                for mention in people[begin : begin + _TOLD_OF]:
                    person = by_mention.get(mention.first) if mention.name is not None else None
                    if mention.first <= clause.content_last and person is not None:
                        found.append((mention, person, clause.subjects[0]))
        return found

    @cached_property
    def _talked_of(self) -> set[Person]:
        """Who is named only in what others say."""
        within = {mention.first for mention, _, _ in self._told_by}
        return {person for person in self.people if all(first in within for first, _ in person.mentions)}

    @cached_property
    def _spoken_of(self) -> defaultdict[str, set[Person]]:
        """By a state, whom an office of it speaks of: ``The Peruvian President said that President Roe was well``."""
        found: defaultdict[str, set[Person]] = defaultdict(set)
        for _, person, speaker in self._told_by:
            if speaker.kind is MentionKind.OFFICE and speaker.country is not None:
                found[speaker.country].add(person)
        return found

    def _figure(self, mention: Mention) -> tuple[list[Person], Basis]:
        """``the Head of State``, ``the guest``, ``the diplomat``: a figure without a country."""
        mask = 0
        for token in range(mention.first, mention.last + 1):
            mask |= self.words.classes[token]
        people = [person for person in self._in_play() if self._is_own(person)]
        if self.current is None:
            people = [person for person in self._near(mention) if self._is_own(person)]
        elif mask & _HOST and self.current.host is not None:
            people = [self.current.host]
        elif mask & _GUEST:
            host = self.current.host
            own = [host] if host is not None else people
            people = [person for person in self.current.principals if person not in own]
        else:
            first, last = mention.core or (mention.first, mention.last)
            told = " ".join(self.words.tokens.norms[first : last + 1])
            offices, ranks = self.words.lexicon.figure_offices.get(told), self.words.lexicon.ranks
            holders = [
                person
                for person in self.current.principals
                if any(
                    words <= person.role_words and not (words ^ person.role_words) & ranks for words in offices or ()
                )
            ]
            holders = holders if len(holders) == 1 else [person for person in holders if self._is_own(person)]
            people = holders if len(holders) == 1 or offices == () else people
        return self._meant(people[0], mention) if len(people) == 1 else ([], Basis.NONE)

    def _own_holder(self, mention: Mention, words: frozenset[str]) -> Person | None:
        """Give the holder of an office that the ministry may name barely, where nobody is known to hold it."""
        if mention.role is None or mention.country or mention.organization or not mention.definite:
            return None
        if self.ministry is None or self._own_role(mention.role.text) is None:
            return None
        if any(
            (self._is_own(person) or (person.side is None and person.name))
            and self._holds(person, mention, words)
            # `the Minister met A in the presence of Deputy Minister B`: not B
            and (self._of_this_rank(person, words) or person.last_before(mention.first) >= 0)
            for person in self._near(mention)
        ):
            return None
        untitled = [person for person in self._in_play() if self._is_own(person) and person.role is None]
        if len(untitled) == 1:
            self.people.note(untitled[0], mention)
            return untitled[0]
        person = self.people.add()
        self.people.note(person, mention)
        person.country, person.organization = self.ministry.country, self.ministry.organization
        return person

    def _learn_role(self, person: Person, mention: Mention, words: frozenset[str]) -> None:
        """Take a fuller form of the office that somebody is known to hold."""
        if mention.role is None:
            return
        if person.role is None and not person.counterpart:
            person.role = mention.role
        known = person.role.text.split() if person.role else []
        if len(mention.role.text.split()) > len(known) and words >= person.role_words:
            person.role = mention.role
            person.role_words |= words

    def _fitting(self, mention: Mention, words: frozenset[str], among: list[Person]) -> Person | None:
        """Find the one who can be meant though the page has not told the office so."""
        if mention.role is None:
            return None
        ranks = self.words.lexicon.ranks
        at_hand = [person for person in self._in_play() or self._near(mention) if person.name]
        if mention.country is not None and self.home is not None and mention.country == self.home.country:
            # the issuer's own head is at times named without any office
            untitled = [
                person
                for person in at_hand
                if person.role is None
                and person.side in {None, mention.country}
                and not person.counterpart
                and person not in self._talked_of
            ]
            if len(untitled) == 1:
                untitled[0].role, untitled[0].role_words = mention.role, words
                return untitled[0]
        if mention.country is not None:
            # `Minister Ann Poe … the Polish foreign minister`: full office and country come later
            titled = [
                person
                for person in at_hand
                if person.side is None
                and person.role_words < words
                and mention.head in person.heads
                and not (person.role_words ^ words) & ranks
                and not person.counterpart
                and person not in among
                and person not in self._spoken_of[mention.country]
            ]
            if len(titled) == 1:
                titled[0].role, titled[0].role_words = mention.role, words
                return titled[0]
        # one alone in the meeting at hand has an office of this kind, by whatever name
        alike = [
            person
            for person in self._in_play()
            if person not in among
            and mention.head in person.heads
            and not (person.role_words ^ words) & ranks
            and (mention.country is None or person.country in {None, mention.country})
            and (mention.organization is None or person.country is None)
        ]
        return alike[0] if len(alike) == 1 else None

    def _counterpart_in_office(self, mention: Mention, country: str) -> Person | None:
        """``Minister A and his Qatari counterpart B … the Qatari minister``: who is told by state and name alone."""
        near = [person for person in self._near(mention) if person.name]
        of_state = [person for person in near if person.country == country]
        equal = any(mention.head in person.heads and person.country != country for person in near)
        untitled = [person for person in of_state if person.role is None and person.body]
        held = any(mention.head in person.heads for person in of_state)
        return untitled[0] if equal and not held and len(untitled) == 1 else None

    def _newcomer(self, mention: Mention) -> tuple[list[Person], Basis]:
        """Make a person of an office that nobody at hand holds, unless it cannot be told whose it is."""
        country, organization = mention.country, mention.organization
        if country is None and organization is None:
            own = mention.role is not None and self._own_role(mention.role.text) is not None
            if self.ministry is not None and (own or self.medium is Medium.OFFICIAL):
                country, organization = self.ministry.country, self.ministry.organization
            elif not mention.definite:
                return [], Basis.NONE
            elif self.medium is Medium.OFFICIAL and self.home is not None:
                country, organization = self.home.country, self.home.organization
        person = self.people.add()
        self.people.note(person, mention)
        person.country, person.organization = country, organization
        person.body = True
        return [person], Basis.OFFICE

    def _meant(self, person: Person, mention: Mention) -> tuple[list[Person], Basis]:
        self.people.mark(person, mention)
        if person.side is None and (mention.country or mention.organization):
            person.country, person.organization = mention.country, mention.organization
            person.affiliation = mention.affiliation
        return [person], Basis.OFFICE

    def _holds(self, person: Person, mention: Mention, words: frozenset[str]) -> bool:
        if mention.country and person.country and mention.country != person.country:
            return False
        if mention.country and person.organization:
            return False
        if mention.organization and folded(mention.organization) != folded(person.organization or ""):
            return False
        if mention.country and not person.side:
            spoken_of = person in self._spoken_of[mention.country]
            fits = person.role is not None and not spoken_of and self._of_this_rank(person, words)
            # `Minister A met her Zambian counterpart B … the Zambian Foreign Minister`
            return fits and self._counterpart_in_office(mention, mention.country) is None
        if mention.role is None:
            return bool(mention.country or mention.organization)
        if not person.role_words:
            # known by name alone: the office may be told later
            return bool(mention.country and person.country == mention.country)
        if words <= person.role_words:
            return True
        if mention.head in person.heads and mention.country and mention.country == person.country:
            return not (person.role_words ^ words) & self.words.lexicon.ranks
        return False

    def _choose(
        self, candidates: list[Person], mention: Mention, words: frozenset[str], *, switch: bool
    ) -> Person | None:
        if len(candidates) == 1:
            return candidates[0]
        if mention.country is None and self._calls_guest(mention):
            candidates = [person for person in candidates if not self._is_at_home(person)]
            return candidates[0] if len(candidates) == 1 else None
        exact = [person for person in candidates if self._of_this_rank(person, words)]
        if exact:
            candidates = exact
        if len(candidates) == 1:
            return candidates[0]
        if switch and self.last_speakers:
            others = [person for person in candidates if person not in self.last_speakers]
            if len(others) == 1:
                return others[0]
        own = [person for person in candidates if self._is_own(person)]
        if mention.country is None and len(own) == 1:
            return own[0]
        same = [person for person in candidates if person.role_words == words]
        if len(same) == 1:
            return same[0]
        if self.current is not None:
            here = [person for person in candidates if person in self.current.principals]
            if len(here) == 1:
                return here[0]
        if mention.country is None and self.medium is Medium.OFFICIAL and self.ministry is None:
            leading = self._in_play()[:1]
            if leading and leading[0] in candidates:
                return leading[0]  # an unknown office, too, calls its own head by the bare office
        recent = max(candidates, key=lambda person: person.last_before(mention.first))
        return recent if mention.country is not None or self.ministry is None else None

    def _calls_guest(self, mention: Mention) -> bool:
        """``the visiting Minister``."""
        return any(self.words.classes[at] & _GUEST for at in range(mention.first, mention.last + 1))

    def _is_at_home(self, person: Person) -> bool:
        """Say whether somebody is the host of the encounter at hand, or of the state in which it is."""
        if self.current is None or self.current.host is not None:
            return self.current is not None and person is self.current.host
        place = self.current.place
        return self._is_own(person) if place is None else place.country == person.country

    def _of_this_rank(self, person: Person, words: frozenset[str]) -> bool:
        """Say whether one of the offices of somebody is of no other rank: a deputy premier may be `the Minister`."""
        offices = [person.role_words]
        if person.role is not None:
            offices += [self.people.words_of(office) for office in self._parted(person.role.text)]
        return any(words <= office and not (office ^ words) & self.words.lexicon.ranks for office in offices)

    def _parted(self, role: str) -> list[str]:
        parts = [""]
        for word in role.split():
            if self.words.lexicon.classes.get(word.casefold(), 0) & _AND:
                parts.append("")
            else:
                parts[-1] += f" {word}"
        return parts

    def _styled(self, mention: Mention, told: str) -> list[Person]:
        """``His Holiness``: the Pope or a patriarch, where one alone is spoken of."""
        offices = self.words.lexicon.figure_offices.get(told.rsplit(maxsplit=1)[-1] if told else "", ())
        near = self._in_play() or self._near(mention)
        held = [one for one in near if any(words <= one.role_words for words in offices)]
        return held if len(held) == 1 else []

    def _honorific(self, mention: Mention) -> tuple[list[Person], Basis]:
        """``His Highness``, ``the Senator``: who bears such a title, and for a rank that title."""
        told = mention.honorific.text.casefold() if mention.honorific is not None else ""
        bearers = (
            [one for one in pool if one.honorific is not None and told in one.honorific.text.casefold().split()]
            for pool in (self._in_play(), self._near(mention))
        )
        alike = next((found for found in bearers if found), []) or self._styled(mention, told)
        if len(alike) == 1 or self.words.classes[mention.first] & _ARTICLE:
            return self._meant(alike[0], mention) if len(alike) == 1 else ([], Basis.NONE)
        pool = [person for person in self._in_play() if person.honorific is not None]
        heads = [person for person in self._in_play() if self._is_own(person)]
        # `His Excellency` is the page's own head, whatever rank its guests have
        own = [person for person in pool if self._is_own(person)] or (heads if len(heads) == 1 else pool)
        if len(own) == 1:
            return self._meant(own[0], mention)
        return [], Basis.NONE
