import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.language import segment, segment_tokens
from transcheck.model import TokenKind


def _words(text: str, language: str, **options: frozenset[str]) -> list[str]:
    return [token.text for token in segment(text, language, **options).tokens]


def test_chinese_words_keep_their_place_in_the_text_as_given() -> None:
    raw = "學習習近平語錄 ,會得到積分 。"
    text = segment(raw, "zh")
    assert [token.norm for token in text.tokens] == ["学习", "习近平", "语录", ",", "会", "得到", "积分", "。"]
    assert [raw[token.start : token.end] for token in text.tokens][2] == "語錄"


def test_numbers_with_units_are_one_token() -> None:
    tokens = segment("一共3.5亿元，大约六十公斤", "zh").tokens
    assert [token.text for token in tokens if token.kind is TokenKind.NUMBER] == ["3.5亿元", "大约六十公斤"] or [
        token.text for token in tokens if token.kind is TokenKind.NUMBER
    ] == ["3.5亿元", "六十公斤"]


def test_user_terms_are_kept_whole() -> None:
    assert "吃瓜群众" in _words("吃瓜群众都来了", "zh", terms=frozenset({"吃瓜群众"}))
    assert "吃瓜群众" not in _words("吃瓜群众都来了", "zh")


def test_a_user_term_is_not_cut_out_of_longer_words() -> None:
    assert "人大" not in _words("中国人大部分都住在这里", "zh", terms=frozenset({"人大"}))
    assert "人大" in _words("人大通过了这部法律", "zh", terms=frozenset({"人大"}))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("从台中骑到垦丁", ["从", "台中", "骑", "到", "垦丁"]),
        ("比三年前贵多了", ["比", "三年", "前", "贵", "多", "了"]),
        ("他付了钱才走", ["他", "付", "了", "钱", "才", "走"]),
        ("虽然不实且虚假", ["虽然", "不实", "且", "虚假"]),
    ],
)
def test_no_guessed_word_holds_on_to_a_function_word(raw: str, words: list[str]) -> None:
    assert _words(raw, "zh") == words


@pytest.mark.parametrize(
    ("raw", "lemmas"),
    [
        ("They won't go", ["they", "will", "not", "go"]),
        ("It can’t be", ["it", "can", "not", "be"]),
        ("bought train-tickets", ["buy", "train", "-", "ticket"]),
        ("see https://a.b/c?d=e now", ["see", "https://a.b/c?d=e", "now"]),
        ("U.S. prices", ["u.s.", "price"]),
    ],
)
def test_english_lemmas(raw: str, lemmas: list[str]) -> None:
    assert [token.lemma for token in segment(raw, "en").tokens] == lemmas


@pytest.mark.parametrize(
    ("raw", "language", "sentences"),
    [
        ("他来了。她走了！", "zh", ["他来了。", "她走了！"]),
        ("He came. She left!", "en", ["He came.", "She left!"]),
        ("Mr. Li paid $3.5 today.", "en", ["Mr. Li paid $3.5 today."]),
        ("他说：“好。”然后走了。", "zh", ["他说：“好。”", "然后走了。"]),
        ("no stop\nnext line", "en", ["no stop", "next line"]),
    ],
)
def test_sentences(raw: str, language: str, sentences: list[str]) -> None:
    text = segment(raw, language)
    assert [raw[slice(*text.span_of(*sentence))] for sentence in text.sentences] == sentences


def test_clauses_are_cut_at_commas_but_not_inside_enumerations() -> None:
    raw = "如果你的积分低于60，你将无法购买火车票、机票。"
    text = segment(raw, "zh")
    assert [raw[slice(*text.span_of(*clause))] for clause in text.clauses] == [
        "如果你的积分低于60，",
        "你将无法购买火车票、机票。",
    ]


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("不一二万年的，。 .!'nt0123")), max_size=80))
def test_tokens_clauses_and_sentences_tile_any_text(raw: str) -> None:
    for language in ("zh", "en"):
        text = segment(raw, language)
        end = 0
        for token in text.tokens:
            assert end <= token.start < token.end <= len(raw)
            assert raw[token.start : token.end] == token.text
            end = token.end
        for pieces in (text.sentences, text.clauses):
            assert [place for first, last in pieces for place in range(first, last)] == list(range(len(text.tokens)))
        for quantity in text.quantities:
            assert raw[quantity.start : quantity.end] == quantity.text


@settings(deadline=None)
@given(st.lists(st.text(max_size=6), max_size=12), st.sampled_from(["zh", "en"]))
def test_given_tokens_stay_one_for_one(words: list[str], language: str) -> None:
    assert [token.text for token in segment_tokens(words, language).tokens] == words


