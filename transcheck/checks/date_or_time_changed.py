"""A date or a time is another one.

Years, months, days, weekdays, decades, centuries and times of day are compared by what they are: 民国103年, 令和6年
and 康熙四十年 are years like any other, 下午3点 is 15:00, and the eighth month of the Chinese calendar (农历八月) is
not August. So are words that place something in time without a number: 昨晚, 下周, 去年, 上半年, 早上, 北京时间. A
time that was converted from one time zone to another is right. Where only one side has such a word, nothing is flagged.
What was before an event (分洪前) or a meal must not come after it, nor what was three years ago be in three years.
A date that ends something ("by 2050", 2050年以前) does not begin it, and what is to come after thirty days is not due
within them. What happens at two times may not change places between them.

In Chinese: 译文的日期或时间与原文不同。

Why it matters: when it happened is half of what happened.

Flagged:
    会议[周三]上午举行。
    → The meeting is on [Thursday] morning.
    我是[1998年]来的上海。
    → I came to Shanghai in [1989].
    [昨晚]又停电了。
    → The power went out again [tonight].
    今年[上半年]卖了三千辆。
    → Three thousand were sold in the [second half] of this year.
    他生于[民国三十年]。
    → He was born in [1930].
    地震发生[之前]，学校已经放假。
    → [After] the earthquake struck, the school was already closed.
    I'll call you [tomorrow].
    → 我[后天]给你打电话。
    条约1842年签署，[次年]批准。
    → The treaty was signed in 1842 and ratified [the same year].
    他[白天]睡觉，[晚上]上班。
    → He works during the [day] and sleeps at [night].
Clean:
    他白天睡觉，晚上上班。
    → He works at night and sleeps during the day.
    会议周三上午举行。
    → The meeting is on Wednesday morning.
    他生于民国三十年。
    → He was born in 1941.
    电影晚上七点半开始。
    → The film starts at 7:30 p.m.
    The office was closed yesterday.
    → 办公室昨天没开门。
Known false alarms: reported speech and news, in which "yesterday" was turned into the day on which the reader reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.crossed_moments import crossed_moments
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.quantity_changes import Aspect
from transcheck.checks.quantity_check import QuantityCheck
from transcheck.checks.time_order_pairs import reversed_orders, turned_bounds
from transcheck.checks.time_word_pairs import conflicting_time_words, converted_between_zones
from transcheck.checks.turned_relations import Relation, turned_relations
from transcheck.lexicon.time_words import RATE, ZONE
from transcheck.model import Flag, Quantity, QuantityKind, Severity, Span

_LAST_YEAR = re.compile("last year|year (?:ago|earlier|before)|previous year", re.IGNORECASE)


def _compares_years(bitext: Bitext, source: Span, target: Span) -> bool:
    """True for 同比, "than last year"."""
    there = target if bitext.from_chinese else source
    return "同比" in bitext.chinese.raw and _LAST_YEAR.search(bitext.english.raw[slice(*there)]) is not None


class DateOrTimeChanged(QuantityCheck):
    """See the module's docstring."""

    name = "date-or-time-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    aspect = Aspect.DATE

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each part of a date and each word for a time that is another."""
        yield from super().find(bitext)
        for conflict in conflicting_time_words(bitext):
            if _compares_years(bitext, conflict.source, conflict.target):
                continue
            if conflict.scale == RATE or (conflict.scale == ZONE and converted_between_zones(bitext)):
                continue
            spans = [conflict.source], [conflict.target]
            yield self.flag(bitext, bitext.source, *spans, conflict.message, confidence=0.8, severity=Severity.MAJOR)
        for reversal in reversed_orders(bitext):
            chinese, english = bitext.chinese, bitext.english
            here, there = chinese.tokens[reversal.chinese].span, english.tokens[reversal.english].span
            both = (cite(chinese, here), cite(english, there))
            source, target = both if bitext.from_chinese else both[::-1]
            message = f"{source} is rendered {target}: the order in time is another"
            yield self.flag(bitext, chinese, [here], [there], message, confidence=0.8)
        for moments in crossed_moments(bitext):
            own, theirs = zip(*(moment.spans(bitext) for moment in moments), strict=True)
            one, other = (cite(bitext.chinese, span) for span in own)
            message = f"what happens {one} in the Chinese happens {other} in the English, and the other way round"
            yield self.flag(bitext, bitext.chinese, own, theirs, message, confidence=0.8)
        for here, there in turned_bounds(bitext):
            both = (cite(bitext.chinese, here), cite(bitext.english, there))
            source, target = both if bitext.from_chinese else both[::-1]
            message = f"{source} is rendered {target}: what ends with a date begins with it"
            yield self.flag(bitext, bitext.chinese, [here], [there], message, confidence=0.75, severity=Severity.MAJOR)
        for here, there in exchanged_marks(bitext, "time"):
            message = f"{cite(bitext.source, here)} is rendered {cite(bitext.target, there)}: it is another time"
            yield self.flag(bitext, bitext.source, [here], [there], message, confidence=0.8, severity=Severity.MAJOR)
        for here, there in turned_relations(bitext, Relation.ORDER):
            message = (
                f"{cite(bitext.source, here)} is rendered {cite(bitext.target, there)}: what comes first is another"
            )
            yield self.flag(bitext, bitext.source, [here], [there], message, confidence=0.75, severity=Severity.MAJOR)

    def is_worked_out(self, bitext: Bitext, source: Quantity, target: Quantity) -> bool:
        """True for a time, or the day it falls on, in the time zone of the other reader."""
        clock = (QuantityKind.TIME, QuantityKind.DAY, QuantityKind.WEEKDAY)
        return source.kind in clock and converted_between_zones(bitext)
