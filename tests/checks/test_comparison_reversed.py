import pytest
from finding import Find

CHECK = "comparison-reversed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("不出三天他就回来了。", "He came back after more than three days.", "不出", "more than"),
        (
            "The bridge did not open until more than 10 years later.",
            "大桥在不到10年后开通。",
            "more than",
            "不到",
        ),
        ("近百人受伤。", "Well over a hundred people were hurt.", "近", "over"),
        ("我们等了快两个小时了。", "We have been waiting for over two hours.", "快", "over"),
        ("她们买票等了快两个小时。", "They waited well over two hours for tickets.", "快", "over"),
        ("新皮三周内就能长好。", "The new skin takes at least three weeks to grow.", "内", "at least"),
        ("低于60分不能毕业。", "You cannot graduate with more than 60 points.", "低于", "more than"),
        ("18岁以下禁止入内。", "No entry for anyone over 18.", "以下", "over"),
        ("至少需要三天。", "It takes at most three days.", "至少", "at most"),
        ("不超过30人。", "More than 30 people.", "不超过", "More than"),
        ("There were fewer than 50 people.", "人数超过50人。", "fewer than", "超过"),
        ("This phone is cheaper than mine.", "这个手机比我的贵。", "cheaper", "贵"),
        ("今天比昨天热。", "Today is colder than yesterday.", "热", "colder"),
        ("来了5000多人。", "Fewer than 5,000 people came.", "5000多", "Fewer than"),
        ("Rents are lower than in London.", "房租比伦敦贵。", "lower", "贵"),
        ("The view is lovelier than in the photos.", "景色没有照片那么美。", "lovelier", "美"),
    ],
)
def test_the_other_direction_is_flagged_on_the_comparisons(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    [(left, right)] = find(CHECK, source, target)
    assert said in left[0]
    assert rendered in right[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("不出三天他就回来了。", "He came back within three days."),
        ("近三年收入没有增加。", "Income has not grown over the past three years."),
        ("过去两年内，我收到了很多建议。", "I have had a lot of advice over the past two years."),
        ("药效在两小时内消失。", "The effect wears off in two hours."),
        ("他说至少两天之内不要骑他。", "He says not to ride him for at least two days."),
        ("低于60分不能毕业。", "You cannot graduate with fewer than 60 points."),
        ("不超过30人。", "No more than 30 people."),
        ("不能超过20公斤。", "It must not be over 20 kilos."),
        ("At least 50 people came.", "来了不少于50人。"),
        ("Tokyo is cheaper than Osaka.", "大阪比东京贵。"),
        ("It is impossible to hold more than a day of stock.", "库存不能超过一天。"),
        ("The stock won't last more than a day.", "库存不足以撑过一天。"),
        ("他没有我高。", "I am taller than he is."),
        ("超过100人参加。", "Around 100 people took part."),
        ("5000多人参加。", "Over 5,000 people took part."),
        ("将近一半的人走了。", "Close to half of them left."),
        ("入场人数不超过三百人。", "The hall may not admit more than three hundred people."),
        ("Rents are lower than in London.", "房租比伦敦便宜。"),
        ("The view is not as lovely as in the photos.", "景色没有照片那么美。"),
    ],
)
def test_the_same_direction_said_otherwise_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
