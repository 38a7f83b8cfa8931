import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        (
            "死亡率上升，出生率下降。",
            "Death rates fell while birth rates rose.",
            ("死亡率", "出生率"),
            ("Death", "birth"),
        ),
        (
            "去年出口增加，进口减少。",
            "Last year imports increased and exports decreased.",
            ("出口", "进口"),
            ("imports", "exports"),
        ),
        ("男性占60%，女性占40%。", "40% were men and 60% were women.", ("男性", "女性"), ("men", "women")),
        (
            "The adult ticket costs 80 yuan and the child ticket 35 yuan.",
            "成人票35元，儿童票80元。",
            ("adult", "child"),
            ("成人", "儿童票"),
        ),
    ],
)
def test_what_is_said_of_the_other_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("role-swapped", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("死亡率上升，出生率下降。", "Birth rates fell while death rates rose."),
        ("去年出口增加，进口减少。", "Imports decreased last year, while exports increased."),
        ("男性占60%，女性占40%。", "40% were women and 60% were men."),
        ("The adult ticket costs 80 yuan and the child ticket 35 yuan.", "儿童票35元，成人票80元。"),
        ("法国队三比一击败德国队。", "France beat Germany three to one."),
        (
            "Rescue efforts in Palu as death toll doubles in race to find survivors",
            "帕卢市死亡人数倍增，救援队抢救生还者",
        ),
        (
            "He is 18-7 with a 2.53 ERA and 300 strikeouts this season.",
            "他目前季度成绩为18-7，投出2.53 ERA和300个好球。",
        ),
    ],
)
def test_another_order_is_clean(find: Find, source: str, target: str) -> None:
    assert find("role-swapped", source, target) == []
