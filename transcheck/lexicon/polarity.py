"""Words that negate, in both languages: those that must be rendered, and those that can render them."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary

NEGATION_CHARACTERS = frozenset("不没无未非别勿莫毋甭否弗冇唔")
"""Characters that negate what follows them, inside a word or alone; 唔 and 冇 are Cantonese."""

_CHINESE_IMPLICIT = frozenset(
    "难以 难 很难 难于 难得 拒绝 拒 禁止 禁 严禁 缺 缺乏 缺少 缺失 避免 免 以免 免得 难免 防止 防 预防 失败 失去 "
    "失 否认 否定 否则 反对 停止 停 除非 除了 除 以外 之外 很少 极少 少 几乎 才 只 只有 仅 仅仅 仅有 光 谁 哪 哪里 "
    "哪儿 怎么 怎么能 怎能 何必 何 岂 难道 吗 么 忘 忘记 阻止 阻碍 制止 差点 差一点 差点儿 险些 白 白白 空 取消 "
    "罢了 而已 讨厌 违 违反 消失 戒 离 零 绝 绝对 错 忍 忍住 迫不及待 恨不得 怪 难怪 丧失 妨碍 免费 免除 豁免 剔除 "
    "杜绝 破 断 脱 休想 哪怕 再 再也 最 比 以下 以内 至少 起码 至多 顶多 最多 与其 宁可 宁愿 宁 而 反而 反 却 远 "
    "远未 太 过 过于 全 任何 丝毫 一点 还 未免 刚 刚刚 跟 懒 懒得 尚 幸免 独 唯 唯一 除外".split()
)
"""Chinese words that an English negation can render: refusal, lack, exclusion, limits, rhetorical questions."""

ENGLISH_NEGATIONS = frozenset("not n't never no none nobody nothing nowhere neither nor cannot without".split())
"""English words that negate openly."""

_DENIALS = frozenset("unable fail less lack lacking avoid hardly refuse cannot forbid prohibit absence few".split())

_BARE = frozenset("不 没 没有 未 别 勿 莫 毋 甭 冇 唔 非 不是".split())
"""The negations themselves."""

_ADDITIVE = frozenset("不仅 不但 不只 不光 不单 不论 不管 无论 不料 不过 不禁".split())

_ENGLISH_IMPLICIT = frozenset(
    "unable fail failure lack miss missing hardly scarcely barely rarely seldom few little refuse refusal deny "
    "denial prevent stop avoid ban forbid prohibit bar unless except exception impossible instead rather too "
    "without free away quit cease absent absence loss lose lost wrong false bad reject rejection decline oppose "
    "against exclude excluding beyond out off only until before otherwise else short fall shy below under less "
    "fewer least most illegal invalid void never non far anything any anyone anybody either ever yet even hate "
    "dislike dare doubt wonder different difference worse poor ignore disappear zero unfortunately sorry despite "
    "regardless whatever however matter though although but leave skip escape resist help keep broken break ain "
    "forget neglect overlook cancel abandon give halt end old longer last useless careless endless apart minus "
    "insufficient not n't".split()
)
"""English words that a Chinese negation can be rendered with."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


_INTENSIFIERS = tuple("从来 根本 从 并 绝 决 毫 尚 还 都 也 再 永 一点 一点也 是 就".split())
"""What can stand before the negation inside one word without changing it."""

_NOTE = re.compile(r"\([^)]*\)|^(?:CL:|see |variant of |old variant |abbr\. ).*")
_WORD = re.compile(r"[a-z']+")


@lru_cache(maxsize=65536)
def negates_openly_chinese(word: str) -> bool:
    """True if the simplified Chinese ``word`` negates and cannot be left out.

    A word that begins with a negation (after an intensifier) does so unless it has been lexicalised, as 不错 "good",
    不同 "different" and 未来 "future" have: then the dictionary explains it without a negative word. Two negations
    in one word (不得不) cancel out, and 不仅, 不但 add rather than deny.
    """
    if word in _BARE:
        return True
    rest = word
    for intensifier in _INTENSIFIERS:
        if word.startswith(intensifier) and word[len(intensifier) :][:1] in NEGATION_CHARACTERS:
            rest = word[len(intensifier) :]
    if rest[0] not in NEGATION_CHARACTERS or sum(character in NEGATION_CHARACTERS for character in rest) != 1:
        return False
    if rest in _BARE:
        return True
    if rest in _ADDITIVE:
        return False
    definitions = [_NOTE.sub("", definition).strip() for definition in load_dictionary().definitions(rest)]
    definitions = list(filter(None, definitions))
    if not definitions:
        return True
    negative = sum(any(_denies(part) for part in _WORD.findall(text.lower())) for text in definitions)
    return negative * 3 >= len(definitions) * 2


def negates_openly_english(norm: str) -> bool:
    """True if the English word negates and cannot be left out."""
    return norm in ENGLISH_NEGATIONS


@lru_cache(maxsize=65536)
def _denies(word: str) -> bool:
    return word in ENGLISH_NEGATIONS or word.endswith("n't") or word in _DENIALS or _has_negative_affix(word)


@lru_cache(maxsize=65536)
def can_negate_chinese(norm: str) -> bool:
    """True if the Chinese word may render, or be rendered by, an English negation."""
    return norm in _CHINESE_IMPLICIT or any(character in NEGATION_CHARACTERS for character in norm)


@lru_cache(maxsize=65536)
def can_negate_english(lemma: str) -> bool:
    """True if the English word may render, or be rendered by, a Chinese negation.

    Words that are formed with a negative prefix or with -less count, if what is left is itself a word.
    """
    return lemma in _ENGLISH_IMPLICIT or lemma in ENGLISH_NEGATIONS or _has_negative_affix(lemma)


def _has_negative_affix(word: str) -> bool:
    if word.endswith("less") and len(word) > 6:
        return True
    import simplemma

    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= 4 and simplemma.is_known(word[len(prefix) :], "en")
        for prefix in _PREFIXES
    )
