from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.aligning.lexical import LONGEST_PASSAGE, LONGEST_TEXT
from transcheck.language import segment, segment_tokens
from transcheck.lexicon.dictionary import Dictionary
from transcheck.model import Alignment, Text

ALIGNER = LexicalAligner()


def _texts(chinese: str, english: str) -> tuple[Text, Text]:
    return segment(chinese, "zh"), segment(english, "en")


def _align(chinese: str, english: str, aligner: LexicalAligner = ALIGNER) -> dict[tuple[str, str], str]:
    """Linked words with the evidence."""
    source, target = _texts(chinese, english)
    alignment = aligner.align(source, target)
    return {
        (source.tokens[link.source].text, target.tokens[link.target].text): link.evidence for link in alignment.links
    }


def _pairs(text: str) -> set[tuple[str, str]]:
    return {(one, other) for one, _, other in (pair.partition("-") for pair in text.split())}


def _check(alignment: Alignment, source: Text, target: Text) -> None:
    places = [(link.source, link.target) for link in alignment.links]
    assert places == sorted(set(places))
    for link in alignment.links:
        assert 0 <= link.source < len(source.tokens)
        assert 0 <= link.target < len(target.tokens)
        assert 0 < link.probability <= 1
        assert link.evidence


@pytest.mark.parametrize(
    ("chinese", "english", "pairs"),
    [
        ("他买了房子。", "He bought a house.", "他-He 买-bought 房子-house"),
        ("我昨天去了北京。", "Yesterday I went to Beijing.", "我-I 昨天-Yesterday 北京-Beijing"),
        ("政府重申反对战争。", "The government reiterated its opposition to war.", "重申-reiterated 反对-opposition"),
        ("白宫拒绝评论。", "The White House declined to comment.", "白宫-White 白宫-House 拒绝-declined"),
    ],
)
def test_words_meet_their_translations(chinese: str, english: str, pairs: str) -> None:
    assert _pairs(pairs) <= _align(chinese, english).keys()


def test_both_directions_give_the_same_links_turned_round() -> None:
    chinese, english = _texts("我昨天去了北京。", "Yesterday I went to Beijing.")
    there = {(link.source, link.target) for link in ALIGNER.align(chinese, english).links}
    back = {(link.target, link.source) for link in ALIGNER.align(english, chinese).links}
    assert there == back


def test_traditional_characters_align_like_simplified_ones() -> None:
    simplified = segment("学习语录可以得到积分。", "zh")
    traditional = segment("學習語錄可以得到積分。", "zh")
    english = segment("Studying quotations earns points.", "en")
    assert ALIGNER.align(traditional, english).links == ALIGNER.align(simplified, english).links


def test_one_word_links_to_the_many_that_render_it() -> None:
    chinese = segment_tokens(["美国", "发表", "了", "声明", "。"], "zh")
    english = segment_tokens(["The", "United", "States", "issued", "a", "statement", "."], "en")
    assert {(0, 1), (0, 2)} <= {(link.source, link.target) for link in ALIGNER.align(chinese, english).links}


def test_many_words_link_to_the_one_that_renders_them() -> None:
    chinese = segment_tokens(["印", "尼", "反对", "战争"], "zh")
    english = segment_tokens(["Indonesia", "opposes", "war"], "en")
    found = {(link.source, link.target) for link in ALIGNER.align(chinese, english).links}
    assert {(0, 0), (1, 0), (2, 1), (3, 2)} <= found


@pytest.mark.parametrize(
    ("chinese", "english", "pairs"),
    [
        (
            "他不但会说英语，而且会说法语。",
            "He speaks not only English but also French.",
            "不但-not 不但-only 而且-but",
        ),
        (
            "她不但聪明，而且勤奋。",
            "She is not only clever but also hard-working.",
            "不但-not 不但-only 聪明-clever 而且-but",
        ),
        ("如果下雨的话，我就不去。", "If it rains, I will not go.", "如果-If 的话-If 下雨-rains 不-not"),
        ("如果你需要幫助的話，請打電話。", "If you need help, please call.", "如果-If 的話-If 幫助-help"),
    ],
)
def test_discontinuous_renderings_are_linked(chinese: str, english: str, pairs: str) -> None:
    assert _pairs(pairs) <= _align(chinese, english).keys()


