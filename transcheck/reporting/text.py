"""For a person at a terminal: both texts with the divergent words underlined, and what is wrong with them."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import ClassVar, TextIO

from rich.cells import cell_len
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style

from transcheck.model import Result, Severity, Span, Verdict
from transcheck.reporting.aids import aids_of
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import one_line
from transcheck.reporting.figures import figures_of
from transcheck.reporting.limits import IN_SHORT
from transcheck.reporting.marking import Line, marked_lines
from transcheck.reporting.place import place_of
from transcheck.reporting.summary import Summary, counted, is_untranslated
from transcheck.signature import Signature

WIDTH = 100
"""Columns of a report that does not go to a terminal."""

_NARROWEST = 40
_MOST_LINES = 12
_LABEL, _ENTRY = 10, 12
_SEVERITY = {
    Severity.CRITICAL: Style.parse("bold red"),
    Severity.MAJOR: Style.parse("red"),
    Severity.MINOR: Style.parse("yellow"),
    Severity.NEUTRAL: Style.parse("dim"),
}
_VERDICT = {
    Verdict.FAITHFUL: Style.parse("green"),
    Verdict.QUESTIONABLE: Style.parse("yellow"),
    Verdict.DIVERGENT: Style.parse("bold red"),
    Verdict.UNVERIFIABLE: Style.parse("dim"),
}
_DIM = Style.parse("dim")


class TextReporter(Reporter):
    """A faithful pair takes one line. Colours come only where the terminal has them and ``NO_COLOR`` is not set."""

    name: ClassVar[str] = "text"

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._last = ""
        console = Console(file=stream)
        self._width = max(console.width if console.is_terminal else WIDTH, _NARROWEST)
        plain = console.no_color or console.legacy_windows or console.color_system is None
        self._colors = None if plain else COLOR_SYSTEMS[str(console.color_system)]

    def begin(self) -> None:
        """Nothing: the answer comes first."""

    def add(self, result: Result) -> None:
        """Write one pair."""
        if is_untranslated(result):
            self._header(result, "no translation", None)
            self._text("source", result.pair.source, (), limit=2)
        elif result.verdict is Verdict.FAITHFUL:
            self._header(result, result.verdict.value, result.score)
            self._aids(result)
            return
        elif result.verdict is Verdict.UNVERIFIABLE:
            self._header(result, result.verdict.value, None)
        else:
            self._header(result, result.verdict.value, result.score)
            self._evidence(result)
        if result.reason:
            self._entry("reason", result.reason)
        self._aids(result)
        self._write("")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the counts, the signature and what to do next."""
        if self._last:
            self._write("")
        for sentence in summary.sentences():
            self._write(sentence)
        self._write(self._paint(str(signature), _DIM))
        for line in textwrap.wrap(IN_SHORT, max(self._width - 1, _NARROWEST)):
            self._write(self._paint(line, _DIM))
        if summary.next_step:
            self._write(one_line(summary.next_step))

    def _evidence(self, result: Result) -> None:
        target = result.pair.target or ""
        for label, text, spans in (
            ("source", result.pair.source, [(flag.source_spans, flag.severity) for flag in result.flags]),
            ("target", target, [(flag.target_spans, flag.severity) for flag in result.flags]),
        ):
            marks = [(span, severity) for several, severity in spans for span in several]
            self._text(label, text, marks, limit=_MOST_LINES)
        width = max((len(flag.check) for flag in result.flags), default=0)
        for flag in sorted(result.flags, key=lambda flag: (-flag.severity.rank, flag.source_spans, flag.target_spans)):
            name = f"{one_line(flag.check):<{width}}  "
            self._entry(flag.severity.value, flag.message, name=name, style=_SEVERITY[flag.severity])
        if result.claims:
            rendered = sum(claim.verdict is Verdict.FAITHFUL for claim in result.claims)
            self._entry("claims", f"{rendered} of {len(result.claims)} rendered faithfully")
        for kind, metrics in result.metrics.items():
            self._entry("metrics", f"against the {one_line(kind)}: {figures_of(metrics)}")

    def _aids(self, result: Result) -> None:
        for label, words in aids_of(result):
            self._entry(label, words)

    def _header(self, result: Result, verdict: str, score: float | None) -> None:
        place = one_line(place_of(result.pair))
        minor = len(result.flags) if result.verdict is Verdict.FAITHFUL else 0
        if minor:
            place += f" ({counted(minor, 'remark')})"
        right = f"{verdict:<14}" + ("" if score is None else f"{score:.2f} faithful")
        gap = " " * max(2, self._width - 1 - cell_len(place) - len(f"{verdict:<14}0.00 faithful"))
        self._write(place + gap + self._paint(right.rstrip(), _VERDICT[result.verdict]))

    def _text(self, label: str, text: str, marks: Sequence[tuple[Span, Severity]], *, limit: int) -> None:
        lines = marked_lines(text, marks, self._width - _LABEL, limit=limit)
        for number, line in enumerate(lines):
            lead = f"  {label:<{_LABEL - 2}}" if number == 0 else " " * _LABEL
            self._write((lead + line.shown).rstrip())
            if line.marks:
                self._write(" " * _LABEL + self._marks(line))

    def _marks(self, line: Line) -> str:
        shown, run, style = [], "", None
        for mark in line.marks:
            character, severity = mark or (" ", None)
            if severity is not style:
                shown.append(self._paint(run, _SEVERITY[style]) if style else run)
                run, style = "", severity
            run += character
        shown.append(self._paint(run, _SEVERITY[style]) if style else run)
        return "".join(shown)

    def _entry(self, label: str, words: str, *, name: str = "", style: Style | None = None) -> None:
        """A labelled sentence, wrapped under itself, or under its label where the terminal is narrow."""
        lead = self._paint(f"  {label:<{_ENTRY - 4}}", style) + "  " + name
        margin = _ENTRY + len(name)
        if self._width - margin < _NARROWEST // 2:
            self._write(lead.rstrip())
            lead, margin = " " * _ENTRY, _ENTRY
        for line in marked_lines(one_line(words), (), self._width - margin, limit=_MOST_LINES):
            self._write(lead + line.shown)
            lead = " " * margin

    def _paint(self, words: str, style: Style | None) -> str:
        if style is None or self._colors is None or not words:
            return words
        return style.render(words, color_system=self._colors)

    def _write(self, line: str) -> None:
        self.stream.write(line + "\n")
        self._last = line
