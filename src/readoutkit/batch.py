"""Read many texts in several processes: in order, a few of them in memory, none lost with another.

Each worker is an interpreter of its own that takes a text from one pipe and gives its reading to another.
One that dies is replaced and its text tried once more. When the program that asked is gone, the pipes
close and the workers end, so none is left behind.

>>> from readoutkit import parse_many
>>> calls = ["Foreign Minister Ana Lopez met Foreign Minister Ivo Doe in Oslo today."] * 2
>>> for reading in parse_many(calls, workers=1):
...     print(reading.meetings[0].place)
Oslo
Oslo
"""

from __future__ import annotations

import contextlib
import functools
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sized
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import frozen

from readoutkit.parse import parse_readout
from readoutkit.registry import Registry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Generator, Iterable, Iterator

    from readoutkit.ministry import Ministry
    from readoutkit.models import Readout

_Task = TypeVar("_Task")
_Made = TypeVar("_Made")

_WINDOW: Final = 4
"""Texts in flight for each worker: enough that none waits for a slow neighbour."""
_ATTEMPTS: Final = 2
"""A worker may have been killed for another's sake; a text that ends two of them is at fault itself."""


@frozen
class Failure:
    """What stands in the place of a reading that could not be made."""

    index: int
    """The place of the text among those given, from 0."""
    error: str
    """What went wrong, in a line."""


def parse_many(
    texts: Iterable[str | tuple[str, dt.date | None]],
    *,
    ministry: str | Ministry | None = None,
    registry: Registry | None = None,
    workers: int | None = None,
    progress: bool | Callable[[int], object] = False,
) -> Iterator[Readout | Failure]:
    """Read many texts and give their readings in the order of the texts, each as soon as it is its turn.

    A text may come with its day of publication, as a pair. `ministry` and `registry` are those of
    `readoutkit.parse_readout` and hold for all. `workers` is the number of processes, by default one
    for each processor; with 0 this process reads by itself. Texts are taken one by one, only a few
    ahead of the readings that are asked for, so they may come from anywhere and be any number.

    A text that cannot be read, or whose worker dies twice, gives a `Failure`; the others are read all
    the same. `progress` is called with the number of readings made after each, or ``True`` draws a bar
    on a terminal (with the extra ``cli``). Closing the iterator, or Ctrl-C, ends the workers.

    Raises `UnknownMinistryError` at once for an id that the registry does not hold, ``ValueError`` for
    fewer workers than none.
    """
    if isinstance(ministry, str):
        (registry if registry is not None else Registry.default()).get(ministry)
    work = functools.partial(_read, ministry=ministry, registry=registry)
    total = len(texts) if isinstance(texts, Sized) else None
    return shown(work_on(work, texts, workers), progress, total)


def _read(
    text: str | tuple[str, dt.date | None], *, ministry: str | Ministry | None, registry: Registry | None
) -> Readout:
    published = None
    if isinstance(text, tuple):
        text, published = text
    return parse_readout(text, published=published, ministry=ministry, registry=registry)


def work_on(
    work: Callable[[_Task], _Made], tasks: Iterable[_Task], workers: int | None = None
) -> Generator[_Made | Failure, None, None]:
    """Do the work on each task in several processes and give what was made, in order.

    `work`, tasks and what is made are pickled, so `work` is a function of a module, or a partial one.
    """
    if workers is None:
        workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if workers < 0:
        raise ValueError(f"workers: 0 or more expected, {workers} given")
    return _in_processes(work, tasks, workers) if workers else _here(work, tasks)


def _attempt(work: Callable[[_Task], _Made], task: _Task) -> tuple[_Made | None, str]:
    """Do the work and give what was made and what went wrong, one of them empty."""
    try:
        return work(task), ""
    except Exception as problem:  # noqa: BLE001 - whatever it is, the other texts are read
        return None, f"{type(problem).__name__}: {' '.join(str(problem).split())}"


def _here(work: Callable[[_Task], _Made], tasks: Iterable[_Task]) -> Generator[_Made | Failure, None, None]:
    for index, task in enumerate(tasks):
        made, error = _attempt(work, task)
        yield Failure(index, error) if made is None else made


