"""No reading takes more than its share: patterns that cannot backtrack without bound, work that grows with the text.

Nothing here is timed, so a slow machine fails nothing; ``benchmarks/hostile.py`` has the clock.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import re._constants as signs  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import regex

import readoutkit
from readoutkit import Registry, parse_readout
from readoutkit.recognition import news_signs, source_signs
from readoutkit.template import slots
from readoutkit.testing.hostile import HOSTILE, hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

DOUBLING = 2.3
"""How many times the work may grow with twice the text."""

SIZE = 3_000
_MANY = 1_000
"""From how many repetitions on one counts as without bound."""


# -- patterns -----------------------------------------------------------------------------------------


def _alternatives(source: str) -> str:
    """Write a pattern of ``regex`` as one that the parser of ``re`` understands, with the same repetitions."""
    source = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", source)
    return re.sub(r"\\L<[^>]*>", "x", source)


def _unbounded(node: Any) -> bool:  # noqa: ANN401 - what the parser gives
    return any(high >= _MANY for high, _ in _repetitions(node))


def _repetitions(node: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - what the parser gives
    """Give each repetition that can give characters back: how often at most, and what."""
    for name, value in node:
        if name in {signs.MAX_REPEAT, signs.MIN_REPEAT}:
            yield int(value[1]), value[2]
            yield from _repetitions(value[2])
        elif name is signs.SUBPATTERN:
            yield from _repetitions(value[3])
        elif name is signs.BRANCH:
            for branch in value[1]:
                yield from _repetitions(branch)
        elif name in {signs.ASSERT, signs.ASSERT_NOT}:
            yield from _repetitions(value[1])


def _first_signs(node: Any) -> tuple[Any, ...]:  # noqa: ANN401 - what the parser gives
    """Give with what a part begins, as the parser has it."""
    for name, value in node:
        if name is signs.SUBPATTERN:
            return _first_signs(value[3])
        return (name, str(value))
    return ()


def _explodes(source: str, flags: int = 0) -> str | None:
    """Say how a pattern can read the same characters in more ways than one, without bound."""
    tree = parser.parse(_alternatives(source), flags & (re.VERBOSE | re.MULTILINE | re.IGNORECASE))
    for high, inner in _repetitions(tree):
        if high < _MANY or not _unbounded(inner):
            continue
        # `(?:-\w+)*` is safe: each round begins with a sign of its own, which the inner repetition cannot read
        first = _first_signs(inner)
        if first and first[0] is signs.LITERAL and not chr(int(first[1])).isalnum():
            continue
        if first and first[0] in {signs.IN, signs.BRANCH} and not _reads_letters(inner):
            continue
        return "a repetition without bound within another"
    return None


def _starts_over(source: str, flags: int = 0) -> str | None:
    """Say whether a search may begin anew at each character of a run that it has read to its end in vain."""
    tree = parser.parse(_alternatives(source), flags & (re.VERBOSE | re.MULTILINE | re.IGNORECASE))
    for way in _ways(list(tree)):
        repeats = bool(way) and way[0][0] in {signs.MAX_REPEAT, signs.MIN_REPEAT} and way[0][1][1] >= _MANY
        # what follows may fail; an assertion before the run holds at its first character alone
        if repeats and any(name not in {signs.MAX_REPEAT, signs.MIN_REPEAT} or value[0] for name, value in way[1:]):
            return "a repetition without bound where a search begins"
    return None


def _ways(nodes: list[Any]) -> Iterator[list[Any]]:
    """Give what a pattern may begin with, each alternative by itself."""
    if nodes and nodes[0][0] is signs.SUBPATTERN:
        nodes = [*nodes[0][1][3], *nodes[1:]]
    if nodes and nodes[0][0] is signs.BRANCH:
        for branch in nodes[0][1][1]:
            yield from _ways([*branch, *nodes[1:]])
    else:
        yield nodes


def _reads_letters(inner: Any) -> bool:  # noqa: ANN401 - what the parser gives
    """Say whether a part may begin with a letter or digit."""
    for name, value in inner:
        if name is signs.SUBPATTERN:
            return _reads_letters(value[3])
        if name is signs.BRANCH:
            return any(_reads_letters(branch) for branch in value[1])
        if name is signs.IN:
            return any(
                kind is signs.CATEGORY
                or kind is signs.NEGATE
                or (kind is signs.RANGE and chr(one[1]).isalnum())
                or (kind is signs.LITERAL and chr(one).isalnum())
                for kind, one in value
            )
        if name is signs.LITERAL:
            return chr(value).isalnum()
        if name in {signs.ASSERT, signs.ASSERT_NOT, signs.AT}:
            continue
        return True
    return True


def _compiled() -> Iterator[tuple[str, str, int]]:
    """Give name, source and flags of every pattern that the package has: in its modules, and made on first use."""
    for module in pkgutil.walk_packages(readoutkit.__path__, "readoutkit."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        for name, value in vars(loaded).items():
            made = value
            if callable(value) and hasattr(value, "cache_info") and getattr(value, "__module__", "") == module.name:
                try:
                    made = value()
                except TypeError:
                    continue  # it takes something: the templates, below
            if isinstance(made, re.Pattern | regex.Pattern):
                yield f"{module.name}.{name}", made.pattern, made.flags


def _written() -> Iterator[tuple[str, str, int]]:
    """Give every pattern as it stands in a call of ``re`` or ``regex``, what is filled in being a letter.

    So a pattern that is only made within a function cannot come in unseen.
    """
    for path in sorted(Path(readoutkit.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not re.fullmatch(r"(re|regex)\.(?!escape)\w+", ast.unparse(node.func)):
                continue
            whole = node.args[0]
            parts = whole.values if isinstance(whole, ast.JoinedStr) else [whole]
            source = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in parts)
            if isinstance(whole, ast.Constant) and isinstance(whole.value, bytes):
                source = whole.value.decode("latin-1")
            flags = re.VERBOSE if "VERBOSE" in ast.unparse(node) else 0
            yield f"{path.stem}:{node.lineno}", source, flags


def test_no_pattern_backtracks_without_bound() -> None:
    found = [*_compiled(), *_written()]

    assert len(found) >= 20
    assert any(name.startswith("tokens:") for name, _, _ in found)
    assert {} == {name: fault for name, source, flags in found if (fault := _explodes(source, flags))}


def test_no_search_starts_over_within_a_run() -> None:
    found = [*_compiled(), *_written()]

    assert {} == {name: fault for name, source, flags in found if (fault := _starts_over(source, flags))}


@pytest.mark.parametrize(
    ("source", "faulty"), [(r"\s+and", True), (r"(?<!\s)\s+and", False), (r"\w+", False), (r"a|\d+x", True)]
)
def test_a_search_that_starts_over_is_told(source: str, *, faulty: bool) -> None:
    assert bool(_starts_over(source)) is faulty


@pytest.mark.parametrize("slot", sorted(slots()))
def test_no_slot_repeats_without_bound(slot: str) -> None:
    tree = parser.parse(_alternatives(slots()[slot]))

    assert [] == [high for high, _ in _repetitions(tree) if high >= _MANY]


def test_no_sign_of_a_ministry_has_repetitions_of_its_own() -> None:
    """What a ministry writes is literal but for its slots, so no file of a ministry can make a search slow."""
    from readoutkit.template import compile_template  # noqa: PLC0415 - it is what is tested

    patterns = [
        compile_template(sign.pattern).pattern
        for ministry in Registry.builtin()
        for sign in (*ministry.signs, *ministry.against)
    ] + [compile_template(sign.pattern).pattern for sign in (*news_signs(), *source_signs())]

    assert len(patterns) > 100
    assert [] == [source for source in patterns if _unbounded(parser.parse(_alternatives(source), re.MULTILINE))]


@pytest.mark.parametrize("source", [r"(?:a+)+b", r"(?:\w+\s?)*x", r"(?:[a-z]*|b)*c", r"(?:a|\d+)*"])
def test_a_pattern_that_explodes_is_told(source: str) -> None:
    assert _explodes(source)


@pytest.mark.parametrize("source", [r"\w+(?:-\w+)*", r"\d+(?:[.,:]\d+)*", r"(?:a{1,3}b?){0,9}", r"(?:a++)*"])
def test_a_pattern_that_cannot_explode_is_left_alone(source: str) -> None:
    assert _explodes(source) is None


# -- work ---------------------------------------------------------------------------------------------


def _work(text: str) -> int:
    """Count the lines of Python that a reading runs: the same each time, whatever the machine.

    Words that were met before cost less. So each text is read once before, lest the second of two that share
    their words seem cheap beside the first.
    """
    parse_readout(text)
    count = 0

    def lines(frame: Any, event: str, argument: Any) -> Any:  # noqa: ANN401, ARG001 - what sys.settrace() asks for
        nonlocal count
        count += event == "line"
        return lines

    before = sys.gettrace()
    sys.settrace(lines)
    try:
        parse_readout(text)
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def _tables() -> None:
    """Load the tables, so that no reading counts that work."""
    parse_readout("Readout of Minister Lopez's meeting with Minister Doe. “Peace,” he said on 3 May.")


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_work_grows_with_the_text(name: str) -> None:
    """What is looked at has its bounds, and until they are reached the work may grow a little faster."""
    factor = float("inf")
    for size in (SIZE, 5 * SIZE):
        factor = _work(hostile(name, 2 * size)) / _work(hostile(name, size))
        if factor <= DOUBLING:
            break

    assert factor <= DOUBLING
