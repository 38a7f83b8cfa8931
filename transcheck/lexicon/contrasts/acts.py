"""Acts and outcomes that are contrary: passed and rejected, lent and borrowed."""

from __future__ import annotations

from transcheck.lexicon.contrasts.base import Contrast, meaning

_AGAINST = meaning(
    "否决|投票反对|驳回",
    r"vot(?:ed|es|ing) (?:\S+ )?against\b|voted down\b|rejected\b|turned down\b",
    "否|反对|驳|拒|不|没|未",
    r"against|reject|oppos|turn|down|not|n't|veto|block|den|refus|fail|dismiss|overrul|threw out|thrown out",
)
_PASSED = meaning(
    "(?<![没未不])(?:投票|表决|审议)?通过了?(?=[^，。；]{0,16}(?:方案|计划|法案|议案|决议|提案|草案|预算|动议|协议|规划|措施|申请))"
    "|(?<![没未不])批准了",
    r"(?:passed|approved|adopted) (?:the|a|an|its|his|her|their|this|that)\b"
    r"|voted (?:\S+ )?(?:for|to approve|in favou?r)\b",
    "通过|批准|赞成|同意|支持|核准|获批|放行|接受",
    r"pass|approv|adopt|for\b|favou?r|support|back|agree|endors|ratif|green|accept|grant|clear",
)
_BORROWED = meaning(
    "我们?[^，。；]{0,4}[跟向找问][^，。；给]{1,6}借(?!给)",
    r"(?<=\bI )(?:\w+ )?borrowed\b|(?<=\bwe )(?:\w+ )?borrowed\b",
    "借入|[跟向找问][^，。；]{1,8}借|借[来到了钱走用]",
    r"borrow|loan from|owe",
)
_LENT = meaning(
    "我们?[^，。；跟向找问]{0,4}(?:借给|借了[^，。；]{1,5}给)",
    r"(?<=\bI )(?:\w+ )?(?:lent|loaned)\b|(?<=\bwe )(?:\w+ )?(?:lent|loaned)\b",
    "借给|给|贷|出借|借出|让",
    r"lend|lent|loan|let \w+ (?:use|have)|advance",
)

PAIRS = (
    Contrast(_AGAINST, _PASSED),
    Contrast(_BORROWED, _LENT),
)
