import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He apologised before I had even opened the parcel.", "包裹我还没打开，他就道歉了。"),
        ("天不亮她就出门了。", "She set out before it was light."),
        ("I've nothing in the house but eggs.", "家里只有鸡蛋。"),
        ("这条线只在夏天运行。", "The line does not run except in summer."),
        ("上回这么冷还是三年前的事。", "I haven't been this cold since three years ago."),
        ("客人都走光了。", "There wasn't a guest left."),
        ("他天天来看她。", "Not a day goes by without his coming to see her."),
        ("签约前一定要看房。", "Never sign the lease before seeing the flat."),
        ("No country has a longer coastline.", "这个国家的海岸线是世界上最长的。"),
        ("They spent more than anyone had dared to hope.", "他们花的钱，谁都不敢想。"),
        ("来的不只两个人。", "More than two people came."),
        ("他们一年见不上几次面。", "They meet only a few times a year."),
        ("他宁可在家，也不去医院。", "He prefers home to the hospital."),
        ("她不在家就在办公室。", "She is either at home or in the office."),
        ("除了熬夜，他什么也没教会我。", "He only taught me to stay up late."),
    ],
)
def test_what_one_language_denies_the_other_may_say_by_another_construction(
    find: Find, source: str, target: str
) -> None:
    assert find("negation-lost", source, target) == []
    assert find("negation-added", source, target) == []


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("negation-added", "He apologised before he opened the parcel.", "他打开包裹之前没有道歉。"),
        ("negation-lost", "No country has sent any troops.", "这个国家派了军队。"),
        ("negation-lost", "He has no money, but he can borrow some.", "他有钱，不过可以借一些。"),
        ("negation-added", "These trains run every day of the week.", "这些列车并不是每天都运行。"),
        ("negation-lost", "她不在家，在办公室。", "She is at home, in the office."),
    ],
)
def test_a_denial_outside_of_them_is_still_one(find: Find, check: str, source: str, target: str) -> None:
    assert len(find(check, source, target)) == 1


def test_a_run_of_digits_is_searched_for_lengths_of_time_once(find: Find) -> None:
    assert find("negation-lost", "1" * 20_000 + "不", "1" * 20_000) == []
