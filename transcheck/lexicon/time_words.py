"""Words that place something in time without a number: 昨晚, 上半年, last week, in the afternoon; and 每月, a month.

They lie on scales. Two words of one scale say the same if they share a value; a word that is as good for two values
(凌晨, from midnight to dawn) has both. Names of times of day and of time zones are listed as far as they are common.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Span, Text

RATE = "a rate"
"""The scale of what something is counted by: per day, per month."""

ZONE = "the time zone"
"""The scale of time zones; its values are those of ``ZONE_OFFSETS``."""

ZONE_OFFSETS = {
    "china": (480,), "japan": (540,), "korea": (540,), "utc": (0,), "london": (0, 60), "central-europe": (60, 120),
    "eastern": (-300, -240), "central": (-360, -300), "mountain": (-420, -360), "pacific": (-480, -420),
    "moscow": (180,), "india": (330,), "sydney": (600, 660),
}  # fmt: skip
"""Minutes before Greenwich, in winter and, where clocks are changed, in summer."""

_CHINESE_SPAN = (
    r"(?:[十百几数半两]|(?<![一二三四五六七八九〇零]{2})[一二三四五六七八九]|(?<!\d)\d{1,2})(?:多|余|几)?"
    "(?:个月|年|周|天|个?星期|个?小时|分钟|个世纪)(?:以|之)?"
)
"""三年, 几个月, 10天: the last numeral with its unit; a year that is named by its digits is none."""
_ENGLISH_SPAN = "(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies))"
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"

# "A year" before one of these is a length of time, and after a number the rate that is meant; "~" stands for them.
_NOT_A_RATE = "(?!-)(?! ago| later| after| before| and| off| or| earlier| from| to)"

# scale | value or values | Chinese patterns | English patterns; @ stands for a span of time, $day for a weekday.
_TABLE = r"""
the day | -2 | 前天|前日(?!本) | (?:the )?day before yesterday
the day | -1 | 昨[天日晚夜早儿]|昨(?=[上下]午)|[琴寻](?:日(?!本)|晚) | (?<!before )yesterday|last (?:night|evening)
the day | 0 | 今天|今日|今早|今晨|今晚|今夜|今儿(?!个月)|今朝 | today|tonight|this (?:morning|afternoon|evening)
the day | 1 | 明天|明日|明早|明晨|明晚|明儿|听日|听晚 | (?<!after )tomorrow
the day | 2 | 后天(?!性|的(?:努力|习得))|后日 | (?:the )?day after tomorrow
the week | -2 | 上上(?:周|个?星期|个?礼拜)|[两2](?:周|个?星期|个?礼拜)前 | (?:the )?week before last|(?:two|2) weeks ago
the week | 2 | 下下(?:周|个?星期|个?礼拜) | (?:the )?week after next
the week | -1 | 上周|上个?星期|上个?礼拜 | (?<!the )(?:last|previous) week(?!s| of)
the week | -1 0 | 上周末 | last $day
the week | 0 | 本周|这周|这个?星期|这个?礼拜|本星期 | this week(?!end)|this $day
the week | 1 | 下周|下个?星期|下个?礼拜 | (?<!the )next week(?!s| of)
the week | 0 1 | 下周末 | next $day
the month | -1 | 上个?月(?!球) | (?<!the )last month(?!s| of)
the month | 0 | 本月|这个?月|今个?月 | this month
the month | 1 | 下个?月 | (?<!the )next month(?!s| of)
the year | -2 | 前年 | (?:the )?year before last
the year | -1 | 去年|上年度?|旧年 | (?<!the )last year(?!s| of)
the year | -1 0 | 同比 | year[- ]on[- ]year|year[- ]over[- ]year|from a year (?:ago|earlier)
the year | 0 | 今年|本年度?|今岁 | this year
the year | 1 | 明年|来年|出年|下年度? | (?<!the )next year(?!s| of)
the unit to come | day | 明[天日早晚]|听[日晚] | (?<!after )tomorrow
the unit to come | week | 下周|下个?星期|下个?礼拜 | (?<!the )next week(?!s| of)
the unit to come | month | 下个?月(?!球) | (?<!the )next month(?!s| of)
the unit to come | year | 明年|来年 | (?<!the )next year(?!s| of)
the unit gone by | week | 上周(?!末)|上个?(?:星期|礼拜)(?![一二三四五六日天]) | (?<!the )last week(?!s| of)
the unit gone by | month | 上个?月(?!球) | (?<!the )last month(?!s| of)
the unit gone by | year | 去年|旧年 | (?<!the )last year(?!s| of)
the part of the week | days | 工作日|上班日|平日|周一[至到]周五 | week(?:day|night)s?|(?:work|business)(?:ing)? ?days?
the part of the week | end | 周末|週末|礼拜天|星期[六日天] | weekends?
the year told of | 0 1 | 当年 | back then
the year told of | 0 | 同年(?!级|龄|代) | (?:the|that) same year|later that year|that year
the year told of | 1 | 次年|翌年|转年 | the (?:following|next) year|(?:a|one) year later|the year after(?! next)
the year | 2 | 后年 | (?:the )?year after next
the side of a meal | before | [饭餐]前 | before (?:the |your )?(?:meals?|eating|food|breakfast|lunch|dinner|supper)
the side of a meal | after | [饭餐]后 | after (?:the |your )?(?:meals?|eating|food|breakfast|lunch|dinner|supper)
the direction in time | before | @前(?!后|夕) | @ (?:ago|earlier|previously)
the direction in time | after | @后 | @ (?:later|from now|hence|afterwards)|after (?:\w+ ){1,2}@
the direction in time | after | 今后@内 | will (?:\w+ ){1,6}in (?:\w+ ){1,2}@
the way there and back | one | 单程 | each way|one[- ]way
the way there and back | both | 来回(?![跑走折奔移切翻踱摇晃打倒滚拉]) | round[- ]trips?|there and back
the way there and back | both | 往返(?!于) | both ways
the share of a day | half | 半日(?!制)|半天(?=假|课|班|休|工)|放半天 | half[- ]day|half (?:of )?(?:a|the) day
the share of a day | whole | 全天(?!候)|整日|一整天 | all[- ]day|whole day|full[- ]day|entire day
the twelve | noon | 中午|正午|晌午 | noon|midday|lunchtime
the twelve | midnight | 午夜|子夜|半夜|零[时点](?!\d) | midnight
the half | 1 | 上半(?:年|场|季|学期|月) | first half|first six months
the half | 2 | 下半(?:年|场|季|学期|月) | second half|latter half|last six months
the time of day | morning | 早高峰|早班[车机] | morning rush
the time of day | morning | 早上|早晨|清晨|[翌次]晨|上午|早间|今早|明早|大早|朝早 | mornings?
the time of day | morning evening | 凌晨|拂晓|半夜|通宵|彻夜 | early hours|small hours|before dawn|predawn|overnight
the time of day | afternoon | 下午|午后|晏昼|下昼 | afternoons?
the time of day | afternoon evening | 傍晚|黄昏 | dusk|late afternoon|early evening
the time of day | evening | 晚高峰|晚班[车机] | evening rush
the time of day | morning evening | (?:半|深|后半)?夜里?(?=[一二三四五1-5][点时]) | small hours
the time of day | evening | [昨今明当琴听]晚|晚[上间]|夜[里晚间]|[深昨今]夜 | evenings?|(?<!the other )nights?|tonight
the season | spring | 春天|春季|[今去明]春 | (?:in|this|last|next|the|of|every|early|late) spring
the season | summer | 夏天|夏季|[今去明]夏|暑假 | summers?
the season | autumn | 秋天|秋季|[今去明]秋 | autumns?|(?:in the|this|last|next|every|early|late) fall
the season | winter | 冬天|冬季|[今去明]冬|寒假 | winters?
the time zone | china | 北京时间|中国时间|台北时间|香港时间 | (?:beijing|china|hong kong|taipei)(?: standard)? time
the time zone | japan | 东京时间|日本时间 | (?:tokyo|japan)(?: standard)? time
the time zone | korea | 首尔时间|韩国时间 | (?:seoul|korea)(?: standard)? time
the time zone | utc | 格林尼?[治威](?:标准)?时间|世界(?:标准|协调)时间?|协调世界时 | gmt|utc|greenwich(?: mean)? time
the time zone | london | 伦敦时间|英国时间 | (?:london|british|uk)(?: summer)? time
the time zone | central-europe | 巴黎时间|柏林时间|欧洲中部时间 | (?:paris|berlin|central european)(?: summer)? time
the time zone | eastern | 美东时间|东部时间|纽约时间 | eastern(?: standard| daylight)? time|new york time
the time zone | central | 美中时间|美国中部时间 | us central(?: standard| daylight)? time
the time zone | mountain | 山地时间 | mountain(?: standard| daylight)? time
the time zone | pacific | 太平洋时间|美西时间|美国西部时间 | pacific(?: standard| daylight)? time
the time zone | moscow | 莫斯科时间 | moscow time
the time zone | india | 印度时间 | indian? standard time
the time zone | sydney | 悉尼时间 | sydney time
a rate | minute | 每分钟 | per minute|a minute~|(?:each|every) minute
a rate | hour | 每(?:个)?(?:小时|钟头)|时薪 | per hour|an hour~|hourly|(?:each|every) hour
a rate | 2days | 每隔?[两二2][天日]|隔[天日](?=[一跑来去换服洗供])|每隔一[天日] | every (?:two|2|other|second) days?
a rate | 3days | 每隔?[三3][天日] | every (?:three|3|third) days?
a rate | day | 每天|每日|日均|天天|一天(?=[^，。！？]{0,4}[次遍顿]) | per day|(?<=\w )a day~|daily|(?:each|every) day
a rate | 2weeks | 每隔?[两二2](?:周|个?星期|个?礼拜)|隔周|每隔一周 | every (?:two|other|second|2) (?:weeks?|$day)
a rate | 2weeks | 双周 | fortnightly
a rate | week | 每周|一周(?=[^，。！？]{0,4}[次遍顿])|每个?(?:星期|礼拜) | per week|a week~|weekly|(?:each|every) week
a rate | week | 周薪 | weekly (?:pay|wage)
a rate | month | 每月|每个月|月薪|月租|月均|按月 | per month|a month~|monthly|(?:each|every) month
a rate | year | 每年|年薪|年均|按年|逐年 | per (?:year|annum)|a year~|yearly|annual(?:ly)?|(?:each|every) year
"""


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word on ``scale`` with the ``values`` that it may have."""

    scale: str
    values: frozenset[str]
    span: Span


