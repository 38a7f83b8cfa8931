"""The dateline that Chinese news begins with: 中新网上海9月30日电（记者王小明）, 路透名古屋11月5日 -."""

from __future__ import annotations

import re
from functools import lru_cache

_DATE = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_NAMES = r"(?:\s?[（(][^（）()]{1,40}[）)])?"
# An agency, perhaps a place, and a date before 电, 讯, 消息 or a dash; or a newspaper's name before 讯.
_DATELINE = re.compile(
    rf"\s?(?:[^\s，。！？；：,!?;:]{{2,24}}{_DATE}(?:电|讯|消息|\s?[-—–]{{1,2}}\s)|[^\s，。！？；：,!?;:]{{1,8}}[报网社]讯){_NAMES}"
)


@lru_cache(maxsize=64)
def end_of_dateline(raw: str) -> int:
    """Where the dateline of a Chinese text ends, in code points; 0 if it has none."""
    found = _DATELINE.match(raw[:_LONGEST])
    return found.end() if found else 0


_LONGEST = 120
"""Characters at the head of a text that are looked at."""
