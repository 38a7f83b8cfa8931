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

PAIRS = (
    Contrast(_BEFORE_A_YEAR, _SINCE_A_YEAR),
    Contrast(_WITHIN, _AFTER_A_WHILE),
)
