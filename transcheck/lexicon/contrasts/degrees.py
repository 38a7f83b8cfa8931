"""How much of it: not quite and not at all, much and slightly."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_NOT_QUITE = meaning(
    "不(?:太|大|怎么|很|是很|甚)(?=同意|赞成|赞同|喜欢|确定|清楚|明白|满意|相信|认同|习惯|好吃|好看|好用|方便|舒服|想)",
    r"(?:not|n't) (?:really|quite|entirely|fully|exactly|particularly|very|too) "
    r"(?:agree|like|sure|happy|clear|understand|satisfied|convinced|believe|comfortable|convenient|good)\b",
    "不[太大怎很全完]|有点|不尽|不是很|些|略|不甚|没那么|未必|不完全",
    r"(?:not|n't) (?:\w+ )?(?:real|quite|entire|full|exact|so\b|very|too\b|much|sure|particular|complete|total|all)"
    r"|a bit|somewhat|slight|hardly|barely|rather|kind of|sort of|a little",
)
_UTTERLY = meaning(
    "完全不|根本不|绝不|压根不|坚决(?:不|反)|强烈(?:不|反)|一点(?:也|都|儿也)不",
    r"(?:completely|totally|entirely|strongly|absolutely|utterly) "
    r"(?:disagree|dislike|hate|oppose|reject|wrong|against|agree)"
    r"|(?:not|n't) \w+ (?:\w+ )?at all\b",
    "完全|根本|绝|压根|坚决|强烈|彻底|一点|极|十分|非常|死|全|毫|实在",
    r"complet|total|entire|strong|absolut|utter|at all|whatsoever|really|very|firm|vehement|never",
)
_MUCH = meaning(
    "(?<=[强好大多快高贵远难差少小长重轻热冷累忙老宜亮服便害单静净])多了(?!解|点|些|一)|得多(?!了解)|远[比高超胜]|大幅",
    r"(?:much|far|way|a lot) (?:\w+er|more|less|better|worse)\b|significantly|substantially|considerably|sharply",
    "多了|得多|远|[巨大]大|大[幅量]|很|极|显著|明显|倍|太|更加|不少|许多",
    r"much|far\b|way\b|lot|signific|substant|consider|great|huge|dramatic|sharp|vast|notic|real|so\b|very|doubl|times"
    r"|plenty|steep|even",
)
_SLIGHTLY = meaning(
    "稍微?(?!等)|略[微为有]?(?=[高低多少大小长短贵强好])|小幅|微[增升降跌涨]",
    r"slightly\b|a (?:little|bit|touch) (?:\w+er|more|less)\b|marginally\b",
    "稍|略|点|些|微|小|几乎|差不多|轻",
    r"slight|little|bit\b|touch|somewhat|margin|a few|mild|small|mod|shade|tad|barely|edge",
)
_FEWER = meaning(
    "(?<![不至多缺减])少(?=[吃喝抽玩用看说买碰放坐])",
    r"(?:eat|drink|use|smoke|take|have|spend) (?:\w+ )?(?:less|fewer)\b|cut (?:down|back) on\b|go easy on\b",
    "少|减|控制|适量|限|节制",
    r"less|fewer|cut (?:down|back)|reduc|limit|easy|moderat|lower|little|avoid|watch",
)
_ENTIRELY_WITHOUT = meaning(
    "戒掉?(?=[烟酒糖肉])|完全不[吃喝抽用碰]|彻底不|一口(?:也|都)不",
    r"(?:cut out|give up) (?:\S+ ){1,5}(?:altogether|entirely|completely)\b",
    "戒|完全|彻底|一口|断|杜绝|绝对|不再|不[吃喝能要]|别|忌|停",
    r"cut out|give up|quit|altogether|entire|complet|stop|avoid|abstain|no\b|not|n't|never|off",
)
_FLAT = meaning(
    "持平|[保维]持不变|没有变化|与[^，。]{1,6}相当|(?:价格|票价|租金|房租|工资|价钱)[^，。]{0,6}(?:没[动变涨降]|不变)",
    r"(?:was|were|remained|stayed|held) (?:flat|steady|stable|unchanged)\b",
    "平|不变|稳|相当|维持|保持|没变|未变|停滞|无变化",
    r"flat|steady|stable|unchanged|same|level|stagna|hardly|little chang|plateau|held|no change",
)
_MOVED = meaning(
    "有所?(?:下滑|下降|回落|上升|增长|减少|增加)|(?:下滑|下跌|下降|回落|上涨|攀升|萎缩)(?:了)?(?=$|[，。；！])",
    r"(?:fell|dropped|declined|slipped|rose|climbed|grew|increased|decreased|shrank|slumped|trimmed)\b"
    r"|(?:gone|went|going|go) (?:up|down)\b",
    "滑|降|跌|减|升|涨|增|攀|缩|落|低|高",
    r"fall|fell|drop|declin|slip|rose|ris|climb|grew|grow|increas|decreas|shr[aiu]nk|slump|down|up\b|lower|higher|gain",
)
_BEYOND_BEARING = meaning(
    "得(?:要[死命]|不行|没法|受不了|慌|离谱|不得了|吓人|可怕)|(?<=[累饿渴热冷困忙烦急气笑吓疼痛闷辣甜咸酸苦臭])死(?:我|人|他|她)?了?|"
    "(?<=[^终北南积])极了|透了(?!口)|极其|极度(?!值)|好(?=[惊怕攰嘈冻])",
    r"a (?:huge|massive|enormous|vast|tremendous) amount\b|(?:extremely|incredibly|terribly)\b|terrified\b"
    r"|(?:unbearably|insanely|ridiculously|unbelievably|horribly|awfully|freezing|scorching"
    r"|excruciating"
    r"\w*)\b|(?:bored|scared|worried|frightened|tired|starved|freezing) to death\b",
    "得[很要不没受慌离]|死|极|透|太|非常|特别|超|巨|爆|十分|贼|真|好|够|实在|简直|完全|无比|异常",
    r"very\b|so\b|too\b|extreme|really|incredib|insane|unbear|terrib|awful|horrib|death|dead|dying|freez|starv|exhaust|"
    r"boil|scorch|absolut|such|way\b|super|total|complete|utter|beyond|as hell|like hell|unbeliev|ridicul|crazy|damn|"
    r"impossib|inedib|drain|beat\b|knacker|wiped|petrif|terrif|deadly|what a|how \w+|quite",
)
_A_LITTLE = meaning(
    "有点儿?|有一点|有些(?!人|是|事|地|时)|稍微?(?!等|后|候)|略(?=[显微有带])",
    r"(?:a (?:little|bit|touch|tad)|slightly|somewhat|mildly)\b(?! (?:while|more|of a \w+ (?:deal|lot))\b)",
    "点|些|稍|略|微|轻|小|不太|不怎么|还",
    r"little|bit\b|touch|tad\b|slight|somewhat|mild|kind of|sort of|rather|fairly|on the \w+ side|not (?:too|very|so)|"
    r"n't (?:too|very|so)|pretty|quite",
)
_QUIETER = meaning(
    "(?:噪音|声音|动静|响声)[^，。；！？]{0,10}(?:小|低|轻)|(?<!不)安静(?:多了|不少|很多)",
    r"(?:quieter|less noisy)\b|not (?:as|so) (?:loud|noisy)\b",
    "小|低|轻|静|弱|减",
    r"quiet|less|silent|low|soft|not (?:as|so)|n't|reduc|down\b|small",
)
_LOUDER = meaning(
    "(?:噪音|声音|动静|响声)[^，。；！？]{0,10}(?:大|高|响|吵)|(?:更|比[^，。；]{1,10})[吵响]",
    r"(?:louder|noisier)\b",
    "大|高|响|吵|强|增",
    r"loud|nois|high|more\b|up\b|big|great|increas",
)
_REDUCED = meaning(
    "(?<!不)(?:减少|降低|减轻)(?!至零|到零)",
    r"(?:reduc(?:es?|ed|ing)|lower(?:s|ed|ing)|lessen(?:s|ed|ing)?)\b",
    "减|降|少|缓|低|小|弱|轻",
    r"reduc|lower|less|cut|eas|mitigat|minimi|limit|alleviat|down\b|fewer|curb|drop|declin|fall|fell|shr[aiu]nk",
)
_ELIMINATED = meaning(
    "杜绝|根除|(?:彻底|完全)(?:消除|消灭|排除)",
    r"(?:eliminat(?:es?|ed|ing)|eradicat(?:es?|ed|ing))\b",
    "杜绝|根除|消除|清零|清除|取消|淘汰|消灭|绝|免|裁|排除",
    r"eliminat|eradicat|wip|rid\b|remov|end|stop|abolish|no more|prevent|avoid|scrap|axe",
)
_BADLY = meaning(
    "严重(?=[滞落超短不缺损受下偏过])|大幅度?|急剧|显著(?!性)|(?<!不)明显(?=[增减上下降提改滞落超变])",
    r"(?:severely|seriously|badly|sharply|drastically|substantially|dramatically|steeply)\b",
    "严重|大|急|显著|明显|剧|极|很|远|太|猛|暴|骤|飙|狂|锐|深|甚",
    r"sever|serious|bad|sharp|drastic|signif|marked|substan|dramatic|far\b|much|grave|huge|heav|way\b|wild|deep|very"
    r"|well\b|acute|steep|plung|soar|surg|jump|tumbl|skyrocket|plummet|slash|crippl|great|notabl|notic|consider"
    r"|clear|visibl|distinct|vast|big",
)
_BARELY = meaning(
    "略微|稍微?(?!等|后|候)|小幅|轻微|微微|略有",
    r"(?:marginally|slightly|a (?:little|touch|tad) (?:bit )?)\b",
    "略|稍|小|轻|微|些|点|少",
    r"marginal|slight|little|bit\b|touch|tad\b|somewhat|mild|modest|minor|small|edg|barely|inch",
)

_DID_LITTLE = meaning(
    "(?:作用|效果|帮助|成效|影响|用处)(?:并)?(?:不大|甚微|有限|不明显)|收效甚微|(?:没|没有)(?:起到)?(?:什么|多大"
    "|多少)(?:作用|效果|帮助|用)|无济于事",
    r"(?:did|does|do|has done|have done|had done|doing) (?:very |so )?little (?:to|for|in)\b|(?:has|had|have|with"
    r"|of) little (?:effect|impact|use|help)\b|(?:made|makes|make) little difference\b",
    "[没未无难]|不(?![小少错])|甚微|有限|微乎其微|(?<!不)少|低|(?<!不)小(?!时)",
    r"little|hardly|barely|scarcely|not|n't|no\b|limited|minimal|fail|small|slight|negligible|useless",
)
_DID_MUCH = meaning(
    "(?<!没有)(?<!没)(?<!不)(?:很大|不小|显著|明显|极大|巨大|不少|大)的?(?:作用|效果|帮助|成效|影响)(?!不)"
    "|大有(?:帮助|裨益|作用|用处)|(?:作用|效果|帮助|成效)(?:很大|显著|明显|不小|巨大)",
    r"(?<!not )(?:did|does|has done|have done|had done) (?:a lot|much|a great deal|plenty|wonders) (?:to|for)\b"
    "|(?<!no )(?<!any )(?:great|big|major|significant|considerable|substantial|marked|huge) (?:effect|impact|help"
    r"|difference)\b",
    "很大|显著|明显|不小|巨大|大有|不少|有效|大大|极大|很好|突出",
    r"much|a lot|great|big\b|major|significan|considerab|substantial|marked|huge|effective|helped",
)

_OFTEN = meaning(
    "几乎(?:每|天天|总|都)|每[天晚周次]都|经常|常常|时常|总是|老是|天天(?!向上)",
    r"(?:almost|nearly) (?:every (?:day|week|night|morning|evening|time)|always)\b|(?<!not )(?<!n't )(?<!how )often\b"
    r"(?! than)|(?<!not )frequently\b|all the time\b",
    "每|常|总|老|天天|频|都|一直|动不动|时不时|多次|习惯",
    r"often|frequent|always|every|all the time|regular|usual|constant|keep|most|daily|never miss|a lot\b|each|used to",
)
_SELDOM = meaning(
    "(?<!不)(?:很少|极少|甚少)(?=[去来看吃喝用说见出打抽玩做跟在回])|几乎(?:从来|从)?(?:不|没)(?=[去来看吃喝用说见出打抽玩做跟在回])",
    r"(?:hardly|scarcely) ever\b|(?<!not )(?:rarely|seldom)\b|almost never\b",
    "少|难得|不|没|未|偶|无",
    r"hardly|scarcely|barely|rare|seldom|never|not\b|n't|few|little|infrequent|occasional|once in a|unusual|uncommon",
)
_MORE_OF = meaning(
    "(?<![不太很么差许诸最好大更])多(?=[喝吃睡穿读听练晒走]|休息|运动|锻炼)(?![喝吃睡穿读听练晒走]?[了得出过])",
    r"(?:eat|drink|sleep|get|take|wear|read|do|use) (?:\w+ )?(?:more|plenty of|lots of|a lot of)\b",
    "多|大量|充足|足|经常|常",
    r"more|plenty|lots|a lot|enough|extra|much|often|keep|well\b|good|regular",
)

PAIRS = (
    Contrast(_OFTEN, _SELDOM, within_clause=True),
    Contrast(_MORE_OF, _FEWER, within_clause=True),
    Contrast(_DID_LITTLE, _DID_MUCH, within_clause=True),
    Contrast(_BADLY, _BARELY, within_clause=True),
    Contrast(_NOT_QUITE, _UTTERLY, within_clause=True),
    Contrast(_MUCH, _SLIGHTLY, within_clause=True),
    Contrast(_FEWER, _ENTIRELY_WITHOUT, within_clause=True),
    Contrast(_FLAT, _MOVED, within_clause=True),
    Contrast(_BEYOND_BEARING, _A_LITTLE, within_clause=True),
    Contrast(_QUIETER, _LOUDER, within_clause=True),
    Contrast(_REDUCED, _ELIMINATED, within_clause=True),
)
