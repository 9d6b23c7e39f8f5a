"""Days that the text names, counted from the date of publication where they need it.

Reads full dates in the orders of the world (``17 March 2026``, ``March 17, 2026``, ``2026-03-17``,
``17.03.2026``), dates without a year, weekdays and words like ``today``. Leaves alone durations, times
of day, spans of weeks, and months without a day: those are no dates (a month keeps its place).

A date without a year is taken in the year that brings it nearest to the publication; a weekday is the
last one that was, or the next one to come (`DateMention.ahead`) for what is still planned.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from readoutkit.findings import DateMention
from readoutkit.lexicon import NUMERIC, Kind, WordClass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from readoutkit.findings import Sentence, Words

_MONTH = WordClass.MONTH.value
_WEEKDAY = WordClass.WEEKDAY.value
_PREPOSITION = WordClass.PREPOSITION.value
_DEFINITE = WordClass.DEFINITE.value
_DEMONSTRATIVE = WordClass.DEMONSTRATIVE.value
_OF = WordClass.OF.value
_POSSESSIVE_CLITIC = WordClass.POSSESSIVE_CLITIC.value
_RANGE = WordClass.CONJUNCTION_AND.value | WordClass.TO.value
_YEARS = range(1900, 2101)
_RELATIVE_DAY = Kind.RELATIVE_DAY
_DATED = NUMERIC | _MONTH | _WEEKDAY | _RELATIVE_DAY.bit
_PARTING = frozenset("-/")
_OPENING = 40
"""How far into a sentence `the next day` is looked for."""


def date_finder(published: dt.date | None, *, day_first: bool = True) -> Callable[[Words, int, int], list[DateMention]]:
    """Give a function that finds the dates between two tokens of a text published on a day."""

    def find(words: Words, first: int, last: int) -> list[DateMention]:
        return _find(words, first, last, published, day_first=day_first) if words.within(first, last) & _DATED else []

    return find


def find_dates(
    words: Words, sentences: Iterable[Sentence], published: dt.date | None, *, day_first: bool = True
) -> tuple[DateMention, ...]:
    """Find the dates of all sentences, in order."""
    found: list[DateMention] = []
    before: dt.date | None = None
    start: dt.date | None = None
    for sentence in sentences:
        days: list[DateMention] = []
        if sentence.bits & _DATED:
            days = _find(words, sentence.first, sentence.last, published, day_first=day_first)
            if published is None and any(day.reason == "year" for day in days):
                days = _in_one_year(words, days)
        later = _day_after(words, sentence, before) if before is not None else None
        if later is None and start is not None:
            later = _nth_day(words, sentence, start)
        if later is not None and not any(day.first <= later.last and later.first <= day.last for day in days):
            days = sorted([*days, later], key=lambda day: day.first)
        if days:
            start = start or next((day.date for day in days if day.date is not None and _is_range(words, day)), None)
            before = next((day.date for day in reversed(days) if day.date is not None), before)
            found.extend(days)
    return tuple(found)


def _in_one_year(words: Words, days: list[DateMention]) -> list[DateMention]:
    """``on 4 April and from 5-6 April 2016``: on a page without a date, the year told last holds for both days."""
    found: list[DateMention] = []
    told: dt.date | None = None
    for day in reversed(days):
        if day.reason == "year" and told is not None:
            read = _month_day if words.classes[day.first] & _MONTH else _day_month
            own = read(words, day.first, day.last, told)
            found.append(own if own is not None and own.date is not None else day)
        else:
            told = day.date or told
            found.append(day)
    return found[::-1]


def _day_after(words: Words, sentence: Sentence, before: dt.date) -> DateMention | None:
    """``The next day, ...``, ``on the following day``: counted from the day named last."""
    norms, calendar = words.tokens.norms, words.lexicon.calendar
    end = min(sentence.last, sentence.first + _OPENING)
    if calendar["following"].isdisjoint(norms[sentence.first + 1 : end]):
        return None
    for index in range(sentence.first + 1, end):
        if (
            norms[index] in calendar["following"]
            and norms[index + 1] in calendar["day"]
            and words.classes[index - 1] & _DEFINITE
        ):
            return DateMention(index - 1, index + 1, _shifted(before, 1))
    return None


def _is_range(words: Words, day: DateMention) -> bool:
    """``April 16-17``, ``from 24 to 27 May``: whether two days are told at once."""
    return sum(_number(words, token) is not None for token in range(day.first, day.last + 1)) > 1


def _nth_day(words: Words, sentence: Sentence, start: dt.date) -> DateMention | None:
    """``On the second day, ...``, ``on the first day of the visit``: counted from the day on which a visit began."""
    norms, calendar = words.tokens.norms, words.lexicon.calendar
    end = min(sentence.last, sentence.first + _OPENING)
    if calendar["day"].isdisjoint(norms[sentence.first + 2 : end + 1]):
        return None
    for index in range(sentence.first + 1, end):
        if norms[index] not in words.lexicon.ordinals or norms[index + 1] not in calendar["day"]:
            continue
        behind = range(index + 2, min(index + 6, sentence.last + 1))
        of = words.classes[index + 2] & _OF if index + 2 <= sentence.last else 0
        occasion = any(term.kind is Kind.NOUN for token in behind for term in words.terms.get(token, ()))
        if words.classes[index - 1] & _DEFINITE and (not of or occasion):
            return DateMention(index - 1, index + 1, _shifted(start, words.lexicon.ordinals[norms[index]]))
    return None


def _find(words: Words, first: int, last: int, published: dt.date | None, *, day_first: bool) -> list[DateMention]:
    tokens, classes, terms = words.tokens, words.classes, words.terms
    found: list[DateMention] = []
    free = first
    for index in [at for at in range(first, last + 1) if classes[at] & _DATED]:
        if index < free:
            continue
        mention = None
        mask = classes[index]
        if mask & NUMERIC:
            mention = _numeric(words, index, last, day_first=day_first) or _day_month(words, index, last, published)
        elif mask & _MONTH and tokens.capital[index]:
            mention = _month_day(words, index, last, published)
        elif mask & _WEEKDAY and tokens.capital[index]:
            mention = _weekday(words, index, last, published)
        elif index in terms:
            for term in terms[index]:
                if term.kind is _RELATIVE_DAY and not _possessed(words, term.last, last):
                    day = _shifted(published, term.value) if published else None
                    mention = DateMention(index, term.last, day, None if published else "relative")
                    break
        if mention is None:
            continue
        if found and _explains(found[-1], mention, words):
            found[-1] = _joined(found[-1], mention)
        else:
            found.append(mention)
        free = mention.last + 1
    return found


def _shifted(day: dt.date, days: int) -> dt.date | None:
    """Give the day so many days on; none where the calendar ends, as for yesterday on its first day."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def _possessed(words: Words, last: int, end: int) -> bool:
    """``yesterday's bombings`` names no day of an encounter, ``Tuesday's working meeting`` does."""
    if last >= end or not words.classes[last + 1] & _POSSESSIVE_CLITIC:
        return False
    return not any(
        term.kind is Kind.NOUN for at in range(last + 2, min(last + 5, end + 1)) for term in words.terms.get(at, ())
    )


