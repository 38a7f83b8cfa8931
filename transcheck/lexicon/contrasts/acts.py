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

PAIRS = (
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
