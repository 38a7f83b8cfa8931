"""The words of the translation stand in a senseless order.

Two things must come together in a sentence: words that grammar does not let stand side by side ("the of", "a is", an
article before a full stop, 的 at the head of a clause), and links that cross as if the words had been drawn by lot.
Good translations reorder phrases, but keep the words of a phrase together.

In Chinese: 译文的词序混乱，读不通。

Why it matters: all the words are there, so that nothing is missing, and yet nothing is said.

Flagged:
    [他的研究表明，施用激素可以加速婴儿肺部的成熟]。
    → [Baby's research his the lungs can hormones shows of accelerate of that administration the maturation the].
    [The shop on the corner sells fresh bread and coffee to the workers every morning].
    → [的面包和商店每天了工人新鲜早上卖的给在咖啡角落].
Clean:
    他的研究表明，施用激素可以加速婴儿肺部的成熟。
    → His research shows that the administration of hormones can accelerate the maturation of a baby's lungs.
    The shop on the corner sells fresh bread every morning.
    → 街角的商店每天早上卖新鲜的面包。
Known false alarms: verse, and lists of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.parts import part_at
from transcheck.model import CHINESE, Flag, Severity, Span, Text, Token, TokenKind

_LEAST_LINKS = 4
"""Links without which one cannot say in what order words stand."""
_MOST_ORDER, _MOST_ORDER_IN_RUINS = 0.3, 0.6
"""Rank correlation (Kendall's tau) of linked words up to which they stand as if drawn by lot, where grammar is broken
at one place, and at several."""

_ARTICLES = frozenset("a an the".split())
_DETERMINERS = _ARTICLES | frozenset("my your our their its every".split())
_PREPOSITIONS = frozenset("of to in on at by for with from into onto upon about between during against".split())
_VERBS = frozenset(
    "is are was were am has have had will would can could shall should may might must does did do".split()
)
_OTHERS = frozenset("and or but that which who because if than i he she we they".split())
_AFTER_DETERMINER = _DETERMINERS | _PREPOSITIONS | _VERBS | _OTHERS
_PARTICLES = frozenset("in on by about".split())
"""Prepositions that end a verb as well."""
_NOT_BEFORE_PARTICLE = _DETERMINERS | _PREPOSITIONS | _OTHERS | _VERBS | {"as"}
_AFTER_PREPOSITION = frozenset("is are was were am has will would could should may might must and or".split())
_NOT_AFTER_OF = _PREPOSITIONS - frozenset("into onto upon about between during against from on at".split())

_HEADLESS = frozenset("的 了 着 过 地 得 们 吗 吧 呢".split())
"""Chinese particles that cannot begin a clause."""
_TAILLESS = frozenset("把 被 从 对于 和 与 及 以及 向 给 为了 由于 因为 每 最 很".split())
"""Chinese words that cannot end one."""
_BEFORE_PARTICLE = frozenset("的 和 与 及 把 被 从 在 向 给 对 每 最 很 而".split())


class ScrambledWords(Check):
    """See the module's docstring."""

    name = "scrambled-words"
    category = "fluency/unintelligible"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each sentence of the translation whose words are in no order."""
        target = bitext.target
        for first, last in target.sentences:
            clashes = _clashes(target, target.tokens[first:last], _within_words(bitext, first, last))
            if not clashes:
                continue
            links = _links(bitext, first, last)
            if len(links) >= _LEAST_LINKS and _order(links) <= (_MOST_ORDER if clashes == 1 else _MOST_ORDER_IN_RUINS):
                span = target.span_of(first, _without_marks(target, first, last))
                sources = [place for place, _ in links]
                start, end = min(sources), max(sources)
                sentences = bitext.source.sentences
                rendered = bitext.source.span_of(part_at(sentences, start)[0], part_at(sentences, end)[1])
                message = "the words of the translation stand in a senseless order"
                yield self.flag(bitext, target, [span], [rendered], message, confidence=0.85)


def _without_marks(text: Text, first: int, last: int) -> int:
    """``last`` moved before the marks that end the sentence."""
    while last - first > 1 and text.tokens[last - 1].kind is TokenKind.PUNCTUATION:
        last -= 1
    return last


def _within_words(bitext: Bitext, first: int, last: int) -> set[Token]:
    """The tokens that are a part of a longer word: neither 的 of 的的喀喀湖, Lake Titicaca, is a particle."""
    links = bitext.target_links
    inside = (index for index in range(first, last) if any(link.evidence == "phrase" for link in links[index]))
    return {bitext.target.tokens[index] for index in inside}


def _clashes(text: Text, tokens: tuple[Token, ...], joined: set[Token]) -> int:
    """How many times words stand side by side, or at an edge, as grammar does not let them.

    Those that are ``joined`` to what stands before them do not count.
    """
    clash = _clash_in_chinese if text.language == CHINESE else _clash_in_english
    joined |= {one for one, two in pairwise(tokens) if two.norm == "-" and two.start == one.end}  # the on-site display
    joined |= {
        three for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False) if _is_particle(one, two, three)
    }
    joined |= {
        two
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if one.end < two.start < two.end == three.start
    }  # :meth: begins a word and ends none
    joined |= {
        three
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if one.norm in ("'", "’") and one.end == two.start
    }  # the "an" of Xi'an is no article
    return sum(clash(one, two) for one, two in pairwise((None, *tokens, None)) if two not in joined)


def _is_particle(one: Token, two: Token, three: Token) -> bool:
    """True for "in" where somebody "turned himself in and …"."""
    ends = two.norm in _PARTICLES and three.norm in ("and", "or")
    return ends and one.norm not in _NOT_BEFORE_PARTICLE


def _clash_in_english(one: Token | None, two: Token | None) -> bool:
    if one is None:
        return False
    if two is None:
        return False  # breaking off is no disorder
    if one.text == "A":
        return False  # Party A is
    named = two.text.isupper() or two.text == "May"  # the WHO, an IT company, in May
    before, after = one.norm, "" if named else two.norm
    ends = two.kind is TokenKind.PUNCTUATION and after in _STOPS
    if before in _DETERMINERS:
        return ends or (after in _AFTER_DETERMINER and not (before not in _ARTICLES and after in _VERBS))
    if before in ("and", "or"):
        return ends and after != ","  # "And, Max, here it is"
    if before in ("of", "with", "for") and after in _NOT_AFTER_OF:
        return True
    return before in _PREPOSITIONS and after in _AFTER_PREPOSITION


_STOPS = frozenset(".,;:!?。，；：！？、")
_FINAL = frozenset("吗吧呢")


def _clash_in_chinese(one: Token | None, two: Token | None) -> bool:
    starts = one is None or one.norm in _STOPS
    ends = two is not None and two.norm in _STOPS
    if two is not None and starts:
        return two.norm in _HEADLESS
    if one is not None and ends:
        return one.norm in _TAILLESS
    return one is not None and two is not None and _parts(one.norm, two.norm)


def _parts(before: str, after: str) -> bool:
    """True for 的的 and 从了, but not for 给了, since 给 is also a verb, nor for 的吗 and 对吧 at the end."""
    stands = (before == "给" and after in ("了", "过", "的")) or (before in ("的", "对") and after in _FINAL)
    return before in _BEFORE_PARTICLE and after in _HEADLESS and not stands


def _links(bitext: Bitext, first: int, last: int) -> list[Span]:
    """``(source, target)`` of the best link of each content word of a sentence of the translation."""
    target = bitext.target
    return [
        (bitext.target_links[index][0].source, index)
        for index in range(first, last)
        if is_content(target.tokens[index], target.language) and bitext.target_links[index]
    ]


def _order(links: list[Span]) -> float:
    """Kendall's tau of the two sides of the links, -1 to 1: 1 if none cross."""
    straight = crossed = 0
    for place, (source, _) in enumerate(links):
        for other, _ in links[place + 1 :]:
            straight += other > source
            crossed += other < source
    return (straight - crossed) / max(1, straight + crossed)
