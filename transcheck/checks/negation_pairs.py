"""Which negation of one side is rendered by which of the other, for the two checks on negation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.lexicon.comparison import CHINESE_BEFORE
from transcheck.lexicon.polarity import (
    NEGATION_CHARACTERS,
    Denial,
    denial_of_chinese,
    denial_of_english,
    is_lexicalised,
    negates_openly_chinese,
    negates_openly_english,
)
from transcheck.lexicon.scales import chinese_scales
from transcheck.model import CHINESE, Text, TokenKind

_REACH = 6
"""Words within which a negation's head is looked for."""


@dataclass(frozen=True, slots=True)
class Negation:
    """An open negation that nothing on the other side renders.

    ``first`` and ``last`` are the token indices of the negation and of the word it negates (the same if there is
    none); ``rendered`` are the indices on the other side of what stands for the negated word.
    """

    text: Text
    index: int
    head: int
    rendered: tuple[int, ...]


def unrendered_negations(bitext: Bitext, text: Text) -> list[Negation]:
    """The open negations of ``text`` for which the other side has no negative element left.

    Each negative element of the other side can render one negation: a translation may move a negation, but cannot do
    without. Those that are linked, or stand by the counterpart of the negated word, go together first, then those of
    one claim, then what is left nearby.
    """
    other = bitext.other(text)
    mine = _open_negations(text)
    if not mine:
        return []
    denials = {index: denial for index in range(len(other.tokens)) if (denial := _denial(other, index))}
    options: dict[int, list[tuple[float, int]]] = {}
    for index in mine:
        costs = ((_cost(bitext, text, index, place, denial), place) for place, denial in denials.items())
        options[index] = sorted((cost, place) for cost, place in costs if cost is not None)
    waiting = [index for index in sorted(_unmatched(options)) if not _shares_scope(bitext, text, index)]
    found = []
    for index in _without_pairs(text, waiting):
        head = _head(text, index)
        if head != index and _denial(text, head) is Denial.IMPLICIT:
            continue  # "don't forget", 不难: two denials that the other side says in one affirmation
        rendered = bitext.counterparts(text, head) if head != index else []
        found.append(Negation(text, index, head, tuple(sorted(rendered))))
    return found


def _stands_for_another(bitext: Bitext, text: Text, index: int) -> bool:
    return any(link.probability > 0.7 and link.evidence in _SURE for link in bitext.links_of(text)[index])


_SURE = frozenset("dictionary table glossary identical".split())


def _shares_scope(bitext: Bitext, text: Text, index: int) -> bool:
    """不是偷的、不是抢的, "neither stolen nor robbed": one negation on the other side serves several in a row.

    True if the counterpart of the negated word follows a negation after "or", "and", "nor", a comma or 、 in the same
    sentence, and ``text`` has another negation just before.
    """
    other = bitext.other(text)
    before = range(max(0, index - 12), index)
    if not any(_denial(text, place) is Denial.OPEN for place in before):
        return False
    for place in bitext.counterparts(text, _head(text, index)):
        joined = False
        for earlier in range(place - 1, max(-1, place - 14), -1):
            norm = other.tokens[earlier].norm
            if norm in ".!?;。！？；":
                break
            joined = joined or norm in _JOINING
            if joined and _denial(other, earlier) is Denial.OPEN:
                return True
    return False


_JOINING = frozenset("or and nor , 、 ， 和 或 也 还 而".split())


def _unmatched(options: Mapping[int, Sequence[tuple[float, int]]]) -> list[int]:
    """The keys that are left over when as many as possible get a value of their own, the cheapest first.

    Kuhn's augmenting paths: a key that has a value keeps one.
    """
    owner: dict[int, int] = {}

    def place(key: int, seen: set[int]) -> bool:
        for _, value in options[key]:
            if value not in seen:
                seen.add(value)
                if value not in owner or place(owner[value], seen):
                    owner[value] = key
                    return True
        return False

    cheapest_first = sorted(options, key=lambda key: options[key][0][0] if options[key] else float("inf"))
    return [key for key in cheapest_first if not place(key, set())]


_SAME_CLAIM, _NEARBY = 10.0, 20.0
_BESIDE = 6
"""Words around the counterpart of the negated word within which its negation stands ("do not really want to go")."""


def _cost(bitext: Bitext, text: Text, index: int, place: int, denial: Denial) -> float | None:
    """How far ``place`` on the other side is from rendering the negation ``index``; None if it cannot.

    What denies only by meaning must not already stand for another word ("free" for 免费 denies nothing else), and what
    denies faintly must stand right beside the counterpart of the negated word.
    """
    other = bitext.other(text)
    head = _head(text, index)
    linked = bitext.counterparts(other, place)
    if index in linked:
        return 0.0
    if denial is not Denial.OPEN and head not in linked and _stands_for_another(bitext, other, place):
        return None
    weakness = float(Denial.OPEN - denial)
    distance = min((abs(place - found) for found in bitext.counterparts(text, head)), default=_BESIDE + 1)
    if distance <= (2 if denial is Denial.FAINT else _BESIDE):
        return distance + weakness
    if denial is Denial.FAINT:
        return None
    here, there = index / max(1, len(text.tokens)), place / max(1, len(other.tokens))
    claim = bitext.claim_of(text, index)
    if claim is not None and claim == bitext.claim_of(other, place):
        return _SAME_CLAIM + weakness + abs(here - there)
    return _NEARBY + weakness + abs(here - there) if abs(here - there) <= 1 / 3 else None


