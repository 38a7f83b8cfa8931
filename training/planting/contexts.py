"""Which words fit between two others: those that have been seen after the one and before the other."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable

from transcheck.checks.base import is_content
from transcheck.model import CHINESE, ENGLISH, Text, Token, TokenKind

LEAST = 2
"""How often a word must have been seen on either side to fit there."""
_LIGHT = frozenset(
    """also just very really then so still even well now quite too more most much many other such own same
    already actually only both back way one ones thing things lot kind sort 也 还 就 都 又 再 很 更 最 已经 已 便 却 才
    之 所 等 的话 一下 出来 起来 下来 其中 这样 那样""".split()
)
"""Words that may be added or left out and nothing else is said."""


class Contexts:
    """What has been seen beside what in the texts of both languages."""

    def __init__(self, texts: Iterable[Text], least: int = LEAST) -> None:
        """Counts the words of ``texts`` that stand side by side."""
        self._least = least
        self._after: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._before: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._content: set[str] = set()
        for text in texts:
            for first, second in zip(text.tokens, text.tokens[1:], strict=False):
                one, other = key(first, text.language), key(second, text.language)
                self._after[one][other] += 1
                self._before[other][one] += 1
            self._content.update(
                token.text for token in text.tokens if _carries(token, text.language) and token.text not in _LIGHT
            )

    def draw(self, before: Token, after: Token, language: str, chance: random.Random) -> str | None:
        """A word that says something and fits between both, drawn by how well it fits; None where none does."""
        left, right = self._after[key(before, language)], self._before[key(after, language)]
        if len(left) > len(right):
            shared = [word for word in right if word in left]
        else:
            shared = [word for word in left if word in right]
        fitting = sorted(
            word for word in shared if word in self._content and min(left[word], right[word]) >= self._least
        )
        if not fitting:
            return None
        # The root, so that not all additions are the few most common words.
        return chance.choices(fitting, [min(left[word], right[word]) ** 0.5 for word in fitting])[0]


def key(token: Token, language: str) -> str:
    """The token without the capitals that a sentence begins with; numbers are all alike."""
    if token.kind is TokenKind.NUMBER:
        return "0"
    return token.text if language == CHINESE else token.text.lower()


def _carries(token: Token, language: str) -> bool:
    if token.kind is not TokenKind.WORD or not is_content(token, language):
        return False
    return (
        len(token.text) > 1
        if language == CHINESE
        else token.text.islower() and len(token.text) > 2 and language == ENGLISH
    )
