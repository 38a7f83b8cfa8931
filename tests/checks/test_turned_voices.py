import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        (
            "邻居被消防员从火场救出。",
            "The neighbour rescued a firefighter from the blaze.",
            ("邻居", "消防员"),
            ("neighbour", "firefighter"),
        ),
        ("男子被误认成小偷。", "The man mistook somebody for a thief.", ("男子", "被"), ("man", "somebody")),
        ("警方逮捕了那名黑客。", "The police were arrested by the hacker.", ("警方", "黑客"), ("police", "hacker")),
    ],
)
def test_an_object_that_does_it_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("role-swapped", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他被警察逮捕了。", "Police arrested him."),
        ("男子被误认成小偷。", "Somebody mistook the man for a thief."),
        ("夫妇已被邻居救出。", "Neighbours had already rescued the couple."),
        ("这个问题被玻利维亚的现任政府利用。", "The issue has been hijacked by the current Bolivian administration."),
    ],
)
def test_the_other_voice_is_clean(find: Find, source: str, target: str) -> None:
    assert find("role-swapped", source, target) == []
