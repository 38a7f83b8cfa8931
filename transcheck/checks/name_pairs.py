"""Names of either side that nothing on the other side can stand for.

A name is rendered if the alignment, a dictionary, CLDR, pinyin or another spelling of Chinese surnames, or the sound
(特朗普, Trump) leads from it to something in the other text, wherever that stands there. Names of which it cannot be
known what they should be called are never said to be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise, takewhile

from transcheck.aligning.function_words import is_function_word
from transcheck.aligning.names import plain_letters, spelling_distances
from transcheck.checks.base import Bitext
from transcheck.lexicon import name_lists
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.idioms import idiomatic_words
from transcheck.lexicon.names import (
    country_of,
    english_forms,
    evoked_words,
    has_surname_of,
    is_chinese_name,
    is_derived,
    is_known_name,
    is_only_a_name,
    is_ordinary_word,
    is_pinyin,
    is_pinyin_name,
    is_pinyin_person,
    is_place,
    is_whole_name,
    may_be_a_name,
    may_be_a_person,
    may_be_read,
    pinyin_of,
    runs_read_as,
    short_forms,
    surnames_of,
    words_evoked_by,
)
from transcheck.lexicon.surnames import surnames_spelled
from transcheck.lexicon.territories import english_names_of, is_territory
from transcheck.lexicon.transliterations import foreignness, givenness
from transcheck.model import CHINESE, ENGLISH, Span, Text, Token, TokenKind


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens ``first`` to ``last`` (excluded) of ``text``; ``known`` if it is certain what the name is called.

    ``foreign`` marks a Chinese name that spells a foreign one. ``words`` are the words of an English name that name
    something, in small letters, or the characters of a Chinese one.
    """

    text: Text
    first: int
    last: int
    words: tuple[str, ...]
    known: bool
    foreign: bool = False

    @property
    def span(self) -> Span:
        """The characters of the name in the text as given."""
        return self.text.span_of(self.first, self.last)


@lru_cache(maxsize=4)
def unrendered_names(bitext: Bitext) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """The names that nothing stands for on the other side, ``(Chinese, English)``, each in the order of its text."""
    named, found = names_of(bitext)
    if not found and not named:
        return (), ()
    characters = "".join(token.norm for token in bitext.chinese.tokens)
    english = tuple(
        name
        for name in found
        if not _rendered_in_chinese(bitext, name, characters) and not any(may_render(other, name) for other in named)
    )
    words = _Words(bitext.english)
    chinese = tuple(
        _whole(parts)
        for parts in _joined(named)
        if not any(_rendered_in_english(bitext, name, words) for name in parts)
    )
    return chinese, english


def other_surnames(bitext: Bitext) -> Iterator[tuple[Name, Name]]:
    """The last part of a Chinese name of two, 吉姆·莫里森, and an English name that only begins so: Jimi Hendrix."""
    named, found = names_of(bitext)
    pairs = [name for name in found if len(name.words) == 2 == name.last - name.first][:_FEW_NAMES]
    if not pairs or _MIDDLE_DOTS.isdisjoint(bitext.chinese.raw):
        return
    words = _Words(bitext.english)
    for parts in _joined(named):
        if len(parts) != 2 or parts[0].text.tokens[parts[0].last].norm not in _MIDDLE_DOTS:
            continue
        given, surname = parts
        alike = (
            name
            for name in pairs
            if _distance(name.words[0], given.words[0]) <= _ALIKE_IF_KNOWN
            and _distance(name.words[1], surname.words[0]) > _UNLIKE
        )
        name = next(alike, None)
        if name is None or _rendered_in_english(bitext, surname, words):
            continue
        last = replace(name, first=name.first + 1, words=name.words[1:])
        if not _rendered_in_chinese(bitext, last, surname.words[0]):
            yield surname, last


_FEW_NAMES = 50
"""English names of two words that are held against each Chinese one of two parts; a text with more is a list."""


@lru_cache(maxsize=4)
def names_of(bitext: Bitext) -> tuple[Sequence[Name], Sequence[Name]]:
    """The names of both texts, ``(Chinese, English)``, each in the order of its text."""
    return chinese_names(bitext.chinese), english_names(bitext.english)


def kinds_of_place(character: str) -> tuple[str, ...]:
    """English words for what the last character of a Chinese name says the place is: "lake" for 湖."""
    return _KINDS_OF_PLACES.get(character, ())


