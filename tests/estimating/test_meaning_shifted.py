import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext
from transcheck.estimating.doubts import ADDED, ADDED_FEATURES, FEATURES, LOST, WRONG, WordWeights, doubt, find_doubts
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.estimating.meaning_shifted import CRITICAL, NAME, find_doubtful_pair, find_shifts
from transcheck.estimating.surroundings import Surroundings
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Flag, Pair, Severity

SAID = {**dict.fromkeys(FEATURES, 0.0), "said": 40.0, "unaccounted": 10.0, "constant": -41.0}
"""What the network is sure of counts, the more so the less the aligner accounts for it."""
PUT_IN = WordWeights({**dict.fromkeys(ADDED_FEATURES, 0.0), "alone": 20.0, "constant": -10.0}, cut=0.5)
"""What the lone network is sure of counts."""
WORDS = {**dict.fromkeys((WRONG, LOST), WordWeights(SAID, cut=0.5)), ADDED: PUT_IN}
SOURCE = "政府上周降低了药品的价格，医院和患者都表示欢迎。"
TARGET = "The government raised the price of medicine last week, which hospitals and patients have welcomed."
SHORT = "政府降低了药品的价格。", "The government raised the price of medicine."


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    return _bitext(SOURCE, TARGET)


def _bitext(said: str, rendered: str) -> Bitext:
    source, target = segment(said, CHINESE), segment(rendered, ENGLISH)
    alignment = LexicalAligner(with_support=False).align(source, target)
    return Bitext(Pair("pair", said, rendered), source, target, alignment, cut_claims(source, target, alignment))


def _estimate(bitext: Bitext, target: dict[str, tuple[float, float, float]], source: dict[str, float]) -> Estimate:
    """One piece for each token; all are right but those named, with the probabilities of error, major, accuracy."""
    return Estimate(
        quality=0.5,
        faithful=0.5,
        critical=0.5,
        source=tuple(Piece(*t.span, 0.01, source.get(t.text, 0.01), 0.01, 0.01) for t in bitext.source.tokens),
        target=tuple(Piece(*t.span, *target.get(t.text, (0.01, 0.01, 0.01)), 0.01) for t in bitext.target.tokens),
    )


def _shifts(bitext: Bitext, estimate: Estimate, words: dict[str, WordWeights]) -> list[Flag]:
    return list(find_shifts(bitext, doubt(bitext, estimate, words), words))


def test_a_pair_that_the_model_finds_good_has_no_flag(bitext: Bitext) -> None:
    assert not _shifts(bitext, _estimate(bitext, {}, {}), WORDS)


def test_gravely_wrong_words_are_flagged_with_what_they_stand_for(bitext: Bitext) -> None:
    (flag,) = _shifts(bitext, _estimate(bitext, {"raised": (0.99, 0.999, 0.99)}, {}), WORDS)
    assert (flag.check, flag.category, flag.severity) == (NAME, "accuracy/mistranslation", Severity.MAJOR)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["raised"]
    assert "raised" in flag.message
    assert 0.9 < flag.confidence < 0.999


def test_a_doubt_in_a_text_of_few_words_is_minor() -> None:
    short = _bitext(*SHORT)
    (flag,) = _shifts(short, _estimate(short, {"raised": (0.99, 0.999, 0.99)}, {}), WORDS)
    assert flag.severity is Severity.MINOR


def test_a_doubt_in_a_text_of_few_words_has_to_be_more_likely_than_not(bitext: Bitext) -> None:
    words = {**WORDS, WRONG: WordWeights({**SAID, "constant": -40.0}, cut=0.1)}
    long, short = (
        _shifts(pair, _estimate(pair, {"raised": (0.9, 0.985, 0.9)}, {}), words) for pair in (bitext, _bitext(*SHORT))
    )
    assert [0.1 <= flag.confidence < 0.5 for flag in long] == [True]
    assert not short


@pytest.mark.parametrize(("least", "how"), [(0.0, "most probably"), (-6.0, "may not")])
def test_what_is_less_likely_than_not_is_said_with_care(bitext: Bitext, least: float, how: str) -> None:
    doubted = {**SAID, "constant": SAID["constant"] + least}
    words = {**WORDS, **dict.fromkeys((WRONG, LOST), WordWeights(doubted, cut=0.05))}
    flags = _shifts(bitext, _estimate(bitext, {"raised": (0.99, 0.999, 0.99)}, {"药品": 0.999}), words)
    assert {flag.category for flag in flags} == {"accuracy/mistranslation", "accuracy/omission"}
    assert all(how in flag.message for flag in flags)
    assert all((flag.confidence >= 0.5) == (how == "most probably") for flag in flags)


