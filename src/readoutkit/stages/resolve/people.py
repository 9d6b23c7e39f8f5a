"""The people of a text: which mentions of names and offices are of one person."""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import WordClass
from readoutkit.spelling import folded, initials_fit, spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Words
    from readoutkit.lexicon import Lexicon
    from readoutkit.models import Span

_EMPTY = WordClass.EMPTY_OFFICE.value
_SILENT = (
    _EMPTY
    | WordClass.OF.value
    | WordClass.FOR.value
    | WordClass.ARTICLE.value
    | WordClass.CONJUNCTION_AND.value
    | WordClass.TO.value
    | WordClass.ON.value
)
_OF_OFFICE = WordClass.SELF_CONTAINED.value
_FIGURE = WordClass.FIGURE.value
_PARTICLE = WordClass.PARTICLE.value
_GENERATION = WordClass.GENERATION.value
_OF = WordClass.OF.value
_HOLDERS = frozenset({MentionKind.NAME, MentionKind.OFFICE})
_KEPT = 1 << 12
"""How many names and offices are kept with their telling words: most are told again, on this page or the next."""
_AROUND = ',"“”'
"""What may stand around a word of a name: ``Ana "Nan" Lopez``."""
_LEAST = 2
"""How many letters a word of a name has that is no initial."""
_REACH = 48
"""How many people of one name are looked at, the latest: far more than any page names."""


