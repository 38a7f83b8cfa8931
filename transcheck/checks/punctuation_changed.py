"""A punctuation mark that carries meaning is lost, or another one stands in its place.

Four kinds are flagged: an answer that becomes a negation (不，可以 as "cannot"), somebody who speaks that is spoken to
(小李： as "Xiao Li,"), items of a list that run into one (狗、孩子 as "dog children"), and a condition that a full stop
cuts off from what depends on it; this one is minor. Other marks are style, and a question is another check.

In Chinese: 标点变了，意思也变了，例如“不，可以”成了“不可以”。

Why it matters: a comma tells a yes from a no and a speaker from the one spoken to.

Flagged:
    [不，]这里可以停车。
    → You [cannot] park here.
    [小李：]明天不用上班。
    → [Xiao Li,] there's no work tomorrow.
    [If it rains,] the match will be cancelled.
    → [如果下雨。]比赛会取消。
Clean:
    不，我不同意。
    → I don't agree.
    注意：明天停水。
    → Attention, the water will be off tomorrow.
    店是新开的；味道不错——就是有点贵。
    → The shop is new. The food is good, just a little expensive.
Known false alarms: a list of words that make one noun in English.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import quote
from transcheck.lexicon.attitude import CONDITION
from transcheck.lexicon.beings import is_being
from transcheck.model import CHINESE, Flag, Severity, Text, TokenKind


class PunctuationChanged(Check):
    """See the module's docstring."""

    name = "punctuation-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each mark of either side whose meaning the other side has not."""
        for text in (bitext.source, bitext.target):
            yield from self._answers(bitext, text)
            yield from self._speakers(bitext, text)
        yield from self._lists(bitext)
        yield from self._conditions(bitext)

    def _answers(self, bitext: Bitext, text: Text) -> Iterator[Flag]:
        """“No,” and an affirmation, where the other side denies without such an answer."""
        other = bitext.other(text)
        if len(text.sentences) != len(other.sentences):
            return
        for (first, last), (begin, end) in zip(text.sentences, other.sentences, strict=True):
            if not _answers_no(text, first) or _answers_no(other, begin):
                continue
            denials = [index for index in range(begin, end) if _denies(other, index)]
            affirmed = sum(token.kind is not TokenKind.PUNCTUATION for token in text.tokens[first + 2 : last])
            if len(denials) == 1 and affirmed > 1 and not any(_denies(text, index) for index in range(first + 2, last)):
                if any(other.tokens[index].norm == "," for index in range(denials[0], end)):
                    continue  # it denies one thing and affirms another: "not a teacher, a student"
                here, there = text.span_of(first, first + 2), other.tokens[denials[0]].span
                said, denied = quote(text.raw[slice(*here)]), quote(other.raw[slice(*there)])
                message = f"{said} answers no and affirms, {denied} denies"
                yield self.flag(bitext, text, [here], [there], message, confidence=0.7)

    def _speakers(self, bitext: Bitext, text: Text) -> Iterator[Flag]:
        """A name with a colon, where the same name has a comma on the other side."""
        other = bitext.other(text)
        for first, last in text.sentences:
            colon = _mark(text, first, last, ":")
            if colon is None:
                continue
            linked = {place for index in range(first, colon) for place in bitext.counterparts(text, index)}
            for begin, end in other.sentences:
                comma = _mark(other, begin, end, ",")
                if comma is not None and linked and linked.issubset(range(begin, comma)):
                    if not _is_name(bitext, range(first, colon), range(begin, comma), text):
                        continue
                    here, there = text.span_of(first, colon + 1), other.span_of(begin, comma + 1)
                    speaking, spoken = quote(text.raw[slice(*here)]), quote(other.raw[slice(*there)])
                    message = f"{speaking} is who speaks, {spoken} is who is spoken to"
                    yield self.flag(bitext, text, [here], [there], message, confidence=0.7)

    def _lists(self, bitext: Bitext) -> Iterator[Flag]:
        """Two items of a list on one side that are one phrase on the other."""
        chinese, english = bitext.chinese, bitext.english
        words = chinese.norms
        for mark in range(1, len(words) - 1):
            if words[mark] not in ("、", "的"):
                continue
            one, two = bitext.counterparts(chinese, mark - 1), bitext.counterparts(chinese, mark + 1)
            if len(one) != 1 or len(two) != 1:
                continue
            first, last = one[0], two[0]
            between = [token.norm for token in english.tokens[first + 1 : last]]
            following = english.tokens[last + 1].norm if last + 1 < len(english.tokens) else "."
            parted = words[mark] == "、" and words[mark + 2 : mark + 3] in _AFTER_CHINESE_ITEM and first + 1 == last
            joined = words[mark] == "的" and between == [","] and following in _AFTER_ITEM
            if (parted or joined) and is_content(english.tokens[first], english.language):
                spans = chinese.span_of(mark - 1, mark + 2), english.span_of(first, last + 1)
                parts, whole = (
                    quote(text.raw[slice(*span)]) for text, span in zip((chinese, english), spans, strict=True)
                )
                message = f"{parts} and {whole}: two things on one side are one on the other"
                yield self.flag(bitext, chinese, [spans[0]], [spans[1]], message, confidence=0.6)

    def _conditions(self, bitext: Bitext) -> Iterator[Flag]:
        """A condition that is a sentence of its own in the translation and goes with a claim in the source."""
        source, target = bitext.source, bitext.target
        openings = {phrase.first for phrase in CONDITION.find(target) if phrase.kind in _CONDITIONS}
        for (first, last), (begin, end) in zip(target.sentences, target.sentences[1:], strict=False):
            if first not in openings or _has_claim(target, first, last):
                continue
            linked, after = (
                {place for index in range(*span) for place in _content_links(bitext, index)}
                for span in ((first, last), (begin, end))
            )
            for start, stop in source.sentences:
                sentence = range(start, stop)
                if linked and after and linked.issubset(sentence) and after.intersection(sentence):
                    comma = next(
                        (place for place in range(max(linked), stop) if source.tokens[place].norm == ","), None
                    )
                    if comma is not None and comma < max(after):
                        here, there = source.span_of(start, comma + 1), target.span_of(first, last)
                        message = f"{quote(target.raw[slice(*there)])} is cut off from what depends on it"
                        yield self.flag(
                            bitext, source, [here], [there], message, confidence=0.7, severity=Severity.MINOR
                        )


