"""`compare()`: the steps by which two or three readouts of one encounter are laid side by side.

Built on the public models alone: stretches are gathered from the readings, linked by what they are
about, gathered into rows; what is in no row is an omission; claims, facts and the rest follow.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from readoutkit.analysis import aligning, claims, facts
from readoutkit.analysis.comparison import KEYS, Claim, Comparison, Omission, Row, Share, Side, Sort, Told
from readoutkit.analysis.matching import same_encounters
from readoutkit.analysis.matters import CATCH_ALL, ancestors, names_in
from readoutkit.analysis.parties import parties_of, sides_of
from readoutkit.analysis.stretches import Reader, Stretch, people_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from readoutkit.models import Readout, Span


def compare(a: Readout, b: Readout, c: Readout | None = None) -> Comparison:
    """Lay two or three readouts of one encounter side by side.

    Takes readings as `parse_readout` gives them; whether they tell of one encounter is for `match` to
    say, and is not asked here. Gives a `Comparison`: rows, omissions, claims, facts, order.
    """
    return _Compared([a, b] if c is None else [a, b, c]).result()


class _Compared:
    """Readouts on their way to a comparison."""

    def __init__(self, readouts: Sequence[Readout]) -> None:
        self.readouts = readouts
        self.acting = parties_of(readouts)
        self.parties = sides_of(readouts, self.acting)
        same = [same_encounters(readouts[0], other) for other in readouts[1:]]
        self.meetings = tuple((i, *(next((j for k, j, *_ in pairs if k == i), None) for pairs in same)) for i in sorted({k for pairs in same for k, *_ in pairs}))
        people = people_words(tuple(person for readout in readouts for person in readout.participants))
        known = frozenset(self.parties) | _principals(readouts, self.meetings, self.acting)
        self.stretches = [Reader(readout, side, known, people, self.acting[side]).stretches() for side, readout in enumerate(readouts)]
        self.links = [
            (side, other, link)
            for side in range(len(readouts))
            for other in range(side + 1, len(readouts))
            for link in aligning.Aligner(self.stretches[side], self.stretches[other]).links()
        ]
        self.evidence = {((side, link.left), (other, link.right)): link.evidence for side, other, link in self.links}
        self.nodes = aligning.rows(
            (((side, link.left), (other, link.right), link.evidence[0]) for side, other, link in self.links),
            lambda node: self.stretches[node[0]][node[1]].text,
        )

    def result(self) -> Comparison:
        rows = self._rows()
        return Comparison(
            sides=tuple(
                Side(key, party, readout.issuer, readout.title.text if readout.title else None, readout.published, readout.text)
                for key, party, readout in zip(KEYS, self.parties, self.readouts, strict=False)
            ),
            rows=rows,
            omissions=tuple(self._omissions(side, rows) for side in range(len(self.readouts))),
            parts=tuple(() for _ in self.readouts),
            claims=tuple(self._claims()),
            facts=(),
            people=(),
            commitments=(),
            adjectives=tuple(() for _ in self.readouts),
            shares=tuple(self._share(side) for side in range(len(self.readouts))),
            meetings=self.meetings,
        )

    def _rows(self) -> tuple[Row, ...]:
        firsts = [sorted(min(at for side, at in node if side == here) for node in self.nodes if any(side == here for side, _ in node)) for here in range(len(self.readouts))]
        labels: Counter[str] = Counter()
        rows = []
        order = sorted(self.nodes, key=lambda node: (min(at for side, at in node if side == min(s for s, _ in node)), sorted(node)))
        ranks = [
            {node: rank for rank, node in enumerate(sorted((n for n in self.nodes if any(s == here for s, _ in n)), key=lambda n: (min(at for s, at in n if s == here), self._label(n))), 1)}
            for here in range(len(self.readouts))
        ]
        for node in order:
            label, evidence = self._label(node)
            labels[label] += 1
            cells = [[self.stretches[side][at] for s, at in sorted(node) if s == side] for side in range(len(self.readouts))]
            rows.append(
                Row(
                    label if labels[label] == 1 else f"{label} ({labels[label]})",
                    tuple(tuple(map(told, cell)) for cell in cells),
                    tuple(rank.get(node) for rank in ranks),
                    tuple(_name(cell) for cell in cells),
                    evidence,
                )
            )
        del firsts
        return tuple(rows)

    def _label(self, node: frozenset[aligning.Node]) -> tuple[str, tuple[str, ...]]:
        """Give a row the name of the matter that most of its links share, else of their rarest word."""
        counts: Counter[str] = Counter()
        for (one, other), evidence in self.evidence.items():
            if one in node and other in node:
                for rank, item in enumerate(evidence):
                    counts[item] += 1 if rank else 2
        ordered = sorted(counts, key=lambda item: (-counts[item], item))
        return (ordered[0] if ordered else "same words").lstrip("@").replace("-", " "), tuple(ordered)

    def _omissions(self, side: int, rows: Sequence[Row]) -> tuple[Omission, ...]:
        aligned = {at for node in self.nodes for s, at in node if s == side}
        others = [stretch for k, told_by in enumerate(self.stretches) if k != side for stretch in told_by]
        return tuple(
            Omission(told(stretch), *self._sort(side, stretch, others, rows))
            for at, stretch in enumerate(self.stretches[side])
            if at not in aligned
        )

    def _sort(self, side: int, stretch: Stretch, others: Sequence[Stretch], rows: Sequence[Row]) -> tuple[Sort, tuple[str, ...]]:
        told_here = [self.readouts[side].meetings[row[side]] for row in self.meetings if row[side] is not None]  # type: ignore[index]
        if stretch.meeting is not None and told_here and stretch.meeting not in told_here:
            return Sort.ELSEWHERE, ()
        mine = _fields(stretch)
        near = [other for other in others if mine & _fields(other)]
        if not near:
            return Sort.SILENT, ()
        labels = tuple(row.label for row in rows if any(one.span == other.span for cell in row.cells for one in cell for other in near))
        return (Sort.HEADING if all(other.heading for other in near) else Sort.OTHER_ITEMS), labels

    def _claims(self) -> list[Claim]:
        found = []
        for side, stretches in enumerate(self.stretches):
            own = self.parties[side]
            for at, stretch in enumerate(stretches):
                for other, about in enumerate(self.parties):
                    if other == side or not about or about not in stretch.speakers:
                        continue
                    near = [self.stretches[s][k] for s, k in sorted({n for node in self.nodes if (side, at) in node for n in node}) if s == other]
                    state, match, otherwise = claims.state_of(stretch, about, own, near)
                    found.append(Claim(KEYS[side], KEYS[other], own in stretch.speakers, told(stretch), state, tuple(map(told, match)), tuple(map(told, otherwise))))
        return found

    def _share(self, side: int) -> Share:
        counts: Counter[str] = Counter()
        own = self.parties[side]
        for stretch in self.stretches[side]:
            voice = "nobody" if stretch.is_topic or not stretch.speakers else "other" if own not in stretch.speakers else "own" if stretch.speakers == {own} else "both"
            counts[voice] += len(stretch.words)
        total = sum(counts.values()) or 1
        return Share(*(round(counts[voice] / total, 3) for voice in ("own", "other", "both", "nobody")))


def _principals(
    readouts: Sequence[Readout], meetings: Sequence[Sequence[int | None]], acting: Sequence[Mapping[str, str]]
) -> frozenset[str]:
    """Give the parties of the encounters compared."""
    return frozenset(
        parties.get(person.id, "")
        for row in meetings
        for readout, at, parties in zip(readouts, row, acting, strict=True)
        if at is not None
        for person in readout.meetings[at].participants
    ) - {""}


def _fields(stretch: Stretch) -> frozenset[str]:
    """Give the matters of a stretch and the fields they lie in; catch-alls lie in none."""
    return frozenset(field for matter in stretch.narrow if CATCH_ALL not in ancestors(matter) for field in (matter, *ancestors(matter)))


def told(stretch: Stretch) -> Told:
    """Give a stretch as the comparison shows it."""
    cue = stretch.quote.cue.text if stretch.quote and stretch.quote.cue else None
    return Told(stretch.span, "topic" if stretch.is_topic else "quote", tuple(sorted(stretch.speakers)), stretch.act, cue)


def _name(cell: Sequence[Stretch]) -> str | None:
    """Give what a side calls the matter: its shortest stretch."""
    return min((stretch.text for stretch in cell), key=len, default=None)
