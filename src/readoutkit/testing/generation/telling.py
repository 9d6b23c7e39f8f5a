"""Encounters as readouts tell them: who met whom, how, when, where, and what they spoke about."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from readoutkit.models import MeetingKind, MeetingStatus
from readoutkit.testing.generation.casting import cast_aide
from readoutkit.testing.generation.drafts import Told

if TYPE_CHECKING:
    from readoutkit.models import Span
    from readoutkit.testing.generation.drafts import Writing
    from readoutkit.testing.generation.people import Person
    from readoutkit.testing.generation.stock import Telling

__all__ = ["collective", "tell_encounter", "tell_topics", "write_day"]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DURATIONS: Final = (("", "40 minutes"), ("", "an hour"), ("more than ", "two hours"), ("about ", "forty minutes"))


def write_day(day: dt.date, *, month_first: bool, year: bool = True) -> str:
    """Write a date in words.

    >>> write_day(dt.date(2031, 5, 4), month_first=False), write_day(dt.date(2031, 5, 4), month_first=True)
    ('4 May 2031', 'May 4, 2031')
    """
    month = MONTHS[day.month - 1]
    if month_first:
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
    return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"


def collective(writing: Writing, told: Told) -> str:
    """Name the principals of an encounter together."""
    names = ["the two sides", "both sides", "they"]
    ranks = {person.office.rank for person in told.principals}
    if len(ranks) == 1 and (rank := ranks.pop()) is not None:
        names += [f"the two {rank}", f"both {rank}"]
    return writing.choose(names)


def tell_encounter(writing: Writing, people: tuple[Person, ...], telling: Telling, frame: str = "") -> Told:
    """Write the sentence that tells an encounter, and keep what it tells.

    `people` are those between whom it is, or who goes somewhere alone; `frame` names the source at the end.
    """
    page, (a, b) = writing.page, (people[0], people[-1])
    start = writing.page.begin_sentence() if writing.dateline is None else writing.dateline.start
    page.begin_sentence()
    told = Told(MeetingKind(telling.kind), MeetingStatus(telling.status), [], start, principals=people)
    # `On Friday, A cancelled a meeting`: the day of the one or of the other
    front = "{on}" in telling.telling and told.status is not MeetingStatus.CANCELLED and writing.maybe()
    if front and _write_when(writing, told, front=True):
        page.write(", ")
    rest = telling.telling
    begun: int | None = None
    while rest:
        words, _, rest = rest.partition("{")
        begun = _write_words(writing, told, words, begun)
        slot, _, rest = rest.partition("}")
        if slot in {"a", "b"}:
            person = a if slot == "a" else b
            writing.name(person, bare="{a} and" not in telling.telling or not person.family)
            told.people.append(person)
        elif slot == "gathering":
            page.write(writing.choose(writing.stock.page.occasions))
        elif slot == "to":
            page.write(" ")
            _keep_place(writing, told, _cities(writing))
        elif slot == "in":
            _write_where(writing, told)
        elif slot == "on" and not front:
            _write_when(writing, told, front=False)
    told.host = {"a": a, "b": b}.get(telling.host or "")
    told.initiator = {"a": a, "b": b}.get(telling.initiator or "")
    if told.status is MeetingStatus.HELD and len(people) > 1:
        _write_adjuncts(writing, told)
    if frame:
        page.write(f", {frame}")
    page.write(".")
    told.span = page.since(told.start)
    if writing.dateline is not None:
        # where nothing else is told, a meeting was in the city of the dateline
        in_person = told.kind in {MeetingKind.MEETING, MeetingKind.CONFERENCE}
        if in_person and told.status is MeetingStatus.HELD and told.place is None:
            told.place, told.place_text = writing.dateline_city, writing.dateline
        writing.dateline = None
    writing.meetings.append(told)
    writing.subject = None
    return told


def _write_words(writing: Writing, told: Told, words: str, begun: int | None) -> int | None:
    """Write words of the telling; those between angles tell the encounter. Give where they began, if they go on."""
    page = writing.page
    before, opened, rest = words.partition("<")
    if opened:
        page.write(before)
        begun = page.at
    else:
        rest = before
    inner, closed, after = rest.partition(">")
    page.write(inner)
    if begun is not None and closed:
        told.words, begun = page.since(begun), None
    page.write(after)
    return begun


def _write_where(writing: Writing, told: Told) -> None:
    how = writing.choose(("in", "at") if writing.several else ("", "in", "at"))
    if not how:
        return
    capitals = [person.side.capital for person in told.principals if person.side.capital]
    alone = len(told.principals) == 1 or how == "in"
    writing.page.write(" in " if alone else f" at {writing.choose(writing.stock.page.venues)} in ")
    _keep_place(writing, told, _cities(writing) if len(told.principals) == 1 else [*capitals, *_cities(writing)])


def _cities(writing: Writing) -> list[str]:
    """Give the cities in which nothing was told to be so far: who goes where he was is still there."""
    return [city for city in writing.stock.page.cities if city not in {told.place for told in writing.meetings}]


def _keep_place(writing: Writing, told: Told, cities: list[str]) -> None:
    told.place = writing.choose(cities)
    told.place_text = writing.page.write(told.place)


def _write_when(writing: Writing, told: Told, *, front: bool) -> bool:
    """Write the day, in one of the ways in which a reader can know it; say whether one was written."""
    form = writing.choose(_forms_of_day(writing, told))
    if form == "none":
        return False
    page, ahead = writing.page, told.status is not MeetingStatus.HELD
    today = writing.published or dt.date(2031, 5, 5)
    away = writing.choose((1, 2, 5, 6) if form in {"near", "weekday"} else (1, 3, 12))
    gap = "" if front else " "
    if form == "month":
        day = today + dt.timedelta(days=70 if ahead else -70)
        page.write(f"{gap}in ")
        told.date_text = page.write(f"{MONTHS[day.month - 1]} {day.year}")
        return True
    if form == "near":
        away = away % 2
        word = ("today", "tomorrow" if ahead else "yesterday")[away]
        page.write(gap)
        told.date_text = page.write(word)
    else:
        page.write(f"{gap}on ")
        day = today + dt.timedelta(days=away if ahead else -away)
        words = WEEKDAYS[day.weekday()]
        if form != "weekday":
            words = write_day(day, month_first=writing.style.month_first, year=form == "full")
        told.date_text = page.write(words)
    told.date = today + dt.timedelta(days=away if ahead else -away)
    return True


def _forms_of_day(writing: Writing, told: Told) -> list[str]:
    """Give the ways in which a reader can know the day: which Friday was cancelled, nobody could."""
    forms = ["none", "full"]
    if told.status is not MeetingStatus.HELD or (writing.dateline is None and not writing.several):
        forms.append("month")  # of several that were held, one in March would be a memory
    if writing.published is not None and told.status is not MeetingStatus.CANCELLED:
        forms += ["weekday", "near", "short"]
    if writing.several or writing.dateline is not None:
        forms.remove("none")
    return forms


def _write_adjuncts(writing: Writing, told: Told) -> None:
    """Write on what occasion, for how long or for what purpose they met."""
    page = writing.page
    kinds = ["", "", "topics", "duration"]
    if told.kind is MeetingKind.MEETING:
        kinds.append("occasion")
        kinds += ["presence"] if any(one.side in writing.stock.sides for one in told.principals) else []
    kind = writing.choose(kinds)
    if kind == "topics":
        page.write(" to discuss ")
        told.topics += _write_topics(writing)
    elif kind == "duration":
        about, words = writing.choose(DURATIONS)
        page.write(f" for {about}")
        told.duration = page.write(words)
    elif kind == "occasion":
        page.write(" on the sidelines of ")
        told.occasion = page.write(writing.choose(writing.stock.page.occasions))
    elif kind == "presence":
        page.write(" in the presence of ")
        told.people.append(cast_aide(writing, told.principals))
        writing.introduce(told.people[-1])


def tell_topics(writing: Writing, told: Told) -> None:
    """Write a sentence that says what was discussed in an encounter."""
    page = writing.page
    page.begin_sentence()
    clause = writing.choose(writing.stock.topics.clauses)
    before, _, rest = clause.partition("{they}")
    if "{they}" not in clause:
        before, rest = "", clause
    page.write(before)
    if "{they}" in clause:
        # `the Secretary and President Roe` could be one person
        if writing.maybe() and told.principals[0].family:
            writing.name(told.principals[0], bare=False)
            page.write(" and ")
            writing.name(told.principals[1])
        else:
            page.write(collective(writing, told))
    words, _, after = rest.partition("{topics}")
    page.write(words)
    told.topics += _write_topics(writing)
    page.write(f"{after}.")
    writing.subject = None


def _openness(thing: str) -> int:
    """Rank things so that none could take in what stands behind the next `and`: what is closed stands first."""
    words = thing.split()
    if " to " in thing:
        return 5
    if words[0] == "the" or "’s" in words[0]:
        return 4 if " of " in thing or " in " in thing else 3
    return {1: 1, 2: 0}.get(len(words), 2)


def _write_topics(writing: Writing) -> list[Span]:
    """Write a list of things."""
    things: list[str] = []
    for _ in range(writing.choose((1, 2, 3, 4))):
        things.append(writing.choose([thing for thing in writing.stock.topics.things if thing not in things]))
    if sorted(map(_openness, things)) == [1, 2]:
        things.append("energy security")  # `migration and visas for students` could be both for students
    things.sort(key=_openness)
    spans = []
    for number, thing in enumerate(things):
        if number:
            joint = " and " if number == 1 else ", and "
            writing.page.write(joint if number == len(things) - 1 else ", ")
        spans.append(writing.page.write(thing))
    return spans
