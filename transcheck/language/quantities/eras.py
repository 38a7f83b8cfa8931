"""Years counted from the beginning of a reign or a republic: 康熙四十年, 民国103年, 令和6年, Reiwa 6.

The first years are those of the reign titles of Ming and Qing and of modern Japan, as historical tables give them.
"""

from __future__ import annotations

_TABLE = """
贞观 zhenguan 627
开元 kaiyuan 713
天宝 tianbao 742
洪武 hongwu 1368
永乐 yongle 1403
嘉靖 jiajing 1522
万历 wanli 1573
崇祯 chongzhen 1628
顺治 shunzhi 1644
康熙 kangxi 1662
雍正 yongzheng 1723
乾隆 qianlong 1736
嘉庆 jiaqing 1796
道光 daoguang 1821
咸丰 xianfeng 1851
同治 tongzhi 1862
光绪 guangxu 1875
宣统 xuantong 1909
民国 minguo 1912
明治 meiji 1868
大正 taisho 1912
昭和 showa 1926
平成 heisei 1989
令和 reiwa 2019
"""
_ROWS = [line.split() for line in _TABLE.strip().splitlines()]
_CHINESE = {chinese: int(first) for chinese, _, first in _ROWS}
_ENGLISH = {english: int(first) for _, english, first in _ROWS} | {"republic": 1912, "taishō": 1912, "shōwa": 1926}
_LONGEST_ERA = 120
"""Years; no reign title was in use longer, but the Republic of China counts on."""


def year_of_era(text: str, start: int, floor: int, count: int) -> tuple[int, int] | None:
    """``(start, year)`` if an era's Chinese name, not before ``floor``, stands before the ``count`` at ``start``."""
    begin = start
    while begin > floor and text[begin - 1] == " ":
        begin -= 1
    first = _CHINESE.get(text[max(floor, begin - 2) : begin])
    return (begin - 2, first + count - 1) if first and 1 <= count <= _LONGEST_ERA else None


def year_of_english_era(name: str, count: int) -> int | None:
    """The year that is the ``count``-th of the era with the English ``name``, in lower case."""
    first = _ENGLISH.get(name)
    return first + count - 1 if first and 1 <= count <= _LONGEST_ERA else None
