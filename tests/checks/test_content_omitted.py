import pytest
from finding import Find

CHECK = "content-omitted"


@pytest.mark.parametrize(
    ("source", "target", "left_out"),
    [
        ("你将无法就医，护照会作废。", "You will not be able to see a doctor.", "护照会作废"),
        ("昨天我们去了博物馆，下午还参观了图书馆。", "Yesterday we went to the museum.", "参观了图书馆"),
        ("The food was great, but the service was awful and slow.", "菜很好吃。", "service was awful"),
        ("We visited the museum, and my sister bought a painting there.", "我们参观了博物馆。", "bought a painting"),
    ],
)
def test_a_clause_left_out_is_flagged_with_its_place(find: Find, source: str, target: str, left_out: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left_out in left[0]
    assert right == ("",)


def test_a_word_in_the_place_of_another_is_flagged_on_both(find: Find) -> None:
    source = "学习语录会得到积分，可以去超市兑换鸡蛋。"
    target = "Studying quotations earns points, and you can go to the supermarket to exchange them for money."
    assert find(CHECK, source, target) == [(("鸡蛋",), ("money",))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "学习语录会得到积分，可以去超市兑换鸡蛋。",
            "Studying quotations earns points that you can exchange for eggs.",
        ),
        ("他不但会说英语，而且会说法语。", "He speaks English and French."),
        ("我今天去超市买了一些东西。", "I bought some things at the supermarket today."),
        ("I would like a cup of coffee, please.", "请给我一杯咖啡。"),
    ],
)
def test_what_grammar_drops_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
