"""What stands beside the evidence: waived flags, notes, machine output got on demand, a gloss if asked for."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.judging.waivers import explain
from transcheck.model import Result
from transcheck.providing.gloss import as_line

GLOSS = "word by word from a dictionary; no translation and no evidence"
"""What a gloss is, said wherever one is shown."""


def aids_of(result: Result) -> Iterator[tuple[str, str]]:
    """``(label, text)`` of each, in the order in which they are read."""
    pair = result.pair
    reasons = {waiver.check: waiver.reason for waiver in pair.ignore}
    for flag in result.waived:
        yield "waived", f"{flag.check}: {flag.message} ({reasons[flag.check] or 'no reason given'})"
    for waiver in result.unused_waivers:
        yield "note", explain(waiver)
    for note in pair.notes:
        yield "note", note
    for origin, text in pair.provided:
        yield "machine", f"({origin}) {text}"
    if pair.back_translation is not None:
        yield "back", f"(the translation rendered back by a machine) {pair.back_translation}"
    for side, words in result.gloss.items():
        text = (pair.source if side == "source" else pair.target) or ""
        yield "gloss", f"({side}, {GLOSS}) {as_line(text, words)}"
