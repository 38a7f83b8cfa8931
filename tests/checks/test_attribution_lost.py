import pytest
from finding import Find

CHECK = "attribution-lost"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("据说老板要跑路了。", "The boss is about to run away.", "据说", ""),
        ("聽說下個月油價要漲。", "Petrol prices will go up next month.", "聽說", ""),
        ("He allegedly stole the money.", "他偷了钱。", "allegedly", ""),
        ("The drug is said to cure headaches.", "这种药能治头痛。", "is said to", ""),
        ("市长表示桥是安全的。", "The bridge is safe.", "市长表示", ""),
        ("他說他沒偷錢。", "He didn't steal the money.", "他說", ""),
        ("The company claims the product is organic.", "这个产品是有机的。", "company claims", ""),
        ("聽講佢賣咗層樓。", "He sold the flat.", "聽講", ""),
    ],
)
def test_hearsay_stated_as_a_fact_is_flagged_with_its_place(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("气象台说今天有雪。", "Forecasters have snow down for today."),
        ("I heard your prayer the first time.", "我第一次就听到了你的祈求。"),
        ("据说老板要跑路了。", "Word is the boss is about to run away."),
        ("听说过他吗？", "Have you ever heard of him?"),
        ("據說這裡以前是墓地。", "They say this used to be a graveyard."),
        ("He allegedly stole the money.", "他涉嫌偷钱。"),
        ("I heard a noise downstairs.", "我听到楼下有声音。"),
        ("市长表示桥是安全的。", "According to the mayor, the bridge is safe."),
        ("我说你怎么还不走。", "Why haven't you left?"),
        ("The mayor said: The bridge is safe.", "市长：“桥是安全的。”"),
        ("It is unclear whether an octopus can be said to have one mind.", "章鱼究竟算不算有一个头脑，尚不清楚。"),
    ],
)
def test_hearsay_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
