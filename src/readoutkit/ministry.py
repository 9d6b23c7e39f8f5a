"""What is particular to one issuer, as a value.

Takes what the author of a ministry declares, checks it on making, and freezes it.
Leaves alone how a text is read: a ministry only tells who writes, how its pages look and whom its bare offices mean.

>>> ruritania = Ministry(
...     id="rt-mfa",
...     name="Ministry of Foreign Affairs of Ruritania",
...     country="RT",
...     signs=(Sign("Castle Street Press Office", 3, "head"),),
...     own_offices=(OwnOffice("the Chancellor", "Chancellor"),),
... )
>>> ruritania
Ministry('rt-mfa', 'Ministry of Foreign Affairs of Ruritania')
>>> Ministry(id="RT", name="Ruritania", country="RT")
Traceback (most recent call last):
...
readoutkit.errors.MinistryError: Ministry.id: 'RT' is no id; write lower-case words joined by hyphens, like 'xx-mfa'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs
import regex

from readoutkit.errors import MinistryError
from readoutkit.models import Medium, MeetingKind
from readoutkit.template import TemplateError, anchor_of, check_template, compile_template, has_words, straight

if TYPE_CHECKING:
    from readoutkit.findings import Findings
    from readoutkit.models import Span
    from readoutkit.text import SourceText

__all__ = [
    "Ministry",
    "MinistryError",
    "Naming",
    "OwnOffice",
    "Row",
    "Sign",
    "foreign_ministry_names",
    "minister_leads",
]

Where = Literal["title", "lead", "head", "tail", "anywhere"]

_ID: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_HOST: Final = r"[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_LANGUAGE: Final = r"[a-z]{2,3}"
_COUNTRY: Final = r"[A-Z]{2}"

# The columns of the rows, each with what may stand in it; tests compare them with the tables.
FRAMES: Final = (
    "about", "addr", "addrobj", "carry", "frame", "ger", "inf", "judged", "named", "np", "obj", "objinf", "objof",
    "objthat", "on", "quote", "that", "thatonly", "thing", "to",
)  # fmt: skip
ACTS: Final = (
    "accept", "agree", "apologize", "appreciate", "ask", "believe", "concern", "condemn", "condole", "congratulate",
    "criticize", "deny", "hope", "inform", "invite", "note", "offer", "praise", "promise", "propose", "reaffirm",
    "reject", "say", "stress", "support", "thank", "urge", "warn", "welcome", "wish",
)  # fmt: skip
ENCOUNTER_FRAMES: Final = ("goes", "guest", "noun", "person", "plural", "visited")
_ROW_ID: Final = r"[^\s/]+"
_Columns = Mapping[str, tuple[str, ...]]
_CUE: Final[_Columns] = {"id": (), "forms": (), "tail": (), "frames": FRAMES, "act": ACTS, "example": ()}
_ENCOUNTER: Final[_Columns] = {
    "id": (), "forms": (), "tail": (), "frame": ENCOUNTER_FRAMES, "kind": (*MeetingKind, "-"), "example": (),
}  # fmt: skip
_OFFICE: Final[_Columns] = {"head": (), "modifier": (), "portfolio": (), "example": ()}
_OPTIONAL: Final = frozenset({"tail", "example"})


class Row(Mapping[str, str]):
    """One row laid over a table of the lexicon: a mapping that cannot change and can be hashed.

    >>> Row({"head": "drost", "example": "Drost Ada Roe met Jan Doe."})["head"]
    'drost'
    """

    __slots__ = ("_items",)

    def __init__(self, cells: Mapping[str, str]) -> None:
        """Keep the cells in their order."""
        self._items = tuple(cells.items())

    def __getitem__(self, key: str) -> str:
        for name, value in self._items:
            if name == key:
                return value
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items))

    def __repr__(self) -> str:
        return f"Row({dict(self._items)!r})"


def _medium(value: object) -> Any:  # noqa: ANN401  what is wrong is refused by the check
    """Make a word a medium; leave the rest to the check that names the field."""
    return Medium(value) if isinstance(value, str) and value in tuple(Medium) else value


@attrs.frozen
class Sign:
    """Words by which a text is known as a ministry's own.

    `pattern` is a template (see `readoutkit.template`): literal words, `[a|b]` for one of several,
    `{name}` and the like for what changes, `^` and `$` for the ends of a line.
    `weight` is what it counts: 1 a hint, 2 telling, 3 enough by itself, 4 a masthead.
    `where` is the part of the page in which it counts, `medium` what it tells about who published.

    >>> Sign("Readout of President {name}'s [Call|Meeting] with", 4, "title")
    Sign("Readout of President {name}'s [Call|Meeting] with", 4, 'title')
    """

    pattern: str = attrs.field()
    weight: float = attrs.field(default=1)
    where: Where = attrs.field(default="anywhere")
    medium: Medium = attrs.field(default=Medium.OFFICIAL, converter=_medium)

    def __attrs_post_init__(self) -> None:
        """Refuse a pattern that cannot be read, a weight of nothing, a part of the page that is not known."""
        if not isinstance(self.pattern, str):
            raise MinistryError(f"Sign.pattern: text expected, {self.pattern!r} given")
        try:
            check_template(self.pattern)
        except TemplateError as error:
            raise MinistryError(f"Sign.pattern: {error}") from None
        if not has_words(self.pattern):
            raise MinistryError(f"Sign.pattern: {self.pattern!r} asks for no word, so it would be found everywhere")
        weight: object = self.weight
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight <= 10:
            raise MinistryError(f"Sign.weight: a number above 0 and at most 10 expected, {self.weight!r} given")
        _one_of("Sign.where", self.where, ("title", "lead", "head", "tail", "anywhere"))
        _one_of("Sign.medium", self.medium, tuple(Medium))

    @property
    def anchor(self) -> str:
        """The longest literal stretch of the pattern: a text without it cannot hold the sign."""
        return anchor_of(self.pattern)

    def __repr__(self) -> str:
        news = "" if self.medium == Medium.OFFICIAL else f", medium={str(self.medium)!r}"
        return f"Sign({self.pattern!r}, {self.weight!r}, {self.where!r}{news})"


@attrs.frozen
class OwnOffice:
    """An office that stands bare for the ministry's own people.

    `office` is how the text has it, article and all (`the Secretary`);
    `role` the office in full (`Secretary of State`), or None where the bare form says all that is known.
    """

    office: str = attrs.field()
    role: str | None = attrs.field(default=None)

    def __attrs_post_init__(self) -> None:
        """Refuse an office without words."""
        _words("OwnOffice.office", self.office)
        if self.role is not None:
            _words("OwnOffice.role", self.role)


@attrs.frozen
class Naming:
    """How a ministry names its own people.

    `order` is the order of given name and family name, `capitals` whether the family name stands in capitals,
    `afterwards` what is used after the first mention.
    """

    order: Literal["given-first", "family-first"] = attrs.field(default="given-first")
    capitals: bool = attrs.field(default=False)
    afterwards: Literal["surname", "full", "given"] = attrs.field(default="surname")

    def __attrs_post_init__(self) -> None:
        """Refuse what is not among the choices."""
        _one_of("Naming.order", self.order, ("given-first", "family-first"))
        if not isinstance(self.capitals, bool):
            raise MinistryError(f"Naming.capitals: True or False expected, {self.capitals!r} given")
        _one_of("Naming.afterwards", self.afterwards, ("surname", "full", "given"))


def _tuple_of(value: object) -> Any:  # noqa: ANN401  the same
    """Make any iterable but a string a tuple; leave the rest to the check that names the field."""
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        return value
    return tuple(value)


def _rows_of(value: object) -> Any:  # noqa: ANN401  the same
    """Make mappings rows; leave the rest to the check that names the field."""
    made = _tuple_of(value)
    if not isinstance(made, tuple):
        return made
    return tuple(Row(row) if isinstance(row, Mapping) and not isinstance(row, Row) else row for row in made)


@attrs.frozen(repr=False)
class Ministry:
    """What one issuer declares. Frozen, comparable, hashable; checked on making.

    Exactly one of `country` (ISO 3166-1 alpha-2, `EU` for the Union) and `organization` is given.

    `cues`, `encounters` and `offices` are rows laid over the tables of the lexicon, for words that only this
    ministry uses; where a common row has the same words, the ministry's comes first. A row is a mapping from
    columns to texts, and may have an `example`, a sentence that is read by it:

    - `cues` as in ``data/en/reporting_cues.tsv``: `id`; `forms`, the base form, the third person, the past, the
      gerund and the participle; `tail`, what follows the verb, if anything does; `frames`, what it governs, joined
      by commas (`that`, `np`, `inf`, `obj`, `quote`, ...); `act`, what is done by saying it (`say`, `stress`, ...).
    - `encounters` as in ``data/en/encounters.tsv``: `id`, `forms` and `tail` likewise; `frame`, what its object is
      (`person`, `guest`, `plural`, `visited`, `noun`); `kind`, a kind of meeting, or `-` with the frame `noun`.
    - `offices`: one or more of `head` (the noun in which an office ends: `drost`), `modifier` (words that may stand
      before one) and `portfolio` (words of which portfolios are made).

    >>> desk = Ministry(
    ...     id="rt-mfa",
    ...     name="Ministry of Foreign Affairs of Ruritania",
    ...     country="RT",
    ...     encounters=[{"id": "parley", "forms": "parley parleys parleyed parleying parleyed", "tail": "with",
    ...                  "frame": "person", "kind": "meeting"}],
    ... )
    >>> from readoutkit import parse_readout
    >>> parse_readout("Minister Ada Roe parleyed with Minister Jan Doe of France.", ministry=desk).meetings[0].rule
    'encounter:parley'
    """

    id: str = attrs.field()
    """Lower-case words joined by hyphens: country, then what it is (`cn-mfa`)."""
    name: str = attrs.field()
    """The full official name in English."""
    names: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    """Other names, as reports about it have them (`Chinese Foreign Ministry`); case does not matter."""
    country: str | None = attrs.field(default=None)
    organization: str | None = attrs.field(default=None)
    language: str = attrs.field(default="en")
    hosts: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    """Domains of its pages."""
    signs: tuple[Sign, ...] = attrs.field(default=(), converter=_tuple_of)
    against: tuple[Sign, ...] = attrs.field(default=(), converter=_tuple_of)
    """Signs that a text is not its own; their weights are taken off."""
    own_offices: tuple[OwnOffice, ...] = attrs.field(default=(), converter=_tuple_of)
    self_names: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    """What it calls its own side (`the Kingdom`, `Türkiye`, `the Russian side`)."""
    naming: Naming = attrs.field(factory=Naming)
    furniture: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    """Templates of lines and phrases that frame the readout and are none of it."""
    dates: Literal["day-first", "month-first"] = attrs.field(default="day-first")
    """How dates in figures are read."""
    event_stamp: bool = attrs.field(default=False)
    """Whether the date line of its pages is the day of the event itself, and not of the publication alone."""
    cues: tuple[Row, ...] = attrs.field(default=(), converter=_rows_of)
    encounters: tuple[Row, ...] = attrs.field(default=(), converter=_rows_of)
    offices: tuple[Row, ...] = attrs.field(default=(), converter=_rows_of)
    body: Callable[[SourceText], Span | None] | None = attrs.field(default=None)
    """From the text's source to the Span that is the readout; what stands outside is header and footer.

    It cuts the Span with `source.span(start, end)`. None says that the page tells nothing of it.
    """
    refine: Callable[[Findings], Findings] | None = attrs.field(default=None)
    """From findings to findings, before people are resolved; they are checked before they are used."""
    sources: tuple[str, ...] = attrs.field(default=(), converter=_tuple_of)
    """Addresses of pages that show what is declared."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is wrong, with the name of the field at fault."""
        _full("Ministry.id", self.id, _ID, "is no id; write lower-case words joined by hyphens, like 'xx-mfa'")
        _words("Ministry.name", self.name)
        _check_side(self.country, self.organization)
        _full("Ministry.language", self.language, _LANGUAGE, "is no language; write its ISO 639 code, like 'en'")
        for field in ("names", "hosts", "self_names", "furniture", "sources"):
            _each_words(f"Ministry.{field}", getattr(self, field))
        for host in self.hosts:
            _full("Ministry.hosts", host, _HOST, "is no host; write the bare domain, like 'mfa.gov.xx'")
        for line in self.furniture:
            _check_furniture(line)
        kinds: tuple[tuple[str, type], ...] = (
            ("signs", Sign), ("against", Sign), ("own_offices", OwnOffice),
            ("cues", Row), ("encounters", Row), ("offices", Row),
        )  # fmt: skip
        for field, kind in kinds:
            _each_is(f"Ministry.{field}", getattr(self, field), kind)
        if not isinstance(self.naming, Naming):
            raise MinistryError(f"Ministry.naming: a Naming expected, {self.naming!r} given")
        for field, columns in (("cues", _CUE), ("encounters", _ENCOUNTER), ("offices", _OFFICE)):
            for row in getattr(self, field):
                _check_row(f"Ministry.{field}", row, columns)
        _one_of("Ministry.dates", self.dates, ("day-first", "month-first"))
        if not isinstance(self.event_stamp, bool):
            raise MinistryError(f"Ministry.event_stamp: True or False expected, {self.event_stamp!r} given")
        for field in ("body", "refine"):
            if getattr(self, field) is not None and not callable(getattr(self, field)):
                raise MinistryError(f"Ministry.{field}: a function or None expected, {getattr(self, field)!r} given")

    def __repr__(self) -> str:
        return f"Ministry({self.id!r}, {self.name!r})"

    @property
    def side(self) -> str:
        """The country or organization for which it acts."""
        return self.country or self.organization or ""

    def furniture_in(self, text: str) -> tuple[tuple[int, int], ...]:
        r"""Find the furniture in a text: where each piece starts and ends, in order, overlaps left in.

        >>> desk = Ministry(id="rt-mfa", name="Ruritania", country="RT", furniture=("^Castle Street, {day} {month}$",))
        >>> desk.furniture_in("Castle Street, 3 May\nThe Chancellor met Jan Doe.")
        ((0, 20),)
        """
        view = straight(text)
        found = (match.span() for line in self.furniture for match in compile_template(line).finditer(view))
        return tuple(sorted(set(found)))


