import pytest
from finding import Find

CHECK = "date-or-time-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("The glacier could vanish by 2050.", "这座冰川可能在2050年以后消失。", "by", "以后"),
        ("她2015年以後住在這裡。", "She lived here until 2015.", "以後", "until"),
        ("It takes effect before 3 May 2019.", "2019年5月3日起施行。", "before", "起"),
        (
            "The frog was thought extinct until a sighting in 2019.",
            "这种蛙自2019年现踪后便被认为已灭绝。",
            "until",
            "自",
        ),
        ("会员须提前三天取消。", "Members must cancel within three days.", "提前", "within"),
    ],
)
def test_what_ends_with_a_date_begins_with_it(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The book was written by Tom in 2019.", "这本书是汤姆2019年以后写的。"),
        ("He did not come until 2015.", "他2015年以后才来。"),
        ("2020年前建成。", "It will be finished by 2020."),
        ("会员须提前三天取消。", "Members must cancel three days in advance."),
        ("自1998年以来最大的洪水。", "The worst flood since 1998."),
    ],
)
def test_what_begins_or_ends_alike_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("从家到公司单程一小时。", "The round trip from home to work takes an hour.", "单程", "round trip"),
        ("周五上半天班。", "Friday is a full day at work.", "半天", "full day"),
        ("晚高峰别开车。", "Don't drive in the morning rush.", "晚高峰", "morning rush"),
        ("她说过完年来。", "She said she would come before New Year.", "过完年", "before New Year"),
        ("展览周五开幕。", "The exhibition opens on Thursday.", "周五", "Thursday"),
        ("術後六小時禁食。", "Do not eat for six hours before surgery.", "術後", "before"),
        ("He gave an interview after the match.", "赛前他接受了采访。", "after", "赛前"),
        ("他七月走的。", "He left in June.", "七月", "June"),
        ("It was built in the 1980s.", "建于90年代。", "1980s", "90年代"),
        ("明天上午开会。", "The meeting is tomorrow afternoon.", "上午", "afternoon"),
        ("農曆八月十五吃月餅。", "People eat mooncakes on August 15.", "八月", "August"),
        ("清朝康熙四十年修的。", "It was built in 1740, under the Qing.", "康熙四十年", "1740"),
        ("美东时间晚上8点开播。", "It starts at 8 p.m. Pacific time.", "美东时间", "Pacific time"),
        ("下午三点见。", "See you at 4 p.m.", "下午三点", "4 p.m."),
        ("他在地震发生之前离开了村子。", "He left the village after the earthquake struck.", "之前", "after"),
        ("吃饭之前不要喝冷水。", "Don't drink cold water after meals.", "之前", "after"),
        ("十年来物价翻了一番。", "Prices doubled over the next ten years.", "来", "next"),
        ("She called us after the match.", "她在比赛之前给我们打了电话。", "after", "之前"),
        ("三年后他会回来。", "He came back three years ago.", "三年后", "years ago"),
        ("药要饭后吃。", "Take the medicine before meals.", "饭后", "before meals"),
        ("He left three years ago.", "他三年後離開。", "years ago", "三年後"),
        ("下周三开会。", "The meeting is this Wednesday.", "下周", "this Wednesday"),
        ("上周三停了水。", "The water will be off next Wednesday.", "上周", "next Wednesday"),
    ],
)
def test_another_time_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert left == (said,)
    assert right == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("展览周五开幕。", "The exhibition opens on Friday."),
        ("术后六小时禁食。", "Do not eat for six hours after surgery."),
        ("婚后他们搬到了上海。", "They married before they moved to Shanghai."),
        ("民國一百零三年搬來的。", "They moved here in 2014."),
        ("令和六年", "Reiwa 6"),
        ("秦始皇公元前221年统一六国。", "The First Emperor united the six states in 221 BC."),
        ("農曆八月十五吃月餅。", "People eat mooncakes on the 15th day of the eighth lunar month."),
        ("北京时间晚上8点开播。", "It starts at 9 p.m. Tokyo time."),
        ("昨晚没睡好。", "I slept badly last night."),
        ("凌晨两点才回来。", "They came back at two in the morning."),
        ("上半年卖得不错。", "It sold well in the first half of the year."),
        ("Early last year we moved.", "去年年初我们搬家了。"),
        ("他在地震发生之前离开了村子。", "He left the village before the earthquake struck."),
        ("洗完手之后再吃饭。", "Wash your hands before dinner."),
        ("三个月来他一直在找工作。", "He has been looking for a job for the past three months."),
        ("没写完作业之前不许看电视。", "No TV until after you've finished your homework."),
        ("会议结束后他才离开。", "He did not leave before the meeting was over."),
        ("十天后见。", "See you in ten days."),
        ("一九九九年前就盖好了。", "It was finished before 1999."),
        ("三年后他又回来了。", "Three years later he was back."),
        ("客人离开之前，她饭后一直在洗碗。", "She washed dishes after dinner until the guests left."),
        (
            "我妈在她退休以后、搬到乡下之前，一直在这家医院当护士。",
            "My mother worked as a nurse at this hospital after she retired and until she moved to the country.",
        ),
        ("会议差一刻八点开始。", "The meeting starts at a quarter to eight."),
        ("较去年增长一成。", "It grew by 10 percent year on year."),
        ("The boat sank on a working day.", "船是上班日沉的。"),
        ("The last one leaves at night; the next comes in the morning.", "尾班晚上開出，下一班翌晨才有。"),
    ],
)
def test_the_same_time_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
