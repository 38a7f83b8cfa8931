"""Learns the weights of the link model from hand-aligned sentences, and says by cross-validation how good they are."""

from __future__ import annotations

import json
import logging
import random
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

from transcheck.aligning.evidence import FEATURES, NUMBER, Evidence, gather
from transcheck.aligning.lexical import shared_lookup
from transcheck.aligning.refining import NEIGHBOURHOOD, Layer, Model, Pass, look_around
from transcheck.aligning.table import FloatArray, load_table
from transcheck.language import segment_tokens

log = logging.getLogger("weights")

PASSES = 3
UNITS = 16
"""Hidden units of the last pass."""
_ROUNDS = 6
_DECAY = 0.01
FOLDS = 10
_POSSIBLE = 0.3
"""What a possible link counts beside a sure one."""
_COPIES = 2
_CORRUPTED = 0.15
"""What a cell of a corrupted copy counts."""
_THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)

Links = set[tuple[int, int]]


def train(gold: Path, target: Path, *, without: Iterable[str] = ()) -> float:
    """Trains on all of ``gold`` and writes the weights to ``target``; returns the cross-validated error rate."""
    examples = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    copies = [copy for seed in range(_COPIES) for copy in corrupt(examples, seed)]
    everything = [*examples, *copies]
    # A sentence and its corrupted copies are in one fold.
    folds = np.tile(np.random.RandomState(0).permutation(len(examples)) % FOLDS, 1 + _COPIES)
    answers: list[FloatArray] = [np.zeros((0, 0), dtype=np.float32)] * len(everything)
    for fold in range(FOLDS):
        model = fit([everything[k] for k in np.flatnonzero(folds != fold)], without)
        outside = np.flatnonzero(folds == fold)
        for index, answer in zip(outside, answer_all(model, [everything[k] for k in outside], without), strict=True):
            answers[index] = answer
    faithful = answers[: len(examples)]
    rates = {t: error_rate(examples, [links_above(answer, t) for answer in faithful]) for t in _THRESHOLDS}
    threshold = min(rates, key=lambda t: rates[t][0])
    log.info("cross-validated at %.2f: AER %.4f, precision %.4f, recall %.4f", threshold, *rates[threshold])
    log.info("of words put in, linked: %.3f", linked_share(copies, answers[len(examples) :], threshold))
    write(fit(everything, without), threshold, target)
    return rates[threshold][0]


def linked_share(copies: Sequence[dict[str, Any]], answers: Sequence[FloatArray], threshold: float) -> float:
    """Share of the words that were put in and that nevertheless have a link, punctuation left out."""
    linked = total = 0
    for row, answer in zip(copies, answers, strict=True):
        first, last = row["foreign"]
        for j in range(first, last):
            if row["target_tokens"][j][:1].isalnum():
                total += 1
                linked += bool((answer[:, j] >= threshold).any())
    return linked / max(1, total)


def gather_all(examples: Sequence[dict[str, Any]], without: Iterable[str] = ()) -> Evidence:
    """The evidence for hand-aligned pairs; kinds of it that are to be left out are silenced."""
    pairs = [
        (segment_tokens(row["source_tokens"], "zh"), segment_tokens(row["target_tokens"], "en")) for row in examples
    ]
    evidence = gather(pairs, shared_lookup().find(pairs), load_table())
    for name in without:
        evidence.features[NUMBER[name]] = 0.0
    return evidence


def answer_all(model: Model, examples: Sequence[dict[str, Any]], without: Iterable[str] = ()) -> list[FloatArray]:
    """The link probabilities of each pair, Chinese × English tokens."""
    evidence = gather_all(examples, without)
    answer = model.probabilities(evidence)
    return [answer[evidence.grid.of(k)].reshape(evidence.of(k).shape[1:]) for k in range(len(examples))]


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


