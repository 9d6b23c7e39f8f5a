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
    "Failure",
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
    "SCHEMA",
    "Span",
    "StructureError",
    "TableError",
    "Topic",
    "UnknownMinistryError",
    "WebPage",
    "__version__",
    "from_dict",
    "from_json",
    "json_schema",
    "parse_batch",
    "parse_many",
    "parse_readout",
    "read_html",
    "render_html",
    "to_dict",
    "to_json",
    "to_tables",
]
EXTRAS = {"SCHEMA": "pyarrow", "parse_batch": "pyarrow"}
"""Names that cannot be had without an extra, so that ``from readoutkit import *`` leaves them out."""


def test_its_names_are_these() -> None:
    assert NAMES == dir(readoutkit)
    assert {*NAMES} - {*EXTRAS} == {*readoutkit.__all__}


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there(name: str) -> None:
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name], reason=f"{EXTRAS[name]} is not installed, so readoutkit.{name} is not there")
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
        extras = ("click", "rich", "hypothesis", "pyarrow", "pandas", "trafilatura", "lxml")
        print([name for name in extras if name in sys.modules])
        print([path for path in opened if "data" in path.replace("\\\\", "/").split("/")])
    """
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own

    assert ["[]", "[]"] == done.stdout.split()


@pytest.mark.parametrize(
    ("code", "package", "remedy"),
    [
        ("readoutkit.SCHEMA", "pyarrow", "'readoutkit[tables]'"),
        ("readoutkit.parse_batch", "pyarrow", "'readoutkit[tables]'"),
        ("readoutkit.to_tables([])", "pyarrow", "'readoutkit[tables]'"),
        ("readoutkit.to_tables([], 'pandas')", "pandas", "pandas"),
        ("readoutkit.to_tables([], 'polars')", "polars", "polars"),
        ("readoutkit.read_html('')", "trafilatura", "'readoutkit[html]'"),
    ],
)
def test_what_an_extra_brings_says_what_to_install(code: str, package: str, remedy: str) -> None:
    if package in {"pandas", "polars"}:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed, and would be asked for first")
    # A name of None in sys.modules is not found when it is imported.
    script = f"""if True:
        import sys; sys.modules[{package!r}] = None
        from readoutkit import *
        import readoutkit
        try:
            {code}
        except ModuleNotFoundError as problem:
            print(problem.name, problem)
    """
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603 - our own

    assert (
        f"{package} {package} is not installed; install it with: python -m pip install {remedy}" == done.stdout.strip()
    )


@pytest.mark.parametrize(("value", "remedy"), [(b"text", "decode"), (None, "str"), (3, "str")])
def test_what_is_no_text_is_refused_with_a_remedy(value: object, remedy: str) -> None:
    with pytest.raises(TypeError, match=remedy):
        readoutkit.parse_readout(value)  # type: ignore[arg-type]


def test_an_unknown_ministry_is_refused_with_the_near_ones() -> None:
    with pytest.raises(readoutkit.UnknownMinistryError, match="uk-fcdo"):
        readoutkit.parse_readout("", ministry="uk-fcod")
