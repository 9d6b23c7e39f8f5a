"""The side that a page is written from: the ministry's, or, where nobody knows the ministry, the one it shows.

An unknown issuer still tells whose it is: by the capital in which the text was filed, by the one foreign
ministry or embassy that it names as its source, or by the capital in which it received its guests. Its own
people stand without a country then, as those of any other ministry do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from readoutkit.findings import MentionKind, Zone
from readoutkit.lexicon import Kind

if TYPE_CHECKING:
    from readoutkit.findings import Findings
    from readoutkit.ministry import Ministry

_SHORT = 8


@frozen
class Home:
    """A state or a body, and whether it is certain or only what the page shows."""

    country: str | None
    organization: str | None
    certain: bool


def home_of(findings: Findings, ministry: Ministry | None) -> Home | None:
    """Tell the side that a page is written from; ``None`` where nothing shows it."""
    if ministry is not None:
        return Home(ministry.country, ministry.organization, certain=True)
    words = findings.words
    dateline = findings.masthead.dateline_place
    if dateline is not None:
        for term in words.terms.get(dateline[0], ()):
            if term.kind is Kind.CAPITAL:
                return Home(term.value.country, None, certain=False)
    sources = {
        mention.country
        for mention in findings.people
        if mention.kind is MentionKind.INSTITUTION and mention.country is not None and mention.organization is None
    }
    found = sources or _closing_capital(findings) or _hosting(findings) or _first_subject(findings)
    return Home(found.pop(), None, certain=False) if len(found) == 1 else None


def _closing_capital(findings: Findings) -> set[str]:
    """Give the country of the capital that stands alone in a line at the foot: ``New Delhi``, ``July 23, 2026``."""
    words = findings.words
    found: set[str] = set()
    for line in findings.masthead.lines:
        if line.zone is not Zone.FOOTER or line.last - line.first > _SHORT:
            continue
        found.update(term.value.country for term in words.terms.get(line.first, ()) if term.kind is Kind.CAPITAL)
    return found


def _hosting(findings: Findings) -> set[str]:
    """Give the countries in whose capital a meeting with people of other countries was held."""
    words = findings.words
    found: set[str] = set()
    for encounter in findings.encounters:
        place = encounter.place
        people = [*encounter.subjects, *encounter.others]
        if place is None or place.country is None or place.goal or len(people) < 2:
            continue
        if any(mention.country == place.country for mention in people) or encounter.background:
            continue
        capital = encounter.host or any(term.kind is Kind.CAPITAL for term in words.terms.get(place.first, ()))
        if capital and any(mention.country is not None for mention in people):
            found.add(place.country)
    return found


def _first_subject(findings: Findings) -> set[str]:
    """Give the country of the one with whom the first telling of an encounter begins."""
    for encounter in findings.encounters:
        if findings.sentences[encounter.sentence].zone is not Zone.BODY or encounter.background:
            continue
        people = [*encounter.subjects, *encounter.others]
        countries = [mention.country for mention in people if mention.country is not None]
        first = people[0].country if people else None
        return {first} if first is not None and len(set(countries)) > 1 else set()
    return set()
