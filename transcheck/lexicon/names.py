"""Which words are names, and what a name may be called in the other language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from transcheck.lexicon import name_lists
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import is_known
from transcheck.lexicon.surnames import surnames_spelled
from transcheck.lexicon.territories import countries_beginning, english_names_of, is_territory, longest_name_from
from transcheck.lexicon.transliterations import givenness

_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\|\S*")
_READING_NOTE = re.compile(r"Taiwan pr\.|\[[^\]]*\]|CL:.*")
_GENERIC = ("surname", "variant of", "old variant", "abbr.", "see ", "CL:", "(")
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z'’.-]*[A-Za-z]")
_CALENDAR = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_LETTERS = re.compile("[^a-z]")
_LONGEST_NAME = 8

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊"
    "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
"""The hundred commonest surnames, of nine in ten Chinese people, that are written with one character."""


@lru_cache(maxsize=65536)
def is_chinese_name(word: str) -> bool:
    """True for a person, place or organisation: a dictionary writes it with a capital, or jieba's calls it a name."""
    if len(word) < 2:
        return False
    definitions = load_dictionary().definitions(word)
    if definitions:
        known = is_only_a_name(word) and not _CALENDAR.match(definitions[0]) and bool(english_forms(word))
        return known and not any("(idiom)" in definition for definition in definitions)
    return word in name_lists.of_jieba() or (len(word) in (2, 3) and word[0] in SURNAMES) or _has_rare_surname(word)


def is_only_a_name(word: str) -> bool:
    """True if the dictionary writes every reading of a Chinese word with a capital, so that it is nothing else."""
    return all(reading[:1].isupper() for reading, _ in load_dictionary().senses(word))


@lru_cache(maxsize=16384)
def may_be_a_name(word: str) -> bool:
    """True for a word that the dictionary has as a name and as something else too: 牛顿, Newton and the unit."""
    return len(word) > 1 and not is_only_a_name(word) and bool(english_forms(word))


@lru_cache(maxsize=16384)
def english_forms(word: str) -> frozenset[str]:
    """What dictionaries call a Chinese name, in small letters: 世卫组织 is "world health organization" and "who"."""
    forms: set[str] = set(english_names_of(word))
    for whole in _long_forms(word):
        forms |= english_forms(whole)
    for reading, definitions in load_dictionary().senses(word):
        if not reading[:1].isupper():
            continue
        for definition in definitions:
            if definition.startswith("surname"):
                continue
            for part in re.split("[,;]| or | aka ", _READING_NOTE.sub(" ", unaccented(definition))):
                if match := _LEADING_NAME.match(_NOTE.sub(" ", part).strip()):
                    forms.add(match[0].lower().removeprefix("prc "))
                elif _SITUATED.search(part):
                    break
    return frozenset(forms)


_LEADING_NAME = re.compile(
    r"(?!Taiwan pr)[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|(?:of|the|and|for|de|la|del|von|van|al)(?= [A-Za-z])))*"
)
"""The capitalised words that a definition begins with, without what explains them: "Taichung city in …"."""
_SITUATED = re.compile(r"^[^A-Z]*\b(?:in|near|of|on|between) (?:the )?[A-Z]")
"""What says where a place lies, "county-level city in Xiangtan": what follows is no name of it any more."""


@lru_cache(maxsize=16384)
def short_forms(word: str) -> frozenset[str]:
    """Abbreviations in capitals that the dictionary gives for a Chinese name, or that its English names give: WHO."""
    found: set[str] = set()
    for definition in (part for whole in (word, *_long_forms(word)) for part in load_dictionary().definitions(whole)):
        found.update(_ABBREVIATION.findall(_READING_NOTE.sub(" ", definition)))
    for form in english_forms(word):
        parts = form.split()
        if len(parts) > 1:
            found.add("".join(part[0] for part in parts if part not in _SMALL_WORDS).upper())
            found.add("".join(part[0] for part in parts).upper())
    return frozenset(found)


_ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
_SMALL_WORDS = frozenset("of the and for in on at de la".split())


