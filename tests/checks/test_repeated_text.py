import pytest
from finding import Find

CHECK = "repeated-text"


@pytest.mark.parametrize(
    ("source", "target", "repeated"),
    [
        (
            "会议改到下午三点，请准时参加。",
            "The meeting has been moved to three, please be on time. The meeting has been moved to three.",
            "The meeting has been moved to three",
        ),
        (
            "The library will be closed until the end of March.",
            "图书馆将关闭到三月底，图书馆将关闭到三月底。",
            "图书馆将关闭到三月底",
        ),
    ],
)
def test_a_clause_said_twice_is_flagged_where_it_comes_again(
    find: Find, source: str, target: str, repeated: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left[0] in source
    assert right == (repeated,)


def test_a_doubled_word_is_flagged(find: Find) -> None:
    [((said,), (again,))] = find(CHECK, "他昨天买了一辆新车。", "He bought a new car car yesterday.")
    assert said.endswith("车")
    assert again == "car"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我非常非常喜欢这本书。", "I like this book very, very much."),
        ("没钱就没自由，没钱就没尊严。", "Without money there is no freedom, without money there is no dignity."),
        ("He said that that was fine.", "他说那样没问题。"),
        ("Take a look at it.", "你看看。"),
        ("We waited and waited for the bus.", "我们等公交车等了又等。"),
        ("加油加油加油！", "Come on, come on, come on!"),
    ],
)
def test_emphasis_and_what_the_source_repeats_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
