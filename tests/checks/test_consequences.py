import pytest
from finding import Find

CHECK = "condition-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("这家店很贵，可是东西不错。", "The shop is expensive, so the goods are not bad.", "可是", "so"),
        ("He was tired, so he went home.", "他累了，但他回家了。", "so", "但"),
        ("房租涨了，因此他们搬走了。", "The rent went up. However, they moved out.", "因此", "However"),
        ("我很高兴，因为他来了。", "I am glad, even though he came.", "因为", "even though"),
    ],
)
def test_what_follows_and_what_stands_against_it_are_told_apart(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这家店很贵，可是东西不错。", "The shop is expensive, but the goods are not bad."),
        ("这家店很贵，可是东西不错。", "Although the shop is expensive, the goods are not bad."),
        ("房租涨了，因此他们搬走了。", "They moved out because the rent went up."),
        ("他累了，但还是去了，所以我很感激。", "He was tired but went all the same, so I am grateful."),
        ("房租涨了，但我的薪水怎么没涨？", "The rent is going up. So how come my pay isn't?"),
        ("可是票卖得太快，我们没买到。", "The tickets sold so fast that we didn't get any, though."),
    ],
)
def test_the_same_relation_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_long_text_has_each_of_its_consequences_looked_at(find: Find) -> None:
    assert len(find(CHECK, "他累了，但是他回家了。" * 300, "He was tired, so he went home. " * 300)) == 300
