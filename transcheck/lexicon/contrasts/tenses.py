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

PAIRS = (
    Contrast(_NOT_YET, _ANY_LONGER),
    Contrast(_PLANNED, _DONE_ALREADY),
)
