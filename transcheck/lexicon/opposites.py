"""Words of opposite meaning: 增加 and 减少, "increase" and "decrease", 增加 and "decrease".

Each line is one opposition: Chinese words of either end, then English lemmas of either end. One that is empty on a side
holds within the other language only (what comes before one thing may well be told as what the other comes after).
The degrees of ``scales`` (贵, cheap) are oppositions too; times (morning, tomorrow) are among the quantities.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from transcheck.language.english import lemmatise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.polarity import NEGATION_CHARACTERS
from transcheck.lexicon.scales import chinese_scales, english_scales
from transcheck.model import CHINESE

_OPPOSITES = """
增加 增长 上升 提高 | 减少 下降 降低 削减 | increase rise grow raise | decrease fall drop decline reduce lower cut
加快 加速 | 减慢 放慢 减速 放缓 | accelerate quicken | decelerate slow
扩大 扩张 扩展 拓展 | 缩小 收缩 | expand enlarge widen broaden expansion | shrink contract narrow
加强 增强 强化 巩固 提升 | 削弱 弱化 减弱 | strengthen reinforce enhance boost | weaken undermine diminish
改善 好转 改进 | 恶化 变坏 | improve | worsen deteriorate
开始 启动 开启 | 结束 停止 终止 完结 | begin start commence launch | end finish stop cease conclude terminate
开幕 开幕式 | 闭幕 落幕 闭幕式 | open opening inauguration | close closing
打开 开放 开启 敞开 开门 开张 | 关闭 关上 封闭 关门 打烊 | open reopen | close shut
继续 | 停止 中断 | continue resume | stop cease discontinue halt
进入 | 离开 退出 | enter | leave left exit quit depart
到达 抵达 | 离开 出发 | arrive reach | depart leave
加入 参加 参与 | 退出 | join participate take enter | quit leave withdraw drop
买 购买 收购 购入 | 卖 出售 销售 售出 卖掉 | buy purchase acquire | sell
进口 | 出口 | import | export
借出 借给 出借 | 借入 | lend | borrow
收到 接收 | 发送 寄出 发出 | receive | send
接受 同意 答应 接纳 | 拒绝 回绝 谢绝 | accept agree approve consent | refuse reject decline disagree
允许 准许 许可 批准 | 禁止 不许 不准 严禁 | allow permit approve authorise authorize | forbid ban prohibit bar
支持 赞成 拥护 | 反对 抵制 | support favor favour endorse back supporter | oppose resist object opponent opposition
承认 | 否认 | admit acknowledge | deny
喜欢 喜爱 热爱 爱 | 讨厌 恨 憎恨 厌恶 | like love enjoy adore | hate dislike loathe detest
赞扬 表扬 称赞 赞美 | 批评 指责 谴责 | praise commend | criticize criticise blame condemn
成功 | 失败 | succeed success successful successfully | fail failure unsuccessful
赢 胜利 获胜 战胜 | 输 失败 败 | win victory triumph | lose loss
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
好吃 美味 可口 | 难吃 | delicious tasty yummy | terrible awful disgusting inedible
极好 很棒 一流 出色 | 很差 差劲 糟糕 恶劣 差 烂 | excellent wonderful fantastic great | terrible awful horrible
大涨 暴涨 上涨 飙升 猛涨 | 大跌 暴跌 下跌 骤降 猛跌 | soar surge skyrocket rally | plunge tumble slump plummet
复苏 回暖 | 衰退 萧条 | recovery recover rebound | recession slump downturn
招聘 招人 雇佣 雇用 扩招 | 裁员 解雇 开除 | hire recruit recruitment | layoff dismiss fire sack
包括 包含 | 除了 排除 除外 | including | except excluding
驳回 否决 | 维持 支持 批准 | reject dismiss overrule | uphold approve grant
升值 | 贬值 | appreciate rise strengthen | depreciate fall drop weaken
加息 | 降息 减息 | raise hike increase | cut lower
举行 举办 召开 | 取消 | hold | cancel
有效 | 过期 失效 | valid | expire expired invalid
复课 复工 复产 | 停课 停工 停产 | resume reopen | suspend halt
关注 | 取关 | follow | unfollow
解封 | 封号 封禁 被封 | unblock unban | block ban
发布 发表 发帖 | 删 删除 删帖 | post publish | delete remove
胖 | 瘦 | gain | lose
入口 | 出口 | entrance | exit
室内 | 室外 户外 | indoor indoors | outdoor outdoors
单程 单程票 | 往返 往返票 来回票 | one-way | round-trip
良性 | 恶性 | benign | malignant
急性 | 慢性 | acute | chronic
口服 | 外用 | oral orally | external externally topical
税前 | 税后 | pre-tax pretax | after-tax
免费 | 收费 付费 | free | paid charge
左撇子 | | left-handed | right-handed
早到 提前 | 迟到 晚到 晚点 延误 | early | late delayed
紧张 激动 慌 慌张 着急 担心 | 放松 冷静 镇定 淡定 | nervous tense worry panic excited | relax calm chill relaxed
容易 简单 不难 | 困难 艰难 不易 不容易 难 | easy simple easily | difficult hard tough
不错 好 很好 棒 | 坏 差 糟 糟糕 | good nice decent great fine well | bad poor terrible awful badly
没错 对 正确 没毛病 | 不对 错 错误 有误 | right correct true | wrong incorrect false mistaken
许多 很多 不少 众多 大量 | 很少 少数 极少 寥寥 | many numerous lots plenty | few
小心 故意 有意 特意 | 无意 意外 | deliberately intentionally purposely | accidentally inadvertently accident
明白 懂 理解 清楚 | 困惑 糊涂 | understand understood clear | confused puzzled baffled
足月 | 早产 | full-term | premature prematurely preterm
白天 | 夜里 夜间 黑夜 | day daytime daylight | night nighttime
干净 清洁 | 脏 肮脏 | clean | dirty filthy
美丽 漂亮 好看 | 丑 丑陋 难看 | beautiful pretty handsome | ugly
聪明 | 愚蠢 笨 傻 | clever smart intelligent | stupid foolish dumb
勇敢 | 胆小 懦弱 | brave courageous | cowardly timid
诚实 | 不诚实 虚伪 | honest | dishonest
友好 友善 | 敌对 敌意 | friendly | hostile
礼貌 客气 有礼貌 | 无礼 粗鲁 | polite courteous politely | rude impolite rudely discourteous
慷慨 大方 | 吝啬 小气 | generous | stingy mean
勤奋 勤劳 | 懒惰 懒 | diligent hardworking | lazy
耐心 有耐心 | 不耐烦 急躁 | patient patiently | impatient impatiently
仔细 小心 谨慎 认真 精心 细心 | 粗心 马虎 大意 随便 | careful cautious attentive meticulous | careless reckless sloppy
高兴 开心 快乐 幸福 | 难过 伤心 悲伤 痛苦 | happy glad pleased joyful | sad unhappy miserable sorrowful
疼痛 痛苦 | 快乐 快感 | pain | pleasure
满意 | 不满 失望 | satisfied content satisfying pleased | dissatisfied disappointed disappointing disappointment
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
最初 起初 | 最终 最后 终于 | initially originally | finally eventually ultimately
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
最高 顶级 首要 | 最低 | top highest | lowest bottom
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
总是 老是 始终 一向 历来 向来 | 有时 有时候 偶尔 | always constantly | sometimes occasionally
推迟 延期 延后 推后 | 提前 | postpone delay defer | earlier
旁边 隔壁 | 对面 | beside adjacent next | opposite across
运动 锻炼 | 休息 | exercise | rest
吃素 素食 素菜 | 吃肉 肉食 荤菜 | vegetarian vegan | meat
首次 第一次 头一次 第一个 首个 头一个 第一 | 最后一次 最后一个 末次 | first | last
开着 敞着 | 关着 锁着 紧闭 | open | closed shut locked
天亮 | 天黑 | dawn daybreak light | dark dusk nightfall
好人 好事 好友 好消息 | 坏人 坏事 坏消息 | good | bad
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
添加 加入 附加 | 删除 移除 去掉 去除 清除 | add append insert | remove delete erase subtract
发放 下达 颁发 下发 发布 | 扣留 扣押 扣发 撤回 | issue release grant distribute publish | withhold withdraw retract
引进 引入 采用 推行 实施 | 取消 废除 根除 淘汰 | introduce adopt implement launch | abolish eradicate eliminate scrap
取消 废除 撤销 | 保留 恢复 | cancel abolish revoke repeal | keep retain preserve restore
保留 坚持 | 放弃 抛弃 | keep retain preserve persist insist persevere | abandon discard quit renounce
解除 放宽 | 实施 施加 收紧 | lift ease relax | impose tighten
暂停 中止 | 恢复 | suspend pause halt | resume restore
吸引 | 排斥 | attract | repel
包括 包含 | 排除 除外 | include contain inclusion | exclude exclusion
隔离 | 融合 融入 | isolate isolation segregation | integrate integration inclusion
拦截 阻止 阻挡 阻碍 妨碍 | 促进 推动 协助 帮助 | intercept block stop obstruct hinder prevent | facilitate help assist
鼓励 激励 | 劝阻 打击 | encourage inspire motivate | discourage deter demotivate
确诊 确认 证实 确定 | 疑似 不确定 否认 | confirm confirmed certain | suspected unconfirmed uncertain deny
缓解 减轻 缓和 | 加重 加剧 激化 | relieve ease alleviate mitigate relief soothe | aggravate worsen exacerbate intensify
促进 推动 推进 | 抑制 阻碍 | promote foster advance stimulate | hinder inhibit suppress impede curb
充足 充分 足够 | 不足 缺乏 短缺 匮乏 | sufficient enough ample adequate | insufficient inadequate lack scarce shortage
有效 有用 效果 效力 | 无效 无用 | effective effectiveness useful | ineffective ineffectiveness useless
节约 节省 | 浪费 | save conserve economise economize | waste squander
繁荣 兴旺 兴盛 | 萧条 衰退 衰落 | prosper prosperity flourish thrive boom | depression recession decline slump
先进 | 落后 | advanced | backward outdated
进步 | 退步 倒退 | progress | regress regression setback
发达 | 欠发达 不发达 | developed | undeveloped underdeveloped
成熟 | 幼稚 | mature | immature childish
正常 | 异常 反常 不正常 | normal | abnormal unusual
主要 首要 | 次要 | main primary chief major principal | secondary minor
直接 | 间接 | direct | indirect
完整 完全 全面 | 残缺 部分 片面 | complete whole full entire comprehensive | incomplete partial
全部 | 部分 局部 | all entire whole full | partial
明确 清楚 清晰 | 模糊 含糊 不清 | clear explicit definite distinct | vague unclear ambiguous obscure indefinite blurred
具体 | 抽象 笼统 | concrete specific | abstract general
客观 | 主观 | objective | subjective
理论 | 实践 | theory theoretical | practice practical
理想 | 现实 | ideal | reality real
批发 | 零售 | wholesale | retail
收入 | 支出 开支 | income revenue earning | expense expenditure spending
资产 | 负债 | asset | liability debt
供应 供给 | 需求 | supply | demand
升值 | 贬值 | appreciate appreciation | depreciate devalue depreciation devaluation
入境 | 出境 | entry enter | exit departure
起飞 | 降落 着陆 | takeoff | land landing
穿上 | 脱下 脱掉 | wear don | undress
醒 醒来 清醒 | 睡着 入睡 昏迷 | wake awake conscious | asleep sleep unconscious
哭 哭泣 | 笑 大笑 | cry weep | laugh smile
晴 晴朗 晴天 | 阴 阴天 多云 雨天 下雨 | sunny clear | overcast cloudy gloomy rainy
暴雨 大雨 强降雨 | 小雨 毛毛雨 | heavy torrential rainstorm downpour | light drizzle
新鲜 | 腐烂 变质 | fresh | rotten stale spoiled
有趣 好玩 精彩 有意思 | 无聊 乏味 枯燥 没意思 | interesting fun fascinating amusing exciting | boring dull tedious
兴奋 | 沮丧 失落 | excited excitement thrilled | depressed dejected
干劲 热情 积极性 热心 | 冷淡 冷漠 | motivation motivated enthusiasm enthusiastic eager | unmotivated indifferent apathy
忙 忙碌 繁忙 | 闲 空闲 清闲 | busy | idle
合作 | 对抗 | cooperate cooperation collaborate collaboration | confront confrontation
公平 公正 | 不公 不公平 偏袒 | fair just fairness justice | unfair unjust biased injustice
平等 | 不平等 | equal equality | unequal inequality
负责 负责任 | 不负责任 | responsible responsibility charge | irresponsible
幸运 | 不幸 倒霉 | lucky fortunate | unlucky unfortunate
生产 | 消费 | produce production producer | consume consumption consumer
起诉 控方 检方 公诉 | 辩护 辩方 | prosecute prosecution prosecutor accuse | defend defense defence
领先 | 落后 | lead ahead | trail behind lag
上级 | 下级 下属 | superior | subordinate inferior
主人 | 客人 | host owner | guest
孩子 小孩 儿童 小时候 幼年 童年 | 大人 成人 成年人 成年 | child kid childhood | adult grown-up parent adulthood
成年 | 未成年 幼年 | adult | juvenile minor immature underage
祖先 | 后代 | ancestor | descendant offspring
前任 | 继任 继任者 | predecessor | successor
捕食者 | 猎物 | predator | prey
凶手 罪犯 黑手 加害者 | 受害者 | murderer criminal offender perpetrator culprit | victim
输入 | 输出 | input | output
上传 | 下载 | upload | download
及格 合格 | 不及格 不合格 | pass qualified | fail unqualified
录取 | 淘汰 | admit enroll | eliminate
任命 | 免职 罢免 撤职 | appoint appointment | dismiss remove dismissal
当选 | 落选 | elect | lose
集中 聚集 | 分散 | concentrate centralize gather | disperse scatter decentralize
集合 成立 | 解散 | gather assemble found establish | disperse dissolve disband
早期 初期 | 晚期 后期 末期 | early | late later
短期 | 长期 | short | long
立即 立刻 马上 | 稍后 | immediate instant | later eventual
突然 | 逐渐 逐步 渐渐 | sudden abrupt | gradual
迅速 快速 飞快 | 缓慢 慢慢 | quick rapid fast swift | slow
严重 严峻 | 轻微 | severe serious grave heavily | slight minor mild
强烈 剧烈 | 微弱 轻微 | strong intense fierce | weak faint slight
广泛 普遍 | 狭窄 有限 | wide broad extensive widespread | narrow limited
偶然 意外 | 故意 有意 必然 | accidental accident | deliberate intentional purposeful inevitable
自动 | 手动 | automatic | manual
欢迎 | 排斥 抵制 | welcome | reject exclude
靠近 接近 | 远离 | approach near close | away leave avoid
遥远 | 邻近 附近 | distant remote far faraway | close near nearby
尊敬 尊重 | 轻视 蔑视 侮辱 | respect esteem | despise contempt insult disrespect
感谢 感激 | 抱怨 | thank grateful gratitude | complain blame resent
原谅 宽恕 | 责怪 | forgive pardon | blame punish
治愈 治好 康复 痊愈 | 感染 患病 | cure heal recover recovery healthy | infect infected
感染 受感染 患病 确诊 | 健康 未感染 | infect infected infection sick ill | healthy uninfected
勇气 | 恐惧 懦弱 | courage bravery | fear cowardice
关心 重视 关注 | 漠视 无视 忽视 轻视 | care concern value attention emphasize | neglect ignore disregard
注意 | 忽略 忽视 | notice attention | ignore overlook neglect
知识 | 无知 | knowledge | ignorance
真相 真理 | 谎言 谣言 | truth fact | lie rumor rumour falsehood
天堂 | 地狱 | heaven paradise | hell
英雄 | 懦夫 恶棍 | hero | coward villain
赢家 胜者 冠军 | 输家 败者 | winner champion victor | loser
浮 漂浮 | 沉 下沉 沉没 | float | sink
结冰 冻结 | 融化 解冻 | freeze | melt thaw unfreeze
加热 升温 | 冷却 降温 | heat warm | cool
种植 播种 | 收割 收获 | plant sow | harvest reap
装满 | 清空 倒空 | fill | empty
装载 安装 | 卸载 | load install | unload uninstall
埋 埋葬 | 挖出 挖掘 | bury | dig unearth excavate
独立 自主 | 依赖 依靠 附属 | independent independence | dependent dependence depend rely
民主 | 专制 独裁 | democracy democratic | dictatorship autocracy authoritarian dictatorial
左翼 左派 | 右翼 右派 | left leftist | right rightist
激进 | 保守 温和 | radical | conservative moderate
传统 | 现代 新式 | traditional conventional | modern
天然 自然 | 人工 人造 | natural | artificial
业余 | 专业 职业 | amateur | professional
室内 | 室外 户外 | indoor | outdoor
白色 | 黑色 | white | black
上游 | 下游 | upstream upper | downstream lower
正面 | 背面 反面 | front | back reverse
单身 未婚 | 已婚 | single unmarried | married
土著 本土 | 外来 移民 | indigenous native aboriginal | migrant immigrant foreign alien
新增 新建 | 原有 | new additional | old existing
年轻 年青 | 年老 年迈 | young youthful | old elderly aged
友好 和平 | 敌对 | friendly | hostile unfriendly
骄傲 自豪 | 羞愧 羞耻 惭愧 | pride proud | shame ashamed
谦虚 | 自大 傲慢 | modest humble modesty humility | arrogant conceited arrogance
温柔 温和 | 粗暴 严厉 | gentle mild | rough harsh severe
善良 仁慈 | 残忍 残酷 邪恶 凶残 | kind merciful kindness | cruel brutal evil cruelty
舒服 舒适 | 难受 不适 | comfortable comfort well | uncomfortable discomfort sick ill unwell
受欢迎 流行 | 冷门 过时 | popular fashionable popularity | unpopular outdated
希望 | 绝望 | hope hopeful | despair hopeless desperate
自信 信心 | 自卑 | confidence confident | diffidence insecurity
和谐 | 不和 冲突 | harmony harmonious | discord conflict
有序 整齐 | 混乱 凌乱 | orderly tidy neat | chaos chaotic messy disorderly
出席 在场 | 缺席 | attend present attendance presence | absent absence
 | | after | before
 | | first | last
 | | above over | under
 | | with | without
 | | give | take
 | | bring | take
 | | come | go
 | | on | off
 | | up | down
 | | near | far
 | | long length lengthen | short shortness shorten
 | | less fewer | more
 | | many | few
 | | day | night
 | | yes | no
 | | everybody everyone | nobody
 | | everything | nothing
 | | all | none
 | | together | apart
 | | senior | junior
 | | king | queen
 | | master | servant
 | | boy | girl
 | | brother | sister
 | | spend | save
 | | joy | sorrow
 | | loud noisy | quiet silent
 | | plus | minus
 | | former | latter
 | | question | answer
 | | tragedy | comedy
 | | offer | demand
 | | danger dangerous | safety safe
 | | deep | shallow
 | | gain profit | loss
 | | lift | impose
