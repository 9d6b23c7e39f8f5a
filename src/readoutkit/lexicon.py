"""The tables under ``data/`` as typed rows, compiled once a language on first use.

A `Lexicon` answers two questions: which closed word classes a word belongs to (`WordClass`), and
which rows of the tables begin at a token (`Term`). Rows of several words are found by their first
word, the longest of a kind first, so that one pass over the tokens finds them all.
No stage knows a word of any language: it asks for classes and rows.
"""

from __future__ import annotations

import functools
import sys
import tomllib
from enum import IntEnum, auto
from importlib import resources
from itertools import product, takewhile
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve, field, frozen

from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class _Bit(IntEnum):
    """Members are single bits and plain integers, so that testing one costs no more than ``&``."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[int]) -> int:  # noqa: ARG004
        return 1 << count


class WordClass(_Bit):
    """The closed classes of words that a language's ``grammar.toml`` fills."""

    ARTICLE = auto()
    DEFINITE = auto()
    DEMONSTRATIVE = auto()
    POSSESSIVE = auto()
    PERSONAL = auto()
    OBJECTIVE = auto()
    COMPLEMENTIZER = auto()
    COMPLEMENT_QUESTION = auto()
    INFINITIVE = auto()
    COORDINATOR = auto()
    CONJUNCTION_AND = auto()
    CONTRAST = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    RELATIVE_PERSON = auto()
    PREPOSITION = auto()
    OF = auto()
    FOR = auto()
    WITH = auto()
    TO = auto()
    FROM = auto()
    BY = auto()
    BETWEEN = auto()
    ON = auto()
    IN = auto()
    AT = auto()
    ABOUT = auto()
    AS = auto()
    HAVE = auto()
    HAVE_PRESENT = auto()
    BE = auto()
    BE_PAST = auto()
    MODAL = auto()
    FUTURE = auto()
    DO = auto()
    NEGATION = auto()
    ADVERB = auto()
    NUMBER_WORD = auto()
    QUANTITY = auto()
    ALL = auto()
    INCLUDE = auto()
    HE = auto()
    SHE = auto()
    THEY = auto()
    IT = auto()
    SPEAKER_SELF = auto()
    SPEAKER_US = auto()
    POSSESSIVE_CLITIC = auto()
    STATE_ADJECTIVE = auto()
    FORMER = auto()
    DISCOURSE_NOUN = auto()
    MONTH = auto()
    WEEKDAY = auto()
    OFFICE_HEAD = auto()
    OFFICE_PLURAL = auto()
    OFFICE_MODIFIER = auto()
    OFFICE_FOLLOWER = auto()
    PORTFOLIO = auto()
    COUNTERPART = auto()
    FIGURE = auto()
    INSTITUTION = auto()
    NAMED_SPEAKER = auto()
    COLLECTIVE_DETERMINER = auto()
    COLLECTIVE_ADJECTIVE = auto()
    SIDE_NOUN = auto()
    PARTICLE = auto()
    SUFFIX = auto()
    SELF_CONTAINED = auto()
    BASE_VERB = auto()
    EXISTENTIAL = auto()
    GENERATION = auto()
    ABBREVIATED = auto()
    STYLE = auto()
    HOMELAND = auto()
    EMPTY_OFFICE = auto()
    HOST = auto()
    GUEST = auto()
    PAGE = auto()
    DID = auto()
    LEAD_VERB = auto()
    FIRST_PERSON = auto()
    CONVERSATION = auto()
    BODY = auto()
    BOUNDARY_VERB = auto()
    BOTH = auto()
    SURNAME = auto()
    POLITY = auto()


class Kind(IntEnum):
    """What a row of several words is.

    A token at which a row begins has the `bit` of its kind among its classes, so that one mask asks for
    classes and rows together.
    """

    CUE = auto()
    ENCOUNTER = auto()
    TOPIC = auto()
    LIGHT = auto()
    NOUN = auto()
    COUNTRY = auto()
    DEMONYM = auto()
    CAPITAL = auto()
    CITY = auto()
    ORGANIZATION = auto()
    SEAT = auto()
    HONORIFIC = auto()
    HEAD = auto()
    FIGURE = auto()
    COLLECTIVE = auto()
    COLLECTIVE_NOUN = auto()
    RELATIVE_DAY = auto()
    PHRASE = auto()

    @property
    def bit(self) -> int:
        """The bit of the kind, above those of the word classes."""
        return 1 << (len(WordClass) + self)


