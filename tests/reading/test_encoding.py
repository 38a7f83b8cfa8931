from __future__ import annotations

import codecs
import contextlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError, TranscheckError, UndecodableError
from transcheck.reading.encoding import LINE_LIMIT, Source, decode, encoding_of, open_source, split_lines

SIMPLIFIED = "如果你的积分低于60，你将无法购买火车票。\nIf your points are less than 60 …\n"
TRADITIONAL = "如果你的積分低於60，你將無法購買火車票。\n這家餐館的服務太差了！\n"


def text_of(content: bytes, size: int = 1 << 16) -> str:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return "".join(decode(iter(pieces), "f.txt"))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED.replace("…", ""), "gb2312"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        ("鸡蛋太贵了", "gb18030"),
        ("房價又漲了", "big5"),
        ("plain ASCII", "ascii"),
        ("", "ascii"),
    ],
)
def test_every_encoding_is_recognised(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b""])
def test_utf16_in_either_order_with_a_mark_or_without(mark: bytes) -> None:
    for encoding in ("utf-16-le", "utf-16-be") if not mark else ():
        assert text_of(SIMPLIFIED.encode(encoding)) == SIMPLIFIED
    if mark:
        encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
        assert text_of(mark + SIMPLIFIED.encode(encoding)) == SIMPLIFIED


def test_characters_that_the_pieces_cut_in_two() -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        for size in (61, 64, 67):
            assert text_of((SIMPLIFIED * 5).encode(encoding), size) == SIMPLIFIED * 5


def test_the_encoding_is_chosen_where_ascii_ends() -> None:
    content = b"only ASCII so far\n" * 10_000 + SIMPLIFIED.encode("gb18030")
    assert text_of(content).endswith(SIMPLIFIED)


def test_undecodable_bytes_are_named_with_their_offset() -> None:
    with pytest.raises(UndecodableError) as caught:
        text_of(b"caf\xe9 \xff\xff\xff au lait")
    assert caught.value.offset == 3
    assert str(caught.value).startswith("f.txt, line 1: byte 3 cannot be decoded; tried UTF-8, UTF-16, GB18030, Big5.")


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
def test_the_offset_counts_from_the_start_of_a_long_file(bom: bytes) -> None:
    good = bom + SIMPLIFIED.encode() * 3_000
    with pytest.raises(UndecodableError) as caught:
        text_of(good + b"\xe4\xb8\xff" + good)
    assert caught.value.offset == len(good)


@pytest.mark.parametrize("before", [SIMPLIFIED + "\n", (SIMPLIFIED + "\n") * 20_000], ids=["short", "long"])
def test_the_line_is_named_where_a_file_changes_its_encoding(before: str) -> None:
    with pytest.raises(UndecodableError) as caught:
        text_of(before.encode() + SIMPLIFIED.encode("gb18030"))
    assert caught.value.line == before.count("\n") + 1
    assert "in another encoding than the rest" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (SIMPLIFIED.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + b"plain", "UTF-8"),
        (SIMPLIFIED.encode("gb18030"), "GB18030"),
        (SIMPLIFIED.encode("utf-16"), "UTF-16"),
        (b"plain", None),
        (b"PAR1\xff\xfe\0\0\x80\x81", None),
    ],
)
def test_the_encoding_of_a_file(tmp_path: Path, content: bytes, name: str | None) -> None:
    (tmp_path / "f").write_bytes(content)
    assert encoding_of(tmp_path / "f") == name
    assert encoding_of(tmp_path / "none") is None


def test_utf8_cut_short_is_an_error() -> None:
    with pytest.raises(UndecodableError) as caught:
        text_of(SIMPLIFIED.encode() * 3_000 + b"\xe4\xb8")
    assert caught.value.offset == len(SIMPLIFIED.encode()) * 3_000


@pytest.mark.parametrize("content", [b"\x7fELF\x02\x01\0\0\0\x03", bytes(range(256)) * 4, b"text\n" * 50_000 + b"\0"])
def test_binary_data_is_said_to_be_no_text(content: bytes) -> None:
    with pytest.raises(InputError):
        text_of(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_clear_error(content: bytes) -> None:
    with contextlib.suppress(TranscheckError):
        assert "\0" not in text_of(content)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=100))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert text_of(text.encode()) == text.removeprefix("﻿")


@given(st.lists(st.text(alphabet="a中\r\n\u2028\x0c"), max_size=8))
def test_lines_break_at_line_breaks_alone(chunks: list[str]) -> None:
    expected = "".join(chunks).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if expected[-1] == "":
        expected.pop()
    lines = list(split_lines(chunks))
    assert [line.text for line in lines] == expected
    assert [line.number for line in lines] == list(range(1, len(expected) + 1))


def test_of_a_huge_line_a_limited_part_is_kept() -> None:
    first, second = split_lines(["x" * 300_000] * 7 + ["\nend"])
    assert (len(first.text), first.length) == (LINE_LIMIT, 2_100_000)
    assert second == (2, "end", 3)


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is a folder"):
        open_source(tmp_path)
    with pytest.raises(InputError, match=r"none\.txt: cannot be opened \(No such file"):
        open_source(tmp_path / "none.txt")
    with pytest.raises(InputError, match="cannot be opened"):
        open_source("a\0b")


class Broken(io.RawIOBase):
    def readinto(self, buffer: object) -> int:
        raise OSError(5, "Input/output error")

    def readable(self) -> bool:
        return True


def test_a_device_that_fails_is_an_input_that_cannot_be_read() -> None:
    with Source("disk", io.BufferedReader(Broken())) as source, pytest.raises(InputError, match="Input/output error"):
        list(source.lines())