def _long_forms(word: str) -> list[str]:
    """What the dictionary says a Chinese word is short for: 清华大学 for 清华."""
    found = {whole for definition in load_dictionary().definitions(word) for whole in _SHORT_FOR.findall(definition)}
    return [whole for whole in found if len(whole) > len(word)]


_SHORT_FOR = re.compile(r"(?:abbr\. for|^see) (?:[^|\[/ ]+\|)?([^|\[/ ]+)")


@lru_cache(maxsize=16384)
def evoked_words(word: str) -> frozenset[str]:
    """Every English word with a capital, in small letters, that dictionaries use of a Chinese word.

    But those of the places that it only lies between or close to. Of a single character only senses count that are
    names: 美 (the Americas, USA), not what is beautiful.
    """
    found = {part for form in english_names_of(word) for part in form.split()}
    for whole in _long_forms(word):
        found |= evoked_words(whole)
    for reading, definitions in load_dictionary().senses(word):
        if len(word) > 1 or reading[:1].isupper():
            for definition in definitions:
                if not definition.startswith("surname"):
                    capitalised = _CAPITALISED.findall(_NEIGHBOURS.sub("", _READING_NOTE.sub(" ", definition)))
                    found.update(part.lower() for whole in capitalised for part in (whole, *whole.split("-")))
    if len(word) > 1:
        found |= {form for form in english_forms(word) if " " not in form}
    return frozenset(found)


_NEIGHBOURS = re.compile(r"\b(?:between|bordering|close to|near) [^,;]*")


def words_evoked_by(words: Sequence[str]) -> frozenset[str]:
    """The same for every word that a simplified Chinese text, given in words, may hold, however it is segmented.

    Characters outside words of the dictionary may be countries that begin with them: 老 is Laos in 中老缅泰四国.
    """
    text = "".join(words)
    dictionary = load_dictionary()
    found: set[str] = set()
    inside: set[int] = set()
    for first in range(len(text)):
        beginning = text[first : first + 2]
        longest = min(_LONGEST_NAME, max(dictionary.longest_from(beginning), longest_name_from(beginning)))
        for last in range(first + 2, min(len(text), first + longest) + 1):
            word = text[first:last]
            if word in dictionary or english_names_of(word):
                found |= evoked_words(word)
                if is_chinese_name(word):
                    inside.update(range(first, last))
    start = 0
    for word in words:
        inside.update(start + place for place in _places_of_ordinary_words(word))
        start += len(word)
    # 伊 is short for Iran and Iraq, but not in 伊朗; nor is 中 China in 高中.
    for place in set(range(len(text))) - inside:
        found |= evoked_words(text[place])
    for word in words:
        if len(word) == 1 or (len(word) <= _MOST_COUNTRIES and word not in dictionary):
            ordinary = _places_of_ordinary_words(word)
            characters = (character for place, character in enumerate(word) if place not in ordinary)
            found |= {part for one in characters for form in countries_beginning(one) for part in form.split()}
    return frozenset(found)


_MOST_COUNTRIES = 4


@lru_cache(maxsize=16384)
def _places_of_ordinary_words(word: str) -> tuple[int, ...]:
    """The characters of a Chinese word that are in words of the dictionary that have to do with no name: 高中, 同学."""
    found: list[int] = []
    first = 0
    while first < len(word) - 1:
        ends = (last for last in range(len(word), first + 1, -1) if word[first:last] in load_dictionary())
        last = next(ends, first + 1)
        if last > first + 1 and not evoked_words(word[first:last]):
            found += range(first, last)
        first = last
    return tuple(found)


def is_derived(one: str, other: str) -> bool:
    """True if one of two English words in small letters is the other, or comes from it: china and chinese."""
    if one == other:
        return True
    if _IRREGULAR.get(one) == other or _IRREGULAR.get(other) == one:
        return True
    if one[:3] != other[:3]:
        return False
    return any(
        len(stem) > 2 and derived.startswith(stem) and derived[len(stem) :] in _DERIVING
        for base, derived in ((one, other), (other, one))
        for stem in {base, _STEM_ENDING.sub("", base)}
    )


