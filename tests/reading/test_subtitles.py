import io
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.model import Comment, Pair
from transcheck.reading import expand_paths, read
from transcheck.reading.encoding import Source
from transcheck.reading.side_by_side import read_side_by_side
from transcheck.reading.subtitles import SubtitleReader

CHINESE = """1
00:00:01,000 --> 00:00:03,000
我不去。

2
00:00:04,000 --> 00:00:06,000
今天下雨，

3
00:00:06,100 --> 00:00:08,000
<i>我</i>想在家。

4
00:00:20,000 --> 00:00:21,000
没有译文
"""
ENGLISH = """WEBVTT

NOTE made by nobody
--> not a time

00:01.100 --> 00:03.000
I am not going.

00:04.000 --> 00:06.050
It is raining today,

00:06.200 --> 00:08.000
I want to stay home.

00:30.000 --> 00:31.000
Nobody says this
"""


def items(text: str) -> list[Comment | Pair]:
    return list(SubtitleReader().read(Source("film.srt", io.BytesIO(text.encode()))))


def test_both_languages_in_one_file() -> None:
    (comment,) = items("1\n00:00:01,000 --> 00:00:03,000\n我不去。\nI am not going.\n")
    assert isinstance(comment, Comment)
    assert comment.lines == ((3, "我不去。"), (4, "I am not going."))
    assert comment.meta["start"] == "0:00:01.000"


def test_two_files_are_paired_by_time(tmp_path: Path) -> None:
    (tmp_path / "film.zh.srt").write_text(CHINESE, encoding="utf-8")
    (tmp_path / "film.en.vtt").write_text(ENGLISH, encoding="utf-8")
    files = expand_paths([tmp_path])
    assert files == [str(tmp_path / "film.zh.srt")]
    pairs = [item for item in read(files[0]) if isinstance(item, Pair)]
    assert [(pair.source, pair.target) for pair in pairs] == [
        ("我不去。", "I am not going."),
        ("今天下雨，", "It is raining today,"),
        ("我想在家。", "I want to stay home."),
        ("没有译文", None),
        ("", None),
    ]
    assert pairs[0].location.lines == (2, 2)
    assert (pairs[0].source_lang, pairs[0].target_lang) == ("zh", "en")
    assert pairs[3].reason == f"nothing is shown in {tmp_path / 'film.en.vtt'} at 0:00:20.000"
    again = list(read_side_by_side(tmp_path / "film.en.vtt", tmp_path / "film.zh.srt"))
    assert (again[0].source, again[0].target) == ("I am not going.", "我不去。")


def test_cues_that_were_cut_differently_come_together(tmp_path: Path) -> None:
    (tmp_path / "a.zh.srt").write_text("1\n00:00:01,000 --> 00:00:09,000\n今天下雨，我想在家。\n", encoding="utf-8")
    (tmp_path / "a.en.srt").write_text(
        "1\n00:00:01,000 --> 00:00:05,000\nIt rains.\n\n2\n00:00:05,000 --> 00:00:09,000\nI stay.\n", encoding="utf-8"
    )
    (pair,) = read(tmp_path / "a.zh.srt")
    assert isinstance(pair, Pair)
    assert pair.target == "It rains.\nI stay."


def test_a_file_that_holds_none() -> None:
    with pytest.raises(InputError, match=r"film\.srt"):
        items("nothing here")
    assert SubtitleReader().sniff(CHINESE)
    assert not SubtitleReader().sniff("a --> b")
