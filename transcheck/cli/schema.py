"""``transcheck schema``: print the JSON Schema of input or output rows."""

from __future__ import annotations

import click

from transcheck.cli._main import OK

_EPILOG = """\b
Examples:
  transcheck schema
  transcheck schema output > output.schema.json
"""


@click.command(epilog=_EPILOG)
@click.argument("name", type=click.Choice(("input", "output")), default="input")
def command(name: str) -> int:
    """Print the JSON Schema of the rows that audit and check read (input) or that audit writes (output)."""
    from transcheck.schemas import schema_text

    click.echo(schema_text(name), nl=False)
    return OK
