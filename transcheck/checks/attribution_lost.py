"""Hearsay is reported as a fact: 据说, 听说, reportedly or "is said to" is lost.

Flagged only if nothing in the translation reports, suspects or lets something seem so.

In Chinese: “据说”“听说”等消息来源丢失，传闻成了事实。

Why it matters: the author passed on a rumour; the translation makes it their own claim.

Flagged:
    [据说]老板要跑路了。
    → []The boss is about to run away.
    The mayor [reportedly] owns three houses.
    → 市长[]有三套房子。
    He [allegedly] stole the money.
    → 他[]偷了钱。
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

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.checks.phrase_pairs import heads_of, place_of, span_of
from transcheck.lexicon.attitude import HEARSAY, REPORTING
from transcheck.model import Flag, Severity


class AttributionLost(Check):
    """See the module's docstring."""

    name = "attribution-lost"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each mark of hearsay in a source whose translation reports nothing."""
        source, target = bitext.source, bitext.target
        hearsay = [phrase for phrase in HEARSAY.find(source) if phrase.kind == "hearsay"]
        if not hearsay or REPORTING.find(target):
            return
        for phrase in hearsay:
            if any(bitext.counterparts(source, head) for head in heads_of(source, phrase, 3)):
                span = span_of(source, phrase)
                place = place_of(bitext, source, phrase)
                message = f"{cite(source, span)} is not in the translation, which states it as a fact"
                yield self.flag(bitext, source, [span], [place], message, confidence=0.8)
