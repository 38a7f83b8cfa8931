import pytest
from finding import Find

CHECK = "unrelated-target"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("昨天的饭局太尴尬了。", "Three new bus lines open in March."),
        ("这家店的牛肉面又贵又难吃，再也不来了。", "The match was postponed because of heavy rain in the north."),
        ("My flight was delayed for six hours and nobody told us why.", "新来的老师讲课很有意思，孩子们都喜欢她。"),
        ("Somebody stole the flowers from my grandfather's grave.", "遊戲更新以後一直閃退，客服也不理人。"),
        ("警方昨晚抓获了两名小偷。", "This cake recipe needs four eggs and plenty of butter."),
    ],
)
def test_a_text_about_something_else_is_flagged_as_a_whole(find: Find, source: str, target: str) -> None:
    [((left,), (right,))] = find(CHECK, source, target)
    assert (left, right) == (source[:-1], target[:-1])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Somebody left their umbrella on the train.", "有人把伞落在火车上了。"),
        ("He ghosted me.", "他突然不理我了，消息也不回。"),
        ("Does it ring any bells?", "你想起什么了吗？"),
        (
            "这家店的牛肉面又贵又难吃，再也不来了。",
            "The beef noodles here cost a fortune and taste awful. Never again.",
        ),
        ("他这话虽然难听，倒也不无道理。", "What he said is harsh, but he does have a point."),
        ("It's raining cats and dogs, so stay in.", "外面下着倾盆大雨，别出门。"),
        ("好。", "Fine."),
    ],
)
def test_free_renderings_and_short_texts_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