def _explains(earlier: DateMention, later: DateMention, words: Words) -> bool:
    """``today (6 November)``, ``Thursday, 8 January 2026``: two tellings of one day."""
    between = range(earlier.last + 1, later.first)
    return len(between) <= 2 and all(
        words.tokens.norms[token] in {",", "(", ")"} or words.classes[token] & _DEFINITE for token in between
    )


def _joined(earlier: DateMention, later: DateMention) -> DateMention:
    told = [day for day in (later, earlier) if day.date is not None]
    # `Friday, September 11` is that day, whatever Fridays are to come
    sure = next((day for day in told if day.ahead is None), told[0] if told else later)
    return DateMention(earlier.first, later.last, sure.date, None if sure.date else sure.reason, sure.ahead)


def _number(words: Words, index: int) -> int | None:
    """Read ``17``, ``17th`` as a day of the month."""
    digits = words.tokens.norms[index]
    if not digits.isdecimal():
        digits = digits.removesuffix(next(filter(digits.endswith, words.lexicon.calendar["ordinal_endings"]), ""))
    if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def _year(words: Words, index: int, last: int) -> tuple[int | None, int]:
    """Read a year at `index`, perhaps after a comma; give it with its last token."""
    norms = words.tokens.norms
    if index <= last and norms[index] == ",":
        index += 1
    if index <= last and len(norms[index]) == 4 and norms[index].isdecimal() and int(norms[index]) in _YEARS:
        return int(norms[index]), index
    return None, -1


def _make(year: int | None, month: int, day: int, published: dt.date | None) -> tuple[dt.date | None, str | None]:
    if year is not None:
        try:
            return dt.date(year, month, day), None
        except ValueError:
            return None, "impossible"
    if published is None:
        return None, "year"
    nearest: dt.date | None = None
    for candidate_year in (published.year - 1, published.year, published.year + 1):
        if candidate_year not in _YEARS:
            continue
        try:
            candidate = dt.date(candidate_year, month, day)
        except ValueError:
            continue
        if nearest is None or abs(candidate - published) < abs(nearest - published):
            nearest = candidate
    return nearest, None if nearest else "impossible"


