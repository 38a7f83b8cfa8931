"""sacrebleu's sentence BLEU, chrF and TER of a translation against one or several trusted texts.

Papineni et al. 2002 (BLEU), Popović 2015 (chrF) and Snover et al. 2006 (TER), as sacrebleu (Post 2018) computes them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from transcheck.model import CHINESE, Metrics
from transcheck.scripts import HAN

if TYPE_CHECKING:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

TER_LIMIT = 150
"""Longest text, in Chinese characters and other words, that TER is computed for.

TER searches word shifts: 2 ms for a sentence, but 2 s for two unrelated texts of this length and a minute for 2,000.
"""

_UNIT = re.compile(rf"[{HAN}]|[^\s{HAN}]+")


class _Scorers(NamedTuple):
    chrf: CHRF
    bleu: BLEU
    ter: TER


def _new_scorers(language: str) -> _Scorers:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    chinese = language == CHINESE
    return _Scorers(
        CHRF(),
        BLEU(effective_order=True, tokenize="zh" if chinese else "13a"),
        TER(normalized=chinese, asian_support=chinese),
    )


class ReferenceMetrics:
    """Scores translations; the scorers of a language are made when it first comes and then kept."""

    def __init__(self) -> None:
        self._scorers = lru_cache(maxsize=None)(_new_scorers)

    def score(self, target: str, references: Sequence[str], language: str) -> Metrics | None:
        """chrF, BLEU and TER, 0 to 100, of ``target`` (in ``language``: ``zh`` or ``en``) against ``references``.

        Empty references are left out; None when no other is there. TER is None where the target or a reference is
        longer than `TER_LIMIT`.
        """
        usable = [reference for reference in references if reference.strip()]
        if not usable:
            return None
        scorers = self._scorers(language)
        short = all(sum(1 for _ in _UNIT.finditer(text)) <= TER_LIMIT for text in (target, *usable))
        return Metrics(
            chrf=float(scorers.chrf.sentence_score(target, usable).score),
            bleu=float(scorers.bleu.sentence_score(target, usable).score),
            ter=float(scorers.ter.sentence_score(target, usable).score) if short else None,
        )

    def signatures(self, language: str) -> dict[str, str]:
        """sacrebleu's signature of each metric for targets in ``language``; the number of references varies."""
        found = {}
        for name, scorer in _new_scorers(language)._asdict().items():
            scorer.num_refs = -1
            found[name] = str(scorer.get_signature())
        return found
