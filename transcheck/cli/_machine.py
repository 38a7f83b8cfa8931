"""The options that ask for machine output, and what they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from transcheck.errors import UsageError

if TYPE_CHECKING:
    from transcheck.providing import MachineOutput

Function = TypeVar("Function", bound=Callable[..., object])

NO_CACHE = "none"


def machine_options(function: Function) -> Function:
    """Adds the options; `machine_output` takes their values."""
    for option in reversed(
        (
            click.option(
                "--machine",
                multiple=True,
                metavar="PROVIDER",
                help="Get machine output for rows that have none: gloss, openai:MODEL, deepl, tmx:FILE, … Repeatable.",
            ),
            click.option(
                "--machine-option",
                "machine_settings",
                multiple=True,
                metavar="NAME=VALUE",
                help="For the provider: base-url=…, timeout=…, rate=…, … Never a key. Repeatable.",
            ),
            click.option(
                "--machine-cache",
                metavar="FILE",
                help="Keep answers here, not in your settings folder; 'none': nowhere.",
            ),
            click.option("--back-translate", is_flag=True, help="Render the translation back as well, by --machine."),
        )
    ):
        function = option(function)
    return function


def machine_output(
    specifications: tuple[str, ...], settings: tuple[str, ...], cache: str | None, back: bool
) -> MachineOutput | None:
    """What the options ask for; None, and nobody is ever asked, without ``--machine``.

    Raises:
        UsageError: an option makes no sense, or a provider lacks what it needs.
    """
    if not specifications:
        if settings or cache or back:
            raise UsageError("--machine-option, --machine-cache and --back-translate go with --machine PROVIDER.")
        return None
    from transcheck.providing import open_machine, parse_options

    path: Path | None = Path(click.get_app_dir("transcheck")) / "machine-output.sqlite"
    if cache is not None:
        path = None if cache == NO_CACHE else Path(cache)
    return open_machine(specifications, parse_options(settings), cache=path, back=back)
