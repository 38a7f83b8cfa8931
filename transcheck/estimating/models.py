"""The models that come with the package, by name, and where their files are."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.configuration import suggestion
from transcheck.errors import UsageError
from transcheck.estimating.network import NETWORK, TOKENIZER, NetworkEstimator

NONE = "none"
"""The name that switches the model off."""
SMALL = "small"
"""The model that ships with the package."""
NAMES = (SMALL, NONE)


@dataclass(frozen=True, slots=True)
class Installed:
    """A model's files: their folder, size in bytes, and the first letters of the network's SHA-256."""

    name: str
    folder: Path
    size: int
    digest: str


FOLDER = Path(__file__).parent / "model"
_LOADING = threading.Lock()


def require_known(name: str) -> None:
    """Raises UsageError where ``name`` is neither a model's nor ``none``."""
    if name not in NAMES:
        raise UsageError(f"there is no estimator {name!r}{suggestion(name, NAMES)}")


def load(name: str) -> NetworkEstimator:
    """The model called ``name``, loaded on first use and once, whichever thread asks first.

    Raises:
        UsageError: there is no such model.
        InputError: its files are missing, cut off, or of another kind.
    """
    with _LOADING:
        return _loaded(name)


@lru_cache(maxsize=1)
def _loaded(name: str) -> NetworkEstimator:
    require_known(name)
    return NetworkEstimator(FOLDER)


@lru_cache(maxsize=2)
def installed(name: str) -> Installed | None:
    """What is known of the model's files; None for ``none`` and where they are missing."""
    folder = FOLDER
    if name == NONE:
        return None
    files = [folder / NETWORK, folder / TOKENIZER]
    if not all(path.is_file() for path in files):
        return None
    digest = hashlib.sha256(files[0].read_bytes()).hexdigest()[:12]
    return Installed(name, folder, sum(path.stat().st_size for path in files), digest)