KIND_BITS: Final = (0, *(kind.bit for kind in Kind))
"""The bit of each kind, by its number."""
ANY_CLASS: Final = (1 << len(WordClass)) - 1
"""All word classes, without the kinds of rows."""


TALK: Final = 1 << (len(WordClass) + len(Kind) + 1)
"""A noun behind which topics may stand, though it begins no row: a bit above classes and kinds, as the next are."""
NUMERIC: Final = TALK << 1
"""A token that begins with a digit."""
MARKED: Final = TALK << 2
"""A token with a hyphen, or with an apostrophe within."""


class Form(_Bit):
    """The forms of a verb that a row lists, in this order."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    GERUND = auto()
    PARTICIPLE = auto()


_term = tuple.__new__

_SEVERAL = Kind.PHRASE.bit | Kind.CUE.bit | Kind.TOPIC.bit | Kind.ENCOUNTER.bit
"""Kinds of which the longest row at a token is not always the one that is meant."""


@frozen
class Cue:
    """A reporting word with the frames in which it governs what is reported."""

    id: str
    frames: frozenset[str]
    act: str


@frozen
class EncounterVerb:
    """A verb that tells an encounter; `frame` says what its object is."""

    id: str
    frame: str
    kind: str


NO_ENCOUNTER: Final = "-"
"""The kind of a noun that only looks like one of an encounter: a press conference."""


@frozen
class EncounterNoun:
    """A noun that names an encounter."""

    noun: str
    kind: str
    many: bool


@frozen
class TopicVerb:
    """A verb whose object is what was talked about."""

    id: str
    frame: str


MASCULINE: Final = "masculine"
FEMININE: Final = "feminine"


@frozen
class Affiliation:
    """A state (`country`) or a body (`organization`) by one of its names."""

    country: str | None
    organization: str | None
    name: str


class Term(NamedTuple):
    """A row found in a text: its kind, its last token, the forms of its verb, and the row itself."""

    kind: Kind
    last: int
    form: int
    value: Any


class _Entry(NamedTuple):
    norms: tuple[str, ...]
    kind: Kind
    form: int
    value: Any
    exact: str | None
    capital: bool


_Chosen = tuple[int, tuple[tuple[Kind, int, int, Any], ...]]
"""The classes of a word with the bits of its rows, and the rows; the places in these count from the word."""


class _Rows(NamedTuple):
    """The rows that a word may begin, where the word behind it is known."""

    lower: _Chosen
    """For a word in lower case."""
    upper: _Chosen | None
    """For one that begins with a capital; ``None`` where the text has to be asked for the others."""
    thirds: frozenset[str]
    """The words with which rows go on behind the second: before one of these the text has to be asked."""
    mask: int
    entries: tuple[_Entry, ...]

    @classmethod
    def of(cls, mask: int, entries: tuple[_Entry, ...]) -> _Rows | None:
        """Choose of each kind the longest row, as far as it does not hang on more of the text."""
        if not entries:
            return None
        short = [entry for entry in entries if len(entry.norms) <= 2]
        plain = [entry for entry in short if entry.exact is None]
        lower = _chosen(mask, plain, capital=False)
        upper = _chosen(mask, plain, capital=True) if plain == short else None
        return cls(lower, upper, frozenset(entry.norms[2] for entry in entries if len(entry.norms) > 2), mask, entries)


def _chosen(mask: int, entries: Iterable[_Entry], *, capital: bool) -> _Chosen:
    kinds = 0
    rows: list[tuple[Kind, int, int, Any]] = []
    for entry in entries:
        bit = KIND_BITS[entry.kind]
        if (not kinds & bit or bit & _SEVERAL) and (capital or not entry.capital):
            kinds |= bit
            rows.append((entry.kind, len(entry.norms) - 1, entry.form, entry.value))
    return mask | kinds, tuple(rows)


_Word = tuple[int, _Rows | None, dict[str, _Rows | None] | None]
"""The classes of a word, the rows of it alone, and all that it begins by the word behind it."""
_KEPT: Final = 1 << 15


class _Words(dict[str, _Word]):
    """What is known of each word that was looked up."""

    def __init__(self, classes: Mapping[str, int], entries: Mapping[str, tuple[_Entry, ...]]) -> None:
        super().__init__()
        self._classes = classes
        self._entries = entries

    def __missing__(self, norm: str) -> _Word:
        """Compile a word when it is first met; of those that no table knows only so many are kept."""
        mask = self._classes.get(norm, 0)
        if norm[0].isdigit():
            mask |= NUMERIC
        if "-" in norm or "'" in norm[1:]:
            mask |= MARKED
        entries = self._entries.get(norm, ())
        alone = tuple(entry for entry in entries if len(entry.norms) == 1)
        by_second = {
            second: _Rows.of(mask, tuple(entry for entry in entries if entry.norms[1:2] in ((), (second,))))
            for second in {entry.norms[1] for entry in entries if len(entry.norms) > 1}
        }
        word = mask, _Rows.of(mask, alone), by_second or None
        if entries or len(self) < _KEPT:
            self[norm] = word
        return word


@frozen(eq=False)
class Lexicon:
    """All tables of one language, ready to be looked up."""

    language: str
    classes: Mapping[str, int]
    entries: Mapping[str, tuple[_Entry, ...]]
    abbreviations: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    calendar: Mapping[str, frozenset[str]]
    sets: Mapping[str, frozenset[str]]
    topics: Mapping[str, frozenset[str]]
    plurals: Mapping[str, str]
    joined: frozenset[str]
    ranks: frozenset[str]
    """Words that make an office another one: a deputy minister is not the minister."""
    genders: Mapping[str, str]
    """Words of titles by which a bearer is `MASCULINE` or `FEMININE`."""
    office_words: Mapping[str, tuple[str, ...]]
    figure_offices: Mapping[str, tuple[frozenset[str], ...]]
    """The offices of which one is meant by a figure (``the diplomat``)."""
    headed: Mapping[str, str]
    office_sides: Mapping[str, str]
    """States by offices that belong to them alone (``European Commissioner``)."""
    pairs: tuple[Mapping[str, Any], ...]
    phrases: Mapping[str, tuple[str, ...]] = field(repr=False)
    suffixes: Mapping[str, tuple[str, ...]]
    """Endings that show the class of a word, for ``str.endswith()``."""
    words: _Words = field(init=False, repr=False)

    @words.default
    def _looked_up(self) -> _Words:
        return _Words(self.classes, self.entries)

    def singular(self, office: str) -> str:
        """Give the office of one where `office` names several holders: ``Foreign Ministers``, ``Secretaries of State``.

        The word is cut where it can be, so that capitals and spelling stay the text's own.
        """
        linked = WordClass.OF | WordClass.FOR
        words = list(takewhile(lambda word: not self.classes.get(word.lower(), 0) & linked, office.split()))
        head = words[-1].lower() if words else ""
        single = self.plurals.get(head) if self.classes.get(head, 0) & WordClass.OFFICE_PLURAL else None
        if single is None:
            return office  # `Chairman of the Cabinet of Ministers`
        kept = next(
            (at for at, (one, other) in enumerate(zip(head, single, strict=False)) if one != other), len(single)
        )
        begin = office.index(words[-1])
        return office[: begin + kept] + single[kept:] + office[begin + len(head) :]

    def read(self, tokens: Tokens) -> tuple[list[int], dict[int, tuple[Term, ...]]]:
        """Look all tokens up: the classes of each, as bits, and the rows that begin at each.

        Of each kind the longest row is given; the bits of a token hold the kinds of its rows too.
        """
        classes: list[int] = []
        found: dict[int, tuple[Term, ...]] = {}
        norms, capital = tokens.norms, tokens.capital
        add, behind = classes.append, [*norms[1:], "", ""]
        for index, (mask, alone, by_second) in enumerate(map(self.words.__getitem__, norms)):
            rows = alone if by_second is None else by_second.get(behind[index], alone)
            if rows is None:
                add(mask)
                continue
            chosen = rows.upper if capital[index] else rows.lower
            if chosen is None or behind[index + 1] in rows.thirds:
                chosen = _chosen(mask, _fitting(rows.entries, tokens, index), capital=capital[index])
            bits, here = chosen
            add(bits)
            if here:
                found[index] = tuple(
                    [_term(Term, (kind, index + more, form, value)) for kind, more, form, value in here]
                )
        return classes, found


def _fitting(entries: Iterable[_Entry], tokens: Tokens, index: int) -> Iterator[_Entry]:
    """Give those of the entries whose words stand at a token, behind the two that are known to."""
    norms = tokens.norms
    for entry in entries:
        words = entry.norms
        if len(words) > 2 and tuple(norms[index + 2 : index + len(words)]) != words[2:]:
            continue
        if entry.exact is None or tokens.words[index] == entry.exact:
            yield entry


def _norms(phrase: str) -> tuple[str, ...]:
    if phrase.isascii() and phrase.isalpha():
        return (sys.intern(phrase.lower()),)
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(map(sys.intern, phrase.lower().split()))  # plain words, as nearly all are
    return tuple(Tokens(SourceText(phrase)).norms)


def _read(*path: str) -> str:
    return resources.files("readoutkit").joinpath("data", *path).read_text(encoding="utf-8")


def read_table(*path: str) -> Iterator[dict[str, str]]:
    """Give the rows of a tab separated table under ``data/`` as mappings from its header."""
    lines = _read(*path).splitlines()
    header = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(header, line.split("\t"), strict=True))


def read_toml(*path: str) -> dict[str, Any]:
    """Give the content of a TOML file under ``data/``."""
    return tomllib.loads(_read(*path))


_LONG: Final = 8
"""How many letters an office word has that is known even where it is misspelt."""


class _Builder:
    """Gathers entries while the tables are read."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.entries: dict[str, list[_Entry]] = {}
        self.classes: dict[str, int] = {}
        self.spelling: dict[str, str] = {}
        """What misspelt words stand for."""

    def add(self, phrase: str, kind: Kind, value: object, form: int = 0, *, proper: bool = False) -> None:
        norms = _norms(phrase)
        if not norms:
            return
        exact = phrase if proper and phrase.isupper() and len(phrase) <= 6 and len(norms) == 1 else None
        self.entries.setdefault(norms[0], []).append(
            _Entry(norms, kind, form, value, exact, proper and phrase[0].isupper())
        )

    def classify(self, words: Iterable[str], word_class: int) -> None:
        for word in words:
            self.classes[word] = self.classes.get(word, 0) | int(word_class)

    def verbs(self, forms: str, tail: str, kind: Kind, value: object) -> None:
        by_word: dict[str, int] = {}
        for words, bit in zip(forms.split(), Form, strict=True):
            for word in words.split("/"):
                by_word[word] = by_word.get(word, 0) | bit
        # `draw | his/her/their attention to`: a tail may leave words to choose from
        tails = [" ".join(words) for words in product(*(words.split("/") for words in tail.split()))]
        for word, form in by_word.items():
            for behind in tails:
                self.add(f"{word} {behind}".strip(), kind, value, form)

    def cue(self, row: Mapping[str, str]) -> None:
        value = Cue(row["id"], frozenset(row["frames"].split(",")), row["act"])
        self.verbs(row["forms"], row.get("tail", ""), Kind.CUE, value)

    def encounter(self, row: Mapping[str, str]) -> None:
        value = EncounterVerb(row["id"], row["frame"], row["kind"])
        self.verbs(row["forms"], row.get("tail", ""), Kind.ENCOUNTER, value)

    def head(self, head: str) -> None:
        if len(_norms(head)) == 1:
            self.classify([head], WordClass.OFFICE_HEAD)
        self.add(head, Kind.HEAD, head)

    def misspelt(self, heads: Iterable[str]) -> None:
        """``Prime Minster``: a long word of an office with a letter left out, or with two changed about."""
        for head in heads:
            if len(head) < _LONG or not head.isalpha():
                continue
            for at in range(1, len(head) - 1):
                for variant in (head[:at] + head[at + 1 :], head[:at] + head[at + 1] + head[at] + head[at + 2 :]):
                    if variant not in self.classes and variant not in self.entries:
                        self.classes[variant] = self.classes[head]
                        self.add(variant, Kind.HEAD, head)
                        self.spelling[variant] = head


