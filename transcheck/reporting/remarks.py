"""What there is to say of a result, one remark after the other, for formats that list defects rather than pairs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath

from transcheck.estimating.meaning_shifted import NAME as MEANING_SHIFTED
from transcheck.judging.fingerprint import fingerprint
from transcheck.judging.waivers import UNUSED, explain
from transcheck.model import Pair, Result, Severity, Span, Verdict, Waiver
from transcheck.reporting.summary import is_untranslated

DIVERGENT = "low-score"
UNVERIFIABLE = "unverifiable"
RULES = {
    DIVERGENT: "The evidence as a whole says that the translation is not faithful, though no single check found why.",
    UNVERIFIABLE: "The row cannot be judged: it is broken, a side is empty, or a language is not Chinese or English.",
    UNUSED: "The row waives a check that flags nothing in it.",
    MEANING_SHIFTED: "A model that reads both texts finds words that do not say what the source says.",
    "missing-against-reference": "What the reference, or the machine output, says is missing from the translation.",
    "extra-against-reference": "The translation says what the reference, or the machine output, does not say.",
    "different-order": "The words are those of the reference, or of the machine output, but in another order.",
    "different-value": "A number is another than in the reference, or in the machine output.",
    "different-name": "A name is another than in the reference, or in the machine output.",
    "opposite": "The reference, or the machine output, denies what the translation affirms, or the other way round.",
}
"""Remarks that no check makes, and what they mean."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One defect of one pair."""

    pair: Pair
    rule: str
    category: str
    severity: Severity
    confidence: float
    message: str
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The same for the same defect wherever the row stands."""
        return fingerprint(self.pair, self.rule, self.source_spans, self.target_spans)


def remarks(result: Result) -> list[Remark]:
    """The flags; for a row that cannot be judged, or is divergent without a flag, what is the matter with it.

    And the waivers that nothing is flagged for.
    """
    return [*_defects(result), *(_unused(result.pair, waiver) for waiver in result.unused_waivers)]


def _unused(pair: Pair, waiver: Waiver) -> Remark:
    return Remark(pair, UNUSED, "data", Severity.NEUTRAL, 1.0, explain(waiver))


def _defects(result: Result) -> list[Remark]:
    pair = result.pair
    found = [
        Remark(
            pair,
            flag.check,
            flag.category,
            flag.severity,
            flag.confidence,
            flag.message,
            flag.source_spans,
            flag.target_spans,
        )
        for flag in result.flags
    ]
    if found:
        return found
    if result.verdict is Verdict.DIVERGENT:
        message = f"the translation is {result.score:.2f} likely to be faithful"
        message += f": {result.reason}" if result.reason else ""
        return [Remark(pair, DIVERGENT, "accuracy", Severity.MAJOR, 1.0 - result.score, message)]
    if result.verdict is Verdict.UNVERIFIABLE and not is_untranslated(result):
        return [Remark(pair, UNVERIFIABLE, "other", Severity.MINOR, 1.0, result.reason or "the row cannot be judged")]
    return []


def path_of(pair: Pair) -> str | None:
    """The file of the pair with slashes, from the working directory on if it is below it."""
    file = pair.location.file
    if file is None or file.startswith("<"):
        return None
    relative = os.path.relpath(file) if Path(file).is_absolute() else os.path.normpath(file)
    path = PurePath(file if relative.startswith("..") else relative)
    return path.as_posix()
