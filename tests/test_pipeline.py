from collections.abc import Iterator

import pytest

import transcheck
from transcheck import Auditor, Configuration, Pair, Severity, Verdict
from transcheck.errors import InputError


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor()


def test_one_pair_in_one_call() -> None:
    result = transcheck.audit("低于60分不能买票。", "Below 600 points you cannot buy tickets.")
    assert result.verdict is Verdict.DIVERGENT
    assert [flag.check for flag in result.flags] == ["number-changed"]
    assert result.mqm == -10


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("", "Hello", "the source is empty"),
        ("你好", "  ", "the translation is empty"),
        ("你好", "!!!", "the translation has no letters"),
        ("12345", "Hello", "the source has no letters"),
        ("これは日本語の文です", "This is Japanese", "the source is neither Chinese nor English"),
        ("한국어 문장입니다", "This is Korean", "the source is neither Chinese nor English"),
        ("你好", None, "there is no translation"),
    ],
)
def test_what_cannot_be_judged_is_unverifiable_with_a_reason(
    auditor: Auditor, source: str, target: str | None, reason: str
) -> None:
    result = auditor.audit_pair(Pair("case", source, target))
    assert result.verdict is Verdict.UNVERIFIABLE
    assert result.reason is not None
    assert result.reason.startswith(reason)
    assert 0 <= result.score <= 1


@pytest.mark.parametrize("text", ["你好，世界", "Hello world, how are you"])
def test_a_copy_of_the_source_is_divergent(auditor: Auditor, text: str) -> None:
    result = auditor.audit_pair(Pair("case", text, text))
    assert result.verdict is Verdict.DIVERGENT
    assert [flag.check for flag in result.flags] == ["source-copied"]


def test_results_come_in_order_and_keep_what_they_were_given(auditor: Auditor) -> None:
    pairs = [Pair(str(number), "我喜欢猫。", "I like cats.", meta={"number": number}) for number in range(5)]
    results = list(auditor.audit(iter(pairs)))
    assert [result.pair.id for result in results] == ["0", "1", "2", "3", "4"]
    assert results[3].pair.meta == {"number": 3}


def test_pairs_come_out_the_same_together_and_one_by_one(auditor: Auditor) -> None:
    pairs = [
        Pair("1", "低于60分不能买票。", "Below 600 points you cannot buy tickets."),
        Pair("2", "", "Nothing."),
        Pair("3", "如果你去的话，我也去。", "If you go, I will go too."),
        Pair("4", "我不去。", "我不去。"),
        Pair("5", "他们昨天去了。" * 500, "They went yesterday. " * 500),
        Pair("6", "The meeting is on Monday.", "会议在星期二。"),
    ]
    assert list(auditor.audit(pairs)) == [auditor.audit_pair(pair) for pair in pairs]


def test_what_came_before_an_unreadable_row_is_judged(auditor: Auditor) -> None:
    def rows() -> Iterator[Pair]:
        yield Pair("1", "我不去。", "I am not going.")
        raise InputError("the file ends in the middle of a row")

    results = auditor.audit(rows())
    assert next(results).verdict is Verdict.FAITHFUL
    with pytest.raises(InputError, match="middle of a row"):
        next(results)


def test_spans_links_and_claims_lie_in_the_texts(auditor: Auditor) -> None:
    source = "如果你的积分低于60 ，你将无法购买火车票,机票 。你将无法就医 ，护照会作废 。"
    target = "If your points are more than 60, you will be able to buy train tickets. You can't see a doctor."
    result = auditor.audit_pair(Pair("case", source, target))
    assert {flag.check for flag in result.flags} >= {"comparison-reversed", "negation-lost"}
    for flag in result.flags:
        for spans, text in ((flag.source_spans, source), (flag.target_spans, target)):
            assert all(0 <= start <= end <= len(text) for start, end in spans)
    for link in result.links:
        assert link.source < len(result.source_tokens)
        assert link.target < len(result.target_tokens)
        assert 0 < link.probability <= 1
    assert result.claims
    assert {claim.verdict for claim in result.claims} > {Verdict.DIVERGENT}


def test_configuration_selects_checks_and_sets_severities() -> None:
    pair = Pair("case", "低于60分不能买票。", "Above 600 points you cannot buy tickets.")
    only = Auditor(
        Configuration(
            estimator="none", select=("comparison-reversed",), severity={"comparison-reversed": Severity.MINOR}
        )
    )
    result = only.audit_pair(pair)
    assert [(flag.check, flag.severity) for flag in result.flags] == [("comparison-reversed", Severity.MINOR)]
    assert result.verdict is Verdict.QUESTIONABLE
    least = {"number-changed": 1.0, "comparison-reversed": 1.0}
    unsure = Auditor(Configuration(estimator="none", minimum_confidence=least))
    assert unsure.audit_pair(pair).flags == ()


def test_an_unknown_check_is_refused_with_a_suggestion() -> None:
    with pytest.raises(transcheck.UsageError, match="did you mean 'number-changed'"):
        Auditor(Configuration(select=("number-chnged",)))


def test_a_reference_gives_metrics_evidence_and_sacrebleus_signature(auditor: Auditor) -> None:
    pair = Pair(
        "case", "他周三花了30元。", "He spent 50 yuan on Wednesday.", reference=("He spent 30 yuan on Wednesday.",)
    )
    result = auditor.audit_pair(pair)
    assert 0 < result.metrics["reference"].chrf < 100
    assert result.verdict is Verdict.DIVERGENT
    assert any("chrf" in key for key in auditor.signature.metrics)
    assert "version:" in auditor.signature.metrics["chrf-en"]


def test_fifty_thousand_characters_are_judged(auditor: Auditor) -> None:
    result = auditor.audit_pair(Pair("case", "我喜欢猫。" * 10_000, "I like cats. " * 4_000))
    assert result.verdict in set(Verdict)
    assert 0 <= result.score <= 1


def test_words_of_a_text_that_the_model_reads_in_windows_are_not_flagged_by_it() -> None:
    """What renders a word may stand outside of the stretch that was read with it."""
    said = "他说，这个项目将在明年春天完成，届时将有两千名工人失去工作。"
    rendered = "He said the project will be suddenly completed next spring, when 2,000 workers will lose their jobs. "
    auditor = Auditor(Configuration(select=("meaning-shifted",)))
    short, long = (auditor.audit_pair(Pair("case", said * times, rendered * times)) for times in (1, 12))
    assert [flag.check for flag in short.flags] == ["meaning-shifted"]
    assert not long.flags


def test_the_signature_names_what_was_set() -> None:
    plain = Auditor().signature
    assert "severities" not in plain.options
    changed = Auditor(Configuration(severity={"number-changed": Severity.MINOR}, ignore=("name-changed",))).signature
    assert changed.options["severities"] == "number-changed=minor"
    assert "name-changed" in plain.checks
    assert "name-changed" not in changed.checks
    assert str(changed) != str(plain)
