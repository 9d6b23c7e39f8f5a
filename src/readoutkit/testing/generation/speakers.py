"""Who speaks in a sentence, how the text says so, and what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from readoutkit.models import Basis, Span
from readoutkit.testing.generation.drafts import Said
from readoutkit.testing.generation.people import basis_of, later_forms
from readoutkit.testing.generation.telling import collective

if TYPE_CHECKING:
    from readoutkit.testing.generation.drafts import Told, Writing
    from readoutkit.testing.generation.people import Person

__all__ = ["Subject", "keep", "write_speaker"]


@attrs.frozen
class Subject:
    """Who speaks, and how the text says so."""

    people: tuple[Person, ...]
    basis: Basis


def write_speaker(writing: Writing, told: Told, *, together: bool = True, pronoun: bool = True) -> Subject:
    """Write the subject of a sentence that somebody says something."""
    page = writing.page
    kinds = ["one", "one", "one"]
    if together:
        kinds += ["all", "side"]
    if pronoun and writing.subject in told.principals and writing.subject.family:
        kinds.insert(0, "pronoun")
    kind = writing.choose(kinds)
    if kind == "pronoun" and writing.subject is not None:
        writing.cast.mention(writing.subject, page.write(writing.subject.he))
        return Subject((writing.subject,), Basis.PRONOUN)
    if kind == "all":
        page.write(collective(writing, told))
        writing.subject = None
        return Subject(told.principals, Basis.COLLECTIVE)
    person = writing.choose(told.principals)
    sides = [one.side for one in told.people]
    if kind == "side" and person.side.adjective and sides.count(person.side) == 1:
        page.write(f"the {person.side.adjective} side")
        writing.subject = None
        return Subject((person,), Basis.COLLECTIVE)
    form = writing.choose(later_forms(person, writing.people))
    writing.cast.write(page, person, form)
    writing.subject = person
    return Subject((person,), basis_of(person, form))


def keep(
    writing: Writing,
    told: Told,
    subject: Subject,
    cue: Span | None,
    act: str | None,
    said: tuple[Span, tuple[Span, ...]],
    addressees: tuple[Person, ...] = (),
) -> None:
    """Keep what was said, by whom and to whom."""
    writing.quotes.append(Said(*said, subject.people, cue, act, subject.basis, told, addressees))