def _content_links(bitext: Bitext, index: int) -> list[int]:
    """The counterparts in the source of a word of content of the target."""
    target = bitext.target
    return bitext.counterparts(target, index) if is_content(target.tokens[index], target.language) else []


def _has_claim(text: Text, first: int, last: int) -> bool:
    """Whether more than the condition stands in the sentence, or it does not end in a full stop."""
    words = [token.norm for token in text.tokens[first:last]]
    return words[-1] not in (".", "。") or any(word in _CLAIMING for word in words)


def _is_name(bitext: Bitext, here: range, there: range, text: Text) -> bool:
    """Whether both are a name or a word for a person and nothing else: no 小李说, no "Xiao Li said"."""
    chinese, english = (here, there) if text.language == CHINESE else (there, here)
    words = [bitext.chinese.tokens[index].norm for index in chinese]
    return all(is_being(word) and not word.endswith(_SPEECH) for word in words) and all(
        set(bitext.counterparts(bitext.english, index)).intersection(chinese) for index in english
    )


def _answers_no(text: Text, first: int) -> bool:
    """Whether the sentence begins with “No,”."""
    return first + 2 < len(text.tokens) and text.tokens[first].norm in _NO and text.tokens[first + 1].norm == ","


def _denies(text: Text, index: int) -> bool:
    """Whether the word is a negation, or has one in it as 不能 and "cannot" do."""
    norm = text.tokens[index].norm
    if text.language == CHINESE:
        return text.tokens[index].kind is TokenKind.WORD and any(character in norm for character in _DENYING)
    return norm in _ENGLISH_DENYING


def _mark(text: Text, first: int, last: int, mark: str) -> int | None:
    """Where ``mark`` stands after the first few words of a sentence that has more words after it; None if nowhere."""
    for index in range(first, min(last - 2, first + _NAME)):
        if text.tokens[index].kind is TokenKind.PUNCTUATION:
            return index if text.tokens[index].norm == mark and index > first else None
    return None


_SPEECH = tuple("说称道问")
_NAME = 4
"""Words of a name with its mark, at the most."""
_NO = frozenset("不 不是 没有 没 唔系 唔 no nope nah".split())
_DENYING = "不没無无未别唔冇非"
_ENGLISH_DENYING = frozenset(
    "not n't no never nothing cannot nobody none nowhere neither without hardly "
    "t dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt havent hasnt".split()  # as people type
)
_AFTER_ITEM = frozenset(("and", "or"))
_AFTER_CHINESE_ITEM = frozenset((word,) for word in "、 和 与 及 以及 或 或者 还有 , 。 等".split())
_CONDITIONS = frozenset(("if", "unless", "even if"))
_CLAIMING = frozenset(", ; : : only then 就 那 那么 则 便 才 也 都 好 的话 what how".split())
