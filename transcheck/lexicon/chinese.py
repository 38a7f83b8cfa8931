"""Traditional to simplified Chinese, the form that every lexicon of ours is keyed by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")
_PARTICLE = re.compile("(?<![卓原合名土专巨拙编论遗显昭译所知])著(?![作名书称述录者有])")
"""著 outside the words of writing and fame, which alone keep it: elsewhere it is how Taiwan and Hong Kong write 着."""

_PRONOUNS = str.maketrans({"牠": "它", "祂": "他", "妳": "你"})
"""Pronouns for animals, gods and women that simplified Chinese does not tell apart."""


@lru_cache(maxsize=1)
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def to_simplified(text: str) -> str:
    """``text`` in simplified characters; half a character (a lone surrogate) becomes U+FFFD."""
    if text.isascii():
        return text
    try:
        converted: str = _converter().convert(text)
    except UnicodeEncodeError:
        converted = _converter().convert(_SURROGATE.sub("\ufffd", text))
    converted = converted.translate(_PRONOUNS)
    return _PARTICLE.sub("着", converted) if "著" in converted else converted
