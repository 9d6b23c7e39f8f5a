"""The command `ministries`: it lists, shows, and begins a new one without touching an old one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from readoutkit import Ministry, Registry, registry
from readoutkit.adapters import ministry_pages
from readoutkit.cli import Exit, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def _trouble(capsys: pytest.CaptureFixture[str], arguments: Sequence[object], code: Exit) -> str:
    """Run what must fail: nothing on standard output, one line on standard error."""
    assert code == run(["ministries", *map(str, arguments)])
    captured = capsys.readouterr()
    assert "" == captured.out
    assert 1 == captured.err.count("\n")
    assert captured.err.startswith("readoutkit: ")
    return captured.err


def test_all_are_listed_with_tabs_when_piped(capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["ministries"])
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]

    assert [ministry.id for ministry in Registry.default()] == [row[0] for row in rows]
    assert ["uk-pm", "Prime Minister's Office, 10 Downing Street", "GB", "readoutkit"] in rows


def test_columns_stand_below_each_other_on_a_terminal() -> None:
    lines = ministry_pages.listed(Registry.builtin(), terminal=True).splitlines()

    assert 1 == len({line.rindex("readoutkit") for line in lines})
    assert not any("\t" in line for line in lines)
    assert "" == ministry_pages.listed(Registry(), terminal=True)


@pytest.mark.parametrize("ministry", [one.id for one in Registry.builtin()])
def test_one_is_shown_with_its_sources_and_an_example(ministry: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["ministries", ministry])
    shown = capsys.readouterr().out

    assert shown.startswith(f"{ministry}  {Registry.builtin().get(ministry).name}\nfor ")
    for part in ("Known by", "Its own offices", "Sources\n  http", "An invented example"):
        assert part in shown


def test_what_is_not_told_has_no_heading() -> None:
    shown = ministry_pages.shown(Ministry(id="rt-mfa", name="Ruritania", organization="League"), "here", None)

    assert "rt-mfa  Ruritania\nfor League, from here\n" == shown


@pytest.mark.parametrize("name", ["xx-mfa", "1x-mfa", "json"])
def test_a_new_one_passes_its_test_as_it_stands(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Exit.DONE == run(["ministries", "--new", name, "--dir", str(tmp_path / "new")])
    module, test, hint = capsys.readouterr().out.splitlines()
    assert hint == f"Next: python -m pytest {test}, then change both field by field."
    assert f'id="{name}"' in (tmp_path / "new" / module).read_text(encoding="utf-8")

    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    done = subprocess.run(command, cwd=tmp_path / "new", capture_output=True, text=True, check=False)  # noqa: S603
    assert "1 passed" in done.stdout, done.stdout


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "test_xx_mfa.py").write_text("mine", encoding="utf-8")

    assert "is there already" in _trouble(capsys, ["--new", "xx-mfa", "--dir", tmp_path], Exit.FAILED)
    assert ["test_xx_mfa.py"] == [path.name for path in tmp_path.iterdir()]
    assert "cannot be written" in _trouble(
        capsys, ["--new", "xx-mfa", "--dir", tmp_path / "test_xx_mfa.py" / "x"], Exit.FAILED
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["uk-mp"], "no ministry has the id 'uk-mp'; near it: uk-pm"),
        (["--new", "XX"], "'XX' is no id; write lower-case words joined by hyphens, like 'xx-mfa'"),
        (["--new", "../xx"], "'../xx' is no id"),
        (["--new", "uk-pm"], "'uk-pm' is taken, by readoutkit; choose another id"),
        (["uk-pm", "--new", "xx-mfa"], "Give one ID"),
        (["--dir", "x"], "--dir is for --new"),
        (["uk-pm", "us-state"], "readoutkit ministries --help"),
    ],
)
def test_trouble_is_one_line_that_says_what_to_do(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in _trouble(capsys, arguments, Exit.USAGE)


def test_two_packages_with_one_id_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def clash() -> Registry:
        raise registry.DuplicateMinistryError("uk-pm", "readoutkit", "theirs 1.0")

    monkeypatch.setattr(registry, "default_registry", clash)
    told = _trouble(capsys, [], Exit.FAILED)

    assert "one from readoutkit, one from theirs 1.0; mend or uninstall the package" in told
