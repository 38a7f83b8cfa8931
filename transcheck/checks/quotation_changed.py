"""A statement is quoted on one side and the author's own on the other.

What stands in quotation marks on one side, a clause or more, must be quoted on the other, or reported there as what
somebody says. A quoted word, a title or a text that stands in quotation marks as a whole does not count.

In Chinese: 引号丢失、多出或结束的位置不同，说话的人因此变了。

Why it matters: readers take the author to say what they only quote, or somebody else to have said what the author says.

Flagged:
    [部长说：“经济一片大好，失业率还会下降。”]
    → [The economy is doing splendidly, and unemployment will go on falling.]
    医生说：“这药没有副作用，[但是不能跟酒一起吃]。”
    → The doctor said, “This medicine has no side effects.” [But don't take it with alcohol].
    The headmaster said: “There was no bullying.” [I saw the bruises myself].
    → 校长说：“学校里没有霸凌。[我亲眼看到了那些瘀伤]。”
Clean:
    部长说：“经济一片大好，失业率还会下降。”
    → The minister said that the economy was doing splendidly and that unemployment would go on falling.
    这就是他们所谓的“自由”。
    → This is what they call freedom.
    “I disagree,” he said. “It's too dangerous.”
    → “我不同意，”他说，“这太危险了。”
Known false alarms: speech that is reported by a word which is not known as one of speech.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import quote
from transcheck.lexicon.attitude import REPORTING, SPEECH
from transcheck.lexicon.phrases import Phrase
from transcheck.model import Flag, Severity, Span, Text, TokenKind


class QuotationChanged(Check):
    """See the module's docstring."""

    name = "quotation-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each quotation of one side of which the other has clauses as the author's own words."""
        for text in (bitext.source, bitext.target):
            quoted = _quotations(text)
            if not quoted or _is_whole(text, quoted):
                continue
            other = bitext.other(text)
            others = _quotations(other, titles=True)
            if others is None or (not others and _speech(other)):
                continue  # marks that do not pair off; indirect speech
            for first, last in quoted:
                if not _is_statement(text, (first, last)):
                    continue
                here, there = _own_words(bitext, text, (first, last), others)
                if here:
                    yield self._flag(bitext, text, here, there)

    def _flag(self, bitext: Bitext, text: Text, here: list[Span], there: list[Span]) -> Flag:
        other = bitext.other(text)
        first, last = here[0][0], here[-1][1]
        begins = next(start for start, end in text.sentences if start <= first < end)
        if not _quotations(other) and _speech(text):
            first = begins  # who is quoted is gone as well
        span, rendered = text.span_of(first, last), other.span_of(there[0][0], there[-1][1])
        words = quote(text.raw[slice(*text.span_of(here[0][0], here[-1][1]))])
        message = (
            f"{words} is quoted in the source and the author's own statement in the translation"
            if text is bitext.source
            else f"{words} is quoted in the translation and the author's own statement in the source"
        )
        return self.flag(bitext, text, [span], [rendered], message, confidence=0.7)


def _own_words(bitext: Bitext, text: Text, quotation: Span, others: list[Span]) -> tuple[list[Span], list[Span]]:
    """The clauses of ``quotation`` that the other side has as statements of its author's, and what they are there."""
    other = bitext.other(text)
    here: list[Span] = []
    there: list[Span] = []
    for first, last in text.clauses:
        clause = max(first, quotation[0]), min(last, quotation[1])
        words = [index for index in range(*clause) if is_content(text.tokens[index], text.language)]
        linked = {place for index in words for place in bitext.counterparts(text, index)}
        linked = {place for place in linked if is_content(other.tokens[place], other.language)}
        if len(words) < _CLAUSE or len(linked) < _LINKED:
            continue
        if any(start <= place < end for place in linked for start, end in others) or _is_reported(other, linked):
            continue
        here.append(clause)
        there.append((min(linked), max(linked) + 1))
    return here, sorted(there)


_CLAUSE, _LINKED = 2, 2
"""Words of content that make a clause rather than a quoted word, and those of them that must have a counterpart."""


def _is_reported(text: Text, places: set[int]) -> bool:
    """Whether a sentence with one of ``places`` has a word of speech, or comes after a colon."""
    sentences = [sentence for sentence in text.sentences if any(place in range(*sentence) for place in places)]
    phrases = _speech(text)
    return any(
        phrase.first in range(*sentence) for sentence in sentences for phrase in phrases if phrase.first not in places
    ) or any(text.tokens[index].norm == ":" for first, last in sentences for index in range(first, last))


def _speech(text: Text) -> list[Phrase]:
    """The words of ``text`` that report what somebody says."""
    return [*REPORTING.find(text), *SPEECH.find(text)]


def _is_statement(text: Text, quotation: Span) -> bool:
    """Whether it is a sentence that is quoted, not a name or a word: it ends like one, or comes after a colon or 说."""
    first, last = quotation
    if text.tokens[last - 1].norm[0] in _ENDS:
        return True
    begins = next(start for start, end in text.sentences if start <= first < end)
    ends = last + 1 >= len(text.tokens) or text.tokens[last + 1].norm[0] in _ENDS
    before = text.tokens[first - 2].norm if first - 2 >= begins else ""
    return ends and (
        before == ":"
        or any(begins <= phrase.first and first - _AT_MOST < phrase.last < first for phrase in _speech(text))
    )


_AT_MOST = 4
"""Tokens from a word of speech to the quotation that it brings in, with the mark: 原话是“ …"""
_ENDS = ".。!?！？…,，;；"


def _is_whole(text: Text, quoted: list[Span]) -> bool:
    """Whether all that the text says stands in quotation marks, as translations are often posted."""
    return not any(
        token.kind is TokenKind.WORD and not any(first <= index < last for first, last in quoted)
        for index, token in enumerate(text.tokens)
    )


def _quotations(text: Text, *, titles: bool = False) -> list[Span] | None:
    """What stands within quotation marks, outer ones only, as ranges of tokens; None if the marks do not pair off."""
    found: list[Span] = []
    waiting: list[tuple[str, int]] = []
    for index, token in enumerate(text.tokens):
        mark = token.norm
        if waiting and mark == waiting[-1][0] and not (mark == "'" and _opens(text, index)):
            _, first = waiting.pop()
            if not waiting and first < index:
                found.append((first, index))
        elif mark == '"' and not waiting and _closes(text, index):
            return None
        elif mark in _PAIRS and (titles or mark not in _TITLES) and (mark != "'" or _opens(text, index)):
            waiting.append((_PAIRS[mark], index + 1))
    return None if waiting else found


def _opens(text: Text, index: int) -> bool:
    """Whether a straight single mark opens a quotation: it stands before a word and not after one."""
    start, end = text.tokens[index].span
    return not text.raw[:start][-1:].isalnum() and text.raw[end : end + 1].isalnum()


def _closes(text: Text, index: int) -> bool:
    """Whether a straight double mark can only close a quotation: it stands after a sign, and before a space."""
    start, end = text.tokens[index].span
    return text.raw[:start][-1:].strip() not in ("", *_BRACKETS) and not text.raw[end : end + 1].strip()


_BRACKETS = "([{（【-—"
_TITLES = "《〈"
_PAIRS = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "'": "'", "«": "»", "《": "》", "〈": "〉"}
