import pytest
from finding import Find

CHECK = "word-mistranslated"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("这道菜太咸了。", "This dish is too sweet.", "太咸", "sweet"),
        ("我家的猫昨晚跑出去了。", "Our dog ran out last night.", "猫", "dog"),
        ("到路口左转。", "Turn right at the crossing.", "左转", "right"),
        ("颱風從東北來。", "The typhoon came from the southeast.", "東北", "southeast"),
        ("我点的是牛肉面。", "I ordered mutton noodles.", "牛肉面", "mutton"),
        ("就吃了一个苹果。", "I only had a banana.", "苹果", "banana"),
        ("My nephew is getting married.", "我侄女要结婚了。", "nephew", "侄女"),
        ("The black cat is back.", "那只白猫又回来了。", "black", "白猫"),
    ],
)
def test_another_member_of_the_field_is_flagged_on_both(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("头顶有架直升飞机。", "There is a helicopter overhead."),
        ("我家的猫昨晚跑出去了。", "Our kitten got out last night."),
        ("红茶还是绿茶？", "Black tea or green tea?"),
        ("马上就到。", "I'll be there right away."),
        ("他是个老狐狸。", "He's a sly one."),
        ("晚饭比午饭好吃。", "Dinner is better than lunch."),
        ("东北很冷。", "The north is cold."),
        ("他住在北京西站附近。", "He lives near Beijing West Station."),
        ("It was only a white lie.", "那只是个善意的谎言。"),
        ("It's raining cats and dogs.", "下着倾盆大雨。"),
        ("We took the tube.", "我们坐地铁。"),
        ("She has a cold and a cough.", "她感冒了，还咳嗽。"),
        ("今年招聘的都是高等学校毕业生。", "All those hired this year are college graduates."),
    ],
)
def test_the_same_meaning_and_idioms_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
