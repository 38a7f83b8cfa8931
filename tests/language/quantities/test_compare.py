"""Which quantities may render one another across the two languages."""

from __future__ import annotations

import pytest

from transcheck.language.quantities import convert, find_quantities, match
from transcheck.model import Quantity

RENDERINGS = [
    ("25个基点", "a quarter-point"),
    ("50个基点", "half a percentage point"),
    ("半个百分点", "50 basis points"),
    ("2小时4分11秒", "2:04:11"),
    ("0.9欧元", "90 euro cents"),
    ("年过六旬", "sixty"),
    ("53年", "the 1953 flood"),
    ("第三", "speak a third."),
    ("三分之一", "a one-in-three chance"),
    ("涨半个月工资", "half month's pay"),
    ("17个基本点", "17 points"),
    ("0.25个百分点", "25 basis points"),
    ("跌了三个点", "three percent"),
    ("一米八", "5'11\""),
    ("一米八八", "six foot two"),
    ("半个月", "two weeks"),
    ("110公里", "70 mph"),
    ("零下三十度", "thirty below"),
    ("三十二度", "90 degrees"),
    ("两个半小时", "two-and-a-half-hour"),
    ("十个人七个", "seven in ten"),
    ("六十元人民币", "sixty yuan"),
    ("08年", "2008"),
    ("60", "sixty"),
    ("5万", "50,000"),
    ("3.5亿", "350 million"),
    ("2.3万亿", "2.3 trillion"),
    ("60多", "about 60"),
    ("60多", "more than 60"),
    ("近百人", "nearly 100"),
    ("十几个", "more than ten"),
    ("十几个", "a dozen"),
    ("几十个", "dozens of"),
    ("数百人", "hundreds of"),
    ("几十年", "decades-long"),
    ("三成", "30%"),
    ("半数", "half of them"),
    ("一半", "50 percent"),
    ("三分之一", "a third of"),
    ("两倍", "twice"),
    ("两倍", "2 times"),
    ("翻番", "doubled"),
    ("两次", "twice"),
    ("翻番", "a 100% rise"),
    ("八折", "20% off"),
    ("第三", "third"),
    ("3月", "in March"),
    ("3号", "the 3rd"),
    ("24日", "the 24th"),
    ("2014年", "2014"),
    ("98年", "in 1998"),
    ("80年代", "the 1980s"),
    ("19世纪", "the 1800s"),
    ("3点50分", "15:50"),
    ("下午3点50分", "3:50 p.m."),
    ("10斤", "5 kg"),
    ("42公里", "26 miles"),
    ("半年", "six months"),
    ("半年", "half the year"),
    ("三刻钟", "forty-five minutes"),
    ("一刻钟", "a quarter of an hour"),
    ("两千万光年", "20 million light-years"),
    ("0.02秒", "two hundredths of a second"),
    ("百分之一秒", "a hundredth of a second"),
    ("三十八度五", "38.5 degrees"),
    ("七点五十", "at ten to eight"),
    ("两周", "14 days"),
    ("两周", "a fortnight"),
    ("24小时", "a day"),
    ("十年", "a decade"),
    ("一百年", "a century"),
    ("60岁", "60 years old"),
    ("60岁", "60-year-old"),
    ("60岁", "aged 60"),
    ("60岁", "60"),
    ("3-5年", "three to five years"),
    ("5元", "5 yuan"),
    ("5英镑", "5 pounds"),
    ("5磅", "5 pounds"),
    ("5公斤", "11 pounds"),
    ("38摄氏度", "38 degrees"),
    ("20摄氏度", "68 degrees Fahrenheit"),
    ("3澳元", "$3"),
    ("50美分", "50 cents"),
    ("192.168.0.1", "192.168.0.1"),
    ("1100千伏", "1,100 kV"),
    ("五分之一", "one in five"),
    ("十来个", "a dozen"),
    ("百分之四十", "two in five"),
    ("十个人里有九个", "nine out of ten"),
    ("9分", "9/10"),
    ("增长了两倍", "tripled"),
    ("增加到两倍", "doubled"),
    ("增长了五倍", "fivefold"),
    ("打七折", "30% off"),
    ("打七折", "70% of the price"),
    ("民国103年", "in 2014"),
    ("康熙四十年", "the 40th year of the Kangxi reign"),
    ("农历八月", "the eighth lunar month"),
    ("3分35秒", "3:35"),
    ("5万块", "fifty grand"),
    ("第三次", "three times"),
    ("100元", "NT$100"),
]

CLASHES = [
    ("25个基点", "half a percentage point"),
    ("半个百分点", "half a percent"),
    ("年过六旬", "six"),
    ("53年", "the 1954 flood"),
    ("第四", "speak a third."),
    ("一米八", "6'6\""),
    ("半个月", "three weeks"),
    ("零下三十度", "thirty degrees"),
    ("六十元人民币", "60 U.S. dollars"),
    ("60", "600"),
    ("5万", "5 thousand"),
    ("3.5亿", "3.5 billion"),
    ("6%", "16%"),
    ("5万", "500,000"),
    ("三成", "three"),
    ("周六", "Sunday"),
    ("3月", "in May"),
    ("2014年", "in 2015"),
    ("98年", "in 1997"),
    ("80年代", "the 1990s"),
    ("下午3点", "3 a.m."),
    ("3点50分", "3:15"),
    ("10斤", "10 kg"),
    ("42公里", "42 miles"),
    ("三天", "three weeks"),
    ("三个月", "three years"),
    ("5元", "5 dollars"),
    ("5欧元", "$5"),
    ("5公里", "5 kg"),
    ("5立方米", "5 square metres"),
    ("约60", "about 80"),
    ("几十个", "hundreds of"),
    ("3-5年", "3-6 years"),
    ("第三", "second-rate"),
    ("5%", "5 percentage points"),
    ("零下5度", "5 degrees"),
    ("192.168.0.1", "192.168.0.2"),
    ("3.11.2", "3"),
    ("周三", "3"),
    ("1亿", "1 million"),
    ("十个", "a dozen"),
    ("增长了两倍", "doubled"),
    ("打七折", "70% off"),
    ("农历八月", "August"),
    ("100元", "$100"),
    ("八千港币", "8,000 US dollars"),
    ("三年", "tripled"),
    ("两千万光年", "20 million kilometres"),
    ("三刻钟", "fifteen minutes"),
    ("十几个", "dozens of"),
    ("翻两番", "double"),
    ("零时", "noon"),
    ("十之八九", "eight or nine percent"),
]


def pair(chinese: str, english: str) -> tuple[Quantity, Quantity]:
    return find_quantities(chinese, "zh")[0], find_quantities(english, "en")[0]


@pytest.mark.parametrize(("chinese", "english"), RENDERINGS)
def test_renders(chinese: str, english: str) -> None:
    one, other = pair(chinese, english)
    assert match(one, other)
    assert match(other, one)


@pytest.mark.parametrize(("chinese", "english"), CLASHES)
def test_does_not_render(chinese: str, english: str) -> None:
    one, other = pair(chinese, english)
    assert not match(one, other)
    assert not match(other, one)


def test_range_renders_its_ends() -> None:
    one, _ = pair("3到5年", "1")
    assert all(match(one, end) for end in find_quantities("from 3 years to 5 years", "en"))


def test_convert() -> None:
    one, other = pair("10斤", "5 kg")
    assert convert(one) == convert(other) == ("mass", 5, 5)
    assert convert(find_quantities("5元", "zh")[0]) is None
    assert convert(find_quantities("5", "zh")[0]) is None
