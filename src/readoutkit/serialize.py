"""Readings to plain data and JSON and back, without loss: this file is the policy of the JSON.

People are told by their ids and the meeting of a quote by its place in the list; what is computed
(the text of a quote or topic, the kind of a quote) is written for those who read the JSON without
us, and must agree when it comes back.
A field that may be ``None`` or empty may be missing; what is unknown or wrong is refused with the
path to it. A Span is taken only where it equals the slice of the text.

>>> from_dict({"schema": "readoutkit/1", "text": "Call", "title": {"start": 0, "end": 4, "text": "Talk"}})
Traceback (most recent call last):
    ...
readoutkit.errors.StructureError: title.text: the text has 'Call' there, not 'Talk'
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from enum import StrEnum
from typing import Any, Final, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from readoutkit.errors import StructureError
from readoutkit.models import Diagnostic, Meeting, Participant, Quote, Readout, Span, Topic
from readoutkit.text import SourceText

SCHEMA: Final = "readoutkit/1"
"""Changes with every change of the JSON that an older reader would not understand."""

COMPUTED: Final[Mapping[type, tuple[str, ...]]] = {Topic: ("text",), Quote: ("text", "kind")}
"""Properties that the JSON tells beside the fields."""


def to_dict(readout: Readout) -> dict[str, Any]:
    """Give a readout as plain data: dicts, lists, strings, numbers and ``None``, as in the JSON.

    Raises `StructureError` when a meeting or quote holds a participant or meeting that is not among
    the readout's own, or when two participants share an id, because ids could not tell them apart.
    """
    _check_people(readout)
    places = {meeting: at for at, meeting in enumerate(readout.meetings)}
    data = cast("dict[str, Any]", _CONVERTER.unstructure(readout, Readout))
    for at, quote in enumerate(readout.quotes):
        if quote.meeting is not None:
            if quote.meeting not in places:
                raise StructureError(f"quotes[{at}].meeting", "this meeting is not among the readout's")
            data["quotes"][at]["meeting"] = places[quote.meeting]
    return {"schema": SCHEMA, **data}


def from_dict(data: Mapping[str, Any]) -> Readout:
    """Make a readout of what `to_dict` gives.

    Raises `StructureError` with the path of the first value that is unknown, missing or wrong.
    """
    _check_object(data)
    if data.get("schema") != SCHEMA:
        raise StructureError("schema", f"expected {SCHEMA!r}, got {_shown(data.get('schema'))}")
    if not isinstance(data.get("text"), str):
        raise StructureError("text", f"expected a string, got {_shown(data.get('text'))}")
    # People before meetings and meetings before quotes, since each names the ones before.
    page = _Page(SourceText(data["text"]))
    token = _PAGE.set(page)
    try:
        late = {"schema", "meetings", "quotes"}
        readout = _structure({key: value for key, value in data.items() if key not in late}, Readout, "")
        page.know(readout.participants)
        page.meetings = _structure(data.get("meetings", []), tuple[Meeting, ...], "meetings")
        quotes = _structure(data.get("quotes", []), tuple[Quote, ...], "quotes")
    finally:
        _PAGE.reset(token)
    return attrs.evolve(readout, meetings=page.meetings, quotes=quotes)


def to_json(readout: Readout, *, indent: int | None = None) -> str:
    """Give a readout as JSON text: one line, or indented by so many spaces.

    Lone surrogates are escaped, so that the JSON can be written as UTF-8; so are the characters
    that some readers of lines take for a line end.
    """
    return _UNSAFE.sub(_escape, json.dumps(to_dict(readout), ensure_ascii=False, indent=indent))


def from_json(text: str | bytes | bytearray) -> Readout:
    """Make a readout of what `to_json` gives, as a string or as bytes in UTF-8.

    Raises `StructureError` for what is no JSON, and as `from_dict` does; of a field that is told twice
    no value is taken.
    """
    try:
        data = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as problem:
        raise StructureError("", f"this is no JSON: {problem}") from problem
    return from_dict(data)


_T = TypeVar("_T")
_Hook = Callable[[Any, Any], Any]

# A reader of JSON joins two escaped halves of a pair, so a low half behind a high one stays as it is.
_UNSAFE: Final = re.compile("[\u0085\u2028\u2029\ud800-\udbff]|(?<![\ud800-\udbff])[\udc00-\udfff]")


class _Twice:
    """Stands where a field was told twice, so that whoever takes it refuses it and tells the path."""

    def __repr__(self) -> str:
        return "two values for one field"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    taken = dict(pairs)
    if len(taken) < len(pairs):
        names = [name for name, _ in pairs]
        taken.update({name: _Twice() for name in taken if names.count(name) > 1})
    return taken


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


class _Page:
    """What the hooks must know to read one document: its text, its people, its meetings."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.people: dict[str, Participant] = {}
        self.meetings: tuple[Meeting, ...] = ()

    def know(self, people: tuple[Participant, ...]) -> None:
        """Let the people be named by their ids from now on."""
        for at, person in enumerate(people):
            if person.id in self.people:
                raise StructureError(f"participants[{at}].id", f"two participants have the id {person.id!r}")
            self.people[person.id] = person