def can_be_heard(bitext: Bitext, name: Name) -> bool:
    """True if the characters of the Chinese text may, not quite unlike, spell a word of an English name."""
    characters = "".join(token.norm for token in bitext.chinese.tokens)
    return any(can_spell(characters, word) for word in name.words)


def can_spell(characters: str, word: str) -> bool:
    """True if some of the characters may, not quite unlike, spell an English word."""
    return _distance_anywhere(word, characters) <= _ALIKE


def are_linked(bitext: Bitext, chinese: Name, english: Name) -> bool:
    """True if the alignment links ordinary words of an English name ("Army Hospital") to the Chinese one by meaning."""
    linked = {
        link.target if bitext.from_chinese else link.source
        for index in range(chinese.first, chinese.last)
        for link in bitext.links_of(chinese.text)[index]
        if link.evidence != "position"
    }
    return all(map(is_ordinary_word, english.words)) and not linked.isdisjoint(range(english.first, english.last))


def may_render(chinese: Name, english: Name) -> bool:
    """True if the two could be the same name, since they sound a little alike or share a surname."""
    characters, raw = chinese.words[0], english.text.raw[slice(*english.span)]
    if is_pinyin_person(characters):
        return may_be_read(characters, raw) or (
            not is_pinyin_name(raw) and has_surname_of(characters, [_plain(word) for word in raw.lower().split()])
        )
    if any(_is_another_place(characters, word) or _is_read_otherwise(characters, word) for word in english.words):
        return False
    most = _UNLIKE
    if chinese.known and not chinese.foreign and english.known:
        most = _ALIKE_IF_BOTH_KNOWN
    return _sound_alike(characters, english, most)


def is_another_person(chinese: Name, english: Name) -> bool:
    """True if the English name can be no other name of a person with a Chinese one, who keeps the surname (Jack Ma).

    Nor may it sound like it: 马斯克, Musk.
    """
    return chinese.known and is_shown_to_be_a_person(chinese) and not _sound_alike(chinese.words[0], english, _UNLIKE)


def _sound_alike(characters: str, english: Name, most: float) -> bool:
    raw = english.text.raw[slice(*english.span)]
    words = [word for word in re.split(r"[\s-]+", plain_words(raw)) if len(word) > 2 and word not in _TITLES]
    return any(_distance(word, characters) <= most for word in {*words, "".join(english.words)})


def is_shown_to_be_a_person(name: Name) -> bool:
    """True if the word before or after a Chinese name goes with people: 站长, 说, 让, 先生."""
    tokens = name.text.tokens
    before = tokens[name.first - 1].norm if name.first else ""
    after = tokens[name.last].norm if name.last < len(tokens) else ""
    led = before in _BEFORE_PEOPLE or before.endswith(_TITLES_OF_PEOPLE)
    return led or after in _AFTER_PEOPLE or after.startswith(_TITLES_OF_PEOPLE)


_BEFORE_PEOPLE = frozenset("让 被 把 对 给 由 是 跟 和 与 叫 找 请 听".split())
_AFTER_PEOPLE = frozenset(
    "说 表示 认为 称 指出 介绍 告诉 强调 问 回答 和 与 跟 等 在 昨天 今天 把 被 透露 坦言".split()
)
_TITLES_OF_PEOPLE = tuple(
    "先生 女士 小姐 太太 老师 医生 教授 师傅 律师 大使 主席 部长 市长 院长 站长 主任 总统 总理 书记 "
    "记者 经理 董事长 总裁 同学 导演 演员 "
    "作家 队长 委员 校长 局长 处长 司长 厅长 县长 镇长 村长 博士 警官 法官 同事 朋友".split()
)


def _is_another_place(characters: str, word: str) -> bool:
    """True for 陕西 and "shanxi": a place that reads like it, while dictionaries spell it otherwise, Shaanxi.

    A doubled vowel tells the tones of the two apart.
    """
    forms = english_forms(characters)
    return (
        bool(forms)
        and is_place(word)
        and not any(word in english_forms(characters + kind) for kind in "县市区")  # 太湖 and 太湖县 are written alike
        and pinyin_of(characters) == word.replace("aa", "a")
        and word not in {part for form in forms for part in form.split()}
    )


def _is_read_otherwise(characters: str, word: str) -> bool:
    """True for 西安 and "xining": places that are both spelled as they are read, and are read otherwise."""
    if not (is_place(word) and is_pinyin(word)):
        return False
    reading = pinyin_of(characters)
    return reading != word and reading in {form.replace("'", "") for form in english_forms(characters)}


