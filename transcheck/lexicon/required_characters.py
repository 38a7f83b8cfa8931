"""Characters of which a text has to have one if a regular expression is to be found in it.

Of hundreds of expressions that small words bring to mind, a text can match a few, and which these are its characters
tell at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Any

_PARSER = "re._parser" if sys.version_info >= (3, 11) else "sre_parse"
"""The standard library's reading of expressions, which it gives no public name."""


def required_characters(pattern: str) -> frozenset[str]:
    """The fewest characters known of which every match, or what it looks around at, has one; empty if none are.

    Case counts.

    Raises:
        re.error: the pattern is none.
    """
    return _required(import_module(_PARSER).parse(pattern))


def _required(parts: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Of what follows one upon another each part needs its own, so that one of them is enough."""
    return min(filter(None, (_required_by(str(kind), value) for kind, value in parts)), key=len, default=frozenset())


def _required_by(kind: str, value: Any) -> frozenset[str]:
    if kind == "LITERAL":
        return frozenset(chr(value))
    if kind == "IN":
        return _any_of(frozenset(chr(each)) if str(of) == "LITERAL" else frozenset() for of, each in value)
    if kind == "BRANCH":
        return _any_of(map(_required, value[1]))
    if kind == "SUBPATTERN":
        return _required(value[-1])
    if kind == "ASSERT":
        return _required(value[1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        return _required(value[2])
    return frozenset()


def _any_of(choices: Iterable[frozenset[str]]) -> frozenset[str]:
    """What all choices need together, if each needs something."""
    found = list(choices)
    return frozenset().union(*found) if all(found) else frozenset()
