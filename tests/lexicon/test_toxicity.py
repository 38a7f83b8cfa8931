import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.language import segment
from transcheck.lexicon.toxicity import Harshness, harsh_words


def levels(text: str, language: str) -> list[tuple[str, Harshness]]:
    return [(text[slice(*word.span)], word.harshness) for word in harsh_words(segment(text, language))]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("you idiots", "en", [("idiots", Harshness.MILD)]),
        ("what a shithole", "en", [("shithole", Harshness.STRONG)]),
        ("f**k and sh*t", "en", [("f**k", Harshness.STRONG), ("sh*t", Harshness.STRONG)]),
        ("a faggot", "en", [("faggot", Harshness.OBSCENE)]),
        ("Scunthorpe, cockpit, assess, shitake", "en", []),
        ("Dick Mills and Dick", "en", []),
        ("我操纵着机器，他练体操", "zh", []),
        ("这帮傻逼", "zh", [("傻逼", Harshness.STRONG)]),
        ("滾蛋，他媽的", "zh", [("滾蛋", Harshness.STRONG), ("他媽的", Harshness.STRONG)]),
    ],
)
def test_words_are_found_with_how_harsh_they_are(text: str, language: str, found: list[tuple[str, Harshness]]) -> None:
    assert levels(text, language) == found


@given(st.text(max_size=80), st.sampled_from(["zh", "en"]))
def test_any_text_gives_spans_inside_it_in_order(text: str, language: str) -> None:
    spans = [word.span for word in harsh_words(segment(text, language))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
