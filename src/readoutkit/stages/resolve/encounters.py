"""Encounters put together from their tellings: which are one, which day and place each has.

A text tells an encounter several times (``met``, ``during the meeting``, ``the talks were attended by``).
A telling belongs to an encounter told before when the same people take part and nothing speaks against
it (another day, a call instead of a meeting, ``following that meeting``); else it is a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.stages.resolve.entries import EntryWalk
from readoutkit.stages.resolve.event import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Encounter, Mention
    from readoutkit.stages.resolve.people import Person

_FIRST_PERSON = WordClass.FIRST_PERSON.value
_OF = WordClass.OF.value
_DEFINITE = WordClass.DEFINITE.value
_CALLS = frozenset({MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL})
_LONE = frozenset({MeetingKind.CONFERENCE, MeetingKind.VISIT})
"""Kinds of which a reading may name one participant only."""
_NOUN = "encounter-noun:"
_MET = "encounter:meet"
"""How the rules begin by which people met, whatever they did then."""
_SHORT_NOUN = 7
"""The letters of a noun that tells one encounter from another: consultations, and not meeting."""
_IN_TURN = 3
"""With how many somebody is told to have met at once who then turn out to have been met one by one."""
_SIDES = 2
_FIRST = 40
"""How many people or encounters are looked through for one: more would make a long page slow."""


class EncounterWalk(EntryWalk):
    """The part of the walk that puts encounters together; who is meant it asks of the whole."""

    told_in = -1
    """The sentence of the telling before."""
    covering: tuple[int, list[Event]] = (-1, [])
    """The sentence that told last of several encounters at once, and these."""
    heading: Sequence[Person] = ()
    """Who headed the first side of an encounter of which nothing else is told."""
    company: Sequence[Person] = ()
    """Who came with those who headed a side."""
    awaiting: Encounter | None = None
    """A telling of an encounter whose people the next one names (``The talks were held in Rome``)."""

    def _encounter(self, telling: Encounter, *, title: bool = False) -> None:
        if telling.background and not title:
            return
        if any(self.words.classes[one.first] & _FIRST_PERSON for one in telling.subjects) and self.in_turns:
            return  # `MS. ROE: We met yesterday`: whoever speaks there is no party that the page tells of
        subjects = self._subjects(telling)
        others: list[Person] = []
        aides: list[Person] = []
        there, known = [*subjects], set(subjects)
        for mention in telling.others:
            if self._again_by_surname(mention, telling):
                continue
            people = self._other(mention, telling, there)
            coming = [person for person in people if person not in known]
            others.extend(coming)
            there.extend(coming)
            known.update(coming)
            if mention in telling.attending:
                aides.extend(coming)
        side = telling.unnamed
        if side is not None and subjects and not self.words.classes[side[0]] & _OF and not self._known(side, subjects):
            others.append(self._group(*side))
        self.told_in = telling.sentence
        if telling.leads:
            self._lead(telling, others, aides)
        elif telling.present:
            self._attend(telling, [*subjects, *others])
        else:
            if len(subjects) == 1:
                self.last_subject, self.subject_sentence = subjects, telling.sentence
            self._tell(telling, subjects, others, aides, title=title)

    def _again_by_surname(self, mention: Mention, telling: Encounter) -> bool:
        """``A's meeting with Kim Roe took place on Sunday. In talks with Kim, A said``, in one sentence."""
        if mention.name is None or " " in mention.name.text or mention.role is not None:
            return False
        named = (
            one.name.text.split() for one in telling.others[:_FIRST] if one.name is not None and one is not mention
        )
        return any(len(words) > 1 and mention.name.text in words for words in named)

    def _known(self, side: tuple[int, int], subjects: list[Person]) -> bool:
        """``received Senator A. He welcomed the delegation``: one noun with its article tells nobody new."""
        first, last = side
        bare = first == last and bool(self.words.classes[first - 1] & _DEFINITE)
        return bare and self.current is not None and not set(subjects).isdisjoint(self.current.people)

    def _subjects(self, telling: Encounter) -> list[Person]:
        if any(self._nameless(mention) for mention in telling.subjects):
            return [
                person
                for mention in telling.subjects
                for person in ([self._unnamed(mention)] if self._nameless(mention) else self._mentions((mention,))[0])
            ]
        subjects, _ = self._mentions(telling.subjects)
        if len(telling.subjects) != 1:
            return subjects
        mention = telling.subjects[0]
        hero = self._hero()
        if hero is None or hero in subjects:
            return subjects
        if (
            mention.kind is MentionKind.PRONOUN
            and len(subjects) == 1
            and not self._is_own(subjects[0])
            and self.told_in != telling.sentence
        ):
            # a programme goes on with its own side, whoever spoke last
            return [hero] if hero.gender in {None, subjects[0].gender} else subjects
        if (
            not subjects
            and mention.kind is MentionKind.OFFICE
            and mention.definite
            and mention.country is None
            and mention.role is None
        ):
            return [hero]  # `the Head of State met`
        return subjects

    def _nameless(self, mention: Mention) -> bool:
        """``Foreign Ministers of the Nordic countries met``: many at once, of whom nobody was named before."""
        return (
            mention.kind is MentionKind.COLLECTIVE
            and not mention.definite
            and not mention.countries
            and mention.country is None  # `U.S. and Chilean officials met`: sides, of whom the heads may be told
            and mention.role is not None
        )

    def _lead(self, telling: Encounter, people: list[Person], aides: list[Person]) -> None:
        """Those who headed the sides are the principals of the encounter at hand; their aides came with them."""
        self.company = [*self.company, *aides]
        event = self.current
        awaited = self._awaited(telling)
        if event is None or awaited is not None:
            people = [*self.heading, *(person for person in people if person not in self.heading)]
            if len([person for person in people if person not in self.company]) < _SIDES and awaited is None:
                self.heading = people  # `The Peruvian delegation was led by A. The Chilean one was headed by B`
                return
            event = Event(awaited or telling, [], [])
            self.events.append(event)
            self.current = event
        for person in people:
            if person not in event.people:
                event.people.append(person)
            if person not in event.principals:
                event.principals.append(person)
        event.principals[:] = [person for person in event.principals if person not in self.company]

    def _awaited(self, telling: Encounter) -> Encounter | None:
        """Give the encounter told just before without its people, once."""
        awaited, self.awaiting = self.awaiting, None
        return awaited if awaited is not None and 0 <= telling.sentence - awaited.sentence <= 1 else None

    def _attend(self, telling: Encounter, people: list[Person]) -> None:
        """Those present took part in the encounters that the line covers."""
        if telling.kind is MeetingKind.CONFERENCE:
            gatherings = [event for event in self.events if event.kind is MeetingKind.CONFERENCE][-1:]
            if not gatherings:
                self._tell(evolve(telling, present=False), people, [], [], title=False)
            for event in gatherings:
                event.people.extend(person for person in people if person not in event.people)
            return
        held = [event for event in self.events if event.status is MeetingStatus.HELD] or self.events
        covered = held if telling.every else [event for event in held if event is self.current]
        named = [event for event in held[-_FIRST:] if self._by_its_noun(telling, event)]
        if len(named) == 1 and not telling.every:
            covered = named  # `A and B participated in the consultations`, after a courtesy call
        if not covered and held:
            covered = held[-1:]
        if telling.every and len(covered) > 1:
            covered = [event for event in covered if event.kind is not MeetingKind.CONFERENCE] or covered
        if telling.every:
            self.everywhere = people
        for event in covered:
            event.sentences.add(telling.sentence)
            event.people.extend(person for person in people if person not in event.people)

    def _by_its_noun(self, telling: Encounter, event: Event) -> bool:
        """Say whether a line on those present calls an encounter by the noun that told it."""
        noun = telling.kind_text.text.split()[-1].casefold()
        return len(noun) > _SHORT_NOUN and noun == event.telling.kind_text.text.split()[-1].casefold()

    def _tell(
        self, telling: Encounter, subjects: list[Person], others: list[Person], aides: list[Person], *, title: bool
    ) -> None:
        people = [*subjects, *others]
        if not people and telling.kind in _CALLS and telling.date is None:
            self._told_where(telling)
            return
        if not people and telling.status is MeetingStatus.HELD and not self.events:
            # `Consultations between A and B were held`: the sides are those who led them
            people = subjects = list(self.leaders)
        if len(people) == 1 and not subjects and not title:
            hero = self._hero()
            if hero is not None and hero not in people:
                people = [hero, *people]  # `A meeting with X was also held`
        met = [person for person in others if person not in aides]
        if telling.each and len(subjects) == 1 and len(met) > 1:
            if telling.date is not None and self._several_days(telling.date):
                telling = evolve(telling, date=evolve(telling.date, date=None, reason="range"))
            for other in met:
                self._place(telling, [subjects[0], other, *aides], [subjects[0], other], title=title)
            return
        if telling.each and len(met) == 1 < len(subjects) and not met[0].several and met[0] not in subjects:
            for one in subjects:  # `A, B and C separately called on D`
                self._place(telling, [one, met[0]], [one, met[0]], title=title)
            return
        self._place(telling, people, [person for person in people if person not in aides], title=title)

    def _place(self, telling: Encounter, people: list[Person], principals: list[Person], *, title: bool) -> None:
        held = telling.status is MeetingStatus.HELD
        if len(people) > 2 and held:
            covered = self._covered(people)
            if len(covered) > 1:
                self.covering = telling.sentence, covered
                return
        existing = self._same(telling, people)
        if existing is not None:
            self._merge(existing, telling, people, principals)
            if existing.status is MeetingStatus.HELD or self.current is None:
                self.current = existing
            return
        if not people and held and (self.events or title):
            self._told_where(telling)
            named = telling.rule.startswith("encounter-noun") and self.words.tokens.capital[telling.first]
            if not title and (named or (telling.date is not None and telling.place is not None)):
                # `On 17 March, consultations took place in Rome. A and B presided over them`, `the 5th Round of
                # Political Consultations was held, co-chaired by A and B`
                self.awaiting = telling
            return  # `the talks were held in a friendly atmosphere`
        if not people and telling.status is MeetingStatus.CANCELLED:
            hero = self._hero()
            people = principals = [hero] if hero is not None else []
        known = telling.place is not None or telling.date is not None
        enough = (
            len(people) >= 2 or (people and telling.kind in _LONE) or (not held and (people or known)) or not people
        )
        if not enough and held and not self.events and self.told_pair and set(people) <= set(self.told_pair):
            people = principals = list(self.told_pair)  # `A told B that C. In a phone call, he also said`
            enough = True
        if not enough:
            if held and telling.general and known and not self.events:
                self.programme = telling  # `held a number of meetings in New York`: what follows tells them
                self.travellers = people
            return
        event = Event(telling, people, principals)
        awaited = self._awaited(telling)
        if awaited is not None and event.date is None:
            event.date, event.place = awaited.date, event.place or awaited.place
        self._roles(event, telling)
        self._inherit(event, telling)
        self.events.append(event)
        if held or self.current is None:
            self.current = event

    def _covered(self, people: list[Person]) -> list[Event]:
        """``In the calls, A discussed with B and C``: give the encounters told before that this tells of."""
        everyone = set(people)
        return [
            event
            for event in self.events[-12:]
            if event.status is MeetingStatus.HELD and len(event.people) > 1 and set(event.people) < everyone
        ]

    def _same(self, telling: Encounter, people: list[Person]) -> Event | None:
        if not people or telling.anew:
            return None
        for event in reversed(self.events[-24:]):
            if event.status is not telling.status or (event.kind is MeetingKind.VISIT and not self._of_visit(telling)):
                continue
            if not event.people and event.status is MeetingStatus.HELD and len(people) > 1:
                return event if telling.kind is event.kind or not telling.specific else None
            if (event.kind is MeetingKind.MESSAGE) is not (telling.kind is MeetingKind.MESSAGE):
                continue
            if event.kind is telling.kind is MeetingKind.VISIT and event.telling.first == telling.first:
                continue  # `visited Lima and Quito`
            shared = [person for person in people if person in event.people]
            if telling.kind is MeetingKind.CONFERENCE and event.kind is not MeetingKind.CONFERENCE and telling.specific:
                continue
            if event.kind is MeetingKind.CONFERENCE and telling.kind is not MeetingKind.CONFERENCE and len(shared) < 2:
                continue
            if event.kind is MeetingKind.CONFERENCE and self._apart(event, telling, people):
                continue
            if telling.occasion is not None and event.occasion is None and len(people) < len(event.principals):
                continue  # `On the margins of the summit, the President met with A`
            if len(shared) >= 2 and len(shared) >= min(len(people), len(event.people)):
                if self._conflict(event, telling) or (telling.further and len(people) < len(event.principals)):
                    continue
                several = event.general or self._met_in_turn(event, telling, people)
                if several and len(people) < len(event.people) and not telling.general:
                    event.told_singly = True
                    continue
                return event
            if len(people) == 1 and shared and telling.kind not in _LONE and not self._conflict(event, telling):
                return event
        return None

    def _met_in_turn(self, event: Event, telling: Encounter, people: list[Person]) -> bool:
        """``held talks with A and B. In her meeting with A, she``: each of another side, and met alone."""
        if len(people) != 2 or not telling.rule.startswith(_NOUN) or event.kind is not MeetingKind.MEETING:
            return False
        met = event.principals[1:]
        if not 2 <= len(met) <= _IN_TURN or event.principals[0] not in people or not telling.others:
            return False
        sides = {person.country or person.organization for person in met}
        named = event.telling.kind_text.text.casefold().split()
        return len(sides) == len(met) and None not in sides and self.words.lexicon.sets["joint"].isdisjoint(named[:-1])

    def _apart(self, event: Event, telling: Encounter, people: list[Person]) -> bool:
        """``With the Minister of A, he discussed B``, after a gathering of many: a meeting of the two."""
        two = len(people) == 2 and len(event.people) > 3
        return two and telling.kind is not MeetingKind.CONFERENCE and bool(telling.others and telling.subjects)

    def _of_visit(self, telling: Encounter) -> bool:
        """Say whether a telling may be of a visit, and not of a meeting on it."""
        return telling.kind is MeetingKind.VISIT or not (telling.subjects and telling.rule.startswith("encounter:"))

    def _merge(self, event: Event, telling: Encounter, people: list[Person], principals: list[Person]) -> None:
        event.sentences.add(telling.sentence)
        for person in people:
            if person not in event.people:
                event.people.append(person)
                if person in principals:
                    event.principals.append(person)
        if event.date is None or event.date.date is None:
            event.date = telling.date or event.date
        if event.place is None or (
            event.place.kind in {"venue", "country"} and telling.place is not None and telling.place.kind == "city"
        ):
            event.place = telling.place or event.place
        event.occasion = event.occasion or telling.occasion
        event.duration = event.duration or telling.duration
        if telling.specific and not event.specific:
            event.kind, event.specific = telling.kind, True
        elif (
            event.kind is MeetingKind.PHONE_CALL
            and not event.specific
            and telling.date is None  # else another time is remembered
            and telling.rule.startswith(_MET)
        ):
            event.kind = MeetingKind.MEETING  # `spoke with A in the morning. When they met, B said that C`
        self._roles(event, telling)

    def _roles(self, event: Event, telling: Encounter) -> None:
        if event.initiator is None and telling.initiator:
            people, _ = self._mentions(telling.initiator, create=False)
            if telling.owner is not None:
                people = self._owner(telling.owner, people)
            event.initiator = people[0] if len(people) == 1 and people[0] in event.people else None
        if event.host is None and telling.host:
            people, _ = self._mentions(telling.host, create=False)
            event.host = people[0] if people and people[0] in event.people else None

    def _owner(self, possessive: int, people: list[Person]) -> list[Person]:
        """``at her request``: the only one of that gender, else who was named last, where that fits."""
        wanted = self.words.lexicon.genders.get(self.words.tokens.norms[possessive])
        told = [person for person in people if wanted is not None and person.gender == wanted]
        return (
            told if len(told) == 1 else [one for one in people[-1:] if wanted is None or one.gender in {None, wanted}]
        )

    def _turn_to(self, people: list[Person]) -> None:
        """Let the meeting at hand be the one in which somebody took part who speaks now."""
        if self.current is None:
            return  # none was told
        wanted = set(people)
        if not wanted.isdisjoint(self.current.people):
            return
        fitting = next(
            (event for event in reversed(self.events[-_FIRST:]) if not wanted.isdisjoint(event.people)), None
        )
        if fitting is not None:
            self.current = fitting

    def _face_to_face(self, event: Event) -> bool:
        """``met A in Istanbul``, below a title that tells of a call to another."""
        return event.kind is MeetingKind.MEETING and (
            event.telling.place is not None or event.telling.rule.startswith(_MET)
        )

    def _refine_from_title(self, above: list[Encounter]) -> None:
        """A verb that fits several kinds is decided by the noun of the title."""
        for telling in above:
            if not telling.specific or telling.kind not in {
                MeetingKind.PHONE_CALL,
                MeetingKind.VIDEO_CALL,
                MeetingKind.MEETING,
            }:
                continue
            for event in self.events:
                if (
                    not event.specific
                    and event.status is MeetingStatus.HELD
                    and event.kind is not MeetingKind.CONFERENCE
                    and not (telling.kind in _CALLS and self._face_to_face(event))
                ) and (event is self.events[0] or telling.each):
                    event.kind, event.specific = telling.kind, True
