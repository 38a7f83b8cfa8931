"""How well the other side accounts for each token: the probability that a word has a counterpart at all.

Links say where a word's counterpart is; support says whether there is one. It is judged by the evidence that is in
the words themselves (dictionary, table, names, numbers, vectors), linked or not, by a logistic model whose weights
``training/aligner/support.py`` learns from good translations with words taken out and put in.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from transcheck.aligning.evidence import NUMBER, Evidence
from transcheck.aligning.grid import Indices
from transcheck.aligning.table import DATA, FloatArray
from transcheck.aligning.words import TRAITS
from transcheck.model import Text, TokenKind

FEATURES = (
    "lexical", "similar", "forward", "backward", "parts", "linked-lexical", "linked-similar", "best-link",
    "nothing", "second-similar", "known", "no-vector", "length", "capital", "number", "unmet",
    "free-lexical", "free-similar",
)  # fmt: skip
"""What the model sees of a token, in order; each about 0 to 1."""

UNSUPPORTED = 0.05
"""Support of a token that has no passage on the other side, or that no aligner has looked at."""

_LEXICAL = [NUMBER[name] for name in ("dictionary", "association", "joined", "name", "identical", "digits", "quantity")]
_PARTS = [NUMBER["parts"], NUMBER["characters"]]


def describe(
    pairs: Sequence[tuple[Text, Text]], evidence: Evidence, answer: FloatArray
) -> list[tuple[FloatArray, FloatArray]]:
    """The features of each Chinese and of each English token of the pairs, features × tokens.

    ``answer`` has the link probability of each cell. "unmet" is how predictable a Chinese word's best translation is,
    less how well the English text meets it; what is "free" is evidence in words that are not already the counterpart
    of another word.
    """
    grid, found = evidence.grid, evidence.features[:, : len(answer)]
    rows = _Lines(slice(None), grid.row_starts, grid.row)
    columns = _Lines(grid.turned, grid.column_starts, grid.column[grid.turned])
    lexical, similar, parts = found[_LEXICAL].max(axis=0), found[NUMBER["similar"]], found[_PARTS].max(axis=0)
    every: list[list[FloatArray]] = []
    for side, (own, other, traits, bounds) in enumerate(
        ((rows, columns, evidence.chinese, grid.rows), (columns, rows, evidence.english, grid.columns))
    ):
        tokens = [token for pair in pairs for token in pair[side].tokens]
        best, best_similar, met = own.best(lexical), own.best(similar), own.best(found[NUMBER["forward"]])
        free = 1.0 - other.rivals(answer)
        features = {
            "lexical": best,
            "similar": best_similar,
            "forward": met,
            "backward": own.best(found[NUMBER["backward"]]),
            "parts": own.best(parts),
            "linked-lexical": own.best(lexical * answer),
            "linked-similar": own.best(similar * answer),
            "best-link": own.best(answer),
            "nothing": (1.0 - best) * (1.0 - best_similar),
            "second-similar": own.second(similar),
            "known": traits[TRAITS.index("known")],
            "no-vector": 1.0 - own.best(1.0 - found[NUMBER["no-vector"]]),
            "length": [min(len(token.norm), 10) / 10 for token in tokens],
            "capital": [token.text[:1].isupper() for token in tokens],
            "unmet": np.maximum(traits[TRAITS.index("usual")] - np.maximum(met, best), 0.0),
            "free-lexical": own.best(lexical * free),
            "free-similar": own.best(similar * free),
            "number": [token.kind is TokenKind.NUMBER for token in tokens],
        }
        described = np.array([features[name] for name in FEATURES], dtype=np.float32)
        every.append(np.split(described, bounds[1:-1], axis=1))
    return list(zip(*every, strict=True))


class _Lines:
    """All rows, or all columns, of some pairs, none of them empty."""

    def __init__(self, order: slice | Indices, starts: Indices, owner: Indices):
        """``order`` gives the cells line by line, ``starts`` where each begins in it, ``owner`` the line of each."""
        self._order, self._starts, self._owner = order, starts, owner

    def best(self, values: FloatArray) -> FloatArray:
        """The greatest value of each line."""
        result: FloatArray = np.maximum.reduceat(values[self._order], self._starts)
        return result

    def second(self, values: FloatArray) -> FloatArray:
        """The second greatest, which may be as great as the greatest; 0 where there is but one. None is below 0."""
        ordered, best = values[self._order], self.best(values)
        is_best = ordered >= best[self._owner]
        others = np.maximum.reduceat(np.where(is_best, np.float32(0.0), ordered), self._starts)
        result: FloatArray = np.where(np.add.reduceat(is_best, self._starts, dtype=np.intp) > 1, best, others)
        return result

    def rivals(self, values: FloatArray) -> FloatArray:
        """For each cell the greatest value among the others of its line."""
        best, ordered = self.best(values)[self._owner], values[self._order]
        result = np.empty_like(values)
        result[self._order] = np.where(ordered >= best, self.second(values)[self._owner], best)
        return result


@dataclass(frozen=True)
class SupportModel:
    """Logistic weights for one language."""

    weights: FloatArray
    bias: float

    def support(self, features: FloatArray) -> FloatArray:
        """Probability, 0 to 1, that each token has a counterpart, from features × tokens of one text."""
        result: FloatArray = 1.0 / (1.0 + np.exp(-(np.ascontiguousarray(features).T @ self.weights + self.bias)))
        return result


@lru_cache(maxsize=1)
def load_support() -> dict[str, SupportModel]:
    """The shipped models, by language."""
    data = json.loads((DATA / "support.json").read_text(encoding="utf-8"))
    return {
        language: SupportModel(np.array([part["weights"][name] for name in FEATURES], dtype=np.float32), part["bias"])
        for language, part in data.items()
    }
