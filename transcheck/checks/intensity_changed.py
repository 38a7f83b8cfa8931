"""The degree has changed from high to low or back: 非常 as "slightly", "extremely" as 有点.

The two must be linked to each other or be said of the same word. Degrees of one end (很, 特别, really, very) are not
held apart, nor is one left out flagged. Graver is a judgement that turns into another: "not quite" (不太同意) into
completely, much more (得多) into slightly, less (少吃) into not at all, unchanged (持平) into up or down.

In Chinese: 程度变了，如“非常”译成“有点”。

Why it matters: it shifts how strongly the author feels, and at the far end what they say.

Flagged:
    这道菜[非常]辣。
    → This dish is [slightly] spicy.
    我[有点]失望。
    → I am [extremely] disappointed.
    The exam was [extremely] difficult.
    → 考试[有点]难。
    我[不太]同意这个观点。
    → I [completely disagree] with this view.
Clean:
    这道菜特别辣。
    → This dish is really spicy.
    有点贵，但味道非常好。
    → A bit pricey, but it tastes great.
Known false alarms: understatement ("a bit" for 太 … 了).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.phrase_pairs import paired, span_of
from transcheck.lexicon.attitude import DEGREE
from transcheck.model import Flag, Severity


class IntensityChanged(Check):
    """See the module's docstring."""

    name = "intensity-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of degrees of the same word that stand at opposite ends."""
        pairs = list(paired(bitext, DEGREE.find(bitext.chinese), DEGREE.find(bitext.english)))
        agreeing = {phrase for pair in pairs if pair[0].kind == pair[1].kind for phrase in pair}
        for here, there in pairs:
            if {here.kind, there.kind} == {"high", "low"} and not agreeing.intersection((here, there)):
                spans = span_of(bitext.chinese, here), span_of(bitext.english, there)
                said = cite(bitext.chinese, spans[0]), cite(bitext.english, spans[1])
                source, target = said if bitext.from_chinese else said[::-1]
                message = f"{source} is rendered {target}"
                yield self.flag(bitext, bitext.chinese, [spans[0]], [spans[1]], message, confidence=0.8)
        for mine, theirs in exchanged_marks(bitext, "degree"):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8, severity=Severity.MAJOR)
