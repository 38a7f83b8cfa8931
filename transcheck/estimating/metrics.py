"""sacrebleu's sentence BLEU, chrF, chrF++ and TER of a translation against one or several trusted texts.

Papineni et al. 2002 (BLEU), Popović 2015 and 2017 (chrF, chrF++) and Snover et al. 2006 (TER), as sacrebleu (Post 2018)
computes them. What sacrebleu counts in a sentence is kept, as its own significance tests do, so that the figures of a
corpus need no second pass; chrF's counts are the first of chrF++'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from transcheck.model import CHINESE, Metrics
from transcheck.scripts import HAN

if TYPE_CHECKING:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

TER_LIMIT = 150
"""Longest text, in Chinese characters and other words, that TER is computed for.

TER searches word shifts: 1 ms for a sentence, half a second for two unrelated texts of this length, far more beyond.
"""

_UNIT = re.compile(rf"[{HAN}]|[^\s{HAN}]+")


class Scorers(NamedTuple):
    """sacrebleu's metrics for one target language."""

    chrf: CHRF
    bleu: BLEU
    ter: TER
    chrf_plus: CHRF


CHRF_COUNTS = 18
"""How many of chrF++'s counts are chrF's: three for each length of character n-grams."""


def new_scorers(language: str, *, sentences: bool = True) -> Scorers:
    """The metrics for ``zh`` or ``en``; BLEU of single ``sentences`` leaves n-grams out that are longer than they."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    from transcheck.estimating.edit_rate import FastTER

    chinese = language == CHINESE
    return Scorers(
        CHRF(),
        BLEU(effective_order=sentences, tokenize="zh" if chinese else "13a"),
        FastTER(normalized=chinese, asian_support=chinese),
        CHRF(word_order=2),
    )


def compute(scorer: BLEU | CHRF | TER, counts: Sequence[float]) -> float:
    """The score, 0 to 100, that ``scorer`` gives for what was counted in one text or summed up over many."""
    # Not sacrebleu's documented interface, but the one that its own significance tests use; a test compares the two.
    numbers: list[Any] = list(counts)
    return float(scorer._compute_score_from_stats(numbers).score)


class ReferenceMetrics:
    """Scores translations; the scorers of a language are made when it first comes and then kept."""

    def __init__(self) -> None:
        self._scorers = lru_cache(maxsize=None)(new_scorers)

    def score(
        self, target: str, references: Sequence[str], language: str, machine: str | None = None
    ) -> Metrics | None:
        """chrF, BLEU, TER and chrF++ of ``target`` (in ``language``: ``zh`` or ``en``) against ``references``.

        Empty references are left out; None when no other is there. TER is None where the target or a reference is
        longer than `TER_LIMIT`. ``machine`` is another translation, to be compared with the target over many texts.
        """
        usable = [reference for reference in references if reference.strip()]
        if not usable:
            return None
        scorers = self._scorers(language)
        counts = _count(scorers, target, usable)
        return Metrics(
            chrf=compute(scorers.chrf, counts["chrf"]),
            bleu=compute(scorers.bleu, counts["bleu"]),
            ter=compute(scorers.ter, counts["ter"]) if "ter" in counts else None,
            chrf_plus=compute(scorers.chrf_plus, counts["chrf_plus"]),
            counts=counts,
            machine_counts=_count(scorers, machine, usable) if machine else {},
        )

    def signatures(self, language: str) -> dict[str, str]:
        """sacrebleu's signature of each metric for targets in ``language``; the number of references varies."""
        found = {}
        for name, scorer in new_scorers(language)._asdict().items():
            scorer.num_refs = -1
            found[name] = str(scorer.get_signature())
        return found


def _count(scorers: Scorers, target: str, references: Sequence[str]) -> dict[str, tuple[float, ...]]:
    """What each metric counts; TER's only where all texts are short enough."""
    short = all(sum(1 for _ in _UNIT.finditer(text)) <= TER_LIMIT for text in (target, *references))
    streams = [[reference] for reference in references]
    found = {
        name: tuple(scorer._extract_corpus_statistics([target], streams)[0])
        for name, scorer in (("bleu", scorers.bleu), ("chrf_plus", scorers.chrf_plus), ("ter", scorers.ter))
        if name != "ter" or short
    }
    return {"chrf": found["chrf_plus"][:CHRF_COUNTS], **found}
