"""A word is rendered by its opposite.

Both words must be known opposites (增加 against "decrease", 支持 against "oppose"), stand in the same claim, and have
nothing else in it that could be their counterpart. Where either side denies something nearby, the opposite may well be
right ("not small" for 大), and nothing is flagged; nor is buying against selling where it is said from or to whom.

In Chinese: 原文的词在译文中成了意思相反的词，例如“增加”译成了 decrease。

Why it matters: the sentence reads well and says the contrary.

Flagged:
    政府决定[增加]教育经费。
    → The government decided to [decrease] education spending.
    大多数居民[反对]这个计划。
    → Most residents [support] the plan.
    The company [denied] the rumours.
    → 公司[承认]了这些传闻。
Clean:
    政府决定增加教育经费。
    → The government decided to raise education spending.
    他没有反对这个计划。
    → He supported the plan.
    The shop is open until nine.
    → 商店九点关门。
Known false alarms: a paraphrase from the other person's side (sold to him, bought from me).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.contests import told_by_the_other_party
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.parted_words import parted_phrase, parted_word
from transcheck.checks.parties import told_by_the_other
from transcheck.checks.turned_relations import told_from_the_other_end
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import positives, verbs_of
from transcheck.lexicon.opposites import (
    CONVERSES,
    agree,
    are_opposites,
    ends_of_chinese,
    ends_of_english,
    phrase_lengths,
)
from transcheck.lexicon.polarity import NEGATION_CHARACTERS, Denial, denial_of_chinese, denial_of_english
from transcheck.model import CHINESE, Flag, Severity, Text, TokenKind

_REACH = 4
"""Words before and after within which a denial makes the opposite right."""
_FAR = 8
"""Words before it, in its clause, among which one of harm or trouble turns it round: 威胁…的安全, "a danger to"."""
_HARMING = frozenset(
    "威胁 危害 损害 危及 侵害 破坏 伤害 妨害 有损 有违 违背 违反 threaten endanger harm damage jeopardise "
    "trouble difficulty struggle struggled struggling".split()
)
_LESS = frozenset({"less", "least"})
"""Words right before it that turn it round: "less expensive" is cheaper."""
_UNDOING = frozenset("解除 取消 取消了 撤销 解禁 免除 终止".split())
"""The same in Chinese: 解除封禁, "unblocked"."""
_NEXT = 2
"""Words before within which one that denies by what it means does."""
_PARTNERS = "从向给跟找"
"""Characters that bring in the other partner of a deal, from whose side it may be told as well."""
_CLEAR = frozenset("赢输胖瘦涨跌哭笑")
"""Verbs of one character that mean one thing."""
_COMPOUND = 2
"""Characters of a word that may say more than one English word does."""
_FIRM = 0.5
"""Probability of a link by what the words mean from which a word has its counterpart there."""
_SURE = 0.8
"""Probability of a link, by whatever tells, from which an English word is taken by another Chinese word."""
_CERTAIN = 0.95
"""Probability of a link by what the words mean from which a word meets no other."""
_MEANING = frozenset({"dictionary", "phrase", "glossary"})


class AntonymChosen(Check):
    """See the module's docstring."""

    name = "antonym-chosen"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    specificity = Specificity.WORD

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each word that is rendered by its opposite."""
        for one, other in exchanged_marks(bitext, "act"):
            message = f"{cite(bitext.source, one)} is rendered by its opposite, {cite(bitext.target, other)}"
            yield self.flag(bitext, bitext.source, [one], [other], message, confidence=0.8)
        chinese, english = bitext.chinese, bitext.english
        known = _known_words(english)
        if not known:
            return
        ours = _words_of_oppositions(chinese)
        words = Counter(word for word, _ in ours.values())
        theirs = {j: _form_beside(forms, words) for j, (forms, _) in known.items()}
        lemmas = Counter(theirs.values())
        bound = _bound(bitext, ours, theirs)
        unmet = {word for word, n in words.items() if _meeting(word, lemmas, bound[1], agree) < n}
        converse = any(mark in token.norm for token in chinese.tokens for mark in _PARTNERS)
        met = {lemma for lemma, n in lemmas.items() if _meeting(lemma, words, bound[0], _agreed) >= n}
        open_ones = [j for j, lemma in theirs.items() if lemma not in met]
        opposed: dict[int, int] = {}
        for i, (word, _) in ours.items():
            if word not in unmet or _is_denied(chinese, i) or _is_asked(chinese, i):
                continue
            for j in bitext.facing(chinese, i, open_ones):
                lemma, there = theirs[j], range(j, known[j][1])
                own = _own_words(lemma, there)
                if (
                    are_opposites(word, lemma)
                    and (len(word) > 1 or word in _CLEAR or _stand_alike(bitext, i, own))
                    and not _is_denied(english, j)
                    and not (word[0] in NEGATION_CHARACTERS and _is_denied_elsewhere(bitext, j))
                    and not _has_another(bitext, chinese, i, there)
                    and not _has_another(bitext, english, j, range(i, ours[i][1]))
                    and not _stands_for_another(bitext, i, own)
                    and not (converse and word in CONVERSES and not _have_one_subject(bitext, i, j))
                    and not told_by_the_other(bitext, i, j)
                    and not told_from_the_other_end(bitext, i, j)
                    and not told_by_the_other_party(bitext, i, j)
                ):
                    # Of several that it could stand for, the one that stands most nearly where it does.
                    opposed[j] = min(i, opposed.get(j, i), key=partial(_distance, bitext, english=j))
                    break
        for j, i in sorted(opposed.items(), key=lambda pair: pair[1]):
            marked, other = chinese.span_of(i, ours[i][1]), english.span_of(j, known[j][1])
            said = (cite(chinese, marked), cite(english, other))
            source, target = said if bitext.from_chinese else said[::-1]
            message = f"{source} is rendered by its opposite, {target}"
            yield self.flag(bitext, chinese, [marked], [other], message, confidence=0.85)


def _words_of_oppositions(chinese: Text) -> dict[int, tuple[str, int]]:
    """By token the words of a Chinese text that take part in an opposition, and where each ends."""
    found = {
        index: parted_word(chinese, index) or (token.norm, index + 1)
        for index, token in enumerate(chinese.tokens)
        if token.kind is TokenKind.WORD
    }
    return {
        index: (word, stop)
        for index, (word, stop) in found.items()
        if ends_of_chinese(word) and not _is_very(chinese, index)
    }


Bound = Mapping[str, Counter[frozenset[str]]]
"""How many of a word's occurrences stand, by what they mean, surely for some words of the other text, and which."""


