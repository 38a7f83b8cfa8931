import pytest
from finding import Find


@pytest.mark.parametrize(
    ("check", "source", "target", "said", "rendered"),
    [
        ("comparison-reversed", "与其抱怨，不如行动。", "It's better to complain than to act.", "与其", "than"),
        ("comparison-reversed", "我没有他高。", "I'm taller than him.", "高", "taller"),
        ("comparison-reversed", "他没有哥哥高。", "He's taller than his brother.", "高", "taller"),
        ("comparison-reversed", "我女儿比我儿子高。", "My son is taller than my daughter.", "高", "taller"),
        ("condition-changed", "他因为迟到被开除了。", "He was fired, so he was late.", "因为", "so"),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll see the film before dinner.", "先", "before"),
        (
            "date-or-time-changed",
            "她離婚兩年後搬到深圳。",
            "She got divorced two years after moving to Shenzhen.",
            "後",
            "after",
        ),
        ("date-or-time-changed", "吃药前请先吃饭。", "Take the medicine before you eat.", "前", "before"),
        ("condition-changed", "长期熬夜会导致脱发。", "Hair loss leads to staying up late.", "导致", "leads to"),
        (
            "condition-changed",
            "这场火灾是由电路老化引起的。",
            "The ageing wiring was caused by this fire.",
            "引起",
            "caused by",
        ),
        (
            "condition-changed",
            "Poverty often stems from a lack of education.",
            "贫困常常导致教育缺失。",
            "stems from",
            "导致",
        ),
        ("condition-changed", "失眠的主要原因是压力。", "Insomnia is the main cause of stress.", "是", "cause of"),
        (
            "condition-changed",
            "由于台风来袭，航班被取消。",
            "As flights were cancelled, the typhoon struck.",
            "由于",
            "As",
        ),
        (
            "comparison-reversed",
            "问题不在于钱，而在于时间。",
            "The problem is money rather than time.",
            "不在于钱",
            "money",
        ),
        ("comparison-reversed", "我宁可饿死也不吃虫子。", "I'd rather eat insects than starve.", "宁可", "than"),
        (
            "comparison-reversed",
            "与其说他聪明，不如说他勤奋。",
            "He is not so much hard-working as clever.",
            "与其说",
            "so much",
        ),
        ("comparison-reversed", "火车比飞机准时。", "Planes are more punctual than trains.", "准时", "more punctual"),
        ("comparison-reversed", "弟弟比哥哥腼腆。", "The older boy is shyer than his little brother.", "腼腆", "shyer"),
        (
            "comparison-reversed",
            "Prices are rising more slowly than wages.",
            "工资上涨的速度不及物价。",
            "more slowly",
            "不及",
        ),
        (
            "comparison-reversed",
            "他发胖不是因为吃糖,而是缺乏运动的结果。",
            "He gained weight because he eats sugar, and not as a result of a lack of exercise.",
            "不是因为吃糖",
            "eats sugar",
        ),
        ("comparison-reversed", "Cats sleep more than dogs.", "狗睡得比猫多。", "more", "多"),
    ],
)
def test_clauses_that_changed_places_are_flagged(
    find: Find, check: str, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(check, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("comparison-reversed", "与其抱怨，不如行动。", "It's better to act than to complain."),
        ("comparison-reversed", "我搬家不是因为房租，而是因为噪音。", "I moved because of the noise, not the rent."),
        ("comparison-reversed", "这不是价格问题，而是品质问题。", "The problem is quality, not cost."),
        ("comparison-reversed", "我宁可饿死也不吃虫子。", "I would starve before I ate insects."),
        ("comparison-reversed", "女性的平均收入低于男性。", "Men earn more on average than women."),
        ("comparison-reversed", "班里女生少于男生。", "There are more boys than girls in the class."),
        ("antonym-chosen", "班里女生少于男生。", "There are more boys than girls in the class."),
        ("comparison-reversed", "姐姐比妹妹开朗。", "The older sister is more cheerful than the younger one."),
        ("condition-changed", "长期熬夜会导致脱发。", "Hair loss can result from staying up late for years."),
        ("condition-changed", "导致失眠的主要原因是压力。", "Stress is the main cause of insomnia."),
        (
            "condition-changed",
            "这群人穿红色是因为一个重要的原因。",
            "The crowd is wearing red because of an important cause.",
        ),
        ("condition-changed", "给公司造成损失的，应当赔偿。", "Any loss caused to the company shall be made good."),
        ("condition-changed", "由于台风来袭，航班被取消。", "Flights were cancelled as the typhoon struck."),
        ("date-or-time-changed", "她离婚两年后搬到深圳。", "Two years after her divorce she moved to Shenzhen."),
        ("date-or-time-changed", "会议结束后他才离开。", "He did not leave before the meeting was over."),
        ("comparison-reversed", "我女儿比我儿子高。", "My son is shorter than my daughter."),
        ("comparison-reversed", "我女儿比我儿子高。", "My daughter is taller than my son."),
        ("condition-changed", "他因为迟到被开除了。", "He was fired because he was late."),
        ("condition-changed", "比赛取消了，因为下大雨。", "The match was called off because of heavy rain."),
        ("condition-changed", "我没去，因为我病了。", "I was ill, so I didn't go."),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll see the film after dinner."),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll have dinner before we see the film."),
        (
            "condition-changed",
            "摩擦带来的不确定性是导致投资下滑的主因。",
            "The uncertainty caused by frictions was the main reason for the decline of investment.",
        ),
        (
            "condition-changed",
            "他不是因为工资辞职的，而是因为身体。",
            "He resigned because of his health, not the pay.",
        ),
        ("condition-changed", "他唱得多，因为他喜欢唱歌。", "He sings a lot, cause he likes singing."),
        ("date-or-time-changed", "几个月后，主圆顶倒塌了。", "A few months after, the main dome collapsed."),
    ],
)
def test_the_same_relation_from_either_end_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []
