"""The words of the translation stand in a senseless order.

Two things must come together in a sentence: neighbours that grammar hardly lets stand side by side ("the of", "a is",
的 at the head of a clause; ``word_order`` knows how usual each is), and links that cross as if the words had been drawn
by lot. Good translations reorder phrases, but keep the words of a phrase together.

In Chinese: 译文的词序混乱，读不通。

Why it matters: all the words are there, so that nothing is missing, and yet nothing is said.

Flagged:
    [他的研究表明，施用激素可以加速婴儿肺部的成熟]。
    → [Baby's research his the lungs can hormones shows of accelerate of that administration the maturation the].
    [The shop on the corner sells fresh bread and coffee to the workers every morning].
    → [的面包和商店每天了工人新鲜早上卖的给在咖啡角落].
Clean:
    他的研究表明，施用激素可以加速婴儿肺部的成熟。
    → His research shows that the administration of hormones can accelerate the maturation of a baby's lungs.
    The shop on the corner sells fresh bread every morning.
    → 街角的商店每天早上卖新鲜的面包。
Known false alarms: verse, and lists of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.parts import part_at
from transcheck.checks.word_order import disorder
from transcheck.model import Flag, Severity, Span, Text, TokenKind

_LEAST_LINKS = 4
"""Links without which one cannot say in what order words stand."""
_LEAST_DISORDER, _LEAST_DISPERSION = 3.0, 0.6
"""Nats of disorder, and dispersion, below which a sentence is in order whatever the other says."""
_DISPERSED, _SENSELESS = 6.0, 13.0
"""Nats that full dispersion counts as, and the sum from which the order is senseless: no good translation of demetr or
ntrex (dev) has so much, and 49 of 52 scrambled ones do (``evaluate.py DATA``, 0bfa73b)."""


class ScrambledWords(Check):
    """See the module's docstring."""

    name = "scrambled-words"
    category = "fluency/unintelligible"
    severity = Severity.CRITICAL
    specificity = Specificity.KIND  # whatever else is seen in such a sentence is owed to its order

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each sentence of the translation whose words are in no order."""
        target = bitext.target
        for first, last in target.sentences:
            broken = disorder(target, first, last, _joined(bitext, first, last))
            if broken < _LEAST_DISORDER:
                continue
            links = _links(bitext, first, last)
            crossed = _dispersion([source for source, _ in links])
            if crossed >= _LEAST_DISPERSION and broken + _DISPERSED * crossed >= _SENSELESS:
                span = target.span_of(first, _without_marks(target, first, last))
                sources = [place for place, _ in links]
                start, end = min(sources), max(sources)
                sentences = bitext.source.sentences
                rendered = bitext.source.span_of(part_at(sentences, start)[0], part_at(sentences, end)[1])
                message = "the words of the translation stand in a senseless order"
                yield self.flag(bitext, target, [span], [rendered], message, confidence=0.85)


def _without_marks(text: Text, first: int, last: int) -> int:
    """``last`` moved before the marks that end the sentence."""
    while last - first > 1 and text.tokens[last - 1].kind is TokenKind.PUNCTUATION:
        last -= 1
    return last


def _joined(bitext: Bitext, first: int, last: int) -> set[int]:
    """The tokens that are a part of one word with those before them.

    Neither 的 of 的的喀喀湖, Lake Titicaca, is a particle, nor does a sentence end at the colon of ":class:".
    """
    tokens, links = bitext.target.tokens, bitext.target_links
    if bitext.target is bitext.chinese:
        inside = {index for index in range(first, last) if any(link.evidence == "phrase" for link in links[index])}
    else:
        inside = {
            index
            for index in range(first, last - 1)
            if tokens[index].text in _WITHIN_WORDS and tokens[index].end == tokens[index + 1].start
        }
    return inside | {index + 1 for index in inside}


_WITHIN_WORDS = frozenset(":-`_/.*#@")


def _links(bitext: Bitext, first: int, last: int) -> list[Span]:
    """``(source, target)`` of the best link of each content word of a sentence of the translation."""
    target = bitext.target
    return [
        (bitext.target_links[index][0].source, index)
        for index in range(first, last)
        if is_content(target.tokens[index], target.language) and bitext.target_links[index]
    ]


def _dispersion(places: Sequence[int]) -> float:
    """How far apart neighbouring words of the translation stand in the source, by rank.

    1 is what words drawn by lot have on average, 0 stands for too few. Where whole phrases have moved, their words are
    still close together.
    """
    ranks = {place: rank for rank, place in enumerate(sorted(set(places)))}
    if len(ranks) < _LEAST_LINKS:
        return 0.0
    steps = [abs(ranks[one] - ranks[other]) for one, other in pairwise(places) if one != other]
    return sum(steps) / len(steps) / ((len(ranks) + 1) / 3.0)
