"""Words that deny by themselves and that the other side renders without the denial, and what negations are made of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.negation_scope import scope_of
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.opposites import are_opposites
from transcheck.lexicon.polarity import (
    Denial,
    defines,
    denial_of_chinese,
    denial_of_english,
    denied_by_affix,
    denies_by_affix,
    explains,
    inabilities,
    means_a_denial,
    negated_part,
    opposed_by_affix,
)
from transcheck.lexicon.scales import chinese_scales
from transcheck.model import CHINESE, Text, TokenKind


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation that nothing on the other side renders.

    ``index`` and ``head`` are the token indices of the negation and of the last word it negates (the same if one word
    is both); ``rendered`` are the indices on the other side of what stands for the negated words.
    """

    text: Text
    index: int
    head: int
    rendered: tuple[int, ...]


MODAL_VERBS = frozenset(
    "can could may might should must have allow let able want dare need 可以 可能 能 能够 应该 必须 要 敢 肯 愿意 "
    "允许".split()
)


def same_meaning(bitext: Bitext, text: Text, index: int) -> list[int]:
    """The counterparts of a word for which more speaks than that they stand in the right place."""
    other = bitext.other(text)
    found = []
    for link in bitext.links_of(text)[index]:
        place = link.target if text is bitext.source else link.source
        if link.probability < _LIKELY or link.evidence == "position":
            continue
        word, lemma = text.tokens[index].norm, other.tokens[place].lemma
        if text.language != CHINESE:
            word, lemma = other.tokens[place].norm, text.tokens[index].lemma
        known = defines(word, lemma) or explains(negated_part(word), lemma) or lemma in MODAL_VERBS
        if link.evidence != "embedding" or link.probability >= _SURE or known:
            found.append(place)
    return found


_LIKELY = 0.5
_SURE = 0.9
"""What an embedding must reach to prove that two words mean the same: opposites are much alike in how they are used."""


def lost_affixes(bitext: Bitext, text: Text, denials: Mapping[int, Denial]) -> Iterator[Negation]:
    """Words that deny by an affix ("unsafe", 非法) whose counterparts are the words without it (安全, "legal")."""
    other = bitext.other(text)
    chinese = text.language == CHINESE
    for index, token in enumerate(text.tokens):
        if token.kind is not TokenKind.WORD:
            continue
        if not (token.norm.startswith("不") or means_a_denial(token.norm) if chinese else denies_by_affix(token.lemma)):
            continue
        if chinese and index and text.tokens[index - 1].norm == token.norm[1:2]:
            continue  # 后 | 不后悔: does one regret it
        for place in same_meaning(bitext, text, index):
            counterpart = other.tokens[place]
            word, lemma = (token.norm, counterpart.lemma) if chinese else (counterpart.norm, token.lemma)
            opposed = opposed_by_affix(word, lemma, chinese_denies=chinese) or (chinese and _is_denied(word, lemma))
            if opposed and not any(abs(place - denial) <= BESIDE for denial in denials):
                yield Negation(text, index, index, (place,))
                break


def _is_denied(word: str, lemma: str) -> bool:
    """True for 不平 and "flat", of which no dictionary explains the one by the other, as it does 不但 by "only"."""
    part = negated_part(word)
    return word[0] == "不" and word[1:] == part and explains(part, lemma) and not defines(word, lemma)


def lost_verbs(bitext: Bitext, text: Text, denials: Mapping[int, Denial]) -> Iterator[Negation]:
    """Words like "refuse" and 差点 that nothing renders, though what did not happen is said: 拒绝签字, "signed".

    Nothing else may deny in the claim or say that it only seems so, and no opposite may stand for the word itself.
    """
    other = bitext.other(text)
    listed, rivals = (_UNDONE, _UNDONE_ENGLISH) if text.language == CHINESE else (_UNDONE_ENGLISH, _UNDONE)
    for index, token in enumerate(text.tokens):
        if token.lemma not in listed or _is_rendered(bitext, text, index):
            continue
        before = range(max(0, index - BESIDE), index)
        if any(denial_at(text, place) is Denial.OPEN for place in before):
            continue  # "cannot stop laughing"
        after = text.tokens[index + 1].span if index + 1 < len(text.tokens) else (-1, -1)
        following = text.raw[slice(*after)]
        if following in _NOT_DONE or any(amount.start <= after[0] < amount.end for amount in text.quantities):
            continue  # 忘在车上: left behind; "almost as if"; "quit because of"; "almost 141"
        claim = bitext.claim_of(text, index)
        if any(
            bitext.claim_of(other, place) == claim
            and (
                (place in denials and token.lemma not in _PRETENDING)
                or rendering.lemma in rivals
                or rendering.norm in (token.norm, *_SEEMING)
                or rendering.norm.startswith(_SOON_TO_BE)
                or (token.lemma in _PENDING and rendering.lemma in _STILL_TO_BE)
                or (token.lemma in _ENDING_ENGLISH and not _ENDING.isdisjoint(rendering.norm))
                or _contradict(token.lemma, rendering.lemma, text)
            )
            for place, rendering in enumerate(other.tokens)
        ):
            continue
        head = scope_of(text, index)[0]
        rendered = same_meaning(bitext, text, head) if head > index else []
        is_name = _is_capital(text, head) or any(_is_capital(other, place) for place in rendered)
        if rendered and not is_name and not denial_at(text, head):
            yield Negation(text, index, head, tuple(sorted(rendered)))