@pytest.mark.parametrize("word", ["dont", "DONT", "isn`t", "wont", "didn‘t", "cant"])
def test_a_contraction_without_its_apostrophe_has_a_negation_too(word: str) -> None:
    verb, negation = segment(word, "en").tokens
    assert verb.text + negation.text == word
    assert (negation.norm, negation.lemma) == ("n't", "not")


@pytest.mark.parametrize("word", ["want", "Kent", "NT", "nt", "ant", "haunt"])
def test_other_words_that_end_so_stay_whole(word: str) -> None:
    (token,) = segment(word, "en").tokens
    assert token.norm == word.lower()


def test_long_words_of_comments_are_kept_whole() -> None:
    assert _words("笑死我了，这家店绝绝子", "zh") == ["笑死我了", "，", "这家", "店", "绝绝子"]


def test_a_name_and_the_word_that_it_stands_before_are_two_words() -> None:
    assert _words("去山西旅游", "zh") == ["去", "山西", "旅游"]
    assert _words("北京大学", "zh") == ["北京大学"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("没收到退款", ["没", "收到", "退款"]),
        ("没收了手机", ["没收", "了", "手机"]),
        ("这药不管用", ["这药", "不", "管用"]),
        ("这不贵", ["这", "不贵"]),
        ("感觉不好", ["感觉", "不好"]),
        ("水太热", ["水", "太", "热"]),
        ("人不多", ["人", "不多"]),
        ("买不起房", ["买不起", "房"]),
        ("汤姆和玛丽", ["汤姆", "和", "玛丽"]),
        ("三点多才睡", ["三点", "多", "才", "睡"]),
    ],
)
def test_a_negation_is_not_hidden_in_a_longer_word(raw: str, words: list[str]) -> None:
    assert _words(raw, "zh") == words


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("取得了辉煌成就", ["取得", "了", "辉煌", "成就"]),
        ("把他们遣送回国", ["把", "他们", "遣送", "回国"]),
        ("向海牙国际法庭起诉", ["向", "海牙", "国际法庭", "起诉"]),
        ("输送目瞪口呆的人", ["输送", "目瞪口呆", "的", "人"]),
        ("住在布宜诺斯艾利斯", ["住", "在", "布宜诺斯艾利斯"]),
        ("支持辉煌成就奖", ["支持", "辉煌成就奖"]),
    ],
)
def test_a_phrase_that_the_segmenter_lists_is_cut_into_words_of_the_dictionary(raw: str, words: list[str]) -> None:
    terms = frozenset({"辉煌成就奖"})
    assert [token.text for token in segment(raw, "zh", terms=terms).tokens] == words


@pytest.mark.parametrize(("word", "lemma"), [("u", "you"), ("thx", "thank"), ("U", "u"), ("pls", "please")])
def test_spellings_of_comments_have_the_usual_lemma(word: str, lemma: str) -> None:
    assert segment(word, "en").tokens[0].lemma == lemma


@pytest.mark.parametrize("text", ["老铁666", "爱你1314", "哈哈哈233"])
def test_numbers_that_comments_write_for_their_sound_count_nothing(text: str) -> None:
    assert all(quantity.optional for quantity in segment(text, "zh").quantities)


def test_a_number_that_looks_like_one_of_those_counts() -> None:
    (quantity,) = segment("花了666块", "zh").quantities
    assert not quantity.optional


@pytest.mark.parametrize("name", ["[笑哭R]", "[doge]", "[害羞R]"])
def test_an_emoji_by_name_is_one_token(name: str) -> None:
    token = segment(f"太好笑了{name}", "zh").tokens[-1]
    assert (token.text, token.kind) == (name, TokenKind.OTHER)
    assert "书名" in _words("[书名]", "zh")


@pytest.mark.parametrize(("text", "name"), [("我先生调到台中。", "台中"), ("他们搬到台东。", "台东")])
def test_a_place_that_one_comes_from_or_goes_to_is_one_word(text: str, name: str) -> None:
    assert name in _words(text, "zh")


def test_a_word_with_a_numeral_that_counts_nothing_is_whole() -> None:
    assert "二胡" in _words("这把二胡是我爷爷留下来的。", "zh")


def test_a_measure_word_stands_by_itself_after_a_number() -> None:
    assert _words("两家律所的律师", "zh")[:3] == ["两", "家", "律所"]
    assert _words("三只猫", "zh") == ["三", "只", "猫"]
