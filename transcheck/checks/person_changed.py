"""Whoever speaks, is spoken to or is spoken of has become another of these: 我 as "you", they as 我们.

Only what both sides say openly counts: a pronoun as the subject of a verb, or as the owner of a thing, that both
sides have, where the person of the one is named nowhere on the other. Where somebody's words are reported or people in
general are meant, persons change by rule. Whom both single out (是我提的, "he was the one who") must be the same.

In Chinese: 人称变了，例如“我”译成了“你”或“他”。

Why it matters: what somebody says of themselves is put on the reader or on others.

Flagged:
    [我]昨天忘了交作业。
    → [You] forgot to hand in the homework yesterday.
    [他们]下个月搬到新办公室。
    → [We] are moving to a new office next month.
    The bank closed [my] account without warning.
    → 银行没打招呼就关了[他的]账户。
Clean:
    昨天忘了交作业。
    → I forgot to hand in the homework yesterday.
    他说：“我明天不来了。”
    → He said he wasn't coming tomorrow.
    在这个国家，你没钱就看不了病。
    → In this country people can't see a doctor if they have no money.
Known false alarms: an idiom whose person is another in the other language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import cite
from transcheck.checks.singling_out import singled_out
from transcheck.model import CHINESE, Flag, Severity, Text, TokenKind


class PersonChanged(Check):
    """See the module's docstring."""

    name = "person-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pronoun whose counterpart is one of a person that the other side does not name."""
        yield from self._singled_out(bitext)
        chinese, english = bitext.chinese, bitext.english
        here, there = _pronouns(chinese), _pronouns(english)
        if not here or not there or _is_speech(chinese) or _is_speech(english):
            return
        general = _is_general(chinese), _is_general(english)
        named = _named(chinese), _named(english)
        by_head: dict[int, list[_Pronoun]] = defaultdict(list)
        for other in there:
            for head in other.heads:
                by_head[head].append(other)
        for pronoun in here:
            alone = len(here) == len(there) == len(chinese.clauses) == len(english.clauses) == 1
            for other in there if alone else _of_same_head(bitext, pronoun, by_head):
                if (
                    (alone or pronoun.owns == other.owns)
                    and pronoun.person not in named[1]
                    and other.person not in named[0]
                    and not (general[0] and (pronoun.person == 3 or 2 in (pronoun.person, other.person)))
                    and not (general[1] and (other.person == 3 or 2 in (pronoun.person, other.person)))
                ):
                    said, rendered = (pronoun, other) if bitext.from_chinese else (other, pronoun)
                    spans = (
                        bitext.source.span_of(said.first, said.last),
                        bitext.target.span_of(rendered.first, rendered.last),
                    )
                    message = f"{cite(bitext.source, spans[0])} has become {cite(bitext.target, spans[1])}"
                    yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.8)
                    break

    def _singled_out(self, bitext: Bitext) -> Iterator[Flag]:
        """是我提的, "he was the one who": as many in each text, of which one is another person."""
        here, there = (list(singled_out(text)) for text in (bitext.source, bitext.target))
        if not here or len(here) != len(there):
            return
        mine, theirs = ([person for person, _ in found] for found in (here, there))
        for person, index in here:
            other = next((each for each in there if theirs.count(each[0]) > mine.count(each[0])), None)
            if other is not None and mine.count(person) > theirs.count(person):
                spans = bitext.source.span_of(index, index + 1), bitext.target.span_of(other[1], other[1] + 1)
                message = f"{cite(bitext.source, spans[0])} has become {cite(bitext.target, spans[1])}"
                yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.8)
                return


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun at tokens ``first`` to ``last`` (excluded) that is a subject or ``owns`` what is named after it."""

    person: int
    first: int
    last: int
    owns: bool
    heads: frozenset[int]
    """The words of content that may be its verb, or that is what it owns."""


def _of_same_head(bitext: Bitext, chinese: _Pronoun, by_head: Mapping[int, list[_Pronoun]]) -> list[_Pronoun]:
    """The English pronouns, in their order, of which a head is the counterpart of one of the Chinese pronoun's."""
    places = {place for head in chinese.heads for place in bitext.counterparts(bitext.chinese, head)}
    found = {other.first: other for place in places for other in by_head.get(place, ())}
    return [found[first] for first in sorted(found)]


def _pronouns(text: Text) -> list[_Pronoun]:
    read = _in_chinese if text.language == CHINESE else _in_english
    return [found for index in range(len(text.tokens)) if (found := read(text, index))]


def _in_chinese(text: Text, index: int) -> _Pronoun | None:
    tokens = text.tokens
    person = _CHINESE.get(tokens[index].norm)
    if person is None:
        return None
    last = index + 1
    while last < len(tokens) and tokens[last].norm in _PLURAL:
        last += 1
    if last < len(tokens) and tokens[last].norm in _OWNING:
        return _Pronoun(person, index, last + 1, True, _heads(text, last + 1, 1))
    opens = not index or tokens[index - 1].kind is TokenKind.PUNCTUATION or _is_setting(tokens[index - 1].norm)
    return _Pronoun(person, index, last, False, _heads(text, last, 3)) if opens else None


