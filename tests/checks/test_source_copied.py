import pytest
from finding import Find

CHECK = "source-copied"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他因为拖延被批评了。", "他因为拖延被批评了。"),
        ("He came late again.", "he came late again"),
        ("我很討厭加班。", "我很讨厌加班。"),
    ],
)
def test_a_copy_is_flagged_over_both_texts(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == [((source,), (target,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [("I hate working overtime.", "I don't like to work late."), ("我讨厌加班。", "I hate working overtime.")],
)
def test_other_words_are_no_copy(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_long_texts_are_compared_in_time(find: Find) -> None:
    source, target = "We waited for the bus. " * 3000, "Nobody came to the door. " * 3000
    assert find(CHECK, source, target) == []
