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

PAIRS = (Contrast(_ON_CONDITION, _EVEN_THOUGH),)
