"""What the network reads of an example; a module that is never run itself, so that a pickle names the class by it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

START, PAD, END = 0, 1, 2
UNKNOWN = -1.0
"""The label where a set says nothing."""
EXAMPLES = "examples.pickle"


@dataclass(frozen=True, slots=True)
class Sparse:
    """The cells of a square matrix that are not 0: ``places`` (cells × 2) and ``values``."""

    places: NDArray[np.int16]
    values: NDArray[np.float32]

    @classmethod
    def of(cls, matrix: NDArray[np.float32]) -> Sparse:
        """The matrix without its zeros."""
        places = np.argwhere(matrix > 0)
        return cls(places.astype(np.int16), matrix[places[:, 0], places[:, 1]])


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example in pieces; ``segments`` (pieces) is 0 in the target and 1 in the source.

    ``labels`` is pieces × 4 and ``measures`` 3, with ``UNKNOWN`` where nothing is known. ``links`` say which
    pieces stand for each other; ``support`` (pieces) how well each is accounted for.
    """

    origin: str
    pieces: NDArray[np.int32]
    segments: NDArray[np.int8]
    labels: NDArray[np.float32]
    measures: NDArray[np.float32]
    links: Sparse
    support: NDArray[np.float32]
    group: str
    rank: float
