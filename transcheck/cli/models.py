"""``transcheck models``: what is known of the model that reads both texts."""

from __future__ import annotations

import click


@click.command(epilog="\b\nExamples:\n  transcheck models\n  transcheck models my-model")
@click.argument("folder", default="none")
def command(folder: str) -> None:
    """Say what model in FOLDER would read both texts, and whether it can.

    None ships with this version. One that training/README.md makes is used with --estimator FOLDER, or with a line
    estimator = "FOLDER" in the settings.
    """
    from transcheck.estimating.models import NONE, digest, folder_of, load

    path = folder_of(folder)
    if path is None:
        click.echo(f"{NONE}  rules, alignment and metrics alone: no model ships with this version")
        return
    load(path)
    size = sum(file.stat().st_size for file in path.iterdir() if file.is_file())
    click.echo(f"{folder}  {size / 1e6:.1f} MB, version {digest(path)}; use it with --estimator {folder}")
