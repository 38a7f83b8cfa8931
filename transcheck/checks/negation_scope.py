"""Which words of a text negate, and what they negate, seen from that text alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile

from transcheck.checks.base import is_content
from transcheck.lexicon.comparison import CHINESE_BEFORE
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.polarity import (
    NEGATION_CHARACTERS,
    is_lexicalised,
    mandarin,
    negated_part,
    negates_a_word,
    negates_openly_chinese,
    negates_openly_english,
)
from transcheck.lexicon.scales import chinese_scales
from transcheck.model import CHINESE, Text, Token, TokenKind

_REACH = 6
"""Words within which what a negation negates is looked for."""
_LONGEST_SCOPE = 5
"""Content words that a negation over a whole phrase is taken to negate."""


@lru_cache(maxsize=4)
def open_negations(text: Text) -> tuple[int, ...]:
    """Indices of the words of ``text`` that negate and cannot be left out."""
    if text.language == CHINESE:
        return tuple(
            index
            for index, token in enumerate(text.tokens)
            if token.kind is TokenKind.WORD
            and (negates_openly_chinese(token.norm) or token.norm in _PRONOUN_AND_NEGATION)
            and not _is_idle_chinese(text, index)
        )
    return tuple(
        index
        for index, token in enumerate(text.tokens)
        if (negates_openly_english(token.norm) or token.lemma == "not") and not _is_idle_english(text, index)
    )


def worn_negations(text: Text) -> list[int]:
    """Indices of Chinese words like 不在乎, which may be rendered by a word that denies nothing but in its meaning.

    And of the first of two like 不 | 对, which together are such a word.
    """
    if text.language != CHINESE:
        return []
    return [
        index
        for index, token in enumerate(text.tokens)
        if (negates_a_word(token.norm) and not negates_openly_chinese(token.norm) and not _is_idle_chinese(text, index))
        or _is_worn(text, index)
    ]


def _is_worn(text: Text, index: int) -> bool:
    """True for 不 before 对."""
    token, after = text.tokens[index], text.tokens[index + 1 : index + 2]
    return (
        token.norm in ("不", "没")
        and bool(after)
        and len(after[0].norm) == 1
        and is_lexicalised(mandarin(token.norm) + after[0].norm)
    )


def scope_of(text: Text, index: int) -> tuple[int, ...]:
    """Indices of the words that the negation at ``index`` negates, in order; ``index`` itself if it holds them.

    As a rule that is the next word of content: the predicate. After a denied copula (不是, 并非) or with a preposition
    before the predicate (不把…, 不跟…) it is all that follows in the clause, for the predicate may come last.
    """
    chinese = text.language == CHINESE
    if chinese and negated_part(text.tokens[index].norm):
        return (index,)
    if chinese and _is_worn(text, index):
        return (index + 1,)
    words: list[int] = []
    light: list[int] = []
    whole = chinese and mandarin(text.tokens[index].norm) in _COPULAS
    for place in range(index + 1, min(len(text.tokens), index + 1 + _REACH * (2 if whole else 1))):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            break
        if (text.tokens[place - 1].norm, token.norm) == ("no", "one"):
            continue  # nobody
        if chinese and place <= index + 2 and token.norm in _PREPOSITIONS:
            whole = True
        if token.lemma in _TRANSPARENT:
            light.append(place)
        elif is_content(token, text.language):
            words.append(place)
            if len(words) == _LONGEST_SCOPE or not (whole or _is_adverb(text, place)):
                break
    if not words:
        return (light[-1] if light else index,)
    if whole:
        return tuple(words)
    return (words[-1],) if not _is_adverb(text, words[-1]) else (words[0],)


def is_light(text: Text, index: int) -> bool:
    """True for negations, auxiliaries and adverbs, which a negation does not negate itself."""
    return text.tokens[index].lemma in _TRANSPARENT or not is_content(text.tokens[index], text.language)


def _is_adverb(text: Text, index: int) -> bool:
    return text.language != CHINESE and text.tokens[index].norm.endswith("ly")


_PRONOUN_AND_NEGATION = frozenset(f"{pronoun}别" for pronoun in "你我他她它您")
"""What a segmenter takes for one word: 建议他别喝酒."""
_COPULAS = frozenset("不是 并不是 并非 非 不属于 不算".split())
_PREPOSITIONS = frozenset("把 被 给 跟 和 与 对 向 为 从 在 让 使 令 叫 用 以 按 由 比 将".split())
_TRANSPARENT = frozenset(
    "longer more really so very long even ever quite always yet just able need go get will would can could "
    "may must should do have 太 很 再 怎么 那么 这么 能 能够 去 来 需要 会 要 可以 可能 想 应该 应 该 必 必须 "
    "敢 肯 愿意 愿 得 真 真的 完全 一定 总 总是 都 只 仅 曾 曾经 到 过 是 有 人 什么 任何".split()
)
"""What stands between a negation and the word that it negates."""


def _is_idle_chinese(text: Text, index: int) -> bool:
    """Negations that deny nothing.

    Questions (是不是, 去不去, 能不…吗), 差点没, words that a negation and the next token form together (唔錯), and
    limits (不到60, 没有…快), which are matters of comparison.
    """
    tokens = text.tokens
    norm = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    following = after.norm if after is not None else ""
    if index in _in_set_phrases(text):
        return True
    if before and (before in (norm[1:], norm[1:2]) or (following and before[0] == following[0])):
        return True  # 来不来, 是 不 是, 在 | 不在乎
    if len(before) == 2 and before[1:] == norm[1:] and before not in load_dictionary():
        return True  # 看能 | 不能, cut in the wrong place
    if before in ("有", "还有") and norm in ("没", "没有"):
        return True  # 有没可能
    if len(norm) >= 3 and norm[1] in NEGATION_CHARACTERS and norm[0] == norm[2]:
        return True  # 是不是
    if norm in ("不", "没", "没有", "未") and (after is None or following in _QUESTION_MARKS):
        return following in _QUESTION_MARKS  # 买了没有？
    if before == "而" or (before and before[-1] == "而" and norm == "不是"):
        return True  # 而不是: instead of, rather than
    if before in _NEARLY or (before == "要" and norm == "不") or norm.startswith(_LET_ALONE):
        return True
    if (
        norm == "不是"
        and following[:1] not in NEGATION_CHARACTERS
        and any(token.norm in ("就是", "便是") for token in tokens[index + 1 : index + 12])
    ):
        return True  # 不是…就是…: either … or
    rhetorical = norm in ("不是", "不就", "不也") or (norm == "不" and following in ("就", "就是", "也"))
    if rhetorical and any(token.norm == "么" or token.norm.endswith(("吗", "嘛")) for token in tokens[index:]):
        return True  # 不是说好了吗
    if before in ("能", "岂", "难道", "还", "可") and any(token.norm in ("吗", "么") for token in tokens[index:][:10]):
        return True
    if after is not None and len(norm) == len(following) == 1 and is_lexicalised(mandarin(norm) + following):
        return True  # see `worn_negations`
    whole = norm if norm == "不信任" else norm + following
    if whole == "不信任" and any(token.norm in _OF_CENSURE for token in tokens[index + 1 : index + 3]):
        return True  # a vote of censure
    if norm in ("不可", "不行", "不成") and any(token.norm[0] == "非" for token in tokens[max(0, index - 10) : index]):
        return True  # 非去不可: must
    if norm.startswith(_SURPRISE) and (not index or tokens[index - 1].kind is TokenKind.PUNCTUATION):
        return True
    return _is_before(text, index) or _is_limit(text, index) or _is_comparison(text, index)


def _is_before(text: Text, index: int) -> bool:
    """没写完之前, 还没写完的时候: the same as 写完之前, before it is written."""
    if not text.tokens[index].norm.startswith(_NOT_YET):
        return False
    clause = takewhile(lambda token: token.kind is not TokenKind.PUNCTUATION, text.tokens[index + 1 :])
    still = text.tokens[index].norm.startswith(_STILL) or (index and text.tokens[index - 1].norm in _STILL)
    before = _BEFORE_OR_WHEN if still else _BEFORE
    words = list(islice(clause, _CLAUSE))
    place = next((number for number, token in enumerate(words) if token.norm in before), None)
    return place is not None and not (place and _is_time(words[place - 1]))


def _is_time(token: Token) -> bool:
    """True for what 之前 follows when it names a day or an hour (未在30日之前…), not what is done."""
    return token.kind is TokenKind.NUMBER or token.norm == "或" or token.norm.endswith(_TIMES)


_TIMES = tuple("日号號天月年点點时時周週期")
_NOT_YET = ("没", "未", "还没", "尚未")
_STILL = ("还", "尚")
_BEFORE = frozenset("之前 以前".split())
_BEFORE_OR_WHEN = _BEFORE | frozenset("时候 的时候 时".split())
"""还没有…的时候 is as much as 没有…之前."""
_CLAUSE = 10


@lru_cache(maxsize=4)
def _in_set_phrases(text: Text) -> frozenset[int]:
    """Indices of the words of Chinese phrases in which a negation denies nothing."""
    return frozenset(words_in(text, _SET_PHRASES))


def words_in(text: Text, pattern: re.Pattern[str]) -> Iterator[int]:
    """Indices of the words that a pattern matches, over the words as `in_a_row` has them."""
    said, starts = in_a_row(text)
    for found in pattern.finditer(said):
        yield from range(bisect_right(starts, found.start()) - 1, bisect_left(starts, found.end()))


@lru_cache(maxsize=4)
def in_a_row(text: Text) -> tuple[str, list[int]]:
    """The norms of a text in a row, Chinese ones without spaces, and where each starts."""
    between = "" if text.language == CHINESE else " "
    starts, length = [], 0
    for token in text.tokens:
        starts.append(length)
        length += len(token.norm) + len(between)
    return between.join(token.norm for token in text.tokens), starts


_UNIT_OF_TIME = "(?:秒|分|刻|小时|钟头|钟|天|日|周|礼拜|星期|月|年|代|会儿)"
_FEW = "[几两半一二三四五六七八九十0-9]{1,6}个?"
_SET_PHRASES = re.compile(
    f"没[几两]个?{_UNIT_OF_TIME}|(?:[没不]过|没出|没到|不出|不到|不消|不用|不足|未满){_FEW}{_UNIT_OF_TIME}"  # soon
    f"|{_FEW}{_UNIT_OF_TIME}(?:都|也|还)?[没不]到"
    "|[没不未]等(?=[^,.;!?。]{1,12}[,就便])"  # before
    "|不[一和](?=[,.;!?。、的]|$)|不一而足"  # varied; at odds
    "|八九不离十|不好说(?=[,.;!?。]|$)|[别不]客气|不用谢|不是吧|怕不是|不是我说|别的(?:先|都)?不说|你?别看(?=[^,.;!?。]{2,20},)"
    "|没少(?=[^,.;!?。数])|(?<=一分)没少"  # often
    "|好不(?![好了到过起是能会])"
    "|放着[^,.;!?。]{1,12}不"
)
"""没几分钟, 不出三天, 没等他到, 意见不一, 怕不是, 别看他瘦, 没少挨骂, 好不热闹, 放着路不走."""


_SURPRISE = ("没想到", "想不到", "没料到", "没成想", "不料")
"""What begins a clause that nobody expected: "it turned out that"."""
_OF_CENSURE = frozenset("动议 案 票 投票".split())
_QUESTION_MARKS = frozenset("? ？ 啊 呀 呢".split())
_NEARLY = frozenset("差点 差点儿 差一点 险些".split())
_LET_ALONE = ("不用说", "别说", "不必说", "更不用说", "不说", "不瞒", "不知不觉", "没事人", "不好意思", "不一会")


def _is_limit(text: Text, index: int) -> bool:
    """不到60, 不能超过20公斤: a limit, which the other side may draw from the other end."""
    tokens = text.tokens
    words = [tokens[index].norm]
    if words[0] == "不到":
        around = tokens[max(0, index - 1) : index + 6]
        return any(token.kind is TokenKind.NUMBER for token in around)
    for token in tokens[index + 1 : index + 4]:
        if token.kind is TokenKind.NUMBER:
            phrases = ["".join(words[place:]) for place in range(len(words))]
            return any(phrase in CHINESE_BEFORE for phrase in phrases)
        words.append(token.norm)
    return False


def _is_comparison(text: Text, index: int) -> bool:
    """没(有)…快, 没…那么: "not as … as", which English often turns round."""
    if text.tokens[index].norm not in ("没", "没有"):
        return False
    for place in range(index + 2, min(len(text.tokens), index + 7)):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION or token.norm[0] in NEGATION_CHARACTERS:
            return False
        if token.norm in ("那么", "这么") or chinese_scales(token.norm):
            return True
    return False


_IDLE_AFTER_NOT = frozenset(["only", "just", "merely", "simply", "necessarily"])
_IDLE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "no matter, no doubt, no wonder, no one but, nothing but, no sooner, no more, no less, no fewer, "
        "no later, no problem, no choice, no option, no alternative, no ., not until, not to mention, "
        "none other, why not, not bad, whether or not, or not, never mind, nothing short, if not, for nothing, "
        "not for, no effort, in no time, without say, without doubt, without question, without exception, "
        "more often than not, if nothing else, nothing special, nothing much, nothing unusual, "
        "not without, not hesitate to, nothing if not, without delay, without a hitch, without fail, without incident, "
        "not wait to, "
        "not wait for, not wait till, not long before, not long after, not long ago, not long till, "
        "not long until"
    ).split(", ")
)


def _is_idle_english(text: Text, index: int) -> bool:
    """ "Not only", "no matter", "no doubt" and the like: set phrases that deny nothing."""
    tokens = text.tokens
    lemma = tokens[index].lemma
    following = tokens[index + 1].lemma if index + 1 < len(tokens) else ""
    if lemma == "not" and (following in _IDLE_AFTER_NOT or is_utmost(text, index)):
        return True
    start = text.sentences[bisect_right(text.sentences, (index + 1,)) - 1][0]
    if lemma == "not" and index == start + 1 and any("?" in token.norm for token in tokens[index:]):
        return True  # "Isn't it …?"
    if lemma == "not" and (_is_exclaimed(text, index) or _is_repeated(text, index) or _is_echo(text, start, index)):
        return True
    if lemma == "not" and any(
        0 <= beside < len(tokens) and tokens[beside].lemma == "not" for beside in (index - 1, index + 1)
    ):
        return True  # "can't not laugh": must
    return any(
        word == lemma and index >= place and _is_at(text, index - place, phrase)
        for phrase in _IDLE_PHRASES
        for place, word in enumerate(phrase)
    )


def is_utmost(text: Text, index: int) -> bool:
    """ "I couldn't agree more": I agree as much as one can."""
    if text.tokens[index].lemma != "not":
        return False
    before = text.tokens[index - 1].lemma if index else ""
    clause = takewhile(lambda token: token.kind is TokenKind.WORD, text.tokens[index + 1 : index + 1 + _REACH])
    said = [token.norm for token in clause]
    return before in ("could", "can") and "any" not in said and not _UTMOST.isdisjoint(said)


_UTMOST = frozenset("more better less worse happier prouder clearer truer".split())


def _is_exclaimed(text: Text, index: int) -> bool:
    """ "Not me crying at 3am", which is to say that I do; and "I can't even", at the end of what one can say."""
    tokens = text.tokens
    after = tokens[index + 1 : index + 3]
    starts = any(first == index for first, _ in text.sentences)
    if starts and tokens[index].norm == "not" and len(after) == 2 and after[0].norm in _PEOPLE:
        return after[1].norm.endswith("ing")
    return bool(after) and after[0].norm == "even" and (len(after) == 1 or after[1].kind is not TokenKind.WORD)


def _is_repeated(text: Text, index: int) -> bool:
    """ "Ain't nobody", "didn't see nothing": the second negation says the first again."""
    following = text.tokens[index + 1 : index + 1 + _CONCORD]
    clause = takewhile(lambda token: token.kind is TokenKind.WORD, following)
    return text.tokens[index].norm == "n't" and any(token.norm in _AGAIN for token in clause)


def _is_echo(text: Text, start: int, index: int) -> bool:
    """ "Never been late, not even once": what is denied already."""
    following = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
    apart = index > start and text.tokens[index - 1].kind is TokenKind.PUNCTUATION
    return following in _EVEN_ONCE and any(
        token.norm in _AGAIN or token.lemma == "not"
        for token in text.tokens[start if apart else max(start, index - _REACH) : index]
    )


_EVEN_ONCE = frozenset("even once one ever".split())
_PEOPLE = frozenset("me him her us them my you".split())
_AGAIN = frozenset("nobody nothing no none nowhere never".split())
_CONCORD = 3
"""Words after a negation among which another one in everyday English repeats it."""


def _is_at(text: Text, start: int, phrase: Sequence[str]) -> bool:
    tokens = text.tokens[start : start + len(phrase)]
    return len(tokens) == len(phrase) and all(w in (t.lemma, t.norm) for t, w in zip(tokens, phrase, strict=True))
