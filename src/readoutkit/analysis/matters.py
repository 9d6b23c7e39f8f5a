"""What a stretch of text is about: matters of world affairs found by name, whatever the name.

The table ``data/en/matters.tsv`` lists matters (disputes, places, bodies, treaties, programmes, issue
areas), the fields that each belongs to, and the forms by which texts name it. A form is a phrase, or
several phrases joined by ``+`` that must all stand in the stretch. Nothing is learnt from texts.

>>> sorted(matters_in(words_of("the Huangyan Dao incident")))
['scarborough']
>>> sorted(ancestors("scarborough"))
['maritime-security', 'security', 'south-china-sea', 'southeast-asia']
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from readoutkit.analysis.words import Word, words_of
from readoutkit.lexicon import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

CATCH_ALL: Final = "catch-all"
"""The field of topics that name no matter: regional developments, bilateral relations."""
CONTACTS: Final = "contacts"
"""The field of what the sides will do next: keep in touch, meet, visit."""
COURTESIES: Final = "courtesies"


class _Part(NamedTuple):
    """A phrase to be found: norms of its words, which of them are abbreviations, and what it is part of."""

    norms: tuple[str, ...]
    upper: tuple[bool, ...]
    owner: str
    form: int


@frozen
class _Table:
    fields: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    states: Mapping[str, str]
    """The state that a matter is named after, if any: when it is a party, the matter is all that is talked about."""
    broad: frozenset[str]
    parts: Mapping[str, tuple[_Part, ...]]
    sizes: Mapping[tuple[str, int], int]


def _phrase(form: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    words = words_of(form)
    return tuple(word.norm for word in words), tuple(word.upper for word in words)


def _index(
    forms: Iterable[tuple[str, Iterable[str]]],
) -> tuple[dict[str, tuple[_Part, ...]], dict[tuple[str, int], int]]:
    """Put the phrases of all forms under their first word, and count the phrases of each form."""
    parts: dict[str, list[_Part]] = {}
    sizes: dict[tuple[str, int], int] = {}
    for owner, told in forms:
        for number, form in enumerate(told):
            pieces = form.split("+")
            sizes[owner, number] = len(pieces)
            for piece in pieces:
                norms, upper = _phrase(piece)
                parts.setdefault(norms[0], []).append(_Part(norms, upper, owner, number))
    return {first: tuple(found) for first, found in parts.items()}, sizes


@functools.lru_cache(maxsize=1)
def _matters() -> _Table:
    rows = list(read_table("en", "matters.tsv"))
    parts, sizes = _index((row["matter"], row["forms"].split("|")) for row in rows)
    fields = {row["matter"]: tuple(filter(None, row["fields"].split("|"))) for row in rows}
    states = {row["matter"]: _state(row["forms"].partition("|")[0]) for row in rows}
    names = {row["matter"]: row["name"] for row in rows}
    return _Table(
        fields, names, states, frozenset(row["matter"] for row in rows if row["kind"] == "field"), parts, sizes
    )


def _state(form: str) -> str:
    """Give the state or body whose name a form is; empty where it is none."""
    words = words_of(form)
    return next((name.owner for name in names_in(words) if name.last - name.first + 1 == len(words)), "")


@functools.lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[_Part, ...]]:
    """States by name, demonym and capital, and bodies by name: owners are codes and full names."""
    rows = [
        (row["code"], [row["name"], *_cell(row["names"]), *_cell(row["demonyms"]), *_cell(row["capital"])])
        for row in read_table("en", "countries.tsv")
    ]
    rows += [(row["name"], [row["name"], *_cell(row["names"])]) for row in read_table("en", "organizations.tsv")]
    parts, _ = _index((owner, [form.replace("+", " ") for form in forms]) for owner, forms in rows)
    return parts


def _cell(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]


def _stands(part: _Part, words: Sequence[Word], at: int) -> bool:
    here = words[at : at + len(part.norms)]
    return len(here) == len(part.norms) and all(
        word.norm == norm and (word.upper or not upper)
        for word, norm, upper in zip(here, part.norms, part.upper, strict=True)
    )


class Name(NamedTuple):
    """A state or body where a text names it: first and last word, and its code or full name."""

    first: int
    last: int
    owner: str


def names_in(words: Sequence[Word]) -> list[Name]:
    """Find states and bodies, the longest name at each place."""
    table, found, at = _names(), [], 0
    while at < len(words):
        fitting = [part for part in table.get(words[at].norm, ()) if words[at].capital and _stands(part, words, at)]
        if fitting:
            longest = max(fitting, key=lambda part: len(part.norms))
            found.append(Name(at, at + len(longest.norms) - 1, longest.owner))
            at += len(longest.norms)
        else:
            at += 1
    return found


def matters_in(words: Sequence[Word], parties: frozenset[str] = frozenset()) -> dict[str, set[int]]:
    """Find the matters that words name, each with the places of the words that name it.

    A form that is nothing but the name of one of the `parties` (codes and full names) says nothing.
    """
    table = _matters()
    party_words = {at for name in names_in(words) if name.owner in parties for at in range(name.first, name.last + 1)}
    pieces: dict[tuple[str, int], dict[tuple[str, ...], set[int]]] = {}
    for at, word in enumerate(words):
        for part in table.parts.get(word.norm, ()):
            if _stands(part, words, at):
                places = pieces.setdefault((part.owner, part.form), {}).setdefault(part.norms, set())
                places.update(range(at, at + len(part.norms)))
    whole = [
        (owner, set().union(*parts.values()))
        for (owner, form), parts in pieces.items()
        if len(parts) == table.sizes[owner, form]
    ]
    found: dict[str, set[int]] = {}
    for owner, places in whole:
        # What is named inside a longer name is not meant: the energy of an energy truce.
        inside = any(places < others for other, others in whole if other != owner)
        if not inside and not places <= party_words and table.states[owner] not in parties:
            found.setdefault(owner, set()).update(places)
    return found


def fields_of(matter: str) -> tuple[str, ...]:
    """Give the fields that a matter lies in, without theirs."""
    return _matters().fields.get(matter, ())


@functools.lru_cache(maxsize=1024)
def ancestors(matter: str) -> frozenset[str]:
    """Give the fields that a matter belongs to, and theirs."""
    fields = _matters().fields
    found: set[str] = set()
    waiting = list(fields.get(matter, ()))
    while waiting:
        field = waiting.pop()
        if field not in found:
            found.add(field)
            waiting += fields.get(field, ())
    return frozenset(found)


def called(matter: str) -> str:
    """Give the name of a matter for people, which takes no side's; a word that is no matter as it is."""
    return _matters().names.get(matter, matter.lstrip("@"))


def is_field(matter: str) -> bool:
    """Tell whether a matter is a field, too broad to make two stretches one: a region, an issue area."""
    return matter in _matters().broad


def is_near(one: str, other: str) -> bool:
    """Tell whether one matter is a part of the other and the other is no field: `arming-taiwan` and `taiwan`."""
    told = _matters()
    return (one in told.fields.get(other, ()) and one not in told.broad) or (
        other in told.fields.get(one, ()) and other not in told.broad
    )


def narrowest(matters: Iterable[str]) -> frozenset[str]:
    """Leave out the matters that another one of them belongs to."""
    told = frozenset(matters)
    return told - frozenset(field for matter in told for field in ancestors(matter))
