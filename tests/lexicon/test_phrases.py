from transcheck.language import segment
from transcheck.lexicon.phrases import Phrases

PHRASES = Phrases(
    {"possible": "可能", "other": "不可能 可能性", "few": "没几个"},
    {"many": "quite a few", "few": "few, a few", "duty": "have to, need to"},
)


def _found(text: str, language: str) -> list[tuple[str, str]]:
    segmented = segment(text, language)
    return [
        (phrase.kind, segmented.raw[slice(*segmented.span_of(phrase.first, phrase.last))])
        for phrase in PHRASES.find(segmented)
    ]


def test_the_longest_phrase_wins() -> None:
    assert _found("Quite a few of them, but few of us", "en") == [("many", "Quite a few"), ("few", "few")]


def test_english_is_found_in_all_its_forms() -> None:
    assert _found("She has to go, he had to stay", "en") == [("duty", "has to"), ("duty", "had to")]


def test_chinese_is_found_in_both_scripts_and_across_words() -> None:
    assert _found("他可能不來", "zh") == [("possible", "可能")]
    assert _found("今天沒幾個人", "zh") == [("few", "沒幾個")]


def test_a_longer_word_takes_a_shorter_one_out_of_play() -> None:
    assert [kind for kind, _ in _found("这不可能，没有可能性", "zh")] == ["other", "other"]