_NOT_DONE = frozenset(("在", "as", "because", "因为"))
"""What follows a word like "quit" without saying what is not done."""


def lost_inabilities(bitext: Bitext, text: Text, denials: Mapping[int, Denial]) -> Iterator[Negation]:
    """Chinese words like 合不来 that a dictionary explains by what one cannot do, where the English says that one does.

    The whole verb has to be there ("get along"), and nothing may deny beside it.
    """
    if text.language != CHINESE:
        return
    lemmas = [token.lemma for token in bitext.english.tokens]
    beside = {place for denial in denials for place in range(denial - BESIDE, denial + BESIDE + 1)}
    said: dict[tuple[str, ...], int] = {}
    denied: set[tuple[str, ...]] = set()
    for place, two in enumerate(pairwise(lemmas)):
        said.setdefault(two, place)
        if place in beside:
            denied.add(two)
    for index, token in enumerate(text.tokens):
        for verb in inabilities(token.norm):
            if verb in said and verb not in denied:
                yield Negation(text, index, index, (said[verb], said[verb] + 1))
                break


def lost_implications(bitext: Bitext, text: Text, denials: Mapping[int, Denial]) -> Iterator[Negation]:
    """What Chinese denies by a set phrase (懒得, 才怪, 哪买得起), where the English denies, asks or doubts nothing."""
    if text.language != CHINESE:
        return
    english = bitext.english
    waiting = {place for place, (_, after) in enumerate(pairwise(english.tokens)) if after.norm == "wait"}
    denied = {
        bitext.claim_of(english, place)
        for place, denial in denials.items()
        if denial >= Denial.IMPLICIT and place not in waiting  # "can't wait" denies nothing
    }
    for index, token in enumerate(text.tokens):
        following = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
        asks = token.norm in ("哪", "哪里") and (following.startswith(_WHERE_ON_EARTH) or following[1:2] == "得")
        if not asks and token.norm not in _IMPLYING and token.norm + following not in _IMPLYING:
            continue
        if token.norm + following == _ODD and denial_at(text, max(0, index - 1)):
            continue  # 不来才怪: of course he comes
        claim = bitext.claim_of(text, index)
        said = _said_by_claim(bitext).get(claim, ())
        if said and claim not in denied and not _AS_GOOD_AS_DENIED.search(bitext.english.raw):
            yield Negation(text, index, index, said)


@lru_cache(maxsize=2)
def _said_by_claim(bitext: Bitext) -> dict[int | None, tuple[int, ...]]:
    """By claim the places of the English words of content."""
    found: dict[int | None, list[int]] = defaultdict(list)
    for place, token in enumerate(bitext.english.tokens):
        if is_content(token, bitext.english.language):
            found[bitext.claim_of(bitext.english, place)].append(place)
    return {claim: tuple(places) for claim, places in found.items()}


_ODD = "才怪"
_IMPLYING = frozenset("懒得 才怪 鬼才 休想 甭想 谁说 谁说的".split())
_WHERE_ON_EARTH = ("能", "会", "敢", "舍得", "顾得", "知道", "还能", "还敢", "买得起")
_AS_GOOD_AS_DENIED = re.compile(
    r"\?|\bwho says\b|\bas if\b|\blike (?:hell|heck)\b"
    r"|\b(?:fat chance|yeah,? right|dream on|in your dreams|what do I care)\b"
    r"|\b(?:lazy|bother\w*|worth|energy|mood|hassle|trouble|tired|doubt\w*|surpris\w*|amaz\w*|astonish\w*|shock\w*"
    r"|wonder|miracle|odd|strange|weird|heaven|rather|care|beyond)\b",
    re.IGNORECASE,
)
"""Words of phrases that say as much as a denial: too lazy to, not worth, fat chance, I'd be surprised if."""


