import pytest
from finding import Find

CHECK = "content-added"


@pytest.mark.parametrize(
    ("source", "target", "added"),
    [
        ("我喜欢这部电影。", "I like this movie, and the music won several international awards.", "won several"),
        ("My brother works in a bank.", "我哥哥在银行工作，而且经常去欧洲旅游。", "去欧洲旅游"),
        ("The food was great.", "菜很好吃，老板还免费送了一盘水果。", "一盘水果"),
        ("Nice hotel, close to the beach, good breakfast.", "酒店不错，离海滩近，早餐好吃，服务员也很热情。", "服务员"),
        (
            "主队最后一分钟扳平了。",
            "The home side equalised in the last minute thanks to a bribed referee.",
            "bribed referee",
        ),
        ("房租又涨了。", "The rent has gone up again. This is their fault.", "This is their fault"),
    ],
)
def test_an_added_clause_is_flagged_with_its_place(find: Find, source: str, target: str, added: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == ("",)
    assert added in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("会得到积分。", "You will get points."),
        ("下雨了，带伞。", "It is raining, so take an umbrella with you."),
        ("I like cats.", "我很喜欢猫。"),
        ("他走了，就这样。", "He left. That was that."),
    ],
)
def test_what_grammar_adds_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "话糙理不糙，你还真得听他的。",
            "He may not put it nicely, but he has a point, so you really should listen to him.",
        ),
        ("你行你上，别光说。", "If you're so good at it, have a go yourself instead of just talking."),
        ("你真是吃饱了撑的。", "You clearly have too much time on your hands."),
        ("這事八字還沒一撇呢。", "There is nothing definite about it yet."),
        ("I finished the report in the nick of time.", "我赶在最后关头写完了报告。"),
        ("人山人海。", "The place was packed with people."),
        ("太卷了。", "The competition around here is getting out of hand."),
        ("下周高考。", "The gaokao, the national college entrance exam, is next week."),
        ("The soup was cold and the waiter was rude.", "汤是凉的，服务员态度很差，汤是凉的。"),
    ],
)
def test_what_renders_an_idiom_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "added"),
    [
        (
            "昨晚我们小区停电了。",
            "The power went out in our neighbourhood last night after somebody cut the cables.",
            "somebody cut the cables",
        ),
        (
            "The lamp itself is smaller than I expected but the light is lovely.",
            "灯本身比我想的小，不过光线很舒服，就是插头有点松。",
            "插头有点松",
        ),
        (
            "我喜欢这部电影。",
            "I like this movie, and the music won several international awards.",
            "won several international awards",
        ),
    ],
)
def test_a_clause_with_its_joining_word_is_flagged(find: Find, source: str, target: str, added: str) -> None:
    [(_, right)] = find(CHECK, source, target)
    assert added in right[0]


def test_a_clause_beside_an_idiom_is_flagged(find: Find) -> None:
    source = "他手无缚鸡之力，可是我喜欢这部电影。"
    target = (
        "He is a weakling, but I like this movie, and the music won several international awards in Paris last year, "
        "as well as a prize in Rome."
    )
    [(_, added)] = find(CHECK, source, target)
    assert "several international awards" in added[0]
