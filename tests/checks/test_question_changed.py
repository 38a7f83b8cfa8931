import pytest
from finding import Find

CHECK = "question-changed"


@pytest.mark.parametrize(
    ("source", "target", "asked", "stated"),
    [
        ("明天还上课吗？", "There are still classes tomorrow.", "？", "."),
        ("这家店周日开不开门？", "This shop is open on Sundays.", "？", "."),
        ("Did the company pay its workers last month?", "公司上个月给工人发了工资。", "?", "。"),
        ("Does anyone still send telegrams?", "电报这种东西，到今天还是有人在发的。", "?", "。"),
        ("你是不是又加班了？", "You worked late again.", "？", "."),
        ("Has the new season come out yet?", "新一季还没出呢。", "?", "。"),
        ("Are the trains running tonight?", "今晚火車有開。", "?", "。"),
    ],
)
def test_a_question_that_is_stated_is_flagged_on_the_marks(
    find: Find, source: str, target: str, asked: str, stated: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left[0].endswith(asked)
    assert right[0].endswith(stated)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他已经辞职了。", "Has he resigned?"),
        ("他已经辞职了。", "Did he resign."),
        ("The vaccine is safe for children.", "这种疫苗对儿童安全吗？"),
    ],
)
def test_a_statement_that_is_asked_is_flagged(find: Find, source: str, target: str) -> None:
    assert len(find(CHECK, source, target)) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("唐娜姑妈？", "Aunt Donna."),
        ("Oh. Did you know, at the United Nations,", "你知道联合国里，"),
        ("谁知道呢？", "Nobody knows."),
        ("这还用问吗？", "That goes without saying."),
        ("我不知道他还来不来。", "I don't know whether he is still coming."),
        ("不是說好不加班嗎？", "I thought we agreed there'd be no overtime."),
        ("你要茶还是咖啡", "Do you want tea or coffee?"),
        ("Is the shop still open?", "那家店还是开着的吗？"),
        ("Could you send me the receipt?", "请把收据发给我。"),
        ("I wonder if the shop is still open.", "不知道那家店还开着没有？"),
        ("It's a lovely day, isn't it?", "今天天气真好。"),
        ("Had he known, he would have stayed.", "要是早知道，他就留下了。"),
        ("Is it true? Yes.", "是真的吗？是的。"),
        ("is the primary topic. See the notes.", "是主要的主题。见注释。"),
    ],
)
def test_rhetoric_requests_and_indirect_questions_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
