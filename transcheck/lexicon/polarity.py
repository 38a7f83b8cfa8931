"""Words that negate, in both languages: those that must be rendered, and those that can render them."""

from __future__ import annotations

import enum
import re
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import is_known

NEGATION_CHARACTERS = frozenset("不没无未非别勿毋甭否冇唔")
"""Characters that negate what follows them, inside a word or alone; 唔 and 冇 are Cantonese."""

_CHINESE_IMPLICIT = frozenset(
    "少之又少 寥寥无几 屈指可数 凤毛麟角 "
    "难以 很难 难于 难得 拒绝 拒 禁止 禁 严禁 缺 缺乏 缺少 缺失 避免 以免 免得 防止 预防 失败 失去 否认 否定 "
    "反对 停止 才能 才会 才可以 才可 除非 除了 以外 之外 很少 极少 几乎 才 只有 谁 哪 哪里 哪儿 怎么 怎么能 "
    "怎能 何必 岂 难道 忘 忘记 阻止 制止 差点 差一点 差点儿 险些 取消 而已 罢了 违反 消失 忍住 忍不住 "
    "擅自 私自 落下 遗忘 遗落 丢下 辜负 欠佳 欠妥 白费 徒劳 枉费 "
    "迫不及待 恨不得 难怪 丧失 免除 杜绝 休想 与其 宁可 宁愿 懒得 只好 只能 只得 唯有 第一次 首次 头一次 初次 "
    "谢绝 婉拒 拒收 封号 封禁 拉黑 瞒 瞒着 隐瞒 哪来 哪来的 哪有 子虚乌有 两码事 两回事".split()
)
"""Chinese words that deny by what they mean: refusal, lack, exclusion, rhetorical questions."""

_RIDDING = frozenset("免禁拒缺弃失难")
"""Characters that deny what the rest of their word says: 免签 "without visa"."""

_CHINESE_NOTHING = frozenset(
    "非常 未来 特别 分别 级别 个别 别人 别的 性别 区别 识别 鉴别 辨别 别墅 告别 离别 差别 类别 派别 非洲 南非 无线 "
    "无人机 不锈钢 没收 没落 不断 不过 不少 别国 别处 别家 别样 别名 别号 别字 别称".split()
)
"""Chinese words with such a character that deny nothing, whatever stands beside them."""

_CHINESE_FAINT = frozenset(
    "难 免 难免 防 失 否则 停 除 少 只 仅 仅仅 仅有 光 何 吗 么 妨碍 阻碍 白 白白 空 讨厌 违 戒 离 零 绝 绝对 "
    "错 错过 忍 怪 免费 豁免 破 断 脱 哪怕 再 再也 最 比 以下 以内 至少 起码 至多 顶多 最多 宁 而 反而 反 却 远 "
    "脱离 摆脱 错峰 错开 "
    "停电 停水 停气 断电 断水 断粮 断网 断货 停课 停工 停产 停业 停运 停航 停机 停职 停诊 停播 停刊 停战 停火 "
    "戒酒 戒烟 戒毒 戒赌 戒掉 雨停 雪停 风停 坏 坏掉 弄坏 卸载 过时 绝版 绝迹 熄火 "
    "停开 停驶 除外 撤回 撤销 解除 谨防 以防 离职 落榜 落选 落空 缺阵 意外 "
    "逃票 逃课 逃学 逃税 翘课 旷课 旷工 "
    "远未 太 过 过于 匿 匿名 全 任何 丝毫 一点 还 刚 刚刚 尚 幸免 独 唯 唯一".split()
)
"""Chinese words that can stand for an English negation where the two are plainly about the same thing."""

_NEARLY_NOT = frozenset("hardly barely scarcely".split())
"""English words that Chinese says with 几乎 "nearly" and a negation."""

ENGLISH_NEGATIONS = frozenset("not n't never no none nobody nothing nowhere neither nor cannot without".split())
"""English words that negate openly."""

_DENIALS = frozenset("unable incapable unlikely improbable fail hardly refuse cannot cant dont".split())

_BARE = frozenset(
    "不 没 没有 未 别 勿 请勿 切勿 毋 甭 冇 唔 不是 无法 不能 不会 不要 不可 没人 无人 不到 不想 不让 不许 不准".split()
)
"""The negations themselves."""

_LACKS = frozenset("乏 少 难 免 缺 失 无 禁 止 断 绝 停 懈 愧 料 禁止".split())
"""What cancels out with a negation before it: 不乏 "there are", 不免 "inevitably", 不断 "constantly"."""

