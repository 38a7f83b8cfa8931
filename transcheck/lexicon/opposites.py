"""Opposites across the languages that are no degrees of a scale: 增加 and "increase" against 减少 and "decrease".

Each line has Chinese words and their opposites, then the English lemmas of both. Degrees (贵, cheap) are in ``scales``,
times (morning, tomorrow) among the quantities.
"""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.language.english import lemmatise
from transcheck.lexicon.dictionary import load_dictionary

_OPPOSITES = """
增加 增长 增多 上升 上涨 提高 升高 | 减少 下降 下跌 降低 削减 | increase rise grow | decrease fall drop decline reduce
加快 加速 | 减慢 放慢 减速 放缓 | accelerate quicken | decelerate slow
扩大 扩张 扩展 | 缩小 收缩 | expand enlarge widen broaden | shrink contract narrow
加强 强化 巩固 | 削弱 弱化 | strengthen reinforce | weaken undermine
改善 好转 改进 | 恶化 变坏 | improve | worsen deteriorate
开始 启动 开启 | 结束 停止 终止 完结 | begin start commence launch | end finish stop cease conclude terminate
打开 开放 开启 敞开 | 关闭 关上 封闭 | open reopen | close shut
继续 | 停止 中断 | continue resume | stop cease discontinue halt
进入 | 离开 退出 | enter | leave left exit quit depart
到达 抵达 | 离开 出发 | arrive reach | depart leave
加入 参加 参与 | 退出 | join participate | quit leave withdraw
买 购买 收购 购入 | 卖 出售 销售 售出 卖掉 | buy purchase acquire | sell
进口 | 出口 | import | export
借出 借给 出借 | 借入 | lend | borrow
收到 接收 | 发送 寄出 发出 | receive | send
接受 同意 答应 接纳 | 拒绝 回绝 谢绝 | accept agree approve consent | refuse reject decline
允许 准许 许可 批准 | 禁止 不许 不准 | allow permit approve | forbid ban prohibit bar
支持 赞成 拥护 | 反对 抵制 | support favor favour endorse back | oppose resist
承认 | 否认 | admit acknowledge | deny
喜欢 喜爱 热爱 | 讨厌 恨 憎恨 厌恶 | like love enjoy adore | hate dislike loathe detest
赞扬 表扬 称赞 赞美 | 批评 指责 谴责 | praise commend | criticize criticise blame condemn
成功 | 失败 | succeed success successful successfully | fail failure unsuccessful
赢 胜利 获胜 战胜 | 输 失败 败 | win victory triumph | lose defeat loss
赚 盈利 | 赔 亏损 亏 | earn profit gain | lose loss
获得 得到 取得 | 失去 丧失 | gain obtain get receive | lose
出现 显现 | 消失 | appear emerge | disappear vanish
显示 展示 表明 揭示 透露 公开 | 隐藏 隐瞒 掩盖 | show reveal display indicate disclose expose | hide conceal cover
记得 记住 | 忘记 忘 | remember recall | forget
出生 诞生 降生 | 死 死亡 去世 逝世 | birth born | death die dead
活 活着 生存 存活 幸存 | 死 死亡 丧生 | live survive alive | die dead perish
结婚 | 离婚 | marry wed | divorce
保护 守护 | 伤害 破坏 | protect defend | harm damage attack
建造 建设 建立 创建 建 | 拆除 摧毁 毁 毁掉 破坏 | build construct establish create found | demolish destroy dismantle
攻击 进攻 | 防守 防御 保卫 | attack | defend defence defense
上去 上来 爬上 | 下去 下来 | ascend | descend
前进 | 后退 撤退 | advance | retreat
推 | 拉 | push | pull
拿起 捡起 举起 | 放下 丢下 | lift raise | lower
连接 | 断开 | connect | disconnect
团结 联合 统一 | 分裂 分离 | unite unify | divide split separate
雇用 雇佣 聘用 录用 | 解雇 开除 辞退 裁员 | hire employ recruit | fire dismiss sack
遵守 服从 遵从 | 违反 违背 无视 忽视 | obey comply observe abide | violate break ignore disobey disregard
雇主 老板 | 雇员 员工 | employer boss | employee
奖励 | 惩罚 处罚 | reward | punish penalize punishment penalty
相信 信任 | 怀疑 | believe trust | doubt distrust suspect
希望 想 想要 渴望 | 绝望 讨厌 | hope want wish | despair hate dread
帮助 协助 有助于 | 妨碍 阻碍 | help assist aid facilitate | hinder hamper obstruct impede
鼓励 | 劝阻 | encourage | discourage
吸引 | 排斥 | attract | repel
遵守 服从 | 违反 违背 | obey comply follow observe | violate disobey breach
存款 存 | 取款 取 | deposit | withdraw
点燃 | 熄灭 扑灭 | ignite light | extinguish
释放 获释 | 逮捕 拘留 监禁 关押 | release free | arrest detain imprison jail
有罪 | 无罪 清白 | guilty guilt | innocent innocence
合法 | 非法 违法 | legal lawful legally | illegal unlawful illegally
真 真的 真实 属实 真正 | 假 假的 虚假 | true real genuine authentic | false fake untrue bogus
正确 准确 | 错误 不准确 | correct right accurate correctly accurately | wrong incorrect inaccurate incorrectly mistaken
可能 有可能 | 不可能 | possible possibly | impossible
主动 | 被动 | active actively | passive passively
积极 正面 乐观 | 消极 负面 悲观 | positive positively optimistic | negative negatively pessimistic
有利 有益 | 不利 有害 | favorable favourable beneficial advantageous | unfavorable unfavourable harmful detrimental
健康 | 生病 患病 不健康 | healthy | sick ill unhealthy infected
干净 清洁 | 脏 肮脏 | clean | dirty filthy
美丽 漂亮 好看 | 丑 丑陋 难看 | beautiful pretty handsome | ugly
聪明 | 愚蠢 笨 傻 | clever smart intelligent | stupid foolish dumb
勇敢 | 胆小 懦弱 | brave courageous | cowardly timid
诚实 | 不诚实 虚伪 | honest | dishonest
友好 友善 | 敌对 敌意 | friendly | hostile
礼貌 有礼貌 | 无礼 粗鲁 | polite politely | rude impolite
慷慨 大方 | 吝啬 小气 | generous | stingy mean
勤奋 勤劳 | 懒惰 懒 | diligent hardworking | lazy
耐心 有耐心 | 不耐烦 急躁 | patient patiently | impatient impatiently
仔细 小心 谨慎 认真 精心 | 粗心 马虎 大意 | careful carefully cautious cautiously | careless carelessly reckless
高兴 开心 快乐 幸福 | 难过 伤心 悲伤 痛苦 | happy glad pleased joyful | sad unhappy miserable sorrowful
疼痛 痛苦 | 快乐 快感 | pain | pleasure
满意 | 不满 失望 | satisfied content | dissatisfied disappointed
平静 冷静 | 激动 慌张 | calm | agitated panicked
相同 一样 同样 相似 类似 | 不同 各异 | same similar identical alike | different dissimilar
简单 | 复杂 | simple | complex complicated
普通 平常 常见 | 特殊 特别 罕见 少见 | ordinary common usual | special rare unusual uncommon
公开 公共 公立 | 私人 秘密 私立 | public publicly open openly | private privately secret secretly
国内 | 国外 海外 | domestic | foreign overseas abroad
本地 当地 | 外地 | local | nonlocal
国际 | 国内 | international | national domestic
城市 城里 | 农村 乡下 乡村 | city urban | countryside rural village
过去 以往 | 未来 将来 今后 | past | future
现在 目前 当前 | 过去 以前 | current now present currently | past former formerly
最初 起初 首先 | 最终 最后 终于 | initially originally first | finally eventually ultimately last
新 崭新 全新 | 旧 老 陈旧 | new brand-new | old
开头 开端 | 结尾 末尾 | beginning | end ending
原因 起因 | 结果 后果 | cause reason | result consequence effect
优点 优势 长处 | 缺点 劣势 短处 | advantage merit strength | disadvantage drawback weakness flaw
朋友 友人 盟友 | 敌人 仇人 | friend ally | enemy foe
父母 家长 | 孩子 子女 | parent | child
父亲 爸爸 | 母亲 妈妈 | father dad | mother mom mum
儿子 | 女儿 | son | daughter
丈夫 | 妻子 太太 老婆 | husband | wife
男 男性 男人 男子 男孩 | 女 女性 女人 女子 女孩 | man male boy | woman female girl
老师 教师 | 学生 | teacher | student pupil
医生 大夫 | 病人 患者 | doctor | patient
卖家 卖方 商家 | 买家 买方 顾客 | seller vendor | buyer customer
房东 | 房客 租客 | landlord | tenant
债主 债权人 | 债务人 | creditor | debtor
原告 | 被告 | plaintiff prosecution prosecutor | defendant defense defence
军事 军方 军用 | 民用 民间 | military | civilian civil
和平 | 战争 | peace peaceful | war
自由 | 奴役 | freedom liberty | slavery
富人 | 穷人 | rich | poor
左 左边 左侧 左手 | 右 右边 右侧 右手 | left | right
上面 上方 之上 | 下面 下方 之下 | above over | below under beneath
里面 内部 | 外面 外部 | inside internal indoor indoors inner | outside external outdoor outdoors outer
前面 前方 | 后面 后方 背后 | front ahead | behind rear back
顶部 顶 | 底部 底 | top | bottom
最高 顶级 | 最低 | top highest | lowest bottom
最大 | 最小 | largest biggest maximum | smallest minimum
最多 至多 | 最少 至少 | most | least fewest
多数 大多数 大部分 | 少数 小部分 | majority most | minority few
北 北部 北方 北边 | 南 南部 南方 南边 | north northern | south southern
东 东部 东方 东边 | 西 西部 西方 西边 | east eastern | west western
横 横向 水平 | 竖 纵向 垂直 | horizontal | vertical
满 满满 | 空 空的 | full | empty
稀疏 稀少 | 密集 稠密 | sparse sparsely | dense densely
锋利 | 钝 | sharp | blunt dull
软 柔软 | 硬 坚硬 | soft | hard
粗糙 | 光滑 | rough coarse | smooth
古代 古老 | 现代 当代 | ancient | modern contemporary
临时 暂时 | 永久 永远 长期 | temporary temporarily | permanent permanently forever
总是 老是 一直 | 从不 从来不 | always | never
经常 常常 往往 | 很少 难得 偶尔 | often frequently frequent usually | rarely seldom infrequently
一起 共同 | 分别 单独 独自 | together jointly | separately alone
自愿 | 被迫 强制 | voluntary voluntarily | forced compulsory mandatory
必要 必须 必需 | 不必要 | necessary essential required | unnecessary needless optional
有用 有效 | 无用 无效 | useful effective valid | useless ineffective invalid
熟悉 | 陌生 | familiar | unfamiliar strange
稳定 | 动荡 不稳定 | stable | unstable volatile
重要 | 不重要 次要 | important major significant | unimportant minor insignificant
巨大 庞大 | 微小 | huge enormous vast massive | tiny minor insignificant
大量 | 少量 | plenty | little
"""


