"""Who is meant by an office, a pronoun, a collective, a side or a counterpart, with the meeting at hand known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import FEMININE, MASCULINE, Kind, WordClass
from readoutkit.models import Basis
from readoutkit.spelling import folded
from readoutkit.stages.resolve.offices import OfficeWalk

if TYPE_CHECKING:
    from readoutkit.findings import Mention
    from readoutkit.stages.resolve.people import Person

_AND = WordClass.CONJUNCTION_AND.value
_HE = WordClass.HE.value
_TO = WordClass.TO.value
_SHE = WordClass.SHE.value
_THEY = WordClass.THEY.value
_SELF = WordClass.SPEAKER_SELF.value
_US = WordClass.SPEAKER_US.value
_COUNTERPART = WordClass.COUNTERPART.value
_OWNER = WordClass.POSSESSIVE.value
_ONE_PHRASE = 14
_PAIR = 2
_SEVERAL = 4
_NO_PERSONS = frozenset({MentionKind.COUNTRY, MentionKind.INSTITUTION, MentionKind.SIDE})
_PERSONS = frozenset({MentionKind.NAME, MentionKind.OFFICE})
_SIDES = frozenset({MentionKind.COUNTRY, MentionKind.SIDE})
_EARLIER = 40
"""Among how many encounters before a collective is looked for the one whose people it means."""
_LABEL = 6
"""How many tokens the label of a turn has at most."""
_TWO = WordClass.BOTH.value
_FIGURE = WordClass.FIGURE.value


class ReferenceWalk(OfficeWalk):
    """Resolves mentions; a tie resolves to nobody."""

    def _mentions(
        self, mentions: tuple[Mention, ...], *, create: bool = True, switch: bool = False
    ) -> tuple[list[Person], Basis]:
        if len(mentions) == 1:
            people, basis = self._mention(mentions[0], create=create, switch=switch, among=[])
            return (people if len(people) < _PAIR else list(dict.fromkeys(people))), basis
        found: list[Person] = []
        basis = Basis.NONE
        holder = self._holder_of_both(mentions) if len(mentions) == _PAIR else None
        if holder is not None:
            return self._meant(holder, mentions[0])
        for mention in mentions:
            people, how = self._mention(mention, create=create, switch=switch, among=found)
            if not people and self.words.classes[mention.first] & _SELF:
                return [], Basis.NONE  # `the President and I` of nobody knows whom
            found += [person for person in dict.fromkeys(people) if person not in found]
            if basis is Basis.NONE:
                basis = how
        return found, basis

    def _mention(
        self, mention: Mention, *, create: bool, switch: bool, among: list[Person]
    ) -> tuple[list[Person], Basis]:
        known = self.people.by_mention.get(mention.first)
        if mention.name is not None:
            if known is None:
                known = self.people.named(mention)
            self.myself = known if mention.signs else self.myself  # left out, as in `Spoke with A today`
            full = known.name is None or mention.name.text == known.name.text
            return [known], Basis.NAME if full else Basis.SURNAME
        kind = mention.kind
        if kind is MentionKind.PRONOUN:
            return self._pronoun(mention)
        if kind is MentionKind.ANONYMOUS:
            # `met members of the business community, who asked`: a side of whom nobody is named
            place = self.words.tokens.starts[mention.first]
            sides = [person for person in self._in_play() if person.role is not None and person.name is None]
            meant = [person for person in sides if person.role and person.role.start <= place < person.role.end]
            return meant[:1], Basis.OFFICE if meant else Basis.NONE
        if kind is MentionKind.COLLECTIVE:
            return self._collective(mention)
        if kind in _SIDES:
            return self._side(mention)
        if kind is MentionKind.COUNTERPART and known is not None:
            return [known], Basis.OFFICE  # one subject of several cues means the same one each time
        if kind is MentionKind.COUNTERPART:
            return self._counterpart(mention, create=create, among=among)
        if kind is MentionKind.OFFICE:
            if known is not None:
                return [known], Basis.OFFICE
            return self._office(mention, create=create, switch=switch, among=among)
        return [], Basis.NONE

    def _holder_of_both(self, mentions: tuple[Mention, ...]) -> Person | None:
        """`the Prime Minister and Minister of Foreign Affairs`: two offices that the page has told to be of one."""
        if mentions[1].definite:
            return None  # `the Vice President and the President`
        if any(mention.name is not None or mention.role is None for mention in mentions):
            return None
        first, second = (mention.role for mention in mentions)
        if first is None or second is None:
            return None
        words = self.people.words_of(self.words.source.folded[first.start : second.end])
        holders = [person for person in self._near(mentions[0]) if person.role_words and words <= person.role_words]
        alone = self.people.words_of(first.text)
        if any(person.role_words == alone and person not in holders for person in self._in_play()):
            return None  # `the Secretary and Foreign Secretary`: each is the office of another
        return holders[0] if len(holders) == 1 and mentions[1].last - mentions[0].first < _ONE_PHRASE else None

    @cached_property
    def in_turns(self) -> bool:
        """Say whether a page is the record of what several say in turn (``MS. ROE:``, ``QUESTION:``)."""
        norms, words = self.words.tokens.norms, self.words.tokens
        labels, paragraph = 0, -1
        for sentence in self.findings.sentences:
            if sentence.paragraph == paragraph or sentence.zone is not Zone.BODY:
                continue
            paragraph = sentence.paragraph
            at = sentence.first
            while at < min(sentence.last, sentence.first + _LABEL) and (words.word(at).isupper() or norms[at] == "."):
                at += 1
            labels += at > sentence.first and norms[at] == ":"
            if labels == _PAIR:
                return True
        return False

    def _pronoun(self, mention: Mention) -> tuple[list[Person], Basis]:
        mask = self.words.classes[mention.first]
        if mask & (_SELF | _US) and self.in_turns:
            return [], Basis.NONE
        if mask & _SELF:
            self.myself = self._author(mention)
            return self._pronounced(self.myself, mention) if self.myself is not None else ([], Basis.NONE)
        if mask & (_THEY | _US):
            people = self._principals()
            if mask & _THEY and self.myself in people:
                people = [person for person in people if person is not self.myself]
                people = people if len(people) > 1 or any(person.several for person in people) else []
            elif mask & _THEY and self._sentence_of(mention) <= self.spoken_at + 1 and self._spoke_jointly(people):
                people = list(self.last_speakers)  # `A and B reaffirmed C. They also stressed D`
            elif self.current is not None and self._sentence_of(mention) == self.current.telling.sentence:
                people = self._told_together()
            if mask & _US and len({person.side or person.number for person in people}) < _PAIR:
                people = []  # `we` of a joint statement, one of whose sides was not read
            return people, Basis.COLLECTIVE if people else Basis.NONE
        if not mask & (_HE | _SHE):
            return [], Basis.NONE
        wanted = MASCULINE if mask & _HE else FEMININE
        for pool in (self._own_subject(mention), self._opening_subject(mention), self.last_subject, self.last_speakers):
            fitting = [one for one in pool if one.gender in {None, wanted} and self._third_person(one)]
            if len(fitting) == 1:
                return self._pronounced(fitting[0], mention, wanted)
        others = [person for person in self._principals() if self._third_person(person)]
        fitting = [person for person in others if person.gender == wanted]
        if not fitting:
            # one alone of whom the page has not told the contrary
            fitting = [person for person in others if person.gender is None]
        if len(fitting) == 1:
            return self._pronounced(fitting[0], mention, wanted)
        return [], Basis.NONE

    def _third_person(self, person: Person) -> bool:
        """Say whether somebody may be he or she: nobody who says `I`, and no group."""
        return person is not self.myself and not person.several

    def _author(self, mention: Mention) -> Person | None:
        """Give who says `I`: who signs the page, else the one of the issuer's own whom it names above its body."""
        if self.header_person is not None:
            return self.header_person
        body = next((one.first for one in self.findings.sentences if one.zone is Zone.BODY), 0)
        own = [person for person in self._near(mention) if self._is_own(person)]
        named = len(own) == 1 and own[0].last_before(body) >= 0
        return own[0] if named else None

    def _sentence_of(self, mention: Mention) -> int:
        return bisect_right(self.starts, mention.first) - 1

    def _own_subject(self, mention: Mention) -> list[Person]:
        """``The President spoke when he received A``: who alone is named before in the sentence."""
        sentence, people = self.findings.sentences[self._sentence_of(mention)], self.findings.people
        first = bisect_left(people, sentence.first, key=attrgetter("first"))
        end = bisect_left(people, mention.first, key=attrgetter("first"))
        before = [one for one in people[first : min(end, first + _SEVERAL)] if one.kind not in _NO_PERSONS]
        if len(before) != 1 or before[0].kind not in _PERSONS or before[0].plural:
            return []
        opening = before[0]
        given = opening.first > sentence.first and self.words.classes[opening.first - 1] & _TO
        if opening.first != sentence.first and not given:
            return []
        found, _ = self._mention(opening, create=False, switch=False, among=[])
        return found

    def _opening_subject(self, mention: Mention) -> list[Person]:
        """Give whom the sentence before opens with, where that tells nothing else that was read."""
        at = self._sentence_of(mention) - 1
        sentences, people = self.findings.sentences, self.findings.people
        if at <= self.subject_sentence or at < 0 or sentences[at].paragraph != sentences[at + 1].paragraph:
            return []
        opening = people[bisect_left(people, sentences[at].first, key=attrgetter("first"))]
        before = self.words.tokens.norms[opening.first - 1] if opening.first > sentences[at].first else ","
        if opening.kind not in _PERSONS or opening.plural or before != ",":
            return []
        found, _ = self._mention(opening, create=False, switch=False, among=[])
        return found

    def _pronounced(self, person: Person, mention: Mention, gender: str | None = None) -> tuple[list[Person], Basis]:
        person.mentioned(mention.first, mention.last)
        person.gender = person.gender or gender
        return [person], Basis.PRONOUN

    def _principals(self) -> list[Person]:
        return list(self.current.principals) if self.current is not None else []

    def _holders(self, mention: Mention) -> list[Person]:
        """``the Foreign Ministers of A, B and C``: one of each country, known or not."""
        found: list[Person] = []
        for country in mention.countries:
            known = [
                person
                for person in self._near(mention)
                if person.country == country
                and (
                    mention.role is None
                    or (mention.head in person.heads and self._one_rank(person, mention))
                    or (self.words.lexicon.classes.get(mention.head, 0) & _FIGURE and person.name)
                )
            ]
            if len(known) == 1:
                found.append(known[0])
                continue
            counterpart = None if known else self._counterpart_in_office(mention, country)
            if counterpart is not None:
                found.append(counterpart)
                continue
            person = self.people.add()
            self.people.mark(person, mention)
            person.country = country
            person.counterpart = mention.role is None
            person.role_words = self.people.role_words(mention)
            if mention.role is not None:
                person.heads.add(mention.head)
                person.role = mention.role
                singular = self.words.lexicon.singular(mention.role.text)
                person.role_given = singular
            found.append(person)
        return found

    def _one_rank(self, person: Person, mention: Mention) -> bool:
        """Say whether an office may be this person's, who is no deputy where the office is none."""
        return not (person.role_words ^ self.people.role_words(mention)) & self.words.lexicon.ranks

    def _collective(self, mention: Mention) -> tuple[list[Person], Basis]:
        if mention.countries:
            known = self.held.get(mention.first)
            if known is None:
                known = self.held[mention.first] = self._holders(mention)
            return known, Basis.OFFICE
        people = self._principals()
        if self._counts_two(mention) and self._spoke_jointly(people):
            return list(self.last_speakers), Basis.COLLECTIVE  # `A and B agreed. Both also underlined`
        singular = self.words.lexicon.plurals.get(mention.head, mention.head if mention.role is not None else "")
        if self.words.lexicon.classes.get(singular, 0) & _FIGURE and mention.role is None:
            singular = ""  # `the two leaders` hold any office
        holders = self._holding(people, singular)
        if len(holders if singular else people) < _PAIR and mention.country is None:
            # `the two foreign ministers`, on a page where a deputy has met others since
            earlier = (self._holding(event.principals, singular) for event in reversed(self.events[-_EARLIER:]))
            pair = next((pair for pair in earlier if len(pair) >= _PAIR), [])
            if not pair and len(people) < _PAIR and self._counts_two(mention):
                pair = list(self.told_pair) or self._introduced(mention, singular)
            elif not pair and len(people) == 1 and singular and mention.definite:
                pair = self._host_and_guest(mention, people[0], singular)
            people = pair or people
        if self.words.classes[mention.first] & _OWNER and self.words.classes[mention.last] & _COUNTERPART:
            if not self.last_subject:
                return [], Basis.NONE
            if mention.plural:
                people = self._told_together() or people
            people = [person for person in people if person not in self.last_subject]
            return people, Basis.COLLECTIVE if people else Basis.NONE
        if mention.country is not None:
            countries = self._countries_told(mention)
            people = [person for person in people if person.country in countries]
        elif 2 <= len(holders) < len(people) and self._counts_two(mention):
            people = holders
        return people, Basis.COLLECTIVE if people else Basis.NONE

    def _spoke_jointly(self, people: list[Person]) -> bool:
        """Say whether two spoke last, not both of these people, and no encounter was told since."""
        pair = self.last_speakers
        return self.spoken_in is self.current and len(pair) == _PAIR and any(one not in people for one in pair)

    def _countries_told(self, mention: Mention) -> set[str | None]:
        """``the U.S. and Peruvian leaders``: the country of a collective, and one told before it."""
        told = {mention.country}
        joint = mention.first - 1
        if joint > 0 and self.words.classes[joint] & _AND:
            for begin in range(max(0, joint - _PAIR), joint):
                told.update(
                    term.value.country
                    for term in self.words.terms.get(begin, ())
                    if term.kind in {Kind.COUNTRY, Kind.DEMONYM} and term.last == joint - 1
                )
        return told

    def _told_together(self) -> list[Person]:
        """``held separate calls with A and B``: give the principals of all encounters that one sentence tells."""
        if self.current is None:
            return []
        sentence = self.current.telling.sentence
        told = (event for event in self.events[-_EARLIER:] if event.telling.sentence == sentence)
        return list(dict.fromkeys(person for event in told for person in event.principals))

    def _holding(self, people: list[Person], office: str) -> list[Person]:
        """Give those among some people whose office is of a kind (``ministers``)."""
        return [person for person in people if office and (office in person.heads or office in person.role_words)]

    def _introduced(self, mention: Mention, office: str) -> list[Person]:
        """``both Ministers held a meeting``, of whom the page has only spoken so far."""
        near = self._near(mention)
        named = [person for person in near if person.name is not None and person.last_before(mention.first) >= 0]
        pair = self._holding(named, office) if office else named
        if len(pair) == _PAIR and pair[0].side != pair[1].side:
            return pair
        return []

    def _host_and_guest(self, mention: Mention, known: Person, office: str) -> list[Person]:
        """``At the invitation of Minister A, Councillor B came. The Ministers met``: two were named, one holds it."""
        near = self._near(mention)
        named = [person for person in near if person.name is not None and person.last_before(mention.first) >= 0]
        sides = {person.side for person in named}
        return named if len(named) == len(sides) == _PAIR and known in named and self._holding(named, office) else []

    def _counts_two(self, mention: Mention) -> bool:
        """``both Ministers``, where more than two take part."""
        return any(self.words.classes[index] & _TWO for index in range(mention.first, mention.last + 1))

    def _side(self, mention: Mention) -> tuple[list[Person], Basis]:
        for pool in (self._principals(), self._in_play()):
            fitting = [
                person
                for person in pool
                if (mention.country and person.country == mention.country)
                or (mention.organization and folded(person.organization or "") == folded(mention.organization))
            ]
            if fitting:
                return fitting[:1], Basis.COLLECTIVE
        if mention.kind is MentionKind.SIDE:
            everyone = [
                person for person in self._near(mention) if mention.country and person.country == mention.country
            ]
            if len(everyone) == 1:
                return everyone, Basis.COLLECTIVE
        return [], Basis.NONE

    def _counterpart(self, mention: Mention, *, create: bool, among: list[Person]) -> tuple[list[Person], Basis]:
        if mention.country or mention.organization:
            fitting: list[Person] = []
            for pool in (self._in_play(), self._near(mention)):
                fitting = fitting or [
                    person
                    for person in pool
                    if person not in among
                    and person.country == mention.country
                    and (mention.country or person.organization == mention.organization)
                ]
            if len(fitting) == 1:
                return self._meant(fitting[0], mention)
            if fitting or not create:
                return [], Basis.NONE
            person = self.people.add()
            self.people.note(person, mention)
            person.counterpart = True
            return [person], Basis.OFFICE
        others = [person for person in self._principals() if person not in (among or self.last_subject)]
        if len(others) == 1:
            return self._meant(others[0], mention)
        return [], Basis.NONE
