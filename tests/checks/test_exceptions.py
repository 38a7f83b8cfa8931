import pytest
from finding import Find

CHECK = "quantifier-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("除了汤姆，大家都笑了。", "Nobody but Tom laughed.", "除", "Nobody but"),
        ("Everyone but Tom laughed.", "只有汤姆笑了。", "Everyone but", "只有"),
        ("Nobody at school but the cook was ill.", "除了廚師，學校裡人人都病了。", "Nobody at school but", "除"),
        ("除周一外，图书馆天天开放。", "The library opens on Mondays only.", "除", "only"),
        ("Everyone except Tom laughed.", "大家都笑了，连汤姆也不例外。", "Everyone except", "也不例外"),
        ("除急诊外，门诊全部停诊。", "All outpatient care, emergency care included, is suspended.", "除", "included"),
        (
            "除租金外，他还付水电费。",
            "He pays for everything except the rent and electricity.",
            "除",
            "everything except",
        ),
        ("All but two of the crew were rescued.", "仅有两名船员获救。", "All but", "仅有"),
    ],
)
def test_who_is_left_out_is_another(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("除了汤姆，大家都笑了。", "Everyone laughed but Tom."),
        ("除了汤姆，没人笑。", "Nobody but Tom laughed."),
        ("除周一外，图书馆天天开放。", "The library is open every day except Monday."),
        ("Nothing but the roof survived.", "除屋顶外，其余全部烧毁。"),
        ("All but two of the crew died.", "仅有两名船员生还。"),
        ("除英語外，他還會法語。", "He speaks French as well as English."),
        ("除了汤姆，大家都笑了。他也想笑。", "Everyone but Tom laughed. He wanted to laugh too."),
        ("All but two of the paintings have been returned.", "除两幅外，其余画作均已归还。"),
        ("全校只有两个班没参加。", "All but two classes in the school took part."),
        ("除了运费，其他都不用付。", "You only have to pay for shipping."),
        ("The value is 0 for all cases except the last.", "该值在各种情况下都为0，只有最后一种例外。"),
        (
            "In addition to these methods, the class must inherit all others.",
            "除了这些方法，该类还必须继承其他所有方法。",
        ),
        ("It is all but impossible to park here.", "这里只有运气好才能停车。"),
    ],
)
def test_the_same_exception_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