def _affiliations(build: _Builder) -> None:
    language = build.language
    for row in read_table(language, "countries.tsv"):
        value = Affiliation(row["code"], None, row["name"])
        for name in _split(row["name"], row["names"]):
            build.add(name, Kind.COUNTRY, value, proper=True)
        for name in _split(row["demonyms"]):
            build.add(name, Kind.DEMONYM, value, proper=True)
        for name in _split(row["capital"]):
            build.add(name, Kind.CAPITAL, value, proper=True)
    for row in read_table(language, "cities.tsv"):
        build.add(row["name"], Kind.CITY, row["country"], proper=True)
    for row in read_table(language, "organizations.tsv"):
        code = row["code"] or None
        value = Affiliation(code, None if code else row["name"], row["name"])
        for name in _split(row["name"], row["names"]):
            build.add(name, Kind.ORGANIZATION, value, proper=True)
    for row in read_table(language, "seats.tsv"):
        seat = Affiliation(row["country"] or None, row["organization"] or None, row["phrase"])
        build.add(row["phrase"], Kind.SEAT, seat, proper=True)


def _split(*cells: str) -> Iterator[str]:
    for cell in cells:
        yield from filter(None, cell.split("|"))


def _predicates(build: _Builder) -> None:
    language = build.language
    for row in read_table(language, "reporting_cues.tsv"):
        build.cue(row)
    for row in read_table(language, "encounters.tsv"):
        build.encounter(row)
    for row in read_table(language, "topics.tsv"):
        build.verbs(row["forms"], row["tail"], Kind.TOPIC, TopicVerb(row["id"], row["frame"]))
    for row in read_table(language, "encounter_nouns.tsv"):
        noun = EncounterNoun(row["noun"], row["kind"], row["number"] == "many")
        build.add(row["noun"], Kind.NOUN, noun)


