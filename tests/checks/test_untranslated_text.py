import pytest
from finding import Find

CHECK = "untranslated-text"


@pytest.mark.parametrize(
    ("source", "target", "said", "left_over"),
    [
        ("他因为拖延被批评了。", "He was criticised for 拖延.", "拖延", "拖延"),
        ("我很討厭加班。", "I really hate 加班.", "加班", "加班"),
        ("The weather is gorgeous today.", "今天天气很gorgeous。", "gorgeous", "gorgeous"),
    ],
)
def test_words_left_in_are_flagged_on_both_sides(
    find: Find, source: str, target: str, said: str, left_over: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (left_over,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他去了西安。", "He went to Xi'an (西安)."),
        ("My iPhone lost its WiFi.", "我的iPhone没WiFi了。"),
        ("My students mix up 'affect' and 'effect'.", "我的学生分不清 affect 和 effect。"),
        ("Watch the NBA with me.", "跟我一起看NBA吧。"),
        ("See https://example.org/help for help.", "帮助见https://example.org/help。"),
        ("There is a bug in this app.", "这个app有bug。"),
        ("He buys his socks at Marks and Spencer.", "他在Marks and Spencer买袜子。"),
        ("The rains will last, weather.com reported.", "weather.com报道说，雨还会下。"),
        ("Minister Walid al-Moualem spoke first.", "部长Walid al-Moualem首先发言。"),
        ("He loves Ludwig van Beethoven.", "他喜欢Ludwig van Beethoven。"),
        ("I can never tell affect from effect.", "我总是分不清“affect”和“effect”。"),
        ("Ask Al-Noor about the rent.", "房租的事问 al-Noor 吧。"),
        ("Set k=lambda and run it again.", "把 k = lambda 设好再跑一遍。"),
    ],
)
def test_glosses_brands_and_adopted_words_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
