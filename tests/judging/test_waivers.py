import dataclasses

from transcheck.configuration import Configuration
from transcheck.judging.waivers import explain
from transcheck.model import Pair, Verdict, Waiver
from transcheck.pipeline import Auditor

WRONG = Pair("p", "低于60分不能买票。", "Below 600 points you cannot buy tickets.")
AUDITOR = Auditor(Configuration(estimator="none"))


def waiving(*waivers: Waiver, pair: Pair = WRONG) -> Pair:
    return dataclasses.replace(pair, ignore=waivers)


def test_a_waived_flag_counts_for_nothing_and_is_kept() -> None:
    [flag] = AUDITOR.audit_pair(WRONG).flags
    result = AUDITOR.audit_pair(waiving(Waiver("number-changed", "they changed the rule")))
    assert (result.flags, result.waived, result.unused_waivers) == ((), (flag,), ())
    assert (result.verdict, result.mqm) == (Verdict.FAITHFUL, 0)
    assert all(claim.verdict is Verdict.FAITHFUL for claim in result.claims)


def test_a_waiver_that_nothing_is_flagged_for_is_told() -> None:
    stale, wrong = Waiver("negation-lost"), Waiver("number-chagned")
    result = AUDITOR.audit_pair(waiving(stale, wrong))
    assert result.unused_waivers == (stale, wrong)
    assert len(result.flags) == 1
    assert explain(stale) == "the waiver of negation-lost matches no flag; take it out"
    assert explain(wrong).endswith("matches no flag; there is no such check; did you mean 'number-changed'?")
    assert "names no check" in explain(Waiver(""))


def test_of_a_check_that_does_not_run_nothing_is_said() -> None:
    auditor = Auditor(Configuration(ignore=("number-changed",)))
    assert auditor.audit_pair(waiving(Waiver("number-changed"))).unused_waivers == ()


def test_a_target_that_copies_the_source_on_purpose_cannot_be_judged() -> None:
    copied = Pair("p", "Keep calm and carry on.", "Keep calm and carry on.")
    assert AUDITOR.audit_pair(copied).verdict is Verdict.DIVERGENT
    result = AUDITOR.audit_pair(waiving(Waiver("source-copied", "a slogan"), pair=copied))
    assert (result.verdict, result.flags, result.unused_waivers) == (Verdict.UNVERIFIABLE, (), ())


def test_a_row_without_a_translation_has_nothing_to_waive() -> None:
    waiver = Waiver("number-changed")
    assert AUDITOR.audit_pair(waiving(waiver, pair=Pair("p", "你好", None))).unused_waivers == (waiver,)
