"""``transcheck models``: which model reads both texts."""

from __future__ import annotations

import click


@click.command(epilog="\b\nExamples:\n  transcheck models\n  transcheck models my-model")
@click.argument("model", default="small")
def command(model: str) -> None:
    """Say which model reads both texts, and whether it can be used.

    MODEL is 'small', the one that ships, or the folder of one that training/README.md makes. It is used with
    --estimator MODEL, or with a line estimator = "MODEL" in the settings; 'none' judges by rules alone.
    """
    from transcheck.estimating.models import NONE, digest, folder_of, load

    path = folder_of(model)
    if path is None:
        click.echo(f"{NONE}  rules, alignment and metrics alone")
        return
    load(path)
    size = sum(file.stat().st_size for file in path.iterdir() if file.is_file())
    click.echo(f"{model}  {size / 1e6:.1f} MB, version {digest(path)}; use it with --estimator {model}")
