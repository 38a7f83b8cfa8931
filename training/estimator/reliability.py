"""Draws how often translations of a score are faithful: a reliability diagram, and the table behind it.

    python -m training.estimator.reliability DATA RESULTS DIAGRAM.svg

DATA is the folder of the data sets, RESULTS what ``transcheck audit --format jsonl`` says of ``mqm_zhen.dev``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from training.estimator.corpora import faithful_share, rows

BINS = 10
SIDE, EDGE = 300, 40
"""Length of an axis and margin around, in pixels."""

Bin = tuple[float, float, int]
"""Mean score, share that is faithful, and number of translations."""


def bins_of(data: Path, results: Path) -> list[Bin]:
    """The bins of equal width that hold any translation."""
    scores = {row["id"]: row["score"] for row in rows(results)}
    gold = {row["id"]: faithful_share(row["ratings"]) > 0.5 for row in rows(data / "mqm_zhen.dev.jsonl.gz")}
    values = np.array([scores[name] for name in gold])
    faithful = np.array(list(gold.values()), dtype=float)
    number = np.clip((values * BINS).astype(int), 0, BINS - 1)
    return [
        (float(values[number == b].mean()), float(faithful[number == b].mean()), int((number == b).sum()))
        for b in range(BINS)
        if (number == b).any()
    ]


def draw(found: list[Bin]) -> str:
    """The diagram: a circle for each bin, its area in proportion to the number of translations."""
    total = sum(count for _, _, count in found)
    size = SIDE + 2 * EDGE

    def place(score: float, share: float) -> tuple[float, float]:
        return EDGE + SIDE * score, EDGE + SIDE * (1.0 - share)

    circles = []
    for score, share, count in found:
        x, y = place(score, share)
        circles.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 + 40 * (count / total) ** 0.5:.1f}" fill="#2463b0" '
            f'fill-opacity="0.55"><title>{count} scored {score:.2f}: {share:.2f} faithful</title></circle>'
        )
    ticks = "".join(
        f'<text x="{EDGE + SIDE * v:.0f}" y="{size - 20}" text-anchor="middle">{v:.1f}</text>'
        f'<text x="{EDGE - 6}" y="{EDGE + SIDE * (1 - v) + 4:.0f}" text-anchor="end">{v:.1f}</text>'
        for v in (0.0, 0.5, 1.0)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" font-family="sans-serif" '
        f'font-size="12" fill="#333"><rect width="{size}" height="{size}" fill="white"/>'
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>'
        f'<line x1="{EDGE}" y1="{EDGE + SIDE}" x2="{EDGE + SIDE}" y2="{EDGE}" stroke="#999" stroke-dasharray="4"/>'
        f'{"".join(circles)}{ticks}<text x="{size / 2}" y="{size - 5}" text-anchor="middle">score</text>'
        f'<text x="{EDGE}" y="{EDGE - 12}">share that most raters hold to be faithful</text></svg>\n'
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("diagram", type=Path)
    arguments = parser.parse_args()
    found = bins_of(arguments.data, arguments.results)
    arguments.diagram.write_text(draw(found), encoding="utf-8")
    print("| mean score | faithful | translations |\n| --- | --- | --- |")
    for score, share, count in found:
        print(f"| {score:.2f} | {share:.2f} | {count} |")


if __name__ == "__main__":
    main()
