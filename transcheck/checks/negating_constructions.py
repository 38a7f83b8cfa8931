"""Constructions in which one language denies and the other affirms: "nothing but", 只; "before he ate", 他没吃就…

Each is a pattern around the negation and one that the other side has to match, both over the words in small letters
(Chinese in simplified characters, without spaces).
"""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.checks.base import Bitext
from transcheck.checks.negation_scope import in_a_row, scope_of, words_in
from transcheck.model import CHINESE, Text, TokenKind

_NOT = r"\b(?:no|not|n't|none|nothing|nobody|nowhere|never|nor|cannot)\b"
_CLAUSE, _CHINESE_CLAUSE = r"[^,.;:!?]", r"[^,.;:!?，。；：！？]"

_SUBJECTS = r"(?:i|you|he|she|it|we|they|this|that|there)\b"

_IN_ENGLISH = tuple(
    (re.compile(own), re.compile(other))
    for own, other in (
        # only
        (rf"\b(?:no|none|nothing|nobody|nowhere)\b{_CLAUSE}{{0,60}}\b(?:but|except|save|besides|than|beyond)\b",
         "只|仅|就|唯|光|不过|独|才|除"),
        (rf"{_NOT}{_CLAUSE}{{0,60}}\bexcept\b", "只|仅|除"),
        # the last time
        (rf"{_NOT}[^.;!?]{{0,100}}\bsince\b", "上一?[次回趟]"),
        # used up
        (rf"{_NOT}{_CLAUSE}{{0,40}}\b(?:left|more|anymore|remaining)\b", "[光完尽空]了|卖[光完]|没了|售罄"),
        # than ever
        (r"\bnever\b(?: been| looked| felt| had| seen| known| played)? (?:\w+ )?(?:more|less|better|worse|\w+er)\b",
         "以往|任何时候|空前|前所未|从未|最|史上|历史"),
        # always
        (rf"{_NOT}[^.;!?]{{0,60}}\bwithout\b", "每|都|家家|天天|年年|人人|必|总|离不|少不|缺不"),
        # only after
        (rf"{_NOT}{_CLAUSE}{{0,60}}\bbefore\b", "必须|务必|一定要|才|再|后"),
        (r"\b(?:but|though|although) not before\b", "前|已"),
        # late
        (rf"(?:{_NOT}|\bfail(?:s|ed|ing)?\b){_CLAUSE}{{0,40}}\b(?:(?:on|in) time|by the due date|when due)\b",
         "逾期|超期|过期|拖欠|迟|延误|晚|误点|超时|欠"),
    )
)  # fmt: skip
_IN_CHINESE = tuple(
    (re.compile(own), re.compile(other))
    for own, other in (
        # more than
        ("不[只止]", r"\b(?:more|over|than|least|exceed\w*|beyond|above|also)\b"),
        # some
        ("不完全统计", r"\b(?:partial\w*|rough\w*|incomplete|preliminary|at least|unofficial|estimat\w*)\b"),
        # few
        (rf"[不没]{_CHINESE_CLAUSE}{{0,4}}几", r"\b(?:only|few|handful|barely|hardly|almost|rarely|seldom)\b"),
        # rather than
        (rf"(?:宁[可愿肯]|与其)[^.;!?。]{{1,30}}[不没]{_CHINESE_CLAUSE}", r"\bprefer\w*\b"),
        # first the one, then the other
        (rf"[没未]{_CHINESE_CLAUSE}{{1,12}}前,?{_CHINESE_CLAUSE}{{0,4}}(?:勿|不[得要能可许准]|别|禁|严禁)",
         r"\b(?:let|allow|wait|first|until|once|after|ensure|make sure)\b"),
        # wait
        (rf"前,?{_CHINESE_CLAUSE}{{0,3}}(?:别|勿|莫|不[要能得可许])", r"\bwait(?:s|ed|ing)?\b"),
        # one of the two
        (rf"不{_CHINESE_CLAUSE}{{1,8}}[就便]", r"\beither\b"),
        # only
        (rf"除了{_CHINESE_CLAUSE}{{1,15}},?{_CHINESE_CLAUSE}{{0,4}}(?:什么|谁|啥|哪[里儿]?)(?:也|都)[不没]",
         r"\b(?:only|just|but|alone)\b"),
    )
)  # fmt: skip


