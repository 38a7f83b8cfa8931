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
            click.option(
                "--estimator",
                metavar="MODEL",
                help="The model that reads both texts: 'small' (the default), a folder, or 'none' for rules alone.",
            ),
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


def field_option(function: Function) -> Function:
    """Adds ``--field``; `fields_from` takes its values."""
    return click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="OURS=THEIRS",
        help="What the input calls a field: source=zh_text, text=body, id=comment_id. Repeatable.",
    )(function)


def fields_from(values: tuple[str, ...]) -> dict[str, str]:
    """``{"text": "body"}`` for ``text=body``.

    Raises:
        UsageError: it is not of this form, or names no field of ours.
    """
    from transcheck.configuration import suggestion
    from transcheck.errors import UsageError
    from transcheck.reading.exported import NAMES
    from transcheck.reading.rows import FIELDS

    known, found = {*FIELDS, *NAMES}, {}
    for value in values:
        ours, sign, theirs = value.partition("=")
        if not sign or not theirs:
            raise UsageError(f"--field {value!r}: write OURS=THEIRS, as in text=body.")
        if ours not in known:
            raise UsageError(f"--field {value!r}: there is no field {ours!r}{suggestion(ours, known)}")
        found[ours] = theirs
    return found


class Share(click.ParamType[float]):
    """A share, written 0.005 or 0.5%."""

    name = "share"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The share as a number from 0 to 1."""
        text = str(value).strip()
        try:
            share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            share = -1.0
        if not 0.0 <= share <= 1.0:
            self.fail(f"{text!r} is no share; write 0.5% or 0.005", param, ctx)
        return share


def configuration_from(
    config: str | None,
    checks: tuple[str, ...],
    estimator: str | None,
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
        estimator=estimator or configuration.estimator,
        dictionary=Path(dictionary) if dictionary else configuration.dictionary,
        glossaries=(*configuration.glossaries, *map(Path, glossaries)),
        fail_on=fail_on or configuration.fail_on,
    )
