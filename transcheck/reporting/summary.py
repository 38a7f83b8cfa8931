"""Counts over a whole audit, and the sentences that say them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from transcheck.estimating.corpus import CorpusMetrics
from transcheck.model import Result, Severity, Verdict


@dataclass
class Summary:
    """What has been counted so far. A comment without a translation is no pair and has no verdict here."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    flags: Counter[Severity] = field(default_factory=Counter)
    untranslated: int = 0
    next_step: str | None = None
    """One sentence on what to open or to run next."""
    providers: list[tuple[dict[str, object], str]] = field(default_factory=list)
    """For each machine-translation provider what was sent where and how much, as data and as a sentence."""
    corpus: CorpusMetrics = field(default_factory=CorpusMetrics)
    """The figures of all rows with a reference together."""

    def add(self, result: Result) -> None:
        """Count one result."""
        if is_untranslated(result):
            self.untranslated += 1
            return
        self.verdicts[result.verdict] += 1
        self.flags.update(flag.severity for flag in result.flags)
        self.corpus.add(result)

    @property
    def pairs(self) -> int:
        """Number of pairs."""
        return self.verdicts.total()

    def as_dict(self) -> dict[str, object]:
        """The counts as JSON can hold them."""
        counts: dict[str, object] = {
            "pairs": self.pairs,
            "verdicts": {verdict.value: self.verdicts[verdict] for verdict in Verdict},
            "untranslated": self.untranslated,
            "flags": {severity.value: self.flags[severity] for severity in reversed(Severity)},
        }
        if metrics := self.corpus.as_dict():
            counts["metrics"] = metrics
        if self.providers:
            counts["providers"] = [usage for usage, _ in self.providers]
        return counts

    def sentences(self) -> list[str]:
        """The counts for a person, a line each."""
        verdicts = ", ".join(
            f"{self.verdicts[verdict]} {verdict.value}" for verdict in Verdict if self.verdicts[verdict]
        )
        lines = [counted(self.pairs, "pair") + (f": {verdicts}" if verdicts else "")]
        if self.untranslated:
            passages = (
                "1 comment or passage" if self.untranslated == 1 else f"{self.untranslated:,} comments or passages"
            )
            lines.append(f"{passages} without a translation")
        return lines + self.corpus.sentences() + [sentence for _, sentence in self.providers]


def is_untranslated(result: Result) -> bool:
    """True for a passage that nobody posted a translation of, false for a pair and for a row that cannot be used."""
    return result.pair.target is None and bool(result.pair.source.strip())


def counted(number: int, noun: str) -> str:
    """``1 pair``, ``2 pairs``; thousands are set off by commas."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
