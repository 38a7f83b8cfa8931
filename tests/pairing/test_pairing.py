from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.lexicon.similarity import similarity
from transcheck.model import Comment, Location, Pair
from transcheck.pairing import pair_comment, pair_items
from transcheck.reading.encoding import Source
from transcheck.reading.thread import ThreadReader

ZH, EN = "油价又涨了，老百姓怎么活？", "Oil prices have risen again, how can ordinary people live?"
ZH2, EN2 = "这家餐馆的服务太差了，再也不来了。", "The service of this restaurant is terrible, never coming again."
REMARK = "Lmao ok boomer whatever, nobody believes this"


def pair(*lines: str) -> list[Pair]:
    comment = Comment("t/4", tuple(enumerate(lines, 10)), Location("t.txt", "4", (10, 9 + len(lines))))
    return pair_comment(comment, similarity)


def read(text: str) -> list[Pair]:
    return list(pair_items(ThreadReader().read(Source("t.txt", io.BytesIO(text.encode()))), similarity))


def texts(rows: list[Pair]) -> list[tuple[str, str | None]]:
    return [(row.source, row.target) for row in rows]


@pytest.mark.parametrize(
    "lines",
    [
        (ZH, EN),
        (f"{ZH} / {EN}",),
        (f"{ZH}/{EN}",),
        (f"{ZH} - {EN}",),
        (f"{ZH}—— {EN}",),
        (f"{ZH} | {EN}",),
        (f"{ZH}｜{EN}",),
        (f"{ZH} ({EN})",),
        (f"{ZH}（{EN}）",),
        (f"{ZH}【{EN}】",),
        (f"{ZH} {EN}",),
        (f"{ZH}{EN}",),
        (ZH, f"({EN})"),
        (ZH, f"- {EN}"),
        (ZH, f"Translation: {EN}"),
        (ZH, "Translation:", EN),
        (ZH, f"翻译：{EN}"),
        (f"{ZH} 翻译：{EN}",),
        (f"{ZH}（译：{EN}）",),
        (ZH, f"EN: {EN}"),
        (f"中文：{ZH}", f"英文：{EN}"),
        (f"[ZH] {ZH}", f"[EN] {EN}"),
        (ZH, f"Google Translate: {EN}"),
        (ZH, f"Translated by DeepL: {EN}"),
        (f"原文：{ZH}", f"译文：{EN}"),
        (f"Translation: {EN}", ZH),
        (f"{EN}", f"Original: {ZH}"),
        ("王小明 2021-08-12 10:33", ZH, EN, "12 likes · Reply"),
        ("王小明", ZH, EN),
        ("Alice", ZH, EN),
        (f"@alice {ZH}", EN),
        (ZH, "👍👍", EN),
    ],
)
def test_places_where_a_translation_stands(lines: tuple[str, ...]) -> None:
    (row,) = pair(*lines)
    assert (row.source, row.target, row.source_lang, row.target_lang) == (ZH, EN, "zh", "en")
    assert (row.id, row.reason, row.location.file, row.location.comment) == ("t/4", None, "t.txt", "4")


def test_the_other_direction() -> None:
    (row,) = pair(EN, ZH)
    assert (row.source, row.target, row.source_lang, row.target_lang) == (EN, ZH, "en", "zh")


def test_each_pair_keeps_its_lines() -> None:
    comment = Comment("t/4", ((3, "Alice"), (5, ZH), (6, EN), (9, ZH2), (11, EN2)), Location("t.txt", "4", (3, 11)))
    rows = pair_comment(comment, similarity)
    assert [(row.id, row.location.lines) for row in rows] == [("t/4", (5, 6)), ("t/4/2", (9, 11))]


def test_lines_in_turn_give_a_pair_each() -> None:
    rows = pair(
        "早上六点起床，", "I got up at six in the morning,", "跑步，", "went jogging,", "吃早饭。", "had breakfast."
    )
    assert texts(rows) == [
        ("早上六点起床，", "I got up at six in the morning,"),
        ("跑步，", "went jogging,"),
        ("吃早饭。", "had breakfast."),
    ]


def test_a_passage_of_several_lines_is_one_pair() -> None:
    assert texts(pair(ZH, ZH2, EN, EN2)) == [(f"{ZH}\n{ZH2}", f"{EN}\n{EN2}")]


def test_lines_that_were_broken_on_the_way() -> None:
    assert texts(pair("油价又涨了，", f"老百姓怎么活？ / {EN[:29]}", EN[30:])) == [
        ("油价又涨了，\n老百姓怎么活？", f"{EN[:29]}\n{EN[30:]}")
    ]


