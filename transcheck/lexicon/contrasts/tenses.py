"""What is done and what is to come."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_NOT_YET = meaning(
    "还没有?|尚未|还不(?=[^，。]{0,4}[了呢吗]?$)",
    r"(?:not|n't) (?:\w+ ){1,3}yet\b|not yet\b|yet to\b|still (?:has|have|is|are)(?:n't| not)\b",
    "还没|尚|还不|没|未|仍",
    r"yet\b|still|not|n't",
)
_ANY_LONGER = meaning(
    "(?:已经?|早就|早已)不(?=[^，。]{1,6}了)|不再",
    r"no longer\b|(?:not|n't) (?:\w+ ){0,3}any ?more\b",
    "不再|[已早][经就已]?不|不[^，。]{0,6}了",
    r"longer|any ?more|stop|quit|ceas|used to|over\b",
)
_PLANNED = meaning(
    "(?<!没)(?<!早)准备(?=[^，。]{0,6}[去来做买卖搬换告离辞起])|打算|接下来[会将]|今后[会将]",
    r"(?:is|are|was|were|'s|'re|'m|am) (?:planning|preparing|about|getting ready) to\b|plans? to\b|intends? to\b",
    "准备|打算|计划|拟|将|会|要|即将|快|想|接下来|今后",
    r"plan|prepar|about to|ready|going to|intend|will\b|'ll\b|would|want|next|due|set to|expect|mean to|hop",
)
_DONE_ALREADY = meaning(
    "(?<![不没])已经?(?=[^，。不没将要]{1,10})",
    r"(?:has|have|had|'ve) (?:already|since|now) (?:been )?\w+",
    "已|了|过|完|曾",
    r"already|has\b|have\b|had\b|'ve\b|was\b|were\b|did\b|\w+ed\b",
)
_AHEAD = meaning(
    "(?:快要?|就要|即将|将要|要)(?=[^，。；！？不没]{1,6}了(?:$|[，。；！？]))|(?<!没)(?:预计|有望|预期|料将|将于)"
    "(?=[^，。；]{0,12}(?:恢复|开放|完成|完工|竣工|开通|重开|结束|上线|发布|到货|抵达))",
    r"(?:is|are) (?:expected|due|set|scheduled|slated) to\b|will (?:soon|shortly)\b|(?:is|are|'m|'re|'s) about to\b",
    "将|要|快|预|有望|会|打算|准备|想|料|定于|拟|计划|等|有待",
    r"soon|shortly|about to|going to|will\b|'ll\b|would|due|set to|expect|next|plan|near|almost|tomorrow|on (?:the )?"
    r"(?:verge|way)|\w+ing\b|schedul|slated|tonight|later|coming|by (?:the end|next)|to be\b|prepar|ready|want",
)
_OVER = meaning(
    "(?<![不没])(?:已经?|早就|早已)(?=[^，。不没将要快]{1,12})",
    r"(?:(?:has|have|had|'s|'ve|is|are|was|were) already\b|(?:has|have) (?:now |since )?"
    r"(?:been (?!expected|scheduled|due|set)\w+(?:ed|en)|resumed|reopened|returned|finished|left|quit|arrived"
    r"|recovered)\b)",
    "已|早|完|(?<!要)(?<!快)过了|曾|恢复(?=了)|之前|刚",
    r"already|has\b|have\b|had\b|'ve\b|was\b|were\b|did\b|back\b|(?!expected|scheduled|delayed|affected)\w{2,}ed\b"
    r"|now\b",
)
_FORMERLY = meaning(
    "(?<!不)(?:以前|过去|从前|曾经|原先|当初)(?=[^，。；]{0,4}(?:觉得|认为|以为|喜欢|讨厌|相信|想|爱|怕|住|做|当))",
    "(?<!not )(?<!get )(?<!got )(?<!am )(?<!is )(?<!are )used to (?:think|believe|like|love|hate|be|live|work|say"
    r"|feel|go|play)\b",
    "以前|过去|曾|原来|本来|原先|之前|当初|当年|从前|那时|早年|小时候|年轻时",
    r"used to|once\b|former|previous|back then|before|originally|at first|in the past|was\b|were\b|had\b|ed\b"
    "|long ago|at one time",
)
_ALL_ALONG = meaning(
    "一直(?!到|以来没)(?=[^，。；]{0,4}(?:觉得|认为|以为|喜欢|讨厌|相信|想|爱|怕|住|做|当))|始终(?:觉得|认为"
    "|相信)|向来|一直(?:都|就)?(?:很|是|挺|非常|不错|在)|始终(?:都|很|是)",
    r"(?:have|has|'ve) always (?:thought|believed|liked|loved|hated|been|lived|worked|felt)\b|(?:still"
    r"|all along) (?:think|believe|like|love|hate|live)s?\b",
    "一直|始终|向来|还|仍|从来|至今|都",
    "always|still|all along|ever|continu|keep|kept|remain|throughout|ever since|whole time",
)
_STILL_NOT = meaning(
    "尚未|还没有?(?!完)|仍未|迄今未",
    r"(?:not|n't) (?:\w+ ){1,3}yet\b|not yet\b|(?:has|have|had) yet to\b|still (?:has|have|needs?) to be\b",
    "尚|还没|未|没|仍|待|不|无",
    r"yet\b|still|not\b|n't|no\b|none|never|await|pending|nor\b|without|fail|before|until|un\w+ed\b|in\w+lete"
    r"|neither|lack|refus",
)
_BY_NOW = meaning(
    "(?<![不没])(?:已经|早已|早就|已(?=[得获经由被]))(?=[^，。不没未无]{1,12})",
    r"already\b",
    "已|早|了|过|完|都",
    r"already|by now|by then|since\b|now\b",
)

_SHOULD_HAVE = meaning(
    "(?:早就?|本来?就?|原本?就?)(?:该|应该|应当?)",
    r"should(?:'ve| have) (?:been \w+|\w+ed|gone|done|left|come|known|told)\b|ought to have\b",
    "该|应|早|本|原|后悔|可惜|就好了|要是",
    r"should|ought|supposed to|regret|wish|was to|were to|if only|overdue",
)
_GOING_ON = meaning(
    "正在(?!于)(?=[^，。；]{1,8})",
    r"(?:is|are|'s|'re) (?:currently |still |now |being )?(?!going|expect|plann|be|hav|during|noth|someth|anyth|miss"
    r"|lack|will|pend|outstand|lead|bor|excit|amaz|surpris|interest)\w{3,}ing\b",
    "正|[在着]|还|呢|打算|准备|要|想|开始|边",
    r"\w+ing\b|still|process|under\b|begin|began|start|continu|progress|current",
)
_ALL_DONE = meaning(
    "已经?(?=[^，。；不没未]{1,12}(?:了|掉|完|好)(?:$|[，。；！]))",
    r"(?:has|have|had) (?:already|all) (?:been )?\w+(?:ed|en|t|d)\b|(?:has|have) been \w+(?:ed|en) already\b",
    "已|了(?=$|[，。；！])|完|掉|过|好了",
    r"already|has\b|have\b|had\b|was\b|were\b|did\b|\w+ed\b",
)

_NOW = meaning(
    "(?<!到)(?<!直)(?<!从)(?<!不)(?:现在|目前|如今|眼下)(?!才|还没|已经不)(?=[^，。；！？]{2,16})",
    r"\b(?:now|currently|these days|nowadays|at the moment|at present)\b(?! (?:and|or|no longer))",
    "现|目前|如今|眼下|当前|今|正|还在|着呢|这会",
    r"now\b|current|these days|nowadays|moment|present|today|still|am \w+ing|is \w+ing|are \w+ing"
    r"|'[mrs]e? \w+ing|so far",
)
_ONCE_DID = meaning(
    "(?<!不)(?:以前|过去|从前|曾经?|原先|当年)(?!的|无|没)(?=[^，。；]{0,12}(?:做|当|住|上|教|开|在|干|跑|是|去|打|喜欢|抽|喝|练))",
    r"(?<!not )(?<!get )(?<!got )(?<!am )(?<!is )(?<!are )(?<!'m )(?<!n't )(?<!'re )used to (?!doing|be able)\w+",
    "以前|过去|曾|原|之前|当初|当年|从前|那时|早年|小时候|年轻时|过",
    r"used to|once\b|former|previous|back then|before|original|at first|in the past|was\b|were\b|had\b|ed\b|ago\b",
)
_AT_ONCE = meaning(
    "(?<!没)(?<!不)(?:马上|这就|待会儿?|等会儿?|一会儿?就|稍后)(?:就|去|会|要|给|把|再|来)(?![^，。；！？]{0,12}了(?:$|[，。；！？]))",
    r"(?:'ll|will|am going to|'m going to|am about to|'m about to) (?:\w+ )?(?:it |that |this |them )?\w+"
    r"[^.;!?]{0,40}(?:right away|straight away|in a (?:minute|moment|bit|while)|shortly|immediately|later)\b"
    r"|(?:'m|am|is|are|'s|'re) (?:just )?about to \w+",
    "马上|就|待会|等会|一会|稍|将|要|会|正",
    r"will\b|'ll\b|going to|about to|soon|shortly|later|now\b|in a |right away|straight away|immediate|\w+ing\b"
    r"|once\b|as soon",
)
_HAS_DONE = meaning(
    "(?<![不没])已经(?![不没快要])(?=[^，。；不没]{1,16}了)",
    r"(?:have|has|'ve|'s) already (?!been)\w+",
    "已|了|过|完|刚",
    r"already|has\b|have\b|had\b|'ve\b|was\b|were\b|did\b|\w{2,}ed\b|sent|gave|made|paid|told|done|just\b",
)

PAIRS = (
    Contrast(_NOW, _ONCE_DID),
    Contrast(_AT_ONCE, _HAS_DONE),
    Contrast(_GOING_ON, _ALL_DONE, within_clause=True),
    Contrast(_SHOULD_HAVE, _BY_NOW),
    Contrast(_STILL_NOT, _BY_NOW),
    Contrast(_NOT_YET, _ANY_LONGER),
    Contrast(_PLANNED, _DONE_ALREADY),
    Contrast(_AHEAD, _OVER),
    Contrast(_FORMERLY, _ALL_ALONG),
)
