"""How much work something makes: the steps that it takes, which are the same on any machine, and the seconds."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from _typeshed import TraceFunction

__all__ = ["count_seconds", "count_steps"]

_HOME: Final = str(Path(__file__).resolve().parents[1])


def count_steps(work: Callable[[], object]) -> int:
    """Count the calls that some work makes, and the lines that hooks run: the same number on any machine."""
    count = 0

    def seen(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    def entered(frame: FrameType, _: str, __: object) -> TraceFunction | None:
        return None if frame.f_code.co_filename.startswith(_HOME) else ran

    def ran(_: FrameType, event: str, __: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return ran

    profile, trace = sys.getprofile(), sys.gettrace()
    sys.setprofile(seen)
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(trace)
        sys.setprofile(profile)
    return count


def count_seconds(work: Callable[[], object]) -> float:
    """Take the time of some work."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