大 | 小 | |
多 | 少 | |
大型 大规模 | 小型 微型 小规模 | large big huge massive | small little tiny mini
上 | 下 | |
来 | 去 | |
前 | 后 | |
内 | 外 | |
之前 以前 | 之后 以后 | |
以上 | 以下 | |
超过 高于 多于 | 低于 少于 | |
生 | 死 | |
借 | 还 | |
勤劳 | 懒惰 | |
"""


CONVERSES = frozenset("买 购买 购入 收购 卖 出售 售出 卖掉 销售 借出 借给 出借 借入 收到 接收 发送 寄出 发出".split())
"""Chinese words for one side of a deal that the other partner's side can be told by: to buy from is to be sold."""

Ends = Mapping[int | str, int]
"""The oppositions that a word takes part in, by line or scale, with 1 or -1 for its end of each."""

_NONE: Ends = MappingProxyType({})


@lru_cache(maxsize=1)
def _ends() -> tuple[dict[str, dict[int | str, int]], dict[str, dict[int | str, int]]]:
    chinese: dict[str, dict[int | str, int]] = {}
    english: dict[str, dict[int | str, int]] = {}
    for number, line in enumerate(_OPPOSITES.strip("\n").splitlines()):
        columns = line.split("|")
        for words, table, end in zip(columns, (chinese, chinese, english, english), (1, -1, 1, -1), strict=True):
            for word in words.split():
                table.setdefault(word, {})[number] = end
    return chinese, english


