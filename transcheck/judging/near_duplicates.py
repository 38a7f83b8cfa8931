"""Finds texts that are nearly the same among many, in linear time.

MinHash with banding (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3): texts that
share most of their character trigrams agree with great probability in at least one band of their signatures. What
agrees is then compared trigram by trigram, so that nothing is reported that is not so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

SIMILARITY = 0.8
"""Share of trigrams in common (Jaccard index) from which on two texts count as nearly the same."""

_BANDS, _ROWS = 10, 4
"""Of a pair of texts with 0.8 of their trigrams in common 99.5 % agree in a band, of those with 0.3 some 8 %."""
_SHORTEST = 12
"""Letters and digits below which a change of one is no small change."""
_LONGEST = 20_000
"""Letters and digits of a text that are looked at."""

_Hashes = npt.NDArray[np.uint64]

_random = np.random.default_rng(20)
_MULTIPLIERS = _random.integers(1, 1 << 63, _BANDS * _ROWS, dtype=np.uint64) | np.uint64(1)
_ADDENDS = _random.integers(0, 1 << 63, _BANDS * _ROWS, dtype=np.uint64)
_TRIGRAM = (_random.integers(1, 1 << 63, 3, dtype=np.uint64) | np.uint64(1)).tolist()


def plain(text: str) -> str:
    """The letters and digits alone, in one case and width: what counts when two texts are compared."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


class NearDuplicates:
    """Texts seen so far. It keeps their letters and digits, and one number a band: about a kilobyte for each."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._buckets: list[dict[int, int]] = [{} for _ in range(_BANDS)]

    def add(self, text: str) -> Iterator[tuple[int, float]]:
        """Takes in a text (as `plain` gives it) and gives ``(number, similarity)`` of earlier ones like it, from 0."""
        number = len(self._texts)
        self._texts.append(text)
        if len(text) < _SHORTEST:
            return
        trigrams = _trigrams(text)
        candidates: dict[int, None] = {}
        for bucket, key in zip(self._buckets, _band_keys(trigrams), strict=True):
            earlier = bucket.setdefault(key, number)
            if earlier != number:
                candidates[earlier] = None
        for candidate in candidates:
            similarity = _jaccard(trigrams, _trigrams(self._texts[candidate]))
            if similarity >= SIMILARITY:
                yield candidate, similarity


def _trigrams(text: str) -> _Hashes:
    codes = np.frombuffer(text[:_LONGEST].encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    first, second, third = (np.uint64(factor) for factor in _TRIGRAM)
    return np.unique(codes[:-2] * first + codes[1:-1] * second + codes[2:] * third)


def _band_keys(trigrams: _Hashes) -> list[int]:
    signature = ((trigrams[:, None] * _MULTIPLIERS + _ADDENDS) >> np.uint64(16)).min(axis=0)
    return [hash(band.tobytes()) for band in signature.reshape(_BANDS, _ROWS)]


def _jaccard(one: _Hashes, other: _Hashes) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)
