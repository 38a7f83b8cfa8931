"""Finds the small classes that plug into a stage: those in a package of ours, and those that entry points name."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import TypeVar

from transcheck.errors import UsageError

Plugin = TypeVar("Plugin")


def discover(package: str, base: type[Plugin], group: str) -> dict[str, type[Plugin]]:
    """Concrete subclasses of ``base`` with a ``name``, from the modules of ``package`` and the entry points ``group``.

    Sorted by name, so that nothing depends on the order in which files are found. Private modules are passed over: they
    may need what is not installed.

    Raises:
        UsageError: an entry point cannot be loaded or names something else, or two classes have one name.
    """
    from importlib.metadata import entry_points

    found: dict[str, type[Plugin]] = {}

    def add(candidate: type[Plugin], origin: str) -> None:
        name = str(getattr(candidate, "name", ""))
        if name in found and found[name] is not candidate:
            raise UsageError(f"{origin}: the name {name!r} is taken by {found[name].__module__}; choose another name")
        found[name] = candidate

    for module_info in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if module_info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{module_info.name}")
        for candidate in vars(module).values():
            if _is_plugin(candidate, base) and candidate.__module__ == module.__name__:
                add(candidate, module.__name__)
    for entry in entry_points(group=group):
        try:
            candidate = entry.load()
        except Exception as error:
            raise UsageError(
                f"entry point {entry.name!r} of {group!r} ({entry.value}) cannot be loaded: {error}; "
                f"mend or uninstall the package that provides it"
            ) from error
        if not _is_plugin(candidate, base):
            raise UsageError(
                f"entry point {entry.name!r} of {group!r} ({entry.value}) is no subclass of {base.__name__} with a name"
            )
        add(candidate, f"entry point {entry.name!r} of {group!r}")
    return dict(sorted(found.items()))


def _is_plugin(candidate: object, base: type[Plugin]) -> bool:
    return (
        inspect.isclass(candidate)
        and issubclass(candidate, base)
        and not inspect.isabstract(candidate)
        and bool(getattr(candidate, "name", ""))
    )
