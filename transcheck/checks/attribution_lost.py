"""What somebody says is reported as a fact: 据说, 市长表示, reportedly or "the company claims" is lost.

Flagged only if nothing in the translation reports, quotes, suspects or lets something seem so, and if what is said is
rendered. A suspicion (涉嫌) has to be told as one, whoever reports it.

In Chinese: “据说”“听说”等消息来源丢失，传闻成了事实。

Why it matters: the author passed on a rumour; the translation makes it their own claim.

Flagged:
    [据说]老板要跑路了。
    → []The boss is about to run away.
    The mayor [reportedly] owns three houses.
    → 市长[]有三套房子。
    [市长表示]大桥是安全的。
    → []The bridge is safe.
    He [allegedly] stole the money.
    → 他[]偷了钱。
    他[涉嫌]诈骗。
    → He committed[] fraud.
    警方称，该男子[涉嫌]诈骗。
    → According to the police, the man[] committed fraud.
Clean:
    听说你要结婚了，恭喜！
    → I hear you're getting married. Congratulations!
    He allegedly stole the money.
    → 他涉嫌偷钱。
    I heard a noise downstairs.
    → 我听到楼下有声音。
Known false alarms: hearsay that the translation gives by mood alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.exchanged_marks import lost_marks
from transcheck.checks.glossing import cite
from transcheck.checks.parts import part_at
from transcheck.checks.phrase_pairs import heads_of, place_of, span_of
from transcheck.lexicon.attitude import HEARSAY, REPORTING, SPEECH
from transcheck.lexicon.phrases import Phrase
from transcheck.model import Flag, Severity, Text


class AttributionLost(Check):
    """See the module's docstring."""

    name = "attribution-lost"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each mark of hearsay in a source whose translation reports nothing."""
        source, target = bitext.source, bitext.target
        yield from self._convicted(bitext)
        if REPORTING.find(target):
            return
        yield from self._unsaid(bitext)
        hearsay = [phrase for phrase in HEARSAY.find(source) if phrase.kind == "hearsay"]
        for phrase in hearsay:
            if source.tokens[phrase.first].norm.startswith(_SO_CALLED) and _is_explained(bitext, phrase):
                continue
            if _SUSPECTED.fullmatch(source.tokens[phrase.first].norm):
                continue  # see `_convicted`
            if phrase.first and source.tokens[phrase.first - 1].norm in _POSSIBLY:
                continue  # "can be said to have one mind"
            apart = phrase.last < len(source.tokens) and source.tokens[phrase.last].norm in (",", "，")
            heads = heads_of(source, replace(phrase, last=phrase.last + apart), 3)
            if any(bitext.counterparts(source, head) for head in heads):
                span = span_of(source, phrase)
                place = place_of(bitext, source, phrase)
                message = f"{cite(source, span)} is not in the translation, which states it as a fact"
                severity = Severity.MINOR if source.tokens[phrase.first].norm in _ROUTINE else None
                yield self.flag(bitext, source, [span], [place], message, confidence=0.8, severity=severity)

    def _convicted(self, bitext: Bitext) -> Iterator[Flag]:
        """Who is suspected of something (涉嫌) and has done it in the translation, whoever reports it."""
        for mine, _ in lost_marks(bitext, "attribution"):
            if _SUSPECTED.search(bitext.source.raw, *mine):
                index = bisect_left(bitext.source.tokens, mine[0], key=attrgetter("start"))
                place = bitext.place_of(bitext.source, index, index + 1)
                message = f"{cite(bitext.source, mine)} is not in the translation, which states it as a fact"
                yield self.flag(bitext, bitext.source, [mine], [place], message, confidence=0.8)

    def _unsaid(self, bitext: Bitext) -> Iterator[Flag]:
        """What somebody says of it (市长表示, "the company claims"), where the translation says it in its own name."""
        source, target = bitext.source, bitext.target
        told = _told_by(bitext)
        if told is None or _QUOTES.intersection(target.raw):
            return
        for index, token in enumerate(source.tokens):
            if token.lemma not in _SAYING or bitext.counterparts(source, index) or index in told:
                continue
            if any(before.norm in _ARTICLES for before in source.tokens[max(0, index - 2) : index]):
                continue  # "another late claim"
            start, end = part_at(source.clauses, index)
            if any(other.norm in _OWN_VOICE for other in source.tokens[start : index + 2]):
                continue  # "I'd argue", "said nothing about"
            if index and source.tokens[index - 1].norm in _UNSAID:
                continue  # 一句话不说
            speaker = [place for place in range(start, index) if is_content(source.tokens[place], source.language)]
            said = [place for place in range(index + 1, end) if is_content(source.tokens[place], source.language)]
            if (
                (0 < len(speaker) <= _LONGEST_SPEAKER or source.tokens[index - 1].norm in _OTHERS)
                and index > start
                and not _counts(source, start, index)
                and len(said) > 1
                and (
                    not any(bitext.counterparts(source, place) for place in speaker)
                    or any(source.tokens[place].norm in _BACK for place in range(index + 1, end))
                )
                and sum(bool(bitext.counterparts(source, place)) for place in said) * 2 > len(said)
            ):
                yield self._speaker_lost(bitext, speaker[0] if speaker else index - 1, index + 1)
        yield from self._unsourced(bitext, told)

    def _unsourced(self, bitext: Bitext, told: Set[int]) -> Iterator[Flag]:
        """ "According to" and whom, where the rest of the sentence is rendered without it."""
        source = bitext.source
        for first, last in source.sentences:
            words = source.norms[first:last]
            mark = next((first + i for i, pair in enumerate(pairwise(words)) if pair == ("according", "to")), None)
            if mark is None or mark in told:
                continue
            end = part_at(source.clauses, mark)[1]
            content = [place for place in range(first, last) if is_content(source.tokens[place], source.language)]
            speaker = [place for place in content if mark + 1 < place < end]
            said = [bool(bitext.counterparts(source, place)) for place in content if not mark <= place < end]
            if (
                speaker
                and not any(bitext.counterparts(source, place) for place in speaker)
                and 2 * sum(said) > len(said)
            ):
                yield self._speaker_lost(bitext, mark, speaker[-1] + 1)

    def _speaker_lost(self, bitext: Bitext, first: int, last: int) -> Flag:
        source = bitext.source
        span, place = source.span_of(first, last), place_of(bitext, source, Phrase("speech", first, last))
        message = f"{cite(source, span)} is not in the translation, which states it as a fact"
        return self.flag(bitext, source, [span], [place], message, confidence=0.8)


def _counts(text: Text, first: int, last: int) -> bool:
    """True for "fewer than one in five of those interviewed": how many say so is what is said."""
    start, end = text.span_of(first, last)
    return any(amount.start < end and start < amount.end for amount in text.quantities)


def _told_by(bitext: Bitext) -> frozenset[int] | None:
    """The one source word that each speaking word of the translation stands for; None if one of these stands for none.

    What stands for several, or for another one, lets nobody else speak.
    """
    found: set[int] = set()
    for phrase in SPEECH.find(bitext.target):
        links = (link for place in range(phrase.first, phrase.last) for link in bitext.target_links[place])
        sources = {link.source for link in links if link.evidence != "position"}
        if not sources:
            return None
        if len(sources) == 1:
            found |= sources
    return frozenset(found)


def _is_explained(bitext: Bitext, phrase: Phrase) -> bool:
    """True if quotation marks say "so-called" for 所谓, or the source goes on to say what it is: 所谓…就是."""
    after = bitext.source.tokens[phrase.last :]
    quoted = _QUOTES.intersection(bitext.target.raw)
    return bool(quoted) or any(token.norm in _DEFINING for token in after)


_SUSPECTED = re.compile("涉嫌|suspected|suspicion", re.IGNORECASE)
_ROUTINE = frozenset("据悉 据了解".split())
"""Words with which Chinese news begins a sentence that nobody need have said."""
_POSSIBLY = frozenset("can could may might".split())
_SO_CALLED, _DEFINING = ("所谓", "so"), frozenset("是 就是 只是 不过是 即 是指 指 无非 不过 means is are".split())
"""Words that keep away from how others call it, unless they go on to say what it is."""
_QUOTES = frozenset('“”"「」『』‘’')
_SAYING = frozenset(
    "说 表示 称 声称 宣称 指出 透露 认为 指责 控诉 say claim state announce allege insist argue maintain "
    "contend".split()
)
_OWN_VOICE = frozenset("i me my we us our 我 我们 咱 nothing no not n't never".split())
"""Who writes, and words by which nobody says it."""
_UNSAID = frozenset("不 没 没有 未 沒 沒有 唔 冇".split())
_ARTICLES = frozenset("a an another no any this that its his her their my our your".split())
_OTHERS = frozenset("他 她 他们 她们 he she they".split())
_BACK = frozenset("it its he his she her they their".split())
"""Words that speak of the speaker again, so that something stands for both: "the company says its plant"."""
_LONGEST_SPEAKER = 6
"""Words of content that tell who says it."""