def plain_words(raw: str) -> str:
    """Words in small letters, without possessive endings and full stops."""
    return _plain(raw.lower().replace("’s", "").replace("'s", ""))


def _distance(word: str, characters: str) -> float:
    """How far a Chinese name is from spelling a word, whole or without what may follow it: 巴伊亚|州, 加泰罗|尼亚."""
    return min(spelling_distances(word, characters)[max(2, len(characters) - 2) :], default=1.0)


def _distance_anywhere(word: str, characters: str) -> float:
    """The same of any run of the characters."""
    return spelling_distances(word, characters, anywhere=True)[-1]


_ALIKE = 0.65
"""Letters that the characters of a text spell at no greater distance are heard in it: of the names in a list of
transliterations 92 in 100, of names that a sentence does not hold 13."""
_ALIKE_IF_KNOWN = 0.45
"""The same for names that dictionaries have, and would mostly have led to the Chinese one: 82 in 100 and 1."""
_ALIKE_IF_BOTH_KNOWN = 0.3
"""The same where dictionaries have the Chinese name too, under another English one."""
_UNLIKE = 0.85
"""Of two names at a greater distance one cannot be the transliteration of the other: of transliterations 4 in 100 are
that far apart, of other pairs 98."""


# English


def english_names(text: Text) -> list[Name]:
    """The names in an English text: runs of words that have a capital not just for the sentence's sake.

    In a text all in capitals, or in none, or written like a title, there is nothing to go by, and nothing is found.
    """
    words = [token for token in text.tokens if token.kind is TokenKind.WORD and len(token.text) > 1]
    capitalised = [token for token in words if token.text[0].isupper()]
    if len(capitalised) * 5 > len(words) * 4 and len(words) > 5:
        return []
    names = []
    idiomatic = idiomatic_words(text)
    beginnings = {start for start, _ in text.sentences if is_ordinary_word(text.tokens[start].norm)}
    for run_first, last in _runs_of_capitals(text):
        first = next((place for place in range(run_first, last) if not _only_leads(text.tokens[place])), last)
        if first == last:
            continue
        if first in beginnings and last - first > 2 and is_pinyin_name(text.raw[slice(*text.span_of(first + 1, last))]):
            first += 1  # "Even Zhang Min came": the capital is the sentence's
        norms = [_plain(token.norm) for token in text.tokens[first:last]]
        own = tuple(
            norm
            for norm, token in zip(norms, text.tokens[first:last], strict=True)
            if norm and token.text[0].isupper() and norm not in _TITLES and not is_ordinary_word(norm)
        )
        name = text.raw[slice(*text.span_of(first, last))]
        if is_pinyin_name(name) or (not own and is_whole_name(" ".join(norms))):
            own = tuple(norms)
        if own and first not in idiomatic and not _is_unit(text, first):
            names.append(Name(text, first, last, own, is_known_name(name)))
    return names


def _is_unit(text: Text, index: int) -> bool:
    """True for a name within a quantity: Celsius."""
    start = text.tokens[index].start
    return any(quantity.start <= start < quantity.end for quantity in text.quantities)


def _only_leads(token: Token) -> bool:
    """True for titles and for "The" before a name."""
    return _plain(token.norm) in _TITLES or is_function_word(token, ENGLISH)


def _runs_of_capitals(text: Text) -> list[Span]:
    starts = {first for first, _ in text.sentences}
    found: list[Span] = []
    for index, token in enumerate(text.tokens):
        if token.kind is not TokenKind.WORD or not token.text[0].isupper():
            continue
        if len(token.text) < 2:
            if (
                found
                and found[-1][1] == index
                and text.tokens[index + 1 : index + 2]
                and text.tokens[index + 1].norm == "."
            ):
                found[-1] = (found[-1][0], index + 2)  # John F. Kennedy
            continue
        if not _plain(token.norm).isalpha() or token.norm in _CALENDAR:
            continue
        following = text.tokens[index + 1].text if index + 1 < len(text.tokens) else ""
        opening = index in starts or text.tokens[index - 1].norm in _OPENING
        if opening and _may_be_a_word(token.norm) and not following[:1].isupper():
            continue
        if found and found[-1][1] == index and text.tokens[index - 1].norm not in _OFFICES:
            found[-1] = (found[-1][0], index + 1)
        elif not found or found[-1][1] <= index:
            found.append((index, index + 1))
        found[-1] = (found[-1][0], _end_of_hyphenated(text, found[-1][1]))
    return found


