"""Those with whom an encounter was: behind its verb or noun, named or told by a common noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import MentionKind
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stages.meetings.adjuncts import purpose
from readoutkit.stages.meetings.reading import SIDES, Reading

if TYPE_CHECKING:
    from readoutkit.findings import Mention

_AND = WordClass.CONJUNCTION_AND.value
_WITH = WordClass.WITH.value
_FROM = WordClass.FROM.value
_BY = WordClass.BY.value
_OF = WordClass.OF.value
_ON = WordClass.ON.value
_TO = WordClass.TO.value
_BETWEEN = WordClass.BETWEEN.value
_BE = WordClass.BE.value
_HAVE = WordClass.HAVE.value
_FUTURE = WordClass.FUTURE.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_ADVERB = WordClass.ADVERB.value
_THAT = WordClass.COMPLEMENTIZER.value
_RELATIVE = WordClass.RELATIVE.value
_IN = WordClass.IN.value | WordClass.AT.value
_FOR = WordClass.FOR.value
_INFINITIVE = WordClass.INFINITIVE.value
_COLLECTIVE, _PRONOUN = MentionKind.COLLECTIVE, MentionKind.PRONOUN
_NAMED = frozenset({MentionKind.NAME, _PRONOUN})
_ALL = WordClass.ALL.value
_NUMBER = WordClass.NUMBER_WORD.value | _ALL
_DETERMINER = _ARTICLE | _NUMBER | WordClass.STATE_ADJECTIVE.value
_SKIPPED = _ADVERB | _ARTICLE | _WITH
_NO_OBJECT = _PREPOSITION | _POSSESSIVE | _AND
_QUANTIFYING = _ARTICLE | _POSSESSIVE | _NUMBER
_ADJUNCT = _IN | _ON | _BY | _FOR
_FINITE = _BE | _HAVE | _FUTURE
_REACH = 30


def partners(reading: Reading, at: int, last: int, *, by: bool = False, hosted: bool = False) -> tuple[Mention, ...]:
    """Find those with whom, from whom or between whom an encounter was, behind its noun.

    `by` takes those too by whom it was paid or hosted (``received a courtesy call by A``), `hosted` those for
    whom it was (``hosted a dinner for A``).
    """
    if not reading.people or reading.people[-1].first <= at:
        return ()
    joining = _WITH | _FROM | _BETWEEN | _TO | _OF | _ON | (_BY if by else 0) | (_FOR if hosted else 0)
    found: list[Mention] = []
    index = at
    limit = min(last, at + 45)
    now = reading.has("background") and not reading.in_background(at - 1)
    attended = {found.first for found in reading.phrases("present")[:3]}
    while index < limit:
        mask = reading.classes[index]
        if index in attended:
            break  # `a meeting with the participation of B`
        if now and reading.in_background(index) and not mask & _WITH:
            index += 1  # `had a conversation, building on the summit between A and B`
            continue
        if index == at and reading.norms[at] == ",":
            joining &= _WITH | _FROM | _BETWEEN  # `During the meeting, attention was paid to the visit of B`
        elif mask & joining:
            start = index + 1
            while start < limit and reading.classes[start] & _DETERMINER and start not in reading.by_first:
                start += 1
            if mask & _WITH and start not in reading.by_first:
                start = met_at(reading, start, min(last, start + 3)) if reading.classes[start] & _ADVERB else start
            coming = reading.listed(start)
            if coming:
                found.extend(mention for mention in coming if mention not in found)
                index = coming[-1].last
        elif (
            reading.norms[index] == ";"
            or index in reading.heads
            or (mask & _INFINITIVE and purpose(reading, index))
            or (mask & _RELATIVE and not mask & _THAT)
        ):
            break
        index += 1
    return tuple(found)


def met_at(reading: Reading, at: int, end: int) -> int:
    """Find the token where those begin whom a verb has met: behind adverbs, days, places."""
    begin = at
    by_first = reading.by_first
    while at <= end and at - begin < _REACH:
        mention = by_first.get(at)
        if mention is not None and mention.kind in SIDES:
            return at
        mask, norm = reading.classes[at], reading.norms[at]
        if at in reading.date_by_first:
            at = reading.date_by_first[at].last + 1
        elif (
            mask & _SKIPPED
            or norm in {",", ")"}
            or norm.endswith(reading.words.lexicon.suffixes["adverb"])
            or (mask & _TO and at + 1 in by_first and at > begin)  # `spoke today to A`
        ):
            at += 1
        elif norm == "(":
            at = _after_bracket(reading, at)
        elif mention is not None and at - begin < 4 and not (mask & _ADJUNCT or norm in reading.sets["fronted"]):
            at += 1  # `Republic of Korea Foreign Minister Kim`
        else:
            return _behind_adjunct(reading, at, end)
    return at


def _after_bracket(reading: Reading, at: int) -> int:
    for index in range(at, min(at + 14, reading.last)):
        if reading.norms[index] == ")":
            return index + 1
    return at + 1


def _of_another(reading: Reading, last: int) -> bool:
    """``spoke today, a day after A's meeting with``: who stands behind the noun of another encounter was there."""
    return reading.in_background(last) and any(
        term.last == last and term.value.kind != "conference" for _, term in reading.nouns_in(last - 2, last)
    )