def _in_processes(
    work: Callable[[_Task], _Made], tasks: Iterable[_Task], workers: int
) -> Generator[_Made | Failure, None, None]:
    all_workers = [_Worker(work) for _ in range(workers)]
    idle: queue.SimpleQueue[_Worker[_Task, _Made]] = queue.SimpleQueue()
    for worker in all_workers:
        idle.put(worker)

    def ask(task: _Task) -> tuple[_Made | None, str]:
        worker = idle.get()
        try:
            return worker.ask(task)
        finally:
            idle.put(worker)

    waiting = iter(tasks)
    # a thread for each worker does nothing but wait for it
    with ThreadPoolExecutor(workers, thread_name_prefix="readoutkit") as threads:
        try:
            flying = deque(threads.submit(ask, task) for task in islice(waiting, _WINDOW * workers))
            index = 0
            while flying:
                made, error = flying.popleft().result()
                for task in waiting:
                    flying.append(threads.submit(ask, task))
                    break
                yield Failure(index, error) if made is None else made
                index += 1
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            for worker in all_workers:
                worker.end()


class _Worker(Generic[_Task, _Made]):
    """An interpreter that does one task after the other, started when the first comes."""

    def __init__(self, work: Callable[[_Task], _Made]) -> None:
        self._work = pickle.dumps(work)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._ended = False

    def ask(self, task: _Task) -> tuple[_Made | None, str]:
        """Let the worker do a task, and another worker when it dies."""
        raw = pickle.dumps(task)
        told = "it was ended"
        for _ in range(_ATTEMPTS):
            with self._lock:
                if self._ended:
                    break
                process = self._process = self._process or self._start()
            try:
                answer: tuple[_Made | None, str] = _asked(process, raw)
            except (EOFError, OSError, pickle.UnpicklingError):
                self._process = None
                told = _closed(process)
            else:
                return answer
        return None, f"the process that read it died: {told}"

    def end(self) -> None:
        """End the worker, whatever it does."""
        with self._lock:
            self._ended = True
            if self._process:
                _closed(self._process)

    def _start(self) -> subprocess.Popen[bytes]:
        """Start an interpreter that finds the same modules, away from the Ctrl-C of the terminal."""
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", "from readoutkit.batch import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )
        with contextlib.suppress(OSError):  # it is dead already, which the first task will find out
            _sent(process, pickle.dumps(self._work))
        return process


def _sent(process: subprocess.Popen[bytes], raw: bytes) -> None:
    if process.stdin:
        process.stdin.write(raw)
        process.stdin.flush()


def _asked(process: subprocess.Popen[bytes], raw: bytes) -> Any:  # noqa: ANN401 - what the work makes
    _sent(process, raw)
    return pickle.load(process.stdout) if process.stdout else None  # noqa: S301 - our own worker wrote it


def _closed(process: subprocess.Popen[bytes]) -> str:
    """Wait for the end of a worker that cannot go on, and say how it ended."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe:
                pipe.close()
    code = process.wait()
    return f"killed by signal {-code}" if code < 0 else f"exit code {code}"


def serve() -> None:
    """Do what comes by standard input until it closes: the work first, then task after task."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plug-in prints must not come between the answers
    with contextlib.suppress(EOFError, BrokenPipeError):
        raw = pickle.load(source)  # noqa: S301 - the process that started this one wrote it
        while True:
            answer = _attempt(functools.partial(_do, raw), pickle.load(source))  # noqa: S301 - the same
            target.write(pickle.dumps(answer))
            target.flush()
    os._exit(0)  # the pipe may be gone, and there is nothing to say about it


def _do(raw: bytes, task: object) -> object:
    return _loaded(raw)(task)


@functools.cache
def _loaded(raw: bytes) -> Callable[[object], object]:
    """Load the work within the attempt at a task: that something cannot be found here is told, text by text."""
    work: Callable[[object], object] = pickle.loads(raw)  # noqa: S301 - the same
    return work


def shown(
    made: Generator[_Made, None, None],
    progress: bool | Callable[[int], object],  # noqa: FBT001 - passed on
    total: int | None = None,
) -> Iterator[_Made]:
    """Pass on what was made and tell `progress` how many it is by now."""
    with contextlib.closing(made), contextlib.ExitStack() as bar:
        if progress is True:
            progress = bar.enter_context(_bar(total))
        for number, one in enumerate(made, 1):
            if progress:
                progress(number)
            yield one


@contextlib.contextmanager
def _bar(total: int | None) -> Iterator[Callable[[int], object]]:
    """Draw a bar on standard error, where that is a terminal and rich is installed."""
    try:
        from rich.console import Console  # noqa: PLC0415 - an extra
        from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415 - the same
    except ModuleNotFoundError:
        yield lambda _: None
        return
    console = Console(stderr=True)
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda number: progress.update(task, completed=number)
