"""How one thing compares with another: like and unlike, more and less than expected, at most and at least."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_LIKE = meaning(
    "(?<!不)[像如与和跟同](?!样|时)[^，。,不没]{1,10}一样|(?<!不)如同|正如",
    r"(?<!n't )(?<!not )(?<!nt )(?:just|much|exactly) like\b|as with\b|similar to\b|the same as\b"
    r"|^like (?:his|her|its|their|my|our|the|other|many|most)\b|not unlike\b",
    "(?<!不)[像如]|似|(?<!不)一样|(?<!不)同|般",
    r"(?<!un)like\b|same|similar|as\b|alike|resembl",
)
_UNLIKE = meaning(
    "不像(?!话|样)|不同于|有别于|[与和跟同][^，。,]{1,8}不(?:同|一样)",
    r"(?<!not )unlike\b|in contrast (?:to|with)\b|(?:not|n't) like (?:his|her|its|their|my|our|the)\b",
    "不同|不像|不一样|不似|有别|异于|相反|不比|不如|区别|迥|相比|比起|而(?!且)|却|差",
    r"(?<!not )unlike|different|contrast|differ|whereas|while|but\b|than\b|not\W{1,3}the\b|not as\b|n't as\b|compared",
)
_LESS_THAN_EXPECTED = meaning(
    "比[^，。]{0,6}预?[想期料][^，。]{0,4}[小少低慢便宜弱]",
    r"(?:less|fewer|lower|smaller|slower|worse) (?:[\w']+ ){0,6}than (?:\w+ ){0,2}"
    r"(?:expected|thought|imagined|forecast)\b"
    r"|below expectations\b",
    "小|少|低|慢|弱|不及|不如|没有?[^，。]{0,8}那么|便宜|没想",
    r"less|fewer|lower|small|slow|worse|below|short of|not\b|n't|disappoint",
)
_MORE_THAN_EXPECTED = meaning(
    "比[^，。]{0,6}预?[想期料][^，。]{0,4}[大多高快贵强]",
    r"(?:more|higher|larger|bigger|faster|better) (?:[\w']+ ){0,6}than (?:\w+ ){0,2}"
    r"(?:expected|thought|imagined|forecast)\b|above expectations\b",
    "大|多|高|快|贵|强|超|好",
    r"more|higher|larg|big|fast|better|above|beyond|exceed|great|surpass",
)
_THE_SAME = meaning(
    "差不多(?=$|[，。；！？,])|没(?:什么|多大|太大)?(?:区别|差别)|不相上下|半斤八两",
    r"(?:about|much|pretty much|roughly|more or less|just) the same\b|no different\b|little difference\b|comparable\b",
    "差不多|一样|相同|相当|相近|没|不相上下|持平|接近|类似|不分",
    r"same|similar|no differen|little differen|compar|equal|alike|as \w+ as|near|match|even\b|par\b|almost|between",
)
_NOT_THE_SAME = meaning(
    "天差地别|差别[很巨]?大|大不相同|完全不同|差[得很]?远|悬殊",
    r"(?:is|are|was|were|'s|gets?|got|getting|went) (?:much |far |even |a lot |a little )?(?:better|worse)\b(?! off)"
    r"|differs? (?:\w+ )?(?:widely|greatly|a lot|sharply|considerably)|(?:very|completely|totally) different\b",
    "好|差(?!不多)|不同|差别|差距|区别|悬殊|强|坏|糟|改善|恶化|不一样|坏",
    r"better|worse|differ|improv|deteriorat|gap|apart|unlike|contrast|pick up|picked up|down|up\b",
)

_AT_MOST = meaning(
    "最多|至多|顶多|最高可?(?:处|判|罚|获|领|贷)",
    r"by as much as\b|(?:not|no) more than\b|at (?:the )?most\b|up to\b(?= (?:about |around )?[$€£¥]?\d)",
    "最多|至多|顶多|最高|多达|高达|不超过|不到|以内|以下|之内|只|仅|上限|不多于|内",
    r"most\b|up to|as (?:much|many|high) as|no more|not more|maximum|limit|only|within|under|less than|below|or less"
    r"|cap",
)
_AT_LEAST = meaning(
    "(?<!不)(?:至少|起码|最少)|少说也?|不[少低]于",
    r"at (?:the very )?least\b|(?:no|not) (?:less|fewer) than\b|a minimum of\b",
    "至少|起码|最少|少说|不少于|不低于|以上|超过|多于|高于|逾|超|不止|起|最低",
    r"least|less than|fewer than|minimum|more than|over\b|above|exceed|or more|upwards|from\b",
)

_AS_IS_SAID = meaning(
    "(?<!不)(?:正如|一如|正像)[^，。；]{0,10}(?:说|写|讲|称|所|预|想|料)|和[^，。；]{1,8}[说写讲]的一样"
    "|就?[照按](?:着)?[^，。；]{1,10}[说写讲]的(?!话|不)",
    r"(?:just |exactly )?as (?:the |a |my |his |her |their )?[\w' ]{1,20}(?:says?|said|states?|claims?|predicted)\b"
    r"|true to (?:the|his|her|its|their)\b",
    "如|像|据|照|和|跟|正",
    r"as\b|true to|like\b|just|accord|in line|consistent|match",
)
_CONTRARY_TO = meaning(
    "[与和跟][^，。；]{1,12}(?:相反|不符|不一样)|恰恰相反"
    "|(?:不管|无论|不论|任凭)[^，。；]{1,8}(?:怎么|如何)[说写讲称]|[说讲]得再",
    r"(?:whatever|no matter what) (?:[\w'’-]+ ){1,4}(?:says?|said|claims?|tells?|promises?)\b"
    r"|contrary to\b|in contrast to (?:what|the)\b|despite what\b"
    r"|(?:not|n't) what [\w' ]{1,20}(?:says?|said|claims?)\b",
    "相反|不符|不像|不是|并非|并不|不一样|出入|有别|不同|相左|不管|无论|不论|任凭|再|别信|虽|尽管",
    r"whatever|no matter|regardless|contra|despite|unlike|differ|wrong|opposite|belie|at odds|false|although"
    r"|though|(?:not|n't) (?:as|what|like)\b",
)

_MORE_THAN_DOUBLE = meaning(
    "翻了?一?番(?:还多|有余|不止)|不止翻了?一?番|一倍(?:还多|有余|不止)|超过一倍",
    r"more than (?:double[sd]?|twice)\b|over (?:double|twice)\b",
    "还多|有余|不止|超过|以上|多",
    r"more|over\b|exceed|at least|well above",
)
_NEARLY_DOUBLE = meaning(
    "(?:近|将近|差不多|几乎|快)(?:翻了?一?番|一倍)|几乎翻倍",
    r"(?:nearly|almost|close to|just under) (?:double[sd]?|twice|doubling)\b",
    "近|差不多|几乎|快|不到|约",
    r"near|almost|close|under|about|roughly|less",
)

_NO_BETTER = meaning(
    "(?:不|并不|不见得|未必)(?:比[^，。；]{1,10}(?:更?好|更?有效|更?强)|优于|好于|强于|胜过)"
    "|没(?:有)?比[^，。；]{1,10}(?:更?好|更?有效|更?强)",
    r"no (?:better|more effective|worse) (?:\w+ ){0,2}than\b|(?:not|n't) (?:any |\w+ )?(?:better"
    r"|more effective) than\b",
    "[不没未无非]|一样|相当|差不多|类似|同样|持平|等同",
    r"no\b|not|n't|never|same|equal|as (?:good|effective|bad)|similar|comparable|neither|hardly|scarcely",
)
_BETTER = meaning(
    "(?<![不没未])(?:略|稍|明显|显著|远|均|都)?(?:优于|好于|强于|胜过)|(?<![不没未])比[^，。；不没]{1,10}(?:更好"
    "|好(?=$|[，。一得很多])|更?有效|更?强(?!调))",
    "(?<!no )(?<!not )(?<!n't )(?<!any )(?:slightly |somewhat |much |far |clearly |significantly )?(?:better"
    r"|more effective) than\b|outperform\w*\b|superior to\b",
    "优|好|强|胜|更|高|超过",
    r"(?<!no )(?<!any )better|superior|outperform|(?<!no )more\b|beat|best|improv|higher|exceed",
)

_MUCH = "(?:much|far|a lot|considerably|significantly|way)"
_MUCH_LESS = meaning(
    "(?:小|少|低|短|轻|矮|慢|便宜)(?:得多|很多|了许多|许多)(?![^，。；]{0,3}少)",
    rf"{_MUCH} (?:smaller|fewer|less(?! than)|lower|shorter|lighter|slower|cheaper)\b",
    "小|少|低|短|轻|矮|慢|便宜|不如|不及|不到",
    r"small|few|less|low|short|light|slow|cheap|down|drop|fell|fall|redu|not (?:as|so)|n't (?:as|so)",
)
_MUCH_MORE = meaning(
    "(?<![减缩降不])(?:大|多|高|长|重|快|贵)(?:得多|很多|了许多|许多)",
    rf"{_MUCH} (?:bigger|larger|greater|more|higher|longer|heavier|faster|pricier|taller)\b",
    "大|多|高|长|重|快|贵|超|强",
    r"big|large|great|more\b|high|long|heav|fast|pric|tall|over\b|exceed|up\b|rise|rose|increas|many",
)
_FASTER_THAN = meaning(
    "(?:涨幅|增幅|增速|跌幅|降幅)[^，。；不没]{0,6}(?:高于|大于|快于|超过|超)|(?<![不没未])(?:快于|跑赢)",
    r"(?:ris\w+|rose|grow\w*|grew|climb\w*|increas\w+|fall\w*|fell|dropp\w+) (?:\w+ )?(?:faster|more quickly) than\b"
    r"|outpac\w+|outstrip\w*",
    "快|高于|大于|超|跑赢|更",
    r"fast|quick|outpac|outstrip|more|ahead|exceed|above",
)
_SLOWER_THAN = meaning(
    "(?:涨幅|增幅|增速|跌幅|降幅)[^，。；不没]{0,6}(?:低于|小于|慢于|不及|不如)|慢于|跑输|追不上",
    r"(?:slower|more slowly|less quickly) than\b|lagg\w+ behind\b|(?:not|n't) kept? (?:up|pace) with\b"
    r"|fall\w* behind\b",
    "慢|低于|小于|不及|不如|不到|输|落后|追不上|跟不上|赶不上",
    r"slow|less|lag|behind|pace|keep up|kept up|below|under",
)
_THE_ELDEST = meaning(
    "(?:年纪|岁数)?最大的?(?:儿子|女儿|孩子|哥哥|姐姐)",
    r"(?:eldest|oldest)\b(?= (?:son|daughter|child|kid|boy|girl|brother|sister|one|of\b|has|is|was)|[,.])",
    "最大|大儿|大女|老大|长子|长女|大的|大哥|大姐|大娃|年长",
    r"eldest|oldest|first|older|elder|big",
)
_THE_YOUNGEST = meaning(
    "(?:年纪|岁数)?最小的?(?:儿子|女儿|孩子|弟弟|妹妹)",
    r"youngest\b",
    "最小|小儿|小女|老幺|幺|小的|老[二三四五]|小弟|小妹|年幼",
    r"young|little|last|baby|small",
)

_BEHIND = meaning(
    "跑输|逊于",
    r"underperform\w*|lag(?:s|ged|ging) (?:behind\b|the\b)|worse than\b",
    "输|落后|不如|不及|低于|逊|弱|负|差|慢",
    r"underperform|lag|trail|los[et]|worse|below|behind|less|lower|short of|weak|beat|poor|under\b",
)
_AHEAD = meaning(
    "跑赢|优于",
    r"outperform\w*|outpac\w*|outstrip\w*|better than\b",
    "赢|领先|胜|优|超|高于|强|好|击败|快",
    r"outperform|better|ahead|beat|outpac|outstrip|exceed|above|more|higher|top|w[io]n|lead|led\b|surpass|over\b",
)

PAIRS = (
    Contrast(_BEHIND, _AHEAD, within_clause=True),
    Contrast(_MUCH_LESS, _MUCH_MORE, within_clause=True),
    Contrast(_FASTER_THAN, _SLOWER_THAN),
    Contrast(_THE_ELDEST, _THE_YOUNGEST),
    Contrast(_NO_BETTER, _BETTER, within_clause=True),
    Contrast(_MORE_THAN_DOUBLE, _NEARLY_DOUBLE, within_clause=True),
    Contrast(_AS_IS_SAID, _CONTRARY_TO),
    Contrast(_LIKE, _UNLIKE),
    Contrast(_LESS_THAN_EXPECTED, _MORE_THAN_EXPECTED),
    Contrast(_THE_SAME, _NOT_THE_SAME, within_clause=True),
    Contrast(_AT_MOST, _AT_LEAST, within_clause=True),
)
