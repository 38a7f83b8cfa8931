"""The options of a provider, taken one by one; what nobody takes is a mistake of the user's."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from transcheck.errors import UsageError

_KEY = re.compile(r"(^|[-_])(api-?)?(key|token|secret|password)$", re.IGNORECASE)


def parse_options(given: Iterable[str]) -> dict[str, str]:
    """``NAME=VALUE`` texts as a mapping.

    Raises:
        UsageError: one has no ``=``, comes twice, or would put a key on the command line, where others can read it.
    """
    options: dict[str, str] = {}
    for text in given:
        name, equals, value = text.partition("=")
        name = name.strip().lower()
        if _KEY.search(name):
            raise UsageError(
                f"{name}: keys are never given on the command line, where other users of the machine can read them; "
                "put it in the environment or in the system's keyring (docs/providers.md says how)."
            )
        if not equals or not name:
            raise UsageError(f"{text[:80]!r}: write a machine option as NAME=VALUE.")
        if name in options:
            raise UsageError(f"machine option {name!r} is given twice.")
        options[name] = value.strip()
    return options


class Options:
    """Options by name, for one or several that take what they know."""

    def __init__(self, values: Mapping[str, str] | None = None):
        self._values = dict(values or {})
        self._known: set[str] = set()

    def text(self, name: str, default: str = "") -> str:
        """The value of an option as it was given."""
        self._known.add(name)
        return self._values.get(name, default)

    def number(self, name: str, default: float, *, least: float = 0.0, most: float = float("inf")) -> float:
        """The value of an option as a number from ``least`` to ``most``."""
        given = self.text(name)
        if not given:
            return default
        try:
            value = float(given)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            limit = f"from {least:g} to {most:g}" if most < float("inf") else f"of at least {least:g}"
            raise UsageError(f"machine option {name!r} must be a number {limit}, not {given!r}.")
        return value

    def whole(self, name: str, default: int, *, least: int = 0, most: int = 1_000_000) -> int:
        """The value of an option as a whole number from ``least`` to ``most``."""
        value = self.number(name, default, least=least, most=most)
        if value != int(value):
            raise UsageError(f"machine option {name!r} must be a whole number, not {value:g}.")
        return int(value)

    def yes(self, name: str) -> bool:
        """Whether an option is switched on."""
        given = self.text(name).lower()
        if given not in ("", "yes", "no"):
            raise UsageError(f"machine option {name!r} must be yes or no, not {given!r}.")
        return given == "yes"

    def url(self, name: str, given: str) -> str:
        """``given`` as the address of a server, without a slash at its end. ``name`` is what errors call it."""
        try:
            parts = urlsplit(given)
            port_is_right = parts.port is None or parts.port > 0
        except ValueError:
            port_is_right, parts = False, urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_right:
            raise UsageError(f"{name} must be an address such as http://localhost:8080/v1.")
        if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
            raise UsageError(f"{name} must hold no user name, password, query or fragment; keys go in the environment.")
        return given.rstrip("/")

    def leftover(self) -> set[str]:
        """Options that were given and that nobody has asked for."""
        return set(self._values) - self._known

    def unknown(self, name: str) -> UsageError:
        """The error that says that nobody knows the option ``name``."""
        near = difflib.get_close_matches(name, self._known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(self._known))}."
        return UsageError(f"there is no machine option {name!r}; {hint}")
