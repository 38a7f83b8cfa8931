"""The figures of a whole corpus, and whether two sets of translations differ by more than chance.

A row's counts (see ``metrics``) are summed up, so that a corpus of any size takes little memory. The paired bootstrap
(Koehn 2004) draws rows anew many times; here each row counts in each draw as often as a Poisson variable with mean 1
says, which comes to the same for many rows and needs no second pass (Chamandy et al. 2012).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from transcheck.estimating.metrics import compute, new_scorers
from transcheck.model import Metrics, Result

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DRAWS = 1000
"""How often rows are drawn anew."""
_SEED = 12345
"""sacrebleu's own."""
_NAMES = {"bleu": "BLEU", "chrf": "chrF", "chrf_plus": "chrF++", "ter": "TER"}


class CorpusMetrics:
    """Sums up rows with references, language by language."""

    def __init__(self) -> None:
        self._languages: dict[str, _Sums] = {}

    def add(self, result: Result) -> None:
        """Take in one result; one without reference is passed over."""
        metrics = result.metrics.get("reference")
        if metrics is not None and metrics.counts and result.target_lang is not None:
            self._languages.setdefault(result.target_lang, _Sums()).add(metrics)

    def as_dict(self) -> dict[str, Any]:
        """By target language: rows, the figures of the translations, and where rows have machine output too its own."""
        return {language: sums.figures(language) for language, sums in sorted(self._languages.items())}

    def sentences(self) -> list[str]:
        """The same for a person."""
        lines = []
        for language, figures in self.as_dict().items():
            name = {"zh": "Chinese", "en": "English"}.get(language, language)
            rows = "1 row" if figures["rows"] == 1 else f"{figures['rows']:,} rows"
            lines.append(f"against the reference, {rows} in {name}: {_list(figures['translation'])}")
            compared = figures.get("compared")
            if compared:
                lines.append(
                    f"the {compared['rows']:,} that have machine output: {_list(compared['translation'])}; "
                    f"the machine: {_list(compared['machine'])}"
                )
                differences = (
                    f"{_NAMES[metric]} {of['difference']:+.1f} ({of['low']:+.1f} to {of['high']:+.1f}, p {of['p']:.3f})"
                    for metric, of in compared["difference"].items()
                )
                lines.append(f"translation minus machine, with 95 % intervals: {', '.join(differences)}")
        return lines


class _Sums:
    """The sums of one target language: of all rows, and of those that have machine output, in each draw."""

    def __init__(self) -> None:
        import numpy as np

        self._rows = self._compared = 0
        self._all = _Total()
        self._pair = (_Total(DRAWS), _Total(DRAWS))
        self._random = np.random.default_rng(_SEED)

    def add(self, metrics: Metrics) -> None:
        self._rows += 1
        self._all.add(metrics.counts)
        if metrics.machine_counts:
            self._compared += 1
            weights = self._random.poisson(1.0, DRAWS)
            for total, counts in zip(self._pair, (metrics.counts, metrics.machine_counts), strict=True):
                total.add(counts, weights)

    def figures(self, language: str) -> dict[str, Any]:
        found: dict[str, Any] = {"rows": self._rows, "translation": self._all.scores(language)}
        if self._compared:
            ours, machine = self._pair
            found["compared"] = {
                "rows": self._compared,
                "translation": ours.scores(language),
                "machine": machine.scores(language),
                "difference": _differences(ours, machine, language),
            }
        return found


class _Total:
    """Counts of each metric, and the same in each of ``draws``."""

    def __init__(self, draws: int = 0) -> None:
        self._draws = draws
        self._rows = 0
        self._counts: dict[str, Floats] = {}
        self._drawn: dict[str, Floats] = {}
        self._rows_of: dict[str, int] = {}

    def add(self, counts: Mapping[str, Sequence[float]], weights: Any = None) -> None:
        import numpy as np

        self._rows += 1
        for name, values in counts.items():
            row = np.array(values, dtype=np.float64)
            self._rows_of[name] = self._rows_of.get(name, 0) + 1
            self._counts[name] = self._counts[name] + row if name in self._counts else row
            if weights is not None:
                drawn = np.outer(weights, row)
                self._drawn[name] = self._drawn[name] + drawn if name in self._drawn else drawn

    def scores(self, language: str) -> dict[str, float | None]:
        """By metric; None for one that not every row has (TER of long texts)."""
        scorers = new_scorers(language, sentences=False)._asdict()
        return {
            name: compute(scorers[name], self._counts[name].tolist()) if self.complete(name) else None
            for name in _NAMES
        }

    def complete(self, name: str) -> bool:
        return self._rows_of.get(name, 0) == self._rows > 0

    def draws(self, name: str, language: str) -> list[float]:
        """The score in each draw; NaN where none of few rows was drawn."""
        scorer = new_scorers(language, sentences=False)._asdict()[name]
        return [compute(scorer, row.tolist()) if row.any() else math.nan for row in self._drawn[name]]


def _differences(ours: _Total, machine: _Total, language: str) -> dict[str, dict[str, float]]:
    """By metric the translation's figure minus the machine's, its 95 % interval, and p of no difference (two-sided)."""
    import numpy as np

    found = {}
    one, other = ours.scores(language), machine.scores(language)
    for name in _NAMES:
        here, there = one[name], other[name]
        if here is None or there is None:
            continue
        drawn = np.array(ours.draws(name, language)) - np.array(machine.draws(name, language))
        drawn = drawn[~np.isnan(drawn)]
        low, high = np.quantile(drawn, [0.025, 0.975])
        beyond = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
        chance = min(1.0, 2 * (beyond + 1) / (len(drawn) + 1))
        found[name] = {"difference": here - there, "low": float(low), "high": float(high), "p": chance}
    return found


def _list(scores: Mapping[str, float | None]) -> str:
    return ", ".join(f"{_NAMES[name]} {'–' if value is None else f'{value:.1f}'}" for name, value in scores.items())
