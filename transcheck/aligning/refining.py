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
from numpy.typing import NDArray

from transcheck.aligning.evidence import FEATURES, NUMBER, Evidence
from transcheck.aligning.grid import BLOCK, MARGIN, Indices, blank
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

_HARDLY = (0.0003, 0.001)
"""A cell that the first or the second pass finds less probable than this is not looked at again."""
_ANCHOR = 0.3
"""A token whose best link is at least as probable as this tells where its neighbours belong."""
_FAR = 10.0
_DIAGONAL = [(step, np.float32(np.exp(-0.5 * abs(step)))) for step in range(-MARGIN, MARGIN + 1) if step]
"""What a link counts that lies so many steps off along the diagonal."""
_OFF_DIAGONAL = np.float32(np.exp(-0.75))
_REACH = 24
"""Tokens to either side that tell where a token's counterpart should stand."""
_STEPS = np.abs(np.arange(-_REACH, _REACH + 1))
_DECAY = np.where(_STEPS > 0, np.exp(-0.5 * _STEPS), 0.0).astype(np.float32)
"""What they count, from the farthest behind to the farthest ahead."""


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
        """Link probabilities from features × cells, whose cells fill whole blocks."""
        blocks = features.reshape(len(features), -1, BLOCK).transpose(1, 0, 2)
        if self.hidden is not None:
            blocks = (self.hidden.weights[:, None, :] @ blocks[:, None])[:, :, 0]
            blocks += self.hidden.biases[:, None]
            np.maximum(blocks, 0.0, out=blocks)
        logits = (self.weights[None, :] @ blocks).ravel()
        logits += self.bias
        return _sigmoid(logits)


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

    def probabilities(self, evidence: Evidence) -> FloatArray:
        """The link probability of each cell: the answer of the last pass that looked at it."""
        grid = evidence.grid
        answer = self.passes[0].apply(evidence.features)[: len(grid.row)]
        for least, later in zip(_HARDLY, self.passes[1:], strict=False):
            cells = (answer >= least).nonzero()[0]
            answer[cells] = later.apply(look_around(answer, evidence, cells))[: len(cells)]
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


def look_around(answer: FloatArray, evidence: Evidence, cells: Indices) -> FloatArray:
    """What a later pass sees of ``cells`` when the one before gave ``answer``: `NEIGHBOURHOOD`, then the evidence."""
    grid, count = evidence.grid, len(cells)
    every = blank(len(NEIGHBOURHOOD) + len(FEATURES), count)
    own = every[len(NEIGHBOURHOOD) :, :count]
    own[...] = evidence.features.take(cells, axis=1)
    features = every[: len(NEIGHBOURHOOD), :count]
    grammar = own[NUMBER["chinese-function"]]
    other_grammar = own[NUMBER["english-function"]]
    article = own[NUMBER["article"]]
    here, row, column = answer[cells], grid.row[cells], grid.column[cells]

    clipped = np.minimum(np.maximum(here, 1e-4), np.float32(1.0 - 1e-4))
    np.log(clipped / (1.0 - clipped), out=features[0])
    turned = answer[grid.turned]
    rows = _Side(answer, grid.row_starts, grid.row, grid.column_place[grid.column])
    columns = _Side(turned, grid.column_starts, grid.column[grid.turned], grid.row_place[grid.row[grid.turned]])
    for number, side, places in ((0, rows, row), (1, columns, column)):
        best = side.best[places]
        is_best = here >= best
        features[1 + number] = np.where(is_best, side.second[places], best)
        np.divide(here, here + np.float32(0.05) + features[1 + number], out=features[3 + number])
        features[5 + number] = is_best
        features[7 + number] = side.total[places]

    framed = np.zeros(grid.framed_size, dtype=np.float32)
    framed[grid.framed] = answer
    place = grid.framed[cells]
    stride = grid.strides[grid.pair_of_row[row]]
    number = 9
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            if down or right:
                framed.take(place + (down * stride + right), out=features[number], mode="clip")
                number += 1
    np.multiply(article, features[13], out=features[17])
    np.multiply(article, framed[place + 2], out=features[18])
    np.multiply(other_grammar, features[13], out=features[19])
    np.multiply(other_grammar, features[12], out=features[20])
    np.multiply(grammar, features[15], out=features[21])
    np.multiply(grammar, features[10], out=features[22])

    wide = framed.copy()
    beside = _OFF_DIAGONAL * framed
    wide[1:] += beside[:-1]
    wide[:-1] += beside[1:]
    diagonal = features[23]
    for step, share in _DIAGONAL:
        diagonal += share * wide[place + step * (stride + 1)]
    np.multiply(diagonal, other_grammar, out=features[24])
    np.multiply(diagonal, grammar, out=features[25])

    expected, sure = _expected(rows, grid.pair_of_row, grid.row_place, grid.widths / grid.heights)
    offset = features[26]
    np.minimum(np.abs(grid.column_place[column] - expected[row]) / _FAR, 1.0, out=offset)
    np.less(offset, 2 / _FAR, out=features[27], casting="unsafe")
    np.multiply(offset, np.minimum(sure, 2.0)[row], out=features[28])
    expected, _ = _expected(columns, grid.pair_of_column, grid.column_place, grid.heights / grid.widths)
    offset = features[29]
    np.minimum(np.abs(grid.row_place[row] - expected[column]) / _FAR, 1.0, out=offset)
    np.less(offset, 2 / _FAR, out=features[30], casting="unsafe")
    return every


class _Side:
    """What all rows, or all columns, come to."""

    def __init__(self, answer: FloatArray, starts: Indices, owner: Indices, place: Indices):
        """``answer`` goes line by line; ``owner`` is each cell's line and ``place`` its place on the other side."""
        self.best: FloatArray = np.maximum.reduceat(answer, starts)
        others = np.where(answer >= self.best[owner], np.float32(0.0), answer)
        self.second: FloatArray = np.maximum.reduceat(others, starts)
        self.total: FloatArray = np.add.reduceat(answer, starts)
        self.middle: FloatArray = np.add.reduceat(answer * place.astype(np.float32), starts) / (self.total + 1e-9)
        """Where each line's links stand on the other side, on average."""


def _expected(
    side: _Side, pairs: Indices, places: Indices, slope: NDArray[np.float64]
) -> tuple[FloatArray, FloatArray]:
    """Where each token's counterpart should stand, going by its neighbours' links, and how sure they are of it."""
    even = (places * slope[pairs]).astype(np.float32)
    anchors = np.where(side.best > _ANCHOR, side.best, np.float32(0.0))
    # A stretch of nothing as long as the reach keeps the tokens of one pair out of sight of those of the next.
    at = np.arange(len(pairs)) + _REACH * (pairs + 1)
    around = at[:, None] + np.arange(-_REACH, _REACH + 1)
    apart = np.zeros(len(pairs) + _REACH * (int(pairs[-1]) + 2), dtype=np.float32)

    def near(values: FloatArray) -> FloatArray:
        apart[at] = values
        total: FloatArray = (apart.take(around) * _DECAY).sum(axis=1)
        return total

    sure = near(anchors)
    return even + near(anchors * (side.middle - even)) / (sure + np.float32(1e-3)), sure
