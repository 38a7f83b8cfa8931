"""``transcheck check``: hold a data set against its labels, for continuous integration."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.cli._main import FINDINGS, OK, USAGE
from transcheck.cli._options import Share, configuration_from, engine_options, field_option, fields_from
from transcheck.cli._output import complain, open_output
from transcheck.cli._progress import watched
from transcheck.cli._reports import open_reports, parse_outputs
from transcheck.errors import TranscheckError, UsageError
from transcheck.reporting.escaping import one_line
from transcheck.reporting.summary import counted, is_untranslated

if TYPE_CHECKING:
    from transcheck.configuration import Configuration
    from transcheck.judging.baseline import Known
    from transcheck.judging.hygiene import Hygiene
    from transcheck.judging.labels import Comparison, Finding
    from transcheck.model import Flag, Pair, Result
    from transcheck.pairing.changes import Changes

_EPILOG = """\b
Examples:
  transcheck check data/pairs
  transcheck check new.jsonl --fail-on critical
  transcheck check data --baseline known.jsonl --output sarif=out.sarif --output github=-
  transcheck check data --since origin/main
  transcheck check --source news.zh --target news.en --max-divergent 0.5%
"""


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--source", metavar="FILE", help="The originals, line by line (or cue by cue), instead of a PATH.")
@click.option("--target", metavar="FILE", help="Their translations, in a file with as many lines.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the findings here; sarif, junit, github, gitlab, mqm-tsv, summary, … Repeatable.",
)
@click.option("--baseline", metavar="FILE", help="Findings that are known and count for nothing.")
@click.option("--update-baseline", is_flag=True, help="Write the findings of this run to the baseline.")
@click.option("--since", metavar="REVISION", help="Only rows that changed since a revision in git.")
@click.option("--against", metavar="FILE", help="A data set that must share no row with this one.")
@click.option("--max-divergent", type=Share(), metavar="SHARE", help="Highest share of divergent pairs: 0.5%.")
@click.option("--hygiene/--no-hygiene", default=True, help="Look for repeated and damaged rows. [yes]")
@click.option("--quiet", is_flag=True, help="No progress.")
@field_option
@engine_options
def command(
    paths: tuple[str, ...],
    source: str | None,
    target: str | None,
    outputs: tuple[str, ...],
    baseline: str | None,
    update_baseline: bool,
    since: str | None,
    against: str | None,
    max_divergent: float | None,
    hygiene: bool,
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
    """Hold a data set against its labels; files, or folders of them.

    In a row with 'labels', a label that no flag meets and a flag that no label asks for is a finding; in any other row
    each flag at or above --fail-on (default major; with --max-divergent alone: none). So is what is wrong with the set
    itself: see docs/ci.md. What goes beyond the limits in the configuration fails.
    """
    if (source is None) != (target is None) or (source is not None and paths):
        raise UsageError("--source and --target go together, and without a PATH.")
    if source is None and not paths:
        raise UsageError("nothing to check: name a PATH, or give --source and --target.")
    if update_baseline and (baseline is None or since is not None):
        raise UsageError("--update-baseline goes with --baseline, and not with --since: it needs every row.")

    from transcheck.judging.baseline import Baseline
    from transcheck.judging.hygiene import Hygiene
    from transcheck.judging.labels import Comparison
    from transcheck.model import Verdict
    from transcheck.pairing.changes import Changes
    from transcheck.pipeline import Auditor, read_pairs
    from transcheck.reading.side_by_side import read_side_by_side
    from transcheck.reporting import Summary

    configuration = _with_share(
        configuration_from(config, checks, estimator, dictionary, glossaries, fail_on), max_divergent
    )
    mapping = fields_from(fields)
    places = parse_outputs(outputs)
    unreadable: list[TranscheckError] = []

    def note(error: TranscheckError) -> None:
        unreadable.append(error)
        complain(f"Error: {error}")

    changes = Changes(since, lambda path: read_pairs([path], from_format, fields=mapping)) if since else None
    known = (
        Baseline() if baseline is None or (update_baseline and not Path(baseline).exists()) else Baseline.load(baseline)
    )
    files = [file for path in paths for file in _files(path, note)]
    keeper = Hygiene(read_pairs([against]) if against else (), files) if hygiene or against else None
    auditor = Auditor(configuration)
    comparison = Comparison(
        configuration.fail_on or (None if configuration.limits.divergent is not None else "major"),
        configuration.enabled,
        hygiene=_hygiene_of(keeper),
        known=lambda finding: known.meet(_known(finding)) or update_baseline,
    )
    pairs = (
        read_side_by_side(source, target)
        if source is not None and target is not None
        else read_pairs(files, from_format, note, mapping)
    )
    summary = Summary()
    with open_reports(places) as reports:
        write = reports.stream.write
        results = auditor.audit(_selected(pairs, changes, keeper))
        for result in watched(results, shown=not quiet and (bool(outputs) or not reports.stream.isatty())):
            if result.verdict is Verdict.UNVERIFIABLE and not is_untranslated(result):
                write(f"{_place(result.pair)}: cannot be judged: {one_line(result.reason or '')}\n")
            findings = comparison.add(result)
            for finding in findings:
                write(_line(finding))
            summary.add(result)
            reports.add(_with_findings(result, findings))
        breaches = comparison.breaches(configuration.limits)
        vanished = known.vanished if since is None and not unreadable else []
        write("\n".join(["", *_table(comparison), "", *_asides(comparison, vanished, update_baseline), *breaches, ""]))
        if not breaches:
            write("nothing beyond the limits\n")
        reports.end(summary, auditor.signature)
    if unreadable:
        return USAGE
    if update_baseline:
        with open_output(baseline) as stream:
            known.write(stream)
    return FINDINGS if breaches else OK


def _with_share(configuration: Configuration, share: float | None) -> Configuration:
    if share is None:
        return configuration
    return dataclasses.replace(configuration, limits=dataclasses.replace(configuration.limits, divergent=share))


def _files(path: str, note: Callable[[TranscheckError], None]) -> list[str]:
    from transcheck.reading import expand_paths

    try:
        return expand_paths([path])
    except TranscheckError as error:
        note(error)
        return []


def _selected(pairs: Iterable[Pair], changes: Changes | None, keeper: Hygiene | None) -> Iterator[Pair]:
    """The pairs to be judged; what has not changed is only remembered, as new rows may repeat it."""
    for pair in pairs:
        if changes is None or changes.has(pair):
            yield pair
        elif keeper is not None:
            keeper.inspect(pair, pair.target_lang)


def _hygiene_of(keeper: Hygiene | None) -> Callable[[Result], Iterable[Flag]]:
    return lambda result: keeper.inspect(result.pair, result.target_lang) if keeper is not None else ()


def _known(finding: Finding) -> Known:
    from transcheck.judging.baseline import known
    from transcheck.judging.labels import FindingKind

    check = f"{finding.check} {finding.kind.value}" if finding.kind is FindingKind.MISSED else finding.check
    return known(finding.pair, check, finding.source_spans, finding.target_spans)


def _with_findings(result: Result, findings: Iterable[Finding]) -> Result:
    """``result`` with the findings in the place of its flags, for reports that know flags alone."""
    from transcheck.model import Flag, Severity, Verdict

    categories = {flag.check: flag.category for flag in result.flags}
    flags = tuple(
        Flag(
            check=finding.check,
            category=categories.get(finding.check, "other"),
            severity=finding.severity or Severity.MAJOR,
            confidence=1.0,
            source_spans=finding.source_spans,
            target_spans=finding.target_spans,
            message=f"{finding.kind.value}: {finding.message}",
        )
        for finding in findings
    )
    silent = not flags and result.verdict is not Verdict.UNVERIFIABLE
    verdict = Verdict.FAITHFUL if silent else result.verdict
    return dataclasses.replace(result, flags=flags, unused_waivers=(), verdict=verdict)


def _asides(comparison: Comparison, vanished: list[Known], updated: bool) -> list[str]:
    """What there is to say of what is milder than a finding, and of known findings."""
    lines = [f"{name}: {counted(number, 'row')}" for name, number in sorted(comparison.asides.items())]
    if comparison.put_up_with:
        verb = "written to" if updated else "known from"
        lines.append(f"{counted(comparison.put_up_with, 'finding')} {verb} the baseline")
    lines += [one_line(f"gone: {finding.check}: {finding.source} → {finding.target}") for finding in vanished]
    if vanished and not updated:
        lines.append(f"{counted(len(vanished), 'known finding')} gone; --update-baseline takes them out")
    return lines


def _place(pair: Pair) -> str:
    """``file:line: id``, a form that editors and continuous integration know."""
    file, lines = pair.location.file, pair.location.lines
    return one_line(f"{file}:{lines[0]}: {pair.id}" if file and lines else pair.id)


def _line(finding: Finding) -> str:
    severity = f" ({finding.severity.value})" if finding.severity else ""
    return (
        f"{_place(finding.pair)}: {finding.kind.value}: {one_line(f'{finding.check}{severity}: {finding.message}')}\n"
    )


def _table(comparison: Comparison) -> list[str]:
    """Precision and recall of each check and of all together."""
    rows: list[tuple[str, ...]] = [("check", "labels", "met", "flags", "meant", "precision", "recall")]
    for name, tally in (*sorted(comparison.checks.items()), ("all checks", comparison.overall())):
        numbers = (tally.labels, tally.labels_met, tally.flags, tally.flags_meant)
        rows.append((one_line(name), *map(str, numbers), _share(tally.precision), _share(tally.recall)))
    width = max(len(row[0]) for row in rows)
    lines = [f"{row[0]:<{width}}" + "".join(f"{cell:>11}" for cell in row[1:]) for row in rows]
    found = ", ".join(f"{number} {kind.value}" for kind, number in comparison.counts.items() if number) or "none"
    seen = f"{counted(comparison.rows, 'row')}, {comparison.labelled:,} with labels; findings: {found}"
    return [*(lines if comparison.labelled else ()), seen]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
