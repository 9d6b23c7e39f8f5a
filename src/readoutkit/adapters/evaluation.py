"""How well texts are read: readings compared with gold files, the true readings written by people.

Each text is read blind: only the text and the date are given. People are matched by name or
office, meetings by their participants, topics and quotes by the words they share with the gold
wherever those stand in the text; each is matched once, the best match first.

Found things are counted as precision, recall and F1; the fields of things that were matched as a
rate of agreement.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from readoutkit.adapters.figures import AGREED, FOUND, Agreed, Difference, Found, Score
from readoutkit.models import Readout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from readoutkit.adapters.gold import Gold, GoldMeeting, GoldPerson, GoldQuote
    from readoutkit.models import Meeting, Participant, Quote, Span


def score(gold: Gold, readout: Readout) -> tuple[Score, tuple[Difference, ...]]:
    """Compare a reading with its gold: give the figures and every difference."""
    comparison = _Comparison(gold, readout)
    comparison.compare()
    return comparison.score(), tuple(comparison.differences)


def evaluate(
    golds: Iterable[Gold], parse: Callable[..., Readout]
) -> Iterator[tuple[Gold, Score, tuple[Difference, ...]]]:
    """Read each text with ``parse`` and compare; ``parse`` is called as `readoutkit.parse_readout`.

    A crash is counted, not hidden: the text then has the figures of a reading that found nothing.
    """
    for gold in golds:
        try:
            readout, crash = parse(gold.text, published=gold.published), ""
        except Exception as problem:  # noqa: BLE001 - whatever it is, the other texts are still to be read
            readout, crash = Readout(text=gold.text), f"{type(problem).__name__}: {problem}"
        figures, differences = score(gold, readout)
        if crash:
            figures, differences = attrs.evolve(figures, crashed=1), (Difference("crash", crash), *differences)
        yield gold, figures, differences


# A token is a word, or one letter of a script that puts no spaces between words.
_TOKEN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_EDGE: Final = " \t\r\n,.;:!?\"'“”‘’«»…-–—。，、；：？！「」『』《》"
_ARTICLE: Final = re.compile(r"^(the|a|an|his|her|its) ")


def tokens_within(text: str, start: int, end: int) -> set[int]:
    """Give the offsets at which the tokens of a stretch begin."""
    return {token.start() for token in _TOKEN.finditer(text, start, end)}


def _plain(value: object) -> str:
    """Give what is compared of a name, role, place or cue: no case, edge marks or article."""
    text = re.sub(r"\s+", " ", str(value or "")).strip(_EDGE).casefold().replace("’", "'")
    return _ARTICLE.sub("", text)


def _key(person: GoldPerson | Participant) -> str:
    return _plain(person.name) or "office:" + _plain(person.role)


def _same_office(gold: GoldPerson, person: Participant) -> bool:
    """Whether two people without a name are of one country and their roles end in one word."""
    if gold.name or person.name or gold.country != person.country:
        return False
    return _plain(gold.role).split()[-1:] == _plain(person.role).split()[-1:]


_Match = list[tuple[int, int, float]]


def _best_first(pairs: Iterable[tuple[float, int, int]]) -> _Match:
    """Match each thing once, the best pair first; of equal pairs the earlier in the gold, then in the reading."""
    left: set[int] = set()
    right: set[int] = set()
    matched = []
    for weight, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            matched.append((i, j, weight))
    return matched


class _Comparison:
    """One text: what was counted so far."""

    def __init__(self, gold: Gold, readout: Readout) -> None:
        self.gold = gold
        self.readout = readout
        self.found = dict.fromkeys(FOUND, Found())
        self.right: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.differences: list[Difference] = []
        self.gold_ids: dict[str, str] = {}

    def score(self) -> Score:
        return Score(1, 0, self.found, {key: Agreed(self.right[key], self.total[key]) for key in AGREED})

    def compare(self) -> None:
        self.people()
        self.meetings()
        self.topics()
        self.quotes()
        self.fragments()
        same = (self.gold.issuer or None) == (self.readout.issuer or None)
        self.agree("issuer", same, f"gold {self.gold.issuer!r} got {self.readout.issuer!r}")

    def agree(self, key: str, right: bool, what: str, kind: str | None = None) -> None:  # noqa: FBT001 - what is counted
        self.right[key] += right
        self.total[key] += 1
        if not right:
            self.differences.append(Difference(kind or key, what))

    def ids(self, people: Sequence[Participant]) -> set[str]:
        """Give the gold ids of people; one without a match keeps an id that no gold has."""
        return {self.gold_ids.get(person.id, "?" + person.id) for person in people}

    def count(self, key: str, kind: str, match: _Match, gold: Sequence[str], read: Sequence[str]) -> None:
        """Count what was matched and name what was missed and invented."""
        self.found[key] = Found(len(match), len(read), len(gold))
        hit, taken = {i for i, _, _ in match}, {j for _, j, _ in match}
        self.differences += [Difference(f"{kind} missed", one) for i, one in enumerate(gold) if i not in hit]
        self.differences += [Difference(f"{kind} invented", one) for j, one in enumerate(read) if j not in taken]

    def people(self) -> None:
        gold, read = self.gold.people, self.readout.participants
        match = _best_first(
            (2.0 if _key(g) == _key(p) else 1.0, i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(read)
            if _key(g) == _key(p) or _same_office(g, p)
        )
        self.gold_ids = {read[j].id: gold[i].id for i, j, _ in match}
        self.count(
            "people", "person", match, [str(g.name or g.role) for g in gold], [str(p.name or p.role) for p in read]
        )
        for i, j, _ in match:
            g, p = gold[i], read[j]
            self.agree("role", _plain(g.role) == _plain(p.role), f"{g.name}: gold {g.role!r} got {p.role!r}")
            same = (g.country or None) == (p.country or None) and _plain(g.organization) == _plain(p.organization)
            told = f"{g.name}: gold {g.country}/{g.organization} got {p.country}/{p.organization}"
            self.agree("affiliation", same, told)

    def meetings(self) -> None:
        gold, read = self.gold.meetings, self.readout.meetings
        match = _best_first(
            (weight, i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(read)
            if (weight := self.likeness(g, p)) is not None
        )
        key = "meeting (participants overlap)"
        self.count(key, "meeting", match, [_told(g) for g in gold], [repr(p) for p in read])
        strict = sum(self.meeting(gold[i], read[j]) for i, j, _ in match)
        self.found["meeting (strict)"] = Found(strict, len(read), len(gold))

    def likeness(self, gold: GoldMeeting, meeting: Meeting) -> float | None:
        """Weigh two meetings that share at least half of their participants."""
        ours, theirs = set(gold.participants), self.ids(meeting.participants)
        shared = len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0
        if shared < 0.5:
            return None
        same_date = gold.date == (meeting.date and meeting.date.isoformat())
        return shared + 0.3 * (gold.kind == meeting.kind) + 0.1 * (gold.status == meeting.status) + 0.1 * same_date

    def meeting(self, gold: GoldMeeting, meeting: Meeting) -> bool:
        """Compare the fields of two meetings; tell whether kind, status and participants all agree."""
        who = self.ids(meeting.participants)
        same = who == set(gold.participants)
        # A month alone is no date in a reading.
        day = gold.date if gold.date and len(gold.date) == 10 else None
        read = meeting.date.isoformat() if meeting.date else None
        self.agree("meeting kind", gold.kind == meeting.kind, f"gold {gold.kind!r} got {str(meeting.kind)!r}")
        self.agree("meeting status", gold.status == meeting.status, f"gold {gold.status!r} got {str(meeting.status)!r}")
        self.agree("meeting date", day == read, f"gold {gold.date!r} got {read!r}")
        place = _plain(gold.place) == _plain(meeting.place)
        self.agree("meeting place", place, f"gold {gold.place!r} got {meeting.place!r}")
        told = f"gold {sorted(gold.participants)} got {sorted(who)}"
        self.agree("meeting participants exact", same, told, "meeting participants")
        return same and gold.kind == meeting.kind and gold.status == meeting.status

    def topics(self) -> None:
        gold = [topic for meeting in self.gold.meetings for topic in meeting.topics]
        read = [topic.span for meeting in self.readout.meetings for topic in meeting.topics]
        match = _best_first((share, i, j) for share, i, j in self.shares(gold, read) if share >= 0.5)
        self.count("topics (IoU 0.5)", "topic", match, gold, [span.text for span in read])

    def shares(self, gold: Sequence[str], read: Sequence[Span]) -> Iterator[tuple[float, int, int]]:
        """Give for each pair the words shared of all the words in either, at the best place of the gold's text."""
        spans = [tokens_within(self.gold.text, span.start, span.end) for span in read]
        for i, part in enumerate(gold):
            places = [tokens_within(self.gold.text, start, start + len(part)) for start in self.starts(part)]
            for j, words in enumerate(spans):
                yield max(len(at & words) / len(at | words) if at | words else 0.0 for at in places or [set()]), i, j

    def starts(self, part: str) -> list[int]:
        return [found.start() for found in re.finditer(f"(?={re.escape(part)})", self.gold.text)]

    def quotes(self) -> None:
        gold, read = self.gold.quotes, self.readout.quotes
        shares = self.shares([g.text for g in gold], [p.span for p in read])
        # Of two readings of one stretch, the one with the right cue is the match.
        match = _best_first(
            (share + 0.001 * (_plain(gold[i].cue) == _plain(read[j].cue)), i, j)
            for share, i, j in shares
            if share >= 0.5
        )
        wide = [f"[{g.cue}] {g.text[:110]!r}" for g in gold]
        self.count("quotes (IoU 0.5)", "quote", match, wide, [f"[{p.cue}] {p.text[:110]!r}" for p in read])
        strict = sum(self.quote(gold[i], read[j], share) for i, j, share in match)
        self.found["quotes (IoU 0.8 and speaker)"] = Found(strict, len(read), len(gold))

    def quote(self, gold: GoldQuote, quote: Quote, share: float) -> bool:
        """Compare the fields of two quotes; tell whether speaker and boundaries agree."""
        who = self.ids(quote.speakers)
        same = who == set(gold.speakers)
        told = f"gold {sorted(gold.speakers)} got {sorted(who)}: {gold.text[:70]!r}"
        self.agree("quote speaker", same, told)
        self.agree("quote kind", gold.kind == quote.kind, f"gold {gold.kind!r} got {str(quote.kind)!r}")
        cue = quote.cue.text if quote.cue else None
        self.agree("quote cue", _plain(gold.cue) == _plain(cue), f"gold {gold.cue!r} got {cue!r}")
        if share < 0.8:
            what = f"gold {gold.text[:110]!r} got {quote.text[:110]!r}"
            self.differences.append(Difference("quote boundary", what))
        return same and share >= 0.8

    def fragments(self) -> None:
        gold = [(_plain(part), set(quote.speakers)) for quote in self.gold.quotes for part in quote.fragments]
        read = [(_plain(part), self.ids(quote.speakers)) for quote in self.readout.quotes for part in quote.fragments]
        match = _best_first((1.0, i, j) for i, g in enumerate(gold) for j, p in enumerate(read) if g[0] == p[0])
        self.count("fragments (exact)", "fragment", match, [g[0] for g in gold], [p[0] for p in read])
        for i, j, _ in match:
            self.agree(
                "fragment speaker", gold[i][1] == read[j][1], f"gold {sorted(gold[i][1])} got {sorted(read[j][1])}"
            )


def _told(meeting: GoldMeeting) -> str:
    return f"{meeting.kind}, {meeting.status}, {meeting.date}, {meeting.place}: {'+'.join(meeting.participants)}"
