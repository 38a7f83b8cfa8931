"""Says what to install where a provider's own package is missing."""

from __future__ import annotations

import importlib
from typing import Any

from transcheck.errors import UsageError


def load(module: str, provider: str, extra: str) -> Any:
    """The installed ``module``.

    Raises:
        UsageError: it is not installed; says which extra of ours brings it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UsageError(
            f"{provider} needs the package of {module!r}, which cannot be loaded ({error}); "
            f"run: pip install 'transcheck[{extra}]'"
        ) from error
