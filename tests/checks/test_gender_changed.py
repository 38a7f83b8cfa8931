import pytest
from finding import Find

CHECK = "gender-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("我老豆今日冇返工。", "My mum did not go to work today.", "老豆", "mum"),
        ("她昨天出院了。", "He was discharged yesterday.", "她", "He"),
        ("My son starts school in September.", "我女儿九月上学。", "son", "女儿"),
        ("请寄给陈女士。", "Please send it to Mr Chen.", "女士", "Mr"),
        ("她被拘留了，但她的照片到处都是。", "He was detained, but her picture was everywhere.", "她", "He"),
        ("警方逮捕了一名男子。", "The police arrested a woman.", "男子", "woman"),
    ],
)
def test_what_differs_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert said in here[0]
    assert there == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我表妹在北京上学，学法律。", "My cousin is at university in Beijing. She is reading law."),
        ("我表妹说老板开会总迟到。", "My cousin says the boss is always late for his meetings."),
        ("这位老师很有耐心。", "She is a very patient teacher."),
        ("我妈让我爸去接他妹妹。", "Mum told Dad to pick up his sister."),
        ("她说她不知道。", "She told him that she didn't know."),
        ("她爸爸送她去学校。", "He took her to school."),
        ("亚当斯先生走了。", "Mr. Adams has left."),
        ("孕妈生在了爸爸的车里。", "The mother gave birth in her husband's car."),
        ("人类登上月球五十年了。", "It's fifty years since man set foot on the moon."),
    ],
)
def test_what_says_the_same_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_relative_who_is_the_only_person_keeps_their_sex(find: Find) -> None:
    source, target = "我表姐去年考上了研究生。", "My cousin got into graduate school last year. He studies law."
    assert find(CHECK, source, target) == [(("表姐",), ("He",))]