def _to(words: Words, index: int) -> bool:
    """Whether a range of days goes on here: ``-``, ``and``, ``to``."""
    return words.tokens.norms[index] in {"-", "–", "—", "/"} or bool(words.classes[index] & _RANGE)


def _range_end(words: Words, index: int, last: int) -> int:
    """Skip ``-5``, ``and 30``, ``to 8`` after a day; give the last token of it."""
    if index + 2 <= last and _to(words, index + 1) and _number(words, index + 2) is not None:
        return index + 2
    return index


def _day_month(words: Words, index: int, last: int, published: dt.date | None) -> DateMention | None:
    """``17 March 2026``, ``16 October``, ``22nd of January``."""
    day = _number(words, index)
    if day is None:
        return None
    at = _range_end(words, index, last) + 1
    if at <= last and words.classes[at] & _OF:
        at += 1
    if at > last or not words.classes[at] & _MONTH or not words.tokens.capital[at]:
        return None
    month = words.lexicon.months[words.tokens.norms[at]]
    end = at
    if (
        end < last
        and words.tokens.norms[end + 1] == "."
        and words.tokens.glued(end + 1)
        and len(words.tokens.norms[at]) <= 4
    ):
        end += 1
    year, year_at = _year(words, end + 1, last)
    date, reason = _make(year, month, day, published)
    return DateMention(index, year_at if year else at, date, reason)


def _month_day(words: Words, index: int, last: int, published: dt.date | None) -> DateMention | None:
    """``March 17, 2026``, ``Sept. 24``, ``January 29 and 30``; a month alone has no date."""
    norms = words.tokens.norms
    month = words.lexicon.months[norms[index]]
    at = index + 1
    if at <= last and norms[at] == "." and words.tokens.glued(at):
        at += 1
    day = _number(words, at) if at <= last else None
    if day is None:
        year, year_at = _year(words, at, last)
        if year is not None or (index > 0 and words.classes[index - 1] & _PREPOSITION):
            return DateMention(index, year_at if year else index, None, "month")
        return None
    end = _range_end(words, at, last)
    if end + 2 <= last and _to(words, end + 1) and words.classes[end + 2] & _MONTH:
        end = min(end + 3, last) if _number(words, min(end + 3, last)) is not None else end
    year, year_at = _year(words, end + 1, last)
    date, reason = _make(year, month, day, published)
    return DateMention(index, year_at if year else end, date, reason)


def _numeric(words: Words, index: int, last: int, *, day_first: bool) -> DateMention | None:
    """``2026-03-17``, ``17.03.2026``, ``25/02/2026``: at one go or in pieces around ``/`` and ``-``."""
    tokens = words.tokens
    parts = tokens.norms[index].split(".")
    end = index
    if len(parts) != 3:
        if (
            index + 4 > last
            or tokens.norms[index + 1] not in _PARTING
            or tokens.norms[index + 3] != tokens.norms[index + 1]
        ):
            return None
        parts = [tokens.norms[index], tokens.norms[index + 2], tokens.norms[index + 4]]
        end = index + 4
        if not all(tokens.glued(token) for token in range(index + 1, end + 1)):
            return None
    if not all(part.isdecimal() for part in parts):
        return None
    sizes = [len(part) for part in parts]
    numbers = [int(part) for part in parts]
    if sizes[0] == 4:
        year, month, day = numbers
    elif sizes[2] == 4:
        day, month, year = numbers
        if (not day_first and day <= 12) or month > 12:
            day, month = month, day
    else:
        return None
    date, reason = _make(year, month, day, None) if year in _YEARS and 1 <= month <= 12 else (None, "impossible")
    return DateMention(index, end, date, reason)


def _weekday(words: Words, index: int, last: int, published: dt.date | None) -> DateMention | None:
    if _possessed(words, index, last):
        return None
    calendar = words.lexicon.calendar
    before = words.tokens.norms[index - 1] if index else ""
    first = index - 1 if index and words.classes[index - 1] & _DEMONSTRATIVE else index  # `this Wednesday`
    if published is None:
        return DateMention(first, index, None, "weekday")
    wanted = words.lexicon.weekdays[words.tokens.norms[index]]
    back = (published.weekday() - wanted) % 7
    ahead = _shifted(published, (wanted - published.weekday()) % 7 or 7)
    if before in calendar["next"]:
        return DateMention(first, index, ahead, None, ahead)
    if before in calendar["last"] and back == 0:
        back = 7
    return DateMention(first, index, _shifted(published, -back), None, ahead)
