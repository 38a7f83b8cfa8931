import pytest
from finding import Find

CHECK = "word-mistranslated"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("馆长昨天辞职了。", "The deputy director resigned yesterday.", "馆长", "deputy director"),
        ("副省长昨天辞职了。", "The governor resigned yesterday.", "副省长", "governor"),
        ("代市長宣布了計畫。", "The mayor announced the plan.", "代市長", "mayor"),
        ("The president met reporters.", "候任总统会见了记者。", "president", "候任总统"),
        ("The deputy manager called.", "经理打来了电话。", "deputy manager", "经理"),
    ],
)
def test_another_rank_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("她是副教授。", "She is an associate professor."),
        ("The lieutenant governor resigned.", "副州长辞职了。"),
        ("代市长宣布了计划。", "The acting mayor announced the plan."),
        ("历代总统都住在这里。", "All the presidents have lived here."),
        ("他当选总统。", "He was elected president."),
        ("The president-elect met reporters.", "当选总统会见了记者。"),
    ],
)
def test_the_same_rank_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
