"""A number in the translation has another value than in the source.

A quantity of one side that no quantity of the other side can render is held against what stands in its place. Values
are compared, not figures: 5万 and "50,000", 三成 and "30 %", 半年 and "six months" are the same; a range or an
approximate number renders another if the two overlap. The message says what kind of change it is, where there is more
to say than that the value is another: a slip of scale (万 and 亿 against thousand, million and billion), per cent
against percentage points, another share or range, a place in an order against a count (第三个, "three of them"), a
number that the source gives only roughly (四十多年, "45 years"). A number that is only rounded, or no longer said to be
rounded, is minor. Dates, units, currencies, multiples and discounts have checks of their own.

In Chinese: 译文中的数字与原文的数值不同。

Why it matters: numbers are the part of a claim that people quote, and 万, 亿 and 成 are the easiest words to get wrong.

Flagged:
    如果你的积分低于[60]，你将无法购买火车票。
    → If your points are less than [600], you will not be able to buy train tickets.
    这座城市有[500万]人口。
    → The city has a population of [500,000].
    He lost [30 kilos] in a year.
    → 他一年瘦了[13公斤]。
    支持率上升了[5个百分点]。
    → Support rose by [5%].
    两国建交已有[四十多年]。
    → The two countries have had diplomatic relations for [45 years].
Clean:
    这座城市有500万人口。
    → The city has a population of five million.
    三成网友表示反对。
    → 30% of netizens were against it.
    我等了半个小时。
    → I waited for 30 minutes.
    I ate a dozen dumplings.
    → 我吃了十来个饺子。
Known false alarms: figures of speech with a number in one language only, sums and differences that a translator worked
out ("born in 1990" for 今年三十).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.frequencies import frequencies
from transcheck.checks.gaps import find_gaps
from transcheck.checks.glossing import cite, quote
from transcheck.checks.per_units import ratio_of_units
from transcheck.checks.quantity_changes import DATE_KINDS, Aspect, kind_of_change
from transcheck.checks.quantity_check import QuantityCheck, is_figure
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.checks.quantity_precision import Precision, changed_precision, order_and_count
from transcheck.language.normalising import simplify
from transcheck.language.quantities.chinese.scanner import CLASSIFIERS
from transcheck.model import CHINESE, Flag, Quantity, QuantityKind, Severity, Text, TokenKind

_ONLY = frozenset("唯一 唯 独 only sole single unique".split())
_YEAR = re.compile("(?:19|20)[0-9]{2}")


class NumberChanged(QuantityCheck):
    """See the module's docstring."""

    name = "number-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    aspect = Aspect.VALUE

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each number that stands for another value, and for each figure that was lost."""
        yield from super().find(bitext)
        pairing = pair_quantities(bitext)
        for source, target in pairing.matching:
            yield from self._of_equals(bitext, source, target)
        for text, lonely in ((bitext.source, pairing.source_only), (bitext.target, pairing.target_only)):
            for quantity in lonely:
                # A year or a day that is understood may well be said, or left out.
                if _is_the_only(bitext.other(text), quantity) or _is_called(bitext.other(text), quantity):
                    continue
                if text.language == CHINESE and (article := _article_instead(bitext, quantity)) is not None:
                    here, there = quantity.span, bitext.english.tokens[article].span
                    message = f"{cite(text, here)} is rendered {cite(bitext.english, there)}"
                    yield self.flag(bitext, text, [here], [there], message, confidence=0.8)
                elif is_figure(quantity) and quantity.kind not in DATE_KINDS and not _YEAR.fullmatch(quantity.text):
                    yield from self._alone(bitext, text, quantity)

        yield from self._how_often(bitext)
        yield from self._ranks(bitext, pairing.source_only, pairing.target_only)

    def is_worked_out(self, bitext: Bitext, source: Quantity, target: Quantity) -> bool:
        """True for prices by different units: 每斤三块, "six yuan a kilo"."""
        ratio = ratio_of_units(bitext)
        return ratio is not None and ratio != 1 and source.low * ratio == target.low

    def _how_often(self, bitext: Bitext) -> Iterator[Flag]:
        """Where each text says once how often something is done, and they differ: 一天三次, "once a day"."""
        here, there = frequencies(bitext.source), frequencies(bitext.target)
        if len(here) == len(there) == 1 and here[0].unit == there[0].unit and here[0].times != there[0].times:
            spans = here[0].span, there[0].span
            message = f"{cite(bitext.source, spans[0])} is rendered {cite(bitext.target, spans[1])}"
            yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.9)

    def _ranks(self, bitext: Bitext, *lonely: Sequence[Quantity]) -> Iterator[Flag]:
        """Where a place in an order (第二大) is made the first, or one from the end (倒数第二) from the beginning."""
        for text, quantities in zip((bitext.source, bitext.target), lonely, strict=True):
            other = bitext.other(text)
            best = _BEST[other.language].search(other.raw)
            for quantity in quantities:
                if best and quantity.kind is QuantityKind.ORDINAL and quantity.low > 1 and _is_rank(text, quantity):
                    message = f"{cite(text, quantity.span)} is rendered {cite(other, best.span())}, the first of all"
                    yield self.flag(bitext, text, [quantity.span], [best.span()], message, confidence=0.85)

        backwards = _FROM_THE_END.search(simplify(bitext.chinese.raw))
        if backwards and not _LAST.search(bitext.english.raw) and (place := _ORDINAL.search(bitext.english.raw)):
            here, there = backwards.span(), place.span()
            said = cite(bitext.chinese, here), cite(bitext.english, there)
            counted, rendered = said if bitext.from_chinese else said[::-1]
            message = f"{counted} is rendered {rendered}: it is counted from the other end"
            yield self.flag(bitext, bitext.chinese, [here], [there], message, confidence=0.85)

    def _of_equals(self, bitext: Bitext, source: Quantity, target: Quantity) -> Iterator[Flag]:
        """What may be wrong between two that can render one another: their order, and how exact they are."""
        said = f"the source says {quote(source.text)}, the translation {quote(target.text)}"
        precision = changed_precision(bitext, source, target)
        if order_and_count(bitext, source, target):
            message, severity, confidence = f"{said}: {kind_of_change(source, target)}", Severity.MAJOR, 0.7
        elif precision is Precision.INVENTED:
            message, severity, confidence = f"{said}, which is more than the source tells", Severity.MAJOR, 0.8
        elif precision is Precision.LOST:
            message, severity, confidence = f"{said}: a number is given only roughly", Severity.MINOR, 0.5
        elif precision is Precision.CLAIMED:
            message, severity, confidence = f"{said}, as if it were exact", Severity.MINOR, 0.6
        else:
            return
        spans = [source.span], [target.span]
        yield self.flag(bitext, bitext.source, *spans, message, confidence=confidence, severity=severity)

    def _alone(self, bitext: Bitext, text: Text, quantity: Quantity) -> Iterator[Flag]:
        """A figure that only one side has; one that goes with its whole clause is part of that omission, if seen."""
        first = next(index for index, token in enumerate(text.tokens) if token.end > quantity.start)
        last = next((i for i, token in enumerate(text.tokens) if token.start >= quantity.end), len(text.tokens))
        number = bitext.claim_of(text, first)
        if number is None or not any(claim.source_spans and claim.target_spans for claim in bitext.claims):
            return
        if not (bitext.claims[number].source_spans and bitext.claims[number].target_spans):
            gaps = (gap for found in find_gaps(bitext) for gap in (found.missing, found.added) if gap is not None)
            if any(gap.text is text and gap.first <= last and first <= gap.last for gap in gaps):
                return
        added = text is bitext.target
        side, other = ("translation", "source") if added else ("source", "translation")
        yield self.flag(
            bitext,
            text,
            [quantity.span],
            [bitext.place_of(text, first, last)],
            f"the {side} says {quote(quantity.text)}, the {other} has no number for it",
            confidence=0.6,
            severity=Severity.MAJOR,
            category="accuracy/addition" if added else "accuracy/omission",
        )


def _article_instead(bitext: Bitext, quantity: Quantity) -> int | None:
    """The "a" of "a ticket" for 两张票: one thing where the Chinese has several."""
    chinese, english = bitext.chinese.tokens, bitext.english.tokens
    value = quantity.low
    if quantity.approximate or value != quantity.high or value not in range(2, 11) or quantity.kind in DATE_KINDS:
        return None
    first = bisect_left(chinese, quantity.end, key=attrgetter("start"))
    if simplify(bitext.chinese.raw[quantity.end : quantity.end + 1]) not in {*CLASSIFIERS, "只"}:
        return None  # 三方协定, "a tripartite agreement"
    first += first < len(chinese) and len(chinese[first].norm) == 1  # the measure word itself
    near = range(first, min(len(chinese), first + _NEAR))
    noun = next((i for i in near if is_content(chinese[i], CHINESE)), None)
    for link in bitext.links_of(bitext.chinese)[noun] if noun is not None else ():
        place = link.target if bitext.from_chinese else link.source
        if link.evidence not in _MEANING and link.probability < _SURE:
            continue
        word = english[place]
        before = [i for i in range(max(0, place - _NEAR), place) if english[i].norm in ("a", "an")]
        if before and word.norm == word.lemma and word.lemma not in _SEVERAL and not word.norm.endswith("s"):
            between = english[before[-1] + 1 : place]
            if all(token.kind is TokenKind.WORD and token.lemma not in _SEVERAL for token in between):
                return before[-1]
    return None


_MEANING = frozenset("dictionary table phrase glossary".split())
_SURE = 0.95
"""Probability from which a link by word vectors alone counts."""
_NEAR = 3
"""Tokens between a number, or an article, and its noun."""
_SEVERAL = frozenset("pair couple few lot number set series day week month year hour time night minute second".split())


_BEST = {
    CHINESE: re.compile("最[大多高长重强快深远老贵]|第一[大多高长]"),
    "en": re.compile(r"\b(?:largest|biggest|most|highest|longest|greatest|strongest|fastest|deepest|oldest|tallest)\b"),
}
_FROM_THE_END = re.compile("倒数第?[一二三四五两]")
_LAST = re.compile(r"\b(?:last|bottom|worst|end|lowest|penultimate)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth)\b", re.IGNORECASE)
_AFTER_RANK = {CHINESE: frozenset("大多高长重强快深远老贵"), "en": frozenset(("most", "best"))}


def _is_rank(text: Text, quantity: Quantity) -> bool:
    """True before a superlative, or what is one after 第二: 大, 高, 长."""
    following = next((token.norm for token in text.tokens if token.start >= quantity.end and token.norm != "-"), "")
    superlative = text.language != CHINESE and following.endswith("est")
    return superlative or (following[:1] if text.language == CHINESE else following) in _AFTER_RANK[text.language]


def _is_called(text: Text, quantity: Quantity) -> bool:
    """True for the number of the police, the fire brigade or the ambulance where they are named: 打了110."""
    named = _EMERGENCY.get(quantity.text)
    return named is not None and re.search(named, simplify(text.raw), re.IGNORECASE) is not None


_EMERGENCY = {
    **dict.fromkeys(("110", "911", "999", "112"), r"police|cops?\b|emergency|警|报案"),
    "119": "fire|消防|火警",
    "120": "ambulance|emergency|救护|急救",
}


def _is_the_only(text: Text, quantity: Quantity) -> bool:
    """True for a 1 that the other side says as 唯一, "the only"."""
    return quantity.low == quantity.high == 1 and any(token.norm in _ONLY for token in text.tokens)
