"""Words that negate, in both languages: those that must be rendered, and those that can render them."""

from __future__ import annotations

import enum
import re
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary

NEGATION_CHARACTERS = frozenset("不没无未非别勿毋甭否冇唔")
"""Characters that negate what follows them, inside a word or alone; 唔 and 冇 are Cantonese."""

_CHINESE_IMPLICIT = frozenset(
    "难以 很难 难于 难得 拒绝 拒 禁止 禁 严禁 缺 缺乏 缺少 缺失 避免 以免 免得 防止 预防 失败 失去 否认 否定 "
    "反对 停止 除非 除了 以外 之外 很少 极少 几乎 才 只有 谁 哪 哪里 哪儿 怎么 怎么能 怎能 何必 岂 难道 忘 忘记 "
    "阻止 制止 差点 差一点 差点儿 险些 取消 而已 罢了 违反 消失 忍住 忍不住 迫不及待 恨不得 难怪 丧失 免除 杜绝 "
    "休想 与其 宁可 宁愿 懒得 只好 只能 只得 唯有 第一次 首次 头一次 初次".split()
)
"""Chinese words that deny by what they mean: refusal, lack, exclusion, rhetorical questions."""

_CHINESE_FAINT = frozenset(
    "难 免 难免 防 失 否则 停 除 少 只 仅 仅仅 仅有 光 何 吗 么 妨碍 阻碍 白 白白 空 讨厌 违 戒 离 零 绝 绝对 错 "
    "忍 怪 免费 豁免 破 断 脱 哪怕 再 再也 最 比 以下 以内 至少 起码 至多 顶多 最多 宁 而 反而 反 却 远 远未 太 "
    "过 过于 全 任何 丝毫 一点 还 刚 刚刚 尚 幸免 独 唯 唯一".split()
)
"""Chinese words that can stand for an English negation where the two are plainly about the same thing."""

ENGLISH_NEGATIONS = frozenset("not n't never no none nobody nothing nowhere neither nor cannot without".split())
"""English words that negate openly."""

_DENIALS = frozenset("unable incapable unlikely improbable fail hardly refuse cannot cant dont".split())

_BARE = frozenset(
    "不 没 没有 未 别 勿 毋 甭 冇 唔 不是 无法 不能 不会 不要 不可 没人 无人 不到 不想 不让 不许 不准".split()
)
"""The negations themselves."""

_ADDITIVE = frozenset("无疑 否则 不仅 不但 不只 不光 不单 不论 不管 无论 不料 不过 不禁".split())

_ENGLISH_IMPLICIT = frozenset(
    "unable fail failure lack hardly scarcely barely rarely seldom few little refuse refusal deny denial prevent "
    "avoid ban forbid prohibit bar unless except impossible instead without cease absent absence reject "
    "rejection decline oppose exclude illegal invalid neither nor insufficient forget neglect quit stop zero non "
    "unlike nothing".split()
)
"""English words that deny by what they mean."""

