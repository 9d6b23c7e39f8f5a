"""What holds between the stages, whatever the text says: one function a sentence.

The stages hold this by themselves; `check` is for what others hand in (the ``refine`` hook of a plug-in
could make up text, or drop a mention on which an encounter leans) and for the tests, which run it over
any text at all. `check_reading` says the same of a `Readout`.
Each function gives its failures, each with the place and the words at fault. Whether a reading is the
true one is no business of this module.

>>> from readoutkit.models import Readout
>>> check_reading(Readout(text="Wang Yi met him."))
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

import attrs

from readoutkit.errors import ReadoutError
from readoutkit.findings import ClauseKind, Mention, MentionKind
from readoutkit.models import QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from readoutkit.findings import Findings
    from readoutkit.models import Participant, Readout

__all__ = ["FINDINGS", "READING", "InvariantError", "check", "check_reading", "failures", "reading_failures"]


class InvariantError(ReadoutError):
    """Findings or a reading that do not hold together; ``failures`` are all that was found.

    >>> print(InvariantError(["Sentences are in order: 3 begins before 2"]))
    1 failure:
    - Sentences are in order: 3 begins before 2
    """

    def __init__(self, failures: Sequence[str]) -> None:
        super().__init__(tuple(failures))
        self.failures = tuple(failures)

    def __str__(self) -> str:
        """List the failures, a line each."""
        count = len(self.failures)
        head = f"{count} failure{'s' * (count != 1)}:"
        return "\n- ".join((head, *self.failures))


def check(findings: Findings) -> None:
    """Raise `InvariantError`, listing all failures, unless everything in `FINDINGS` holds."""
    found = failures(findings)
    if found:
        raise InvariantError(found)


def check_reading(readout: Readout) -> None:
    """Raise `InvariantError`, listing all failures, unless everything in `READING` holds."""
    found = reading_failures(readout)
    if found:
        raise InvariantError(found)


def failures(findings: Findings) -> tuple[str, ...]:
    """Give each failure of the findings as a sentence with its place; where places are lost, these alone."""
    lost = tuple(f"{_sentence(every_place_is_of_the_page)}: {place}" for place in every_place_is_of_the_page(findings))
    return lost or tuple(f"{_sentence(law)}: {place}" for law in FINDINGS for place in law(findings))


def reading_failures(readout: Readout) -> tuple[str, ...]:
    """Give each failure of a reading as a sentence with its place."""
    return tuple(f"{_sentence(law)}: {place}" for law in READING for place in law(readout))


# -- the text and its parts ------------------------------------------------------------------------


def every_place_is_of_the_page(findings: Findings) -> Iterator[str]:
    """Tokens and sentences that something names are there; without that nothing else can be said."""
    count, sentences, lines = len(findings.words.tokens), len(findings.sentences), len(findings.masthead.lines)
    spoken = (mention for one in findings.attributions for mention in (*one.speakers, *one.addressees))
    doing = (mention for clause in findings.clauses for mention in clause.subjects)
    meeting = (mention for one in findings.encounters for mention in (*one.subjects, *one.others, *one.attending))
    asking = (mention for one in findings.encounters for mention in (*one.initiator, *one.host))
    placed: tuple[Iterable[_Placed], ...] = (
        findings.masthead.lines, findings.sentences, findings.people, findings.dates, findings.places,
        spoken, doing, meeting, asking,
    )  # fmt: skip
    for things in placed:
        for one in things:
            if not 0 <= one.first <= one.last < count:
                yield f"{type(one).__name__} with the tokens {one.first} to {one.last} of {count}"
    for sentence in findings.sentences:
        if not 0 <= sentence.paragraph < lines:
            yield f"line {sentence.paragraph} of {lines}"
    stated: tuple[_Told, ...] = (*findings.clauses, *findings.encounters, *findings.topics, *findings.attributions)
    for told in stated:
        if not 0 <= told.sentence < sentences:
            yield f"{type(told).__name__} in the sentence {told.sentence} of {sentences}"


def every_span_is_its_slice(findings: Findings) -> Iterator[str]:
    """Every Span in the findings equals the slice of the text at its place."""
    text = findings.words.source.text
    parts = (
        findings.masthead, *findings.people, *findings.clauses, *findings.encounters, *findings.topics,
        *findings.attributions, *findings.warnings,
    )  # fmt: skip
    for part in parts:
        yield from _wrong_slices(part, text)


def tokens_cover_all_but_white_space(findings: Findings) -> Iterator[str]:
    """Tokens are in order, apart, and leave out nothing but white space."""
    tokens, folded = findings.words.tokens, findings.words.source.folded
    before = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        if not before <= start < end <= len(folded) or folded[before:start].strip():
            yield f"{folded[before:end]!r} before {end}"
        before = end
    if folded[before:].strip():
        yield f"{folded[before:]!r} at the end"


def lines_follow_one_another(findings: Findings) -> Iterator[str]:
    """The lines of the page are in order and apart, and together hold every token."""
    yield from _gapless(findings.masthead.lines, len(findings.words.tokens))


def sentences_follow_one_another(findings: Findings) -> Iterator[str]:
    """Sentences are in order and apart, and together hold every token, so all but white space."""
    yield from _gapless(findings.sentences, len(findings.words.tokens))


def sentences_lie_in_their_lines(findings: Findings) -> Iterator[str]:
    """Each sentence lies in the line that is its paragraph, and has its zone."""
    lines = findings.masthead.lines
    for sentence in findings.sentences:
        line = lines[sentence.paragraph]
        if not (line.first <= sentence.first and sentence.last <= line.last):
            yield _tokens(findings, sentence)
        elif line.zone is not sentence.zone:
            yield f"{_tokens(findings, sentence)} is {sentence.zone}, its line {line.zone}"


def quoted_stretches_are_nested_or_apart(findings: Findings) -> Iterator[str]:
    """Any two quoted stretches are nested or apart, and are told in the order of their opening marks."""
    text = findings.words.source.text
    around: list[int] = []
    before = -1
    for stretch in findings.quoted:
        ordered = stretch.outer_start < stretch.start <= stretch.end <= stretch.outer_end <= len(text)
        if not ordered or stretch.outer_start < before:
            yield f"{text[stretch.outer_start : stretch.outer_end]!r} at {stretch.outer_start}"
        while around and around[-1] <= stretch.outer_start:
            around.pop()
        if around and around[-1] < stretch.outer_end:
            yield f"{text[stretch.outer_start : stretch.outer_end]!r} at {stretch.outer_start} reaches out of another"
        around.append(stretch.outer_end)
        before = stretch.outer_start


def quoted_stretches_lie_in_one_paragraph(findings: Findings) -> Iterator[str]:
    """A quoted stretch begins and ends within one paragraph, closed or not."""
    tokens, lines = findings.words.tokens, findings.masthead.lines
    starts = [tokens.starts[line.first] for line in lines]
    for stretch in findings.quoted:
        line = lines[bisect_right(starts, stretch.outer_start) - 1] if starts else None
        if line is None or tokens.ends[line.last] < stretch.outer_end:
            yield f"the one at {stretch.outer_start}"


def no_sentence_ends_inside_a_closed_stretch(findings: Findings) -> Iterator[str]:
    """What somebody utters in several sentences stays whole, save at the end of a paragraph."""
    tokens = findings.words.tokens
    closed = [stretch for stretch in findings.quoted if stretch.closed and stretch.depth == 0]
    at = 0
    for sentence, following in pairwise(findings.sentences):
        end = tokens.ends[sentence.last]
        while at < len(closed) and closed[at].end <= end:
            at += 1
        if at < len(closed) and closed[at].start < end and sentence.paragraph == following.paragraph:
            yield _tokens(findings, sentence)


# -- mentions --------------------------------------------------------------------------------------


def mentions_of_people_are_apart(findings: Findings) -> Iterator[str]:
    """Mentions of people are in order, apart, and each in one sentence."""
    yield from _placed(findings, findings.people)


def dates_are_apart(findings: Findings) -> Iterator[str]:
    """Dates are in order, apart, and each in one sentence."""
    yield from _placed(findings, findings.dates)


def places_are_apart(findings: Findings) -> Iterator[str]:
    """Places are in order, apart, and each in one sentence."""
    yield from _placed(findings, findings.places)


def what_a_mention_tells_stands_in_its_words(findings: Findings) -> Iterator[str]:
    """Name and honorific of a mention lie inside it; office and affiliation there, or in one that shares them."""
    # `Ministers Ann Poe of Peru and Bo Shin of Chile` share an office; who signs a page has that of the line below
    tokens = findings.words.tokens
    lenders: list[tuple[int, int]] = []
    borrowed: list[tuple[Mention, Span]] = []
    for mention in findings.people:
        start, end = tokens.starts[mention.first], tokens.ends[mention.last]
        for part in (mention.name, mention.role, mention.affiliation, mention.honorific):
            if part is None:
                continue
            if start <= part.start and part.end <= end:
                lenders.append((part.start, part.end))
            elif part is mention.name or part is mention.honorific:
                yield f"{part!r} is not in {_tokens(findings, mention)}"
            else:
                borrowed.append((mention, part))
    lenders.sort()
    for mention, part in borrowed:
        at = bisect_right(lenders, (part.start, len(findings.words.source))) - 1
        if at < 0 or not (lenders[at][0] <= part.start and part.end <= lenders[at][1]):
            yield f"{part!r} is neither in {_tokens(findings, mention)} nor told by another"


# -- what is told ----------------------------------------------------------------------------------


def subjects_are_found_mentions(findings: Findings) -> Iterator[str]:
    """The subject of a clause is a found mention, or a pronoun or common noun read by the clause alone."""
    found = set(findings.people)
    for clause in findings.clauses:
        for mention in clause.subjects:
            if mention not in found and not _of_the_clause(findings, mention, clause.sentence):
                yield f"{_tokens(findings, mention)} of {_tokens_of(findings, clause.cue_first, clause.cue_last)}"


def clauses_lie_in_their_sentences(findings: Findings) -> Iterator[str]:
    """The cue of a clause and what it governs lie in its sentence, apart from one another."""
    for clause in findings.clauses:
        sentence = findings.sentences[clause.sentence]
        cue = _tokens_of(findings, clause.cue_first, clause.cue_last)
        if not sentence.first <= clause.cue_first <= clause.cue_last <= sentence.last:
            yield f"{cue} is not in its sentence"
        if clause.content_last < clause.content_first or clause.kind is ClauseKind.OTHER:
            continue
        if not (sentence.first <= clause.content_first and clause.content_last <= sentence.last):
            yield f"what {cue} governs is not in its sentence"
        if clause.content_first <= clause.cue_last and clause.cue_first <= clause.content_last:
            yield f"{cue} overlaps what it governs"


def sides_are_found_mentions(findings: Findings) -> Iterator[str]:
    """Everyone in an encounter is a found mention, or a pronoun or common noun of its sentence."""
    found = set(findings.people)
    for encounter in findings.encounters:
        sides = (encounter.subjects, encounter.others, encounter.initiator, encounter.host, encounter.attending)
        for mention in (one for side in sides for one in side):
            if mention not in found and not _of_the_clause(findings, mention, encounter.sentence):
                yield f"{_tokens(findings, mention)} of {encounter.kind_text!r}"


def day_and_place_of_encounters_are_found(findings: Findings) -> Iterator[str]:
    """The day and the place of an encounter are a date and a place that were found."""
    dates, places = set(findings.dates), set(findings.places)
    for encounter in findings.encounters:
        if encounter.date is not None and encounter.date not in dates:
            yield f"{_tokens(findings, encounter.date)} of {encounter.kind_text!r}"
        if encounter.place is not None and encounter.place not in places:
            yield f"{_tokens(findings, encounter.place)} of {encounter.kind_text!r}"


def tellings_lie_in_their_sentences(findings: Findings) -> Iterator[str]:
    """An encounter is told, and a topic stands, in the sentence that it names."""
    for encounter in findings.encounters:
        if not _within(findings, encounter.kind_text, encounter.sentence):
            yield f"{encounter.kind_text!r}"
    for topic in findings.topics:
        if not _within(findings, topic.span, topic.sentence):
            yield f"{topic.span!r}"


def topics_say_something(findings: Findings) -> Iterator[str]:
    """No topic is empty or all marks."""
    for topic in findings.topics:
        if not any(char.isalnum() for char in topic.span.text):
            yield f"{topic.span!r}"


def speakers_are_found_mentions(findings: Findings) -> Iterator[str]:
    """Who speaks or is spoken to is a found mention, or a pronoun or common noun of the sentence."""
    found = set(findings.people)
    for attribution in findings.attributions:
        for mention in (*attribution.speakers, *attribution.addressees):
            if mention not in found and not _of_the_clause(findings, mention, attribution.sentence):
                yield f"{_tokens(findings, mention)} of {attribution.content!r}"


def cue_and_content_are_apart(findings: Findings) -> Iterator[str]:
    """A cue and the content that it governs do not overlap."""
    for attribution in findings.attributions:
        cue, content = attribution.cue, attribution.content
        if cue is not None and cue.start < content.end and content.start < cue.end:
            yield f"{cue!r} and {content!r}"


def contents_say_something(findings: Findings) -> Iterator[str]:
    """No content is empty or all marks."""
    for attribution in findings.attributions:
        if not any(char.isalnum() for char in attribution.content.text):
            yield f"{attribution.content!r}"


def fragments_lie_inside_their_content(findings: Findings) -> Iterator[str]:
    """Fragments lie inside the content, in order, apart, and none is empty."""
    for attribution in findings.attributions:
        before = attribution.content.start
        for fragment in attribution.fragments:
            if not before <= fragment.start < fragment.end <= attribution.content.end:
                yield f"{fragment!r} of {attribution.content!r}"
            before = fragment.end


def every_telling_names_its_rule(findings: Findings) -> Iterator[str]:
    """Encounters, topics and attributions name the row that fired, so that a reading can be explained."""
    explained: tuple[_Ruled, ...] = (*findings.encounters, *findings.topics, *findings.attributions)
    for one in explained:
        if not one.rule.strip():
            yield repr(one)


# -- the reading -----------------------------------------------------------------------------------


def every_span_of_the_reading_is_its_slice(readout: Readout) -> Iterator[str]:
    """Every Span in the reading equals the slice of the text at its place."""
    yield from _wrong_slices(readout, readout.text)


def each_participant_is_listed_once(readout: Readout) -> Iterator[str]:
    """Each participant has a mention, an id of its own, and comes in the order of first mention."""
    ids: set[str] = set()
    before = 0
    for person in readout.participants:
        starts = [mention.start for mention in person.mentions]
        if person.id in ids or not starts or starts != sorted(starts):
            yield repr(person)
        elif starts[0] < before:
            yield f"{person!r} is mentioned before the one above"
        ids.add(person.id)
        before = starts[0] if starts else before


def a_mention_means_one_participant_or_several_at_once(readout: Readout) -> Iterator[str]:
    """Mentions are the same place or apart: none means half of one participant and half of another."""
    places = sorted({(span.start, span.end) for person in readout.participants for span in person.mentions})
    for (start, end), (next_start, next_end) in pairwise(places):
        if next_start < end:
            yield f"{readout.text[start:end]!r} at {start} and {readout.text[next_start:next_end]!r} at {next_start}"


def everyone_is_listed(readout: Readout) -> Iterator[str]:
    """Whoever takes part, speaks or is spoken to is one of the participants."""
    listed = {id(person) for person in readout.participants}

    def unlisted(people: Iterable[Participant | None], where: object) -> Iterator[str]:
        for person in people:
            if person is not None and id(person) not in listed:
                yield f"{person!r} of {where!r}"

    for meeting in readout.meetings:
        yield from unlisted((*meeting.participants, meeting.initiator, meeting.host), meeting)
    for quote in readout.quotes:
        yield from unlisted((*quote.speakers, *quote.addressees), quote)


def nobody_counts_twice(readout: Readout) -> Iterator[str]:
    """No meeting has a participant twice, no quote a speaker."""
    for meeting in readout.meetings:
        if len({person.id for person in meeting.participants}) != len(meeting.participants):
            yield repr(meeting)
    for quote in readout.quotes:
        if len({person.id for person in quote.speakers}) != len(quote.speakers):
            yield repr(quote)


def who_called_and_who_received_took_part(readout: Readout) -> Iterator[str]:
    """The initiator and the host of a meeting are among its participants."""
    for meeting in readout.meetings:
        taking_part = {person.id for person in meeting.participants}
        for person in (meeting.initiator, meeting.host):
            if person is not None and person.id not in taking_part:
                yield f"{person!r} of {meeting!r}"


def quotes_come_in_the_order_of_the_text(readout: Readout) -> Iterator[str]:
    """Quotes are listed in the order in which their contents begin."""
    for earlier, later in pairwise(readout.quotes):
        if later.span.start < earlier.span.start:
            yield f"{later!r} comes after {earlier!r}"


def quotes_belong_to_listed_meetings(readout: Readout) -> Iterator[str]:
    """The meeting in which something was said is one of the meetings."""
    meetings = {id(meeting) for meeting in readout.meetings}
    for quote in readout.quotes:
        if quote.meeting is not None and id(quote.meeting) not in meetings:
            yield repr(quote)


def cues_stand_outside_their_quotes(readout: Readout) -> Iterator[str]:
    """A cue and the content that it governs do not overlap."""
    for quote in readout.quotes:
        if quote.cue is not None and quote.cue.start < quote.span.end and quote.span.start < quote.cue.end:
            yield repr(quote)


def the_kind_of_a_quote_follows_from_its_fragments(readout: Readout) -> Iterator[str]:
    """Fragments lie inside the quote, in order and apart; indirect is what has none, direct what is all one."""
    for quote in readout.quotes:
        before = quote.span.start
        for fragment in quote.fragments:
            if not before <= fragment.start < fragment.end <= quote.span.end:
                yield f"{fragment!r} of {quote!r}"
            before = fragment.end
        if (quote.kind is QuoteKind.INDIRECT) is bool(quote.fragments):
            yield f"{quote!r} is {quote.kind} with {len(quote.fragments)} fragments"
        if quote.kind is QuoteKind.DIRECT and len(quote.fragments) != 1:
            yield f"{quote!r} is direct with {len(quote.fragments)} fragments"


def topics_stand_once_in_order(readout: Readout) -> Iterator[str]:
    """The topics of a meeting are listed in the order of the text, each once, none inside another."""
    for meeting in readout.meetings:
        for earlier, later in pairwise(meeting.topics):
            if later.span.start < earlier.span.end:
                yield f"{later!r} after {earlier!r}"


FINDINGS: Final[tuple[Callable[[Findings], Iterator[str]], ...]] = (
    every_place_is_of_the_page,
    every_span_is_its_slice,
    tokens_cover_all_but_white_space,
    lines_follow_one_another,
    sentences_follow_one_another,
    sentences_lie_in_their_lines,
    quoted_stretches_are_nested_or_apart,
    quoted_stretches_lie_in_one_paragraph,
    no_sentence_ends_inside_a_closed_stretch,
    mentions_of_people_are_apart,
    dates_are_apart,
    places_are_apart,
    what_a_mention_tells_stands_in_its_words,
    subjects_are_found_mentions,
    clauses_lie_in_their_sentences,
    sides_are_found_mentions,
    day_and_place_of_encounters_are_found,
    tellings_lie_in_their_sentences,
    topics_say_something,
    speakers_are_found_mentions,
    cue_and_content_are_apart,
    contents_say_something,
    fragments_lie_inside_their_content,
    every_telling_names_its_rule,
)
"""What holds of findings, in the order of the stages."""

READING: Final[tuple[Callable[[Readout], Iterator[str]], ...]] = (
    every_span_of_the_reading_is_its_slice,
    each_participant_is_listed_once,
    a_mention_means_one_participant_or_several_at_once,
    everyone_is_listed,
    nobody_counts_twice,
    who_called_and_who_received_took_part,
    quotes_come_in_the_order_of_the_text,
    quotes_belong_to_listed_meetings,
    cues_stand_outside_their_quotes,
    the_kind_of_a_quote_follows_from_its_fragments,
    topics_stand_once_in_order,
)
"""What holds of a reading."""


class _Placed(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class _Told(Protocol):
    @property
    def sentence(self) -> int: ...


class _Ruled(Protocol):
    @property
    def rule(self) -> str: ...


def _sentence(law: Callable[..., object]) -> str:
    return law.__name__.replace("_", " ").capitalize()


def _tokens_of(findings: Findings, first: int, last: int) -> str:
    tokens = findings.words.tokens
    if not 0 <= first <= last < len(tokens):
        return f"tokens {first} to {last} of {len(tokens)}"
    return repr(tokens.span(first, last))


def _tokens(findings: Findings, place: _Placed) -> str:
    return _tokens_of(findings, place.first, place.last)


def _wrong_slices(value: object, text: str) -> Iterator[str]:
    if isinstance(value, Span):
        if text[value.start : value.end] != value.text:
            yield repr(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _wrong_slices(one, text)
    elif attrs.has(kind := type(value)):
        for field in attrs.fields(kind):
            yield from _wrong_slices(getattr(value, field.name), text)


def _gapless(parts: Sequence[_Placed], count: int) -> Iterator[str]:
    expected = 0
    for part in parts:
        if part.first != expected or part.last < part.first:
            yield f"tokens {part.first} to {part.last}, where one was to begin at {expected}"
        expected = part.last + 1
    if expected != count:
        yield f"tokens from {expected} to {count} are in none"


def _placed(findings: Findings, mentions: Sequence[_Placed]) -> Iterator[str]:
    starts = [sentence.first for sentence in findings.sentences]
    reach = -1
    for mention in mentions:
        at = bisect_right(starts, mention.first) - 1
        if not reach < mention.first <= mention.last:
            yield f"{_tokens(findings, mention)} is not after the one before"
        elif at < 0 or findings.sentences[at].last < mention.last:
            yield f"{_tokens(findings, mention)} is not in one sentence"
        reach = max(reach, mention.last)


def _of_the_clause(findings: Findings, mention: Mention, number: int) -> bool:
    """Say whether a mention is a word of its sentence that only the clause knows to mean a person."""
    sentence = findings.sentences[number]
    loose = mention.kind in {MentionKind.PRONOUN, MentionKind.ANONYMOUS}
    return loose and sentence.first <= mention.first <= mention.last <= sentence.last


def _within(findings: Findings, span: Span, number: int) -> bool:
    sentence, tokens = findings.sentences[number], findings.words.tokens
    return tokens.starts[sentence.first] <= span.start and span.end <= tokens.ends[sentence.last]
