"""What one side alone gives within a matter that both tell: clauses on a further matter, and commitments.

A commitment is a promise, an agreement or an announcement with a day, an amount or a place in it that no
stretch of another side repeats.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, Final

from readoutkit.analysis.acts import family, settings
from readoutkit.analysis.matters import CATCH_ALL, CONTACTS, ancestors, is_near
from readoutkit.analysis.words import fold
from readoutkit.lexicon import read_table, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readoutkit.analysis.stretches import Stretch
    from readoutkit.models import Span
    from readoutkit.text import SourceText

_PLACE: Final = re.compile(r"\b(?:in|at)\s+([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})")
_JOINT: Final = re.compile(r"[,;]\s+(?:and\s+)?|(?<!\s)\s+and\s+")


def parts_alone(stretch: Stretch, others: Sequence[Stretch], source: SourceText) -> list[Span]:
    """Give the clauses of an aligned stretch that name a matter which none of the other sides' stretches names."""
    told = frozenset(matter for other in others for matter in other.matters)
    alone = {
        matter: places
        for matter, places in stretch.places.items()
        if matter in stretch.narrow
        and matter not in told
        and not {CATCH_ALL, CONTACTS} & ancestors(matter)
        and not any(is_near(matter, other) for other in told)
    }
    shared = {place for matter, places in stretch.places.items() if matter not in alone for place in places}
    if not alone or not shared:
        return []
    text, found = stretch.text, []
    cuts = [0, *(match.start() for match in _JOINT.finditer(text)), len(text)]
    for start, end in itertools.pairwise(cuts):
        here = {at for at, word in enumerate(stretch.words) if start <= word.start < end}
        if here & set().union(*alone.values()) and not here & shared and (start, end) != (0, len(text)):
            lead = len(text[start:end]) - len(text[start:end].lstrip(" ,;"))
            found.append(source.span(stretch.span.start + start + lead, stretch.span.start + end))
    return found


def commitment_details(stretch: Stretch, others: Iterable[Stretch], source: SourceText) -> list[Span]:
    """Give the days, amounts and places of a commitment that no stretch of the others repeats."""
    acts = settings()["commitment"]["acts"]
    if stretch.quote is None or (family(stretch.act) != "promise" and stretch.act not in acts):
        return []
    told = " ".join(fold(other.text) for other in others)
    days = [match.span() for match in _detail().finditer(stretch.text)]
    places = [match.span(1) for match in _PLACE.finditer(stretch.text) if match[1] in _cities()]
    return [
        source.span(stretch.span.start + start, stretch.span.start + end)
        for start, end in sorted(days + places)
        if fold(stretch.text[start:end]) not in told
    ]


@functools.lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("en", "cities.tsv"))


@functools.lru_cache(maxsize=1)
def _detail() -> re.Pattern[str]:
    """Days and amounts by their form."""
    table = settings()["commitment"]
    months = "|".join(
        sorted((month.title() for month in read_toml("en", "calendar.toml")["months"]), key=len, reverse=True)
    )
    units = "|".join(sorted(map(re.escape, table["units"]), key=len, reverse=True))
    money = "|".join(sorted(map(re.escape, table["money"]), key=len, reverse=True))
    periods = "|".join(sorted(map(re.escape, table["periods"]), key=len, reverse=True))
    return re.compile(
        rf"(?:by\s+the\s+end\s+of\s+|before\s+the\s+end\s+of\s+|within\s+|by\s+|in\s+the\s+)?"
        rf"(?:\d{{1,2}}\s+(?:{months})(?:\s+\d{{4}})?|(?:{months})(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?\b|\b(?:{periods})\b|\b(?:19|20)\d\d\b)"
        rf"|(?:{money})\s?\d[\d.,]*(?:\s+(?:{units}))?|\b(?<!\d[.,])\d[\d.,]*\s+(?:{units})\b(?:\s+(?:{money}))?"
    )
