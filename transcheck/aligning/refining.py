"""From evidence to link probabilities in three passes, each of which sees the answer of the one before.

The first pass judges each pair of tokens by itself. The later passes also see what the pass before made of the
neighbouring pairs and of the competitors in the same row and column: links come in diagonals, a word has few
counterparts, an article goes where its noun goes. The first two are log-linear; the last has one hidden layer, for
what a pair's place says depends on how much around it is linked for better reasons.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from transcheck.aligning.evidence import FEATURES, NUMBER
from transcheck.aligning.table import DATA, FloatArray

NEIGHBOURHOOD = (
    "logit", "row-rival", "column-rival", "row-share", "column-share", "row-best", "column-best", "row-sum",
    "column-sum", "before-before", "before-here", "before-after", "here-before", "here-after", "after-before",
    "after-here", "after-after", "article-next", "article-next-but-one", "english-function-next",
    "english-function-before", "chinese-function-next", "chinese-function-before", "diagonal",
    "diagonal-english-function", "diagonal-chinese-function", "row-offset", "row-near", "row-offset-sure",
    "column-offset", "column-near",
)  # fmt: skip
"""What a later pass sees besides the evidence, in order."""

_PAD = 4
"""Width of the margin around the matrix, as far as the widest neighbourhood reaches."""
_ANCHOR = 0.3
"""A token whose best link is at least as probable as this tells where its neighbours belong."""
_FAR = 10.0
_STEPS = np.abs(np.arange(-_PAD, _PAD + 1))
_DIAGONAL = np.where(_STEPS > 0, np.exp(-0.5 * _STEPS), 0.0).astype(np.float32)
"""What a link counts that lies so many steps off along the diagonal, from behind to ahead."""
_OFF_DIAGONAL = np.float32(np.exp(-0.75))


@lru_cache(maxsize=256)
def _decay(length: int) -> FloatArray:
    """exp(-distance / 2) for all distances between two positions of a text; 0 to itself."""
    places = np.arange(length, dtype=np.float32)
    decay = np.exp(-0.5 * np.abs(places[:, None] - places))
    np.fill_diagonal(decay, 0.0)
    return np.asarray(decay, dtype=np.float32)


@dataclass(frozen=True)
class Layer:
    """A hidden layer of rectified linear units: units × features, and a bias for each unit."""

    weights: FloatArray
    biases: FloatArray


@dataclass(frozen=True)
class Pass:
    """A log-linear model of the features, or of the hidden layer's units where there is one."""

    weights: FloatArray
    bias: float
    hidden: Layer | None = None

    def apply(self, features: FloatArray) -> FloatArray:
        """Link probabilities from features × rows × columns."""
        count, n, m = features.shape
        values = features.reshape(count, n * m)
        if self.hidden is not None:
            values = self.hidden.weights @ values
            values += self.hidden.biases[:, None]
            np.maximum(values, 0.0, out=values)
        logits = self.weights @ values
        logits += self.bias
        return _sigmoid(logits).reshape(n, m)


def _sigmoid(logits: FloatArray) -> FloatArray:
    """The logistic function, in place; logits beyond 30 are as good as 30."""
    np.maximum(logits, -30.0, out=logits)
    np.negative(logits, out=logits)
    np.exp(logits, out=logits)
    logits += 1.0
    return np.reciprocal(logits, out=logits)


@dataclass(frozen=True)
class Model:
    """The passes in order, and the probability from which on a link is asserted."""

    passes: tuple[Pass, ...]
    threshold: float

    def probabilities(self, evidence: FloatArray) -> FloatArray:
        """The last pass's answer."""
        _, n, m = evidence.shape
        answer = self.passes[0].apply(evidence)
        if len(self.passes) > 1:
            features = np.empty((len(NEIGHBOURHOOD) + len(FEATURES), n, m), dtype=np.float32)
            features[len(NEIGHBOURHOOD) :] = evidence
            for later in self.passes[1:]:
                look_around(answer, features)
                answer = later.apply(features)
        return answer


