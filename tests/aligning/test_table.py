from __future__ import annotations

from transcheck.aligning.table import load_letters, load_table

TABLE = load_table()


def test_a_word_is_tied_to_its_renderings() -> None:
    row = TABLE.row("苹果")
    apple = row.of(TABLE.english["apple"])
    assert apple["dictionary"] > 0.5
    assert apple["forward"] > 0.5
    assert not any(row.of(TABLE.english["car"]).values())
    assert not any(row.of(None).values())


def test_lemmas_stand_once_and_in_order() -> None:
    for word in ("苹果", "的", "反对", "不存在的词语组合"):
        lemmas = TABLE.row(word).lemmas.tolist()
        assert lemmas == sorted(set(lemmas))


def test_a_word_that_the_table_lacks_borrows_from_its_parts() -> None:
    word = "苹果鸡蛋"
    assert word not in TABLE.chinese
    row = TABLE.row(word)
    assert row.of(TABLE.english["apple"])["parts"] > 0.2
    assert row.of(TABLE.english["egg"])["parts"] > 0.2
    assert TABLE.chinese_vector(word) is not None


def test_words_of_like_meaning_have_like_vectors() -> None:
    one = TABLE.chinese_vector("军队")
    near, far = TABLE.english_vector("troops", "troop"), TABLE.english_vector("banana", "banana")
    assert one is not None
    assert near is not None
    assert far is not None
    assert one @ near > one @ far + 0.2


def test_usual_renderings_of_several_words_are_known() -> None:
    phrases = {phrase.lemmas for phrase in TABLE.phrases("例如")}
    assert (TABLE.english["for"], TABLE.english["example"]) in phrases


def test_unknown_words_have_nothing() -> None:
    assert len(TABLE.row("qqqq").lemmas) == 0
    assert TABLE.phrases("qqqq") == []
    assert TABLE.chinese_vector("qqqq") is None
    assert TABLE.english_vector("qqqqzz", "qqqqzz") is None
    assert TABLE.chinese_known("qqqq") == TABLE.english_known("qqqqzz") == 0.0


def test_letters_are_probabilities() -> None:
    letters = load_letters()
    assert letters["卡"]["ka"] > 0.2
    assert all(0 < p <= 1 for pieces in letters.values() for p in pieces.values())
    assert all(sum(pieces.values()) <= 1.001 for pieces in letters.values())
