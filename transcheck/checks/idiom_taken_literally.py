"""An idiom or slang expression is rendered word for word: 炒鱿鱼 (to be fired) as "fried squid", "ghosted" as 撞鬼.

A table of idioms says which words of the other language give away that one was taken at its word, which tell its sense,
and beside which it is no idiom. A flag is raised only if the words stand where the idiom belongs, nothing tells the
sense, and nothing else in the source accounts for them. False friends are in the table too (跌停, "halted").

In Chinese: 习语、俚语被按字面翻译，如“炒鱿鱼”译成“炒鱿鱼这道菜”。

Why it matters: the translation speaks of squid, vinegar and pots where somebody is fired, jealous or blamed.

Flagged:
    他上个月被[炒鱿鱼]了。
    → They gave him fried [squid] last month.
    她老公跟谁说话她都[吃醋]。
    → She eats [vinegar] whoever her husband talks to.
    The exam was [a piece of cake].
    → 考试是一块[蛋糕]。
Clean:
    他上个月被炒鱿鱼了。
    → He got the sack last month.
    他吃饺子爱吃醋。
    → He likes vinegar with his dumplings.
    Would you like a piece of cake?
    → 要来一块蛋糕吗？
Known false alarms: somebody who plays on what an expression says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.lexicon.literal_idioms import EXPLAINING, Expressions, LiteralIdiom, Reader, idioms_in
from transcheck.lexicon.polarity import says
from transcheck.model import Flag, Severity, Span


class IdiomTakenLiterally(Check):
    """See the module's docstring."""

    name = "idiom-taken-literally"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each idiom that the translation takes at its word."""
        here, there = Reader(bitext.source), Reader(bitext.target)
        taken: set[Span] = set()
        for idiom, span in sorted(idioms_in(here), key=lambda found: (found[1][0], -found[1][1])):
            words = [words for words in _given_away(bitext, here, there, idiom, span) if words not in taken]
            if words:
                taken.update(words)
                rendered = ", ".join(cite(bitext.target, words) for words in sorted(words))
                message = f"{cite(bitext.source, span)} is taken word for word: {rendered}"
                yield self.flag(bitext, bitext.source, [span], words, message, confidence=0.85)


def _given_away(bitext: Bitext, here: Reader, there: Reader, idiom: LiteralIdiom, span: Span) -> list[Span]:
    """The words of the translation that show that an idiom is taken at its word, of the sentence that is likeliest."""
    found = {there.token_at(words[0]): there.whole_words(words) for words in there.find(idiom.words)}
    if not found or any(_stands_near(here, expressions, span) for expressions in (idiom.literal, EXPLAINING)):
        return []
    likely = [
        found[place]
        for place in bitext.facing(bitext.source, here.token_at(span[1] - 1), sorted(found))
        if not _is_quoted(bitext.target.raw, found[place])
        and not any(_stands_near(there, near, found[place]) for near in (idiom.sense, idiom.literal, EXPLAINING))
        and not _is_said_elsewhere(bitext, here, there, span, found[place])
    ]
    return [words for words in likely if there.sentence_of(words) == there.sentence_of(likely[0])]


def _stands_near(reader: Reader, expressions: Expressions, span: Span) -> bool:
    """True if one of the expressions stands in the sentence of a span or a neighbouring one, outside of the span."""
    start, end = reader.around(span)
    return any(
        start <= found[0] < end and not (span[0] <= found[0] < span[1]) for found in reader.find(expressions)
    )


def _is_said_elsewhere(bitext: Bitext, here: Reader, there: Reader, idiom: Span, words: Span) -> bool:
    """True if a word outside of the idiom says what the words say: 鱿鱼 beside 炒鱿鱼."""
    outside = [token for token in bitext.source.tokens if token.end <= idiom[0] or token.start >= idiom[1]]
    told = bitext.target.tokens[there.token_at(words[0]) : there.token_at(words[1] - 1) + 1]
    if bitext.from_chinese:
        return any(says(token.norm, word.lemma) for token in outside for word in told if len(word.lemma) > 2)
    return any(says(word.norm, token.lemma) for token in outside for word in told if len(token.lemma) > 2)


_QUOTED = re.compile(r'"[^"]*"|“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》')
_FEW = {True: 10, False: 30}
"""How many characters a quoted expression has at most, in Chinese and in English; more are what somebody says."""


def _is_quoted(raw: str, span: Span) -> bool:
    """True for words in quotation marks of their own, which tell that they are not meant as they stand."""
    marks = (match.span() for match in _QUOTED.finditer(raw))
    limit = _FEW[not raw[slice(*span)].isascii()]
    return any(start < span[0] and span[1] < end and end - start <= limit for start, end in marks)
