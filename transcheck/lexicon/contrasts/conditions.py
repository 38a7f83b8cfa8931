"""On what condition something holds, and in spite of what."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_ON_CONDITION = meaning(
    "前提是|条件是|但前提",
    r"provided (?:that|you|he|she|they|we|i|the)\b|on (?:the )?condition\b|as long as\b",
    "前提|条件|只要|除非|如果|若|要是|得|才|须",
    r"provid|long as|condition|if\b|unless|once|when|only|must|soon|until|requir|subject to|but\b",
)
_EVEN_THOUGH = meaning(
    "尽管|虽然|即便|哪怕",
    r"even though\b|although\b|despite\b|in spite of\b",
    "尽管|虽|即使|即便|哪怕|但|可|却|不过|然而|仍|还是|纵",
    r"though|although|despite|spite|even|but\b|still|yet\b|while|regardless",
)
_ONLY_IF = meaning(
    "只有(?=[^，。；]{1,20}[，,]?[^，。；]{0,6}才)|除非",
    r"only (?:[\w']+ ){0,5}(?:if|when|after|once)\b|unless\b(?! and)",
    "只有|除非|才|只要|如果|若|前提|必须|得|要是|条件|不[^，。]{1,8}就",
    r"only|unless|if\b|when\b|must|provid|condition|long as|until|without",
)
_WHETHER_OR_NOT = meaning(
    "(?:不管|无论|不论)(?!怎|如何|什么|多|哪|谁|何)",
    r"(?:regardless of|no matter) (?:whether|if)\b|whether or not\b|whether [\w' ]{1,24} or not\b"
    r"|regardless\b(?! of (?:how|what|who))"
    r"|rain or shine\b",
    "不管|无论|不论|不分|反正|都|也|哪怕|即使|照样|与否|是否|一律",
    r"regardless|no matter|whether|either way|anyway|even if|whatever|despite|rain or shine|irrespective|always|any\b",
)
_UNLESS = meaning(
    "除非",
    r"unless\b",
    "除非|[不没未无难拒别勿否]|才",
    r"unless|not\b|n't|no\b|never|without|until|only|except|fail|cannot|un\w+|otherwise|or else",
)
_IF_SO = meaning(
    "一旦|如果|只要|要是|倘若|若是",
    r"(?:once|as soon as|if|as long as) (?:the|both|all|we|you|they|he|she|it|i|this|that|your|my|our|their)\b",
    "一旦|如果|只要|要是|倘|若|假如|的话|万一|当|时",
    r"once|as soon as|if\b|when|as long as|provided|should\b|after|in case",
)

_BUT_FOR = meaning(
    "要不是|(?:如果|若|假如|倘若)不是|(?:要是|如果|若)没有?(?=[^，。；]{1,12}[，,])|若非",
    r"(?:if it|were it|had it) (?:weren't|wasn't|hadn't|were not|had not|not)(?: been)? for\b|but for\b",
    "要不是|不是|没有|若|如果|要是|多亏|幸亏|幸好|好在|亏得|否则|不然|假如|倘",
    r"if\b|but for|without|thank|were it|had it|had\b|luck|fortunate|would|save for|only",
)
_IN_SPITE_OF = meaning(
    "虽然|尽管|虽说",
    r"although\b|even though\b|despite\b|in spite of\b|even with\b",
    "虽|尽管|即使|即便|哪怕|就算|但|可|却|不过|然而|仍|还是|纵",
    r"though|despite|spite|even|but\b(?! for)|still|yet\b|while|regardless|notwithstanding|however",
)

_EVEN_IF = meaning(
    "即使|即便|哪怕|就算|纵使|也不例外|同样适用|也一样(?=[，。；！]|$)",
    r"even (?:if|though|when)\b|no matter (?:if|whether)\b|regardless of whether\b",
    "即使|即便|哪怕|就算|纵|虽|尽管|不论|无论|不管|也|同样|包括|仍",
    r"even|though|although|matter|regardless|whether|also|too\b|still|includ|as well",
)
_EXCEPTED = meaning(
    "(?:者|的|外)?除外|不在此[限列]|不包括在内|(?:者|的)例外",
    r"except (?:for |that |if |when |those |people |where |on |in |at )|unless\b|does not (?:apply|extend) to\b"
    r"|excluding\b|with the exception of\b|are (?:excluded|exempt)\b",
    "除|例外|不在此|不包括|不含|不适用|排除|豁免|[不没未]",
    "except|unless|exclud|exempt|not (?:apply|extend|includ)|but not|other than|apart from|without",
)

PAIRS = (
    Contrast(_EVEN_IF, _EXCEPTED),
    Contrast(_BUT_FOR, _IN_SPITE_OF),
    Contrast(_UNLESS, _IF_SO),
    Contrast(_ON_CONDITION, _EVEN_THOUGH),
    Contrast(_ONLY_IF, _WHETHER_OR_NOT),
)