class Person:
    """Someone whom the text speaks of, as far as it has been read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.name: Span | None = None
        """The fullest form of the name."""
        self.name_words: tuple[str, ...] = ()
        self.role: Span | None = None
        self.role_given: str | None = None
        self.role_words: frozenset[str] = frozenset()
        self.heads: set[str] = set()
        self.country: str | None = None
        self.organization: str | None = None
        self.affiliation: Span | None = None
        self.honorific: Span | None = None
        self.mentions: list[tuple[int, int]] = []
        """Where the text speaks of the person, in its order: first and last token of each place."""
        self.gender: str | None = None
        self.counterpart = False
        self.several = False
        """Whether it is a side of whom nobody is named, and neither he nor she."""
        self.body = False
        """Whether the body of the page speaks of the person, and not only its title or header."""

    def mentioned(self, first: int, last: int) -> None:
        """Take down the tokens with which the text speaks of the person."""
        insort(self.mentions, (first, last))

    def last_before(self, token: int) -> int:
        """Give where the text spoke of the person last before a token, -1 where it did not."""
        at = bisect_left(self.mentions, (token,))
        return self.mentions[at - 1][0] if at else -1

    @property
    def side(self) -> str | None:
        """The country or body that the person acts for."""
        return self.country or self.organization

    def __repr__(self) -> str:
        return f"Person({self.name}, {self.role}, {self.side})"


class People:
    """The register of a text."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.all: list[Person] = []
        self.by_mention: dict[int, Person] = {}
        self.by_word: defaultdict[str, list[Person]] = defaultdict(list)
        """Those whose name holds a word; under no word, those of whom only initials are known."""
        self.by_name: defaultdict[tuple[str, ...], list[Person]] = defaultdict(list)
        self._introduced: list[int] | None = None

    def __iter__(self) -> Iterator[Person]:
        return iter(self.all)

    def near(self, token: int) -> list[Person]:
        """Give everyone; on a page of very many, those introduced around a token, and the latest found."""
        if len(self.all) <= 3 * _REACH:
            return list(self.all)
        if self._introduced is None:
            self._introduced = [person.mentions[0][0] if person.mentions else 0 for person in self.all]
        known = len(self._introduced)
        at = bisect_right(self._introduced, token)
        return [
            *self.all[max(0, at - _REACH) : min(at + _REACH, known)],
            *self.all[max(known, len(self.all) - _REACH) :],
        ]

    def add(self) -> Person:
        """Make a new person."""
        person = Person(len(self.all))
        self.all.append(person)
        return person

    def named(self, mention: Mention) -> Person:
        """Find the person whom a name means, or make one."""
        words = self.name_words(mention)
        person = self._match(mention, words) or self._awaited(mention) or self.add()
        if mention.name is not None and (person.name is None or _fullness(mention.name) > _fullness(person.name)):
            person.name = mention.name
        if len(words) > len(person.name_words):
            self._learn(person, words)
        self.note(person, mention)
        return person

    def name_words(self, mention: Mention) -> tuple[str, ...]:
        """Give the words of a name, without initials, suffixes and marks."""
        if mention.name is None:
            return ()
        return _words_of_name(self.words.lexicon, self.words.source.folded[mention.name.start : mention.name.end])

    def _awaited(self, mention: Mention) -> Person | None:
        """Find a counterpart who was told by country alone and is named now."""
        if mention.country is None:
            return None
        waiting = [
            person
            for person in self.all[-_REACH:]
            if person.counterpart and person.name is None and person.country == mention.country
        ]
        return waiting[0] if len(waiting) == 1 else None

    def _match(self, mention: Mention, words: tuple[str, ...]) -> Person | None:
        alike = self._alike(words)
        if not alike:
            return None
        best: list[Person] = []
        score = 0.0
        for person in alike:
            same = self._likeness(person, mention, words)
            if same > score:
                best, score = [person], same
            elif same and same == score:
                best.append(person)
        if len(best) == 1 or (best and score >= 3):
            return best[0]
        if best and mention.role is not None:
            # two of one family name: the office tells them apart
            office = self.role_words(mention)
            holders = [
                person
                for person in best
                if office <= person.role_words and not (office ^ person.role_words) & self.words.lexicon.ranks
            ]
            if len(holders) == 1:
                return holders[0]
        if best and mention.role is None and mention.country is None:
            return best[-1]
        return None

    def _alike(self, words: tuple[str, ...]) -> list[Person]:
        """Give those whose name has a word in common with this one, in the order of the text.

        Of very many the latest: who shares a surname with hundreds is not told apart by it.
        """
        if len("".join(words)) == len(words):  # initials alone
            return [person for person in self.all[-_REACH:] if person.name is not None]
        told = [people[-_REACH:] for word in ("", *words) if (people := self.by_word.get(word))]
        if not told:
            return []
        alike = set(self.by_name.get(words, ())[-_REACH:]).union(*told)
        return sorted(alike, key=attrgetter("number")) if len(alike) > 1 else [*alike]

    def _learn(self, person: Person, words: tuple[str, ...]) -> None:
        """Take down by which words a person is named."""
        person.name_words = words
        self.by_name[words].append(person)
        for word in [word for word in words if len(word) >= _LEAST] or [""]:
            self.by_word[word].append(person)

    def _likeness(self, person: Person, mention: Mention, words: tuple[str, ...]) -> float:
        mine = person.name_words
        if not words or not mine:
            return 0
        conflict = (mention.country and person.country and mention.country != person.country) or (
            mention.organization and person.organization and mention.organization != person.organization
        )
        if words == mine:
            return 0.5 if conflict and len(words) == 1 else 3
        small, large = sorted((words, mine), key=len)
        if not {word for word in small if len(word) >= _LEAST}.issubset(large):
            # two spellings of one name in one text: one word alike, another nearly so
            return 0
        if conflict or (len(small) > 1 and not initials_fit(small, large)):
            return 0
        if mention.role is not None and person.role is not None and len(small) == 1:
            other = self.role_words(mention)
            if other and person.role_words and not (other & person.role_words):
                return 0.4
        if len(small) == 1:
            # a surname stands last, a family name first: both at the edge of the full name
            edge = small[0] in {large[-1], large[0]}
            return 2 if edge else 1.5
        return 2.5

    def note(self, person: Person, mention: Mention) -> None:
        """Add what a mention tells of a person beside the name."""
        role = mention.role
        if role is not None:
            if person.role is None or len(role.text.split()) > len(person.role.text.split()):
                person.role = role
            person.role_words |= self.role_words(mention)
            if mention.head and mention.kind in _HOLDERS:
                person.heads.add(mention.head)
        if person.country is None and person.organization is None:
            if mention.country is not None:
                person.country, person.affiliation = mention.country, mention.affiliation
            elif mention.organization is not None:
                person.organization, person.affiliation = mention.organization, mention.affiliation
        if mention.honorific is not None:
            person.honorific = person.honorific or mention.honorific
            person.gender = person.gender or self._gender(mention.honorific.text)
        self.mark(person, mention)

    def _gender(self, honorific: str) -> str | None:
        """Tell from a title by which pronoun its bearer is meant, where it tells."""
        for word in honorific.split():
            told = self.words.lexicon.genders.get(word.strip(".,").casefold())
            if told is not None:
                return told
        return None

    def mark(self, person: Person, mention: Mention) -> None:
        """Remember that a mention means a person."""
        if person.affiliation is None and mention.country is not None and mention.country == person.country:
            person.affiliation = mention.affiliation  # `the Iranian minister`, whose side was clear before
        person.mentioned(mention.first, mention.last)
        self.by_mention[mention.first] = person

    def role_words(self, mention: Mention) -> frozenset[str]:
        """Give the words of an office that tell it apart, without `of`, `and` and their like."""
        if mention.role is None:
            return frozenset()
        return self.words_of(self.words.source.folded[mention.role.start : mention.role.end])

    def words_of(self, office: str) -> frozenset[str]:
        """Give the telling words of an office, which is told as in the folded view."""
        return _words_of_office(self.words.lexicon, office)