# Converters call hooks with the value and its type alone, so the page goes beside them.
_PAGE: Final[ContextVar[_Page]] = ContextVar("readoutkit page")


def _check_people(readout: Readout) -> None:
    """Raise unless each participant has an id of their own and all who are named are among them."""
    people = {person.id: person for person in readout.participants}
    if len(people) < len(readout.participants):
        raise StructureError("participants", "two participants have one id")
    for at, meeting in enumerate(readout.meetings):
        for person in (*meeting.participants, meeting.initiator, meeting.host):
            if person is not None and people.get(person.id) != person:
                raise StructureError(f"meetings[{at}]", f"{person.id!r} is not among the participants")
    for at, quote in enumerate(readout.quotes):
        for person in (*quote.speakers, *quote.addressees):
            if people.get(person.id) != person:
                raise StructureError(f"quotes[{at}]", f"{person.id!r} is not among the participants")


def _structure(value: object, to: type[_T], path: str) -> _T:
    try:
        return _CONVERTER.structure(value, to)
    except (BaseValidationError, StructureError) as problem:
        raise _first_fault(problem, path) from None


def _first_fault(problem: Exception, path: str) -> StructureError:
    """Turn what cattrs gathered into the first fault with its path."""
    if isinstance(problem, StructureError):
        return StructureError(_join(path, problem.path), problem.problem)
    if isinstance(problem, ForbiddenExtraKeysError):
        return StructureError(_join(path, min(map(str, problem.extra_fields))), "unknown field")
    if isinstance(problem, ClassValidationError):
        placed, bare = problem.group_exceptions()
        if placed:
            return _first_fault(placed[0][0], _join(path, placed[0][1].name))
        return _first_fault(bare[0], path)
    return StructureError(path, "missing" if isinstance(problem, KeyError) else str(problem))


def _join(path: str, inner: str) -> str:
    return f"{path}.{inner}" if path and inner and not inner.startswith("[") else path + inner


def _shown(value: object) -> str:
    shown = repr(value)
    return "null" if value is None else shown if len(shown) <= 60 else shown[:59] + "…"


def _check_object(value: object) -> None:
    if not isinstance(value, Mapping):
        raise StructureError("", f"expected an object, got {_shown(value)}")


def _take_string(value: object, _: object) -> str:
    """Take a string as it is; cattrs itself would make one of anything."""
    if not isinstance(value, str):
        raise StructureError("", f"expected a string, got {_shown(value)}")
    return value