def foreign_ministry_names(adjective: str, country: str, capital: str | None = None) -> tuple[str, ...]:
    """The names that reports give to the foreign ministry of a country, by its capital too where one is given.

    >>> foreign_ministry_names("Ruritanian", "Ruritania")[:2]
    ('Ruritanian Foreign Ministry', "Ruritania's Foreign Ministry")
    >>> foreign_ministry_names("Ruritanian", "Ruritania", "Strelsau")[-1]
    "Strelsau's Foreign Ministry"
    """
    return (
        f"{adjective} Foreign Ministry",
        f"{country}'s Foreign Ministry",
        f"{adjective} Ministry of Foreign Affairs",
        f"{country}'s Ministry of Foreign Affairs",
        f"Ministry of Foreign Affairs of {country}",
        f"Foreign Ministry of {country}",
        *((f"{capital}'s Foreign Ministry",) if capital else ()),
    )


def minister_leads(adjective: str, country: str) -> tuple[Sign, ...]:
    """The hint that a report gives when it opens with a country's minister: it is that side which is relayed."""
    office = "[Foreign Minister|FM|foreign minister|top diplomat|Minister of Foreign Affairs]"
    return (
        Sign(f"^{{dateline}}{adjective} [|{{office}} ]{office}", 1.5, "head", Medium.NEWS),
        Sign(f"^{{dateline}}{country}'s [|{{office}} ]{office}", 1.5, "head", Medium.NEWS),
    )


