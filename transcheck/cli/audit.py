"""``transcheck audit``: judge every pair and report."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from transcheck.cli._machine import machine_options, machine_output
from transcheck.cli._main import FINDINGS, OK, USAGE
from transcheck.cli._options import configuration_from, engine_options, field_option, fields_from
from transcheck.cli._output import complain, open_output
from transcheck.cli._progress import watched
from transcheck.cli._reports import open_reports, parse_outputs
from transcheck.errors import TranscheckError, UsageError

if TYPE_CHECKING:
    from transcheck.model import Pair, Result
    from transcheck.pipeline import Auditor

_WITH_SUMMARY = ("text", "json", "markdown")
"""Formats that end with the summary."""

_EPILOG = """\b
Examples:
  transcheck audit thread.txt
  transcheck audit thread.txt --format markdown --output report.md
  transcheck audit pairs.jsonl --format jsonl --output audited.jsonl
  transcheck audit --source 三成网友反对。 --target "A third of netizens are against it."
  pbpaste | transcheck audit -
  transcheck audit thread.txt --machine gloss
"""


@click.command(epilog=_EPILOG)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option(
    "--format",
    "report_format",
    default="text",
    metavar="NAME",
    help="text, json, jsonl, markdown, html, sarif, junit, … [text]",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the report here instead of the terminal; with a FORMAT another one. Repeatable.",
)
@click.option("--source", metavar="TEXT", help="The original, instead of an INPUT.")
@click.option("--target", metavar="TEXT", help="Its translation.")
@click.option("--reference", multiple=True, metavar="TEXT", help="A translation that you trust. Repeatable.")
@click.option("--machine-text", multiple=True, metavar="TEXT", help="A machine translation. Repeatable.")
@machine_options
@click.option("--signature", metavar="FILE", help="Write what made the report; '-': as its first line.")
@click.option("--quiet", is_flag=True, help="No progress, no summary beside a report in a file.")
@field_option
@engine_options
def command(
    inputs: tuple[str, ...],
    report_format: str,
    outputs: tuple[str, ...],
    source: str | None,
    target: str | None,
    reference: tuple[str, ...],
    machine_text: tuple[str, ...],
    machine: tuple[str, ...],
    machine_settings: tuple[str, ...],
    machine_cache: str | None,
    back_translate: bool,
    signature: str | None,
    quiet: bool,
    fields: tuple[str, ...],
    from_format: str | None,
    fail_on: str | None,
    checks: tuple[str, ...],
    estimator: str | None,
    dictionary: str | None,
    glossaries: tuple[str, ...],
    config: str | None,
) -> int:
    """Judge the translations in threads and data sets.

    An INPUT is a file with a comment thread (text, a saved web page, an export of a comment platform) or with pairs
    (JSON Lines, CSV, TSV, Parquet, TMX, XLIFF, PO, subtitles); - is standard input.
    """
    single = source is not None or target is not None
    if single and (source is None or target is None or inputs):
        raise UsageError("--source and --target go together, and without an INPUT.")
    if not single and (reference or machine_text):
        raise UsageError(
            "--reference and --machine-text go with --source and --target; in a file they are fields of a row."
        )
    if not single and not inputs:
        raise UsageError("nothing to audit: name an INPUT, '-' for standard input, or give --source and --target.")
    if signature == "-" and report_format != "jsonl":
        raise UsageError("--signature - goes with --format jsonl; every other report has its signature anyway.")

    from transcheck.reporting import Summary, find

    reporter_class = find(report_format)
    places = parse_outputs(outputs, report_format)
    output = places.main
    from transcheck.model import Pair
    from transcheck.pipeline import Auditor, read_pairs

    configuration = configuration_from(config, checks, estimator, dictionary, glossaries, fail_on)
    provided = machine_output(machine, machine_settings, machine_cache, back_translate)
    auditor = Auditor(configuration, provided)
    unreadable: list[TranscheckError] = []

    def note(error: TranscheckError) -> None:
        unreadable.append(error)
        complain(f"Error: {error}")

    pairs: Iterable[Pair]
    if source is not None:
        pairs = [Pair("pair", source, target, reference=reference, machine=machine_text)]
    else:
        pairs = read_pairs(inputs, from_format, note, fields_from(fields))
    summary, found = Summary(), False
    is_finding = finding_test(configuration.fail_on)
    with provided or contextlib.nullcontext(), open_reports(places) as reports:
        stream = reports.stream
        if signature == "-":
            stream.write(_signature_line(auditor))
        reporter = reporter_class(stream)
        reporter.begin()
        for result in watched(auditor.audit(pairs), shown=not quiet and (output is not None or not stream.isatty())):
            reporter.add(result)
            reports.add(result)
            summary.add(result)
            found = found or is_finding(result)
        summary.providers = [(usage.as_dict(), usage.sentence()) for usage in provided.usage] if provided else []
        if report_format == "text" and output is None and inputs and summary.pairs:
            summary.next_step = _next_step(inputs)
        reporter.end(summary, auditor.signature)
        reports.end(summary, auditor.signature)
    if signature is not None and signature != "-":
        with open_output(signature) as stream:
            stream.write(f"{auditor.signature}\n")
    if output is not None and not quiet:
        for sentence in summary.sentences():
            complain(sentence)
        complain(f"report: {output}")
    elif report_format not in _WITH_SUMMARY:  # what was sent away is always said
        for _, sentence in summary.providers:
            complain(sentence)
    if unreadable:
        return USAGE
    return FINDINGS if found else OK


def finding_test(fail_on: str | None) -> Callable[[Result], bool]:
    """What makes a result a finding: nothing for None, a verdict, or a flag of a severity or graver."""
    from transcheck.model import Severity, Verdict

    if fail_on is None:
        return lambda result: False
    if fail_on == "verdict":
        return lambda result: result.verdict is Verdict.DIVERGENT
    least = Severity(fail_on).rank
    return lambda result: any(flag.severity.rank >= least for flag in result.flags)


def _signature_line(auditor: Auditor) -> str:
    from transcheck.reporting.record import to_json

    return to_json({"signature": auditor.signature.as_dict()}) + "\n"


def _next_step(inputs: tuple[str, ...]) -> str:
    import shlex

    if inputs == ("-",):
        return "To hand this on: transcheck audit - --format markdown --output report.md"
    return f"To hand this on: transcheck audit {shlex.join(inputs)} --format markdown --output report.md"
