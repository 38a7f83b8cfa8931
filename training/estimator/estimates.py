"""What an exported model says of the pairs of a file of evidence.

python -m training.estimator.estimates EVIDENCE MODEL OUTPUT
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.estimator.corpora import rows
from training.estimator.encoding import aligned
from transcheck.estimating.network import NetworkEstimator


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evidence", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    estimator = NetworkEstimator(arguments.model)
    with arguments.output.open("w", encoding="utf-8") as file:
        for row in rows(arguments.evidence):
            estimate = estimator.estimate(*aligned(row["source"], row["target"]))
            kept = {name: row[name] for name in ("set", "id")}
            kept |= {name: getattr(estimate, name) for name in ("quality", "faithful", "critical", "assessed")}
            for side in ("source", "target"):
                pieces = getattr(estimate, side)
                kept[side] = [
                    (p.start, p.end, *(round(value, 4) for value in (p.error, p.major, p.accuracy, p.missing)))
                    for p in pieces
                ]
            file.write(json.dumps(kept) + "\n")


if __name__ == "__main__":
    main()