_STEM_ENDING = re.compile("(?:ia|um|land|en|ey|ism|ist|[yaeos])$")
_DERIVING = frozenset(
    "s n an ian ean ese ish i ic er ns ans ians vian tish lese istan land landic ers is ists ist ism".split()
)
_IRREGULAR = {
    "dutch": "netherlands", "swiss": "switzerland", "danish": "denmark", "irish": "ireland", "norwegian": "norway",
    "greek": "greece", "filipino": "philippines", "spanish": "spain", "french": "france", "english": "england",
    "british": "britain", "welsh": "wales", "polish": "poland", "cypriot": "cyprus", "burmese": "burma",
    "lebanese": "lebanon", "portuguese": "portugal", "american": "us", "americans": "us", "usa": "us", "america": "us",
    "european": "eu", "cantonese": "canton", "danes": "denmark", "dane": "denmark", "swede": "sweden",
    "swedes": "sweden", "pole": "poland", "poles": "poland", "finn": "finland",
    "greeks": "greece", "german": "germany", "germans": "germany",
    "spaniard": "spain", "turk": "turkey", "turks": "turkey", "filipinos": "philippines", "soviet": "ussr",
    "mandarin": "chinese", "muslim": "hui",
    "europa": "europe", "briton": "britain", "britons": "britain", "israeli": "israel",
    "englishman": "england", "englishmen": "england", "englishwoman": "england", "frenchman": "france",
    "frenchmen": "france", "frenchwoman": "france", "irishman": "ireland", "irishmen": "ireland",
    "dutchman": "netherlands", "dutchmen": "netherlands", "welshman": "wales", "scotsman": "scotland",
    "scots": "scotland", "scottish": "scotland",
}  # fmt: skip
"""Words for people, languages and things of a place that endings do not explain."""


def country_of(capital: str) -> frozenset[str]:
    """The names of the country that an English name in small letters is the capital of, and that it can stand for."""
    country = name_lists.countries().get(capital)
    seat = _SEATS.get(capital, frozenset())
    return seat | {country, *country.split()} if country else seat


def is_country(word: str) -> bool:
    """True for the Chinese name of a country: of what has a capital or a seat of government that we know."""
    return not english_names_of(word).isdisjoint(_countries())


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(name_lists.countries().values()).union(*_SEATS.values())


_SEATS = {
    "washington": frozenset({"united states", "us", "usa", "american", "america"}),
    "beijing": frozenset({"china", "chinese"}),
    "taipei": frozenset({"taiwan"}),
    "brussels": frozenset({"belgium", "european union", "eu", "european"}),
    "kremlin": frozenset({"russia", "moscow"}),
    "westminster": frozenset({"united kingdom", "britain", "british"}),
    "whitehall": frozenset({"united kingdom", "britain", "british"}),
    "berlin": frozenset({"germany"}),
}
"""Where governments sit, as far as the dictionary does not say so."""


@lru_cache(maxsize=16384)
def is_ordinary_word(word: str) -> bool:
    """True for an English word that is written small, such as "university", and so names nothing by itself.

    Small or capital, "china" and "turkey" are countries first.
    """
    return word in FUNCTION_WORDS or (word not in name_lists.of_one_word() and is_written_small(word))


def is_written_small(word: str) -> bool:
    """True for an English word that is no territory and that a list of words has."""
    return bool(word) and not is_territory(word) and is_known(word)


FUNCTION_WORDS = frozenset(
    "i me my you your he him his she her it its we us our they them their this that these those who what which when "
    "where why how a an the and or but so if then not no yes in on at to of for from with by as is are was were be "
    "do does did have has had can could will would shall should may might must there here all some any each every "
    "only even just still also too very more most less our one two three".split()
)


def pinyin_of(text: str) -> str:
    """The pinyin of a whole Chinese text as letters, without tones or spaces."""
    return "".join(map(only_letters, _pinyin(text)))


def runs_read_as(word: str, text: str) -> list[str]:
    """The runs of characters of a Chinese text whose pinyin is ``word``, syllable by syllable: 张民 is zhangmin."""
    return list(_runs_by_reading(text).get(word, ()))


