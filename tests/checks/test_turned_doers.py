import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("欣赏这幅画的色彩。", "The colours that admire the painting.", ("欣赏", "色彩"), ("colours", "admire")),
        ("他在购买便宜的椅子。", "There are chairs that buy cheap ones.", ("购买", "椅子"), ("chairs", "buy")),
        ("修理屋顶的工人走了。", "Repaired the workers of the roof.", ("修理", "工人"), ("Repaired", "workers")),
        ("采摘的是新鲜的草莓。", "The fresh strawberries are picking.", ("采摘", "草莓"), ("strawberries", "picking")),
        ("挑选的是新鲜的蔬菜。", "It is fresh vegetables that choose.", ("挑选", "蔬菜"), ("vegetables", "choose")),
        ("打扫教室的卧室。", "Bedrooms sweeping the classroom.", ("打扫", "卧室"), ("Bedrooms", "sweeping")),
    ],
)  # fmt: skip
def test_who_cannot_do_it_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("role-swapped", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("欣赏这幅画的色彩。", "Admire the colours of this painting."),
        ("修理屋顶的师傅走了。", "The master who repaired the roof has left."),
        ("修理屋顶的师傅走了。", "The master repairing the roof has left."),
        ("采摘的是新鲜的草莓。", "It is fresh strawberries that are being picked."),
        ("研究癌症的论文发表了。", "A paper studying cancer was published."),  # texts study
        ("检查心脏的仪器坏了。", "The instrument that checks the heart is broken."),  # and machines check
        ("买房子的钱不够。", "The money that buys the house is not enough."),
        ("植物传递消息的途径很多。", "There are many ways that plants transmit their messages."),
        ("穿红裙子的女孩笑了。", "The girl with long hair wearing a red skirt smiled."),
        ("合作社种植的辣椒受灾了。", "The peppers planted by the cooperative were hit."),
        ("他们调整了学习单元的时间。", "They changed the duration of learning units."),
        ("他有一栋这样的房子。", "He has a house like this."),
    ],
)
def test_who_can_do_it_is_clean(find: Find, source: str, target: str) -> None:
    assert find("role-swapped", source, target) == []