@functools.cache
def load_lexicon(language: str = "en") -> Lexicon:
    """Read and compile the tables of a language; the result is shared and never changes.

    Raises ``FileNotFoundError`` when there are no tables for `language`.
    """
    build = _Builder(language)
    grammar = read_toml(language, "grammar.toml")
    for name, words in grammar["classes"].items():
        build.classify(words, WordClass[name.upper()])
    for name, phrases in grammar["phrases"].items():
        for phrase in phrases:
            build.add(phrase, Kind.LIGHT if name == "light" else Kind.PHRASE, name)
    build.classify(grammar["institution"]["nouns"], WordClass.INSTITUTION)
    build.classify(grammar["institution"]["named_speakers"], WordClass.NAMED_SPEAKER)
    offices = read_toml(language, "offices.toml")
    for head in offices["heads"]:
        build.head(head)
    build.classify(offices["plurals"], WordClass.OFFICE_PLURAL)
    build.classify(offices["modifiers"], WordClass.OFFICE_MODIFIER)
    build.classify(offices["followers"], WordClass.OFFICE_FOLLOWER)
    build.classify(offices["portfolio"], WordClass.PORTFOLIO)
    build.classify(offices["counterparts"], WordClass.COUNTERPART)
    for phrase in offices["figures"]:
        if len(_norms(phrase)) == 1:
            build.classify([phrase], WordClass.FIGURE)
        else:
            build.add(phrase, Kind.FIGURE, phrase)
    build.classify(offices["self_contained"], WordClass.SELF_CONTAINED)
    build.classify(offices["side"]["nouns"], WordClass.SIDE_NOUN)
    collectives = offices["collectives"]
    build.classify(collectives["determiners"], WordClass.COLLECTIVE_DETERMINER)
    build.classify(collectives["adjectives"], WordClass.COLLECTIVE_ADJECTIVE)
    for phrase in collectives["nouns"]:
        build.add(phrase, Kind.COLLECTIVE_NOUN, phrase)
    for phrase in collectives["bare"]:
        build.add(phrase, Kind.COLLECTIVE, phrase)
    calendar = read_toml(language, "calendar.toml")
    build.classify(calendar["months"], WordClass.MONTH)
    build.classify(calendar["weekdays"], WordClass.WEEKDAY)
    for phrase, shift in calendar["relative"].items():
        build.add(phrase, Kind.RELATIVE_DAY, shift)
    for row in read_table(language, "honorifics.tsv"):
        if row["kind"] == "suffix":
            build.classify([row["form"].rstrip(".").lower()], WordClass.SUFFIX)
        else:
            build.add(row["form"], Kind.HONORIFIC, row["kind"], proper=True)
    for row in read_table(language, "name_particles.tsv"):
        build.classify([row["form"].lower()], WordClass.PARTICLE)
    _affiliations(build)
    _predicates(build)
    topics = {
        name: frozenset(words)
        for section in read_toml(language, "topics.toml").values()
        for name, words in section.items()
    }
    build.classify(topics["talk_nouns"] | topics["agenda_nouns"], TALK)
    build.misspelt(offices["heads"])
    return Lexicon(
        language=language,
        classes=build.classes,
        entries={word: tuple(sorted(rows, key=lambda row: -len(row.norms))) for word, rows in build.entries.items()},
        abbreviations={row["form"].lower(): row["kind"] for row in read_table(language, "abbreviations.tsv")},
        months=calendar["months"],
        weekdays=calendar["weekdays"],
        ordinals=calendar["ordinals"],
        calendar={name: frozenset(words) for name, words in calendar["words"].items()},
        sets={name: frozenset(words) for name, words in read_toml(language, "sets.toml").items()},
        topics=topics,
        plurals={**offices["plurals"], **build.spelling},
        joined=frozenset(offices["joined"]),
        ranks=frozenset(offices["ranks"]),
        genders={word: gender for gender in (MASCULINE, FEMININE) for word in offices["genders"][gender]},
        office_sides=offices["sides"],
        figure_offices={
            figure: tuple(frozenset(office.split()) for office in held)
            for figure, held in offices["figure_offices"].items()
        },
        headed=offices["headed"],
        office_words={short: tuple(full.split()) for short, full in offices["abbreviations"].items()},
        pairs=tuple(read_toml("quotation_marks.toml")["pair"]),
        phrases={name: tuple(phrases) for name, phrases in grammar["phrases"].items()},
        suffixes={name: tuple(endings) for name, endings in grammar["suffixes"].items()},
    )


