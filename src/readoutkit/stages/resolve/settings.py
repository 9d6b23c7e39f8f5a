"""Where and when what follows took place: headings that name a day or a city."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from readoutkit.findings import PlaceMention, Zone
from readoutkit.lexicon import Kind

if TYPE_CHECKING:
    from readoutkit.findings import DateMention, Findings, Sentence

_CITY = Kind.CITY.bit | Kind.CAPITAL.bit
_LINE = 12
"""How many tokens a heading has that is little more than a day."""
_TELLING = frozenset({Zone.BODY, Zone.STANDFIRST})
_ABOVE = frozenset({Zone.HEADING, Zone.HEADER})


class Setting(NamedTuple):
    """A day and a place that hold from a token on."""

    first: int
    date: DateMention | None
    place: PlaceMention | None

    @property
    def whole(self) -> bool:
        """Whether it tells both."""
        return self.date is not None and self.place is not None


def headings_of(findings: Findings) -> list[Setting]:
    """``Monday, September 7 – Tokyo``, ``Tbilisi``: lines that name a day or a city alone, as a diary has them.

    One of them stands in the body, or two name both day and city: else it is a dateline or a stamp of the page.
    """
    found: list[Setting] = []
    told = body = within = False
    for sentence in findings.sentences:
        if sentence.zone in _TELLING:
            told = True
            body = body or sentence.zone is Zone.BODY
        elif sentence.zone in _ABOVE and sentence.last - sentence.first <= _LINE:
            day = _day_of(findings, sentence)
            city = _city_of(findings, sentence) if sentence.bits & _CITY else None
            alone = city is not None and (city.first, city.last) == (sentence.first, sentence.last)
            if day is None and not alone:
                continue
            if not told:
                found = [above for above in found if above.whole]  # else only the line right above the body
            within = within or body  # no stamp between standfirst and body
            found.append(Setting(sentence.first, day, city))
    return found if within or sum(setting.whole for setting in found) > 1 else []


def setting_at(settings: list[Setting], token: int) -> Setting | None:
    """Give the setting that holds at a token."""
    at = bisect_left(settings, token, key=attrgetter("first"))
    return settings[at - 1] if at else None


def _day_of(findings: Findings, sentence: Sentence) -> DateMention | None:
    at = bisect_left(findings.dates, sentence.first, key=attrgetter("first"))
    if at == len(findings.dates) or findings.dates[at].last > sentence.last:
        return None
    return findings.dates[at] if findings.dates[at].date is not None else None


def _city_of(findings: Findings, sentence: Sentence) -> PlaceMention | None:
    for token in range(sentence.first, sentence.last + 1):
        for term in findings.words.terms.get(token, ()):
            if term.kind in {Kind.CITY, Kind.CAPITAL}:
                country = term.value if term.kind is Kind.CITY else term.value.country
                return PlaceMention(token, term.last, country, "city")
    return None
