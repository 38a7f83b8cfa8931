import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("我借给他的相机还没还。", "I haven't returned the camera he lent me.", ("我", "他"), ("he", "me")),
        ("我教了她半年吉他。", "I took guitar lessons from her for six months.", ("我教", "她"), ("I", "her")),
        ("My sister sold me her car.", "我把車賣給了我妹。", ("sister", "me"), ("我", "我妹")),
        (
            "房东把钥匙交给了租客。",
            "The tenant handed the keys to the landlord.",
            ("房东", "租客"),
            ("tenant", "landlord"),
        ),
        ("我向银行借了一百万。", "I lent the bank a million.", ("我", "银行"), ("I", "bank")),
        ("My nephew is staying with me.", "我住在外甥家。", ("nephew", "me"), ("我", "外甥")),
        (
            "原告要求被告道歉。",
            "The defendant wants the plaintiff to apologise.",
            ("原告", "被告"),
            ("defendant", "plaintiff"),
        ),
        (
            "医生未经患者许可就公布了病历。",
            "The patient has published the records without the doctor's permission.",
            ("医生", "患者"),
            ("patient", "doctor"),
        ),
        (
            "The pilot, who survived, blamed the tower.",
            "塔台把责任归咎于飞行员。",
            ("pilot", "tower"),
            ("塔台", "飞行员"),
        ),
    ],
)
def test_parties_that_changed_places_are_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("role-swapped", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我借给他的相机还没还。", "He hasn't returned the camera he borrowed from me."),
        ("我教了她半年吉他。", "She took guitar lessons from me for six months."),
        ("My sister sold me her car.", "我从我妹手里买了她的车。"),
        ("房东把钥匙交给了租客。", "The tenant got the keys from the landlord."),
        ("我跟他借了两百块。", "He lent me two hundred."),
        ("原告要求被告道歉。", "The plaintiff wants an apology from the defendant."),
        ("未经家长同意，学校不得公开照片。", "Without the consent of the parents, the school may not publish photos."),
        ("老师叫我们把书交给她。", "The teacher told us to hand our books to her."),
    ],
)
def test_the_same_parties_from_either_end_are_clean(find: Find, source: str, target: str) -> None:
    assert find("role-swapped", source, target) == []
