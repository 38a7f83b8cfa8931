import pytest
from finding import Find


@pytest.mark.parametrize(
    ("check", "source", "target", "said", "rendered"),
    [
        ("quantifier-changed", "该药只对儿童有效。", "The drug works even for children.", "只", "even"),
        ("quantifier-changed", "The trial enrolled only women.", "這項試驗也招募了女性。", "only", "也"),
        (
            "quantifier-changed",
            "Ten died, including two children.",
            "十人死亡，另有两名儿童遇难。",
            "including",
            "另有",
        ),
        ("quantifier-changed", "The hall was largely empty.", "大厅里完全空了。", "largely", "完全"),
        ("quantifier-changed", "The school lacks teachers, not rooms.", "学校不仅缺老师，也缺教室。", "not", "不仅"),
        ("comparison-reversed", "Unlike his father, he is tall.", "他和父亲一样个子很高。", "Unlike", "一样"),
        ("comparison-reversed", "他很勤奋，不像他弟弟。", "He works hard, just like his brother.", "不像", "just like"),
        ("modality-changed", "专家建议居民撤离。", "Experts ordered the residents to leave.", "建议", "ordered"),
        ("modality-changed", "The judge ordered him to pay.", "法官建议他付款。", "ordered", "建议"),
    ],
)
def test_the_contrary_is_flagged_on_both(
    find: Find, check: str, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(check, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("quantifier-changed", "该药只对儿童有效。", "The drug works for children alone."),
        ("quantifier-changed", "It's only natural that you are tired.", "你累了也很自然。"),
        ("quantifier-changed", "Not only did he come, he even sang.", "他不仅来了，还唱了歌。"),
        ("quantifier-changed", "He came not to praise but to complain.", "他不是来夸人的，是来抱怨的。"),
        ("quantifier-changed", "Ten died, including two children.", "十人死亡，其中两人是儿童。"),
        ("quantifier-changed", "停火基本上得到了遵守。", "The truce has been more or less observed."),
        ("comparison-reversed", "Unlike his father, he is tall.", "他个子很高，他父亲却很矮。"),
        ("comparison-reversed", "This value is *not* the same as that.", "这个值*不同于*那个。"),
        ("modality-changed", "专家建议居民撤离。", "Experts urged the residents to leave."),
        ("modality-changed", "She ordered two books.", "她建议买的两本书已经订了。"),
        ("modality-changed", "他很可能不会来。", "He is unlikely to come."),
    ],
)
def test_the_same_said_otherwise_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []
