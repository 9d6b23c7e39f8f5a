"""What must hold of the reading of any text at all, and of a text and its harmless change.

>>> list(faults("Minister Doe met Minister Roe."))
[]
>>> list(differences("Minister Doe met Minister Roe.", "spaces that do not break"))
[]
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from readoutkit.invariants import InvariantError, check_reading
from readoutkit.parse import parse_readout
from readoutkit.serialize import from_json, to_dict, to_json
from readoutkit.testing.mutations import UNSEEN, harmless
from readoutkit.testing.spans import spans_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ALIKE: Final = str.maketrans("“”’\u2011", '""\'-', UNSEEN)


def faults(
    text: str,
    *,
    published: dt.date | None = None,
    schema_errors: Callable[[dict[str, Any]], Iterable[Any]] | None = None,
) -> Iterator[str]:
    """Read a text and say what does not hold: no exception, exact spans, the laws, JSON without loss.

    `schema_errors` gives what is wrong with data, as ``Draft202012Validator(json_schema()).iter_errors`` does.
    """
    try:
        readout = parse_readout(text, published=published)
        check_reading(readout)
        data = to_dict(readout)
        again = from_json(to_json(readout))
    except InvariantError as problem:
        yield from problem.failures
        return
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is a fault
        yield f"{type(problem).__name__}: {problem}"
        return
    if readout.text != text:
        yield "the reading has another text"
    yield from (f"{one!r} is not its slice" for one in spans_of(readout) if text[one.start : one.end] != one.text)
    if again != readout:
        yield "the reading is not the same when read back"
    for error in schema_errors(data) if schema_errors else ():
        yield f"the JSON does not fit its schema: {str(error)[:200]}"


def differences(text: str, change: str, *, published: dt.date | None = None) -> Iterator[str]:
    """Read a text before and after a harmless change, and say where the readings differ.

    Offsets of the changed text are carried back first; names are compared as they are seen.
    """
    pieces = harmless(change, text)
    origins = [at for at, piece in enumerate(pieces) for _ in piece]
    before = to_dict(parse_readout(text, published=published))
    after = to_dict(parse_readout("".join(pieces), published=published))
    yield from _differing("", _as_seen(before, range(len(text))), _as_seen(after, origins))


def _as_seen(value: Any, origins: Sequence[int]) -> Any:  # noqa: ANN401 - plain data
    """Give data with its places carried back, and its words as they are seen."""
    if isinstance(value, dict):
        if {"start", "end"} <= value.keys():
            start, end = value["start"], value["end"]
            return (origins[start], origins[end - 1] + 1) if start < end else "nothing"
        # what is told in other words beside a span, and the text itself, say nothing more
        left_out = {"message"} | ({"text"} if "schema" in value or "fragments" in value or "span" in value else set())
        return {key: _as_seen(one, origins) for key, one in value.items() if key not in left_out}
    if isinstance(value, list):
        return [_as_seen(one, origins) for one in value]
    if isinstance(value, str):
        return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value.translate(_ALIKE)))
    return value


def _differing(path: str, before: Any, after: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before:
            yield from _differing(f"{path}.{key}", before[key], after[key])
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for at, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from _differing(f"{path}[{at}]", one, other)
    elif before != after:
        yield f"{path.removeprefix('.')}: {before!r:.80} before, {after!r:.80} after"
