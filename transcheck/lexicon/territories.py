"""Names of countries, regions, languages and currencies in both languages, from Unicode's CLDR."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.lexicon.chinese import to_simplified

_NOTE = re.compile(r"\s*[（(\[][^）)\]]*[）)\]]")
_ADMINISTRATIVE = re.compile(r" sar china$|^中国|特别行政区$")
_LANGUAGE = re.compile("(?<=...)[语文]$")
_KINDS = ("territories", "languages", "currencies")
_METALS = frozenset(("XAG", "XAU", "XPD", "XPT"))
"""What CLDR has among the currencies, and what names nothing: 黄金, gold."""


_SHORTEST_LANGUAGE = 5
"""Letters; shorter names of small languages are mostly words of English as well."""


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """English names, in small letters, by simplified Chinese name; and those of territories and languages."""
    from babel import Locale

    english = Locale.parse("en")
    pairs: list[tuple[str, frozenset[str]]] = []
    territories: set[str] = set()
    for chinese in map(Locale.parse, ("zh_Hans", "zh_Hant", "zh_Hant_HK")):
        for kind in _KINDS:
            ours, theirs = getattr(chinese, kind), getattr(english, kind)
            for code in ours.keys() & theirs.keys():
                if kind == "currencies" and code in _METALS:
                    continue
                forms = _forms(theirs[code])
                pairs += ((word, forms) for word in {ours[code], _NOTE.sub("", ours[code])} if len(word) > 1)
                if kind != "currencies" and code.isalpha():
                    territories |= {form for form in forms if kind == "territories" or len(form) >= _SHORTEST_LANGUAGE}
    found: dict[str, set[str]] = {}
    simplified = to_simplified("\n".join(word for word, _ in pairs)).split("\n")
    for word, (_, forms) in zip(simplified, pairs, strict=True):
        for form in {word, _ADMINISTRATIVE.sub("", word), _LANGUAGE.sub("", word)}:
            if form:
                found.setdefault(form, set()).update(forms)
    return {word: frozenset(forms) for word, forms in found.items()}, frozenset(territories)


def _forms(name: str) -> frozenset[str]:
    plain = _NOTE.sub("", name).lower().replace("’", "'")
    # "Hong Kong SAR China" would be found wherever China is named.
    return frozenset({_ADMINISTRATIVE.sub("", plain), *_OTHER_NAMES.get(plain, ())})


_OTHER_NAMES = {
    "united states": ("us", "usa", "u.s", "u.s.a", "america", "the states"),
    "united kingdom": ("uk", "u.k", "britain", "great britain", "england"),
    "china": ("prc", "people's republic of china", "mainland china"),
    "macao sar china": ("macau",),
    "russia": ("russian federation",),
    "iran": ("persia",),
    "sri lanka": ("ceylon",),
    "saudi arabia": ("saudi",),
    "vatican city": ("vatican", "holy see"),
    "bosnia & herzegovina": ("bosnia",),
    "timor-leste": ("east timor",),
    "eswatini": ("swaziland",),
    "united arab emirates": ("uae",),
    "türkiye": ("turkey",),
    "czechia": ("czech republic",),
    "north korea": ("dprk",),
    "south korea": ("korea", "rok"),
    "côte d'ivoire": ("ivory coast",),
    "myanmar": ("burma",),
    "netherlands": ("holland",),
    "chinese yuan": ("renminbi", "rmb", "yuan", "cny"),
    "us dollar": ("dollar", "usd", "u.s dollar"),
    "british pound": ("pound", "sterling", "gbp"),
}
"""Everyday names that CLDR does not give."""


def english_names_of(word: str) -> frozenset[str]:
    """What CLDR calls a territory, language or currency of this simplified Chinese name, in small letters."""
    return _tables()[0].get(word, frozenset())


def longest_name_from(beginning: str) -> int:
    """How many characters the longest such Chinese name has that begins with these two; 0 if none does."""
    return _longest().get(beginning, 0)


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    found: dict[str, int] = {}
    for word in _tables()[0]:
        found[word[:2]] = max(found.get(word[:2], 0), len(word))
    return found


@lru_cache(maxsize=1)
def _by_first_character() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, forms in _tables()[0].items():
        found.setdefault(word[0], set()).update(form for form in forms if is_territory(form))
    return {character: frozenset(forms) for character, forms in found.items()}


def countries_beginning(character: str) -> frozenset[str]:
    """The English names, in small letters, of the countries and languages whose Chinese name begins so."""
    return _by_first_character().get(character, frozenset())


def is_territory(english: str) -> bool:
    """True for the English name of a country, region or language, in small letters: "turkey", "norwegian"."""
    return english in _tables()[1]