def _may_be_a_word(norm: str) -> bool:
    return is_ordinary_word(norm) or norm in name_lists.also_words()


def _end_of_hyphenated(text: Text, end: int) -> int:
    """Kwok-keung, Al-Assad: what hangs on a name by a hyphen belongs to it."""
    tokens = text.tokens
    while (
        end + 1 < len(tokens)
        and tokens[end].norm == "-"
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
        and tokens[end + 1].text.isalpha()
    ):
        end += 2
    return end


def _plain(norm: str) -> str:
    return norm.replace(".", "")


_OPENING = frozenset("\"“‘'(:•-–—*")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun".split()
)
_OFFICES = frozenset(
    "chancellor president premier minister senator governor mayor chairman chairwoman chairperson spokesman "
    "spokeswoman spokesperson ambassador commissioner congressman congresswoman".split()
)
"""Offices before the name of who holds them: "German Chancellor" is not the name of Olaf Scholz."""
_TITLES = frozenset("mr mrs ms miss dr prof rev gen gov sen rep capt lt col sgt st mt ft jr sr inc ltd co corp".split())


def _rendered_in_chinese(bitext: Bitext, name: Name, characters: str) -> bool:
    """True if the Chinese text has something that any word of an English name could be.

    A person's name in pinyin must be there as a whole: 李伟 is no rendering of Zhang Wei.
    """
    raw = name.text.raw[slice(*name.span)]
    if is_pinyin_name(raw):
        words = [word.lower() for word in raw.replace("-", " ").split()]
        return any(runs_read_as("".join(order), characters) for order in (words, (words[-1], *words[:-1])))
    if surnames := _surnames_of_hyphenated(raw):
        return any(surname in characters for surname in surnames)
    if len(name.words) == 1 and is_place(name.words[0]) and is_pinyin(name.words[0]):
        return _stands_for(name.words[0], _evoked(bitext)) or any(
            run.isalpha() and not _is_another_place(run, name.words[0])
            for run in runs_read_as(name.words[0].replace("aa", "a"), characters)
        )
    alike = _ALIKE_IF_KNOWN if name.known else _ALIKE
    links = bitext.links_of(name.text)
    all_ordinary = all(map(is_ordinary_word, name.words))
    for index in range(name.first, name.last):
        word = _plain(name.text.tokens[index].norm)
        if all_ordinary and any(link.evidence != "position" for link in links[index]):
            return True
        certain = is_territory(word) or is_place(word)
        if word in name.words and (
            (not certain and any(link.evidence in IDENTIFYING for link in links[index]))
            or word in characters
            or _stands_for(word, _evoked_by_counterparts(bitext, index))
            or _stands_for(word, _evoked(bitext))
            or any(surname in characters for surname in surnames_spelled(word))
            or not _is_sounded(name.text.tokens[index].text)
            or (not certain and _is_heard(bitext, name, word, characters, alike))
        ):
            return True
    phrase = " ".join(_plain(token.norm) for token in name.text.tokens[name.first : name.last])
    return phrase in _evoked(bitext) or (
        not is_territory(phrase) and _is_heard(bitext, name, phrase, characters, alike)
    )


def _is_heard(bitext: Bitext, name: Name, word: str, characters: str, most: float) -> bool:
    """Whether a word of an English name can be heard in the Chinese text, at no greater distance than ``most``.

    What all characters do not spell, hardly any part of them does: what other names take away is asked only then.
    """
    if _distance_anywhere(word, characters) > most:
        return False
    return not name.known or _distance_anywhere(word, _without_known_names(bitext, name)) <= most


def _without_known_names(bitext: Bitext, name: Name) -> str:
    """The characters of the Chinese text but those of names that dictionaries call otherwise and that sound so."""
    tokens = list(bitext.chinese.norms)
    for other in names_of(bitext)[0]:
        if other.known and not other.foreign and not may_render(other, name):
            for index in range(other.first, other.last):
                tokens[index] = "，"
    return "".join(tokens)


def _surnames_of_hyphenated(raw: str) -> frozenset[str]:
    """The Chinese surnames that the first word of Tsai Ing-wen or Wong Kwok-keung can spell; none for other names."""
    return surnames_of(match[1].lower()) if (match := _HYPHENATED.fullmatch(raw)) else frozenset()


_HYPHENATED = re.compile(r"([A-Z][a-z]+) [A-Z][a-z]+-[A-Za-z][a-z]+")


