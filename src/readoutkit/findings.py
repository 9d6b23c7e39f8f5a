"""The records that the stages hand on, each tied to its place; what they mean is decided later.

Places are indexes of tokens (``first`` and ``last``, both included) or, where a stretch is cut from
the text, offsets in code points (``start`` and ``end``, half-open).
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from attrs import field, frozen

from readoutkit.lexicon import KIND_BITS, Kind
from readoutkit.models import MeetingKind, MeetingStatus, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from readoutkit.lexicon import Lexicon, Term
    from readoutkit.models import Diagnostic
    from readoutkit.text import SourceText
    from readoutkit.tokens import Tokens

_Item = TypeVar("_Item")


class Phrase(NamedTuple):
    """A phrase of the tables with its tokens."""

    first: int
    last: int


@frozen(eq=False)
class Words:
    """The text as the stages see it: its tokens, the classes of each, the rows that begin at each."""

    source: SourceText
    tokens: Tokens
    lexicon: Lexicon
    classes: list[int] = field(repr=False)
    terms: Mapping[int, tuple[Term, ...]] = field(repr=False)

    @functools.cached_property
    def _by_kind(self) -> list[list[tuple[int, Term]]]:
        found: list[list[tuple[int, Term]]] = [[] for _ in KIND_BITS]
        for index, terms in self.terms.items():  # in the order of the text
            for term in terms:
                found[term.kind].append((index, term))
        return found

    @functools.cached_property
    def _by_set(self) -> dict[str, list[Phrase]]:
        found: dict[str, list[Phrase]] = {}
        for index, term in self._by_kind[Kind.PHRASE]:
            found.setdefault(term.value, []).append(Phrase(index, term.last))
        return found

    @functools.cached_property
    def turns(self) -> dict[int, dict[int, bool]]:
        """Where turns end (``for his part``): the first token of each, and whether it turns to somebody else."""
        found: dict[int, dict[int, bool]] = {}
        for name in ("turn", "switch"):
            for first, last in self._by_set.get(name, ()):
                found.setdefault(last, {})[first] = name == "switch"
        return found

    def of_kind(self, kind: Kind, first: int, last: int) -> list[tuple[int, Term]]:
        """Give the rows of a kind that begin in a stretch, each with its first token."""
        rows = self._by_kind[kind]
        return rows[bisect_left(rows, (first,)) : bisect_left(rows, (last + 1,))]

    def phrases(self, name: str, first: int, last: int) -> list[Phrase]:
        """Give the phrases of a set that lie in a stretch."""
        found = self._by_set.get(name)
        if found is None:
            return []
        within = found[bisect_left(found, (first,)) : bisect_left(found, (last + 1,))]
        return [phrase for phrase in within if phrase.last <= last] if within else within

    def within(self, first: int, last: int) -> int:
        """Give the bits of all tokens of a stretch together."""
        bits = 0
        for mask in self.classes[first : last + 1]:
            bits |= mask
        return bits


class InOrder(Generic[_Item]):
    """Items in the order of their places, to be asked for those that begin in a stretch."""

    def __init__(self, items: Iterable[_Item], place: str = "first") -> None:
        self.items = tuple(items)
        self.places: list[int] = list(map(attrgetter(place), self.items))

    def within(self, first: int, last: int) -> tuple[_Item, ...]:
        """Give the items that begin between two places, both included."""
        places = self.places
        return self.items[bisect_left(places, first) : bisect_right(places, last)] if places else ()


class Zone(StrEnum):
    """What part of a page a line belongs to."""

    TITLE = "title"
    HEADER = "header"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    FOOTER = "footer"


@frozen
class Line:
    """A paragraph of the page: its tokens and its zone."""

    first: int
    last: int
    zone: Zone


@frozen
class Masthead:
    """What a page says of itself, and where its body lies."""

    lines: tuple[Line, ...]
    title: Span | None
    published: dt.date | None
    """The caller's word, else a stamp of the page."""
    dateline_place: tuple[int, int] | None
    """The tokens of the city with which the body opens (``MOSCOW, March 13.``)."""


