"""Words that carry grammar rather than content: they may go without a counterpart in a faithful translation."""

from __future__ import annotations

from transcheck.model import CHINESE, Token

_CHINESE_WORDS = (
    "的 地 得 之 了 着 过 把 被 将 给 让 在 于 从 向 往 对 对于 关于 和 与 及 以及 跟 同 而 并 并且 而且 且 或 或者 "
    "就 才 也 都 还 又 再 便 却 则 即 吗 呢 吧 啊 呀 嘛 哦 啦 哇 是 为 所 其 以 因 因为 由 由于 所以 因此 "
    "这 那 此 该 这个 那个 这些 那些 这种 那种 一 个 些 种 项 位 名 条 件 次 批 家 只 张 本 台 座 辆 份 一个 一些 一种 "
    "上 下 中 里 内 后 前 间 时 来 去 起 出 到 等 等等 者 们 我 你 他 她 它 您 我们 你们 他们 她们 它们 自己 "
    "的话 地方 方面 之后 之前 之间 有 会 要"
)
_ENGLISH_WORDS = (
    "a an the of to in on at by for with from as into onto upon over about and or but nor so yet if then than that "
    "which who whom whose this these those it its he him his she her they them their we us our you your i me my "
    "be is are was were been being am have has had having do does did done doing will would shall should can could "
    "may might must not 's there here out up off down also too very just such own same other some any each both "
    "when where while what how"
)
_INTERJECTIONS = (
    "omg tbh ngl imo imho btw fr rn smh fyi ugh hmm um uh oh ah aww wow haha hahaha hahahaha hehe "
    "唉 哎 嗯 噢 喔 额 呃 哎呀 哎哟 天哪"
)
"""What comments are sprinkled with."""
_LAUGHTER = tuple(sound * times for sound in "哈呵嘿嘻呜啊哎嗯" for times in range(2, 10))
_CHINESE = frozenset((*_CHINESE_WORDS.split(), *_INTERJECTIONS.split(), *_LAUGHTER))
_ENGLISH = frozenset((*_ENGLISH_WORDS.split(), *_INTERJECTIONS.split()))


def is_function_word(token: Token, language: str) -> bool:
    """True for particles, prepositions, pronouns, articles, auxiliaries, measure words and the like."""
    return is_function_form(token.norm, language)


def is_function_form(norm: str, language: str) -> bool:
    """As `is_function_word`, for the normalised form of a token."""
    return norm in (_CHINESE if language == CHINESE else _ENGLISH)
