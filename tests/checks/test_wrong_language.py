import pytest
from finding import Find

CHECK = "wrong-language"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("I hate working overtime.", "I don't like to stay late at the office."),
        ("我讨厌加班。", "老板总让我们晚走，烦死了。"),
    ],
)
def test_the_language_of_the_source_is_flagged_over_both_texts(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == [((source,), (target,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("I hate working overtime.", "I hate working overtime."),
        ("我讨厌加班。", "I hate working overtime."),
        ("He works at the BBC.", "他在BBC工作。"),
    ],
)
def test_a_copy_and_a_translation_are_not(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
