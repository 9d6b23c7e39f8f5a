r"""Check a ministry as an author would wish to have it checked before others install it.

`check_ministry` reads the author's examples, and texts of others that come with the package, and gives a
report that says what to mend and how. It leaves alone whether a reading is the true one, beyond what an
`Example` tells; for that there are gold files and ``readoutkit score``.

>>> from readoutkit.ministry import Ministry, Sign
>>> desk = Ministry(id="rt-mfa", name="Ruritania", country="RT", signs=[Sign("^Castle Street Press Office$", 4)])
>>> text = "Castle Street Press Office\n\nForeign Minister Ada Roe met Minister Jan Doe of France in Strelsau."
>>> check_ministry(desk, [Example(text, people=("Ada Roe", "Jan Doe"), meetings=("meeting",))]).ok
True
>>> print(check_ministry(desk, ["Foreign Minister Ada Roe met Jan Doe."]).problems[0])
example 1: not recognised: none of its signs is in the text
  Its first line is 'Foreign Minister Ada Roe met Jan Doe.'; if its pages always have such words, make a Sign of them.
"""

from __future__ import annotations

import functools
import json
import traceback
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from readoutkit.errors import ReadoutError
from readoutkit.invariants import reading_failures
from readoutkit.parse import parse_readout
from readoutkit.recognition import ENOUGH, recognize
from readoutkit.registry import Registry
from readoutkit.serialize import from_json, to_json
from readoutkit.testing.effort import count_seconds, count_steps
from readoutkit.testing.report import Advice, Example, Report
from readoutkit.testing.spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from readoutkit.ministry import Ministry, Sign
    from readoutkit.models import Participant, Readout

__all__ = ["Advice", "Example", "Report", "check_ministry", "common_texts"]

_COPIES: Final = 6
_LONGER: Final = 4
_STEEP: Final = 1.75
"""How much more than its share a longer text may take: four times the text at most seven times the calls."""


@attrs.frozen
class _Check:
    """What every check looks at."""

    ministry: Ministry
    registry: Registry
    examples: tuple[Example, ...]

    @functools.cached_property
    def others(self) -> Registry:
        """The registry without the ministry."""
        return Registry(other for other in self.registry if other.id != self.ministry.id)

    def read(self, example: Example) -> Readout:
        return parse_readout(example.text, published=example.published, ministry=self.ministry, registry=self.registry)


def check_ministry(
    ministry: Ministry, examples: Iterable[Example | str], *, registry: Registry | None = None
) -> Report:
    """Check a ministry with texts that are its own, by default next to the built-in ministries.

    Nothing is measured by the clock but what would take many times too long.
    """
    known = registry if registry is not None else Registry.builtin()
    made = tuple(Example(one) if isinstance(one, str) else one for one in examples)
    check = _Check(ministry, known.add(ministry, replace=True), made)
    passed: list[str] = []
    problems: list[Advice] = []
    broken: Advice | None = None
    for claim, look in _CHECKS.items():
        found: list[Advice] = []
        try:
            found += look(check)
        except Exception as error:  # noqa: BLE001 - a hook may raise anything
            found.append(broken := broken or _raised(error))  # what breaks one check breaks the others likewise
        problems += found
        if not found:
            passed.append(claim)
    return Report(ministry, tuple(passed), tuple(dict.fromkeys(problems)), tuple(_notes(check)))


def _raised(error: Exception) -> Advice:
    """Say where a hook failed."""
    if isinstance(error, ReadoutError):
        return Advice(str(error), "The message names the field at fault.")
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}, in {last.name}"
    return Advice(f"{type(error).__name__}: {error} ({where})", "A hook must not raise, whatever the text is.")


@functools.cache
def common_texts() -> tuple[tuple[str, str], ...]:
    """The texts of others that come with the package: issuer and text, all of them invented.

    >>> len(common_texts()) > 20
    True
    """
    raw = resources.files("readoutkit").joinpath("testing", "common.json").read_text(encoding="utf-8")
    return tuple((one["issuer"], one["text"]) for one in json.loads(raw))


def _examples_are_given(check: _Check) -> Iterator[Advice]:
    if not check.examples:
        yield Advice("there are no examples", "Give the text of at least one page of this ministry, title and all.")


