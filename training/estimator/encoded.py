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
class Encoded:
    """An example in pieces; ``target_length`` of them, with two signs, are the target's.

    ``labels`` is pieces × 3 and ``measures`` 3, with ``UNKNOWN`` where nothing is known. ``places`` (links × 2) and
    ``weights`` say which pieces stand for each other; ``support`` (pieces) how well each is accounted for.
    """

    origin: str
    pieces: NDArray[np.int32]
    target_length: int
    labels: NDArray[np.float32]
    measures: NDArray[np.float32]
    places: NDArray[np.int16]
    weights: NDArray[np.float32]
    support: NDArray[np.float32]
    group: str
    rank: float