def _is_sounded(text: str) -> bool:
    """False for abbreviations of names that no dictionary has: what they stand for is not known."""
    plain = _plain(text)
    return is_territory(plain.lower()) or not (plain.isupper() or len(plain) < 3)


@lru_cache(maxsize=4)
def _evoked(bitext: Bitext) -> frozenset[str]:
    return words_evoked_by(bitext.chinese.norms)


def _evoked_by_counterparts(bitext: Bitext, index: int) -> Iterator[str]:
    """What the Chinese words that an English word is linked to evoke: part of what the text does, and soon known."""
    for place in bitext.counterparts(bitext.english, index):
        norm = bitext.chinese.tokens[place].norm
        if len(norm) > 1 and norm in load_dictionary():
            yield from evoked_words(norm)


def _stands_for(word: str, evoked: Iterable[str]) -> bool:
    """True if an English name, or the country that it is the capital of, is or comes from one of the words."""
    parts = (word, *country_of(word))
    return any(is_derived(part, other) for other in evoked for part in parts)


IDENTIFYING = frozenset("dictionary name identical glossary phrase table".split())
"""Evidence of a link that tells one name from another: vectors of two cities are alike, places prove nothing."""


# Chinese


def chinese_names(text: Text) -> list[Name]:
    """The names in a Chinese text: words that are names, and runs of characters that spell foreign ones."""
    names = []
    taken: set[int] = set()
    for first, last in _dictionary_runs(text):
        taken.update(range(first, last))
        names.append(Name(text, first, last, (_characters(text, first, last),), True))
    for first, last in _latin_runs(text):
        taken.update(range(first, last))
        names.append(Name(text, first, last, (_characters(text, first, last),), True))
    for first, last in _foreign_runs(text):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            following = text.tokens[last : last + 1]
            known = not any(token.kind is TokenKind.WORD and foreignness(token.norm) > 0 for token in following)
            names.append(Name(text, first, last, (_characters(text, first, last),), known, True))
    for index, token in enumerate(text.tokens):
        if len(set(token.norm)) == 1:
            continue  # 哈哈哈
        if index not in taken and token.kind is TokenKind.WORD and is_chinese_name(name := _without_suffix(token.norm)):
            if is_pinyin_person(name) and givenness(name[1:]) <= 0:
                continue
            known = _is_known(name) and not (len(name) == 2 and _may_go_on(text, index))
            names.append(Name(text, index, index + 1, (name,), known))
        elif index not in taken and token.kind is TokenKind.WORD and may_be_a_name(token.norm):
            names.append(Name(text, index, index + 1, (token.norm,), False))
    return _with_companions(sorted(names, key=lambda name: name.first))


def _with_companions(names: list[Name]) -> list[Name]:
    """Of two words side by side that look like persons' names (刘洋和王倩) both are."""
    for place, (one, two) in enumerate(pairwise(names)):
        beside = two.first == one.last + 1 and one.text.tokens[one.last].norm in _AND
        if beside and may_be_a_person(one.words[0]) and may_be_a_person(two.words[0]):
            names[place : place + 2] = (replace(name, known=True) for name in (one, two))
    return names


_AND = frozenset("和 与 跟 及 同 、".split())


def _joined(names: Sequence[Name]) -> Iterator[list[Name]]:
    """苏珊 · 贝克, 士麦那 (Smyrna): what a middle dot or a bracket holds together is one name, in parts."""
    parts: list[Name] = []
    for name in names:
        if parts and (name.first != parts[-1].last + 1 or name.text.tokens[parts[-1].last].norm not in _JOINING):
            yield parts
            parts = []
        parts.append(name)
    if parts:
        yield parts


def _whole(parts: list[Name]) -> Name:
    """One name of its parts, with what else a middle dot ties to it."""
    first, last = parts[0], parts[-1]
    tokens, end = first.text.tokens, last.last
    while end + 1 < len(tokens) and tokens[end].norm in _MIDDLE_DOTS and tokens[end + 1].kind is TokenKind.WORD:
        end += 2
    if tokens[last.first - 1].norm in _OPENING_BRACKETS and end < len(tokens) and tokens[end].norm in _CLOSING_BRACKETS:
        end += 1
    if end == first.last:
        return first
    spelled = "".join(part.words[0] for part in parts if not part.words[0].isascii()) or first.words[0]
    return Name(first.text, first.first, end, (spelled,), True, True)


