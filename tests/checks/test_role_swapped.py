import pytest
from finding import Find

CHECK = "role-swapped"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("狗把孩子咬伤了。", "The child bit the dog.", ("狗", "孩子"), ("child", "dog")),
        ("警察被小偷打傷了。", "The thief was injured by the police.", ("警察", "小偷"), ("thief", "police")),
        ("医生救了那个司机。", "The doctor was saved by the driver.", ("医生", "司机"), ("doctor", "driver")),
        ("我把他推倒了。", "He pushed me over.", ("我", "他"), ("He", "me")),
        ("The cat killed the snake.", "猫被蛇咬死了。", ("cat", "snake"), ("猫", "蛇")),
        ("The manager fired the secretary.", "秘书把经理开除了。", ("manager", "secretary"), ("秘书", "经理")),
        ("我还欠小张两百块。", "Xiao Zhang still owes me 200 yuan.", ("我", "小张"), ("Xiao Zhang", "me")),
        ("It was the cat that scratched the boy.", "是男孩抓伤了猫。", ("cat", "boy"), ("男孩", "猫")),
        ("是房东欠我押金。", "I'm the one who owes the landlord a deposit.", ("房东", "我"), ("I", "landlord")),
        ("邻居给狗咬了。", "The neighbour bit the dog.", ("邻居", "狗"), ("neighbour", "dog")),
        ("老师给学生骂了一顿。", "The teacher scolded the student.", ("老师", "学生"), ("teacher", "student")),
        ("小李被经理表扬了一番。", "Xiao Li gave the manager a compliment.", ("小李", "经理"), ("Xiao Li", "manager")),
        ("老王打了小李。", "Lao Wang was hit by Xiao Li.", ("老王", "小李"), ("Lao Wang", "Xiao Li")),
        ("他在追她。", "She is chasing him.", ("他", "她"), ("She", "him")),
        ("警察逮捕了抗议者。", "Protesters arrested the police.", ("警察", "抗议者"), ("Protesters", "police")),
        ("公司起诉了员工。", "Employees sued the company.", ("公司", "员工"), ("Employees", "company")),
        ("他欠我一百块。", "I owe him a hundred.", ("他", "我"), ("I", "him")),
        ("法国输给了阿根廷。", "Argentina lost to France.", ("法国", "阿根廷"), ("Argentina", "France")),
        ("美国对中国加征关税。", "China imposed tariffs on the US.", ("美国", "中国"), ("China", "US")),
        ("特朗普批评了拜登。", "Biden criticised Trump.", ("特朗普", "拜登"), ("Biden", "Trump")),
    ],
)
def test_changed_places_are_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert here == said
    assert there == rendered


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("狗把孩子咬伤了。", "The child was bitten by the dog."),
        ("警察被小偷打傷了。", "A thief injured the policeman."),
        ("他借给我一千块。", "I borrowed a thousand yuan from him."),
        ("小李和小张结婚了。", "Xiao Zhang married Xiao Li."),
        ("救了孩子的医生昨天走了。", "The doctor who saved the child left yesterday."),
        ("我们队输给了他们队。", "Their team beat our team."),
        ("国足击败了越南队。", "Vietnam lost to China."),
        ("The goal consigned Rangers to defeat at Livingston.", "这粒进球使流浪者负于利文斯顿。"),
        ("国足被越南队击败。", "China lost to Vietnam."),
        ("妈妈让我叫他起床。", "Mum asked me to wake him up."),
        ("一名男子在建筑物内吹奏号角。", "A man plays a horn inside a building."),
        ("A thief injured the policeman.", "警察被小偷打伤了。"),
        ("她给你打电话了？", "She called you?"),
        ("他给老婆做了一顿饭。", "He cooked his wife a meal."),
        ("You disappoint me.", "你让我失望了。"),
        ("I'm reading a novel by Sidney Sheldon.", "我在读一本西德尼·谢尔顿写的小说。"),
        ("你随时都可以来看我。", "Come and see me whenever you like."),
    ],
)
def test_the_same_roles_in_another_order_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("从北京到上海的火车晚点了。", "The train from Shanghai to Beijing is late."),
        ("The night train from Vienna to Venice is late.", "威尼斯到维也纳的夜车晚点了。"),
        ("该物种由濒危下调为易危。", "The species has been moved from vulnerable to endangered."),
        ("他的体重从80公斤降到70公斤。", "His weight went from 70 to 80 kilos."),
        ("He translated it from French into Chinese.", "他把它从中文翻译成法文。"),
    ],
)
def test_a_way_that_goes_back_is_flagged_on_both_ends(find: Find, source: str, target: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert len(left) == len(right) == 2


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("从北京到上海的火车晚点了。", "The Beijing to Shanghai train is late."),
        ("The night train from Vienna to Venice is late.", "维也纳到威尼斯的夜车晚点了。"),
        ("从早到晚都在加班。", "Working overtime from morning to night."),
        ("The price went from 500 to 800 yuan.", "价格从500元涨到了800元。"),
        ("从他那里听说的，到现在我还不信。", "I heard it from him and still don't believe it to this day."),
    ],
)
def test_the_same_way_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("Arsenal beat Chelsea at home.", "阿森纳主场输给了切尔西。", "beat", "输给"),
        ("国足击败了越南队。", "China lost to Vietnam.", "击败", "lost"),
        ("He beat the champion in the final.", "他在决赛中输给了冠军。", "beat", "输给"),
    ],
)
def test_who_wins_a_contest_is_another_one(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]
