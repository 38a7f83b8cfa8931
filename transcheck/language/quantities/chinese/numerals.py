"""Chinese numerals: 六十, 两百五, 三四百, 2.3万亿, 十几, 二〇一四, 三点一四.

A numeral is read from left to right in sections of up to four places, each of which 万, 亿 or 兆 may scale.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from transcheck.language.quantities.digits import Numeral, read_number, skip_spaces

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
PLACES = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERALS = "".join((*DIGITS, *PLACES, *SCALES)) + "廿卅"

_SPELLED = frozenset("".join((*DIGITS, *PLACES)))
_RUN = re.compile(f"[{''.join(DIGITS)}]+")
_DECIMALS = re.compile("点([零〇一二三四五六七八九]{1,20})(?![零〇一二三四五六七八九十分刻半号號])(?!(?<=点一)过)")
_HOURS = 24
_MEASURED = re.compile("公|英|平方|立方|厘|毫|[米元块倍万亿度吨克斤升亩岁%％]|美元|港元|欧元|个百分点")
"""What follows decimals that are no minutes: 十二点五元."""
_AND_ONES = re.compile("有(?=[一二三四五六七八九](?:[，。、；！？,.;!?岁年载日]|$))")
"""Between tens and ones in the written style: 八十有三."""
_TENS = {"廿": 20, "卅": 30}
_SOME = ("几", "数")
_MORE = ("多", "余")
_REST = tuple("额震地温热生波下款粮")
"""What makes a word of its own with 余, "what is left"."""
_AFTER_ODD = frozenset(
    "个位名人只条家次本张块元斤里岁年天米吨分秒小度页辆间座件头户种篇句回公英口桌桶杯瓶步遍点日周月万亿"
)
_AFTER_TAEL = re.compile(f"(?![个名位人只条家次种点年天地边岁旁头件间千百万亿{''.join(DIGITS)}0-9])")
_PER_ONE = frozenset("平个月年天次斤瓶位人晚张份杯碗间套亩米只头条件台辆小公吨股注盒包")
_NEIGHBOURS = {"一两", "两三", "三五"} | {a + b for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True)}
_START_PLACE = 10**4
_MAX_SCALE_WORDS = 3


def read_numeral(text: str, start: int) -> Numeral | None:
    """The numeral at ``start``, in Chinese or Arabic digits or both; None if there is none."""
    sequence = _read_sequence(text, start)
    if sequence:
        return sequence
    low = high = Fraction(0)
    step, scale, previous = Fraction(1), 1, 10**20
    approximate = False
    end, digits = start, 0
    while True:
        section = _read_section(text, end, first=end == start)
        if section is None:
            if end == start and text[start : start + 1] in SCALES:
                section = Numeral(start, start, Fraction(1), Fraction(1))
            else:
                break
        scaled_end, factor = _read_scale(text, section.end)
        if factor == 1:
            if previous < 10**20 and not _fits_after_scale(text, section, start, end):
                break
            elliptic = previous < 10**20 and section.end - section.start == 1 and text[end - 1] in SCALES
            unit = previous // 10 if elliptic and section.low < 10 else 1
            low, high, step = low + section.low * unit, high + section.high * unit, section.step * unit
            digits = section.digits if end == start else 0
            end, approximate = section.end, approximate or section.approximate
            break
        if factor >= previous:
            break
        low, high, step = low + section.low * factor, high + _scaled_high(section, factor), section.step * factor
        approximate = approximate or section.approximate
        end, previous = scaled_end, factor
        scale = factor
        if text[end : end + 1] in ("零", "〇") and text[end + 1 : end + 2] in DIGITS:
            end += 1
    if end == start:
        return None
    if text.startswith("万把", start):
        return Numeral(start, start + 2, Fraction(10**4), Fraction(10**4), Fraction(10**4), approximate=True)
    implicit = text[start] in "百千万亿兆"
    if scale > 1:
        step = Fraction(scale) if step >= scale else step
    return _with_more(text, Numeral(start, end, low, high, step, digits, scale, approximate, implicit))


def run_end(text: str, start: int) -> int:
    """Where the run of numeral characters at ``start`` ends: a place from which reading can go on."""
    end = start
    while end < len(text) and text[end] in NUMERALS:
        end += 1
    return max(end, start + 1)


def _scaled_high(section: Numeral, factor: int) -> Fraction:
    vague = section.approximate and section.high % 10 == 9
    return (section.high + 1) * factor - 1 if vague else section.high * factor


def _fits_after_scale(text: str, section: Numeral, start: int, end: int) -> bool:
    """True if a section without a scale can close a numeral that had one: 1万5, 一万零五十, 3亿2000.

    两万一平 is 20,000 for one square metre, and in 每一百万15起 two numbers meet.
    """
    if section.low >= _START_PLACE or is_price_for_one(text, section.start):
        return False
    if not text[section.start].isdigit():
        return True
    return text[end - 1] in SCALES and any(character.isdigit() for character in text[start:end])


def breaks_off(text: str, end: int) -> bool:
    """True if the digits before ``end`` go on after it though the number is over, so that they make up none."""
    inside = end < len(text) and text[end] in DIGITS and text[end - 1] in DIGITS
    return inside and not is_price_for_one(text, end) and not is_tael(text, end)


def is_tael(text: str, start: int) -> bool:
    """True if 两 at ``start`` is the weight, 二两白酒, and not the number, 三两个人."""
    return text.startswith("两", start) and _AFTER_TAEL.match(text, start + 1) is not None


def is_price_for_one(text: str, start: int) -> bool:
    """True at the 一 of 两万一平, 三百一晚: what precedes is the price of one of them."""
    follows = text[start - 1 : start] not in ("零", "〇") and start + 1 < len(text)
    return text[start : start + 1] == "一" and follows and text[start + 1] in _PER_ONE


def _read_sequence(text: str, start: int) -> Numeral | None:
    """A number told digit by digit, 二〇一四, or a decimal, 三点一四, 零点五亿."""
    match = _RUN.match(text, start)
    if match is None:
        return None
    run, end = match[0], match.end()
    following = text[end : end + 1]
    decimals = _DECIMALS.match(text, end)
    if decimals and len(run) == 1:
        value = Fraction(int(str(DIGITS[run]) + _to_digits(decimals[1])), 10 ** len(decimals[1]))
        end, factor = _read_scale(text, decimals.end())
        step = Fraction(factor, 10 ** len(decimals[1]))
        return Numeral(start, end, value * factor, value * factor, step, scale=factor)
    if "两" in run or following in PLACES or following in SCALES or len(run) > 15:
        return None
    spoken_year = len(run) == 2 and following == "年" and run not in _NEIGHBOURS
    if run == "零" or spoken_year or len(run) >= 3 or (len(run) == 2 and following == "折"):
        value = Fraction(int(_to_digits(run)))
        return Numeral(start, end, value, value, digits=len(run))
    return None


def _to_digits(run: str) -> str:
    return "".join(str(DIGITS[character]) for character in run)


def _read_section(text: str, start: int, *, first: bool) -> Numeral | None:
    """A value below 10,000 with its places, or any number in Arabic digits: what stands before a scale word."""
    low = high = Fraction(0)
    end, place, step = start, _START_PLACE, Fraction(1)
    approximate = after_zero = False
    digits = 0
    while True:
        coefficient = _read_coefficient(text, end, leading=end == start)
        if coefficient is None:
            character = text[end : end + 1]
            if (character == "十" and place > 10) or (character in ("百", "千") and end == start and first):
                coefficient = Numeral(end, end, Fraction(1), Fraction(1))
            elif character in _TENS and place > 10:
                low, high, end, place, step = low + _TENS[character], high + _TENS[character], end + 1, 10, Fraction(10)
                continue
            else:
                break
        new_place = PLACES.get(text[coefficient.end : coefficient.end + 1], 0)
        vague = coefficient.approximate
        if new_place and new_place < place:
            low += coefficient.low * new_place
            high += (coefficient.high + 1) * new_place - 1 if vague else coefficient.high * new_place
            end, place, step = coefficient.end + 1, new_place, min(coefficient.step, Fraction(1)) * new_place
            approximate |= vague
            after_zero = text[end : end + 1] in ("零", "〇") and text[end + 1 : end + 2] in DIGITS
            end += after_zero or (new_place == PLACES["十"] and _AND_ONES.match(text, end) is not None)
            continue
        if place == _START_PLACE and end == start:
            if vague and _read_scale(text, coefficient.end)[1] == 1:
                break
            low, high, end, step = coefficient.low, coefficient.high, coefficient.end, coefficient.step
            digits, approximate = coefficient.digits, vague
        elif vague and place == 10:  # 十几, 二十几
            high, end, step, approximate = high + 9, coefficient.end, Fraction(1), True
        elif is_price_for_one(text, end) and place > 10:
            break
        elif not vague and coefficient.end - coefficient.start <= 2 and text[coefficient.start] in DIGITS:
            unit = 1 if after_zero or place == 10 else place // 10  # 两百五 is 250, 两百零五 is 205
            low, high, end = low + coefficient.low * unit, high + coefficient.high * unit, coefficient.end
            step = Fraction(unit)
        break
    if end == start:
        return None
    decimals = _DECIMALS.match(text, end) if text[start] in _SPELLED and low == high and not approximate else None
    if decimals and (low > _HOURS or _MEASURED.match(text, decimals.end())):
        step = Fraction(1, 10 ** len(decimals[1]))
        low = high = low + int(_to_digits(decimals[1])) * step
        return Numeral(start, decimals.end(), low, high, step)
    numeral = Numeral(start, end, low, high, step, digits, approximate=approximate)
    more = end + (text[end - 1].isdigit() and text[end : end + 1] == " ")  # 5000 多万
    return _with_more(text, numeral) if text[more + 1 : more + 2] in SCALES else numeral


def _read_coefficient(text: str, start: int, *, leading: bool) -> Numeral | None:
    """What multiplies a place: a digit, two neighbouring digits (三四百), 几 or 数, or a number in Arabic digits."""
    character = text[start : start + 1]
    if character in DIGITS and character:
        pair = text[start : start + 2]
        if pair in _NEIGHBOURS and (leading or pair != "三五") and text[start + 2 : start + 3] not in DIGITS:
            first, second = DIGITS[character], DIGITS[text[start + 1]]
            return Numeral(start, start + 2, Fraction(first), Fraction(second))
        value = Fraction(DIGITS[character])
        return Numeral(start, start + 1, value, value)
    if character in _SOME and character and (leading or character == "几"):
        return Numeral(start, start + 1, Fraction(2), Fraction(9), approximate=True)
    if character.isdigit():
        number = read_number(text, start)
        if number and (leading or number.low < 10):
            space = skip_spaces(text, number.end)
            if space > number.end and text[space : space + 1] in (*PLACES, *SCALES):
                return replace(number, end=space)
        return number if leading or (number and number.low < 10) else None
    return None


def _read_scale(text: str, start: int) -> tuple[int, int]:
    # 两个亿: the only scale that is counted like a thing.
    counted = text.startswith("个亿", start) and text[start + 2 : start + 3] != "万"
    end, factor = start + counted, 1
    letter = {"w": 10**4, "k": 1000}.get(text[start : start + 1])
    following = text[start + 1 : start + 2]
    if letter and text[start - 1].isdigit() and not (following.isascii() and following.isalnum()):
        return start + 1, letter  # 5w, as it is typed in comments
    while end - start < _MAX_SCALE_WORDS and text[end : end + 1] in SCALES and text[end : end + 1]:
        factor *= SCALES[text[end]]
        end += 1
    return end, factor


def _with_more(text: str, numeral: Numeral) -> Numeral:
    """The numeral with a following 多, 余 or 几, which add less than one unit of its last place, or 来, "or so"."""
    end = numeral.end
    if text[end - 1].isdigit() and text[end : end + 1] == " " and text[end + 1 : end + 2] in _MORE:
        end += 1  # 20 多年
    following = text[end : end + 1]
    if not following or numeral.low != numeral.high or (numeral.implicit and following not in ("余", "来")):
        return numeral
    round_number = numeral.step >= 10 or numeral.scale > 1
    if round_number and following == "来" and text[end + 1 : end + 2] in _AFTER_ODD and end + 1 < len(text):
        low, high = numeral.low - numeral.step / 5, numeral.high + numeral.step * 2 / 5
        return replace(numeral, end=end + 1, low=low, high=high, approximate=True, digits=0)
    if following == "余" and text[end + 1 : end + 2] in _REST:
        return numeral  # 7亿余额宝用户
    if round_number and (following in _MORE or (following == "几" and numeral.step == 10)):
        high = numeral.high + numeral.step
        return replace(numeral, end=end + 1, high=high, approximate=True, digits=0, implicit=False)
    return numeral