def _take_number(value: object, _: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise StructureError("", f"expected a whole number, got {_shown(value)}")
    if value.bit_length() >= 64:
        raise StructureError("", "expected a whole number, got one with more digits than any place has")
    return value


def _take_date(value: object, _: object) -> dt.date:
    try:
        date = dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        date = None
    # fromisoformat also takes weeks and dates without hyphens.
    if date is None or date.isoformat() != value:
        raise StructureError("", f"expected a date as YYYY-MM-DD, got {_shown(value)}")
    return date


def _take_enum(value: object, kind: type[StrEnum]) -> StrEnum:
    if not isinstance(value, str) or value not in list(kind):
        raise StructureError("", f"expected one of {', '.join(kind)}, got {_shown(value)}")
    return kind(value)


def _take_span(value: object, _: object) -> Span:
    """Cut the span from the page's own text, so that nothing can be told that does not stand there."""
    told = _SPAN_AS_TOLD(value, Span)
    try:
        span = _PAGE.get().source.span(told.start, told.end)
    except IndexError as problem:
        raise StructureError("", str(problem)) from None
    if span != told:
        raise StructureError("text", f"the text has {_shown(span.text)} there, not {_shown(told.text)}")
    return span


def _take_person(value: object, _: object) -> Participant:
    people = _PAGE.get().people
    if not isinstance(value, str) or value not in people:
        raise StructureError("", f"no participant has the id {_shown(value)}")
    return people[value]


def _take_meeting_of_quote(value: object, _: object) -> Meeting | None:
    meetings = _PAGE.get().meetings
    if value is None:
        return None
    at = _take_number(value, int)
    if not 0 <= at < len(meetings):
        raise StructureError("", f"expected the place of one of {len(meetings)} meetings, from 0, got {at}")
    return meetings[at]


def _take_items(item: object, hook: _Hook) -> _Hook:
    """Make a hook for a list of items; cattrs itself would take the letters of a string."""

    def take(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise StructureError("", f"expected a list, got {_shown(value)}")
        taken = []
        for at, one in enumerate(value):
            try:
                taken.append(hook(one, item))
            except (BaseValidationError, StructureError) as problem:
                raise _first_fault(problem, f"[{at}]") from None
        return tuple(taken)

    return take


def _take_object(kind: type, **overrides: Any) -> _Hook:  # noqa: ANN401 - cattrs names their type privately
    """Make a hook for an object with the fields of one class, and with what it computes of them."""
    fields: _Hook = make_dict_structure_fn(kind, _CONVERTER, _cattrs_forbid_extra_keys=True, **overrides)
    computed = COMPUTED.get(kind, ())

    def take(value: object, _: object) -> object:
        _check_object(value)
        told = dict(cast("Mapping[str, Any]", value))
        beside = {name: told.pop(name) for name in computed if name in told}
        made = fields(told, kind)
        for name, shown in beside.items():
            if shown != getattr(made, name):
                raise StructureError(name, f"expected {_shown(str(getattr(made, name)))}, got {_shown(shown)}")
        return made

    return take


def _give_object(kind: type, **overrides: Any) -> Callable[[Any], dict[str, Any]]:  # noqa: ANN401 - as above
    fields: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(kind, _CONVERTER, **overrides)
    computed = COMPUTED.get(kind, ())
    return lambda value: {name: str(getattr(value, name)) for name in computed} | fields(value)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


_CONVERTER: Final = Converter(unstruct_collection_overrides={tuple: list})
_CONVERTER.register_structure_hook(str, _take_string)
_CONVERTER.register_structure_hook(int, _take_number)
_CONVERTER.register_structure_hook(dt.date, _take_date)
_CONVERTER.register_structure_hook(StrEnum, _take_enum)
_CONVERTER.register_unstructure_hook(StrEnum, str)
_CONVERTER.register_unstructure_hook(dt.date, dt.date.isoformat)
_CONVERTER.register_structure_hook_factory(
    _is_tuple, lambda kind: _take_items(get_args(kind)[0], _CONVERTER.get_structure_hook(get_args(kind)[0]))
)
_SPAN_AS_TOLD: Final = _take_object(Span)
_CONVERTER.register_structure_hook(Span, _take_span)
_PARTICIPANT_IN_FULL: Final = _take_object(Participant)
_GIVE_PARTICIPANT_IN_FULL: Final = _give_object(Participant)
_CONVERTER.register_structure_hook(Participant, _take_person)
_CONVERTER.register_unstructure_hook(Participant, lambda person: person.id)
for _kind in (Topic, Meeting, Diagnostic):
    _CONVERTER.register_structure_hook(_kind, _take_object(_kind))
    _CONVERTER.register_unstructure_hook(_kind, _give_object(_kind))
# Which meeting of the list it was, `to_dict` alone can tell.
_CONVERTER.register_structure_hook(Quote, _take_object(Quote, meeting=override(struct_hook=_take_meeting_of_quote)))
_CONVERTER.register_unstructure_hook(Quote, _give_object(Quote, meeting=override(unstruct_hook=lambda _: None)))
_CONVERTER.register_structure_hook(
    Readout,
    _take_object(Readout, participants=override(struct_hook=_take_items(Participant, _PARTICIPANT_IN_FULL))),
)
_CONVERTER.register_unstructure_hook(
    Readout,
    _give_object(
        Readout, participants=override(unstruct_hook=lambda people: [_GIVE_PARTICIPANT_IN_FULL(one) for one in people])
    ),
)
