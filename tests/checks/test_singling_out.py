import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("分手是我提的。", "He was the one who ended it.", ("我",), ("He",)),
        ("It was me who called the police.", "報警的是他。", ("me",), ("他",)),
        (
            "邻居家漏水，反倒要我赔钱。",
            "My neighbour's pipe leaked, and he is the one who has to pay.",
            ("我",),
            ("he",),
        ),
    ],
)
def test_another_one_singled_out_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("person-changed", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("分手是我提的。", "I was the one who ended it."),
        ("碗不是我打碎的。", "He was the one who broke the bowl."),
        ("It was me who called the police.", "报警的是我。"),
    ],
)
def test_the_same_one_is_clean(find: Find, source: str, target: str) -> None:
    assert find("person-changed", source, target) == []
