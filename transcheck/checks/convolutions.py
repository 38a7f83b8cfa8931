"""Dilated convolutions over the words of a text, in numpy.

Each layer reads a word with those ``dilation`` words before and behind it and adds what it makes of them to what it
reads (van den Oord et al. 2016; Strubell et al. 2017), so that a few layers see some thirty words around each place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
_TINY = 1e-5


class Convolutions:
    """``dilations`` tells how far each layer looks to either side.

    ``weights`` has for each layer its matrix, (3 × width, width) under its number, and ``bias``, ``scale`` and
    ``shift``.
    """

    def __init__(self, weights: Mapping[str, FloatArray], dilations: Sequence[int]):
        self._dilations = tuple(dilations)
        self._weights = weights

    def read(self, state: FloatArray) -> FloatArray:
        """``(words, width)`` of the same."""
        of, (words, width) = self._weights, state.shape
        seen = np.zeros((words, 3 * width), dtype=np.float32)
        for layer, dilation in enumerate(self._dilations):
            normed = _normed(state) * of[f"{layer}.scale"] + of[f"{layer}.shift"]
            near = min(dilation, words)
            seen[:near, :width] = seen[words - near :, 2 * width :] = 0.0
            seen[near:, :width] = normed[: words - near]
            seen[:, width : 2 * width] = normed
            seen[: words - near, 2 * width :] = normed[near:]
            state = state + np.maximum(seen @ of[f"{layer}"] + of[f"{layer}.bias"], 0.0)
        return state


def _normed(state: FloatArray) -> FloatArray:
    """Each place with mean 0 and variance 1 (Ba et al. 2016)."""
    centred = state - state.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _TINY)
    normed: FloatArray = centred / deviation
    return normed