_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@lru_cache(maxsize=8192)
def ends_of_chinese(word: str) -> Ends:
    """What opposition the simplified Chinese ``word`` takes part in, and at which end.

    A word of several characters that is not listed takes those of the English words that the dictionary, for the most
    part, explains it by, else those of a listed word that it is made with.
    """
    known = _with_scales(_ends()[0].get(word, _NONE), chinese_scales(word))
    if known or _names_both_ends(word):
        return known
    definitions = load_dictionary().definitions(word) if len(word) > 1 else ()
    found: dict[int | str, list[int]] = {}
    for definition in definitions:
        plain = _NOTE.sub("", definition).strip().lower().removeprefix("to ")
        for opposition, end in ends_of_english(lemmatise(plain)).items():
            if opposition in _across():
                found.setdefault(opposition, []).append(end)
    explained = {
        opposition: ends[0]
        for opposition, ends in found.items()
        if len(set(ends)) == 1 and 2 * len(ends) >= len(definitions)
    }
    rest = word.lstrip(_DEGREES)
    return explained or _ends_of_part(word) or (ends_of_chinese(rest) if 0 < len(rest) < len(word) else _NONE)


_DEGREES = "很太真挺更最超"
"""What a segmenter takes for the head of one word: 很穷."""


def _names_both_ends(word: str) -> bool:
    """True for 国内外, "at home and abroad", and 出入境, "entry and exit"."""
    return any(ends in word for ends in _BOTH_ENDS)