def test_what_is_less_sure_than_the_cut_is_no_flag(bitext: Bitext) -> None:
    estimate = _estimate(bitext, {"raised": (0.99, 0.999, 0.99)}, {})
    assert not _shifts(bitext, estimate, {**WORDS, WRONG: WordWeights(SAID, cut=0.999)})


@given(st.floats(0, 1), st.floats(0, 1))
def test_doubts_are_finite_numbers_of_content_words(bitext: Bitext, one: float, other: float) -> None:
    found = find_doubts(bitext, _estimate(bitext, {"raised": (one,) * 3, "the": (one,) * 3}, {"药品": other}))
    for side, text in ((WRONG, bitext.target), (LOST, bitext.source)):
        probabilities = found[side].probabilities(SAID)
        assert all(0 <= value <= 1 for value in probabilities.values())
        assert {text.tokens[number].text for number in probabilities} <= {"raised", "药品"}


@pytest.mark.parametrize(
    ("source", "target"),
    [("会开了两个半小时。", "The meeting lasted 150 minutes."), ("我讨厌rua猫。", "I hate it when people rua cats.")],
)
def test_numbers_and_words_that_both_texts_have_are_not_doubted(source: str, target: str) -> None:
    texts = segment(source, CHINESE), segment(target, ENGLISH)
    bitext = Bitext(Pair("pair", source, target), *texts, LexicalAligner().align(*texts))
    doubted = _estimate(bitext, {token.text: (0.99,) * 3 for token in texts[1].tokens}, {})
    words = {texts[1].tokens[index].text for index in find_doubts(bitext, doubted)[WRONG].tokens}
    assert words.isdisjoint({"150", "minutes", "rua"})
    assert words


def test_a_place_that_reads_oddly_without_the_word_is_seen() -> None:
    bitext = _bitext(*SHORT)
    target = segment("The government raised the of medicine.", ENGLISH)
    cut = dataclasses.replace(bitext, target=target, alignment=LexicalAligner().align(bitext.source, target))
    odd = FEATURES.index("odd")
    lost = [find_doubts(each, _estimate(each, {}, {"价格": 0.5}))[LOST].features[0][odd] for each in (cut, bitext)]
    assert lost[0] > lost[1]


def test_what_the_aligner_surely_accounts_for_is_left_alone(bitext: Bitext) -> None:
    estimate = _estimate(bitext, dict.fromkeys(("raised", "medicine"), (0.99, 0.999, 0.99)), {"政府": 0.999})
    supported = LexicalAligner().align(bitext.source, bitext.target)
    (flag,) = _shifts(dataclasses.replace(bitext, alignment=supported), estimate, WORDS)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["raised"]


def test_a_pair_that_is_read_in_windows_has_no_flag(bitext: Bitext) -> None:
    estimate = _estimate(bitext, {"raised": (0.99, 0.999, 0.99)}, {})
    assert _shifts(bitext, estimate, WORDS)
    assert not _shifts(bitext, dataclasses.replace(estimate, windows=2), WORDS)


def test_words_that_may_be_a_little_wrong_are_left_alone(bitext: Bitext) -> None:
    assert not _shifts(bitext, _estimate(bitext, {"price": (0.99, 0.01, 0.01)}, {}), WORDS)


def test_neighbouring_words_are_one_flag_across_grammar_words(bitext: Bitext) -> None:
    wrong = dict.fromkeys(("price", "medicine"), (0.99, 0.999, 0.99))
    (flag,) = _shifts(bitext, _estimate(bitext, wrong, {}), WORDS)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["price of medicine"]


def test_grammar_words_alone_are_not_flagged(bitext: Bitext) -> None:
    assert not _shifts(bitext, _estimate(bitext, {"of": (0.99, 0.999, 0.99)}, {}), WORDS)


def test_source_words_without_a_rendering_point_to_an_empty_place(bitext: Bitext) -> None:
    (flag,) = _shifts(bitext, _estimate(bitext, {}, {"药品": 0.999}), WORDS)
    assert (flag.category, flag.severity) == ("accuracy/omission", Severity.MAJOR)
    assert [SOURCE[slice(*span)] for span in flag.source_spans] == ["药品"]
    ((start, end),) = flag.target_spans
    assert start == end


def test_a_word_that_nothing_in_the_source_stands_for_is_an_addition() -> None:
    target = TARGET.replace("patients", "angry patients")
    texts = segment(SOURCE, CHINESE), segment(target, ENGLISH)
    bitext = Bitext(Pair("pair", SOURCE, target), *texts, LexicalAligner().align(*texts))
    (flag,) = _shifts(bitext, _estimate(bitext, {}, {}), WORDS)
    assert (flag.category, flag.severity) == ("accuracy/addition", Severity.MAJOR)
    assert [target[slice(*span)] for span in flag.target_spans] == ["angry"]
    assert flag.message == "“angry” is most probably not in the source"
    assert [start == end for start, end in flag.source_spans] == [True]


