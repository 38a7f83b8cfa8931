"""Flags and evidence from references and machine output, through the function that the pipeline calls."""

from dataclasses import replace

import pytest

from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.estimating.witnesses import MACHINE, REFERENCE, Hearing, Witness, call, hear
from transcheck.language import segment
from transcheck.model import Flag, Pair, Severity
from transcheck.scripts import detect_language

ALIGNER = LexicalAligner()
SOURCE = "我们的医生每天早上都给那些孩子检查身体。"
TARGET = "Our doctors examine the children every morning."


def heard(source: str, target: str, *texts: str, witness: Witness = REFERENCE) -> tuple[Bitext, Hearing]:
    one, other = (segment(text, detect_language(text) or "en") for text in (source, target))
    bitext = Bitext(Pair("p", source, target), one, other, ALIGNER.align(one, other))
    (called,) = call([bitext], [texts], witness, ALIGNER)
    return bitext, hear(bitext, called, witness)


def flags(source: str, target: str, *texts: str, witness: Witness = REFERENCE) -> list[Flag]:
    return list(heard(source, target, *texts, witness=witness)[1].flags)


def names(source: str, target: str, *texts: str) -> list[str]:
    return [flag.check for flag in flags(source, target, *texts)]


@pytest.mark.parametrize(
    ("source", "target", "reference"),
    [
        (SOURCE, TARGET, TARGET),
        (SOURCE, TARGET, "Each morning the kids are given a check-up by our physicians."),
        (
            "他的研究表明，施用激素可加速宝宝的成熟。",
            "His research shows that administering hormones can accelerate the maturation of the baby.",
            "His studies showed that giving hormones can speed up the maturation of babies.",
        ),
        (
            "三成网友反对这项计划。",
            "Thirty percent of netizens oppose the plan.",
            "Three in ten internet users are against this plan.",
        ),
        ("他不高兴。", "He is unhappy.", "He is not happy."),
        ("到场的还不到预期的一半。", "Less than half of those expected came.", "Not even half of those expected came."),
        ("The shop was closed, so we went home.", "商店关门了，所以我们回家了。", "店铺已经关门，我们就回家去了。"),
    ],
)
def test_a_paraphrase_raises_nothing(source: str, target: str, reference: str) -> None:
    assert names(source, target, reference) == []


@pytest.mark.parametrize(
    ("source", "target", "reference", "check", "words"),
    [
        (
            "他昨天买了三本新书。",
            "He bought five new books yesterday.",
            "He bought three new books yesterday.",
            "different-value",
            "five",
        ),
        ("价格增加了很多。", "Prices have decreased a lot.", "Prices have increased a lot.", "opposite", "decreased"),
        (
            "他认为这个计划会成功。",
            "He does not think that the plan will succeed.",
            "He thinks that the plan will succeed.",
            "opposite",
            "think",
        ),
        (
            "老师昨天去了医院。",
            "He went to hospital yesterday, and he is a teacher.",
            "She went to hospital yesterday; she is a teacher.",
            "different-name",
            "He",
        ),
        (
            "我们昨天在超市买了鸡蛋。",
            "We bought purple eggs at the supermarket yesterday.",
            "We bought eggs at the supermarket yesterday.",
            "extra-against-reference",
            "purple",
        ),
        (
            "这一举动在两国关系中是前所未有的。",
            "This move is precedented in the relations of the two countries.",
            "This move is unprecedented in the relations of the two countries.",
            "opposite",
            "precedented",
        ),
        (
            "开幕式昨天在湘潭举行。",
            "The closing ceremony was held in Xiangtan yesterday.",
            "The opening ceremony took place in Xiangtan yesterday.",
            "opposite",
            "closing",
        ),
    ],
)
def test_one_word_of_another_meaning_is_seen(source: str, target: str, reference: str, check: str, words: str) -> None:
    found = flags(source, target, reference)
    assert [flag.check for flag in found] == [check]
    for flag in found:
        assert any(words in target[start:end] for start, end in flag.target_spans)


def test_what_is_left_out_is_shown_at_its_place_and_in_the_source() -> None:
    source, target = (
        "学习语录可以得到积分，积分可以换鸡蛋。",
        "Studying quotations earns points, and points can be exchanged.",
    )
    found = flags(source, target, "Studying quotations earns points, and points can be exchanged for eggs.")
    assert [flag.check for flag in found] == ["missing-against-reference"]
    assert found[0].category == "accuracy/omission"
    assert source[slice(*found[0].source_spans[0])] == "鸡蛋"
    ((start, end),) = found[0].target_spans
    assert start == end == len(target) - 1
    assert "eggs" in found[0].message


