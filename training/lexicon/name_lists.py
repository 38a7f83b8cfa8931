"""Draws lists of names from CC-CEDICT, from jieba's words and from pypinyin's readings.

    python training/lexicon/name_lists.py

Writes ``transcheck/lexicon/data/name_lists.json.gz``, so that nobody who checks one sentence waits until the whole
dictionary has been gone through five times.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import jieba
import pypinyin.constants

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.name_lists import LISTS
from transcheck.lexicon.names import FUNCTION_WORDS, is_written_small, only_letters, unaccented
from transcheck.lexicon.territories import is_territory

_JIEBA_NAME = re.compile(r"^(\S{2,}) \d+ (?:nrt|nrfg|ns|nt)\n", re.MULTILINE)
_EVENTS = frozenset(
    "army navy war revolution reform movement rebellion uprising empire kingdom republic dynasty caliphate "
    "earthquake quake incident emperor king queen empress pope party league institute".split()
)
"""What a dictionary gives years for as it does for people, or calls them by."""
_ONE_WORD_SENSE = re.compile(
    r"\[[^\]]*\]+ /(?:the )?([A-Za-z]+)(?:[/,;]| \(| [a-z]| Province| Prefecture| Corporation| Company| Inc| Co\.| Ltd)"
)
_PERSON_SENSE = re.compile(r"\[[A-Z][^\]]*\]+ /(?:[A-Z][\w.]+ )+([A-Z][a-z]{2,}) \((?:c\. )?\d{3,4}")
_NAMED_ENTRY = re.compile(r"\[[A-Z][^\]]*\]+ /((?:[A-Z][A-Za-z'’]+[ -]?)+)")
_PLACE_ENTRY = re.compile(
    r"\[[A-Z][^\]]*\]+ /([A-Z][a-z]+)( [A-Z][a-z]+)?[^/]*?[ (]"
    "(?i:area|city|capital|province|prefecture|county|district|river|island|state|region|port|town)\\b"
)
_CAPITAL_OF = re.compile(
    r"\[[A-Z][^\]]*\]+ /([A-Z][A-Za-z]+)[^/]*?,? (?:the )?(?:national |federal )?capital(?: city)? of (?:the )?"
    r"([A-Z][A-Za-z ]+?)(?=[,/;(]| \()"
)
_SURNAME_ENTRY = re.compile(r"\[([A-Z][a-z]+)[1-5]\]+ /surname ")


def names_of_one_word(entries: Sequence[str]) -> set[str]:
    """What `transcheck.lexicon.name_lists.of_one_word` says."""
    names: set[str] = set()
    others: set[str] = set()
    people: set[str] = set()
    for rest in entries:
        if match := _ONE_WORD_SENSE.match(unaccented(rest)):
            if match[1].islower():
                others.add(match[1])
            elif rest[1:2].isupper():
                names.add(match[1].lower())
        elif match := _PERSON_SENSE.match(rest):
            people.add(match[1].lower())
    return (names - others) | (people - _EVENTS)


def names_that_are_words(entries: Sequence[str], one_word: set[str], readings: set[str]) -> set[str]:
    """Those that entries write small, many times: "long". More is asked of what may be a Chinese name in pinyin."""
    counts = Counter(word for rest in entries for word in _SMALL_WORD.findall(rest) if word in one_word)
    return {word for word, count in counts.items() if count >= (_OFTEN if word in readings else _USUAL)}


_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’])")
_USUAL, _OFTEN = 20, 200


def known_names(entries: Sequence[str], one_word: set[str]) -> set[str]:
    """The English names that entries begin with; the reading of a name has a capital there."""

    def is_ordinary(word: str) -> bool:
        return word in FUNCTION_WORDS or (word not in one_word and is_written_small(word))

    names: set[str] = set()
    for match in filter(None, (_NAMED_ENTRY.match(unaccented(rest)) for rest in entries)):
        if " " in match[1].strip() or not is_ordinary(match[1].lower()):
            names.add(only_letters(match[1]))
        names.update(only_letters(part) for part in re.split("[ -]", match[1]) if not is_ordinary(part.lower()))
    return {name for name in names if len(name) > 3}


def places(entries: Sequence[str]) -> set[str]:
    """What entries explain as a city, province, river or the like."""
    found = filter(None, (_PLACE_ENTRY.match(unaccented(rest)) for rest in entries))
    return {form.lower() for match in found for form in (match[1], match[1] + (match[2] or ""))}


def countries(entries: Sequence[str]) -> dict[str, str]:
    """Countries by capitals."""
    found = filter(None, (_CAPITAL_OF.match(rest) for rest in entries if "capital" in rest))
    return {match[1].lower(): match[2].lower() for match in found if is_territory(match[2].lower())}


def surname_characters() -> set[str]:
    """The characters that are surnames by themselves."""
    dictionary = load_dictionary()
    return {
        word
        for word in dictionary
        if len(word) == 1 and any(meaning.startswith("surname ") for meaning in dictionary.definitions(word))
    }


def syllables() -> set[str]:
    """The first reading of every character, without tones."""
    return {
        only_letters(unicodedata.normalize("NFD", reading.split(",")[0]))
        for reading in pypinyin.constants.PINYIN_DICT.values()
    }


def main() -> None:
    """Writes the file, the same from the same sources."""
    entries = list(load_dictionary().entries())
    one_word = names_of_one_word(entries)
    with jieba.get_module_res("dict.txt") as file:
        jieba_names = _JIEBA_NAME.findall(file.read().decode("utf-8"))
    lists = {
        "one_word": one_word,
        "also_words": names_that_are_words(entries, one_word, syllables()),
        "known": known_names(entries, one_word),
        "places": places(entries),
        "surnames": {match[1].lower() for match in map(_SURNAME_ENTRY.match, entries) if match},
        "surname_characters": surname_characters(),
        "syllables": syllables(),
        "jieba": set(jieba_names),
    }
    tables: dict[str, object] = {name: "\n".join(sorted(words)) for name, words in lists.items()}
    tables["countries"] = countries(entries)
    text = json.dumps(tables, ensure_ascii=False, indent=0)
    LISTS.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(", ".join(f"{name} {len(words):,}" for name, words in lists.items()), f"{LISTS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
