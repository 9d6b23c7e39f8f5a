"""People of a readout, and the ways in which it names them: at first in full, afterwards shortly.

Each way is rendered together with what it tells: a `Cast` keeps the places at which each person is mentioned,
so that the true `Participant` can be given at the end.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, Literal

import attrs

from readoutkit.models import Basis, Participant, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutkit.testing.generation.page import Page
    from readoutkit.testing.generation.stock import Office, Side

__all__ = ["Cast", "Person", "slug"]


def slug(words: str) -> str:
    """Make an id of a name.

    >>> slug("Ilze Ozoliņa"), slug("Aoife O’Driscoll")
    ('ilze-ozolina', 'aoife-o-driscoll')
    """
    bare = unicodedata.normalize("NFD", words.lower())
    kept = "".join(char if char.isalnum() else " " for char in bare if not unicodedata.combining(char))
    return "-".join(kept.split())


@attrs.frozen
class Person:
    """Somebody who takes part."""

    given: str
    family: str
    office: Office
    side: Side
    woman: bool
    family_first: bool = False
    capitals: bool = False
    afterwards: Literal["surname", "full", "given"] = "surname"
    own: bool = False
    """Whether the issuer speaks for the person's side, so that the text need not say which it is."""
    bare: str | None = None
    """How the issuer calls the own office without a name (`the Secretary`)."""

    @property
    def name(self) -> str:
        """The name in full, in the order of the person's culture; empty for a bare office."""
        if not self.family:
            return ""
        family = self.family.upper() if self.capitals else self.family
        return f"{family} {self.given}" if self.family_first else f"{self.given} {family}"

    @property
    def surname(self) -> str:
        """What is used afterwards."""
        return {"surname": self.family, "full": self.name, "given": self.given}[self.afterwards]

    @property
    def mister(self) -> str:
        """The honorific of every day."""
        return "Ms." if self.woman else "Mr."

    def may_be(self, office: str) -> bool:
        """Say whether this person, who has no name in the text, could be meant by the office of another."""
        return not self.family and self.may_be_called(office)

    def may_be_called(self, office: str) -> bool:
        """Say whether the office of another is this person's, or what this person is barely called is within it."""
        own, other = _words_of(_bare_words(self) or self.office.name), _words_of(office)
        return own <= other or _words_of(self.office.name) == other

    @property
    def he(self) -> str:
        """The pronoun."""
        return "she" if self.woman else "he"


# At first: how name, office and side are told together. Each is written as a whole mention.
FIRST: Final = (
    "{adjective} {office} {name}",
    "{office} {name} of {side}",
    "{office} of {side} {name}",
    "the {office} of {side}, {name}",
    "{name}, {office} of {side}",
    "{side}’s {office} {name}",
    "{office} of {long} {name}",
    "{honorific} {name}, {office} of {long}",
    "{adjective} {office}, {name}",
    "{office} {honorific} {name} of {side}",
)
FIRST_OF_BODY: Final = (
    "{office} of the {side} {name}",
    "{office} {name} of the {side}",
    "the {office} of the {side}, {name}",
    "{name}, {office} of the {side}",
)
FIRST_OF_OWN: Final = ("{office} {name}", "the {office}, {name}", "{office} {honorific} {name}")
# Afterwards.
AFTERWARDS: Final = (
    "{surname}",
    "{title} {surname}",
    "{mister} {surname}",
    "{name}",
    "{office} {surname}",
    "the {adjective} {office}",
    "{bare}",
)
_SLOTS: Final = ("adjective", "office", "name", "side", "long", "honorific", "surname", "title", "mister", "bare")


def first_forms(person: Person, *, honorifics: bool = True) -> tuple[str, ...]:
    """Give the ways in which somebody may be told at first."""
    if not person.family:
        return ("{bare}",)
    if person.own:
        # `the Prime Minister and Minister of Foreign Affairs, Ada Roe,` could be two
        joint = " and Minister" in person.office.name
        return tuple(form for form in FIRST_OF_OWN if not joint or not form.startswith("the "))
    if person.side.code is None:
        return FIRST_OF_BODY
    known = _known(person)
    forms = [form for form in FIRST if all(f"{{{slot}}}" not in form or known[slot] for slot in _SLOTS)]
    if person.side.name.endswith("s") or person.side.name.startswith("the "):
        forms.remove("{side}’s {office} {name}")
    return tuple(form for form in forms if honorifics or "{honorific}" not in form)


