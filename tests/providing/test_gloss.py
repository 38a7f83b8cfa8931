import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.errors import UsageError
from transcheck.language import segment
from transcheck.model import GlossedWord
from transcheck.providing.gloss import Gloss, as_line


def glossed(source: str, target: str, source_lang: str = "zh") -> dict[str, GlossedWord]:
    target_lang = "en" if source_lang == "zh" else "zh"
    one, other = segment(source, source_lang), segment(target, target_lang)
    words = Gloss().words(one, other, LexicalAligner().align(one, other).links)
    return {source[slice(*word.span)]: word for word in words}


def test_each_chinese_word_gets_pinyin_and_a_sense() -> None:
    found = glossed("我喜欢学习中文。", "I like studying Chinese.")
    assert found["我"].reading == "wǒ"
    assert found["学习"].reading == "xuéxí"
    assert found["学习"].sense == "to study"
    assert found["喜欢"].sense.startswith("to like")
    assert "。" not in found


@pytest.mark.parametrize(
    ("target", "sense"), [("He hit the ball.", "hit"), ("He called a taxi.", "call"), ("He played ball.", "play")]
)
def test_the_posted_translation_helps_to_choose_among_senses(target: str, sense: str) -> None:
    found = glossed("他打球。" if "ball" in target else "他打车。", target)
    assert found
    both = " ".join(word.sense for word in found.values())
    assert both  # every word has a sense
    assert all(word.sense for word in found.values())


@pytest.mark.parametrize(
    ("text", "word", "reading"),
    [
        ("银行今天关门。", "银行", "yínháng"),
        ("我还没吃饭。", "还", "hái"),
        ("西安很大。", "西安", "Xī’ān"),
    ],
)
def test_a_character_is_read_as_its_context_wants(text: str, word: str, reading: str) -> None:
    found = glossed(text, "It is big.")
    match = next(value for key, value in found.items() if word in key)
    assert reading in match.reading


def test_traditional_characters_are_known_too() -> None:
    assert glossed("學習", "to study")["學習"].sense == "to study"


def test_an_english_word_gets_a_chinese_one_that_the_dictionary_gives_for_it() -> None:
    found = glossed("The dog drinks water.", "这只狗喝水。", "en")
    assert found["dog"].sense == "狗"
    assert found["water"].sense == "水"


def test_a_word_that_nobody_knows_is_not_guessed() -> None:
    found = glossed("xyzzyq is here", "它在这里", "en")
    assert found["xyzzyq"].sense == ""
    assert "(?)" in as_line("xyzzyq", Gloss().words(segment("xyzzyq", "en"), None, ()))


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.sampled_from(["zh", "en"]))
def test_any_text_can_be_glossed_and_every_word_stands_in_it(text: str, language: str) -> None:
    words = Gloss().words(segment(text, language), None, ())
    assert all(0 <= start < end <= len(text) for start, end in (word.span for word in words))
    assert [word.span for word in words] == sorted(word.span for word in words)
    assert Gloss().translate([text], language, "en")[0].text is not None


def test_a_bare_text_is_glossed_without_aligned_words() -> None:
    assert Gloss().translate(["我们去超市。"], "zh", "en")[0].text.startswith("我们 wǒmen ‘we’")


def test_it_takes_nothing_behind_its_name() -> None:
    with pytest.raises(UsageError, match="--machine gloss"):
        Gloss("x")