def _behind_adjunct(reading: Reading, at: int, end: int) -> int:
    """``spoke by phone today with A``; ``received, in his office in Jeddah, A``."""
    nobody = reading.last + 1
    plain: int | None = None
    by_first, norms, classes, heads = reading.by_first, reading.norms, reading.classes, reading.heads
    for index in range(at, min(at + _REACH, end + 1)):
        mention = by_first.get(index)
        if mention is not None and mention.kind in SIDES:
            before = classes[index - 1]
            if before & _WITH:
                return nobody if _of_another(reading, index - 2) else index
            if (
                plain is None
                and not reading.in_background(index)
                and not before & _NO_OBJECT
                and mention.kind is not _COLLECTIVE
                and mention.kind is not _PRONOUN
            ):
                plain = index
        if norms[index] == ";" or index in heads or (classes[index] & _INFINITIVE and purpose(reading, index)):
            break
    return plain if plain is not None else nobody


def unnamed(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    """``met with members of the diaspora``: a side that only a common noun tells."""
    for index in range(at, min(at + 16, end)):
        if reading.classes[index] & _WITH:
            if index > at and reading.norms[index - 1] == ",":
                return None  # `held talks, with the harvest in focus`
            return _side_phrase(reading, index + 1, end, met=True)
        if index == at and (found := _side_phrase(reading, index + 1, end, met=False)) is not None:
            return found
        if index > at and (purpose(reading, index) or index in reading.heads or reading.norms[index] == ";"):
            return None
    return None


def common_side(reading: Reading, others: tuple[Mention, ...], end: int) -> tuple[int, int] | None:
    """``met with the envoys from the region``: many of whom a common noun tells whose they are, and nobody is named."""
    if len(others) != 1 or others[0].kind is not _COLLECTIVE or not others[0].definite:
        return None
    one = others[0]
    if one.countries or one.country is not None or one.last >= end:
        return None
    belongs = range(one.first + 1, one.last + 2)
    whose = next((at for at in belongs if reading.classes[at] & (_OF | _FROM)), None)
    if whose is None or any(reading.classes[at] & _NUMBER for at in range(one.first, whose + 3)):
        return None  # `met with the leaders of the two parties`: known from before
    return _side_phrase(reading, one.first, end, met=False)


def joined_side(reading: Reading, others: tuple[Mention, ...], end: int) -> tuple[int, int] | None:
    """``met with Secretary Bell and international partners``: a common noun behind those who are named."""
    at = others[-1].last + 1
    begin = at
    while at < end and at - begin < 3 and (reading.norms[at] == "," or reading.classes[at] & _AND):
        at += 1
    for term in reading.terms.get(begin, ()):
        if term.value == "in_addition":
            at = max(at, term.last + 1)
    found = _side_phrase(reading, at, end, met=False) if at > begin and reading.norms[at - 1] != "," else None
    if found is None or reading.norms[found[1]] in reading.sets["retinues"]:
        return None  # `Prime Minister Bell and her delegation`
    return found


def _side_phrase(reading: Reading, at: int, end: int, *, met: bool) -> tuple[int, int] | None:
    """Read a noun phrase whose noun tells people; with whom somebody `met` any plural does."""
    at = _behind_quantity(reading, at, end)
    if at <= end and reading.classes[at] & _PREPOSITION:
        return None  # `spoke of the plight of displaced women`
    group = plural = -1
    last = at - 1
    plurals = reading.words.lexicon.suffixes["nationals"]
    for index in range(at, min(at + 14, end + 1)):
        if _ends_side(reading, index, found=max(group, plural) >= at):
            break
        norm, capital = reading.norms[index], reading.words.tokens.capital[index]
        told_of = group >= 0 and any(reading.classes[at] & (_OF | _FROM) for at in range(group + 1, index))
        if (
            reading.classes[index] & _AND
            and group >= 0
            and not _group_follows(reading, index, end)
            and not (told_of and _noun_follows(reading, index, end))
        ):
            break
        if norm in reading.sets["groups"] and (group < 0 or not capital):
            group = index
        elif (
            met
            and norm.endswith(plurals)
            and not norm.endswith("ss")
            and (_nationals(reading, index, end) if capital else norm[-1] == "s" and not reading.classes[index])
        ):
            plural = index
        last = index
    group = max(group, plural) if group < 0 else group
    if group < 0:
        return None
    while last > group and (
        reading.classes[last] & (_PREPOSITION | _ARTICLE | _AND) or not reading.norms[last][0].isalpha()
    ):
        last -= 1
    return at, last


def _nationals(reading: Reading, index: int, end: int) -> bool:
    """``Overseas Peruvians``, ``Peruvians living in Oslo``: people of a nation, by a word that no name goes on from."""
    nation = any(term.kind is Kind.DEMONYM and term.last == index for term in reading.terms.get(index, ()))
    return nation and not (index < end and reading.words.tokens.capital[index + 1])


def a_number_of(reading: Reading, side: tuple[int, int]) -> bool:
    """``met a number of European leaders``: what follows may tell them one by one."""
    return reading.classes[side[0] - 1] & _OF != 0 and reading.norms[side[0] - 2] in reading.sets["quantities"]


def _behind_quantity(reading: Reading, at: int, end: int) -> int:
    """``more than 180 representatives``, ``a number of officials``: step over how many they are."""
    quantities = reading.sets["quantities"]
    while at < end and (
        reading.classes[at] & _QUANTIFYING
        or reading.norms[at][0].isdigit()
        or reading.norms[at] in quantities
        or (reading.classes[at] & _OF and reading.norms[at - 1] in quantities)
    ):
        at += 1
    return at


def _ends_side(reading: Reading, index: int, *, found: bool) -> bool:
    """Say whether a noun phrase that tells a side ends before a token."""
    mask, norm = reading.classes[index], reading.norms[index]
    mention = reading.by_first.get(index)
    if index in reading.date_by_first or index in reading.heads:
        return True
    if mention is not None and mention.kind in _NAMED:
        return True
    numbered = norm[0].isdigit() and norm[-1].isalpha() and reading.words.tokens.capital[min(index + 1, reading.last)]
    if (mask & _PREPOSITION and not mask & (_OF | _FROM)) or not (norm[0].isalpha() or numbered or norm[0] in "('&"):
        return norm != ")"  # but `soldiers of the 21st Rifles Brigade`
    if mask & _FINITE or (mask & _RELATIVE and not mask & _AND):
        return True
    participle = norm.endswith(reading.words.lexicon.suffixes["participle"])
    return found and (bool(mask & _ADVERB) or (participle and not reading.words.tokens.capital[index]))


def _noun_follows(reading: Reading, conjunction: int, end: int) -> bool:
    """``leaders from the wool and mohair sector``: two words of one noun, and no further verb."""
    last = conjunction + 2
    return (
        last <= end
        and not any(at in reading.heads or reading.words.tokens.capital[at] for at in (conjunction + 1, last))
        and reading.norms[conjunction + 1].isalpha()
        and reading.norms[last].isalpha()
        and not reading.classes[conjunction + 1] & (_PREPOSITION | _ARTICLE | _POSSESSIVE | _ADVERB)
    )


def _group_follows(reading: Reading, conjunction: int, end: int) -> bool:
    """``Ministers and senior officials``: a second noun of people right behind the first."""
    return any(
        reading.norms[index] in reading.sets["groups"]
        for index in range(conjunction + 1, min(conjunction + 4, end + 1))
    )


def people_of(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out the countries among some mentions."""
    return tuple(mention for mention in mentions if mention.kind in SIDES)


def several(mentions: tuple[Mention, ...]) -> bool:
    """Say whether some mentions mean more than one person."""
    return len(mentions) > 1 or any(mention.plural for mention in mentions)


def many_at_once(others: tuple[Mention, ...]) -> bool:
    """Say whether all of them are told of many people at once."""
    return bool(others) and all(mention.plural for mention in others)


def separately(reading: Reading, first: int, last: int, others: tuple[Mention, ...] = ()) -> bool:
    """``met separately with A and B``, ``met A and B in separate meetings``: each was met alone."""
    near = reading.norms[first : min(last + 4, reading.last + 1)]
    if len(others) > 1:
        near += reading.norms[others[-1].last + 1 : min(others[-1].last + 4, reading.last + 1)]
    return not reading.sets["separately"].isdisjoint(near)
