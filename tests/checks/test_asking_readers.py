import pytest

from transcheck.checks.asking_readers import words_of_asking
from transcheck.language import segment


def asked(raw: str) -> str:
    text = segment(raw, "zh")
    return "".join(text.tokens[index].text for index in sorted(words_of_asking(text)))


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("想问问大家，走路和跑步哪个更减肥？", "想问问大家"),
        ("请问这里怎么走？", "请问"),
        ("求问各位大神，这台电脑还能修吗？", "求问各位大神"),
        ("想問一下這裡幾點關門？", "想問一下"),
    ],
)
def test_words_that_put_a_question_to_the_readers(raw: str, found: str) -> None:
    assert asked(raw) == found


@pytest.mark.parametrize("raw", ["他想问问大家的意见。", "老师问大家。", "我没有问题。", ""])
def test_where_no_question_follows_there_are_none(raw: str) -> None:
    assert asked(raw) == ""
