"""The two bilingual comments that started the project, as posted and with one thing wrong at a time."""

from pathlib import Path

import pytest

from transcheck import Auditor, Severity, Verdict, read_pairs

THREAD = """\
An article about points, in English only.

  1. A comment in English only, which nobody has translated.

  4. 学习习近平语录 ,会得到积分 ,可以去超市兑换鸡蛋 。
    Learn Xi Jinping’s quotations, you will get points and you can go to the supermarket to exchange for eggs.

  5. 如果你的积分低于60 ,你将无法购买火车票,机票 。你将无法就医 ,护照会作废 。
    If your points are less than 60, you will not be able to buy train tickets or air tickets. You will not be able to \
seek medical treatment and your passport will be invalidated.

  9. Another comment without a translation.
"""


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor()


def test_as_posted_both_are_faithful_and_the_rest_is_listed(tmp_path: Path, auditor: Auditor) -> None:
    file = tmp_path / "thread.txt"
    file.write_text(THREAD, encoding="utf-8")
    results = list(auditor.audit(read_pairs([file])))
    pairs = [result for result in results if result.pair.target is not None]
    assert [(result.pair.location.comment, result.verdict) for result in pairs] == [
        ("4", Verdict.FAITHFUL),
        ("5", Verdict.FAITHFUL),
    ]
    assert not any(flag.severity in (Severity.MAJOR, Severity.CRITICAL) for result in pairs for flag in result.flags)
    alone = [result for result in results if result.pair.target is None]
    assert [result.pair.location.comment for result in alone] == ["article", "1", "9"]
    assert all(result.verdict is Verdict.UNVERIFIABLE and result.reason for result in alone)


@pytest.mark.parametrize(
    ("right", "wrong", "check", "said", "rendered"),
    [
        ("than 60", "than 600", "number-changed", "60", "600"),
        ("less than", "more than", "comparison-reversed", "低于", "more than"),
        ("will not be able to buy", "will be able to buy", "negation-lost", "无法", "will be able to buy"),
        (" and your passport will be invalidated", "", "content-omitted", "护照会作废", ""),
        ("for eggs", "for money", "content-omitted", "鸡蛋", "money"),
        ("invalidated.", "invalidated and your house will be taken.", "content-added", "", "house will be taken"),
    ],
)
def test_each_alteration_is_flagged_on_the_right_words_by_the_right_check(
    tmp_path: Path, auditor: Auditor, right: str, wrong: str, check: str, said: str, rendered: str
) -> None:
    file = tmp_path / "thread.txt"
    assert THREAD.count(right) == 1
    file.write_text(THREAD.replace(right, wrong), encoding="utf-8")
    results = [result for result in auditor.audit(read_pairs([file])) if result.flags]
    assert [result.verdict for result in results] == [Verdict.DIVERGENT]
    [result] = results
    assert [flag.check for flag in result.flags] == [check]
    [flag] = result.flags
    assert [result.pair.source[start:end] for start, end in flag.source_spans] == [said]
    assert [str(result.pair.target)[start:end] for start, end in flag.target_spans] == [rendered]
