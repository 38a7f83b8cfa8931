"""``transcheck list``: what checks there are."""

from __future__ import annotations

import click


@click.command(epilog="\b\nExample:\n  transcheck list")
def command() -> None:
    """List the checks with their severity and what they find."""
    from transcheck.checks import discover
    from transcheck.checks.documentation import documentation

    checks = discover()
    width = max(map(len, checks), default=0)
    for name, check in checks.items():
        summary = documentation(check).summary.partition("\n\n")[0].replace("\n", " ")
        click.echo(f"{name:<{width}}  {check.severity.value:<8}  {summary}")
