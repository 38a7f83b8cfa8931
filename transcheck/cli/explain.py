"""``transcheck explain``: a check's documentation."""

from __future__ import annotations

import click

from transcheck.errors import UsageError


@click.command(epilog="\b\nExample:\n  transcheck explain negation-lost")
@click.argument("check")
def command(check: str) -> None:
    """Print what a CHECK flags, why it matters, and examples."""
    from transcheck.checks import discover
    from transcheck.checks.documentation import docstring
    from transcheck.configuration import suggestion

    checks = discover()
    if check not in checks:
        raise UsageError(f"there is no check {check!r}{suggestion(check, checks)}")
    found = checks[check]
    click.echo(f"{found.name} ({found.category}, {found.severity.value})\n\n{docstring(found)}")
