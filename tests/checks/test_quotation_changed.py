import pytest
from finding import Find

CHECK = "quotation-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        (
            "部长说：“经济一片大好，失业率还会下降。”",
            "The economy is doing splendidly, and unemployment will go on falling.",
            "部长说：“经济一片大好，失业率还会下降。",
            "economy is doing splendidly, and unemployment will go on falling",
        ),
        (
            "醫生說：「這藥沒有副作用，但是不能跟酒一起吃。」",
            "The doctor said, “This medicine has no side effects.” But don't take it with alcohol.",
            "但是不能跟酒一起吃。",
            "take it with alcohol",
        ),
        (
            "The headmaster said: “There was no bullying.” I saw the bruises myself.",
            "校长说：“学校里没有霸凌。我亲眼看到了那些瘀伤。”",
            "saw the bruises",
            "我亲眼看到了那些瘀伤。",
        ),
    ],
)
def test_a_change_of_speaker_is_flagged(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert said in here[0]
    assert rendered in there[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("部长说：“经济一片大好。”", "The minister said that the economy was doing splendidly."),
        ("她說：「我明天一定到。」", "She said, 'I'll definitely be there tomorrow.'"),
        ("“我不同意，”他说，“这太危险了。”", '"I disagree," he said. "It\'s too dangerous."'),
        ("这就是他们所谓的“自由”。", "This is what they call freedom."),
        ("“国家飓风中心”的模型预测会下雨。", "National Hurricane Center models predict rain."),  # a name
        ("这家公司每天都在欺骗客户。", "“This company cheats its customers every day.”"),  # all of it is quoted
        ("他说：“我不去。", "I am not going."),  # the marks do not pair off
        ("well , i don 't see why that couldn 't be arranged .", "我看不出为什么不能安排。"),
        ("“我们不会放弃，”她说，“明天再来。”", 'We will not give up," she said. "We will be back tomorrow.'),
    ],
)
def test_speech_in_another_form_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
