import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("學生送了老師禮物。", "The pupils sent the teacher's gifts.", "老師禮物", "teacher's gifts"),
        ("学生送了老师礼物。", "The pupils sent the teacher's gifts.", "老师礼物", "teacher's gifts"),
        ("The pupils sent the teacher's gifts.", "学生送了老师礼物。", "teacher's gifts", "老师礼物"),
    ],
)
def test_who_gets_it_told_as_whose_it_is_is_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find("role-swapped", source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("学生送了老师礼物。", "The pupils sent gifts to the teacher."),
        ("学生送了老师礼物。", "The pupils sent their teacher gifts."),
        ("学生送来老师的礼物。", "The pupils brought the teacher's gifts."),
        ("他们喜欢老师礼物。", "They like the teacher's gifts."),
    ],
)
def test_who_gets_it_or_has_it_is_clean(find: Find, source: str, target: str) -> None:
    assert find("role-swapped", source, target) == []