_ENGLISH_FAINT = frozenset(
    "miss missing exception rather too free away loss lose lost wrong false bad against beyond out off only "
    "until before otherwise else short fall shy below under less fewer least most void non far anything any "
    "anyone anybody either ever yet even hate dislike dare doubt wonder different difference worse poor ignore "
    "disappear zero unfortunately sorry despite regardless whatever however matter though although but leave "
    "skip escape resist help keep broken break ain overlook cancel abandon give halt end long old last apart "
    "minus nearly almost half rest".split()
)
"""English words that can stand for a Chinese negation where the two are plainly about the same thing."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


_INTENSIFIERS = tuple("挺 很 真 太 蛮 从来 根本 从 并 绝 决 毫 尚 还 都 也 再 永 一点 一点也 是 就".split())
"""What can stand before the negation inside one word without changing it."""

_NOTE = re.compile(r"\([^)]*\)|^(?:CL:|see |variant of |old variant |abbr\. ).*")
_WORD = re.compile(r"[a-z']+")


@lru_cache(maxsize=65536)
def negates_openly_chinese(word: str) -> bool:
    """True if the simplified Chinese ``word`` negates and cannot be left out.

    A word that begins with a negation (after an intensifier) does so unless it has been lexicalised, as 不错 "good",
    不同 "different" and 未来 "future" have: then the dictionary explains it without "not" or "no". Two negations in
    one word (不得不) cancel out, 不仅 and 不但 add rather than deny, idioms of four characters are rendered freely, and
    无 and 非 at the head of a word that the dictionary lacks are mostly names or terms (非方, 无害化).
    """
    if word in _BARE:
        return True
    if len(word) > 3 or word in _CHINESE_IMPLICIT:
        return False
    rest = word
    for intensifier in _INTENSIFIERS:
        if word.startswith(intensifier) and word[len(intensifier) :][:1] in NEGATION_CHARACTERS:
            rest = word[len(intensifier) :]
    if len(word) == 3 and word[1] == "不" and word[0] != word[2] and rest == word:
        return not is_lexicalised(word)  # 看不到, 买不起: cannot
    if rest in _BARE:
        return True
    if rest[0] not in NEGATION_CHARACTERS or sum(character in NEGATION_CHARACTERS for character in rest) != 1:
        return False
    if rest in _ADDITIVE or (len(rest) > 2 and is_lexicalised(rest[:2])):
        return False
    known = bool(load_dictionary().definitions(rest))
    return not is_lexicalised(rest) if known else rest[0] in "不没未别唔冇"


@lru_cache(maxsize=65536)
def is_lexicalised(word: str) -> bool:
    """True if the dictionary has the Chinese ``word`` and explains it, for the most part, without an open negation.

    不安 "uneasy" and 非法 "illegal" are lexicalised too: they deny by meaning, and any word of that meaning will do.
    """
    definitions = [_NOTE.sub("", definition).strip() for definition in load_dictionary().definitions(word)]
    definitions = list(filter(None, definitions))
    negative = sum(any(_denies(part) for part in _WORD.findall(text.lower())) for text in definitions)
    return bool(definitions) and negative * 2 <= len(definitions)


def negates_openly_english(norm: str) -> bool:
    """True if the English word negates and cannot be left out."""
    return norm in ENGLISH_NEGATIONS


@lru_cache(maxsize=65536)
def _denies(word: str) -> bool:
    return word in ENGLISH_NEGATIONS or word.endswith("n't") or word in _DENIALS


class Denial(enum.IntEnum):
    """How strongly a word denies: not at all, only beside what it denies, by its meaning, or openly."""

    NONE = 0
    FAINT = 1
    IMPLICIT = 2
    OPEN = 3


@lru_cache(maxsize=65536)
def denial_of_chinese(word: str) -> Denial:
    """How strongly the simplified Chinese ``word`` denies."""
    if negates_openly_chinese(word):
        return Denial.OPEN
    if word in _CHINESE_IMPLICIT or any(character in NEGATION_CHARACTERS for character in word):
        return Denial.IMPLICIT
    return Denial.FAINT if word in _CHINESE_FAINT else Denial.NONE


@lru_cache(maxsize=65536)
def denial_of_english(lemma: str) -> Denial:
    """How strongly the English word with this ``lemma`` denies.

    Words that are formed with a negative prefix or with -less deny faintly, if what is left is itself a word.
    """
    if lemma in ENGLISH_NEGATIONS:
        return Denial.OPEN
    if lemma in _ENGLISH_IMPLICIT:
        return Denial.IMPLICIT
    return Denial.FAINT if lemma in _ENGLISH_FAINT or _has_negative_affix(lemma) else Denial.NONE


def _has_negative_affix(word: str) -> bool:
    if word.endswith("less") and len(word) > 6:
        return True
    import simplemma

    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= 4 and simplemma.is_known(word[len(prefix) :], "en")
        for prefix in _PREFIXES
    )