def test_half_a_conjunction_links_to_nothing_else() -> None:
    links = _align("如果下雨的话，我就不去。", "If it rains, I will not go.")
    assert {other for word, other in links if word == "的话"} == {"If"}


@pytest.mark.parametrize(
    ("chinese", "english", "links"),
    [
        (
            ["人权", "观察", "批评", "了", "政府"],
            ["Human", "Rights", "Watch", "criticised", "the", "government"],
            {(0, 0), (0, 1), (1, 2), (2, 3), (4, 5)},
        ),
        (
            ["联合", "国", "总部", "在", "纽约"],
            ["The", "United", "Nations", "headquarters", "is", "in", "New", "York"],
            {(0, 1), (1, 2), (2, 3), (4, 6), (4, 7)},
        ),
    ],
)
def test_several_words_link_to_several(chinese: list[str], english: list[str], links: set[tuple[int, int]]) -> None:
    alignment = ALIGNER.align(segment_tokens(chinese, "zh"), segment_tokens(english, "en"))
    assert links <= {(link.source, link.target) for link in alignment.links}


def test_renderings_of_several_words_link_as_a_whole() -> None:
    links = _align("例如，他取决于天气。", "For example, he depends on the weather.")
    assert {("例如", "For"), ("例如", "example"), ("取决于", "depends"), ("取决于", "on")} <= links.keys()


def test_idioms_link_to_what_the_dictionary_gives() -> None:
    links = _align("他一无所有。", "He has nothing at all.")
    assert ("一无所有", "nothing") in links
    links = _align("他守株待兔。", "He waits for windfalls.")
    assert {("守株待兔", "waits"), ("守株待兔", "windfalls")} <= links.keys()


@pytest.mark.parametrize(
    ("chinese", "english", "pair"),
    [
        ("公司有1200名员工。", "The company has 1,200 employees.", ("1200", "1,200")),
        ("他1999年去世。", "He died in 1999.", ("1999年", "1999")),
        ("我有三只猫。", "I have three cats.", ("三只", "three")),
    ],
)
def test_numbers_link_by_value(chinese: str, english: str, pair: tuple[str, str]) -> None:
    links = _align(chinese, english)
    assert {other for token, other in links if token.startswith(pair[0][:1])} >= {pair[1]}


@pytest.mark.parametrize(
    ("chinese", "english", "pairs"),
    [
        ("会议于2023年5月3日举行。", "The meeting was held on May 3, 2023.", "2023年-2023 5月-May 3日-3"),
        ("他出生于1999年十月一日。", "He was born on October 1, 1999.", "1999年-1999 十月-October 一日-1"),
    ],
)
def test_the_parts_of_dates_find_each_other(chinese: str, english: str, pairs: str) -> None:
    links = _align(chinese, english)
    assert _pairs(pairs) <= links.keys()
    assert all(links[pair] == "number" for pair in _pairs(pairs))


@pytest.mark.parametrize(
    ("chinese", "english", "pairs"),
    [
        ("周恩来和邓小平见面。", "Chou En-lai met Teng Hsiao-ping.", "周恩来-En 邓小平-Teng 邓小平-Hsiao"),
        ("蒋介石去了重庆。", "Chiang Kai-shek went to Chungking.", "蒋介石-Kai 重庆-Chungking"),
        ("陈水扁访问了台北。", "Chen Shui-bian visited Taipei.", "陈水扁-Chen 陈水扁-Shui 台北-Taipei"),
        ("我在北京见到了华盛顿。", "I met Washington in Peking.", "北京-Peking 华盛顿-Washington"),
    ],
)
def test_names_link_in_every_spelling_and_to_nothing_beside_them(chinese: str, english: str, pairs: str) -> None:
    links = _align(chinese, english)
    assert _pairs(pairs) <= links.keys()
    assert not {other for word, other in links if word == "和"}


@pytest.mark.parametrize(
    ("chinese", "english", "name"),
    [
        (["钱", "春", "弦", "报道"], ["Qian", "Chunxian", "reports"], "Chunxian"),
        (["卡尔", "扎", "伊", "总统"], ["President", "Karzai"], "Karzai"),
        (["毛泽东", "接见", "了", "他"], ["Mao", "Tse", "-", "tung", "received", "him"], "tung"),
        (["习近平", "发表", "讲话"], ["Xi", "Jinping", "delivered", "a", "speech"], "Jinping"),
        (["他", "在", "南京"], ["He", "is", "in", "Nanking"], "Nanking"),
    ],
)  # fmt: skip
def test_names_link_by_sound(chinese: list[str], english: list[str], name: str) -> None:
    source, target = segment_tokens(chinese, "zh"), segment_tokens(english, "en")
    linked = {english[link.target]: link.source for link in ALIGNER.align(source, target).links}
    assert name in linked


