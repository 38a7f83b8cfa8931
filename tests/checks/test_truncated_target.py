import pytest
from finding import Find

CHECK = "truncated-target"


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("我们先去了博物馆，然后在河边的餐厅吃了晚饭。", "We went to the museum first, and then", "餐厅吃了晚饭"),
        ("The flight was cancelled, so the airline put us up in a hotel.", "航班取消了，所以", "put us up in a hotel"),
        ("老師說明天不用上課，後天在體育館集合。", "The teacher said there are no classes tomorrow, and", "體育館集合"),
    ],
)
def test_the_end_that_is_missing_is_flagged_at_the_end(find: Find, source: str, target: str, missing: str) -> None:
    [((left,), right)] = find(CHECK, source, target)
    assert missing in left
    assert right == ("",)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("之后我们可以到海边兜风，", "maybe afterwards we take the bike up the coast ,"),
        ("我们先去了博物馆，然后吃了晚饭", "We went to the museum first and then had dinner"),
        ("他问：“你要去哪儿？”", '"Where are you going?" he asked,'),
        ("You know what I mean...", "你懂的……"),
        ("The shop is closed.", "店关了"),
        ("What are you waiting for?", "你在等什么呢"),
    ],
)
def test_a_mark_that_is_missing_alone_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
