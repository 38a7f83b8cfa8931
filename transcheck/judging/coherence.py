"""How well the words of a translation keep company with each other and with the source.

A word read in the wrong sense (大夫, of a hospital, as "officer"; 弦, of a guitar, as "quarter moon") is rendered as a
dictionary has it, but means what all else is not about. Words are compared in the space of the aligner, where words of
both languages that are used alike lie close together.
"""

from __future__ import annotations

from itertools import chain

import numpy as np

from transcheck.aligning.table import FloatArray, load_table
from transcheck.checks.base import Bitext
from transcheck.judging.scoring import IMAGINED_WORDS
from transcheck.model import CHINESE, Text

USUAL = 0.1
"""Mean cosine of two words of good translations; a few imagined words have it."""


def coherence(bitext: Bitext) -> float:
    """Mean cosine of each content word of the translation with all others of both texts but its own counterparts.

    Each word counts once, as often as it is said; drawn towards `USUAL` as if three more words had been seen.
    """
    target, source = bitext.target, bitext.source
    here, vectors = _words(bitext, target)
    there, others = _words(bitext, source)
    if not here:
        return USUAL
    place = {norm: number for number, norm in enumerate(there)}
    # All pairs by sums: a text of any length takes time in proportion to it.
    together, elsewhere = vectors.sum(axis=0), others.sum(axis=0)
    total = 0.0
    for vector, indices in zip(vectors, here.values(), strict=True):
        linked = chain.from_iterable(bitext.counterparts(target, index) for index in indices)
        own = {place[norm] for index in linked if (norm := source.tokens[index].norm) in place}
        left = vector @ (together + elsewhere) - vector @ vector - sum(float(vector @ others[each]) for each in own)
        total += float(left) / max(1, len(here) + len(there) - 1 - len(own))
    return (total + USUAL * IMAGINED_WORDS) / (len(here) + IMAGINED_WORDS)


def _words(bitext: Bitext, text: Text) -> tuple[dict[str, list[int]], FloatArray]:
    """The different content words that have a vector, each with its places, and their vectors in the same order."""
    found: dict[str, list[int]] = {}
    for index, content in enumerate(bitext.content_of(text)):
        if content:
            found.setdefault(text.tokens[index].norm, []).append(index)
    table, norms = load_table(), list(found)
    if text.language == CHINESE:
        vectors, known = table.chinese_vectors(norms)
    else:
        vectors, known = table.english_vectors([(norm, text.tokens[found[norm][0]].lemma) for norm in norms])
    kept: np.ndarray = known.nonzero()[0]
    return {norms[number]: found[norms[number]] for number in kept.tolist()}, vectors[kept]
