"""One thread for linear algebra: the matrices are small, and a second thread would only wait and keep a core busy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController


@contextmanager
def one_for_algebra() -> Iterator[None]:
    """While it is entered numpy's products use one thread, in all of the process; afterwards as many as before."""
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> ThreadpoolController:
    import numpy as np  # only libraries that are loaded are found
    from threadpoolctl import ThreadpoolController

    del np
    return ThreadpoolController()
