"""A man of the source has become a woman in the translation, or the other way round.

Only what both sides say openly counts: pronouns that are written (他 and 她, he and she), titles, and words of kinship
such as 儿子 and daughter. A pair is judged where one side names one sex only and the other side only the other.

In Chinese: 原文说的是男性，译文说成了女性，或者相反。

Why it matters: readers take it to be about somebody else.

Flagged:
    [她]昨天出院了。
    → [He] was discharged from hospital yesterday.
    My [son] starts school in September.
    → 我[女儿]九月上学。
Clean:
    这位老师很有耐心。
    → She is a very patient teacher.
    我妈让我爸去接他妹妹。
    → Mum told Dad to pick up his sister.
Known false alarms: 他 for somebody whose sex is not known, where the translator knows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.checks.name_pairs import names_of
from transcheck.lexicon.beings import is_person
from transcheck.model import Flag, Severity, Text

_MALE, _FEMALE = "male", "female"
_KINDS = (
    ("", "他 佢地", "她 她们", "he him his himself", "she her hers herself"),
    ("title", "先生", "女士 小姐 太太", "mr sir gentleman", "ms mrs miss madam lady"),
    ("person", "男人 男子 男性 男士 男的", "女人 女子 女性 女的", "man men male", "woman women female"),
    ("young", "男孩 男孩子 小伙子 男生", "女孩 女孩子 姑娘 女生", "boy boys guy", "girl girls"),
    ("parent", "父亲 爸爸 爸 老爸 我爸", "母亲 妈妈 妈 老妈 我妈", "father dad daddy", "mother mom mum mommy mummy"),
    ("child", "儿子", "女儿", "son sons", "daughter daughters"),
    ("sibling", "哥哥 弟弟 哥 弟 兄弟", "姐姐 妹妹 姐 妹 姐妹", "brother brothers", "sister sisters"),
    ("spouse", "丈夫 老公", "妻子 老婆", "husband", "wife"),
    ("grandparent", "爷爷 外公 祖父 姥爷", "奶奶 外婆 祖母 姥姥", "grandfather grandpa", "grandmother grandma"),
    ("friend", "男朋友 男友", "女朋友 女友", "boyfriend", "girlfriend"),
    ("crown", "国王 王子", "女王 王后 公主", "king prince", "queen princess"),
)
"""Kind, and the words for each sex in Chinese and in English."""


def _by_word(men: int, women: int) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in _KINDS:
        found |= dict.fromkeys(row[men].split(), (row[0], _MALE))
        found |= dict.fromkeys(row[women].split(), (row[0], _FEMALE))
    return found


_CHINESE, _ENGLISH = _by_word(1, 2), _by_word(3, 4)


class GenderChanged(Check):
    """See the module's docstring."""

    name = "gender-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields one flag for each kind of word in which one side has only men and the other only women."""
        chinese, english = _gendered(bitext.chinese, _CHINESE), _gendered(bitext.english, _ENGLISH)
        if other := _taken_for_another(bitext, english):
            yield self._flag(bitext, *other)
            return
        if not chinese or not english:
            return
        everyone = {sex for words in chinese.values() for sex in words}
        all_others = {sex for words in english.values() for sex in words}
        for kind in chinese.keys() & english.keys():
            ours, theirs, strangers = chinese[kind], english[kind], {}
            if bitext.from_chinese and not kind and len(everyone) == 1 and (strangers := _strangers(ours, theirs)):
                theirs = strangers
            elif len(ours) > 1 or len(theirs) > 1 or ours.keys() & theirs.keys():
                continue
            [here], [there] = ours.values(), theirs.values()
            # Where there is somebody of the other sex, only words that are linked are sure to be about the same person.
            alone = len(everyone) == len(all_others) == 1 or strangers
            if not kind and any(token.norm == "who" for token in bitext.english.tokens):
                continue  # a pronoun may stand for the "who" of another person
            linked = kind and not set(bitext.counterparts(bitext.chinese, here[0])).isdisjoint(there)
            if not alone and not linked:
                continue
            yield self._flag(bitext, here[0], there[0])

    def _flag(self, bitext: Bitext, chinese: int, english: int) -> Flag:
        spans = bitext.chinese.tokens[chinese].span, bitext.english.tokens[english].span
        source, target = spans if bitext.from_chinese else spans[::-1]
        said, rendered = cite(bitext.source, source), cite(bitext.target, target)
        message = f"{said} is rendered {rendered}, of the other sex"
        return self.flag(bitext, bitext.source, [source], [target], message, confidence=0.85)


