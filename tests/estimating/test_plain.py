import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.estimating.plain import Plain


@pytest.mark.parametrize(
    ("raw", "language", "read"),
    [
        ("i don 't know . do you ?", "en", "I don't know. Do you?"),
        ("It is 5 p.m. , said Al .", "en", "It is 5 p.m., said Al."),
        ("THIS IS A SCAM!!", "en", "This is a scam!!"),
        ("( so to speak )", "en", "(so to speak)"),
        ("no iPhone", "en", "no iPhone"),
        ("我 喜欢 你 。", "zh", "我喜欢你。"),
        ("學習 Python 很難", "zh", "学习 Python 很难"),
        ("", "en", ""),
    ],
)
def test_a_text_is_read_as_it_would_be_written_with_care(raw: str, language: str, read: str) -> None:
    assert Plain(raw, language).text == read


@given(st.text(alphabet="aiZ 。,.'’()我不t\ud800", max_size=40), st.sampled_from(["zh", "en"]))
def test_every_piece_leads_back_to_what_it_was_read_from(raw: str, language: str) -> None:
    plain = Plain(raw, language)
    length = len(plain.text)
    for place, (start, end) in enumerate(plain.original([(place, place + 1) for place in range(length)])):
        assert end == start + 1
        assert raw[start].lower() == plain.text[place].lower() or raw[start] == "\ud800"
    [(start, end)] = plain.original([(length, length)])
    assert 0 <= start == end <= len(raw)
