"""What can be planted, and how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transcheck.model import Severity, Span

SEVERITY: Mapping[str, Severity] = {
    **dict.fromkeys(("number", "date", "unit", "negation", "name", "antonym", "scrambled"), Severity.CRITICAL),
    **dict.fromkeys(
        ("modality", "quantifier", "condition", "role", "neighbour", "sense", "word-exchanged", "other-sentence"),
        Severity.MAJOR,
    ),
    **dict.fromkeys(("omission", "word-omitted", "addition", "word-added", "untranslated", "tense"), Severity.MAJOR),
    "slip": Severity.MINOR,
}
"""Every kind of divergence that can be planted, and how grave it is. A slip of the pen changes no claim."""


@dataclass(frozen=True, slots=True)
class Good:
    """A translation that something is planted in: one that is held to be right, but for what ``whole`` says."""

    id: str
    source: str
    target: str
    source_lang: str
    target_lang: str
    whole: bool = True
    """False where raters found something wrong, so that only what is planted is known of it."""


@dataclass(frozen=True, slots=True)
class Planted:
    """Both texts after planting, and what diverges in each; where words went, the span is empty."""

    kind: str
    source: str
    target: str
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]

    @property
    def severity(self) -> Severity:
        """How grave divergences of this kind are."""
        return SEVERITY[self.kind]
