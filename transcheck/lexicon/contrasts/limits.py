"""Of whom something holds: of nobody else, of all, of each, for the first time, still."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_ONLY = meaning(
    "(?<!不)(?:只(?=对|限|有|在|给|向|为|招|收(?![\\d一二两三四五六七八九十百半])|接)|仅仅?(?!仅|次|存)|唯独|单单)(?!是|不过|好)",
    r"(?<!not )(?<!n't )(?<!if )(?<!the )only\b(?! (?:too|natural|fair|right|human|if|to\b|when|because))"
    r"|(?<!not )solely\b|(?<!not )exclusively\b",
    "只|仅|唯|单|才|光|独|就|限|不过|专|必须|除",
    r"only|just|sole|exclusiv|merely|alone|nothing but|no more|unless|until|limit|single|lone|must|restrict|reserv",
)
_EVEN = meaning(
    "(?<![再怎哪谁么])也(?!许|不|没|未|就|好|罢|门|是)|甚至(?!于?[不没])|就连",
    r"(?<!not )(?<!n't )(?<!without )even\b(?! (?:though|if|when|so|as|then|more|less|out|up|not|\w+er)\b)"
    r"|also\b|as well(?! as)|likewise\b",
    "连|还|同样|亦|又|就算|即使|哪怕|另|再|都",
    r"even|too\b|as well|includ|besides|another|addition|still|both|again|and\b|similarly",
)
_INCLUDED = meaning(
    "包括|其中|在内",
    r"including\b|included\b|among them\b|among whom\b",
    "含|包含|中有|里有",
    "includ|among|of whom|of them|of which|of those|contain",
)
_ADDED = meaning(
    "此外|另有|另外",
    r"in addition\b|another \w+ \w+ (?:were|was|people)|a further\b|besides (?!the point)",
    "还有|之外|以外|并|也|除",
    "addition|another|further|besides|plus|as well|apart from|also|too|and\\b|more",
)
_INSTEAD = meaning(
    "不(?:是|在于|想|愿|要|准备|打算)[^，。,]{1,12}[，,]?(?:而是|只[是想])|而不是|而非|并非[^，。,]{1,12}而是",
    r"(?:not|n't) (?!only|just|merely|simply|alone|even|all)(?:[\w'-]+ ){1,6}?,? ?but "
    r"(?!also\b|not\b|he\b|she\b|it\b|they\b|we\b|i\b)"
    r"|(?<=[a-z], )not (?!only|just|merely|even|to mention|that|surpris)(?=[\w' -]{2,24}[.!]?$)|rather than\b",
    "而是|而不|而非|并非|不是|反而|不[想愿]",
    r"instead|rather|(?:not|n't)(?! only| just| merely)|without|no\b",
)
_TOO = meaning(
    "不(?:仅|但|光|只|止|单)(?!是|为|得|凭|与)[^。]{1,24}[还也又更且]|除[了去]?[^，。,]{1,12}外[，,][^。，]{0,6}(?:还|也)(?!没|不|未)",
    r"not (?:only|just|merely) ",
    "还|也|又|既|且|兼|仅|只",
    r"only|just|also|as well|too\b|besides|addition|both|merely|simply|apart from|other than|along with|and\b",
)
_FULLY = meaning(
    "(?<![不没未非])(?:完全|彻底|全然|全都?是|全[靠凭因]|悉数|全额|全线|全程(?!票))",
    r"(?<!not )(?<!n't )(?:completely|entirely|fully|totally|wholly)\b|in full\b",
    "全|都|整|尽|绝对|百分之百|一切|所有",
    r"complete|entire|full|total|whol|all\b|every|absolute|utter|perfect|100",
)
_PARTLY = meaning(
    "(?<!不)(?:基本上?(?=[是已得都没保遵停恢属完])|大体上?|大致(?!意)|大部分(?!是))",
    r"largely\b|mostly\b|partly\b|partially\b|for the most part\b|about half\b|in part\b(?!ic)"
    r"|part of the (?:cost|expense|fee|price|bill|sum|loan|debt|money|rent|amount)s?\b",
    "大[部体多半致都略]|多|基本|主要|部分|几乎|差不多|总体|总的|程度|较|尚|相当|有所|半|近|主|一些|多少|左右",
    r"large|most|main|part|almost|nearly|virtual|broad|essential|basic|half|generally|roughly|more or less|pretty|some",
)
_STILL = meaning(
    "仍旧?(?!未|不|没|无)|依然(?!未|不|没|无)|还在(?=[用做住干等继进])|至今仍(?!未|不|没|无)",
    r"still\b(?! (?:not|no|n't|yet|refus|lack|miss|unknown))|remains? (?:in|at|on|open|a|the)\b|to this day\b",
    "还|仍|依|继续|保持|一直|始终",
    r"still|remain|continu|keep|kept|yet\b|even now|to this day",
)
_NO_LONGER = meaning(
    "不再(?!是秘密)|已经?不(?=[在是再用做住])|再也[不没]",
    r"no longer\b|not any ?more\b|n't any ?more\b|(?:stopped|quit|ceased) \w+ing\b",
    "不|没|停|戒|已|取消|废|终止|撤",
    r"no\b|not|n't|never|stop|quit|ceas|used to|former|once",
)
_FIRST = meaning(
    "(?<!来)(?:首次|第一次|头一次|头一回|首度|初次)",
    r"the first time\b(?! (?:in|since))|first-ever\b",
    "首|初|第一|头一|从未|从来没|未曾|开始|才",
    r"first|never before|debut|initial|begin|began|start|maiden|new",
)
_AGAIN = meaning(
    "再次(?!感谢|强调|重申)|又一次|再度|第[二三四五]次|再一次",
    r"once again\b|once more\b|yet again\b|for the (?:second|third|fourth|fifth) time\b",
    "再|又|重|复|还|第[二三四五]",
    r"again|more\b|re-|second|third|another|repeat|return|renew|reiterat|resum|regain|retain|further|still|back",
)
_TEMPORARY = meaning(
    "暂时|临时(?!工|起意|抱)|短期内?",
    r"temporar(?:y|ily)\b|for the time being\b|for now\b",
    "暂|临|短|目前|眼下|先|一时|代",
    r"tempor|time being|now\b|short|interim|provision|briefly|moment|makeshift|while|acting",
)
_PERMANENT = meaning(
    "永久|永远(?!不|都不|没)|终身|长期(?!以来)",
    r"permanent(?:ly)?\b|for good\b(?! reason| cause)|forever\b|for life\b|lifelong\b",
    "永|终|(?<![家校部市局院会队班社站店厂行司所])长|一直|始终|一生|一辈子|毕生",
    r"permanen|good\b|forever|life|long|always|eternal|ever\b|never|last",
)
_ALONE = meaning(
    "独自|单独|一个人(?=[去住来在带把]|$)|孤身",
    r"alone\b(?! (?:among|in the))|by (?:himself|herself|myself|itself|themselves|yourself)\b|single-handed",
    "独|单|自己|孤|一个人|只身|一人",
    r"alone|self\b|selves|single|sole|solo|own\b|separate|individual|only|independent|private",
)
_TOGETHER = meaning(
    "一起(?=[去来做住吃走干玩看生把])|共同|一同|一道(?=[去来做])|携手",
    r"together\b(?! with)|jointly\b",
    "一起|共|同|联|合|携|一道|与|和|跟|协",
    r"together|joint|both|co-|with\b|common|share|collect|each other|collabor|mutual|all\b",
)
_EACH = meaning(
    "每人(?!平均)|每位|各自|各(?=\\d|[一二三四五六七八九十百千])|每家",
    r"each\b(?! other| time| day| year| month| week)|apiece\b|per person\b|per head\b",
    "每|各|分别|人均|均",
    r"each|every|apiece|per\b|individual|respective|a head|both|all\b|average|one\b|any\b|must|everyone",
)
_IN_ALL = meaning(
    "总共|一共|合计|共计|总计|(?<=[人名位家者生员国队校])共(?=[获得有收花付])",
    r"in total\b|altogether\b|in all\b|a total of\b|between them\b|all told\b",
    "共|总|合|全|累计|加起来",
    r"total|altogether|in all\b|between|combin|sum|aggregate|all told|overall|togeth",
)
_EXCEPT = meaning(
    "除(?![去了以法夕])[^，。；,]{1,12}(?:以外|之外|外)(?![，,]?[还也均])|不包括",
    r"except (?:for |in |on |at |during |when |if )|other than\b|excluding\b|with the exception of\b",
    "除(?!夕)|不含|不包|例外|不在|但|而",
    r"except|other than|apart from|aside|exclud|exception|but\b|save\b|unless|not\b|n't|besides|without",
)
_LIMITED = meaning(
    "仅限于?|只限于?",
    r"only (?:in|during|for|on|at|if|when|within)\b|limited to\b|restricted to\b|exclusively\b",
    "限|只|仅|才",
    r"only|limit|restrict|exclusiv|just|confin|solely|alone|must|reserv",
)
_YEAR_ON_YEAR = meaning(
    "同比|[比较](?:去|上)年同期|年[增减]率|年[增减](?=[\\d百])",
    r"year[- ]on[- ]year\b|year[- ]over[- ]year\b|from a year (?:earlier|ago)\b|a year earlier\b|y/y",
    "同比|去年|上年|同期|年[增减]",
    r"year|annual|12 months|twelve months|y/y|yoy",
)
_MONTH_ON_MONTH = meaning(
    "环比|[比较]上个?[月季](?!同)",
    r"(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)\b|on the previous (?:month|quarter)\b"
    r"|from the (?:previous|prior|preceding) (?:month|quarter)\b|from a (?:month|quarter) earlier\b",
    "环比|上月|上个月|上季|前一",
    r"previous|month|quarter|prior|sequential|preceding|m/m|q/q|last week",
)
_AFTER_YEARS = meaning(
    "时隔",
    r"(?:for )?the first time (?:in|since) (?:\d|\w+ (?:years?|months?|decades?))\b|after an? \w+-(?:year|month|day)",
    "隔|后|以来|首次|终于|久违",
    r"first|after|later|since|interval|ago|apart|long|hiatus|break|gap|wait|again",
)
_IN_A_ROW = meaning(
    "连续第?[\\d一二两三四五六七八九十]|蝉联",
    r"in a row\b|(?:consecutive|straight|successive) (?:year|month|time|title|season|week|day)\w*\b|running\b$",
    "连|蝉联|接连|每",
    r"row\b|consecutive|straight|success|running|continu|every|each|streak|back-to-back|unbroken|again",
)
_NOT_ALL = meaning(
    "(?:并非|不是)(?:所有|每|全|人人)|未必(?:都|全)|不都(?!说|是因)|不(?:能|会|可|得|应)[^，。；]{0,5}(?:全部|全都)",
    r"not (?:every(?:one|body|thing)?|all)\b(?! that| the time| at)|(?:not|n't) (?:\w+ )?(?:every|all the)\b",
    "并非|不是|未必|不都|不全|有的|有些|部分|一些|大部分|不一定",
    r"(?:not|n't) (?:\w+ )?(?:every|all|necessarily)|some|part|most|few|many",
)
_NONE = meaning(
    "没有?[^，。；,]{0,6}任何|[无没]一[^般些定样起直]|全都?[没不未]",
    r"without exception,? (?:\w+ )?(?:not\b|unable|incapable|cannot|can't|never)"
    r"|(?:not|n't) (?:\w+ ){0,2}any\b|none of\b|not (?:a single|one) \w+",
    "任何|没有?人|无人|从[未没]|[无没]一|都[没不未]|丝毫|根本",
    r"none|no\b|never|nothing|nobody|(?:not|n't) (?:\w+ )?any|neither|at all\b",
)
_NEVER = meaning(
    "从来?[没不未](?!有?人)|从来没有?(?!人)|永不|决不会",
    r"never\b(?! (?:mind|the less|again|enough|too|fail))",
    "从来?[不没未]|绝|永|决不|不曾|未|一次[也都]没|压根|一直没",
    r"never|not once|(?:not|n't) ever|not a single|no \w+ ever|at no time|yet\b|neither|any",
)
_RARELY = meaning(
    "很少|极少|甚少|不常|偶尔",
    r"rarely\b|seldom\b|hardly ever\b|occasionally\b|once in a while\b",
    "少|鲜|罕|偶|难得|不常|不怎么|几乎|不大|不太|有时",
    r"rare|seldom|hardly|occasion|few|little|sometimes|now and then|(?:not|n't) often|almost|once in|much\b",
)
_ACCEPTED_ALONE = meaning(
    "只[收限接]受?(?!到)|仅[收限接]受?(?!到)",
    r"(?:cash|cards?|members?|adults?|women|men|residents|takeaway|appointment) only\b",
    "只|仅|限|唯|才|必须",
    r"only|just|exclusiv|restrict|limit|must|nothing but",
)
_NOT_ACCEPTED = meaning(
    "不(?:收|接受|接待|支持)(?=[^，。]{1,6})",
    r"no (?:cash|cards?|members?|adults?|women|men|residents|takeaway|appointments?)\b"
    r"|(?:not|n't) (?:take|accept|admit|serve)\b",
    "不|谢绝|拒|概不|禁|没",
    r"no\b|not|n't|refus|declin|never|without|non",
)
_ALL_BUT = meaning(
    "除了?[^，。；,]{1,8}(?:以外|之外)?[，,]?(?:什么|谁|哪儿|哪里|啥|样样|其他)[^，。]{0,3}(?:都|也)|除了?[^，。；,]{1,8}都",
    r"(?:everything|everyone|everybody|anything|all|every \w+) (?:but|except)\b",
    "除|不含|不包|例外|但|只有|唯独",
    r"but\b|except|other than|apart from|exclud|save\b|not\b|n't|only",
)
_BOTH = meaning(
    "双方[均都]|[两二][家个者人位国]都",
    r"both (?:of|sides|parties|companies|men|women|teams|countries|the|have|are|were|said|declined)\b",
    "双|[两二][^，。]{0,6}[都均]|均|都|皆|俱",
    r"both|each|all\b|neither|either",
)
_ONE_OF_TWO = meaning(
    "其中[一1][家个方人位]|只有一[家个方人位]",
    r"one of the (?:two|pair|sides|companies|men|women|parties)\b|only one of\b",
    "其中|只有|一方|一[家个人位]",
    r"one\b|only|a single|either",
)
_AT_THE_HEAD = meaning(
    "(?<![年月日天周期时刻以之目先当提往])前(?:[\\d一二两三四五六七八九十百几半]+|面)(?:个|位|名|页|章|集|分钟|秒|段|关|场|次|句|行|节|排|桶|首)",
    r"(?:first|opening) (?:\w+ )?(?:\d+|few|two|three|four|five|six|seven|eight|nine|ten|dozen|\w+teen|\w+ty|hundred) "
    r"(?!days?|weeks?|months?|years?|decades?|hours?|times?)\w+",
    "前|首|开头|开始|开场|头|起初|最早|第一",
    r"first|open|begin|start|top|early|initial|lead|before|ago|previous|former|front|head",
)
_AT_THE_END = meaning(
    "(?:最后|末尾?|后)(?:[\\d一二两三四五六七八九十百几半]+)(?:个|位|名|页|章|集|分钟|秒|段|关|场|次|句|行|节|排|桶|首)",
    r"(?:last|final|closing) (?:\w+ )?(?:\d+|few|two|three|four|five|six|seven|eight|nine|ten|dozen|\w+teen|\w+ty"
    r"|hundred)"
    r" (?!days?|weeks?|months?|years?|decades?|hours?|times?|generations?)\w+",
    "最后|末|后|尾|倒数|临|近|过去|结尾|剩",
    r"last|final|clos|end|after|later|remain|bottom|back|past|recent|following",
)
_NOTHING_ELSE = meaning(
    "(?<![不就可一两二三四五六七八九十几半这那每整上\\d])(?:只|仅)"
    "(?=收(?![\\d一二两三四五六七八九十百半])|卖|会(?!是)|接受|招|对|限|在(?!乎|于)|给|开放|支持|提供|吃|喝|用|看|买|懂|认|做|送|租|售)"
    "(?!用了?[约近]?[\\d一二两三四五六七八九十百半几])",
    r"(?<!not )(?<!n't )(?<!if )only (?:takes?|accepts?|sells?|serves?|speaks?|eats?|drinks?|allows?|applies|works?"
    r"|drives?"
    r"|wears?|buys?|uses?)\b|to \w+s only\b(?=[.,;!)]|$)",
    "只|仅|唯|单|才|光|独|就|限|专|必须|除|不|没|无|都|全|一律|净",
    r"only|just|sole|exclusiv|merely|alone|nothing|no\b|not|n't|never|unless|limit|single|lone|must|restrict|reserv"
    r"|all\b|"
    r"purely|simply|strictly|entirely|anything|but\b|until|without|won't|except|dedicat|specif|confin|few|little"
    r"|mere|less|"
    r"at most|up to|rather|instead|than\b",
)

_HALF_OF_THEM = meaning(
    "(?<![一二两三四五六七八九十多大])(?:[有近约]?一半|半数|过半)(?!以上|天|夜|年|路|身|个)",
    r"(?:about |nearly |almost |over |more than )?half (?:of )?(?:the|my|our|their|these|those|his|her|of)\b",
    "半|50|五成|百分之五十|二分之一|对半|多数|大多|一部分|一些|许多|不少",
    r"half|50|fifty|most|majority|some\b|many|part\b|halv|split",
)
_ALL_OF_THEM = meaning(
    "全都|全部(?!是)|所有|无一例外|一律|通通|统统",
    r"all (?:of )?(?:the|my|our|their|these|those|his|her|them|us)\b(?! (?:time|way|day|more|same))|every one of\b"
    r"|each and every\b",
    "全|都|所有|一律|每|各|通通|统统|整|任何|一切|皆|均|凡",
    r"all\b|every|each|entire|whole|any\b|total|both",
)
_SOME_OF_THEM = meaning(
    "其中(?:有)?[一两二三四五六七八九十几\\d]{1,3}[个件位名家人本只条张份辆台座幅把间所]|(?<!所)有些(?!是|时|事|许|像|麻)|有的(?!是|时|话)",
    r"some of (?:them|the|these|those|our|his|her|my|your)\b|one of (?:them|which|whom)\b"
    r"|(?<!single )(?<!not )(?:one|two|three|four|five|six|\d+) (?:out )?of the"
    r" (?:three|four|five|six|seven|eight|nine|ten|\w+teen|\d+)\b",
    "有些|有的|一些|部分|其中|某些|几[个家位名人]|之一|[中里][^，。；]{0,3}[一两二三四五六七八九十\\d]",
    r"some\b|part\b|several|few|one\b|two of|three of|certain",
)
_EACH_OF_THEM = meaning(
    "全都(?!是)|家家|个个|无一例外|每一?[件位名家只](?![^，。；]{0,6}[以之]内)|全部(?=[因受送被已获])|(?<![平人日年月户])均(?=[为系已被由获])",
    r"each (?:of (?:them|which|the)|\w+(?:ed|n) with|bearing|carrying)\b|all of (?:them|the)\b|every one of\b"
    r"|without exception\b",
    "全|都|每|各|均|皆|一律|个个|家家|所有",
    r"all\b|each|every|both|without exception|whole",
)
_ENOUGH = meaning(
    "(?<![不没])足(?:够|以)(?!不)",
    r"(?<!not )(?<!n't )(?<!never )enough (?:[\w'’-]+ ){0,5}to\b",
    "(?<![不没])(?:够|足|能(?!源|力|量)|可以|顶|撑)",
    r"(?<!not )(?<!n't )enough|adequate|ample|plenty|can\b(?!'t|not)|able\b",
)
_NOT_ENOUGH = meaning(
    "不足以|不够(?!意思|朋友|哥们)|不足够|远远不够",
    r"(?:not|n't) (?:[\w'’-]+ ){0,3}enough\b|insufficient\b|too (?:little|few|small|weak) to\b",
    "不足|不够|太[少小弱低]|没[^，。；]{0,4}够|难以|无法|缺",
    r"not\b|n't|insufficient|inadequate|too (?:little|few|small|weak|short)|lack|short of|never",
)
_BARELY_ANY = meaning(
    "几乎[没不]|没怎么|没[^，。；]{0,2}多少|难得[^，。；]{0,4}一[次回]",
    r"(?:barely|hardly|scarcely) (?:any\b|\w+ed\b|\w+s\b|ever\b)",
    "几乎|怎么|多少|少|差点|勉强|基本|没什么|大概|寥|难得|偶",
    r"barely|hardly|scarce|almost|nearly|virtual|practical|few|little|rare|much\b",
)
_NOT_ONE = meaning(
    "一[滴点个句次分口声粒]?[^，。；]{0,4}[也都][没不](?!少)|丝毫[没不]|完全没",
    r"(?:not|n't) a (?:single|drop|soul)\b|(?:not|n't) (?:[\w'’-]+ ){0,4}at all\b",
    "一[^，。；]{0,6}[也都][没不]|丝毫|完全|根本|毫|全没|绝",
    r"at all|single|never|none|nothing|no\b|zero|not a\b",
)
_EITHER_OR = meaning(
    "要么[^。]{1,20}要么|[两二]者选一|二选一|任选其一",
    r"either (?:[\w'’-]+ ){1,6}or\b",
    "或|任|要么|还是|其[中一]|之一|否则|抑|也好|不是|非",
    r"or\b|any\b|choice|choose|one of",
)
_AND_TOO = meaning(
    "(?<=[\u4e00-\u9fff])(?:以?及|和|与)(?=[\u4e00-\u9fff])",
    r"both (?:[\w'’-]+ ){1,6}and\b",
    "以?及|和|与|并|跟|同|都|[加还且]|、",
    r"and\b|both|as well|along with|together|plus\b|with\b",
)

_MOST_DO_NOT = meaning(
    "(?:大部分|大多数?|多数|绝大多数)[^，。；]{0,14}[没不未]",
    r"most (?:of )?(?:[\w'’-]+ ){1,6}(?:never|not|don't|doesn't|isn't|aren't|won't|can't|cannot)\b",
    "大|多数|主要|很少|有些|部分|几乎",
    r"most|majority|few\b|hardly any|some\b|many|largely|main|mostly",
)
_NOT_A_SINGLE = meaning(
    "[没无]有?一[^，。；不没些样定般起直]{1,3}[能会是敢肯愿可在有到]",
    r"not (?:a single|one)\b|none of\b|no \w+ (?:ever|at all)\b",
    "[没无]有?一|任何|全都?[没不]|一[^，。；]{0,4}[也都][没不]",
    r"none|not (?:a single|one)\b|at all|any\b|no\b",
)
_EVERY_SINGLE = meaning(
    "没有?一[^，。；不没些样定般起直]{1,3}[不没](?!有?人)|没有?[人谁]不|[无莫]不(?!是说|过|好)",
    r"every (?:single )?\w+\b|each (?:and every )?\w+\b",
    "每|都|总|一直|全|无一|人人|天天|个个",
    r"every|each|all\b|always|whole|without|constant|any\b|never (?:\w+ ){0,4}(?:not|n't)"
    r"|(?:not|n't) (?:[\w'’-]+ ){0,8}(?:n't|not|fail|miss)|there is no|no \w+ (?:who|that|goes|pass)",
)
_ON_NO_OCCASION = meaning(
    "没有?一[^，。；不没些样定般起直]{1,3}(?=[^，。；不没未]{1,12}(?:$|[，。；]))|从来?[没不未]",
    r"(?:not|n't|never) (?:[\w'’-]+ ){0,7}(?:a single|one|any) \w+|not once\b|never once\b",
    "从[没不未]|任何|一[^，。；]{0,4}[也都][没不]",
    r"not|n't|never|no\b|none",
)
_EACH_TIME = meaning(
    "每[次回]都?|次次|回回",
    r"every (?:single )?time\b|each time\b|whenever\b",
    "每|次次|总|都|一直|老是",
    r"every|each|always|whenever|all\b|keep|kept|constant|time and again",
)
_ONE_TIME = meaning(
    "(?<![每一再又])有?一[次回](?!性|又|次|比|[\\d一两二三四五六七八九十半])(?=[^，。；]{1,8})",
    r"once\b(?! again| more| the| you| i\b| we| they| it| he| she| upon| a\b| all)",
    "(?<!每)一[次回]|曾|过",
    r"once|one time|a single time|one day",
)
_ALMOST_MISSED = meaning(
    "差一?点儿?(?:就?没|就?错过|就?误)(?=[^，。；]{0,2}(?:赶|搭|坐|上|错|误))|差一?点儿?(?:就)?(?:错过|误了)",
    r"(?:nearly|almost|came close to) miss(?:ed|ing)\b",
    "差一?点|险些|险|勉强|才赶上|总算",
    r"near|almost|close|just made|barely made|in the nick",
)
_JUST_MISSED = meaning(
    "(?<!点)(?<!点儿)(?:没能?赶上|错过了|误了)",
    r"(?:narrowly|just|only just) missed\b",
    "(?<!点)(?<!点儿)没[赶坐搭]|(?<!点)错过|太晚",
    r"narrowly missed|just missed|too late|failed",
)

_OF_NOTHING_ELSE = meaning(
    "(?<!不)(?:只|仅)(?:适用|针对|面向|用于|限于|涉及|影响|覆盖|接受|招收|发给|卖给)(?!是)|(?:只|仅)供",
    "(?<!not )(?<!n't )(?:only|solely|exclusively) (?:appl(?:y|ies)|affects?|covers?|concerns?|targets?|accepts?"
    r"|admits?|for|in|on|available|open|valid|used|sold)\b|(?:appl(?:y|ies)|available|open|valid|limited"
    r"|sold) (?:only|exclusively|solely)\b",
    "只|仅|限|唯|单|才|专",
    r"only|sole|exclusiv|limit|restrict|just\b|merely|alone|nothing|no one|nobody|none|reserv|confin",
)
_MAINLY = meaning(
    "主要(?=适用|针对|面向|用于|涉及|影响|覆盖|招收|接受|卖给|发给|是|在|供)|为主(?!要)",
    r"(?:mainly|primarily|chiefly|mostly|largely|predominantly|principally)\b",
    "主要|为主|多数|多半|大多|居多|大部分|基本|大致|首要|尤其|一般|通常",
    "main|primar|chief|most|large|predomin|princip|especial|particular|general|majority",
)
_NOT_YET_ALL = meaning(
    "没(?:有)?[^，。；不没]{0,3}(?:完|齐|清)(?!全|成|楚|美|整)|未[^，。；]{0,3}(?:完|清)(?!全|成|楚|美|整)",
    r"(?:haven't|hasn't|hadn't|not) (?:\w+ ){0,2}(?:finished|fully|completely|entirely|all)\b|(?:haven't|hasn't"
    r"|hadn't) (?:\w+ ){1,3}(?:off|in full)\b",
    "完|齐|清|全部|部分|一些|还剩|剩|尚欠|还有|不少|一半",
    r"finish|full|complet|entire|all\b|whole|part|some|remain|rest\b|left\b|half|still owe|yet to|more to",
)
_NOTHING_YET = meaning(
    "一(?:分钱?|毛钱?|块钱?|个子儿|个字|页|口|点儿?)[都也]?(?:没|未|不)|分文未|只字未|丝毫[没未]",
    r"(?:haven't|hasn't|hadn't|not|never|didn't|doesn't|don't) (?:[\w']+ ){0,4}(?:a (?:single )?(?:cent|penny|dime"
    r"|word|page|bite|thing|bit|single)|one (?:cent|penny|word|page|bite)|anything|at all)\b",
    "一[^，。；]{0,4}[都也]?[没不未]|分文|丝毫|完全没|根本没|压根|只字|任何",
    r"(?:a|one|single) (?:cent|penny|dime|word|page|bite|thing|bit|single)|nothing|anything|at all|any\b|none|zero",
)

_NEVER_ONCE = meaning(
    "从来?(?:就|都|也)?没(?:有)?(?!人)|从来?不(?!久)|从未|一次(?:也|都)没|[没无]一次",
    r"never once\b|not once\b|has never\b|have never\b|not a single time\b",
    "从来?[不没未]|从未|一次[也都]没|根本|永远|绝",
    r"never|not once|not a single|no \w+ ever|(?:not|n't) ever",
)
_NOT_ALWAYS = meaning(
    "(?:不|并不|不是)(?:总是?|每次都?|一定每次)|时(?:准|有|好)时不",
    r"(?:not|n't) (?:\w+ )?always\b|not every time\b",
    "总|每次|有时|偶尔|经常|往往|时不时|一定",
    r"(?:not|n't) (?:\w+ )?always|every time|sometimes|often|occasion|usual|most|half the time",
)

_NOT_THAT_ALONE = meaning(
    "(?:不止|不仅|不只|不光)(?:仅|是)|[的]不止",
    r"(?:not|n't) (?:only|just|merely)\b|(?:not|n't|hardly) the only\b|(?:more|others?) than just\b",
    "不[止仅只光单]|除|还|也|又|都|之一",
    r"(?:not|n't) (?:only|just|mere)|hardly|also|too\b|as well|besides|among|other|more than|one of|both|addition"
    "|alone",
)
_THAT_ALONE = meaning(
    "(?<!不是)唯一(?!性)",
    r"(?<!not )(?<!n't )the only (?:thing|one|person|place|reason|\w+ that|\w+ who)\b",
    "唯一|只|仅|单|独|就[有是]|才",
    r"only|sole|single|just|alone|nothing else|nobody else|no one else|unique",
)
_JUST_ONE = meaning(
    "(?:只|仅|就)有?一[次个脚名人场句张份分](?!样|些|方|部|起)",
    r"(?:just|only|but|exactly) (?:one|a single)\b(?! of|'s| more)",
    "(?:只|仅|就|才|唯)[^，。；]{0,4}一|唯一|一[次个脚名人场句张份](?![^，。；]{0,4}[都也][没不])",
    r"(?:just|only|but|exactly) (?:one|a single)|single|once\b|one\b",
)
_CASUALTIES = meaning(
    "伤亡",
    r"casualt(?:y|ies)\b|(?:deaths?|killed|dead|died|fatalities) (?:or|and|nor) (?:\w+ )?(?:injur|hurt|wound)\w*"
    r"|(?:injur|hurt|wound)\w* (?:or|and|nor) (?:\w+ )?(?:deaths?|killed|dead|died)",
    "伤|死伤|受害",
    r"casualt|injur|hurt|wound|victim|harm|unharmed|safe|toll",
)
_DEATHS = meaning(
    "(?:人员)?死亡(?!率|谷)|丧生|遇难|身亡|致死",
    r"deaths?\b|fatalit(?:y|ies)\b|(?:was|were|been|is|are) killed\b|died\b",
    "死|丧|遇难|身亡|罹难|毙",
    r"death|dead|died|die\b|fatal|kill|lives|toll|perish",
)
_USED_TO_IT = meaning(
    "(?<!不)(?:常客|不陌生|习以为常|家常便饭|司空见惯)|(?:一向|向来|总是|经常)[^，。；]{0,4}(?:惹|招|引)",
    r"no strangers? to\b",
    "不陌生|常客|习|家常便饭|惯|常|多次|屡|老|没少|少不了|惹|熟",
    r"no stranger|used to|familiar|often|many|plenty|regular|frequent|always|accustom|well acquainted",
)
_FAR_FROM_IT = meaning(
    "(?:与|跟|和)[^，。；]{1,10}(?:无缘|不沾边|绝缘|毫无关系|没[有]?关系|无关)|很少[^，。；]{0,4}(?:惹|招|引)",
    r"(?<!no )(?:a |total )?strangers? to\b|(?:has|had|have) (?:never|nothing to do)\b",
    "无缘|不沾|绝缘|无关|没[有]?关系|陌生|从[没未不]|不曾|很少|远离",
    r"(?<!no )stranger|never|nothing|unfamiliar|rare|seldom|avoid|free of|unrelated",
)

_IS_NOT = meaning(
    "(?:并不是|并非|(?<![是要可还就])不是)(?![只仅光单没不吗么吧说])",
    r"(?:(?:is|are|was|were|am|'s|'re|'m) not|(?:is|are|was|were)n't|(?<=,) not)\b(?! (?:only|just|merely|simply|solely"
    r"|exactly|entirely|quite|all|even|necessarily|alone|really|until|long|so|as|too|very|that)\b)",
    "(?<!不)不是|并不|并非|而非|绝非|[没无未]|不(?![是仅只光单止])",
    r"(?:not|n't)\b(?! (?:only|just|merely|simply|solely))|no\b|never|neither|nor\b|without|rather|instead|\bun\w+",
)
_IS_NOT_THAT_ALONE = meaning(
    "不(?:仅仅|只|光|单|仅)(?:是|因|靠|为)|不止是",
    r"(?:not|n't) (?:only|just|merely|simply|solely)\b(?! (?:with |for )?(?:any|another|saying))",
    "[只仅光单止]|还|也|又|都|更|而已|罢了|简单|唯一|纯粹",
    r"only|just|mere|simpl|sole|alone|more|also|as well|too\b|beyond|besides|addition|both|plus|other|entire|all\b",
)
_THE_ONLY_ONE = meaning(
    "(?:只有|就)[^，。；没]{1,5}一个(?:人)?(?=[在没不敢肯能会去来知说])|唯一一?[个位名](?!.{0,4}之一)",
    r"the only (?:one|person|man|woman|student|country|company|player|worker|member) (?:who|that|to|in|of|here)\b",
    "只|唯|独|就|单|仅|一人",
    r"only|sole|alone|single|just|unique|nobody|no one|none|one person",
)
_ONE_OF_A_FEW = meaning(
    "(?:少数|为数不多|不多|罕见|仅有)的?[^，。；]{0,6}之一|少数[几]?[个位名]",
    r"(?:one|some) of (?:the|only a|a|just a) (?:few|handful|rare)\b|among the (?:few|handful)\b",
    "之一|少数|几|不多|有些|其中|部分",
    r"one of|few|among|handful|some\b|several",
)
_EVEN_THERE = meaning(
    "就连|(?:哪怕|即便|即使)是?在|连[^，。；]{1,8}[也都]",
    r"even (?:in|during|on|at|when|the|with|after|through|his|her|my|their|our)\b",
    "连|甚至|即使|哪怕|即便|就算|也|都|还|包括",
    r"even|includ|still|too\b|as well|no exception|also",
)

_SOMEBODY = meaning(
    "(?<!没)(?<!只)(?<!所)(?<!还)(?<!果)(?<!能)(?<!要)(?<!会)(?<!少)(?<!再)(?<!否)有人(?!才|口|说没|问津|脸|性|情|机|工|生|员|吗|么)",
    r"(?:somebody|someone|some people)\b",
    "有人|某|有些|有个|谁|人家|别人|有位|哪个",
    r"some|one of|a (?:man|woman|person|guy|friend|stranger|passer)|people|they\b|there (?:is|are|was|were)"
    r"|any(?:one|body)|who",
)
_NOBODY = meaning(
    "(?:没|没有|无|冇)(?:任何|一个)?人(?!性|情|机|区|味|员|工|生|敢)|谁[也都](?:没|不)",
    r"(?:nobody|no[- ]one|not a (?:single )?(?:soul|person))\b|none of (?:us|them|you)\b",
    "没|无|谁|冇|未|哪个|从不|别|勿|难|绝",
    r"nobody|no[- ]one|none|(?:not|n't) (?:\w+ )?(?:a|any)|never|no\b|hardly|few|alone|without|un\w+ed",
)

_BUT_NOT = meaning(
    "(?<!不)但是?(?:不|没)(?!过|是|仅|只|想到)|却(?:不|没)(?!是|仅|只|想到)",
    r"but (?:(?:he|she|they|we|you|i|it) )?(?:not\b(?! only| just| also)|can(?:no|')t\b|do(?:es)?n't\b"
    r"|did(?:n't| not)\b)",
    "(?<!不)但|却|(?:不|没)(?!但|仅|光|只|止|单)",
    r"but\b|not\b(?! only| just)|n't|never|no\b|without|neither|nor\b|however|though|yet\b",
)
_ALL_BUT = meaning(
    "除了?(?![此非去])[^，。；]{1,10}(?:以外|之外|外)?[，,]?[^，。；]{0,4}(?:每[天日周个晚]|都|全年|其余|其他)(?![不没休关停])",
    r"every (?:day|week|night) (?:but|except|apart)\b|except (?:for )?(?:on )?\w+day|apart from (?:on )?\w+day",
    "除|以外|之外|只有[^，。]{1,8}[不没休关停]",
    r"except|apart|other than|but (?:for )?\w+day|bar\b|excluding|clos|off\b|not|n't|besides|shut",
)
_ONLY_ON = meaning(
    "只[在有](?=[^，。；不没休关]{1,8}(?:开|营业|上班|来|去|才|能|可))|仅限?在?(?=周|星期|礼拜)",
    r"only (?:open|opens|available|works?|runs?|on|comes?|goes)\b(?! closed)",
    "只|仅|才|限",
    r"only|just|solely|exclusive|nothing but|no other",
)

NOBODY = (Contrast(_NOBODY, _SOMEBODY, within_clause=True),)

PAIRS = (
    Contrast(_TOO, _BUT_NOT),
    Contrast(_ALL_BUT, _ONLY_ON),
    Contrast(_IS_NOT, _IS_NOT_THAT_ALONE),
    Contrast(_EVEN_THERE, _EXCEPT),
    Contrast(_THE_ONLY_ONE, _ONE_OF_A_FEW),
    Contrast(_NOT_THAT_ALONE, _THAT_ALONE),
    Contrast(_NOT_ONE, _JUST_ONE, within_clause=True),
    Contrast(_CASUALTIES, _DEATHS, within_clause=True),
    Contrast(_USED_TO_IT, _FAR_FROM_IT),
    Contrast(_NEVER_ONCE, _NOT_ALWAYS, within_clause=True),
    Contrast(_OF_NOTHING_ELSE, _MAINLY),
    Contrast(_NOT_YET_ALL, _NOTHING_YET, within_clause=True),
    Contrast(_EACH_TIME, _ONE_TIME),
    Contrast(_ALMOST_MISSED, _JUST_MISSED, within_clause=True),
    Contrast(_MOST_DO_NOT, _NOT_A_SINGLE),
    Contrast(_EVERY_SINGLE, _ON_NO_OCCASION, within_clause=True),
    Contrast(_SOME_OF_THEM, _EACH_OF_THEM),
    Contrast(_ENOUGH, _NOT_ENOUGH, within_clause=True),
    Contrast(_BARELY_ANY, _NOT_ONE),
    Contrast(_EITHER_OR, _AND_TOO),
    Contrast(_HALF_OF_THEM, _ALL_OF_THEM),
    Contrast(_ONLY, _EVEN),
    Contrast(_INCLUDED, _ADDED),
    Contrast(_INSTEAD, _TOO),
    Contrast(_FULLY, _PARTLY),
    Contrast(_STILL, _NO_LONGER),
    Contrast(_FIRST, _AGAIN),
    Contrast(_TEMPORARY, _PERMANENT),
    Contrast(_ALONE, _TOGETHER),
    Contrast(_EACH, _IN_ALL),
    Contrast(_EXCEPT, _LIMITED),
    Contrast(_YEAR_ON_YEAR, _MONTH_ON_MONTH),
    Contrast(_AFTER_YEARS, _IN_A_ROW),
    Contrast(_NOT_ALL, _NONE),
    Contrast(_NEVER, _RARELY),
    Contrast(_ACCEPTED_ALONE, _NOT_ACCEPTED),
    Contrast(_ALL_BUT, _INCLUDED),
    Contrast(_BOTH, _ONE_OF_TWO),
    Contrast(_AT_THE_HEAD, _AT_THE_END),
)
KEPT = (_NOTHING_ELSE,)
"""What must not be lost: a shop that only takes cash takes no cards."""
