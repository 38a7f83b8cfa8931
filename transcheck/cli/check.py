"""``transcheck check``: hold a data set against its labels, for continuous integration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from transcheck.cli._main import FINDINGS, OK, USAGE
from transcheck.cli._options import configuration_from, engine_options
from transcheck.cli._output import complain, open_output
from transcheck.cli._progress import watched
from transcheck.errors import TranscheckError
from transcheck.reporting.escaping import one_line
from transcheck.reporting.summary import counted, is_untranslated

if TYPE_CHECKING:
    from transcheck.judging.labels import Comparison, Finding
    from transcheck.model import Pair

_EPILOG = """\b
Examples:
  transcheck check data/pairs
  transcheck check new.jsonl --fail-on critical
"""


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--output", metavar="FILE", help="Write the findings here instead of the terminal.")
@click.option("--quiet", is_flag=True, help="No progress.")
@engine_options
def command(
    paths: tuple[str, ...],
    output: str | None,
    quiet: bool,
    from_format: str | None,
    fail_on: str | None,
    checks: tuple[str, ...],
    dictionary: str | None,
    glossaries: tuple[str, ...],
    config: str | None,
) -> int:
    """Hold a data set against its labels; files, or folders of them.

    In a row with 'labels', a label that no flag meets and a flag that no label asks for is a finding; in any other row
    each flag at or above --fail-on (default major). What goes beyond the limits in the configuration fails.
    """
    from transcheck.judging.labels import Comparison
    from transcheck.model import Verdict
    from transcheck.pipeline import Auditor, read_pairs
    from transcheck.reading import expand_paths

    configuration = configuration_from(config, checks, dictionary, glossaries, fail_on)
    auditor = Auditor(configuration)
    unreadable: list[TranscheckError] = []

    def note(error: TranscheckError) -> None:
        unreadable.append(error)
        complain(f"Error: {error}")

    def files_of(path: str) -> list[str]:
        try:
            return expand_paths([path])
        except TranscheckError as error:
            note(error)
            return []

    files = [file for path in paths for file in files_of(path)]
    comparison = Comparison(configuration.fail_on or "major", configuration.enabled)
    with open_output(output) as stream:
        results = auditor.audit(read_pairs(files, from_format, note))
        for result in watched(results, shown=not quiet and (output is not None or not stream.isatty())):
            if result.verdict is Verdict.UNVERIFIABLE and not is_untranslated(result):
                stream.write(f"{_place(result.pair)}: cannot be judged: {one_line(result.reason or '')}\n")
            for finding in comparison.add(result):
                stream.write(_line(finding))
        breaches = comparison.breaches(configuration.limits)
        stream.write("\n".join(["", *_table(comparison), "", *breaches, ""]))
        if not breaches:
            stream.write("nothing beyond the limits\n")
    if unreadable:
        return USAGE
    return FINDINGS if breaches else OK


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
