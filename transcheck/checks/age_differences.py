"""Who is older than whom: 比她小五岁, "five years her junior", held against "five years her senior"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext
from transcheck.checks.noun_phrases import word_at
from transcheck.checks.parties import is_same, noun_after, places_of_one
from transcheck.checks.relations import Joined
from transcheck.model import Span, Text


@dataclass(frozen=True, slots=True)
class _Difference:
    """The word that says older (1) or younger (-1), and than whom, as tokens."""

    sign: int
    mark: int
    standard: Span


def turned_ages(bitext: Bitext) -> Iterator[tuple[int, int]]:
    """The Chinese and the English word that say older and younger than the same person; one difference in each text."""
    here, there = list(_in_chinese(bitext.chinese)), list(_in_english(bitext.english))
    if len(here) == len(there) == 1 and here[0].sign != there[0].sign:
        standard = here[0].standard
        if is_same(bitext, standard, places_of_one(bitext, standard), there[0].standard):
            yield here[0].mark, there[0].mark


def _in_chinese(text: Text) -> Iterator[_Difference]:
    for start, end in text.sentences:
        joined = Joined.of(text, start, end)
        for found in _CHINESE.finditer(joined.text):
            standard, mark = joined.tokens(found.span("standard")), joined.tokens(found.span("sign"))
            sign = 1 if found["sign"] in ("大", "年长", "老") else -1
            if text.tokens[standard.start].norm != found["standard"]:
                continue  # cut wrong
            yield _Difference(sign, mark.start, (standard.start, standard.stop))


_CHINESE = re.compile(r"比(?P<standard>[^，比]{1,6}?)(?:还|要)*(?P<sign>大|小|年长|年轻|老)了?[^，大小]{1,5}岁")


def _in_english(text: Text) -> Iterator[_Difference]:
    for index in range(1, len(text.tokens) - 1):
        word = word_at(text, index)
        if word in ("senior", "junior") and word_at(text, index - 1) in _OWNERS and "years" in _before(text, index):
            yield _Difference(1 if word == "senior" else -1, index, (index - 1, index))
        elif (
            word in ("older", "younger") and word_at(text, index - 1) == "years" and word_at(text, index + 1) == "than"
        ):
            standard = noun_after(text, index + 1)
            if standard is not None:
                yield _Difference(1 if word == "older" else -1, index, standard)


def _before(text: Text, index: int) -> tuple[str, ...]:
    return tuple(token.norm for token in text.tokens[max(0, index - 3) : index])


_OWNERS = ("my", "your", "his", "her", "our", "their")
