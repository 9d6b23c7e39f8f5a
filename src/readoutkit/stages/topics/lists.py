"""Dividing what was discussed into topics: a list is split at its top level only.

A comma or coordinator divides where both sides are whole noun phrases. It does not where it joins
words under one preposition, qualifier or infinitive (``cooperation in trade, transit and transport``,
``regional and global issues``, ``ways to reform the army and end the war``). What a list is said to
include is a list of its own. No parser tells these apart; what decides is the shape of the words next
to the joint, so that every look around is bounded and a list of any length is read in linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.lexicon import ANY_CLASS, Kind, WordClass
from readoutkit.stages.topics.sections import find_sections
from readoutkit.stages.topics.shapes import Chunk, Shapes
from readoutkit.stretches import trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutkit.findings import Words

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_DETERMINER = _ARTICLE | _POSSESSIVE
_BETWEEN = WordClass.BETWEEN.value
_OF = WordClass.OF.value
_BASE_VERB = WordClass.BASE_VERB.value
_INFINITIVE = WordClass.INFINITIVE.value
_RELATIVE = WordClass.RELATIVE.value
_THAT = WordClass.COMPLEMENTIZER.value
_QUESTION = WordClass.COMPLEMENT_QUESTION.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_ADVERB = WordClass.ADVERB.value
_PAIR = WordClass.ALL.value | WordClass.NUMBER_WORD.value
_FINITE = WordClass.BE.value | WordClass.MODAL.value | WordClass.HAVE.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_MONTH = WordClass.MONTH.value
_ALL = WordClass.ALL.value
_FOR = WordClass.FOR.value
_LEADING_ON = _RELATIVE | _THAT | _PREPOSITION | _INFINITIVE
_ENDS_CONTACT = (_RELATIVE | _PREPOSITION) & ~_OF
_NO_START = _PREPOSITION | _RELATIVE | _SUBORDINATOR | _FINITE
_STOPS = frozenset({",", ";"})
_NAMES = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.CITY})
_REACH = 30
"""How far back a joint looks for what governs the words before it."""
_TWO = 2
_FIELD = 4
"""How many words a field of cooperation has at most."""
_REST = 12
"""How many further members a joint looks at."""


def split_list(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the first and last token of each topic of a list."""
    for opens, closes, whole in find_sections(words, first, last):
        edges = trim(words, opens, closes, bounded=True)
        if edges is None:
            continue
        if whole:
            begin, end = edges
            yield begin + bool(begin < end and words.classes[begin] & _AND), end
        else:
            yield from _List(words, *edges).members()


