"""``transcheck explain``: a check's documentation."""

from __future__ import annotations

import click

from transcheck.errors import UsageError


@click.command(epilog="\b\nExample:\n  transcheck explain negation-lost")
@click.argument("check")
def command(check: str) -> None:
    """Print what a CHECK flags, why it matters, and examples; or what another name in a report means."""
    from transcheck.checks import discover
    from transcheck.checks.documentation import docstring
    from transcheck.configuration import suggestion
    from transcheck.judging.hygiene import RULES as HYGIENE
    from transcheck.reporting.remarks import RULES

    checks, others = discover(), {**RULES, **HYGIENE}
    if check in checks:
        found = checks[check]
        click.echo(f"{found.name} ({found.category}, {found.severity.value})\n\n{docstring(found)}")
    elif check in others:
        click.echo(f"{check}\n\n{others[check]}")
    else:
        raise UsageError(f"there is no check {check!r}{suggestion(check, [*checks, *others])}")