def test_function_words_without_a_counterpart_stay_unlinked() -> None:
    assert set(_align("我喜欢苹果。", "I like apples.")) == {
        ("我", "I"),
        ("喜欢", "like"),
        ("苹果", "apples"),
        ("。", "."),
    }
    assert not {pair for pair in _align("他正在写一封很长的信。", "He is writing a long letter.") if pair[0] in "的很"}


def test_place_alone_links_nothing() -> None:
    links = _align("我喜欢苹果。", "The weather is nice today.")
    assert not {("我", "weather"), ("我", "today"), ("苹果", "weather"), ("苹果", "today")} & links.keys()


def test_what_was_left_out_has_no_link() -> None:
    chinese, english = _texts("你将无法就医，护照会作废。", "You will not be able to see a doctor.")
    linked = {chinese.tokens[link.source].text for link in ALIGNER.align(chinese, english).links}
    assert not {"护照", "作废"} & linked


@pytest.mark.parametrize(
    ("chinese", "english", "pair", "evidence"),
    [
        ("他喜欢苹果。", "He likes apples.", ("苹果", "apples"), "dictionary"),
        ("他用Python写程序。", "He writes programs in Python.", ("Python", "Python"), "identical"),
        ("他说：好。", "He said: fine.", ("。", "."), "punctuation"),
        ("公司有1200名员工。", "The company has 1,200 employees.", ("1200", "1,200"), "number"),
        ("例如，他来了。", "For example, he came.", ("例如", "example"), "phrase"),
        ("陈水扁访问了台北。", "Chen Shui-bian visited Taipei.", ("陈水扁", "Shui"), "name"),
        ("我就不去。", "I will not go.", ("就", "will"), "table"),
    ],
)
def test_links_say_what_speaks_for_them(chinese: str, english: str, pair: tuple[str, str], evidence: str) -> None:
    assert _align(chinese, english)[pair] == evidence


def test_a_glossary_decides() -> None:
    links = _align(
        "他读语录。", "He reads the little red book.", LexicalAligner(glossary={"语录": "Sayings; little red book"})
    )
    assert {other for (word, other), reason in links.items() if (word, reason) == ("语录", "glossary")} == {
        "little",
        "red",
        "book",
    }


def test_a_dictionary_of_the_users_own_adds_words() -> None:
    mine = Dictionary("學夢 学梦 [xue2 meng4] /to zorble/", name="mine")
    chinese, english = segment_tokens(["我", "学梦"], "zh"), segment_tokens(["I", "zorble"], "en")
    links = LexicalAligner(mine).align(chinese, english).links
    assert ("dictionary", 1, 1) in {(link.evidence, link.source, link.target) for link in links}


def test_sentences_that_changed_places_find_each_other() -> None:
    links = _align(
        "我今天去了医院。天气非常好。她喜欢吃苹果。",
        "She likes to eat apples. I went to the hospital today. The weather is very good.",
    )
    assert {("医院", "hospital"), ("天气", "weather"), ("苹果", "apples")} <= links.keys()


@pytest.mark.parametrize(("chinese", "english"), [([], []), ([], ["a"]), (["我"], []), ([""], ["", ""])])
def test_empty_sides_and_empty_tokens_are_harmless(chinese: list[str], english: list[str]) -> None:
    source, target = segment_tokens(chinese, "zh"), segment_tokens(english, "en")
    _check(ALIGNER.align(source, target), source, target)


def test_one_token_against_two_hundred() -> None:
    source = segment_tokens(["中国"], "zh")
    target = segment_tokens(["of", "the", "old", "men"] * 50 + ["China"], "en")
    alignment = ALIGNER.align(source, target)
    _check(alignment, source, target)
    assert (0, 200) in {(link.source, link.target) for link in alignment.links}


