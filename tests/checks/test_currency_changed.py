import pytest
from finding import Find

CHECK = "currency-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("门票80元。", "Tickets are $80.", "80元", "$80"),
        ("我花了三千日元。", "I spent three thousand yuan.", "三千日元", "three thousand yuan"),
        ("他们只收美元。", "They only take euros.", "美元", "euros"),
        ("It cost 20 euros.", "花了20英镑。", "20 euros", "20英镑"),
        ("月租八千港币。", "The rent is 8,000 US dollars a month.", "八千港币", "8,000 US dollars"),
    ],
)
def test_another_currency_is_flagged_on_both_sides(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("门票80元。", "Tickets are 80 yuan."),
        ("Lend me twenty bucks.", "借我二十块钱。"),
        ("门票80块。", "Tickets are RMB 80."),
        ("門票一百塊。", "Tickets are a hundred NT dollars."),
        ("門票一百蚊。", "Tickets are $100."),
        ("这台手机要7000块。", "This phone costs about 1,000 dollars."),
        ("It cost ¥3,000 in Tokyo.", "在东京花了3000日元。"),
        ("他们只收欧元。", "They take nothing but euros."),
        ("换些美元带上。", "Change some money into US dollars and take it along."),
        ("He paid 50 bucks.", "他付了50美元。"),
    ],
)
def test_the_same_currency_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