def test_sentences_in_turn_on_one_line() -> None:
    assert texts(pair(f"{ZH} {EN} {ZH2} {EN2}")) == [(ZH, EN), (ZH2, EN2)]


@pytest.mark.parametrize("lines", [(ZH, REMARK), (f"{ZH} {REMARK}",), (f"{ZH} / {REMARK}",)])
def test_an_unrelated_remark_is_no_translation(lines: tuple[str, ...]) -> None:
    (row,) = pair(*lines)
    assert (row.source, row.target) == ("\n".join(lines), None)
    assert row.reason is not None
    assert row.reason.startswith("an English passage follows, but it does not say the same (similarity 0.")


def test_a_passage_labelled_as_the_translation_is_taken_for_one() -> None:
    assert texts(pair(ZH, f"Translation: {REMARK}")) == [(ZH, REMARK)]


def test_what_is_in_no_pair_is_listed() -> None:
    rows = pair(REMARK + ".", ZH, EN)
    assert [(row.id, row.target) for row in rows] == [("t/4/2", None), ("t/4", EN)]
    assert rows[0].reason == "no translation posted with it"
    assert sorted(texts(pair(f"Nice post! {ZH} {EN}"))) == [("Nice post!", None), (ZH, EN)]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((ZH,), "no translation posted with it"),
        ((EN, REMARK), "no translation posted with it"),
        (("自由(freedom)和民主(democracy)很重要",), "no translation posted with it"),
        (("习近平（Xi Jinping）说了很多",), "no translation posted with it"),
        (("我喜欢看NBA和用iPhone打游戏",), "no translation posted with it"),
        (("東京大学", "とても良い大学です。", "Tokyo University is a very good university."), "the text is Japanese"),
        (("이것은 한국어입니다", "This is Korean"), "the text is Korean"),
        (("Привет, как дела?",), "the text is neither Chinese nor English"),
        (("😀 12:30",), "no letters in it"),
        ((), "the comment is empty"),
    ],
)
def test_comments_without_a_translation_say_why(lines: tuple[str, ...], reason: str) -> None:
    (row,) = pair(*lines)
    assert row.target is None
    assert (row.reason or "").startswith(reason)
    assert row.source == "\n".join(lines)


def test_english_words_in_a_chinese_comment_do_not_cut_it() -> None:
    assert texts(pair("我买了 iPhone 15 Pro", "I bought an iPhone 15 Pro")) == [
        ("我买了 iPhone 15 Pro", "I bought an iPhone 15 Pro")
    ]


def test_a_translation_in_a_reply() -> None:
    rows = read(f"1. {ZH}\n\n2. what?\n\n3. 回复1楼：{EN}\n\n4. {REMARK}\n")
    assert [(row.id, row.target, row.location.lines) for row in rows] == [
        ("t/1", EN, (1, 5)),
        ("t/2", None, (3, 3)),
        ("t/4", None, (7, 7)),
    ]


def test_blocks_without_numbers() -> None:
    assert texts(read(f"{ZH}\n\n{EN}\n\n{ZH2}\n\n{REMARK}\n\n{EN2}\n")) == [(ZH, EN), (ZH2, EN2), (REMARK, None)]
    assert texts(read(f"{ZH}\n\n{ZH2}\n\n{EN}\n\n{EN2}\n")) == [(ZH, EN), (ZH2, EN2)]


def test_rows_of_a_data_set_pass_through_in_order() -> None:
    rows = [Pair("a", ZH, None), Pair("b", EN, ZH2)]
    comment = Comment("c", ((1, ZH),), Location("f", "1", (1, 1)))
    assert [row.id for row in pair_items([*rows, comment, *rows], similarity)] == ["a", "b", "c", "a", "b"]


def test_two_files_are_kept_apart() -> None:
    first = Comment("a", ((1, ZH),), Location("a.txt", "1", (1, 1)))
    second = Comment("b", ((1, EN),), Location("b.txt", "1", (1, 1)))
    assert [row.target for row in pair_items([first, second], similarity)] == [None, None]


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("threads/*.txt")), ids=lambda path: path.stem)
def test_threads(path: Path) -> None:
    """Each thread has beside it what is to be found in it: a line for each row, target or reason after the sign."""
    with Source(path.name, path.open("rb")) as source:
        rows = pair_items(ThreadReader().read(source), similarity)
        found = [
            f"{row.id} {row.location.lines} {row.source!r} => "
            f"{repr(row.target) if row.target is not None else f'# {row.reason}'}"
            for row in rows
        ]
    assert found == path.with_suffix(".expected").read_text("utf-8").splitlines()


