import pytest
from finding import Find

CHECK = "role-swapped"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他是从日本来的。", "He went to Japan.", "是从日本", "to Japan"),
        ("He came from France.", "他前往法國。", "from France", "前往法國"),
    ],
)
def test_who_comes_from_where_one_goes_to_is_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他是从日本来的。", "He is from Japan."),
        ("他从日本来到中国。", "He came to China from Japan."),
        ("他前往法国。", "He is on his way to France."),
        ("我明天去北京。", "I'm off to Beijing tomorrow."),
        ("我从学校去医院。", "I go to the hospital after school."),
        ("从今天起他不来了。", "To this day he has not come."),
        ("应避免前往海边。", "Please stay away from the coast."),
        ("我是半夜去看的。", "My impression came from viewing it at midnight."),
    ],
)
def test_the_same_way_is_clean(find: Find, source: str, target: str) -> None:
    assert not find(CHECK, source, target)