def _taken_for_another(bitext: Bitext, english: dict[str, dict[str, list[int]]]) -> tuple[int, int] | None:
    """The relative who is the only person that the Chinese names, and the pronoun of the other sex for them.

    Where English has no word for the sex of a relative (表妹, "cousin"), its pronouns alone tell it.
    """
    chinese = bitext.chinese
    persons = [i for i, token in enumerate(chinese.tokens) if is_person(token.norm) and not _is_left_out(token.norm)]
    sexes = {_RELATIVES.get(chinese.tokens[i].norm.lstrip(_POSSESSORS)) for i in persons}
    told = {sex: places for words in english.values() for sex, places in words.items()}
    if len(sexes) != 1 or None in sexes or len(told) != 1 or english.keys() != {""}:
        return None
    [(sex, places)] = told.items()
    return None if sex in sexes or may_be_named(bitext) else (persons[0], places[0])


def may_be_named(bitext: Bitext) -> bool:
    """Whether either side has a name, of which the sex is not known."""
    return any(names_of(bitext))


def _is_left_out(word: str) -> bool:
    """Whether a person is the one who speaks or is spoken to, or what somebody studies as: 我, 研究生."""
    return word in _SPEAKING or (word.endswith("生") and word not in ("先生", "医生", "男生", "女生"))


_SPEAKING = frozenset("我 我们 你 你们 咱们 俺".split())
_POSSESSORS = "我你他她俺咱"
_MEN = (
    "表哥 表弟 堂哥 堂弟 侄子 侄儿 外甥 孙子 外孙 哥 哥哥 弟 弟弟 叔叔 舅舅 伯伯 姑父 姨夫 "
    "爸 爸爸 老公 丈夫 爷爷 外公 岳父 公公 女婿 姐夫 妹夫 儿子 男朋友 男友"
)
_WOMEN = (
    "表姐 表妹 堂姐 堂妹 侄女 外甥女 孙女 外孙女 姐 姐姐 妹 妹妹 姑姑 阿姨 姨妈 舅妈 婶婶 伯母 "
    "妈 妈妈 老婆 妻子 奶奶 外婆 姥姥 岳母 婆婆 儿媳 嫂子 女儿 闺女 女朋友 女友"
)
_RELATIVES = {**dict.fromkeys(_MEN.split(), _MALE), **dict.fromkeys(_WOMEN.split(), _FEMALE)}
"""Relatives, whose sex Chinese always tells."""


def _strangers(ours: dict[str, list[int]], theirs: dict[str, list[int]]) -> dict[str, list[int]]:
    """The English pronouns of the other sex than all Chinese ones, if no more pronouns stand there than here.

    English mostly has more of them, for people whom Chinese names or leaves out; so this says nothing of the other
    direction, in which a name may take the place of one.
    """
    if len(ours) > 1 or len(theirs) < 2 or sum(map(len, theirs.values())) > sum(map(len, ours.values())):
        return {}
    return {sex: words for sex, words in theirs.items() if sex not in ours}


def _titles(words: dict[str, tuple[str, str]], norm: str) -> tuple[str, str] | None:
    """What a title says that the segmenter has left with the name: 陈女士."""
    known = words.get(norm[-2:]) if len(norm) > 2 and not norm.isascii() else None
    return known if known and known[0] == "title" else None


def _gendered(text: Text, words: dict[str, tuple[str, str]]) -> dict[str, dict[str, list[int]]]:
    """The tokens that say a sex, by kind of word and by sex."""
    found: dict[str, dict[str, list[int]]] = {}
    for index, token in enumerate(text.tokens):
        if known := words.get(token.norm.rstrip(".")) or _titles(words, token.norm):
            kind, sex = known
            found.setdefault(kind, {}).setdefault(sex, []).append(index)
    return found
