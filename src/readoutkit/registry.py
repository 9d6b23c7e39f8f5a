"""The ministries that a reading may choose from: ours and those of installed packages.

A `Registry` is a value that is passed: adding to one makes another, and nothing is configured globally.
Ours are listed by hand in `readoutkit.ministries`, others come by the entry-point group `readoutkit.ministries`;
neither is imported before a registry is asked for.

>>> registry = Registry.builtin()
>>> registry.get("us-state").country
'US'
>>> registry.recognize("Secretary Roe’s Call with Ruritanian Foreign Minister Doe").ministry.id
'us-state'
"""

from __future__ import annotations

import difflib
import functools
import importlib
import importlib.metadata
import warnings
from typing import TYPE_CHECKING, Final

from readoutkit.errors import DuplicateMinistryError, UnknownMinistryError
from readoutkit.ministry import Ministry
from readoutkit.recognition import Recognition, Recognizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["DuplicateMinistryError", "Recognition", "Registry", "UnknownMinistryError", "default_registry"]

GROUP: Final = "readoutkit.ministries"
OWN: Final = "readoutkit"


class Registry:
    """Ministries by id, each with whence it came. It does not change: `add` gives another registry.

    >>> registry = Registry([Ministry(id="rt-mfa", name="Ruritanian Foreign Ministry", country="RT")])
    >>> "rt-mfa" in registry, len(registry), [ministry.id for ministry in registry]
    (True, 1, ['rt-mfa'])
    """

    __slots__ = ("_ministries", "_origins", "_recognizer")

    def __init__(self, ministries: Iterable[Ministry] = (), *, origin: str = "the caller") -> None:
        """Hold the ministries, in their order; two with one id are an error."""
        self._ministries: dict[str, Ministry] = {}
        self._origins: dict[str, str] = {}
        self._recognizer: Recognizer | None = None
        for ministry in ministries:
            self._put(ministry, origin)

    @classmethod
    def builtin(cls) -> Registry:
        """Only our own ministries, without those of installed packages."""
        return _builtin()

    @classmethod
    def default(cls) -> Registry:
        """Our ministries and those of installed packages, made on first use."""
        return default_registry()

    def get(self, ministry_id: str) -> Ministry:
        """The ministry of that id; `UnknownMinistryError` lists the near ones."""
        try:
            return self._ministries[ministry_id]
        except KeyError:
            near = difflib.get_close_matches(str(ministry_id), self._ministries, n=5, cutoff=0.5)
            raise UnknownMinistryError(ministry_id, near) from None

    def origin(self, ministry_id: str) -> str:
        """Whence a ministry came: `readoutkit`, or a distribution with its version."""
        return self._origins[self.get(ministry_id).id]

    def add(self, *ministries: Ministry, origin: str = "the caller", replace: bool = False) -> Registry:
        """Another registry that holds these too; this one stays as it is.

        An id that is taken is a `DuplicateMinistryError`, unless `replace` says that it is meant.
        """
        other = Registry()
        other._ministries = dict(self._ministries)
        other._origins = dict(self._origins)
        for ministry in ministries:
            if replace:
                other._ministries.pop(ministry.id, None)
            other._put(ministry, origin)
        return other

    def recognize(self, text: str) -> Recognition:
        """Tell from the text alone whose it is, or that nobody can be named, and the medium."""
        return self.recognizer.recognize(text)

    @property
    def recognizer(self) -> Recognizer:
        """What knows the signs of all its ministries, made on first use."""
        if self._recognizer is None:
            self._recognizer = Recognizer(self)
        return self._recognizer

    def __contains__(self, item: object) -> bool:
        if isinstance(item, Ministry):
            return self._ministries.get(item.id) == item
        return item in self._ministries

    def __iter__(self) -> Iterator[Ministry]:
        return iter(self._ministries.values())

    def __len__(self) -> int:
        return len(self._ministries)

    def __repr__(self) -> str:
        return f"Registry({len(self)} ministries)"

    def _put(self, ministry: Ministry, origin: str) -> None:
        if not isinstance(ministry, Ministry):
            raise TypeError(f"a Ministry expected, {ministry!r} given by {origin}")
        if ministry.id in self._ministries:
            raise DuplicateMinistryError(ministry.id, self._origins[ministry.id], origin)
        self._ministries[ministry.id] = ministry
        self._origins[ministry.id] = origin


@functools.cache
def default_registry() -> Registry:
    """The registry that is used when none is passed: made once, on first use."""
    return with_plugins(Registry.builtin())


def with_plugins(registry: Registry) -> Registry:
    """The registry with the ministries of installed packages.

    A package whose ministry cannot be loaded is left out with a warning that names it: it must not keep
    others from reading.
    """
    for entry in sorted(importlib.metadata.entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        origin = _distribution(entry)
        try:
            ministry = _ministry(entry.load(), entry.value)
        except Exception as error:  # noqa: BLE001  whatever a package does wrong, the others are read
            warnings.warn(
                f"the ministry {entry.name!r} of {origin} is left out: {type(error).__name__}: {error}",
                RuntimeWarning,
                stacklevel=2,
            )
        else:
            registry = registry.add(ministry, origin=origin)
    return registry


def _ministry(loaded: object, value: str) -> Ministry:
    if not isinstance(loaded, Ministry):
        raise TypeError(f"{value} is a {type(loaded).__name__}, no Ministry")
    return loaded


def _distribution(entry: importlib.metadata.EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution"


@functools.cache
def _builtin() -> Registry:
    package = importlib.import_module("readoutkit.ministries")
    return Registry(package.load(), origin=OWN)