def _is_capital(text: Text, index: int) -> bool:
    """True for a word with a capital letter that begins no sentence."""
    return text.tokens[index].text[:1].isupper() and all(first != index for first, _ in text.sentences)


def _is_rendered(bitext: Bitext, text: Text, index: int) -> bool:
    """True if a word of the other side stands for it by more than its place and is not what it denies: 能, "unable".

    Nor is it one that stands for another word more surely: "apologised" beside 拒绝道歉.
    """
    other = bitext.other(text)
    return any(
        link.evidence != "position"
        and not (
            link.evidence == "embedding"
            and (other.tokens[place].lemma in _SAYING or _is_taken(bitext, other, place, link.probability))
        )
        and not (text.language != CHINESE and denied_by_affix(other.tokens[place].norm, text.tokens[index].lemma))
        for link in bitext.links_of(text)[index]
        for place in (link.target if text is bitext.source else link.source,)
    )


def _is_taken(bitext: Bitext, text: Text, index: int, less: float) -> bool:
    """True if a word has a link that is surer, and by what the words mean."""
    return any(link.probability > less and link.evidence in _MEANING for link in bitext.links_of(text)[index])


_SAYING = frozenset("say tell state claim add announce 说 表示 称 说道".split())
"""Verbs that deny nothing, however much like "deny" they are used."""
_MEANING = frozenset("dictionary table phrase glossary".split())


def _contradict(word: str, lemma: str, text: Text) -> bool:
    return are_opposites(word, lemma) if text.language == CHINESE else are_opposites(lemma, word)


_UNDONE = frozenset(
    "有待 尚待 仍待 "
    "拒绝 拒 拒不 难以 难于 忘 忘记 忘了 否认 停止 避免 防止 禁止 严禁 放弃 阻止 差点 差点儿 差一点 差一点儿 险些 假装 "
    "装作 谎称".split()
)
_UNDONE_ENGLISH = frozenset(
    "refuse decline fail forget deny avoid stop quit cease prevent ban prohibit forbid unable hardly barely scarcely "
    "pretend nearly almost neglect".split()
)
"""Words after which what they govern did not happen, or is not so."""
_PRETENDING = frozenset("假装 装作 谎称 pretend".split())
"""Those of them that no negation renders."""
_PENDING = frozenset("有待 尚待 仍待".split())
_STILL_TO_BE = frozenset(
    "remain remains await wait pend pending need require want should must will shall could can would if once until "
    "subject depend further more room".split()
)
"""Words of English that says what has yet to be done."""
_ENDING_ENGLISH = frozenset("stop quit cease".split())
_ENDING = frozenset("停戒辞止罢歇休")
"""Characters of words that end something: 雨停了, 戒烟."""
_SOON_TO_BE = ("快", "将")
_SEEMING = frozenset(
    "快 快要 将 将近 近 接近 几乎 差不多 濒临 about close virtually practically would 'd try tried".split()
)


BESIDE = 6
"""Words around the counterpart of the negated word within which its negation stands ("do not really want to go")."""


