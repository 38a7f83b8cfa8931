"""What produced a report: versions, dictionary, checks and options, in one line or as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Signature:
    """Everything that has to be the same for two reports to be comparable."""

    version: str
    aligner: str
    dictionary: str
    estimator: str
    checks: tuple[str, ...]
    options: Mapping[str, str] = field(default_factory=dict)
    metrics: Mapping[str, str] = field(default_factory=dict)
    """sacrebleu's own signatures, where a reference or machine output was scored."""

    def as_dict(self) -> dict[str, object]:
        """Plain data, for JSON."""
        return {
            "version": self.version,
            "aligner": self.aligner,
            "dictionary": self.dictionary,
            "estimator": self.estimator,
            "checks": list(self.checks),
            "options": dict(self.options),
            "metrics": dict(self.metrics),
        }

    def __str__(self) -> str:
        parts = {
            "aligner": self.aligner,
            "dictionary": self.dictionary,
            "estimator": self.estimator,
            "checks": ",".join(self.checks),
            **self.options,
            **self.metrics,
            "version": self.version,
        }
        return "|".join(f"{key}:{value}" for key, value in parts.items())
