"""Which stretches of two sides are on the same matter, and by what evidence.

Two stretches belong together when they name the same matter as the narrowest one (whatever they say
about it), or when rare words of theirs agree. A heading (a topic that only names a field) goes with the
other side's heading of that field, and with its narrower stretches where its own side has none.
Catch-alls go with catch-alls of the same kind alone.

The evidence for each link is kept: the matters and words that both share.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, ancestors, fields_of, is_field, is_near
from readoutkit.analysis.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from readoutkit.analysis.stretches import Stretch

_ENOUGH: Final = 0.8
"""Links of this strength or more hold."""
_APART: Final = 0.6
"""What words in common are worth between stretches that name different matters."""
_MERGE: Final = 0.8
"""Two rows become one when at least this share of the pairs in it are links."""
_MANY: Final = 60
"""So many links that hang together are grouped by their first evidence, since merging them would take long."""


@frozen
class Link:
    """Two stretches on the same matter."""

    left: int
    """The place of the stretch in the first side's list."""
    right: int
    strength: float
    evidence: tuple[str, ...]
    """Matters, then words."""


class Aligner:
    """Links the stretches of two sides."""

    def __init__(self, left: Sequence[Stretch], right: Sequence[Stretch]) -> None:
        """Take the stretches of both sides, in the order of their texts."""
        self.sides = (left, right)
        self.stems = Counter(stem for side in self.sides for stretch in side for stem in stretch.stems)

    def links(self) -> list[Link]:
        """Give all links, in the order of the first side's text, then of the second's."""
        left, right = self.sides
        pairs = ((i, j, self._direct(i, j, left[i], right[j])) for i, j in self._candidates())
        found = {(i, j): link for i, j, link in pairs if link}
        there: dict[int, list[int]] = {}
        back: dict[int, list[int]] = {}
        for i, j in sorted(found):
            there.setdefault(i, []).append(j)
            back.setdefault(j, []).append(i)
        under: dict[tuple[int, int], set[str]] = {}
        for i, one in enumerate(left):
            for j, matter in self._under(one, left, right, there):
                under.setdefault((i, j), set()).add(matter)
        for j, other in enumerate(right):
            for i, matter in self._under(other, right, left, back):
                under.setdefault((i, j), set()).add(matter)
        for (i, j), matters in under.items():
            found.setdefault((i, j), Link(i, j, _ENOUGH, tuple(sorted(matters))))
        return [found[place] for place in sorted(found)]

    def _candidates(self) -> list[tuple[int, int]]:
        """Give the pairs of stretches that share a word, a matter, a part of a matter, a name, or their text."""
        left, right = self.sides
        index: dict[object, list[int]] = {}
        for j, other in enumerate(right):
            for key in _keys(other):
                index.setdefault(key, []).append(j)
        return sorted({(i, j) for i, one in enumerate(left) for key in _keys(one) for j in index.get(key, ())})

    def _direct(self, i: int, j: int, one: Stretch, other: Stretch) -> Link | None:
        if fold(one.text) == fold(other.text):
            return Link(i, j, 9.0, tuple(sorted(one.narrow & other.narrow)) or (one.text,))
        shared = one.narrow & other.narrow
        if shared and one.heading != other.heading:
            shared = frozenset(matter for matter in shared if CATCH_ALL in ancestors(matter))
        by_matter = max((self._says(matter) for matter in shared), default=0.0)
        if not shared and not one.heading and not other.heading:
            shared = frozenset(
                min(mine, theirs, key=lambda matter: len(ancestors(matter)))
                for mine in one.narrow
                for theirs in other.narrow
                if is_near(mine, theirs)
            )
            by_matter = 1.0 if shared else 0.0
        by_words, words = self._words(one, other)
        names = one.names & other.names
        if names:
            by_words, words = max(by_words, 1.0), tuple(sorted(" ".join(name) for name in names))
        if not shared and not names and one.narrow and other.narrow and not _related(one, other):
            by_words *= _APART
        strength = by_matter + by_words
        if strength < _ENOUGH:
            return None
        return Link(i, j, strength, (*sorted(shared), *words))

    def _says(self, matter: str) -> float:
        """Tell how far a matter that both share makes them one: less where half the page names it."""
        if CATCH_ALL in ancestors(matter) or CONTACTS in ancestors(matter):
            return 1.0
        return 0.85 if is_field(matter) else 1.1

    def _words(self, one: Stretch, other: Stretch) -> tuple[float, tuple[str, ...]]:
        """Weigh the rare stems that both share against all that the shorter of them has."""
        if any(CATCH_ALL in ancestors(matter) for stretch in (one, other) for matter in stretch.narrow):
            return 0.0, ()
        shared = [stem for stem in one.stems if stem in other.stems]
        if not shared:
            return 0.0, ()
        told = sum(min(one.stems[stem], other.stems[stem]) * self._rarity(stem) for stem in shared)
        least = min(sum(one.stems.values()), sum(other.stems.values()))
        return told * (0.75 + 0.25 * min(told / least, 1.0)), tuple(sorted(shared))

    def _rarity(self, stem: str) -> float:
        return math.sqrt(2 / max(self.stems[stem], 2))

    @staticmethod
    def _under(
        heading: Stretch, own: Sequence[Stretch], others: Sequence[Stretch], linked: Mapping[int, Sequence[int]]
    ) -> Iterable[tuple[int, str]]:
        """Find the other side's stretches that a heading covers, with the matter by which it does."""
        if not heading.heading:
            return
        for matter in sorted(heading.narrow):
            if CATCH_ALL in ancestors(matter):
                continue
            narrower = [
                k
                for k, stretch in enumerate(own)
                if stretch is not heading and not stretch.heading and _lies_under(stretch, matter)
            ]
            if not narrower:
                for k, stretch in enumerate(others):
                    if _lies_under(stretch, matter):
                        yield k, matter
            elif not any(stretch.heading and matter in stretch.narrow for stretch in others):
                for k in narrower:
                    for place in linked.get(k, ()):
                        yield place, matter


