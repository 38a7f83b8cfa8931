"""Does an answer look like a translation of the text at all? What does not is never shown as one, nor used as one.

These are the ways in which providers fail without saying so: nothing, a page of HTML, a refusal, the source itself,
another language, a tenth or ten times of the text, or obedience to an instruction that a comment hides.
"""

from __future__ import annotations

import re

from transcheck.lexicon.similarity import similarity
from transcheck.model import CHINESE
from transcheck.scripts import count_han, count_latin_words, detect_language, has_han

TIMES = 10.0
"""How many times longer or shorter than the text an answer may be."""
LEAST_SIMILARITY = 0.1
"""What a translation and its source share at least: of professional translations fewer than one in a hundred lie below
(8 of 989 news sentences), of texts that have nothing to do with each other eight in ten do."""

_LEAST_SIZE = 8.0
"""Words below which two texts are too short to say that they share nothing."""
_REFUSAL_SIMILARITY = 0.35
"""A comment that is itself an apology shares more than this with its translation."""
_PAGE = re.compile(r"\s*(<!doctype\b|<\?xml\b|<html\b|<head\b|<body\b)", re.IGNORECASE)
_REFUSAL = re.compile(
    r"""\W*(
        (i['’]?\s?a?m\s+(really\s+|very\s+|so\s+)?sorry|sorry|i\s+apologi[sz]e|unfortunately)\b.{0,40}?
            \b(i|we)\s?(can(['’]t|not)|could\s?n[o'’]t|am\s+(not\s+able|unable)|won['’]t|will\s+not|must\s+decline)\b
      | i\s?(can(['’]t|\s?not)|won['’]t|am\s+(unable|not\s+able)\s+to)\s+
            (help|assist|translate|provide|comply|fulfil+)\b
      | as\s+an?\s+(ai|artificial|large\s+language|language\s+model)\b
      | (很?抱歉|对不起|對不起|非常抱歉)[，,、：:\s].{0,8}?(我|本)?(无法|無法|不能|不便)
      | (我|本模型)(无法|無法|不能)(协助|協助|帮助|幫助|提供|翻译|翻譯|满足|滿足)
      | (作为|作為)(一个|一個|一名)?\s?(AI|人工智能|大?语言模型)
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")


def objection(source: str, answer: str, source_lang: str, target_lang: str) -> str | None:
    """What speaks against taking ``answer`` for a translation of ``source``; None if nothing does."""
    if not answer.strip():
        return "the answer is empty"
    if _PAGE.match(answer):
        return "the answer is a web page"
    if _plain(answer) == _plain(source) and detect_language(source) is not None:
        return "the answer is the source itself"
    chinese, english = (source, answer) if source_lang == CHINESE else (answer, source)
    shared = similarity(chinese, english)
    if _REFUSAL.match(answer) and shared < _REFUSAL_SIMILARITY:
        return "the answer is a refusal"
    # Names in Latin letters stand in a translation as they are, and say nothing on its language.
    own = _without_words_of(source, answer)
    language = detect_language(own)
    if language is None and has_han(source) != has_han(answer) and _size(source) - _size(answer) >= _LEAST_SIZE / 2:
        return "the answer only repeats words of the source"
    if language not in (None, target_lang) and detect_language(answer) != target_lang:
        return "the answer is in the wrong language"
    larger, smaller = _size(answer) + 2, _size(source) + 2
    if larger > TIMES * smaller:
        return f"the answer is more than {TIMES:g} times as long as the source"
    if smaller > TIMES * larger:
        return f"the source is more than {TIMES:g} times as long as the answer"
    if shared < LEAST_SIMILARITY and min(_size(source), _size(answer)) >= _LEAST_SIZE:
        return "the answer shares nothing with the source and looks like no translation of it"
    return None


def _size(text: str) -> float:
    """Length in English words; three Chinese characters say about as much as two of them."""
    return count_han(text) / 1.5 + count_latin_words(text)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _without_words_of(source: str, answer: str) -> str:
    known = {word.lower() for word in _LATIN_WORD.findall(source)}
    return _LATIN_WORD.sub(lambda match: "" if match[0].lower() in known else match[0], answer)
