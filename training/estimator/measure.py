"""Measures an exported model alone, without the rules, on the data sets that training never saw.

    python -m training.estimator.measure DATA MODEL [--only qe22,ced21,mqm,mlqe,demetr,commonmt] [--source-only]

Intervals are 95 % bootstrap intervals over the rows. ``--source-only`` is a control: the model reads no translation.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr
from sklearn.metrics import matthews_corrcoef, roc_auc_score

from training.estimator.corpora import faithful_share, rows, weight
from training.estimator.encoding import aligned
from transcheck.estimating.estimate import Estimate
from transcheck.estimating.network import NetworkEstimator

Values = NDArray[np.float64]


class Reader:
    """Reads pairs with a model, each once."""

    def __init__(self, model: Path, source_only: bool) -> None:
        self._estimator = NetworkEstimator(model)
        self._source_only = source_only
        self.pairs = 0
        self.seconds = 0.0

    def __call__(self, source: str, target: str) -> Estimate:
        """The estimate of one pair."""
        pair = aligned(source, "" if self._source_only else target)
        began = time.process_time()
        estimate = self._estimator.estimate(*pair)
        self.seconds += time.process_time() - began
        self.pairs += 1
        return estimate


def goodness(estimate: Estimate) -> float:
    """One number out of three: the sum of their log-odds."""
    return sum(
        float(np.log(max(p, 1e-9) / max(1 - p, 1e-9)))
        for p in (estimate.quality, estimate.faithful, 1.0 - estimate.critical)
    )


MEASURES: dict[str, Callable[[Estimate], float]] = {
    "quality": lambda estimate: estimate.quality,
    "faithful": lambda estimate: estimate.faithful,
    "not critical": lambda estimate: 1.0 - estimate.critical,
    "all three": goodness,
    "words": lambda estimate: -float(np.mean([piece.error for piece in estimate.target] or [0.0])),
}


def say(name: str, figure: Callable[[Values, Values], float], gold: Values, estimates: list[Estimate]) -> None:
    """Prints a figure for each measure with its interval."""
    chance = np.random.default_rng(1)
    for measure, take in MEASURES.items():
        values = np.array([take(estimate) for estimate in estimates])
        draws = []
        for _ in range(200):
            chosen = chance.integers(0, len(gold), len(gold))
            draws.append(figure(gold[chosen], values[chosen]))
        low, high = np.percentile(draws, [2.5, 97.5])
        print(f"  {name:<34} {measure:<13} {figure(gold, values):.3f}  [{low:.3f}, {high:.3f}]", flush=True)


def spearman(gold: Values, values: Values) -> float:
    """Rank correlation."""
    return float(spearmanr(gold, values)[0])


def area(gold: Values, values: Values) -> float:
    """Area under the ROC curve."""
    return float(roc_auc_score(gold, values))


def qe22(data: Path, read: Reader) -> None:
    """Chinese to English: MQM of sentences, and word tags."""
    found = list(rows(data / "qe22_zhen.dev.jsonl"))
    estimates = [read(row["source"], row["target"]) for row in found]
    say("qe22 Spearman", spearman, np.array([row["z"] for row in found]), estimates)
    for kind in ("error", "major", "accuracy"):
        gold, values = [], []
        for row, estimate in zip(found, estimates, strict=True):
            position = 0
            for word, tag in zip(row["words"], row["tags"], strict=True):
                start = row["target"].find(word, position)
                if start < 0:
                    gold.append(tag == "BAD")
                    values.append(0.0)
                    continue
                position = start + len(word)
                inside = [getattr(p, kind) for p in estimate.target if p.start < position and start < p.end]
                gold.append(tag == "BAD")
                values.append(max(inside, default=0.0))
        cuts = {cut: matthews_corrcoef(gold, np.array(values) > cut) for cut in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)}
        print(f"  qe22 word {kind}: area {roc_auc_score(gold, values):.3f}, MCC", end=" ")
        print(" ".join(f"{cut}: {value:.3f}" for cut, value in cuts.items()))


def ced21(data: Path, read: Reader) -> None:
    """English to Chinese: critical errors."""
    found = list(rows(data / "ced21_enzh.dev.jsonl"))
    estimates = [read(row["source"], row["target"]) for row in found]
    gold = np.array([float(row["label"] != "ERR") for row in found])
    say("ced21 area", area, gold, estimates)
    values = np.array([estimate.critical for estimate in estimates])
    for cut in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        print(f"  ced21 MCC, critical > {cut}: {matthews_corrcoef(gold < 0.5, values > cut):.3f}")


def mqm(data: Path, read: Reader) -> None:
    """Chinese to English: MQM a word, and faithfulness."""
    found = list(rows(data / "mqm_zhen.dev.jsonl.gz"))
    estimates = [read(row["source"], row["target"]) for row in found]
    points = [
        -np.mean([min(25.0, sum(map(weight, errors))) for errors in row["ratings"].values()])
        / max(1, len(row["target"].split()))
        for row in found
    ]
    say("mqm Spearman", spearman, np.array(points), estimates)
    say("mqm area faithful", area, np.array([float(faithful_share(row["ratings"]) > 0.5) for row in found]), estimates)


def mlqe(data: Path, read: Reader) -> None:
    """English to Chinese: direct assessments."""
    found = list(rows(data / "mlqe_enzh.dev.jsonl"))
    estimates = [read(row["source"], row["target"]) for row in found]
    say("mlqe Spearman", spearman, np.array([row["da_z"] for row in found]), estimates)


def _ranking(name: str, twins: Iterable[tuple[Estimate, Estimate]]) -> None:
    pairs = list(twins)
    for measure, take in MEASURES.items():
        won = [1.0 if take(worse) < take(better) else 0.5 * (take(worse) == take(better)) for better, worse in pairs]
        print(f"  {name:<34} {measure:<13} {np.mean(won):.3f}", flush=True)


def demetr(data: Path, read: Reader) -> None:
    """Chinese to English: perturbed translations below the others."""
    found = list(rows(data / "demetr_zhen.dev.jsonl"))
    bases = {row["source"]: read(row["source"], row["target"]) for row in found}
    for severity in ("critical", "major", "minor"):
        chosen = [row for row in found if row["severity"] == severity]
        _ranking(f"demetr {severity}", ((bases[r["source"]], read(r["source"], r["perturbed"])) for r in chosen))


def commonmt(data: Path, read: Reader) -> None:
    """Chinese to English: the wrong reading of an ambiguous sentence below the right one."""
    found = list(rows(data / "commonmt_zhen.dev.jsonl"))
    _ranking("commonmt", ((read(r["source"], r["target"]), read(r["source"], r["perturbed"])) for r in found))


SETS: dict[str, Callable[[Path, Reader], Any]] = {
    function.__name__: function for function in (qe22, ced21, mqm, mlqe, demetr, commonmt)
}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--only", default=",".join(SETS))
    parser.add_argument("--source-only", action="store_true")
    arguments = parser.parse_args()
    read = Reader(arguments.model, arguments.source_only)
    for name in arguments.only.split(","):
        SETS[name](arguments.data, read)
    print(json.dumps({"pairs": read.pairs, "pairs a CPU second": round(read.pairs / max(read.seconds, 1e-9), 1)}))


if __name__ == "__main__":
    main()
