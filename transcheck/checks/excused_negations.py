"""Negations that the other side may say without denying: 谁没年轻过, "we were all young", and those that cancel out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import takewhile

from transcheck.checks.lost_denials import BESIDE
from transcheck.checks.negation_scope import open_negations
from transcheck.lexicon.beings import is_being
from transcheck.lexicon.polarity import denies_by_affix
from transcheck.model import CHINESE, Span, Text, TokenKind

UNABLE = frozenset("无法 没法 不能".split())


class Excuses:
    """What excuses negations of ``text``, beside ``other``; what holds for all of them is found out once."""

    def __init__(self, text: Text, other: Text):
        self.text, self.other = text, other

    def hold(self, index: int) -> bool:
        """True for a negation of which the other side may make an affirmation of the same meaning."""
        text, other = self.text, self.other
        return (
            _is_everybody(text, index, other)
            or _is_the_most_ever(text, index, other)
            or _is_until(text, index)
            or _is_suggested(text, index, other)
            or (text.tokens[index].norm in UNABLE and _tells_all_one_can(other.raw))
            or would_be_odd(text, index)
            or _is_the_most_possible(text, index)
            or _is_left_behind(text, index, other)
            or _is_alive(text, index, other)
            or _is_the_rest(text, index, other)
            or _is_said_again(text, index)
            or _is_no_further(text, index, other)
            or _is_unchanged(text, index, other)
            or _is_let_alone(text, index, other)
            or _is_silent(text, index, other)
            or _was_in_vain(text, index, other)
            or _is_yet_to_happen(text, index, other)
            or self._is_nothing_else(index)
            or _is_right(text, index, other)
            or _is_badly(text, index, other)
            or self.cancels_out(index)
            or self._barred
            or self._complement
        )

    @cached_property
    def _negations(self) -> frozenset[int]:
        return frozenset(open_negations(self.text))

    @cached_property
    def _other_negations(self) -> int:
        return len(open_negations(self.other))

    def cancels_out(self, index: int) -> bool:
        """并非 and 没有 in 并非没有, 没有 and 不 in 没有一个人不知道, "not" and "un-" in "not unusual".

        They cancel out, if the other side denies nothing but what else is denied.
        """
        if self.text.language != CHINESE:
            before = self.text.tokens[max(0, index - 2) : index]
            doubled = denies_by_affix(self.text.tokens[index].lemma) and any(token.lemma == "not" for token in before)
            return doubled and len(self._negations) - 1 == self._other_negations
        for first in (index - 1, index):
            words = [token.norm for token in self.text.tokens[max(0, first) : first + 2]]
            if len(words) == 2 and words[0] in _DENYING_WHAT_FOLLOWS and words[1] in _NOTHING_OF_IT:
                return len(self._negations) - len(self._negations & {first, first + 1}) == self._other_negations
        pair = next((pair for pair in self._nobody_does_not if index in pair), None)
        return pair is not None and len(self._negations - set(pair)) == self._other_negations

    @cached_property
    def _nobody_does_not(self) -> list[Span]:
        """The two negations of 没有一个人不知道, 没人不怕 and 没有不去的理由."""
        if self.text.language != CHINESE:
            return []
        tokens = self.text.tokens
        return [
            (first, second)
            for first in self._negations
            if tokens[first].norm.startswith(("没", "无", "冇"))
            for second in range(first + 1, min(first + 2 + _SOON, len(tokens)))
            if tokens[second].norm.startswith(("不", "没", "未", "唔"))
            and _tells_of_anybody("".join(token.norm for token in tokens[first:second]))
        ]

    @cached_property
    def _barred(self) -> bool:
        """ "Unless …, not" and "nobody without" are 才 and 须…方可 in Chinese: 有证才能进."""
        if self.text.language == CHINESE or not any(token.norm.startswith(_ONLY_THEN) for token in self.other.tokens):
            return False
        words = {token.norm for token in self.text.tokens}
        return "unless" in words or ("without" in words and len(self._negations) > 1)

    def _is_nothing_else(self, index: int) -> bool:
        """没 in 除了贵没别的缺点, "the only drawback is the price"."""
        start = self.text.tokens[index].start
        return any(first <= start < last for first, last in self._nothing_else)

    @cached_property
    def _nothing_else(self) -> list[Span]:
        """Where nothing else is there, if the other side says that this alone is."""
        if self.text.language != CHINESE or not any(token.lemma in _ALONE for token in self.other.tokens):
            return []
        return [found.span() for found in _NOTHING_ELSE.finditer(self.text.raw)]

    @cached_property
    def _complement(self) -> bool:
        return tells_the_complement(self.text, self.other)


def _is_no_further(text: Text, index: int, other: Text) -> bool:
    """True for "didn't read past the headline", 只看了标题: no further is only so far."""
    if text.language == CHINESE or not _ONLY_CHINESE.search(other.raw):
        return False
    start = text.tokens[index].start
    return _NO_FURTHER.match(text.raw, start) is not None


_NO_FURTHER = re.compile(
    r"(?:not|n['’]t|never|no)\b(?: \w+){1,3} (?:past|beyond|further than|more than)\b", re.IGNORECASE
)
_ONLY_CHINESE = re.compile("[只仅僅光]")


def _is_unchanged(text: Text, index: int, other: Text) -> bool:
    """没变, "the way it always has been"; "hasn't changed", 还是老样子."""
    words = text.tokens[index : index + BESIDE]
    if text.language == CHINESE:
        changing = any(token.norm.lstrip("没沒不未").startswith(_CHANGING) for token in words[:2])
        return changing and any(token.lemma in _SAME for token in other.tokens)
    changing = any(token.lemma in ("change", "alter") for token in words)
    return changing and _SAME_CHINESE.search(other.raw) is not None


_CHANGING = ("变", "變", "改变", "改變", "走样", "走樣")
_SAME = frozenset("same still always ever unchanged remain stay constant identical keep".split())
_SAME_CHINESE = re.compile(
    "依旧|依舊|依然|仍|还是|還是|一样|一樣|照旧|照舊|老样子|老樣子|如[故初常前昔]|保持|维持|維持|一直|始终|始終"
)


def _is_silent(text: Text, index: int, other: Text) -> bool:
    """一句话不说, "silent"; "didn't say a word", 沉默."""
    words = text.tokens[index : index + BESIDE]
    if text.language == CHINESE:
        speaking = any(token.norm.endswith(_SPEAKING) for token in words[:2])
        return speaking and any(token.lemma in _SILENT for token in other.tokens)
    speaking = any(token.lemma in ("say", "speak", "talk", "utter") for token in words)
    return speaking and _SILENT_CHINESE.search(other.raw) is not None


_SPEAKING = ("说", "說", "说话", "說話", "吭声", "吭聲", "作声", "作聲", "出声", "出聲", "开口", "開口", "言语", "吱声")
_SILENT = frozenset("silent silence silently quiet quietly mum mute speechless wordless wordlessly".split())
_SILENT_CHINESE = re.compile("沉默|安静|安靜|默默|闭嘴|閉嘴|哑口|啞口")


def _is_yet_to_happen(text: Text, index: int, other: Text) -> bool:
    """还没 in 人早跑了，警报都还没响: "gone before the alarm had even rung"."""
    word = "".join(token.norm for token in text.tokens[max(0, index - 1) : index + 1])
    return text.language == CHINESE and _YET.search(word) is not None and _BEFORE_EVEN.search(other.raw) is not None


_YET = re.compile("还没|还未|尚未")
_BEFORE_EVEN = re.compile(r"\bbefore\b[^.;,]{0,40}\b(?:even|ever|had|could|got|get|gets)\b", re.IGNORECASE)


def _is_right(text: Text, index: int, other: Text) -> bool:
    """没说错, "was right"; "wasn't wrong", 说得对."""
    words = text.tokens[index : index + 3]
    if text.language == CHINESE:
        return (
            words[0].norm[:1] in "没冇"
            and any(token.norm.endswith("错") for token in words)
            and _RIGHT.search(other.raw) is not None
        )
    wrong = any(token.lemma in ("wrong", "mistaken") for token in words)
    return wrong and _RIGHT_CHINESE.search(other.raw) is not None


def _is_badly(text: Text, index: int, other: Text) -> bool:
    """没睡好, "slept badly"."""
    well = text.language == CHINESE and any(token.norm.endswith("好") for token in text.tokens[index : index + 3])
    return well and _BADLY.search(other.raw) is not None


_BADLY = re.compile(r"\b(?:bad|badly|poor|poorly|ill)\b", re.IGNORECASE)
_RIGHT = re.compile(r"\b(?:right|correct|true|exactly|indeed)\b", re.IGNORECASE)
_RIGHT_CHINESE = re.compile("对|對|正确|正確|没错|沒錯|是的|确实|確實")


def _is_let_alone(text: Text, index: int, other: Text) -> bool:
    """更不 in 不能…，更不…: "can't …, let alone …"."""
    if text.language != CHINESE or not _LET_ALONE.search(other.raw):
        return False
    return text.tokens[index].norm[:1] == "更" or (index > 0 and text.tokens[index - 1].norm == "更")


_LET_ALONE = re.compile(r"\b(?:let alone|much less|still less|even less|never mind|not to mention)\b", re.IGNORECASE)


def would_be_odd(text: Text, index: int) -> bool:
    """不来才怪: it would be odd if not."""
    return "才怪" in "".join(token.norm for token in text.tokens[index + 1 : index + BESIDE])


def _is_alive(text: Text, index: int, other: Text) -> bool:
    """无人遇难, "all found alive"."""
    if text.language != CHINESE or not any(
        token.norm.startswith(_DYING) for token in text.tokens[index : index + BESIDE]
    ):
        return False
    return any(token.norm in _ALIVE or token.lemma in _ALIVE for token in other.tokens)


_DYING = ("遇难", "死", "亡", "伤", "受伤", "丧生", "身亡", "遇险", "无人遇难")
_ALIVE = frozenset("alive safe safely survive unharmed unhurt unscathed uninjured okay".split())


def _is_the_rest(text: Text, index: int, other: Text) -> bool:
    """用不完的, "the remainder": what one has not got through."""
    word = text.tokens[index].norm
    used_up = word.endswith("不完") or (
        word[:1] == "没" and "完" in "".join(t.norm for t in text.tokens[index : index + 3])
    )
    return text.language == CHINESE and used_up and any(token.lemma in _REST for token in other.tokens)


_REST = frozenset("remainder remain rest leftover left excess unused surplus remaining".split())


def _is_said_again(text: Text, index: int) -> bool:
    """The second of 别催了别催了."""
    tokens = text.tokens
    for length in range(2, _SAID_AGAIN + 1):
        said = [token.norm for token in tokens[index : index + length]]
        start = index - length
        if start >= 0 and len(said) == length and said == [token.norm for token in tokens[start:index]]:
            return True
    return False


_SAID_AGAIN = 4
"""Words of a phrase that may be said twice."""


def _is_left_behind(text: Text, index: int, other: Text) -> bool:
    """没戴眼镜, "left his glasses at home"."""
    word = "".join(token.norm for token in text.tokens[index : index + 2])
    if text.language != CHINESE or not _NOT_BROUGHT.match(word):
        return False
    words = {form for token in other.tokens for form in (token.norm, token.lemma)}
    return not words.isdisjoint(("leave", "left")) and not words.isdisjoint(("home", "behind", "office", "car"))


_NOT_BROUGHT = re.compile("(?:没有?|冇)[带戴拿穿攞]")


def _is_the_most_possible(text: Text, index: int) -> bool:
    """不能同意更多, of which one could not do more."""
    tokens = text.tokens
    return tokens[index].norm[:2] in UNABLE and any(
        token.norm[:1] == "更" for token in tokens[index + 1 : index + 1 + _SOON]
    )


def _tells_of_anybody(words: str) -> bool:
    """True for 没有一个人, 没有哪家银行, 没有 alone: of whom or of what the next negation says that there is none."""
    match = _NOT_ONE.match(words)
    rest = words[match.end() :] if match else None
    return rest is not None and (rest in ("", "人", "地方", "事", "东西") or is_being(rest))


def _was_in_vain(text: Text, index: int, other: Text) -> bool:
    """ "Needn't have brought it" for 白带了."""
    around = " ".join(token.norm for token in text.tokens[max(0, index - 2) : index + 4])
    return (
        text.language != CHINESE
        and _NEEDLESS.search(around) is not None
        and any(token.norm.startswith("白") for token in other.tokens)
    )


_NEEDLESS = re.compile(
    r"\bneed (?:n't|not) have\b|\b(?:n't|not) (?:need|have) to\b|\b(?:n't|not) have (?:bothered|had to)\b"
)
_NOT_ONE = re.compile("(?:没有?|无|冇)(?:有)?(?:任何)?(?:[一哪]一?[个位名家只所支间]|个|一)?")
_ALONE = frozenset("only just sole one nothing single".split())
_NOTHING_ELSE = re.compile(
    "除[了去卻却]?[^，。；！？]{1,12}[，,]?[^，。；！？]{0,4}(?:没|沒|无|無|冇)有?(?:什么|什麼|啥)?(?:别的|別的|其他|其它|其余|其餘|另外的)"
)

_DENYING_WHAT_FOLLOWS = frozenset("并非 不是 并不是 绝非 决非".split())
_NOTHING_OF_IT = frozenset("没有 没 无".split())


_ONLY_THEN = ("才", "方可", "方能", "只有", "须")


def tells_the_complement(text: Text, other: Text) -> bool:
    """True for 未满十六岁不得…, "must be at least sixteen": what those below may not do the others may."""
    chinese, english = (text, other) if text.language == CHINESE else (other, text)
    return _BELOW_NOT.search(chinese.raw) is not None and _FROM_ON.search(english.raw) is not None


_BELOW_NOT = re.compile(
    "(?:未[满滿]|不[满滿足]|[低少小][于於])[^，。；]{0,12}[，,]?[^，。；]{0,10}(?:不得|不能|不可|不准|不許|不许|禁止|[请請]勿|切勿|不予)"
)
_FROM_ON = re.compile(
    r"\b(?:must be|aged) (?:\d+|\w+teen|\w+ty)\b|\bover[- ](?:\d+|\w+teen|\w+t(?:y|ie))s? only\b|\d\+"
    r"|\b(?:must|only|unless|may|can)\b[^.;]{0,200}"
    r"\b(?:at least|(?:or|and) (?:older|above|over|more|higher)|minimum|over)\b"
    r"|\b(?:at least|or (?:older|above|over|more|higher)|minimum)\b[^.;]{0,200}\b(?:must|only|unless|may|can)\b",
    re.IGNORECASE,
)


def without_pairs(text: Text, indices: Sequence[int]) -> list[int]:
    """Two negations of one clause that are both unrendered cancel out: 不是不会, 没有一个不骂, 非去不可.

    Unless each has a word of its own: 既不抽烟也不喝酒.
    """
    kept: list[int] = []
    for start, end in text.clauses:
        last: int | None = None
        for index in indices[bisect_left(indices, start) : bisect_left(indices, end)]:
            if last is None:
                last = index
            elif any(token.norm in _COORDINATING for token in text.tokens[last : index + 1]):
                kept.append(last)
                last = index
            else:
                last = None
        kept += () if last is None or _is_after_nothing(text, last) else (last,)
    return _without_conditions(text, kept)


def _is_after_nothing(text: Text, index: int) -> bool:
    """True for the 唔 of 冇嘢唔食: there is nothing that one does not."""
    before = text.tokens[max(0, index - _SOON) : index]
    return any(token.norm in _NOTHING or token.text.startswith(_CANTONESE_NOTHING) for token in before)


_SOON = 3
_NOTHING = frozenset("没什么 没有什么 无所 没啥".split())
_CANTONESE_NOTHING = ("冇嘢", "冇乜")


def _without_conditions(text: Text, indices: Sequence[int]) -> list[int]:
    """没有你，就没有今天: two clauses that say together what the one is owed to."""
    kept: list[int] = []
    for index in indices:
        joined = any(token.norm in ("就", "便", "哪") for token in text.tokens[max(0, index - 2) : index])
        if kept and joined and index - kept[-1] <= _FAR and text.tokens[index].norm in _CONDITIONAL:
            kept.pop()
        else:
            kept.append(index)
    return kept


_FAR = 15
"""Words from one negation to another that it is the condition of."""
_CONDITIONAL = frozenset("没 没有 不 不会 无 无法 不能".split())


_COORDINATING = frozenset("也 又 和 或 、 and or nor".split())


def _is_everybody(text: Text, index: int, other: Text) -> bool:
    """谁没年轻过, "we were all young": who is not asks for nobody."""
    asked = any(token.norm.startswith(("谁", "哪个")) for token in text.tokens[max(0, index - BESIDE) : index])
    return asked and any(token.norm in _EVERYBODY for token in other.tokens)


_EVERYBODY = frozenset("all every everyone everybody everything always each anyone anybody".split())


def _is_suggested(text: Text, index: int, other: Text) -> bool:
    """ "Why don't you …?" of which the other side does not ask why: 你先…吧."""
    words = tuple(token.norm for token in text.tokens[max(0, index - 2) : index + 2])
    return (
        len(words) == 4
        and words[0] == "why"
        and words[3] in ("you", "we")
        and not any(token.norm.startswith(_WHY) for token in other.tokens)
    )


def nearly_not(text: Text) -> Iterator[int]:
    """差点 and 没 of 差点没吓死, which deny nothing, unless a translation, too, says what did nearly not happen."""
    for index, token in enumerate(text.tokens[:-1]):
        if token.norm in _CHINESE_NEARLY and text.tokens[index + 1].norm in ("没", "没有"):
            yield from (index, index + 1)


_CHINESE_NEARLY = frozenset("差点 差点儿 差一点 险些".split())
NEARLY = frozenset("almost nearly narrowly barely just close practically virtually hardly half".split())


def _is_the_most_ever(text: Text, index: int, other: Text) -> bool:
    """没见过比他更…的, "the most … I have ever met"."""
    after = text.tokens[index : index + BESIDE]
    experienced = any(token.norm.endswith("过") for token in after)
    return experienced and any(token.norm == "ever" for token in other.tokens)


def _is_until(text: Text, index: int) -> bool:
    """ "Did not get home until three" is to say when one got home."""
    clause = takewhile(lambda token: token.kind is not TokenKind.PUNCTUATION, text.tokens[index:])
    return text.language != CHINESE and any(token.norm in ("until", "till") for token in clause)


_WHY = ("为什么", "为何", "为啥", "怎么", "干嘛", "干吗", "干什么", "咋", "凭什么", "何不", "何必", "怎")


@lru_cache(maxsize=4)
def _tells_all_one_can(raw: str) -> bool:
    return _ALL_ONE_CAN.search(raw) is not None


_ALL_ONE_CAN = re.compile(r"\b(?:all|best|most|least|whatever|only|as)\b[\w\s']{0,24}\b(?:can|could)\b", re.IGNORECASE)
"""What one can do, when one cannot do more."""
