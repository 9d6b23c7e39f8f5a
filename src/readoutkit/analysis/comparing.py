"""`compare()`: the steps by which two or three readouts of one encounter are laid side by side.

Stretches are gathered from the readings and linked by what they are about; links make rows; what is in no
row is an omission; claims, facts and the rest follow. Sides are told apart by their places from here on:
0, 1 and 2 are ``a``, ``b`` and ``c``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from readoutkit.analysis import aligning, claims, details, facts
from readoutkit.analysis.comparison import (
    KEYS,
    Claim,
    Commitment,
    Comparison,
    Omission,
    Person,
    Row,
    Share,
    Side,
    Sort,
    Told,
    Verdict,
)
from readoutkit.analysis.matching import same_encounters
from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, COURTESIES, ancestors, called, fields_of
from readoutkit.analysis.parties import parties_of, sides_of
from readoutkit.analysis.people import offices_alike, pair_people
from readoutkit.analysis.stretches import Reader, Stretch, people_words
from readoutkit.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from readoutkit.analysis.aligning import Node
    from readoutkit.models import Participant, Readout, Span


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
        self.sources = [SourceText(readout.text) for readout in readouts]
        self.acting = parties_of(readouts)
        self.parties = sides_of(readouts, self.acting)
        self.meetings = _same_meetings(readouts)
        names = people_words(tuple(person for readout in readouts for person in readout.participants))
        known = frozenset(self.parties) | _principals(readouts, self.meetings, self.acting)
        self.stretches = [
            Reader(readout, side, known, names, acting).stretches()
            for side, (readout, acting) in enumerate(zip(readouts, self.acting, strict=True))
        ]
        self.links = {
            ((side, link.left), (other, link.right)): link.evidence
            for side in range(len(readouts))
            for other in range(side + 1, len(readouts))
            for link in aligning.Aligner(self.stretches[side], self.stretches[other]).links()
        }
        self.rows = aligning.rows(
            [(one, other, evidence[0]) for (one, other), evidence in self.links.items()],
            lambda node: self.stretches[node[0]][node[1]].text,
        )

    def result(self) -> Comparison:
        """Put the comparison together."""
        sides = range(len(self.readouts))
        rows = self._rows()
        tellings = self._tellings()
        return Comparison(
            sides=tuple(map(self._side, sides)),
            rows=rows,
            omissions=tuple(self._omissions(side, rows) for side in sides),
            parts=tuple(self._parts(side) for side in sides),
            claims=tuple(claim for side in sides for claim in self._claims(side)),
            facts=facts.facts_of(tellings),
            people=self._people(),
            commitments=tuple(one for side in sides for one in self._commitments(side)),
            adjectives=tuple(facts.tone(readout) for readout in self.readouts),
            shares=tuple(map(self._share, sides)),
            meetings=self.meetings,
        )

    def _side(self, side: int) -> Side:
        readout = self.readouts[side]
        title = readout.title.text if readout.title else None
        return Side(KEYS[side], self.parties[side], readout.issuer, title, readout.published, readout.text)

    def _tellings(self) -> list[facts.Telling]:
        """Take the encounter that all tell, else the first of each side."""
        whole = [row for row in self.meetings if None not in row]
        row = next(iter(whole or self.meetings), tuple(0 if readout.meetings else None for readout in self.readouts))
        return [
            facts.Telling(readout, None if at is None else readout.meetings[at], party, acting)
            for readout, at, party, acting in zip(self.readouts, row, self.parties, self.acting, strict=True)
        ]

    def _rows(self) -> tuple[Row, ...]:
        """Name the rows, and order them by the first side that has each."""
        labelled = {row: self._label(row) for row in self.rows}
        ranks = []
        for side in range(len(self.readouts)):
            here = [row for row in self.rows if any(s == side for s, _ in row)]
            order = sorted(here, key=lambda row: (min(at for s, at in row if s == side), labelled[row], sorted(row)))
            ranks.append({row: rank for rank, row in enumerate(order, 1)})
        names: dict[frozenset[Node], str] = {}
        used: Counter[str] = Counter()
        for row in sorted(self.rows, key=self._texts):
            label = labelled[row][0]
            used[label] += 1
            names[row] = label if used[label] == 1 else f"{label} ({used[label]})"
        rows = []
        for row in sorted(self.rows, key=lambda row: [rank.get(row, len(self.rows) + 1) for rank in ranks]):
            cells = [
                [self.stretches[s][at] for s, at in sorted(row) if s == side] for side in range(len(self.readouts))
            ]
            rows.append(
                Row(
                    names[row],
                    tuple(tuple(map(_told, cell)) for cell in cells),
                    tuple(rank.get(row) for rank in ranks),
                    tuple(min((stretch.text for stretch in cell), key=len, default=None) for cell in cells),
                    labelled[row][1],
                )
            )
        return tuple(rows)

    def _texts(self, row: frozenset[Node]) -> list[str]:
        return sorted(self.stretches[side][at].text for side, at in row)

    def _label(self, row: frozenset[Node]) -> tuple[str, tuple[str, ...]]:
        """Give a row the name of the matter that most of its links share, else of their words."""
        counts: Counter[str] = Counter()
        for one in row:
            for other in row:
                for rank, item in enumerate(self.links.get((one, other), ())):
                    counts[item] += 1 if rank else 2
        ordered = tuple(sorted(counts, key=lambda item: (-counts[item], item)))
        return called(ordered[0]), ordered

    def _near(self, node: Node) -> list[Node]:
        """Give the stretches of other sides that are in a row with one."""
        return sorted({other for row in self.rows if node in row for other in row if other[0] != node[0]})

    def _omissions(self, side: int, rows: Sequence[Row]) -> tuple[Omission, ...]:
        aligned = {at for row in self.rows for s, at in row if s == side}
        others = [stretch for k, stretches in enumerate(self.stretches) if k != side for stretch in stretches]
        return tuple(
            Omission(_told(stretch), *self._sort(side, stretch, others, rows))
            for at, stretch in enumerate(self.stretches[side])
            if at not in aligned
        )

    def _sort(
        self, side: int, stretch: Stretch, others: Iterable[Stretch], rows: Iterable[Row]
    ) -> tuple[Sort, tuple[str, ...]]:
        """Say how the others omit a stretch, and in which rows they tell other things of its field."""
        shared = [self.readouts[side].meetings[at] for row in self.meetings if (at := row[side]) is not None]
        if stretch.meeting is not None and shared and stretch.meeting not in shared:
            return Sort.ELSEWHERE, ()
        near = [other for other in others if _fields(stretch) & _fields(other)]
        if not near:
            return Sort.SILENT, ()
        spans = {(other.side, other.span) for other in near}
        labels = [
            row.label for row in rows if any((s, one.span) in spans for s, cell in enumerate(row.cells) for one in cell)
        ]
        return Sort.HEADING if all(other.heading for other in near) else Sort.OTHER_ITEMS, tuple(sorted(labels))

    def _parts(self, side: int) -> tuple[Span, ...]:
        aligned = sorted({at for row in self.rows for s, at in row if s == side})
        others = [stretch for k, stretches in enumerate(self.stretches) if k != side for stretch in stretches]
        source = self.sources[side]
        return tuple(part for at in aligned for part in details.parts_alone(self.stretches[side][at], others, source))

    def _commitments(self, side: int) -> list[Commitment]:
        found = []
        for at, stretch in enumerate(self.stretches[side]):
            near = [self.stretches[s][k] for s, k in self._near((side, at))]
            told = details.commitment_details(stretch, near, self.sources[side])
            if told:
                found.append(Commitment(KEYS[side], _told(stretch), tuple(told)))
        return found

    def _claims(self, side: int) -> list[Claim]:
        """Judge each quote of a side in which another side's people speak."""
        own, found = self.parties[side], []
        for at, stretch in enumerate(self.stretches[side]):
            near = self._near((side, at)) if stretch.speakers else []
            for other, about in enumerate(self.parties):
                if other == side or not about or about == own or about not in stretch.speakers:
                    continue
                voices = [self.stretches[s][k] for s, k in near if s == other]
                state, same, otherwise = claims.state_of(stretch, about, own, voices)
                found.append(
                    Claim(
                        KEYS[side],
                        KEYS[other],
                        own in stretch.speakers,
                        _told(stretch),
                        state,
                        tuple(map(_told, same)),
                        tuple(map(_told, otherwise)),
                    )
                )
        return found

    def _people(self) -> tuple[Person, ...]:
        """Lay the people of all sides side by side, each once."""
        lists = [readout.participants for readout in self.readouts]
        parties = [
            [acting.get(person.id, "") for person in people] for people, acting in zip(lists, self.acting, strict=True)
        ]
        rows: list[dict[int, int]] = [{0: at} for at in range(len(lists[0]))]
        for side in range(1, len(lists)):
            waiting = set(range(len(lists[side])))
            for earlier in range(side):
                for i, j, _ in pair_people(lists[earlier], lists[side], (parties[earlier], parties[side])):
                    row = next(row for row in rows if row.get(earlier) == i)
                    if j in waiting and side not in row:
                        row[side] = j
                        waiting.discard(j)
            rows += [{side: at} for at in sorted(waiting)]
        return tuple(
            self._person([lists[side][row[side]] if side in row else None for side in range(len(lists))])
            for row in rows
        )

    def _person(self, told: Sequence[Participant | None]) -> Person:
        here = [person for person in told if person]
        offices = [person.role for person in here if person.role]
        if len(here) < len(told):
            verdict = Verdict.ONE_SILENT
        elif len({(person.name, person.role) for person in here}) == 1:
            verdict = Verdict.SAME
        else:
            agree = all(offices_alike(offices[0], other) for other in offices)
            verdict = Verdict.COMPATIBLE if agree else Verdict.DIFFERS
        return Person(
            tuple(person.id if person else None for person in told),
            tuple(person.name if person else None for person in told),
            tuple(person.role if person else None for person in told),
            tuple(
                acting.get(person.id, "") if person else "" for person, acting in zip(told, self.acting, strict=True)
            ),
            verdict,
        )

    def _share(self, side: int) -> Share:
        counts: Counter[str] = Counter()
        for stretch in self.stretches[side]:
            counts[_voice(stretch, self.parties[side])] += len(stretch.words)
        total = sum(counts.values()) or 1
        return Share(*(round(counts[voice] / total, 3) for voice in ("own", "other", "both", "nobody")))


def _same_meetings(readouts: Sequence[Readout]) -> tuple[tuple[int | None, ...], ...]:
    """Give the encounters that the first side shares with others, then those that the others share."""
    rows: list[dict[int, int]] = []
    for one in range(len(readouts)):
        for other in range(one + 1, len(readouts)):
            for i, j, *_ in same_encounters(readouts[one], readouts[other]):
                row = next((row for row in rows if row.get(one) == i or row.get(other) == j), None)
                if row is None:
                    rows.append({one: i, other: j})
                else:
                    row.setdefault(one, i)
                    row.setdefault(other, j)
    return tuple(tuple(row.get(side) for side in range(len(readouts))) for row in rows)


def _principals(
    readouts: Sequence[Readout], meetings: Iterable[Sequence[int | None]], acting: Sequence[Mapping[str, str]]
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
    """Give the matters of a stretch and the fields next above; catch-alls, contacts and courtesies lie in none."""
    loose = {CATCH_ALL, CONTACTS, COURTESIES}
    particular = [matter for matter in stretch.narrow if not loose & ancestors(matter)]
    return frozenset(field for matter in particular for field in (matter, *fields_of(matter)))


def _voice(stretch: Stretch, own: str) -> str:
    """Say whose words a stretch is, as a side tells it."""
    if stretch.is_topic or not stretch.speakers:
        return "nobody"
    if own not in stretch.speakers:
        return "other"
    return "own" if len(stretch.speakers) == 1 else "both"


def _told(stretch: Stretch) -> Told:
    """Give a stretch as the comparison shows it."""
    cue = stretch.quote.cue.text if stretch.quote and stretch.quote.cue else None
    kind = "topic" if stretch.is_topic else "quote"
    return Told(stretch.span, kind, tuple(sorted(stretch.speakers)), stretch.act, cue)
