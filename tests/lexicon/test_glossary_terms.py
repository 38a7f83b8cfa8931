import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.language import segment
from transcheck.lexicon.glossary_terms import Forms, Term

FORMS = Forms(["credit", "credit card", "social credit system", "NDRC", "us", "US", "信用", "社會信用", "信用體系"])


def found(text: str, language: str, terms: frozenset[str] = frozenset()) -> list[str]:
    return [occurrence.form for occurrence in FORMS.find(segment(text, language, terms=terms))]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Social credit systems and credit cards", ["social credit system", "credit card"]),
        ("credits, Credit-Card, creditor", ["credit", "credit card"]),
        ("They told us in the US.", ["us", "US"]),
        ("", []),
    ],
)
def test_the_longest_english_form_in_any_inflection(text: str, forms: list[str]) -> None:
    assert found(text, "en") == forms


def test_chinese_forms_in_either_script() -> None:
    terms = frozenset({"信用", "社会信用", "信用体系"})
    assert found("社会信用和信用體系", "zh", terms) == ["社會信用", "信用體系"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("the NDRC", True),
        ("the NDRC's plan", True),
        ("the ndrc", False),
        ("Ndrc", False),
        ("a Credit", False),
        ("Credit where it is due.", True),  # a large letter at the beginning is as good as a small one
        ("He asked: “Credit?”", True),
        ("one\nCredit", True),
    ],
)
def test_capitals_are_compared(text: str, exact: bool) -> None:
    assert [occurrence.exact for occurrence in FORMS.find(segment(text, "en"))] == [exact]


def test_two_rows_of_one_term_add_up() -> None:
    both = Term("房价", ("house price",), ("home price", "flat price")) + Term("房價", ("home price",), match_case=True)
    assert both == Term("房价", ("house price", "home price"), ("flat price",), match_case=True)


@given(st.text(), st.sampled_from(["zh", "en"]))
def test_occurrences_are_in_order_and_apart(text: str, language: str) -> None:
    segmented = segment(text, language)
    place = 0
    for occurrence in FORMS.find(segmented):
        assert place <= occurrence.first < occurrence.last <= len(segmented.tokens)
        place = occurrence.last


@given(st.text(min_size=1))
def test_any_form_can_be_asked_for(form: str) -> None:
    Forms([form]).find(segment(form, "en"))