def _bound(bitext: Bitext, ours: Mapping[int, tuple[str, int]], theirs: Mapping[int, str]) -> tuple[Bound, Bound]:
    """Of the Chinese and the English words those that meet no other: the 增长 of "growth" is none for "raise"."""
    chinese, english = bitext.chinese, bitext.english
    words: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for index, (word, _) in ours.items():
        if places := _firmly(bitext, chinese, index):
            words[word][frozenset(theirs.get(place, "") for place in places)] += 1
    lemmas: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for index, lemma in theirs.items():
        if places := _firmly(bitext, english, index):
            lemmas[lemma][frozenset(chinese.tokens[place].norm for place in places)] += 1
    return words, lemmas


def _meeting(one: str, others: Counter[str], bound: Bound, agrees: Callable[[str, str], bool]) -> int:
    """How many of the other text's words agree with a word and stand for none that is not it."""
    return sum(
        n - sum(count for words, count in bound.get(other, Counter()).items() if one not in words)
        for other, n in others.items()
        if agrees(one, other)
    )


def _agreed(lemma: str, word: str) -> bool:
    return agree(word, lemma)


def _firmly(bitext: Bitext, text: Text, index: int) -> list[int]:
    """The counterparts of a word that its meaning surely gives it."""
    return [
        link.target if text is bitext.source else link.source
        for link in bitext.links_of(text)[index]
        if link.probability >= _CERTAIN and (link.evidence == "table" or link.evidence in _MEANING)
    ]


def _is_very(text: Text, index: int) -> bool:
    """True for 好 before another gradable word: 好难食."""
    after = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
    return text.tokens[index].norm == "好" and bool(after and ends_of_chinese(after))


def _have_one_subject(bitext: Bitext, chinese: int, english: int) -> bool:
    """True if who does it comes first in both texts: 他借给…, "he borrowed"."""
    texts = ((bitext.chinese, chinese), (bitext.english, english))
    starts = [text.clauses[bisect_right(text.clauses, (index + 1,)) - 1][0] for text, index in texts]
    doing = next((i for i in range(starts[0], chinese) if bitext.chinese.tokens[i].kind is TokenKind.WORD), chinese)
    return any(starts[1] <= place < english for place in bitext.counterparts(bitext.chinese, doing))


