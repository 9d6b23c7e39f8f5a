"""Mentions of people: names, offices, pronouns, collectives, sides, countries that stand for their people.

Reads, from left to right, what English texts make of a person::

    person  = [determiner] [state] [affiliation ['s]] [honorific]* ( office [place] [name] | name )
              [`,` name `,`] [`,` office]
    office  = [modifier]* head [`(` word `)`] [(of | for) portfolio] [(/ | - | and) office]
    name    = capital word, initial or particle, one or more, [suffix]

An office is cut of its state or body (`Affiliation`), which stands before it (``Norwegian Foreign
Minister``, ``Chile's Minister``), after it (``Minister of External Relations of Angola``) or after the
name (``President Karaca of Türkiye``). Ministries, statements and spokespersons are mentions too
(`MentionKind.INSTITUTION`): they speak on many pages, and the reader has to know that nobody does.

Names without an office are found when the text has introduced them elsewhere, when an office follows
in apposition, or when they are the subject of a reporting cue.
Leaves alone who is meant: that is resolved later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutkit.findings import Mention, MentionKind, Zone
from readoutkit.lexicon import Affiliation, Form, Kind, Term, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readoutkit.findings import Sentence, Words

_ARTICLE = WordClass.ARTICLE.value
_DEFINITE = WordClass.DEFINITE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_PERSONAL = WordClass.PERSONAL.value
_OF = WordClass.OF.value
_FOR = WordClass.FOR.value
_TO = WordClass.TO.value
_ON = WordClass.ON.value | WordClass.IN.value
_AND = WordClass.CONJUNCTION_AND.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_STATE = WordClass.STATE_ADJECTIVE.value
_FORMER = WordClass.FORMER.value
_HEAD = WordClass.OFFICE_HEAD.value
_PLURAL = WordClass.OFFICE_PLURAL.value
_MODIFIER = WordClass.OFFICE_MODIFIER.value
_PORTFOLIO = WordClass.PORTFOLIO.value
_COUNTERPART = WordClass.COUNTERPART.value
_FIGURE = WordClass.FIGURE.value
_INSTITUTION = WordClass.INSTITUTION.value
_NAMED_SPEAKER = WordClass.NAMED_SPEAKER.value
_COLLECTIVE_DETERMINER = WordClass.COLLECTIVE_DETERMINER.value
_COLLECTIVE_ADJECTIVE = WordClass.COLLECTIVE_ADJECTIVE.value
_SIDE = WordClass.SIDE_NOUN.value
_PARTICLE = WordClass.PARTICLE.value
_SUFFIX = WordClass.SUFFIX.value
_HOMELAND = WordClass.HOMELAND.value
_PLACING = WordClass.IN.value | WordClass.AT.value | WordClass.FROM.value
_GENERATION = WordClass.GENERATION.value
_ABBREVIATED = WordClass.ABBREVIATED.value
_WITH = WordClass.WITH.value
_CALENDAR = WordClass.MONTH.value | WordClass.WEEKDAY.value
_ADVERB = WordClass.ADVERB.value
_SELF = WordClass.SELF_CONTAINED.value
_HAVE = WordClass.HAVE.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_CLOSED = (
    _ARTICLE
    | _POSSESSIVE
    | _PERSONAL
    | WordClass.PREPOSITION.value
    | WordClass.COORDINATOR.value
    | WordClass.SUBORDINATOR.value
    | WordClass.RELATIVE.value
    | WordClass.DEMONSTRATIVE.value
    | _HAVE
    | _BE
    | WordClass.DO.value
    | _ADVERB
    | WordClass.NEGATION.value
    | WordClass.NUMBER_WORD.value
    | WordClass.ALL.value
    | WordClass.COMPLEMENT_QUESTION.value
)
_AFFILIATIONS = (Kind.COUNTRY, Kind.DEMONYM, Kind.ORGANIZATION, Kind.CAPITAL, Kind.SEAT)
_JOINTS = frozenset({"/", "-", "–", "—"})
_NAME_WORDS = 7
_MODIFIER_WORDS = 6


class _Office(NamedTuple):
    first: int
    last: int
    head: str
    plural: bool
    end: int
    """The last token of office and affiliation."""
    affiliation: Affiliation | None
    affiliation_first: int
    affiliation_last: int
    named: bool = False


def find_people(words: Words, sentences: Iterable[Sentence]) -> tuple[Mention, ...]:
    """Find the mentions of all sentences, in order, none overlapping another."""
    sentences = tuple(sentences)
    scans = [_Scan(words, sentence) for sentence in sentences]
    found = [scan.anchored() for scan in scans]
    parts = _name_parts(words, found)
    completed = [scan.completed(anchored, parts) for scan, anchored in zip(scans, found, strict=True)]
    more = _name_parts(words, completed)
    if more != parts:
        # names that stood without an office are known from here on, in other sentences too
        completed = [scan.completed(mentions, more) for scan, mentions in zip(scans, completed, strict=True)]
    return tuple(mention for mentions in completed for mention in mentions)


def _name_parts(words: Words, found: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Gather the words of all names that the text has introduced with an office or a title."""
    parts: set[str] = set()
    for mentions in found:
        for mention in mentions:
            if mention.name is None:
                continue
            for index in range(mention.first, mention.last + 1):
                place = words.tokens.starts[index]
                if mention.name.start <= place < mention.name.end:
                    norm = words.tokens.norms[index]
                    if len(norm) > 1 and not words.classes[index] & (_PARTICLE | _SUFFIX):
                        parts.add(norm)
    return frozenset(parts)


