"""The translation leaves out a person, place or organisation that the source names.

A name of which it is certain what it is called must come back: by its name, an abbreviation, the word for its people or
its language, its capital, or its sound. A country before a place in it goes without saying, and what only a dateline
names counts little. Where a pronoun or a word such as "the country" may stand for it, or "the galaxy" for 银河系,
nothing is said.

In Chinese: 原文提到的人、地方或机构，译文里没有了。

Why it matters: "from Kenya" or "according to the WHO" is often all that makes a claim one that can be checked.

Flagged:
    [日本]和韩国的游客今年明显多了。
    → There are clearly more tourists from South Korea[] this year.
    We're stopping in Prague, [Vienna] and Budapest.
    → 我们会在布拉格[]和布达佩斯停留。
Clean:
    世界卫生组织昨天更新了疫苗指南。
    → The WHO updated its vaccine guidelines yesterday.
    John F. Kennedy gave that speech in the rain.
    → 肯尼迪是在雨中发表那场演说的。
Known false alarms: names that the translation describes instead (the Eternal City for Rome), and established names that
sound different and are in no dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.brackets import named_in_brackets
from transcheck.checks.datelines import end_of_dateline
from transcheck.checks.glossing import cite
from transcheck.checks.name_changed import exchanged_names
from transcheck.checks.name_pairs import (
    IDENTIFYING,
    Name,
    can_be_heard,
    is_shown_to_be_a_person,
    kinds_of_place,
    names_of,
    unrendered_names,
)
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import (
    english_forms,
    has_surname_of,
    is_country,
    is_known_name,
    is_misspelt,
    is_ordinary_word,
    is_pinyin_person,
    is_place,
    may_be_a_person,
)
from transcheck.lexicon.pointing import IMPERSONAL, PERSONAL, POINTING
from transcheck.model import CHINESE, Flag, Severity, Text


class NameOmitted(Check):
    """See the module's docstring."""

    name = "name-omitted"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each name of the source that nothing in the translation stands for."""
        left = unrendered_names(bitext)
        own, others = left if bitext.from_chinese else left[::-1]
        if not own:
            return
        exchanged = {name for chinese, english, _ in exchanged_names(bitext) for name in (chinese, english)}
        unclear = any(name not in exchanged for name in others)
        for name in own:
            if not name.known or name in exchanged or _is_a_thing(bitext, name) or _may_be_referred_to(bitext, name):
                continue
            if name.text is bitext.english and ("-" in name.text.raw[slice(*name.span)] or can_be_heard(bitext, name)):
                continue
            if name.text is bitext.chinese and name.last - 1 in named_in_brackets(bitext):
                continue
            if _goes_without_saying(bitext, name, own):
                continue
            # A name by its sound may be one that is left on the other side, in a spelling that is not known.
            if not (unclear and (name.foreign or is_pinyin_person(name.words[0]))):
                yield self.flag(
                    bitext,
                    name.text,
                    [name.span],
                    [bitext.place_of(name.text, name.first, name.last)],
                    f"{cite(name.text, name.span)} is not in the translation",
                    confidence=0.7,
                    severity=Severity.MINOR if _is_in_dateline(name) or _is_misspelt(bitext, name) else Severity.MAJOR,
                )


def _is_a_thing(bitext: Bitext, name: Name) -> bool:
    """True for 老街, and for 大桥 where "bridge" is there or something is sure to stand for it: some list has both."""
    other = bitext.other(name.text)
    if name.text.language == CHINESE and len(name.words[0]) == 2 and _DESCRIBED.match(name.words[0]):
        return True
    nouns = kinds_of_place(name.words[0][-1])
    if nouns and len(name.words[0]) == 2 and name.words[0][0] in _SIZES and any(t.norm in nouns for t in other.tokens):
        return True
    return name.text.language == CHINESE and any(
        link.probability >= _SURE and link.evidence == "table" and other.tokens[place].text.islower()
        for index in range(name.first, name.last)
        for link in bitext.links_of(name.text)[index]
        for place in (link.target if name.text is bitext.source else link.source,)
    )


_DESCRIBED = re.compile("[新老旧][街店桥楼城村镇路门房厂屋]")
"""Words of two characters that some map has for a place, and that mostly say what they say: 老街, 新店."""
_SURE = 0.95
_SIZES = "大小新老长高"


def _is_in_dateline(name: Name) -> bool:
    """True for what stands before the text proper: news that is passed on often leaves it out."""
    return name.text.language == CHINESE and name.span[1] <= end_of_dateline(name.text.raw)


def _is_misspelt(bitext: Bitext, name: Name) -> bool:
    """True for 琼州海峡 beside "Qiangzhou": the place is there, though not as it is written."""
    place = name.text.language == CHINESE and not is_pinyin_person(name.words[0]) and not name.foreign
    return place and any(
        is_misspelt(name.words[0], token.norm) for token in bitext.english.tokens if token.text[:1].isupper()
    )


def _goes_without_saying(bitext: Bitext, name: Name, unrendered: Sequence[Name]) -> bool:
    """True for a country before the name of what lies or appears in it, if that is rendered: 美国得克萨斯州, Texas.

    Or for one, or a body, that another word implies: 美国国防部, "the Pentagon".
    """
    implying = _IMPLYING.get(name.words[0], frozenset()) if name.text.language == CHINESE else frozenset()
    if implying and any(token.norm in implying for token in bitext.english.tokens):
        return True
    following = name.text.tokens[name.last : name.last + 1]
    if name.text.language != CHINESE or not following or not is_country(name.words[0]):
        return False
    return following[0].norm in _TITLES or any(
        other.first == name.last and other not in unrendered for other in names_of(bitext)[0]
    )


_TITLES = frozenset("《〈")
_IMPLYING = {
    "美国": frozenset("pentagon congress congressional fed fbi cia nasa republican republicans democrats".split()),
    "英国": frozenset("westminster whitehall tory tories".split()),
    "俄罗斯": frozenset(("kremlin",)),
    "法国": frozenset(("elysee", "élysée")),
    "中国": frozenset(("zhongnanhai", "politburo")),
    "国务院": frozenset(("premier",)),
}
"""English names and offices that belong to one country, or one body of it."""


def _may_be_referred_to(bitext: Bitext, name: Name) -> bool:
    """True if the translation has words that point back, to persons, places or things, that the source has not.

    A Chinese person's surname will do, in any spelling. Words that only look like a person's name are left alone.
    """
    if is_pinyin_person(name.words[0]) and not is_shown_to_be_a_person(name):
        return True
    if _is_one_of_two(bitext, name):
        return any(token.norm in _OF_TWO for token in bitext.other(name.text).tokens)
    if is_pinyin_person(name.words[0]) and has_surname_of(
        name.words[0], [token.norm for token in bitext.english.tokens if token.text[:1].isupper()]
    ):
        return True
    other = bitext.other(name.text)
    told = (_is_called_by_kind(other, name), _is_told_otherwise(bitext, name), _is_deity(other, name))
    if name.text.language == CHINESE and any(told):
        return True
    links = bitext.links_of(other)
    words = POINTING - _words_for_others(name)
    head = _head_of(bitext, name)
    return any(
        token.norm in words
        and not any(link.evidence in IDENTIFYING for link in links[index])
        and (not head or any(abs(place - index) <= _NEAR_HEAD for place in head))
        for index, token in enumerate(other.tokens)
    )


def _is_one_of_two(bitext: Bitext, name: Name) -> bool:
    """True for 上海 in 北京和上海, where 北京 is rendered: what points back cannot point to the other alone."""
    tokens, counterparts = name.text.tokens, partial(bitext.counterparts, name.text)
    before = name.first > 1 and tokens[name.first - 1].norm in _AND and counterparts(name.first - 2)
    after = name.last + 1 < len(tokens) and tokens[name.last].norm in _AND and counterparts(name.last + 1)
    other = bitext.other(name.text)
    return any(is_known_name(other.tokens[place].text) for place in (*(before or ()), *(after or ())))


_OF_TWO = frozenset("both cities countries nations 双方 两国 两地 两人 两市 两者".split())
_AND = frozenset("和 与 跟 及 、 and".split())


def _is_called_by_kind(text: Text, name: Name) -> bool:
    """True for "the galaxy", or "our", where the Chinese has 银河系, the Milky Way Galaxy."""
    kinds = {form.split()[-1] for form in english_forms(name.words[0]) if " " in form}
    return any(
        article.norm in _OWN and noun.text in kinds and is_ordinary_word(noun.norm)
        for article, noun in pairwise(text.tokens)
    )


def _is_deity(text: Text, name: Name) -> bool:
    """True for "the Earth God", where the Chinese has 土地公, whom the dictionary explains as a god."""
    explained = {word for text in load_dictionary().definitions(name.words[0]) for word in text.split()[1:]}
    return any(token.lemma in explained for token in text.tokens if token.lemma in _DEITIES)


_DEITIES = frozenset("god goddess deity immortal".split())


def _is_told_otherwise(bitext: Bitext, name: Name) -> bool:
    """True for 广电总局 where some "General Administration" is named, and 日本央行 where "the central bank" is.

    The last word of the institution's name is there, and stands for nothing else: it is rendered in other words.
    """
    kinds = _INSTITUTIONS.intersection(form.split()[-1] for form in english_forms(name.words[0]) if " " in form)
    kinds |= _INSTITUTIONS.intersection(form.split()[0] for form in english_forms(name.words[0]) if " of " in form)
    tokens, inside = bitext.english.tokens, range(name.first, name.last)
    return bool(kinds) and any(
        token.norm in kinds
        and (token.text[:1].isupper() or any(before.norm == "the" for before in tokens[max(0, place - 2) : place]))
        and all(index in inside for index in bitext.counterparts(bitext.english, place))
        for place, token in enumerate(tokens)
    )


_INSTITUTIONS = frozenset(
    "administration agency association authority bank bureau commission committee council court institute ministry "
    "office organization party police".split()
)
_OWN = frozenset("the our my your his her its their".split())


def _words_for_others(name: Name) -> frozenset[str]:
    """The words that cannot stand for ``name``, since they point to persons or to things."""
    if may_be_a_person(name.words[0]):
        return IMPERSONAL
    forms = english_forms(name.words[0]) if name.text.language == CHINESE else {" ".join(name.words)}
    return PERSONAL if any(map(is_place, forms)) else frozenset()


def _head_of(bitext: Bitext, name: Name) -> list[int]:
    """The counterparts of the word that a Chinese name stands right before (重庆小面): what points to it does too."""
    tokens = name.text.tokens
    if name.text.language != CHINESE or name.last >= len(tokens) or not is_content(tokens[name.last], CHINESE):
        return []
    return bitext.counterparts(name.text, name.last)


_NEAR_HEAD = 4
"""Words around a noun among which one that points ("its economy", "the economy of the country") belongs to it."""
