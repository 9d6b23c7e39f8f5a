"""Tells from the text alone who wrote it, and whether an office or a newsroom published it.

Each ministry has signs; each sign found counts once, with its weight. A ministry needs `ENOUGH` and a lead of
`LEAD` over the next, else nobody is named: to claim a text for the wrong office is worse than for none.
A ministry that no file describes competes too, so that its statement is not given to the other side.
Only the head and the tail of a long text are looked at.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import attrs

from readoutkit.ministry import Ministry, Sign
from readoutkit.models import Medium
from readoutkit.template import anchor_of, compile_template, needles_of, straight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["ENOUGH", "LEAD", "Evidence", "Recognition", "recognize"]

ENOUGH: Final = 3.0
LEAD: Final = 0.5

_HEAD: Final = 1400
_LEAD: Final = 800
_TITLE: Final = 400
_TAIL: Final = 700
_REACH: Final = 6000
"""How much of the beginning counts as anywhere; the tail is added."""

_AGENCY: Final = "[Reuters|AP|AFP|Xinhua|AA|ANI|PTI|IANS|UNI|Sputnik|dpa|EFE|Kyodo|Yonhap|VNA|NewsWire|Bernama|ANTARA]"

# What a newsroom leaves on a page, whoever is relayed.
NEWS_SIGNS: Final = (
    Sign(f"{{place}}[, | ]{{month}} {{day}} ({_AGENCY})", 4, "head"),
    Sign(f"({_AGENCY}) [-|--|:]", 4, "head"),
    Sign(f"({_AGENCY}):", 4, "head"),
    Sign("{place} [Country], {month} {day} (", 3, "head"),
    Sign("/TASS/", 4, "head"),
    Sign("(Photo: VNA)", 4, "head"),
    Sign("- [VNS|VNA|VOV]", 3),
    Sign("VNA/VNS Photo", 4, "head"),
    Sign("Source: Xinhua", 4, "head"),
    Sign("Enditem$", 3, "tail"),
    Sign("Reporting by {name}", 4, "tail"),
    Sign("Associated Press", 3, "head"),
    Sign("AP writer", 3, "tail"),
    Sign("^By {name}$", 2, "head"),
    Sign("/DNA/", 3, "head"),
    Sign("(PNS)", 3, "tail"),
    Sign("(PNA)", 3, "tail"),
    Sign("KAZINFORM", 3, "head"),
    Sign("This story has not been edited", 3, "tail"),
    Sign("said in a [statement|press release|readout|post on X] [|here ]on {weekday}", 2),
    Sign("the statement [read|added|said|reads]", 2),
    Sign("according to [an|a] [|official ][statement|readout]", 2),
    Sign("[Foreign Ministry|foreign ministry|diplomatic] sources", 3),
)

# A ministry that is named as the source of what is told; where none of ours bears the name, it is an unknown one.
_MINISTRY: Final = "[Foreign Ministry|Ministry of Foreign Affairs|foreign ministry|Ministry of External Relations]"
_OF: Final = "[|for ][|and {name} ][|of {country} ]"
SOURCE_SIGNS: Final = (
    Sign(f"{{country}} {_MINISTRY} {_OF}[said|announced|reported|stated]", 4, "lead", Medium.NEWS),
    Sign(f"[by|according to] [|the ]{{country}} {_MINISTRY}", 4, "lead", Medium.NEWS),
    Sign(f"{_MINISTRY} of {{country}} [said|announced|reported|stated]", 4, "lead", Medium.NEWS),
    Sign(f"[by|according to] [|the ]{_MINISTRY} of {{country}}[,|.| ]", 4, "lead", Medium.NEWS),
)


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
    tail: str
    tail_start: int
    title: str
    whole: str
    """Both parts, for a first look whether a sign can be there at all."""

    @classmethod
    def of(cls, text: str) -> _Page:
        if len(text) <= _REACH + _TAIL:
            view = straight(text)
            tail_start = max(0, len(view) - _TAIL)
            return cls(view, view[tail_start:], tail_start, _title(view), view)
        head = straight(text[:_REACH])
        tail_start = len(text) - _TAIL
        tail = straight(text[tail_start:])
        return cls(head, tail, tail_start, _title(head), f"{head}\0{tail}")

    def seek(self, signs: Iterable[Sign]) -> list[Evidence]:
        """Find those of the signs that are on the page."""
        found: list[Evidence] = []
        whole = self.whole
        for sign in signs:
            needles = needles_of(sign.pattern)
            for needle in needles:
                if needle in whole:
                    break
            else:
                if needles:
                    continue
            item = self.find(sign)
            if item is not None:
                found.append(item)
        return found

    def find(self, sign: Sign, *, ignore_case: bool = False) -> Evidence | None:
        """Find the first place of a sign in the part of the page where it counts."""
        anchor = _anchor(sign.pattern)
        for view, offset, end in self._views(sign):
            if not ignore_case and view.find(anchor, 0, end) < 0:
                continue
            found = compile_template(sign.pattern, ignore_case=ignore_case).search(view, endpos=end)
            if found:
                return Evidence(sign, found.start() + offset, found.end() + offset)
        return None

    def _views(self, sign: Sign) -> Iterator[tuple[str, int, int]]:
        if sign.where == "title":
            yield self.head, 0, len(self.title)
        elif sign.where == "lead":
            yield self.head, 0, min(_LEAD, len(self.head))
        elif sign.where == "head":
            yield self.head, 0, min(_HEAD, len(self.head))
        elif sign.where == "tail":
            yield self.tail, self.tail_start, len(self.tail)
        else:
            yield self.head, 0, len(self.head)
            if self.tail_start >= len(self.head):
                yield self.tail, self.tail_start, len(self.tail)


def recognize(text: str, ministries: Iterable[Ministry]) -> Recognition:
    """Name the ministry whose text this is, or None, and the medium."""
    page = _Page.of(text)
    lowered = page.head.lower() + page.tail.lower()
    found: dict[str, tuple[float, Ministry, tuple[Evidence, ...]]] = {}
    names: list[str] = []
    for ministry in ministries:
        names += ministry.names
        evidence = _evidence(page, ministry, lowered)
        if evidence:
            score = sum(item.sign.weight for item in evidence)
            score -= sum(item.sign.weight for item in page.seek(ministry.against))
            found[ministry.id] = score, ministry, evidence
    news = tuple(page.seek(NEWS_SIGNS))
    ranked = sorted(found.values(), key=lambda entry: (-entry[0], entry[1].id))
    unknown = _unknown(page, names)
    rival = max([item.sign.weight for item in unknown] + [entry[0] for entry in ranked[1:2]], default=0.0)
    if not ranked or ranked[0][0] < max(ENOUGH, rival + LEAD):
        return Recognition(None, _medium((), news + unknown), 0.0)
    score, ministry, evidence = ranked[0]
    return Recognition(ministry, _medium(evidence, news), score, evidence)


def _evidence(page: _Page, ministry: Ministry, lowered: str) -> tuple[Evidence, ...]:
    own = page.seek(ministry.signs)
    relays = [
        item
        for name in ministry.names
        if _lowered(name) in lowered
        for sign in _relay_signs(name)
        if (item := page.find(sign, ignore_case=True))
    ]
    if relays:
        own.append(max(relays, key=lambda item: (item.sign.weight, -item.start)))
    return tuple(own)


def _medium(evidence: tuple[Evidence, ...], news: tuple[Evidence, ...]) -> Medium:
    reported = sum(item.sign.weight for item in news)
    reported += sum(item.sign.weight for item in evidence if item.sign.medium == Medium.NEWS)
    published = sum(item.sign.weight for item in evidence if item.sign.medium == Medium.OFFICIAL)
    return Medium.NEWS if reported > published else Medium.OFFICIAL


@functools.lru_cache(maxsize=1024)
def _relay_signs(name: str) -> tuple[Sign, ...]:
    """How a report says that it relays the ministry of that name."""
    told = "[said|reported|announced|stated|noted|added]"
    return (
        Sign(f"{name} {told}", 4, "lead", Medium.NEWS),
        Sign(f"[statement|readout|release] [by|from] [|the |its ]{name}", 4, "lead", Medium.NEWS),
        Sign(f"according to [|the ]{name}", 4, "lead", Medium.NEWS),
        Sign(f"{name} [statement|readout|sources]", 3.5, "lead", Medium.NEWS),
        Sign(f"{name} [spokesperson|spokesman|spokeswoman]", 2.5, "lead", Medium.NEWS),
        Sign(f"{name} {told}", 2, "anywhere", Medium.NEWS),
        Sign(f"[statement|readout|release] [by|from] [|the |its ]{name}", 2.5, "anywhere", Medium.NEWS),
        Sign(f"according to [|the ]{name}", 2.5, "anywhere", Medium.NEWS),
    )


def _unknown(page: _Page, names: Iterable[str]) -> tuple[Evidence, ...]:
    """Find a ministry that is named as the source, in the lead, and has a name that none of ours has."""
    known: list[str] | None = None
    for sign in SOURCE_SIGNS:
        if not any(needle in page.head for needle in needles_of(sign.pattern)):
            continue
        for found in compile_template(sign.pattern).finditer(page.head, endpos=_LEAD):
            told = found.group().lower()
            nameless = told.startswith(("the foreign", "the ministry", "a foreign", "its "))
            if known is None:
                known = [_lowered(name) for name in names]
            if not nameless and not any(name in told for name in known):
                return (Evidence(sign, *found.span()),)
    return ()


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
