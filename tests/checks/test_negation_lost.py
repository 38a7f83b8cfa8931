import pytest
from finding import Find

CHECK = "negation-lost"


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("你将无法购买火车票。", "You will be able to buy train tickets.", "无法"),
        ("我没有去过北京。", "I have been to Beijing.", "没有"),
        ("我没收到退款。", "I did get the refund.", "没"),
        ("这药不管用。", "This medicine works.", "不"),
        ("这件不贵。", "This one is expensive.", "不"),
        ("离这儿不远。", "It's far from here.", "不远"),
        ("味道不差。", "The taste is bad.", "不差"),
        ("他说得不对。", "What he said is right.", "不"),
        ("他没有拒绝。", "He refused.", "没有"),
        ("他的努力没有白费。", "His efforts were in vain.", "没有"),
        ("没人知道。", "Everyone knows.", "没"),
        ("看不清楚字幕。", "I can see the subtitles clearly.", "看不清楚"),
        ("No one escaped.", "有人逃走了。", "No"),
        ("I have no time for reading.", "我有时间看书。", "no"),
        ("他不同意这个计划。", "He agrees with this plan.", "不"),
        ("我买不起房子。", "I can afford a house.", "不"),
        ("我冇話過要走。", "I did say that I would leave.", "冇"),
        ("The tickets are not expensive.", "票很贵。", "not"),
        ("He never drinks coffee.", "他喝咖啡。", "never"),
        ("我没想到他会来。", "I expected him to come.", "没"),
        ("他没来。", "He only comes when he is invited.", "没"),
        ("他拒絕簽字。", "He signed.", "拒絕"),
        ("他差一点就赢了。", "He won.", "差一点"),
        ("I am unable to come.", "我能来。", "unable"),
        ("He failed to pay the rent.", "他付了房租。", "failed"),
        ("I can hardly hear you.", "我能听见你。", "hardly"),
        ("Not suitable for children under 3.", "适合三岁以下儿童。", "Not"),
        ("这条路不平。", "This road is flat.", "不平"),
        ("They paid no bonuses and blamed the economy.", "他们发了奖金，然后怪经济不好。", "no"),
        ("他假装生病，不去上班。", "He is ill and does not go to work.", "假装"),
        ("我懒得跟他吵。", "I can't wait to argue with him.", "懒得"),
        ("他要是会道歉才怪呢。", "He'll apologise for sure.", "才"),
        ("我们哪买得起房。", "We can afford a flat now.", "哪"),
        ("这孩子不像他哥。", "The kid is just like his brother.", "不像"),
        ("我没见过这么懒的人。", "I have met people this lazy.", "没见"),
        ("谁说国产的就不如进口的？", "They say domestic ones are worse than imported ones.", "谁"),
        ("具体年代仍有待检测确认。", "The exact date has been confirmed by tests.", "有待"),
        ("又不是我弄坏的，凭什么让我赔？", "Sure, I broke it, but why should I have to pay?", "不是"),
        ("夺冠后没人激动。", "Everybody was excited by the title.", "没"),
        ("我没说这个不好看。", "I said this looks bad.", "没"),
        ("Nobody warned us.", "大家都提醒過我們。", "Nobody"),
        ("Nobody told us the pool was closed on Mondays.", "有人跟我们说过游泳池星期一不开。", "Nobody"),
        ("没有一个家长不担心孩子。", "No parent worries about the children.", "不"),
    ],
)
def test_a_lost_negation_is_flagged_on_its_word(find: Find, source: str, target: str, said: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert right


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他又不抽烟又不喝酒。", "He smokes and drinks."),
        ("He neither smokes nor drinks.", "他抽烟也喝酒。"),
    ],
)
def test_two_negations_with_a_word_each_do_not_cancel_out(find: Find, source: str, target: str) -> None:
    assert len(find(CHECK, source, target)) == 2


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("你将无法购买火车票。", "You will be unable to buy train tickets."),
        ("谁说没用？", "Who says it's useless?"),
        ("确切日期仍有待确认。", "The exact date remains to be confirmed."),
        ("Sales have never been stronger.", "销量比以往任何时候都旺。"),
        ("The buns were nothing special.", "菠萝油普普通通。"),
        ("别催了别催了。", "Stop rushing me."),
        ("院子的地不平。", "The ground in the yard is uneven."),
        ("我懒得做饭。", "I'm too lazy to cook."),
        ("这名球员下赛季不会留队。", "The player will have left the team by next season."),
        (
            "战争结束后，她没有回国，而是留在当地办学。",
            "Instead of returning home after the war, she ran a school there.",
        ),
        ("我懒得跟他吵。", "I can't be bothered to argue with him."),
        ("他要是会道歉才怪呢。", "I'd be amazed if he apologised."),
        ("我们哪买得起房。", "How could we afford a flat?"),
        ("我们哪买得起房。", "We can hardly afford a flat."),
        ("这孩子不像他哥。", "The kid is nothing like his brother."),
        ("我没见过这么懒的人。", "He is the laziest person I have ever met."),
        ("没有你，就没有我的今天。", "I owe everything I am today to you."),
        ("我们三点才到家。", "We didn't get home until three."),
        ("她一次都没迟到过。", "She has never been late, not even once."),
        ("我冇嘢唔食得，你話事。", "I eat anything, so it's up to you."),
        ("不是不愿道歉，而是没有机会。", "He was willing to apologize but never got the chance."),
        ("第一泡倒掉不喝，第二泡才开始品饮。", "Throw away the first infusion; the drinking starts with the second."),
        ("不但便宜，而且好吃。", "It is not only cheap but also tasty."),
        ("不久他就走了。", "Before long he left."),
        ("She paid no tax and the town is in a bad state.", "她没交税，镇上的情况不好。"),
        ("他假装生病，不去上班。", "He pretends to be ill and does not go to work."),
        ("有没可能是我看错了？", "Could I have misread it?"),
        ("指着别人是不礼貌的。", "It is rude to point at others."),
        ("我本来就不舒服。", "I feel sick enough as it is."),
        ("在还没有这些仪器的时候，大家都靠经验。", "Before we had these machines, people relied on experience."),
        ("这是他无法承受的压力。", "That is more pressure than he can bear."),
        ("我老是记不住密码。", "I always have trouble remembering passwords."),
        ("告诉他别多管闲事。", "Tell him to mind his own business."),
        ("我们无法做别的，只能等。", "All we can do is wait."),
        ("Why don't you ask him first?", "你先问问他吧。"),
        ("I couldn't agree more.", "我完全同意。"),
        ("i can 't stay here .", "我不能待在这里。"),
        ("美国对别国汇率进行调查。", "The US investigated the exchange rates of other countries."),
        ("我不得不走。", "I had to leave."),
        ("这家店不错。", "This shop is pretty good."),
        ("他是不是医生？", "Is he a doctor?"),
        ("你去不去？", "Are you going?"),
        ("饭吃了没有？", "Have you eaten?"),
        ("不到60人参加。", "Fewer than 60 people took part."),
        ("现实远不止这个。", "The reality is much more than that."),
        ("No more than 5 people.", "五人以下。"),
        ("他太害怕了，不敢说话。", "He is too scared to speak."),
        ("谁还没年轻过呢。", "We were all young once."),
        ("I can't not laugh at this.", "我看到这个忍不住笑。"),
        ("我把手机忘在车上了。", "I left my phone in the car."),
        ("他拒绝了这份工作。", "He turned the job down."),
        ("We cannot stop laughing.", "我们笑个不停。"),
        ("The project is nearly finished.", "项目快完成了。"),
        ("比赛禁止服用这些药物。", "The competition 禁止 taking these drugs."),
        ("他既不抽烟也不喝酒。", "He neither smokes nor drinks."),
        ("Neither Paul nor Anna came.", "保罗和安娜都没来。"),
        ("没有人不喜欢她。", "Everybody likes her."),
        ("他没有我高。", "I am taller than he is."),
        ("票价一直不断上涨。", "Ticket prices keep rising."),
        ("He can't help laughing.", "他忍不住笑了。"),
        ("Don't forget your umbrella.", "记得带伞。"),
        ("Not only is it cheap, it is also good.", "它又便宜又好。"),
        ("No matter what, I will go.", "我怎么都要去。"),
        ("我以为是开玩笑，没想到他们是对的。", "I thought it was a joke, but it turned out they were right."),
        ("我还没到家之前就下雨了。", "It started raining before I got home."),
        ("没写完作业之前不许看电视。", "No TV until after you've finished your homework."),
        ("拿到驾照以前不能开车。", "You can only drive after you get your licence."),
        ("我去看能不能换一间房。", "I'll go and see if we can get another room."),
        ("两国宣布停止核试验。", "The two countries announced a cessation of nuclear tests."),
        ("村里没有一个人不怕他。", "Everybody in the village was afraid of him."),
        ("她没有不来的理由。", "She has every reason to come."),
        ("他没说错。", "He was right."),
        ("我昨晚没睡好。", "I slept badly last night."),
        ("未满十八岁不得入内。", "You must be 18 to enter."),
        ("It is not uncommon.", "这很常见。"),
        ("Don't hesitate to ask.", "有问题尽管问。"),
        ("He is nothing if not stubborn.", "他固执得很。"),
    ],
)
def test_a_negation_said_otherwise_or_worn_off_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_thousands_of_negations_are_matched_one_to_one(find: Find) -> None:
    assert find(CHECK, "我不去。" * 2000, "I won't go. " * 2000) == []
    assert len(find(CHECK, "我不去。" * 100 + "他不来。", "I won't go. " * 100 + "He will come.")) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("有免费的饭吃，他不来才怪。", "There's free food. Of course he'll come."),
        (
            "手术并非没有风险，但若不做，病情会恶化。",
            "The operation does carry risks, but without it things get worse.",
        ),
        ("除了贵没别的缺点。", "The only downside is the price."),
        ("煤矿事故中无人死亡。", "All the miners got out alive."),
        ("用不完的面糊放冰箱。", "Put any leftover batter in the fridge."),
        ("A forgotten lunchbox was under the seat.", "座位底下有个落下的饭盒。"),
        ("No one under 18 is admitted without a parent.", "未满十八岁者须由家长陪同方可入场。"),
        ("他不是没钱，就是抠。", "He's got the money all right. He's just stingy."),
        ("Unless you have a permit, you can't camp inside the park.", "有许可证才能在公园内露营。"),
        ("未满十六周岁者不得驾驶电动自行车。", "You must be at least 16 to ride an electric bicycle."),
        ("没有一个家长不担心孩子。", "Every parent worries about the children."),
        ("没有哪家银行不收手续费。", "All banks charge a fee."),
        ("没有一只猫不爱吃鱼。", "Every cat loves fish."),
        ("如果有人问，就说没人在。", "If somebody asks, say nobody is in."),
    ],
)
def test_negations_that_cancel_out_may_be_told_without(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
