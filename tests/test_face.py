"""The public face: its names, what importing it costs, and what it refuses."""

from __future__ import annotations

import subprocess
import sys

import pytest

import readoutkit

NAMES = [
    "Basis",
    "Diagnostic",
    "DuplicateMinistryError",
    "Medium",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Ministry",
    "MinistryError",
    "Participant",
    "Quote",
    "QuoteKind",
    "Readout",
    "ReadoutError",
    "Registry",
    "Span",
    "StructureError",
    "TableError",
    "Topic",
    "UnknownMinistryError",
    "__version__",
    "from_dict",
    "from_json",
    "json_schema",
    "parse_readout",
    "to_dict",
    "to_json",
]


def test_its_names_are_these() -> None:
    assert NAMES == sorted(readoutkit.__all__) == dir(readoutkit)


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there(name: str) -> None:
    assert getattr(readoutkit, name) is not None


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="module 'readoutkit' has no attribute 'parse_text'"):
        _ = readoutkit.parse_text  # type: ignore[attr-defined]


def test_importing_it_reads_no_table_and_no_extra() -> None:
    code = """if True:
        import sys, attrs, cattrs, regex
        opened = []
        sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
        import readoutkit
        print([name for name in ("click", "rich", "hypothesis") if name in sys.modules])
        print([path for path in opened if "data" in path.replace("\\\\", "/").split("/")])
    """
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own

    assert ["[]", "[]"] == done.stdout.split()


@pytest.mark.parametrize(("value", "remedy"), [(b"text", "decode"), (None, "str"), (3, "str")])
def test_what_is_no_text_is_refused_with_a_remedy(value: object, remedy: str) -> None:
    with pytest.raises(TypeError, match=remedy):
        readoutkit.parse_readout(value)  # type: ignore[arg-type]


def test_an_unknown_ministry_is_refused_with_the_near_ones() -> None:
    with pytest.raises(readoutkit.UnknownMinistryError, match="uk-fcdo"):
        readoutkit.parse_readout("", ministry="uk-fcod")
