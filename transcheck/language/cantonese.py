"""Written Cantonese, as comments from Hong Kong have it: its common words, and what Mandarin says for them.

Dictionary and tables know Mandarin, so a Cantonese word is looked up as its equivalent, which becomes its ``norm``.
Words that are the same in both, or mean too many things, are not listed; nor is 佢, which leaves open who is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from transcheck.language.normalising import simplify
from transcheck.model import Token, TokenKind

Piece = tuple[int, int, TokenKind]

_EQUIVALENTS = """
唔 不 | 唔係 不是 | 唔好 不要 | 唔使 不用 | 唔該 谢谢 | 唔單止 不仅 | 唔止 不止 | 唔得 不行 | 唔錯 不错 | 唔同 不同
唔通 难道 | 唔掂 不行 | 唔知 不知 | 唔想 不想 | 唔會 不会 | 唔夠 不够 | 唔到 不到 | 冇 没有 | 冇事 没事 | 冇嘢 没事
冇問題 没问题 | 冇所謂 无所谓 | 冇用 没用 | 有冇 有没有 | 係咪 是不是 | 係 是 | 真係 真是 | 定係 还是 | 就係 就是
但係 但是 | 喺 在 | 喺度 在 | 嘅 的 | 咗 了 | 啲 些 | 嗰 那 | 嗰個 那个 | 嗰啲 那些 | 嗰度 那里 | 嗰陣 那时
呢個 这个 | 呢啲 这些 | 呢度 这里 | 呢間 这 | 呢隻 这 | 呢條 这 | 呢部 这 | 呢本 这 | 呢件 这 | 呢次 这 | 呢位 这位
呢排 最近 | 依家 现在 | 而家 现在 | 宜家 现在 | 咁 这么 | 咁樣 这样 | 點解 为什么 | 點樣 怎样 | 點知 谁知 | 乜 什么
乜嘢 什么 | 咩 什么 | 邊個 谁 | 邊度 哪里 | 邊位 谁 | 幾時 什么时候 | 幾多 多少 | 幾錢 多少 | 琴日 昨天 | 尋日 昨天
琴晚 昨晚 | 尋晚 昨晚 | 聽日 明天 | 聽晚 明晚 | 第日 改天 | 頭先 刚才 | 啱啱 刚刚 | 成日 整天 | 好耐 好久
遲啲 晚点 | 早啲 早点 | 快啲 快点 | 平啲 便宜 | 鍾意 喜欢 | 中意 喜欢 | 睇 看 | 睇到 看到 | 睇波 看球 | 食 吃
食飯 吃饭 | 食藥 吃药 | 飲 喝 | 瞓 睡 | 瞓覺 睡觉 | 嚟 来 | 返 回 | 返工 上班 | 放工 下班 | 返學 上学 | 返屋企 回家
返到 回到 | 屋企 家 | 屋企人 家人 | 搵 找 | 攞 拿 | 拎 拿 | 俾 给 | 畀 给 | 諗 想 | 諗住 打算 | 傾偈 聊天 | 嬲 生气
攰 累 | 靚 漂亮 | 叻 聪明 | 細路 小孩 | 細路仔 小孩 | 細路女 女孩 | 老豆 爸爸 | 阿媽 妈妈 | 後生仔 年轻人 | 肚餓 饿
落雨 下雨 | 落車 下车 | 落樓 下楼 | 雪櫃 冰箱 | 冷氣 空调 | 帶遮 雨伞 | 擔遮 打伞 | 銀包 钱包 | 鬼佬 外国人
差人 警察 | 傷風 感冒 | 得閒 有空 | 仲 还 | 仲有 还有 | 仲未 尚未 | 先至 才 | 同埋 和 | 收聲 闭嘴 | 揸車 开车
泊車 停车 | 埋單 结账 | 嘥 浪费 | 搞掂 搞定 | 我哋 我们
佢哋 他们 | 你哋 你们 | 人哋 别人 | 嘢 东西 | 做嘢 工作 | 講嘢 说话
聽講 听说 | 怕醜 害羞 | 買嘢 买东西 | 嗌 叫 | 掛住 想念 | 買唔起 买不起 | 份人工 工资 | 人工 工资
"""
_TELLING = re.compile(
    "[佢嘅咗喺啲嚟哋冇嘢瞓𠮶]|琴日(?!常)|寻日|屋企|边度(?![假过日])|点解(?![决释除开答读散放锁])|钟意"
)
_HINTING = re.compile("[唔咁畀俾揾靓谂睇攞乜咩嬲]")
"""What hardly ever stands in other Chinese, simplified; one of the former tells, or two of the latter."""


FUNCTION_WORDS = frozenset(
    "佢 哋 佢哋 我哋 你哋 係 唔係 嘅 咗 喺 啲 嗰 咁 嚟 俾 畀 囉 咩 嘢 乜 點解 真係 冇 唔 睇 仲 成 使".split()
)
_SHOWN_BY = 2
"""Function words that show a text to be Cantonese through and through."""


def is_cantonese(text: str) -> bool:
    """Whether a text, simplified, has words of Cantonese, so that it is to be read with them in mind."""
    return bool(_TELLING.search(text)) or len(set(_HINTING.findall(text))) >= 2


@lru_cache(maxsize=1)
def _equivalents() -> dict[str, str]:
    """Simplified Cantonese words with what Mandarin says for them."""
    entries = (entry.split() for line in _EQUIVALENTS.split("\n") for entry in line.split("|") if entry)
    return {simplify(word): mandarin for word, mandarin in entries}


def is_mostly_cantonese(tokens: Iterable[Token]) -> bool:
    """True for a text full of Cantonese, of which too little is known to say that a word has no counterpart."""
    return sum(token.norm in FUNCTION_WORDS or token.text in FUNCTION_WORDS for token in tokens) >= _SHOWN_BY


def join(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a Cantonese text, with those joined that make a word together; the longest word wins."""
    joined: list[Piece] = []
    words = _equivalents()
    longest = max(map(len, words))
    number = 0
    while number < len(pieces):
        last = number
        for ahead in range(number + 1, min(number + longest, len(pieces))):
            if pieces[ahead][0] != pieces[ahead - 1][1]:
                break
            if text[pieces[number][0] : pieces[ahead][1]] in words:
                last = ahead
        start, end = pieces[number][0], pieces[last][1]
        joined.append((start, end, pieces[number][2] if last == number else TokenKind.WORD))
        number = last + 1
    return joined


def in_mandarin(token: Token) -> Token:
    """The token with what Mandarin says for it as its ``norm``, so that it is looked up as that."""
    word = _equivalents().get(token.norm)
    return token if word is None else token._replace(norm=word, lemma=word)