_BOTH_ENDS = "内外 出入 进出 上下 买卖 升降 涨跌 增减 攻守 收支 供求 生死 胜负 得失 收发 开关 男女".split()


def _ends_of_part(word: str) -> Ends:
    """国际 of 国际法, 精心 of 精心设计: what a compound that denies nothing begins or ends with."""
    if not NEGATION_CHARACTERS.isdisjoint(word):
        return _NONE
    sizes = range(len(word) - 1, 1, -1)
    parts = (part for size in sizes for part in (word[:size], word[-size:]))
    return next((found for part in parts if (found := _ends()[0].get(part))), _NONE)


@lru_cache(maxsize=1)
def _across() -> frozenset[int | str]:
    """The oppositions that hold across the languages."""
    return frozenset(number for ends in _ends()[0].values() for number in ends)


@lru_cache(maxsize=8192)
def ends_of_english(lemma: str) -> Ends:
    """What opposition the English ``lemma`` takes part in, and at which end.

    An adverb takes part in those of its adjective.
    """
    forms = (lemma, *_adjectives(lemma))
    found = (_with_scales(_ends()[1].get(form, _NONE), english_scales(form)) for form in forms)
    return next(filter(None, found), _NONE)


def _with_scales(ends: Ends, scales: Mapping[str, int]) -> Ends:
    together: dict[int | str, int] = dict(ends)
    together.update(scales)
    return together


