"""Whose side everybody is on: the people that the page names, and the state or body that each acts for."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.resolve.affiliations import Affiliations
from readoutkit.stages.resolve.home import home_of
from readoutkit.stages.resolve.people import People
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit.findings import Findings, Mention, Sentence
    from readoutkit.ministry import Ministry
    from readoutkit.models import Diagnostic, Medium
    from readoutkit.stages.resolve.event import Event
    from readoutkit.stages.resolve.home import Home
    from readoutkit.stages.resolve.people import Person

_ARTICLE = WordClass.ARTICLE.value
_BY = WordClass.BY.value
_BEFORE_BY = 2
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_SELF = WordClass.SPEAKER_SELF.value
_TELLING = frozenset({Zone.BODY, Zone.STANDFIRST})


class SideWalk:
    """The register of people and of what the page tells about sides; the base of the walk."""

    def __init__(
        self,
        findings: Findings,
        ministry: Ministry | None,
        medium: Medium,
        published: dt.date | None,
    ) -> None:
        self.findings = findings
        self.words = findings.words
        self.ministry = ministry
        self.issuer = ministry.id if ministry is not None else None
        self.medium = medium
        self.home: Home | None = None
        self.published = published
        self.people = People(self.words)
        self.events: list[Event] = []
        self.warnings: list[Diagnostic] = list(findings.warnings)
        self.last_subject: list[Person] = []
        self.told_pair: list[Person] = []
        """Who told whom something, before any encounter was told."""
        self.subject_sentence = -1
        self.speaking = False
        """Whether it is asked who speaks, and not who takes part."""
        self.carried: list[Person] | None = None
        """Who goes on in a quoted sentence without a cue: empty where that one is not known, ``None`` for nobody."""
        self.last_speakers: list[Person] = []
        self.current: Event | None = None
        self.spoken_in: Event | None = None
        self.spoken_at = -1
        """The encounter at hand when they spoke."""
        self.header_person: Person | None = None
        self.myself: Person | None = None
        """Who has said `I` on the page: never he or she."""
        self.unsigned = False
        """Whether somebody says `I` of whom the page does not tell who it is."""
        self.own_body = self._own_body()
        self.leaders: list[Person] = []
        self.held: dict[int, list[Person]] = {}
        self.starts = list(map(attrgetter("first"), findings.sentences))

    def _names(self) -> None:
        zones = self.findings.sentences
        at = 0
        signers: list[Mention] = []
        for mention in self.findings.people:
            if mention.name is None:
                continue
            while at < len(zones) and zones[at].last < mention.first:
                at += 1
            zone = zones[at].zone if at < len(zones) else Zone.BODY
            if zone is Zone.FOOTER:
                if mention.signs:
                    signers.append(mention)
                continue
            person = self.people.named(mention)
            if zone in _TELLING:
                if not person.body and len(mention.name.text.split()) == len(person.name_words):
                    person.name = mention.name  # a title spells it otherwise, or in capitals
                person.body = True
            elif zone is Zone.TITLE:
                if mention.signs or self._issued_by(mention):
                    self.header_person = self.header_person or person  # `Statement by President A`
            elif zone is Zone.HEADER and not self._frame(zones[at]) and self._stands_alone(mention, zones[at]):
                self.header_person = self.header_person or person
        if self.header_person is None and len(signers) == 1 and self._first_person():
            self.header_person = self.people.named(signers[0])
        self.home = home_of(self.findings, self.ministry, self.people, self.medium, self.header_person)
        self.leaders = Affiliations(
            self.findings, self.people, self.home, self.medium, self._own_role, self.own_body
        ).give()

    def _frame(self, sentence: Sentence) -> bool:
        """A spokesperson's line: somebody who publishes and took no part."""
        return bool(sentence.bits & _NAMED_SPEAKER) or self.words.tokens.norms[sentence.last] == ":"

    def _issued_by(self, mention: Mention) -> bool:
        """``Statement by President A``, but not ``Visit by President A``."""
        if mention.first < _BEFORE_BY or not self.words.classes[mention.first - 1] & _BY:
            return False
        return all(term.kind is not Kind.NOUN for term in self.words.terms.get(mention.first - _BEFORE_BY, ()))

    def _stands_alone(self, mention: Mention, line: Sentence) -> bool:
        """Say whether a line above the body is somebody's name: no headline, and no caption of who is with whom."""
        telling = {Kind.ENCOUNTER, Kind.NOUN, Kind.CUE, Kind.TOPIC}
        if any(
            term.kind in telling for token in range(line.first, line.last) for term in self.words.terms.get(token, ())
        ):
            return False
        named = [one for one in self.findings.people if line.first <= one.first <= line.last and one.name is not None]
        return named == [mention]

    def _first_person(self) -> bool:
        """Say whether whoever wrote the page says `I`."""
        zones = self.findings.sentences
        return any(
            self.words.classes[mention.first] & _SELF
            for clause in self.findings.clauses
            if zones[clause.sentence].zone is Zone.BODY
            for mention in clause.subjects
        )

    def _own_body(self) -> str | None:
        """Give the name by which the tables know the body that the ministry acts for."""
        if self.ministry is None or self.ministry.organization is None:
            return None
        tokens = Tokens(SourceText(self.ministry.organization))
        for term in self.words.lexicon.read(tokens)[1].get(0, ()):
            if term.kind is Kind.ORGANIZATION:
                name: str | None = term.value.organization
                return name
        return None

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The fullest name by which the text calls each body."""
        found: dict[str, str] = {}
        tokens, text_of_page = self.words.tokens, self.words.source.text
        for index, term in self.words.of_kind(Kind.ORGANIZATION, 0, len(tokens)):
            body = term.value.organization
            if body:
                text = text_of_page[tokens.starts[index] : tokens.ends[term.last]]
                headline = text.isupper() and " " in text
                if not headline and len(text) > len(found.get(body, "")):
                    found[body] = text
        return found

    @cached_property
    def _own_offices(self) -> dict[str, str | None]:
        """The offices that the ministry may name barely, each with its full form."""
        if self.ministry is None:
            return {}
        articles = self.words.lexicon.classes
        offices: dict[str, str | None] = {}
        for own in self.ministry.own_offices:
            first, _, rest = own.office.casefold().partition(" ")
            bare = rest if articles.get(first, 0) & _ARTICLE else own.office.casefold()
            offices[bare] = own.role
        for own in self.ministry.own_offices:
            if own.role is not None:
                offices.setdefault(own.role.casefold(), own.role)  # the same office in full
        return offices

    def _own_role(self, office: str) -> str | None:
        key = office.casefold()
        if key in self._own_offices:
            return self._own_offices[key] or office
        return None

    def _is_own(self, person: Person) -> bool:
        if self.home is None:
            return False
        return person.side is not None and person.side in {self.home.country, self.home.organization, self.own_body}
