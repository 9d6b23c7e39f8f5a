"""What an issuer now says otherwise than in its last readout with the same counterpart, word by word."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from readoutkit.analysis.parties import party_of, sides_of
from readoutkit.analysis.phrases import day_of
from readoutkit.analysis.words import weight, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.models import Readout, Span

_SAME: Final = 0.97
_REWORDED: Final = 0.5


@frozen
class Edit:
    """Words that were replaced, dropped (`after` empty) or added (`before` empty)."""

    before: str
    after: str


@frozen
class Reworded:
    """A stretch that the last readout has in other words."""

    before: Span
    after: Span
    edits: tuple[Edit, ...]


@frozen
class Changes:
    """A readout against the issuer's last one with the same counterpart."""

    previous: Readout | None = field(repr=False)
    """``None`` when none of the earlier ones has the counterpart; then nothing is compared."""
    new: tuple[Span, ...]
    dropped: tuple[Span, ...]
    reworded: tuple[Reworded, ...]
    kept: tuple[Span, ...]

    def to_markdown(self) -> str:
        """Give the changes as Markdown: what is new, what is dropped, what is reworded and how."""
        if self.previous is None:
            return "No earlier readout with the same counterpart.\n"
        lines = [f"Against the readout of {day_of(self.previous) or 'an unknown day'}:", ""]
        lines += [f"- new: {span.text}" for span in self.new]
        lines += [f"- dropped: {span.text}" for span in self.dropped]
        for one in self.reworded:
            edits = "; ".join(f"“{edit.before}” → “{edit.after}”" for edit in one.edits)
            lines.append(f"- reworded: {one.after.text} ({edits})")
        return "\n".join(lines) + "\n"


def diff_previous(readout: Readout, earlier: Sequence[Readout]) -> Changes:
    """Tell what is new, dropped and reworded against the issuer's last readout with the same counterpart.

    `earlier` may hold readouts of any issuer and day; of those of the same issuer before the readout's own day,
    the last with a person of the other side is taken, else the last with its party.
    """
    previous = _previous(readout, earlier)
    if previous is None:
        return Changes(None, (), (), (), ())
    old, now = _stretches(previous), _stretches(readout)
    pairs = _pairs(old, now)
    reworded = [Reworded(old[i], now[j], _edits(old[i].text, now[j].text)) for i, j, ratio in pairs if ratio < _SAME]
    return Changes(
        previous,
        tuple(span for j, span in enumerate(now) if j not in {j for _, j, _ in pairs}),
        tuple(span for i, span in enumerate(old) if i not in {i for i, _, _ in pairs}),
        tuple(sorted(reworded, key=lambda one: one.after.start)),
        tuple(now[j] for j in sorted(j for _, j, ratio in pairs if ratio >= _SAME)),
    )


def _stretches(readout: Readout) -> list[Span]:
    topics = [topic.span for meeting in readout.meetings for topic in meeting.topics]
    told = {(span.start, span.end): span for span in [*topics, *(quote.span for quote in readout.quotes)]}
    return [told[place] for place in sorted(told)]


def _previous(readout: Readout, earlier: Sequence[Readout]) -> Readout | None:
    """Take the last readout with a person of the other side, else with its party."""
    day, (people, parties) = day_of(readout), _counterparts(readout)
    best: tuple[bool, int, int] | None = None
    for at, other in enumerate(earlier):
        then = day_of(other)
        if other is readout or other.issuer != readout.issuer or (day and then and then >= day):
            continue
        theirs = _counterparts(other)
        if people & theirs[0] or parties & theirs[1]:
            rank = bool(people & theirs[0]), then.toordinal() if then else 0, at
            best = rank if best is None else max(best, rank)
    return earlier[best[2]] if best else None


def _counterparts(readout: Readout) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names, their parts sorted, and the parties of those whom the issuer met."""
    acting = {person.id: party_of(person) for person in readout.participants}
    own = sides_of([readout], [acting])[0]
    others = [person for person in readout.participants if acting[person.id] not in {"", own}]
    names = frozenset(" ".join(sorted(word.norm for word in words_of(person.name))) for person in others if person.name)
    return names, frozenset(acting[person.id] for person in others)


def _pairs(old: Sequence[Span], now: Sequence[Span]) -> list[tuple[int, int, float]]:
    """Pair the stretches that are most alike, each once; only those that share a word of weight are looked at."""
    words = [[[word.norm for word in words_of(span.text)] for span in spans] for spans in (old, now)]
    index: dict[str, set[int]] = {}
    for i, span in enumerate(old):
        for word in words_of(span.text):
            if weight(word.stem) > 0.35:
                index.setdefault(word.stem, set()).add(i)
    scores = []
    for j, span in enumerate(now):
        for i in sorted(set().union(*(index.get(word.stem, set()) for word in words_of(span.text)))):
            ratio = difflib.SequenceMatcher(None, words[0][i], words[1][j], autojunk=False).ratio()
            if ratio >= _REWORDED:
                scores.append((ratio, -i, -j))
    pairs: list[tuple[int, int, float]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for ratio, i, j in sorted(scores, reverse=True):
        if -i not in used[0] and -j not in used[1]:
            pairs.append((-i, -j, ratio))
            used[0].add(-i)
            used[1].add(-j)
    return pairs


def _edits(before: str, after: str) -> tuple[Edit, ...]:
    old, now = before.split(), after.split()
    blocks = difflib.SequenceMatcher(None, old, now, autojunk=False).get_opcodes()
    return tuple(Edit(" ".join(old[a:b]), " ".join(now[c:d])) for kind, a, b, c, d in blocks if kind != "equal")
