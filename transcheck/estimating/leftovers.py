"""Words that only one of two texts has, the translation or a witness, and how sure it is that each one matters.

A word of the translation that the witness lacks is no error while the source has it, and a word of the witness that
the translation lacks is none while the source words behind it are rendered. So every such word is held against the
source too; two small logistic models, fitted by ``training/witnesses`` on words planted in good translations, say how
sure it is that something is ``extra`` or ``missing``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from transcheck.aligning.names import find_spelling
from transcheck.aligning.table import FloatArray
from transcheck.checks.base import Bitext
from transcheck.estimating.comparing import FEATURES, Comparison, InSource, lay_side_by_side
from transcheck.estimating.meaning import Meaning, meanings_of, rendered
from transcheck.model import CHINESE, Text

WEIGHTS = Path(__file__).parent / "data" / "witnesses.json"
_UNKNOWN = 0.5
"""What supports a word where the aligner does not say."""
_EXPLAINED = 0.3
_ODDS = 6.0


@dataclass(frozen=True, eq=False)
class Leftover:
    """The words of ``comparison.text`` that may say something more than the other text.

    ``source`` has for each of them the token of the source that renders it best.
    """

    comparison: Comparison
    source: list[int]
    features: FloatArray

    @property
    def indices(self) -> list[int]:
        """The tokens of ``comparison.text``."""
        return self.comparison.leftover

    def probabilities(self, side: str) -> list[float]:
        """How sure it is, 0 to 1, that each word is ``extra`` or ``missing``."""
        if not self.indices:
            return []
        weights = load_weights()[side]
        odds = self.features @ np.array([weights[name] for name in FEATURES]) + weights["constant"]
        found: list[float] = (1.0 / (1.0 + np.exp(-odds))).tolist()
        return found


def leftovers(bitext: Bitext, other: Text) -> tuple[Leftover, Leftover]:
    """What is extra in the target and what is missing from it, as far as ``other`` shows, which is in its language."""
    comparison = lay_side_by_side(bitext.target, other)
    turned = comparison.turned
    source = meanings_of(bitext.source)
    mine = _rendered(bitext.source, source, comparison)
    theirs = _rendered(bitext.source, source, turned)
    # Words that only one side has can stand for each other if one source word may be rendered by both.
    paired = np.minimum(mine[:, :, None], theirs[:, None, :]).max(axis=0, initial=0.0)
    here, there = bitext.alignment.target_support, bitext.alignment.source_support
    extra, missing = [], []
    for place, index in enumerate(comparison.leftover):
        token = int(mine[:, place].argmax())
        supported = _scale(here[index] if here else _UNKNOWN)
        linked = float(bool(bitext.target_links[index]))
        pair = float(paired[place].max(initial=0.0))
        extra.append(InSource(token, supported, float(mine[token, place]), pair, linked))
    only_here = set(comparison.leftover) | (set(range(len(bitext.target.tokens))) - comparison.links.keys())
    for place in range(len(turned.leftover)):
        token = int(theirs[:, place].argmax())
        supported = _scale(there[token] if there else _UNKNOWN)
        linked = float(any(link.target in only_here for link in bitext.source_links[token]))
        pair = float(paired[:, place].max(initial=0.0))
        missing.append(InSource(token, supported, float(theirs[token, place]), pair, linked))
    return _leftover(comparison, extra), _leftover(turned, missing)


def _leftover(comparison: Comparison, in_source: list[InSource]) -> Leftover:
    return Leftover(comparison, [word.token for word in in_source], comparison.describe(in_source))


def _rendered(source: Text, meanings: Sequence[Meaning], comparison: Comparison) -> FloatArray:
    """How well each source word renders each word of the comparison that is left over, source × words.

    English names that nothing else explains are looked for by their sound among the Chinese words.
    """
    words = [comparison.meanings[index] for index in comparison.leftover]
    if source.language != CHINESE:
        return rendered(words, meanings).T
    cells = rendered(meanings, words)
    norms = [token.norm for token in source.tokens]
    for place, index in enumerate(comparison.leftover):
        token = comparison.text.tokens[index]
        if token.text[:1].isupper() and cells[:, place].max(initial=0.0) < _EXPLAINED:
            spelling = find_spelling(token.norm, norms)
            if spelling is not None:
                first, last, score = spelling
                cells[first:last, place] = score
    return cells


def _scale(support: float) -> float:
    """Log-odds between 0 and 1: what tells is whether a word is supported by 0.9 or by 0.999."""
    odds = math.log(max(support, 1e-4) / max(1.0 - support, 1e-4))
    return min(max(odds, -_ODDS), _ODDS) / (2 * _ODDS) + 0.5


@lru_cache(maxsize=1)
def load_weights() -> dict[str, dict[str, float]]:
    """For ``extra`` and ``missing`` the weights of `FEATURES`, and for each witness those of the score."""
    weights: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
