"""``transcheck review``: go through the flags in the browser, and use what was decided."""

from __future__ import annotations

import json
from typing import Any

import click

from transcheck.cli._main import OK
from transcheck.cli._options import configuration_from, engine_options
from transcheck.cli._output import complain, open_output
from transcheck.cli._progress import watched

DATABASE = "transcheck-review.sqlite"

_EPILOG = """\b
Examples:
  transcheck review thread.txt
  transcheck review audited.jsonl --reviewer "Li Na" --database team.sqlite
  transcheck review export --output labelled.jsonl
  transcheck review calibrate --output transcheck.toml
"""


class _ReviewGroup(click.Group):
    """A group whose first word is a command or, if it is none, belongs to ``serve``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in (*ctx.help_option_names, "--debug"):
            args = ["serve", *args]
        return super().parse_args(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = super().get_command(ctx, cmd_name)
        shared = [parameter for parameter in self.params if found is not None and parameter not in found.params]
        if found is not None:
            found.params.extend(shared)
        return found


@click.group(cls=_ReviewGroup, epilog=_EPILOG, no_args_is_help=True)
def command() -> None:
    """Review flags in the browser; `transcheck review FILE` starts.

    FILE is a thread, pairs, or what `transcheck audit --format jsonl` wrote. Decisions go into a review file at once.
    """


def _database(function: Any) -> Any:
    return click.option(
        "--database", default=DATABASE, metavar="FILE", show_default=True, help="The review file with the decisions."
    )(function)


def _reviewer(function: Any) -> Any:
    return click.option("--reviewer", metavar="NAME", help="Only what this reviewer says, else what most say.")(
        function
    )


@command.command(name="serve", epilog="\b\nExample:\n  transcheck review thread.txt --reviewer Wang")
@click.argument("file")
@_database
@click.option("--reviewer", default="", metavar="NAME", help="Your name; the page asks for it otherwise.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this computer. [a free one]")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
@engine_options
def serve(
    file: str,
    database: str,
    reviewer: str,
    port: int,
    no_browser: bool,
    from_format: str | None,
    fail_on: str | None,
    checks: tuple[str, ...],
    estimator: str | None,
    dictionary: str | None,
    glossaries: tuple[str, ...],
    config: str | None,
) -> int:
    """Review the pairs of FILE in the browser (this is what `transcheck review FILE` does).

    The page is served to this computer alone. Ctrl-C ends it; every decision is kept as soon as it is made.
    """
    from pathlib import Path, PurePath

    from transcheck.errors import UsageError
    from transcheck.reviewing.decisions import reviewer_name
    from transcheck.reviewing.desk import Desk
    from transcheck.reviewing.queue import Passed, read_records
    from transcheck.reviewing.server import ReviewServer
    from transcheck.reviewing.store import ReviewStore

    name = reviewer_name(reviewer) if reviewer else ""
    configuration = configuration_from(config, checks, estimator, dictionary, glossaries, fail_on)
    passed = Passed()
    if Path(database).exists():
        ReviewStore(database).close()  # what is wrong with it is said before the audit, which takes its time
    records = list(watched(read_records(file, configuration, from_format, passed), shown=True))
    if not records:
        raise UsageError(f"{file}: there is nothing to review: no passage has a translation.")
    with ReviewStore(database) as store:
        desk = Desk(store, records, title="standard input" if file == "-" else PurePath(file).name, reviewer=name)
        server = ReviewServer(desk, port)
        _tell_passed(passed)
        click.echo(f"{len(desk):,} {'pair' if len(desk) == 1 else 'pairs'} to review. Decisions go to {database}.")
        click.echo(f"Open {server.url}")
        click.echo("Ctrl-C ends the review.")
        if not no_browser:
            import webbrowser

            webbrowser.open(server.url)
        _serve(server)
        complain(f"The review has ended; its decisions are in {database}.")
    return OK


def _serve(server: Any) -> None:
    """Serves until Ctrl-C, or until the process is asked to end."""
    import signal

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        with server:
            server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell_passed(passed: Any) -> None:
    if passed.untranslated:
        complain(f"{passed.untranslated:,} without a translation are not in the queue.")
    if passed.unusable:
        complain(f"{passed.unusable:,} rows cannot be used and are not in the queue; the first: {passed.first_reason}")


@command.command(name="export", epilog="\b\nExample:\n  transcheck review export --format mqm-tsv --output review.tsv")
@_database
@_reviewer
@click.option("--format", "export_format", type=click.Choice(("jsonl", "mqm-tsv")), default="jsonl", show_default=True)
@click.option("--waivers", is_flag=True, help="Only the waivers, each with its reason, reviewer and time.")
@click.option("--output", metavar="FILE", help="Write here instead of the terminal.")
def export(database: str, reviewer: str | None, export_format: str, waivers: bool, output: str | None) -> int:
    """Write what was decided on the finished pairs: as rows with labels, as an MQM table, or the waivers alone."""
    from transcheck.errors import UsageError
    from transcheck.reporting.record import to_json
    from transcheck.reviewing import export as exporting
    from transcheck.reviewing.decisions import reviewer_name
    from transcheck.reviewing.store import ReviewStore

    if waivers and export_format != "jsonl":
        raise UsageError("--waivers goes with --format jsonl.")
    name = reviewer_name(reviewer) if reviewer else None
    left_out = exporting.LeftOut()
    with ReviewStore(database, create=False) as store, open_output(output) as stream:
        if export_format == "mqm-tsv":
            lines = exporting.mqm_lines(store, name)
        elif waivers:
            lines = map(to_json, exporting.waivers(store, name))
        else:
            lines = map(to_json, exporting.labelled_rows(store, name, left_out))
        for line in lines:
            stream.write(f"{line}\n")
    if left_out.open:
        complain(
            f"{left_out.open:,} pairs are left out: nobody has finished them."
            if name is None
            else f"{left_out.open:,} pairs are left out: {name} has not finished them."
        )
    if left_out.tied:
        complain(
            f"{len(left_out.tied):,} pairs are left out: reviewers are evenly divided. Decide, or choose one with "
            f"--reviewer: {', '.join(left_out.tied[:5])}{' …' if len(left_out.tied) > 5 else ''}"
        )
    return OK


@command.command(name="agreement", epilog="\b\nExample:\n  transcheck review agreement --format json")
@_database
@click.option("--format", "report_format", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write here instead of the terminal.")
def agreement(database: str, report_format: str, output: str | None) -> int:
    """Print for each check how far reviewers agree: Cohen's kappa and Krippendorff's alpha.

    1 is agreement throughout, 0 what chance would give. Only what was said before the others' decisions could be seen
    counts.
    """
    from transcheck.reviewing.agreement import agreements
    from transcheck.reviewing.store import ReviewStore

    with ReviewStore(database, create=False) as store:
        found = agreements(store)
    with open_output(output) as stream:
        if report_format == "json":
            stream.write(json.dumps([row.as_dict() for row in found], indent=2) + "\n")
        else:
            width = max(len(row.check) for row in found)
            stream.write(f"{'check':{width}}  units  reviewers  agreement  kappa  alpha\n")
            for row in found:
                stream.write(
                    f"{row.check:{width}}  {row.units:5,}  {row.reviewers:9,}  {_share(row.observed):>9}  "
                    f"{_coefficient(row.kappa):>5}  {_coefficient(row.alpha):>5}\n"
                )
            if any(row.kappa is None for row in found):
                stream.write("– : all said the same, so that agreement cannot be told from chance\n")
    return OK


@command.command(name="calibrate", epilog="\b\nExample:\n  transcheck review calibrate >> transcheck.toml")
@_database
@_reviewer
@click.option("--output", metavar="FILE", help="Write the settings here instead of the terminal.")
def calibrate(database: str, reviewer: str | None, output: str | None) -> int:
    """Refit the confidence of each check from what was decided, as settings for transcheck.toml."""
    from transcheck.errors import UsageError
    from transcheck.reviewing.calibrating import as_toml, outcomes, refit
    from transcheck.reviewing.decisions import reviewer_name
    from transcheck.reviewing.store import ReviewStore

    with ReviewStore(database, create=False) as store:
        found = outcomes(store, reviewer_name(reviewer) if reviewer else None)
    if not found:
        raise UsageError(f"{database}: no flag of a finished pair has been decided; there is nothing to learn from.")
    refits = [refit(check, outcome) for check, outcome in found.items()]
    with open_output(output) as stream:
        stream.write(as_toml(refits))
    if output is not None:
        complain(f"{len(refits)} checks refitted: {output}")
    return OK


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _coefficient(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
