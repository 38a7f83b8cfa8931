import pytest
from finding import Find

CHECK = "name-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他毕业于南京大学。", "He graduated from Nanjing Normal University.", "南京大学", "Nanjing Normal University"),
        ("曼联昨晚赢了。", "Manchester City won last night.", "曼联", "Manchester City"),
        ("他在《纽约时报》工作。", "He works for the New York Post.", "纽约时报", "New York Post"),
        ("I'm flying China Southern Airlines.", "我坐东方航空。", "China Southern Airlines", "东方航空"),
    ],
)
def test_another_body_of_the_same_place_is_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他毕业于上海交通大学。", "He graduated from Shanghai Jiaotong University."),
        ("他在东京大学念书。", "He studies at the University of Tokyo."),
        ("北京大学医学院", "Peking University Medical School"),
        ("特朗普说他会赢。", "Mr Trump said he would win."),
        ("世界银行行长", "the President of the World Bank"),
        ("曼联昨晚赢了。", "Manchester United won last night."),
    ],
)
def test_the_same_body_in_another_form_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
