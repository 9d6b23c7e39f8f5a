"""What was discussed: the noun phrases that a topic verb governs, lists split at their top level.

A comma or coordinator divides topics where what follows begins a noun phrase of its own. It does not
where it joins words under one preposition or adjective (``cooperation in trade, transit and
transport``, ``peace and stability``). What a list is said to include is split off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import ClauseKind, TopicMention, Zone
from readoutkit.lexicon import Kind, WordClass
from readoutkit.stretches import trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutkit.findings import Clause, DateMention, Mention, Sentence, Words

_AND = WordClass.CONJUNCTION_AND.value
_PREPOSITION = WordClass.PREPOSITION.value
_ARTICLE = WordClass.ARTICLE.value
_POSSESSIVE = WordClass.POSSESSIVE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_WITH = WordClass.WITH.value
_ABOUT = WordClass.ABOUT.value
_BETWEEN = WordClass.BETWEEN.value
_INFINITIVE = WordClass.INFINITIVE.value
_RELATIVE = WordClass.RELATIVE.value
_QUESTION = WordClass.COMPLEMENT_QUESTION.value
_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_BE = WordClass.BE.value
_MODAL = WordClass.MODAL.value
_HAVE = WordClass.HAVE.value
_NO_START = _PREPOSITION | _RELATIVE | WordClass.SUBORDINATOR.value


def find_topics(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    clauses: Sequence[Clause],
) -> tuple[TopicMention, ...]:
    """Find the topics of the body, in order."""
    by_first = {mention.first: mention for mention in people}
    day_last = {date.first: date.last for date in dates}
    found: list[TopicMention] = []
    for clause in clauses:
        sentence = sentences[clause.sentence]
        if sentence.zone is not Zone.BODY:
            continue
        if clause.kind is ClauseKind.TOPIC:
            first, last = clause.content_first, clause.content_last
            if not clause.passive:
                first = _skip_partner(words, first, last, by_first)
            rule = f"topic:{clause.row.id}"  # type: ignore[attr-defined]
        elif clause.kind is ClauseKind.ENCOUNTER:
            start = _about(words, clause)
            if start is None:
                continue
            first, last = start, clause.content_last
            rule = "topic:encounter"
        else:
            continue
        last = _cut_adjuncts(words, first, last, day_last)
        for begin, end in split_list(words, first, last):
            edges = trim(words, begin, end, bounded=True)
            if edges is None or edges[1] < edges[0]:
                continue
            found.append(
                TopicMention(words.tokens.span(*edges), clause.sentence, edges[0], clause.subjects, rule)
            )
    return tuple(found)


def _skip_partner(words: Words, first: int, last: int, by_first: dict[int, Mention]) -> int:
    """``discussed with Willem Terlouw, Minister of X, the friendship``: step over the partner."""
    at = first
    if at <= last and words.classes[at] & _WITH and at + 1 in by_first:
        at = by_first[at + 1].last + 1
        while at + 1 <= last and (words.classes[at] & _AND or words.tokens.norms[at] == ",") and at + 1 in by_first:
            at = by_first[at + 1].last + 1
        while at <= last and words.tokens.norms[at] == ",":
            at += 1
    return at


def _about(words: Words, clause: Clause) -> int | None:
    """Find the preposition behind the noun of an encounter: ``talks on A``, ``a discussion about B``."""
    index = clause.content_first
    noun_last = None
    while index <= clause.content_last:
        for term in words.terms.get(index, ()):
            if term.kind is Kind.NOUN and (noun_last is None or term.last > noun_last) and (noun_last is None or index <= noun_last):
                noun_last = term.last
        if noun_last is not None and index >= noun_last:
            break
        if words.classes[index] & (_PREPOSITION & ~WordClass.OF.value) and index > clause.content_first + 3:
            return None
        index += 1
    if noun_last is None or noun_last >= clause.content_last:
        return None
    after = noun_last + 1
    if words.tokens.norms[after] in words.lexicon.calendar["about"] and after < clause.content_last:
        following = words.classes[after + 1]
        if following & (WordClass.WEEKDAY.value | WordClass.MONTH.value) or words.tokens.norms[after + 1][0].isdigit():
            return None
        if any(term.kind is Kind.RELATIVE_DAY or (term.kind is Kind.PHRASE and term.value == "occasion") for index in (after, after + 1) for term in words.terms.get(index, ())):
            return None
        return after + 1
    return None


def _cut_adjuncts(words: Words, first: int, last: int, day_last: dict[int, int]) -> int:
    """Cut a medium, a day or an occasion from the end (``over the phone``, ``on Monday``, ``during a call``)."""
    for index in range(first + 1, last + 1):
        for term in words.terms.get(index, ()):
            if term.kind is Kind.PHRASE and term.value in {"by_phone", "by_video", "in_person", "occasion", "present", "request"}:
                return index - 1
        if index in day_last and words.classes[index - 1] & _PREPOSITION and day_last[index] >= last - 1 and index - 2 >= first:
            return index - 2
    return last


def split_list(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the first and last token of each member of a list."""
    norms, classes = words.tokens.norms, words.classes
    edges = trim(words, first, last, bounded=True)
    if edges is None:
        return
    first, last = edges
    cuts: list[tuple[int, int]] = []  # joints: tokens that stand between two members
    index = first
    depth = 0
    while index <= last:
        norm = norms[index]
        if norm in {"(", "["}:
            depth += 1
        elif norm in {")", "]"}:
            depth = max(0, depth - 1)
        elif depth == 0:
            including = _phrase(words, index, {"including"})
            if including is not None and index > first:
                begin = index
                while begin > first and norms[begin - 1] in {","}:
                    begin -= 1
                cuts.append((begin, including))
                index = including + 1
                continue
            addition = _phrase(words, index, {"in_addition"})
            if addition is not None and index > first and norms[index - 1] == ",":
                cuts.append((index - 1, addition))
                index = addition + 1
                continue
            if norm in {",", ";"} or classes[index] & _AND:
                end = index
                while end < last and (norms[end + 1] in {",", ";"} or classes[end + 1] & _AND or (classes[end + 1] & WordClass.ADVERB.value and classes[end] & _AND)):
                    end += 1
                cuts.append((index, end))
                index = end + 1
                continue
        index += 1
    members: list[tuple[int, int]] = []
    begin = first
    joints: list[tuple[int, int]] = []
    for cut in cuts:
        members.append((begin, cut[0] - 1))
        joints.append(cut)
        begin = cut[1] + 1
    members.append((begin, last))
    yield from _merged(words, members, joints)