def test_one_error_is_not_flagged_from_both_sides(bitext: Bitext) -> None:
    estimate = _estimate(bitext, {"medicine": (0.99, 0.999, 0.99)}, {"药品": 0.999})
    assert len(_shifts(bitext, estimate, WORDS)) == 1


def _seen(bitext: Bitext, estimate: Estimate, side: str, word: str) -> dict[str, float]:
    """What is seen of the doubted word."""
    text = bitext.target if side == WRONG else bitext.source
    doubts = find_doubts(bitext, estimate)[side]
    rows = {text.tokens[index].text: row for index, row in zip(doubts.tokens, doubts.features, strict=True)}
    return dict(zip(FEATURES, rows[word].tolist(), strict=True))


def test_of_a_doubted_word_the_worst_one_elsewhere_is_seen_apart(bitext: Bitext) -> None:
    doubted = dict.fromkeys(("raised", "hospitals"), (0.5, 0.5, 0.5))
    alone = _seen(bitext, _estimate(bitext, doubted, {}), WRONG, "raised")
    beside = _seen(bitext, _estimate(bitext, {**doubted, "patients": (0.9, 0.9, 0.9)}, {}), WRONG, "raised")
    assert alone["said"] == alone["elsewhere"] == beside["said"]
    assert beside["elsewhere"] > alone["elsewhere"]


def test_a_source_word_is_more_likely_lost_where_the_translation_has_a_gap(bitext: Bitext) -> None:
    whole = _estimate(bitext, {}, {"药品": 0.5})
    pieces = zip(bitext.target.tokens, whole.target, strict=True)
    gap = tuple(dataclasses.replace(p, missing=0.9) if t.text == "medicine" else p for t, p in pieces)
    broken = dataclasses.replace(whole, target=gap)
    assert _seen(bitext, broken, LOST, "药品")["gap"] > _seen(bitext, whole, LOST, "药品")["gap"] + 0.5


def test_doubts_know_what_the_model_says_of_the_pair(bitext: Bitext) -> None:
    poor = _estimate(bitext, {"raised": (0.5, 0.5, 0.5)}, {})
    better = dataclasses.replace(poor, quality=0.8)
    one, other = (_seen(bitext, estimate, WRONG, "raised") for estimate in (poor, better))
    assert other["quality"] > one["quality"]


def test_what_the_dictionary_gives_for_a_word_is_not_doubted() -> None:
    bitext = _bitext(*SHORT)
    found = find_doubts(bitext, _estimate(bitext, {"government": (0.99, 0.999, 0.99)}, {"政府": 0.999}))
    assert not found[WRONG].tokens
    assert not found[LOST].tokens


@pytest.mark.parametrize(
    ("source", "target", "word", "doubted"),
    [
        ("别忘了带护照。", "Remember to bring your passport.", "Remember", False),
        ("他没有拒绝。", "He agreed.", "agreed", False),
        ("这条路不安全。", "This road is dangerous.", "dangerous", False),
        ("我忘了带护照。", "I remembered to bring my passport.", "remembered", True),
    ],
)
def test_a_word_whose_opposite_the_other_text_denies_is_not_doubted(
    source: str, target: str, word: str, doubted: bool
) -> None:
    texts = segment(source, CHINESE), segment(target, ENGLISH)
    bitext = Bitext(Pair("pair", source, target), *texts, LexicalAligner().align(*texts))
    found = find_doubts(bitext, _estimate(bitext, {token.text: (0.99,) * 3 for token in texts[1].tokens}, {}))
    assert (word in {texts[1].tokens[index].text for index in found[WRONG].tokens}) is doubted


def test_doubts_of_one_phrase_confirm_each_other_and_those_elsewhere_do_not(bitext: Bitext) -> None:
    alone, phrase, apart = (
        _seen(bitext, _estimate(bitext, {}, {"药品": 0.9, **others}), LOST, "药品")
        for others in ({}, {"价格": 0.9}, {"欢迎": 0.9})
    )
    assert phrase["run"] > alone["run"] == apart["run"]
    assert phrase["company"] > alone["company"] == 0.0
    assert phrase["elsewhere"] == alone["elsewhere"] < apart["elsewhere"]


