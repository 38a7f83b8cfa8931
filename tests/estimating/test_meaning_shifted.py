import dataclasses

import pytest

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.estimating.meaning_shifted import NAME, Cuts, find_shifts
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Pair, Severity

CUTS = Cuts(major=0.9, omitted=0.9)
SOURCE, TARGET = "政府降低了药品的价格。", "The government raised the price of medicine."


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    source, target = segment(SOURCE, CHINESE), segment(TARGET, ENGLISH)
    alignment = LexicalAligner(with_support=False).align(source, target)
    return Bitext(Pair("pair", SOURCE, TARGET), source, target, alignment, cut_claims(source, target, alignment))


def _estimate(bitext: Bitext, target: dict[str, tuple[float, float, float]], source: dict[str, float]) -> Estimate:
    """One piece for each token; all are right but those named, with the probabilities of error, major, accuracy."""
    return Estimate(
        quality=0.5,
        faithful=0.5,
        critical=0.5,
        source=tuple(Piece(*t.span, 0.01, source.get(t.text, 0.01), 0.01) for t in bitext.source.tokens),
        target=tuple(Piece(*t.span, *target.get(t.text, (0.01, 0.01, 0.01))) for t in bitext.target.tokens),
    )


def test_a_pair_that_the_model_finds_good_has_no_flag(bitext: Bitext) -> None:
    assert not list(find_shifts(bitext, _estimate(bitext, {}, {}), CUTS))


def test_gravely_wrong_words_are_flagged_with_what_they_stand_for(bitext: Bitext) -> None:
    (flag,) = find_shifts(bitext, _estimate(bitext, {"raised": (0.99, 0.999, 0.99)}, {}), CUTS)
    assert (flag.check, flag.category, flag.severity) == (NAME, "accuracy/mistranslation", Severity.MINOR)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["raised"]
    assert "raised" in flag.message
    assert flag.confidence == pytest.approx(0.999)


def test_what_the_aligner_surely_accounts_for_is_left_alone(bitext: Bitext) -> None:
    estimate = _estimate(bitext, dict.fromkeys(("raised", "medicine"), (0.99, 0.999, 0.99)), {"政府": 0.999})
    supported = LexicalAligner().align(bitext.source, bitext.target)
    (flag,) = find_shifts(dataclasses.replace(bitext, alignment=supported), estimate, CUTS)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["raised"]


def test_words_that_may_be_a_little_wrong_are_left_alone(bitext: Bitext) -> None:
    assert not list(find_shifts(bitext, _estimate(bitext, {"price": (0.99, 0.01, 0.01)}, {}), CUTS))


def test_neighbouring_words_are_one_flag_across_grammar_words(bitext: Bitext) -> None:
    wrong = dict.fromkeys(("price", "medicine"), (0.99, 0.999, 0.99))
    (flag,) = find_shifts(bitext, _estimate(bitext, wrong, {}), CUTS)
    assert [TARGET[slice(*span)] for span in flag.target_spans] == ["price of medicine"]


def test_grammar_words_alone_are_not_flagged(bitext: Bitext) -> None:
    assert not list(find_shifts(bitext, _estimate(bitext, {"of": (0.99, 0.999, 0.99)}, {}), CUTS))


def test_source_words_without_a_rendering_point_to_an_empty_place(bitext: Bitext) -> None:
    (flag,) = find_shifts(bitext, _estimate(bitext, {}, {"药品": 0.999}), CUTS)
    assert (flag.category, flag.severity) == ("accuracy/omission", Severity.MINOR)
    assert [SOURCE[slice(*span)] for span in flag.source_spans] == ["药品"]
    ((start, end),) = flag.target_spans
    assert start == end


def test_one_error_is_not_flagged_from_both_sides(bitext: Bitext) -> None:
    estimate = _estimate(bitext, {"medicine": (0.99, 0.999, 0.99)}, {"药品": 0.999})
    assert len(list(find_shifts(bitext, estimate, CUTS))) == 1