CONVERSES = frozenset("买 购买 购入 收购 卖 出售 售出 卖掉 销售 借出 借给 出借 借入 收到 接收 发送 寄出 发出".split())
"""Chinese words for one side of a deal that the other partner's side can be told by: to buy from is to be sold."""


@lru_cache(maxsize=1)
def _ends() -> tuple[dict[str, dict[int, int]], dict[str, dict[int, int]]]:
    chinese: dict[str, dict[int, int]] = {}
    english: dict[str, dict[int, int]] = {}
    for number, line in enumerate(_OPPOSITES.strip().splitlines()):
        columns = line.split("|")
        for words, table, end in zip(columns, (chinese, chinese, english, english), (1, -1, 1, -1), strict=True):
            for word in words.split():
                table.setdefault(word, {})[number] = end
    return chinese, english


_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@lru_cache(maxsize=8192)
def ends_of_chinese(word: str) -> dict[int, int]:
    """The oppositions that the simplified Chinese ``word`` takes part in, with 1 or -1 for its end of each.

    A word of several characters that is not listed takes those of the English words that the dictionary, for the most
    part, explains it by.
    """
    known = _ends()[0].get(word)
    if known is not None:
        return known
    definitions = load_dictionary().definitions(word) if len(word) > 1 else ()
    found: dict[int, list[int]] = {}
    for definition in definitions:
        plain = _NOTE.sub("", definition).strip().lower().removeprefix("to ")
        for opposition, end in ends_of_english(lemmatise(plain)).items():
            found.setdefault(opposition, []).append(end)
    return {
        opposition: ends[0]
        for opposition, ends in found.items()
        if len(set(ends)) == 1 and 2 * len(ends) >= len(definitions)
    }


def ends_of_english(lemma: str) -> dict[int, int]:
    """The oppositions that the English ``lemma`` takes part in, with 1 or -1 for its end of each."""
    return _ends()[1].get(lemma, {})


def are_opposites(chinese: str, lemma: str) -> bool:
    """True if the two words take part in one opposition at least, and stand at opposite ends of all that they share."""
    here, there = ends_of_chinese(chinese), ends_of_english(lemma)
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[opposition] != there[opposition] for opposition in shared)


def agree(chinese: str, lemma: str) -> bool:
    """True if the two words stand at the same end of some opposition."""
    here, there = ends_of_chinese(chinese), ends_of_english(lemma)
    return any(here[opposition] == there[opposition] for opposition in here.keys() & there.keys())
