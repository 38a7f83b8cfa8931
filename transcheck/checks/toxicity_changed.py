"""A swear word or a slur is gone, or far milder, or the translation swears where the source does not.

What counts is how harsh the worst word of each side is: obscene words and slurs, strong ones, mild ones, none. One step
makes no difference, since languages swear differently; two do.

In Chinese: 脏话、侮辱性词语被略去或大大淡化，或者译文骂人而原文没有。

Why it matters: who reads the translation takes an insult for a remark, or a remark for an insult.

Flagged:
    你算什么东西，[狗娘养]的。
    → Who do you think you are[].
    这个[]裁判今天判得不对。
    → This [fucking] referee got it wrong today.
    Shut up, you [cunt].
    → 闭嘴，你这个[傻瓜]。
Clean:
    这他妈的什么破手机。
    → What a damn piece of junk this phone is.
    You are such an asshole.
    → 你真是个混蛋。
    The cock crows at four.
    → 公鸡四点打鸣。
Known false alarms: a swear word that only says how much (fucking good), rendered by 太 or 真.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.lexicon.toxicity import Harshness, HarshWord, harsh_words, is_meant_literally
from transcheck.model import Flag, Severity, Span, Text

_STEPS = 2
"""How much milder, or harsher, the worst word of the other side has to be."""


class ToxicityChanged(Check):
    """See the module's docstring."""

    name = "toxicity-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for the worst word of the side that is harsher by far."""
        here_worst, there_worst = (_worst(bitext, text) for text in (bitext.source, bitext.target))
        for text, worst, rivals, where in (
            (bitext.source, here_worst, there_worst, "in the translation"),
            (bitext.target, there_worst, here_worst, "in the source"),
        ):
            other = bitext.other(text)
            if not worst or worst[0].harshness - max((word.harshness for word in rivals), default=0) < _STEPS:
                continue
            here = _whole_words(text, worst[0].span)
            if rivals:
                place = here[0] / len(text.raw)
                nearest = min(rivals, key=lambda word: abs(word.span[0] / len(other.raw) - place))
                there = _whole_words(other, nearest.span)
                said = f"there is only {cite(other, there)}"
            else:
                there, said = _place(bitext, text, here), "there is nothing so harsh"
            yield self.flag(bitext, text, [here], [there], f"for {cite(text, here)} {said} {where}", confidence=0.7)


def _worst(bitext: Bitext, text: Text) -> list[HarshWord]:
    """The harshest words of a text."""
    other = bitext.other(text)
    words = [word for word in harsh_words(text) if not is_meant_literally(text.raw[slice(*word.span)], other)]
    most = max((word.harshness for word in words), default=Harshness.NONE)
    return [word for word in words if word.harshness == most]


def _whole_words(text: Text, span: Span) -> Span:
    """From the beginning of the first token that the span touches to the end of the last."""
    inside = [token for token in text.tokens if token.start < span[1] and token.end > span[0]]
    return (inside[0].start, inside[-1].end) if inside else span


def _place(bitext: Bitext, text: Text, span: Span) -> Span:
    """Where the words of a span would stand on the other side."""
    inside = [index for index, token in enumerate(text.tokens) if token.start < span[1] and token.end > span[0]]
    return bitext.place_of(text, inside[0], inside[-1] + 1) if inside else (0, 0)
