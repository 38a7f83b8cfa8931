import pytest
from finding import Find

CHECK = "toxicity-changed"


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("你算什么东西，狗娘养的。", "Who do you think you are?", "狗娘养"),
        ("王八蛋，還我血汗錢！", "Give me back my hard-earned money!", "王八蛋"),
        ("Who the fuck changed it again?", "谁又改了？", "fuck"),
        ("Get that sh*t off my lawn.", "把那东西从我草坪上拿走。", "sh*t"),
        ("THIS IS A PIECE OF SHIT", "这是一件东西", "SHIT"),
    ],
)
def test_a_swear_word_that_is_gone_is_flagged_with_its_place(find: Find, source: str, target: str, said: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == ("",)


def test_a_slur_that_is_far_milder_is_flagged_on_both_words(find: Find) -> None:
    assert find(CHECK, "Shut up, you cunt.", "闭嘴，你这个傻瓜。") == [(("cunt",), ("傻瓜",))]
    assert find(CHECK, "他骂那个司机是黑鬼。", "He called the driver a fool.") == [(("黑鬼",), ("fool",))]


@pytest.mark.parametrize(
    ("source", "target", "added"),
    [
        ("这个裁判今天判得不对。", "This fucking referee got it wrong today.", "fucking"),
        ("The neighbours were noisy again.", "那帮狗日的又吵。", "狗日的"),
    ],
)
def test_a_swear_word_of_the_translation_alone_is_flagged(find: Find, source: str, target: str, added: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == ("",)
    assert right == (added,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("I fucked up the interview.", "我把面试搞砸了。"),
        ("What the fuck are you talking about?", "你到底在说什么？"),
        ("这他妈的什么破手机。", "What a damn piece of junk this phone is."),
        ("卧槽，太强了", "Wow, so strong"),
        ("那是他妈的手机。", "That's his mother's phone."),
        ("他在体操队练了六年。", "He trained with the gymnastics team for six years."),
        ("You are such an asshole.", "你真是个混蛋。"),
        ("The cock crows at four.", "公鸡四点打鸣。"),
        ("狗改不了吃屎。", "A leopard can't change its spots."),
        ("Dick Mills wrote the music.", "音乐是迪克·米尔斯写的。"),
        ("Damn, the bus is late.", "公交车又晚点了。"),
        ("What the f**k is this queue?", "这他妈的排的什么队？"),
    ],
)
def test_one_step_literal_meanings_and_names_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
