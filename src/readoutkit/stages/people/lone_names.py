"""Names that stand alone: known from elsewhere in the text, or told to be people by what they do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import MARKED, Form, Kind, WordClass
from readoutkit.stages.people.mentions import MentionReader
from readoutkit.stages.people.names import CLOSED
from readoutkit.stages.people.reading import REACH, TELLING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutkit.findings import Sentence, Words

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_AND = WordClass.CONJUNCTION_AND.value
_PAGE = WordClass.PAGE.value
_HEAD = WordClass.OFFICE_HEAD.value
_PARTICLE = WordClass.PARTICLE.value
_SUFFIX = WordClass.SUFFIX.value
_WITH = WordClass.WITH.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_CUE_ROW = Kind.CUE.bit
_OF_NAMES = WordClass.WITH.value | _CUE_ROW | Kind.TOPIC.bit | Kind.ENCOUNTER.bit
"""One of these stands in a sentence that lets a name without an office be one."""
_BEHIND_NAMES = _ADVERB | _HAVE | _PARTICLE | _CUE_ROW | MARKED
"""With what a full name goes on in lower case, or a sentence behind one that speaks."""
_MARKS = frozenset({".", ","})
_OF = WordClass.OF.value
_OF_THE = 2
"""How far behind a name its state may begin: ``Ann Poe of the Congo``."""
_SHORT_FORM = 5


class LoneNameReader(MentionReader):
    """Reads the mentions of a text in two rounds: the anchored ones, then between them names without an office."""

    def __init__(self, words: Words, sentences: Iterable[Sentence]) -> None:
        super().__init__(words)
        self.capitals = [*compress(range(len(self.capital)), self.capital), *self.joined]
        """The capital words of the text; ``d'Aubigny`` begins in lower case."""
        self.acting = self._find_acting({sentence.first for sentence in sentences})
        self.parts: frozenset[str] = frozenset()
        self.begins: list[int] = []
        self.added: list[Mention] = []
        """The names that were found to stand alone."""

    def _find_acting(self, opening: set[int]) -> list[int]:
        """Find the capital words that stand beside what tells a speaker or a full name, the first of each in a row.

        Those with which sentences open are the first of a row, too.
        """
        capital, norms, classes = [*self.capital, False], [*self.norms, ""], [*self.classes, 0]
        return [
            index
            for index in self.capitals
            if (not capital[index - 1] or index in opening)
            and not classes[index] & CLOSED
            and (
                capital[index + 1]
                or classes[index + 1] & _BEHIND_NAMES
                or norms[index + 1] in _MARKS
                or norms[index + 1].endswith(self.adverb)
                or classes[index - 1] & _CUE_ROW
            )
        ]

    def know(self, parts: frozenset[str]) -> None:
        """Complete from now on with names that consist of these words, too."""
        norms, classes = self.norms, self.classes
        self.parts = parts
        known = [index for index in self.capitals if norms[index] in parts or classes[index] & _PARTICLE]
        self.begins = sorted(self.capitals if self.listed else {*self.acting, *known})

    def completed(self, sentence: Sentence, anchored: list[Mention]) -> list[Mention]:
        """Add the names that stand without an office."""
        begins = self.begins[bisect_left(self.begins, sentence.first) : bisect_right(self.begins, sentence.last)]
        if not begins:
            return anchored
        self.turn_to(sentence)
        acting = not self.titled and bool(sentence.bits & _OF_NAMES)
        found: list[Mention] = []
        waiting = iter((*anchored, None))
        coming = next(waiting)
        past = self.first
        for index in begins:
            while coming is not None and coming.first <= index:
                found.append(coming)
                past = coming.last + 1
                coming = next(waiting)
            if index < past:
                continue
            limit = coming.first - 1 if coming is not None else self.last
            mention: Mention | None = None
            if found and found[-1].first in self.listed:
                mention = self._listed_name(found[-1].last, index, limit)
                if mention is not None and found[-1].role is not None:
                    mention, absorbed = self._one_more(mention, found[-1], coming)
                    coming = next(waiting) if absorbed else coming
            if mention is None and (self.norms[index] in self.parts or self.classes[index] & _PARTICLE):
                mention = self._known_name(self._particles_before(index, past), limit)
            elif mention is None and acting:
                mention = self._acting_name(index, limit)
            if mention is not None:
                found.append(mention)
                self.added.append(mention)
                past = mention.last + 1
        while coming is not None:
            found.append(coming)
            coming = next(waiting)
        return found

    def signer(self, line: Sentence) -> Mention | None:
        """``Ana Lopez`` alone in a line: a name of several words, none of which tells anything else."""
        self.turn_to(line)
        name = self._name(self.first, anchored=False)
        if name is None or name != (self.first, self.last) or name[0] == name[1]:
            return None
        if any(self.classes[at] & (TELLING | _PAGE) for at in range(self.first, self.last + 1)):
            return None
        return self._lone(*name)

    def _listed_name(self, before: int, index: int, limit: int) -> Mention | None:
        """``the Foreign Ministers of A, B and C, X, Y and Z``: names behind their countries."""
        between = range(before + 1, index)
        if len(between) > 2 or not all(self.norms[at] == "," or self.classes[at] & _AND for at in between):
            return None
        name = self._name(index, anchored=False)
        if name is None or not name[0] < name[1] <= limit:
            return None
        self.listed.add(index)
        return self._lone(*name)

    def _one_more(self, mention: Mention, before: Mention, coming: Mention | None) -> tuple[Mention, bool]:
        """``Ministers Ann Poe of A and Bo Shin of B``: give the office they share, and whether the state is told."""
        role = before.role
        if role is not None and before.plural:  # `the Foreign Ministers of A and B, Ann Poe and Bo Shin`
            role = self._in_the_singular(role)
        mention = evolve(mention, role=role, head=before.head)
        if (
            coming is None
            or coming.kind is not MentionKind.COUNTRY
            or coming.first - mention.last > _OF_THE
            or not self.classes[mention.last + 1] & _OF
        ):
            return mention, False
        last, state, body = coming.last, coming.country, coming.organization
        return evolve(mention, last=last, country=state, organization=body, affiliation=coming.affiliation), True

    def _lone(self, first: int, last: int) -> Mention:
        name = self.tokens.span(first, last)
        return Mention(first, last, MentionKind.NAME, self.norms[last], name=name, core=(first, last))

    def _known_name(self, index: int, limit: int) -> Mention | None:
        """Read a name without an office that the text knows."""
        end = self._known_part(index, limit)
        if end is None or (self.classes[index] & (_HEAD | _CALENDAR | CLOSED) and not self.classes[index] & _PARTICLE):
            return self._acting_name(index, limit)
        at = end + 1
        while at <= min(limit, index + REACH):
            part = self._known_part(at, limit)
            if part is None and (
                (self.norms[at] == "." and len(self.norms[at - 1]) == 1 and self.tokens.glued(at))
                or (self.capital[at] and len(self.norms[at]) == 1 and at < limit)
            ):
                part = at
            if part is None:
                break
            end = part
            at = end + 1
        if end < limit and self.norms[end + 1] == "," and end + 1 < limit and self.classes[end + 2] & _SUFFIX:
            end += 2
            if end < limit and self.norms[end + 1] == ".":
                end += 1
        if self._part_of_longer(index, end, limit):
            longer = self._name(index, anchored=False)
            first = index == self.first or not self.capital[index - 1]
            if longer is None or longer[1] > limit or not (self._met(longer) or (first and self._speaks(longer))):
                return None
            end = longer[1]  # `called Ishiba Shigeru`, who is `Ishiba` elsewhere
        return self._lone(index, end)

    def _acting_name(self, index: int, limit: int) -> Mention | None:
        """Read a name without an office that is the subject of a reporting cue."""
        if index > self.first and (
            self.classes[index - 1] & _ARTICLE or (self.capital[index - 1] and self.norms[index - 1][0].isalpha())
        ):
            return None
        name = self._name(index, anchored=False)
        if name is None or name[1] > limit or name[1] - name[0] > 4:
            return None
        norm = self.norms[index]
        if name[1] > name[0] and self._short_form(index) and self.norms[index + 1] in self.parts:
            return None  # `DAS Lopez said`: the short form of an office before a name that the text knows
        if name[0] == name[1] == self.first and norm.endswith("s"):
            return None  # `Respondents said`: a plural with which a sentence begins
        if name[0] == name[1] and self._short_form(index):
            return None  # `CDC said`: the short form of a body
        if (
            not self._speaks(name)
            and not self._met(name)
            and not (name[1] > name[0] and self._speaks_behind_apposition(name[1]))
        ):
            return None
        return self._lone(*name)

    def _particles_before(self, index: int, past: int) -> int:
        """Step back over particles in lower case before a name that the text knows (``de la Vega``)."""
        begin = index
        if self.norms[index] in self.parts:
            while begin > max(past, index - 3) and not self.capital[begin - 1]:
                if not self.classes[begin - 1] & _PARTICLE or self.classes[begin - 1] & CLOSED:
                    break
                begin -= 1
        return begin

    def _known_part(self, at: int, limit: int) -> int | None:
        """Find a word of a name that the text knows, at a token or behind its particles (``de la Vega``)."""
        index = at
        while (
            index < min(limit, at + 3)
            and self.classes[index] & _PARTICLE
            and self.norms[index] not in self.parts
            and (self.capital[index] or not self.classes[index] & CLOSED)
        ):
            index += 1
        known = index <= limit and self.norms[index] in self.parts
        return index if known and (self.capital[index] or index in self.joined) else None

    def _part_of_longer(self, first: int, last: int, limit: int) -> bool:
        """``Biden Administration``, ``Morgan Stanley``: a known surname in another name."""
        following = last + 1
        if (
            following <= limit
            and self.capital[following]
            and not self.classes[following] & (CLOSED | _CALENDAR | _HEAD)
        ):
            return not self.titled and self.tokens.word(following)[0].isalpha()
        before = first - 1
        return (
            before >= self.first
            and self.capital[before]
            and before > self.first
            and not self.classes[before] & (CLOSED | _CALENDAR | _HEAD | _SUFFIX)
            and self.tokens.word(before).isalpha()
            and not self._short_form(before)
            and not self.titled
        )

    def _short_form(self, index: int) -> bool:
        """``CDC``, ``DAS``: the short form of a body or an office, and no name that the text knows."""
        return (
            len(self.norms[index]) <= _SHORT_FORM
            and self.tokens.word(index).isupper()
            and self.norms[index] not in self.parts
        )

    def _speaks_behind_apposition(self, last: int) -> bool:
        """``Ann Poe, a fellow of the Institute, said``: a reporting cue stands behind the second comma."""
        if last + 2 > self.last or self.norms[last + 1] != "," or not self.classes[last + 2] & (_ARTICLE | _POSSESSIVE):
            return False
        for index in range(last + 3, min(last + 40, self.last)):
            if self.norms[index] == ",":
                return any(
                    term.kind is Kind.CUE and term.form & Form.PAST and term.value.frames & {"quote", "addr"}
                    for term in self.terms.get(index + 1, ())
                )
        return False

    def _met(self, name: tuple[int, int]) -> bool:
        """``called Ishiba Shigeru today``: a full name as the object of an encounter."""
        return name[1] > name[0] > self.first and self._guest_verb(name[0] - 1)

    def _speaks(self, name: tuple[int, int]) -> bool:
        """Say whether a reporting cue stands behind or, after a comma or mark, before the name."""
        following = name[1] + 1
        if (
            name[1] > name[0]
            and following <= self.last
            and any(term.kind is Kind.ENCOUNTER and term.form & Form.PAST for term in self.terms.get(following, ()))
        ):
            return True
        while following <= self.last and (
            self.classes[following] & (_ADVERB | _HAVE) or self.norms[following].endswith(self.adverb)
        ):
            following += 1
        several = name[1] > name[0]
        if several and name[0] > self.first and self.classes[name[0] - 1] & _WITH:
            return True
        for term in self.terms.get(following, ()) if following <= self.last else ():
            if (
                term.kind is Kind.CUE
                and term.form & (Form.PAST | Form.THIRD)
                and (several or term.value.frames & {"quote", "addr"})
            ):
                return True
            if several and term.kind in {Kind.ENCOUNTER, Kind.TOPIC} and term.form & Form.PAST:
                return True
        before = name[0] - 1
        if before <= self.first:
            return False
        for term in self.terms.get(before, ()):
            if (
                term.kind is Kind.CUE
                and term.last == before
                and term.form & Form.PAST
                and "quote" in term.value.frames
                and self.norms[before - 1] in {",", '"', "”", "'", "’", "?", "!"}
            ):
                return True
        return False
