"""The facts of an encounter as each side tells them, with a verdict; and the words for its tone.

A fact is the reading's. Where the reading tells none, the sentences that tell the encounter are searched
for the turns of ``data/en/analysis.toml`` that say who asked for it and how long it took.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from readoutkit.analysis.acts import settings
from readoutkit.analysis.comparison import Fact, Verdict
from readoutkit.analysis.matters import names_in
from readoutkit.analysis.sentences import sentences
from readoutkit.analysis.words import fold, words_of
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from readoutkit.models import Meeting, Participant, Readout, Span

_OPENING: Final = 4
"""Who asked for an encounter is told in one of the first so many sentences that tell it."""
_DAY: Final = 16 * 60
"""No talks are longer than so many minutes."""
_LESS: Final = 5
"""Minutes by which ``almost`` falls short."""
_NEAR: Final = 0.25
"""Lengths that differ by no more than this share, one of them a rough one, can both be true."""

Value = str | int | None


class Telling:
    """How one side tells one encounter."""

    def __init__(self, readout: Readout, meeting: Meeting | None, side: str, acting: Mapping[str, str]) -> None:
        """Take the readout, its meeting, the party it speaks for, and the party of each participant by id."""
        self.readout, self.meeting, self.side, self.acting = readout, meeting, side, acting
        self.source = SourceText(readout.text)
        told = settings()["encounter"]["words"]
        skip = readout.title.end if readout.title else 0
        self.telling = [
            (start, end)
            for start, end in sentences(readout.text)
            if start >= skip and any(word in told for word in re.findall(r"[a-z]+", readout.text[start:end].lower()))
        ]

    def initiator(self) -> tuple[Value, Span | None]:
        """Give the party that asked for the encounter, and the words that tell it."""
        found = next(self._asking(), None)
        if self.meeting and self.meeting.initiator:
            party = self.acting.get(self.meeting.initiator.id) or None
            return party, found[1] if found else self.meeting.kind_text
        return found or (None, None)

    def _asking(self) -> Iterator[tuple[str, Span]]:
        table = settings()["initiator"]
        nouns, calls = "|".join(table["nouns"]), "|".join(map(re.escape, table["called"]))
        asked = re.compile(
            rf"\b(?:at|on|upon)\s+(?:the\s+)?(?P<whose>(?:[\w.-]+['’]s?\s+|[\w.-]+\s+){{0,3}}?)(?:{nouns})(?:\s+of\s+(?P<of>[^,.;()]{{1,60}}))?"
        )
        received = re.compile("|".join(map(re.escape, table["received"])), re.IGNORECASE)
        called = re.compile(
            rf"\b(?:{calls})\s+(?:today\s+|yesterday\s+)?(?!on\b|for\b|upon\b|off\b|attention\b|by\b)(?=[A-Z]|his\b|her\b|the\b)"
        )
        for start, end in self.telling[:_OPENING]:
            sentence = self.readout.text[start:end]
            if match := asked.search(sentence):
                party = self._asker(match["of"] or match["whose"] or "", start + match.start())
                if party:
                    yield party, self._span(start, match)
            if match := received.search(sentence):
                party = self._other(start + match.start())
                if party:
                    yield party, self._span(start, match)
            elif match := called.search(sentence):
                before = self._mentioned(start + match.start())
                party = self.acting.get(before[-1].id) if before else self.side
                if party:
                    yield (
                        party,
                        self.source.span(
                            start + match.start(), start + match.end() - len(match[0]) + len(match[0].rstrip())
                        ),
                    )

    def _asker(self, told: str, at: int) -> str | None:
        """Say whose request it was: a name, the latter, or a pronoun that means who was named before."""
        names = [name.owner for name in names_in(words_of(told)) if name.owner in self.acting.values()]
        if names:
            return names[0]
        words = set(re.findall(r"[a-z]+", told.lower()))
        for person in self.readout.participants:
            if person.name and {word.norm for word in words_of(person.name)} & words:
                return self.acting.get(person.id)
        before = self._mentioned(at)
        for person in reversed(before):
            gender = self._gender(person)
            if (gender, bool(words & {"her"})) != ("he", True) and (gender, bool(words & {"his"})) != ("she", True):
                return self.acting.get(person.id)
        return self._other(at)

    def _mentioned(self, at: int) -> list[Participant]:
        """Give the participants named before a place in its sentence and the ones before, the nearest last."""
        people = self.meeting.participants if self.meeting else self.readout.participants
        text, found = self.readout.text[:at], []
        for person in people:
            names = [person.name, (person.name or "").split()[-1] if person.name else None, person.role]
            last = max((text.rfind(name) for name in names if name), default=-1)
            last = max([last, *(span.start for span in person.mentions if span.start < at)])
            if last >= 0:
                found.append((last, person.id, person))
        return [person for _, _, person in sorted(found, key=lambda told: told[:2])]

    def _gender(self, person: Participant) -> str | None:
        if not person.name:
            return None
        before = re.search(
            rf"\b(Mr|Ms|Mrs|Miss|Madam|Lady|Sir|Lord)\.?\s+(?:\w+\s+)?{re.escape(person.name.split()[0])}",
            self.readout.text,
        )
        title = before[1] if before else (person.honorific or "").strip(".")
        return {
            "Mr": "he",
            "Sir": "he",
            "Lord": "he",
            "Ms": "she",
            "Mrs": "she",
            "Miss": "she",
            "Madam": "she",
            "Lady": "she",
        }.get(title)

    def _other(self, at: int) -> str | None:
        """Give the one party of the encounter that is not the side's own; of several the first named behind a place."""
        people = self.meeting.participants if self.meeting else self.readout.participants
        others = list(
            dict.fromkeys(party for person in people if (party := self.acting.get(person.id)) and party != self.side)
        )
        if len(others) == 1:
            return others[0]
        behind = [name.owner for name in names_in(words_of(self.readout.text[at : at + 160])) if name.owner in others]
        return behind[0] if behind else None

    def _span(self, start: int, match: re.Match[str]) -> Span:
        return self.source.span(start + match.start(), start + match.end())

    def date(self) -> tuple[Value, Span | None]:
        """Give the day, and the words that tell it."""
        if not self.meeting or not self.meeting.date:
            return None, self.meeting.date_text if self.meeting else None
        return self.meeting.date.isoformat(), self.meeting.date_text

    def place(self) -> tuple[Value, Span | None]:
        """Give the place as the reading names it, and the words that tell it."""
        if not self.meeting or not self.meeting.place:
            return None, None
        at = self.readout.text.find(self.meeting.place)
        found = self.source.span(at, at + len(self.meeting.place)) if at >= 0 else None
        return self.meeting.place, self.meeting.place_text or found

    def host(self) -> tuple[Value, Span | None]:
        """Give the party that received the others."""
        host = self.meeting.host if self.meeting else None
        return (self.acting.get(host.id) or None, host.mentions[0]) if host else (None, None)

    def occasion(self) -> tuple[Value, Span | None]:
        """Give the event on whose sidelines they met."""
        told = self.meeting.occasion if self.meeting else None
        return (told.text, told) if told else (None, None)

    def kind(self) -> tuple[Value, Span | None]:
        """Give how they met."""
        return (str(self.meeting.kind), self.meeting.kind_text) if self.meeting else (None, None)

    def duration(self) -> tuple[Value, Span | None]:
        """Give the length in whole minutes, and the words that tell it."""
        for start, end in self.telling:
            for match in _length().finditer(self.readout.text[start:end]):
                minutes = _minutes(match)
                if 0 < minutes <= _DAY:
                    return minutes, self._span(start, match)
        return None, self.meeting.duration if self.meeting else None


