"""Markdown, to hand on or to paste into an article's notes or an issue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from transcheck.model import Result, Span, Verdict
from transcheck.reporting.aids import aids_of
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import markdown, one_line
from transcheck.reporting.figures import figures_of
from transcheck.reporting.limits import limits
from transcheck.reporting.place import place_of
from transcheck.reporting.summary import Summary, is_untranslated
from transcheck.signature import Signature

_PLACE = "‸"
"""Stands where something is missing."""


class MarkdownReporter(Reporter):
    """Every pair with its divergent words in ``<mark>``; text from outside can only ever show as itself."""

    name: ClassVar[str] = "markdown"

    def begin(self) -> None:
        """Write the title."""
        self.stream.write("# Audit of translations\n\n")

    def add(self, result: Result) -> None:
        """Write one pair as a section."""
        pair, write = result.pair, self.stream.write
        untranslated = is_untranslated(result)
        verdict = "no translation" if untranslated else f"**{result.verdict.value}**"
        score = "" if result.verdict is Verdict.UNVERIFIABLE else f" ({result.score:.2f} faithful)"
        write(f"## {markdown(one_line(place_of(pair)))}\n\n{verdict}{score}\n\n")
        if result.reason:
            write(f"Reason: {markdown(result.reason)}\n\n")
        if pair.source:
            write(f"Source: {_marked(pair.source, (span for flag in result.flags for span in flag.source_spans))}\n\n")
        if pair.target is not None:
            write(f"Target: {_marked(pair.target, (span for flag in result.flags for span in flag.target_spans))}\n\n")
        if result.flags:
            write("| severity | check | what |\n| --- | --- | --- |\n")
            for flag in sorted(result.flags, key=lambda flag: -flag.severity.rank):
                write(f"| {flag.severity.value} | {markdown(flag.check)} | {markdown(flag.message)} |\n")
            write("\n")
        if result.claims and not untranslated:
            rendered = sum(claim.verdict is Verdict.FAITHFUL for claim in result.claims)
            write(f"Claims: {rendered} of {len(result.claims)} rendered faithfully\n\n")
        for kind, metrics in result.metrics.items():
            write(f"Against the {markdown(kind)}: {figures_of(metrics)}\n\n")
        for label, words in aids_of(result):
            write(f"{label.capitalize()}: {markdown(words)}\n\n")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the counts and the signature."""
        self.stream.write("## Summary\n\n")
        for sentence in summary.sentences():
            self.stream.write(f"- {sentence}\n")
        self.stream.write("\n## What this report cannot know\n\n")
        for sentence in limits():
            self.stream.write(f"- {sentence}\n")
        self.stream.write(f"\nSignature: {markdown(str(signature))}\n")


def _marked(text: str, spans: Iterable[Span]) -> str:
    """``text`` as Markdown with ``spans`` in ``<mark>``; overlapping spans become one."""
    shown, position = [], 0
    for start, end in _merged(spans, len(text)):
        shown.append(markdown(text[position:start]))
        shown.append(f"<mark>{markdown(text[start:end]) or _PLACE}</mark>")
        position = end
    return "".join([*shown, markdown(text[position:])])


def _merged(spans: Iterable[Span], length: int) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted((min(start, length), min(end, length)) for start, end in spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif not merged or (start, end) != merged[-1]:
            merged.append((start, end))
    return merged
