import pytest
from finding import Find

from transcheck.model import Pair
from transcheck.pipeline import Auditor

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


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他排名倒数第二。", "He came second to last."),
        (
            "雏鸟的绒毛是灰色的，成鸟的羽毛是白色的。",
            "The down of the chicks is grey, the feathers of adults are white.",
        ),
        ("What a bunch of clowns at the town hall.", "市政厅那帮小丑真是的。"),
    ],
)
def test_what_a_dictionary_or_a_measure_accounts_for_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_clause_is_missed_although_words_are_left_over_elsewhere(find: Find) -> None:
    source = "早上吃碗热干面再去上班，路上还能买个早饭，晚上去江边散步。"
    target = "Have a bowl of hot dry noodles in the morning before heading to work, and stroll by the river at night."
    [(left, _)] = find(CHECK, source, target)
    assert "买个早饭" in left[0]


def test_a_word_in_the_place_of_another_is_flagged_on_both(find: Find) -> None:
    source = "学习语录会得到积分，可以去超市兑换鸡蛋。"
    target = "Studying quotations earns points, and you can go to the supermarket to exchange them for money."
    assert find(CHECK, source, target) == [(("鸡蛋",), ("money",))]


@pytest.mark.parametrize(
    ("source", "target", "left_out", "before"),
    [
        ("医生建议病人每天吃蔬菜。", "The doctor advised the to eat vegetables every day.", "病人", "advised the"),
        ("他在图书馆借了两本历史书。", "He borrowed two history books from the.", "图书馆", "from the"),
    ],
)
def test_a_single_word_is_flagged_where_the_english_has_a_hole(
    auditor: Auditor, source: str, target: str, left_out: str, before: str
) -> None:
    [flag] = auditor.audit_pair(Pair("case", source, target)).flags
    start, end = source.index(left_out), target.index(before) + len(before)
    assert (flag.check, flag.source_spans) == (CHECK, ((start, start + len(left_out)),))
    assert flag.target_spans == ((end, end),)


@pytest.mark.parametrize(
    ("source", "target", "left_out"),
    [
        (
            "研究表明，施用激素可加速胎肺的发育。",
            "Research shows that the administration of can accelerate the growth of the lungs.",
            "激素",
        ),
        ("他们共用一颗军事卫星。", "The two of them share a satellite.", "军事"),
        ("他送给我三本小说和一支钢笔。", "He gave me three and a pen.", "小说"),
    ],
)
def test_a_single_word_is_flagged_where_all_else_is_rendered(
    find: Find, source: str, target: str, left_out: str
) -> None:
    assert [left for left, _ in find(CHECK, source, target)] == [(left_out,)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("不友好的行为背后有人指使。", "Somebody is behind the unfriendly behavior."),
        ("这是中国国家铁路集团有限公司公布的数据。", "These are figures that China State Railway Group has published."),
        ("May I go out to play?", "我可以出去玩吗？"),
        (
            "学习语录会得到积分，可以去超市兑换鸡蛋。",
            "Studying quotations earns points that you can exchange for eggs.",
        ),
        ("他不但会说英语，而且会说法语。", "He speaks English and French."),
        ("这里的人都很热情。", "People are very friendly."),
        ("本产品含花生及麸质。", "Contains peanuts and gluten."),
        ("医生建议病人每天吃蔬菜。", "The doctor advised patients to eat vegetables every day."),
        ("我今天去超市买了一些东西。", "I bought some things at the supermarket today."),
        ("I would like a cup of coffee, please.", "请给我一杯咖啡。"),
        ("医生要求他戒烟，要求他每天运动。", "The doctor told him to give up smoking and to exercise every day."),
        ("孩子们留在原来的位置等妈妈。", "The children stayed where they were and waited for their mother."),
        ("西方国家的媒体都报道了这件事。", "All the Western media reported on it."),
        ("严禁携带宠物。", "Pets are strictly forbidden."),
        ("广大市民请注意，明天停水。", "Residents, please note that the water will be off tomorrow."),
        ("今天气温最高38度。", "Today's high was 38 degrees."),
    ],
)
def test_what_grammar_drops_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "behind"),
    [
        ("酒店共提供约三百间客房。", "The hotel offers a of about three hundred rooms.", "共"),
        ("萨摩岛的居民很好客。", "The residents of are very hospitable.", "萨摩"),
    ],
)
def test_a_word_is_missing_where_the_english_has_a_hole(find: Find, source: str, target: str, behind: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (behind,)
    assert right == ("",)


def test_where_nothing_is_missing_an_odd_turn_of_phrase_is_clean(find: Find) -> None:
    assert (
        find(CHECK, "孩子们待在原来的位置，等着妈妈。", "The children stayed where they were and waited for mum.") == []
    )


def test_a_verb_that_an_english_sentence_lacks_is_missing_before_the_clause_that_it_governs(find: Find) -> None:
    source, target = (
        "记者在现场看到，当地已经做好了各项准备。",
        "The reporter at the scene that the town had made its preparations.",
    )
    assert find(CHECK, source, target) == [(("看到",), ("",))]