@lru_cache(maxsize=16)
def _runs_by_reading(text: str) -> dict[str, list[str]]:
    """Each run of at most `_LONGEST_PERSON` characters of a Chinese text, by its pinyin."""
    syllables = ["" if one.isascii() else only_letters(said) for one, said in zip(text, _pinyin(text), strict=True)]
    found: dict[str, list[str]] = {}
    for first in range(len(text)):
        for last in range(first + 1, min(len(text), first + _LONGEST_PERSON) + 1):
            if not syllables[last - 1]:
                break
            found.setdefault("".join(syllables[first:last]), []).append(text[first:last])
    return found


_LONGEST_PERSON = 4


def is_place(english: str) -> bool:
    """True for a word or two in small letters that the dictionary explains as a city, province, river or the like."""
    return english in name_lists.places()


def is_whole_name(english: str) -> bool:
    """True if several words, in small letters, are together what a dictionary gives for a Chinese name."""
    return " " in english and (only_letters(english) in name_lists.known() or is_territory(english))


def is_known_name(english: str) -> bool:
    """True if a run of capitalised English words is, or holds, a name that a dictionary has, or is pinyin.

    Words that name nothing by themselves ("Minister") make no name of others.
    """
    names = name_lists.known()
    words = [word for word in map(only_letters, re.split(r"[\s-]+", english)) if word]
    own = [not is_ordinary_word(word) for word in words]
    return (
        is_pinyin_name(english)
        or is_whole_name(" ".join(words))
        or any(
            any(own[first:last]) and (is_territory(" ".join(words[first:last])) or "".join(words[first:last]) in names)
            for first in range(len(words))
            for last in range(first + 1, len(words) + 1)
        )
    )


def is_pinyin_name(english: str) -> bool:
    """True for two or three words of pinyin that begin or end with a surname: Zhang Wei, Li Xiaoming.

    Given names with a hyphen are spelled in other ways (Cantonese, Wade–Giles).
    """
    if "-" in english:
        return False
    words = [word for word in map(only_letters, re.split(r"[\s-]+", english)) if word]
    if is_territory(" ".join(words)):
        return False
    if len(words) not in (2, 3) or all(is_ordinary_word(word) for word in words):
        return False
    orders = ((words[0], "".join(words[1:])), (words[-1], "".join(words[:-1])))
    return any(surname in name_lists.surnames() and 1 <= _syllables(given) <= 2 for surname, given in orders)


@lru_cache(maxsize=8192)
def is_pinyin(word: str) -> bool:
    """True for an English word, in small letters, of at least two pinyin syllables: "wuxi", "shandong"."""
    return _syllables(word) > 1


def _syllables(word: str) -> int:
    """The least number of pinyin syllables that a word can be read as; 0 if it cannot."""
    syllables = name_lists.syllables()
    least = [0] + [_NEVER] * len(word)
    for end in range(1, len(word) + 1):
        for size in range(1, min(6, end) + 1):
            if word[end - size : end] in syllables:
                least[end] = min(least[end], least[end - size] + 1)
    return least[-1] if least[-1] < _NEVER else 0


_NEVER = 99


@lru_cache(maxsize=8192)
def is_misspelt(chinese: str, english: str) -> bool:
    """True for 琼州 and "qiangzhou": two syllables of pinyin, one of them right, one nearly, that name nothing else."""
    if len(chinese) < _MISSPELT or english in name_lists.known() or is_place(english) or is_ordinary_word(english):
        return False
    first, second = (only_letters(syllable) for syllable in _pinyin(chinese[:_MISSPELT]))
    halves = ((english[:cut], english[cut:]) for cut in range(1, len(english)))
    return any(
        {one, two} <= name_lists.syllables()
        and (one == first) != (two == second)
        and _are_near(one, first)
        and _are_near(two, second)
        for one, two in halves
    )


_MISSPELT = 2
"""Characters of a place's name proper: 琼州 of 琼州海峡."""


