import pytest
from finding import Find

CHECK = "punctuation-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("不，这里可以停车。", "You cannot park here.", "不，", "cannot"),
        ("不，這件事跟我有關係。", "This has nothing to do with me.", "不，", "nothing"),
        ("No, we take cash.", "我们不收现金。", "No,", "不"),
        ("这里不能停车。", "No, you can park here.", "不能", "No,"),
        ("小李：明天不用上班。", "Xiao Li, there's no work tomorrow.", "小李：", "Xiao Li,"),
        ("Mum, dinner is ready.", "妈妈：饭好了。", "Mum,", "妈妈："),
        ("我喜欢做饭、狗和我的家人。", "I like cooking dogs and my family.", "做饭、狗", "cooking dogs"),
        ("She photographs flying, birds and trains.", "她拍飞行的鸟和火车。", "flying, birds", "飞行的鸟"),
        (
            "如果你明天有空，就来帮我。",
            "If you are free tomorrow. Come and help me.",
            "如果你明天有空，",
            "If you are free tomorrow.",
        ),
    ],
)
def test_a_mark_that_carries_meaning_is_flagged(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("不，我不同意。", "I don't agree."),
        ("不，我是学生。", "I'm not a teacher, I'm a student."),
        ("不，不是他干的。", "No, it wasn't him."),
        ("小李，明天不用上班。", "Xiao Li, there's no work tomorrow."),
        ("注意：明天停水。", "Attention, the water will be off tomorrow."),  # nobody speaks
        ("本市的大、中型企业都参加了。", "All the large and medium-sized companies took part."),
        ("苹果又红又圆又甜。", "The apples are red, round and sweet."),
        ("如果下雨，比赛就取消。", "The match is cancelled if it rains."),
        ("如果你愿意的话。", "If you like."),
        ("他終於來了……太好了！", "He's finally here. Great."),
        ("、，：", ", : no"),
        ("不，", "no,"),
    ],
)
def test_style_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
