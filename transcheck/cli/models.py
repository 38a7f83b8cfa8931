"""``transcheck models``: which estimators there are and whether their files are in place."""

from __future__ import annotations

import click


@click.command(epilog="\b\nExamples:\n  transcheck models\n  transcheck audit thread.txt --estimator none")
def command() -> None:
    """List the models that read both texts, with the size of their files and what identifies them."""
    from transcheck.estimating.models import FOLDER, NONE, SMALL, installed

    found = installed(SMALL)
    if found is None:
        state = f"not installed: its files are missing from {FOLDER}; reinstall transcheck"
    else:
        state = f"{found.size / 1e6:.1f} MB, version {found.digest}; used unless --estimator says otherwise"
    click.echo(f"{SMALL}  {state}")
    click.echo(f"{NONE}   no model: flags, alignment and metrics alone")
