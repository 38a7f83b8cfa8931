"""Reads ahead with the model while the rules are at work: two cores, one order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")

AHEAD = 32
"""Items that wait at most, so that memory stays constant however many come."""


def with_answers(items: Iterable[Item], ask: Callable[[Item], Answer], threads: int) -> Iterator[tuple[Item, Answer]]:
    """Each item with ``ask(item)``, in order; up to `AHEAD` of them are asked for before they are taken.

    Items are fetched in the caller's thread. What ``ask`` or ``items`` raises is raised at its turn.
    """
    with ThreadPoolExecutor(threads, thread_name_prefix="estimator") as pool:
        waiting: deque[tuple[Item, Future[Answer]]] = deque()
        try:
            problem: Exception | None = None
            rest = iter(items)
            while True:
                try:
                    item = next(rest)
                except StopIteration:
                    break
                except Exception as error:  # what came before is answered first
                    problem = error
                    break
                waiting.append((item, pool.submit(ask, item)))
                if len(waiting) >= AHEAD or waiting[0][1].done():
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
            if problem is not None:
                raise problem
        finally:
            for _, future in waiting:
                future.cancel()
