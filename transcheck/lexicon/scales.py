"""Gradable words and the end of the scale that they point to: 贵 and "expensive" up, 便宜 and "cheap" down.

Two words that stand for each other on one scale but at opposite ends are antonyms, whatever the sentence.
"""

from __future__ import annotations

from functools import lru_cache

_SCALES = """
amount     | 多 更多 较多 许多 | 少 更少 较少 | more much many great greater | less few fewer little
level      | 高 较高 更高 | 低 较低 更低 | high higher | low lower
height     | 高 | 矮 | tall high | short
size       | 大 更大 较大 巨大 | 小 更小 较小 微小 | big large great huge | small little tiny
price      | 贵 昂贵 更贵 高价 | 便宜 廉价 低廉 平 | expensive pricey dear costly high | cheap inexpensive low
quality    | 好 更好 优 优秀 良好 强 | 坏 差 更差 糟 糟糕 烂 | good well better fine great | bad poor worse terrible
age        | 老 年长 大 | 年轻 年幼 小 | old elder | young
speed      | 快 迅速 更快 | 慢 缓慢 更慢 | fast quick rapid | slow
time       | 晚 迟 | 早 | late | early
weight     | 重 沉 | 轻 | heavy | light
length     | 长 | 短 | long | short
strength   | 强 强大 | 弱 虚弱 软弱 | strong powerful | weak feeble
wealth     | 富 富裕 有钱 | 穷 贫穷 贫困 | rich wealthy | poor
heat       | 热 炎热 烫 趁热 | 冷 寒冷 凉 | hot warm | cold cool chilly
distance   | 远 遥远 | 近 附近 | far distant | near close
difficulty | 难 困难 艰难 | 容易 简单 轻松 | hard difficult tough | easy simple
width      | 宽 宽敞 | 窄 狭窄 | wide broad | narrow
depth      | 深 | 浅 | deep | shallow
brightness | 亮 明亮 | 暗 黑暗 | bright light | dark dim
noise      | 吵 吵闹 嘈杂 | 安静 | noisy loud | quiet silent
wetness    | 湿 潮湿 | 干 干燥 | wet humid | dry
safety     | 安全 | 危险 | safe | dangerous unsafe risky
beauty     | 美 美丽 漂亮 好看 | 丑 丑陋 难看 | beautiful lovely pretty handsome | ugly
fatness    | 胖 肥胖 | 瘦 | fat heavy overweight | thin slim skinny
"""


@lru_cache(maxsize=1)
def _ends() -> tuple[dict[str, dict[str, int]], dict[str, dict[str, int]]]:
    chinese: dict[str, dict[str, int]] = {}
    english: dict[str, dict[str, int]] = {}
    for line in _SCALES.strip().splitlines():
        scale, *columns = (part.strip() for part in line.split("|"))
        for words, table, end in zip(columns, (chinese, chinese, english, english), (1, -1, 1, -1), strict=True):
            for word in words.split():
                table.setdefault(word, {})[scale] = end
    return chinese, english


def chinese_scales(word: str) -> dict[str, int]:
    """The scales that the simplified Chinese ``word`` is on, with 1 for the upper and -1 for the lower end.

    A degree that hangs on the word (贵多, 快点, 高些, 低于) is passed over.
    """
    table = _ends()[0]
    return table.get(word) or (table.get(word[:-1], {}) if len(word) > 1 and word[-1] in "多些点于" else {})


def english_scales(lemma: str) -> dict[str, int]:
    """The scales that the English ``lemma`` is on, with 1 for the upper and -1 for the lower end."""
    return _ends()[1].get(lemma, {})


def opposite(chinese: str, lemma: str) -> bool:
    """True if the two words share a scale, and point to opposite ends of every scale that they share."""
    here, there = chinese_scales(chinese), english_scales(lemma)
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[scale] != there[scale] for scale in shared)
