"""Learns the weights of the link model from hand-aligned sentences, and says by cross-validation how good they are."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from transcheck.aligning.evidence import FEATURES, Lookup, gather
from transcheck.aligning.refining import NEIGHBOURHOOD, Model, Pass, look_around
from transcheck.aligning.table import FloatArray, load_table
from transcheck.language import segment_tokens

log = logging.getLogger("weights")

PASSES = 3
FOLDS = 10
_POSSIBLE = 0.3
"""What a possible link counts beside a sure one."""
_THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)

Links = set[tuple[int, int]]


def train(gold: Path, target: Path, *, without: Iterable[str] = ()) -> float:
    """Trains on all of ``gold`` and writes the weights to ``target``; returns the cross-validated error rate."""
    examples = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    stacks = [_mute(stack, without) for stack in gather_all(examples)]
    folds = np.random.RandomState(0).permutation(len(examples)) % FOLDS
    answers: list[FloatArray | None] = [None] * len(examples)
    for fold in range(FOLDS):
        model = fit([s for s, f in zip(stacks, folds, strict=True) if f != fold],
                    [e for e, f in zip(examples, folds, strict=True) if f != fold])  # fmt: skip
        for index in np.flatnonzero(folds == fold):
            answers[index] = model.probabilities(stacks[index])
    found = [answer for answer in answers if answer is not None]
    rates = {t: error_rate(examples, [links_above(a, t) for a in found]) for t in _THRESHOLDS}
    threshold = min(rates, key=lambda t: rates[t][0])
    log.info("cross-validated at %.2f: AER %.4f, precision %.4f, recall %.4f", threshold, *rates[threshold])
    write(fit(stacks, examples), threshold, target)
    return rates[threshold][0]


def gather_all(examples: Sequence[dict[str, Any]]) -> list[FloatArray]:
    """The evidence for each hand-aligned pair."""
    lookup = Lookup(load_table())
    return [
        gather(segment_tokens(row["source_tokens"], "zh"), segment_tokens(row["target_tokens"], "en"), lookup)
        for row in examples
    ]


def _mute(stack: FloatArray, without: Iterable[str]) -> FloatArray:
    for name in without:
        stack[FEATURES.index(name)] = 0.0
    return stack


def links_above(answer: FloatArray, threshold: float) -> Links:
    """Cells that reach the threshold."""
    return {(int(i), int(j)) for i, j in np.argwhere(answer >= threshold)}


def error_rate(examples: Sequence[dict[str, Any]], links: Sequence[Links]) -> tuple[float, float, float]:
    """Alignment error rate (Och & Ney 2003), precision, and recall of sure links."""
    asserted = right_sure = right = sure_total = 0
    for row, found in zip(examples, links, strict=True):
        sure = {tuple(link) for link in row["sure"]}
        possible = sure | {tuple(link) for link in row["possible"]}
        asserted += len(found)
        right_sure += len(found & sure)
        right += len(found & possible)
        sure_total += len(sure)
    return 1 - (right_sure + right) / max(1, asserted + sure_total), right / max(1, asserted), right_sure / sure_total


def fit(stacks: Sequence[FloatArray], examples: Sequence[dict[str, Any]]) -> Model:
    """Trains the passes one after the other, each on what the ones before answer."""
    wanted, weights = zip(*(_wanted(stack, row) for stack, row in zip(stacks, examples, strict=True)), strict=True)
    passes: list[Pass] = []
    inputs = list(stacks)
    for _ in range(PASSES):
        passes.append(_fit_pass(inputs, wanted, weights))
        answers = [passes[-1].apply(features) for features in inputs]
        inputs = []
        for answer, stack in zip(answers, stacks, strict=True):
            features = np.empty((len(NEIGHBOURHOOD) + len(FEATURES), *answer.shape), dtype=np.float32)
            features[len(NEIGHBOURHOOD) :] = stack
            look_around(answer, features)
            inputs.append(features)
    return Model(tuple(passes), 0.5)


def _wanted(stack: FloatArray, row: dict[str, Any]) -> tuple[FloatArray, FloatArray]:
    wanted = np.zeros(stack.shape[1:], dtype=np.float32)
    weight = np.ones_like(wanted)
    for i, j in row["possible"]:
        wanted[i, j], weight[i, j] = 1.0, _POSSIBLE
    for i, j in row["sure"]:
        wanted[i, j], weight[i, j] = 1.0, 1.0
    return wanted, weight


def _fit_pass(inputs: Sequence[FloatArray], wanted: Sequence[FloatArray], weights: Sequence[FloatArray]) -> Pass:
    cells = np.concatenate([features.reshape(len(features), -1).T for features in inputs])
    labels = np.concatenate([matrix.ravel() for matrix in wanted])
    shares = np.concatenate([matrix.ravel() for matrix in weights])
    scaler, regression = StandardScaler(), LogisticRegression(C=1.0, max_iter=300)
    make_pipeline(scaler, regression).fit(cells, labels, logisticregression__sample_weight=shares)
    # The standardisation goes into the weights, so that none is needed at run time.
    scaled = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - scaled @ scaler.mean_)
    return Pass(np.asarray(scaled, dtype=np.float32), bias)


def write(model: Model, threshold: float, target: Path) -> None:
    """Writes the weights by name."""
    passes = []
    for number, item in enumerate(model.passes):
        order = FEATURES if number == 0 else (*NEIGHBOURHOOD, *FEATURES)
        named = {name: round(float(w), 5) for name, w in zip(order, item.weights, strict=True)}
        passes.append({"bias": round(item.bias, 5), "weights": named})
    target.write_text(json.dumps({"threshold": threshold, "passes": passes}, indent=1) + "\n", encoding="utf-8")
