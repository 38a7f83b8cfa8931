"""Before or since, within or after."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_BEFORE_A_YEAR = meaning(
    r"\d{4}年(?:以前|之前|前)",
    r"(?:before|prior to) (?:\w+ )?\d{4}\b",
    "前|截至|直到|为止",
    r"before|until|prior|by\b|up to|ago|till|earlier|pre-",
)
_SINCE_A_YEAR = meaning(
    r"\d{4}年(?:以来|起|之后|以后|后|开始)|[自从]\d{4}年(?!到|至)",
    r"(?:from|since|after) (?:\w+ )?\d{4}\b(?! (?:to|until|through|and)\b|[-–])",
    "来|起|后|自|开始|从|至今",
    r"from|since|after|onward|start|begin|began|later|following",
)
_WITHIN = meaning(
    "(?:日|天|周|月|年|时|钟)之?内",
    r"within (?:\w+ ){1,2}(?:days?|weeks?|months?|years?|hours?|minutes?)\b",
    "内|里|之间|期间|不超过|以前|之前",
    r"within|inside|less than|under\b|no later|before|by\b|during|up to|in \w+ (?:day|week|month|year|hour|minute)",
)
_AFTER_A_WHILE = meaning(
    "(?:日|天|周|个月|年|小时|分钟)(?:之|以)?后(?!悔|续|果|期|来)",
    r"(?:days?|weeks?|months?|years?|hours?|minutes?) (?:after|later|from now)\b"
    r"|after (?:\w+ ){1,2}(?:days?|weeks?|months?|years?|hours?|minutes?)\b",
    "后|过了|再过|满",
    r"after|later|from now|since|following|in (?:\w+ ){1,2}(?:day|week|month|year|hour|minute)|once|when\b|past\b",
)
_UNTIL_NOTICE = meaning(
    "另行通知|进一步通知|无限期|时间待定",
    r"until further notice\b|indefinitely\b",
    "通知|待定|无限期|不定|另",
    r"notice|indefinit|unclear|unknown|tba\b|announc|open-ended|no date",
)
_UNTIL_A_DAY = meaning(
    "(?:预计|将于|定于|最迟|暂定)[^，。；]{0,10}(?:恢复|重新|复航|复课|复工|开放|开门|重开)",
    r"(?:expected|scheduled|due|set|hopes?|likely) to (?:resume|reopen|return|restart|be (?:restored|back|lifted))\b"
    r"|(?:will|to) (?:resume|reopen|restart) (?:on|at|by|in|tomorrow|next|this)\b",
    "预计|将于|定于|明|后天|日|号|点|周|月",
    r"expect|schedul|due\b|tomorrow|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|resume|"
    r"by\b|on the",
)
_AFTER_A_TIME = meaning(
    "(?:小时|分钟|天|周|个月|星期|钟头)(?:之|以)?后(?:起飞|出发|开始|开门|开|到|走|离开|结束|截止|发车|关)",
    r"(?:leaves?|leaving|opens?|opening|starts?|starting|begins?|closes?|closing|departs?|arrives?|arriving|due|"
    r"takes? off|ends?|expires?) (?:back |up )?in (?:about |just |less than )?(?:an?|\d+|half an|two|three|four|five"
    r"|six|"
    r"seven|eight|nine|ten|fifteen|twenty|thirty|forty) (?:minutes?|hours?|days?|weeks?|months?)\b",
    "后|内|还有|还剩|再过|过|里",
    r"in\b|later|from now|after|within|away|to go|left\b",
)
_FOR_A_TIME = meaning(
    "(?:要|得|需要?)(?:花|飞|开|走|坐|等|跑|用)(?:大约|大概|近|差不多)?[\\d一二两三四五六七八九十半几]+个?(?:小时|分钟|天|周|月|星期|钟头)(?!后|之|以|内|就)"
    "|了[\\d一二两三四五六七八九十半几]+个?(?:小时|分钟|天|周|月|星期|钟头|年)了?(?=$|[，。！])",
    r"(?:takes?|took|lasts?|lasted|for) (?:about |around |almost |nearly )?(?:an?|\d+|two|three|four|five|six|seven"
    r"|eight|"
    r"nine|ten|fifteen|twenty|thirty|forty) (?:minutes?|hours?|days?|weeks?|months?)\b",
    "花|用|飞|要|得|需|了|长达|持续|为期|共",
    r"for\b|take|took|last|long|spen[dt]|since|over\b|throughout|whole|entire|-hour|-minute|-day",
)
_SOME_YEARS_BEFORE = meaning(
    "比[^，。；]{1,6}早[^，。；]{0,3}(?:年|天|个?月|周|小时|分钟)|早[\\d一二两三四五六七八九十几]+(?:年|天|个?月|周|小时|分钟)",
    r"(?:years?|months?|weeks?|days?|hours?|minutes?) (?:before|earlier than|ahead of) (?:me|him|her|us|them|I|he"
    r"|she|we|they|you|the \w+ (?:was|were|had|is|are))\b",
    "早|前|提前|先",
    r"before|earlier|ahead|early|prior|first|sooner|advance",
)
_SOME_YEARS_AFTER = meaning(
    "(?:那时|当时|其时)[^，。；]{0,12}已经?[\\d一二两三四五六七八九十几]+(?:年|天|个?月|周|小时|分钟)"
    "|比[^，。；]{1,6}晚[^，。；]{0,3}(?:年|天|个?月|周|小时|分钟)|晚[\\d一二两三四五六七八九十几]+(?:年|天|个?月|周|小时|分钟)",
    r"(?:years?|months?|weeks?|days?|hours?|minutes?) (?:after|later than|behind) (?:me|him|her|us|them|I|he|she|we"
    r"|they|you)\b",
    "晚|后|迟|之后",
    r"after|later|behind|late\b|since",
)

_SPAN = "[数几两一二三四五六七八九十\\d]+(?:多)?个?(?:天|周|星期|月|季度|年|小时)"
_COMING = meaning(
    f"(?:未来|今后|接下来|往后|后续)的?{_SPAN}",
    r"(?:over|in|for|within|during|throughout) the (?:next|coming) (?:\w+ ){0,2}(?:days|weeks|months|quarters|years"
    r"|hours|decades?|century)\b",
    "未来|今后|接下来|往后|后续|将|明年|下个?[月周]",
    r"next|coming|future|ahead|will\b|to come|from now|within|going to|'ll\b|upcoming|following",
)
_GONE_BY = meaning(
    f"(?:过去|最近|此前|近)的?{_SPAN}",
    r"(?:over|in|for|within|during|throughout) the (?:past|last|previous) (?:\w+ ){0,2}(?:days|weeks|months|quarters"
    r"|years|hours|decades?|century)\b",
    "过去|最近|近|此前|以来|已|前|上个?[月周]|去年|曾",
    r"past|last\b|previous|recent|ago\b|since|earlier|have\b|has\b|had\b|'ve\b|preceding|so far",
)

_AFTER_NEW_YEAR = meaning(
    "过[完了]年|(?<!\\d)(?<![一二三四五六七八九十几两])年后(?=[再来去回找见开还就，])",
    r"after (?:the )?(?:(?:Lunar|Chinese) )?(?:New Year|Spring Festival)\b",
    "年后|过完|过了年|节后|以后|之后|正月|开春",
    r"after|following|once|over\b|past\b|since|when\b",
)
_BEFORE_NEW_YEAR = meaning(
    "过年(?:之|以)?前|(?<!\\d)(?<![一二三四五六七八九十几两去])年前(?=[要得来去回能就把])|春节前|节前",
    r"before (?:the )?(?:(?:Lunar|Chinese) )?(?:New Year|Spring Festival)\b",
    "年前|之前|以前|节前|前",
    r"before|ahead|prior|until|by\b|pre-",
)
_ONLY_THEN = "(?:[年月日天周点号]|下?周[一二三四五六日天]|星期.)才(?=[^，。；]{1,8})"
_NOT_BEFORE = meaning(
    _ONLY_THEN,
    r"(?:not|n't) (?:[\w'’-]+ ){0,5}until (?!further)|not before\b",
    "才|到|等|后|再",
    r"until|till|only|before|yet\b|wait|not\b|n't",
)
_AT_THE_LATEST = meaning(
    "最迟|最晚|不[晚迟]于",
    r"at the latest\b|no later than\b",
    "之前|以前|前|内|截至|截止|最迟|最晚",
    r"latest|no later|before|within|deadline|by\b",
)
_SHORTLY_BEFORE = meaning(
    "前不久|前夕|之前不久|临[^，。；]{1,6}前",
    r"(?:shortly|just|right|soon|immediately) before\b|on the eve of\b",
    "前|临|快要|即将|就要|未",
    r"before|prior|ahead|eve\b|about to|until",
)
_SHORTLY_AFTER = meaning(
    "刚[^，。；]{1,10}(?:没多久|不久)|(?<!前)[后之]后?不久|(?<!前)后没多久",
    r"(?:shortly|just|right|soon|immediately) after\b",
    "(?<!前)后|刚|完|随即|紧接着|一[^，。；]{1,6}就",
    r"after|later|following|since\b|once\b|when\b|upon",
)
_NOT_TILL = meaning(
    _ONLY_THEN,
    r"not until\b(?! further)",
    "才|等|以后|之后|后才|开始",
    r"not until|not before|only (?:in|on|at|after|from|next)|start|begin|from\b",
)
_UNTIL_THEN_ONLY = meaning(
    "一直[^，。；]{0,4}到[^，。；]{1,8}(?:为止|结束)",
    r"(?<!not )(?<!n't )(?:only|right up|all the way) until\b",
    "为止|结束|截至|到",
    r"until|till|through|end",
)

_DAY = (
    r"(?:(?:next |this |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|(?:the )?\d{1,2}(?:st"
    r"|nd|rd|th)?\b"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)
_FROM_THEN_ON = meaning(
    "(?:周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|[\\d一二三四五六七八九十]+[日号]"
    "|明天|后天|今晚|今天|(?<!日)[\\d一二三四五六七八九十]+月)起(?!义|伏|诉|火|飞)",
    rf"(?:from|starting|beginning|as from|effective) (?:on )?{_DAY}(?! (?:to|until|till|through|and)\b| ?[-–])"
    rf"|{_DAY} onwards?\b",
    "起|从|自|开始|后|才|始",
    r"from|start|begin|began|since|as of|onward|effective|after|only on|first|launch|open|kick"
    r"|(?:not?|n't|never|nothing|nobody|hardly|without)\b[^.;]{0,40}until",
)
_UNTIL_THEN = meaning(
    "(?:持续到|延续到|直到|维持到|一直到)|(?:周[一二三四五六日天末]|[日号月])(?:为止|截止)",
    rf"(?<!not )(?<!n't )(?:until|till|through|up to) {_DAY}",
    "到|至|截|为止|前|结束|止",
    r"until|till|through|\bby\b|up to|before|end|deadline|clos|expir|last",
)

_THE_DAY_BEFORE = meaning(
    "前一[天日晚夜](?!晚)|头一天(?!来|到|上)|前夜|前夕",
    r"the (?:day|night|evening|morning) before\b(?! yesterday)|the previous (?:day|night|evening)\b",
    "前|头一天",
    r"before|previous|prior|eve\b|earlier|ahead",
)
_THE_DAY_AFTER = meaning(
    "第二天|次日|隔天|翌日|后一天",
    r"the (?:day|night|morning) after\b(?! tomorrow)|the (?:next|following) (?:day|morning|night)\b",
    "第二天|次日|隔天|翌日|后|两天|天天|二日",
    "after|next|following|later|second day|day two|since",
)

_SOME_DAYS = "(?:[\\d一两二三四五六七八九十几半]+|数)个?(?:天|周|星期|月|年|小时|分钟)"
_SOME_DAYS_BEFORE = meaning(
    f"[节日考赛礼期会]前{_SOME_DAYS}|[节日考赛礼期会]{_SOME_DAYS}(?:之|以)?前",
    r"(?:years?|months?|weeks?|days?|hours?|minutes?) (?:before|ahead of|prior to) (?:the |a |my |his |her "
    r"|their )?\w+\b",
    "前|早|提前|还有|还差|不到|临|距|未|没",
    r"before|earlier|ahead|prior|ago|until|till|to go|away|shy|eve\b|early|last|advance",
)
_SOME_DAYS_AFTER = meaning(
    f"(?<!不)(?:刚过|过了|过后)[^，。；]{{0,2}}{_SOME_DAYS}|[节日考赛礼期会](?:过)?后{_SOME_DAYS}",
    r"(?:years?|months?|weeks?|days?|hours?|minutes?) after (?:the |a |my |his |her |their )?\w+\b",
    "后|过|迟|晚|才|以来|满",
    r"after|later|following|since\b|past\b|in (?:\w+ ){1,2}(?:years?|months?|weeks?|days?|hours?|minutes?)|within|on\b",
)
_NO_LATER = meaning(
    "最晚|最迟|(?:至少|最少)(?:提前|要?在[^，。；]{1,10}前)|不[晚迟]于",
    r"at least (?:[\w-]+ ){1,3}(?:before|in advance|prior|ahead|early)\b|no later than\b|at the latest\b",
    "最晚|最迟|至少|提前|不[晚迟]于|截止|务必",
    r"at least|latest|later|before|deadline|by\b|until|prior|advance",
)
_NO_EARLIER = meaning(
    "最早(?!的|由|是|出|可以?追溯)(?:只能|要|得|也要)?|不早于|最快(?=[^，。；]{0,8}[年月周日号天底初末春夏秋冬])",
    r"at the earliest\b|no (?:earlier|sooner) than\b|not (?:earlier|sooner) than\b",
    "最早|最快|不早于|才|之后|以后|起",
    r"earli|soon|from (?:the |next |this )?(?:\d|\w+(?:day|ary|ch|il|ber|une|uly|gust)\b|now|then|end|start|beginning"
    r"|week|month|year)|after|not before|until|onwards|start",
)

_BEFORE_IT = meaning(
    "之前|以前(?![的，,])",
    r"before\b(?! (?:long|noon|yesterday|christmas|\w+ing)\b)(?! ?[.,;!?]|$)",
    "前|先|早|不|未|没|尚|再|才|等|临|提前|事先|预|趁|直到|为止|原|来不及",
    r"before|prior|until|till|ahead|earl|first|yet\b|then\b|pre|by\b|when|not\b|n't|never|only|ago|since|past|last",
)
_AFTER_IT = meaning(
    "之后|(?<![日今])以后|过后",
    r"after\b(?! all\b| hours\b)(?! ?[.,;!?]|$)",
    "后|完|才|再|了|过|等|不|没|未|一[^，。；]{1,8}就",
    r"after|since|once|when|follow|later|upon|then\b|as soon|having|post|next|from\b|behind|until|subsequen|past|furth",
)

PAIRS = (
    Contrast(_BEFORE_IT, _AFTER_IT),
    Contrast(_SOME_DAYS_BEFORE, _SOME_DAYS_AFTER, within_clause=True),
    Contrast(_NO_LATER, _NO_EARLIER, within_clause=True),
    Contrast(_THE_DAY_BEFORE, _THE_DAY_AFTER, within_clause=True),
    Contrast(_FROM_THEN_ON, _UNTIL_THEN, within_clause=True),
    Contrast(_NOT_TILL, _UNTIL_THEN_ONLY),
    Contrast(_NOT_BEFORE, _AT_THE_LATEST),
    Contrast(_SHORTLY_BEFORE, _SHORTLY_AFTER),
    Contrast(_AFTER_NEW_YEAR, _BEFORE_NEW_YEAR),
    Contrast(_BEFORE_A_YEAR, _SINCE_A_YEAR),
    Contrast(_WITHIN, _AFTER_A_WHILE),
    Contrast(_UNTIL_NOTICE, _UNTIL_A_DAY),
    Contrast(_AFTER_A_TIME, _FOR_A_TIME),
    Contrast(_COMING, _GONE_BY),
    Contrast(_SOME_YEARS_BEFORE, _SOME_YEARS_AFTER, within_clause=True),
)
