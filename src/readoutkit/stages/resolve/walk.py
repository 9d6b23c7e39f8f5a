"""The walk: names first, then encounters and, with the meeting at hand known, all the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import Attribution, Encounter, MentionKind, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.models import Basis, Diagnostic, MeetingKind, MeetingStatus, Topic
from readoutkit.stages.resolve.reading import ReadingWalk, Said
from readoutkit.stages.resolve.stances import OWN_ACTS

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit.findings import Findings, TopicMention
    from readoutkit.ministry import Ministry
    from readoutkit.models import Medium, Readout
    from readoutkit.stages.resolve.event import Event
    from readoutkit.stages.resolve.people import Person

_SELF = WordClass.SPEAKER_SELF.value
_US = WordClass.SPEAKER_US.value
_HIS_HER = WordClass.POSSESSIVE.value
_HOMELAND = WordClass.HOMELAND.value
_STANCE = WordClass.DISCOURSE_NOUN.value
_HIM_OR_HER = WordClass.HE.value | WordClass.SHE.value
_BEHIND_PRONOUN = (
    WordClass.PREPOSITION.value
    | WordClass.COMPLEMENTIZER.value
    | WordClass.COMPLEMENT_QUESTION.value
    | WordClass.INFINITIVE.value
    | WordClass.ARTICLE.value
    | WordClass.ADVERB.value
    | WordClass.COORDINATOR.value
    | WordClass.PERSONAL.value
)
"""What follows `her` where it means somebody, and is not whose something is."""
_SERIES = 40
_SIDES_TOLD = frozenset({MentionKind.COUNTRY, MentionKind.COLLECTIVE, MentionKind.SIDE})
_LEAD = 2
"""How many sentences before an encounter a lead may speak of it."""
_OPENING = 24
_SHORT_NOUN = 7
"""The nouns of a series are long (dialogue, consultations), those of any encounter short (meeting, call)."""


def resolve(findings: Findings, ministry: Ministry | None, medium: Medium, published: dt.date | None) -> Readout:
    """Say who is meant by the findings, and give the reading."""
    return _Walk(findings, ministry, medium, published).read()


class _Walk(ReadingWalk):
    """Goes through the findings in the order of the text."""

    def read(self) -> Readout:
        self._names()
        findings = self.findings
        body: list[Encounter] = []
        above: list[Encounter] = []
        for encounter in findings.encounters:
            below = encounter.frame or findings.sentences[encounter.sentence].zone is Zone.BODY
            (body if below else above).append(encounter)
        if any(self._countable(encounter) for encounter in body):
            self._tell_what_only_the_standfirst_tells(above, body)
        else:
            self._tell_what_only_the_title_tells(above, body)
        # at one place, an encounter comes before what was said in it, and a subject last
        items: list[Encounter | Attribution | TopicMention] = [*body, *findings.attributions, *findings.topics]
        items.sort(key=attrgetter("first"))
        quotes, untold = self._go_through(items)
        if self.events:
            self._drop_visits()
            self._drop_mere_attendance()
            self._settle()
        if self.events:
            self._share_day_and_place()
            self.events[0].topics[:0] = untold
            self._refine_from_title(above)
        return self._build(quotes)

    def _go_through(self, items: list[Encounter | Attribution | TopicMention]) -> tuple[list[Said], list[Topic]]:
        """Give what was said, and the topics of a page that has told no encounter."""
        quotes: list[Said] = []
        untold: list[Topic] = []
        leads: list[int] = []  # the quotes before any encounter of whose speakers the page tells only there
        for item in items:
            if isinstance(item, Encounter):
                before = self.current
                self._encounter(item)
                if before is None and self.current is not None:
                    self.current.topics.extend(untold)
                    untold = []
            elif isinstance(item, Attribution):
                read = self._attribution(item)
                if read is not None:
                    if not read[1] and not self.events:
                        leads.append(len(quotes))
                    quotes.append(Said(*read, self._addressees(item, read[1])))
                    if self.current is not None:
                        self.current.spoken = True
            else:
                self._speakers_of(item)
                if self.current is None:
                    untold.append(Topic(item.span))
                else:
                    self._add_topic(item, self.current)
        if self.events:
            for at in reversed(leads):
                quotes[at : at + 1] = self._told_ahead(quotes[at])
        return quotes, untold

    def _told_ahead(self, said: Said) -> list[Said]:
        """``Peru assured Chile of A. The promise came in talks of Minister B``: give who speaks in a lead."""
        kinds = {mention.kind for mention in said.attribution.speakers}
        ahead = self.events[0].telling.sentence - said.attribution.sentence
        if not kinds or not kinds <= _SIDES_TOLD or not 0 <= ahead <= _LEAD:
            return [said]
        self.current = self.events[0]
        people, basis = self._mentions(said.attribution.speakers, create=False)
        if not people:
            return []
        cue = said.attribution.cue
        self.warnings = [one for one in self.warnings if one.code != "speaker-unknown" or one.span != cue]
        return [said._replace(speakers=people, basis=basis, said_in=self.current)]

    def _add_topic(self, topic: TopicMention, current: Event) -> None:
        """Add a topic to the encounter at hand, or to all of ``In the calls, A discussed B with C and D``."""
        number, covered = self.covering
        told = self.findings.sentences[number] if number >= 0 else None
        within = told is not None and told.first <= topic.first <= told.last
        for event in covered if within else [current]:
            event.topics.append(Topic(topic.span))

    def _tell_what_only_the_title_tells(self, above: list[Encounter], body: list[Encounter]) -> None:
        """``A meets B`` above a body that tells no encounter, or only ``After a call of A and B``."""
        sentences = self.findings.sentences
        told = [encounter for encounter in body if encounter.background][:1]
        ahead = any(encounter.status is MeetingStatus.PLANNED for encounter in body)
        for encounter in [*told, *sorted(above, key=lambda one: sentences[one.sentence].zone is Zone.TITLE)]:
            if not (ahead and encounter.kind is MeetingKind.VISIT):  # `Visit of A to B` may be still to come
                self._encounter(encounter, title=True)

    def _tell_what_only_the_standfirst_tells(self, above: list[Encounter], body: list[Encounter]) -> None:
        """``A held talks with B.`` above a body that goes on with ``The meeting began`` and another call."""
        people = self.people.by_mention
        below = [
            {people[one.first].number for one in (*told.subjects, *told.others) if one.first in people} for told in body
        ]
        for told in above:
            if self.findings.sentences[told.sentence].zone is not Zone.STANDFIRST or not self._countable(told):
                continue
            named = {people[one.first].number for one in (*told.subjects, *told.others) if one.first in people}
            met = {people[one.first].number for one in told.others if one.first in people}
            if len(named) > 1 and met and not any(met <= others for others in below):
                self._encounter(told, title=True)

    def _speakers_of(self, topic: TopicMention) -> None:
        """Turn to those who raised a subject: what follows is theirs."""
        people, _ = self._mentions(topic.speakers) if topic.speakers else ([], Basis.NONE)
        if people:
            self._turn_to(people)
            if len(people) == 1:
                self.last_subject, self.subject_sentence = people, topic.sentence

    def _countable(self, encounter: Encounter) -> bool:
        people = [*encounter.subjects, *encounter.others]
        several = len(people) + (encounter.unnamed is not None) >= 2 or any(
            mention.plural and mention.kind is not MentionKind.COLLECTIVE for mention in people
        )
        if encounter.kind is MeetingKind.VISIT:
            return False  # `The Malian delegation arrived in Moscow on Thursday`
        return encounter.status is MeetingStatus.HELD and not encounter.background and not encounter.present and several

    def _attribution(self, attribution: Attribution) -> tuple[Attribution, list[Person], Basis, Event | None] | None:
        if attribution.cue is None and not attribution.speakers:
            if self.carried is None:
                return None
            return attribution, list(self.carried), Basis.CARRIED if self.carried else Basis.NONE, self.current
        self.carried = None
        if attribution.agentless or MentionKind.COLLECTIVE in [mention.kind for mention in attribution.speakers]:
            self._turn_to_series(attribution)
        if attribution.agentless:
            people = self._principals()
            if not people:
                return None
            return attribution, people, Basis.COLLECTIVE, self.current
        self._turn_to_gathering(attribution)
        self.speaking = True
        people, basis = self._mentions(attribution.speakers, switch=attribution.switch)
        self.speaking = False
        people = [person for person in people if not self._lone_word(person)]
        if len(people) > 1 and attribution.act != "agree" and self._statement_speaks(attribution):
            people = [person for person in people if self._is_own(person)][:1]
        if not people:
            kinds = {mention.kind for mention in attribution.speakers}
            unknown = Diagnostic("speaker-unknown", "It could not be told who speaks here.", attribution.cue)
            masks = [self.words.classes[mention.first] for mention in attribution.speakers]
            if all(mask & (_SELF | _US) for mask in masks) or any(mask & _SELF for mask in masks):
                if not self.unsigned:
                    self.unsigned = True  # a speech says so in every sentence
                    self.warnings.append(unknown)
                return None  # a speech in the first person is no account of what others said
            told = bool(self.events) or self.ministry is not None  # a page about an encounter, or an office's own
            if not kinds or (told and kinds <= {MentionKind.COUNTRY, MentionKind.COLLECTIVE, MentionKind.INSTITUTION}):
                if MentionKind.COLLECTIVE in kinds:
                    self.warnings.append(unknown)  # `the two sides` of an encounter that was not read
                return None
            if self.events and (
                kinds == {MentionKind.ANONYMOUS} or any(self._somebody(one) for one in attribution.speakers)
            ):
                return None
            self.carried = [] if self.ministry is None else None
            self.warnings.append(unknown)
            return attribution, [], Basis.NONE, self.current
        self._turn_to(people)
        self.last_speakers, self.spoken_in, self.spoken_at = people, self.current, attribution.sentence
        self._note_pair(attribution, people)
        self.carried = people if len(people) == 1 or attribution.fragments else None
        if len(people) == 1:
            self.last_subject, self.subject_sentence = people, attribution.sentence
            people[0].gender = people[0].gender or self._gender_told(attribution)
        return attribution, people, basis, self.current

    def _statement_speaks(self, attribution: Attribution) -> bool:
        """``"We value A," the statement said``: say whether `we` is the side whose statement it is."""
        if attribution.cue is None or not any(
            self.words.classes[mention.first] & _US for mention in attribution.speakers
        ):
            return False
        place, quoted = attribution.cue.start, self.findings.quoted
        at = bisect_right(quoted, place, key=attrgetter("start")) - 1
        return at >= 0 and quoted[at].closed and place < quoted[at].end

    def _lone_word(self, person: Person) -> bool:
        """``Stellantis announced``, ``Nothing says``: a word in capitals of which no page tells that it is somebody."""
        return (
            person.name is not None
            and person.role is None
            and person.honorific is None
            and person.side is None
            and " " not in person.name.text
            and not any(person in event.people for event in self.events[-_SERIES:])
        )

    def _note_pair(self, attribution: Attribution, people: list[Person]) -> None:
        """``A told B that C``, before any encounter: the two of the call that the next sentence speaks of."""
        if self.events or len(people) != 1 or not attribution.addressees:
            return
        asked, _ = self._mentions(attribution.addressees, create=False)
        if len(asked) == 1 and asked[0].name and people[0].name and asked[0].side != people[0].side:
            self.told_pair = [people[0], asked[0]]

    def _gender_told(self, attribution: Attribution) -> str | None:
        """``expressed her concern``, ``said his country agreed``: tell by which pronoun the speaker goes."""
        at = bisect_left(self.words.tokens.starts, attribution.content.start)
        if any(mention.first == at for mention in attribution.addressees):
            return None  # `informed her about the state of the talks`
        following = self.words.classes[at + 1 : at + 4]
        own = _HOMELAND | (_STANCE if attribution.act in OWN_ACTS else 0)
        if not self.words.classes[at] & _HIS_HER or not any(mask & own for mask in following):
            return None
        return self.words.lexicon.genders.get(self.words.tokens.norms[at])

    def _turn_to_gathering(self, attribution: Attribution) -> None:
        """``In her speech at the Forum, the Minister stressed``: said there, not in the meeting told last."""
        gatherings = [event for event in self.events[:_SERIES] if event.kind is MeetingKind.CONFERENCE]
        if len(gatherings) != 1 or gatherings[0].status is not MeetingStatus.HELD or attribution.cue is None:
            return
        sentence, starts = self.findings.sentences[attribution.sentence], self.words.tokens.starts
        nouns = self.words.of_kind(Kind.NOUN, sentence.first, min(sentence.last, sentence.first + _OPENING) - 1)
        if any(noun.value.kind == "conference" and starts[token] < attribution.cue.start for token, noun in nouns):
            self.current = gatherings[0]

    def _addressees(self, attribution: Attribution, speakers: list[Person]) -> list[Person]:
        """Say to whom something was said: those named of the encounter at hand, or the other of two."""
        if self.current is None:
            return []
        if self._to_a_pronoun(attribution):
            others = [person for person in self.current.principals if person not in speakers]
            return others if len(speakers) == len(others) == 1 else []
        people = self._mentions(attribution.addressees, create=False)[0] if attribution.addressees else []
        return [person for person in people if person in self.current.people and person not in speakers]

    def _to_a_pronoun(self, attribution: Attribution) -> bool:
        """``told him that A``, ``assured her of B``: a pronoun stands right behind the cue."""
        if attribution.cue is None or not self.findings.sentences[attribution.sentence].bits & _HIM_OR_HER:
            return False
        behind, classes = bisect_left(self.words.tokens.starts, attribution.cue.end), self.words.classes
        if behind + 1 >= len(classes) or not classes[behind] & _HIM_OR_HER:
            return False
        # `expressing her pleasure`, but `told her that A` and `wished her every success`
        alone = not self.words.tokens.norms[behind + 1].isalpha() or classes[behind + 1] & _BEHIND_PRONOUN
        return bool(alone) or attribution.act == "wish" or not classes[behind] & _HIS_HER

    def _turn_to_series(self, attribution: Attribution) -> None:
        """`agreed to hold the sixth Strategic Dialogue`: said in the dialogue, not in the call paid beside it."""
        content = attribution.content.text.casefold()
        for event in self.events[:_SERIES]:
            noun = event.telling.kind_text.text.split()[-1].casefold()
            if (
                event is not self.current
                and event.status is MeetingStatus.HELD
                and len(noun) > _SHORT_NOUN
                and noun in content
            ):
                self.current = event
                return
