import pytest

from transcheck import Auditor, Configuration, Pair


def numbers_flagged(source: str, target: str) -> bool:
    [result] = Auditor(Configuration(estimator="none")).audit([Pair("1", source, target)])
    return any(flag.check == "number-changed" for flag in result.flags)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Nine of the eleven miners came up alive.", "十一名矿工中有九人活着升井。"),
        ("三名嫌疑人中有两人已经招供。", "Two of the three suspects have confessed."),
        ("Growth was 0.3 percent in May and 0.1 in June.", "五月增长0.3%，六月增长0.1%。"),
        ("France beat the hosts 4-0.", "法国队以四球击败东道主。"),
        ("Two of the three suspects confessed; the third did not.", "三名嫌疑人中有两人招供，第三人没有。"),
        ("首演时有三分之一的座位空着。", "One seat in three was empty at the premiere."),
        ("如今十户人家里有一户没电。", "One household in ten is without power now."),
        ("Bills will be cut for the poorest fifth of households.", "最贫困的五分之一家庭，水费将下调。"),
        ("本店24小时营业。", "We are open around the clock."),
        ("每百毫升含糖6克。", "It has 6 grams of sugar per 100 millilitres."),
        ("她止步八分之一决赛。", "She went out in the last sixteen."),
        ("单位面积四百二十平方呎。", "The flat is 420 square feet."),
        ("呢個劏房得八十呎。", "This subdivided flat is just 80 square feet."),
        ("佢高六呎。", "He is six feet tall."),
        ("末班车凌晨零点十分发车。", "The last train leaves at ten past midnight."),
        ("他年过半百才学会开车。", "He was past fifty when he learned to drive."),
        ("年均气温二十三点六度。", "The mean temperature is 23.6 degrees."),
    ],
)
def test_what_the_other_side_says_in_other_numbers_is_no_change(source: str, target: str) -> None:
    assert not numbers_flagged(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Nine of the eleven miners came up alive.", "十一名矿工中有八人活着升井。"),
        ("三名嫌疑人中有两人已经招供。", "Two of the four suspects have confessed."),
        ("Growth was 0.3 percent in May and 0.1 in June.", "五月增长0.3%，六月增长0.2%。"),
        ("France beat the hosts 4-0.", "法国队以3比0击败东道主。"),
    ],
)
def test_another_number_stays_one(source: str, target: str) -> None:
    assert numbers_flagged(source, target)
