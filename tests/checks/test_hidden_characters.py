import pytest
from finding import Find

CHECK = "hidden-characters"


@pytest.mark.parametrize(
    ("source", "target", "hidden"),
    [
        ("这家店的咖啡不错。", "The caf\u00c3\u00a9 here is good.", "\u00c3\u00a9"),
        ("这家店不收预约。", "They don\u00e2\u20ac\u2122t take reservations.", "\u00e2\u20ac\u2122"),
        ("He left at noon.", "他中午锟斤拷走的。", "锟斤拷"),
        ("他叫雷内。", "His name is Ren\ufffd.", "\ufffd"),
        ("账户尾号是1234。", "The account ends in \u202e4321.", "\u202e"),
        ("请输入密码。", "Enter your pass\u200bword.", "\u200b"),
    ],
)
def test_garbled_and_hidden_characters_are_flagged(find: Find, source: str, target: str, hidden: str) -> None:
    assert find(CHECK, source, target) == [(("",), (hidden,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我在咖啡馆等你。", "I'm waiting in a café in Zürich."),
        ("一家人出去玩👨\u200d👩\u200d👧", "Family day out 👨\u200d👩\u200d👧"),
        ("这条路长5公里。", "The road is 5\u00a0km long."),
        ("文件名里有个\ufffd。", "There's a \ufffd in the file name."),
    ],
)
def test_characters_that_belong_there_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