@frozen
class QuotedStretch:
    """What lies between two quotation marks, without them, in code points."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int
    closed: bool


@frozen
class Sentence:
    """A sentence as tokens."""

    first: int
    last: int
    zone: Zone
    paragraph: int
    bits: int = -1
    """The bits of all its tokens together: what none of them has, no reader need look for. All, where nobody tells."""


class MentionKind(StrEnum):
    """By what words a person or a side is meant."""

    NAME = "name"
    OFFICE = "office"
    COUNTERPART = "counterpart"
    PRONOUN = "pronoun"
    COLLECTIVE = "collective"
    SIDE = "side"
    COUNTRY = "country"
    INSTITUTION = "institution"
    ANONYMOUS = "anonymous"
    """A source that is told by a common noun: ``the analysts``, ``a witness``."""


@frozen
class Mention:
    """A place where the text speaks of a person, a side or several of them."""

    first: int
    last: int
    kind: MentionKind
    head: str
    """The last word of the office, singular (``minister``), the pronoun, the collective noun."""
    name: Span | None = None
    role: Span | None = None
    country: str | None = None
    organization: str | None = None
    affiliation: Span | None = None
    honorific: Span | None = None
    plural: bool = False
    former: bool = False
    definite: bool = False
    core: tuple[int, int] | None = None
    """The tokens of the mention without article and apposition."""
    countries: tuple[str, ...] = ()
    """The countries of several holders of one office: ``the Foreign Ministers of A, B and C``."""
    signs: bool = False
    """Whether it fills a line at the head or foot of a page, beside one that tells the office."""


@frozen
class DateMention:
    """A day that the text names; `date` is ``None`` where it cannot be told which."""

    first: int
    last: int
    date: dt.date | None
    reason: str | None = None
    ahead: dt.date | None = None
    """For a weekday: the next one to come, which is meant where something is still planned."""


@frozen
class PlaceMention:
    """A city, country or venue; `name` is what a place is called after."""

    first: int
    last: int
    country: str | None
    kind: str
    goal: bool = False
    """Whether it is where somebody goes (``travelled to Lima``), not where something took place."""
    stay: bool = False
    """Whether somebody is told to have come there (``visited Lima``, ``is in Lima``)."""


@frozen
class SpokenBlock:
    """Paragraphs that a line above them gives to a speaker (``The Minister said:``)."""

    lead: int
    """The sentence that is the line above."""
    sentences: frozenset[int]
    paragraphs: tuple[tuple[int, int], ...]
    """The tokens of each stretch that is one quote."""
    speakers: tuple[Mention, ...]
    cue: tuple[int, int] | None
    row: object


class ClauseKind(StrEnum):
    """What a predicate tells."""

    CUE = "cue"
    TOPIC = "topic"
    ENCOUNTER = "encounter"
    OTHER = "other"
    """An act that is none of these (``and signed a plan``): it ends what stands before it."""


@frozen
class Clause:
    """A predicate that stands at the top of its sentence, with its subject and what it governs."""

    kind: ClauseKind
    cue_first: int
    cue_last: int
    row: object
    form: int
    subjects: tuple[Mention, ...]
    agentless: bool
    content_first: int
    content_last: int
    sentence: int
    status: MeetingStatus = MeetingStatus.HELD
    marks: tuple[QuotedStretch, ...] = ()
    postposed: bool = False
    passive: bool = False
    switch: bool = False
    start: int = 0


@frozen
class Attribution:
    """Words that somebody is said to convey: cue, content, fragments; who it was is found later."""

    cue: Span | None
    content: Span
    fragments: tuple[Span, ...]
    speakers: tuple[Mention, ...]
    addressees: tuple[Mention, ...]
    agentless: bool
    rule: str
    act: str
    sentence: int
    first: int
    switch: bool = False


@frozen
class TopicMention:
    """A matter that was talked about, whoever raised it."""

    span: Span
    sentence: int
    first: int
    speakers: tuple[Mention, ...]
    rule: str


@frozen
class Encounter:
    """A telling of an encounter; several tellings may be of one."""

    kind: MeetingKind
    kind_text: Span
    status: MeetingStatus
    subjects: tuple[Mention, ...]
    others: tuple[Mention, ...]
    date: DateMention | None
    place: PlaceMention | None
    sentence: int
    first: int
    rule: str
    initiator: tuple[Mention, ...] = ()
    """Who asked for it; several where a possessive tells (``at her request``): those named before it."""
    owner: int | None = None
    """The token of that possessive."""
    host: tuple[Mention, ...] = ()
    occasion: Span | None = None
    duration: Span | None = None
    background: bool = False
    specific: bool = True
    """Whether the words alone (``a phone call``) tell the kind, or only a verb that fits several."""
    each: bool = False
    present: bool = False
    attending: tuple[Mention, ...] = ()
    """Those who were there beside the principals."""
    same_day: bool = False
    in_dateline: bool = False
    """Whether the day stands in the dateline, which tells when a text was filed."""
    further: bool = False
    """Told as one more (``also met``), of which day and place are not those of the one before."""
    frame: bool = False
    """Told by the line that says who published the statement, and so the one that it is about."""
    unnamed: tuple[int, int] | None = None
    """The tokens of a side that is told by a common noun alone (``members of the diaspora``)."""
    leads: bool = False
    """Who headed the sides (``the Indian side was led by A``): principals of the encounter at hand."""
    every: bool = False
    """A line on those present that covers all encounters so far (``attended the two meetings``)."""
    general: bool = False
    """Told of many at once (``his counterparts from A and B``): what follows may tell them one by one."""
    anew: bool = False
    """Told as another one after that at hand (``following the meeting, the two held``)."""


@frozen(eq=False)
class Findings:
    """All that the stages found in a text, before it is said who is meant."""

    words: Words
    masthead: Masthead
    quoted: tuple[QuotedStretch, ...]
    sentences: tuple[Sentence, ...]
    people: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    blocks: tuple[SpokenBlock, ...]
    clauses: tuple[Clause, ...]
    encounters: tuple[Encounter, ...]
    topics: tuple[TopicMention, ...]
    attributions: tuple[Attribution, ...]
    warnings: tuple[Diagnostic, ...] = ()
