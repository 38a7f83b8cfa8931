from __future__ import annotations

import pytest

from transcheck.aligning.names import find_spelling


@pytest.mark.parametrize(
    ("name", "tokens", "run"),
    [
        ("Karzai", ["总统", "卡尔", "扎", "伊", "说"], (1, 4)),
        ("Washington", ["在", "华盛顿"], (1, 2)),
        ("Chunxian", ["钱", "春", "弦"], (1, 3)),
        ("Tangyuan", ["麦", "棠", "源"], (1, 3)),
        ("Hsinchu", ["在", "新", "竹"], (1, 3)),
        ("Tungkuang", ["东", "光"], (0, 2)),
        ("Sharon", ["沙", "龙"], (0, 2)),
    ],
)
def test_the_characters_that_spell_a_name_are_found(name: str, tokens: list[str], run: tuple[int, int]) -> None:
    found = find_spelling(name.lower(), tokens)
    assert found is not None
    assert found[:2] == run
    assert 0 < found[2] < 1


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("karzai", ["天气", "很", "好"]),
        ("li", ["李"]),
        ("", ["李"]),
        ("x" * 40, ["李"]),
        ("karzai", []),
        ("karzai", [""]),
    ],
)
def test_other_characters_spell_nothing(name: str, tokens: list[str]) -> None:
    assert find_spelling(name, tokens) is None
