from hypothesis import given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.ter import TER

from transcheck.estimating.edit_rate import FastTER

OURS, THEIRS = FastTER(), TER()
WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=80)


def same(target: list[str], *references: list[str]) -> None:
    texts = [" ".join(words) for words in references]
    for ours, theirs in zip(
        *(metric.sentence_score(" ".join(target), texts).__dict__.items() for metric in (OURS, THEIRS)), strict=True
    ):
        assert ours == theirs


@settings(deadline=None, max_examples=60)
@given(WORDS, WORDS, WORDS)
def test_figures_are_those_of_sacrebleu(target: list[str], one: list[str], other: list[str]) -> None:
    same(target, one, other)


@settings(deadline=None, max_examples=60)
@given(WORDS, st.lists(st.integers(0, 79), max_size=3))
def test_figures_are_the_same_where_parts_have_moved(words: list[str], cuts: list[int]) -> None:
    moved = words
    for cut in cuts:
        moved = moved[cut // 2 :] + moved[: cut // 2]
    same(moved, words)


def test_what_lies_beyond_the_beam_is_the_same_too() -> None:
    words = [f"w{number}" for number in range(90)]
    same(words[40:] + words[:40], words)
    same(words[60:], words)
    same(["x"], words)
    same(words, ["x"])
    same([], words)
    same(words, [])


def test_the_signature_is_that_of_sacrebleu() -> None:
    assert str(OURS.get_signature()) == str(THEIRS.get_signature())
