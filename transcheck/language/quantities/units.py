"""Units of measure: what each is worth, and how it is written in Chinese and in English.

Sources of the factors: SI; the international yard and pound of 1959; for 斤, 两, 里, 亩, 尺, 寸, 丈 the market
system (市制) that the People's Republic fixed in 1929/1959 on the metre and the kilogram.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from transcheck.model import Quantity

LITERAL = "literal"
"""Unit code of a string of digits that is no amount (telephone number, version, IP address): equal only to itself."""
DISCOUNT = "discount"
"""Unit code of 打八折: the factor of the price that is left to pay."""
BASIS = "basis-point"
"""Unit code of a percentage point that is told in hundredths: 25个基点."""
OFF = "off"
"""Unit code of a percentage that is taken off a price: the 20 % of 打八折."""
SCORE = "score"
"""Unit code of a share that may be a mark: 9/10 is nine points where ten are to be had."""
SCORES = (5, 10, 20, 50, 100)
"""The highest marks of the usual scales."""
LUNAR = "lunar"
"""Unit code of a month of the traditional Chinese calendar."""
TWELVE_HOUR = "12h"
"""Unit code of a time of day that may be in the morning or in the afternoon: nothing in the text says which."""


@dataclass(frozen=True, slots=True)
class Unit:
    """``factor`` turns a value into the base unit of its ``dimension``; ``offset`` is added first (temperatures)."""

    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


_DAY = Fraction(86400)
_YEAR = _DAY * Fraction(1461, 4)
_FOOT = Fraction(3048, 10000)
_POUND = Fraction(45359237, 10**8)


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}

    def add(dimension: str, **factors: Fraction | int) -> None:
        table.update({code: Unit(dimension, Fraction(factor)) for code, factor in factors.items()})

    add("mass", kg=1, g=Fraction(1, 1000), mg=Fraction(1, 10**6), t=1000, jin=Fraction(1, 2), liang=Fraction(1, 20))
    add("mass", lb=_POUND, oz=_POUND / 16)
    add("length", m=1, km=1000, cm=Fraction(1, 100), mm=Fraction(1, 1000), nm=Fraction(1, 10**9), li=500)
    add("length", zhang=Fraction(10, 3), chi=Fraction(1, 3), cun=Fraction(1, 30))
    add("length", mile=_FOOT * 5280, yard=_FOOT * 3, foot=_FOOT, inch=_FOOT / 12, nmi=1852)
    add("length", ly=299792458 * _YEAR)
    add("area", m2=1, km2=10**6, cm2=Fraction(1, 10**4), ha=10**4, mu=Fraction(2000, 3))
    add("area", acre=_FOOT**2 * 43560, mile2=(_FOOT * 5280) ** 2, foot2=_FOOT**2)
    add("volume", l=1, ml=Fraction(1, 1000), m3=1000, cm3=Fraction(1, 1000), gal=Fraction(3785411784, 10**9))
    add("volume", foot3=_FOOT**3 * 1000)
    add("time", second=1, ms=Fraction(1, 1000), minute=60, hour=3600, day=_DAY, week=7 * _DAY, fortnight=14 * _DAY)
    add("time", quarter_hour=900)
    add("time", month=_YEAR / 12, quarter=_YEAR / 4, year=_YEAR, decade=10 * _YEAR, century=100 * _YEAR)
    add("time", millennium=1000 * _YEAR)
    add("power", W=1, kW=1000, MW=10**6, GW=10**9)
    add("voltage", V=1, kV=1000)
    add("energy", kWh=1, MWh=1000, GWh=10**6)
    add("data", KB=Fraction(1, 1024), MB=1, GB=1024, TB=1024**2)
    add("frequency", Hz=1, kHz=1000, MHz=10**6, GHz=10**9)
    table["celsius"] = Unit("temperature", Fraction(1))
    table["fahrenheit"] = Unit("temperature", Fraction(5, 9), Fraction(-32))
    return table


UNITS = _table()
"""Code → what it is worth. Money is absent: its dimension is ``money`` and no currency is turned into another."""

CURRENCIES = frozenset(
    "CNY USD HKD EUR GBP JPY TWD KRW RUB INR AUD CAD NZD SGD CHF THB MYR BRL VND IDR PHP MXN TRY AED SEK NOK DKK ZAR "
    "cent".split()  # cent: of whatever money
)

AMBIGUOUS = {
    "pound": ("lb", "GBP"),
    "degree": ("celsius", "fahrenheit"),
    "cun": ("cun", "inch"),
    "hkfoot": ("foot", "foot2"),
}
"""A code for a word of two meanings → what it can mean; of a flat in Hong Kong 呎 is a square foot."""

DOLLARS = frozenset("USD HKD TWD AUD CAD NZD SGD".split())
"""Currencies that are written ``$`` at home."""


def _forms(*lines: str) -> dict[str, str]:
    forms = {}
    for line in lines:
        code, _, surfaces = line.partition(":")
        forms.update({surface.strip(): code for surface in surfaces.split(",")})
    return forms


CHINESE_UNITS = _forms(
    "CNY:元,块钱,元人民币,人民币,RMB,CNY,元钱",
    "USD:美元,美金,美刀,USD",
    "HKD:港元,港币,港纸,蚊,HKD",
    "EUR:欧元,EUR",
    "GBP:英镑,GBP",
    "JPY:日元,日圆,日币,JPY",
    "TWD:台币,新台币,元新台币,元台币,TWD",
    "KRW:韩元,韩币",
    "RUB:卢布",
    "INR:卢比",
    "AUD:澳元,澳币",
    "CAD:加元,加币",
    "NZD:纽币,新西兰元",
    "SGD:新元,新加坡元,新币",
    "CHF:瑞士法郎,瑞郎",
    "THB:泰铢",
    "MYR:林吉特,马币,令吉",
    "VND:越南盾",
    "IDR:印尼盾,印尼卢比",
    "PHP:菲律宾比索",
    "MXN:墨西哥比索",
    "TRY:里拉,土耳其里拉",
    "AED:迪拉姆",
    "SEK:瑞典克朗",
    "NOK:挪威克朗",
    "DKK:丹麦克朗",
    "ZAR:兰特",
    "BRL:雷亚尔",
    "cent:美分,欧分,便士",
    "kg:公斤,千克,kg,KG,Kg",
    "g:克,g",
    "mg:毫克,mg",
    "t:吨,公吨",
    "jin:斤,市斤,台斤",
    "lb:磅",
    "oz:盎司",
    "km:公里,千米,km,KM",
    "li:里,华里",
    "m:米,公尺,m",
    "cm:厘米,公分,cm",
    "mm:毫米,mm",
    "nm:纳米,nm",
    "mile:英里,哩",
    "nmi:海里",
    "ly:光年",
    "foot:英尺",
    "hkfoot:呎",
    "inch:英寸,吋",
    "yard:码",
    "zhang:丈",
    "chi:尺",
    "cun:寸",
    "m2:平方米,平米,平方公尺,平,㎡",
    "km2:平方公里,平方千米",
    "cm2:平方厘米",
    "ha:公顷",
    "mu:亩",
    "acre:英亩",
    "mile2:平方英里",
    "foot2:平方英尺,平方呎",
    "l:升,公升,L",
    "ml:毫升,ml",
    "m3:立方米",
    "cm3:立方厘米",
    "foot3:立方英尺",
    "gal:加仑",
    "second:秒,秒钟",
    "ms:毫秒",
    "minute:分钟",
    "quarter_hour:刻钟",
    "hour:小时,个小时,钟头,个钟头,个钟,h",
    "day:天,昼夜,个工作日,个交易日",
    "week:周,星期,个星期,个礼拜,礼拜",
    "month:个月,月龄",
    "quarter:季度,个季度",
    "year:年,岁,周岁,周年,年期,载",
    "century:个世纪,世纪",
    "celsius:摄氏度,℃,°C,度C",
    "fahrenheit:华氏度,℉,°F",
    "degree:度,°",
    "W:瓦,瓦特",
    "kW:千瓦",
    "V:伏,伏特",
    "kV:千伏,kV",
    "MW:兆瓦",
    "GW:吉瓦",
    "kWh:千瓦时,度电",
    "MWh:兆瓦时",
    "KB:KB",
    "MB:MB,兆字节",
    "GB:GB",
    "TB:TB",
    "Hz:赫兹,Hz",
    "kHz:千赫,kHz",
    "MHz:兆赫,MHz",
    "GHz:吉赫,GHz",
)

ENGLISH_UNITS = _forms(
    "CNY:yuan,yuans,rmb,renminbi,cny,chinese yuan,yuan renminbi,yuan rmb,kuai",
    "USD:dollar,dollars,usd,us dollar,us dollars,u.s. dollar,u.s. dollars,buck,bucks,american dollars",
    "HKD:hkd,hong kong dollar,hong kong dollars,hk dollars",
    "EUR:euro,euros,eur",
    "GBP:gbp,pound sterling,pounds sterling,british pounds,quid",
    "JPY:yen,jpy,japanese yen",
    "TWD:twd,new taiwan dollars,taiwan dollars,nt dollars,nt dollar",
    "KRW:krw,korean won,south korean won",
    "RUB:ruble,rubles,rouble,roubles,rub",
    "INR:rupee,rupees",
    "AUD:aud,australian dollar,australian dollars",
    "CAD:cad,canadian dollar,canadian dollars",
    "NZD:new zealand dollars,nz dollars",
    "SGD:singapore dollars,sgd",
    "CHF:swiss francs,swiss franc,chf",
    "THB:baht",
    "MYR:ringgit",
    "VND:dong,vietnamese dong",
    "IDR:rupiah,indonesian rupiah",
    "PHP:philippine pesos,philippine peso",
    "MXN:mexican pesos,mexican peso",
    "TRY:lira,turkish lira",
    "AED:dirham,dirhams",
    "SEK:swedish kronor,swedish krona",
    "NOK:norwegian kroner,norwegian krone",
    "DKK:danish kroner,danish krone",
    "ZAR:rand",
    "BRL:brazilian reais,reais",
    "cent:cent,cents,euro cent,euro cents,us cent,us cents,pence,fen",
    "kg:kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes",
    "g:g,gram,grams,gramme,grammes",
    "mg:mg,milligram,milligrams",
    "t:ton,tons,tonne,tonnes,metric ton,metric tons",
    "jin:jin,catty,catties",
    "liang:tael,taels",
    "pound:pound,pounds",
    "lb:lb,lbs",
    "oz:oz,ounce,ounces",
    "km:km,kms,kph,kmh,kmph,km/h,kilometer,kilometers,kilometre,kilometres",
    "li:li",
    "m:m,meter,meters,metre,metres",
    "cm:cm,centimeter,centimeters,centimetre,centimetres",
    "mm:mm,millimeter,millimeters,millimetre,millimetres",
    "nm:nm,nanometer,nanometers,nanometre,nanometres",
    "mile:mile,miles,mph",
    "nmi:nautical mile,nautical miles",
    "ly:light year,light years,lightyear,lightyears",
    "foot:foot,feet,ft",
    "inch:inch,inches",
    "yard:yard,yards,yd",
    "chi:chi",
    "m2:square meter,square meters,square metre,square metres,sq m,m2,m²",
    "km2:square kilometer,square kilometers,square kilometre,square kilometres,sq km,km2,km²",
    "cm2:square centimeters,square centimetres",
    "ha:hectare,hectares,ha",
    "mu:mu",
    "acre:acre,acres",
    "mile2:square mile,square miles,sq mi",
    "foot2:square foot,square feet,sq ft",
    "l:l,liter,liters,litre,litres",
    "ml:ml,milliliter,milliliters,millilitre,millilitres",
    "m3:cubic meter,cubic meters,cubic metre,cubic metres,m3,m³",
    "cm3:cubic centimeters,cubic centimetres,cc",
    "foot3:cubic feet,cubic foot",
    "gal:gallon,gallons",
    "second:second,seconds,sec,secs",
    "ms:millisecond,milliseconds,ms",
    "minute:minute,minutes,min,mins",
    "hour:hour,hours,hr,hrs,h",
    "day:day,days,business days,working days,trading days",
    "week:week,weeks,wk,wks",
    "fortnight:fortnight,fortnights",
    "month:month,months",
    "year:year,years,yr,yrs,yo,year old,year olds,years old,years of age,yr old,yrs old,anniversary",
    "decade:decade,decades",
    "century:century,centuries",
    "millennium:millennium,millennia",
    "celsius:degrees celsius,degree celsius,celsius,degrees c,degrees centigrade,centigrade,℃,° c",
    "fahrenheit:degrees fahrenheit,degree fahrenheit,fahrenheit,degrees f,℉,° f",
    "degree:degree,degrees,°",
    "W:watt,watts",
    "kW:kw,kilowatt,kilowatts",
    "MW:mw,megawatt,megawatts",
    "GW:gw,gigawatt,gigawatts",
    "V:v,volt,volts",
    "kV:kv,kilovolt,kilovolts",
    "kWh:kwh,kilowatt hour,kilowatt hours",
    "MWh:mwh,megawatt hours",
    "KB:kb",
    "MB:mb,megabyte,megabytes",
    "GB:gb,gigabyte,gigabytes",
    "TB:tb,terabyte,terabytes",
    "Hz:hz,hertz",
    "kHz:khz",
    "MHz:mhz,megahertz",
    "GHz:ghz,gigahertz",
)

_CAPITAL_ABBREVIATIONS = frozenset("KB MB GB TB V kV W kW MW GW kWh MWh Hz kHz MHz GHz celsius fahrenheit".split())


def english_unit(words: list[str], texts: list[str]) -> tuple[int, str] | None:
    """``(number of words, code)`` of the longest unit that ``words``, in lower case, begin with.

    ``texts`` are the words as written: an abbreviation of one or two letters in capitals (5 G, 3 M) is rather a name.
    """
    for length in range(min(3, len(words)), 0, -1):
        code = ENGLISH_UNITS.get(" ".join(words[:length]))
        if code:
            short = length == 1 and len(words[0]) <= 2 and code not in CURRENCIES
            if short and not texts[0].islower() and words[0].isalpha() and code not in _CAPITAL_ABBREVIATIONS:
                continue
            return length, code
    return None


_SYMBOLS = {
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "S$": "SGD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₩": "KRW",
    "₽": "RUB",
    "₹": "INR",
    "RMB": "CNY",
    "CNY": "CNY",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "HKD": "HKD",
    "JPY": "JPY",
    "人民币": "CNY",
    "新台币": "TWD",
    "港币": "HKD",
    "美金": "USD",
}
_LONGEST_SYMBOL = max(map(len, _SYMBOLS))


def currency_before(text: str, end: int, floor: int) -> tuple[int, str] | None:
    """``(start, code)`` of the currency sign or code before ``end``, a space allowed, but not before ``floor``."""
    stop = end
    while stop > floor and text[stop - 1] == " " and end - stop < 2:
        stop -= 1
    for length in range(min(_LONGEST_SYMBOL, stop - floor), 0, -1):
        code = _SYMBOLS.get(text[stop - length : stop])
        if code:
            return stop - length, code
    return None


_LONGEST_CHINESE = max(map(len, CHINESE_UNITS))


def chinese_unit_at(text: str, start: int) -> tuple[int, str] | None:
    """``(end, code)`` of the longest unit that begins at ``start``; Latin abbreviations must end there."""
    for length in range(min(_LONGEST_CHINESE, len(text) - start), 0, -1):
        code = CHINESE_UNITS.get(text[start : start + length])
        if code:
            end = start + length
            if text[end - 1].isascii() and end < len(text) and text[end].isascii() and text[end].isalnum():
                continue
            return end, code
    return None


def dimension(code: str) -> str | None:
    """``mass``, ``length``, ``money`` …; None for a code that has none."""
    if code in CURRENCIES:
        return "money"
    unit = UNITS.get(code)
    return unit.dimension if unit else None


def convert_value(value: Fraction, code: str) -> Fraction:
    """``value`` of unit ``code`` in the base unit of its dimension; ``code`` must be in ``UNITS``."""
    unit = UNITS[code]
    return (value + unit.offset) * unit.factor


def convert(quantity: Quantity) -> tuple[str, Fraction, Fraction] | None:
    """``(dimension, low, high)`` in the base unit of the dimension: kg, m, m², litre, second, °C.

    None when the quantity has no unit or one that cannot be converted; currencies cannot.
    """
    if quantity.unit not in UNITS:
        return None
    low, high = (convert_value(value, quantity.unit) for value in (quantity.low, quantity.high))
    return UNITS[quantity.unit].dimension, low, high


def alternatives(code: str | None) -> Iterable[str | None]:
    """The codes that ``code`` may stand for: itself, unless its word has two meanings."""
    return AMBIGUOUS.get(code, (code,)) if code else (code,)
