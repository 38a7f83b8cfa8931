"""Reads ahead with the model while the rules are at work: two cores, one order."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Answer_co = TypeVar("Answer_co", covariant=True)

AHEAD = 32
"""Items that wait at most, so that memory stays constant however many come."""


class Reading(Protocol[Answer_co]):
    """Something that is being read: ``run`` takes the time, in a thread of its own; then there is the ``estimate``."""

    def run(self) -> None:
        """Reads it."""

    def estimate(self) -> Answer_co:
        """What came of it."""


def with_answers(
    items: Iterable[Item], begin: Callable[[Item], Reading[Answer] | None], threads: int
) -> Iterator[tuple[Item, Answer | None]]:
    """Each item with its estimate, in order; up to `AHEAD` of them are read before they are taken.

    ``begin`` makes an item ready; it may return None for one of which nothing is to be said. All but ``run`` is called
    in the caller's thread, since Python that two threads run takes longer than in one. What ``begin``, ``items`` or a
    reading raises is raised at its turn.
    """
    with _quick_turns(), ThreadPoolExecutor(threads, thread_name_prefix="estimator") as pool:
        waiting: deque[tuple[Item, Reading[Answer] | None, Future[None] | None]] = deque()

        def first() -> tuple[Item, Answer | None]:
            item, reading, run = waiting.popleft()
            if reading is None or run is None:
                return item, None
            run.result()
            return item, reading.estimate()

        try:
            problem: Exception | None = None
            rest = iter(items)
            while True:
                try:
                    item = next(rest)
                    reading = begin(item)
                except StopIteration:
                    break
                except Exception as error:  # what came before is answered first
                    problem = error
                    break
                waiting.append((item, reading, pool.submit(reading.run) if reading is not None else None))
                run = waiting[0][2]
                if len(waiting) >= AHEAD or run is None or run.done():
                    yield first()
            while waiting:
                yield first()
            if problem is not None:
                raise problem
        finally:
            for _, _, run in waiting:
                if run is not None:
                    run.cancel()


_TURN = 0.0005
"""Seconds after which Python hands over to a thread that waits."""


@contextmanager
def _quick_turns() -> Iterator[None]:
    """Lets threads take turns sooner: by default one that has read a pair may wait for as long as the reading took."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, _TURN))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
