"""A number counts another thing than in the source.

In Chinese a number and its measure word may stand before a noun that only describes the one that is counted: 三把桌上
的雨伞 are three umbrellas on a table, 三张桌上的雨伞 the umbrellas on three tables. The measure word says which: 把
counts umbrellas, 张 tables. It is flagged where the number stands in English with the noun that the measure word does
not count, and the other one is there as well. Where it may count either (三个朋友的孩子), nothing is said, unless what
follows tells its bearers apart: of 两个班的老师 with 各班 or 各自的班 two classes are meant. A length of time between a
verb and its object says how long it is done: 擦了十分钟窗户 are no ten minutes of windows.

In Chinese: 数量词修饰的名词与原文不同，数的不是同一样东西。

Why it matters: three doctors are not the doctors of three hospitals, and both read well.

Flagged:
    [三家][医院]的医生都来了。
    → [Three doctors] from the hospital came.
    他修好了[两把]教室里的[椅子]。
    → He repaired the chairs in [two classrooms].
    [两个][班级]的老师在比较各班的成绩。
    → [Two teachers] of the class are comparing the marks of each class.
    他擦了[十分钟]窗户。
    → He cleaned [ten minutes of windows].
    [Four engineers] of the factory were hurt.
    → [四家][工厂]的工程师受了伤。
Clean:
    三家医院的医生都来了。
    → Doctors from three hospitals came.
    五位邻居的孩子在楼下玩。
    → Five neighbours' children are playing downstairs.
    他修好了两把教室里的椅子。
    → He repaired two classroom chairs.
    他擦了十分钟窗户。
    → He cleaned the windows for ten minutes.
Known false alarms: a noun that the measure word counts only in a sense of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.durations import turned_durations
from transcheck.checks.glossing import cite, quote
from transcheck.checks.noun_phrases import STOPS, word_at
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.lexicon.beings import is_deed, is_deed_only
from transcheck.lexicon.measure_words import OF_PEOPLE, counts, listed_with, measure_words
from transcheck.model import CHINESE, ENGLISH, Flag, Quantity, Severity, Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class _Counted:
    """Of a number before two nouns, what it counts and what it does not, as ranges of tokens, and its measure word."""

    measure: int
    noun: Span
    other: Span


class NumberMisplaced(Check):
    """See the module's docstring."""

    name = "number-misplaced"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each number that counts one noun in Chinese and the other in English."""
        chinese, english = bitext.chinese, bitext.english
        for lasting, told, thing in turned_durations(bitext):
            message = (
                f"{quote(chinese.raw[slice(*lasting)])} is how long it is done in the Chinese, "
                f"and in the English it is said of {cite(english, thing)}"
            )
            yield self.flag(bitext, chinese, [lasting], [(told[0], thing[1])], message, confidence=0.75)
        if "的" not in chinese.norms:
            return
        for said, rendered in pair_quantities(bitext).matching:
            here, there = (said, rendered) if bitext.from_chinese else (rendered, said)
            found = _counted(chinese, here)
            with_it = _counted_in_english(bitext, there) if found else ()
            if not found or not with_it:
                continue
            counting, describing = {*range(*found.noun), found.measure}, set(range(*found.other))
            lemmas = {english.tokens[index].lemma for index in with_it}
            linked = {
                place
                for index, token in enumerate(english.tokens)
                if token.lemma in lemmas
                for place in bitext.counterparts(english, index)
            }
            elsewhere = any(bitext.counterparts(chinese, index) for index in counting) or any(
                content and not links and index not in with_it
                for index, (content, links) in enumerate(
                    zip(bitext.content_of(english), bitext.links_of(english), strict=True)
                )
            )
            if elsewhere and linked & describing and not linked & counting:
                named = (index for index in with_it if describing.intersection(bitext.counterparts(english, index)))
                last = max(named, default=with_it[0])
                counted, span = chinese.span_of(*found.noun), (there.start, english.tokens[last].end)
                number = (here.start, chinese.tokens[found.measure].end)
                message = (
                    f"{quote(chinese.raw[slice(*number)])} counts {cite(chinese, counted)} in the Chinese, "
                    f"but the number stands with {cite(english, span)} in the English"
                )
                yield self.flag(bitext, chinese, [number, counted], [span], message, confidence=0.8)


_BETWEEN, _AFTER = 6, 3
"""Tokens between the measure word and 的 at most, and words behind it that may be the noun."""
_PLACES = ("里面", "上面", "下面", "中间", "里", "上", "中", "内", "下", "外", "边")
"""What follows a noun where it says where something is."""


def _counted(text: Text, number: Quantity) -> _Counted | None:
    """What a number before two nouns with 的 between counts; None where the measure word fits both, or neither."""
    measure = bisect_left(text.tokens, number.end, key=lambda token: token.end)
    if number.unit is not None or not number.high > 0 or number.low == number.high == 1:
        return None
    measure += text.tokens[measure].end == number.end if measure < len(text.tokens) else 0
    word = word_at(text, measure)
    if word not in measure_words() and word != _ANY:
        return None
    end = min(len(text.tokens), measure + 1 + _BETWEEN)
    particle = next((index for index in range(measure + 1, end) if word_at(text, index) in _STOPS), None)
    if particle is None or word_at(text, particle) != "的" or particle == measure + 1:
        return None
    first = particle - 1
    while first > measure + 1 and word_at(text, first) in _PLACES:
        first -= 1
    describing = word_at(text, first)
    if any(map(is_deed, text.norms[measure + 1 : first])) or is_deed_only(describing):
        return None  # 四名身穿球衣的球员
    place = next((place for place in _PLACES if len(describing) > len(place) and describing.endswith(place)), "")
    named = describing.removesuffix(place)
    behind: list[int] = []
    for index in range(particle + 1, min(len(text.tokens), particle + 1 + _AFTER)):
        if not is_content(text.tokens[index], CHINESE) or text.tokens[index].kind is not TokenKind.WORD:
            break
        behind.append(index)
    before = (named, *text.norms[measure + 1 : first + 1])
    described = any(counts(word, each) for each in before)
    noun = next((index for index in behind if counts(word, word_at(text, index))), None)
    if not behind:
        return None
    if word == _ANY or described == (noun is not None):
        if not _tells_apart(text, behind[-1] + 1, named):
            return None
        described, noun = True, None
    elif described and word in OF_PEOPLE and not all(listed_with(word_at(text, index)) for index in behind):
        return None  # who knows whether 伴侣 are people
    nouns = (first, first + 1), (behind[0], (behind[-1] if noun is None else noun) + 1)
    return _Counted(measure, *(nouns if described else nouns[::-1]))


def _tells_apart(text: Text, start: int, named: str) -> bool:
    """True if what follows from ``start`` speaks of each of several of what ``named`` names: 各国, 各自的学校, 谁家."""
    for index in range(start, len(text.tokens)):
        if text.norms[index].startswith(_EACH):
            following = "".join(text.norms[index : index + _AFTER]).lstrip("各自谁的")
            if any(following.startswith(named[first:last]) for first, last in ((0, None), (0, 1), (-1, None))):
                return True
    return False


_ANY = "个"
"""The measure word of nearly anything."""
_EACH = ("各自", "各", "谁")
_STOPS = frozenset("的 ， 。 、 ； ： ？ ！ , . ; : ? ! 和 与 跟 或 是 在 了 有".split())


def _counted_in_english(bitext: Bitext, number: Quantity) -> Sequence[int]:
    """The words of content with a number, behind "of" too if those before it only measure: "three bottles of water"."""
    text = bitext.english
    index = bisect_left(text.tokens, number.end, key=lambda token: token.start)
    found: list[int] = []
    while index < len(text.tokens):
        token = text.tokens[index]
        if token.norm == "of" and found and not any(_is_linked_by_meaning(bitext, place) for place in found):
            found.clear()
        elif token.kind is TokenKind.PUNCTUATION or token.norm in STOPS or token.norm in ("'s", "’s"):
            break
        elif is_content(token, ENGLISH):
            found.append(index)
        index += 1
    return found


def _is_linked_by_meaning(bitext: Bitext, index: int) -> bool:
    return any(len(bitext.chinese.tokens[place].norm) > 1 for place in bitext.counterparts(bitext.english, index))
