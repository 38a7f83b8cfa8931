import pytest
from finding import Find

CHECK = "unit-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("绿豆每斤六块。", "Mung beans are six yuan a kilo.", "每斤", "a kilo"),
        ("Rent is 20 dollars per square foot.", "租金每平米20美元。", "per square foot", "每平米"),
        ("给我几天时间准备。", "Give me a few minutes to prepare.", "几天", "few minutes"),
        ("I lived there for several years.", "我在那儿住了好幾個月。", "several years", "好幾個月"),
        ("她瘦了二十斤。", "She lost twenty kilos.", "二十斤", "twenty kilos"),
        ("离这里五公里。", "It is five miles from here.", "五公里", "five miles"),
        ("家里有三亩地。", "The family has three acres of land.", "三亩", "three acres"),
        ("He ran 10 miles.", "他跑了10公里。", "10 miles", "10公里"),
        ("订票要提前一周。", "Tickets must be booked a month ahead.", "一周", "a month"),
        ("She waited for an hour.", "她等了一天。", "an hour", "一天"),
        ("身高六尺。", "He is six feet tall.", "六尺", "six feet"),
        ("请提前一天解冻。", "Please thaw it an hour beforehand.", "一天", "an hour"),
        ("他請了一個月的假。", "He took a week off.", "一個月", "a week"),
    ],
)
def test_another_unit_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("绿豆每斤六块。", "Mung beans are twelve yuan a kilo."),
        ("绿豆每公斤六块。", "Mung beans are six yuan a kilo."),
        ("他买了一公斤苹果，每斤五块。", "He bought a kilo of apples at five yuan a jin."),
        (
            "订票要提前一周。",
            "Tickets must be booked seven days ahead.",
        ),
        ("很多年轻人每周去一次。", "Many young people go once a week."),
        ("给我几秒钟。", "Give me a moment."),
        ("我做这行很多年了。", "I have been in this business for ages."),
        ("她瘦了二十斤。", "She lost ten kilos."),
        ("她瘦了二十斤。", "She lost 22 pounds."),
        ("He ran 10 miles.", "他跑了16公里。"),
        ("千里之行，始于足下。", "A journey of a thousand miles begins with a single step."),
        ("三斤二两白菜。", "1.6 kg of cabbage."),
        ("等了一个半小时。", "We waited ninety minutes."),
        ("房子九十平。", "The flat is 90 square metres."),
        ("他每天跑一小时。", "He runs for an hour a day."),
        ("她一分钟都不想等。", "She doesn't want to wait a second."),
        ("他半小时后到。", "He'll be here in half an hour."),
        ("一天晚上他来了。", "One evening he came for an hour."),
        ("药一天吃三次。", "Take it three times a day."),
        ("我第一天就迟到了。", "I was an hour late on my first day."),
    ],
)
def test_the_same_unit_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
