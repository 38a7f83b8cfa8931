"""Single Chinese words that nothing in an English translation renders.

That a word has no link proves little, since many are rendered by a turn of phrase. It counts where good translations
mostly do render the word, where everything around it is well aligned, where nothing else is left over that could stand
for it, and above all where the English has a hole (``junctions``). How sure it is, is a logistic function of such
evidence, with weights that ``training/aligner/lone_words.py`` learns from good translations with a word taken out.

Words put in, and words lost on the way into Chinese, of which no hole tells, are too seldom sure: in free translations
there are as many.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nsmallest
from pathlib import Path

from transcheck.aligning.lexical import shared_lookup
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.finite_verbs import before_clause, lacks_a_verb
from transcheck.checks.gaps import Side, is_ordinary, leads_to_multiple, odds_of_nothing, sides_of
from transcheck.checks.junctions import CERTAIN, LEAST, PERHAPS, hole, strains
from transcheck.checks.name_pairs import unrendered_names
from transcheck.checks.negation_scope import open_negations, scope_of
from transcheck.language.cantonese import is_mostly_cantonese
from transcheck.lexicon.beings import is_deed, is_person
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import is_chinese_name, is_pinyin, pinyin_of
from transcheck.lexicon.opposites import are_opposites
from transcheck.lexicon.pointing import POINTING
from transcheck.lexicon.polarity import denied_by_affix
from transcheck.model import CHINESE, Link, Span, Text, TokenKind

EVIDENCE = (
    "support", "linked", "firm", "usual", "known", "rendered", "counted", "neighbours", "own", "other", "opposite",
    "elsewhere", "slot", "crossed", "length", "ratio", "hole", "hole-anywhere",
)  # fmt: skip
"""What is known of a word, in order; see ``describe``."""

_MOST_SUPPORT, _MOST_FIRM = 0.93, 0.75
"""A word with more support, or a surer link by what it means, is rendered."""
BY_MEANING = frozenset({"dictionary", "phrase", "glossary", "table", "name", "identical", "number"})
"""Evidence of a link that is in what the words mean."""
_RENDERED = 0.7
"""Support from which a word is taken to be rendered, where it is said again."""
_SAYING = frozenset("说称讲问")
"""Single characters that mean little else than to say or ask."""
_CATEGORIES = frozenset(
    "类别 行为 特点 工作 "
    "情况 问题 现象 状态 状况 局面 方面 活动 过程 程度 因素 作用 效果 性质 方式 事件 事业 态势 趋势 "
    "进程 环节 领域 国家 地区".split()
)
"""Nouns that Chinese adds to sum up what was said before them."""
_OF_AN_AGE = frozenset("老人 老年人 长者 人士 儿童 孩子 小孩 青少年".split())
"""Whom an age says already: 六十岁以上的老人, "the over-sixties"."""
_LEGAL_FORMS = frozenset("有限公司 有限责任公司 股份有限公司 股份公司 有限".split())
"""What a company is in law, which its English name mostly leaves out."""
_TURNING, _BUT = frozenset("改用 改为 改成 换成 转而 而是".split()), frozenset("but instead rather".split())
"""Words for turning to something else, which "but" says after a denial."""
_AWAY = frozenset("away clear off avoid refrain".split())
"""Words by which English says, without a negation, that one keeps from something."""
_BANNING = frozenset("禁止 严禁 请勿 切勿 勿 不得 不准 不许 谢绝 禁 不可 不能".split())
_HANDLING = frozenset("携带 使用 带 用 从事 进行 带入 随身携带 出现 发生 存放".split())
"""Words for banning, and for having to do with what is banned."""
_PLACES, _WHERE = frozenset("位置 地方 地点 场所 原处 原地".split()), frozenset("where wherever there here".split())
"""Words for a place, which an English adverb says as well."""
_OTHERWISE = {
    "气温": frozenset("high low warm cold hot cool heat chill degree freeze".split()),
    "不变": frozenset("same stay remain keep hold still steady unchanged".split()),
    "透露": frozenset("accord name anonymous anonymously anonymity hint source tell say reveal".split()),
}
"""Words that English says by a turn of phrase: "stays as it was", "who asked not to be named"."""
_LEADING_ON = frozenset(
    "其实 反正 毕竟 果然 居然 竟然 简直 索性 干脆 明明 偏偏 反倒 总之 原来 本来 难怪 到底 究竟 终究 归根结底 "
    "说白了 据悉 据了解".split()
)
"""Adverbs that tie a clause to what was said or expected, which English does by a conjunction, or by its tone; and what
news say of all that they report."""
_OUTCOME = "结果"
"""The same at the head of a clause, where it is no noun."""
_QUOTES = frozenset('"“‘「『《')
"""Marks that open a name."""
_TALKING, _TO_HEAR = frozenset("说话 讲话 讲 说".split()), 4
"""Words for talking, and words after 听 within which they say nothing more."""
_REMARK = re.compile(r"\([^)]*\)")
_SHORTEST = 3
"""Letters of a word that may be grammar alone: to, of, in."""
_AROUND = 2
"""Content words before and after that are the neighbours of a word."""
_PRIOR = 4.0
"""Words seen less often than this say little of how often they are rendered."""
_WORST = 5.0


@dataclass(frozen=True, slots=True)
class LoneWord:
    """The token ``index`` of the source, and the log-odds that nothing in the translation renders it.

    ``at_a_hole`` says that a word is missing in the translation where it belongs.
    """

    text: Text
    index: int
    odds: float
    at_a_hole: bool

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.text.tokens[self.index].span


class View:
    """A Chinese source as this module looks at it: what holds for all of its words."""

    def __init__(self, bitext: Bitext):
        self.text = bitext.source
        self.side, self.there = sides_of(bitext, bitext.source)
        self.bitext = bitext
        self._links = bitext.source_links

    @cached_property
    def content(self) -> list[int]:
        """The content words."""
        return [index for index, content in enumerate(self.side.content) if content]

    @cached_property
    def best(self) -> list[float]:
        """For each token the probability of its best link to a content word."""
        return [self.best_link(index, lambda _, is_content: is_content) for index in range(len(self.text.tokens))]

    def best_link(self, index: int, counts: Callable[[Link, bool], bool]) -> float:
        """The probability of the best of a token's links that count; what counts is told if it is to a content word."""
        places = self.side.counterparts[index]
        return max(
            (link.probability for link in self._links[index] if counts(link, link.target in places)),
            default=0.0,
        )

    def is_candidate(self, index: int, shortest: int = 2) -> bool:
        """True for a content word of at least ``shortest`` characters that may have no counterpart.

        Names have checks of their own, what points back (当地) or asks (哪儿) is left to the context, single characters
        mean too many things (光: light, bare, only), and what no dictionary has may be no word (分货 in 一分货). What
        only says of which kind something is goes without saying: 行为 after what is done, 网站 before a site's name.
        """
        return (
            self.side.support[index] < _MOST_SUPPORT
            and self._firm(index) < _MOST_FIRM
            and is_ordinary(self.text, index)
            and (len(self.text.tokens[index].norm) >= shortest or self.text.tokens[index].norm in _SAYING)
            and self.text.tokens[index].norm not in POINTING
            and not self.text.tokens[index].norm.startswith(("哪", "什么", "怎", "何"))
            and not self._leads_on(index)
            and not (self._spelled_there and pinyin_of(self.text.tokens[index].norm) in self._spelled_there)
            and not self._says_the_kind(index)
            and not self._is_said_elsewhere(index)
            and self.text.tokens[index].norm in load_dictionary()
            and not self._is_heard(index)
            and not self._is_denied(index)
            and not self._is_kept_away(index)
            and not self._is_banned(index)
            and not self._is_addressed(index)
            and not leads_to_multiple(self.text, index)
            and not self._is_defined_there(index)
            and not is_chinese_name(self.text.tokens[index].norm)
        )

    def _leads_on(self, index: int) -> bool:
        """True for 其实, and for 结果 at the head of a clause."""
        tokens = self.text.tokens
        opens = index == 0 or tokens[index - 1].kind is TokenKind.PUNCTUATION
        return tokens[index].norm in _LEADING_ON or (opens and tokens[index].norm == _OUTCOME)

    def _says_the_kind(self, index: int) -> bool:
        """True for nouns of category behind what they sum up, people behind an age and nouns right before a name.

        So for what a text calls itself: 本产品, 本店.
        """
        tokens = self.text.tokens
        before, after = tokens[max(0, index - 1) : index], tokens[index + 1 : index + 2]
        counted = index > 1 and tokens[index - 2].kind is TokenKind.NUMBER  # 三本小说
        if tokens[index].norm in _LEGAL_FORMS or (before and before[0].norm == "本" and not counted):
            return True
        if tokens[index].norm in _CATEGORIES:
            return any(token.norm == "的" or is_content(token, CHINESE) for token in before)
        if tokens[index].norm in _OF_AN_AGE and any(t.norm.endswith("岁") for t in tokens[max(0, index - 3) : index]):
            return True
        return any(token.norm in _QUOTES or (token.text.isascii() and token.text[:1].isupper()) for token in after)

    def _is_said_elsewhere(self, index: int) -> bool:
        """True for a verb that Chinese says in each of two clauses and English once, and 位置 beside "where"."""
        word = self.text.tokens[index].norm
        if word in _OTHERWISE:
            return any(token.lemma in _OTHERWISE[word] for token in self.there.text.tokens)
        after = self.text.tokens[index + 1].norm if index + 1 < len(self.text.tokens) else ""
        if word in _PLACES or (word == "原来" and after in _PLACES):
            return any(token.norm in _WHERE for token in self.there.text.tokens)
        others = (place for place in self._by_word[word] if place != index)
        return any(self.side.counterparts[place] or self.side.support[place] >= _RENDERED for place in others)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The places of the content words."""
        found: dict[str, list[int]] = {}
        for index in self.content:
            found.setdefault(self.text.tokens[index].norm, []).append(index)
        return found

    def _slot(self, index: int) -> range:
        """The places of the translation where a word belongs, between the counterparts of its neighbours."""
        first, last, crossed = self.side.slot(index, index + 1)
        count = len(self.strains)
        return range(last, min(first + 1, count)) if crossed else range(max(0, first - 1), min(last + 2, count))

    def is_at_a_hole(self, index: int) -> bool:
        """True if words hardly go together in the slot."""
        return max((self.strains[place] for place in self._slot(index)), default=LEAST) >= -PERHAPS

    def _is_heard(self, index: int) -> bool:
        """True for 说话 after 听: to listen to somebody is to hear what is said."""
        tokens = self.text.tokens
        return tokens[index].norm in _TALKING and any(
            token.norm.startswith("听") for token in tokens[max(0, index - _TO_HEAR) : index]
        )

    @cached_property
    def _spelled_there(self) -> frozenset[str]:
        """The words of the translation that may be Chinese in Latin letters: gaokao."""
        norms = (token.norm for token in self.there.text.tokens)
        return frozenset(norm for norm in norms if len(norm) > _SHORTEST and is_pinyin(norm))

    @cached_property
    def _denied(self) -> list[str]:
        """The different words of the translation, as they stand and as lemmas, if it denies anything."""
        tokens = self.there.text.tokens if open_negations(self.there.text) else ()
        return sorted({form for token in tokens for form in (token.norm, token.lemma)})

    def _is_denied(self, index: int) -> bool:
        """True for 收费 beside "free" and "not", which say it together, and for 改用 beside "not … but"."""
        if self.text.tokens[index].norm in _TURNING and any(form in _BUT for form in self._denied):
            return True
        return any(are_opposites(self.text.tokens[index].norm, form) for form in self._denied)

    def _is_kept_away(self, index: int) -> bool:
        """True for what must not be done, 切勿接触, beside "keep away", and for 不友好 beside "unfriendly"."""
        word = self.text.tokens[index].norm
        return index in self._not_done and any(
            token.norm in _AWAY or denied_by_affix(word, token.lemma) for token in self.there.text.tokens
        )

    def _is_addressed(self, index: int) -> bool:
        """True for 广大 before 市民: whoever is spoken to in public is many."""
        after = self.text.tokens[index + 1 : index + 2]
        return self.text.tokens[index].norm == "广大" and any(is_person(token.norm) for token in after)

    def _is_banned(self, index: int) -> bool:
        """True for 携带 in 严禁携带宠物: what must not be had, used or brought is what "no pets" says."""
        tokens = self.text.tokens
        return index > 0 and tokens[index].norm in _HANDLING and tokens[index - 1].norm in _BANNING

    @cached_property
    def _not_done(self) -> frozenset[int]:
        """What the negations deny."""
        return frozenset(place for negation in open_negations(self.text) for place in scope_of(self.text, negation))

    def _is_defined_there(self, index: int) -> bool:
        """True if a word that the dictionary explains it by stands in the translation for nothing else: 绒毛 "down"."""
        definitions = load_dictionary().definitions(self.text.tokens[index].norm)
        return any(
            word.strip().removeprefix("to ") in self._free
            for definition in definitions
            for word in _REMARK.sub("", definition).split(";")
        )

    @cached_property
    def _free(self) -> frozenset[str]:
        """The words of the translation without a link, as they stand and as lemmas."""
        links = self.bitext.target_links
        tokens = (token for token, found in zip(self.there.text.tokens, links, strict=True) if not found)
        return frozenset(form for token in tokens if len(token.norm) > _SHORTEST for form in (token.norm, token.lemma))

    def _firm(self, index: int) -> float:
        return self.best_link(index, lambda link, is_content: is_content and link.evidence in BY_MEANING)

    @cached_property
    def own(self) -> float:
        """Share of the content words that have a link."""
        return _share(self.side, self.content)

    @cached_property
    def other(self) -> float:
        """The same for the other side."""
        return _share(self.there, [index for index, content in enumerate(self.there.content) if content])

    @cached_property
    def elsewhere(self) -> float:
        """Content words of the other side that have no counterpart, by probability."""
        return sum(self.there.unaccounted)

    @cached_property
    def ratio(self) -> float:
        """Logarithm of how long the other side is for this one."""
        ours, theirs = (side.words(0, len(side.text.tokens)) for side in (self.side, self.there))
        return math.log((theirs + 2.0) / (ours + 2.0))

    @cached_property
    def strains(self) -> tuple[float, ...]:
        """How likely a word is missing before each of the translation, and at its end."""
        return strains(self.there.text)

    def describe(self, index: int) -> tuple[float, ...]:
        """The ``EVIDENCE`` of a word, each about 0 to 2.

        "linked" is its best link to any word, "firm" that by meaning; "rendered" how often good translations render it,
        "counted" how often they have it; "opposite" what has no counterpart in the word's slot on the other side, and
        "elsewhere" on all of it; "hole" how badly the English in the slot goes together.
        """
        token, side = self.text.tokens[index], self.side
        start, end = self.text.sentences[bisect_right(self.text.sentences, (index + 1,)) - 1]
        before = [place for place in range(index - 1, start - 1, -1) if side.content[place]][:_AROUND]
        after = [place for place in range(index + 1, end) if side.content[place]][:_AROUND]
        neighbours = [self.best[place] for place in (*before, *after)]
        first, last, crossed = side.slot(index, index + 1)
        slot = self._slot(index)
        lookup = shared_lookup()
        rendered, counted = rendering_odds(token.norm)
        return (
            odds_of_nothing(side.support[index]) / 4.0,
            self.best_link(index, lambda *_: True),
            self._firm(index),
            lookup.usual(token.norm),
            lookup.table.chinese_known(token.norm),
            rendered / 4.0,
            min(math.log1p(counted), 5.0) / 5.0,
            sum(neighbours) / max(1, len(neighbours)),
            self.own,
            self.other,
            min(sum(self.there.unaccounted[first:last]), 2.0),
            min(self.elsewhere, 4.0) / 4.0,
            min(max(last - first, 0), 8) / 8.0,
            float(crossed),
            min(len(token.norm), 8) / 8.0,
            self.ratio,
            _badness([self.strains[place] for place in slot]),
            _badness(self.strains),
        )


def _badness(odds: Sequence[float]) -> float:
    return (min(max(odds, default=LEAST), _WORST) - LEAST) / 4.0


def _share(side: Side, content: list[int]) -> float:
    return sum(bool(side.counterparts[index]) for index in content) / max(1, len(content))


@lru_cache(maxsize=1)
def _counts() -> dict[str, tuple[int, int]]:
    """By word, how often good translations have it in the source and how often nothing renders it; "" is all words."""
    lines = (Path(__file__).parent / "data" / "rendered.txt").read_text(encoding="utf-8").splitlines()
    return {word: (int(seen), int(alone)) for word, seen, alone in (line.split("\t") for line in lines)}


def rendering_odds(word: str) -> tuple[float, int]:
    """Log-odds that a good translation renders a Chinese word, a rare one as all; and how often it was seen."""
    seen, alone = _counts().get(word, (0, 0))
    all_seen, all_alone = _counts()[""]
    share = (alone + _PRIOR * all_alone / all_seen) / (seen + _PRIOR)
    return math.log((1.0 - share) / share), seen


@lru_cache(maxsize=1)
def _learned() -> tuple[list[float], float]:
    data = json.loads((Path(__file__).parent / "data" / "lone_words.json").read_text(encoding="utf-8"))
    return [data["weights"][name] for name in EVIDENCE], data["bias"]


ONE_WORD = 0.8
"""How often a lone word is right to be flagged."""
_AT_A_HOLE, _BESIDE_A_HOLE, _ANYWHERE = 1.0, 1.5, 2.75
"""Log-odds from which a word is said to be left out: where the English has a hole in its place, elsewhere, or none."""
_FEW = 2
"""Words that a text may have lost without being rendered freely."""


def lone_words(bitext: Bitext) -> Iterator[LoneWord]:
    """The words of a Chinese source that are clearly left out, in order.

    Many at once are a free rendering: then only those count in whose place the English has a hole.
    """
    words = weighed(bitext)
    if words:
        least = _BESIDE_A_HOLE if hole(bitext.target, PERHAPS) else _ANYWHERE
        found = [word for word in words if word.odds >= (_AT_A_HOLE if word.at_a_hole else least)]
        yield from (word for word in found if word.at_a_hole or len(found) <= _FEW)


def lost_at_a_hole(bitext: Bitext) -> tuple[Span, Span] | None:
    """What of the source stands behind a place in the English where a word is missing for certain, and that place.

    A name of the source that belongs there, or the word that is accounted for least; none if there is no such word.
    """
    source = bitext.source
    if not bitext.from_chinese or not bitext.alignment.source_support:
        return None
    # Names and words that may be missing are few; the network that reads the English is asked only beside one.
    names, view = unrendered_names(bitext)[0], View(bitext)
    candidates = [index for index in view.content if view.is_candidate(index, 1)]
    place = hole(bitext.target, CERTAIN) if names or candidates else None
    if place is None:
        return None
    for name in names:
        if bitext.place_of(source, name.first, name.last) == place:
            return name.span, place
    behind = [index for index in candidates if bitext.place_of(source, index, index + 1) == place]
    index = min(behind, key=view.side.support.__getitem__, default=None)
    return None if index is None else (source.tokens[index].span, place)


def lost_verb(bitext: Bitext) -> tuple[Span, Span] | None:
    """A verb of the source that nothing renders, and its place in an English sentence that lacks one; or None."""
    source, target = bitext.source, bitext.target
    if not bitext.from_chinese or not bitext.alignment.source_support or is_mostly_cantonese(source.tokens):
        return None
    if source.raw.rstrip("”’」』）)】》\"' ")[-1:] not in _ENDS:
        return None
    verbs = [i for i, links in enumerate(bitext.source_links) if not links and _may_be_lost(bitext, i)]
    lacking = [target.span_of(*span) for span in target.sentences if lacks_a_verb(target, *span)] if verbs else []
    if not lacking:
        return None
    for index in nsmallest(_MOST_VERBS, verbs, key=bitext.alignment.source_support.__getitem__):
        place = bitext.place_of(source, index, index + 1)
        if any(first <= place[0] < last for first, last in lacking):
            return source.tokens[index].span, before_clause(target, place)
    return None


_MOST_VERBS = 16
"""Verbs, those least accounted for, whose place is looked for: in a long text that takes long."""
_ENDS = "。！？!?."


def _may_be_lost(bitext: Bitext, index: int) -> bool:
    token = bitext.source.tokens[index]
    return token.kind is TokenKind.WORD and is_content(token, CHINESE) and is_deed(token.norm)


def weighed(bitext: Bitext) -> tuple[LoneWord, ...]:
    """Every word of a Chinese source that may have no counterpart, however unsure.

    None if the aligner weighs no support, or knows too little of the language.
    """
    alignment = bitext.alignment
    if not (bitext.from_chinese and alignment.source_support and alignment.target_support):
        return ()
    if is_mostly_cantonese(bitext.source.tokens):
        return ()
    view = View(bitext)
    weights, bias = _learned()
    return tuple(
        LoneWord(
            view.text,
            i,
            bias + sum(w * known for w, known in zip(weights, view.describe(i), strict=True)),
            view.is_at_a_hole(i),
        )
        for i in view.content
        if view.is_candidate(i)
    )
