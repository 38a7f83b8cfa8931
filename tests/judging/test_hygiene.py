from pathlib import Path
from typing import Any

import pytest

from transcheck.judging.hygiene import RULES, Hygiene
from transcheck.model import Label, Location, Pair

SOURCE = "如果你的积分低于60，你将无法购买火车票和机票"
TARGET = "If your points are below 60 you cannot buy train or plane tickets"


def found(*rows: dict[str, Any], against: tuple[Pair, ...] = ()) -> list[list[str]]:
    hygiene = Hygiene(against)
    given = [Pair(**{"id": f"p{n}", "source": SOURCE, "target": TARGET, **row}) for n, row in enumerate(rows)]
    return [[flag.check for flag in hygiene.inspect(pair, "en")] for pair in given]


def test_a_clean_set() -> None:
    assert found({}, {"source": "学习", "target": "Learn"}, {"source": "护照会作废", "target": None}) == [[], [], []]


def test_rows_that_say_the_same() -> None:
    assert found({}, {"source": SOURCE.replace("，", ", "), "target": TARGET.upper() + "."}) == [[], ["duplicate-pair"]]


def test_rows_that_say_nearly_the_same() -> None:
    other = {"source": SOURCE.replace("和", "或"), "target": TARGET.replace("plane", "planes")}
    assert found({}, other) == [[], ["near-duplicate-pair"]]
    label = (Label("number-changed", ((8, 10),)),)
    assert found({"labels": ()}, {**other, "labels": label}) == [[], []]


def test_translations_that_contradict_each_other() -> None:
    wrong = {"target": TARGET.replace("60", "600")}
    assert found({}, wrong) == [[], ["contradicting-translations"]]
    assert found({"labels": ()}, {**wrong, "labels": (Label("number-changed", ((8, 10),)),)}) == [[], []]
    assert found({}, {"target": "Below 60 points no tickets"}) == [[], []]


def test_repeated_ids_as_the_readers_mark_them() -> None:
    assert found({"id": "a"}, {"id": "a#2", "source": "学习", "target": "Learn"}) == [[], ["repeated-id"]]
    assert found({"id": "a#2"}) == [[]]


@pytest.mark.parametrize(
    ("spans", "broken"), [((), True), (((7, 7),), True), (((10, 11),), False), (((8, 10),), False)]
)
def test_labels_that_mark_nothing(spans: tuple[tuple[int, int], ...], broken: bool) -> None:
    (flags,) = found({"labels": (Label("number-changed", spans),)})
    assert flags == (["broken-label"] if broken else [])


@pytest.mark.parametrize(
    ("target", "span", "broken"),
    [
        ("He earned 5,000,000 yuan", (12, 14), True),
        ("He earned 5,000,000 yuan", (10, 19), False),
        ("She left", (1, 3), True),
        ("She didn't leave", (7, 10), False),
        ("她2020年走了", (2, 4), True),
        ("她2020年走了", (1, 5), False),
        ("他们走了", (1, 3), False),
    ],
)
def test_labels_that_cut_a_word_in_two(target: str, span: tuple[int, int], broken: bool) -> None:
    (flags,) = found({"target": target, "labels": (Label("number-changed", (), (span,)),)})
    assert flags == (["broken-label"] if broken else [])


def test_files_in_several_encodings(tmp_path: Path) -> None:
    files = {"a": b"plain", "b": "学习".encode(), "c": "如果你的积分".encode("gb18030"), "d": "学习".encode()}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    paths = [str(tmp_path / name) for name in files]
    hygiene = Hygiene(files=paths)
    texts = ("学习", "护照会作废", "机票", "没有", "看病")
    rows = [
        Pair(text, text, None, location=Location(file)) for text, file in zip(texts, [*paths, paths[2]], strict=True)
    ]
    flags = [hygiene.inspect(row, None) for row in rows]
    assert [[flag.check for flag in each] for each in flags] == [[], [], ["mixed-encodings"], [], []]
    assert flags[2][0].message == f"the file is in GB18030, {paths[1]} in UTF-8; save all as UTF-8"


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("ä½ å¥½", True),
        ("锟斤拷锟斤拷", True),
        ("what\ufffd", True),
        ("donâ€™t", True),
        ("café, naïve, Ångström, “don’t” — £5", False),
        ("你好，世界 😀", False),
    ],
)
def test_broken_encodings(text: str, broken: bool) -> None:
    (flags,) = found({"target": text})
    assert flags == (["broken-encoding"] if broken else [])
    label = Label("hidden-characters", (), ((0, len(text)),))
    assert found({"target": text, "labels": (label,)}) == [[]]


def test_labels_of_garbled_characters_within_a_word() -> None:
    assert found({"target": "MÃ¼nchen", "labels": (Label("hidden-characters", (), ((1, 3),)),)}) == [[]]


def test_rows_that_leak() -> None:
    test_set = (Pair("t1", SOURCE, "Another translation"), Pair("t2", "短", "Short"))
    assert found({}, {"source": "护照会作废", "target": "The passport"}, against=test_set) == [["leaked-row"], []]
    assert found({"source": "短", "target": "short!"}, {"source": "短", "target": "brief"}, against=test_set) == [
        ["leaked-row"],
        [],
    ]


def test_every_defect_is_explained() -> None:
    assert all(text.endswith(".") for text in RULES.values())
