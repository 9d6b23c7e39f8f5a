"""Why a reading says what it says: for each value the words, the row and the steps that led to it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from attrs import frozen

from readoutkit.lexicon import read_table
from readoutkit.models import Basis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from readoutkit.models import Meeting, Participant, Quote, Readout, Span

_TABLES: Final = {"cue": "reporting_cues.tsv", "encounter": "encounters.tsv", "encounter-noun": "encounter_nouns.tsv"}
_FORMS: Final = {
    "spoken-block": "a block of speech that a line in the text gives to a speaker",
    "quoted-sentence": "a sentence in quotation marks that goes on with the quote before it",
}
_BASES: Final = {
    Basis.NAME: "the text names the speaker in full here",
    Basis.SURNAME: "the surname alone, which one person of the text has",
    Basis.OFFICE: "the office, which one person of the text holds",
    Basis.PRONOUN: "a pronoun, for the person that the sentences before speak of",
    Basis.COLLECTIVE: "words for several, such as “the two sides”: the principals of the encounter",
    Basis.CARRIED: "no subject here: that of the clause before goes on",
    Basis.NONE: "nobody could be told to say it",
}


@frozen
class Explanation:
    """How one value of a reading came about."""

    path: str
    """Where it stands in the reading: ``quotes[0].speakers``."""
    value: str
    words: Span | None
    """The words of the text that tell it; ``None`` where it follows from others."""
    rule: str | None
    """The data row that fired."""
    steps: tuple[str, ...]

    def __str__(self) -> str:
        """Give the explanation as a few lines."""
        where = f" ← “{_short(self.words.text)}” at {self.words.start}–{self.words.end}" if self.words else ""
        return "\n".join([f"{self.path} = {_short(self.value)}{where}", *(f"    {step}" for step in self.steps)])


def explain(readout: Readout) -> tuple[Explanation, ...]:
    """Explain every value of a reading, in the order of the model: page, people, meetings, quotes, warnings."""
    return tuple(_explained(readout))


def _explained(readout: Readout) -> Iterator[Explanation]:
    if readout.title:
        yield Explanation("title", readout.title.text, readout.title, None, ("the line above the body",))
    if readout.issuer:
        yield Explanation(
            "issuer",
            readout.issuer,
            None,
            None,
            (f"given by the caller, or recognised by its ministry’s signs: readoutkit ministries {readout.issuer}",),
        )
    if readout.published:
        yield Explanation(
            "published", readout.published.isoformat(), None, None, ("given by the caller, else told by the page",)
        )
    for at, person in enumerate(readout.participants):
        yield from _person(f"participants[{at}]", person)
    for at, meeting in enumerate(readout.meetings):
        yield from _meeting(f"meetings[{at}]", meeting)
    for at, quote in enumerate(readout.quotes):
        yield from _quote(f"quotes[{at}]", quote, readout)
    for at, warning in enumerate(readout.warnings):
        yield Explanation(f"warnings[{at}]", warning.code, warning.span, None, (warning.message,))


def _person(path: str, person: Participant) -> Iterator[Explanation]:
    mentions = ", ".join(f"“{_short(span.text, 40)}” at {span.start}" for span in person.mentions)
    yield Explanation(
        path, _called(person), person.mentions[0], None, (f"mentioned {len(person.mentions)} times: {mentions}",)
    )
    if person.role:
        step = "the office beside the name" if person.role_text else "an office told elsewhere in the text"
        yield Explanation(f"{path}.role", person.role, person.role_text, None, (step,))
    party = person.country or person.organization
    if party:
        told = (
            "the words that tell the side"
            if person.affiliation_text
            else "the issuer’s own side, since the text tells no other"
        )
        yield Explanation(
            f"{path}.{'country' if person.country else 'organization'}", party, person.affiliation_text, None, (told,)
        )


def _meeting(path: str, meeting: Meeting) -> Iterator[Explanation]:
    people = ", ".join(map(_called, meeting.participants)) or "nobody named"
    yield Explanation(
        path, f"{meeting.kind}, {meeting.status}", meeting.kind_text or meeting.span, meeting.rule, _row(meeting.rule)
    )
    yield Explanation(
        f"{path}.participants",
        people,
        meeting.span,
        None,
        ("those whom the sentence brings together, and those told to be present",),
    )
    if meeting.date:
        counted = not meeting.date_text or str(meeting.date.year) not in meeting.date_text.text
        step = "counted from the day of publication" if counted else "told in full"
        yield Explanation(f"{path}.date", meeting.date.isoformat(), meeting.date_text, None, (step,))
    if meeting.place:
        yield Explanation(
            f"{path}.place",
            meeting.place,
            meeting.place_text,
            None,
            ("a name of cities.tsv or countries.tsv, or a venue, behind a preposition of place",),
        )
    for name, person in (("initiator", meeting.initiator), ("host", meeting.host)):
        if person:
            yield Explanation(
                f"{path}.{name}",
                _called(person),
                meeting.kind_text,
                None,
                ("told by the verb of the encounter, or by the words about a request",),
            )
    for name, span in (("occasion", meeting.occasion), ("duration", meeting.duration)):
        if span:
            yield Explanation(f"{path}.{name}", span.text, span, None, ("told beside the encounter",))
    for at, topic in enumerate(meeting.topics):
        yield Explanation(
            f"{path}.topics[{at}]",
            topic.text,
            topic.span,
            None,
            ("the object of a verb of topics.tsv, its list divided at the top",),
        )


def _quote(path: str, quote: Quote, readout: Readout) -> Iterator[Explanation]:
    cue = (f"the cue is “{quote.cue.text}” at {quote.cue.start}–{quote.cue.end}" if quote.cue else "it has no cue",)
    marks = (
        f"{len(quote.fragments)} stretches in quotation marks: {quote.kind}"
        if quote.fragments
        else "nothing in quotation marks: indirect"
    )
    yield Explanation(path, quote.text, quote.span, quote.rule, (*cue, *_row(quote.rule), marks))
    speakers = ", ".join(map(_called, quote.speakers)) or "not known"
    steps = [_BASES[quote.basis]]
    if quote.attributed_by:
        steps.append(f"not of the issuer’s own side: this is {quote.attributed_by}’s account of what the other said")
    yield Explanation(f"{path}.speakers", speakers, None, None, tuple(steps))
    if quote.act:
        yield Explanation(f"{path}.act", quote.act, quote.cue, quote.rule, ("the act of the cue’s row",))
    if quote.meeting and quote.meeting in readout.meetings:
        at = readout.meetings.index(quote.meeting)
        yield Explanation(
            f"{path}.meeting",
            f"meetings[{at}]",
            None,
            None,
            ("the encounter that the text tells last before it, or the only one",),
        )


@functools.lru_cache(maxsize=8)
def _table(name: str) -> Mapping[str, Mapping[str, str]]:
    rows = list(read_table("en", name))
    key = next(iter(rows[0]))
    return {row[key]: row for row in rows}


def _row(rule: str) -> tuple[str, ...]:
    """Show the data row of a rule: its table and cells; what a ministry adds stands in no common table."""
    kind, _, name = rule.partition(":")
    if rule in _FORMS:
        return (f"rule {rule}: {_FORMS[rule]}",)
    if kind not in _TABLES:
        return (f"rule {rule}",)
    row = _table(_TABLES[kind]).get(name)
    if row is None:
        return (f"rule {rule}: a row of the ministry’s own",)
    cells = "; ".join(f"{column}: {cell}" for column, cell in row.items() if cell and column != "example")
    return (f"rule {rule}: the row of {_TABLES[kind]} with {cells}",)


def _called(person: Participant) -> str:
    return (
        person.name
        or " ".join(part for part in (person.role, person.country or person.organization) if part)
        or person.id
    )


def _short(text: str, width: int = 100) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"
