"""A question has become a statement, or a statement a question.

Only questions that can be answered with yes or no count: a sentence with a question mark, 吗, 开不开门 or an English
inversion, and without a word like 谁 or "why". What merely looks like one may be stated: rhetorical questions, requests
("Could you …", 能不能…), tags ("isn't it?"). Indirect questions (whether, 是否, "I wonder") count as questions.

In Chinese: 原文是疑问句，译文却成了陈述句，或者相反。

Why it matters: a doubt that is reported as a fact is another claim.

Flagged:
    他真的要辞职[了？]
    → He really is going to [resign.]
    市政府已经决定拆掉这座[桥。]
    → Has the city government decided to tear down this [bridge?]
    Is the museum free on [Mondays?]
    → 博物馆周一[免费。]
Clean:
    能不能把音量调小一点？
    → Please turn the volume down a little.
    他问我周末有没有空。
    → He asked me if I was free at the weekend.
    It's a lovely day, isn't it?
    → 今天天气真好。
Known false alarms: a rhetorical question without any of the words that mark one, rendered by what it means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.model import CHINESE, Flag, Severity, Span, Text, TokenKind


class QuestionChanged(Check):
    """See the module's docstring."""

    name = "question-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each yes-or-no question of one side whose counterpart on the other asks nothing."""
        for text, message in (
            (bitext.source, "the source asks, the translation states"),
            (bitext.target, "the source states, the translation asks"),
        ):
            other = bitext.other(text)
            for sentence in text.sentences:
                if not _asks_yes_or_no(text, sentence):
                    continue
                counterparts = _counterparts(bitext, text, sentence)
                if len(counterparts) == 1 and _is_call(text, sentence) and _is_call(other, counterparts[0]):
                    continue
                if text is bitext.target and _is_taken_up(text, sentence):
                    continue
                if counterparts and not any(_may_ask(other, found) for found in _beside(other, text, counterparts)):
                    here, there = _end_of(text, sentence), _end_of(other, counterparts[-1])
                    yield self.flag(bitext, text, [here], [there], message, confidence=0.85)


def _is_taken_up(text: Text, sentence: Span) -> bool:
    """True for 说我是元老？没这回事: what is only repeated, with a question mark, and answered by what follows."""
    words = [token.norm for token in text.tokens[slice(*sentence)]]
    together = "".join(words)
    return (
        text.language == CHINESE
        and sentence[1] < len(text.tokens)
        and not any(asking in together for asking in ("吗", "么", "是不是", "有没有", "是否"))
    )


def _is_call(text: Text, sentence: Span) -> bool:
    """True for a name or two: "Terry?" calls Terry, as "Terry!" does."""
    words = [token.norm for token in text.tokens[slice(*sentence)] if token.kind is TokenKind.WORD]
    if text.language == CHINESE:
        return len(words) <= _CALL and not any(word[0] in _SPEAKING or word == "吗" for word in words)
    return len(words) <= _CALL and not any(
        word in _AUXILIARIES or word in _PRONOUNS or word.endswith(("ing", "ed")) for word in words
    )


_CALL = 3
"""Words."""
_SPEAKING = frozenset("你我他她它您咱")


def _counterparts(bitext: Bitext, text: Text, sentence: Span) -> list[Span]:
    """The sentences of the other side that share words of content with ``sentence``; of one each, the one."""
    other = bitext.other(text)
    if len(text.sentences) == len(other.sentences) == 1:
        return list(other.sentences)
    shared: Counter[int] = Counter()
    for index in range(*sentence):
        if is_content(text.tokens[index], text.language):
            shared.update(set(bitext.counterparts(text, index)))
    counts = [sum(shared[place] > 0 for place in range(*found)) for found in other.sentences]
    if sum(counts) < _LEAST_SHARED:
        return []
    return [found for found, count in zip(other.sentences, counts, strict=True) if count]


