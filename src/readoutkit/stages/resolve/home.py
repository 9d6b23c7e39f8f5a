"""The side that a page is written from: the ministry's, or, where nobody knows the ministry, the one it shows.

An unknown issuer still tells whose it is: by the capital in which the text was filed, or by the one
foreign ministry or embassy that it names as its source. Its own people stand without a country then,
as those of any other ministry do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from readoutkit.findings import MentionKind
from readoutkit.lexicon import Kind

if TYPE_CHECKING:
    from readoutkit.findings import Findings
    from readoutkit.ministry import Ministry


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
    return Home(sources.pop(), None, certain=False) if len(sources) == 1 else None
