"""Sources that no name tells: ``critics say``, ``half of the voters said``, ``according to a new poll``.

A noun phrase is followed from the cue to where its clause begins (or, behind an inverted cue, ends), with
the phrases that hang on it. It is a source when no verb stands in it. Where an office wrote the text or is
relayed by it, such a source only frames what is told, and the phrase is read no further than its first
preposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import Mention, MentionKind
from readoutkit.lexicon import ANY_CLASS, Form, Kind, WordClass
from readoutkit.stages.clauses.contexts import ContextReader
from readoutkit.stages.clauses.groups import Group

if TYPE_CHECKING:
    from readoutkit.findings import Clause
    from readoutkit.lexicon import Term

_COORDINATOR = WordClass.COORDINATOR.value
_THAT = WordClass.COMPLEMENTIZER.value
_PREPOSITION = WordClass.PREPOSITION.value
_VERBAL = (
    WordClass.HAVE.value
    | WordClass.BE.value
    | WordClass.MODAL.value
    | WordClass.DO.value
    | WordClass.INFINITIVE.value
    | WordClass.NEGATION.value
)
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_SUBORDINATOR = WordClass.SUBORDINATOR.value
_ARTICLE = WordClass.ARTICLE.value
_OPENS_PHRASE = _ARTICLE | WordClass.POSSESSIVE.value
_DETERMINER = _OPENS_PHRASE | WordClass.DEMONSTRATIVE.value | WordClass.NUMBER_WORD.value
_QUANTITY = WordClass.QUANTITY.value | WordClass.NUMBER_WORD.value
_PERSONAL = WordClass.PERSONAL.value
_OBJECTIVE = WordClass.OBJECTIVE.value
_CONTRAST = WordClass.CONTRAST.value
_INFINITIVE = WordClass.INFINITIVE.value
_RELATIVE = WordClass.RELATIVE.value
_RELATIVE_PERSON = WordClass.RELATIVE_PERSON.value
_CLOSED_CLASS = (
    _DETERMINER
    | _PREPOSITION
    | _COORDINATOR
    | _THAT
    | _VERBAL
    | _CLITIC
    | _SUBORDINATOR
    | _PERSONAL
    | WordClass.CONTRAST.value
    | WordClass.RELATIVE.value
    | WordClass.CONVERSATION.value
    | WordClass.ADVERB.value
    | _OBJECTIVE
)
_PREDICATES = (Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER)
_CUE = Kind.CUE
_PAST = Form.PAST
_THIRD = Form.THIRD
_BASE = Form.BASE
_PLACES = (Kind.COUNTRY, Kind.ORGANIZATION, Kind.CITY)
_REACH = 30
"""How many words a source may have."""
_QUOTE_CLOSES = frozenset({'"', "”", "’", "'", "»", "?", "!"})
_DASHES = frozenset({"-", "–", "—"})
_PHRASE_ENDS = frozenset({",", ".", ";", ":", '"', "“", "”", "'", "-", "–", "—", "(", ")", "?", "!"})


class SourceReader(ContextReader):
    """Finds the sources of cues that no mention of a person precedes or follows."""

    def _source_of(self, group: Group, term: Term, first: int, open_clause: Clause | None) -> Group | None:
        """``advisers to Mr. Poe say``, ``a spokeswoman for Ann Poe said``: the noun before the preposition speaks."""
        before = group.first - 1
        if self.relayed or term.kind is not _CUE or "quote" not in term.value.frames or before <= first:
            return None
        if not self.classes[before] & _PREPOSITION or not term.form & (_PAST | _THIRD | _BASE):
            return None
        known = self.by_last.get(before - 1)
        if known is not None:
            return known if self._top_level(known, first, open_clause) else None
        return self._anonymous(before - 1, first, open_clause)

    def _anonymous(self, left: int, first: int, open_clause: Clause | None) -> Group | None:
        """``analysts said``, ``six in ten voters said``: a source told by common nouns before its cue."""
        begin = self._phrase_start(left, first)
        if begin is None and left > first and self.classes[left] & _OBJECTIVE and self._hangs(left - 1, first):
            begin = left  # `a source close to her`
        if begin is None:
            return None
        head = left
        while not self.relayed and begin > first and self._hangs(begin - 1, first):
            # `half of the voters`, `a source close to him`: what the preposition hangs on is the source
            further = self._phrase_start(begin - 2, first)
            if further is None:
                break
            head, begin = begin - 2, further
        group = self._source(begin, left, head)
        if not self._top_level(group, first, open_clause):
            return None
        if begin > first and self.classes[begin - 1] & (_PREPOSITION | _VERBAL):
            return None
        return group

    def _before_insertion(self, left: int, first: int, open_clause: Clause | None) -> Group | None:
        """``Ann Poe, a driver from Gondar, says``, ``the source, who was tired, said``: the subject before commas."""
        comma = left
        for at in range(left - 1, max(first, left - _REACH), -1):
            norm = self.norms[at]
            if norm in {'"', "“", "”", ";", ":"} or self.tokens.starts[at] in self.opened:
                return None
            if norm != ",":
                continue
            comma = at
            if self.classes[at + 1] & (_COORDINATOR | _CONTRAST):
                return None
            group = self.by_last.get(at - 1) or (None if self.relayed else self._anonymous(at - 1, first, open_clause))
            if group is not None and self._top_level(group, first, open_clause):
                return group if self._inserted(comma + 1, left - 1) else None
        return None

    def _inserted(self, begin: int, last: int) -> bool:
        """Say whether what stands between two commas only adds to the subject: no verb but in a relative clause."""
        if self.classes[begin] & _RELATIVE:
            return True
        for at in range(begin, last + 1):
            if self.classes[at] & _RELATIVE:
                return True
            if self.classes[at] & (_VERBAL & ~_INFINITIVE) or self.classes[at] & _PERSONAL:
                return False
            if any(term.kind in _PREDICATES and term.form & _PAST for term in self.terms.get(at, ())):
                return False
        return True

    def _described(self, group: Group, first: int) -> Group:
        """``his friend Ann Poe``, ``campaign manager Ann Poe``: take what stands before a name into the subject."""
        before = group.first - 1
        if group.mentions[0].name is None or before < first or self._date_ends(before) or before in self.by_last:
            return group
        begin = self._phrase_start(before, first)
        if begin is None or (begin > first and self.classes[begin - 1] & (_PREPOSITION | _VERBAL)):
            return group
        return Group(begin, group.last, group.mentions)

    def _unnamed_before(self, relative: int, first: int) -> Group | None:
        """``met members of the business community, who asked``: a side of whom nobody is named."""
        if self.norms[relative - 1] != ",":
            return None
        begin = self._phrase_start(relative - 2, first)
        return None if begin is None else self._source(begin, relative - 2, relative - 2)

    def _source(self, begin: int, last: int, head: int) -> Group:
        norm = self.norms[head]
        plural = norm.endswith("s") or norm == "%" or bool(self.classes[head] & _QUANTITY) or norm[0].isdigit()
        mention = Mention(begin, last, MentionKind.ANONYMOUS, norm, plural=plural, core=(begin, last))
        return Group(begin, last, (mention,))

    def _reads_as_noun(self, term: Term, group: Group, last: int) -> bool:
        """``swing states like Ohio``, ``campaign promises``: a plural that only looks like a cue of the present."""
        if self.relayed or term.form & _PAST or group.mentions[0].kind is not MentionKind.ANONYMOUS:
            return False
        after = term.last + 1
        if after > last or not self.norms[after][0].isalnum():
            return False
        mask = self.classes[after]
        if mask & (_PREPOSITION | _VERBAL | _COORDINATOR) and not mask & _SUBORDINATOR:
            return True
        if not term.form & _THIRD or self.classes[group.first] & _OPENS_PHRASE:
            return False
        opens = mask & (_THAT | _DETERMINER | _PERSONAL | _QUANTITY) or self.tokens.capital[after]
        return not (opens and self.tokens.capital[group.first])

    def _hangs(self, index: int, first: int) -> bool:
        mask = self.classes[index]
        return index > first and bool(mask & _PREPOSITION) and not mask & (_SUBORDINATOR | _THAT)

    def _phrase_start(self, left: int, first: int) -> int | None:
        """Follow a bare noun phrase from its last word to its first."""
        if left < first or not self._nominal(left):
            return None
        if not self.relayed and self._in_name_of_place(left + 1):
            return None
        begin = left
        while begin > first and left - begin < (6 if self.relayed else _REACH):
            mask = self.classes[begin - 1]
            if mask & _DETERMINER:
                begin -= 1
                if self.relayed or mask & _OPENS_PHRASE:
                    break
                continue
            if self.relayed and begin - 1 in self.by_last:
                break
            if not self._nominal(begin - 1):
                break
            begin -= 1
        return begin

    def _nominal(self, index: int) -> bool:
        """Say whether a word can stand in a noun phrase, and is no verb that the tables know."""
        norm, mask = self.norms[index], self.classes[index]
        if not norm.isalpha() and not mask & ANY_CLASS:
            return not self.relayed and (norm[0].isalnum() or norm in {"%", "$"})
        if mask & _QUANTITY and not self.relayed:
            return True
        if mask & _CLOSED_CLASS:
            return False
        return not any(term.kind in _PREDICATES for term in self.terms.get(index, ()))

    def _in_name_of_place(self, index: int) -> bool:
        """``United States``: a word that reads like a cue within a name of the tables."""
        return any(
            term.kind in _PLACES and term.last >= index
            for back in range(1, 4)
            for term in self.terms.get(index - back, ())
        )

    def _inverted(self, term: Term, left: int, last: int) -> Group | None:
        """``…," said Ms Solheim``, ``…" – said an adviser``: the subject follows a cue that follows its content."""
        if term.kind is not _CUE or not term.form & (_PAST | _THIRD) or "quote" not in term.value.frames:
            return None
        if left > self.sentence.first and self.norms[left] in _DASHES and self.norms[left - 1] in _QUOTE_CLOSES:
            left -= 1  # `"A" – said the Minister`
        parted = self.norms[left] == "," or self.norms[left] in _DASHES  # `The road is open – said Poe`
        if left < self.sentence.first or not (parted or self.norms[left] in _QUOTE_CLOSES):
            return None
        group = self.by_first.get(term.last + 1)
        if group is not None and self._possessed(group, last):
            group = self.by_first.get(group.last + 2)  # `…, said Sugi's spokesman, Jan Lipa`
        if group is None:
            # `X, who was tired, praised the plan`: a noun phrase behind such a cue is what was praised
            group = None if "np" in term.value.frames else self._source_after(term.last + 1, last)
        if group is None or (group.last < last and self.classes[group.last + 1] & (_CLITIC | _THAT)):
            return None
        if parted and not self._clause_ends(group.last + 1, last):
            return None
        if group.mentions[0].kind is MentionKind.PRONOUN:
            return None
        return group

    def _source_after(self, begin: int, last: int) -> Group | None:
        """Follow a noun phrase from its first word: ``an Iowa Democrat``, ``State University professor Ann Poe``."""
        at = begin
        while at <= last and at - begin < _REACH:
            norm, mask = self.norms[at], self.classes[at]
            if norm in _PHRASE_ENDS or at in self.date_last or mask & _RELATIVE_PERSON:
                break
            if mask & (_VERBAL | _PERSONAL | _THAT):
                return None
            group = self.by_first.get(at)
            if at > begin and group is not None and group.mentions[0].name is not None:
                if not any(self.classes[index] & _PREPOSITION for index in range(begin, at)):
                    return Group(begin, group.last, group.mentions)
                at = group.last
            at += 1
        if at == begin or self.relayed or self.classes[begin] & (_PREPOSITION | _COORDINATOR):
            return None
        return self._source(begin, at - 1, at - 1)
