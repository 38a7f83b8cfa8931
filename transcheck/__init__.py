"""transcheck finds out whether a posted Chinese–English translation says what the original says.

>>> import transcheck
>>> transcheck.audit("低于60分不能买票。", "Below 600 points you cannot buy tickets.").verdict.value
'divergent'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transcheck.errors import InputError, TranscheckError, UndecodableError, UsageError
from transcheck.model import (
    Alignment,
    Claim,
    Flag,
    Label,
    Link,
    Location,
    Metrics,
    Pair,
    Quantity,
    Result,
    Severity,
    Span,
    Text,
    Token,
    Verdict,
    Waiver,
)

if TYPE_CHECKING:
    from transcheck.configuration import Configuration
    from transcheck.pipeline import Auditor, audit, read_pairs

__all__ = [
    "Alignment",
    "Auditor",
    "Claim",
    "Configuration",
    "Flag",
    "InputError",
    "Label",
    "Link",
    "Location",
    "Metrics",
    "Pair",
    "Quantity",
    "Result",
    "Severity",
    "Span",
    "Text",
    "Token",
    "TranscheckError",
    "UndecodableError",
    "UsageError",
    "Verdict",
    "Waiver",
    "audit",
    "read_pairs",
]

_LAZY = {
    "Auditor": "transcheck.pipeline",
    "audit": "transcheck.pipeline",
    "read_pairs": "transcheck.pipeline",
    "Configuration": "transcheck.configuration",
}


def __getattr__(name: str) -> Any:
    # The engine is loaded when it is first asked for, so that importing the nouns, or "--help", stays fast.
    if name in _LAZY:
        import importlib

        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
