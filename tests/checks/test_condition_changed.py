import pytest
from finding import Find

CHECK = "condition-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("除非下雨，比赛照常进行。", "If it rains, the match will go ahead as planned.", "除非", "If"),
        ("即使下雪，学校也开门。", "If it snows, the school will be open.", "即使", "If"),
        (
            "Students in the dormitory may keep their rooms over the summer, provided they pay rent.",
            "住校生暑假毋须搬出宿舍。",
            "provided",
            "",
        ),
        ("因为下雨，比赛推迟了。", "Although it rained, the match was postponed.", "因为", "Although"),
        ("Because it was cheap, I bought two.", "虽然便宜，但我买了两个。", "Because", "虽然"),
        ("Unless the strike ends, schools will stay closed.", "如果罷工結束，學校會繼續關閉。", "Unless", "如果"),
        ("If you sign here, the flat is yours.", "因为你在这里签了字，这套房子是你的。", "If", "因为"),
        ("The deal fails unless both sides sign today.", "若双方今天签字，交易就失败。", "unless", "若"),
        ("要不是堵车，我们早就到了。", "Although there was a jam, we arrived early.", "要不是", "Although"),
        ("早知道這麼貴，我就不買了。", "I knew it was so dear, so I didn't buy it.", "早知道", ""),
        ("But for the jam, we would have been early.", "路上堵车，我们早到了。", "But for", ""),
        ("如果公司赔钱，他就撤诉。", "The company paid, so he dropped the lawsuit.", "如果", ""),
        (
            "You pay $20 for each late month unless you have told us in advance that you are in financial difficulty.",
            "每逾期一个月都须在月底前缴纳20美元的费用。",
            "unless",
            "",
        ),
    ],
)
def test_another_condition_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这张床进不了门，除非把床腿拆掉。", "The bed will only go through the door if you take its legs off."),
        ("In case of emergency, call the police.", "在紧急情况下，打电话报警。"),
        ("People will die if you do not find it.", "找不到会死人的。"),
        ("请补交；但若已过期，则不必补交。", "Hand it in later, unless the time is up."),
        ("要不是堵车，我们早就到了。", "Without the jam, we'd have been there long ago."),
        ("要不是你提醒，我就忘了。", "Good thing you reminded me, or I'd have forgotten."),
        ("He did it not for money but for love.", "他这么做不是为了钱，是为了爱。"),
        ("就算下雨我也不在乎。", "I don't care if it rains."),
        ("除非下雨，否则比赛照常进行。", "The match will go ahead unless it rains."),
        ("不下雨就去。", "We'll go unless it rains."),
        ("即使失败也没关系。", "It doesn't matter if you fail."),
        ("虽然很贵，我还是买了。", "I bought it despite the price."),
        ("有问题尽管问。", "Ask away if you have questions."),
        ("只要努力就会有回报。", "Work hard and you will be rewarded."),
        ("你再吵我就報警。", "Make any more noise and I'll call the police."),
        ("Unless something changes, we lose.", "如果不做出改变，我们就输了。"),
        ("He asked if I was married.", "他问我结婚了没有。"),
        (
            "Pay $20 for each late month unless you have told us you are in difficulty.",
            "每逾期一个月须缴20美元，已告知困难的除外。",
        ),
        ("只要努力就行。", "All you have to do is work hard."),
        ("You need his consent, unless he is a public figure.", "除公众人物外，须征得本人同意。"),
        ("They would have to pay not only for the wall but for the roof.", "他们不仅要付墙的钱，还得付屋顶的钱。"),
        ("要不是你提醒，我就忘了交电费。", "I only remembered to pay the bill because you reminded me."),
    ],
)
def test_the_same_condition_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