def _keys(stretch: Stretch) -> set[object]:
    parts = {field for matter in stretch.narrow for field in fields_of(matter)}
    return {*stretch.stems, *stretch.narrow, *parts, *stretch.names, fold(stretch.text)}


def _related(one: Stretch, other: Stretch) -> bool:
    """Tell whether some matter of one is a part of some matter of the other."""
    return any(_lies_under(other, matter) for matter in one.narrow) or any(
        _lies_under(one, matter) for matter in other.narrow
    )


def _lies_under(stretch: Stretch, field: str) -> bool:
    return any(field == matter or field in ancestors(matter) for matter in stretch.narrow)


Node = tuple[int, int]
"""A side and the place of a stretch in its list."""


def rows(links: Iterable[tuple[Node, Node, str]], texts: Callable[[Node], str]) -> list[frozenset[Node]]:
    """Gather links (each with its first evidence) into rows: sets of stretches nearly all of which are linked.

    Rows that share most of their links become one, the densest first; which side is the first makes no
    difference. Each link is in some row.
    """
    made: list[frozenset[Node]] = []
    for part in _components(links):
        if len(part) > _MANY:
            groups: dict[str, set[Node]] = {}
            for one, other, evidence in part:
                groups.setdefault(evidence, set()).update((one, other))
            made += map(frozenset, groups.values())
        else:
            made += _merged({frozenset((one, other)) for one, other, _ in part}, texts)
    return sorted(set(made), key=sorted)


def _components(links: Iterable[tuple[Node, Node, str]]) -> list[list[tuple[Node, Node, str]]]:
    """Part the links into those that hang together over stretches in common."""
    links = list(links)
    root: dict[Node, Node] = {}

    def find(node: Node) -> Node:
        while root.setdefault(node, node) != node:
            root[node] = node = root[root[node]]
        return node

    for one, other, _ in links:
        root[find(one)] = find(other)
    parts: dict[Node, list[tuple[Node, Node, str]]] = {}
    for link in links:
        parts.setdefault(find(link[0]), []).append(link)
    return list(parts.values())


def _merged(links: set[frozenset[Node]], texts: Callable[[Node], str]) -> list[frozenset[Node]]:
    made = set(links)

    def rank(row: frozenset[Node]) -> tuple[float, int, list[str]]:
        pairs = [frozenset((a, b)) for a in row for b in row if a < b and a[0] != b[0]]
        told = sum(pair in links for pair in pairs)
        return told / len(pairs), told, sorted(map(texts, row))

    while True:
        unions = {one | other for one in made for other in made if one != other and one & other}
        best = max(((rank(union), union) for union in unions), key=lambda pair: pair[0], default=None)
        if best is None or best[0][0] < _MERGE:
            return list(made)
        made = {row for row in made if not row <= best[1]} | {best[1]}