def _examples_are_recognised(check: _Check) -> Iterator[Advice]:
    for number, example in enumerate(check.examples, 1):
        recognized = check.registry.recognize(example.text).ministry
        if recognized == check.ministry:
            continue
        alone = recognize(example.text, [check.ministry])
        first = next(iter(example.text.strip().splitlines()), "")
        advice = f"Its first line is {first[:80]!r}; if its pages always have such words, make a Sign of them."
        if recognized is not None:
            why = f"taken for {recognized.id}"
            advice = f"Give its own signs more weight, or Ministry.against a sign of {recognized.id}. {advice}"
        elif alone.ministry is not None:
            why = "another ministry has signs of the same weight"
        else:
            signs = [sign for sign in check.ministry.signs if _weight(example.text, check.ministry, (sign,))]
            weight = _weight(example.text, check.ministry, check.ministry.signs)
            why = f"its signs weigh {weight:g}, and {ENOUGH:g} are needed: {signs}" if signs else _NO_SIGN
            advice = f"Give one more weight, if nobody else writes so. {advice}" if signs else advice
        yield Advice(f"example {number}: not recognised: {why}", advice)


_NO_SIGN: Final = "none of its signs is in the text"


def _weight(text: str, ministry: Ministry, signs: Iterable[Sign]) -> float:
    """Weigh some signs of a ministry, which count only from a certain sum."""
    total = 0.0
    for sign in signs:
        heavy = attrs.evolve(sign, weight=10)
        one = attrs.evolve(ministry, signs=(heavy,), names=(), against=())
        if recognize(text, [one]).ministry is not None:
            total += sign.weight
    return total


def _others_are_left_alone(check: _Check) -> Iterator[Advice]:
    for issuer, text in common_texts():
        if issuer == check.ministry.id:
            continue
        before, after = check.others.recognize(text), check.registry.recognize(text)
        alone = recognize(text, [check.ministry])
        title = text.strip().splitlines()[0][:60]
        told = ", ".join(repr(text[item.start : item.end]) for item in alone.evidence)
        narrower = f"Make the signs narrower that found {told}."
        if after.ministry == check.ministry:
            yield Advice(f"claims a text of {issuer} ({title!r})", narrower)
        elif before.ministry != after.ministry:
            yield Advice(f"a text of {issuer} ({title!r}) is no longer known", "Make its signs narrower or lighter.")
        elif alone.ministry is not None:
            yield Advice(f"would claim a text of {issuer} ({title!r}), were that not known", narrower)


def _readings_hold_together(check: _Check) -> Iterator[Advice]:
    for number, example in enumerate(check.examples, 1):
        readout = check.read(example)
        wrong = [span for span in spans_of(readout) if example.text[span.start : span.end] != span.text]
        if wrong:
            yield Advice(f"example {number}: {wrong[0]!r} is not in its place", "Cut spans with source.span().")
        for failure in reading_failures(readout):
            yield Advice(f"example {number}: {failure}", "A hook made what the stages would not make.")


def _readings_are_the_same_twice(check: _Check) -> Iterator[Advice]:
    for number, example in enumerate(check.examples, 1):
        if check.read(example) != check.read(example):
            yield Advice(
                f"example {number}: read twice, it reads differently", "A hook must ask no clock and no chance."
            )


def _readings_go_through_json(check: _Check) -> Iterator[Advice]:
    for number, example in enumerate(check.examples, 1):
        readout = check.read(example)
        if from_json(to_json(readout)) != readout:
            yield Advice(f"example {number}: changed by JSON", "A hook must give the records of readoutkit alone.")


def _readings_are_as_told(check: _Check) -> Iterator[Advice]:
    todo = "See what was read: readoutkit parse FILE --format text. Rows and own_offices add what is missing."
    for number, example in enumerate(check.examples, 1):
        readout = check.read(example)
        people = tuple(map(_called, readout.participants))
        kinds = tuple(str(meeting.kind) for meeting in readout.meetings)
        for told, read, field in (
            (example.people and tuple(sorted(example.people)), tuple(sorted(people)), "people"),
            (example.meetings, kinds, "meetings"),
            (example.quotes, len(readout.quotes), "quotes"),
        ):
            if told is not None and told != read:
                yield Advice(f"example {number}: {field}: {told} told, {read} read", todo)


def _called(participant: Participant) -> str:
    return participant.name or participant.role or participant.organization or participant.country or participant.id


def _rows_read_their_examples(check: _Check) -> Iterator[Advice]:
    for field, kind in (("cues", "cue"), ("encounters", "encounter")):
        for row in getattr(check.ministry, field):
            if "example" in row:
                readout = parse_readout(row["example"], ministry=check.ministry)
                rules = {one.rule for one in readout.meetings} | {one.rule for one in readout.quotes}
                if f"{kind}:{row['id']}" not in rules:
                    what = f"Ministry.{field}: {row['id']} does not read its example {row['example']!r}"
                    yield Advice(what, f"Look at the {'frames' if kind == 'cue' else 'frame'} of the row.")


