"""How well the other side accounts for each token: the probability that a word has a counterpart at all.

Links say where a word's counterpart is; support says whether there is one. It is judged by the evidence that is in
the words themselves (dictionary, table, names, numbers, vectors), linked or not, by a logistic model whose weights
``training/aligner/support.py`` learns from good translations with words taken out and put in.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from transcheck.aligning.evidence import NUMBER, Lookup
from transcheck.aligning.table import DATA, FloatArray
from transcheck.model import CHINESE, Text, TokenKind

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


def describe(stack: FloatArray, answer: FloatArray, text: Text, lookup: Lookup) -> FloatArray:
    """The features of each token of ``text``, tokens × features.

    ``stack`` is the evidence (features × Chinese × English tokens), ``answer`` the link probabilities. "unmet" is how
    predictable a Chinese word's best translation is, less how well the English text meets it; what is "free" is
    evidence in words that are not already the counterpart of another word.
    """
    chinese = text.language == CHINESE
    evidence, links = (stack, answer) if chinese else (stack.transpose(0, 2, 1), answer.T)
    count = len(text.tokens)
    lexical = evidence[_LEXICAL].max(axis=0)
    similar = evidence[NUMBER["similar"]]
    best, best_similar = lexical.max(axis=1, initial=0.0), similar.max(axis=1, initial=0.0)
    usual = [lookup.usual(token.norm) for token in text.tokens] if chinese else [0.0] * count
    met = evidence[NUMBER["forward"]].max(axis=1, initial=0.0)
    free = 1.0 - _rivals(links)
    columns = {
        "lexical": best,
        "similar": best_similar,
        "forward": met,
        "backward": evidence[NUMBER["backward"]].max(axis=1, initial=0.0),
        "parts": evidence[_PARTS].max(axis=0).max(axis=1, initial=0.0),
        "linked-lexical": (lexical * links).max(axis=1, initial=0.0),
        "linked-similar": (similar * links).max(axis=1, initial=0.0),
        "best-link": links.max(axis=1, initial=0.0),
        "nothing": (1.0 - best) * (1.0 - best_similar),
        "second-similar": np.sort(similar, axis=1)[:, -2] if similar.shape[1] > 1 else np.zeros(count),
        "known": evidence[NUMBER["chinese-known" if chinese else "english-known"]].max(axis=1, initial=0.0),
        "no-vector": evidence[NUMBER["no-vector"]].min(axis=1, initial=1.0),
        "length": np.array([min(len(token.norm), 10) / 10 for token in text.tokens]),
        "capital": np.array([token.text[:1].isupper() for token in text.tokens], dtype=np.float32),
        "unmet": np.maximum(np.array(usual, dtype=np.float32) - np.maximum(met, best), 0.0),
        "free-lexical": (lexical * free).max(axis=1, initial=0.0),
        "free-similar": (similar * free).max(axis=1, initial=0.0),
        "number": np.array([token.kind is TokenKind.NUMBER for token in text.tokens], dtype=np.float32),
    }
    return np.array([columns[name] for name in FEATURES], dtype=np.float32).T


def _rivals(links: FloatArray) -> FloatArray:
    """For each cell, the best link of the same column to another row."""
    if links.shape[0] < 2:
        return np.zeros_like(links)
    order = np.argsort(links, axis=0)
    best, second = order[-1], order[-2]
    columns = np.arange(links.shape[1])
    result = np.broadcast_to(links[best, columns], links.shape).copy()
    result[best, columns] = links[second, columns]
    return result


@dataclass(frozen=True)
class SupportModel:
    """Logistic weights for one language."""

    weights: FloatArray
    bias: float

    def support(self, features: FloatArray) -> FloatArray:
        """Probability, 0 to 1, that each described token has a counterpart."""
        result: FloatArray = 1.0 / (1.0 + np.exp(-(features @ self.weights + self.bias)))
        return result


@lru_cache(maxsize=1)
def load_support() -> dict[str, SupportModel]:
    """The shipped models, by language."""
    data = json.loads((DATA / "support.json").read_text(encoding="utf-8"))
    return {
        language: SupportModel(np.array([part["weights"][name] for name in FEATURES], dtype=np.float32), part["bias"])
        for language, part in data.items()
    }
