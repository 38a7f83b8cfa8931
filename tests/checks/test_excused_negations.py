import pytest

from transcheck.checks.excused_negations import Excuses
from transcheck.language import segment


def is_excused(english: str, chinese: str) -> bool:
    text = segment(english, "en")
    return Excuses(text, segment(chinese, "zh")).hold(text.norms.index("n't"))


def test_no_further_is_only_so_far() -> None:
    assert is_excused("She didn't look past the cover.", "她只看了封面。")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("She didn't look past the cover.", "她看了封面后面的内容。"),  # nothing says "only"
        ("She didn't look at the cover.", "她只看了封面。"),  # nothing says how far
    ],
)
def test_other_denials_are_not(english: str, chinese: str) -> None:
    assert not is_excused(english, chinese)


@pytest.mark.parametrize(
    ("chinese", "negation", "english"),
    [
        ("这里的味道没变。", "没", "It tastes just the way it always has."),
        ("他不说话。", "不", "He kept silent."),
        ("不能据此推断，更不建议服用。", "不", "It can't be assumed, let alone taken."),
        ("他走了，天都还没亮。", "都还没", "He was gone before the sun had even risen."),
    ],
)
def test_what_the_other_side_affirms_in_other_words(chinese: str, negation: str, english: str) -> None:
    text = segment(chinese, "zh")
    index = len(text.norms) - 1 - text.norms[::-1].index(negation)
    assert Excuses(text, segment(english, "en")).hold(index)
    assert not Excuses(text, segment("It is so.", "en")).hold(index)


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("The town hasn't changed.", "小镇还是老样子。", "小镇变了。"),
        ("She didn't say a word.", "她沉默了。", "她说了一句。"),
    ],
)
def test_what_the_chinese_affirms_in_other_words(english: str, chinese: str, other: str) -> None:
    assert is_excused(english, chinese)
    assert not is_excused(english, other)


@pytest.mark.parametrize("chinese", ["村里没有一个人不知道。", "没人不喜欢她。", "班里沒有一個不怕他。"])
def test_two_denials_cancel_out(chinese: str) -> None:
    text = segment(chinese, "zh")
    index = next(index for index, norm in enumerate(text.norms) if norm.startswith("没"))
    assert Excuses(text, segment("Everybody does.", "en")).hold(index)
    assert not Excuses(text, segment("Nobody does.", "en")).hold(index)
