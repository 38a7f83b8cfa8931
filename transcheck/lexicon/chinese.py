"""Traditional to simplified Chinese, the form that every lexicon of ours is keyed by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1)
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def to_simplified(text: str) -> str:
    """``text`` in simplified characters; half a character (a lone surrogate) becomes U+FFFD."""
    try:
        converted: str = _converter().convert(text)
    except UnicodeEncodeError:
        converted = _converter().convert(_SURROGATE.sub("\ufffd", text))
    return converted
