import pytest
from finding import Find

CHECK = "modality-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("游客可以在这里拍照。", "Visitors must take photos here.", "可以", "must"),
        ("你不必带身份证。", "You must not bring your ID card.", "不必", "must not"),
        ("Employees can work from home.", "員工必須在家工作。", "can", "必須"),
        ("The new law will raise prices.", "新法律可能会抬高价格。", "will", "可能"),
        ("The factory might close next year.", "工厂明年将关闭。", "might", "将"),
    ],
)
def test_another_modality_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("再过几周吧。", "Maybe in a couple of weeks."),
        ("你能告诉我该怎么做吗？", "Could you tell me what I have to do?"),
        ("我能问一下您的姓名吗？", "Might I ask your name?"),
        ("你可以走了。", "You may go now."),
        ("游客不能在这里拍照。", "Visitors must not take photos here."),
        ("可能要下雨了，带把伞吧。", "It looks like rain, so take an umbrella."),
        ("我不得不把车卖了。", "I had to sell my car."),
        ("聽說他可能會參選。", "Rumour has it he might run for office."),
        ("You should see a doctor.", "你得去看医生。"),
        ("He is unlikely to win.", "他不太可能赢。"),
        ("You can't smoke here.", "这里禁止吸烟。"),
    ],
)
def test_what_is_close_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
