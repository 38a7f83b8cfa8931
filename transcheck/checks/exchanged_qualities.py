"""A quality in the highest degree that is rendered as another one: 最公平的 as "the easiest", "the oldest" as 最高的.

Where each text has one superlative, these face each other. Neither word has a counterpart elsewhere, both are
qualities that have an opposite, and nothing in what translations and definitions tell of them speaks for a rendering.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from transcheck.aligning.meaning import meaning_of_lemma, shared_translations
from transcheck.aligning.table import load_table
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.exchanged_things import UNRELATED, is_left
from transcheck.lexicon.opposites import ends_of_chinese, ends_of_english
from transcheck.lexicon.polarity import defining_words
from transcheck.model import CHINESE, ENGLISH, Text, TokenKind

_MARKS = frozenset(("最", "最为"))
_VAGUE = frozenset("good well bad ill great big many much little few far late early high low large small long".split())
"""What is said in the highest degree of almost anything, and measures."""
_MEASURES = frozenset("高 低 大 小 多 少 长 短 久 远 近 深 浅 重 轻 快 慢 早 晚 强 弱 好 差".split())
"""The same in Chinese: what is hottest has the highest temperature, 温度最高."""
_UNLIKE = 0.01
"""Likeness of the English word to what explains the Chinese one, up to which they are not said for each other."""


def exchanged_qualities(bitext: Bitext) -> Iterator[tuple[int, int]]:
    """The Chinese and the English token of a pair; at most one."""
    chinese = _superlatives_in_chinese(bitext.chinese)
    english = _superlatives_in_english(bitext.english) if len(chinese) == 1 else []
    if len(english) != 1:
        return
    index, place = chinese[0], english[0]
    lemma = bitext.english.tokens[place].lemma
    if (
        lemma not in _VAGUE
        and bitext.chinese.tokens[index].norm not in _MEASURES
        and is_left(bitext, index, CHINESE)
        and is_left(bitext, place, ENGLISH)
        and _are_unrelated(bitext.chinese.tokens[index].norm, lemma)
    ):
        yield index, place


def _superlatives_in_chinese(text: Text) -> list[int]:
    """What stands behind 最."""
    marks = (index for index, token in enumerate(text.tokens[:-1]) if token.norm in _MARKS)
    return [index + 1 for index in marks if is_content(text.tokens[index + 1], CHINESE)]


def _superlatives_in_english(text: Text) -> list[int]:
    """What ends in -est or stands behind "most"; no adverbs: "most commonly" tells of another word."""
    return [index for index in range(len(text.tokens)) if _is_superlative(text, index)]


def _is_superlative(text: Text, index: int) -> bool:
    token = text.tokens[index]
    inflected = token.norm.endswith("est") and token.lemma != token.norm
    marked = index > 0 and text.tokens[index - 1].norm == "most" and not token.norm.endswith("ly")
    return (inflected or marked) and token.kind is TokenKind.WORD and is_content(token, ENGLISH)


@lru_cache(maxsize=4096)
def _are_unrelated(word: str, lemma: str) -> bool:
    """Whether both have an opposite, as qualities that are graded do, and nothing tells that the one says the other."""
    if not ends_of_chinese(word) or not ends_of_english(lemma):
        return False
    table = load_table()
    if max(table.row(word).of(table.english.get(lemma)).values()) > UNRELATED:
        return False
    defined = [meaning_of_lemma(each) for each in sorted(defining_words(word))]
    return not defined or float(shared_translations([meaning_of_lemma(lemma)], defined).max()) <= _UNLIKE