_ADDITIVE = frozenset(
    "没关系 没事 没事儿 没什么 没想到 想不到 没准 说不定 怪不得 恨不得 巴不得 不得不 不由得 了不起 对不起 "
    "不止 远不止 不好意思 不妨 无疑 否则 不仅 不但 不只 不光 不单 不论 不管 无论 不料 不过 不禁 "
    "前不久 没多久".split()
)
"""Words that deny nothing any more, or what a translation need not deny."""

_ENGLISH_IMPLICIT = frozenset(
    "unable fail failure lack rarely seldom few little refuse refusal deny denial prevent avoid ban forbid "
    "prohibit bar unless except impossible instead without cease absent absence reject rejection decline "
    "oppose exclude illegal invalid neither nor insufficient forget neglect quit stop zero non unlike nothing "
    "inability incapable unwilling unwillingness silent doubt".split()
)
"""English words that deny by what they mean."""

_ENGLISH_FAINT = frozenset(
    "less fewer least false wrong fake bad poor missing rather too free away loss lose lost against beyond off "
    "until before otherwise out short fall shy void far hate dislike wonder ignore disappear sorry despite "
    "upset spare afraid scared difficult partial partially partly below handful "
    "miss refrain abstain shun forgo waive acquit exonerate exempt skip regardless escape resist keep overlook "
    "cancel abandon give halt end past apart save different reluctant "
    "reluctantly asymmetric asymmetrical asymmetry atypical amoral apolitical indifferent loath disbelief distrust "
    "dissent demur balk cessation suspension suspend discontinue disagreement disapproval discontent disrespect "
    "disobedience".split()
)
"""English words that can stand for a Chinese negation where the two are plainly about the same thing."""

