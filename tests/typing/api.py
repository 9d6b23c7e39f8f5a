"""The face as a user's checker of types sees it: checked, never run."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

import readoutkit

readout = readoutkit.parse_readout("text", published=dt.date(2026, 3, 11), ministry="uk-fcdo")
assert_type(readout, readoutkit.Readout)
assert_type(readout.published, dt.date | None)
assert_type(readout.medium, readoutkit.Medium | None)
assert_type(readout.quotes[0].kind, readoutkit.QuoteKind)
assert_type(readout.quotes[0].speakers[0].name, str | None)
assert_type(readout.quotes[0].meeting, readoutkit.Meeting | None)
assert_type(readout.quotes_by(readout.participants[0]), tuple[readoutkit.Quote, ...])
assert_type(readout.meetings[0].topics[0].span, readoutkit.Span)
assert_type(readoutkit.to_dict(readout), dict[str, Any])
assert_type(readoutkit.from_json(readoutkit.to_json(readout)), readoutkit.Readout)
assert_type(readoutkit.Registry.default(), readoutkit.Registry)

readout.issuer = "cn-mfa"  # type: ignore[misc]
readoutkit.parse_readout(b"text")  # type: ignore[arg-type]
readoutkit.parse_text("text")  # type: ignore[attr-defined]
