"""A counter on standard error for runs that take long; silent where nobody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds before anything is shown."""


def watched(items: Iterable[Item], *, shown: bool) -> Iterator[Item]:
    """``items``, counted on the terminal while they pass when ``shown`` and standard error is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield from items
        return
    iterator = iter(items)
    started, count = time.monotonic(), 0
    for item in iterator:
        count += 1
        yield item
        if time.monotonic() - started > PATIENCE:
            break
    else:
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} pairs"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("audit", total=None, completed=count)
        for item in iterator:
            yield item
            progress.advance(task)
