import pytest
from finding import Find

CHECK = "tense-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他已经辞职了。", "He will resign.", "已经", "will"),
        ("她已经辞职了。", "She is about to resign.", "已经", "about to"),
        ("這部電影即將上映。", "This film was released.", "即將", "was released"),
        ("They will build a new hospital here.", "他们在这里已经建了一所新医院。", "will", "已经"),
        ("She has already sold the car.", "她将卖掉这辆车。", "has already sold", "将"),
    ],
)
def test_another_time_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他昨天说会来。", "He said yesterday that he would come."),
        ("我明天飞上海。", "I fly to Shanghai tomorrow."),
        ("他将军事预算削减了一半。", "He cut the military budget in half."),
        ("等你到家，我已经睡了。", "By the time you get home I'll be asleep."),
        ("The shop had already closed when we arrived.", "我们到的时候，店已经关门了。"),
        ("They were to marry in June.", "他们原定六月结婚。"),
    ],
)
def test_the_same_time_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
