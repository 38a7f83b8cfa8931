"""Lists of names that have been drawn from the dictionary and from jieba's words once and for all.

They come from the dictionary that is installed with us, whichever one a user brings.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

LISTS = Path(__file__).parent / "data" / "name_lists.json.gz"
"""Made by `training/lexicon/name_lists.py`."""


def of_one_word() -> frozenset[str]:
    """Names of one English word that a dictionary gives for Chinese names and that nothing else is called; surnames.

    In small letters: "europe", "shenyang"; "trump", from "Donald Trump (1946-)".
    """
    return _list("one_word")


def also_words() -> frozenset[str]:
    """Those of them that are usual words as well: "long", "young"."""
    return _list("also_words")


def known() -> frozenset[str]:
    """The English names of the dictionary and the words in them that are names, in letters alone: "newyork"."""
    return _list("known")


def places() -> frozenset[str]:
    """Words, and pairs of words, in small letters that the dictionary explains as a city, province, river and so on."""
    return _list("places")


def surnames() -> frozenset[str]:
    """The pinyin of the surnames of the dictionary."""
    return _list("surnames")


def surname_characters() -> frozenset[str]:
    """The characters that are surnames by themselves."""
    return _list("surname_characters")


def syllables() -> frozenset[str]:
    """The syllables of pinyin."""
    return _list("syllables")


def of_jieba() -> frozenset[str]:
    """The Chinese words that jieba's list tags as names of people, places and organisations."""
    return _list("jieba")


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Countries by their capitals, both in small letters, from definitions such as "Paris, capital of France"."""
    return dict(_tables()["countries"])


@lru_cache(maxsize=8)
def _list(name: str) -> frozenset[str]:
    return frozenset(_tables()[name].split("\n"))


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(gzip.decompress(LISTS.read_bytes()))
    return tables
