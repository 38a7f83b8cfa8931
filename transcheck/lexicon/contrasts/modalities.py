"""Advice and order, likely and certain, may and must."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_ADVISED = meaning(
    "建议|提议|劝告?(?=[^阻]|$)|倡议|鼓励",
    r"(?:advis(?:e|es|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|encourag(?:e|es|ed))\b",
    "推荐|呼吁|提倡|忠告|叫|让|请|提出|主张|最好|应",
    r"advi|suggest|recommend|encourag|propos|urg|call|should|better|ought|counsel|ask|want|persuad|invit",
)
_ORDERED = meaning(
    "命令|下令|责令|勒令|强制|强迫|逼迫?",
    r"ordered\b(?! (?:a\b|an\b|some|two|three|the \w+[.,]|from|online))|forced\b|compelled\b|commanded\b"
    r"|requir(?:es?|ed) (?:\w+ ){1,5}to\b",
    "令|要求|迫|规定|指示|必须|叫|让|使|责成|强行|判",
    r"order|forc|compel|command|requir|instruct|mandat|must|demand|direct|told|tell|made|make|oblig",
)
_LIKELY = meaning(
    "八成(?=[是会要在得])|多半(?=[是会要在得])|很可能|极有可能|十有八九|大概率",
    r"probably\b|(?:most|very|highly|quite) likely\b|in all likelihood\b|chances are\b|almost certainly\b",
    "可能|大概|恐怕|估计|应该|想必|八成|多半|准|一定|肯定|会|大约|也许|有望",
    r"probabl|likely|likelihood|(?<!no )chance|may\b|might|must|certain|sure|should|expect|guess|bet|think|odds|seem",
)
_UNLIKELY = meaning(
    "不太可能|不大可能|(?<!也)不可能(?!不)|没可能|绝不会",
    r"there(?: i|')s no (?:chance|way)\b|no chance\b|unlikely\b|impossible\b|improbable\b",
    "[不没未无难]|才怪",
    r"no\b|not|n't|never|hardly|doubt|unlikely|improbab|impossib|scarcely|less\b|fail",
)
_UNWILLING = meaning(
    "[不唔](?:肯|愿意?|情愿|乐意)|拒不",
    r"(?:does|do|did)(?:n't| not) want to\b|unwilling\b|refus(?:es|ed?|ing) to\b",
    "肯|愿|想|拒|情愿|乐意|要|懒|舍",
    r"want|will|refus|reluct|wo\b|won't|would|decline|keen|bother|rather|loath|prefer|hate|wish|insist|care",
)
_UNABLE = meaning(
    "(?<!忍)(?:[不唔]能(?!不|忍)|无法|没法|没办法|冇办法)",
    r"(?:can't|cannot|can not|couldn't|could not|(?:is|am|are|was|were)(?:n't| not) able to|unable to)\b"
    r"(?! (?:help|wait|stand|bear|be bothered|bring|even|accept|agree|stop))",
    "能|无法|没法|没办法|不了|不到|不起|不得|不动|不出|不下|难|不上|不来|不住|不着|不开",
    r"can\b|ca\b|could|cannot|can't|able|ability|impossib|fail|way\b|difficult|hard\b",
)
_CONSIDERED = meaning(
    "(?<=[正在])考虑|(?<!不)考虑(?=[将出把卖买收辞离放取对是向在推])",
    r"(?:is|are|was|were|be|been) (?:considering|mulling|weighing|contemplating)\b|thinking (?:of|about)\b",
    "考虑|想|打算|或|可能|拟|研究|酝酿|琢磨|寻思|有意|商|讨论",
    r"consider|mull|weigh|contemplat|think|thought|explor|may\b|might|could|look|discuss|plan|possib|whether|mind",
)
_DECIDED = meaning(
    "(?<!未)(?:已经?决定|已经?同意|已经?批准|已敲定|拍板)",
    r"(?:has|have|had) (?:agreed|decided|resolved|approved|opted)\b",
    "决|同意|批准|敲定|拍板|定|答应|准|允|达成|商定",
    r"agree|decid|decision|resolv|approv|opt|settl|determin|chose|choos|commit|made up",
)
_WITH_CARE = meaning(
    "慎[用服入重]|谨慎使用|小心使用",
    r"(?:with|exercise|use) caution\b|should be used cautiously\b|with care\b",
    "慎|小心|注意|当心|警惕|酌",
    r"caut|care|prudent|watch|attention|discretion|advice|consult",
)
_FORBIDDEN = meaning(
    "禁[用服食止]|严禁|不得使用|忌[用服]",
    r"(?:must not|mustn't|should not|shouldn't|do not|don't|not to be|must never|never) (?:be )?"
    r"(?:use|used|take|taken|enter|eat|drink)\b|(?:is|are) (?:prohibited|forbidden|banned|contraindicated)\b",
    "禁|忌|不|勿|别",
    r"not|n't|never|no\b|prohibit|forbid|ban|contraindicat|avoid|off limits",
)
_CONSENT = meaning(
    "(?:征得|取得|获得?|经)[^，。；,]{0,12}(?:同意|许可|批准)(?!后?通知)",
    r"(?:with(?:out)?|obtain\w*|prior|written) [\w' -]{0,24}(?:consent|permission|approval)\b",
    "同意|许可|批准|准许|允许|认可|授权|答应",
    r"consent|permission|permit|approv|agree|authori|allow|licen[cs]e|leave\b|say-so|blessing",
)
_NOTICE = meaning(
    "(?:须|应|应当|需|要|未|事先|提前)[^，。；,同]{0,8}(?:通知|告知)",
    r"(?:without |must |shall |should |prior |written )(?:first |prior |previously )?"
    r"(?:notif(?:y|ying)|notice|informing)\b",
    "通知|告知|知会|通报|告诉|报告|通告|知情|预告|打招呼",
    r"notif|notice|inform|tell|told|announc|report|warn|advis|let \w+ know|knowledge",
)
_SHALL = meaning(
    "(?<![理本])应当|必须(?!是)|须(?=[经在于将向由提])",
    r"(?<!if )(?<!I )(?<!we )(?:shall|must)\b(?! (?:not|have been|be (?:at|a|the|so|in)|n't))",
    "应|必|须|得|需|要|务",
    r"shall|must|should|requir|need|ha(?:s|ve|d) to|obliged|is to\b|are to\b|be to\b|ought|will\b|bound|mandatory|due",
)
_MAY = meaning(
    "有权(?!势|利|力)|可(?=自行|选择|随时|要求|酌)",
    r"\bmay (?!be (?:a|the|that|so|due|because|to)|have|well|not|cause|lead|affect|seem)(?=\w)"
    r"|is entitled to\b|are entitled to\b|at (?:its|his|her|their) discretion\b",
    "可|能|权|允许|准|或|也许|随意|自愿|得",
    r"may\b|can\b|could|might|entitle|right|allow|permit|option|discretion|free to|able|possib|perhaps",
)
_MUST = meaning(
    "必须(?!是)|务必|一定要",
    r"must\b(?! (?:not|have|be (?:a|the|so|in)|n't|say|admit))|is (?:required|mandatory|essential)\b",
    "必|须|需|要|得|务|应|不可|才",
    r"must|requir|need|ha(?:s|ve) to|essential|mandatory|should|only|compulsory|obligat|condition|demand",
)
_A_PLUS = meaning(
    "优先考虑|加分项|者优先|为佳(?!$)|最好(?=还?[能有要先别提带不在])",
    r"(?:is|are|would be|will be) (?:a plus|an advantage|a bonus|preferred|desirable|optional)\b",
    "优先|加分|佳|更好|最好|可选|自愿|优势",
    r"plus|prefer|advantage|desir|optional|ideal|welcome|bonus|voluntar|choice",
)
_MAY_REFUSE = meaning(
    "(?:可以?|有权)(?:拒绝|不予|拒收|拒退)",
    r"(?:may|can|has the right to|have the right to|(?:is|are) entitled to) (?:refuse|reject|decline|deny)\b",
    "可以?(?![不])|有权|允许",
    r"may\b(?! not)|can\b(?! ?not)|right|entitle|allow|option|discretion|reserve",
)
_MUST_NOT = meaning(
    "不得(?!不|已|了|而知|人心)|不准|不许|禁止|严禁",
    r"must not\b|mustn't\b|may not\b|shall not\b|(?:is|are) not (?:allowed|permitted)\b"
    r"|(?:is|are) (?:prohibited|forbidden|banned)\b",
    "不[得准许能可]|禁|勿|别|无权",
    r"not|n't|prohibit|forbid|ban|never|no\b",
)
_BELIEVED = meaning(
    "(?<![我你不])(?:认为|推测|估计|猜测|据信)(?!没|不)|(?<!不)怀疑",
    r"(?:believes?|suspects?|thinks?|assumes?)\b(?! (?:not|in|it or not))",
    "认为|怀疑|推|估|相信|信|猜|觉|看来|可能|或|据|称|感|想|应该|似|疑|说",
    r"believ|suspect|think|thought|estimat|assum|likely|appar|reckon|said|says?\b|feel|according|seem|convinc|view"
    r"|may\b"
    r"|might|could|possib|suggest|consider",
)
_CONFIRMED = meaning(
    "(?<![未没不待])(?:已经?)?(?:确认|证实|查明)(?!码|键|收货|函|单)",
    r"(?:has|have|had)? ?(?:confirmed|verified)\b|established that\b|proved that\b|turn(?:s|ed) out\b",
    "确|证|查明|核实|认定|肯定|实锤|坐实",
    r"confirm|verif|establish|prov|certif|determin|found|conclu|sure\b|certain|ascertain|acknowledg|recogn|know|clear",
)
_NOT_SURELY = meaning(
    "不一定|未必|不见得|说不准",
    r"not (?:necessarily|always|certain|sure)\b|might not\b|may not (?:be|have|\w+ (?:to|the|it|with))",
    "不一定|未必|不见得|说不准|可能|也许|或许|不定",
    r"necessar|always|might|may\b|perhaps|maybe|(?:not|n't) (?:sure|certain)|possib(?<!n't possib)(?<!not possib)"
    r"|could(?!n't)(?! not)|guarantee|unlikely|doubt",
)
_SURELY_NOT = meaning(
    "(?:肯定|绝对|一定|铁定)[不没]",
    r"(?:certain|sure) not to\b|(?:definitely|certainly|surely) (?:not|never|(?:wo|is|are|was|were|do|does|did|ca"
    r"|could)n't|(?:will|is|are|was|were|do|does|did|can|could) not|cannot)\b|will definitely not\b|(?:can't"
    r"|cannot|couldn't|could not) possibly\b",
    "肯定|绝|(?<!不)一定|铁定|(?<!未)必|断然|万万",
    "definite|certain|sure|absolute|no way|never|without doubt|bound",
)
_PROBABLY = meaning(
    "大概率?(?!是[在从]|[一二三四五六七八九十\\d])|多半|恐怕|估计(?!有|达|值)|应该(?=没|不|是|会|能)",
    r"probably\b|presumably\b|most likely\b",
    "大概|可能|应该|恐怕|估计|也许|或许|多半|八成|想必|怕|似|或|吧|约",
    r"probab|likely|presum|may\b|might|perhaps|maybe|should|guess|think|expect|suppose|seem|hope|afraid|bet\b"
    r"|(?<!out a )(?<!yond )(?<!yond any )(?<!yond all )doubt",
)
_CERTAINLY = meaning(
    "肯定(?![^，。]{0,3}的(?:态度|回答|评价))|毫无疑问|铁定|必定",
    r"(?:definitely|certainly|surely|undoubtedly)\b|no doubt\b|for sure\b|(?:without|beyond) (?:a |any |all )?doubt\b",
    "肯定|一定|绝对|毫无疑问|无疑|铁定|必|当然|确|准",
    r"definite|certain|sure|undoubt|no doubt|must|always|of course|guarantee|bound|absolute",
)
_TOLD_TO = meaning(
    "必须(?!是)|务必|一定要|非得",
    r"(?:told|tells?|informed|says?|said) (?:\w+ ){0,4}(?:have|has|had|must|need|needs|needed)(?: to)?\b"
    r"|must\b(?! (?:not|"
    r"have|be (?:a|the|so|in)|n't|say|admit))",
    "必|须|需|要|得|务|应|令|叫|让|该|非",
    r"must|requir|need|ha(?:s|ve|d) to|essential|mandatory|only|compulsory|obligat|order|told|make|made|got to",
)
_NO_RIGHT = meaning(
    "无权|没有?权[利力]?(?!衡|威)|没有?资格",
    r"(?:no|without) (?:right|authority|power) to\b|not (?:entitled|authori[sz]ed|allowed|permitted) to\b"
    r"|n't (?:entitled|authori[sz]ed|allowed|permitted) to\b",
    "权|资格|不得|不能|不可|不许|不准|禁|无法|没法",
    r"right\b|authori|power|entitl|allow|permit|can't|cannot|can not|may not|must not|mustn't|unable|business"
    r"|position|say\b",
)
_NO_DUTY = meaning(
    "(?:没有?|无|不负)义务|没有?责任|不必(?!要)|无[需须]|不[需用]要?(?=[^了]{1,4})",
    r"(?:not|n't) (?:obliged|obligated|required|bound) to\b|no (?:obligation|duty) to\b|(?:not|n't) have to\b|"
    r"(?:not|n't) need to\b|under no obligation\b",
    "义务|责任|不必|无需|无须|不用|不需|用不着|可以不|没必要",
    r"oblig|requir|duty|have to|need|bound|necess|liable|responsib|free (?:to|not)|optional|voluntar|up to",
)
_DOUBTED = meaning(
    "我(?:很|有点|真|都)?怀疑[^，。；]{0,6}(?:能不能|会不会|是否|能否|是不是|可不可能)|我不(?:觉得|认为|相信|信)|我[看觉][^，。；]{0,4}(?:不会|没)|才怪",
    r"\bI (?:really |seriously |highly |very much )?doubt\b(?! (?:not|if \w+ (?:won't|isn't|not)))|\bI (?:don't"
    r"|do not) "
    r"(?:think|believe|expect)\b",
    "不|没|难|未|怀疑|才怪|是否|能否|够呛|悬|存疑|哪|岂|质疑",
    r"doubt|n't\b|not\b|no\b|wonder|unlikely|suspicious|hard|question|skeptic|sceptic|never|hardly|unsure|as if"
    r"|fat chance",
)
_WAS_SURE = meaning(
    "(?<!不)我(?:猜|觉得|相信|认为|敢说|肯定|敢肯定|确信)(?=[^，。；不没未难]{0,8}[会能是要])",
    r"\bI(?:'m| am) (?:pretty |quite |fairly |absolutely )?(?:sure|certain|confident|positive)\b|\bI (?:bet|guess"
    r"|believe|"
    r"reckon|think|suppose)\b(?! (?:not|\w+ (?:\w+ )?(?:won't|can't|isn't|not)))",
    "猜|觉得|相信|认为|肯定|确信|一定|估计|想必|准|应该|看来|我看|怕|恐怕|怀疑是",
    r"sure|certain|confiden|bet\b|guess|believ|reckon|think|thought|suppos|expect|probab|imagin|figure|suspect|fear"
    r"|afraid",
)
_WEIGHED = meaning(
    "(?<!出于)(?<!于安全)(?<![不欠经没未全的])考虑(?!到|在内|进去|周|不|问题|因素|过|的|了|一下|再三|清楚|[，。；！？]|$)",
    r"(?:consider(?:ing|s|ed)?|mull(?:ing|s|ed)?|weigh(?:ing|s|ed)?(?: up)?|contemplat\w+|th(?:inks?|inking"
    r"|ought) (?:about|of)"
    r"|debat(?:ing|e|es|ed)) (?:\w+ing\b(?! (?:else|more|like|about|to do))|whether\b)",
    "考虑|想|打算|或|可能|拟|研究|酝酿|琢磨|寻思|有意|商|讨论|是否|要不要|犹豫|决定|再说|盘算|纠结|如果|可以|看情况|计划|探讨|评估|"
    "权衡|筹划|能不能|会不会|觉得|认为|视为|当作",
    r"consider|mull|weigh|contemplat|think|thought|explor|may\b|might|could|can\b|look|discuss|plan|possib|whether"
    r"|mind|if\b|"
    r"decid|decision|option|idea|want|would|hesitat|torn|depend|debat|propos|seek|intend|account|reason|hop|eye"
    r"|toy|stud|review"
    r"|talk|should|"
    r"potential|ponder|wonder|tempt|prepar|delay|delibera|evaluat|assess|regard|deem|view|seen",
)
_MAYBE = meaning(
    "(?<!不)可能(?!性|不)|也许|或许|说不定",
    r"(?:might|may)\b(?! (?:\d|not|be able|well|as well|day|have been|God))(?=[ ][a-z])|perhaps\b|maybe\b",
    "可能|也许|或许|说不定|会不会|或|恐|有时|未必|不一定|如果|能|或者|大概|应该|不定|有的|偶尔|容易",
    r"may\b|might|perhaps|maybe|possib|could|can\b|potential|sometimes|likely|risk|chance|if\b|probab|tend|suspect"
    r"|think|"
    r"not (?:necessarily|always)|occasional|some\b",
)
_BOUND_TO = meaning(
    "(?<!不)(?<!未)(?:必定|一定|肯定|必然|铁定)会|必将|毫无疑问|百分之?百会",
    r"(?:definitely|certainly|undoubtedly|surely|invariably|inevitably)\b(?! (?:not|worth|a\b))|will always\b|(?:is"
    r"|are) (?:bound|"
    r"certain|sure) to\b",
    "必|一定|肯定|铁定|毫无疑问|无疑|绝对|百分百|准|总|都会|当然|难免|免不了|不会不",
    r"definite|certain|undoubt|sure|invariab|inevitab|always|bound|must|will\b|guarant|of course|no doubt"
    r"|without fail|every",
)
_VOLUNTARY = meaning(
    "自愿|自由(?:参加|选择)|自行(?:选择|决定)|非强制|不强制",
    r"(?:voluntary|optional|not (?:mandatory|compulsory|required))\b|(?:is|are) (?:welcome|free) to\b"
    r"|on a voluntary basis\b",
    "自愿|自由|自行|随意|可以|欢迎|不强制|非强制|可选|愿意",
    r"voluntar|optional|welcome|free to|choose|choice|may\b|can\b|wish|want|willing|not (?:mandatory|compuls|requir)"
    r"|if\b",
)
_REQUIRED = meaning(
    "必须(?!是)|务必|强制(?:参加|要求)?|一律(?=参加|要|须)|(?<!不)得参加",
    r"(?:is|are|will be) (?:required|obliged|obligated|expected) to\b|(?:is|are) (?:mandatory|compulsory|required)\b"
    r"|must (?:attend|take part|participate|join|donate|pay|contribute|register|sign)\b",
    "必|须|务|强制|要求|一律|应|得|需|要|规定|义务",
    r"requir|oblig|mandator|compuls|must\b|have to|has to|need|force|expect|should|shall",
)

_PRELIMINARY = meaning(
    "初步(?=[判认查调断结鉴估显诊怀分])|暂时(?=认为|判断|认定)",
    r"preliminar\w+\b|tentative(?:ly)?\b|initial(?:ly)? (?:findings?|results?|investigation|judg\w+|conclu\w+"
    r"|determin\w+|believe\w*|assess\w*)\b",
    "初步|暂|初始|起初|最初|尚|可能|怀疑|估计",
    r"prelim|tentativ|initial|early|first\b|so far|suspect|believ|likely|may\b|might|appear|provisional|interim"
    r"|at first",
)
_CONCLUSIVE = meaning(
    "最终(?=认定|确定|证实|判定|结论)|确凿|已(?:经)?(?:证实|查明)",
    r"conclusive(?:ly)?\b|definitive(?:ly)?\b|established beyond\b|(?:has|have|been) proven\b",
    "最终|确凿|证实|确定|查明|确认|(?<!初步)认定|定论|铁证|断定|肯定",
    r"conclus|definit|final|prove|confirm|certain|establish|beyond|determin|sure\b",
)
_AT_WILL = meaning(
    "(?:可以?|能)自行(?:决定|选择|安排)|(?:自愿|任意|随意)(?=[^，。；]{1,8})|可[选任]择?是否",
    r"if (?:they|you|he|she|we|I|one) (?:so )?(?:wish(?:es)?|likes?|feels? like(?: it)?|chooses?|desires?|prefers?)\b"
    r"|at (?:their|your|his|her|its) (?:own )?discretion\b|free to (?:choose|decide)\b",
    "自行|自愿|随意|任意|愿|想|选|可|任|要是|喜欢|酌|便|爱",
    r"wish|like\b|discretion|choos|choice|option|free\b|may\b|can\b|want|volunt|up to|prefer|willing|could|might",
)
_OBLIGED = meaning(
    "必须(?!是)|务必|一定要|须(?=[^，。]{0,3}[经在于将向由提事先申])|得(?:赶紧|马上|立刻|尽快)|非得",
    r"(?:must|shall)\b(?! (?:not|have|n't))|(?:is|are|be|was|were|been) (?:required|obliged|obligated) to\b",
    "必|须|需|要|得|务|应|该|非|不可|令|责|强制",
    r"must|shall|should|requir|need|ha(?:s|ve|d) to|oblig|mandat|compuls|bound|order|got to|better\b|essential|urg"
    r"|immediate|duty|ought|demand|necess",
)

_MOSTLY_SO = meaning(
    "多半|往往|通常|一般来说|大多(?!数)",
    r"usually\b|more often than not\b|most likely\b|(?:in|for) most cases\b|tends? to\b|typically\b",
    "多半|往往|通常|一般|大多|大都|常|多数|大部分|可能|大概|平时|平常|容易|多是|基本|八成|十有八九|恐怕|经常|普遍|习惯",
    r"usual|often|most|likely|tend|typical|general|normal|probab|common|may\b|might|frequent|regular|main|large|primar"
    r"|prone|apt\b|rule\b|rare",
)
_WITHOUT_EXCEPTION = meaning(
    "总是|每次都|从来都|永远都?是|一律|无一例外",
    r"(?<!n't )(?<!not )(?<!nearly )(?<!almost )always\b(?! (?:been|wanted|loved))|(?:every|each) (?:single )?time\b"
    r"|without exception\b|invariably\b",
    "总|每|都|一直|从来|永远|向来|老是|始终|一律|全|必|准|只要|历来|一概",
    r"always|every|each|all\b|never|ever\b|without|invariab|constant|forever|any\b|no matter|whenever|must|keep|kept",
)
_BETTER_NOT = meaning(
    "最好(?:还是)?(?:不要?|别|勿)",
    r"(?:had|'d) better not\b|best not to\b|preferably not\b|(?:is|are) (?:best|better) avoided\b",
    "最好|尽量|建议|不宜|少",
    r"better|best|prefer|ideal|should|ought|advis|recommend|avoid|try not",
)
_NEEDLESS = meaning(
    "无[需须]|毋[需须]|不必(?!要)|用不着|不需要?(?=[^，。；了]{1,8})|不[^，。；]{1,6}也(?:没关系|没事|行|可以)",
    r"needn't\b|need not\b|(?:not|n't) (?:need|have) to\b|no need (?:to|for)\b|not required to\b|unnecessary\b",
    "需|须|必|用|无妨|可以不|不需|免",
    r"need|necess|require|have to|has to|optional|without|free\b",
)
_BANNED = meaning(
    "不得(?!不|已|了|而知|人心)|不准|不许|严?禁止?(?=[^，。；毒忌]{1,8})",
    r"must not\b|mustn't\b|(?:is|are) (?:prohibited|forbidden|banned|not allowed|not permitted)\b|(?:must|should"
    r"|may) (?:\w+ )?never\b|(?:forbid|prohibit|ban)(?:s|ned|den)? |(?:told|warned|asked"
    r"|ordered) (?:\w+ )?never to\b",
    "不得|不准|不许|禁|无权|不可|不能|不允许|忌|违",
    r"must not|mustn't|may not|prohibit|forbid|ban|not (?:allow|permit)|off limits|cannot|can't|never"
    r"|no \w+ (?:is|are)",
)
_MAYBE_BECAUSE = meaning(
    "(?:可能|也许|或许|大概|恐怕)是?(?:因为|由于)|可能的原因",
    r"(?:perhaps|maybe|possibly|probably) (?:because|due to|since)\b|may (?:well )?be (?:because|due to)\b",
    "可能|也许|或许|大概|恐怕|或|似|估计|怕",
    r"perhaps|maybe|possib|probab|may\b|might|likely|suspect|could|presum",
)
_JUST_BECAUSE = meaning(
    "原因就?(?:在于|是)|正?是?就是因为|正是因为",
    r"precisely because\b|(?:the|its|their) reason (?:is|was|being)\b|simply because\b",
    "因|由于|原因",
    r"because|reason|cause|due to|since",
)

_NOT_SHOWN = meaning(
    "(?:未|没有?|尚未|并未|从未|无法|不能)(?:被|得到|经|据此|由此|因此|就此)?(?:证实|证明|查明|显示|表明|断定"
    "|推断|认定)|[无没]有?[^，。；]{0,6}(?:证据|研究|迹象)[^，。；]{0,4}(?:表明|显示|证明|证实)|(?:不|并不|不能"
    "|未必|不一定)(?:说明|意味着|代表|等于|表示|证明)",
    "(?:has|have|had|was|were|is|are)(?:n't| not)(?: yet)?(?: been)? (?:shown|proven|proved|demonstrated"
    r"|established|confirmed)\b|no (?:\w+ )?(?:evidence|proof|sign|indication) (?:that|of)\b|(?:does|do|did)(?:n't"
    r"| not) (?:necessarily )?(?:mean|prove|show|imply|suggest|indicate|establish)\b",
    "[未没无不难][^，。；]{0,8}(?:证|说明|意味|代表|等于|断定|推断|认定|显示|表明|表示)|尚待|证据不足|不一定|未必|存疑",
    r"(?:not\b|n't|no\b|never|un|yet|without|lack|little)[\w ']{0,24}(?:show|prov|demonstr|establish|confirm|mean"
    "|impl|eviden|proof|suggest|sign|indicat)|necessarily|unclear|inconclus",
)
_SHOWN_NOT = meaning(
    "(?<![未没不能被])(?<!没有)(?<!无法)(?<!能够)(?:已经?|已被|被|均)?(?:证实|证明|查明|说明|意味着|表明"
    "|断定)(?:它|他|她|这|其|了)?(?:并?不会|并?没有|并?不是|并非|不能|无法|没)(?=[^，。；]{2,})",
    "(?:has|have|had|was|were|is|are) (?:been )?(?:shown|proven|proved|demonstrated|found) (?:not to|never to"
    r"|to have no|to (?:be|do) no)\b|(?<!not )(?:means?|proves?|shows?|proved|showed|established"
    r"|confirmed) (?:that )?(?:\w+ ){1,4}?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?: not"
    r"|n't)\b|(?<!no )(?<!any )(?<!no clear )evidence that (?:\w+ ){1,6}?(?:not|cannot|(?:is|are|do|does|did|ca|wo"
    r"|could)n't)\b",
    "证明[^，。；]{0,8}[不没无非]|证实[^，。；]{0,8}[不没无非]|排除|否定|推翻|说明[^，。；]{0,8}[不没无非]|不是"
    "|没有[^，。；]{0,3}病",
    r"(?:shown|proven|proved|found) (?:not|never|to have no)|disprov|debunk|ruled out|refut|safe\b|harmless"
    r"|(?:mean|prove|show)\w*[\w ']{0,24}(?:not|n't|no)\b(?! mean)",
)

_OFFERED = meaning(
    "欢迎(?=[停使入参带拍])|(?<!不)可以?(?:停车|入内|拍照|吸烟|饮食|使用|携带|进入)",
    r"(?:is|are) (?:available|welcome)\b|feel free to\b",
    "可|欢迎|允许|开放|提供|自便|除|以外|仅|只",
    r"available|welcome|allow|permit|free to|may\b(?! not)|can\b(?! ?not)|unless|except|other than|only",
)

PAIRS = (
    Contrast(_OFFERED, _BANNED, within_clause=True),
    Contrast(_NOT_SHOWN, _SHOWN_NOT, within_clause=True),
    Contrast(_MAYBE_BECAUSE, _JUST_BECAUSE),
    Contrast(_BETTER_NOT, _BANNED),
    Contrast(_NEEDLESS, _BANNED),
    Contrast(_MOSTLY_SO, _WITHOUT_EXCEPTION, within_clause=True),
    Contrast(_OBLIGED, _AT_WILL),
    Contrast(_ADVISED, _ORDERED),
    Contrast(_LIKELY, _UNLIKELY),
    Contrast(_UNWILLING, _UNABLE),
    Contrast(_CONSIDERED, _DECIDED),
    Contrast(_WITH_CARE, _FORBIDDEN),
    Contrast(_CONSENT, _NOTICE),
    Contrast(_SHALL, _MAY),
    Contrast(_MUST, _A_PLUS),
    Contrast(_MAY_REFUSE, _MUST_NOT),
    Contrast(_BELIEVED, _CONFIRMED),
    Contrast(_NOT_SURELY, _SURELY_NOT),
    Contrast(_PROBABLY, _CERTAINLY),
    Contrast(_ADVISED, _TOLD_TO),
    Contrast(_NO_RIGHT, _NO_DUTY),
    Contrast(_DOUBTED, _WAS_SURE),
    Contrast(_MAYBE, _BOUND_TO, within_clause=True),
    Contrast(_VOLUNTARY, _REQUIRED),
    Contrast(_PRELIMINARY, _CONCLUSIVE),
)
_DEPENDS = meaning(
    "视[^，。；]{1,12}而定|取决于",
    r"depend(?:s|ing|ed)? (?:up)?on (?:the|how|whether|what|where|who|when|if)\b|contingent (?:up)?on\b",
    "视|取决|看|依|据|决定|如|若|是否|与否|随|靠|能不能|会不会|条件|待|可能|或|凭|按|由|怎|多少|什么|因|关键|在于|不同|倚|赖|仰|根据|定|"
    "当|时|后",
    r"depend|whether|if\b|subject to|contingent|hing|accord|(?:may|might|could) be\b|decid|determin|how\b|what\b|when"
    r"|where|rel[yi]|based|up to|var(?:y|ies|ied)|function of|conditional|in line with|unless|turn(?:s|ed)? on|rest"
    r"|key\b|differ|comes? (?:down )?to|down to|driven|dictat|govern|see\b|influenc|affect|matter|gaug|judg|measur",
)

KEPT = (_WEIGHED, _DEPENDS)
"""What must not be lost: who considers something has not decided on it, what depends on something is not settled."""
