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
        ("comparison-reversed", "他和弟弟不同，很勤奋。", "Just like his brother, he works hard.", "不同", "Just like"),
        (
            "quantifier-changed",
            "前二十页写得最好。",
            "The last twenty pages are the best.",
            "前二十页",
            "last twenty pages",
        ),
        ("quantifier-changed", "这条路全线封闭。", "The road is partly closed.", "全线", "partly"),
        ("comparison-reversed", "两款价格差不多。", "The two differ widely in price.", "差不多", "differ widely"),
        (
            "comparison-reversed",
            "Contrary to what the label says, it contains nuts.",
            "正如标签所写，里面有坚果。",
            "Contrary to",
            "正如标签所",
        ),
        ("condition-changed", "要不是堵车，我们早到了。", "Despite the traffic, we were early.", "要不是", "Despite"),
        (
            "tense-changed",
            "The bridge should have been closed in May.",
            "这座桥五月已经封了。",
            "should have been closed",
            "已经",
        ),
        ("modality-changed", "他多半是迟到的那个。", "He is always the one who is late.", "多半", "always"),
        ("antonym-chosen", "She asked me whether the shop was open.", "她告诉我店开着。", "asked me whether", "告诉"),
        (
            "quantifier-changed",
            "一半的学生没交作业。",
            "All of the students failed to hand in homework.",
            "一半",
            "All of the",
        ),
        ("tense-changed", "The road has already reopened.", "道路预计重新开放。", "has already", "预计"),
        ("tense-changed", "I used to think cats were cold.", "我一直觉得猫很冷淡。", "used to think", "一直"),
        ("antonym-chosen", "I barely passed the exam.", "我考试没考过。", "barely passed", "没考过"),
        (
            "intensity-changed",
            "这椅子坐得我腰疼得要命。",
            "This chair makes my back hurt a little.",
            "得要命",
            "a little",
        ),
        ("intensity-changed", "新空调噪音比旧的小。", "The new air conditioner is louder.", "噪音比旧的小", "louder"),
        ("modality-changed", "You are under no obligation to sign.", "你无权签字。", "under no obligation", "无权"),
        ("modality-changed", "I doubt it will rain.", "我觉得会下雨。", "I doubt", "我觉得"),
        ("modality-changed", "The drug may cause a rash.", "服用此药一定会起皮疹。", "may", "一定会"),
        ("modality-changed", "捐款自愿。", "Donations are required.", "自愿", "are required"),
        (
            "condition-changed",
            "不管下不下雨都照常举行。",
            "It will go ahead only if it doesn't rain.",
            "不管",
            "only if",
        ),
        ("modality-changed", "专家建议居民撤离。", "Experts ordered the residents to leave.", "建议", "ordered"),
        ("modality-changed", "老师建议他重写。", "The teacher required him to rewrite it.", "建议", "required him to"),
        ("modality-changed", "应聘者必须有驾照。", "A driving licence is a plus for applicants.", "必须", "is a plus"),
        ("modality-changed", "Shops may refuse cash.", "商店不得收现金。", "may refuse", "不得"),
        ("modality-changed", "警方怀疑他已离境。", "Police have confirmed that he left.", "怀疑", "confirmed"),
        ("quantifier-changed", "他从不抱怨。", "He rarely complains.", "从不", "rarely"),
        ("quantifier-changed", "生意全靠老顾客。", "Business is partly down to regulars.", "全靠", "partly"),
        ("intensity-changed", "我不太同意他。", "I completely disagree with him.", "不太", "completely disagree"),
        ("intensity-changed", "The new one is much bigger.", "新的略大。", "much bigger", "略"),
        ("intensity-changed", "少喝咖啡。", "Cut out coffee altogether.", "少", "Cut out coffee altogether"),
        (
            "intensity-changed",
            "Exports rose by a tenth, while imports were flat.",
            "出口增长了一成，而进口有所下降。",
            "were flat",
            "有所下降",
        ),
        (
            "condition-changed",
            "房东同意退押金，前提是打扫干净。",
            "The landlord returns the deposit even though it has been cleaned.",
            "前提是",
            "even though",
        ),
        ("tense-changed", "伤口已经不疼了。", "The wound doesn't hurt yet.", "已经不", "n't hurt yet"),
        ("tense-changed", "他们打算卖房。", "They have already sold the house.", "打算", "have already sold"),
        ("modality-changed", "老板不一定会同意。", "The boss definitely won't agree.", "不一定", "definitely won't"),
        ("modality-changed", "It will probably rain.", "肯定会下雨。", "probably", "肯定"),
        ("modality-changed", "You must book in advance.", "最好提前预订。", "must", "最好"),
        ("quantifier-changed", "Cash only, sorry.", "抱歉，不收现金。", "Cash only", "不收"),
        ("quantifier-changed", "双方均拒绝置评。", "One of the two declined to comment.", "双方", "One of the two"),
        ("comparison-reversed", "价格比预想的高。", "The price was lower than I expected.", "比预想的高", "lower than"),
        ("comparison-reversed", "He is not unlike his father.", "他不像他父亲。", "not unlike", "不像"),
        ("antonym-chosen", "The board voted against the plan.", "董事会通过了该计划。", "voted against", "通过"),
        ("antonym-chosen", "我跟室友借了三百块。", "I lent my roommate three hundred yuan.", "我跟室友借", "lent"),
        ("date-or-time-changed", "1950年以前这里是海。", "Since 1950 this has been sea.", "1950年以前", "Since 1950"),
        (
            "date-or-time-changed",
            "自签署之日起三十日后生效。",
            "It takes effect within thirty days of signing.",
            "日后",
            "within thirty days",
        ),
        ("quantifier-changed", "她仍旧住在父母家里。", "She no longer lives with her parents.", "仍旧", "no longer"),
        ("quantifier-changed", "He has been elected once again.", "他首次当选。", "once again", "首次"),
        ("quantifier-changed", "这条路暂时封闭。", "This road is closed permanently.", "暂时", "permanently"),
        ("quantifier-changed", "她一个人去了医院。", "They went to the hospital together.", "一个人", "together"),
        ("quantifier-changed", "三人共獲獎金六千元。", "The three won 6,000 yuan each.", "共", "each"),
        (
            "quantifier-changed",
            "除周日外，图书馆每天开放。",
            "The library is open only on Sundays.",
            "除周日外",
            "only on",
        ),
        (
            "quantifier-changed",
            "消费价格同比持平。",
            "Prices were flat on the previous month.",
            "同比",
            "previous month",
        ),
        ("quantifier-changed", "时隔八年再度夺冠。", "They won for the eighth year in a row.", "时隔", "in a row"),
        ("quantifier-changed", "We did not win every battle.", "我们没有打赢任何一场战役。", "every", "任何"),
        ("modality-changed", "保险人应当在十日内核定。", "The insurer may decide within ten days.", "应当", "may"),
        ("modality-changed", "佢唔肯睇醫生。", "He can't see a doctor.", "唔肯", "can't"),
        ("modality-changed", "他不愿意见记者。", "He could not meet reporters.", "不愿意", "could not"),
        ("modality-changed", "孕妇慎用。", "Pregnant women must not use this product.", "慎用", "must not use"),
        (
            "modality-changed",
            "该公司正考虑出售其业务。",
            "The company has agreed to sell its business.",
            "考虑",
            "has agreed",
        ),
        (
            "modality-changed",
            "租客须提前通知房东。",
            "The tenant must obtain the landlord's prior consent.",
            "通知",
            "consent",
        ),
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
        ("modality-changed", "专家建议要求居民撤离。", "Experts suggest that residents be required to leave."),
        ("quantifier-changed", "最后十分钟换了三个人。", "He made three changes in the closing ten minutes."),
        ("tense-changed", "She's getting married soon.", "她快要结婚了。"),
        ("antonym-chosen", "I barely slept.", "我几乎没睡。"),
        ("antonym-chosen", "I couldn't agree more.", "我完全同意。"),
        ("intensity-changed", "有点咸，汤咸得没法喝。", "It's a bit salty; the soup is too salty to drink."),
        ("modality-changed", "I doubt he'll come.", "我看他不会来。"),
        ("modality-changed", "你没有义务回答。", "You don't have to answer."),
        ("condition-changed", "待到年底才有奖金。", "You only get the bonus if you stay until December."),
        ("modality-changed", "Shops may refuse cash.", "商店可以不收现金。"),
        ("quantifier-changed", "他从不抱怨，也很少哭。", "He never complains and rarely cries."),
        ("intensity-changed", "新的大多了，也稍微贵一点。", "The new one is much bigger, and slightly dearer."),
        ("intensity-changed", "进口持平，出口有所下降。", "Imports were flat, while exports fell."),
        ("antonym-chosen", "我跟邻居借了梯子。", "My neighbour lent me a ladder."),
        ("date-or-time-changed", "收到后三十日内付款。", "Pay within thirty days of receipt."),
        ("modality-changed", "She ordered two books.", "她建议买的两本书已经订了。"),
        ("modality-changed", "他很可能不会来。", "He is unlikely to come."),
        ("quantifier-changed", "她仍旧住在父母家里。", "She still lives with her parents and has never moved."),
        ("quantifier-changed", "她首次再度当选。", "She has been elected once again, for the first time in years."),
        ("quantifier-changed", "三人共获奖金六千元。", "The three won 6,000 yuan between them."),
        ("quantifier-changed", "时隔八年再度夺冠。", "They won the title for the first time in eight years."),
        ("quantifier-changed", "除周日外，图书馆每天开放。", "The library is open every day except on Sundays."),
        (
            "quantifier-changed",
            "消费价格同比持平，环比上涨。",
            "Prices were flat year on year and up on the previous month.",
        ),
        ("modality-changed", "我不想去，也去不了。", "I don't want to go, and can't anyway."),
        ("modality-changed", "我不愿意忍受这种噪音。", "I can't stand this noise."),
        ("modality-changed", "孕妇慎用。", "Pregnant women should use this product with caution."),
        (
            "modality-changed",
            "未经房东书面同意并通知邻居，不得装修。",
            "No alterations without the landlord's written consent and notice.",
        ),
    ],
)
def test_the_same_said_otherwise_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []


@pytest.mark.parametrize(
    ("check", "source", "target", "said", "rendered"),
    [
        ("modality-changed", "市里正在考虑关闭这座桥。", "The city is closing this bridge.", "考虑", "closing"),
        ("modality-changed", "他们要卖农场。", "They are weighing whether to sell the farm.", "卖", "weighing whether"),
        ("quantifier-changed", "这家店只卖二手书。", "This shop sells second-hand books.", "只", "sells"),
    ],
)
def test_what_may_not_be_lost_is_flagged_on_both(
    find: Find, check: str, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(check, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("modality-changed", "我在考虑换工作。", "I might change jobs."),
        ("modality-changed", "考虑到路况，晚点出发吧。", "Given the roads, let's leave a bit later."),
        ("quantifier-changed", "一只吃草的羊挡住了路。", "A sheep eating grass was blocking the road."),
        ("quantifier-changed", "这家店只卖二手书。", "This shop sells nothing but second-hand books."),
    ],
)
def test_what_is_not_lost_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []
