import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.checks import Bitext
from transcheck.judging.coherence import USUAL, coherence
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Pair
from transcheck.scripts import has_han

ALIGNER = LexicalAligner()


def coherence_of(source: str, target: str) -> float:
    languages = (CHINESE, ENGLISH) if has_han(source) else (ENGLISH, CHINESE)
    texts = segment(source, languages[0]), segment(target, languages[1])
    return coherence(Bitext(Pair("p", source, target), *texts, ALIGNER.align(*texts)))


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "这家医院的大夫开了药。",
            "The hospital doctor prescribed it.",
            "The hospital officer drove it.",
        ),
        ("他把吉他的弦调松了。", "He loosened the guitar strings.", "He loosened the moon of the guitar."),
        ("The goalkeeper saved the penalty.", "守门员扑出了点球。", "守门员存下了罚款。"),
    ],
)
def test_a_word_read_in_another_sense_keeps_worse_company(source: str, right: str, wrong: str) -> None:
    assert coherence_of(source, right) > coherence_of(source, wrong)


def test_saying_a_word_again_does_not_make_a_text_coherent() -> None:
    once = coherence_of("河边的房子很贵。", "The houses by the river are expensive.")
    again = coherence_of("河边的房子很贵。", "The houses houses houses by the river are expensive.")
    assert again == pytest.approx(once, abs=1e-6)


def test_a_translation_without_words_is_as_usual() -> None:
    assert coherence_of("好", "!!!") == USUAL


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_cosine(source: str, target: str) -> None:
    assert -1.0 <= coherence_of(f"猫{source}", target) <= 1.0