def _phrase(words: Words, index: int, names: set[str]) -> int | None:
    best = None
    for term in words.terms.get(index, ()):
        if term.kind is Kind.PHRASE and term.value in names and (best is None or term.last > best):
            best = term.last
    return best


def _merged(
    words: Words, members: list[tuple[int, int]], joints: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Join again what no top-level joint divides."""
    norms, classes = words.tokens.norms, words.classes
    current = members[0]
    last_cut = -1
    semicolons = any(norms[at] == ";" for joint in joints for at in range(joint[0], joint[1] + 1))
    for number, (joint, member) in enumerate(zip(joints, members[1:], strict=True)):
        tokens = [norms[at] for at in range(joint[0], joint[1] + 1)]
        conjunction = any(classes[at] & _AND for at in range(joint[0], joint[1] + 1))
        listed = _phrase(words, joint[0] if norms[joint[0]] != "," else joint[0] + 1, {"including", "in_addition"}) is not None
        comma = "," in tokens or ";" in tokens
        if member[0] > member[1]:
            continue
        if listed:
            divide = True
        elif semicolons:
            divide = ";" in tokens
        else:
            divide = _divides(words, current, member, members[number + 2 :], comma=comma, conjunction=conjunction, earlier=last_cut >= 0)
        if divide:
            yield current
            current = member
            last_cut = number
        else:
            current = (current[0], member[1])
    yield current


def _starts_phrase(words: Words, index: int) -> bool:
    """Say whether a token opens a noun phrase by itself: article, possessive, question, ``ways``."""
    mask = words.classes[index]
    return bool(mask & (_ARTICLE | _POSSESSIVE | _QUESTION)) or (
        words.tokens.norms[index] in words.lexicon.calendar["topic_openers"]
    )


def _has_preposition(words: Words, member: tuple[int, int]) -> bool:
    return any(
        words.classes[index] & _PREPOSITION and words.tokens.norms[index] != "as" for index in range(member[0], member[1] + 1)
    )


def _divides(
    words: Words, current: tuple[int, int], member: tuple[int, int], rest: list[tuple[int, int]], *,
    comma: bool, conjunction: bool, earlier: bool,
) -> bool:
    classes = words.classes
    opening = classes[member[0]]
    if opening & _NO_START and not opening & _QUESTION:
        return False
    if opening & (_BE | _MODAL | _HAVE):
        return False
    if _starts_phrase(words, member[0]):
        between = any(classes[index] & _BETWEEN for index in range(current[0], current[1] + 1))
        return not (between and conjunction and not comma and not _between_closed(words, current))
    size_current, size = current[1] - current[0] + 1, member[1] - member[0] + 1
    if comma:
        if earlier:
            return True
        # the first comma: under a preposition with one bare noun the list belongs to that preposition
        governed = _last_preposition(words, current)
        if governed is not None and current[1] - governed <= 3 and size <= 3 and not _has_preposition(words, member):
            if not words.tokens.capital[current[1]] and not any(_has_preposition(words, later) for later in rest):
                return False
        return True
    if conjunction:
        if earlier:
            if size <= 2 and size_current <= 2:
                return True
            return True
        # `A and B` alone: divided where both are whole phrases
        if _has_preposition(words, member) and _has_preposition(words, current):
            between = any(classes[index] & _BETWEEN for index in range(current[0], current[1] + 1))
            if between and not _between_closed(words, current):
                return False
            governed = _last_preposition(words, current)
            return governed is None or current[1] - governed > 1 or size_current > 4
        if size_current <= 2 and size <= 2 and not words.tokens.capital[member[0]]:
            return size_current == size == 2 or (size_current + size >= 3 and False)
        if not _has_preposition(words, current) and _has_preposition(words, member):
            return size_current >= 2
        return False
    return False


def _between_closed(words: Words, current: tuple[int, int]) -> bool:
    """Say whether the pair after ``between`` is already complete."""
    open_at = max(index for index in range(current[0], current[1] + 1) if words.classes[index] & _BETWEEN)
    inner = [index for index in range(open_at + 1, current[1] + 1)]
    return any(words.classes[index] & _AND for index in inner) or any(words.tokens.norms[index].endswith("s") for index in inner)


def _last_preposition(words: Words, member: tuple[int, int]) -> int | None:
    for index in range(member[1], member[0], -1):
        if words.classes[index] & _PREPOSITION:
            return index
    return None
