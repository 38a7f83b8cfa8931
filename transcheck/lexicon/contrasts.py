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


def _meaning(chinese: str, english: str, also_chinese: str, also_english: str) -> Meaning:
    return Meaning(
        {CHINESE: re.compile(chinese), ENGLISH: re.compile(rf"\b(?:{english})", re.IGNORECASE)},
        {
            CHINESE: re.compile(f"{chinese}|{also_chinese}"),
            ENGLISH: re.compile(rf"\b(?:{english}|{also_english})", re.IGNORECASE),
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
    r"(?:just|much|exactly) like\b|as with\b|similar to\b|the same as\b"
    r"|^like (?:his|her|its|their|my|our|the|other|many|most)\b",
    "(?<!不)[像如]|似|(?<!不)一样|(?<!不)同|般",
    r"(?<!un)like\b|same|similar|as\b|alike|resembl",
)
_UNLIKE = _meaning(
    "不像(?!话|样)|不同于|有别于|[与和跟同][^，。,]{1,8}不(?:同|一样)",
    r"unlike\b|in contrast (?:to|with)\b|(?:not|n't) like (?:his|her|its|their|my|our|the)\b",
    "不同|不像|不一样|不似|有别|异于|相反|不比|不如|区别|迥|相比|比起|而(?!且)|却|差",
    r"unlike|different|contrast|differ|whereas|while|but\b|than\b|not\W{1,3}the\b|not as\b|n't as\b|compared",
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
    "(?<![不没未非])(?:完全|彻底|全然|全都?是|悉数)",
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
    r"ordered\b(?! (?:a\b|an\b|some|two|three|the \w+[.,]|from|online))|forced\b|compelled\b|commanded\b",
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

CONTRASTS = {
    "limit": ((_ONLY, _EVEN), (_INCLUDED, _ADDED), (_INSTEAD, _TOO), (_FULLY, _PARTLY)),
    "comparison": ((_LIKE, _UNLIKE),),
    "modality": ((_ADVISED, _ORDERED), (_LIKELY, _UNLIKELY)),
}
"""The pairs of meanings by what they are about."""
