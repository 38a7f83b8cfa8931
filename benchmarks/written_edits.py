"""How many of the edits written by hand have a major flag of the rules, kind by kind, wherever it stands.

    python benchmarks/written_edits.py [--kind NAME ...] [--missed]

The edits of ``training/written`` change what a right translation says; about one in twenty does not (see its README).
``--missed`` prints those without a flag. Judged without the model.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from training.planting import written
from transcheck.configuration import Configuration
from transcheck.model import Pair, Severity
from transcheck.pipeline import Auditor

WRITTEN = Path(__file__).resolve().parent.parent / "training" / "written"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", action="append", help="only edits of this kind")
    parser.add_argument("--missed", action="store_true", help="print those without a flag")
    arguments = parser.parse_args()
    edits = [
        (row["labels"][0]["check"], Pair(row["twin"], row["source"], row["target"]))
        for name, item in written.items(WRITTEN)
        for row in written.rows(name, item)
        if row["labels"] and (not arguments.kind or row["labels"][0]["check"] in arguments.kind)
    ]
    seen: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    judged = Auditor(Configuration(estimator="none")).audit(pair for _, pair in edits)
    for (kind, pair), result in zip(edits, judged, strict=True):
        seen[kind] += 1
        grave = any(flag.severity.rank >= Severity.MAJOR.rank for flag in result.flags)
        flagged[kind] += grave
        if arguments.missed and not grave:
            print(f"{kind}: {pair.source}\n    {pair.target}")
    for kind, count in seen.most_common():
        print(f"{kind}: {flagged[kind]} of {count} flagged ({flagged[kind] / count:.3f})")


if __name__ == "__main__":
    main()
