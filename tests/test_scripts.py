import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.scripts import detect_language, detect_languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("学习语录会得到积分", "zh"),
        ("學習語錄會得到積分", "zh"),
        ("You will get points.", "en"),
        ("我的iPhone坏了", "zh"),
        ("I live in 北京 these days", "en"),
        ("これは日本語の文です", "ja"),
        ("優衣庫の新品很好看，大家快去买", "zh"),
        ("한국어 문장입니다", "ko"),
        ("Это по-русски", "und"),
        ("12345 !?", None),
        ("× ÷ ×", None),
        ("😀😀", None),
        ("", None),
    ],
)
def test_language_of_one_text(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("source", "target", "given", "expected"),
    [
        ("低于60分", "Below 60 points", (None, None), ("zh", "en")),
        ("Below 60 points", "低于60分", (None, None), ("en", "zh")),
        ("iPhone 15 Pro Max 真香", "The iPhone 15 Pro Max is really great", (None, None), ("zh", "en")),
        ("He said so.", "He did say so.", (None, None), ("en", "en")),
        ("低于60分", "Below 60 points", ("zh-Hant", "en_GB"), ("zh", "en")),
        ("低于60分", None, (None, None), ("zh", None)),
    ],
)
def test_languages_of_a_pair(
    source: str, target: str | None, given: tuple[str | None, str | None], expected: tuple[str | None, str | None]
) -> None:
    assert detect_languages(source, target, *given) == expected


@given(st.text(), st.text())
def test_any_text_has_an_answer(source: str, target: str) -> None:
    for language in detect_languages(source, target):
        assert language in ("zh", "en", "ja", "ko", "und", None)
