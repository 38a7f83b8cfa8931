import pytest

from transcheck.lexicon.chinese import to_simplified


@pytest.mark.parametrize(
    ("text", "simplified"),
    [
        ("牠們在這裡", "它们在这里"),
        ("妳好，祂來了", "你好，他来了"),
        ("看著他", "看着他"),
        ("已经简化", "已经简化"),
        ("\ud800台灣", "\ufffd台湾"),
    ],
)
def test_text_is_simplified_character_by_character(text: str, simplified: str) -> None:
    assert to_simplified(text) == simplified
    assert len(to_simplified(text)) == len(text)