@lru_cache(maxsize=2)
def _scales(language: str) -> tuple[tuple[str, re.Pattern[str], tuple[frozenset[str], ...]], ...]:
    """For each scale its pattern, of which each group stands for the values at the same place."""
    rows: dict[str, list[tuple[frozenset[str], str]]] = {}
    for line in _TABLE.strip().splitlines():
        scale, values, *patterns = (cell.strip() for cell in line.split(" | "))
        if language == CHINESE:
            chosen = patterns[0].replace("@", _CHINESE_SPAN)
        else:
            english = patterns[1].replace("~", _NOT_A_RATE).replace("@", _ENGLISH_SPAN).replace("$day", _WEEKDAY)
            chosen = rf"\b(?:{english})\b"
        rows.setdefault(scale, []).append((frozenset(values.split()), f"({chosen})"))
    return tuple(
        (scale, re.compile("|".join(row[1] for row in group), re.IGNORECASE), tuple(row[0] for row in group))
        for scale, group in rows.items()
    )


def time_words(text: Text, scales: Container[str] | None = None) -> dict[str, list[TimeWord]]:
    """The time words of ``text`` by scale, each list in order; scales of which it has none are absent.

    With ``scales`` those of other ones are not looked for.
    """
    plain = simplify(text.raw) if text.language == CHINESE else text.raw
    found: dict[str, list[TimeWord]] = {}
    for scale, pattern, values in _scales(text.language):
        for match in pattern.finditer(plain) if scales is None or scale in scales else ():
            word = TimeWord(scale, values[(match.lastindex or 1) - 1], match.span())
            found.setdefault(scale, []).append(word)
    return found


def is_former(word: str, after: str) -> bool:
    """True for 前 before whom one was with, or what somebody was: 前男友, 前财务总监."""
    return word == "前" and after.endswith(_FORMERLY)


_FORMERLY = tuple(
    "男友 女友 夫 妻 妻子 丈夫 男朋友 女朋友 伴侣 任 总统 总理 首相 主席 部长 市长 州长 省长 议员 国脚 队友 雇主 老板 "
    "同事 上司 员工 总监 经理 总裁 官员 队长 教练 球员 冠军 法官 军官 特工 记者 校长 院长 局长".split()
)