def _rows_lose_nothing(check: _Check) -> Iterator[Advice]:
    ministry = attrs.evolve(check.ministry, body=None, refine=None)
    plain = attrs.evolve(ministry, cues=(), encounters=(), offices=())
    if ministry == plain:
        return
    for issuer, text in common_texts():
        before, after = parse_readout(text, ministry=plain), parse_readout(text, ministry=ministry)
        lost = [one for one in _told(before) if one not in set(_told(after))]
        if lost:
            yield Advice(
                f"with its rows a text of {issuer} loses {lost[0]}", "A row has everyday words; give it a tail."
            )


def _told(readout: Readout) -> Iterator[str]:
    for meeting in readout.meetings:
        yield f"the {meeting.kind} of {', '.join(map(_called, meeting.participants))}"
    for quote in readout.quotes:
        yield f"the quote {quote.span.text!r} of {', '.join(map(_called, quote.speakers))}"


def _long_texts_are_read_in_linear_time(check: _Check) -> Iterator[Advice]:
    for number, example in enumerate(check.examples[:2], 1):
        page = example.text + "\n\n"
        short, long = page * _COPIES, page * _COPIES * _LONGER
        calls, more = (count_steps(lambda text=text: check.read(Example(text))) for text in (short, long))  # type: ignore[misc]
        todo = "A hook must look at each line a fixed number of times."
        if more > calls * _LONGER * _STEEP:
            yield Advice(
                f"example {number}: a text {_LONGER} times as long takes {more / calls:.0f} times the work", todo
            )
        elif (seconds := count_seconds(lambda text=long: check.read(Example(text)))) > 10 + len(long) / 10_000:  # type: ignore[misc]
            yield Advice(f"example {number}: {len(long)} characters took {seconds:.0f} seconds", todo)


_CHECKS: Final[dict[str, Callable[[_Check], Iterator[Advice]]]] = {
    "examples are given": _examples_are_given,
    "its examples are recognised as its own": _examples_are_recognised,
    "texts of others are left alone": _others_are_left_alone,
    "all spans are exact and readings hold together": _readings_hold_together,
    "a text reads the same twice": _readings_are_the_same_twice,
    "readings go through JSON unchanged": _readings_go_through_json,
    "examples read as they are told to": _readings_are_as_told,
    "its rows read their examples": _rows_read_their_examples,
    "its rows lose nothing of the common texts": _rows_lose_nothing,
    "long texts are read in linear time": _long_texts_are_read_in_linear_time,
}


def _hooks_lose(check: _Check) -> Iterator[Advice]:
    """Name what an example has without the hooks and not with them, where its author does not tell the reading."""
    plain = attrs.evolve(check.ministry, body=None, refine=None)
    for number, example in enumerate(check.examples, 1):
        if plain == check.ministry or example.meetings is not None or example.quotes is not None:
            continue
        try:
            kept = set(_told(check.read(example)))
        except Exception:  # noqa: BLE001, S112 - told among the problems
            continue
        lost = [one for one in _told(parse_readout(example.text, ministry=plain)) if one not in kept]
        if lost:
            todo = "If that is meant, tell the reading in an Example."
            yield Advice(f"example {number}: its hooks lose {lost[0]}", todo)


def _notes(check: _Check) -> Iterator[Advice]:
    ministry = check.ministry
    if len(check.examples) < 3:
        yield Advice("there are fewer than three examples", "Three or more, of different kinds, tell much more.")
    if any(ministry.id == one.id and ministry != one for one in Registry.builtin()):
        yield Advice(f"Ministry.id: {ministry.id!r} is built in", "Choose another, unless yours shall take its place.")
    yield from _hooks_lose(check)
    if not ministry.sources:
        yield Advice("Ministry.sources is empty", "Name a few pages on which what is declared can be seen.")
    texts = [example.text for example in check.examples]
    unseen: dict[str, list[object]] = {
        "signs": [sign for sign in ministry.signs if not any(_weight(text, ministry, (sign,)) for text in texts)],
        "own_offices": [
            own.office
            for own in ministry.own_offices
            if not any(own.office.casefold() in text.casefold() for text in texts)
        ],
    }
    for field, declared in unseen.items():
        if declared:
            told = ", ".join(map(repr, declared))
            yield Advice(f"Ministry.{field}: no example has {told}", "Add examples that have them, or leave them out.")
    for field in ("cues", "encounters"):
        for row in getattr(ministry, field):
            if "example" not in row:
                yield Advice(f"Ministry.{field}: {row['id']} has no example", "Give the row one: a sentence it reads.")
