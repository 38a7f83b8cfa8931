"""Chinese words for those who can do something to somebody: people, animals, bodies of people, and their names."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import SURNAMES, english_forms, is_chinese_name
from transcheck.lexicon.territories import english_names_of
from transcheck.lexicon.transliterations import foreignness

_PRONOUNS = "我 你 他 她 它 您 我们 你们 他们 她们 它们 咱们 俺 佢"
_PEOPLE = (
    "男人 女人 孩子 小孩 男孩 女孩 姑娘 小伙子 宝宝 婴儿 老人 爸爸 妈妈 父亲 母亲 爷爷 奶奶 外公 外婆 哥哥 姐姐 弟弟 "
    "妹妹 儿子 女儿 丈夫 妻子 老公 老婆 太太 叔叔 阿姨 舅舅 姑姑 表哥 同学 同事 朋友 邻居 老板 经理 秘书 司机 医生 "
    "护士 警察 小偷 凶手 骗子 强盗 律师 法官 记者 老师 学生 校长 教练 球员 士兵 将军 总统 总理 部长 市长 主席 议员 "
    "房东 租客 客户 顾客 乘客 游客 店主 保安 保姆 大夫 病人 患者 囚犯 嫌犯 歹徒 黑客 粉丝 网友 群众 百姓 国王 皇帝 "
    "女王 王子 公主 先生 女士 小姐 工头 业主 员工 职工 雇员 工人 农民 农民工 平民 居民 市民 选民 村民 民众 公众 妇女 "
    "原告 被告 家长 夫妇 夫妻 情侣 亲戚 家属 外甥 外甥女 侄子 侄女 表弟 表姐 表妹 堂哥 堂弟 岳母 婆婆 卖家 买家 商家 "
    "门将 守门员 前锋 后卫 中场 主教练 球童 大人 成人 成年人 "
    "儿童 男子 女子 少年 青年 前妻 前夫 女友 男友 女朋友 男朋友 搭档 对手 敌人 受害者 恐怖分子 武装分子 叛军 "
    "会计 考官 听众 观众 刑警 民警 交警 骑手 歌手 选手 水手 杀手 专家 作家 画家"
)
_KIN = frozenset("爸 妈 爹 娘 哥 姐 姊 弟 妹 叔 舅 姑 姨 婶 爷 奶 儿 女儿 老公 老婆 妻 夫".split())
_ANIMALS = "狗 猫 鸡 鸭 猪 牛 羊 马 狼 虎 老虎 狮子 熊 蛇 鼠 老鼠 鸟 鹰 鱼 鲨鱼 猴子 兔子 狐狸 大象 虫 蜜蜂 小狗 小猫"
_BODIES = (
    "警方 政府 法院 公司 银行 学校 医院 军队 敌军 球队 队 团队 工会 党 国会 议会 媒体 检方 警队 城管 黑帮 "
    "资方 劳方 校方 院方 甲方 乙方 买方 卖方"
)
_BODIES_OF_PEOPLE = frozenset(_BODIES.split())
_KNOWN = frozenset(f"{_PRONOUNS} {_PEOPLE} {_ANIMALS}".split())
_ENDINGS = ("人", "员", "者", "师", "生", "民", "友", "客", "贼", "匪", "学家")
_BODY_ENDINGS = ("军", "队", "公司", "集团", "组织")


def is_being(word: str) -> bool:
    """Whether ``word``, in simplified characters, is one of these, as far as it shows by itself."""
    return is_person(word) or is_body(word)


@lru_cache(maxsize=16384)
def is_body(word: str) -> bool:
    """Whether it is a body of people: a country, a firm, the police."""
    return bool(word in _BODIES_OF_PEOPLE or english_names_of(word) or _ends_in(word, _BODY_ENDINGS) or _is_firm(word))


_FIRM = re.compile(r"\b(?:company|corporation|holdings|search engine|manufacturer|conglomerate)\b", re.IGNORECASE)


def _is_firm(word: str) -> bool:
    """Whether it is a name, and the dictionary says or shows that it is one of a business."""
    texts = (*load_dictionary().definitions(word), *english_forms(word))
    return is_chinese_name(word) and any(map(_FIRM.search, texts))


@lru_cache(maxsize=16384)
def is_person(word: str) -> bool:
    """Whether it is somebody, or an animal."""
    if word in _KNOWN:
        return True
    if len(word) < 2:
        return False
    if word[-2:] in _KNOWN or (word[0] in "我你他她" and word[1:] in _KIN):  # 出租车司机, 我妹
        return True
    definitions = list(load_dictionary().definitions(word))
    if not definitions and (word[0] in SURNAMES or (word[0] in "小老阿" and word[1:] in SURNAMES)):
        return True
    return _ends_in(word, _ENDINGS) or any(map(_PERSON.search, definitions))


_PERSON = re.compile(r"\(name\)|\(\d{4}\s*[-–]")
"""What the dictionary says of people: that it is a name, or when they were born."""


@lru_cache(maxsize=16384)
def may_be_name(word: str) -> bool:
    """Whether ``word`` looks like somebody's name, foreign or Chinese, known or not."""
    return len(word) > 1 and (is_chinese_name(word) or (foreignness(word) > 0 and not _is_defined(word)))


def _ends_in(word: str, endings: tuple[str, ...]) -> bool:
    """Whether it is made of such a word and is no deed, as 报警 "to call the police" is."""
    return len(word) > 1 and word.endswith(endings) and word not in _NO_BEINGS and not is_deed(word)


_NO_BEINGS = frozenset("一生 人生 终生 毕生 余生 今生 此生 前半生 后半生 民生 花生 卫生 众生".split())


def is_deed(word: str) -> bool:
    """Whether the dictionary explains it by a verb."""
    return any(definition.startswith("to ") for definition in load_dictionary().definitions(word))


def is_deed_only(word: str) -> bool:
    """Whether the dictionary explains it by verbs and by nothing else."""
    definitions = load_dictionary().definitions(word)
    return bool(definitions) and all(definition.startswith("to ") for definition in definitions)


def _is_defined(word: str) -> bool:
    return any(True for _ in load_dictionary().definitions(word))
