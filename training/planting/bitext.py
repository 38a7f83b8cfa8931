"""A good translation with its words and their links, and what comes of it when words are exchanged."""

from __future__ import annotations

import re

from training.planting.kinds import Good, Planted
from transcheck.aligning import LexicalAligner
from transcheck.language import segment
from transcheck.model import ENGLISH, Span, Text


class Bitext:
    """A good translation, segmented and aligned."""

    def __init__(self, good: Good, aligner: LexicalAligner) -> None:
        self.good = good
        self.source: Text = segment(good.source, good.source_lang)
        self.target: Text = segment(good.target, good.target_lang)
        self._links = aligner.align(self.source, self.target).links

    def source_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The source words linked to what stands from ``start`` to ``end`` in the target."""
        tokens = self.target.tokens
        linked = {
            link.source for link in self._links if tokens[link.target].start < end and start < tokens[link.target].end
        }
        return tuple(self.source.tokens[number].span for number in sorted(linked))

    def target_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The target words linked to what stands from ``start`` to ``end`` in the source."""
        tokens = self.source.tokens
        linked = {
            link.target for link in self._links if tokens[link.source].start < end and start < tokens[link.source].end
        }
        return tuple(self.target.tokens[number].span for number in sorted(linked))


def replaced(bitext: Bitext, kind: str, span: Span, words: str) -> Planted:
    """A divergence of the kind: ``words`` stand in the place of what the target has at ``span``."""
    text = bitext.good.target
    start, end = span
    changed = text[:start] + words + text[end:]
    if bitext.good.target_lang == ENGLISH:
        changed = _article(changed, start)
    shift = len(changed) - len(text) - len(words) + (end - start)
    return Planted(
        kind,
        bitext.good.source,
        changed,
        bitext.source_of(start, end),
        ((start + shift, start + shift + len(words)),),
    )


def with_space(text: str, span: Span, language: str) -> Span:
    """What goes with a part that is left out: the space behind it, or that before it where none follows."""
    start, end = span
    if language == ENGLISH:
        if text[end : end + 1] == " ":
            return start, end + 1
        if text[start - 1 : start] == " ":
            return start - 1, end
    return span


def without(text: str, span: Span, language: str) -> tuple[str, int]:
    """The text without a part, and the place where it stood; a sentence still begins with a capital letter."""
    start, end = with_space(text, span, language)
    rest = text[:start] + text[end:]
    return (capital_like(text, rest) if language == ENGLISH else rest), start


def capital_like(text: str, changed: str) -> str:
    """The changed text, with a capital letter first if the text has one."""
    return changed[:1].upper() + changed[1:] if text[:1].isupper() else changed


def _article(text: str, place: int) -> str:
    """The article before ``place`` in the form that the word there asks for."""
    match = re.search(r"\b([Aa])(n?) $", text[:place])
    if not match:
        return text
    vowel = text[place : place + 1].lower() in "aeiou" and not text[place:].lower().startswith(
        ("uni", "use", "eu", "one")
    )
    return text[: match.start()] + match[1] + ("n " if vowel else " ") + text[place:]