@functools.lru_cache(maxsize=256)
def lay_over(
    lexicon: Lexicon,
    cues: tuple[Mapping[str, str], ...] = (),
    encounters: tuple[Mapping[str, str], ...] = (),
    offices: tuple[Mapping[str, str], ...] = (),
) -> Lexicon:
    """Lay rows over a lexicon: the same one when there are none, else another that is made once.

    The rows can be hashed and have the columns of ``reporting_cues.tsv`` and ``encounters.tsv``; a row of
    `offices` names a ``head``, a ``modifier``, a ``portfolio``. Where a common row has the same words, the one
    laid over comes first.

    >>> english = load_lexicon("en")
    >>> lay_over(english) is english
    True
    >>> from readoutkit.ministry import Row
    >>> wider = lay_over(english, offices=(Row({"head": "drost"}),))
    >>> "drost" in wider.entries, "drost" in english.entries
    (True, False)
    """
    if not (cues or encounters or offices):
        return lexicon
    build = _Builder(lexicon.language)
    for row in cues:
        build.cue(row)
    for row in encounters:
        build.encounter(row)
    for row in offices:
        if "head" in row:
            build.head(row["head"].lower())
        build.classify(row.get("modifier", "").lower().split(), WordClass.OFFICE_MODIFIER)
        build.classify(row.get("portfolio", "").lower().split(), WordClass.PORTFOLIO)
    merged = dict(lexicon.entries)
    for word, entries in build.entries.items():
        both = [*entries, *merged.get(word, ())]
        merged[word] = tuple(sorted(both, key=lambda entry: -len(entry.norms)))
    classes = dict(lexicon.classes)
    for word, bits in build.classes.items():
        classes[word] = classes.get(word, 0) | bits
    return evolve(lexicon, entries=merged, classes=classes)
