import pytest
from finding import Find

CHECK = "emoji-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("谢谢你啊🙄", "Thank you so much😍", "🙄", "😍"),
        ("Great job👏", "干得漂亮👎", "👏", "👎"),
        ("搬去🇨🇦！", "Moving to 🇺🇸!", "🇨🇦", "🇺🇸"),
        ("他升职了。", "He got promoted.🙄", "", "🙄"),
    ],
)
def test_what_differs_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert said in here[0]
    assert there == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("太好笑了😂😂😂", "So funny 😂"),
        ("笑死我了🤣", "I'm dying lol"),
        ("收到👍🏻", "Got it 👍"),
        ("愛你們❤️", "Love you all ❤"),
        ("家庭日👨‍👩‍👧", "Family day 👨‍👩‍👧"),
    ],
)
def test_what_says_the_same_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