def test_what_is_left_over_on_either_side_is_seen() -> None:
    said, free = "他昨天在会上批评了市长。", "He took the mayor to task at the meeting yesterday."
    cut, whole = "He criticised the mayor at the meeting.", "He criticised the mayor at the meeting yesterday."
    shorter, longer, freely = (
        _seen(pair, _estimate(pair, {}, {"昨天": 0.9}), LOST, "昨天")
        for pair in (_supported(said, cut), _supported(said, whole), _supported(said, free))
    )
    assert shorter["length"] > longer["length"]
    assert shorter["here"] <= freely["here"]
    assert shorter["there"] <= freely["there"]


def test_a_hole_in_the_english_is_seen_at_the_word_that_it_lacks() -> None:
    said, whole = "他认为我们来晚了。", "He thought that we came late."
    holes = []
    for rendered in (whole, whole.replace("thought ", "")):
        pair = _supported(said, rendered)
        place = pair.source.norms.index("认为")
        holes.append(Surroundings(pair, pair.source, [0.0] * len(pair.source.tokens)).hole(place))
    assert holes[0] < holes[1]


@pytest.mark.parametrize(
    ("said", "word", "doubted"),
    [
        ("基金帮助有关国家应对全球变暖的影响。", "invisible", True),
        ("基金帮助有关国家应对全球变暖的无形影响。", "invisible", False),
    ],
)
def test_what_denies_by_its_prefix_is_doubted_if_nothing_stands_for_it(said: str, word: str, doubted: bool) -> None:
    pair = _supported(said, "The fund helps the countries concerned to deal with the invisible effects of warming.")
    found = find_doubts(pair, _estimate(pair, {word: (0.9, 0.9, 0.9)}, {}))[WRONG]
    assert (word in {pair.target.tokens[index].norm for index in found.tokens}) is doubted


def _supported(said: str, rendered: str) -> Bitext:
    bitext = _bitext(said, rendered)
    return dataclasses.replace(bitext, alignment=LexicalAligner().align(bitext.source, bitext.target))


COMMENT = "That was the worst radio show I have ever heard, and the host should be ashamed of it."
IN_CHINESE = "那是我听过的最好的广播节目，主持人应该为此感到羞耻。"


def _pair_flags(
    critical: float, flags: tuple[Flag, ...] = (), said: str = COMMENT, as_: str = IN_CHINESE
) -> list[Flag]:
    source, target = segment(said, ENGLISH), segment(as_, CHINESE)
    alignment = LexicalAligner(with_support=False).align(source, target)
    read = Bitext(Pair("pair", said, as_), source, target, alignment, cut_claims(source, target, alignment))
    estimate = dataclasses.replace(
        _estimate(read, {"最好": (0.6, 0.4, 0.5), "节目": (0.2, 0.1, 0.1)}, {}), critical=critical
    )
    return list(find_doubtful_pair(read, estimate, flags))


def test_a_pair_that_probably_has_a_critical_error_has_its_most_doubtful_words_marked() -> None:
    (flag,) = _pair_flags(0.6)
    assert (flag.check, flag.category, flag.severity) == (NAME, "accuracy/mistranslation", Severity.MAJOR)
    assert [IN_CHINESE[slice(*span)] for span in flag.target_spans] == ["最好"]
    assert [COMMENT[slice(*span)] for span in flag.source_spans] == ["worst"]
    assert flag.confidence == pytest.approx(0.8)
    assert "0.60" in flag.message
    assert "最好" in flag.message


@pytest.mark.parametrize(("critical", "how"), [(0.6, "is likely"), (CRITICAL, "may well be there")])
def test_the_flag_of_a_pair_says_no_more_than_is_known(critical: float, how: str) -> None:
    (flag,) = _pair_flags(critical)
    assert f"grave error {how} (" in flag.message


def test_a_less_likely_critical_error_raises_no_flag() -> None:
    assert not _pair_flags(CRITICAL - 0.01)


@pytest.mark.parametrize(
    ("severity", "category", "silent"),
    [
        (Severity.CRITICAL, "accuracy/mistranslation", True),
        (Severity.MAJOR, "accuracy/omission", True),
        (Severity.MAJOR, "fluency/punctuation", False),
        (Severity.MINOR, "accuracy/mistranslation", False),
    ],
)
def test_what_explains_the_pair_takes_the_place_of_its_flag(severity: Severity, category: str, silent: bool) -> None:
    other = Flag("number-changed", category, severity, 0.9, ((0, 4),), ((0, 1),), "another")
    assert bool(_pair_flags(0.6, (other,))) is not silent


def test_nothing_is_said_of_whole_pairs_into_english(bitext: Bitext) -> None:
    assert not list(find_doubtful_pair(bitext, dataclasses.replace(_estimate(bitext, {}, {}), critical=0.9), ()))


def test_nothing_is_said_of_whole_pairs_in_traditional_characters() -> None:
    assert not _pair_flags(0.9, as_="那是我聽過的最好的廣播節目，主持人應該為此感到羞恥。")
