"""Which script a text is written in, and so which of our languages it can be."""

from __future__ import annotations

import re

from transcheck.model import CHINESE, ENGLISH

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Ranges of Chinese characters, for use inside a regular expression's square brackets."""

_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")
_OTHER_LETTER = re.compile(r"[^\W\d_]")
_NO_LETTER_BUT_HAN = re.compile(rf"[{HAN}\W\d_]*")


def count_han(text: str) -> int:
    """Number of Chinese characters."""
    return len(_HAN.findall(text))


def count_latin_words(text: str) -> int:
    """Number of runs of Latin letters."""
    return len(_LATIN_WORD.findall(text))


def has_han(text: str) -> bool:
    """True if there is at least one Chinese character."""
    return _HAN.search(text) is not None


def detect_language(text: str) -> str | None:
    """``zh``, ``en``, ``ja``, ``ko``, ``und`` for letters of another script, None when there are no letters at all.

    One Chinese character carries about as much as two thirds of an English word, so the two are weighed as words.
    Japanese is told from Chinese by its kana (a lone の in a Chinese text is decoration), Korean by Hangul.
    """
    if text.isascii():
        return ENGLISH if _LATIN_WORD.search(text) else None
    if _NO_LETTER_BUT_HAN.fullmatch(text):
        return CHINESE if has_han(text) else None
    han, kana, hangul = (len(pattern.findall(text)) for pattern in (_HAN, _KANA, _HANGUL))
    latin = count_latin_words(text)
    if hangul > max(han, latin):
        return "ko"
    if kana and kana * 6 >= han + kana and kana + han > latin:
        return "ja"
    if han or latin:
        letters = len(_OTHER_LETTER.findall(text))
        known = han + len(_LATIN.findall(text))
        if known * 2 < letters:
            return "und"
        return CHINESE if han * 2 >= latin * 3 or (han and not latin) else ENGLISH
    if kana:
        return "ja"
    return "und" if _OTHER_LETTER.search(text) else None


def detect_languages(
    source: str, target: str | None, source_lang: str | None = None, target_lang: str | None = None
) -> tuple[str | None, str | None]:
    """Languages of both sides of a pair; what is given (``zh-Hant``, ``en_GB``) is taken as the language it names.

    A Chinese comment full of brand names can look English on its own. Beside a translation it does not: of two sides
    that look alike, the one with a clearly larger share of Chinese characters is the Chinese one.
    """
    first = _base_language(source_lang) or detect_language(source)
    second = _base_language(target_lang) or (detect_language(target) if target is not None else None)
    if first == second and first in (CHINESE, ENGLISH) and target is not None and not (source_lang and target_lang):
        difference = _han_share(source) - _han_share(target)
        if abs(difference) > 0.2:
            return (CHINESE, ENGLISH) if difference > 0 else (ENGLISH, CHINESE)
    return first, second


def _base_language(language: str | None) -> str | None:
    base = re.split("[-_]", language.lower())[0] if language else None
    return {"cmn": CHINESE, "yue": CHINESE, "chi": CHINESE, "zho": CHINESE, "eng": ENGLISH}.get(base or "", base)


def _han_share(text: str) -> float:
    han, latin = count_han(text), count_latin_words(text)
    return han / (han + latin) if han + latin else 0.0
