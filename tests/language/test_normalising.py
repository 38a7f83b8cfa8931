import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.language.normalising import normalise


@pytest.mark.parametrize(
    ("raw", "language", "plain"),
    [
        ("１２３ＡＢＣ", "zh", "123ABC"),
        ("學習習近平語錄", "zh", "学习习近平语录"),
        ("语录 ,会", "zh", "语录 ,会"),
        ("火 车 票", "zh", "火车票"),
        ("隨著颱風看著一本著名的原著", "zh", "随着台风看着一本著名的原著"),
        ("train  ticket", "en", "train  ticket"),
        ("i don 't think it ’ s 7 : 20 yet", "en", "i don't think it’s 7:20 yet"),
        ("the score was 3 : 1, said Ann", "en", "the score was 3 : 1, said Ann"),
        ("7 : 20 开始", "zh", "7:20 开始"),
        ("n\u200bot", "en", "not"),
        ("\u202eevil\u202c", "en", "evil"),
        ("cafe\u0301", "en", "café"),
        ("ﬁne", "en", "fine"),
        ("a\tb\nc", "en", "a b c"),
        ("\ud800x", "en", "x"),
        ("", "zh", ""),
    ],
)
def test_plain_form(raw: str, language: str, plain: str) -> None:
    assert normalise(raw, language).text == plain


@given(st.text(alphabet=st.characters(), max_size=60), st.sampled_from(["zh", "en"]))
def test_every_character_leads_back(raw: str, language: str) -> None:
    plain = normalise(raw, language)
    assert len(plain.offsets) == len(plain.text) + 1
    assert len(plain.ends) == len(plain.text)
    assert list(plain.offsets) == sorted(plain.offsets)
    for index in range(len(plain.text)):
        start, end = plain.original(index, index + 1)
        assert 0 <= start < end <= len(raw)
    assert plain.original(len(plain.text), len(plain.text)) == (len(raw), len(raw))


def test_a_million_combining_marks_take_no_time() -> None:
    plain = normalise("a" + "\u0301" * 1_000_000 + "b", "en")
    assert plain.text == "áb"
    assert plain.original(0, 1) == (0, 1_000_001)