def _denial(text: Text, index: int) -> Denial:
    token = text.tokens[index]
    if token.kind is TokenKind.PUNCTUATION:
        return Denial.NONE
    if text.language == CHINESE:
        return denial_of_chinese(token.norm)
    return max(denial_of_english(token.lemma), denial_of_english(token.norm))


def _without_pairs(text: Text, indices: Sequence[int]) -> list[int]:
    """Two negations of one clause that are both unrendered cancel out: 不是不会, 没有一个不骂, 非去不可."""
    kept: list[int] = []
    for start, end in text.clauses:
        inside = [index for index in indices if start <= index < end]
        kept += inside[len(inside) - len(inside) % 2 :]
    return kept


def _open_negations(text: Text) -> list[int]:
    if text.language == CHINESE:
        return [
            index
            for index, token in enumerate(text.tokens)
            if token.kind is TokenKind.WORD and negates_openly_chinese(token.norm) and not _is_idle_chinese(text, index)
        ]
    return [
        index
        for index, token in enumerate(text.tokens)
        if (negates_openly_english(token.norm) or token.lemma == "not") and not _is_idle_english(text, index)
    ]


def _is_idle_chinese(text: Text, index: int) -> bool:
    """Negations that deny nothing.

    Questions (是不是, 去不去, 能不…吗), 差点没, words that a negation and the next token form together (唔錯), and
    limits (不到60, 没有…快), which are matters of comparison.
    """
    tokens = text.tokens
    norm = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    following = after.norm if after is not None else ""
    if before and (before == norm[1:] or (following and before[0] == following[0])):
        return True  # 来不来, 是 不 是
    if len(norm) >= 3 and norm[1] in NEGATION_CHARACTERS and norm[0] == norm[2]:
        return True  # 是不是
    if norm in ("不", "没", "没有") and (after is None or following in _QUESTION_MARKS):
        return following in _QUESTION_MARKS  # 买了没有？
    if before == "而" or (before and before[-1] == "而" and norm == "不是"):
        return True  # 而不是: instead of, rather than
    if before in _NEARLY or (before == "要" and norm == "不") or any(norm.startswith(idle) for idle in _LET_ALONE):
        return True
    if before in ("能", "岂", "难道", "还", "可") and any(token.norm in ("吗", "么") for token in tokens[index:][:10]):
        return True
    if after is not None and len(norm) == 1 and is_lexicalised(_mandarin(norm) + following):
        return True
    if norm in ("不可", "不行", "不成") and any(token.norm[0] == "非" for token in tokens[max(0, index - 10) : index]):
        return True  # 非去不可: must
    return _is_limit(text, index) or _is_comparison(text, index)


_QUESTION_MARKS = frozenset("? ？ 啊 呀 呢".split())
_NEARLY = frozenset("差点 差点儿 差一点 险些".split())
_LET_ALONE = ("不用说", "别说", "不必说", "更不用说", "不说", "不瞒", "不知不觉", "没事人", "不好意思", "不一会")


def _is_limit(text: Text, index: int) -> bool:
    """不到60, 不能超过20公斤: a limit, which the other side may draw from the other end."""
    tokens = text.tokens
    words = [tokens[index].norm]
    for token in tokens[index + 1 : index + 4]:
        if token.kind is TokenKind.NUMBER:
            phrases = ["".join(words[place:]) for place in range(len(words))]
            return any(phrase in CHINESE_BEFORE for phrase in phrases)
        words.append(token.norm)
    return False


def _mandarin(norm: str) -> str:
    return {"唔": "不", "冇": "没"}.get(norm, norm)


def _is_comparison(text: Text, index: int) -> bool:
    """没(有)…快, 没…那么: "not as … as", which English often turns round."""
    if text.tokens[index].norm not in ("没", "没有"):
        return False
    for place in range(index + 2, min(len(text.tokens), index + 7)):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            return False
        if token.norm in ("那么", "这么") or chinese_scales(token.norm):
            return True
    return False


_IDLE_AFTER_NOT = frozenset(["only", "just", "merely", "simply", "necessarily"])
_IDLE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "no matter, no doubt, no wonder, no one but, nothing but, no sooner, no more, no less, no fewer, no later, "
        "no problem, no choice, no option, no alternative, no ., not until, not to mention, none other, why not, "
        "not bad, whether or not, or not, never mind, nothing short, if not, for nothing"
    ).split(", ")
)


def _is_idle_english(text: Text, index: int) -> bool:
    """ "Not only", "no matter", "no doubt" and the like: set phrases that deny nothing."""
    tokens = text.tokens
    lemma = tokens[index].lemma
    following = tokens[index + 1].lemma if index + 1 < len(tokens) else ""
    if lemma == "not" and following in _IDLE_AFTER_NOT:
        return True
    for phrase in _IDLE_PHRASES:
        for place, word in enumerate(phrase):
            if word == lemma and index >= place:
                window = [token.lemma for token in tokens[index - place : index - place + len(phrase)]]
                if tuple(window) == phrase:
                    return True
    return False


def _head(text: Text, index: int) -> int:
    """The word that a negation negates: the next content word of its clause; ``index`` itself if there is none."""
    for place in range(index + 1, min(len(text.tokens), index + 1 + _REACH)):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            break
        if is_content(token, text.language) and token.norm not in _DEGREES:
            return place
    return index


_DEGREES = frozenset("longer more really so very long even ever quite always 太 很 再 怎么 那么 这么".split())
"""What stands between a negation and the word that it negates."""
