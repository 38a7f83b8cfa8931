"""How Chinese surnames are spelled in English other than in pinyin.

In Hong Kong and Macau by their Cantonese sound, in Taiwan in Wade–Giles, in South-East Asia by their Hokkien, Teochew,
Hakka or Cantonese sound; those of Koreans by their Korean one, and of Vietnamese by theirs.
"""

from __future__ import annotations

SPELLINGS = {
    "陈": "chan tan chin chern ting", "黄": "wong ng ooi oei uy wee bong vong",
    "张": "cheung cheong teo teoh chong chang", "王": "wong ong heng", "李": "lee lei", "林": "lam lim lum ling",
    "刘": "lau low liew liu lao", "吴": "ng goh go wu", "杨": "yeung yeo yong young ieong",
    "周": "chow chau chew chou", "郑": "cheng tay teh chang", "蔡": "choi chua tsai chai choy",
    "梁": "leung neo niu liong leong", "何": "ho ha hoe", "郭": "kwok kuok kwek quek kuo koay",
    "许": "hui khoo koh hsu hee", "谢": "tse cheah chia hsieh der", "曾": "tsang chan tseng chen",
    "叶": "yip yap ip yeh", "罗": "law lo loh", "苏": "so soh su", "钟": "chung cheong", "徐": "tsui chui hsu chee",
    "冯": "fung foong feng", "邓": "tang teng thien", "胡": "wu woo oh", "高": "ko kho kao",
    "孙": "suen sun soon suan", "马": "ma mah beh", "朱": "chu choo chee", "赵": "chiu chew teo chao jiu",
    "余": "yu yee yue", "潘": "poon pun phua pan", "卢": "lo loo lu", "洪": "hung ang hong", "江": "kong kang chiang",
    "邱": "yau khoo chiu khu", "萧": "siu seow hsiao siew", "彭": "pang phang peng", "袁": "yuen wan",
    "廖": "liu leow liaw liao", "施": "sze see shih si", "温": "wan oon wen", "庄": "chong ching chng chuang",
    "傅": "fu poh foo", "关": "kwan kuan", "韩": "hon han", "侯": "hau how hou", "方": "fong png fang",
    "石": "shek chio shih", "邝": "kwong", "麦": "mak", "区": "au ou", "欧": "au ou ow",
    "欧阳": "auyeung au-yeung ouyang", "司徒": "szeto seto", "古": "koo ku", "顾": "koo ku", "甘": "kam", "莫": "mok",
    "简": "kan chien", "白": "pak peh pai", "尹": "wan yin", "岑": "shum sim", "伍": "ng", "翁": "yung ang ong weng",
    "董": "tung", "唐": "tong teng tang", "戴": "tai dai", "范": "fan hwan", "姚": "yiu yeow yao", "汤": "tong thng",
    "丁": "ting", "贺": "ho", "俞": "yu", "颜": "ngan gan yen", "涂": "to tu", "柯": "or quah kua ko",
    "连": "lin lien", "宋": "sung soong", "沈": "shum sim shen", "贾": "ka chia", "杜": "to toh tu",
    "程": "ching cheng", "段": "tuen tuan", "雷": "lui louie", "毛": "mo mao", "陆": "luk loke lu", "任": "yam jen",
    "蒋": "chiang tseung", "田": "tin", "夏": "ha hsia", "詹": "chim jan", "谭": "tam", "魏": "ngai wei gwee wee",
    "孟": "mang", "易": "yick yik", "文": "man", "龙": "lung", "黎": "lai", "凌": "ling", "霍": "fok", "毕": "but",
    "容": "yung", "卓": "cheuk toh", "钱": "chin chien", "秦": "chun chin", "薛": "sit hsueh", "骆": "lok",
    "严": "yim", "康": "hong", "倪": "ngai", "熊": "hung hsiung", "金": "kam chin kim", "孔": "hung kung",
    "管": "koon kuan", "符": "foo hoo", "辜": "koo", "饶": "yiu", "游": "yau yu", "纪": "kei chi",
    "阮": "yuen nguyen", "崔": "chui tsui",
}  # fmt: skip
"""By simplified surname: Cantonese, Hokkien and Teochew, Hakka and Wade–Giles spellings, in small letters."""

KOREAN = {
    "金": "kim gim", "李": "lee ri yi rhee li", "朴": "park pak bak", "崔": "choi choe",
    "郑": "jung jeong chung chong", "姜": "kang gang", "赵": "cho jo", "尹": "yoon yun", "张": "jang chang",
    "林": "lim im rim", "韩": "han", "吴": "oh o", "申": "shin sin", "徐": "seo suh so", "权": "kwon gwon",
    "黄": "hwang", "安": "ahn an", "宋": "song", "柳": "ryu yoo yu", "洪": "hong", "全": "jeon chun jun",
    "高": "ko go koh", "文": "moon mun", "梁": "yang ryang", "孙": "son sohn", "裴": "bae pae",
    "白": "baek paek", "许": "heo hur huh ho", "南": "nam", "沈": "shim sim", "卢": "roh noh no ro", "河": "ha",
    "郭": "kwak gwak", "成": "sung seong song", "车": "cha", "朱": "joo ju chu", "禹": "woo u",
    "具": "koo gu ku", "罗": "na ra", "田": "jeon chon", "闵": "min", "陈": "jin chin", "池": "ji chi",
    "严": "eom um om", "元": "won", "方": "bang pang", "孔": "kong gong", "玄": "hyun hyon hyeon", "咸": "ham",
    "边": "byun pyon", "卞": "byun", "廉": "yeom yom", "秋": "choo chu", "都": "do", "苏": "so",
    "石": "seok sok", "薛": "seol sol", "马": "ma", "吉": "gil kil", "表": "pyo", "明": "myung myong",
    "潘": "ban", "任": "im lim", "丁": "jung chong", "曹": "cho jo", "蔡": "chae", "千": "chun", "康": "kang",
    "玉": "ok",
}  # fmt: skip
VIETNAMESE = {
    "阮": "nguyen", "陈": "tran", "黎": "le", "范": "pham", "黄": "hoang huynh", "潘": "phan", "武": "vu vo",
    "邓": "dang", "裴": "bui", "杜": "do", "胡": "ho", "吴": "ngo", "杨": "duong", "李": "ly", "苏": "to",
    "张": "truong", "梁": "luong", "郑": "trinh", "丁": "dinh", "林": "lam",
}  # fmt: skip
"""The same by the sound in Korean and in Vietnamese."""

_BY_SPELLING: dict[str, set[str]] = {}
for _table in (SPELLINGS, KOREAN, VIETNAMESE):
    for _surname, _spellings in _table.items():
        for _spelling in _spellings.replace("-", "").split():
            _BY_SPELLING.setdefault(_spelling, set()).add(_surname)


def surnames_spelled(english: str) -> frozenset[str]:
    """The Chinese surnames that can be spelled so, in small letters without hyphen: "ng" for 吴, 黄 and 伍."""
    return frozenset(_BY_SPELLING.get(english, ()))
