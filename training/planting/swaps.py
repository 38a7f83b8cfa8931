"""Words that can be exchanged so that a sentence stays well formed but says something else.

Each line is a kind, then words of one form class: any of a line's words may stand for another, unless ``>`` divides the
line, which then reads from left to right only. The kinds are those of the catalogue of divergences. English words have
the same inflection on both sides; Chinese words the same place in the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transcheck.model import CHINESE

_ENGLISH = """
number     | two, three, four, five, six, seven, eight, nine, ten, twelve, fifteen, twenty, thirty, fifty
number     | second, third, fourth, fifth, sixth, seventh
number     | hundred, thousand, million, billion
number     | hundreds, thousands, millions
number     | half, a quarter, a third
number     | twice, three times, five times
number     | double, triple
date       | January, February, March, April, June, July, August, September, October, November, December
date       | Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
date       | yesterday, today, tomorrow
date       | last year, this year, next year
date       | last week, this week, next week
date       | last month, this month, next month
date       | morning, afternoon, evening
unit       | seconds, minutes, hours, days, weeks, months, years
unit       | second, minute, hour
unit       | day, week, month, year
unit       | kilometers, miles, meters, feet
unit       | kilometres, miles, metres
unit       | kilograms, pounds, tons, grams
unit       | yuan, dollars, euros, pounds
unit       | degrees Celsius, degrees Fahrenheit
negation   | is, is not
negation   | are, are not
negation   | was, was not
negation   | were, were not
negation   | can, cannot
negation   | will, will not
negation   | could, could not
negation   | should, should not
negation   | must, must not
negation   | would, would not
negation   | has been, has not been
negation   | have been, have not been
negation   | isn't > is
negation   | aren't > are
negation   | wasn't > was
negation   | can't > can
negation   | won't > will
negation   | couldn't > could
negation   | shouldn't > should
negation   | do not > also
negation   | don't > still
negation   | never > always
negation   | never > once
negation   | no longer > still
negation   | without > with
negation   | with > without
negation   | nobody > everybody
negation   | nothing > everything
negation   | everyone > no one
modality   | can > must
modality   | can > should
modality   | may > must
modality   | may > will
modality   | might > must
modality   | must > may
modality   | must > can
modality   | should > must
modality   | should > could
modality   | will > might
modality   | have to > may
modality   | need to > want to
modality   | probably > certainly
modality   | perhaps > certainly
modality   | certainly > perhaps
modality   | allowed to > required to
modality   | required to > allowed to
quantifier | all > some
quantifier | some > all
quantifier | every > almost no
quantifier | each > only one
quantifier | many > few
quantifier | many > all
quantifier | most > few
quantifier | most > all
quantifier | several > all
quantifier | few > many
quantifier | both > neither of
quantifier | always > sometimes
quantifier | often > rarely
quantifier | sometimes > always
quantifier | usually > rarely
quantifier | only > mainly
quantifier | at least > at most
quantifier | at most > at least
quantifier | more than > less than
quantifier | less than > more than
quantifier | over > under
quantifier | nearly > more than
condition  | if > unless
condition  | unless > if
condition  | because > although
condition  | although > because
condition  | before > after
condition  | after > before
condition  | until > after
condition  | when > before
condition  | while > before
condition  | despite > because of
condition  | due to > despite
condition  | because of > despite
condition  | therefore > however
condition  | but > so
condition  | and > or
condition  | or > and
role       | I, you, he, she, we, they
role       | me, you, him, her, us, them
role       | my, your, his, her, our, their
role       | from > to
role       | to > from
role       | by > for
name       | China, Japan, India, Russia, France, Germany, Canada, Australia, Brazil, Britain, Italy, Spain
name       | Chinese, Japanese, American, Russian, French, German, British, Indian, Italian
name       | Beijing, Shanghai, Guangzhou, Shenzhen, Tianjin, Chongqing, Wuhan, Nanjing, Hangzhou, Chengdu
name       | London, Paris, Berlin, Tokyo, Moscow, Boston, Sydney, Toronto, Rome, Madrid, Chicago
name       | Hubei, Hunan, Henan, Hebei, Guangdong, Guangxi, Jiangsu, Jiangxi, Sichuan, Zhejiang, Shandong, Fujian
name       | Zhang, Wang, Li, Liu, Chen, Yang, Zhao, Huang, Zhou, Wu
name       | Tom, Mary, John, Jack, Peter, Alice, Bob, David
name       | Asia, Europe, Africa, America
tense      | was > will be
tense      | were > will be
tense      | has been > will be
tense      | have been > will be
tense      | will be > has been
tense      | will > did
tense      | already > not yet
antonym    | increase, decrease, reduce
antonym    | increased, decreased, reduced
antonym    | increasing, decreasing
antonym    | rise, fall, drop
antonym    | rose, fell, dropped
antonym    | rising, falling
antonym    | buy, sell
antonym    | bought, sold
antonym    | win, lose
antonym    | won, lost
antonym    | open, close
antonym    | opened, closed
antonym    | opens, closes
antonym    | start, stop
antonym    | started, stopped
antonym    | begin, end
antonym    | began, ended
antonym    | accept, reject
antonym    | accepted, rejected
antonym    | support, oppose
antonym    | supported, opposed
antonym    | remember, forget
antonym    | arrive, leave
antonym    | arrived, left
antonym    | export, import
antonym    | exports, imports
antonym    | improve, worsen
antonym    | improved, worsened
antonym    | encourage, discourage
antonym    | allow, forbid
antonym    | allowed, forbidden
antonym    | like, hate
antonym    | likes, hates
antonym    | love, hate
antonym    | success, failure
antonym    | successful, unsuccessful
antonym    | succeeded, failed
antonym    | advantage, disadvantage
antonym    | advantages, disadvantages
antonym    | positive, negative
antonym    | true, false
antonym    | right, wrong
antonym    | possible, impossible
antonym    | important, unimportant
antonym    | necessary, unnecessary
antonym    | happy, sad
antonym    | legal, illegal
antonym    | public, private
antonym    | urban, rural
antonym    | modern, ancient
antonym    | new, old
antonym    | good, bad
antonym    | better, worse
antonym    | best, worst
antonym    | big, small
antonym    | large, small
antonym    | larger, smaller
antonym    | long, short
antonym    | high, low
antonym    | higher, lower
antonym    | highest, lowest
antonym    | strong, weak
antonym    | rich, poor
antonym    | easy, difficult
antonym    | cheap, expensive
antonym    | early, late
antonym    | hot, cold
antonym    | warm, cool
antonym    | fast, slow
antonym    | quickly, slowly
antonym    | young, old
antonym    | safe, dangerous
antonym    | light, heavy
antonym    | near, far from
antonym    | first, last
antonym    | inside, outside
antonym    | above, below
antonym    | up, down
antonym    | left, right
antonym    | north, south, east, west
antonym    | northern, southern, eastern, western
antonym    | man, woman
antonym    | men, women
antonym    | boy, girl
antonym    | boys, girls
antonym    | father, mother
antonym    | brother, sister
antonym    | son, daughter
antonym    | husband, wife
antonym    | friend, enemy
antonym    | friends, enemies
antonym    | teacher, student
antonym    | teachers, students
antonym    | question, answer
antonym    | victory, defeat
antonym    | beginning, end
antonym    | war, peace
antonym    | white, black, red, green, blue, yellow
"""

_CHINESE = """
number     | 两, 三, 四, 五, 六, 七, 八, 九
number     | 两个, 三个, 四个, 五个
number     | 第二, 第三, 第四, 第五
number     | 数百, 数千, 数万
number     | 百万, 千万
number     | 一半, 三分之一, 四分之一
number     | 两倍, 三倍, 五倍
date       | 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
date       | 一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月
date       | 星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日
date       | 周一, 周二, 周三, 周四, 周五, 周六, 周日
date       | 昨天, 今天, 明天
date       | 去年, 今年, 明年
date       | 上个月, 这个月, 下个月
date       | 上周, 本周, 下周
date       | 早上, 下午, 晚上
unit       | 秒, 分钟, 小时, 天, 个月
unit       | 公里, 英里, 米, 英尺
unit       | 公斤, 磅, 吨
unit       | 元, 美元, 欧元, 英镑
unit       | 摄氏度, 华氏度
negation   | 不是 > 是
negation   | 是 > 不是
negation   | 不能 > 能
negation   | 可以 > 不可以
negation   | 不会 > 会
negation   | 会 > 不会
negation   | 没有 > 有
negation   | 有 > 没有
negation   | 不需要 > 需要
negation   | 需要 > 不需要
negation   | 应该 > 不应该
negation   | 不应该 > 应该
negation   | 不再 > 仍然
negation   | 从未 > 一直
negation   | 从不 > 总是
negation   | 不想 > 想
negation   | 不知道 > 知道
negation   | 知道 > 不知道
negation   | 喜欢 > 不喜欢
negation   | 不同意 > 同意
negation   | 无法 > 能够
negation   | 能够 > 无法
modality   | 可以 > 必须
modality   | 可能 > 必须
modality   | 可能 > 一定会
modality   | 必须 > 可以
modality   | 应该 > 必须
modality   | 应 > 可
modality   | 也许 > 肯定
modality   | 肯定 > 也许
modality   | 一定 > 可能
modality   | 需要 > 想要
modality   | 允许 > 要求
quantifier | 所有 > 有些
quantifier | 一些 > 所有
quantifier | 有些 > 所有
quantifier | 许多 > 少数
quantifier | 很多 > 很少
quantifier | 大多数 > 少数
quantifier | 大部分 > 小部分
quantifier | 每个 > 某个
quantifier | 总是 > 有时
quantifier | 经常 > 很少
quantifier | 有时 > 总是
quantifier | 通常 > 很少
quantifier | 至少 > 至多
quantifier | 最多 > 至少
quantifier | 超过 > 不到
quantifier | 低于 > 高于
quantifier | 高于 > 低于
quantifier | 以上 > 以下
quantifier | 只有 > 不仅有
quantifier | 几乎 > 完全
condition  | 如果 > 除非
condition  | 除非 > 如果
condition  | 因为 > 虽然
condition  | 虽然 > 因为
condition  | 由于 > 尽管
condition  | 尽管 > 由于
condition  | 但 > 所以
condition  | 但是 > 因此
condition  | 因此 > 但是
condition  | 之前 > 之后
condition  | 之后 > 之前
condition  | 直到 > 自从
condition  | 和 > 或
condition  | 或 > 和
condition  | 而不是 > 以及
tense      | 已经 > 将
tense      | 已经 > 尚未
tense      | 将 > 已经
tense      | 将会 > 已经
tense      | 正在 > 曾经
tense      | 曾经 > 正在
tense      | 即将 > 早已
role       | 我, 你, 他, 她, 我们, 你们, 他们
role       | 我的, 你的, 他的, 她的, 我们的, 他们的
role       | 被 > 把
role       | 从 > 到
name       | 中国, 日本, 印度, 俄罗斯, 法国, 德国, 加拿大, 澳大利亚, 巴西, 英国, 意大利, 西班牙, 美国
name       | 北京, 上海, 广州, 深圳, 天津, 重庆, 武汉, 南京, 杭州, 成都
name       | 伦敦, 巴黎, 柏林, 东京, 莫斯科, 波士顿, 悉尼, 多伦多, 罗马, 马德里, 芝加哥, 纽约
name       | 汤姆, 玛丽, 约翰, 杰克, 彼得, 爱丽丝, 大卫, 威廉, 乔治, 詹姆斯, 罗伯特, 亨利
name       | 亚洲, 欧洲, 非洲, 美洲
antonym    | 增加, 减少
antonym    | 上升, 下降
antonym    | 提高, 降低
antonym    | 扩大, 缩小
antonym    | 加强, 削弱
antonym    | 买, 卖
antonym    | 赢得, 失去
antonym    | 打开, 关闭
antonym    | 开始, 停止
antonym    | 接受, 拒绝
antonym    | 支持, 反对
antonym    | 同意, 反对
antonym    | 记得, 忘记
antonym    | 到达, 离开
antonym    | 出口, 进口
antonym    | 喜欢, 讨厌
antonym    | 成功, 失败
antonym    | 胜利, 失败
antonym    | 优点, 缺点
antonym    | 积极, 消极
antonym    | 正确, 错误
antonym    | 可能, 不可能
antonym    | 重要, 不重要
antonym    | 高兴, 难过
antonym    | 合法, 非法
antonym    | 公共, 私人
antonym    | 现代, 古代
antonym    | 新, 旧
antonym    | 好, 坏
antonym    | 大, 小
antonym    | 大型, 小型
antonym    | 长, 短
antonym    | 高, 低
antonym    | 较高, 较低
antonym    | 强大, 弱小
antonym    | 富裕, 贫穷
antonym    | 容易, 困难
antonym    | 便宜, 昂贵
antonym    | 早期, 晚期
antonym    | 热, 冷
antonym    | 快, 慢
antonym    | 安全, 危险
antonym    | 首次, 最后一次
antonym    | 第一, 最后
antonym    | 内部, 外部
antonym    | 上面, 下面
antonym    | 左, 右
antonym    | 北部, 南部, 东部, 西部
antonym    | 男人, 女人
antonym    | 男孩, 女孩
antonym    | 男性, 女性
antonym    | 父亲, 母亲
antonym    | 兄弟, 姐妹
antonym    | 儿子, 女儿
antonym    | 丈夫, 妻子
antonym    | 朋友, 敌人
antonym    | 老师, 学生
antonym    | 问题, 答案
antonym    | 战争, 和平
antonym    | 白色, 黑色, 红色, 绿色, 蓝色, 黄色
"""


@dataclass(frozen=True, slots=True)
class Swap:
    """``before`` may become ``after``; ``kind`` says what divergence that is."""

    kind: str
    before: str
    after: str


@lru_cache(maxsize=2)
def swaps(language: str) -> dict[str, tuple[Swap, ...]]:
    """All exchanges of a language, by the words that they start from; English ones in lower case unless names."""
    found: dict[str, list[Swap]] = {}
    for line in (_CHINESE if language == CHINESE else _ENGLISH).strip().splitlines():
        kind, _, words = (part.strip() for part in line.partition("|"))
        if ">" in words:
            before, after = (part.strip() for part in words.split(">"))
            found.setdefault(before, []).append(Swap(kind, before, after))
            continue
        members = [word.strip() for word in words.split(",")]
        for before in members:
            found.setdefault(before, []).extend(Swap(kind, before, after) for after in members if after != before)
    return {before: tuple(those) for before, those in found.items()}


@lru_cache(maxsize=1)
def english_pattern() -> re.Pattern[str]:
    """Finds the English words that can be exchanged, the longest first."""
    words = sorted(swaps("en"), key=len, reverse=True)
    return re.compile(r"(?<![\w'-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w'-])", re.IGNORECASE)