def is_of_a_construction(bitext: Bitext, text: Text, index: int) -> bool:
    """True for a negation that the other side may say by another construction, which denies nothing."""
    chinese = text.language == CHINESE
    return (
        index in _by_pattern(bitext, chinese)
        or (chinese and (_is_beforehand(bitext, index) or _is_beyond(bitext, index)))
        or (not chinese and _is_superlative(bitext, index))
    )


@lru_cache(maxsize=4)
def _by_pattern(bitext: Bitext, chinese: bool) -> frozenset[int]:
    """The words within those constructions of one side whose counterpart the other side has."""
    own, other = (bitext.chinese, bitext.english) if chinese else (bitext.english, bitext.chinese)
    rendering, _ = in_a_row(other)
    return frozenset(
        index
        for pattern, rendered in (_IN_CHINESE if chinese else _IN_ENGLISH)
        if rendered.search(rendering)
        for index in words_in(own, pattern)
    )


def _is_beforehand(bitext: Bitext, index: int) -> bool:
    """箱子还没打开他就道歉了, "he apologised before I opened the box": what comes later has not yet happened."""
    norm = bitext.chinese.tokens[index].norm
    if _says_before(bitext.chinese):
        return False
    return (norm.startswith(_NOT_YET) and _follows(bitext, index, _LATER)) or (
        norm.startswith("不") and _follows(bitext, index, _BEFORE)
    )


@lru_cache(maxsize=4)
def _says_before(text: Text) -> bool:
    return any(token.norm in _SAID_AS_WELL for token in text.tokens)


def _is_beyond(bitext: Bitext, index: int) -> bool:
    """想都不敢想, "than they had dared to hope": what something surpasses is not so."""
    return not bitext.from_chinese and _follows(bitext, index, _MORE)


_NOT_YET = ("没", "未", "还没", "尚未")
_LATER = frozenset("before until till unless".split())
_BEFORE = frozenset(["before"])
_SAID_AS_WELL = frozenset("除非 前 之前 以前 赛前 事前 事先 行前 生前 此前".split())
"""What says "unless" and "before" beside a negation that is the author's own."""
_MORE = frozenset(["than"])


def _follows(bitext: Bitext, index: int, words: frozenset[str]) -> bool:
    """True if what the Chinese negation negates is said in the clause after one of some English words."""
    english = bitext.english
    for word in (index, *scope_of(bitext.chinese, index)):
        for place in bitext.counterparts(bitext.chinese, word):
            for before in reversed(english.tokens[max(0, place - _REACH) : place + 1]):
                if before.norm in words:
                    return True
                if before.kind is TokenKind.PUNCTUATION:
                    break
    return False


_REACH = 6
"""Words from the head of a clause to its predicate."""


def _is_superlative(bitext: Bitext, index: int) -> bool:
    """ "No stall draws a bigger crowd": 就数他的摊子人多."""
    english = bitext.english
    if english.tokens[index].norm not in _NOBODY or not _FIRST.search(in_a_row(bitext.chinese)[0]):
        return False
    for token in english.tokens[index + 1 : index + 1 + 2 * _REACH]:
        if token.norm in _STOPS:
            break
        if token.norm in _COMPARATIVES or (
            token.norm.endswith("er") and token.lemma not in (token.norm, f"{token.norm}e")
        ):
            return True
    return False


_NOBODY = frozenset("no none nothing nobody nowhere".split())
_COMPARATIVES = frozenset("more less better worse before than".split())
_STOPS = frozenset(". ; ! ?".split())
_FIRST = re.compile("最|第一|之首|居首|首[位屈]|就[数属]|仅次|莫过|无出|头号|冠|胜过|比谁")
"""What Chinese says of what nothing surpasses."""