def _length() -> re.Pattern[str]:
    table = settings()["duration"]
    rough = "|".join(sorted(map(re.escape, table["rough"]), key=len, reverse=True))
    number = "|".join(sorted([*table["numbers"], *table["one"]], key=len, reverse=True))
    unit = "|".join(sorted(table["hours"] + table["minutes"], key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<rough>{rough})\s+)?(?:(?P<half>half\s+an?[\s-]hour|half[\s-]hour)|(?P<number>\d{{1,3}}|{number})"
        rf"(?P<and>\s+and\s+a\s+half)?[\s-]+(?P<unit>{unit})(?P<after>\s+and\s+a\s+half)?"
        rf"(?:\s+(?:and\s+)?(?P<more>\d{{1,2}}|{number})\s+minutes)?)\b",
        re.IGNORECASE,
    )


def _minutes(match: re.Match[str]) -> int:
    table = settings()["duration"]

    def value(word: str) -> int:
        return int(word) if word.isdigit() else table["numbers"].get(word.lower(), 1)

    if match["half"]:
        minutes = 30
    else:
        hours = match["unit"].lower() in table["hours"]
        minutes = value(match["number"]) * (60 if hours else 1) + (
            30 if hours and (match["and"] or match["after"]) else 0
        )
        minutes += value(match["more"]) if match["more"] else 0
    return minutes - (_LESS if (match["rough"] or "").lower() in table["less"] else 0)


