"""How sacrebleu's figures of one translation are written out."""

from __future__ import annotations

from transcheck.model import Metrics


def figures_of(metrics: Metrics) -> str:
    """``chrF 61.2, chrF++ 58.0, BLEU 33.0, TER 41.0``; what is not there is left out, TER of long texts named so."""
    plus = "" if metrics.chrf_plus is None else f"chrF++ {metrics.chrf_plus:.1f}, "
    ter = "too long" if metrics.ter is None else f"{metrics.ter:.1f}"
    return f"chrF {metrics.chrf:.1f}, {plus}BLEU {metrics.bleu:.1f}, TER {ter}"