_MIDDLE_DOTS = frozenset("·•・‧･")
_OPENING_BRACKETS, _CLOSING_BRACKETS = frozenset("(（"), frozenset(")）")
_JOINING = _MIDDLE_DOTS | _OPENING_BRACKETS


def _latin_runs(text: Text) -> Iterator[Span]:
    """Smyrna, Fisk University: names in Latin letters, which a Chinese text has from elsewhere.

    Abbreviations are left alone: the other side may spell them out.
    """
    for is_latin, group in groupby(range(len(text.tokens)), key=lambda i: _is_latin_name(text.tokens[i])):
        if is_latin:
            first, *_, last = (run := list(group)) * 2
            if any(len(text.tokens[index].text) > 2 and not text.tokens[index].text.isupper() for index in run):
                yield first, last + 1


def _is_latin_name(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text.isascii() and token.text[0].isupper()


def _dictionary_runs(text: Text) -> Iterator[Span]:
    """世卫 | 组织: neighbouring words that are one name in the dictionary, the longest first."""
    words = [token.norm if token.kind is TokenKind.WORD else "" for token in text.tokens]
    first = 0
    while first < len(words):
        run = list(accumulate(takewhile(bool, words[first : first + _MOST_WORDS])))
        size = next((size for size in range(len(run), 1, -1) if _is_long_name(run[size - 1])), 1)
        if size > 1:
            yield first, first + size
        first += size


_MOST_WORDS = 4


def _is_long_name(word: str) -> bool:
    if len(word) < 3:
        return False
    return bool(english_names_of(word)) or (
        word in load_dictionary() and is_chinese_name(word) and bool(english_forms(word))
    )


@lru_cache(maxsize=32768)
def _without_suffix(word: str) -> str:
    """瑞典 for 瑞典队: a name that the dictionary has only without its last character."""
    known = word in load_dictionary() or english_names_of(word)
    return word[:-1] if not known and len(word) > 2 and english_names_of(word[:-1]) else word


def _may_go_on(text: Text, index: int) -> bool:
    """True if the name may be longer than it was cut: single characters, or words that spell something, beside it."""
    beside = text.tokens[max(0, index - 1) : index] + text.tokens[index + 1 : index + 2]
    return any(_may_belong_to_a_name(token) for token in beside)


def _characters(text: Text, first: int, last: int) -> str:
    return "".join(token.norm for token in text.tokens[first:last])


def _may_belong_to_a_name(token: Token) -> bool:
    """True for words that spell something: the name beside them may be longer than it was cut."""
    if token.kind is not TokenKind.WORD or is_function_word(token, CHINESE):
        return False
    if len(token.norm) == 1:
        spells = foreignness(token.norm) > 0 or givenness(token.norm) >= _GIVEN_ALONE  # 黑 | 田东 | 彦
        return token.norm in _PARTS_OF_PLACES or (token.norm not in _TRAVEL and spells)
    return token.norm not in load_dictionary() and foreignness(token.norm) > 0


_GIVEN_ALONE = 1.5
"""How much likelier a single character must be in a given name than in a word (log-odds)."""
_TRAVEL = frozenset("飞 去 到 来 往 赴 抵 经 回 离 驻 游 住 在 从".split())
"""Single characters that bring in a place, and do not belong to it."""
_PARTS_OF_PLACES = frozenset("东西南北新老大小上下县区州岛山河江湖海港湾桥镇村寺")
"""Single characters that often belong to the place whose name they stand beside."""


def _is_known(word: str) -> bool:
    """True for a name of which it is certain what it is called, and that is nothing but a name.

    A name that is made of ordinary words in English must have more than two characters: 联合国, but not 国会.
    """
    if is_pinyin_person(word):
        return givenness(word[1:]) >= _GIVEN_AT_LEAST and all(givenness(character) > 0 for character in word[1:])
    if english_names_of(word):
        return True
    forms = english_forms(word) if is_only_a_name(word) else ()
    return bool(forms) and all(len(word) > 2 or not all(map(is_ordinary_word, form.split())) for form in forms)


_GIVEN_AT_LEAST = 1.0


def _foreign_runs(text: Text) -> Iterator[Span]:
    """约翰·刘易斯, 格里沃里: neighbouring words that no dictionary has, of characters that spell foreign names."""
    for is_foreign, group in groupby(range(len(text.tokens)), key=lambda i: _looks_foreign(text.tokens[i])):
        if is_foreign:
            first, *_, last = (run := list(group)) * 2
            whole = _characters(text, first, last + 1)
            known = all(text.tokens[index].norm in load_dictionary() for index in run)
            if not known and foreignness(whole) >= _FOREIGN_AT_LEAST:
                yield first, last + 1


@lru_cache(maxsize=32768)
def _looks_foreign_word(norm: str) -> bool:
    if len(norm) == 1:
        return foreignness(norm) >= _FOREIGN_IF_ONE
    if norm in load_dictionary() and not (len(norm) == 2 and is_only_a_name(norm)):
        return False
    return foreignness(norm) > 0 and not english_names_of(norm)


def _looks_foreign(token: Token) -> bool:
    laughs = len(token.norm) > 1 and len(set(token.norm)) == 1  # 哈哈哈
    return token.kind is TokenKind.WORD and not laughs and _looks_foreign_word(token.norm)


_FOREIGN_AT_LEAST, _FOREIGN_IF_ONE = 5.0, 2.0


_JOINED_WORDS = re.compile(r"[A-Z][a-z]{2,}(?=[A-Z][a-z])|(?<=[a-z])[A-Z][a-z]{2,}")


class _Words:
    """The words of an English text as its Chinese names may be found among them."""

    def __init__(self, text: Text):
        self.norms = [_plain(token.norm) for token in text.tokens]
        spaced = (match[0].lower().replace(".", "").replace(" ", "") for match in _SPACED.finditer(text.raw))
        joined = (part.lower() for token in text.tokens for part in _JOINED_WORDS.findall(token.text))  # AsiaWorld
        self.known = frozenset((*self.norms, *spaced, *joined))
        # Many comments have no capitals; there a word that is no ordinary one may be a name.
        self.capitals = [
            plain_letters(token.text)
            for token in text.tokens
            if token.kind is TokenKind.WORD
            and len(token.text) > 1
            and (token.text[0].isupper() or not is_ordinary_word(token.norm))
        ]
        self.small = not any(token.text[0].isupper() for token in text.tokens)
        spelled = (_plain(token.text.upper() if self.small else token.text) for token in text.tokens)
        self.abbreviations = frozenset(plain for plain in spelled if plain.isupper() and len(plain) > 1)
        self.letters = "".join(plain_letters(norm) for norm in self.norms)
        self.raw = text.raw

    def hold(self, form: str) -> bool:
        """True if a word of the name that is no ordinary one is there, or all of them are."""
        words = [_plain(word).strip("'’").removesuffix("'s") for word in form.replace("-", " ").split()]
        own = [word for word in words if not is_ordinary_word(word)]
        if len(letters := plain_letters(form)) >= _LONG and letters in self.letters:
            return True
        telling = [word for word in words if word not in _SMALL and word not in _KINDS]
        if own and len(telling) - len(own) >= _TELLING and all(map(is_territory, own)):
            # 中国人民解放军, the People's Liberation Army: the country may be left out.
            telling, own = [word for word in telling if word not in own], []
        if own:
            rendered = all if len(words) > _MANY else any  # "United Kingdom of Great Britain and Northern Ireland"
            return rendered(any(is_derived(word, other) for other in self.known) for word in own)
        if len("".join(telling)) < _LONG:
            telling = [word for word in words if word not in _SMALL]
        return all(any(is_derived(word, other) for other in self.known) for word in telling)

    def say_what_it_is(self, sound: str, kind: str) -> bool:
        """True for "Taihu Lake" and "Mount Huangshan": the pinyin beside the word for its last character."""
        nouns = kinds_of_place(kind)
        return any(
            {one, other} == {sound, noun}
            for one, other in pairwise(self.norms)
            if sound in (one, other)
            for noun in nouns
        )

    def sound_like(self, chinese: str, foreign: bool, explained: frozenset[str]) -> bool:
        """True if a word with a capital, or two together, can be heard in the Chinese name.

        More is asked of names that the dictionary has, and most where it has both; and of words that are ``explained``
        by others of the Chinese text.
        """
        if not foreign and foreignness(chinese) <= 0:
            return False
        runs = (*((word,) for word in self.capitals), *pairwise(self.capitals))
        return any(
            _distance(word, chinese) <= (_UNLIKE if foreign and explained.isdisjoint(run) else _most_unlike_known(word))
            for run in runs
            if len(word := "".join(run)) > 2
        )


@lru_cache(maxsize=8192)
def _most_unlike_known(word: str) -> float:
    return _ALIKE_IF_BOTH_KNOWN if is_known_name(word.capitalize()) else _ALIKE_IF_KNOWN


_SPACED = re.compile(r"\b(?:[A-Z]\. )+[A-Z]\.")
"""U. S., cut into letters."""
_MANY = 5
"""Words of a name that is written out, of which one alone may be another name."""
_TELLING = 2
"""Words of an organisation's name beside its country's that say which one it is."""
_LONG = 5
"""Letters; a name of so many is not found by chance where others end and begin."""
_SMALL = frozenset("of the and for in affairs".split())
_KINDS_OF_PLACES: Mapping[str, tuple[str, ...]] = {
    "江": ("river",), "河": ("river",), "湖": ("lake",), "海": ("sea",), "山": ("mountain", "mount", "mountains"),
    "岛": ("island",), "湾": ("bay", "gulf"), "港": ("port", "harbour", "harbor"), "峡": ("gorge", "gorges", "strait"),
    "桥": ("bridge",), "塔": ("pagoda", "tower"), "寺": ("temple",), "县": ("county",), "市": ("city",),
    "区": ("district",), "镇": ("town",), "村": ("village",), "省": ("province",),
}  # fmt: skip
_KINDS = frozenset("sea ocean bay gulf strait river lake mountain island city province county region desert".split())
"""What a place is: "the Mediterranean" will do for the sea."""


def _is_spelled(name: Name, words: _Words) -> bool:
    """True if a name in Latin letters, or a word of it that is no ordinary one, stands in the English text as well."""
    parts = [plain_letters(token.norm) for token in name.text.tokens[name.first : name.last]]
    own = [part for part in parts if len(part) > 2 and not is_ordinary_word(part)]
    return any(part in words.letters for part in own or ["".join(parts)])


def _governs(name: Name) -> bool:
    """True for the capital in 北京政府, "the Chinese government"."""
    following = name.text.tokens[name.last].norm if name.last < len(name.text.tokens) else ""
    return following in _POWERS


_POWERS = frozenset("政府 当局 方面 政权 政界 高层".split())


def _rendered_in_english(bitext: Bitext, name: Name, words: _Words) -> bool:
    """True if the English text has something that the Chinese name could be."""
    chinese = name.words[0]
    if is_pinyin_person(chinese):
        # 莫加图 looks like a person, and is how Mugatu is spelled.
        return (
            may_be_read(chinese, words.raw)
            or words.sound_like(chinese, False, frozenset())
            or (chinese[-1] in _PARTS_OF_PLACES and pinyin_of(chinese[:-1]) in words.known)  # 胡里山, Mount Huli
        )
    if chinese in bitext.english.raw or (chinese.isascii() and _is_spelled(name, words)):
        return True
    forms = english_forms(chinese)
    if any(words.hold(form) for form in forms) or any(country_of(word) & forms for word in words.known):
        return True
    if short_forms(chinese) & words.abbreviations:
        return True
    sounds = {pinyin_of(form) for form in (chinese, chinese[:-1]) if len(form) > 1}
    if any(words.say_what_it_is(sound, chinese[-1]) for sound in sounds):
        return True
    if any(sound in words.known and _is_another_place(chinese, sound) for sound in sounds):
        return False
    if any(sound in words.letters for sound in sounds):
        return True
    norms = bitext.chinese.norms
    around = words_evoked_by(norms[: name.first] + norms[name.last :]) if name.foreign else frozenset[str]()
    if words.sound_like(chinese, name.foreign, around):
        return True
    if english_names_of(chinese):
        return False
    if _governs(name) and any(is_derived(word, other) for word in evoked_words(chinese) for other in words.known):
        return True
    found = [link for index in range(name.first, name.last) for link in bitext.links_of(name.text)[index]]
    places = {link: (link.target if bitext.from_chinese else link.source) for link in found}
    tokens = bitext.english.tokens
    # "University" alone is no rendering of 北京大学, "Peking University".
    common = {word for form in forms if not all(map(is_ordinary_word, form.split())) for word in form.split()}
    own = [
        link
        for link in found
        if not is_ordinary_word(norm := tokens[places[link]].norm)
        or (norm not in common and (words.small or tokens[places[link]].text[:1].isupper()))
    ]
    found = [link for link in found if not _is_another_place(chinese, tokens[places[link]].norm)]
    own = [link for link in own if link in found]
    if not is_only_a_name(chinese):
        return any(link.evidence != "position" for link in found)
    if not name.known:
        own = own or found
    return any(link.evidence in IDENTIFYING for link in own)
