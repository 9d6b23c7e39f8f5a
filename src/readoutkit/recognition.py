"""Tells from the text alone who wrote it, and whether an office or a newsroom published it.

Each ministry has signs; each sign found counts once, with its weight. A ministry needs `ENOUGH` and a lead of
`LEAD` over the next, else nobody is named: to claim a text for the wrong office is worse than for none.
A ministry that no file describes competes too, so that its statement is not given to the other side.
Only the head and the tail of a long text are looked at.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from itertools import chain, filterfalse
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import attrs

from readoutkit.lexicon import read_toml
from readoutkit.ministry import Ministry, Sign
from readoutkit.models import Medium
from readoutkit.template import Needed, anchor_of, compile_template, needed_words, plain_dashes, straight
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import regex

__all__ = ["ENOUGH", "LEAD", "Evidence", "Recognition", "Recognizer", "recognize"]

_Item = TypeVar("_Item")

_WORD: Final = re.compile(r"[^\W_]+")

ENOUGH: Final = 3.0
LEAD: Final = 0.5

_HEAD: Final = 1400
_LEAD: Final = 800
_TITLE: Final = 400
_TAIL: Final = 700
_SHORT: Final = 3
"""Words of so few letters are common ones."""
_REACH: Final = 6000
"""How much of the beginning counts as anywhere; the tail is added."""

_LANGUAGE: Final = "en"
_PIECE: Final = re.compile(r"<(\w+)>")


@attrs.frozen
class Evidence:
    """A sign that was found, and where: half-open, in code points of the text."""

    sign: Sign
    start: int
    end: int


@attrs.frozen
class Recognition:
    """Who wrote a text, as far as the text tells."""

    ministry: Ministry | None
    medium: Medium
    score: float
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen
class _Page:
    """The parts of a text that are looked at, with straight marks, and where each begins."""

    head: str
    views: Mapping[str, tuple[tuple[str, int, int], ...]]
    """By the name of a part: what to search, where that begins in the text, and how far to go."""

    @classmethod
    def of(cls, source: SourceText) -> _Page:
        tail_start = max(0, len(source) - _TAIL)
        head = plain_dashes(source.folded if len(source) <= _REACH + _TAIL else source.folded[:_REACH])
        tail = plain_dashes(source.folded[tail_start:])
        ends = {"title": len(_title(head)), "lead": min(_LEAD, len(head)), "head": min(_HEAD, len(head))}
        views: dict[str, tuple[tuple[str, int, int], ...]] = {where: ((head, 0, end),) for where, end in ends.items()}
        whole, foot = (head, 0, len(head)), (tail, tail_start, len(tail))
        views["tail"] = (foot,)
        views["anywhere"] = (whole, foot) if tail_start >= len(head) else (whole,)
        return cls(head, views)

    def words(self, tokens: Tokens, asked: frozenset[str]) -> dict[str, frozenset[str]]:
        """Give which of some words stand in title and head, and in the whole text."""
        starts, norms = tokens.starts, tokens.norms
        title, head = (bisect_left(starts, self.views[part][0][2]) for part in ("title", "head"))
        in_title = _words_of(norms[:title], asked)
        in_head = in_title | _words_of(norms[title:head], asked)
        return {"title": in_title, "head": in_head, "anywhere": in_head | _words_of(norms[head:], asked)}

    @property
    def tail(self) -> str:
        return self.views["tail"][0][0]

    def find(self, sign: Sign, *, ignore_case: bool = False) -> Evidence | None:
        """Find the first place of a sign in the part of the page where it counts."""
        anchor = "" if ignore_case else _anchor(sign.pattern)
        for view, offset, end in self.views[sign.where]:
            if view.find(anchor, 0, end) < 0:
                continue
            first = _first_at_line if sign.pattern.startswith("^") else _first
            found = first(compile_template(sign.pattern, ignore_case=ignore_case), view, end)
            if found:
                return Evidence(sign, found.start() + offset, found.end() + offset)
        return None


class _Asked(NamedTuple, Generic[_Item]):
    """A sign or name, and what it asks of the words of its part of the page."""

    number: int
    need: Needed
    always: frozenset[str]
    one_of: tuple[frozenset[str], ...]
    """Of each choice a word of every option: without any of these nothing more is asked."""
    item: _Item


class _Index(Generic[_Item]):
    """Signs or names by a word that each needs, so that most are left out at once; in their order."""

    def __init__(self, needs: Iterable[tuple[Needed, str, _Item]]) -> None:
        """Take what each needs, in which part of a page, and the thing itself."""
        known = list(needs)
        spread = Counter(word for need, _, _ in known for word in _all_words(need))
        self.words = frozenset(spread)
        """All words that something needs: what others a text has does not matter."""
        self._always: dict[int, _Item] = {}
        self._by_word: dict[str, dict[str, list[_Asked[_Item]]]] = {}

        def commonness(word: str) -> tuple[bool, int, int]:
            return len(word) <= _SHORT, spread[word], -len(word)

        for number, (need, part, item) in enumerate(known):
            one_of = tuple(frozenset(min(words, key=commonness) for words in options) for options in need.one_of)
            ways = [*one_of, *(frozenset((word,)) for word in sorted(need.always, key=commonness)[:1])]
            if not ways:
                self._always[number] = item
                continue
            for key in min(ways, key=lambda keys: max(map(commonness, keys))):
                by_word = self._by_word.setdefault(part, {})
                by_word.setdefault(key, []).append(_Asked(number, need, need.always, one_of, item))

    def within(self, words: Mapping[str, frozenset[str]]) -> list[_Item]:
        """Give those that may be found in a page with these words in its parts."""
        found = dict(self._always)
        for part, by_word in self._by_word.items():
            there = words[part]
            for key in by_word.keys() & there:
                for number, need, always, one_of, item in by_word[key]:
                    if not always <= there:
                        continue
                    for keys in one_of:
                        if keys.isdisjoint(there):
                            break
                    else:
                        if not one_of or need.within(there):
                            found[number] = item
        return [found[number] for number in sorted(found)]


class Recognizer:
    """Knows the signs and names of some ministries, and which of them to look for on a page."""

    def __init__(self, ministries: Iterable[Ministry]) -> None:
        self._ministries = {one.id: one for one in ministries}
        known = self._ministries.values()
        signs: list[tuple[str, str, Sign]] = [
            *(("own", one.id, sign) for one in known for sign in one.signs),
            *(("against", one.id, sign) for one in known for sign in one.against),
            *(("news", "", sign) for sign in news_signs()),
            *(("source", "", sign) for sign in source_signs()),
        ]
        names = [(one.id, _lowered(name), name) for one in known for name in one.names]
        self._signs = _Index((*_needs(told[2]), told) for told in signs)
        self._names = _Index((Needed(frozenset(_WORD.findall(named[1])), ()), "anywhere", named) for named in names)
        self._known = [lowered for _, lowered, _ in names]
        relays = (needed_words(sign.pattern) for sign in _relay_signs(""))
        self._asked = self._signs.words.union(self._names.words, *(_all_words(need) for need in relays))

    def recognize(self, text: str, tokens: Tokens | None = None) -> Recognition:
        """Name the ministry whose text this is, or None, and the medium.

        `tokens` are those of the text, where they have been cut already.
        """
        page = _Page.of(tokens.source if tokens is not None else SourceText(text))
        if tokens is None:
            tokens = Tokens(SourceText(f"{page.head}\n{page.tail}"))
        words = page.words(tokens, self._asked)
        signs: dict[str, list[tuple[str, Sign]]] = {"own": [], "against": [], "news": [], "source": []}
        for kind, ministry, sign in self._signs.within(words):
            signs[kind].append((ministry, sign))
        scores, found = _scored(page, signs["own"], signs["against"], self._relays(page, words))
        ranked = sorted(scores, key=lambda one: (-scores[one], one))
        news = tuple(item for _, sign in signs["news"] if (item := page.find(sign)))
        unknown = self._unknown(page, [sign for _, sign in signs["source"]])
        rival = max([item.sign.weight for item in unknown] + [scores[one] for one in ranked[1:2]], default=0.0)
        if not ranked or scores[ranked[0]] < max(ENOUGH, rival + LEAD):
            return Recognition(None, _medium((), news + unknown), 0.0)
        evidence = tuple(found[ranked[0]])
        return Recognition(self._ministries[ranked[0]], _medium(evidence, news), scores[ranked[0]], evidence)

    def _relays(self, page: _Page, words: Mapping[str, frozenset[str]]) -> dict[str, Evidence]:
        """Find for each ministry the best sign that a report relays it."""
        named = self._names.within(words)
        lowered = page.head.lower() + page.tail.lower() if named else ""
        best: dict[str, Evidence] = {}
        for ministry, low, name in named:
            for sign in _relay_signs(name) if low in lowered else ():
                if not needed_words(sign.pattern).within(words["anywhere"]):
                    continue
                item, other = page.find(sign, ignore_case=True), best.get(ministry)
                if item is not None and (
                    other is None or (item.sign.weight, -item.start) > (other.sign.weight, -other.start)
                ):
                    best[ministry] = item
        return best

    def _unknown(self, page: _Page, signs: Iterable[Sign]) -> tuple[Evidence, ...]:
        """Find a ministry that is named as the source, in the lead, and has a name that none of ours has."""
        for sign in signs:
            for found in compile_template(sign.pattern).finditer(page.head, endpos=_LEAD):
                told = found.group().lower()
                nameless = told.startswith(tuple(_table()["nameless"]["openings"]))
                if not nameless and not any(name in told for name in self._known):
                    return (Evidence(sign, *found.span()),)
        return ()


def _scored(
    page: _Page, own: Iterable[tuple[str, Sign]], against: Sequence[tuple[str, Sign]], relays: Mapping[str, Evidence]
) -> tuple[dict[str, float], dict[str, list[Evidence]]]:
    """Weigh the signs of ministries, those first of which most could be found, and give the evidence of each.

    Left out are those that could neither be named nor come too close to the one that is.
    """
    could = {ministry: [item.sign] for ministry, item in relays.items()}
    for ministry, sign in own:
        could.setdefault(ministry, []).append(sign)
    hopes = Counter({ministry: sum(sign.weight for sign in signs) for ministry, signs in could.items()})
    scores: dict[str, float] = {}
    found: dict[str, list[Evidence]] = {}
    best = 0.0
    for ministry, hope in hopes.most_common():
        if hope < (ENOUGH if best < ENOUGH else best - LEAD):
            break
        relayed = relays.get(ministry)
        evidence = [item for sign in could[ministry][relayed is not None :] if (item := page.find(sign))]
        evidence += [relayed] if relayed is not None else []
        if evidence:
            found[ministry] = evidence
            score = sum(item.sign.weight for item in evidence)
            score -= sum(sign.weight for other, sign in against if other == ministry and page.find(sign))
            scores[ministry] = score
            best = max(best, score)
    return scores, found


def recognize(text: str, ministries: Iterable[Ministry]) -> Recognition:
    """Name the one of the ministries whose text this is, or None, and the medium."""
    return Recognizer(ministries).recognize(text)


def _medium(evidence: tuple[Evidence, ...], news: tuple[Evidence, ...]) -> Medium:
    reported = sum(item.sign.weight for item in news)
    relays = [item for item in evidence if item.sign.medium == Medium.NEWS]
    reported += sum(item.sign.weight for item in relays)
    # beside `the Foreign Office said in a statement` only what weighs more, or fills a line, shows a page of its own
    heaviest = max((item.sign.weight for item in relays), default=0)
    published = sum(
        item.sign.weight
        for item in evidence
        if item.sign.medium == Medium.OFFICIAL and (item.sign.weight > heaviest or item.sign.pattern.endswith("$"))
    )
    return Medium.NEWS if reported > published else Medium.OFFICIAL


@functools.cache
def _table() -> dict[str, Any]:
    return read_toml(_LANGUAGE, "recognition.toml")


def _signs(kind: str, medium: Medium, **pieces: str) -> tuple[Sign, ...]:
    """Give the signs of a kind (news, source, relay), with the pieces put in for what stands in angle brackets."""
    known = _table()["pieces"] | pieces
    return tuple(
        Sign(_PIECE.sub(lambda found: str(known[found[1]]), pattern), group["weight"], group["where"], medium)
        for group in _table()[kind]
        for pattern in group["patterns"]
    )


@functools.cache
def news_signs() -> tuple[Sign, ...]:
    """Give what a newsroom leaves on a page, whoever is relayed."""
    return _signs("news", Medium.NEWS)


@functools.cache
def source_signs() -> tuple[Sign, ...]:
    """Give how a ministry is named as the source of what is told, one that no file describes among them."""
    return _signs("source", Medium.NEWS)


@functools.lru_cache(maxsize=1024)
def _relay_signs(name: str) -> tuple[Sign, ...]:
    """Give how a report says that it relays the ministry of that name."""
    return _signs("relay", Medium.NEWS, ministry=name)


def _first(pattern: regex.Pattern[str], view: str, end: int) -> regex.Match[str] | None:
    return pattern.search(view, endpos=end)


def _first_at_line(pattern: regex.Pattern[str], view: str, end: int) -> regex.Match[str] | None:
    """Find the first line that begins as the pattern has it."""
    start = 0
    while True:
        found = pattern.match(view, start, end)
        if found:
            return found
        start = view.find("\n", start, end) + 1
        if not start:
            return None


def _needs(sign: Sign) -> tuple[Needed, str]:
    """Give the words that a sign needs, and the part of the page whose words are looked at for it."""
    return needed_words(sign.pattern), {"lead": "head", "tail": "anywhere"}.get(sign.where, sign.where)


def _all_words(need: Needed) -> Iterator[str]:
    return chain(need.always, *chain(*need.one_of))


def _words_of(norms: Iterable[str], asked: frozenset[str]) -> frozenset[str]:
    """Give which of some words stand among tokens, also within hyphens and marks."""
    tokens = set(norms)
    return asked & tokens | asked.intersection(_WORD.findall(" ".join(filterfalse(str.isalnum, tokens))))


@functools.lru_cache(maxsize=4096)
def _lowered(name: str) -> str:
    return straight(name).lower()


@functools.lru_cache(maxsize=4096)
def _anchor(pattern: str) -> str:
    return anchor_of(pattern)


def _title(view: str) -> str:
    """The lines above the first sentence that ends, at most `_TITLE` characters."""
    end = view.find("\n\n", len(view) - len(view.lstrip()))
    return view[: min(_TITLE, end if end >= 0 else _TITLE)]
