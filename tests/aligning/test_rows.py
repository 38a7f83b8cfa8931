from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.aligning.rows import Row, make_row, read_rows
from transcheck.reading.encoding import Source


def _read(*lines: object) -> list[Row]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    with Source("rows.jsonl", io.BytesIO(text.encode("utf-8", "surrogatepass"))) as source:
        return list(read_rows(source))


def test_tokens_are_taken_as_given() -> None:
    [row] = _read({"id": "x", "source_tokens": ["印", "尼", "1,200"], "target_tokens": ["Indonesia", "1,200"]})
    assert row.id == "x"
    assert row.source is not None
    assert row.target is not None
    assert [token.text for token in row.source.tokens] == ["印", "尼", "1,200"]
    assert (row.source.language, row.target.language) == ("zh", "en")


def test_texts_are_segmented_in_either_direction() -> None:
    [row] = _read({"source": "I like apples.", "target": "我喜欢苹果。"})
    assert row.id == "rows.jsonl:1"
    assert row.source is not None
    assert row.target is not None
    assert (row.source.language, row.target.language) == ("en", "zh")


def test_a_side_without_letters_is_the_other_language() -> None:
    row = make_row("x", "2021", "我喜欢苹果。")
    assert row.source is not None
    assert row.source.language == "en"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{nonsense", "not JSON"),
        ("[1]", "not an object"),
        ({"source_tokens": "我", "target_tokens": ["I"]}, "'source_tokens' must be a list of strings"),
        ({"source_tokens": [1], "target_tokens": ["I"]}, "'source_tokens' must be a list of strings"),
        ({"source": "我"}, "'target' must be a string"),
        ({"source": "I like it.", "target": "I like it."}, "one side must be Chinese"),
        ("[" * 100_000, "too deep"),
    ],
)
def test_a_bad_row_says_what_is_wrong_and_where(line: object, said: str) -> None:
    bad, good = _read(line, {"source": "我", "target": "I"})
    assert said in (bad.problem or "")
    assert "line 1" in (bad.problem or "")
    assert bad.source is bad.target is None
    assert good.problem is None


@given(
    st.lists(
        st.text(alphabet=st.characters(exclude_characters="\0\r\n", exclude_categories=("Cs",)), min_size=1), max_size=4
    )
)
@settings(max_examples=50, deadline=None)
def test_every_line_that_is_not_blank_comes_back(lines: list[str]) -> None:
    assert len(_read(*lines)) == sum(bool(line.strip()) for line in lines)


def test_tokens_without_a_clear_language_are_aligned_all_the_same() -> None:
    [row] = _read({"source_tokens": ["OK", "!"], "target_tokens": ["Okay", "!"]})
    assert row.source is not None
    assert row.source.language == "zh"
    [row] = _read({"source_tokens": ["Hello", "world"], "target_tokens": ["の", "世界", "です"]})
    assert row.target is not None
    assert row.target.language == "zh"


def test_a_row_with_mistaken_languages_gives_its_tokens_back() -> None:
    [row] = _read({"source_tokens": ["I", "go"], "target_tokens": ["I", "went"], "source_lang": "en"})
    assert "one side must be Chinese" in (row.problem or "")
    assert row.tokens == (["I", "go"], ["I", "went"])
