"""Pairs of meanings that a small word tells apart: only and even, like and unlike, advice and order.

Of each meaning are listed, in Chinese (simplified) and in English, the words that plainly say it, and all by which it
may be rendered, in whatever way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transcheck.model import CHINESE, ENGLISH


@dataclass(frozen=True)
class Meaning:
    """Patterns by language: what says it ``plainly``, and what ``may`` say it."""

    plainly: dict[str, re.Pattern[str]]
    may: dict[str, re.Pattern[str]]


_START = r"(?:\b|(?=n't))"
"""Where an English word begins, or what is contracted with the one before."""


def _meaning(chinese: str, english: str, also_chinese: str, also_english: str) -> Meaning:
    return Meaning(
        {CHINESE: re.compile(chinese), ENGLISH: re.compile(rf"{_START}(?:{english})", re.IGNORECASE)},
        {
            CHINESE: re.compile(f"{chinese}|{also_chinese}"),
            ENGLISH: re.compile(rf"{_START}(?:{english}|{also_english})", re.IGNORECASE),
        },
    )


_ONLY = _meaning(
    "(?<!不)(?:只(?=对|限|有|在|给|向|为|招|收|接)|仅仅?(?!仅|次|存)|唯独|单单)(?!是|不过|好)",
    r"(?<!not )(?<!n't )(?<!if )(?<!the )only\b(?! (?:too|natural|fair|right|human|if|to\b|when|because))"
    r"|(?<!not )solely\b|(?<!not )exclusively\b",
    "只|仅|唯|单|才|光|独|就|限|不过|专|必须|除",
    r"only|just|sole|exclusiv|merely|alone|nothing but|no more|unless|until|limit|single|lone|must|restrict|reserv",
)
_EVEN = _meaning(
    "(?<![再怎哪谁么])也(?!许|不|没|未|就|好|罢|门|是)|甚至(?!于?[不没])|就连",
    r"(?<!not )(?<!n't )(?<!without )even\b(?! (?:though|if|when|so|as|then|more|less|out|up|not|\w+er)\b)"
    r"|also\b|as well(?! as)|likewise\b",
    "连|还|同样|亦|又|就算|即使|哪怕|另|再|都",
    r"even|too\b|as well|includ|besides|another|addition|still|both|again|and\b|similarly",
)
_INCLUDED = _meaning(
    "包括|其中|在内",
    r"including\b|included\b|among them\b|among whom\b",
    "含|包含|中有|里有",
    "includ|among|of whom|of them|of which|of those|contain",
)
_ADDED = _meaning(
    "此外|另有|另外",
    r"in addition\b|another \w+ \w+ (?:were|was|people)|a further\b|besides (?!the point)",
    "还有|之外|以外|并|也|除",
    "addition|another|further|besides|plus|as well|apart from|also|too|and\\b|more",
)
_LIKE = _meaning(
    "(?<!不)[像如与和跟同](?!样|时)[^，。,不没]{1,10}一样|(?<!不)如同|正如",
    r"(?<!n't )(?<!not )(?<!nt )(?:just|much|exactly) like\b|as with\b|similar to\b|the same as\b"
    r"|^like (?:his|her|its|their|my|our|the|other|many|most)\b|not unlike\b",
    "(?<!不)[像如]|似|(?<!不)一样|(?<!不)同|般",
    r"(?<!un)like\b|same|similar|as\b|alike|resembl",
)
_UNLIKE = _meaning(
    "不像(?!话|样)|不同于|有别于|[与和跟同][^，。,]{1,8}不(?:同|一样)",
    r"(?<!not )unlike\b|in contrast (?:to|with)\b|(?:not|n't) like (?:his|her|its|their|my|our|the)\b",
    "不同|不像|不一样|不似|有别|异于|相反|不比|不如|区别|迥|相比|比起|而(?!且)|却|差",
    r"(?<!not )unlike|different|contrast|differ|whereas|while|but\b|than\b|not\W{1,3}the\b|not as\b|n't as\b|compared",
)
_INSTEAD = _meaning(
    "不(?:是|在于|想|愿|要|准备|打算)[^，。,]{1,12}[，,]?(?:而是|只[是想])|而不是|而非|并非[^，。,]{1,12}而是",
    r"(?:not|n't) (?!only|just|merely|simply|alone|even|all)(?:[\w'-]+ ){1,6}?,? ?but "
    r"(?!also\b|not\b|he\b|she\b|it\b|they\b|we\b|i\b)"
    r"|(?<=[a-z], )not (?!only|just|merely|even|to mention|that|surpris)(?=[\w' -]{2,24}[.!]?$)|rather than\b",
    "而是|而不|而非|并非|不是|反而|不[想愿]",
    r"instead|rather|(?:not|n't)(?! only| just| merely)|without|no\b",
)
_TOO = _meaning(
    "不(?:仅|但|光|只|止|单)(?!是|为|得|凭|与)[^。]{1,24}[还也又更且]|除[了去]?[^，。,]{1,12}外[，,][^。，]{0,6}(?:还|也)(?!没|不|未)",
    r"not (?:only|just|merely) ",
    "还|也|又|既|且|兼|仅|只",
    r"only|just|also|as well|too\b|besides|addition|both|merely|simply|apart from|other than|along with|and\b",
)
_FULLY = _meaning(
    "(?<![不没未非])(?:完全|彻底|全然|全都?是|全[靠凭因]|悉数)",
    r"(?<!not )(?<!n't )(?:completely|entirely|fully|totally|wholly)\b",
    "全|都|整|尽|绝对|百分之百|一切|所有",
    r"complete|entire|full|total|whol|all\b|every|absolute|utter|perfect|100",
)
_PARTLY = _meaning(
    "(?<!不)(?:基本上?(?=[是已得都没保遵停恢属完])|大体上?|大致(?!意)|大部分(?!是))",
    r"largely\b|mostly\b|partly\b|partially\b|for the most part\b|about half\b",
    "大[部体多半致都略]|多|基本|主要|部分|几乎|差不多|总体|总的|程度|较|尚|相当|有所|半|近|主|一些|多少|左右",
    r"large|most|main|part|almost|nearly|virtual|broad|essential|basic|half|generally|roughly|more or less|pretty|some",
)
_ADVISED = _meaning(
    "建议|提议|劝告?(?=[^阻]|$)|倡议|鼓励",
    r"(?:advis(?:e|es|ed)|suggest(?:s|ed)?|recommend(?:s|ed)?|encourag(?:e|es|ed))\b",
    "推荐|呼吁|提倡|忠告|叫|让|请|提出|主张|最好|应",
    r"advi|suggest|recommend|encourag|propos|urg|call|should|better|ought|counsel|ask|want|persuad|invit",
)
_ORDERED = _meaning(
    "命令|下令|责令|勒令|强制|强迫|逼迫?",
    r"ordered\b(?! (?:a\b|an\b|some|two|three|the \w+[.,]|from|online))|forced\b|compelled\b|commanded\b"
    r"|requir(?:es?|ed) (?:\w+ ){1,5}to\b",
    "令|要求|迫|规定|指示|必须|叫|让|使|责成|强行|判",
    r"order|forc|compel|command|requir|instruct|mandat|must|demand|direct|told|tell|made|make|oblig",
)
_LIKELY = _meaning(
    "八成(?=[是会要在得])|多半(?=[是会要在得])|很可能|极有可能|十有八九|大概率",
    r"probably\b|(?:most|very|highly|quite) likely\b|in all likelihood\b|chances are\b|almost certainly\b",
    "可能|大概|恐怕|估计|应该|想必|八成|多半|准|一定|肯定|会|大约|也许|有望",
    r"probabl|likely|likelihood|(?<!no )chance|may\b|might|must|certain|sure|should|expect|guess|bet|think|odds|seem",
)
_UNLIKELY = _meaning(
    "不太可能|不大可能|(?<!也)不可能(?!不)|没可能|绝不会",
    r"there(?: i|')s no (?:chance|way)\b|no chance\b|unlikely\b|impossible\b|improbable\b",
    "[不没未无难]|才怪",
    r"no\b|not|n't|never|hardly|doubt|unlikely|improbab|impossib|scarcely|less\b|fail",
)

_STILL = _meaning(
    "仍旧?(?!未|不|没|无)|依然(?!未|不|没|无)|还在(?=[用做住干等继进])|至今仍(?!未|不|没|无)",
    r"still\b(?! (?:not|no|n't|yet|refus|lack|miss|unknown))|remains? (?:in|at|on|open|a|the)\b|to this day\b",
    "还|仍|依|继续|保持|一直|始终",
    r"still|remain|continu|keep|kept|yet\b|even now|to this day",
)
_NO_LONGER = _meaning(
    "不再(?!是秘密)|已经?不(?=[在是再用做住])|再也[不没]",
    r"no longer\b|not any ?more\b|n't any ?more\b|(?:stopped|quit|ceased) \w+ing\b",
    "不|没|停|戒|已",
    r"no\b|not|n't|never|stop|quit|ceas|used to|former|once",
)
_FIRST = _meaning(
    "(?<!来)(?:首次|第一次|头一次|头一回|首度|初次)",
    r"the first time\b(?! (?:in|since))|first-ever\b",
    "首|初|第一|头一|从未|从来没|未曾|开始|才",
    r"first|never before|debut|initial|begin|began|start|maiden|new",
)
_AGAIN = _meaning(
    "再次(?!感谢|强调|重申)|又一次|再度|第[二三四五]次|再一次",
    r"once again\b|once more\b|yet again\b|for the (?:second|third|fourth|fifth) time\b",
    "再|又|重|复|还|第[二三四五]",
    r"again|more\b|re-|second|third|another|repeat|return|renew|reiterat|resum|regain|retain|further|still|back",
)
_TEMPORARY = _meaning(
    "暂时|临时(?!工|起意|抱)|短期内?",
    r"temporar(?:y|ily)\b|for the time being\b|for now\b",
    "暂|临|短|目前|眼下|先|一时|代",
    r"tempor|time being|now\b|short|interim|provision|briefly|moment|makeshift|while|acting",
)
_PERMANENT = _meaning(
    "永久|永远(?!不|都不|没)|终身|长期(?!以来)",
    r"permanent(?:ly)?\b|for good\b(?! reason| cause)|forever\b|for life\b|lifelong\b",
    "永|终|长|一直|始终|一生|一辈子|毕生",
    r"permanen|good\b|forever|life|long|always|eternal|ever\b|never|last",
)
_ALONE = _meaning(
    "独自|单独|一个人(?=[去住来在带把]|$)|孤身",
    r"alone\b(?! (?:among|in the))|by (?:himself|herself|myself|itself|themselves|yourself)\b|single-handed",
    "独|单|自己|孤|一个人|只身|一人",
    r"alone|self\b|selves|single|sole|solo|own\b|separate|individual|only|independent|private",
)
_TOGETHER = _meaning(
    "一起(?=[去来做住吃走干玩看生把])|共同|一同|一道(?=[去来做])|携手",
    r"together\b(?! with)|jointly\b",
    "一起|共|同|联|合|携|一道|与|和|跟|协",
    r"together|joint|both|co-|with\b|common|share|collect|each other|collabor|mutual|all\b",
)
_EACH = _meaning(
    "每人(?!平均)|每位|各自|各(?=\\d|[一二三四五六七八九十百千])|每家",
    r"each\b(?! other| time| day| year| month| week)|apiece\b|per person\b|per head\b",
    "每|各|分别|人均|均",
    r"each|every|apiece|per\b|individual|respective|a head|both|all\b|average|one\b|any\b|must|everyone",
)
_IN_ALL = _meaning(
    "总共|一共|合计|共计|总计|(?<=[人名位家者生员国队校])共(?=[获得有收花付])",
    r"in total\b|altogether\b|in all\b|a total of\b|between them\b|all told\b",
    "共|总|合|全|累计|加起来",
    r"total|altogether|in all\b|between|combin|sum|aggregate|all told|overall|togeth",
)
_UNWILLING = _meaning(
    "[不唔](?:肯|愿意?|情愿|乐意)|拒不",
    r"(?:does|do|did)(?:n't| not) want to\b|unwilling\b|refus(?:es|ed?|ing) to\b",
    "肯|愿|想|拒|情愿|乐意|要|懒|舍",
    r"want|will|refus|reluct|wo\b|won't|would|decline|keen|bother|rather|loath|prefer|hate|wish|insist|care",
)
_UNABLE = _meaning(
    "(?<!忍)(?:[不唔]能(?!不|忍)|无法|没法|没办法|冇办法)",
    r"(?:can't|cannot|can not|couldn't|could not|(?:is|am|are|was|were)(?:n't| not) able to|unable to)\b"
    r"(?! (?:help|wait|stand|bear|be bothered|bring|even|accept|agree|stop))",
    "能|无法|没法|没办法|不了|不到|不起|不得|不动|不出|不下|难|不上|不来|不住|不着|不开",
    r"can\b|ca\b|could|cannot|can't|able|ability|impossib|fail|way\b|difficult|hard\b",
)
_CONSIDERED = _meaning(
    "(?<=[正在])考虑|(?<!不)考虑(?=[将出把卖买收辞离放取对是向在推])",
    r"(?:is|are|was|were|be|been) (?:considering|mulling|weighing|contemplating)\b|thinking (?:of|about)\b",
    "考虑|想|打算|或|可能|拟|研究|酝酿|琢磨|寻思|有意|商|讨论",
    r"consider|mull|weigh|contemplat|think|thought|explor|may\b|might|could|look|discuss|plan|possib|whether|mind",
)
_DECIDED = _meaning(
    "(?<!未)(?:已经?决定|已经?同意|已经?批准|已敲定|拍板)",
    r"(?:has|have|had) (?:agreed|decided|resolved|approved|opted)\b",
    "决|同意|批准|敲定|拍板|定|答应|准|允|达成|商定",
    r"agree|decid|decision|resolv|approv|opt|settl|determin|chose|choos|commit|made up",
)
_WITH_CARE = _meaning(
    "慎[用服入重]|谨慎使用|小心使用",
    r"(?:with|exercise|use) caution\b|should be used cautiously\b|with care\b",
    "慎|小心|注意|当心|警惕|酌",
    r"caut|care|prudent|watch|attention|discretion|advice|consult",
)
_FORBIDDEN = _meaning(
    "禁[用服食止]|严禁|不得使用|忌[用服]",
    r"(?:must not|mustn't|should not|shouldn't|do not|don't|not to be|must never|never) (?:be )?"
    r"(?:use|used|take|taken|enter|eat|drink)\b|(?:is|are) (?:prohibited|forbidden|banned|contraindicated)\b",
    "禁|忌|不|勿|别",
    r"not|n't|never|no\b|prohibit|forbid|ban|contraindicat|avoid|off limits",
)
_CONSENT = _meaning(
    "(?:征得|取得|获得?|经)[^，。；,]{0,12}(?:同意|许可|批准)(?!后?通知)",
    r"(?:with(?:out)?|obtain\w*|prior|written) [\w' -]{0,24}(?:consent|permission|approval)\b",
    "同意|许可|批准|准许|允许|认可|授权|答应",
    r"consent|permission|permit|approv|agree|authori|allow|licen[cs]e|leave\b|say-so|blessing",
)
_NOTICE = _meaning(
    "(?:须|应|应当|需|要|未|事先|提前)[^，。；,同]{0,8}(?:通知|告知)",
    r"(?:without |must |shall |should |prior |written )(?:first |prior |previously )?"
    r"(?:notif(?:y|ying)|notice|informing)\b",
    "通知|告知|知会|通报|告诉|报告|通告|知情|预告|打招呼",
    r"notif|notice|inform|tell|told|announc|report|warn|advis|let \w+ know|knowledge",
)

_EXCEPT = _meaning(
    "除(?![去了以法夕])[^，。；,]{1,12}(?:以外|之外|外)(?![，,]?[还也均])|不包括",
    r"except (?:for |in |on |at |during |when |if )|other than\b|excluding\b|with the exception of\b",
    "除|不含|不包|例外|不在|但|而",
    r"except|other than|apart from|aside|exclud|exception|but\b|save\b|unless|not\b|n't|besides|without",
)
_LIMITED = _meaning(
    "仅限于?|只限于?",
    r"only (?:in|during|for|on|at|if|when|within)\b|limited to\b|restricted to\b|exclusively\b",
    "限|只|仅|才",
    r"only|limit|restrict|exclusiv|just|confin|solely|alone|must|reserv",
)
_YEAR_ON_YEAR = _meaning(
    "同比",
    r"year[- ]on[- ]year\b|year[- ]over[- ]year\b|from a year (?:earlier|ago)\b|a year earlier\b|y/y",
    "同比|去年|上年|同期",
    r"year|annual|12 months|twelve months|y/y|yoy",
)
_MONTH_ON_MONTH = _meaning(
    "环比",
    r"(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)\b|on the previous (?:month|quarter)\b"
    r"|from the (?:previous|prior|preceding) (?:month|quarter)\b|from a (?:month|quarter) earlier\b",
    "环比|上月|上个月|上季|前一",
    r"previous|month|quarter|prior|sequential|preceding|m/m|q/q|last week|earlier",
)
_AFTER_YEARS = _meaning(
    "时隔",
    r"(?:for )?the first time (?:in|since) (?:\d|\w+ (?:years?|months?|decades?))\b|after an? \w+-(?:year|month|day)",
    "隔|后|以来|首次|终于|久违",
    r"first|after|later|since|interval|ago|apart|long|hiatus|break|gap|wait|again",
)
_IN_A_ROW = _meaning(
    "连续第?[\\d一二两三四五六七八九十]|蝉联",
    r"in a row\b|(?:consecutive|straight|successive) (?:year|month|time|title|season|week|day)\w*\b|running\b$",
    "连|蝉联|接连|每",
    r"row\b|consecutive|straight|success|running|continu|every|each|streak|back-to-back|unbroken|again",
)

_NOT_ALL = _meaning(
    "(?:并非|不是)(?:所有|每|全|人人)|未必(?:都|全)|不都(?!说|是因)",
    r"not (?:every|all)\b(?! that| the time| at)|(?:not|n't) (?:\w+ )?(?:every|all the)\b",
    "并非|不是|未必|不都|不全|有的|有些|部分|一些|大部分|不一定",
    r"(?:not|n't) (?:\w+ )?(?:every|all|necessarily)|some|part|most|few|many",
)
_NONE = _meaning(
    "没有?[^，。；,]{0,6}任何|[无没]一[^般些定样起直]|全都?[没不未]",
    r"(?:not|n't) (?:\w+ ){0,2}any\b|none of\b|not (?:a single|one) \w+",
    "任何|没有?人|无人|从[未没]|[无没]一|都[没不未]|丝毫|根本",
    r"none|no\b|never|nothing|nobody|(?:not|n't) (?:\w+ )?any|neither|at all\b",
)
_SHALL = _meaning(
    "(?<![理本])应当|必须(?!是)|须(?=[经在于将向由提])",
    r"(?<!if )(?<!I )(?<!we )(?:shall|must)\b(?! (?:not|have been|be (?:at|a|the|so|in)|n't))",
    "应|必|须|得|需|要|务",
    r"shall|must|should|requir|need|ha(?:s|ve|d) to|obliged|is to\b|are to\b|be to\b|ought|will\b|bound|mandatory|due",
)
_MAY = _meaning(
    "有权(?!势|利|力)|可(?=自行|选择|随时|要求|酌)",
    r"\bmay (?!be (?:a|the|that|so|due|because|to)|have|well|not|cause|lead|affect|seem)(?=\w)"
    r"|is entitled to\b|are entitled to\b|at (?:its|his|her|their) discretion\b",
    "可|能|权|允许|准|或|也许|随意|自愿|得",
    r"may\b|can\b|could|might|entitle|right|allow|permit|option|discretion|free to|able|possib|perhaps",
)

_NEVER = _meaning(
    "从来?[没不未](?!有?人)|从来没有?(?!人)|永不|决不会",
    r"never\b(?! (?:mind|the less|again|enough|too|fail))",
    "从来?[不没未]|绝|永|决不|不曾|未|一次[也都]没|压根|一直没",
    r"never|not once|(?:not|n't) ever|not a single|no \w+ ever|at no time|yet\b|neither|any",
)
_RARELY = _meaning(
    "很少|极少|甚少|不常|偶尔",
    r"rarely\b|seldom\b|hardly ever\b|occasionally\b|once in a while\b",
    "少|鲜|罕|偶|难得|不常|不怎么|几乎|不大|不太|有时",
    r"rare|seldom|hardly|occasion|few|little|sometimes|now and then|(?:not|n't) often|almost|once in|much\b",
)
_MUST = _meaning(
    "必须(?!是)|务必|一定要",
    r"must\b(?! (?:not|have|be (?:a|the|so|in)|n't|say|admit))|is (?:required|mandatory|essential)\b",
    "必|须|需|要|得|务|应|不可|才",
    r"must|requir|need|ha(?:s|ve) to|essential|mandatory|should|only|compulsory|obligat|condition|demand",
)
_A_PLUS = _meaning(
    "优先考虑|加分项|者优先|为佳(?!$)|最好(?=还?[能有要先别提带不在])",
    r"(?:is|are|would be|will be) (?:a plus|an advantage|a bonus|preferred|desirable|optional)\b",
    "优先|加分|佳|更好|最好|可选|自愿|优势",
    r"plus|prefer|advantage|desir|optional|ideal|welcome|bonus|voluntar|choice",
)
_MAY_REFUSE = _meaning(
    "(?:可以?|有权)(?:拒绝|不予|拒收|拒退)",
    r"(?:may|can|has the right to|have the right to|(?:is|are) entitled to) (?:refuse|reject|decline|deny)\b",
    "可以?(?![不])|有权|允许",
    r"may\b(?! not)|can\b(?! ?not)|right|entitle|allow|option|discretion|reserve",
)
_MUST_NOT = _meaning(
    "不得(?!不|已|了|而知|人心)|不准|不许|禁止|严禁",
    r"must not\b|mustn't\b|may not\b|shall not\b|(?:is|are) not (?:allowed|permitted)\b"
    r"|(?:is|are) (?:prohibited|forbidden|banned)\b",
    "不[得准许能可]|禁|勿|别|无权",
    r"not|n't|prohibit|forbid|ban|never|no\b",
)
_BELIEVED = _meaning(
    "(?<![我你不])(?:认为|推测|估计|猜测|据信)(?!没|不)|(?<!不)怀疑",
    r"(?:believes?|suspects?|thinks?|assumes?)\b(?! (?:not|in|it or not))",
    "认为|怀疑|推|估|相信|信|猜|觉|看来|可能|或|据|称|感|想|应该|似|疑|说",
    r"believ|suspect|think|thought|estimat|assum|likely|appar|reckon|said|says?\b|feel|according|seem|convinc|view|may\b"
    r"|might|could|possib|suggest|consider",
)
_CONFIRMED = _meaning(
    "(?<![未没不待])(?:已经?)?(?:确认|证实|查明)(?!码|键|收货|函|单)",
    r"(?:has|have|had)? ?(?:confirmed|verified)\b|established that\b|proved that\b|turn(?:s|ed) out\b",
    "确|证|查明|核实|认定|肯定|实锤|坐实",
    r"confirm|verif|establish|prov|certif|determin|found|conclu|sure\b|certain|ascertain|acknowledg|recogn|know|clear",
)
_AGAINST = _meaning(
    "否决|投票反对|驳回",
    r"vot(?:ed|es|ing) (?:\S+ )?against\b|voted down\b|rejected\b|turned down\b",
    "否|反对|驳|拒|不|没|未",
    r"against|reject|oppos|turn|down|not|n't|veto|block|den|refus|fail|dismiss|overrul|threw out|thrown out",
)
_PASSED = _meaning(
    "(?<![没未不])(?:投票|表决|审议)?通过了?(?=[^，。；]{0,16}(?:方案|计划|法案|议案|决议|提案|草案|预算|动议|协议|规划|措施|申请))"
    "|(?<![没未不])批准了",
    r"(?:passed|approved|adopted) (?:the|a|an|its|his|her|their|this|that)\b"
    r"|voted (?:\S+ )?(?:for|to approve|in favou?r)\b",
    "通过|批准|赞成|同意|支持|核准|获批|放行|接受",
    r"pass|approv|adopt|for\b|favou?r|support|back|agree|endors|ratif|green|accept|grant|clear",
)
_BORROWED = _meaning(
    "我们?[^，。；]{0,4}[跟向找问][^，。；给]{1,6}借(?!给)",
    r"(?<=\bI )(?:\w+ )?borrowed\b|(?<=\bwe )(?:\w+ )?borrowed\b",
    "借入|[跟向找问][^，。；]{1,8}借|借[来到了钱走用]",
    r"borrow|loan from|owe",
)
_LENT = _meaning(
    "我们?[^，。；跟向找问]{0,4}(?:借给|借了[^，。；]{1,5}给)",
    r"(?<=\bI )(?:\w+ )?(?:lent|loaned)\b|(?<=\bwe )(?:\w+ )?(?:lent|loaned)\b",
    "借给|给|贷|出借|借出|让",
    r"lend|lent|loan|let \w+ (?:use|have)|advance",
)
_ON_CONDITION = _meaning(
    "前提是|条件是|但前提",
    r"provided (?:that|you|he|she|they|we|i|the)\b|on (?:the )?condition\b|as long as\b",
    "前提|条件|只要|除非|如果|若|要是|得|才|须",
    r"provid|long as|condition|if\b|unless|once|when|only|must|soon|until|requir|subject to|but\b",
)
_EVEN_THOUGH = _meaning(
    "尽管|虽然|即便|哪怕",
    r"even though\b|although\b|despite\b|in spite of\b",
    "尽管|虽|即使|即便|哪怕|但|可|却|不过|然而|仍|还是|纵",
    r"though|although|despite|spite|even|but\b|still|yet\b|while|regardless",
)
_BEFORE_A_YEAR = _meaning(
    r"\d{4}年(?:以前|之前|前)",
    r"(?:before|prior to) (?:\w+ )?\d{4}\b",
    "前|截至|直到|为止",
    r"before|until|prior|by\b|up to|ago|till|earlier|pre-",
)
_SINCE_A_YEAR = _meaning(
    r"\d{4}年(?:以来|起|之后|以后|后|开始)|[自从]\d{4}年(?!到|至)",
    r"(?:from|since|after) (?:\w+ )?\d{4}\b(?! (?:to|until|through|and)\b|[-–])",
    "来|起|后|自|开始|从|至今",
    r"from|since|after|onward|start|begin|began|later|following",
)
_WITHIN = _meaning(
    "(?:日|天|周|月|年|时|钟)之?内",
    r"within (?:\w+ ){1,2}(?:days?|weeks?|months?|years?|hours?|minutes?)\b",
    "内|里|之间|期间|不超过|以前|之前",
    r"within|inside|less than|under\b|no later|before|by\b|during|up to|in \w+ (?:day|week|month|year|hour|minute)",
)
_AFTER_A_WHILE = _meaning(
    "(?:日|天|周|个月|年|小时|分钟)(?:之|以)?后(?!悔|续|果|期|来)",
    r"(?:days?|weeks?|months?|years?|hours?|minutes?) (?:after|later|from now)\b"
    r"|after (?:\w+ ){1,2}(?:days?|weeks?|months?|years?|hours?|minutes?)\b",
    "后|过了|再过|满",
    r"after|later|from now|since|following|in (?:\w+ ){1,2}(?:day|week|month|year|hour|minute)|once|when\b|past\b",
)
_NOT_QUITE = _meaning(
    "不(?:太|大|怎么|很|是很|甚)(?=同意|赞成|赞同|喜欢|确定|清楚|明白|满意|相信|认同|习惯|好吃|好看|好用|方便|舒服|想)",
    r"(?:not|n't) (?:really|quite|entirely|fully|exactly|particularly|very|too) "
    r"(?:agree|like|sure|happy|clear|understand|satisfied|convinced|believe|comfortable|convenient|good)\b",
    "不[太大怎很全完]|有点|不尽|不是很|些|略|不甚|没那么|未必|不完全",
    r"(?:not|n't) (?:\w+ )?(?:real|quite|entire|full|exact|so\b|very|too\b|much|sure|particular|complete|total|all)"
    r"|a bit|somewhat|slight|hardly|barely|rather|kind of|sort of|a little",
)
_UTTERLY = _meaning(
    "完全不|根本不|绝不|压根不|坚决(?:不|反)|强烈(?:不|反)|一点(?:也|都|儿也)不",
    r"(?:completely|totally|entirely|strongly|absolutely|utterly) "
    r"(?:disagree|dislike|hate|oppose|reject|wrong|against|agree)"
    r"|(?:not|n't) \w+ (?:\w+ )?at all\b",
    "完全|根本|绝|压根|坚决|强烈|彻底|一点|极|十分|非常|死|全|毫|实在",
    r"complet|total|entire|strong|absolut|utter|at all|whatsoever|really|very|firm|vehement|never",
)
_MUCH = _meaning(
    "(?<=[强好大多快高贵远难差少小长重轻热冷累忙老宜亮服便害单静净])多了(?!解|点|些|一)|得多(?!了解)|远[比高超胜]|大幅",
    r"(?:much|far|way|a lot) (?:\w+er|more|less|better|worse)\b|significantly|substantially|considerably|sharply",
    "多了|得多|远|[巨大]大|大[幅量]|很|极|显著|明显|倍|太|更加|不少|许多",
    r"much|far\b|way\b|lot|signific|substant|consider|great|huge|dramatic|sharp|vast|notic|real|so\b|very|doubl|times"
    r"|plenty|steep|even",
)
_SLIGHTLY = _meaning(
    "稍微?(?!等)|略[微为有]?(?=[高低多少大小长短贵强好])|小幅|微[增升降跌涨]",
    r"slightly\b|a (?:little|bit|touch) (?:\w+er|more|less)\b|marginally\b",
    "稍|略|点|些|微|小|几乎|差不多|轻",
    r"slight|little|bit\b|touch|somewhat|margin|a few|mild|small|mod|shade|tad|barely|edge",
)
_FEWER = _meaning(
    "(?<![不至多缺减])少(?=[吃喝抽玩用看说买碰放坐])",
    r"(?:eat|drink|use|smoke|take|have|spend) (?:\w+ )?(?:less|fewer)\b|cut (?:down|back) on\b|go easy on\b",
    "少|减|控制|适量|限|节制",
    r"less|fewer|cut (?:down|back)|reduc|limit|easy|moderat|lower|little|avoid|watch",
)
_ENTIRELY_WITHOUT = _meaning(
    "戒掉?(?=[烟酒糖肉])|完全不[吃喝抽用碰]|彻底不|一口(?:也|都)不",
    r"(?:cut out|give up) (?:\S+ ){1,5}(?:altogether|entirely|completely)\b",
    "戒|完全|彻底|一口|断|杜绝|绝对|不再|不[吃喝能要]|别|忌|停",
    r"cut out|give up|quit|altogether|entire|complet|stop|avoid|abstain|no\b|not|n't|never|off",
)
_NOT_YET = _meaning(
    "还没有?|尚未|还不(?=[^，。]{0,4}[了呢吗]?$)",
    r"(?:not|n't) (?:\w+ ){1,3}yet\b|not yet\b|yet to\b|still (?:has|have|is|are)(?:n't| not)\b",
    "还没|尚|还不|没|未|仍",
    r"yet\b|still|not|n't",
)
_ANY_LONGER = _meaning(
    "(?:已经?|早就|早已)不(?=[^，。]{1,6}了)|不再",
    r"no longer\b|(?:not|n't) (?:\w+ ){0,3}any ?more\b",
    "不再|[已早][经就已]?不|不[^，。]{0,6}了",
    r"longer|any ?more|stop|quit|ceas|used to|over\b",
)
_NOT_SURELY = _meaning(
    "不一定|未必|不见得|说不准",
    r"not (?:necessarily|always|certain|sure)\b|might not\b|may not (?:be|have|\w+ (?:to|the|it|with))",
    "不一定|未必|不见得|说不准|可能|也许|或许|不定",
    r"necessar|always|might|may\b|perhaps|maybe|(?:not|n't) (?:sure|certain)|possib|could|guarantee|unlikely|doubt",
)
_SURELY_NOT = _meaning(
    "(?:肯定|绝对|一定|铁定)[不没]",
    r"(?:definitely|certainly) (?:won't|not|isn't|doesn't|can't|will not|is not)\b|will definitely not\b",
    "肯定|绝|(?<!不)一定|铁定|(?<!未)必|断然|万万",
    r"definite|certain|sure|absolute|no way|never|without doubt|bound",
)
_PROBABLY = _meaning(
    "大概(?!是[在从]|[一二三四五六七八九十\\d])|多半|恐怕|估计(?!有|达|值)|应该(?=没|不|是|会|能)",
    r"probably\b|presumably\b|most likely\b",
    "大概|可能|应该|恐怕|估计|也许|或许|多半|八成|想必|怕|似|或|吧|约",
    r"probab|likely|presum|may\b|might|perhaps|maybe|should|guess|think|expect|suppose|seem|doubt|hope|afraid|bet\b",
)
_CERTAINLY = _meaning(
    "肯定(?![^，。]{0,3}的(?:态度|回答|评价))|毫无疑问|铁定|必定",
    r"(?:definitely|certainly|surely|undoubtedly)\b|no doubt\b|for sure\b",
    "肯定|一定|绝对|毫无疑问|无疑|铁定|必|当然|确|准",
    r"definite|certain|sure|undoubt|no doubt|must|always|of course|guarantee|bound|absolute",
)
_ACCEPTED_ALONE = _meaning(
    "只[收限接]受?(?!到)|仅[收限接]受?(?!到)",
    r"(?:cash|cards?|members?|adults?|women|men|residents|takeaway|appointment) only\b",
    "只|仅|限|唯|才|必须",
    r"only|just|exclusiv|restrict|limit|must|nothing but",
)
_NOT_ACCEPTED = _meaning(
    "不(?:收|接受|接待|支持)(?=[^，。]{1,6})",
    r"no (?:cash|cards?|members?|adults?|women|men|residents|takeaway|appointments?)\b"
    r"|(?:not|n't) (?:take|accept|admit|serve)\b",
    "不|谢绝|拒|概不|禁|没",
    r"no\b|not|n't|refus|declin|never|without|non",
)
_ALL_BUT = _meaning(
    "除了?[^，。；,]{1,8}(?:以外|之外)?[，,]?(?:什么|谁|哪儿|哪里|啥|样样|其他)[^，。]{0,3}(?:都|也)|除了?[^，。；,]{1,8}都",
    r"(?:everything|everyone|everybody|anything|all|every \w+) (?:but|except)\b",
    "除|不含|不包|例外|但|只有|唯独",
    r"but\b|except|other than|apart from|exclud|save\b|not\b|n't|only",
)
_BOTH = _meaning(
    "双方[均都]|[两二][家个者人位国]都",
    r"both (?:of|sides|parties|companies|men|women|teams|countries|the|have|are|were|said|declined)\b",
    "双|[两二][^，。]{0,6}[都均]|均|都|皆|俱",
    r"both|each|all\b|neither|either",
)
_ONE_OF_TWO = _meaning(
    "其中[一1][家个方人位]|只有一[家个方人位]",
    r"one of the (?:two|pair|sides|companies|men|women|parties)\b|only one of\b",
    "其中|只有|一方|一[家个人位]",
    r"one\b|only|a single|either",
)
_LESS_THAN_EXPECTED = _meaning(
    "比[^，。]{0,6}预?[想期料][^，。]{0,4}[小少低慢便宜弱]",
    r"(?:less|fewer|lower|smaller|slower|worse) (?:[\w']+ ){0,6}than (?:\w+ ){0,2}"
    r"(?:expected|thought|imagined|forecast)\b"
    r"|below expectations\b",
    "小|少|低|慢|弱|不及|不如|没有?[^，。]{0,8}那么|便宜|没想",
    r"less|fewer|lower|small|slow|worse|below|short of|not\b|n't|disappoint",
)
_MORE_THAN_EXPECTED = _meaning(
    "比[^，。]{0,6}预?[想期料][^，。]{0,4}[大多高快贵强]",
    r"(?:more|higher|larger|bigger|faster|better) (?:[\w']+ ){0,6}than (?:\w+ ){0,2}"
    r"(?:expected|thought|imagined|forecast)\b|above expectations\b",
    "大|多|高|快|贵|强|超|好",
    r"more|higher|larg|big|fast|better|above|beyond|exceed|great|surpass",
)
_PLANNED = _meaning(
    "(?<!没)(?<!早)准备(?=[^，。]{0,6}[去来做买卖搬换告离辞起])|打算|接下来[会将]|今后[会将]",
    r"(?:is|are|was|were|'s|'re|'m|am) (?:planning|preparing|about|getting ready) to\b|plans? to\b|intends? to\b",
    "准备|打算|计划|拟|将|会|要|即将|快|想|接下来|今后",
    r"plan|prepar|about to|ready|going to|intend|will\b|'ll\b|would|want|next|due|set to|expect|mean to|hop",
)
_DONE_ALREADY = _meaning(
    "(?<![不没])已经?(?=[^，。不没将要]{1,10})",
    r"(?:has|have|had|'ve) (?:already|since|now) (?:been )?\w+",
    "已|了|过|完|曾",
    r"already|has\b|have\b|had\b|'ve\b|was\b|were\b|did\b|\w+ed\b",
)
_FLAT = _meaning(
    "持平|保持不变|没有变化|与[^，。]{1,6}相当",
    r"(?:was|were|remained|stayed|held) (?:flat|steady|stable|unchanged)\b",
    "平|不变|稳|相当|维持|保持|没变|未变|停滞|无变化",
    r"flat|steady|stable|unchanged|same|level|stagna|hardly|little chang|plateau|held|no change",
)
_MOVED = _meaning(
    "有所?(?:下滑|下降|回落|上升|增长|减少|增加)|(?:下滑|下跌|下降|回落|上涨|攀升|萎缩)(?:了)?(?=$|[，。；！])",
    r"(?:fell|dropped|declined|slipped|rose|climbed|grew|increased|decreased|shrank|slumped)\b",
    "滑|降|跌|减|升|涨|增|攀|缩|落|低|高",
    r"fall|fell|drop|declin|slip|rose|ris|climb|grew|grow|increas|decreas|shr[aiu]nk|slump|down|up\b|lower|higher|gain",
)

CONTRASTS = {
    "limit": (
        (_ONLY, _EVEN),
        (_INCLUDED, _ADDED),
        (_INSTEAD, _TOO),
        (_FULLY, _PARTLY),
        (_STILL, _NO_LONGER),
        (_FIRST, _AGAIN),
        (_TEMPORARY, _PERMANENT),
        (_ALONE, _TOGETHER),
        (_EACH, _IN_ALL),
        (_EXCEPT, _LIMITED),
        (_YEAR_ON_YEAR, _MONTH_ON_MONTH),
        (_AFTER_YEARS, _IN_A_ROW),
        (_NOT_ALL, _NONE),
        (_NEVER, _RARELY),
        (_ACCEPTED_ALONE, _NOT_ACCEPTED),
        (_ALL_BUT, _INCLUDED),
        (_BOTH, _ONE_OF_TWO),
    ),
    "comparison": ((_LIKE, _UNLIKE), (_LESS_THAN_EXPECTED, _MORE_THAN_EXPECTED)),
    "tense": ((_NOT_YET, _ANY_LONGER), (_PLANNED, _DONE_ALREADY)),
    "opposite": ((_AGAINST, _PASSED), (_BORROWED, _LENT)),
    "condition": ((_ON_CONDITION, _EVEN_THOUGH),),
    "time": ((_BEFORE_A_YEAR, _SINCE_A_YEAR), (_WITHIN, _AFTER_A_WHILE)),
    "degree": ((_NOT_QUITE, _UTTERLY), (_MUCH, _SLIGHTLY), (_FEWER, _ENTIRELY_WITHOUT), (_FLAT, _MOVED)),
    "modality": (
        (_ADVISED, _ORDERED),
        (_LIKELY, _UNLIKELY),
        (_UNWILLING, _UNABLE),
        (_CONSIDERED, _DECIDED),
        (_WITH_CARE, _FORBIDDEN),
        (_CONSENT, _NOTICE),
        (_SHALL, _MAY),
        (_MUST, _A_PLUS),
        (_MAY_REFUSE, _MUST_NOT),
        (_BELIEVED, _CONFIRMED),
        (_NOT_SURELY, _SURELY_NOT),
        (_PROBABLY, _CERTAINLY),
    ),
}
"""The pairs of meanings by what they are about."""

NARROW = frozenset({"degree"})
"""What words far off in the sentence say of another thing: of these the clause alone is looked at."""
