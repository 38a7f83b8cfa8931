"""What holds of one and what of the others: "nobody but Tom laughed" and 除了汤姆，大家都笑了 are opposites.

Each text says it in one place at most: with 除(了)…外, "but", "except", "including", 只有 or "only". What it says is
told by what goes with that: 都 and "everyone" leave out the one, 没人 and "nobody" the others, 还 and "including" none.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.lost_denials import same_meaning
from transcheck.checks.negation_scope import open_negations
from transcheck.language.normalising import simplify
from transcheck.lexicon.opposites import are_opposites
from transcheck.model import CHINESE, Span, Text


class Holds(enum.Enum):
    """Of whom something holds, where one is named."""

    OTHERS = "of the others only"
    ONE = "of nobody else"
    BOTH = "of the others as well"


@dataclass(frozen=True, slots=True)
class Exempted:
    """Of whom it ``holds``, by the words at ``mark``; the ``one`` that is named, and what is ``said`` of them."""

    holds: Holds
    mark: Span
    one: Span
    said: tuple[Span, ...]


def exchanged_exceptions(bitext: Bitext) -> Iterator[tuple[Exempted, Exempted]]:
    """``(source, target)`` where they say it of the same one, and of the others not alike.

    What is said must be rendered too: "all but two died" and 只有两人生还 are alike.
    """
    here, there = _only_one(bitext.source), _only_one(bitext.target)
    if here is None or there is None or here.holds is there.holds or _are_opposites(bitext, here, there):
        return
    if Holds.BOTH not in (here.holds, there.holds) and not _is_said_alike(bitext, here, there):
        return
    if any(_stands_in(bitext, index, there.one) for index in _words(bitext.source, here.one)):
        yield here, there


def _are_opposites(bitext: Bitext, here: Exempted, there: Exempted) -> bool:
    """True for 除了 and "including", which are words of opposite meaning by themselves."""
    ours, theirs = (here, there) if bitext.from_chinese else (there, here)
    chinese = next(token for token in bitext.chinese.tokens if token.end > ours.mark[0])
    return are_opposites(chinese.norm, bitext.english.raw[slice(*theirs.mark)].lower())


def _only_one(text: Text) -> Exempted | None:
    found = list(_of_chinese(text) if text.language == CHINESE else _of_english(text))
    return found[0] if len(found) == 1 else None


def _words(text: Text, span: Span) -> Iterator[int]:
    """The words of content, and the numbers, within ``span``."""
    first = bisect_left(text.tokens, span[0], key=lambda token: token.start)
    for index in range(first, len(text.tokens)):
        if text.tokens[index].start >= span[1]:
            break
        if is_content(text.tokens[index], text.language):
            yield index


def _stands_in(bitext: Bitext, index: int, span: Span) -> bool:
    """True if what means the same as the source's word ``index`` is within ``span``."""
    starts = [bitext.target.tokens[place].start for place in same_meaning(bitext, bitext.source, index)]
    return any(span[0] <= start < span[1] for start in starts)


def _is_said_alike(bitext: Bitext, here: Exempted, there: Exempted) -> bool:
    """True if the last word of what the Chinese says of them, its predicate, has a counterpart in the English."""
    text = bitext.source if bitext.from_chinese else bitext.target
    ours, theirs = (here, there) if bitext.from_chinese else (there, here)
    words = [index for span in ours.said for index in _words(text, span)]
    if not words or (_ONLY in text.raw[slice(*ours.mark)] and _denies(text, ours.said)):
        return False  # 只有两户没通, "all but two have"
    places = [bitext.english.tokens[place].start for place in _alike(bitext, words[-1])]
    return any(start <= place < end for place in places for start, end in theirs.said)


_ONLY = "只"


def _denies(text: Text, said: Iterable[Span]) -> bool:
    starts = [text.tokens[index].start for index in open_negations(text)]
    return any(first <= start < last for first, last in said for start in starts)


def _alike(bitext: Bitext, index: int) -> Iterator[int]:
    """The English words that a Chinese one is surely linked to, none of them its opposite."""
    for link in bitext.links_of(bitext.chinese)[index]:
        place = link.target if bitext.from_chinese else link.source
        opposed = are_opposites(bitext.chinese.tokens[index].norm, bitext.english.tokens[place].lemma)
        if link.probability >= _SURE and link.evidence != "position" and not opposed:
            yield place