def _beside(text: Text, other: Text, sentences: list[Span]) -> list[Span]:
    """``sentences``, with their neighbours where the two texts are cut into sentences differently."""
    if len(text.sentences) == len(other.sentences):
        return sentences
    chosen = [number for number, sentence in enumerate(text.sentences) if sentence in sentences]
    return list(text.sentences[max(0, chosen[0] - 1) : chosen[-1] + 2])


_LEAST_SHARED = 2
"""Words of content that must be linked before two sentences of a longer text count as counterparts."""


def _asks_yes_or_no(text: Text, sentence: Span) -> bool:
    return _asks_in_chinese(text, sentence) if text.language == CHINESE else _asks_in_english(text, sentence)


def _asks_in_chinese(text: Text, sentence: Span) -> bool:
    words = [token.norm for token in text.tokens[slice(*sentence)]]
    if not (_ends_in_question_mark(text, sentence) or _last_word(words) == "吗"):
        return False
    return not _has_any(words, _CHINESE_OTHER)


def _has_any(words: list[str], asking: tuple[str, ...]) -> bool:
    """True if one of ``asking`` is a word of the sentence or, with two characters or more, stands anywhere in it."""
    together = "".join(words).replace(_WHETHER, " ")
    return any(found in words if len(found) == 1 else found in together for found in asking)


_WHETHER = "是不是"
"""Which asks, whatever 不是 does."""
_CHINESE_OTHER = tuple(
    "什么 怎么 怎样 怎能 为何 谁 哪 哪里 哪儿 哪个 哪些 几 几个 多少 如何 何时 何必 何 咋 啥 干嘛 多久 多大 "
    "多远 难道 难不成 岂 不是 不就 还用 还不 不也 不该 不能不 能不能 能不 可不可以 可以吗 好吗 好不好 行吗 "
    "行不行 对吧 对吗 对不对 是吧 是吗 请 麻烦 不如 要不 呢 吧 没看 边度 乜 点解 点样".split()
)
"""What makes a Chinese question one of another kind: question words, rhetoric, requests, tags, suggestions."""


def _asks_in_english(text: Text, sentence: Span) -> bool:
    tokens = text.tokens[slice(*sentence)]
    if len(tokens) > 2 and tokens[0].norm in _ANYONE and tokens[1].norm in _ASKED:
        return True  # "anyone know if they're open"
    marked = _ends_in_question_mark(text, sentence)
    inverted = None
    for place, token in enumerate(tokens[:-1]):
        opens = not place or tokens[place - 1].norm in _OPENERS
        if opens and token.norm in _AUXILIARIES and tokens[place + 1].kind is TokenKind.WORD:
            inverted = place
    if inverted is None:
        if sentence[1] < len(text.tokens) and text.tokens[sentence[1]].text[0].islower():
            return False  # a mark in the middle of a sentence
        words = {token.norm for token in tokens}
        return marked and not words & _ENGLISH_OTHER and bool(words & (_AUXILIARIES | _PRONOUNS))
    first, second = tokens[inverted].norm, tokens[inverted + 1].norm
    if second in ("n't", "not", "n’t") or (not inverted and second in ("you", "we", "i") and first in _REQUESTING):
        return False  # "Isn't it", "Could you", "Can I": rhetoric and requests
    if inverted and second in _PRONOUNS and len(tokens) - inverted <= _TAG:
        return False  # ", is it?"
    return marked or (not inverted and first in _ONLY_ASKING and second in _SUBJECTS and not _breaks_in(text, sentence))


def _breaks_in(text: Text, sentence: Span) -> bool:
    """True for "is the primary topic.": whoever ends a sentence with a full stop begins one with a capital letter."""
    first, last = text.tokens[sentence[0]], text.tokens[sentence[1] - 1]
    return first.text[0].islower() and last.norm == "."


