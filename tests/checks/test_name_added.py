import pytest
from finding import Find

CHECK = "name-added"


@pytest.mark.parametrize(
    ("source", "target", "added"),
    [
        ("去年他们关了三家工厂。", "They closed three factories in Germany last year.", "Germany"),
        ("科学家想知道地球是怎么形成的。", "Scientists want to know how Singapore formed.", "Singapore"),
        ("這場地震造成二百多人死亡。", "The earthquake in Turkey killed more than two hundred people.", "Turkey"),
        ("游客把垃圾扔得到处都是。", "Chinese tourists dump their rubbish everywhere.", "Chinese"),
        ("Police said the man had been identified.", "成都警方说，该男子的身份已经确认。", "成都"),
        ("这家餐厅的老板是我同学。", "The owner of this Beijing restaurant is a classmate of mine.", "Beijing"),
    ],
)
def test_a_place_that_the_source_does_not_name_is_flagged(find: Find, source: str, target: str, added: str) -> None:
    [(place, said)] = find(CHECK, source, target)
    assert (place, said) == (("",), (added,))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("中方希望双方早日达成协议。", "China hopes that the two sides will soon reach an agreement."),
        ("Sane led Sterling toward the far post.", "Sane 將 Sterling 引領至遠方的龍門。"),
        ("The player would seek compensation.", "羅納度會提出索賠。"),
        ("The Metropolitan Police have named the man.", "伦敦警察厅公布了该男子的姓名。"),
        ("The Met Office has warned of heavy rain.", "英国气象局发出了暴雨警告。"),
        ("国内的油价又涨了。", "Petrol prices in China have gone up again."),
        ("该国的经济连续三年下滑。", "Vietnam's economy has been shrinking for three years."),
        ("白宫拒绝置评。", "Washington declined to comment."),
        ("我在帝都漂了五年。", "I've been drifting in Beijing for five years."),
        ("火鸡肉太柴了。", "Turkey is too dry."),
        ("瓷器很贵。", "The china is expensive."),
        ("绿地的控股股东没有变。", "Greenland's controlling shareholder has not changed."),
        ("我们各付各的。", "We went Dutch."),
        ("我完全听不懂他在说什么。", "What he says is all Greek to me."),
        ("I grew up in the capital.", "我在北京长大。"),
        ("He scored against Villarreal.", "他在对维拉里尔的比赛中进了球。"),
        ("His team lost again.", "他在英国的球队又输了。"),
        ("芬兰湾今年没有结冰。", "The Gulf of Finland did not freeze this year."),
    ],
)
def test_what_a_word_of_the_source_leads_to_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_a_name_in_the_place_of_another_is_left_to_the_check_on_changed_names(find: Find) -> None:
    assert find(CHECK, "日本的游客多了。", "There are more tourists from Germany.") == []
