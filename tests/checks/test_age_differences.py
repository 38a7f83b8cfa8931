import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("她丈夫比她小六岁。", "Her husband is six years her senior.", ("小",), ("senior",)),
        ("我比他大三歲。", "I'm three years younger than him.", ("大",), ("younger",)),
        ("He is ten years older than his wife.", "他比妻子小十岁。", ("older",), ("小",)),
    ],
)
def test_older_for_younger_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("comparison-reversed", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("她丈夫比她小六岁。", "Her husband is six years her junior."),
        ("她丈夫比她小六岁。", "She is six years older than her husband."),
        ("我比他大三岁。", "He's three years younger than me."),
    ],
)
def test_the_same_difference_is_clean(find: Find, source: str, target: str) -> None:
    assert find("comparison-reversed", source, target) == []