def later_forms(person: Person, others: Iterable[Person]) -> tuple[str, ...]:
    """Give the ways in which somebody may be told afterwards, so that nobody else could be meant."""
    known = _known(person)
    if not person.family:
        return ("{bare}",)
    forms = [form for form in AFTERWARDS if all(f"{{{slot}}}" not in form or known[slot] for slot in _SLOTS)]
    if person.afterwards == "full":
        forms = [form for form in forms if "{surname}" not in form or form == "{title} {surname}"]
    if any(_bare_words(person) in other.office.name.lower() for other in others if other is not person):
        forms = [form for form in forms if form != "{bare}"]
    same_side = [other for other in others if other is not person and other.side == person.side]
    if same_side or "," in person.office.name or " and " in person.office.name:
        forms = [form for form in forms if form != "the {adjective} {office}"]
    if len(person.office.name.split()) > 3:
        forms = [form for form in forms if form != "{office} {surname}"]
    return tuple(forms)


def _words_of(office: str) -> set[str]:
    return set(office.lower().replace("adviser", "advisor").split()) - {"of", "for", "the", "and"}


def _bare_words(person: Person) -> str:
    return (person.bare or "").lower().removeprefix("the ")


def basis_of(person: Person, form: str) -> Basis:
    """Say by what a speaker is known who is told so."""
    if "{surname}" in form and person.afterwards != "full":
        return Basis.SURNAME
    return Basis.NAME if "name}" in form else Basis.OFFICE


def _known(person: Person) -> dict[str, str | None]:
    return {
        "adjective": person.side.adjective,
        "office": person.office.name,
        "name": person.name,
        "side": person.side.name,
        "long": person.side.long,
        "honorific": "H.E. " + person.mister,
        "surname": person.surname,
        "title": person.office.title,
        "mister": person.mister,
        "bare": person.bare,
    }


@attrs.define(eq=False)
class _Told:
    """What the text has told of somebody so far."""

    mentions: list[Span] = attrs.field(factory=list)
    named: bool = False
    honorific: str | None = None
    role: Span | None = None
    affiliation: Span | None = None


class Cast:
    """Everybody in a readout, and where it tells of them."""

    def __init__(self, nations: frozenset[str] = frozenset()) -> None:
        self._told: dict[Person, _Told] = {}
        self.nations = nations
        """The adjectives of countries."""

    def knows(self, person: Person) -> bool:
        """Say whether the text has told who somebody is."""
        return person in self._told

    def write(self, page: Page, person: Person, form: str) -> Span:
        """Write a form on the page and keep what it tells of the person."""
        told = self._told.setdefault(person, _Told())
        known = _known(person)
        start: int | None = None
        rest = form
        while rest:
            words, _, rest = rest.partition("{")
            if words:
                span = page.write(words)
                start = span.start if start is None else start
            if rest:
                slot, _, rest = rest.partition("}")
                span = page.write(known[slot] or "")
                start = span.start if start is None else start
                self._keep(told, slot, span)
        mention = page.since(start or 0)
        told.mentions.append(mention)
        if "," in form.replace(person.office.name, ""):
            page.promise_comma()
        return mention

    def mention(self, person: Person, span: Span) -> None:
        """Keep a place that speaks of the person alone."""
        self._told[person].mentions.append(span)

    def _keep(self, told: _Told, slot: str, span: Span) -> None:
        if slot in {"name", "surname"}:
            told.named = True
        elif slot in {"honorific", "mister"} and told.honorific is None:
            told.honorific = span.text
        elif slot == "office" and told.role is None:
            told.role = span
        elif slot == "bare":
            self._keep_bare(told, span)
        elif slot in {"adjective", "side", "long"} and told.affiliation is None:
            told.affiliation = span

    def _keep_bare(self, told: _Told, span: Span) -> None:
        """Take the office out of ``the Chinese Premier``, and the country with it."""
        words = span.text.split()[1:]
        nation = next((word for word in words if word in self.nations), None)
        if nation is not None and told.affiliation is None:
            at = span.start + span.text.index(nation)
            told.affiliation = Span(at, at + len(nation), nation)
        if told.role is None:
            role = " ".join(word for word in words if word != nation)
            told.role = Span(span.end - len(role), span.end, role)

    def participants(self) -> dict[Person, Participant]:
        """Give the true participants, in the order of first mention."""
        people = sorted(self._told, key=lambda person: self._told[person].mentions[0].start)
        return {person: self._participant(person) for person in people}

    def _participant(self, person: Person) -> Participant:
        told = self._told[person]
        body = person.side.code is None
        name = person.name if told.named else None
        return Participant(
            id=slug(name or f"{told.role} {person.side.code or person.side.name}"),
            name=name,
            role=str(told.role) if told.role and not name else person.office.name,
            country=person.side.code,
            organization=person.side.name if body else None,
            honorific=told.honorific,
            role_text=told.role,
            affiliation_text=told.affiliation,
            mentions=tuple(told.mentions),
        )