def test_scrambled_words_are_seen() -> None:
    reference = "The doctors of our hospital examine all the children of the village every single morning."
    words = reference[:-1].split()
    scrambled = " ".join(words[start] for first in range(4) for start in range(first, len(words), 4)) + "."
    assert "different-order" in names("我们医院的医生每天早上都检查村里所有孩子的身体。", scrambled, reference)
    assert names("我们医院的医生每天早上都检查村里所有孩子的身体。", reference, reference) == []


def test_what_a_second_reference_says_too_is_no_divergence() -> None:
    source, target = "他昨天买了三本新书。", "He bought five new books yesterday."
    assert names(source, target, "He bought three new books yesterday.") == ["different-value"]
    assert names(source, target, "He bought three new books yesterday.", "Yesterday he bought five new books.") == []


def test_machine_output_weighs_less_and_is_named() -> None:
    source, target, other = (
        "他昨天买了三本新书。",
        "He bought five new books yesterday.",
        "He bought three new books yesterday.",
    )
    (trusted,), (doubtful,) = flags(source, target, other), flags(source, target, other, witness=MACHINE)
    assert doubtful.confidence < trusted.confidence
    assert (trusted.severity, doubtful.severity) == (Severity.MAJOR, Severity.MINOR)
    assert "reference" in trusted.message
    assert "machine output" in doubtful.message


def test_a_word_is_flagged_from_as_sure_on_as_its_witness_asks_for_and_counts_in_any_case() -> None:
    source, target, other = (
        "工人们修好了漏水的管道。",
        "The workers fixed the pipe.",
        "The workers repaired the leaking pipe.",
    )
    _, plain = heard(source, target, other)
    (flag,) = plain.flags
    sure = flag.confidence
    _, strict = heard(source, target, other, witness=replace(REFERENCE, extra=sure + 0.01, missing=sure + 0.01))
    _, lax = heard(source, target, other, witness=replace(REFERENCE, extra=sure - 0.01, missing=sure - 0.01))
    assert (strict.flags, lax.flags) == ((), (flag,))
    assert strict.evidence == plain.evidence
    assert REFERENCE.extra < MACHINE.extra
    assert REFERENCE.missing < MACHINE.missing


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the reference is empty and is left out"),
        ("  ", "the reference is empty and is left out"),
        (SOURCE, "the reference is the source itself and is left out"),
        ("医生每天早上检查孩子。", "the reference is not in English and is left out"),
        ("Врачи осматривают детей каждое утро.", "the reference is not in English and is left out"),
        ("12 345", "the reference has no letters and is left out"),
    ],
)
def test_a_text_that_cannot_bear_witness_is_left_out_with_a_note(text: str, said: str) -> None:
    _, hearing = heard(SOURCE, TARGET, text)
    assert hearing == Hearing(notes=(said,))
    _, hearing = heard(SOURCE, TARGET, text, TARGET)
    assert hearing.notes == (said,)
    assert hearing.texts == (TARGET,)
    assert hearing.evidence is not None


def test_evidence_falls_with_what_differs() -> None:
    same = heard(SOURCE, TARGET, TARGET)[1].evidence
    other = heard(SOURCE, "Our doctors examine the eggs.", TARGET)[1].evidence
    assert same is not None
    assert other is not None
    assert (same.recall, same.order, same.extra, same.missing, same.different) == (1, 1, 0, 0, 0)
    assert other.recall < 1
    assert other.missing > 0


@pytest.mark.parametrize("text", ["word " * 3000, "{witness} {0} %s \\ “”", "a" * 5000, "\ud800 lone", "1 2 3 a"])
def test_odd_texts_are_survived(text: str) -> None:
    _, hearing = heard(SOURCE, TARGET, text)
    assert all(0 <= flag.confidence <= 1 for flag in hearing.flags)
    _, hearing = heard(SOURCE, text, TARGET)
    length = len(text)
    assert all(0 <= start <= end <= length for flag in hearing.flags for start, end in flag.target_spans)


def test_what_the_estimator_doubts_too_is_surer() -> None:
    pair = Pair("1", SOURCE, "Doctors examine the children every busy morning.")
    source, target = segment(pair.source, "zh"), segment(str(pair.target), "en")
    bitext = Bitext(pair, source, target, ALIGNER.align(source, target))

    def extra(doubted: str) -> float:
        pieces = [Piece(*token.span, *[0.9 if token.text == doubted else 0.02] * 4) for token in target.tokens]
        calm = [Piece(*token.span, 0.02, 0.02, 0.02, 0.02) for token in source.tokens]
        estimate = Estimate(0.5, 0.5, 0.1, tuple(calm), tuple(pieces))
        (called,) = call([bitext], [["Doctors examine the children every morning."]], REFERENCE, ALIGNER)
        found = hear(bitext, called, REFERENCE, estimate).evidence
        assert found is not None
        return found.extra

    assert extra("busy") > extra("") + 0.1