def facts_of(tellings: Sequence[Telling]) -> tuple[Fact, ...]:
    """Lay the facts of all sides side by side, each with its verdict."""
    found = []
    for name in ("kind", "date", "place", "initiator", "host", "duration", "occasion"):
        told = [getattr(telling, name)() for telling in tellings]
        values, words = tuple(value for value, _ in told), tuple(span for _, span in told)
        found.append(Fact(name, values, words, verdict(name, values, words)))
    return tuple(found)


def verdict(name: str, values: Sequence[Value], words: Sequence[Span | None]) -> Verdict:
    """Judge how tellings of one fact agree: the worst that any two of them do."""
    told = [(value, span) for value, span in zip(values, words, strict=True) if value is not None]
    if not told:
        return Verdict.SILENT
    if len(told) == 1:
        return Verdict.ONE_SILENT
    judged = {_judge(name, one, other) for at, one in enumerate(told) for other in told[at + 1 :]}
    return next(
        worst for worst in (Verdict.DISPUTED, Verdict.DIFFERS, Verdict.COMPATIBLE, Verdict.SAME) if worst in judged
    )


def _judge(name: str, one: tuple[Value, Span | None], other: tuple[Value, Span | None]) -> Verdict:
    left, right = one[0], other[0]
    if left == right or fold(str(left)) == fold(str(right)):
        return Verdict.SAME
    if name in {"initiator", "host"}:
        return Verdict.DISPUTED
    if name == "date":
        apart = abs((dt.date.fromisoformat(str(left)) - dt.date.fromisoformat(str(right))).days)
        return Verdict.COMPATIBLE if apart == 1 else Verdict.DIFFERS
    if name == "duration" and isinstance(left, int) and isinstance(right, int):
        lengths = [_length().match(span.text) for _, span in (one, other) if span]
        rough = any(length and length["rough"] for length in lengths)
        return Verdict.COMPATIBLE if rough and abs(left - right) <= _NEAR * max(left, right) else Verdict.DIFFERS
    inside = _within(left, other) or _within(right, one)
    return Verdict.COMPATIBLE if inside else Verdict.DIFFERS


def _within(value: Value, told: tuple[Value, Span | None]) -> bool:
    """Tell whether a place or event is named within what the other tells: New York in New York City."""
    return any(fold(str(value)) in fold(text) for text in (str(told[0]), told[1].text if told[1] else "") if text)


def tone(readout: Readout) -> tuple[Span, ...]:
    """Give the adjectives of the talks, in the order of the text; those of relations and of concern are left out."""
    table = settings()["tone"]
    adjective = "|".join(sorted(map(re.escape, table["adjectives"]), key=len, reverse=True))
    noun = "|".join(sorted(map(re.escape, table["nouns"]), key=len, reverse=True))
    whole = "|".join(sorted(map(re.escape, table["whole"]), key=len, reverse=True))
    adverbs = "(?:(?:" + "|".join(table["between"]) + r")\s+)?"
    chain = rf"{adverbs}(?:{adjective})(?:(?:,\s+and\s+|,\s+|\s+and\s+|\s+but\s+){adverbs}(?:{adjective})){{0,5}}"
    before = re.compile(
        rf"\b(?P<chain>{chain}),?\s+(?:(?:bilateral|phone|telephone|political|working)\s+)?(?:{noun})\b", re.IGNORECASE
    )
    after = re.compile(
        rf"\b(?:{whole})\b[^.;:\n]{{0,80}}?\b(?:{'|'.join(table['verbs'])})\s+(?P<chain>{chain})\b", re.IGNORECASE
    )
    one = re.compile(rf"\b(?:{adjective})\b", re.IGNORECASE)
    source, found = SourceText(readout.text), {}
    quoted = [(quote.span.start, quote.span.end) for quote in readout.quotes]
    skip = readout.title.end if readout.title else 0
    for pattern in (before, after):
        for match in pattern.finditer(readout.text, skip):
            words = [
                (match.start("chain") + hit.start(), match.start("chain") + hit.end())
                for hit in one.finditer(match["chain"])
            ]
            lone = len(words) == 1 and pattern is before
            neutral = lone and readout.text[slice(*words[0])].lower() in table["neutral"]
            inside = lone and any(start <= match.start() < end for start, end in quoted)
            if not neutral and not inside:
                found.update({place: source.span(*place) for place in words})
    return tuple(found[place] for place in sorted(found))
