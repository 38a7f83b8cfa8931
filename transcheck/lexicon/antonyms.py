"""Common words of opposite meaning.

Word vectors take them as near, since both stand in the same surroundings. Chinese forms many by its own: 增加 and 减少.
Only pairs whose exchange turns a statement round; words formed with a negative prefix are known by their form.
"""

from __future__ import annotations

from functools import lru_cache

from transcheck.model import CHINESE

_ENGLISH = """
accept/reject/refuse/decline add/remove advance/retreat after/before agree/disagree alive/dead
allow/forbid/ban/prohibit always/never appear/disappear/vanish arrive/leave/depart arrest/release ascend/descend
asset/liability attack/defend attract/repel beautiful/ugly begin/end start/stop/finish best/worst better/worse
good/bad/evil big/small/little large/small black/white boy/girl bright/dark bring/take broad/narrow wide/narrow
build/destroy buy/sell buyer/seller cheap/expensive/dear clean/dirty close/open shut/open cold/hot/warm cool/warm
come/go common/rare confirm/deny create/destroy cruel/kind cry/laugh dangerous/safe danger/safety day/night
decrease/increase reduce/increase fall/rise drop/rise decline/grow deep/shallow defeat/victory lose/win loss/gain
loss/profit deny/admit difficult/easy hard/easy hard/soft domestic/foreign down/up downward/upward dry/wet
early/late east/west eastern/western north/south northern/southern empty/full encourage/discourage enemy/friend
enter/leave/exit export/import external/internal fail/succeed failure/success false/true wrong/right far/near
fast/slow quick/slow fat/thin thick/thin father/mother female/male feminine/masculine first/last former/latter
forget/remember freedom/slavery front/back/rear give/take guilty/innocent happy/sad/unhappy hate/love dislike/like
healthy/sick/ill heaven/hell heavy/light high/low higher/lower hope/despair husband/wife include/exclude
inside/outside joy/sorrow junior/senior king/queen knowledge/ignorance left/right legal/illegal lend/borrow
length/shortness less/more fewer/more least/most long/short tall/short loose/tight loud/quiet major/minor
majority/minority man/woman many/few maximum/minimum new/old young/old offer/demand supply/demand off/on
optimism/pessimism optimistic/pessimistic over/under above/below pass/fail past/future peace/war plus/minus
positive/negative poor/rich praise/blame/criticize/criticise presence/absence present/absent protect/harm
public/private pull/push question/answer raise/lower receive/send rural/urban save/waste save/spend seldom/often
rarely/often servant/master sharp/blunt simple/complex/complicated single/married smooth/rough son/daughter
brother/sister strength/weakness strong/weak strengthen/weaken support/oppose permit/forbid/prohibit teacher/student
temporary/permanent together/apart top/bottom tragedy/comedy upper/lower useful/useless virtue/vice
voluntary/compulsory wealth/poverty winner/loser yes/no everybody/nobody everyone/nobody everything/nothing all/none
improve/worsen expand/shrink lengthen/shorten widen/narrow accelerate/slow gain/lose lift/impose believe/doubt
trust/distrust with/without
"""

_CHINESE = """
增加/减少 增长/下降/减少 上升/下降 上涨/下跌 提高/降低 扩大/缩小 加强/削弱 加快/减缓/放慢 支持/反对 同意/反对/拒绝
接受/拒绝 允许/禁止 准许/禁止 承认/否认 肯定/否定 成功/失败 胜利/失败 赢/输 开始/结束 开放/关闭 打开/关闭 进口/出口
买/卖 购买/出售 大/小 多/少 高/低 高/矮 长/短 快/慢 好/坏 新/旧 老/年轻 早/晚 远/近 深/浅 强/弱 冷/热
贵/便宜 富/穷 富裕/贫穷 安全/危险 容易/困难 简单/复杂 重要/次要 优点/缺点 优势/劣势 积极/消极 乐观/悲观 高兴/难过
喜欢/讨厌 爱/恨 国内/国外 城市/农村 公开/秘密 合法/非法 真/假 对/错 正确/错误 左/右 东/西 南/北 上/下 前/后
内/外 男/女 父亲/母亲 丈夫/妻子 儿子/女儿 战争/和平 朋友/敌人 生/死 出生/死亡 存在/消失 出现/消失 进攻/防守
保护/破坏 建设/破坏 盈利/亏损 最大/最小 最高/最低 最多/最少 至少/至多 超过/低于 高于/低于 多于/少于 之前/之后
以前/以后 以上/以下 永远/从不 总是/从不 经常/很少 全部/部分 改善/恶化 来/去 借/还 表扬/批评 赞成/反对 统一/分裂
团结/分裂 民主/专制 勤劳/懒惰
"""

_PREFIXES = ("un", "il", "ir", "dis", "non")
_ADJECTIVE_PREFIXES = ("in", "im")
_ADJECTIVE = ("able", "ible", "ent", "ant", "ive", "ate", "al", "ect", "ary", "ete", "ous", "lar", "ure", "uch", "ust")
"""What the adjectives end in that "in" and "im" deny; inform and impress deny nothing."""
_SHORTEST = 4


@lru_cache(maxsize=1)
def _pairs() -> dict[bool, frozenset[frozenset[str]]]:
    found = {}
    for chinese, text in ((True, _CHINESE), (False, _ENGLISH)):
        groups = [group.split("/") for group in text.split()]
        found[chinese] = frozenset(frozenset((group[0], other)) for group in groups for other in group[1:])
    return found


@lru_cache(maxsize=65536)
def are_antonyms(one: str, other: str, language: str) -> bool:
    """True if two lemmas of a language (``zh`` or ``en``) are opposites, or one denies the other by its form."""
    if one == other:
        return False
    if frozenset((one, other)) in _pairs()[language == CHINESE]:
        return True
    if language == CHINESE:
        return any(long == denial + short for denial in "不非无未没" for long, short in ((one, other), (other, one)))
    one, other = _without_adverb(one), _without_adverb(other)
    if frozenset((one, other)) in _pairs()[False]:
        return True
    return any(_denies(long, short) for long, short in ((one, other), (other, one)))


def _denies(long: str, short: str) -> bool:
    """True if ``long`` is ``short`` with a prefix that denies it, or with -less for -ful."""
    if long.endswith("less") and short == f"{long[:-4]}ful":
        return True
    prefix = long.removesuffix(short)
    if prefix in _ADJECTIVE_PREFIXES:
        return short.endswith(_ADJECTIVE)
    return prefix in _PREFIXES and len(short) >= _SHORTEST


def _without_adverb(lemma: str) -> str:
    return lemma[:-2] if lemma.endswith("ly") and len(lemma) > _SHORTEST + 2 else lemma
