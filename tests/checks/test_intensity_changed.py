import pytest
from finding import Find

CHECK = "intensity-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("这道菜非常辣。", "This dish is slightly spicy.", "非常", "slightly"),
        ("這間房間超級小。", "This room is a bit small.", "超級", "a bit"),
        ("The exam was extremely difficult.", "考试有点难。", "extremely", "有点"),
    ],
)
def test_the_other_end_of_the_scale_is_flagged_on_both(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这道菜特别辣。", "This dish is really spicy."),
        ("有点贵，但味道非常好。", "A bit pricey, but it tastes great."),
        ("I'm not very hungry.", "我不太饿。"),
        ("A bit of advice: be very careful.", "给你一点建议：千万小心。"),
    ],
)
def test_the_same_degree_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
