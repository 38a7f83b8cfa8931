import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        (
            "Police seized two handguns, a crossbow and a quantity of cash.",
            "警方查获两支手枪和一批现金。",
            "a crossbow",
        ),
        (
            "He fixed the roof, painted the fence and mowed the lawn.",
            "他修了屋顶，还割了草。",
            "painted the fence",
        ),
        (
            "酒店位置好、早餐丰盛，就是隔音差。",
            "The hotel is well located, but the soundproofing is poor.",
            "早餐丰盛",
        ),
    ],
)
def test_an_item_of_a_list_that_is_left_out_is_flagged(find: Find, source: str, target: str, lost: str) -> None:
    assert [said for said, _ in find("content-omitted", source, target)] == [(lost,)]


def test_an_item_that_is_added_is_flagged(find: Find) -> None:
    source = "警方查获两支手枪和一批现金。"
    target = "Police seized two handguns, a motorbike and a quantity of cash."
    assert [added for _, added in find("content-added", source, target)] == [("a motorbike",)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He fixed the roof, painted the fence and mowed the lawn.", "他修了屋顶、刷了栅栏，还割了草。"),
        ("警方查获两支手枪、一辆摩托车和一批现金。", "Police seized two handguns, a motorbike and some cash."),
        ("Sit over there, please, children.", "孩子们，坐那边。"),
        ('"It was late, and I was tired," he said.', "“当时很晚了，我也累了。”"),
    ],
)
def test_a_list_that_is_whole_is_clean(find: Find, source: str, target: str) -> None:
    assert find("content-omitted", source, target) == []
    assert find("content-added", source, target) == []