_ANYONE, _ASKED = frozenset(("anyone", "anybody")), frozenset("know else tried heard seen got have been".split())
"""What opens a question to all that has lost its "does" or "has"."""
_AUXILIARIES = frozenset(
    "do does did is are am was were has have had can could will would should may might must".split()
)
_ONLY_ASKING = frozenset("does did is are was has could do".split())
"""Auxiliaries that at the head of a sentence ask even without a question mark, unlike "Had he known", "May he rest"."""
_SUBJECTS = frozenset(
    "i you he she we they there the this that these those his her its our their any some many most all every "
    "each".split()
)
"""What shows that a subject follows: "Has excellent coverage" and "Do whatever it takes" are no questions."""
_REQUESTING = frozenset("can could will would shall should may might".split())
_PRONOUNS = frozenset("i you he she it we they there".split())
_TAG = 5
"""Tokens of a tag at the most, with its mark."""
_OPENERS = frozenset(', ; : and but so or then " “'.split())
_ENGLISH_OTHER = frozenset(
    "who whom whose what why how which where when right huh eh ok okay please no yes maybe perhaps or".split()
)


def _may_ask(text: Text, sentence: Span) -> bool:
    """True if anything in the sentence could be a question, direct or indirect."""
    tokens = text.tokens[slice(*sentence)]
    words = [token.norm for token in tokens]
    if any("?" in word for word in words):
        return True
    if sentence[1] == len(text.tokens) and words[-1] in _OPEN:
        return True  # it goes on, and may yet ask
    if text.language == CHINESE:
        repeated = any(
            word in ("不", "没") and before[0] == after[0]
            for before, word, after in zip(words, words[1:], words[2:], strict=False)
        )
        if _STILL_SO.search("".join(words)):
            words = [word for word in words if word != "呢"]
        return (
            repeated
            or _WHETHER in "".join(words)
            or _OR.search("".join(words)) is not None
            or _has_any(words, _CHINESE_ASKING)
        )
    return any(
        token.lemma in _ENGLISH_ASKING
        or (
            token.norm in _AUXILIARIES
            and (not place or words[place - 1] in _OPENERS)
            and words[place + 1 :][:1] != ["n't"]
        )
        for place, token in enumerate(tokens)
    )


_STILL_SO = re.compile("(?:还[没不在是]|才|正在?|可).*呢")
"""还没出呢 states that it is not out yet."""
_OR = re.compile("还是(?![有没会要得很想不老这那])")
"""Which of two, and not "still"."""
_OPEN = frozenset(", 、 : … .. ...".split())
_CHINESE_ASKING = tuple(
    "吗 么 呢 吧 是否 能否 可否 与否 是不是 有没有 什么 怎么 怎样 怎能 谁 哪 哪里 哪儿 哪个 哪些 几 多少 如何 "
    "为何 何时 何必 何 咋 啥 难道 岂 问 不知 想知道 好奇 怀疑 不来 不去 不开 究竟 到底 请 最好 不如 边度 "
    "乜 点解 要不要 会不会 能不能 可不可".split()
)
_ENGLISH_ASKING = frozenset(
    "whether if wonder ask question who whom whose what why how which where when doubt guess tell curious "
    "please suppose let nobody no surely must".split()
)


def _last_word(words: list[str]) -> str:
    return next((word for word in reversed(words) if word[0].isalnum()), "")


def _ends_in_question_mark(text: Text, sentence: Span) -> bool:
    for index in range(sentence[1] - 1, sentence[0] - 1, -1):
        norm = text.tokens[index].norm
        if text.tokens[index].kind is not TokenKind.PUNCTUATION:
            return False
        if norm in ("?", "??", "???"):
            return True
        if norm not in "”’」』）)】》\"'":
            return False
    return False


def _end_of(text: Text, sentence: Span) -> Span:
    """The last word of the sentence with the mark after it."""
    word = next(
        (index for index in range(sentence[1] - 1, sentence[0], -1) if text.tokens[index].norm[0].isalnum()),
        sentence[0],
    )
    mark = next((index for index in range(word, sentence[1]) if text.tokens[index].norm[0] in "?.。!;；"), word)
    return text.span_of(word, mark + 1)