_ABSTAINING = frozenset("miss refrain abstain shun forgo waive acquit exonerate exempt clear skip".split())
"""Those of them that deny what follows, at some distance: "waived the change fee", "cleared the officer of"."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_OF_QUALITIES = re.compile(r"(?:in|im|il|ir)(\w{3,}(?:[ai]ble|acy|ity|[ae]n[ct]e?|[ae]ncy|[^u]al|ive))$")
"""Words for qualities, which the Latin prefixes negate: irredeemable, inaccuracy, informal."""
_NO_DENIALS = frozenset("immigrant inhabitant inhabitable invaluable inflammable".split())
"""Words in which the prefix means "in" or "within"."""
_SHORTEST_STEM = 4

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
    if word in _CHINESE_IMPLICIT or word in _CHINESE_NOTHING:
        return False
    rest = _without_intensifiers(word)
    if len(word) == 4 and word[1] == "不" and rest == word:
        return word not in load_dictionary() and word[2:] in load_dictionary()  # 看不清楚: cannot
    if len(rest) > 3:
        return False
    if rest in _ADDITIVE:
        return False
    if len(word) == 3 and word[1] == "不" and word[0] != word[2] and rest == word:
        return not is_lexicalised(word)  # 看不到, 买不起: cannot
    if rest in _BARE:
        return True
    if rest[0] not in NEGATION_CHARACTERS or sum(character in NEGATION_CHARACTERS for character in rest) != 1:
        return False
    if rest[1:] in _LACKS or (len(rest) > 2 and is_lexicalised(rest[:2])):
        return False
    known = bool(load_dictionary().definitions(rest))
    return not is_lexicalised(rest) if known else rest[0] in "不没未别唔冇"


def negates_a_word(word: str) -> bool:
    """True for 不赞成 and 不在乎, in which a negation stands before a word of its own, whatever the dictionary says."""
    return word[:1] in _BARE and len(word) > 2 and bool(load_dictionary().definitions(word[1:]))


def _without_intensifiers(word: str) -> str:
    """What is left of 都还没 without what only strengthens the negation: 没. A word without negation stays as it is."""
    if NEGATION_CHARACTERS.isdisjoint(word):
        return word
    rest = word
    while rest and rest[0] not in NEGATION_CHARACTERS:
        intensifier = next((found for found in _INTENSIFIERS if rest.startswith(found)), None)
        if intensifier is None:
            return word
        rest = rest[len(intensifier) :]
    return rest or word


@lru_cache(maxsize=65536)
def is_lexicalised(word: str) -> bool:
    """True if the dictionary has the Chinese ``word`` and explains it, for the most part, without an open negation.

    不安 "uneasy" and 非法 "illegal" are lexicalised too: they deny by meaning, and any word of that meaning will do.
    """
    definitions = [_NOTE.sub("", definition).strip() for definition in load_dictionary().definitions(word)]
    definitions = list(filter(None, definitions))
    affirmed = defining_words(word[1:]) if word[:1] in NEGATION_CHARACTERS else frozenset()
    negative = sum(
        any(
            _denies(part) or any(stem in affirmed for stem in _without_affix(part))
            for part in _WORD.findall(text.lower())
        )
        for text in definitions
    )
    return bool(definitions) and negative * 2 <= len(definitions)


_MODALS = frozenset(
    "是 会 能 能够 要 想 让 许 准 可 可能 敢 肯 愿 愿意 应 应该 该 用 必 得 便 曾 再 到 至于 足以 止 有 想到 "
    "人 法 需 需要 属于 算".split()
)
"""What can stand with a negation in one word that negates what comes after it."""


def mandarin(word: str) -> str:
    """The word with the Cantonese negations 唔 and 冇 replaced by 不 and 没."""
    return word.replace("唔", "不").replace("冇", "没")


@lru_cache(maxsize=65536)
def negated_part(word: str) -> str:
    """What a negating Chinese word itself negates (诚实 of 不诚实, 买 of 买不起); empty if that comes after it."""
    word = mandarin(word)
    if len(word) == 3 and word[1] == "不":
        return word[0]
    place = next((place for place, character in enumerate(word) if character in NEGATION_CHARACTERS), len(word))
    rest = word[place + 1 :]
    return "" if rest in _MODALS else rest


@lru_cache(maxsize=65536)
def affirms_part(word: str, lemma: str) -> bool:
    """True if the English ``lemma`` means what the Chinese ``word`` negates: "honest" of 不诚实, "afford" of 买不起.

    So says the dictionary: in the definition of what is negated, or after the denial in that of the whole word.
    """
    parts = [negated_part(word)]
    if len(word) == 3 and mandarin(word)[1] == "不":
        parts.append(word[0] + word[2])  # 听懂 of 听不懂
    if len(word) == 4 and word[1] == "不":
        parts += [word[0], word[0] + word[2:]]  # 看 of 看不清楚
    if any(explains(part, lemma) for part in parts):
        return True
    if denial_of_english(lemma):
        return False
    denied = (_NOTE.sub("", text.lower()) for text in load_dictionary().definitions(mandarin(word)))
    return any(lemma in words[1:] and _denies(words[0]) for text in denied if (words := _WORD.findall(text)))


@lru_cache(maxsize=65536)
def explains(word: str, lemma: str) -> bool:
    """True if a definition of the Chinese ``word`` is ``lemma`` and no more, or the adjective of that adverb."""
    definitions = (_NOTE.sub("", text).lower() for text in load_dictionary().definitions(word.removesuffix("了")))
    known = {part.strip().removeprefix("to ") for text in definitions for part in text.split(";")}
    return lemma in known or (lemma.endswith("ly") and lemma[:-2] in known)


@lru_cache(maxsize=65536)
def says(word: str, lemma: str) -> bool:
    """True if the dictionary explains the Chinese ``word`` by ``lemma``, in a definition that denies nothing."""
    definitions = (_WORD.findall(_NOTE.sub("", text).lower()) for text in load_dictionary().definitions(word))
    return any(lemma in words and not any(map(_denies, words)) for words in definitions)


def defines(word: str, lemma: str) -> bool:
    """True if the dictionary explains the Chinese ``word``, or the character at its head (做 of 做好), by ``lemma``."""
    return lemma in defining_words(word) or lemma in defining_words(word[:1])


@lru_cache(maxsize=65536)
def defining_words(word: str) -> frozenset[str]:
    """The words, in small letters, by which the dictionary explains a Chinese word."""
    return frozenset(
        found for text in load_dictionary().definitions(word) for found in _WORD.findall(_NOTE.sub("", text).lower())
    )


@lru_cache(maxsize=65536)
def means_a_denial(word: str) -> bool:
    """True if the dictionary explains the Chinese word by one that denies by its affix: 非法, "illegal"."""
    return any(map(denies_by_affix, defining_words(mandarin(word))))


@lru_cache(maxsize=65536)
def opposed_by_affix(word: str, lemma: str, *, chinese_denies: bool) -> bool:
    """True if one word means the other with a negative prefix or -less: 非法 and "legal", 安全 and "unsafe".

    ``chinese_denies`` says which of them denies: the Chinese ``word``, or the English ``lemma``.
    """
    defining = defining_words(mandarin(word))
    if lemma in defining:
        return False
    if chinese_denies:
        if negates_openly_chinese(word):
            return False
        denials = [prefix + lemma for prefix in _PREFIXES]
        if lemma.endswith("ful"):
            denials.append(f"{lemma[:-3]}less")
        return any(denial in defining and denies_by_affix(denial) for denial in denials)
    denies = any(character in NEGATION_CHARACTERS for character in word) or word in _CHINESE_IMPLICIT
    return denies_by_affix(lemma) and not denies and denied_by_affix(word, lemma)


@lru_cache(maxsize=65536)
def denied_by_affix(word: str, lemma: str) -> bool:
    """True if the English ``lemma`` is the Chinese ``word`` with a negative affix: "inaccurate" for 准确."""
    defining = defining_words(mandarin(word))
    return lemma not in defining and any(stem in defining for stem in _without_affix(lemma))


@lru_cache(maxsize=1)
def _words_for_negations() -> frozenset[str]:
    """English words that by themselves define a Chinese word with a negation at its head: "unfair", "to disobey"."""
    dictionary = load_dictionary()
    definitions = (
        _NOTE.sub("", text).strip()
        for word in dictionary
        if word[0] in NEGATION_CHARACTERS
        for text in dictionary.definitions(word)
    )
    return frozenset(plain.lower() for text in definitions if (plain := text.removeprefix("to ")).isalpha())


@lru_cache(maxsize=65536)
def denies_by_affix(lemma: str) -> bool:
    """True for "unsafe", "dishonest", "careless"; false for "inside" and "discover", which only look like it."""
    if lemma in _words_for_negations():
        return bool(_without_affix(lemma))
    if not lemma.startswith(("un", "non")) or lemma in _ENGLISH_IMPLICIT:
        return False
    return any(is_known(stem) for stem in _without_affix(lemma))


def _without_affix(lemma: str) -> list[str]:
    """What ``lemma`` denies if it is formed with a negative affix: "safe" of "unsafe", "careful" of "careless"."""
    stems = [lemma[len(prefix) :] for prefix in _PREFIXES if lemma.startswith(prefix)]
    stems = [stem for stem in stems if len(stem) >= _SHORTEST_STEM]
    return [*stems, f"{lemma[:-4]}ful"] if lemma.endswith("less") else stems


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
    if word in _CHINESE_NOTHING:
        return Denial.NONE
    if negates_openly_chinese(word):
        return Denial.OPEN
    if (
        word in _CHINESE_IMPLICIT
        or word.startswith("忘")
        or any(character in NEGATION_CHARACTERS for character in word)
    ):
        return Denial.IMPLICIT  # 忘带: without
    return Denial.FAINT if word in _CHINESE_FAINT or not _RIDDING.isdisjoint(word) else Denial.NONE


@lru_cache(maxsize=65536)
def inabilities(word: str) -> tuple[tuple[str, ...], ...]:
    """The verbs, of two words, that a word like 合不来 says one cannot do: ("get", "along")."""
    word = mandarin(word)
    if len(word) != _INABILITY or word[1] != "不" or negates_openly_chinese(word):
        return ()
    found = (_UNABLE_TO.match(definition) for definition in load_dictionary().definitions(word))
    verbs = (tuple((match[1] or match[2]).split()[:_OF_A_VERB]) for match in found if match)
    return tuple(verb for verb in verbs if len(verb) == _OF_A_VERB)


_INABILITY, _OF_A_VERB = 3, 2
"""Characters of such a word; words of a verb that is not found by chance."""
_UNABLE_TO = re.compile(r"(?:to be )?(?:unable|not able) to ([a-z ]+)|(?:cannot|can't|can not) ([a-z ]+)")


@lru_cache(maxsize=65536)
def denial_of_english(lemma: str) -> Denial:
    """How strongly the English word with this ``lemma`` denies.

    Words that are formed with a negative prefix or with -less deny faintly, if what is left is itself a word.
    """
    if lemma in ENGLISH_NEGATIONS or lemma in _NEARLY_NOT:
        return Denial.OPEN
    if lemma in _ENGLISH_IMPLICIT:
        return Denial.IMPLICIT
    if lemma in _ENGLISH_FAINT or denies_by_affix(lemma) or _denies_a_quality(lemma):
        return Denial.FAINT
    return Denial.NONE


def abstains(lemma: str) -> bool:
    """True for English verbs that say of their objects that they are not done, taken or charged: "skip", "waive"."""
    return lemma in _ABSTAINING


def _denies_a_quality(lemma: str) -> bool:
    """True for "irredeemable" and "inaccuracy", which may be said with a negation or, as independence, without one."""
    quality = _OF_QUALITIES.match(lemma)
    return quality is not None and lemma not in _NO_DENIALS and is_known(quality[1])
