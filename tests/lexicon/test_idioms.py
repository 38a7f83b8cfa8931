import pytest

from transcheck.language import segment
from transcheck.lexicon.idioms import idiomatic_words


@pytest.mark.parametrize(
    ("raw", "language", "found"),
    [
        ("你行你上啊。", "zh", "你行你上"),
        ("他手无缚鸡之力。", "zh", "手无缚鸡之力"),
        ("老师恨铁不成钢。", "zh", "恨铁不成钢"),
        ("站著說話不腰疼！", "zh", "站著說話不腰疼"),
        ("我说话，他不听。", "zh", ""),
        ("Oh, be my guest!", "en", "bemyguest"),
        ("He paid every penny of it.", "en", "everypenny"),
        ("He is your guest.", "en", ""),
    ],
)
def test_the_words_of_idioms_are_found_however_they_are_cut(raw: str, language: str, found: str) -> None:
    text = segment(raw, language)
    assert "".join(text.tokens[index].text for index in sorted(idiomatic_words(text))) == found
