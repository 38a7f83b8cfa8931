import pytest
from finding import Find

CHECK = "quantifier-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("所有学生都要参加考试。", "Some students have to take the exam.", "所有", "Some"),
        ("很少有人相信这个故事。", "Many people believe this story.", "很少", "Many"),
        ("Some of my friends came.", "我的朋友都来了。", "Some of", "都"),
        ("镇上的居民大都姓陈。", "A handful of the residents are called Chen.", "大都", "A handful of"),
        ("島上居民多信奉佛教。", "A handful of the islanders are Buddhists.", "多", "A handful of"),
        ("Few doctors support the plan.", "有几位医生支持这项计划。", "Few", "有几位"),
        ("大部分的店家都收現金。", "All shops take cash.", "大部分", "All"),
        ("Most doctors recommend this drug.", "所有医生都推荐这种药。", "Most", "所有"),
        ("不是所有人都同意。", "Nobody agrees.", "不是所有", "Nobody"),
        ("沒有一種藥有用。", "Not all drugs work.", "沒有一", "Not all"),
        ("他们都不喜欢这里。", "They don't all like it here.", "都不", "n't all"),
        ("Not everything is on Google.", "谷歌上什么都没有。", "Not everything", "什么都没"),
        ("None of the users paid.", "不是所有用户都付了钱。", "None", "不是所有"),
    ],
)
def test_another_quantifier_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("汤姆从来没完全恢复。", "Tom never recovered completely."),
        ("这不是任何人都能做的事。", "It's not something that anyone can do."),
        ("大多数人都同意。", "The majority agree."),
        ("大家多支持我。", "Please support me, all of you."),
        ("A few doctors support the plan.", "有几位医生支持这项计划。"),
        ("Few people disagreed.", "大家基本都同意。"),
        ("我有些朋友都来了。", "Some of my friends came."),
        ("不是所有人都买得起房。", "Not everyone can afford a home."),
        ("幾乎所有店都關了。", "Almost every shop is closed."),
        ("有的人喜欢，有的人讨厌。", "Some love it, others hate it."),
        ("这是所有人最重要的问题。", "This is the most important question for everyone."),
        ("Several of my friends moved away.", "我有几个朋友搬走了。"),
        ("All right, let's go.", "好吧，我们走。"),
        ("他并不是什么都懂。", "He doesn't know everything."),
        ("我们都不同意。", "None of us agrees."),
        ("一点都不贵。", "Not expensive at all."),
        ("All users did not pay.", "所有用户都没付钱。"),
        ("Not all users paid, and nobody complained.", "不是所有用户都付了钱，也没有人抱怨。"),
    ],
)
def test_the_same_number_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [("只有會員才能進。", "Members can enter.", "只有"), ("Only members can enter.", "会员可以进。", "Only")],
)
def test_that_it_holds_of_nobody_else_must_not_be_lost(find: Find, source: str, target: str, said: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == ("",)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他修鞋，只收三成的钱。", "He mends shoes for thirty percent of the money."),
        ("只有会员才能进。", "Members only."),
        ("Only members can enter.", "非会员不能进。"),
        ("Only two people came.", "来了两个人。"),
        ("只有一个人来了。", "One person came."),
        ("The pianist learned the concerto in eleven days.", "钢琴家只用十一天就练成了这首协奏曲。"),
        ("Only after the cameras had gone did the mayor come.", "直到镜头离开，市长方才前来。"),
        ("Bills will be cut for the poorest fifth of households.", "最贫困的五分之一家庭，水费将下调。"),
    ],
)
def test_other_ways_to_say_only_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
