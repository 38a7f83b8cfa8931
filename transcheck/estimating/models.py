"""The estimator's model: the one that ships with the package, or a folder that the user names.

It is loaded on first use and once. A folder holds the network, its tokenizer, the probabilities from which on words are
flagged, and the score that was fitted with it; ``training/README.md`` says how one is made.
"""

from __future__ import annotations

import hashlib
import threading
from functools import lru_cache
from pathlib import Path

from transcheck.errors import UsageError
from transcheck.estimating.network import NETWORK, NetworkEstimator

NONE = "none"
"""The name that stands for judging by rules alone."""
SMALL = "small"
"""The name of the model that ships."""
_SHIPPED = {SMALL: Path(__file__).parent / "data" / "small"}

_LOADING = threading.Lock()


def folder_of(name: str) -> Path | None:
    """The folder of the model; None for ``none``.

    Raises:
        UsageError: there is no such folder, or it has no network.
    """
    if name == NONE:
        return None
    folder = _SHIPPED.get(name) or Path(name).expanduser()
    if not (folder / NETWORK).is_file():
        raise UsageError(
            f"{name} is no folder with {NETWORK}: name one that the training has exported, small, or none."
        )
    return folder


def load(folder: Path) -> NetworkEstimator:
    """The model in ``folder``, whichever thread asks first.

    Raises:
        UsageError: the libraries that run it are not installed.
        InputError: its files are missing, cut off, or of another kind.
    """
    with _LOADING:
        return _loaded(folder)


@lru_cache(maxsize=1)
def _loaded(folder: Path) -> NetworkEstimator:
    return NetworkEstimator(folder)


@lru_cache(maxsize=4)
def digest(folder: Path) -> str:
    """The first letters of the network's SHA-256, which tell one model from another in a signature."""
    return hashlib.sha256((folder / NETWORK).read_bytes()).hexdigest()[:12]