def _full(field: str, value: object, pattern: str, complaint: str) -> None:
    if not isinstance(value, str) or regex.fullmatch(pattern, value) is None:
        raise MinistryError(f"{field}: {value!r} {complaint}")


def _words(field: str, value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise MinistryError(f"{field}: words expected, {value!r} given")


def _each_words(field: str, values: object) -> None:
    if not isinstance(values, tuple):
        raise MinistryError(f"{field}: several texts expected, {values!r} given; write ({values!r},) for one")
    for value in values:
        _words(field, value)


def _each_is(field: str, values: object, kind: type) -> None:
    if not isinstance(values, tuple):
        raise MinistryError(f"{field}: a tuple of {kind.__name__} expected, {values!r} given")
    for value in values:
        if not isinstance(value, kind):
            raise MinistryError(f"{field}: each is a {kind.__name__}, {value!r} is not")
    twice = next((value for at, value in enumerate(values) if value in values[:at]), None)
    if twice is not None:
        raise MinistryError(f"{field}: {twice!r} stands there twice; once is enough")


def _one_of(field: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise MinistryError(f"{field}: one of {', '.join(map(repr, choices))} expected, {value!r} given")


def _check_side(country: object, organization: object) -> None:
    if (country is None) == (organization is None):
        raise MinistryError("Ministry.country: give either a country or an organization, and not both")
    if country is not None:
        _full("Ministry.country", country, _COUNTRY, "is no country; write its ISO 3166-1 alpha-2 code, like 'FR'")
    else:
        _words("Ministry.organization", organization)


def _check_furniture(line: str) -> None:
    try:
        check_template(line)
    except TemplateError as error:
        raise MinistryError(f"Ministry.furniture: {error}") from None


def _check_row(field: str, row: Row, columns: _Columns) -> None:
    """Refuse a row with a column that is not known, one that is missing, or a cell that cannot stand there."""
    cells: Iterable[tuple[str, object]] = row.items()
    for column, cell in cells:
        if column not in columns:
            raise MinistryError(f"{field}: no column {column!r}; there are {', '.join(columns)}")
        if not isinstance(cell, str) or (column not in _OPTIONAL and not cell.strip()):
            raise MinistryError(f"{field}: {column}: words expected, {cell!r} given")
    if columns is _OFFICE:
        if not row.keys() - _OPTIONAL:
            raise MinistryError(f"{field}: a head, a modifier or a portfolio expected, {dict(row)!r} given")
        return
    missing = [column for column in columns if column not in row and column not in _OPTIONAL]
    if missing:
        raise MinistryError(f"{field}: no {missing[0]!r} in {dict(row)!r}")
    _full(f"{field}: id", row["id"], _ROW_ID, "is no id; write one word, like 'parley'")
    if len(row["forms"].split()) != 5:
        raise MinistryError(
            f"{field}: forms: five words expected, like 'speak speaks spoke speaking spoken', {row['forms']!r} given"
        )
    for column, choices in columns.items():
        for word in row[column].split(",") if choices else ():
            _one_of(f"{field}: {column}", word, choices)
