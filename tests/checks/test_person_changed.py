import pytest
from finding import Find

CHECK = "person-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("我昨天忘了交作业。", "You forgot to hand in the homework yesterday.", "我", "You"),
        ("我們下個月搬家。", "They are moving house next month.", "我們", "They"),
        ("我的孩子在那所学校读书。", "Your child goes to that school.", "我的", "Your"),
        ("I missed the last train.", "他没赶上末班车。", "I", "他"),
        ("The bank closed my account.", "银行关了他的账户。", "my", "他的"),
        ("佢哋成日遲到。", "We are always late.", "佢哋", "We"),
    ],
)
def test_another_person_is_flagged_on_both_sides(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("昨天忘了交作业。", "I forgot to hand in the homework yesterday."),  # a dropped pronoun
        ("他说：“我不来了。”", "He said he wasn't coming."),  # reported speech
        ("我认为你错了。", "You are wrong, I think."),
        ("在这个国家，你没钱就看不了病。", "In this country people can't see a doctor if they have no money."),
        ("您请坐。", "Please sit down."),
        ("人家不想去嘛。", "I don't want to go."),
        ("咱们走吧。", "We should go."),
        ("老王欠我钱，一直不还。", "Lao Wang owes money, and he never pays it back."),  # he is Lao Wang
        ("她昨天出院了。", "He was discharged yesterday."),  # another sex, not another person
        ("谢谢，我很好。", "Thank you, I'm fine."),
        ("他是丹尼。", "You know that's Danny."),
    ],
)
def test_what_changes_by_rule_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
