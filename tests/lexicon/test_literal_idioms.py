"""Every line of the table is well-formed, and each of its expressions is found in a text that has it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcheck.lexicon
from transcheck.language import segment
from transcheck.lexicon.literal_idioms import Reader, idioms_in
from transcheck.model import CHINESE, ENGLISH
from transcheck.scripts import has_han

FILE = Path(transcheck.lexicon.__file__).parent / "data" / "literal_idioms.txt"
LINES = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def text_with(form: str) -> tuple[str, str]:
    """A text in which a form of the table stands, and its language."""
    if has_han(form):
        return f"他{form.replace('…', '')}。", CHINESE
    words = [word.split("/")[0].removeprefix("=") for word in form.replace("-", "_").split("_") if word != "…"]
    return f"they {' '.join(words)} there".replace(" 's", "'s"), ENGLISH


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split()[0])
def test_each_line_has_its_columns_and_its_forms_are_found(line: str) -> None:
    forms, words, *others = (column.split() for column in line.split("|"))
    assert forms
    assert words
    assert len(others) in (1, 2)
    assert {has_han(form) for form in forms} != {has_han(word) for word in words}
    for form in forms:
        raw, language = text_with(form)
        assert list(idioms_in(Reader(segment(raw, language)))), form


def test_idioms_are_listed_once() -> None:
    forms = [form for line in LINES for form in line.split("|")[0].split()]
    assert sorted(forms) == sorted(set(forms))


@given(st.text(max_size=60), st.sampled_from([CHINESE, ENGLISH]))
def test_any_text_gives_spans_inside_it(text: str, language: str) -> None:
    for _, (start, end) in idioms_in(Reader(segment(text, language))):
        assert 0 <= start < end <= len(text)
