"""What the stages find in a text, as the pipeline calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

import readoutkit.parse
from readoutkit import parse_readout

if TYPE_CHECKING:
    from collections.abc import Callable

    from readoutkit.findings import Findings


class _FoundError(Exception):
    """Carries the findings out of the pipeline before anybody is said to be meant."""


def find(text: str, **told: Any) -> Findings:  # noqa: ANN401 - what parse_readout() is told
    """Give the findings with which `parse_readout` goes to the last stage."""
    with mock.patch.object(readoutkit.parse, "resolve", side_effect=_FoundError) as resolve:
        try:
            parse_readout(text, **told)
        except _FoundError:
            findings: Findings = resolve.call_args.args[0]
            return findings
    raise AssertionError("the pipeline no longer resolves its findings by readoutkit.parse.resolve()")


@pytest.fixture(scope="session")
def found() -> Callable[..., Findings]:
    """The findings of a text, which is given as to `parse_readout`."""
    return find