def _stand_alike(bitext: Bitext, chinese: int, english: Sequence[int]) -> bool:
    """True if the two are linked, or a word beside the one has its counterpart beside the other: 太长, "too short"."""
    if english[0] in bitext.counterparts(bitext.chinese, chinese):
        return True
    if any(token.norm == "比" for token in bitext.chinese.tokens[max(0, chinese - _FAR) : chinese]):
        return False  # 买房比租房贵, "renting is cheaper"
    beside = range(max(0, chinese - _BESIDE), min(len(bitext.chinese.tokens), chinese + _BESIDE + 1))
    return any(
        place not in english and english[0] - _BESIDE <= place <= english[-1] + _BESIDE
        for index in beside
        if bitext.chinese.tokens[index].kind is TokenKind.WORD and bitext.chinese.tokens[index].norm not in _PARTICLES
        for place in bitext.counterparts(bitext.chinese, index)
    )


_BESIDE = 2
"""Words before or after a gradable one, of which one that has its counterpart beside the other tells that they stand
for each other."""
_PARTICLES = frozenset("的 了 着 过 是 在 地 得".split())


def _known_words(text: Text) -> dict[int, tuple[list[str], int]]:
    """By token what begins there of an opposition, and where it ends.

    The words in a phrase do not count by themselves ("non-toxic").
    """
    known: dict[int, tuple[list[str], int]] = {}
    free = 0
    for index in range(len(text.tokens)):
        forms, stop = _known_forms(text, index) if index >= free else ([], free)
        if forms:
            known[index] = forms, stop
            free = index + 1 + forms[0].count("_")
    return known


def _known_forms(text: Text, index: int) -> tuple[list[str], int]:
    """The English word with those after it ("turn down"), as it stands or its lemma: what of it is in an opposition."""
    token = text.tokens[index]
    if token.norm == "starting" and _TIMES.intersection(word.norm for word in text.tokens[index + 1 : index + 3]):
        return [], index  # "starting next month" says from when
    for form in dict.fromkeys((token.lemma, token.norm)):
        for length in phrase_lengths(form):
            phrase = "_".join((form, *(word.norm for word in text.tokens[index + 1 : index + length])))
            if ends_of_english(phrase):
                return [phrase], index + length
        parted = parted_phrase(text, index, form)
        if parted and ends_of_english(parted[0]):
            return [parted[0]], parted[1]
    verbs = verbs_of(token.norm) if _is_done(text, index) else ()
    forms = dict.fromkeys((token.norm, token.lemma, *positives(token.norm), *verbs))
    return [form for form in forms if ends_of_english(form)], index + 1


def _is_done(text: Text, index: int) -> bool:
    """True for a word in -ed, and one in -ing that is a verb: "is buying", "closing the shop"."""
    if not text.tokens[index].norm.endswith("ing"):
        return True
    before = (token.lemma for token in reversed(text.tokens[max(0, index - 2) : index]) if token.lemma not in _STILL)
    after = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
    return next(before, "") in _RUNNING or after in _DETERMINERS


_STILL = frozenset("not already still just now always only finally currently".split())
_RUNNING = frozenset("be keep stop start begin continue finish by without while".split())
_DETERMINERS = frozenset("the a an my your his her its our their this that these those it them him me us you".split())


_TIMES = frozenset(
    "next this in from on at today tomorrow monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december now as".split()
)


def _form_beside(forms: Sequence[str], words: Iterable[str]) -> str:
    """The form that has to do with one of the Chinese words: "marry" of "married" beside 离婚; else any."""
    if len(forms) == 1:
        return forms[0]
    return next(
        (form for form in forms if any(agree(word, form) or are_opposites(word, form) for word in words)), forms[0]
    )


def _distance(bitext: Bitext, chinese: int, english: int) -> float:
    """How far apart two words stand in their texts, as a share of these."""
    return abs(chinese / len(bitext.chinese.tokens) - english / len(bitext.english.tokens))


def _is_denied(text: Text, index: int) -> bool:
    """True if something denies near the word, openly or by what it means ("few people disagreed"), or in it."""
    first = max(text.clauses[bisect_right(text.clauses, (index + 1,)) - 1][0], index - _FAR)
    if any(token.norm in _HARMING for token in text.tokens[first:index]):
        return True
    if index and text.tokens[index - 1].norm in _LESS | _UNDOING:
        return True
    until = text.language != CHINESE and _until(text, index)
    if until and not any(token.lemma == "not" for token in text.tokens[max(0, index - _REACH) : index]):
        return True  # "open until nine" closes then
    if text.language == CHINESE and _NOT_ONE.search("".join(text.norms[first:index])):
        return True  # 没有一件事是准时到的
    if text.language == CHINESE and _is_unreal(text, index):
        return True
    for place in range(max(0, index - _REACH), min(index + _REACH + 1, len(text.tokens))):
        token = text.tokens[place]
        chinese = text.language == CHINESE
        denial = denial_of_chinese(token.norm) if chinese else denial_of_english(token.lemma)
        if token.norm == "才" or (until and token.lemma == "not"):
            continue  # "does not open until ten" affirms
        if denial is Denial.OPEN or token.norm == "n't" or (denial is Denial.IMPLICIT and 0 < index - place <= _NEXT):
            return True
    return False


