"""What the stages find in a text, as the pipeline calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest

import readoutkit.parse
from readoutkit import parse_readout

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from readoutkit.findings import Findings


class _FoundError(Exception):
    """Carries the findings out of the pipeline before anybody is said to be meant."""


def _find(text: str, published: dt.date | None = None) -> Findings:
    with mock.patch.object(readoutkit.parse, "resolve", side_effect=_FoundError) as resolve:
        try:
            parse_readout(text, published=published)
        except _FoundError:
            findings: Findings = resolve.call_args.args[0]
            return findings
    raise AssertionError("the pipeline no longer resolves its findings by readoutkit.parse.resolve()")


@pytest.fixture(scope="session")
def found() -> Callable[..., Findings]:
    """The findings of a text, which is given as to `parse_readout`."""
    return _find
