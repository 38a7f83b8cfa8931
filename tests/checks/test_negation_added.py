import pytest
from finding import Find

CHECK = "negation-added"


@pytest.mark.parametrize(
    ("source", "target", "denied"),
    [
        ("We can seat you soon.", "我们很快就无法安排您入座。", "无法"),
        ("This bicycle is mine.", "这辆自行车不是我的。", "不是"),
        ("他同意这个计划。", "He does not agree with this plan.", "not"),
        ("医生说我可以运动。", "The doctor said I can't exercise.", "n't"),
        ("I trust this company.", "我不相信这家公司。", "不"),
        ("The shop is open on Sundays.", "商店星期天不开门。", "不"),
        ("My dog gets along with everyone.", "我家的狗跟谁都合不来。", "合不来"),
        ("他签了字。", "He refused to sign.", "refused"),
        ("我差点没吓死。", "It didn't scare me.", "n't"),
        ("I couldn't agree more with the review.", "我实在没法同意那条评论。", "没法"),
        ("手机坏了。", "The phone is not broken.", "not"),
        ("我爷爷早就戒烟了。", "My grandfather hasn't quit smoking.", "n't"),
        ("我把微信卸载了。", "I haven't uninstalled WeChat.", "n't"),
        ("有人跟我们说过游泳池星期一不开。", "Nobody told us the pool was closed on Mondays.", "Nobody"),
    ],
)
def test_an_added_negation_is_flagged_on_its_word(find: Find, source: str, target: str, denied: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert denied in right[0]
    assert left


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("不断有人来。", "People kept coming without a break."),
        ("我差点没赶上火车。", "I nearly didn't make it to the train."),
        ("他擅自离开了岗位。", "He left his post without permission."),
        ("The suspect is still at large.", "嫌犯尚未落网。"),
        ("这事你少管。", "This is none of your business."),
        ("It was not long before he quit.", "没多久他就辞职了。"),
        ("Did you accidentally push the button?", "你是不是不小心按了按钮？"),
        ("I told you I'm done working for you.", "我说过我不再为你工作了。"),
        ("That goes without saying.", "那还用说。"),
        ("It happened shortly before midnight.", "那是午夜前不久的事。"),
        ("The guard arrived within minutes.", "没几分钟保安就到了。"),
        ("The roof leaked within a week.", "不出一个礼拜，屋顶就漏水了。"),
        ("By the time the guard arrived, they were gone.", "没等保安赶到，他们就走了。"),
        ("See if I care.", "看我在不在乎。"),
        ("People ask me whether I regret leaving the band. I don't.", "有人问我后不后悔离开乐队。不后悔。"),
        ("Experts are divided.", "专家意见不一。"),
        ("楼里的电梯坏了。", "The lift in the building isn't working."),
        ("他已经戒酒了。", "He no longer drinks."),
        ("雨停了。", "It's not raining any more."),
        ("我把微信卸载了。", "I don't have WeChat any more."),
        ("这本书绝版了。", "The book is no longer in print."),
        ("It's just water.", "不就是水嘛。"),
        ("He registered promptly.", "他及时登记了。"),
        ("请及时登记。", "Please register without delay."),
        ("The airline waived the change fee.", "航空公司不收改签费。"),
        ("She advised him against selling the house.", "她劝他不要卖房子。"),
        ("The inquiry cleared the officer of any wrongdoing.", "调查认定该警官没有任何过错。"),
        ("Only members can enter the gym.", "非会员不能进健身房。"),
        ("他拒绝了这个计划。", "He did not accept this plan."),
        ("他昨天才知道。", "He did not know until yesterday."),
        ("谁知道呢？", "Nobody knows."),
        ("毫无疑问，他会赢。", "No doubt he will win."),
        ("至少有十五人被捕。", "No fewer than fifteen people were arrested."),
        ("量完血压就开始卖药。", "No sooner had they taken our blood pressure than they started selling medicine."),
        ("高温期间，户外作业一律暂停。", "Outdoor work is suspended without exception during the heatwave."),
        ("医生建议家长错峰就诊。", "Doctors advise parents to avoid peak hours."),
        ("I was pretty upset when my flight got bumped.", "航班被改了，我很不高兴。"),
        ("He refused to pay.", "他不肯付钱。"),
        ("The water is unsafe.", "这水不安全。"),
        ("Few people know this.", "没有多少人知道这件事。"),
        ("I failed to find it.", "我没找到。"),
        ("第一次见这么离谱的。", "Never seen anything this absurd."),
        ("新增确诊病例141例。", "There were almost 141 new confirmed cases."),
        ("They're too scared to show themselves.", "他们太害怕了，不敢露面。"),
        ("I disagree with you, and that is not cool.", "我不同意你的看法，这也不酷。"),
        ("她出门忘带钥匙，只好等着。", "She left home without her keys and had to wait."),
        ("台风过后，全村停电三天。", "After the typhoon the whole village was without power for three days."),
        ("停水期间请提前储水。", "Please store water ahead of time for when there is no water."),
        ("这些杯子已不用塑料，改用纸。", "These cups are no longer made of plastic but of paper."),
        ("He left his glasses at home.", "他没戴眼镜。"),
        ("I couldn't agree more.", "不能同意更多。"),
        ("I doubt we'll be back.", "我们大概不会再去了。"),
        (
            "凡未登记者，一律不得进入；进入者不得拍照。",
            "No visitor who has not registered may enter, and those who enter may not take pictures.",
        ),
        ("她说时不无遗憾。", "She said so, not without regret."),
        ("少说两句。", "Don't say so much."),
        ("饭快好了。", "Dinner's nearly ready."),
        ("The last thing I want is trouble.", "我最不想惹麻烦。"),
        ("It remains to be seen.", "还不好说。"),
        ("雨早停了，伞白带了。", "The rain had stopped, so I needn't have brought my umbrella."),
    ],
)
def test_a_negation_with_a_ground_in_the_source_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