@functools.lru_cache(maxsize=_KEPT)
def _words_of_name(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    told: list[str] = []
    for piece in name.replace(".", " ").split():  # `L.Berg`: initials may have no space behind them
        word = folded(piece.strip(_AROUND))
        if "-" in word:
            particle, _, rest = word.partition("-")
            word = rest if lexicon.classes.get(particle, 0) & _PARTICLE else word  # `al-Abadi` is `Abadi` later
        # `King Mohammed VI`, but `President Xi`
        if word and not (told and lexicon.classes.get(word, 0) & _GENERATION):
            told.append(spelling(word))
    return tuple(told)


@functools.lru_cache(maxsize=_KEPT)
def _words_of_office(lexicon: Lexicon, office: str) -> frozenset[str]:
    cleaned = office.casefold().replace("/", " ").replace("–", " ").replace("-", " ")
    told: list[str] = []
    before = 0
    for word in _by_holder(lexicon, [piece.strip(".,()'") for piece in cleaned.split()]):
        mask = lexicon.classes.get(word, 0)
        # `Secretary of State` is `the Secretary`
        silent = not word or mask & _SILENT or (mask & _OF_OFFICE and before & _OF)
        before = mask
        if not silent:
            full = lexicon.office_words.get(word)
            told += [word] if full is None else [part for part in full if not lexicon.classes.get(part, 0) & _EMPTY]
    return frozenset(told)


def _by_holder(lexicon: Lexicon, pieces: list[str]) -> list[str]:
    """``Head of the Ministry of Defence``: give the words of the one who holds that, the Minister of Defence."""
    classes, headed = lexicon.classes, lexicon.headed
    at = next((at for at, piece in enumerate(pieces) if piece in headed), -1)
    of = next((before for before in range(at - 1, 0, -1) if classes.get(pieces[before], 0) & _OF), -1)
    between = pieces[of + 1 : at]
    if (
        of < 1
        or not classes.get(pieces[of - 1], 0) & _FIGURE
        or any(classes.get(piece, 0) & _OF_OFFICE for piece in between)
    ):
        return pieces
    return [*pieces[: of - 1], *between, headed[pieces[at]], *pieces[at + 1 :]]


def _fullness(name: Span) -> tuple[int, int]:
    return len(name.text.split()), len(name.text)
