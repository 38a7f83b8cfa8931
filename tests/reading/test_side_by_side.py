from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Pair, Waiver
from transcheck.reading.side_by_side import language_of_name, read_side_by_side


def pairs(folder: Path, source: str, target: str) -> list[Pair]:
    (folder / "n.zh").write_bytes(source.encode())
    (folder / "n.en").write_bytes(target.encode())
    return list(read_side_by_side(folder / "n.zh", folder / "n.en"))


def test_line_by_line(tmp_path: Path) -> None:
    first, second = pairs(tmp_path, "学习\n\n 护照\r\n", "Learn\n\nPassport\n")
    assert (first.id, first.source, first.target) == ("n.zh:1", "学习", "Learn")
    assert (first.source_lang, first.target_lang) == ("zh", "en")
    assert (second.source, second.location.lines) == ("护照", (3, 3))


def test_blank_and_missing_lines_are_told(tmp_path: Path) -> None:
    _, blank, missing = pairs(tmp_path, "学习\n护照\n鸡蛋\n", "Learn\n\n")
    assert blank.reason == f"line 2 of {tmp_path / 'n.en'} is blank"
    assert missing.reason is not None
    assert missing.reason.endswith("n.en ends before line 3; the two must have as many lines")
    with pytest.raises(InputError, match="both files are empty"):
        pairs(tmp_path, "\n", "")


def test_a_waiver_at_the_end_of_a_line(tmp_path: Path) -> None:
    first, second = pairs(
        tmp_path,
        "学习 # transcheck: ignore[number-changed] rounded\n护照\n",
        "Learn# transcheck: ignore[name-changed]\nPassport\n",
    )
    assert (first.source, first.target) == ("学习", "Learn")
    assert first.ignore == (Waiver("number-changed", "rounded"), Waiver("name-changed"))
    assert second.ignore == ()


@pytest.mark.parametrize(
    ("name", "tag"), [("a.zh", "zh"), ("b/film.zh-TW.srt", "zh"), ("t.en.txt", "en"), ("en", None), ("x.txt", None)]
)
def test_the_language_in_a_name(name: str, tag: str | None) -> None:
    assert language_of_name(name) == tag


@given(st.lists(st.tuples(st.text(alphabet="学习 a", max_size=5), st.text(alphabet="ab ", max_size=5)), max_size=20))
def test_no_line_is_lost(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    folder = tmp_path_factory.mktemp("rows")
    source, target = ("".join(f"{row[side]}\n" for row in rows) for side in (0, 1))
    full = [place for place, row in enumerate(rows, 1) if row[0].strip() or row[1].strip()]
    if not full:
        return
    found = pairs(folder, source, target)
    assert [pair.location.lines for pair in found] == [(place, place) for place in full]
