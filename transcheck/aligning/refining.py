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
_DIAGONAL = tuple(float(np.exp(-0.5 * step)) for step in range(1, _PAD + 1))
_AROUND = tuple((down, right) for down in (-1, 0, 1) for right in (-1, 0, 1) if down or right)
_OFF_DIAGONAL = float(np.exp(-0.75))


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
    row_rival, column_rival = features[1], features[2]
    row_best = _rivals(answer, row_rival)
    column_best = _rivals(answer.T, column_rival.T)
    np.divide(answer, answer + row_rival + 0.05, out=features[3])
    np.divide(answer, answer + column_rival + 0.05, out=features[4])
    np.greater_equal(answer, row_best[:, None], out=features[5], casting="unsafe")
    np.greater_equal(answer, column_best, out=features[6], casting="unsafe")
    row_sum, column_sum = answer @ np.ones(m, dtype=np.float32), np.ones(n, dtype=np.float32) @ answer
    features[7], features[8] = row_sum[:, None], column_sum
    for place, (down, right) in enumerate(_AROUND, start=9):
        features[place] = shifted(down, right)
    np.multiply(article, shifted(0, 1), out=features[17])
    np.multiply(article, shifted(0, 2), out=features[18])
    np.multiply(other_grammar, shifted(0, 1), out=features[19])
    np.multiply(other_grammar, shifted(0, -1), out=features[20])
    np.multiply(grammar, shifted(1, 0), out=features[21])
    np.multiply(grammar, shifted(-1, 0), out=features[22])

    diagonal = features[23]
    beside = np.float32(_OFF_DIAGONAL) * padded
    wide = padded.copy()
    wide[:, 1:] += beside[:, :-1]
    wide[:, :-1] += beside[:, 1:]
    diagonal[...] = 0.0
    for step, weight in enumerate(_DIAGONAL, start=1):
        ahead, behind = _PAD + step, _PAD - step
        near = wide[ahead : ahead + n, ahead : ahead + m] + wide[behind : behind + n, behind : behind + m]
        near *= weight
        diagonal += near
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


def _rivals(answer: FloatArray, out: FloatArray) -> FloatArray:
    """Writes for each cell the best other cell of its row, and gives the best of each row."""
    n = len(answer)
    at = answer.argmax(axis=1)
    rows = np.arange(n)
    best: FloatArray = answer[rows, at]
    out[...] = best[:, None]
    if answer.shape[1] > 1:
        rest = answer.copy()
        rest[rows, at] = -1.0
        out[rows, at] = rest.max(axis=1)
    else:
        out[rows, at] = 0.0
    return best


def _expected(moment: FloatArray, total: FloatArray, best: FloatArray, width: int) -> tuple[FloatArray, FloatArray]:
    """Where each token's counterpart should stand, going by its neighbours' links, and how sure they are of it."""
    n = len(total)
    even = np.arange(n, dtype=np.float32) * (width / n)
    decay = _decay(n)
    anchors = np.where(best > _ANCHOR, best, 0.0)
    sure = decay @ anchors
    offset = decay @ (anchors * (moment / (total + 1e-9) - even))
    return even + offset / (sure + 1e-3), sure
