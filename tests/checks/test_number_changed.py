import pytest
from finding import Find

CHECK = "number-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("我花了200块。", "I spent 2,000 yuan.", "200", "2,000"),
        ("这里住着5万人。", "5,000 people live here.", "5万", "5,000"),
        ("投资了3.5亿元。", "They invested 3.5 billion yuan.", "3.5亿", "3.5 billion"),
        ("支持率只有三成。", "The approval rating is only 3 percent.", "三成", "3 percent"),
        ("It happened in 1998.", "事情发生在1989年。", "1998", "1989"),
        ("He drinks two litres a day.", "他一天喝二十升。", "two", "二十"),
    ],
)
def test_another_value_is_flagged_on_both_numbers(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这里住着5万人。", "50,000 people live here."),
        ("投资了3.5亿元。", "They invested 350 million yuan."),
        ("支持率只有三成。", "The approval rating is only 30%."),
        ("半数的人没来。", "Half of the people did not come."),
        ("他买了一个西瓜。", "He bought a watermelon."),
        ("我们等了一个半小时。", "We waited for an hour and a half."),
        ("2014年7月24日", "July 24, 2014"),
        ("I waited half a year.", "我等了六个月。"),
        ("Dozens of people came.", "来了几十个人。"),
        ("一切都好，万一下雨就别来。", "Everything is fine; just in case it rains, don't come."),
    ],
)
def test_the_same_value_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_figure_without_counterpart_is_flagged_at_its_place(find: Find) -> None:
    [(left, right)] = find(CHECK, "他跑了42公里，很累。", "He ran and was very tired.")
    assert "42" in left[0]
    assert right == ("",)