def _is_unreal(text: Text, index: int) -> bool:
    """True for 忘 in 要不是你提醒，我就忘了: what would have been but for something was not."""
    start = next(start for start, end in text.sentences if start <= index < end)
    return _BUT_FOR.search("".join(text.norms[start:index])) is not None


_BUT_FOR = re.compile("(?:要|若)不是(?!因为我)[^，。；]{1,16}[，,]?[^，。；]{0,4}$|差[点一些]儿?(?:就|没)?$|险些$")
_NOT_ONE = re.compile("没有?[哪任]?[一何][^，。；]{0,8}$|没[^，。；]{0,3}一[^，。；]{0,6}$")
"""None of them: what a clause that begins so says of each, it denies of all."""


def _until(text: Text, index: int) -> bool:
    """True if an "until" stands soon after: with "not" before it, Chinese says it with 才 and no negation."""
    return any(token.norm in ("until", "till") for token in text.tokens[index : index + _FAR])


def _is_asked(text: Text, index: int) -> bool:
    """True for 能不难吗, which says that it is."""
    before = text.tokens[index - 1].norm if index else ""
    denies = text.tokens[index].norm[0] in NEGATION_CHARACTERS
    return (
        denies
        and before in _RHETORICAL
        and any(token.norm in ("吗", "么", "?") for token in text.tokens[index : index + _FAR])
    )


_RHETORICAL = frozenset("能 怎么 怎能 哪 哪能 岂 还 可".split())


def _is_denied_elsewhere(bitext: Bitext, index: int) -> bool:
    """True if a word of the English claim denies that stands for nothing else: "disagreed", beside 不同意见."""
    return bitext.claim_of(bitext.english, index) in _claims_with_a_denial(bitext)


@lru_cache(maxsize=4)
def _claims_with_a_denial(bitext: Bitext) -> frozenset[int | None]:
    return frozenset(
        bitext.claim_of(bitext.english, place)
        for place, token in enumerate(bitext.english.tokens)
        if denial_of_english(token.lemma) and not bitext.counterparts(bitext.english, place)
    )


def _has_another(bitext: Bitext, text: Text, index: int, not_these: range) -> bool:
    """True if the word has its counterpart, by meaning, elsewhere.

    Beside "closing", the "ceremony" is none: it is the rest of what 开幕式 says; but "part" is all that 一部分 says.
    """
    other, word = bitext.other(text), text.tokens[index].norm
    compound = text.language == CHINESE and len(word) > _COMPOUND
    for link in bitext.links_of(text)[index]:
        place = link.target if text is bitext.source else link.source
        if compound and place == not_these.stop and not _is_all_of_it(word, other.tokens[place].lemma):
            continue
        if link.evidence == "phrase" and len(bitext.links_of(other)[place]) > 1:
            continue  # 禁止吸烟 is in the dictionary, and "smoking" has to do with 吸烟
        if place not in not_these and link.probability >= _FIRM and link.evidence in _MEANING:
            return is_content(other.tokens[place], other.language)
    return False


def _own_words(lemma: str, there: range) -> Sequence[int]:
    """The tokens of an English word without an object that parts it."""
    return there if len(there) == 1 + lemma.count("_") else (there.start, there.stop - 1)


def _stands_for_another(bitext: Bitext, chinese: int, english: Sequence[int]) -> bool:
    """True for 提高 and "reducing" where 降税 is linked to "reducing", and 提高 is not: two words, two counterparts."""
    tokens = bitext.chinese.tokens
    links = {
        link.source if bitext.from_chinese else link.target: link.probability
        for place in english
        for link in bitext.links_of(bitext.english)[place]
        if link.evidence != "position"
    }
    return chinese not in links and any(
        probability >= _SURE and is_content(tokens[index], CHINESE) and not _is_very(bitext.chinese, index)
        for index, probability in links.items()
    )


def _is_all_of_it(word: str, lemma: str) -> bool:
    """True if the dictionary explains the Chinese word by this English one alone."""
    return any(definition.removesuffix(" of") == lemma for definition in load_dictionary().definitions(word))
