"""Acts and outcomes that are contrary: passed and rejected, lent and borrowed."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_AGAINST = meaning(
    "否决|投票反对|驳回",
    r"vot(?:ed|es|ing) (?:\S+ )?against\b|voted down\b|rejected\b|turned down\b",
    "否|反对|驳|拒|不|没|未",
    r"against|reject|oppos|turn|down|not|n't|veto|block|den|refus|fail|dismiss|overrul|threw out|thrown out",
)
_PASSED = meaning(
    "(?<![没未不])(?:投票|表决|审议)?通过了?(?=[^，。；]{0,16}(?:方案|计划|法案|议案|决议|提案|草案|预算|动议|协议|规划|措施|申请))"
    "|(?<![没未不])批准了",
    r"(?:passed|approved|adopted) (?:the|a|an|its|his|her|their|this|that)\b"
    r"|voted (?:\S+ )?(?:for|to approve|in favou?r)\b",
    "通过|批准|赞成|同意|支持|核准|获批|放行|接受",
    r"pass|approv|adopt|for\b|favou?r|support|back|agree|endors|ratif|green|accept|grant|clear",
)
_BORROWED = meaning(
    "我们?[^，。；]{0,4}[跟向找问][^，。；给]{1,6}借(?!给)",
    r"(?<=\bI )(?:\w+ )?borrowed\b|(?<=\bwe )(?:\w+ )?borrowed\b",
    "借入|[跟向找问][^，。；]{1,8}借|借[来到了钱走用]",
    r"borrow|loan from|owe",
)
_LENT = meaning(
    "我们?[^，。；跟向找问]{0,4}(?:借给|借了[^，。；]{1,5}给)",
    r"(?<=\bI )(?:\w+ )?(?:lent|loaned)\b|(?<=\bwe )(?:\w+ )?(?:lent|loaned)\b",
    "借给|给|贷|出借|借出|让",
    r"lend|lent|loan|let \w+ (?:use|have)|advance",
)
_JUST_MANAGED = meaning(
    "勉强(?:及格|通过|考过|过关|赶上|逃脱|挤进|获胜|晋级|够|凑)|险胜|侥幸(?:逃|过|胜|生)|惊险(?:过关|晋级|逃)",
    r"(?:barely|narrowly|only just|scarcely|just about) (?:pass|made|escap|surviv|won\b|manag|finish|qualif|beat\b|"
    r"avoid|scrap|got (?:in|through|away|out)|caught)\w*|(?:scraped|squeaked) (?:through|by|past|in)\b",
    "勉强|险|差[点一些]|刚好|才|侥幸|好不容易|擦|压线|几乎|堪堪|总算|微弱",
    r"barely|narrow|just|scrap|squeak|skin of|close|manag|luck|hardly|scarcely|almost|nearly|by a",
)
_FAILED = meaning(
    "没(?:能)?(?:考?过|通过|及格|逃出|逃脱|赶上|成功|挤进|晋级|活下来)|没考上|未能|不及格|落榜|没能",
    r"(?:(?:did not|didn't|failed to|couldn't|could not|never) (?:\w+ )?(?:pass|make it|escape|surviv|win|manage"
    r"|finish|"
    r"qualify|beat|get (?:in|through|away|out)|catch)|flunked)",
    "没|不|未|失败|落|败|输|错过|挂",
    r"(?:not|n't)\b|fail|never|flunk|lost\b|lose|miss|unable|without|unsuccess",
)
_DISAGREED = meaning(
    "不敢苟同|不以为然|(?<!没人)(?<!没有人)不(?:太)?(?:赞同|认同|同意|赞成)(?![^，。]{0,4}更)|不能?苟同|无法(?:认同|苟同|赞同|同意)",
    r"(?<!not )disagree|(?:do not|don't|can't|cannot|didn't|does not|doesn't) agree\b(?! more)|beg to differ\b",
    "不|难|无法|反对|异议|没法|未",
    r"disagree|(?:not|n't)\b(?! agree more)(?! have said)|differ|oppos|object|beg to|never|wrong|against|hard to",
)
_AGREED_WHOLLY = meaning(
    "(?:完全|非常|十分|举双手|百分百|绝对|一百个)(?:同意|赞同|赞成|认同)|深表(?:赞同|认同)|深有同感",
    r"(?:couldn't|could not|can't) (?:agree|have agreed) (?:with \w+ )?more\b|(?:totally|completely|fully"
    r"|wholeheartedly"
    r"|100%|absolutely) agree\b|agree (?:completely|totally|entirely|wholeheartedly|100)",
    "同意|赞|认同|同感|没错|说得[对好]|有理|附议|支持|对",
    r"(?<!dis)agree(?!ment)|right\b|support|true\b|exactly|concur|same (?:here|page)|with (?:you|him|her|them)",
)
_NEVER_SO = meaning(
    "从来?没有?(?:感到|觉得)?(?:过)?(?:这么|那么|如此|这样|这般|比|更)|前所未有地?",
    r"never (?:\w+ ){1,3}?(?:happier|better|worse|healthier|prouder|busier|angrier|sadder|stronger|more \w+|so \w+"
    r"|as \w+|"
    r"(?:such )?an? \w+er)\b",
    "这么|那么|这样|如此|更|比|最|前所未|空前|极|非常|十分|格外",
    r"\w{2,}er\b|more\b|less\b|so\b|such|as \w+ as|like (?:this|that)|than\b|most\b|best\b|worst\b|this \w+|that \w+"
    r"|before",
)
_NEVER_AT_ALL = meaning(
    "从来?没有?(?:感到|觉得)?(?=[^，。这那如比更最过]{1,6}过(?:$|[，。；！？”]))",
    r"never (?:been|felt|looked|seemed) (?:very |really |truly |at all )?(?:happy|good|bad|healthy|proud|busy|angry"
    r"|sad|"
    r"strong|comfortable|satisfied|well)\b",
    "从来?没|从未|不曾|未曾|一直[不没]|没(?:有)?[^，。]{0,6}过|不",
    r"never\b(?! (?:\w+ ){1,3}?(?:\w{2,}er|more|so|as|such)\b)|not once|(?:not|n't) ever|at no time",
)
_DENIED_DOING = meaning(
    "否认",
    r"(?<!be )(?<!been )(?<!being )(?<!was )(?<!were )(?<!is )(?<!are )(?<!got )"
    r"den(?:y|ies|ied|ying) (?:ever |even )?(?:having|being|any|that|\w+ing)\b",
    "否认|承认|认[账罪错]|没|不是|未|驳斥|辟谣|澄清|反驳|矢口",
    r"den(?:y|ies|ied|ial)|disput|reject|refut|contest|never|not\b|n't\b|no\b|admit|acknowledg",
)
_REFUSED = meaning(
    "(?:拒绝|拒不|不肯|不愿)(?!承认|认)",
    r"(?:refus|declin)\w+ to (?!admit|acknowledg|accept|believe)",
    "拒|不肯|不愿|不让|不准|不给|谢绝|推辞|回绝|不想|不答应",
    r"refus|declin|reject|turn|unwilling|won't|wouldn't|would not|will not|den(?:y|ied) (?:\w+ )?(?:entry|access)",
)
_ASKED_WHETHER = meaning(
    "(?<![疑询访提学追质反责请过])问(?:我|他|她|你|我们|他们|她们|了|道)?[^，。；题]{0,14}(?:吗|么|是否|是不是|会不会|能不能|有没有|要不要|什么|怎么|为什么|谁|哪|多少|几)",
    r"ask(?:s|ed|ing)? (?:me |us |him |her |them |you |my \w+ )?(?:whether|if|how|what|why|when|where|who|which)\b",
    "问|询|打听|请教|想知道|好奇|问起|求",
    r"ask|wonder|question|inquir|enquir|want to know|wanted to know|curious|quer|quiz",
)
_TOLD = meaning(
    "告诉|通知了?(?=我|他|她|你)",
    r"(?:told|tells?|informed|informs) (?:me|us|him|her|them|you|my|the)\b(?! to\b)",
    "告|说|讲|通知|提醒|透露|称|表示|知道|得知|听|教",
    r"told|tell|inform|said|say|announc|let \w+ know|explain|heard|learn|mention|notif|according|know",
)
_UPSTAIRS = meaning(
    "楼上(?!楼下)",
    r"upstairs\b|(?:above|over) (?:us|me|ours?|mine)\b"
    r"|(?:flat|apartment|unit|floor|family|people) (?:above|overhead)\b",
    "楼上|上面|上边|顶楼|上一层|头顶|高层",
    r"up\b|upstairs|above|over|upper|overhead|top|floor",
)
_DOWNSTAIRS = meaning(
    "(?<!楼上)楼下",
    r"downstairs\b|(?:below|beneath|under) (?:us|me|ours?|mine)\b|(?:flat|apartment|unit|floor|family|people) below\b",
    "楼下|下面|下边|下一层|底|地面|一楼",
    r"down|below|beneath|lower|under|bottom|ground|outside|street|floor",
)

_PASSED_UP = meaning(
    "放弃了?(?=[^，。；]{1,16}(?:机会|奖学金|工作|职位|名额|合同|邀请|录取|资格|升职|晋升))|婉拒|谢绝|推掉|回绝",
    "(?:pass(?:ed|ing|es)? up|turn(?:ed|ing|s)? down|forgo(?:es|ing)?|forwent|declin(?:ed|ing|es)) (?:on )?(?:an?"
    r"|the|his|her|their|my|our|its)\b",
    "放弃|拒|推|让|弃|不要|没要|没去|没接|没有?接受|谢绝|错过",
    r"pass|turn\w* down|forgo|forwent|declin|gave up|giv\w+ up|reject|refus|said no|not (?:take|accept)"
    "|n't (?:take|accept)|waiv|miss",
)
_OBTAINED = meaning(
    "(?<![没未不])(?:拿到|获得|得到|赢得|争取到|拿下|接受了|拿了)",
    "(?<!not )(?<!n't )(?:won|earned|secured|landed|received|accepted|was awarded|were awarded|got) (?:an?|the"
    r"|his|her|their|my|our)\b",
    "拿|获|得|赢|接受|入选|领|有|取|要|靠",
    r"\bw[io]n|earn|secur|land|receiv|accept|award|got\b|get\b|gain|obtain|take|took|grant",
)

_SUSPECTED = meaning(
    "涉嫌(?!疑人)",
    r"(?:is|are|was|were|been|being) suspected of\b|on suspicion of\b",
    "嫌|疑|涉|据称|据说|可能|指控|被控|被指|指称|称其|罪名|起诉|声称",
    r"suspec|suspicion|alleg|accus|charg|believ|appear|apparent|possib|may\b|might|likely|claim|reported|indict"
    "|wanted|thought to|said to|in connection|(?:arrest|detain|held|question|investigat"
    r"|prob)\w* (?:\w+ ){0,3}(?:for|over|on)\b",
)

_CAUGHT = meaning(
    "落网|(?<!未)被捕|被(?:警方|公安)?[抓逮](?!走|住)|抓获|擒获",
    r"(?:was|were|been|being|got) (?:\w+ )?(?:arrested|caught|captured|apprehended)\b",
    "落网|捕|抓|逮|擒|拘|缉|自首|投案",
    r"arrest|caught|catch|captur|apprehend|detain|custody|nabbed|held",
)
_GAVE_UP = meaning(
    "自首|投案(?!自)|投案自首",
    r"(?:turned|turning|gave|given|handed) (?:himself|herself|themselves|myself) (?:in|up)\b"
    r"|surrender(?:ed|ing) (?:himself |herself |themselves )?to (?:the )?(?:police|authorities)\b",
    "自首|投案|自己|主动|向[^，。；]{1,6}(?:认罪|交代)",
    r"(?:himself|herself|themselves|myself) (?:in|up)\b|surrender|confess|voluntar",
)
_GIVEN_BACK = meaning(
    "(?<![不没未])(?:退货|退掉|退了(?=[，。；！]|$)|退回去)",
    r"(?:returned|returning|sent|sending) (?:it|them|the \w+)(?: back)?\b(?! to (?:work|normal))|got a refund\b",
    "退|还给|寄回",
    r"return|sen[td] (?:it|them|the \w+) back|refund|took (?:it|them) back|gave (?:it|them) back",
)
_NOT_GIVEN_BACK = meaning(
    "(?:没|不|懒得)(?:有|想)?退(?!烧|步|休|化|出)|留着(?=用|了|[，。；]|$)|留下来用",
    r"(?:decided to|going to|I'll|we'll) keep (?:it|them)\b|kept (?:it|them) (?:anyway|all the same|in the end)\b",
    "留|不退|没退|保留",
    r"keep|kept|hold|held|hang|stuck with|(?:not|n't) return",
)
_LEFT_AS_IT_WAS = meaning(
    "维持[^，。；]{0,10}不变|保持[^，。；]{0,10}不变|按兵不动",
    r"(?:left|leaves?|leaving|kept|keeps?|keeping|held|holds?|holding) (?:[\w'-]+ ){1,4}(?:unchanged|steady|on hold)\b",
    "不变|不动|维持|保持|没[有]?(?:变|动|调)|未[变动调]|原",
    r"unchanged|steady|hold|held|same|(?:not|n't) (?:\w+ )?(?:chang|cut|rais|rise|mov)|keep|kept|left|stay|pause",
)
_MOVED = meaning(
    "(?<![不没未])(?:下调|上调|调低|调高|降息|加息)",
    r"(?:cut|cuts|cutting|raised?|raises|raising|lowered|lowers|hiked?|hikes|slashed) (?:[\w'-]+ ){0,4}"
    r"(?:rates?|prices?|fees?|tariffs?|tax(?:es)?|ratio)\b",
    "调|降|升|加息|减|涨|提高|增",
    r"cut|rais|lower|hik|slash|reduc|increas|rise|rose|drop|fell|fall|chang",
)
_RANG = meaning(
    "(?:警报|闹钟|警铃|闹铃|铃声|警笛)[^，。；不没]{0,3}(?:响|大作|鸣)",
    r"(?:alarms?|sirens?|buzzers?) (?:\w+ )?(?:went|goes|go|going|gone) off\b|(?:alarms?|sirens?) (?:rang|sounded)\b",
    "响|鸣|大作|叫",
    r"off\b|rang|ring|sound|blar",
)
_FELL_SILENT = meaning(
    "(?:警报|闹钟|警铃|闹铃|铃声|警笛)[^，。；不没]{0,3}(?:停|关|解除)",
    r"(?:alarms?|sirens?|buzzers?) (?:\w+ )?(?:stopped|stops|fell silent|ended)\b|(?:turned|switched|shut) (?:the )?"
    r"(?:alarm|siren)s? off\b",
    "停|关|解除|静|断",
    r"stop|silent|ended|turned|switch|shut|cut|cease|lift",
)
_BY_ITSELF = meaning(
    "自动(?!化|驾驶|挡|步枪|提款|取款|售|贩卖|扶梯)",
    r"automatically\b",
    "自动|系统|默认|无需|不用|不必|直接",
    r"automatic|by itself|default|system|no need|without",
)
_BY_ONESELF = meaning(
    "自行(?!车)|手动|亲自",
    r"by hand\b|manually\b|(?:do|renew|apply for|cancel|book|collect|update|register) (?:it|them|\w+) yourself\b"
    r"|yourselves\b",
    "自行(?!车)|手动|亲自|自己|各自|本人",
    r"yoursel|themsel|himsel|hersel|manual|hand\b|own\b|person|responsib|need to|must|have to",
)
_LIVED_TO = meaning(
    "活到(?:了)?[^，。；]{1,6}岁|享年|终年|寿终",
    r"lived to (?:be |the age of )?(?:\d|\w+ty\b|\w+-\w+|a hundred)|died (?:at|aged)\b",
    "活到|享年|终年|去世|死|走|过世|逝|离世|寿",
    r"lived|died|death|dead|passed|until|reach|late\b",
)
_IS_OF_AGE = meaning(
    "(?:今年|现年|现在|如今)(?:已经?|都)?[^，。；]{0,4}岁",
    r"is (?:now )?(?:\d\d+|\w+ty(?:-\w+)?)(?: now| this year| years old)?(?= and\b|,|\.| now| years)",
    "今年|现年|现在|如今|还[在活]|健在|已经?[^，。；]{1,4}岁|了$",
    r"\bis\b|'s\b|now\b|still|this year|years? old|turned|turning|aged",
)

_HELPED = meaning(
    "帮了(?:我|他|她|我们|你)?(?:很)?大忙|(?<!不)(?:热心|乐于助人|有求必应|帮忙到底)",
    r"(?:very|so|really|extremely|incredibly|most|been more|be more) helpful\b"
    r"|(?<!no )(?:a )?great help\b",
    "帮了|热心|乐于|周到|贴心|耐心|主动|有用|好",
    r"helpful|help\b|helped|assist|kind|patient|attentive",
)
_NO_HELP = meaning(
    "帮不上[^，。；]{0,3}忙|没帮上[^，。；]{0,3}忙|爱搭不理|爱理不理",
    r"unhelpful\b|no help(?: at all)?\b|(?:not|n't) (?:\w+ )?helpful\b|useless\b",
    "帮不|没帮|爱搭|爱理|不[理管肯愿]|冷淡|没用|敷衍",
    r"unhelpful|no help|(?:not|n't)(?! have been more)|useless|indifferent|ignor|refus|cold",
)

_SEARCHING = meaning(
    "(?:一直在?|还在|正在?|到处|四处|在)(?:寻?找)(?![到回出]|工作)(?=[^，。；]{1,12})|寻找(?![到])|找了[^，。；到]{1,8}(?:天|小时|年|个月"
    "|周)(?![^，。；]{0,4}才)",
    r"(?:looking|searching|hunting) (?:everywhere )?for\b|(?:looked|searched|hunted) (?:\w+ )?for\b(?! \w+ and found)",
    "找(?!到|回)|寻|搜|征|求",
    r"look|search|hunt|seek|sought|quest|in need of|want",
)
_FOUND = meaning(
    "(?<![没未不])(?:才|就|已经?)?(?:找到|找回|捡到|寻获)了?(?!吗|没有)",
    r"(?<!not )(?<!n't )(?<!never )(?:has |have |had |'ve )?(?:been )?found (?:my|the|his|her|a|an|it|them"
    r"|their|our|him)\b",
    "找到|找回|捡|寻获|发现|寻得|找着|搜到",
    r"found|find|locat|recover|turned up|track|got .{0,12}back|discover",
)
_SAVED = meaning(
    "(?<!不)(?:节省|省下|省)了?(?:大约|近|差不多|整整|至少|将近|约)?[\\d一二两三四五六七八九十几半百千万]+",
    r"sav(?:e|ed|es|ing)s? (?:\w+ )?(?:about |around |over |up to |at least |nearly |almost )?(?:us |me |him "
    r"|her |them |you )?"
    r"(?:about |around |over |up to |at least |nearly |almost )?(?:£|\$|€|¥)?(?:\d|a(?:n|bout)? (?:hour|day"
    r"|week|hundred|thousand)"
    r"|half|two|three|four|five|six|seven|eight|nine|ten|several|twenty|thirty|forty|fifty)",
    "省|节|少花|便宜|存|攒|减|降",
    r"sav|cheap|less|cut|reduc|econom|spare|lower|off\b|discount",
)
_SPENT_MORE = meaning(
    "多花了?(?:大约|近|差不多|整整|至少|将近|约)?[\\d一二两三四五六七八九十几半百千万]+|白白?花了",
    r"(?:spent|cost|took|spend|takes?|costs?|paid) (?:us |me |him |her |them |you )?(?:an )?(?:extra|additional)\b"
    r"|(?:hours?|minutes?|days?|dollars|pounds|yuan|bucks) (?:more|longer|extra)\b",
    "多|贵|费|耗|花|加|额外",
    r"extra|more\b|longer|additional|cost|expens|spen[dt]|dear|waste|lost",
)

PAIRS = (
    Contrast(_SEARCHING, _FOUND),
    Contrast(_SAVED, _SPENT_MORE),
    Contrast(_HELPED, _NO_HELP, within_clause=True),
    Contrast(_CAUGHT, _GAVE_UP, within_clause=True),
    Contrast(_GIVEN_BACK, _NOT_GIVEN_BACK),
    Contrast(_LEFT_AS_IT_WAS, _MOVED),
    Contrast(_RANG, _FELL_SILENT, within_clause=True),
    Contrast(_BY_ITSELF, _BY_ONESELF),
    Contrast(_LIVED_TO, _IS_OF_AGE),
    Contrast(_PASSED_UP, _OBTAINED, within_clause=True),
    Contrast(_UPSTAIRS, _DOWNSTAIRS, within_clause=True),
    Contrast(_ASKED_WHETHER, _TOLD, within_clause=True),
    Contrast(_AGAINST, _PASSED),
    Contrast(_BORROWED, _LENT),
    Contrast(_JUST_MANAGED, _FAILED),
    Contrast(_DISAGREED, _AGREED_WHOLLY),
    Contrast(_NEVER_SO, _NEVER_AT_ALL, within_clause=True),
    Contrast(_DENIED_DOING, _REFUSED),
)
KEPT = (_SUSPECTED,)
"""What must not be lost: who is suspected of something may not have done it."""