def test_a_passage_without_an_end_is_cut_and_the_note_says_so() -> None:
    words = [f"word{number}" for number in range(2 * LONGEST_PASSAGE)]
    source, target = segment_tokens(["中国", *words], "zh"), segment_tokens(["China", *words], "en")
    started = time.process_time()
    alignment = ALIGNER.align(source, target)
    assert time.process_time() - started < 10
    _check(alignment, source, target)
    assert str(LONGEST_PASSAGE) in (alignment.note or "")
    assert len(alignment.links) > LONGEST_PASSAGE


def test_of_an_endless_text_the_beginning_is_aligned_and_the_note_says_so() -> None:
    source = segment_tokens(["你", "好", "。"] * (LONGEST_TEXT // 3 + 10), "zh")
    alignment = ALIGNER.align(source, segment_tokens(["hello", "."], "en"))
    assert "first" in (alignment.note or "")


@pytest.mark.parametrize(
    "chinese_tokens", [["を", "Привет", "中国", "αβ", "😀", "经济"], ["中国", "hello", "经济", "한국", "？！"]]
)
def test_tokens_in_other_scripts_are_compared_as_they_stand(chinese_tokens: list[str]) -> None:
    english = ["China", "'s", "economy", *(token for token in chinese_tokens if token not in ("中国", "经济"))]
    source, target = segment_tokens(chinese_tokens, "zh"), segment_tokens(english, "en")
    alignment = ALIGNER.align(source, target)
    _check(alignment, source, target)
    linked = {(chinese_tokens[link.source], english[link.target]) for link in alignment.links}
    assert {("中国", "China"), ("经济", "economy")} <= linked
    assert {(token, token) for token in chinese_tokens if token in english} <= linked


def test_tokens_that_nobody_knows_link_to_nothing() -> None:
    source = segment_tokens(["我", "喜欢", "魃魈魍魉", "苹果"], "zh")
    target = segment_tokens(["I", "like", "apples"], "en")
    assert {(link.source, link.target) for link in ALIGNER.align(source, target).links} == {(0, 0), (1, 1), (3, 2)}


def test_five_thousand_tokens_cost_in_proportion() -> None:
    def align(sentences: int) -> float:
        source = segment_tokens(["中国", "经济", "发展", "很", "快", "。"] * sentences, "zh")
        target = segment_tokens(["China", "'s", "economy", "grows", "fast", "."] * sentences, "en")
        started = time.process_time()
        alignment = ALIGNER.align(source, target)
        assert len(alignment.links) >= 4 * sentences
        return time.process_time() - started

    align(10)
    assert align(840) < 12 * align(210)


def test_many_sentences_stay_within_linear_cost() -> None:
    source = segment_tokens(["中国", "经济", "发展", "很", "快", "。"] * 300, "zh")
    target = segment_tokens(["China", "'s", "economy", "grows", "fast", "."] * 300, "en")
    alignment = ALIGNER.align(source, target)
    assert alignment.note is None
    assert {(link.source // 6, link.target // 6) for link in alignment.links} == {(k, k) for k in range(300)}


@given(
    st.lists(st.text(max_size=6), max_size=12),
    st.lists(st.text(max_size=8), max_size=12),
)
@settings(max_examples=60, deadline=None)
def test_any_tokens_give_valid_links(chinese: list[str], english: list[str]) -> None:
    source, target = segment_tokens(chinese, "zh"), segment_tokens(english, "en")
    _check(ALIGNER.align(source, target), source, target)


_NEIGHBOURS = [
    ("我昨天去了北京。", "Yesterday I went to Beijing."),
    ("如果下雨的话，我就不去。", "If it rains, I will not go."),
    ("公司有1200名员工。", "The company has 1,200 employees."),
    ("卡尔扎伊总统发表了讲话，但是没有人相信他。", "President Karzai gave a speech, but nobody believed him."),
    ("好。", "Fine."),
    (
        "我今天去了医院。天气非常好。她喜欢吃苹果。医生看了我的眼睛，给了我一些药。",
        "She likes to eat apples. I went to the hospital today. The weather is very good. The doctor looked at me.",
    ),
]


@given(st.lists(st.sampled_from(_NEIGHBOURS), min_size=1, max_size=30), st.booleans())
@settings(max_examples=25, deadline=None)
def test_a_pair_is_aligned_the_same_whatever_is_aligned_with_it(pairs: list[tuple[str, str]], turned: bool) -> None:
    texts = [_texts(*pair)[:: -1 if turned else 1] for pair in pairs]
    assert ALIGNER.align_all(texts) == [ALIGNER.align(*pair) for pair in texts]
