"""Puts words into a translation that its source does not have: a modifier, an adverb, a circumstance."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from training.planting.kinds import Good, Planted
from transcheck.model import CHINESE, Span, Text

_ADJECTIVES = """private former foreign local new old young only main famous wealthy poor secret official illegal
    important dangerous expensive cheap popular rare temporary permanent domestic international military religious
    rural urban modern traditional controversial unexpected serious minor huge tiny free empty broken"""
_ADVERBS = """always never rarely already probably secretly openly officially reportedly suddenly quickly slowly
    illegally repeatedly barely completely partly deliberately unfortunately successfully"""
_CIRCUMSTANCES = """in the United States; in Europe; last year; next week; for the first time; without permission;
    for three years; with his family; at night; in the countryside; because of the rain; for political reasons;
    despite protests; according to the police; free of charge; for no reason; on television; in secret"""
_CHINESE_ADJECTIVES = """私人 前任 外国 当地 新 旧 年轻 唯一 主要 著名 富有 贫穷 秘密 官方 非法 重要 危险 昂贵 廉价 流行
    罕见 临时 永久 国内 国际 军事 宗教 农村 城市 现代 传统 严重 巨大 免费 破旧"""
_CHINESE_ADVERBS = "总是 很少 已经 可能 秘密 公开 正式 突然 迅速 缓慢地 非法 多次 完全 部分 故意 不幸 成功"
_CHINESE_CIRCUMSTANCES = """在美国 在欧洲 去年 下周 第一次 未经许可 三年来 和家人一起 夜里 在农村 因为下雨 出于政治原因
    不顾抗议 免费 无缘无故 在电视上 私下里"""

_DETERMINER = re.compile(r"\b(?:the|an?|his|her|their|our|my|your|this|that|these|those|some) (?=[a-z]{3,})")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|could|would|should|may|might) (?=[a-z]{3,})")
_ENGLISH_END = re.compile(r"(?<=[a-z])(?=[.!?;,](?:\s|$))")
_CHINESE_NOUN = re.compile("(?<=[的个名位座家项种])(?=[\u4e00-\u9fff]{2})")
_CHINESE_SUBJECT = re.compile("(?<=[我你他她们])(?=[\u4e00-\u9fff]{2})")


def insertions(good: Good, target: Text, chance: random.Random) -> Iterator[Planted]:
    """Every place of the translation at which something of each kind fits, with one thing drawn for it."""
    text = good.target
    if good.target_lang == CHINESE:
        edges = {token.start for token in target.tokens}
        for pattern, words in ((_CHINESE_NOUN, _CHINESE_ADJECTIVES), (_CHINESE_SUBJECT, _CHINESE_ADVERBS)):
            for match in pattern.finditer(text):
                if match.start() in edges:
                    yield _inserted(good, match.start(), chance.choice(words.split()), "word-added")
        for match in _CHINESE_SUBJECT.finditer(text):
            if match.start() in edges:
                yield _inserted(good, match.start(), chance.choice(_CHINESE_CIRCUMSTANCES.split()), "addition")
        return
    for pattern, words in ((_DETERMINER, _ADJECTIVES), (_AUXILIARY, _ADVERBS)):
        for match in pattern.finditer(text):
            yield inserted(good, match.end(), chance.choice(words.split()), " ")
    for match in _ENGLISH_END.finditer(text):
        phrase = " ".join(chance.choice(_CIRCUMSTANCES.split(";")).split())
        yield _inserted(good, match.start(), f" {phrase}", "addition")


def inserted(good: Good, place: int, word: str, space: str) -> Planted:
    """A word before the one at ``place``, with "a" or "an" before it as it asks for."""
    text = good.target
    article = re.search(r"\b([Aa])n? $", text[:place]) if space else None
    if article is None:
        return _inserted(good, place, word + space, "word-added")
    before = text[: article.start()] + article[1] + ("n " if word[0] in "aeiou" else " ")
    return _marked(good, before + word + " " + text[place:], (len(before), len(before) + len(word)), "word-added")


def _inserted(good: Good, place: int, words: str, kind: str) -> Planted:
    text = good.target
    start = place + len(words) - len(words.lstrip())
    return _marked(good, text[:place] + words + text[place:], (start, start + len(words.strip())), kind)


def _marked(good: Good, target: str, span: Span, kind: str) -> Planted:
    return Planted(kind, good.source, target, (), (span,))
