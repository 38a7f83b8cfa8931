"""An idiom or slang expression is rendered word for word: 炒鱿鱼 (to be fired) as "fried squid", "ghosted" as 撞鬼.

A table of idioms says which words of the other language give away that one was taken at its word, which tell its sense,
and beside which it is no idiom. A flag is raised only if the words stand where the idiom belongs, nothing tells the
sense, and nothing else in the source accounts for them. False friends are in the table too (跌停, "halted").

In Chinese: 习语、俚语被按字面翻译，如“炒鱿鱼”（被解雇）译成“油炸鱿鱼”。

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
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import cite
from transcheck.lexicon.literal_idioms import EXPLAINING, LiteralIdiom, Reader, idioms_in
from transcheck.lexicon.polarity import says
from transcheck.model import Flag, Severity, Span
from transcheck.scripts import has_han


class IdiomTakenLiterally(Check):
    """See the module's docstring."""

    name = "idiom-taken-literally"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each idiom that the translation takes at its word."""
        here = Reader(bitext.source)
        by_idiom: dict[LiteralIdiom, list[Span]] = {}
        for idiom, span in idioms_in(here):
            by_idiom.setdefault(idiom, []).append(span)
        if not by_idiom:
            return
        there = Reader(bitext.target)
        taken: set[Span] = set()
        for idiom, spans in by_idiom.items():
            places = {there.token_at(words[0]): there.whole_words(words) for words in there.find(idiom.words)}
            order = sorted(places)
            for span in spans if places else ():
                facing = bitext.facing(bitext.source, here.token_at(span[1] - 1), order)
                rivals = {place: places[place] for place in facing}
                words = _given_away(bitext, here, there, idiom, span, rivals)
                if words and taken.isdisjoint(words):
                    taken.update(words)
                    rendered = ", ".join(cite(bitext.target, word) for word in words)
                    message = f"{cite(bitext.source, span)} is taken word for word: {rendered}"
                    yield self.flag(bitext, bitext.source, [span], words, message, confidence=0.85)


def _given_away(
    bitext: Bitext, here: Reader, there: Reader, idiom: LiteralIdiom, span: Span, rivals: Mapping[int, Span]
) -> list[Span]:
    """Those of ``rivals``, words by place, the nearest first, that show that an idiom is taken at its word."""
    if any(here.has(near, here.around(span), but=span) for near in (idiom.literal, EXPLAINING)):
        return []

    def shows(place: int) -> bool:
        words = rivals[place]
        return _is_meant_literally(there, idiom, words) and not _is_said_elsewhere(bitext, here, there, span, words)

    nearest = next(filter(shows, rivals), None)
    if nearest is None:
        return []
    together = (rivals[place] for place in sorted(rivals) if abs(place - nearest) <= _TOGETHER and shows(place))
    found: list[Span] = []
    for words in together:
        if not found or words[0] >= found[-1][1]:
            found.append(words)
    return found


_TOGETHER = 5
"""How far apart two words stand at most that render the words of one idiom."""


def _is_meant_literally(there: Reader, idiom: LiteralIdiom, words: Span) -> bool:
    """True for words in whose neighbourhood nothing tells the idiom's sense or that they are but quoted."""
    window = there.around(words)
    return not (
        any(there.has(near, window) for near in (idiom.sense, EXPLAINING))
        or there.has(idiom.literal, window, but=words)
        or _is_quoted(there.text.raw, words)
    )


_NEAR = 50
"""How many words before and after an idiom are looked at."""


def _is_said_elsewhere(bitext: Bitext, here: Reader, there: Reader, idiom: Span, words: Span) -> bool:
    """True if a word outside of the idiom says what the words say: 鱿鱼 beside 炒鱿鱼."""
    first, last = here.token_at(idiom[0]), here.token_at(idiom[1] - 1) + 1
    around = bitext.source.tokens[max(0, first - _NEAR) : first] + bitext.source.tokens[last : last + _NEAR]
    outside = [token for token in around if is_content(token, bitext.source.language)]
    told = bitext.target.tokens[there.token_at(words[0]) : there.token_at(words[1] - 1) + 1]
    pairs = ((token, word) if bitext.from_chinese else (word, token) for token in outside for word in told)
    return any(says(chinese.norm, english.lemma) for chinese, english in pairs if len(english.lemma) > 2)


_QUOTED = re.compile(r'"[^"]*"|“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》')
_FEW = {True: 10, False: 30}
"""How many characters a quoted expression has at most, in Chinese and in English; more are what somebody says."""


@lru_cache(maxsize=4)
def _quoted(raw: str) -> list[Span]:
    return [match.span() for match in _QUOTED.finditer(raw)]


def _is_quoted(raw: str, span: Span) -> bool:
    """True for words in quotation marks of their own, which tell that they are not meant as they stand."""
    quoted = _quoted(raw)
    start, end = quoted[max(0, bisect_left(quoted, span) - 1)] if quoted else (0, 0)
    return start < span[0] and span[1] < end and end - start <= _FEW[has_han(raw[slice(*span)])]
