"""Words that say on which side of a number the truth lies."""

from __future__ import annotations

import enum


class Direction(enum.Enum):
    """Which way a comparison points; ``less`` and ``more`` include the limit itself."""

    LESS = "less"
    MORE = "more"

    @property
    def opposite(self) -> Direction:
        """The other direction."""
        return Direction.MORE if self is Direction.LESS else Direction.LESS


CHINESE_BEFORE = {
    "低于": Direction.LESS, "少于": Direction.LESS, "小于": Direction.LESS, "不到": Direction.LESS,
    "不足": Direction.LESS, "不满": Direction.LESS, "未满": Direction.LESS, "未到": Direction.LESS,
    "不超过": Direction.LESS, "不高于": Direction.LESS, "不多于": Direction.LESS, "不大于": Direction.LESS,
    "至多": Direction.LESS, "最多": Direction.LESS, "顶多": Direction.LESS, "短于": Direction.LESS,
    "轻于": Direction.LESS, "早于": Direction.LESS, "未达": Direction.LESS, "没到": Direction.LESS,
    "高于": Direction.MORE, "多于": Direction.MORE, "大于": Direction.MORE, "超过": Direction.MORE,
    "超出": Direction.MORE, "逾": Direction.MORE, "不低于": Direction.MORE, "不少于": Direction.MORE,
    "不小于": Direction.MORE, "至少": Direction.MORE, "最少": Direction.MORE, "起码": Direction.MORE,
    "长于": Direction.MORE, "重于": Direction.MORE, "晚于": Direction.MORE, "高过": Direction.MORE,
    "将近": Direction.LESS, "年近": Direction.LESS, "接近": Direction.LESS, "不出": Direction.LESS,
    "超": Direction.MORE, "突破": Direction.MORE, "多过": Direction.MORE, "少过": Direction.LESS,
}  # fmt: skip
"""Chinese comparisons that stand before the number."""

CHINESE_AFTER = {
    "以下": Direction.LESS, "以内": Direction.LESS, "之内": Direction.LESS, "之下": Direction.LESS,
    "以上": Direction.MORE, "之上": Direction.MORE, "以外": Direction.MORE, "开外": Direction.MORE,
}  # fmt: skip
"""Chinese comparisons that stand after the number."""

ENGLISH_BEFORE = {
    "less than": Direction.LESS, "fewer than": Direction.LESS, "lower than": Direction.LESS,
    "smaller than": Direction.LESS, "below": Direction.LESS, "under": Direction.LESS, "short of": Direction.LESS,
    "within": Direction.LESS, "at most": Direction.LESS, "at the most": Direction.LESS, "up to": Direction.LESS,
    "no more than": Direction.LESS, "not more than": Direction.LESS, "no greater than": Direction.LESS,
    "no higher than": Direction.LESS, "not over": Direction.LESS, "not exceed": Direction.LESS,
    "maximum of": Direction.LESS, "shorter than": Direction.LESS, "younger than": Direction.LESS,
    "nearly": Direction.LESS, "almost": Direction.LESS, "close to": Direction.LESS,
    "not even": Direction.LESS, "no later than": Direction.LESS, "not reach": Direction.LESS,
    "more than": Direction.MORE, "greater than": Direction.MORE, "higher than": Direction.MORE,
    "larger than": Direction.MORE, "bigger than": Direction.MORE, "over": Direction.MORE, "above": Direction.MORE,
    "exceed": Direction.MORE, "exceeding": Direction.MORE, "at least": Direction.MORE, "at the least": Direction.MORE,
    "no less than": Direction.MORE, "not less than": Direction.MORE, "no fewer than": Direction.MORE,
    "not fewer than": Direction.MORE, "no lower than": Direction.MORE, "upwards of": Direction.MORE,
    "in excess of": Direction.MORE, "minimum of": Direction.MORE, "longer than": Direction.MORE,
    "older than": Direction.MORE, "beyond": Direction.MORE, "surpass": Direction.MORE, "top": Direction.MORE,
}  # fmt: skip
"""English comparisons, as lemmas, that stand before the number."""

ENGLISH_AFTER = {
    "or less": Direction.LESS, "or fewer": Direction.LESS, "or under": Direction.LESS, "or below": Direction.LESS,
    "or younger": Direction.LESS, "at most": Direction.LESS, "max": Direction.LESS, "or lower": Direction.LESS,
    "or more": Direction.MORE, "or over": Direction.MORE, "or above": Direction.MORE, "or older": Direction.MORE,
    "and above": Direction.MORE, "and over": Direction.MORE, "and up": Direction.MORE, "at least": Direction.MORE,
    "or higher": Direction.MORE, "plus": Direction.MORE, "and below": Direction.LESS, "and under": Direction.LESS,
}  # fmt: skip
"""English comparisons, as lemmas, that stand after the number."""
