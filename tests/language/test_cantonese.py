import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.language import segment
from transcheck.language.cantonese import in_mandarin
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE, Token, TokenKind


def _norms(text: str) -> list[str]:
    return [token.norm for token in segment(text, CHINESE).tokens if token.kind is TokenKind.WORD]


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("我哋聽日返工，唔係就塞車。", "我们 明天 上班 不是 就 塞车"),
        ("点解你唔钟意食嘢？", "为什么 你 不 喜欢 吃 东西"),
        ("佢而家喺屋企瞓覺。", "佢 现在 在 家 睡觉"),
        ("仲有邊個未返嚟？", "还有 谁 未 回 来"),
    ],
)
def test_cantonese_words_are_looked_up_as_what_mandarin_says(text: str, norms: str) -> None:
    assert _norms(text) == norms.split()


@pytest.mark.parametrize(
    "text",
    [
        "而家里没有人。",
        "他听日本人说话。",
        "你唔，怎么说呢？",
        "人工智能进展很快。",
        "早点解决，去海边度假。",
        "我的钢琴日常。",
    ],
)
def test_mandarin_is_left_alone(text: str) -> None:
    tokens = segment(text, CHINESE).tokens
    assert all(token.norm in (token.text, ",", "?") or token.text == "。" for token in tokens)


def test_every_equivalent_is_a_word_of_the_dictionary() -> None:
    characters = "唔冇喺係嘅咗啲嗰咁畀俾揾诶瞓攞谂嬲攰叻嚟嗌嘥"
    known = load_dictionary()
    found = {in_mandarin(Token(0, 1, one, one, one)).norm for one in characters} - set(characters)
    assert len(found) > 12
    assert all(known.definitions(word) for word in found)


@given(st.text(st.sampled_from("佢唔哋嘅聽日 ,，。3十蚊𠮶喺係abc"), max_size=30))
def test_tokens_say_where_they_stand(text: str) -> None:
    tokens = segment(text, CHINESE).tokens
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
