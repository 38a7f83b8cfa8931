"""Chooses from which probability on a word is flagged, on what is held out of the training sets.

    python -m training.estimator.cuts DATA ESTIMATES

A minor flag stands where it agrees best with the raters' marks (Matthews correlation over words). A major one stands
where at most one translation in a hundred has one among those in which no rater saw anything.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
from sklearn.metrics import matthews_corrcoef, roc_auc_score

from training.estimator.corpora import read_mqm, rows

SPOTLESS = 0.01
"""The largest share of spotless translations that may have a major flag."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("estimates", type=Path)
    arguments = parser.parse_args()
    estimates = {row["id"]: row["target"] for row in rows(arguments.estimates) if row["set"] == "mqm"}
    path = arguments.data / "mqm_zhen.train.jsonl.gz"
    gold, errors, worst, any_error = [], [], [], []
    for row, example in zip(rows(path), read_mqm(path), strict=True):
        if row["id"] not in estimates or example.target_marks is None:
            continue
        pieces = estimates[row["id"]]
        marks = example.target_marks.error
        if example.rank == 0.0:
            worst.append(max((major for _, _, _, major in pieces), default=0.0))
            any_error.append(max((error for _, _, error, _ in pieces), default=0.0))
        for word in re.finditer(r"\w+|[^\w\s]", row["target"]):
            start, end = word.span()
            gold.append(sum(share for a, b, share in marks if a < end and start < b) >= 0.5)
            errors.append(max((error for a, b, error, _ in pieces if a < end and start < b), default=0.0))
    marked, values = np.array(gold), np.array(errors)
    print(f"{len(gold)} words, {marked.mean():.3f} marked, area {roc_auc_score(marked, values):.3f}")
    for cut in np.arange(0.1, 0.71, 0.05):
        flagged = values >= cut
        spotless = (np.array(any_error) >= cut).mean()
        print(
            f"  error >= {cut:.2f}: MCC {matthews_corrcoef(marked, flagged):.3f}, precision "
            f"{marked[flagged].mean():.3f}, {flagged.mean():.3f} of the words, {spotless:.3f} of the spotless"
        )
    print(f"{len(worst)} spotless translations; their worst pieces, by probability of a major error:")
    for share in (0.05, 0.02, SPOTLESS, 0.005):
        print(f"  {share:.3f} have one from {np.quantile(worst, 1 - share):.3f} on")


if __name__ == "__main__":
    main()
