import pytest
from finding import Find

CHECK = "tense-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("男子企图抢银行。", "The man robbed a bank.", "企图", "robbed"),
        ("新线路计划于年底前开通。", "The new line opened before the end of the year.", "计划", "opened"),
        ("公司擬在南京建廠。", "The company built a plant in Nanjing.", "擬", "built"),
        ("The landlord agreed to fix the heating.", "房东把暖气修好了。", "agreed to", "修好"),
        ("The minister is considering resignation.", "部长已因此辞职。", "considering", "辞职"),
        ("I was going to complain, but he was so nice.", "我投訴了，不過他態度很好。", "was going to", "投訴"),
    ],
)
def test_told_as_done(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("男子企图抢银行。", "The man tried to rob a bank."),
        ("The landlord agreed to fix the heating.", "房东答应把暖气修了。"),
        ("The two sides agreed to meet.", "双方商定见面了。"),
        ("He tried to find work for two years.", "他找了两年工作。"),
        ("I meant to move that.", "我忘记搬开了。"),
        ("It took me 47 tries to beat it.", "我打了47次才打赢。"),
        ("She nearly died last year.", "她去年差点死了。"),
        ("公司按计划完成了工程。", "The company finished the work on schedule."),
        ("他差点没赶上火车。", "He caught the train in the nick of time."),
        (
            "考虑到浦东经济外向度高，上海下放事权。",
            "Pudong has a highly export-oriented economy, so Shanghai delegates power.",
        ),
        ("这一威胁致使公司撤离。", "This threat led companies to withdraw."),
    ],
)
def test_what_is_not_done_or_is_on_both_sides_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
