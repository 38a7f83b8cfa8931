"""The models that come with the package, by name, and where their files are."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

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


def folder_of(name: str) -> Path:
    """Where the files of the model ``name`` belong.

    Raises:
        UsageError: there is no such model.
    """
    if name != SMALL:
        raise UsageError(f"there is no estimator {name!r}; known: {', '.join(NAMES)}.")
    return Path(__file__).parent / "model"


@lru_cache(maxsize=1)
def load(name: str) -> NetworkEstimator:
    """The model called ``name``, loaded once.

    Raises:
        UsageError: there is no such model.
        InputError: its files are missing, cut off, or of another kind.
    """
    return NetworkEstimator(folder_of(name))


@lru_cache(maxsize=1)
def installed(name: str) -> Installed | None:
    """What is known of the model's files; None where they are missing."""
    folder = folder_of(name)
    files = [folder / NETWORK, folder / TOKENIZER]
    if not all(path.is_file() for path in files):
        return None
    digest = hashlib.sha256(files[0].read_bytes()).hexdigest()[:12]
    return Installed(name, folder, sum(path.stat().st_size for path in files), digest)