@lru_cache(maxsize=4)
def load_model(path: Path = DATA / "weights.json") -> Model:
    """The weights that ship with us."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    passes = []
    for number, found in enumerate(stored["passes"]):
        order = FEATURES if number == 0 else (*NEIGHBOURHOOD, *FEATURES)
        weights = np.array([found["weights"][name] for name in order], dtype=np.float32)
        if "units" in found:
            layer = Layer(np.ascontiguousarray(weights.T), np.array(found["biases"], dtype=np.float32))
            passes.append(Pass(np.array(found["units"], dtype=np.float32), found["bias"], layer))
        else:
            passes.append(Pass(weights, found["bias"]))
    return Model(tuple(passes), stored["threshold"])


def look_around(answer: FloatArray, features: FloatArray) -> None:
    """Fills the matrices of `NEIGHBOURHOOD` in ``features`` from the last ``answer``; the others hold the evidence."""
    n, m = answer.shape
    evidence = features[len(NEIGHBOURHOOD) :]
    grammar = evidence[NUMBER["chinese-function"]]
    other_grammar = evidence[NUMBER["english-function"]]
    article = evidence[NUMBER["article"]]
    padded = np.zeros((n + 2 * _PAD, m + 2 * _PAD), dtype=np.float32)
    padded[_PAD : _PAD + n, _PAD : _PAD + m] = answer

    def shifted(down: int, right: int) -> FloatArray:
        return padded[_PAD + down : _PAD + down + n, _PAD + right : _PAD + right + m]

    clipped = np.minimum(np.maximum(answer, 1e-4), 1.0 - 1e-4)
    np.log(clipped / (1.0 - clipped), out=features[0])
    row_best = _find_rivals(answer, features[1], features[5])
    column_best = _find_rivals(answer.T, features[2].T, features[6].T)
    contested = answer + 0.05
    np.divide(answer, contested + features[1], out=features[3])
    np.divide(answer, contested + features[2], out=features[4])
    row_sum, column_sum = answer @ np.ones(m, dtype=np.float32), np.ones(n, dtype=np.float32) @ answer
    features[7], features[8] = row_sum[:, None], column_sum
    down, right = padded.strides
    around = np.ndarray((3, 3, n, m), np.float32, padded, (_PAD - 1) * (down + right), (down, right, down, right))
    features[9:12], features[12:14], features[14:17] = around[0], around[1, ::2], around[2]
    np.multiply(article, shifted(0, 1), out=features[17])
    np.multiply(article, shifted(0, 2), out=features[18])
    np.multiply(other_grammar, shifted(0, 1), out=features[19])
    np.multiply(other_grammar, shifted(0, -1), out=features[20])
    np.multiply(grammar, shifted(1, 0), out=features[21])
    np.multiply(grammar, shifted(-1, 0), out=features[22])

    diagonal = features[23]
    wide = padded.copy()
    beside = _OFF_DIAGONAL * padded
    wide[:, 1:] += beside[:, :-1]
    wide[:, :-1] += beside[:, 1:]
    lines = np.ndarray((n, m, len(_DIAGONAL)), np.float32, wide, 0, (down, right, down + right))
    diagonal[...] = (lines.reshape(n * m, -1) @ _DIAGONAL).reshape(n, m)
    np.multiply(diagonal, other_grammar, out=features[24])
    np.multiply(diagonal, grammar, out=features[25])

    places = np.arange(max(n, m), dtype=np.float32)
    expected, sure = _expected(answer @ places[:m], row_sum, row_best, m)
    offset = features[26]
    np.minimum(np.abs(places[:m] - expected[:, None]) / _FAR, 1.0, out=offset)
    np.less(offset, 2 / _FAR, out=features[27], casting="unsafe")
    np.multiply(offset, np.minimum(sure, 2.0)[:, None], out=features[28])
    expected, _ = _expected(places[:n] @ answer, column_sum, column_best, n)
    offset = features[29]
    np.minimum(np.abs(places[:n, None] - expected) / _FAR, 1.0, out=offset)
    np.less(offset, 2 / _FAR, out=features[30], casting="unsafe")


def _find_rivals(answer: FloatArray, rivals: FloatArray, best: FloatArray) -> FloatArray:
    """Writes the best other cell of its row for each cell, marks the best ones, and gives the best of each row."""
    highest: FloatArray = answer.max(axis=1)
    is_best = answer >= highest[:, None]
    best[...] = is_best
    second = np.where(is_best, np.float32(0.0), answer).max(axis=1)
    rivals[...] = np.where(is_best, second[:, None], highest[:, None])
    return highest


def _expected(moment: FloatArray, total: FloatArray, best: FloatArray, width: int) -> tuple[FloatArray, FloatArray]:
    """Where each token's counterpart should stand, going by its neighbours' links, and how sure they are of it."""
    n = len(total)
    even = np.arange(n, dtype=np.float32) * (width / n)
    decay = _decay(n)
    anchors = np.where(best > _ANCHOR, best, 0.0)
    sure = decay @ anchors
    offset = decay @ (anchors * (moment / (total + 1e-9) - even))
    return even + offset / (sure + 1e-3), sure
