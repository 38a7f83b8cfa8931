"""Who stands where about a verb: beings in Chinese, noun phrases and pronouns in English."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.rendering import rendered
from transcheck.lexicon import name_lists
from transcheck.lexicon.beings import is_being
from transcheck.lexicon.names import english_forms, is_ordinary_word
from transcheck.model import CHINESE, ENGLISH, Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does something, and whom it is done to, as ranges of tokens."""

    agent: Span
    patient: Span


def places_of(bitext: Bitext, index: int) -> list[int]:
    """The counterparts of a Chinese word; of a pronoun all that it may be; of a word without any, what it is called."""
    word, tokens = bitext.chinese.tokens[index].norm, bitext.english.tokens
    if word in PERSONS:
        return [place for place, token in enumerate(tokens) if token.norm in PERSONS[word]]
    found = rendered(bitext, index)
    if found:
        return found
    words = {word for form in english_forms(word) for word in form.split() if not is_ordinary_word(word)}
    return [place for place, token in enumerate(tokens) if token.norm in words]


PERSONS = {
    "我": frozenset("i me my".split()),
    "你": frozenset("you your".split()),
    "他": frozenset("he him his".split()),
    "她": frozenset("she her".split()),
    "我们": frozenset("we us our".split()),
    "他们": frozenset("they them their".split()),
    "她们": frozenset("they them their".split()),
}


def being_before(text: Text, index: int) -> int | None:
    """The being or name that stands before token ``index``, with particles and adverbs, 在 … 中 between at most."""
    place = index - 1
    while place >= max(0, index - REACH):
        token = text.tokens[place]
        if is_being(token.norm) or is_called(text, place):
            return place
        if token.norm in _LOCALISERS:
            place = next((back for back in range(place, max(-1, place - REACH), -1) if word_at(text, back) == "在"), -1)
        elif token.norm in _BY_HAND:
            pass
        elif token.kind is TokenKind.PUNCTUATION or token.norm in CHINESE_STOPS or is_content(token, CHINESE):
            return None
        place -= 1
    return None


_BY_HAND = frozenset("动手 出手 上前 伸手 主动 亲自 故意 当场 当众 偷偷 亲手 一把 突然 先后".split())
"""How somebody does something, which may stand between them and the verb."""


def is_called(text: Text, index: int) -> bool:
    """True for the surname in 小李 or 老王."""
    return word_at(text, index - 1) in _CALLING and word_at(text, index) in name_lists.surname_characters()


_CALLING = ("小", "老", "阿")


def being_after(text: Text, index: int) -> int | None:
    """The being or name that is the object of the verb at ``index``, behind what describes it."""
    for place in range(index + 1, min(len(text.tokens), index + REACH)):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION or token.norm in CHINESE_STOPS:
            return None
        if is_being(token.norm) or is_called(text, place):
            return place
    return None


def noun_at(text: Text, index: int, step: int) -> Span | None:
    """The nearest words of content, or the pronoun, before or after token ``index``; None beyond a stop."""
    for place in range(index + step, index + step * REACH, step):
        if not 0 <= place < len(text.tokens):
            break
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION or token.norm in STOPS:
            break
        if token.norm in _PRONOUNS:
            return (place, place + 1)
        if _is_noun(text, place):
            last = place
            while abs(last - place) < _LONGEST and 0 <= last + step < len(text.tokens) and _is_noun(text, last + step):
                last += step
            return (min(place, last), max(place, last) + 1)
    return None


def _is_noun(text: Text, index: int) -> bool:
    """Whether the word may be part of a noun phrase: no function word, no adverb."""
    token = text.tokens[index]
    is_adverb = token.norm.endswith("ly") and token.norm not in _NOUNS
    return token.kind is TokenKind.WORD and is_content(token, ENGLISH) and not is_adverb


_NOUNS = frozenset("family ally assembly bully butterfly fly jelly reply supply italy".split())
"""Those that end as adverbs do."""


def word_at(text: Text, index: int) -> str:
    """The normalised form of a token; empty beyond either end."""
    return text.tokens[index].norm if 0 <= index < len(text.tokens) else ""


_LONGEST = 30
"""Words that a noun phrase has at most; a text without marks or function words would take long."""
REACH = 6
"""Tokens within which the roles stand from the verb."""

CHINESE_STOPS = frozenset(
    "的 之 所 和 与 跟 同 及 或 从 对 向 往 为 为了 比 像 除 除了 以 由 于 是 有 把 将 被 遭 叫 让 给 使 使得 "
    "如果 因为 但 但是 而 互相 相互 彼此".split()
)
_LOCALISERS = frozenset("中 里 上 内 下 前 后 间 期间 时 之后 之前 之间".split())
STOPS = frozenset(
    "of to in on at by for with from as into onto upon over about and or but nor if than that which who whom whose "
    "when where while what how because except not n't 's be am is are was were been being like through between against "
    "after before during around inside outside under until within without behind near along per towards toward among "
    "whenever wherever whatever whoever however since though although unless whether again too also then so "
    "still just even ever never only soon already once maybe perhaps today yesterday tomorrow now here there please "
    "together across along amid amidst beneath beyond despite throughout".split()
)
_PRONOUNS = frozenset("i you he she it we they me him her us them".split())