def denial_at(text: Text, index: int) -> Denial:
    """How strongly the token denies, with the words beside it."""
    token = text.tokens[index]
    if token.kind is TokenKind.PUNCTUATION:
        return Denial.NONE
    before = text.tokens[index - 1].norm if index else ""
    if text.language == CHINESE and not token.norm.isascii():
        following = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
        if token.norm in ("第一", "头一") and following.startswith(("次", "回")):
            return Denial.IMPLICIT  # never before
        if token.norm == "过" and not chinese_scales(following):
            return Denial.NONE  # 去过 has been, 过火 is too hot
        if token.norm.startswith("少") and (before in _TOLD or (_opens(text, index) and _is_do_less(token.norm))):
            return Denial.IMPLICIT  # 你少管, 少说两句: don't
        return denial_of_chinese(token.norm)
    alone = max(denial_of_english(token.lemma), denial_of_english(token.norm))
    if token.norm not in _WITH_OTHERS:
        return alone
    following = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
    if token.norm in ("few", "little") and before == "a":
        return Denial.NONE
    if token.norm == "only" and any(later.norm in _NO_SOONER for later in text.tokens[index + 1 : index + 1 + BESIDE]):
        return Denial.IMPLICIT
    if token.norm in ("to", "for") and _is_too_much(text, index):
        return Denial.IMPLICIT
    if token.norm == "than" and any(before.norm in _PREFERRED for before in text.tokens[max(0, index - _FAR) : index]):
        return Denial.IMPLICIT  # "better to … than to", 也不
    if token.norm == "than" and any(later.norm in ("can", "could") for later in text.tokens[index + 1 : index + 4]):
        return Denial.IMPLICIT  # "more than you can bear"
    if token.norm in _TROUBLE and following.endswith("ing"):
        return Denial.IMPLICIT  # "have trouble remembering"
    if token.norm == "done" and (following.endswith("ing") or following == "with"):
        return Denial.IMPLICIT  # "I'm done working for you"
    if token.norm == "last" and following in _THE_LAST and index + 2 < len(text.tokens):
        return Denial.IMPLICIT if text.tokens[index + 2].norm in _WHOEVER else alone  # "the last thing I want"
    if token.norm in _RHETORICAL and any("?" in later.norm for later in text.tokens[index:]):
        return Denial.IMPLICIT
    if token.norm in _CLEARING and any(later.norm == "of" for later in text.tokens[index + 1 : index + 1 + BESIDE]):
        return Denial.FAINT  # "cleared him of any wrongdoing"
    if (token.norm, following) == ("far", "from") and _is_place(text, index + 2):
        return alone
    return max(alone, _DENYING_PAIRS.get((token.norm, following), Denial.NONE))


_TOLD = frozenset("你 您 你们 给我 咱".split())


def _opens(text: Text, index: int) -> bool:
    return not index or text.tokens[index - 1].kind is TokenKind.PUNCTUATION


def _is_do_less(word: str) -> bool:
    """True for 少, for 少说, which the dictionary has not as one word, and for 少来, of which it says so."""
    definitions = load_dictionary().definitions(word) if len(word) > 1 else ()
    return len(word) < _SHORT_WORD and (not definitions or any("refrain" in each for each in definitions))


_SHORT_WORD = 4
"""Characters from which on a word that begins with 少 is a set phrase: 少年老成."""


def _is_place(text: Text, index: int) -> bool:
    """True for what is far from "here", "home", "the station", "Beijing", and not only from "perfect"."""
    token = text.tokens[index] if index < len(text.tokens) else None
    return token is not None and (token.norm in _PLACES or token.text[0].isupper())


_PLACES = frozenset(
    "here there home town work school me us him her them you my your his our their the this that".split()
)


def _is_too_much(text: Text, index: int) -> bool:
    """ "Too tired to work": so tired that one does not."""
    before = reversed(text.tokens[max(0, index - BESIDE) : index])
    return any(token.norm == "too" for token in takewhile(lambda token: token.kind is TokenKind.WORD, before))


_THE_LAST = frozenset("thing person place man woman one".split())
_WHOEVER = frozenset("i you he she we they anyone anybody to".split())
_PREFERRED = frozenset("rather better sooner".split())
_FAR = 12
"""Words before "than" among which one says that something is preferred."""
_TROUBLE = frozenset("trouble difficulty problems".split())
_CLEARING = frozenset("clears cleared clearing".split())
_NO_SOONER = frozenset("after when once if".split())
""" "Only … after": not before."""
_RHETORICAL = frozenset("who what why how where".split())
"""Question words that may ask for no answer: "Who cares?"."""

_DENYING_PAIRS = {
    (first, second): denial
    for denial, pairs in (
        (Denial.FAINT, "hard to, hardest to, harder to"),
        (
            Denial.OPEN,
            "enough of, enough with, still to, yet to, far from, rather than, instead of, other than, anything but, "
            "all but, or else",
        ),
        (
            Denial.IMPLICIT,
            "free of, free from, short of, out of, away from, hide from, kept from, keep from, safe from, in vain, "
            "own business, at large",
        ),
    )
    for first, second in (pair.split() for pair in pairs.split(", "))
}
"""English words that deny only together."""
_WITH_OTHERS = frozenset("few little only to for than done last".split()).union(
    _TROUBLE, _RHETORICAL, _CLEARING, (first for first, _ in _DENYING_PAIRS)
)
"""English words of which those around them tell whether they deny."""
