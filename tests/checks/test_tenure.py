import pytest
from finding import Find

CHECK = "tense-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("他曾任市长。", "He is the mayor.", "曾任", "is"),
        ("She is a nurse.", "她當過護士。", "is", "當過"),
        ("I used to like her songs.", "我喜欢她的歌。", "used to", "喜欢"),
        ("他住在北京。", "He used to live in Beijing.", "住", "used to"),
        ("他以前是医生。", "He is a doctor.", "以前是", "is"),
        ("他过去住在北京。", "He lives in Beijing.", "过去住在", "lives"),
    ],
)
def test_what_was_once_so_is_so_no_more(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他曾任市长。", "He is a former mayor."),
        ("她当过护士。", "She has been a nurse."),
        ("I used to like her songs.", "我以前喜欢她的歌。"),
        ("He is used to the noise.", "他习惯噪音。"),
        ("The symbol used to mark the end.", "标记结尾的符号。"),
        ("她曾经是老师，现在是律师。", "Once a teacher, she is a lawyer now."),
        ("他以前是医生。", "He used to be a doctor."),
        ("我以前是老师，现在开店。", "I was a teacher; now I run a shop."),
    ],
)
def test_the_past_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
