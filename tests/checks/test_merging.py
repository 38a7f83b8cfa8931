import time

from hypothesis import example, given
from hypothesis import strategies as st

from transcheck.checks.base import Specificity
from transcheck.checks.merging import merge, specificity
from transcheck.model import Flag, Severity, Span


def flag(
    check: str,
    source: Span | None,
    target: Span | None,
    confidence: float = 0.8,
    severity: Severity = Severity.MAJOR,
) -> Flag:
    spans = [() if span is None else (span,) for span in (source, target)]
    return Flag(check, "accuracy/mistranslation", severity, confidence, spans[0], spans[1], "")


def names(*flags: Flag) -> list[str]:
    return [found.check for found in merge(flags)]


def test_the_cause_stays_and_takes_the_greater_confidence() -> None:
    number, gap = flag("number-changed", (5, 7), (20, 23), 0.7), flag("content-omitted", (5, 8), (30, 30), 0.9)
    [merged] = merge([gap, number])
    assert (merged.check, merged.confidence, merged.target_spans) == ("number-changed", 0.9, ((20, 23),))
    assert merge([number, gap]) == [merged]


def test_a_gap_that_is_mostly_something_else_stays_beside_the_cause() -> None:
    assert names(flag("number-changed", (5, 7), (20, 23)), flag("content-omitted", (5, 15), (30, 30))) == [
        "number-changed",
        "content-omitted",
    ]


def test_what_is_gravely_missing_does_not_go_with_a_minor_gap() -> None:
    gap = flag("content-omitted", (5, 15), (30, 30), 0.6, Severity.MINOR)
    lost = flag("name-omitted", (6, 8), (28, 28), 0.9, Severity.MAJOR)
    assert [found.check for found in merge([gap, lost])] == ["content-omitted", "name-omitted"]


def test_what_is_missing_goes_with_the_clause_that_is_missing() -> None:
    clause = flag("content-omitted", (5, 15), (30, 30), 0.6)
    [merged] = merge([clause, flag("negation-lost", (6, 7), (28, 28), 0.9, Severity.CRITICAL)])
    assert (merged.check, merged.confidence, merged.severity) == ("content-omitted", 0.9, Severity.MAJOR)
    # If words stand for it, the clause is not all missing.
    assert len(merge([clause, flag("negation-lost", (6, 7), (20, 24))])) == 2
    # In the other direction, and half of the gap: there the negation says more.
    assert names(flag("content-added", (3, 3), (10, 30)), flag("negation-added", (3, 3), (12, 15))) == ["content-added"]
    assert names(flag("content-added", (3, 3), (10, 16)), flag("negation-added", (3, 3), (12, 15))) == [
        "negation-added"
    ]


def test_another_word_in_the_place_of_one_is_no_addition() -> None:
    [merged] = merge([flag("content-added", (9, 9), (40, 45)), flag("content-omitted", (8, 10), (40, 45))])
    assert (merged.check, merged.source_spans) == ("content-omitted", ((8, 10),))


def test_an_estimate_gives_way_to_any_rule_that_marks_some_of_its_words() -> None:
    sentence = flag("meaning-shifted", (0, 40), (0, 90), 0.95, Severity.CRITICAL)
    [merged] = merge([sentence, flag("number-changed", (5, 7), (20, 23))])
    assert (merged.check, merged.severity, merged.confidence) == ("number-changed", Severity.MAJOR, 0.95)
    assert names(sentence, flag("content-omitted", (5, 9), (30, 30))) == ["content-omitted"]
    assert names(sentence, flag("number-changed", (45, 47), (95, 98))) == ["meaning-shifted", "number-changed"]


def test_two_causes_are_one_only_where_they_agree_on_both_sides() -> None:
    negation = flag("negation-lost", (5, 7), (20, 30), severity=Severity.CRITICAL)
    assert names(negation, flag("name-changed", (8, 10), (24, 30))) == ["negation-lost", "name-changed"]
    assert names(negation, flag("number-changed", (5, 6), (22, 26))) == ["negation-lost"]
    assert names(negation, flag("number-changed", (5, 6), (30, 30))) == ["negation-lost"]
    assert names(negation, flag("number-changed", (5, 6), (40, 44))) == ["number-changed", "negation-lost"]


def test_what_one_check_says_twice_is_said_once() -> None:
    once, again = flag("number-changed", (5, 7), (20, 23), 0.9), flag("number-changed", (5, 8), (20, 26), 0.7)
    assert merge([again, once, once]) == [once]
    assert len(merge([once, flag("number-changed", (5, 7), (40, 43))])) == 2
    nowhere = flag("number-changed", None, None)
    assert merge([nowhere, nowhere]) == [nowhere]


def test_what_no_check_made_is_an_estimate_or_another_translation_s_word() -> None:
    assert specificity(flag("meaning-shifted", None, None)) is Specificity.ESTIMATE
    assert specificity(flag("opposite", None, None)) is Specificity.WORD
    assert specificity(flag("content-omitted", None, None)) is Specificity.GAP


SPANS = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda at: (at[0], sum(at)))
CHECKS = ("meaning-shifted", "content-added", "content-omitted", "opposite", "number-changed", "negation-lost")
FLAGS = st.lists(st.builds(flag, st.sampled_from(CHECKS), SPANS, SPANS, st.floats(0, 1), st.sampled_from(Severity)))


ONE_SIDED = [flag("content-omitted", (1, 2), (0, 1)), flag("content-added", (0, 1), (0, 3))]
"""The first says what the second says, but not the second what the first does."""


@given(FLAGS)
@example(ONE_SIDED)
@example(ONE_SIDED[::-1])
@example([flag("number-changed", (0, 1), (0, 1), 1.0, Severity.MINOR), flag("number-changed", (0, 1), (0, 1), 0.0)])
def test_merging_is_stable_and_loses_no_confidence(flags: list[Flag]) -> None:
    merged = merge(flags)
    assert merge(merged) == merged
    assert bool(merged) == bool(flags)
    assert max((found.confidence for found in merged), default=0) == max((f.confidence for f in flags), default=0)
    assert {(found.check, found.source_spans, found.target_spans) for found in merged} <= {
        (found.check, found.source_spans, found.target_spans) for found in flags
    }


def test_thousands_of_flags_take_no_time() -> None:
    flags = [flag("number-changed", (3 * place, 3 * place + 2), (4 * place, 4 * place + 2)) for place in range(5_000)]
    began = time.process_time()
    assert len(merge(flags)) == 5_000
    assert time.process_time() - began < 2