def corrupt(examples: Sequence[dict[str, Any]], seed: int = 0) -> list[dict[str, Any]]:
    """Copies in which a stretch of the translation has been replaced by one of another sentence's translation.

    Hand-aligned pairs are all faithful. From these copies the model learns that place alone links nothing: what was put
    in has no counterpart.
    """
    draw = random.Random(seed)
    corrupted = []
    for row in examples:
        other = draw.choice(examples)["target_tokens"]
        tokens = row["target_tokens"]
        length = draw.randint(len(tokens) // 4, len(tokens))
        first = draw.randint(0, len(tokens) - length)
        start = draw.randint(0, max(0, len(other) - length))
        put_in = other[start : start + draw.randint(length // 2, length)]
        shift = len(put_in) - length

        def moved(links: list[list[int]], first: int = first, last: int = first + length, shift: int = shift) -> Any:
            return [[i, j if j < first else j + shift] for i, j in links if j < first or j >= last]

        corrupted.append(
            {
                "source_tokens": row["source_tokens"],
                "target_tokens": [*tokens[:first], *put_in, *tokens[first + length :]],
                "sure": moved(row["sure"]),
                "possible": moved(row["possible"]),
                "foreign": [first, first + len(put_in)],
            }
        )
    return corrupted


def fit(examples: Sequence[dict[str, Any]], without: Iterable[str] = ()) -> Model:
    """Trains the passes one after the other, each on what the ones before answer."""
    evidence = gather_all(examples, without)
    cells = np.arange(len(evidence.grid.row))
    wanted, shares = (np.concatenate(parts) for parts in zip(*map(_wanted, examples), strict=True))
    passes: list[Pass] = []
    inputs = evidence.features
    for number in range(PASSES):
        train_pass = _fit_network if number == PASSES - 1 else _fit_log_linear
        passes.append(train_pass(inputs[:, : len(cells)].T, wanted, shares))
        inputs = look_around(passes[-1].apply(inputs)[: len(cells)], evidence, cells)
    return Model(tuple(passes), 0.5)


def _wanted(row: dict[str, Any]) -> tuple[FloatArray, FloatArray]:
    """Whether each cell of a pair is linked, and what it counts."""
    share = _CORRUPTED if "foreign" in row else 1.0
    wanted = np.zeros((len(row["source_tokens"]), len(row["target_tokens"])), dtype=np.float32)
    weight = np.full_like(wanted, share)
    for i, j in row["possible"]:
        wanted[i, j], weight[i, j] = 1.0, _POSSIBLE * share
    for i, j in row["sure"]:
        wanted[i, j], weight[i, j] = 1.0, share
    return wanted.ravel(), weight.ravel()


def _fit_log_linear(inputs: FloatArray, wanted: FloatArray, shares: FloatArray) -> Pass:
    scaler, regression = StandardScaler(), LogisticRegression(C=1.0, max_iter=300)
    regression.fit(scaler.fit_transform(inputs), wanted, sample_weight=shares)
    # The standardisation goes into the weights, so that none is needed at run time.
    scaled = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - scaled @ scaler.mean_)
    return Pass(np.asarray(scaled, dtype=np.float32), bias)


def _fit_network(inputs: FloatArray, wanted: FloatArray, shares: FloatArray) -> Pass:
    network = MLPClassifier(
        (UNITS,), alpha=_DECAY, batch_size=512, learning_rate_init=0.002, max_iter=_ROUNDS, random_state=0
    )
    scaler = StandardScaler()
    with warnings.catch_warnings():
        # The number of rounds is fixed on purpose: stopping early keeps so small a set from being learnt by heart.
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(scaler.fit_transform(inputs), wanted, sample_weight=shares)
    scaled = network.coefs_[0].T / scaler.scale_
    layer = Layer(
        np.asarray(scaled, dtype=np.float32),
        np.asarray(network.intercepts_[0] - scaled @ scaler.mean_, dtype=np.float32),
    )
    return Pass(np.asarray(network.coefs_[1][:, 0], dtype=np.float32), float(network.intercepts_[1][0]), layer)


def write(model: Model, threshold: float, target: Path) -> None:
    """Writes the weights by name."""
    passes: list[dict[str, Any]] = []
    for number, item in enumerate(model.passes):
        order = FEATURES if number == 0 else (*NEIGHBOURHOOD, *FEATURES)
        stored: dict[str, Any] = {"bias": round(item.bias, 5)}
        if item.hidden is None:
            stored["weights"] = dict(zip(order, _rounded(item.weights), strict=True))
        else:
            stored["units"], stored["biases"] = _rounded(item.weights), _rounded(item.hidden.biases)
            stored["weights"] = {
                name: _rounded(column) for name, column in zip(order, item.hidden.weights.T, strict=True)
            }
        passes.append(stored)
    target.write_text(json.dumps({"threshold": threshold, "passes": passes}) + "\n", encoding="utf-8")


def _rounded(values: FloatArray) -> list[float]:
    return [round(float(value), 5) for value in values]