def _are_near(one: str, other: str) -> bool:
    """True if two syllables of pinyin have the same initial or the same final."""
    (initial, final), (initial_of_other, final_of_other) = (
        (found[1], found[2]) for syllable in (one, other) if (found := _SYLLABLE.fullmatch(syllable))
    )
    return initial == initial_of_other or final == final_of_other


_SYLLABLE = re.compile("([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.*)")
"""A syllable's initial, which may be empty, and its final."""


def has_surname_of(person: str, words: list[str]) -> bool:
    """True if one of the English words, in small letters, spells the surname of a Chinese ``person`` in any way."""
    return any(word in _readings(person[0]) or person[0] in surnames_spelled(word) for word in words)


def surnames_of(word: str) -> frozenset[str]:
    """The Chinese surnames that an English word, in small letters, can spell, in pinyin or otherwise."""
    return surnames_spelled(word) | frozenset(surname for surname in SURNAMES if word in _readings(surname))


def may_be_read(person: str, english: str) -> bool:
    """True if a run of the English words is the pinyin of the Chinese name, surname first or last."""
    words = [only_letters(part) for part in re.split(r"[\s-]+", english)]
    runs = ["".join(words[first : first + 4]) for first in range(len(words))]
    return any(_can_be_read(order, run) for run in runs for order in (person, person[1:] + person[0]))


def _can_be_read(chinese: str, letters: str) -> bool:
    """True if ``letters`` begin with the pinyin of all the characters, each in any of its readings."""
    if not chinese:
        return True
    return any(
        letters.startswith(reading) and _can_be_read(chinese[1:], letters[len(reading) :])
        for reading in _readings(chinese[0])
    )


@lru_cache(maxsize=8192)
def _readings(character: str) -> tuple[str, ...]:
    import pypinyin

    found = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True)
    return tuple(only_letters(reading) for reading in found[0])


def is_pinyin_person(word: str) -> bool:
    """True for what must be a Chinese person's name: a surname, a given name, and no entry in the dictionary."""
    if len(word) not in (2, 3) or word[1:] in _TITLES or not (word[0] in SURNAMES or _has_rare_surname(word)):
        return False
    return not load_dictionary().definitions(word)


def _has_rare_surname(word: str) -> bool:
    """True for 柳云龙: a surname and two characters that are common in given names."""
    return (
        len(word) == 3
        and word[0] in name_lists.surname_characters()
        and all(givenness(character) > _GIVEN for character in word[1:])
    )


_GIVEN = 1.0
"""How much likelier a character must be in a given name than in a word (log-odds)."""


def may_be_a_person(word: str) -> bool:
    """True for what can be a Chinese person's name, with the famous ones that the dictionary has: 刘洋."""
    if is_pinyin_person(word):
        return True
    known = word in load_dictionary() and is_only_a_name(word) and not any(map(is_place, english_forms(word)))
    return len(word) in (2, 3) and word[0] in SURNAMES and known and not english_names_of(word)


_TITLES = frozenset("先生 女士 小姐 太太 老师 医生 教授 总 氏 家 某 某某 师傅 律师 大使 主席 部长 市长 院长".split())


@lru_cache(maxsize=8192)
def _pinyin(chinese: str) -> tuple[str, ...]:
    """The syllable of each character, one for each, or the character itself where it has none."""
    import pypinyin

    found: list[str] = []
    for characters, others in _HAN_OR_NOT.findall(chinese):
        syllables = pypinyin.lazy_pinyin(characters) if characters else []
        if len(syllables) != len(characters):  # characters that pypinyin does not know come back joined
            syllables = [pypinyin.lazy_pinyin(character)[0] for character in characters]
        found += syllables or others
    return tuple(found)


_HAN = r"〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_OR_NOT = re.compile(f"([{_HAN}]+)|([^{_HAN}]+)")


def unaccented(text: str) -> str:
    """The text without the marks above its letters: Osaka for Ōsaka."""
    return _ACCENTED.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)


_ACCENTED = re.compile("[\u00c0-\u017f]")


def only_letters(text: str) -> str:
    """The text's letters a to z, in small letters: "thomasedison" of Thomas Edison."""
    return _LETTERS.sub("", text.lower())
