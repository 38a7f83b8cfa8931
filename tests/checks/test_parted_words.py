import pytest
from finding import Find

from transcheck.checks.parted_words import parted_phrase, parted_word
from transcheck.language import segment


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("他上了那趟火车。", "上", ("上车", "上了那趟火车")),
        ("他上了出租车。", "上", ("上车", "上了出租车")),
        ("他突然站起来。", "站", ("站起来", "站起来")),
        ("我关了灯。", "关了灯", ("关", "关了灯")),
        ("他上午坐了火车。", "上午", None),
        ("他上，我坐火车。", "上", None),
        ("他看了那趟火车。", "看", None),
    ],
)
def test_a_chinese_word_that_its_object_parts(text: str, verb: str, found: tuple[str, str] | None) -> None:
    chinese = segment(text, "zh")
    index = next(index for index, token in enumerate(chinese.tokens) if token.norm == verb)
    parted = parted_word(chinese, index)
    assert (parted and (parted[0], text[slice(*chinese.span_of(index, parted[1]))])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please turn the old heater down.", "turn the old heater down"),
        ("She turned it off at night.", "turned it off"),
        ("He put his coat on quickly.", "put his coat on"),
        ("He put the book on the table.", None),
        ("She turned down the job.", None),
        ("Turn right, then go down.", None),
        ("We turned to the man who sat down.", None),
        ("He took the train that left in the morning.", None),
    ],
)
def test_an_english_verb_that_its_object_parts(text: str, found: str | None) -> None:
    english = segment(text, "en")
    index = next(i for i, token in enumerate(english.tokens) if token.lemma in ("turn", "put", "take"))
    parted = parted_phrase(english, index, english.tokens[index].lemma)
    assert (parted and text[slice(*english.span_of(index, parted[1]))]) == found


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他上了那趟火车。", "He got off that train.", "上了那趟火车", "got off"),
        ("他突然站起来。", "He suddenly sat down.", "站起来", "sat down"),
        ("把暖气开大一点。", "Please turn the heating down.", "开大", "turn the heating down"),
        ("She turned the light off.", "她打开了灯。", "turned the light off", "打开"),
        ("他脱下了外套。", "He put his coat on.", "脱下", "put his coat on"),
        ("他们正在卖房。", "They are buying a house.", "卖房", "buying"),
    ],
)
def test_its_opposite_is_flagged(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find("antonym-chosen", source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他上了那趟火车。", "He got on that train."),
        ("他突然站起来。", "He suddenly stood up."),
        ("把暖气开大一点。", "Please turn the heating up."),
        ("他把书放在桌上，上了车。", "He put the book on the table and got in the car."),
        ("她打开了灯。", "She turned the light on."),
        ("The closing ceremony was held on Sunday.", "闭幕式于周日举行。"),
    ],
)
def test_what_renders_it_is_not_flagged(find: Find, source: str, target: str) -> None:
    assert not find("antonym-chosen", source, target)
