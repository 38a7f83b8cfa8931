"""Options that several commands share, and the configuration that they and its file make up."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from transcheck.configuration import FAIL_ON, Configuration

Function = TypeVar("Function", bound=Callable[..., object])


def engine_options(function: Function) -> Function:
    """Adds the options that say how to read and to judge; `configuration_from` takes their values."""
    for option in reversed(
        (
            click.option("--from", "from_format", metavar="FORMAT", help="Format of the input, else recognised."),
            click.option(
                "--fail-on",
                type=click.Choice(FAIL_ON),
                help="Mildest severity that is a finding; 'verdict' means divergent pairs only.",
            ),
            click.option("--check", "checks", multiple=True, metavar="NAME", help="Run only this check. Repeatable."),
            click.option("--dictionary", metavar="FILE", help="A newer CC-CEDICT file instead of the one built in."),
            click.option(
                "--glossary",
                "glossaries",
                multiple=True,
                metavar="FILE",
                help="Own terms: CSV or TBX. Repeatable.",
            ),
            click.option(
                "--config",
                metavar="FILE",
                help="Settings, else the nearest transcheck.toml or pyproject.toml.",
            ),
        )
    ):
        function = option(function)
    return function


def configuration_from(
    config: str | None,
    checks: tuple[str, ...],
    dictionary: str | None,
    glossaries: tuple[str, ...],
    fail_on: str | None,
) -> Configuration:
    """The settings in the file with those of the command line over them; glossaries add up.

    Raises:
        UsageError: the file does not hold.
    """
    configuration = Configuration.load(config)
    if checks:
        configuration = dataclasses.replace(configuration, select=checks, ignore=())
    return dataclasses.replace(
        configuration,
        dictionary=Path(dictionary) if dictionary else configuration.dictionary,
        glossaries=(*configuration.glossaries, *map(Path, glossaries)),
        fail_on=fail_on or configuration.fail_on,
    )
