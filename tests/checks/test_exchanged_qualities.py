import pytest
from finding import Find

CHECK = "word-mistranslated"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("她说那是她最开心的日子。", "She says those were her healthiest days.", "开心", "healthiest"),
        ("这座木塔是中国现存最古老的木塔。", "This is the tallest wooden pagoda in China.", "古老", "tallest"),
        ("It is the most dangerous road in the county.", "这是全县最漂亮的一条路。", "dangerous", "漂亮"),
    ],
)
def test_another_superlative_is_flagged(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这是城里最火爆的餐馆。", "It is the hottest restaurant in town."),
        ("这是最普遍使用的词。", "It is the most commonly used word."),
        ("他最怕蛇，但最漂亮的那条他留下了。", "He fears snakes most, but he kept the loveliest one."),
        ("高考还是最公平的那条路。", "The gaokao is still the fairest way."),
        ("最重要的是安全。", "Safety matters most."),
        ("Venus is the hottest planet.", "金星是温度最高的行星。"),
        ("The cheapest wine was the best.", "价格最低的酒最好喝。"),
    ],
)
def test_the_same_quality_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
