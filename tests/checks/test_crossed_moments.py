import pytest
from finding import Find

CHECK = "date-or-time-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("昨天下雨，今天放晴。", "It cleared up yesterday and rained today.", "昨天 今天", "yesterday today"),
        ("他白天睡觉，晚上上班。", "He works during the day and sleeps at night.", "白天 晚上", "day night"),
        ("先放盐，再放糖。", "Add the sugar first, then the salt.", "先 再", "first then"),
        ("先交钱，后看病。", "You see the doctor first and pay afterwards.", "先 后", "first afterwards"),
        (
            "火锅底料先用小火炒五分钟，再加水煮开。",
            "First bring the water to the boil, then fry the hotpot base over a low heat for five minutes.",
            "先 再",
            "First then",
        ),
        (
            "我以前住在上海，现在住在北京。",
            "I used to live in Beijing and now I live in Shanghai.",
            "以前 现在",
            "used now",
        ),
        ("房租以前两千，现在三千。", "Rent used to be 3,000; now it's 2,000.", "以前 现在", "used now"),
        (
            "我爸星期一做手术，星期三出院。",
            "My dad is coming out of hospital on Monday and having the operation on Wednesday.",
            "星期一 星期三",
            "Monday Wednesday",
        ),
        (
            "We have the meeting in the morning and go to the factory in the afternoon.",
            "我們上午去工廠，下午開會。",
            "morning afternoon",
            "上午 下午",
        ),
    ],
)
def test_times_whose_events_are_exchanged_are_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [(tuple(said.split()), tuple(rendered.split()))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("昨天下雨，今天放晴。", "It rained yesterday and cleared up today."),
        ("他白天睡觉，晚上上班。", "He works at night and sleeps during the day."),
        ("先放盐，再放糖。", "Add the salt first, then the sugar."),
        ("先交钱，后看病。", "You can only see the doctor once you have paid."),
        ("我以前住在上海，现在住在北京。", "I live in Beijing now; I used to live in Shanghai."),
        ("他昨天来，今天走。", "He came yesterday and leaves today."),
        (
            "疫情于2020年1月30日被列为突发事件，2020年3月11日被认定为大流行。",
            "The outbreak was declared an emergency on 30 January 2020, and a pandemic on 11 March 2020.",
        ),
        ("我们先吃饭吧，再说。", "Let's eat first."),
    ],
)
def test_times_with_their_own_events_are_not_flagged(find: Find, source: str, target: str) -> None:
    assert not find(CHECK, source, target)
