from __future__ import annotations

import pytest

from transcheck.aligning.correlatives import find_halves
from transcheck.language import segment_tokens


@pytest.mark.parametrize(
    ("tokens", "halves"),
    [
        (["如果", "下雨", "的话", "，", "我", "不", "去"], [(0, 2)]),
        (["要是", "他", "来", "的話", "，", "假如", "她", "来", "的话"], [(0, 3), (5, 8)]),
        (["他", "说", "的话", "，", "我", "不", "信"], []),
        (["如果", "下雨", "。", "他", "说", "的话"], []),
        (["的话", "如果"], []),
        ([], []),
    ],
)
def test_halves_of_one_conjunction_are_found(tokens: list[str], halves: list[tuple[int, int]]) -> None:
    assert find_halves(segment_tokens(tokens, "zh")) == halves