class _Scan:
    """Reads one sentence."""

    def __init__(self, words: Words, sentence: Sentence) -> None:
        self.words = words
        self.tokens = words.tokens
        self.norms = words.tokens.norms
        self.classes = words.classes
        self.capital = words.tokens.capital
        self.terms = words.terms
        self.first = sentence.first
        self.last = sentence.last
        self.titled = sentence.zone in {Zone.TITLE, Zone.HEADER, Zone.HEADING}

    # -- the walk ---------------------------------------------------------------------------------

    def anchored(self) -> list[Mention]:
        """Find what a title, an office, a pronoun or a collective noun tells to be a mention."""
        found: list[Mention] = []
        index = self.first
        while index <= self.last:
            mention = self._mention(index)
            if mention is None:
                index += 1
            else:
                found.append(mention)
                index = mention.last + 1
        return found

    def completed(self, anchored: list[Mention], parts: frozenset[str]) -> list[Mention]:
        """Add the names that stand without an office."""
        found: list[Mention] = []
        index = self.first
        waiting = iter(anchored)
        coming = next(waiting, None)
        while index <= self.last:
            if coming is not None and index == coming.first:
                found.append(coming)
                index = coming.last + 1
                coming = next(waiting, None)
                continue
            limit = coming.first - 1 if coming is not None else self.last
            if self.capital[index]:
                mention = self._bare_name(index, limit, parts)
                if mention is not None:
                    found.append(mention)
                    index = mention.last + 1
                    continue
            index += 1
        return found

    # -- one mention ------------------------------------------------------------------------------

    def _mention(self, index: int) -> Mention | None:
        mask = self.classes[index]
        if mask & _PERSONAL:
            return Mention(index, index, MentionKind.PRONOUN, self.norms[index], core=(index, index))
        if not (
            mask & (_ARTICLE | _POSSESSIVE | _COLLECTIVE_DETERMINER | _HEAD | _MODIFIER | _PLURAL | _STATE | _COUNTERPART)
            or self.capital[index]
            or (index in self.terms and self._term(index, *_AFFILIATIONS, Kind.HEAD, Kind.COLLECTIVE))
        ):
            return None
        collective = self._collective(index)
        if collective is not None and collective.last < self.last and self.classes[collective.last + 1] & _OF:
            holders = self._person(index)
            if holders is not None and holders.countries:
                return holders
        return collective or self._person(index)

    def _term(self, index: int, *kinds: Kind) -> Term | None:
        """Give the longest row of these kinds that begins at a token."""
        best: Term | None = None
        for term in self.terms.get(index, ()):
            if term.kind in kinds and term.last <= self.last and (best is None or term.last > best.last):
                best = term
        return best

    def _collective(self, index: int) -> Mention | None:
        """``the two sides``, ``both Ministers``, ``host and guest``, ``Ministers``."""
        at = index
        definite = False
        while at <= self.last and at - index < 5:
            mask = self.classes[at]
            term = self._term(at, Kind.COLLECTIVE_NOUN)
            if term is not None and not (self._office_follows(term.last + 1)):
                named = term.last < self.last and self.classes[term.last + 1] & _OF
                if at > index or self.capital[at]:
                    if at == index and (self.titled or not self._verb_follows(term.last + 1)):
                        return None
                    if not definite and at == index and named:
                        return None
                    return Mention(
                        index, term.last, MentionKind.COLLECTIVE, self.norms[term.last], plural=True,
                        definite=definite, core=(at, term.last),
                    )
            if mask & (_ARTICLE | _COLLECTIVE_DETERMINER | _COLLECTIVE_ADJECTIVE):
                definite = definite or bool(mask & (_DEFINITE | _COLLECTIVE_DETERMINER))
                at += 1
                continue
            break
        term = self._term(index, Kind.COLLECTIVE)
        if term is not None and self._verb_follows(term.last + 1):
            return Mention(
                index, term.last, MentionKind.COLLECTIVE, self.norms[term.last], plural=True,
                definite=True, core=(index, term.last),
            )
        return None

    def _office_follows(self, at: int) -> bool:
        return at <= self.last and self.capital[at] and bool(self.classes[at] & _HEAD)

    def _verb_follows(self, at: int) -> bool:
        """Say whether a verb follows, after adverbs and a short turn between commas."""
        if at <= self.last and self.norms[at] == ",":
            return self._term(at + 1, Kind.PHRASE) is not None
        while at <= self.last and (self.classes[at] & _ADVERB or self.norms[at].endswith("ly")):
            at += 1
        if at > self.last:
            return False
        if self.classes[at] & (_HAVE | _BE | _MODAL):
            return True
        return self._term(at, Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER, Kind.LIGHT) is not None or self.norms[at].endswith("ed")

    def _person(self, index: int) -> Mention | None:
        at = index
        definite = former = False
        affiliation: Affiliation | None = None
        affiliation_at: tuple[int, int] | None = None
        honorific: tuple[int, int] | None = None
        while at <= self.last and self.classes[at] & (_ARTICLE | _POSSESSIVE) and not self._term(at, Kind.HONORIFIC):
            definite = definite or bool(self.classes[at] & (_DEFINITE | _POSSESSIVE))
            at += 1
            if at - index > 2:
                return None
        possessed = bool(at > index and self.classes[at - 1] & _POSSESSIVE)
        if possessed and at + 1 < self.last and self.classes[at] & _HOMELAND and self.classes[at + 1] & _CLITIC:
            at += 2  # `our country's Foreign Minister`
        while at <= self.last:
            term = self._term(at, *_AFFILIATIONS)
            if term is not None and not (
                term.kind is Kind.CAPITAL and term.last < self.last and self.capital[term.last + 1]
                and not self.classes[term.last + 1] & (_HEAD | _MODIFIER)
            ) and not self._compound(term.last):
                if affiliation is not None:
                    break
                affiliation, affiliation_at = term.value, (at, term.last)
                if term.kind is Kind.CAPITAL and at == index > self.first and self.classes[at - 1] & _PLACING:
                    return self._country(index, affiliation, affiliation_at)  # `received in Cairo President X`
                at = self._skip_bracket(term.last) + 1
                if at <= self.last and self.classes[at] & _CLITIC:
                    at += 1
                elif at <= self.last and self.norms[at] in {"'", "’"} and self.norms[at - 1][-1] == "s":
                    at += 1
                continue
            title = self._term(at, Kind.HONORIFIC)
            if title is not None and not self._office_at_honorific(at, title):
                honorific = (honorific[0] if honorific else at, title.last)
                at = title.last + 1
                if at <= self.last and self.norms[at] == "." and self.tokens.glued(at):
                    at += 1
                if at < self.last and self.norms[at] == "," and self.capital[at + 1] and (
                    self._term(at + 1, Kind.HONORIFIC) or self._office_head(at + 1) is not None
                ):
                    at += 1  # `His Highness, Crown Prince Mishal`
                if at <= self.last and self.classes[at] & _DEFINITE and self._term(at + 1, Kind.HONORIFIC):
                    at += 1
                continue
            if self.classes[at] & _STATE and (
                not self.capital[at] or (at < self.last and affiliation is None and self._term(at + 1, Kind.DEMONYM, Kind.COUNTRY))
            ) and not self._term(at, *_AFFILIATIONS):
                former = former or bool(self.classes[at] & _FORMER)
                at += 1
                if at <= self.last and self.norms[at] == "-":
                    at += 1
                continue
            break
        if at > self.last:
            return self._country(index, affiliation, affiliation_at)
        institution = self._institution(index, at, affiliation, affiliation_at)
        if institution is not None:
            end, mention = institution
            if self._office(end + 1) is None or self.classes[end] & _NAMED_SPEAKER:
                return mention
            at = end + 1
        body = self._unknown_body(index, at)
        if body is not None:
            return body
        side = self._side(index, at, affiliation, affiliation_at, definite)
        if side is not None:
            return side
        counterpart = self._counterpart(index, at, affiliation, affiliation_at, honorific, former)
        if counterpart is not None:
            return counterpart
        office = self._office(at)
        if office is not None:
            return self._officer(index, at, office, affiliation, affiliation_at, honorific, definite, former)
        if honorific is not None:
            return self._titled(index, at, affiliation, affiliation_at, honorific, former)
        if affiliation is None and not definite and self.capital[at] and not possessed:
            return self._introduced(index, at)
        if at == (affiliation_at[1] + 1 if affiliation_at else -1):
            return self._country(index, affiliation, affiliation_at)
        return None

    def _compound(self, last: int) -> bool:
        """``U.S.-Japan Alliance``: a name joined by a hyphen to what follows is no affiliation."""
        return last < self.last and self.norms[last + 1] == "-" and self.tokens.glued(last + 1)

    def _office_at_honorific(self, at: int, title: Term) -> bool:
        """``Crown Prince``, ``High Representative``: an office may begin with what is else a title."""
        head = self._term(at, Kind.HEAD)
        return head is not None and head.last >= title.last

    def _country(
        self, index: int, affiliation: Affiliation | None, at: tuple[int, int] | None
    ) -> Mention | None:
        if affiliation is None or at is None:
            return None
        kind = self._term(at[0], *_AFFILIATIONS)
        if kind is None or kind.kind is Kind.DEMONYM:
            return None
        if at[1] < self.last and self.classes[at[1] + 1] & _CLITIC:
            return None
        return Mention(
            index, at[1], MentionKind.COUNTRY, self.norms[at[1]], country=affiliation.country,
            organization=affiliation.organization, affiliation=self.tokens.span(*at), core=at,
        )

    def _institution(
        self, index: int, at: int, affiliation: Affiliation | None, affiliation_at: tuple[int, int] | None
    ) -> tuple[int, Mention] | None:
        """``the Russian Foreign Ministry``, ``a State Department spokesperson``, ``the statement``."""
        place = at
        while place <= self.last and place - at < 5:
            mask = self.classes[place]
            if mask & _INSTITUTION:
                end = place
                while end < self.last and self.classes[end + 1] & _INSTITUTION:
                    end += 1
                if end < self.last and self.classes[end + 1] & (_OF | _FOR):
                    portfolio = self._portfolio(end + 1, institution=True)
                    if portfolio is not None:
                        end = portfolio[0]
                        if end < self.last and self.classes[end + 1] & _INSTITUTION:
                            end += 1
                if end < self.last and self.classes[end + 1] & _OF:
                    term, term_at = self._affiliation_after(end + 1)
                    if term is not None:
                        affiliation, affiliation_at, end = term, term_at, term_at[1]
                if self.classes[end] & _NAMED_SPEAKER:
                    office = self._office(at)
                    after = max(end, office.end if office else end) + 1
                    if self._name_with_title(after) is not None or (office is not None and self._name_after_comma(after) is not None):
                        return None
                if end == place and end < self.last and self.classes[end + 1] & _CLITIC:
                    return None
                return end, Mention(
                    index, end, MentionKind.INSTITUTION, self.norms[end],
                    country=affiliation.country if affiliation else None,
                    organization=affiliation.organization if affiliation else None,
                    core=(at, end),
                )
            known = mask & (_MODIFIER | _PORTFOLIO) or (self.capital[place] and not mask & (_CLOSED | _CALENDAR))
            if not known and not (mask & _AND and place > at and self.capital[place - 1]):
                return None
            place += 1
        return None

    def _unknown_body(self, index: int, at: int) -> Mention | None:
        """``the DFA said``: letters that no table knows, and that speak."""
        if at == index or at >= self.last or not self.tokens.word(at).isupper() or not 2 <= len(self.norms[at]) <= 6:
            return None
        if not self.norms[at].isalpha() or self._term(at, *_AFFILIATIONS, Kind.HEAD):
            return None
        if any(term.kind is Kind.CUE and term.form & Form.PAST for term in self.terms.get(at + 1, ())):
            return Mention(index, at, MentionKind.INSTITUTION, self.norms[at], core=(at, at))
        return None

    def _side(
        self, index: int, at: int, affiliation: Affiliation | None, affiliation_at: tuple[int, int] | None,
        definite: bool,
    ) -> Mention | None:
        if affiliation is None or not definite or not self.classes[at] & _SIDE:
            return None
        return Mention(
            index, at, MentionKind.SIDE, self.norms[at], country=affiliation.country,
            organization=affiliation.organization,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None, core=(at, at),
        )

    def _counterpart(
        self, index: int, at: int, affiliation: Affiliation | None, affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int] | None, former: bool,
    ) -> Mention | None:
        end = at
        while end < self.last and self.classes[end] & (_MODIFIER | _FIGURE) and not self.classes[end] & _COUNTERPART:
            end += 1
        mask = self.classes[end]
        head = self._term(at, Kind.HEAD)
        if not mask & _COUNTERPART:
            return None
        plural = self.norms[end].endswith("s")
        if end < self.last and self.classes[end + 1] & _CLITIC:
            name = None
        else:
            if end < self.last and self.classes[end + 1] & _OF and affiliation is None:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None:
                    affiliation, affiliation_at, end = later, later_at, later_at[1]
            name = self._name(end + 1) or self._name_after_comma(end + 1)
        del head
        if plural and name is None:
            return Mention(index, end, MentionKind.COLLECTIVE, self.norms[end], plural=True, core=(at, end),
                           country=affiliation.country if affiliation else None)
        role = None
        last = end
        if name is None and end + 1 < self.last and self.norms[end + 1] == ",":
            office = self._office(end + 2)
            if office is not None:
                name = self._name(office.end + 1)
                if name is not None and name[1] < self.last and self.norms[name[1] + 1] != "," and self._verb_follows(name[1] + 1):
                    name = None
                if name is not None:
                    role = self.tokens.span(office.first, office.last)
                    last = name[1]
        elif name is not None:
            last = name[1]
        return Mention(
            index, last, MentionKind.COUNTERPART, self.norms[at], core=(at, end),
            name=self.tokens.span(name[0], name[1]) if name else None, role=role,
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None, former=former,
        )

    def _officer(
        self, index: int, at: int, office: _Office, affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None, honorific: tuple[int, int] | None, definite: bool, former: bool,
    ) -> Mention | None:
        """Read what follows an office: the name, and an affiliation after it."""
        end = office.end
        if office.affiliation is not None and (affiliation is None or office.affiliation.organization or office.affiliation.country):
            if affiliation is None or affiliation.country == office.affiliation.country or affiliation.country is None:
                affiliation, affiliation_at = office.affiliation, (office.affiliation_first, office.affiliation_last)
        name = None
        if end < self.last and not (self.classes[end + 1] & _CLITIC):
            found = self._name_with_title(end + 1)
            if found is None and not self._figure(office) and (definite or office.affiliation is not None or affiliation is not None or self.capital[office.first]):
                found = self._name_after_comma(end + 1)
            if found is not None:
                name = found
                end = found[1]
                if len(found) > 2 and honorific is None:
                    honorific = found[2]  # type: ignore[misc]
        if name is not None and end < self.last:
            if self.classes[end + 1] & _OF:
                later, later_at = self._affiliation_after(end + 1)
                if later is not None and (affiliation is None or (affiliation.country is None and later.country)):
                    affiliation, affiliation_at, end = later, later_at, later_at[1]
        if office.plural and name is None:
            if not definite and at == index and affiliation is None and not self._verb_follows(end + 1):
                return None
            countries, end = self._several_countries(office, affiliation, end)
            return Mention(
                index, end, MentionKind.COLLECTIVE, office.head, plural=True, definite=definite,
                country=affiliation.country if affiliation and not countries else None, core=(at, office.last),
                role=self.tokens.span(office.first, office.last), countries=countries,
            )
        figure = self._figure(office)
        if name is None and affiliation is None and not definite and not self.capital[office.first]:
            return None  # `foreign minister` in lower case, of nobody
        return Mention(
            index, end, MentionKind.NAME if name else MentionKind.OFFICE, office.head,
            name=self.tokens.span(name[0], name[1]) if name else None,
            role=None if figure else self.tokens.span(office.first, office.last),
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None,
            former=former, definite=definite, core=(at, end),
        )

    def _several_countries(
        self, office: _Office, affiliation: Affiliation | None, end: int
    ) -> tuple[tuple[str, ...], int]:
        """``the Foreign Ministers of A, B and C``: give the countries and the last token."""
        if office.affiliation is None or affiliation is None or affiliation.country is None:
            return (), end
        found = [affiliation.country]
        while end < self.last:
            at = end + 1
            while at <= self.last and (self.norms[at] == "," or self.classes[at] & (_AND | _ARTICLE)):
                at += 1
            term = self._term(at, Kind.COUNTRY) if end + 1 < at <= self.last else None
            if term is None or (term.last < self.last and self.classes[term.last + 1] & _CLITIC):
                break
            if term.value.country is None:
                break
            found.append(term.value.country)
            end = term.last
        return (tuple(found), end) if len(found) > 1 else ((), end)

    def _figure(self, office: _Office) -> bool:
        """``the OIC chief``, ``the Cuban diplomat``, ``the Head of State``: a word for a person that tells no office."""
        term = self._term(office.first, Kind.FIGURE)
        if term is not None and term.last >= office.last:
            return True
        return bool(self.classes[office.last] & _FIGURE) and not self.capital[office.last]

    def _titled(
        self, index: int, at: int, affiliation: Affiliation | None, affiliation_at: tuple[int, int] | None,
        honorific: tuple[int, int], former: bool,
    ) -> Mention | None:
        """``H.E. Ms. Dubravka Šimić, State Secretary for Political Affairs``; ``His Highness`` alone."""
        name = self._name(at)
        if name is None:
            if self.classes[index] & _POSSESSIVE or at > self.last or self.norms[honorific[0]] in {"h.e.", "hh", "hrh"}:
                return Mention(
                    index, at - 1, MentionKind.OFFICE, self.norms[at - 1], definite=True,
                    honorific=self.tokens.span(*honorific), core=(index, at - 1),
                )
            return None
        return self._apposed(index, name, affiliation, affiliation_at, honorific, former)

    def _introduced(self, index: int, at: int) -> Mention | None:
        """``Hissein Brahim Taha, secretary-general of the OIC``: a name that its office follows."""
        if self.titled and self.first == index and not self._closes_alone():
            return None
        name = self._name(at, anchored=False)
        if name is None or name[1] - name[0] > _NAME_WORDS or name[1] >= self.last or self.norms[name[1] + 1] != ",":
            return None
        if name[1] == name[0]:
            return None
        mention = self._apposed(index, name, None, None, None, False)
        return mention if mention is not None and mention.role is not None else None

    def _closes_alone(self) -> bool:
        """A line of a header that is a name and its office holds no verb; a headline (``A, Dutch FM meet``) may."""
        return not any(
            term.kind in {Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER, Kind.NOUN}
            for index in range(self.first, min(self.last, self.first + 40) + 1) for term in self.terms.get(index, ())
        )

    def _apposed(
        self, index: int, name: tuple[int, int], affiliation: Affiliation | None,
        affiliation_at: tuple[int, int] | None, honorific: tuple[int, int] | None, former: bool,
    ) -> Mention | None:
        """Read an office after a name: ``NAME, [the] [Chilean] Minister of X [of Y],``."""
        end = name[1]
        role = None
        head = self.norms[end]
        at = end + 1
        if at < self.last and self.norms[at] == "(":
            close = self._closing(at)
            if close is not None and close - at <= 3:
                at = close + 1
        if at < self.last and self.norms[at] == ",":
            at += 1
            while at < self.last and self.classes[at] & (_ARTICLE | _POSSESSIVE | _STATE):
                former = former or bool(self.classes[at] & _FORMER)
                at += 1
            before = self._term(at, *_AFFILIATIONS)
            before_at = None
            if before is not None and not self._compound(before.last):
                before_at = (at, before.last)
                at = before.last + 1
                if at <= self.last and self.classes[at] & _CLITIC:
                    at += 1
            office = self._office(at) if at <= self.last else None
            if office is not None and not office.plural and self._name(office.end + 1) is None:
                role = self.tokens.span(office.first, office.last)
                head = office.head
                end = office.end
                if office.affiliation is not None:
                    affiliation = office.affiliation
                    affiliation_at = (office.affiliation_first, office.affiliation_last)
                elif before is not None and before_at is not None:
                    affiliation, affiliation_at = before.value, before_at
                elif end + 1 < self.last and self.norms[end + 1] == ",":
                    # `Secretary (West), Ministry of External Affairs`
                    institution = self._institution(end + 2, end + 2, None, None)
                    if institution is not None:
                        end = institution[0]
                        if institution[1].country:
                            affiliation = Affiliation(institution[1].country, None, "")
                            affiliation_at = None
        if end < self.last and self.classes[end + 1] & _OF and affiliation is None:
            later, later_at = self._affiliation_after(end + 1)
            if later is not None:
                affiliation, affiliation_at, end = later, later_at, later_at[1]
        return Mention(
            index, end, MentionKind.NAME, head, name=self.tokens.span(*name), role=role,
            country=affiliation.country if affiliation else None,
            organization=affiliation.organization if affiliation else None,
            affiliation=self.tokens.span(*affiliation_at) if affiliation_at else None,
            honorific=self.tokens.span(*honorific) if honorific else None, former=former, core=(index, name[1]),
        )

    # -- offices ----------------------------------------------------------------------------------

    def _office(self, at: int, *, joined: bool = True) -> _Office | None:
        """Read an office that begins at a token."""
        if at > self.last:
            return None
        head = self._office_head(at)
        if head is None:
            return None
        first, last, plural = at, head, bool(self.classes[head] & _PLURAL)
        end = last
        affiliation: Affiliation | None = None
        affiliation_at = (-1, -1)
        if end < self.last and self.classes[end + 1] & _CLITIC and self.capital[first]:
            inner = self._office_head(end + 2)
            if inner is not None and self.capital[end + 2]:
                last = end = inner
        if end + 2 <= self.last and self.norms[end + 1] == "(" and self.norms[min(end + 3, self.last)] == ")":
            if self.capital[end + 2] and not self._term(end + 2, *_AFFILIATIONS):
                if not self.tokens.word(end + 2).isupper():
                    last = end + 3  # `Secretary (West)`, but not `External Affairs Minister (EAM)`
                end += 3
        while end < self.last and self.classes[end + 1] & (_OF | _FOR | _TO | _ON):
            term, term_at = self._affiliation_after(end + 1)
            if term is not None and self.classes[end + 1] & (_OF | _TO):
                affiliation, affiliation_at, end = term, term_at, term_at[1]
                break
            organ = self._organ_of_country(end + 1) if self.classes[end + 1] & _OF else None
            if organ is not None:
                affiliation, affiliation_at, end = organ
                break
            served = self._served(end + 1) if self.classes[end + 1] & _TO else None
            if served is not None:
                last = end = served
                continue
            if self.classes[end + 1] & (_TO | _ON) and not self.classes[end + 1] & _FOR:
                break
            portfolio = self._portfolio(end + 1)
            if portfolio is None:
                break
            last = end = portfolio[0]
        end = self._skip_bracket(end)
        office = _Office(first, last, self._singular(head), plural, end, affiliation, *affiliation_at)
        return self._join(office) if joined and not plural else office

    def _served(self, at: int) -> int | None:
        """``Assistant to the President``: give the last token of the office that is served."""
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        if index > self.last or not self.capital[index]:
            return None
        head = self._office_head(index)
        return head if head is not None and self.capital[head] and head - index <= 2 else None

    def _organ_of_country(self, at: int) -> tuple[Affiliation, tuple[int, int], int] | None:
        """``Chairman of Sudan's Sovereign Council``: the country, its place, and the end of the organ."""
        term = self._term(at + 1, Kind.COUNTRY)
        if term is None or term.last + 2 > self.last or not self.classes[term.last + 1] & _CLITIC:
            return None
        end = term.last + 1
        while end < self.last and self.capital[end + 1] and not self.classes[end + 1] & _CLOSED and end - term.last < 6:
            end += 1
            if self.classes[end] & _INSTITUTION:
                return term.value, (at + 1, term.last), end
        return None

    def _skip_bracket(self, end: int) -> int:
        """Skip ``(OIC)`` after what it abbreviates."""
        if end + 2 < self.last and self.norms[end + 1] == "(":
            close = self._closing(end + 1)
            if close is not None and close - end <= 4 and (
                self._term(end + 2, *_AFFILIATIONS) or self.tokens.word(end + 2).isupper()
            ):
                return close
        return end

    def _closing(self, at: int) -> int | None:
        for index in range(at + 1, min(at + 8, self.last + 1)):
            if self.norms[index] == ")":
                return index
        return None

    def _singular(self, index: int) -> str:
        norm = self.norms[index]
        return self.words.lexicon.plurals.get(norm, norm.rsplit("-", 1)[-1] if norm.startswith("minister-") else norm)

    def _office_head(self, at: int) -> int | None:
        """Find the last token of the head of an office whose modifiers begin at `at`."""
        if at > self.last:
            return None
        head: int | None = None
        index = at
        unknown = 0
        capitals = self.capital[at]
        while index <= self.last and index - at <= _MODIFIER_WORDS:
            mask = self.classes[index]
            term = self._term(index, Kind.HEAD)
            if (term is not None and self._cased(index, capitals)) or self._hyphenated_office(index):
                head = term.last if term is not None else index
                index = head + 1
                continue
            if mask & _PLURAL and self._cased(index, capitals):
                return index
            if mask & _MODIFIER and self._cased(index, capitals):
                if head is not None and self._office_head(index) is None:
                    break
                index += 1
                continue
            if (
                head is None and self.capital[index] and capitals and unknown < 3
                and not mask & (_CLOSED & ~_AND | _CALENDAR)
                and not (mask & _AND)
                and not self._term(index, *_AFFILIATIONS, Kind.HONORIFIC)
                and not (index == self.first and self._term(index, Kind.ENCOUNTER, Kind.CUE, Kind.TOPIC))
                and self.tokens.word(index).isalpha()
                and (mask & _PORTFOLIO or unknown < 2)
            ):
                unknown += 0 if mask & _PORTFOLIO else 1
                index += 1
                continue
            if head is None and mask & _AND and index > at and self.classes[index - 1] & _PORTFOLIO and index < self.last and self.capital[index + 1] and self.classes[index + 1] & _PORTFOLIO:
                index += 1
                continue
            break
        return head

    def _cased(self, index: int, capitals: bool) -> bool:
        """Modifiers and head are written alike; a lower-case head may follow a capital modifier."""
        return self.capital[index] or not capitals or index == self.first or self.norms[index].isdigit() or self.capital[index - 1] and self.classes[index] & _HEAD > 0 and False

    def _hyphenated_office(self, index: int) -> bool:
        """``Minister-Minister``, ``minister-counsellor``."""
        if "-" not in self.norms[index]:
            return False
        pieces = self.norms[index].split("-")
        get = self.words.lexicon.classes.get
        return all(get(piece, 0) & _HEAD for piece in pieces)

    def _portfolio(self, at: int, *, institution: bool = False) -> tuple[int, bool] | None:
        """Read ``of|for [the] PORTFOLIO``; give its last token."""
        own = bool(self.classes[at] & _FOR)
        index = at + 1
        end: int | None = None
        joint_of = bool(self.classes[at] & _OF)
        while index <= self.last:
            mask = self.classes[index]
            if mask & _ARTICLE:
                index += 1
                continue
            term = self._term(index, Kind.COUNTRY, Kind.ORGANIZATION, Kind.DEMONYM)
            if term is not None:
                follows = term.last + 1
                portfolio_next = follows <= self.last and self.capital[follows] and bool(
                    self.classes[follows] & (_PORTFOLIO | _INSTITUTION)
                )
                if term.kind is Kind.DEMONYM and not portfolio_next:
                    break
                if joint_of and not own and not portfolio_next and not (
                    # an organ of a body stays in the office: `Member of the Political Bureau of the CPC`
                    end is not None and term.kind is Kind.ORGANIZATION and self.classes[end] & _INSTITUTION
                ):
                    break
                end = term.last
                index = self._skip_bracket(end) + 1
                joint_of = False
                continue
            if self.capital[index] and mask & (_PORTFOLIO | _INSTITUTION):
                end = index
                index += 1
                joint_of = False
                if index <= self.last and self.classes[index] & _CLITIC:
                    if index + 1 <= self.last and self.classes[index + 1] & (_PORTFOLIO | _INSTITUTION):
                        index += 1
                    else:
                        break
                continue
            if not self.capital[index] and end is None and mask & (_PORTFOLIO | _SELF | _INSTITUTION) and not self.capital[at - 1]:
                while index <= self.last and self.classes[index] & (_PORTFOLIO | _INSTITUTION | _SELF) and not self.capital[index]:
                    end = index
                    index += 1
                break
            if not self.capital[index] and mask & _SELF and end is None:
                end = index
                index += 1
                continue
            if end is None and self.capital[index] and mask & _HEAD and index > at + 1:
                term_head = self._term(index, Kind.HEAD)
                end = term_head.last if term_head else index
                index = end + 1
                if index < self.last and self.classes[index] & _CLITIC and self.classes[index + 1] & (_PORTFOLIO | _INSTITUTION):
                    index += 1
                    continue
                break
            if end is not None and self._connects(index, institution=institution):
                joint_of = bool(mask & _OF)
                own = own and not joint_of
                index += 1
                continue
            break
        return None if end is None else (end, True)

    def _connects(self, index: int, *, institution: bool = False) -> bool:
        """Say whether a portfolio goes on behind this `and`, comma or preposition."""
        mask = self.classes[index]
        if not (mask & (_AND | _OF | _FOR | _ON) or self.norms[index] in {",", "&"}):
            return False
        following = index + 1
        if self.norms[index] == "," and following <= self.last and self.classes[following] & _AND:
            following += 1
        while following <= self.last and self.classes[following] & _ARTICLE:
            if not mask & (_OF | _FOR | _ON):
                return False
            following += 1
        if following > self.last or not self.capital[following]:
            return False
        if mask & (_OF | _FOR | _ON):
            return bool(
                self.classes[following] & (_PORTFOLIO | _INSTITUTION)
                or (self.classes[following] & _HEAD and following > index + 1 and mask & _OF)
                or (mask & (_FOR | _ON) and self._term(following, Kind.COUNTRY, Kind.ORGANIZATION, Kind.DEMONYM))
            )
        if self.norms[index] == "," and self.classes[following] & _INSTITUTION:
            return False  # `State Secretary for Political Affairs, Ministry of Foreign Affairs`
        if not self.classes[following] & _PORTFOLIO:
            term = self._term(following, Kind.DEMONYM)
            return term is not None and term.last < self.last and bool(
                self.classes[term.last + 1] & _PORTFOLIO and self.capital[term.last + 1]
            ) and self._office_head(term.last + 1) is None
        # `the Department of Foreign Affairs and Trade Secretary Ana Lopez`: Trade is still the department's
        return institution or self._office_head(following) is None

    def _affiliation_after(self, at: int) -> tuple[Affiliation | None, tuple[int, int]]:
        """Read ``of the Republic of Croatia``, ``to the OIC``."""
        index = at + 1
        while index <= self.last and self.classes[index] & (_ARTICLE | _STATE) and not (
            self.classes[index] & _STATE and self.capital[index]
        ):
            index += 1
        term = self._term(index, Kind.COUNTRY, Kind.ORGANIZATION, Kind.SEAT, Kind.CAPITAL) if index <= self.last else None
        if term is None:
            nation = self._term(index, Kind.DEMONYM) if index <= self.last else None
            if nation is not None and nation.last < self.last and self.classes[nation.last + 1] & _HOMELAND:
                return nation.value, (index, nation.last + 1)  # `the Head of the Ukrainian state`
            return None, (-1, -1)
        following = term.last + 1
        if following <= self.last and self.capital[following] and self.classes[following] & _PORTFOLIO and not self.classes[following] & _HEAD:
            return None, (-1, -1)
        if following <= self.last and self.classes[following] & _CLITIC:
            return None, (-1, -1)
        return term.value, (index, self._skip_bracket(term.last))

    def _join(self, office: _Office) -> _Office:
        """Take several offices of one person as one phrase."""
        at = office.end + 1
        if at >= self.last or office.affiliation is not None:
            return office
        norm = self.norms[at]
        text = " ".join(self.norms[office.first : office.last + 1])
        if norm in _JOINTS:
            further = self._office(at + 1, joined=False)
            if further is None:
                return office
        elif self.classes[at] & _AND or (norm == "," and self.capital[at + 1]):
            further = self._office(at + 1)
            if further is None or further.plural:
                return office
            named = self._name_with_title(further.end + 1) is not None
            always = text in self.words.lexicon.joined or any(
                text.startswith(known + " of") for known in self.words.lexicon.joined
            )
            if norm == ",":
                if not (always and named):
                    return office
            elif not always and not (named and self.capital[office.first] and not self._definite_before(office.first)):
                return office
        else:
            return office
        return _Office(
            office.first, further.last, further.head, further.plural, further.end, further.affiliation,
            further.affiliation_first, further.affiliation_last,
        )

    def _definite_before(self, index: int) -> bool:
        return index > self.first and bool(self.classes[index - 1] & (_ARTICLE | _POSSESSIVE))

    # -- names ------------------------------------------------------------------------------------

    def _name_with_title(self, at: int) -> tuple[int, int] | tuple[int, int, tuple[int, int]] | None:
        index = at
        title: tuple[int, int] | None = None
        while index <= self.last:
            term = self._term(index, Kind.HONORIFIC)
            if term is None:
                break
            title = (title[0] if title else index, term.last)
            index = term.last + 1
            if index <= self.last and self.norms[index] == "." and self.tokens.glued(index):
                index += 1
        name = self._name(index)
        if name is None:
            return None
        return (*name, title) if title else name

    def _name_after_comma(self, at: int) -> tuple[int, int] | tuple[int, int, tuple[int, int]] | None:
        """``the President of Nigeria, Adewale Oyelaran,``: a name between commas."""
        if at >= self.last or self.norms[at] != ",":
            return None
        index = at + 1
        while index <= self.last and self.classes[index] & _ARTICLE:
            index += 1
        found = self._name_with_title(index)
        if found is None:
            return None
        if len(found) == 2 and (index > at + 1 or found[0] == found[1]):
            return None
        following = found[1] + 1
        if following <= self.last and self.norms[following] != "," and self._verb_follows(following):
            return None  # `at the meeting with the Minister, Ana Lopez said`: a new clause begins
        if following <= self.last and self.norms[following] == ",":
            office = self._office(following + 1)
            if office is not None and not self.classes[following + 1] & _AND:
                return None  # a list of people with their offices behind them
        return found

    def _name(self, at: int, *, anchored: bool = True) -> tuple[int, int] | None:
        """Read a personal name; give its first and last token."""
        index = at
        end: int | None = None
        count = 0
        while index <= self.last and index - at <= 2 * _NAME_WORDS:
            mask = self.classes[index]
            if (self.capital[index] or self._joined_particle(index)) and self._name_word(index, count, anchored=anchored):
                if count and end is not None and self.tokens.starts[index] - self.tokens.ends[index - 1] > 3:
                    break
                count += 1
                end = index
                short = len(self.norms[index]) == 1 or (
                    count == 1 and len(self.norms[index]) == 2 and index + 2 <= self.last and self.capital[index + 2]
                    and not self.classes[index + 2] & _CLOSED
                )
                if short and index < self.last and self.norms[index + 1] == "." and self.tokens.glued(index + 1):
                    end = index = index + 1
                index += 1
                continue
            if mask & _PARTICLE and (count or anchored) and index < self.last and (
                self.capital[index + 1] or self.classes[index + 1] & _PARTICLE
            ) and not (mask & _CLOSED and not count):
                index += 1
                continue
            if self.norms[index] == "," and count and index < self.last and self.classes[index + 1] & _SUFFIX and self.capital[index + 1]:
                end = index = index + 1
                if index < self.last and self.norms[index + 1] == "." and self.tokens.glued(index + 1):
                    end = index = index + 1
                index += 1
                continue
            break
        if end is None:
            return None
        # `Jr.` belongs to the name and closes with its stop, `MP` does not
        if self.classes[end] & _GENERATION and self.classes[end] & _ABBREVIATED and end < self.last and self.norms[end + 1] == "." and self.tokens.glued(end + 1):
            end += 1
        while end > at and self.classes[end] & _SUFFIX and not self.classes[end] & _GENERATION:
            end -= 1
        if all(len(self.norms[token]) == 1 for token in range(at, end + 1)):
            return None
        return at, end

    def _joined_particle(self, index: int) -> bool:
        """``al-Abadi``: a name whose particle stands in lower case."""
        if "-" not in self.norms[index]:
            return False
        particle, _, rest = self.tokens.word(index).partition("-")
        return rest[:1].isupper() and bool(self.words.lexicon.classes.get(particle, 0) & _PARTICLE)

    def _name_word(self, index: int, count: int, *, anchored: bool) -> bool:
        mask = self.classes[index]
        word = self.tokens.word(index)
        if not word[0].isalpha() or (not anchored and self.norms[index].endswith("ly")):
            return False
        if mask & _CALENDAR and not (count and not self._digit_follows(index)):
            return False
        if mask & _CLOSED and not (mask & _PARTICLE and count):
            return False
        if mask & (_HEAD | _PLURAL) and self.norms[index] not in {"king", "pope", "justice", "chair"}:
            return False
        if mask & _INSTITUTION and count == 0:
            return False
        term = self._term(index, Kind.COUNTRY, Kind.DEMONYM, Kind.ORGANIZATION)
        if term is not None and term.last >= index:
            if term.last > index or count or not anchored:
                return False
            following = index + 1
            if not (following <= self.last and self.capital[following] and word.istitle() and not self.classes[following] & (_CLOSED | _HEAD | _PORTFOLIO | _MODIFIER)):
                return False
        if self.titled and self._term(index, Kind.CUE, Kind.TOPIC, Kind.ENCOUNTER) and not word.isupper():
            return False
        if self.titled and self._term(index, Kind.NOUN):
            return False
        return not (not anchored and mask & (_PORTFOLIO | _MODIFIER))

    def _digit_follows(self, index: int) -> bool:
        return index < self.last and self.norms[index + 1][0].isdigit()

    def _bare_name(self, index: int, limit: int, parts: frozenset[str]) -> Mention | None:
        """Read a name without an office: one that the text knows, or the subject of a reporting cue."""
        norm = self.norms[index]
        if norm in parts and not (self.classes[index] & (_HEAD | _CALENDAR | _CLOSED) and not self.classes[index] & _PARTICLE):
            end = index
            at = index + 1
            while at <= limit and (
                (self.capital[at] and self.norms[at] in parts)
                or (self.classes[at] & _PARTICLE and at < limit and self.norms[at + 1] in parts and self.capital[at + 1])
                or (self.norms[at] == "." and len(self.norms[at - 1]) == 1 and self.tokens.glued(at))
                or (self.capital[at] and len(self.norms[at]) == 1 and at < limit)
            ):
                end = at
                at += 1
            if end < limit and self.norms[end + 1] == "," and end + 1 < limit and self.classes[end + 2] & _SUFFIX:
                end += 2
                if end < limit and self.norms[end + 1] == ".":
                    end += 1
            if self._part_of_longer(index, end, limit):
                return None
            return Mention(index, end, MentionKind.NAME, self.norms[end], name=self.tokens.span(index, end), core=(index, end))
        if self.titled:
            return None
        name = self._name(index, anchored=False)
        if name is None or name[1] > limit or name[1] - name[0] > 4:
            return None
        if index > self.first and (self.classes[index - 1] & _ARTICLE or self.capital[index - 1] and self.norms[index - 1][0].isalpha()):
            return None
        if not self._speaks(name):
            return None
        return Mention(index, name[1], MentionKind.NAME, self.norms[name[1]], name=self.tokens.span(*name), core=(index, name[1]))

    def _part_of_longer(self, first: int, last: int, limit: int) -> bool:
        """``Biden Administration``, ``Morgan Stanley``: a known surname in another name."""
        following = last + 1
        if following <= limit and self.capital[following] and not self.classes[following] & (_CLOSED | _CALENDAR | _HEAD):
            return not self.titled and self.tokens.word(following)[0].isalpha()
        before = first - 1
        return (
            before >= self.first and self.capital[before] and before > self.first
            and not self.classes[before] & (_CLOSED | _CALENDAR | _HEAD | _SUFFIX) and self.tokens.word(before).isalpha()
            and not self.titled
        )

    def _speaks(self, name: tuple[int, int]) -> bool:
        """Say whether a reporting cue stands behind or, after a comma or mark, before the name."""
        following = name[1] + 1
        while following <= self.last and (self.classes[following] & (_ADVERB | _HAVE) or self.norms[following].endswith("ly")):
            following += 1
        several = name[1] > name[0]
        if several and name[0] > self.first and self.classes[name[0] - 1] & _WITH:
            return True
        for term in self.terms.get(following, ()) if following <= self.last else ():
            if term.kind is Kind.CUE and term.form & (Form.PAST | Form.THIRD) and (several or term.value.frames & {"quote", "addr"}):
                return True
            if several and term.kind in {Kind.ENCOUNTER, Kind.TOPIC} and term.form & Form.PAST:
                return True
        before = name[0] - 1
        if before <= self.first:
            return False
        for term in self.terms.get(before, ()):
            if (
                term.kind is Kind.CUE and term.last == before and term.form & Form.PAST and "quote" in term.value.frames
                and self.norms[before - 1] in {",", '"', "”", "'", "’", "?", "!"}
            ):
                return True
        return False
