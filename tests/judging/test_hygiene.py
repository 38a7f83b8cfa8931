from typing import Any

import pytest

from transcheck.judging.hygiene import RULES, Hygiene
from transcheck.model import Label, Pair

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
    label = (Label("number-changed", ((7, 9),)),)
    assert found({"labels": ()}, {**other, "labels": label}) == [[], []]


def test_translations_that_contradict_each_other() -> None:
    wrong = {"target": TARGET.replace("60", "600")}
    assert found({}, wrong) == [[], ["contradicting-translations"]]
    assert found({"labels": ()}, {**wrong, "labels": (Label("number-changed", ((7, 9),)),)}) == [[], []]
    assert found({}, {"target": "Below 60 points no tickets"}) == [[], []]


def test_repeated_ids_as_the_readers_mark_them() -> None:
    assert found({"id": "a"}, {"id": "a#2", "source": "学习", "target": "Learn"}) == [[], ["repeated-id"]]
    assert found({"id": "a#2"}) == [[]]


@pytest.mark.parametrize(("spans", "broken"), [((), True), (((7, 7),), True), (((10, 11),), True), (((8, 10),), False)])
def test_labels_that_mark_nothing(spans: tuple[tuple[int, int], ...], broken: bool) -> None:
    (flags,) = found({"labels": (Label("number-changed", spans),)})
    assert flags == (["broken-label"] if broken else [])


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


def test_rows_that_leak() -> None:
    test_set = (Pair("t1", SOURCE, "Another translation"), Pair("t2", "短", "Short"))
    assert found({}, {"source": "护照会作废", "target": "The passport"}, against=test_set) == [["leaked-row"], []]
    assert found({"source": "短", "target": "short!"}, {"source": "短", "target": "brief"}, against=test_set) == [
        ["leaked-row"],
        [],
    ]


def test_every_defect_is_explained() -> None:
    assert all(text.endswith(".") for text in RULES.values())