class _List(Shapes):
    """One list, read from left to right."""

    def __init__(self, words: Words, first: int, last: int) -> None:
        super().__init__(words, first, last)
        commas = [number for number, chunk in enumerate(self.chunks) if chunk.comma]
        self.oxford = next((number for number in commas if self.chunks[number].conjunction), None)
        self.last_comma = commas[-1] if commas else 0
        self.listed = False
        self.joined_until = -1
        self.closed = False
        self.verb_at = -1

    def members(self) -> Iterator[tuple[int, int]]:
        """Give the topics of the list."""
        if not self.chunks:
            return
        first, last = self.chunks[0].first, self.chunks[0].last
        for number, chunk in enumerate(self.chunks[1:], 1):
            free = number > self.joined_until
            if free and (self._apposition(number, chunk) or self._leaves(first, last, chunk)):
                break
            if free and self._divides(first, last, number, chunk):
                yield first, last
                self.closed = self.listed and not chunk.comma
                self.listed = self.listed or chunk.comma
                first = self._after_adverbs(chunk)
            last = chunk.last
        yield first, last

    def _after_adverbs(self, chunk: Chunk) -> int:
        first = chunk.first + self._again(chunk)
        while (
            first < chunk.last
            and chunk.conjunction
            and self.classes[first] & _ADVERB
            and not self.classes[first] & (_PREPOSITION | _PAIR)
        ):
            first += 1
        return first

    def _again(self, chunk: Chunk) -> bool:
        """``spoke about A and about B``: the preposition before the list comes again."""
        carrier = self.chunks[0].first - 1
        return (
            chunk.conjunction
            and chunk.size > 1
            and carrier >= 0
            and self.norms[chunk.first] == self.norms[carrier]
            and self._word_in(carrier, "about_person")
        )

    # -- what divides -----------------------------------------------------------------------------

    def _apposition(self, number: int, chunk: Chunk) -> bool:
        """``visa delays, a matter raised by students``: the last words explain what was said before."""
        alone = number == 1 or self.chunks[number - 1].conjunction
        indefinite = self.classes[chunk.first] & _ARTICLE and not self.classes[chunk.first] & _DEFINITE
        return bool(indefinite and alone and chunk.comma and not chunk.conjunction and number == len(self.chunks) - 1)

    def _leaves(self, first: int, last: int, chunk: Chunk) -> bool:
        """``to discuss the challenges and address the causes``: a second infinitive beside the verb itself."""
        return bool(
            chunk.conjunction
            and chunk.size > 2
            and self._verb(chunk.first)
            and (self.classes[chunk.first + 1] & _DETERMINER or self._word_in(chunk.first + 1, "adjectives"))
            and self.verb_at < first
            and not self._verbal(first, last)
        ) or self._tells(chunk)

    def _tells(self, chunk: Chunk) -> bool:
        """``discussed the recovery, and the Vice President was pleased to inform``: another sentence begins."""
        if not (chunk.comma and chunk.conjunction) or self.classes[chunk.first] & (_QUESTION | _NO_START):
            return False
        for at in range(chunk.first + 1, min(chunk.last, chunk.first + 7)):
            if self._word_in(at, "openers"):
                return False  # `and additional ways the Union can help`
            mask = self.classes[at]
            if mask & _LEADING_ON:
                return False
            if mask & _FINITE:
                return True
        return False

    def _divides(self, first: int, last: int, number: int, chunk: Chunk) -> bool:
        opening = self.classes[chunk.first]
        if opening & _QUESTION or self._again(chunk):
            return True
        if (
            chunk.size > 1
            and self.norms[chunk.first].endswith(self.suffixes["adverb"])
            and self.classes[chunk.first + 1] & _PREPOSITION
        ):
            return False  # `ways to deepen ties, particularly in trade`
        if (
            chunk.conjunction
            and self._word_in(chunk.first, "other")
            and self._word_in(chunk.last, "matters")
            and self._preposition(chunk) is None
        ):
            return True  # `A's role in the Council and other shared priorities`
        if (
            opening & _NO_START
            or self._a_day(chunk)
            or (
                self._adjectival(last, name=self._in_name(last, chunk))
                and not (chunk.comma and (opening & _DETERMINER or self._word_in(chunk.first, "openers")))
            )
            or self._described(first, last, number, chunk)
            or f"{self.norms[last]} and {self.norms[chunk.first]}" in self.table["pairs"]
        ):
            return False
        if self._between_open(first, last) and chunk.conjunction:
            return False
        governor = self._governor(first, last)
        if governor is not None and self._governed(first, last, governor, chunk):
            return False
        if self.verb_at > first:
            governor = max(governor or -1, self.verb_at - 1)
        if self._verb(chunk.first) and governor is not None and not self._topical(chunk) and self._verbal(first, last):
            self.verb_at = chunk.first
            return False
        if self.classes[first] & _QUESTION:
            return self._word_in(chunk.first, "openers") or (chunk.comma and bool(opening & _DETERMINER))
        if chunk.comma:
            return (chunk.conjunction and self.listed) or self._comma_divides(first, last, number, governor)
        if self._relative(first, last) and not (opening & _DETERMINER and self._preposition(chunk) is not None):
            return False
        return self._and_divides(first, last, number, chunk, governor)

    def _a_day(self, chunk: Chunk) -> bool:
        """``the accords of 9 November, 11 January and 26 May``: nothing but a day."""
        at = range(chunk.first, chunk.last + 1)
        return (
            chunk.size <= _FIELD
            and any(self.classes[token] & _MONTH for token in at)
            and all(self.classes[token] & _MONTH or self.norms[token].isdecimal() for token in at)
        )

    def _in_name(self, last: int, chunk: Chunk) -> bool:
        """Say whether a word in capitals before a joint may be an adjective all the same."""
        if self.capital[chunk.first]:
            return not chunk.comma
        return last == self.chunks[0].first  # `Regional and international matters were discussed`

    def _described(self, first: int, last: int, number: int, chunk: Chunk) -> bool:
        """Say whether a chunk describes what stands before it, or stands before one head with it."""
        if chunk.size == 1:
            return self._adjectives(first, last, number, chunk)
        after = chunk.first + 1
        if self.classes[chunk.first] & _PAIR and self.classes[after] & _PREPOSITION:
            return True  # `the people affected, both in Sudan and in Chad`
        while after < chunk.last and self.norms[after].endswith(self.suffixes["adverb"]):
            after += 1
        if self._adjectival(chunk.first) and self.classes[after] & _PREPOSITION:
            return True  # `and endorsed unanimously by A`, `and free of A`
        return chunk.conjunction and not chunk.comma and self.capital[last] and self._same_name(first, last, chunk)

    def _adjectives(self, first: int, last: int, number: int, chunk: Chunk) -> bool:
        """``military, humanitarian and economic aid``: words in a row before one head."""
        begin = next(
            (at for at in range(last, max(first, last - _REACH), -1) if self.classes[at] & _PREPOSITION), first
        )
        if (
            not self._adjectival(chunk.first)
            or chunk.conjunction
            or self.capital[last]
            or last - begin > (_FIELD if begin == first else _TWO)
            or (self._word_in(last, "heads") and self.norms[last - 1] not in _STOPS)
        ):
            return False
        for ahead, member in enumerate(self.chunks[number : number + _REST], number):
            if member.size > 1:
                whole = first == last or member.comma or ahead == len(self.chunks) - 1
                if member.conjunction and whole and ahead > number:
                    self.joined_until = ahead
                    return True
                return False
            if not self._adjectival(member.first):
                return False
        return False

    def _same_name(self, first: int, last: int, chunk: Chunk) -> bool:
        """``the Trade and Investment Agreement``, ``the National Aeronautics and Space Administration (NASA)``."""
        head = chunk.first
        while head <= min(chunk.last, chunk.first + _FIELD) and self.capital[head]:
            head += 1
        size = head - chunk.first
        if size < _TWO:
            return False
        if head < chunk.last and self.norms[head] == "(":
            letters = self.norms[head + 1]
            return len(letters) > size and letters.endswith(
                "".join(self.norms[at][0] for at in range(chunk.first, head))
            )
        return (
            last > first
            and bool(self.classes[last - 1] & _DEFINITE)
            and head > chunk.last
            and not any(
                term.kind in _NAMES for at in (last, *range(chunk.first, head)) for term in self.words.terms.get(at, ())
            )
            and not self.norms[last].endswith(self.suffixes["plural"])
        )

    def _governed(self, first: int, last: int, governor: int, chunk: Chunk) -> bool:
        """Say whether a chunk goes on with what a participle or a preposition before it governs."""
        if self._word_in(governor - 1, "resting") and not (
            (self.listed and chunk.comma and chunk.conjunction)
            or self.classes[chunk.first] & _DEFINITE
            or self._gerund(chunk.first)
            or self._opens(chunk)
        ):
            if chunk.comma:  # `areas underpinned by unity, respect for rights, and the rule of law`
                self.joined_until = len(self.chunks) - 1
            return True
        if self._gerund(chunk.first) and not self._gerund(first):
            # `the goal of ensuring that A, and providing B`
            return any(
                self._gerund(at) and self.classes[at - 1] & _PREPOSITION
                for at in range(max(first + 1, last - _REACH), last + 1)
            )
        return False

    def _comma_divides(self, first: int, last: int, number: int, governor: int | None) -> bool:
        if governor is not None and self.classes[governor] & _BETWEEN and not self._between_open(first, last):
            return True  # `the accord between A and B, the corridor`
        if governor is None or last - governor > 3 or self.classes[governor + 1] & _POSSESSIVE:
            return True
        rest = self.chunks[number : number + _REST]
        inner = next((at for at, member in enumerate(rest, 1) if member.conjunction), len(rest))
        if inner < len(rest) and rest[inner].comma and rest[inner].conjunction:
            rest = rest[:inner]  # `cooperation in farming, cyber and water, and the fight against crime`
        if self._of_domain(governor, rest) or self._of_fields(governor, rest):
            self.joined_until = number + len(rest) - 1
            return False
        fields = rest[-1].conjunction and self._word_in(rest[-1].last, "areas")
        if fields and last - governor <= _TWO and all(member.size <= _TWO for member in rest):
            self.joined_until = number + len(rest) - 1
            return False  # `in the trade, investment and power sectors`
        # under a preposition with one short noun phrase, a list of its like belongs to that preposition
        proper = self.capital[last]
        if self.classes[governor + 1] & _ARTICLE and not proper:
            return True
        longest = 1 if self.classes[governor] & _OF else 2
        if self._word_in(governor - 1, "wide"):
            longest = 3
        if not any(member.conjunction for member in rest) and len(rest) < _REST and not proper:
            return True
        for member in rest:
            if self._word_in(member.first, "other"):
                continue
            named = all(
                self.capital[at] or self.classes[at] & _ARTICLE
                for at in range(member.first, min(member.last, member.first + 4) + 1)
            )
            if proper != named or (not proper and (member.size > longest or self.classes[member.first] & _DETERMINER)):
                return True
            if (
                member.size > 4
                or self._preposition(member) is not None
                or (member.size > 1 and self._word_in(member.last, "heads"))
            ):
                return True
        self.joined_until = number + len(rest) - 1
        return False

    def _of_domain(self, governor: int, rest: list[Chunk]) -> bool:
        """``cooperation in diamonds, critical minerals and healthcare``: the fields of one thing."""
        bare = not self.classes[governor + 1] & _DETERMINER
        return (
            self._word_in(governor - 1, "domains")
            and not (bare and any(self.classes[member.first] & _DETERMINER for member in rest))
            and any(member.conjunction for member in rest)
            and all(self._preposition(member) is None and member.size <= _FIELD for member in rest)
        )

    def _of_fields(self, governor: int, rest: list[Chunk]) -> bool:
        """``in the fields of tourism, mining and cultural exchanges``: a list of fields, and nothing else."""
        return (
            bool(self.classes[governor] & _OF)
            and self._word_in(governor - 1, "areas")
            and all(not self.classes[member.first] & _DETERMINER and member.size <= _FIELD for member in rest)
        )

    def _and_divides(self, first: int, last: int, number: int, chunk: Chunk, governor: int | None) -> bool:
        opening = self.classes[chunk.first]
        inside = self._preposition(chunk)
        strict = number < self.last_comma or (self.oxford is not None and number > self.oxford)
        if governor is not None and self.classes[governor + 1] & _ALL and last - governor < 5:
            return False  # `on both diplomacy and preparations`
        if self._word_in(chunk.last, "alike") or self._shared(first, last, chunk, inside):
            return False
        if self.listed and not strict and not self.closed and number == len(self.chunks) - 1:
            return True
        if not self._word_in(chunk.first, "openers") and self._acts(first, last, chunk, governor):
            return False
        clitic = any(
            self.classes[at] & _CLITIC for at in range(chunk.first, min(inside or chunk.last, chunk.first + 8))
        )
        if opening & _POSSESSIVE and self.verb_at > first:
            return False
        if governor is not None and self._word_in(chunk.first, "other") and inside is not None:
            return any(
                self._word_in(at, name) for at in (chunk.first + 1, inside - 1) for name in ("openers", "matters")
            )  # `progress on the courts and other reforms needed for A`
        if opening & _DETERMINER and self._contact(first, last, chunk):
            return False
        following = self.chunks[number + 1] if number + 1 < len(self.chunks) else None
        if (
            opening & _DEFINITE
            and following is not None
            and self.capital[chunk.last]
            and not following.comma
            and self._same_name(chunk.first, chunk.last, following)
        ):
            return True  # `the situation in Mali and the Trade and Investment Agreement`
        if opening & _DETERMINER or clitic:
            return governor is None or inside is not None or self._unlike(governor, last, chunk, clitic=clitic)
        if self._word_in(chunk.first, "openers") and chunk.size > 1:
            short = self.classes[first] & _DETERMINER and last - first < 3 and governor is None
            return not short or any(
                self.classes[at] & _INFINITIVE for at in range(chunk.first, min(chunk.last, chunk.first + 2) + 1)
            )
        if governor is None:
            return self._bare_divides(first, last, chunk, inside, strict=strict)
        return self._governed_divides(first, last, chunk, governor, inside)

    def _contact(self, first: int, last: int, chunk: Chunk) -> bool:
        """``the efforts the Union and the Republic have made``: two subjects of a clause without a relative."""
        for at in range(chunk.first + 1, min(chunk.last, chunk.first + 7)):
            if self.classes[at] & _ENDS_CONTACT:
                return False
            if self.classes[at] & _FINITE:
                return any(
                    self.classes[at] & _ARTICLE
                    and not self.classes[at - 1] & ANY_CLASS
                    and self.norms[at - 1].isalpha()
                    for at in range(max(first + 1, last - _REST), last)
                )
        return False

    def _shared(self, first: int, last: int, chunk: Chunk, inside: int | None) -> bool:
        """``U.S. and ROK efforts``, ``the security and humanitarian situation``: both qualify one noun."""
        end = (inside if inside is not None else chunk.last + 1) - 1
        letters = (
            first == last and self.words.tokens.word(first).isupper() and self.words.tokens.word(chunk.first).isupper()
        )
        if letters and chunk.size > 1 and not self.capital[end]:
            return True
        owned = chunk.size > 1 and self.classes[chunk.first + 1] & _CLITIC
        if owned and first == last and self._names_country(last) and self._names_country(chunk.first):
            return True  # `Finland and Sweden's request`
        kinds = {term.kind for term in self.words.terms.get(last, ()) if term.last == last}
        nation = {term.kind for term in self.words.terms.get(chunk.first, ())}
        if (
            {Kind.DEMONYM, Kind.COUNTRY} <= kinds
            and Kind.DEMONYM in nation
            and Kind.COUNTRY not in nation
            and chunk.size > 1
            and not self.capital[chunk.first + 1]
        ):
            return True  # `U.S. and Canadian citizens`
        if chunk.size > 1 and Kind.DEMONYM in kinds and Kind.COUNTRY not in kinds and self.capital[chunk.first]:
            return not self.norms[last].endswith(self.suffixes["plural"])
        return end > chunk.first and self._word_in(end, "shared_heads") and self._adjectival(chunk.first)

    def _names_country(self, index: int) -> bool:
        return any(term.kind is Kind.COUNTRY and term.last == index for term in self.words.terms.get(index, ()))

    def _acts(self, first: int, last: int, chunk: Chunk, governor: int | None) -> bool:
        """``encouraging A and B to help``, ``the need for A and B to act``, ``to achieve a truce and a process``."""
        if governor is None:
            return False
        to = next((at for at in range(chunk.first + 1, chunk.last) if self.classes[at] & _INFINITIVE), None)
        if (
            to is not None
            and to == self._preposition(chunk)
            and (self._verb(to + 1) or self.classes[to + 1] & _BASE_VERB)
        ):
            return bool(self.classes[governor] & _FOR) or (governor == first and self._gerund(first))
        object_at = governor + 1 if self._gerund(governor) else governor + 2
        verbal = self.classes[governor] & _INFINITIVE or self._gerund(governor)
        return bool(
            verbal
            and last - governor < _REST
            and all(self.classes[at] & _ARTICLE and not self.classes[at] & _DEFINITE for at in (object_at, chunk.first))
        )

    def _unlike(self, governor: int, last: int, chunk: Chunk, *, clitic: bool) -> bool:
        """Say whether a definite phrase is no second object of a preposition: ``in Gaza and the deal``."""
        governed = self.classes[governor + 1]
        if clitic:
            return not any(self.classes[at] & _CLITIC for at in range(governor + 1, last))
        if self.classes[chunk.first] & _POSSESSIVE:
            return chunk.size > 3
        if self.capital[chunk.last]:
            return self._size(chunk) > 4 or last - governor > 4
        if self._word_in(chunk.last, "grounds") and self.capital[last]:
            return False  # `in the Gaza Strip and the occupied territories`
        return self.capital[last] or not governed & _ARTICLE or chunk.size > 4

    def _bare_divides(self, first: int, last: int, chunk: Chunk, inside: int | None, *, strict: bool) -> bool:
        """``trade and investment``, ``the friendship and cooperation between them``: no preposition before."""
        determined = bool(self.classes[first] & _DETERMINER)
        size = last - first + 1 - determined
        head = (inside - chunk.first) if inside is not None else chunk.size
        end = chunk.first + head - 1
        if size == 1 and head > 1 and not self.capital[last] and self._word_in(end, "heads"):
            return False
        if determined and inside is not None:
            return not (size == 1 or (size == 2 and head == 1) or self.classes[inside] & (_OF | _BETWEEN))
        if size > 1 and head == 1 and self._word_in(last, "heads") and self._word_in(end, "heads"):
            return inside is not None  # `current and future threats and challenges`
        if size == 1 and head == 1:
            return not strict and inside is None and not determined
        return True

    def _governed_divides(self, first: int, last: int, chunk: Chunk, governor: int, inside: int | None) -> bool:
        """``cooperation in transport and energy``, ``the war in Gaza and migration``."""
        governed = last - governor
        determined = self.classes[governor + 1] & _DETERMINER
        proper = self.capital[last]
        if self._gerund(chunk.first):
            return (self._gerund(first) and not self._gerund(governor)) or governor == first
        if self._under_one(last, chunk, inside):
            return False
        if inside is not None:
            if determined and governed == 2 and inside - chunk.first == 1 and self.classes[inside] & _OF:
                return False  # `for the government and people of A`
            if (
                proper
                and determined
                and governed == 2
                and self.capital[chunk.first]
                and inside - chunk.first == 2
                and not self.capital[inside - 1]
            ):
                return False  # `in the Amhara and Afar regions of A`
            if self.norms[inside] == self.norms[governor] or proper or determined:
                return True
            return governed > 2 or inside - chunk.first > 1
        if self.capital[chunk.last]:
            return chunk.size > 3
        if proper:
            return not self._word_in(chunk.first, "other")
        if chunk.size > 1 and self._word_in(chunk.last, "heads"):
            verbal = self.classes[governor] & _INFINITIVE or self._gerund(governor)
            return bool(self._word_in(last, "heads") or (determined and not verbal))
        return chunk.size > 3 or governed > 4

    def _under_one(self, last: int, chunk: Chunk, inside: int | None) -> bool:
        """``for a ceasefire and hostage release deal``, ``to deepen our alliance and friendship``: one article."""
        before = self.classes[last - 1]
        end = (inside if inside is not None else chunk.last + 1) - 1
        end -= bool(end > chunk.first and self.norms[end].endswith(self.suffixes["participle"]))
        if self.capital[chunk.first] or end - chunk.first > 2:
            return False
        if before & _POSSESSIVE:
            return end == chunk.first
        singular = not self.norms[end].endswith(self.suffixes["plural"])
        return bool(before & _ARTICLE and not before & _DEFINITE) and singular
