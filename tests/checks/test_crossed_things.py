import pytest
from finding import Find

CHECK = "role-swapped"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("爸爸做饭，妈妈洗碗。", "Mum cooks and Dad does the dishes.", "爸爸 妈妈", "Mum Dad"),
        (
            "姐姐在北京上学，哥哥在上海上班。",
            "My brother studies in Beijing and my sister works in Shanghai.",
            "姐姐 哥哥",
            "brother sister",
        ),
        ("蛋白留着，蛋黄扔掉。", "Keep the yolks and throw the whites away.", "蛋白 蛋黄", "yolks whites"),
        ("学生免费，老人半价。", "Pensioners get in free and students pay half.", "学生 老人", "Pensioners students"),
        (
            "Team A is in red and Team B is in white.",
            "A隊穿白色，B隊穿紅色。",
            "red white",
            "紅色 白色",
        ),
        (
            "中介费由卖方承担，买家一分钱不用出。",
            "The agent's fee is borne by the buyer; the seller doesn't pay a penny.",
            "卖方 买家",
            "buyer seller",
        ),
        (
            "中国队赢了日本队，输给了韩国队。",
            "China beat South Korea and lost to Japan.",
            "日本队 韩国队",
            "South_Korea Japan",
        ),
        (
            "楼上住着老师，楼下住着医生。",
            "A doctor lives upstairs and a teacher lives downstairs.",
            "楼上 楼下",
            "upstairs downstairs",
        ),
    ],
)
def test_what_is_said_of_two_things_and_exchanged_is_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert sorted(left) == sorted(word.replace("_", " ") for word in said.split())
    assert sorted(right) == sorted(word.replace("_", " ") for word in rendered.split())


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("爸爸做饭，妈妈洗碗。", "Dad cooks and Mum does the dishes."),
        ("爸爸做饭，妈妈洗碗。", "Mum does the dishes, and Dad cooks."),
        ("姐姐在北京上学，哥哥在上海上班。", "My brother works in Shanghai and my sister studies in Beijing."),
        ("上海下雨，北京下雪。", "It's snowing in Beijing and raining in Shanghai."),
        ("中国队赢了日本队，输给了韩国队。", "China lost to South Korea and beat Japan."),
        ("她给朋友和家人发信息。", "She sends messages to her family and friends, using her phone."),
        ("死了，都比你我活着值钱。", "They are worth more dead than you and I are alive."),
        ("张三来自北京，李四来自上海。", "Zhang San and Li Si come from Beijing and Shanghai respectively."),
        ("猫怕狗，狗不怕猫。", "Cats are afraid of dogs, but dogs are not afraid of cats."),
        ("不是因为我比别人聪明，而是因为有人给了我机会。", "Someone gave me a chance; I'm not smarter than others."),
        ("退出的并非较大的国家，而是较小的国家。", "It was the smaller country, not the larger one, that left."),
        ("这部新手机，续航只有旧手机的一半。", "My old phone lasted twice as long as this new one."),
        ("队长因黄牌停赛，由副队长佩戴袖标。", "The vice-captain has the armband, since the captain is banned."),
        (
            "警察到场时，男子仍站在天台边缘，扬言跳下去。",
            "The man, very worked up, had not moved from the edge of the roof by the time officers got there.",
        ),
    ],
)
def test_things_of_which_the_same_is_said_are_not_flagged(find: Find, source: str, target: str) -> None:
    assert not find(CHECK, source, target)
