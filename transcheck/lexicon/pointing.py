"""Words that point back to what has been said before, in both languages."""

from __future__ import annotations

PERSONAL = frozenset("he him his she her hers they them their theirs 他 她 他们 她们".split())
"""Words that can stand for persons that have been said before."""

IMPERSONAL = frozenset(
    "it its country nation city company team domestic national local 它 它们 该国 当地 本地 国内 我国 两国 各国 这里 "
    "那里 全国 中方 美方 俄方 英方 日方 朝方 韩方 该市 该州 该省 该公司 该队 本国 该组织".split()
)
"""Words that can stand for places, things and organisations."""

POINTING = (
    PERSONAL | IMPERSONAL | frozenset("both cities countries nations 其 该 此 双方 对方 两地 两人 两市 两者".split())
)
"""Words that can stand for a name that has been said before."""
