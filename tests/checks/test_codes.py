import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.checks.codes import exchanged_codes


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("G7峰会", "the G20 summit", "G7", "G20"),
        ("an Airbus A320", "空客A330", "A320", "A330"),
        ("5G网络", "the 4G network", "5G", "4G"),
        ("H1N1不是H5N1，是COVID-19", "It is COVID-20.", "COVID-19", "COVID-20"),
    ],
)
def test_another_code_of_the_same_letters_is_found(source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = exchanged_codes(source, target)
    assert source[slice(*here)] == said
    assert target[slice(*there)] == rendered


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("G20峰会", "the Group of 20 summit"),
        ("G7峰会", "the G7 summit"),
        ("下午5点到8点", "from 5PM to 8PM"),
        ("跑了5KM", "ran 3KM"),
        ("Q3的利润", "profits in Q4"),
        ("A320和A330", "A321 and A340"),
    ],
)
def test_amounts_times_and_what_is_not_sure_are_left_alone(source: str, target: str) -> None:
    assert list(exchanged_codes(source, target)) == []


@given(st.text(alphabet="AGK5720- 国", max_size=40), st.text(alphabet="AGK5720- of", max_size=40))
def test_spans_lie_in_their_texts_and_differ(source: str, target: str) -> None:
    for here, there in exchanged_codes(source, target):
        assert source[slice(*here)] != target[slice(*there)]
