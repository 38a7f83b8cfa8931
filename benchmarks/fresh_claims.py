"""What is caught of translations written to be wrong in one place, and how many free but right ones are flagged.

    python benchmarks/fresh_claims.py [FILE ...] [--show]

The files of ``benchmarks/fresh_claims`` were written for the project by writers who knew neither its checks nor its
data: news claims, comments, and passages of several clauses, in tables with the columns source, translation, label
(GOOD or BAD) and note. They are named by the day on which they were written; what the checks of that day say of a file
is the only fair figure, since a file that has been read serves to mend what it shows. ``--show`` prints the wrong ones
that pass and the right ones that are flagged.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path

from transcheck.configuration import Configuration
from transcheck.model import Pair, Result, Severity
from transcheck.pipeline import Auditor

FOLDER = Path(__file__).parent / "fresh_claims"
GRAVE = (Severity.MAJOR, Severity.CRITICAL)


@dataclass(frozen=True)
class Claim:
    """A pair, whether its translation is wrong, and what the writer noted."""

    pair: Pair
    wrong: bool
    note: str


def read(file: Path) -> list[Claim]:
    """The rows of a table."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Claim(Pair(f"{file.stem}/{number}", row["source"], row["translation"]), row["label"] == "BAD", row["note"])
        for number, row in enumerate(rows, 1)
    ]


def is_flagged(result: Result) -> bool:
    """Whether a major or critical flag says that something is wrong."""
    return any(flag.severity in GRAVE for flag in result.flags)


def show(claim: Claim, result: Result) -> None:
    """A pair on which the label and the flags differ."""
    flags = [f"{flag.check}: {flag.message}" for flag in result.flags if flag.severity in GRAVE]
    print(f"{'passes' if claim.wrong else 'flagged'}: {claim.pair.source}\n    {claim.pair.target}\n    {claim.note}")
    print("".join(f"    {flag}\n" for flag in flags), end="")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.tsv")))
    parser.add_argument("--show", action="store_true", help="print where labels and flags differ")
    arguments = parser.parse_args()
    auditor = Auditor(Configuration())
    for file in arguments.files:
        claims = read(file)
        results = list(auditor.audit([claim.pair for claim in claims]))
        caught = {wrong: [0, 0] for wrong in (True, False)}
        for claim, result in zip(claims, results, strict=True):
            flagged = is_flagged(result)
            caught[claim.wrong][0] += flagged
            caught[claim.wrong][1] += 1
            if arguments.show and flagged is not claim.wrong:
                show(claim, result)
        (found, wrong), (alarms, right) = caught[True], caught[False]
        print(f"{file.stem}: of {wrong} wrong {found / wrong:.3f} flagged, of {right} right {alarms / right:.3f}")


if __name__ == "__main__":
    main()
