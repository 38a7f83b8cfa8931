import pytest
from finding import Find

CHECK = "rate-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("水库的水只剩三成。", "The water in the reservoir has fallen by 30%.", "三成", "30%"),
        ("这里的房租比市区低三成。", "Rents here are 30 percent of what they are downtown.", "三成", "30 percent"),
        ("利润减少了两成。", "Profits shrank to 20 percent of the earlier figure.", "两成", "20 percent"),
        (
            "学生比十年前少了六成。",
            "There are 60 percent of the number of ten years ago.",
            "六成",
            "60 percent",
        ),
        ("失业率上升了30%。", "The unemployment rate has gone up to 30%.", "30%", "30%"),
        ("They lost a third of their orders.", "他们的订单只剩下三分之一。", "a third", "三分之一"),
        ("The shop shuts every other Monday.", "这家店每周一休息。", "every other Monday", "每周"),
        ("产能五年内翻两番。", "Capacity will double in five years.", "翻两番", "double"),
        ("销量翻了两番。", "Sales have doubled.", "翻了两番", "doubled"),
        ("全场打八折。", "Everything is 80% off.", "八折", "80%"),
        ("人口增加了两倍。", "The population has doubled.", "两倍", "doubled"),
        ("Half of them left.", "有三成的人走了。", "Half", "三成"),
        ("每周开一次会。", "We meet once a month.", "每周", "a month"),
        ("每天吃三次。", "Take it every three days.", "每天", "every three days"),
        ("房价下降了10%。", "House prices fell to 10%.", "10%", "10%"),
        ("房價下降到10%。", "House prices fell by 10%.", "10%", "10%"),
        ("The vaccine cut infections by two-thirds.", "疫苗使感染减少到了原来的三分之二。", "two-thirds", "三分之二"),
        ("每隔一天浇一次水。", "Water it every day.", "每隔一天", "every day"),
    ],
)
def test_another_rate_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这里的房租比市区低三成。", "Rents here are 30 percent lower than downtown."),
        ("这里的房租比市区低三成。", "Rents here are 70 percent of what they are downtown."),
        ("这双鞋偏小，买大半码。", "These shoes run small; order half a size up."),
        ("这里的房租是市区的七成。", "Rents here are 30 percent lower than downtown."),
        ("销量翻了两番。", "Sales have quadrupled."),
        ("全场打八折。", "Everything is 20% off."),
        ("全场打八折。", "You pay 80% of the price."),
        ("人口增加了两倍。", "The population has tripled."),
        ("人口增加了一倍。", "The population has doubled."),
        ("房价是五年前的两倍。", "Homes cost twice as much as five years ago."),
        ("半价出售。", "On sale at half price."),
        ("Half of them left.", "有五成的人走了。"),
        ("每周开一次会。", "We meet weekly."),
        ("人口增加到三百万。", "The population grew to three million."),
        ("人口增加了约三百万。", "The population grew by about three million."),
        ("每隔一天浇一次水。", "Water it every other day."),
        ("一天三次", "Three times a day"),
        ("人口减少了一倍。", "The population has halved."),
        ("It increased by two times.", "增加了两倍。"),
        ("失业率上升到30%。", "The unemployment rate has gone up to 30%."),
    ],
)
def test_the_same_rate_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