parts = st.sampled_from(
    [
        ZH,
        EN,
        ZH2,
        EN2,
        REMARK,
        "中",
        "x",
        " / ",
        "(",
        ")",
        "（",
        "】",
        "Translation: ",
        "翻译：",
        " ",
        "-",
        "ありがとう",
        "@a ",
    ]
)


@settings(deadline=None)
@given(st.lists(st.lists(parts, max_size=6).map("".join), max_size=6))
def test_no_text_is_made_up_and_no_row_without_target_or_reason(lines: list[str]) -> None:
    rows = pair(*lines)
    whole = "\n".join(lines)
    assert rows
    for row in rows:
        assert (row.target is None) == (row.reason is not None)
        for text in (row.source, row.target or ""):
            assert all(line in whole for line in text.split("\n"))
    assert len({row.id for row in rows}) == len(rows)


@given(st.text(max_size=60))
def test_any_text_is_paired_without_a_crash(text: str) -> None:
    assert pair(*text.split("\n"))


@pytest.mark.parametrize(
    "lines",
    [
        [ZH, EN] * 1_000,
        [f"{ZH} / {EN} / " * 1_000],
        ["中" + " " * 100_000 + "x"],
        ["中" + "(" * 50_000 + "x" + ")" * 50_000],
        ["-" * 100_000 + "中x"],
        ["Translation: " * 5_000],
        ["@a1" * 50_000],
        ["中" * 100_000, "a " * 50_000],
    ],
    ids=["in turn", "slashes", "spaces", "brackets", "dashes", "labels", "handles", "long"],
)
def test_hostile_text_takes_no_time(lines: list[str]) -> None:
    start = time.process_time()
    pair(*lines)
    assert time.process_time() - start < 3


WAIVER = "# transcheck: ignore[number-changed, name-changed] the price was corrected later"
WAIVED = [("number-changed", "the price was corrected later"), ("name-changed", "the price was corrected later")]


@pytest.mark.parametrize(
    "text",
    [
        f"1. {ZH}\n{EN} {WAIVER}\n\n2. {REMARK}\n",
        f"1. {ZH} {WAIVER}\n{EN}\n\n2. {REMARK}\n",
        f"1. {ZH}\n{WAIVER}\n{EN}\n\n2. {REMARK}\n",
        f"1. {ZH}\n{EN}\n{WAIVER}\n\n2. {REMARK}\n",
        f"1. {WAIVER}\n{ZH}\n{EN}\n\n2. {REMARK}\n",
        f"> {ZH}\n> {EN}\n> {WAIVER}\n\n{REMARK}\n",
        f"{ZH}\n\n{EN} {WAIVER}\n\n{REMARK}\n",
        f"1. {ZH}\n\n2. {EN}\n{WAIVER}\n\n3. {REMARK}\n",
    ],
)
def test_a_waiver_belongs_to_the_pair_that_it_stands_in_or_under(text: str) -> None:
    rows = read(text)
    assert texts(rows)[0] == (ZH, EN)
    assert [(waiver.check, waiver.reason) for waiver in rows[0].ignore] == WAIVED
    assert not any(row.ignore for row in rows[1:])


def test_each_pair_of_a_comment_has_its_own_waivers() -> None:
    rows = read(f"1. {ZH}\n{EN} {WAIVER}\n{ZH2}\n{EN2}\n# transcheck: ignore[content-added]\n")
    assert [[waiver.check for waiver in row.ignore] for row in rows] == [
        ["number-changed", "name-changed"],
        ["content-added"],
    ]


def test_a_pair_comes_with_what_was_posted_around_it() -> None:
    first, second = read(f"1. {ZH}\n{EN}\n\n{ZH2}\n{EN2}\n2. {ZH}\n{EN}\n")[:2]
    assert first.context == second.context
    assert all(text in str(first.context) for text in (ZH, EN, ZH2, EN2))
    (alone,) = read(f"1. {ZH}\n{EN}\n")
    assert alone.context is None


def test_a_reply_comes_with_the_comment_that_it_answers() -> None:
    asked = Comment("t/7", ((1, REMARK * 100),), Location("t.json", "7"))
    reply = Comment("t/8", ((2, ZH), (3, EN)), Location("t.json", "8"), {"parent": "7"})
    elsewhere = Comment("t/8", ((2, ZH), (3, EN)), Location("other.json", "8"), {"parent": "7"})
    _, pair, stranger = pair_items([asked, reply, elsewhere], similarity)
    assert (pair.source, pair.target) == (ZH, EN)
    assert str(pair.context).startswith(REMARK)
    assert len(str(pair.context)) < 2_100
    assert stranger.context is None
