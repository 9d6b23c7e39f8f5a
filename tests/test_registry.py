"""The registry holds ministries by id, takes those of other packages, and tells whose a text is."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit import registry as registry_module
from readoutkit.errors import DuplicateMinistryError, UnknownMinistryError
from readoutkit.ministry import Ministry, Sign
from readoutkit.models import Medium
from readoutkit.registry import Registry, default_registry, with_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator

RURITANIA = Ministry(
    id="rt-mfa",
    name="Ministry of Foreign Affairs of Ruritania",
    names=("Ruritanian Foreign Ministry",),
    country="RT",
    signs=(Sign("Castle Street Press Office", 3, "head"),),
)


class Distribution:
    def __init__(self, name: str) -> None:
        self.name = name
        self.version = "1.0"


class Entry:
    """An entry point that loads what it was given, or raises it."""

    def __init__(self, loaded: object, dist: str | None = "their-package", name: str = "rt-mfa") -> None:
        self.loaded = loaded
        self.name = name
        self.value = "their_package.rt_mfa:MINISTRY"
        self.dist = Distribution(dist) if dist else None

    def load(self) -> object:
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    def entries(*installed: Entry) -> None:
        def entry_points(*, group: str) -> list[Entry]:
            assert group == "readoutkit.ministries"
            return list(installed)

        monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
        registry_module.default_registry.cache_clear()

    yield entries
    registry_module.default_registry.cache_clear()


def test_a_registry_is_gone_through_in_its_order() -> None:
    registry = Registry([RURITANIA])
    assert [RURITANIA] == list(registry)
    assert 1 == len(registry)
    assert "rt-mfa" in registry
    assert RURITANIA in registry
    assert "xx-mfa" not in registry
    assert "Registry(1 ministries)" == repr(registry)


def test_adding_gives_another_registry() -> None:
    registry = Registry()
    assert RURITANIA == registry.add(RURITANIA, origin="a test").get("rt-mfa")
    assert "a test" == registry.add(RURITANIA, origin="a test").origin("rt-mfa")
    assert 0 == len(registry)


def test_an_id_that_is_taken_is_an_error_that_names_both_origins() -> None:
    with pytest.raises(DuplicateMinistryError, match="'rt-mfa': one from here, one from there"):
        Registry([RURITANIA], origin="here").add(RURITANIA, origin="there")


def test_an_id_that_is_taken_may_be_replaced_on_purpose() -> None:
    other = Ministry(id="rt-mfa", name="Another", country="RT")
    assert other == Registry([RURITANIA]).add(other, replace=True).get("rt-mfa")


def test_an_unknown_id_is_an_error_that_lists_the_near_ones() -> None:
    with pytest.raises(UnknownMinistryError, match="'us-sate'; near it: us-state"):
        Registry.builtin().get("us-sate")
    with pytest.raises(UnknownMinistryError):
        Registry.builtin().origin("nothing-of-the-kind")


def test_only_ministries_are_held() -> None:
    with pytest.raises(TypeError, match="a Ministry expected"):
        Registry(["rt-mfa"])  # type: ignore[list-item]


def test_installed_packages_are_found(install: Any) -> None:  # noqa: ANN401
    install(Entry(RURITANIA))
    assert "their-package 1.0" == Registry.default().origin("rt-mfa")
    assert "readoutkit" == Registry.default().origin("us-state")
    assert "rt-mfa" not in Registry.builtin()


@pytest.mark.parametrize("loaded", [ImportError("no module"), "a string", ValueError("Ministry.id: no id")])
def test_a_broken_package_is_a_warning_that_names_it(install: Any, loaded: object) -> None:  # noqa: ANN401
    install(Entry(loaded), Entry(RURITANIA, "good-package", "rt-mfa-good"))
    with pytest.warns(RuntimeWarning, match="'rt-mfa' of their-package 1.0 is left out"):
        registry = default_registry()
    assert "good-package 1.0" == registry.origin("rt-mfa")


def test_two_packages_with_one_id_are_an_error_that_names_both(install: Any) -> None:  # noqa: ANN401
    install(Entry(RURITANIA, "first-package"), Entry(RURITANIA, "second-package", "rt-mfa-too"))
    with pytest.raises(DuplicateMinistryError, match=r"first-package 1\.0, one from second-package 1\.0"):
        default_registry()


def test_a_package_without_metadata_is_named_too(install: Any) -> None:  # noqa: ANN401
    install(Entry(OSError(), None))
    with pytest.warns(RuntimeWarning, match="an unknown distribution"):
        with_plugins(Registry())


def test_the_default_is_made_once(install: Any) -> None:  # noqa: ANN401
    install()
    assert default_registry() is Registry.default()


def test_no_ministry_is_imported_before_one_is_asked_for() -> None:
    code = (
        "import sys, readoutkit, readoutkit.registry, readoutkit.ministries;"
        "print([m for m in sys.modules if m.startswith('readoutkit.ministries.')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert "[]" == told.stdout.strip()


def test_a_text_is_known_by_the_signs_of_an_added_ministry() -> None:
    registry = Registry.builtin().add(RURITANIA)
    recognition = registry.recognize("Castle Street Press Office\n\nThe Chancellor met Jan Doe.")
    assert RURITANIA == recognition.ministry
    assert Medium.OFFICIAL == recognition.medium
    assert [(0, 26)] == [(item.start, item.end) for item in recognition.evidence]


RELAYED = [
    ("Jan Doe met Ada Roe, the Ruritanian Foreign Ministry said in a statement on Monday.", "rt-mfa"),
    ("Jan Doe met Ada Roe, according to a statement by the Ruritanian Foreign Ministry.", "rt-mfa"),
    ("Jan Doe met Ada Roe, the Fantasian Foreign Ministry said in a statement on Monday.", None),
    ("MOSCOW, May 3. /TASS/. Jan Doe met Ada Roe, the Fantasian Foreign Ministry reported.", None),
    ("Jan Doe met Chinese Foreign Minister Roe Ada, the Ministry of Foreign Affairs of Fantasia said.", None),
]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_a_report_is_told_by_the_ministry_that_it_names(text: str, expected: str | None) -> None:
    ministry = Registry.builtin().add(RURITANIA).recognize(text).ministry
    assert expected == (ministry and ministry.id)
    assert Medium.NEWS == Registry.builtin().add(RURITANIA).recognize(text).medium


def test_two_ministries_of_equal_weight_are_none() -> None:
    twin = Ministry(id="rt-pm", name="Chancellery", country="RT", signs=RURITANIA.signs)
    assert Registry([RURITANIA, twin]).recognize("Castle Street Press Office").ministry is None


def test_signs_against_are_taken_off() -> None:
    wary = Ministry(id="rt-x", name="X", country="RT", signs=RURITANIA.signs, against=(Sign("Embassy of"),))
    assert wary == Registry([wary]).recognize("Castle Street Press Office").ministry
    assert Registry([wary]).recognize("Castle Street Press Office, Embassy of Ruritania").ministry is None


@given(st.text())
def test_any_text_is_recognised_or_not_and_never_raises(text: str) -> None:
    recognition = Registry.builtin().recognize(text)
    assert all(0 <= item.start < item.end <= len(text) for item in recognition.evidence)
    assert Registry.builtin().recognize(text) == recognition


@pytest.mark.parametrize("piece", ["a", "\n", "President Ada ", "On A ", '"', "On May 3, A, "])
def test_a_long_text_is_looked_at_only_at_its_ends(piece: str) -> None:
    sign = "\nReadout of President Roe's Call with President Doe\nThe White House\n"
    long = piece * (100_000 // len(piece))
    registry = Registry.builtin()

    assert registry.recognize(sign + long).ministry == registry.recognize(sign).ministry is not None
    assert registry.recognize(long + sign + long).ministry is None


def test_signs_at_the_end_of_a_long_text_have_their_places_in_it() -> None:
    text = "A neutral line.\n" * 1000 + "Respectfully announced to the public."
    (item,) = Registry.builtin().recognize(text).evidence
    assert "Respectfully announced to the public" == text[item.start : item.end]


def test_recognition_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Registry.builtin().recognize("")