def _is_setting(word: str) -> bool:
    """Whether a subject may follow ``word``: a time or a conjunction."""
    return word in _BEFORE_SUBJECT or word.endswith(_TIMES)


def _in_english(text: Text, index: int) -> _Pronoun | None:
    norm = text.tokens[index].norm
    if norm in _OWNERS:
        return _Pronoun(_OWNERS[norm], index, index + 1, True, _heads(text, index + 1, 1))
    if norm in _SUBJECTS and not (norm == "you" and _is_no_subject(text, index)):
        return _Pronoun(_SUBJECTS[norm], index, index + 1, False, _heads(text, index + 1, 3))
    return None


def _is_no_subject(text: Text, index: int) -> bool:
    """Whether "you" is an object (thank you) or a mere filler (you know)."""
    before, after = (
        text.tokens[place].norm if 0 <= place < len(text.tokens) else "" for place in (index - 1, index + 1)
    )
    return before in _BEFORE_OBJECT or after in ("know", "see", "mean")


def _heads(text: Text, first: int, count: int) -> frozenset[int]:
    """The first ``count`` words of content from ``first`` on, up to a punctuation mark or another pronoun."""
    found: list[int] = []
    for index in range(first, len(text.tokens)):
        token = text.tokens[index]
        if token.kind is TokenKind.PUNCTUATION or token.norm in _CHINESE or token.norm in _SUBJECTS:
            break
        if is_content(token, text.language):
            found.append(index)
            if len(found) == count:
                break
    return frozenset(found)


def _named(text: Text) -> set[int]:
    """The persons that anything in the text may name."""
    if text.language == CHINESE:
        named = {person for person, words in _CHINESE_NAMING.items() for word in words if word in text.raw}
        return named | {3 for token in text.tokens if token.norm in _CHINESE_ITS}
    return {_ENGLISH_NAMING[token.norm] for token in text.tokens if token.norm in _ENGLISH_NAMING}


def _is_speech(text: Text) -> bool:
    """Whether somebody's words are reported, in whatever form: then persons change with the form."""
    if text.language == CHINESE:
        return any(mark in text.raw for mark in _CHINESE_SPEECH)
    return any(token.norm in _MARKS or token.lemma in _ENGLISH_SPEECH for token in text.tokens)


def _is_general(text: Text) -> bool:
    """Whether the text speaks of people in general, for whom 你, "one", "we" and "they" do as well."""
    if text.language == CHINESE:
        return any(word in text.raw for word in _CHINESE_GENERAL)
    return any(token.lemma in _ENGLISH_GENERAL for token in text.tokens)


_CHINESE = {
    **dict.fromkeys("我 我们 俺 俺们".split(), 1),
    **dict.fromkeys("你 你们 妳 妳们".split(), 2),
    **dict.fromkeys("他 她 他们 她们 佢".split(), 3),
}
_SUBJECTS = {"i": 1, "we": 1, "you": 2, "he": 3, "she": 3, "they": 3}
_OWNERS = {"my": 1, "our": 1, "your": 2, "his": 3, "her": 3, "their": 3}
_CHINESE_NAMING = {
    1: "我 俺 咱 吾 本人 本报 本館 本馆 本校 本公司 笔者 小编 自己".split(),
    2: "你 妳 您 汝 贵方 贵公司".split(),
    3: "他 她 它 佢 牠 祂 自己".split(),
}
_CHINESE_ITS = ("其", "该", "彼")
_ENGLISH_NAMING = {
    **dict.fromkeys("i me my mine myself we us our ours ourselves".split(), 1),
    **dict.fromkeys("you your yours yourself yourselves ya u ye thou thy thee".split(), 2),
    **dict.fromkeys(
        "he him his himself she her hers herself they them their theirs themselves it its itself".split(), 3
    ),
}
_PLURAL, _OWNING = "们哋", ("的", "嘅")
_BEFORE_SUBJECT = frozenset(
    "但 但是 可是 可 不过 因为 所以 如果 要是 虽然 而 而且 那 那么 然后 其实 于是 结果 当 昨晚 今晚 明晚 现在 当时 "
    "以前 后来 从前 最近 刚才 早上 晚上 上午 下午 中午".split()
)
_TIMES = ("天", "年", "月", "日", "点", "周", "星期", "时候")
_BEFORE_OBJECT = frozenset("thank to for with of from about at by on in than see love miss bless let tell".split())
_MARKS = frozenset('“”"「」『』‘’')
_CHINESE_SPEECH = (
    *_MARKS,
    *"说 說 称 稱 问 問 认为 認為 觉得 覺得 以为 以為 写道 寫道 回答 承认 承認 答应 答應 表示".split(),
)
_ENGLISH_SPEECH = frozenset(
    "say ask claim think believe write reply answer add warn promise admit explain insist shout wonder feel suggest "
    "swear declare".split()
)
_CHINESE_GENERAL = tuple(
    "人家 别人 別人 有人 人们 人們 大家 谁 誰 每个人 每個人 任何 一个人 一個人 不管 无论 無論".split()
)
_ENGLISH_GENERAL = frozenset(
    "people person one someone somebody everyone everybody anyone anybody nobody whoever those who".split()
)
