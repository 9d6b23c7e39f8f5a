"""Names that stand alone: known from elsewhere in the text, or told to be people by what they do."""

from __future__ import annotations

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import Form, Kind, WordClass
from readoutkit.stages.people.names import CLOSED, NameReader
from readoutkit.stages.people.reading import REACH

_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_AND = WordClass.CONJUNCTION_AND.value
_HEAD = WordClass.OFFICE_HEAD.value
_PARTICLE = WordClass.PARTICLE.value
_SUFFIX = WordClass.SUFFIX.value
_WITH = WordClass.WITH.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_ADVERB = WordClass.ADVERB.value
_HAVE = WordClass.HAVE.value
_SHORT_FORM = 5


class LoneNameReader(NameReader):
    """Reads names without an office between the mentions that are anchored."""

    def completed(self, anchored: list[Mention], parts: frozenset[str]) -> list[Mention]:
        """Add the names that stand without an office."""
        found: list[Mention] = []
        waiting = iter((*anchored, None))
        coming = next(waiting)
        past = self.first
        for index in self.capitals:
            while coming is not None and coming.first <= index:
                found.append(coming)
                past = coming.last + 1
                coming = next(waiting)
            if index < past:
                continue
            limit = coming.first - 1 if coming is not None else self.last
            if found and self._listed_behind(found[-1], index):
                name = self._name(index, anchored=False)
                if name is not None and name[0] < name[1] <= limit:
                    found.append(
                        Mention(
                            index,
                            name[1],
                            MentionKind.NAME,
                            self.norms[name[1]],
                            name=self.tokens.span(*name),
                            core=name,
                        )
                    )
                    self.listed.add(index)
                    past = name[1] + 1
                    continue
            mention = self._bare_name(self._particles_before(index, past, parts), limit, parts)
            if mention is not None:
                found.append(mention)
                past = mention.last + 1
        while coming is not None:
            found.append(coming)
            coming = next(waiting)
        return found

    def _listed_behind(self, before: Mention, index: int) -> bool:
        """``the Foreign Ministers of A, B and C, X, Y and Z``: names behind their countries."""
        between = range(before.last + 1, index)
        return (
            (bool(before.countries) or before.first in self.listed)
            and 0 < len(between) <= 2
            and all(self.norms[token] == "," or self.classes[token] & _AND for token in between)
        )

    def _bare_name(self, index: int, limit: int, parts: frozenset[str]) -> Mention | None:
        """Read a name without an office: one that the text knows, or the subject of a reporting cue."""
        norm = self.norms[index]
        known = self._known_part(index, limit, parts)
        if known is not None and not (
            self.classes[index] & (_HEAD | _CALENDAR | CLOSED) and not self.classes[index] & _PARTICLE
        ):
            end = known
            at = end + 1
            while at <= min(limit, index + REACH):
                part = self._known_part(at, limit, parts)
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
                if longer is None or longer[1] > limit or not self._met(longer):
                    return None
                end = longer[1]  # `called Ishiba Shigeru`, who is `Ishiba` elsewhere
            return Mention(
                index, end, MentionKind.NAME, self.norms[end], name=self.tokens.span(index, end), core=(index, end)
            )
        if self.titled or not self.telling:
            return None
        if index > self.first and (
            self.classes[index - 1] & _ARTICLE or (self.capital[index - 1] and self.norms[index - 1][0].isalpha())
        ):
            return None
        name = self._name(index, anchored=False)
        if name is None or name[1] > limit or name[1] - name[0] > 4:
            return None
        if name[0] == name[1] == self.first and norm.endswith("s"):
            return None  # `Respondents said`: a plural with which a sentence begins
        if name[0] == name[1] and len(norm) <= _SHORT_FORM and self.tokens.word(index).isupper():
            return None  # `CDC said`: the short form of a body
        if (
            not self._speaks(name)
            and not self._met(name)
            and not (name[1] > name[0] and self._speaks_behind_apposition(name[1]))
        ):
            return None
        return Mention(
            index, name[1], MentionKind.NAME, self.norms[name[1]], name=self.tokens.span(*name), core=(index, name[1])
        )

    def _particles_before(self, index: int, past: int, parts: frozenset[str]) -> int:
        """Step back over particles in lower case before a name that the text knows (``de la Vega``)."""
        begin = index
        if self.norms[index] in parts:
            while begin > max(past, index - 3) and not self.capital[begin - 1]:
                if not self.classes[begin - 1] & _PARTICLE or self.classes[begin - 1] & CLOSED:
                    break
                begin -= 1
        return begin

    def _known_part(self, at: int, limit: int, parts: frozenset[str]) -> int | None:
        """Find a word of a name that the text knows, at a token or behind its particles (``de la Vega``)."""
        index = at
        while (
            index < min(limit, at + 3)
            and self.classes[index] & _PARTICLE
            and self.norms[index] not in parts
            and (self.capital[index] or not self.classes[index] & CLOSED)
        ):
            index += 1
        known = index <= limit and self.norms[index] in parts
        return index if known and (self.capital[index] or self._joined_particle(index)) else None

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
            and not self.titled
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
        before = name[0] - 1
        return (
            name[1] > name[0]
            and before >= self.first
            and any(
                term.kind is Kind.ENCOUNTER
                and term.last == before
                and term.form & Form.PAST
                and term.value.frame in {"guest", "person"}
                for term in self.terms.get(before, ())
            )
        )

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