def _adjectives(adverb: str) -> tuple[str, ...]:
    """What an English adverb may be made of: "positive", "happy" and "simple" of positively, happily and simply."""
    if not adverb.endswith("ly") or len(adverb) <= _SHORTEST + 1:
        return ()
    stem = adverb[:-2]
    return (stem, f"{stem[:-1]}y", f"{stem}le") if stem.endswith("i") else (stem, f"{stem}le")


def are_opposites(chinese: str, lemma: str) -> bool:
    """True if the two words take part in one opposition at least, and stand at opposite ends of all that they share."""
    return _are_opposed(ends_of_chinese(chinese), ends_of_english(lemma))


def agree(chinese: str, lemma: str) -> bool:
    """True if the two words stand at the same end of some opposition."""
    here, there = ends_of_chinese(chinese), ends_of_english(lemma)
    return any(here[opposition] == there[opposition] for opposition in here.keys() & there.keys())


@lru_cache(maxsize=65536)
def are_antonyms(one: str, other: str, language: str) -> bool:
    """True if two lemmas of a language (``zh`` or ``en``) are opposites, or one denies the other by its form."""
    if one == other:
        return False
    pairs = ((one, other), (other, one))
    if language == CHINESE:
        denied = any(long == denial + short for denial in "不非无未没" for long, short in pairs)
        return denied or _are_opposed(ends_of_chinese(one), ends_of_chinese(other))
    return _are_opposed(ends_of_english(one), ends_of_english(other)) or any(_denies(*pair) for pair in pairs)


def _are_opposed(here: Ends, there: Ends) -> bool:
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[opposition] != there[opposition] for opposition in shared)


_PREFIXES = ("un", "il", "ir", "dis", "non")
_ADJECTIVE_PREFIXES = ("in", "im")
_ADJECTIVE = ("able", "ible", "ent", "ant", "ive", "ate", "al", "ect", "ary", "ete", "ous", "lar", "ure", "uch", "ust")
"""What the adjectives end in that "in" and "im" deny; inform and impress deny nothing."""
_SHORTEST = 4


def _denies(long: str, short: str) -> bool:
    """True if ``long`` is ``short`` with a prefix that denies it, or with -less for -ful."""
    long, short = (word[:-2] if word.endswith("ly") and len(word) > _SHORTEST + 2 else word for word in (long, short))
    if long.endswith("less") and short == f"{long[:-4]}ful":
        return True
    prefix = long.removesuffix(short)
    if prefix in _ADJECTIVE_PREFIXES:
        return short.endswith(_ADJECTIVE)
    return prefix in _PREFIXES and len(short) >= _SHORTEST