_SURE = 0.8
"""Probability of a link from which on it counts."""
_SENTENCE = re.compile(r"[^。！？；!?;\n]+")
_EXCEPT_CHINESE = re.compile(
    "(?<![消解清删去革废开扣免根铲破拆排剔戒辞切乘])除(?![夕名尘草法数号湿臭根权])[了去开開]?(?P<one>[^，,、]{1,16}?)"
    "(?:(?:以外|之外|外(?![国地语面交婆套]))[，,]?|[，,]|(?=[大都谁没沒无無其还還也](?!是)))"
)
_TOO = re.compile("^[^，,]{0,40}?(?:(?:(?<![归偿退交返送发])还|[也又亦])(?![没不未])|另[有外]|同[时時])")
_NOBODY = re.compile(
    "[没沒]有?(?:一?[个個]?人|别的|其[他它])|[无無]人|[谁誰][都也][没沒不]|[别其][人他它的余餘]{1,2}[^，,]{0,3}[没沒不]"
)
_EVERYBODY = re.compile("都|皆|均|全[部都体體]?|其[余餘]|其[他它]|一律|天天|每[天个個人家]|所有")
_DENIAL = re.compile("[不没沒未无無非]")
_INCLUDED_CHINESE = re.compile("(?:就?连|包括)(?P<one>[^，,。]{1,10}?)(?P<mark>[也亦]不例外|在内)")
_OUT = re.compile("例外|除外")
_ONLY_CHINESE = re.compile("(?:[只仅僅唯]有|只剩下?)(?P<one>[^，,。]{1,8})")


def _of_chinese(text: Text) -> Iterator[Exempted]:
    plain = simplify(text.raw)
    for sentence in _SENTENCE.finditer(plain):
        start, end = sentence.span()
        found = _EXCEPT_CHINESE.search(plain, start, end)
        only = _ONLY_CHINESE.search(plain, start, end)
        if found:
            rest = plain[found.end() : end]
            said = ((start, found.start()), (found.end(), end))
            holds = _what_holds(rest)
            if holds:
                yield Exempted(holds, (found.start(), found.start() + 1), found.span("one"), said)
        elif only and not _DENIAL.search(plain, start, only.start()) and not _OUT.search(plain, only.end(), end):
            after = (only.end(), end)
            yield Exempted(Holds.ONE, (only.start(), only.start("one")), only.span("one"), (only.span("one"), after))
        elif included := _INCLUDED_CHINESE.search(plain, start, end):
            yield Exempted(Holds.BOTH, included.span("mark"), included.span("one"), ((start, end),))


def _what_holds(rest: str) -> Holds | None:
    if _TOO.search(rest):
        return Holds.BOTH
    if _NOBODY.search(rest):
        return Holds.ONE
    # What all the others do not do only the one does, but the other language may well affirm it: unaffected.
    return Holds.OTHERS if _EVERYBODY.search(rest) and not _DENIAL.search(rest) else None


_EXCEPT_ENGLISH = r"(?:but|except(?: for)?|other than|apart from|aside from|save(?: for)?|bar|excluding)"
_WHERE = r"(?: (?:in|on|of|at) \w+(?: \w+)?)?"
_ONE = r"(?P<one>(?:[\w'’-]+ ?){1,6})"
_PATTERNS = (
    (
        Holds.ONE,
        re.compile(
            rf"\b(?P<mark>(?:no one|nobody|nothing|none|no (?!doubt|matter)\w+){_WHERE} {_EXCEPT_ENGLISH}) {_ONE}",
            re.IGNORECASE,
        ),
    ),
    (
        Holds.OTHERS,
        re.compile(
            r"\b(?P<mark>(?:everyone|everybody|everything|all|(?:all|every) (?!but)(?:[\w-]+ ){1,4}?)"
            rf" ?\b{_EXCEPT_ENGLISH}) (?P<one>(?!not|also|in|it|that|if|when|for)(?:[\w'’-]+ ?){{1,6}})",
            re.IGNORECASE,
        ),
    ),
    (Holds.OTHERS, re.compile(rf"\b(?P<mark>with the exception of|excluding) {_ONE}", re.IGNORECASE)),
    (Holds.BOTH, re.compile(rf"\b(?P<mark>including|in addition to|as well as|along with) {_ONE}", re.IGNORECASE)),
    (Holds.BOTH, re.compile(r"[,(] ?(?P<one>(?:[\w'’-]+ ){1,4})(?P<mark>included)\b", re.IGNORECASE)),
    (Holds.ONE, re.compile(r"(?:^|[,.;:] |\bon )(?P<one>\w+) (?P<mark>only)(?=[.,;:!]|$)", re.IGNORECASE)),
    (Holds.ONE, re.compile(r"(?:^|[,.;:] )(?P<mark>only) (?P<one>(?:[\w'’-]+ ?){1,4})", re.IGNORECASE)),
)
_NEARLY = re.compile(
    r"all but (?!\w*(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)\b|the\b|a\b|his\b|her\b)", re.IGNORECASE
)
"""All but impossible, all but vanished."""


_SENTENCE_ENGLISH = re.compile(r"[^.;!?\n]+")


def _of_english(text: Text) -> Iterator[Exempted]:
    for sentence in _SENTENCE_ENGLISH.finditer(text.raw):
        start, end = sentence.span()
        for holds, pattern in _PATTERNS:
            found = pattern.search(text.raw, start, end + 1)
            if found and not _NEARLY.match(text.raw, found.start("mark")):
                yield Exempted(holds, found.span("mark"), found.span("one"), ((start, end),))
                break
